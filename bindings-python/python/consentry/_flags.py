"""Sets of flags with stable names, which keep what they don't know."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from . import _native

if TYPE_CHECKING:
    from typing_extensions import Self


class Flags(AbstractSet[str]):
    """A frozen set of names, each of which is one bit.

    It is a ``collections.abc.Set`` of ``str``: it is equal to any set of the same names, and ``|``, ``&``, ``-`` and ``^`` take any
    set of names and give a set of this class. It iterates in the order of the bits. A bit without a name, which a newer version may
    have given, is called ``bit:`` and its number and survives every round trip.
    """

    __slots__ = ("_bits",)
    _bits: int

    FIELD: ClassVar[str]
    """The name in errors, for example ``permission``."""
    WIDTH: ClassVar[int]
    """How many bits there can be."""
    BITS: ClassVar[Mapping[str, int]]
    """Every known name, with the number of its bit."""

    def __init_subclass__(cls) -> None:
        for name, bit in cls.BITS.items():
            one = cls.__new__(cls)
            object.__setattr__(one, "_bits", 1 << bit)
            setattr(cls, name.upper(), one)

    def __init__(self, names: Iterable[str] = ()) -> None:
        """A set of these names."""
        _native.fill_flags(self, names)

    @classmethod
    def all(cls) -> "Self":
        """Every flag that has a name."""
        return cls(tuple(cls.BITS))

    @classmethod
    def _from_iterable(cls, it: Iterable[str]) -> "Self":  # type: ignore[override, unused-ignore]
        return cls(it)

    if TYPE_CHECKING:
        # What `collections.abc.Set` makes of `_from_iterable`, as checkers can't know.
        def __and__(self, other: AbstractSet[Any]) -> "Self": ...
        def __or__(self, other: AbstractSet[str]) -> "Self": ...  # type: ignore[override]
        def __sub__(self, other: AbstractSet[Any]) -> "Self": ...
        def __xor__(self, other: AbstractSet[str]) -> "Self": ...  # type: ignore[override]

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        bit = self.BITS.get(name)
        return name in tuple(self) if bit is None else bool(self._bits >> bit & 1)

    def __iter__(self) -> Iterator[str]:
        names = {bit: name for name, bit in self.BITS.items()}
        for bit in range(self._bits.bit_length()):
            if self._bits >> bit & 1:
                yield names.get(bit, f"bit:{bit}")

    def __len__(self) -> int:
        return bin(self._bits).count("1")

    def __bool__(self) -> bool:
        return self._bits != 0

    def __eq__(self, other: object) -> bool:
        if isinstance(other, type(self)):
            return self._bits == other._bits
        return super().__eq__(other)

    def __hash__(self) -> int:
        return self._hash()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        _refuse(name)

    def __delattr__(self, name: str) -> NoReturn:
        _refuse(name)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({list(self)!r})"

    def __reduce__(self) -> "tuple[type[Self], tuple[list[str]]]":
        return (type(self), (list(self),))


def _refuse(name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to {name!r}")
