"""What all records and operations have in common."""

import json
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, TypeVar, cast

from . import _native

if TYPE_CHECKING:
    from typing_extensions import Self, dataclass_transform
else:

    def dataclass_transform(**_: object) -> Any:
        return lambda cls: cls


class _Default:
    """Stands for what a field is when nothing is said."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "DEFAULT"

    def __reduce__(self) -> str:
        return "DEFAULT"


DEFAULT: Any = _Default()
"""What a constructor is given for a field whose default the core knows, such as one of a policy's."""

By = TypeVar("By", contravariant=True)
Reply = TypeVar("Reply", covariant=True)


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """A frozen record: fields that never change, compared by their values.

    What its constructor takes is checked and brought into one form: a ``datetime`` into UTC, a list into a ``tuple``, a name into its
    member. So two records with the same content are equal, however they were made.
    """

    __slots__: "tuple[str, ...]" = ()
    __match_args__ = ()

    _shape: ClassVar[int]
    _secrets: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # What a subclass adds would be lost on the way to the desk and back.
        if any("_shape" in vars(base) for base in cls.__mro__[1:]):
            raise TypeError(f"{cls.__qualname__}: records have no subclasses")

    def _fill(self, *values: object) -> None:
        _native.fill(self, values)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self is other or _native.values(self) == _native.values(other)

    def __hash__(self) -> int:
        return hash((type(self), *map(_hashable, _native.values(self))))

    def __repr__(self) -> str:
        def shown(name: str) -> str:
            if name in self._secrets:
                return "…"
            # A record that is not made yet is shown as far as it is.
            return repr(getattr(self, name, "?"))

        return f"{type(self).__qualname__}({', '.join(f'{name}={shown(name)}' for name in self.__slots__)})"

    def __replace__(self, **changes: Any) -> "Self":
        """The same record with other values in some fields; ``copy.replace`` calls it from Python 3.13 on."""
        return type(self)(**{**dict(zip(self.__slots__, _native.values(self), strict=True)), **changes})

    def __reduce__(self) -> "tuple[Any, ...]":
        return (_again, (type(self), _native.values(self)))

    def to_dict(self) -> Any:
        """The record as what JSON has: dicts, lists, texts, numbers. It is the form that all languages share.

        Secrets are left out. A variant that is no more than its name is that ``str``.
        """
        return _native.to_dict(self)

    @classmethod
    def from_dict(cls, data: Any) -> "Self":
        """Reads what ``to_dict`` gives.

        Raises:
            InvalidInput: whatever is wrong first, with its path in ``field``. Names that no field has are refused.
        """
        return _native.from_dict(cls, data)

    def to_json(self) -> str:
        """The record as JSON, as ``to_dict`` gives it."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)

    @classmethod
    def from_json(cls, text: "str | bytes") -> "Self":
        """Reads what ``to_json`` gives.

        Raises:
            InvalidInput: as ``from_dict``; also for what is no JSON, or says the same key twice.
        """
        return cls.from_dict(_read(cls, text))


class Operation(Record, _native.Command, Generic[By, Reply]):
    """Something that a principal can ask for. A desk runs it: ``desk.run(by, operation)`` gives a ``Reply``.

    It is checked when it is made, and can't change between then and its run.
    """

    __slots__ = ()

    NAME: ClassVar[str]
    """The stable dotted name."""

    def _fill(self, *values: object) -> None:
        super()._fill(*values)
        self._settle()


def _again(cls: "type[Record]", values: "tuple[object, ...]") -> Record:
    """Makes a record anew from its values, when it is unpickled or copied."""
    record = cls.__new__(cls)
    record._fill(*values)
    return record


def _hashable(value: Any) -> object:
    """A mapping has no hash of its own; whatever else a field has does."""
    if type(value) is not dict:
        return value
    pairs: dict[Any, Any] = value  # pyright: ignore[reportUnknownVariableType]
    return frozenset((key, _hashable(one)) for key, one in pairs.items())


def _once(pairs: "list[tuple[str, Any]]") -> "dict[str, Any]":
    data = dict(pairs)
    if len(data) != len(pairs):
        raise ValueError("a key is there twice")
    return data


def _constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _read(cls: "type[Record]", text: "str | bytes") -> Any:
    from .errors import InvalidInput, InvalidType

    # Out of their subclasses: nobody's own methods are asked what the text says.
    kind, given = type(text), cast("Any", text)
    if issubclass(kind, str):
        plain: str | bytes = str.__str__(given)
    elif issubclass(kind, (bytes, bytearray)):
        plain = bytes(memoryview(given))
    else:
        raise InvalidType(f"{cls.__qualname__}: is not a str or bytes")
    try:
        return json.loads(plain, object_pairs_hook=_once, parse_constant=_constant)
    except (ValueError, RecursionError):
        # The reader's own message may echo the text, and its error holds all of it.
        raise InvalidInput(f"{cls.__qualname__}: is not JSON", code="invalid.form", field="") from None
