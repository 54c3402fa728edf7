"""Checking a journal by oneself: its tree, entry by entry (RULE J2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from .. import _native
from .._native import Tree, leaf, node, root
from ..errors import ConsentryError, EntryError, InvalidType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from . import Entry, JournalHead, Summarised

__all__ = [
    "CODES",
    "PAYLOAD_SALT_BYTES",
    "WORKED",
    "JournalAltered",
    "Trail",
    "Tree",
    "leaf",
    "node",
    "root",
    "verify",
]

PAYLOAD_SALT_BYTES: Final = 16
"""The length of the salt under a payload's commitment."""
CODES: Final[tuple[str, ...]] = tuple(_native.fact_codes())
"""The code of every fact."""
WORKED: Final = "ticket.worked"
"""The code of the internal work that customers see nothing of but that it was done."""


class JournalAltered(ConsentryError):
    """Entries are not those that the head says the journal has."""

    CODE: ClassVar[str] = "journal.altered"

    size: int
    """How many entries there are, as far as the head goes."""
    expected: int
    """How many there should be."""
    root: str
    """The root over them, in hexadecimal digits."""
    expected_root: str
    """The root that there should be."""
    broken: tuple[int, ...]
    """The sequences of entries that are not what they claim to be."""

    def __init__(self, *, size: int, expected: int, root: str, expected_root: str, broken: Iterable[int]) -> None:
        self.broken = tuple(broken)
        if self.broken:
            what = f"entry {self.broken[0]} is not what it claims to be"
        elif size != expected:
            what = f"has {size} entries instead of {expected}"
        else:
            what = "has another root"
        super().__init__(f"the journal {what}")
        self.size = size
        self.expected = expected
        self.root = root
        self.expected_root = expected_root


class Trail:
    """What was read of a journal: for whoever reads it page by page, or keeps the tree to check only what is new next time.

    ``Trail()`` begins with the first entry. ``Trail(head)`` goes on behind a head that was checked before.
    """

    __slots__ = ("_broken", "_tree")

    def __init__(self, head: JournalHead | None = None) -> None:
        self._tree = Tree() if head is None else Tree(head.size, head.frontier)
        self._broken: list[int] = []

    @property
    def size(self) -> int:
        """How many entries were taken in, with those before the head that it went on from."""
        return self._tree.size

    @property
    def root(self) -> str:
        """The root over all of them, in hexadecimal digits."""
        return self._tree.root().hex()

    @property
    def broken(self) -> tuple[int, ...]:
        """The sequences of entries that are not what they claim to be: out of order, another entry's header, or a payload that is not
        the one that the header commits to. What was erased or withheld is not broken."""
        return tuple(self._broken)

    def add(self, entry: Entry) -> None:
        """Takes the next entry in."""
        sequence = entry.sequence
        self._tree.append(entry.leaf())
        sound = sequence == self._tree.size
        try:
            entry.read_fact()
        except EntryError as error:
            # A newer version's entries are sound, and unknown here.
            sound = sound and error.reason in ("erased", "payload", "header")
        if not sound:
            self._broken.append(sequence)

    def check(self, head: JournalHead | Summarised) -> None:
        """Compares what was taken in with a head.

        Raises:
            JournalAltered: if they differ, or an entry is broken.
        """
        expected = _root_of(head)
        if self._broken or self.size != head.size or self.root != expected:
            raise JournalAltered(
                size=self.size, expected=head.size, root=self.root, expected_root=expected, broken=self._broken
            )

    def __repr__(self) -> str:
        return f"<Trail of {self.size} entries, root {self.root}>"


def _root_of(head: Any) -> str:
    told = getattr(head, "root", None)
    if callable(told):
        told = told()
    if isinstance(told, bytes):
        return told.hex()
    if isinstance(told, str):
        return told
    raise InvalidType(f"head: is a {type(head).__name__}, wanted is a Summarised or a JournalHead", field="head")


def verify(entries: Iterable[Entry], head: JournalHead | Summarised) -> None:
    """Checks that these entries, from the first one on, are the journal that a head stands for: that each is what it claims to be,
    and that the root of the tree over them is the head's. What was written behind the head is left alone: somebody may be writing.

    Entries are taken one by one, so they may come from a generator that reads page after page.

    Raises:
        JournalAltered: if they are not.
    """
    trail = Trail()
    size = head.size
    for entry in entries:
        if trail.size >= size:
            break
        trail.add(entry)
    trail.check(head)
