"""Identifiers: UUIDs, one class for each noun."""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID, SafeUUID

from . import _native

if TYPE_CHECKING:
    from typing_extensions import Self


class Id(UUID):
    """An identifier: a ``uuid.UUID`` of one noun's own class.

    It equals, hashes and sorts as the UUID that it is. Where an identifier is taken, so is a plain ``uuid.UUID``, but never an
    identifier of another class. The nil UUID is refused, as no record bears it.
    """

    __slots__ = ()

    NOUN: ClassVar[str]
    """The noun in field names and errors, for example ``ticket``."""

    # Nobody asks a UUID that was read whether it was made safely; as an attribute of the class it needs no slot to be set.
    is_safe = SafeUUID.unknown  # type: ignore[misc, assignment, unused-ignore]  # pyright: ignore

    def __init__(self, value: "str | UUID") -> None:
        """Reads a UUID's text, or takes a UUID over."""
        _native.fill_id(self, value)

    @classmethod
    def from_name(cls, name: str) -> "Self":
        """Maps an id of the host's, such as ``customer:4711``, to an identifier that depends on the name alone.

        Equal names give equal ids, on every machine and in every language, and ids of different nouns never collide.
        """
        return cls(UUID(bytes=_native.id_from_name(cls.NOUN, name)))

    def __reduce__(self) -> "tuple[type[Self], tuple[str]]":
        return (type(self), (str(self),))
