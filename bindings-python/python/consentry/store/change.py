"""One write.

`consentry.store.Change` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from .. import store as _store


class Put(_Record):
    """Writes a record whose version must still be `was`; 0 means that no such record may exist. The new version is
    `was + 1`.

    Attributes:
        record: The record.
        was: The version that it was read at.
    """

    __slots__ = ("record", "was")
    _shape = 301
    record: _store.Record
    was: int

    def __init__(
        self,
        *,
        record: _store.Record,
        was: int,
    ) -> None:
        self._fill(record, was)


class Add(_Record):
    """Adds a row that is never changed again; none may exist under its key."""

    __slots__ = ("value",)
    _shape = 302
    value: _store.Addition

    def __init__(
        self,
        *,
        value: _store.Addition,
    ) -> None:
        self._fill(value)


__all__ = [
    "Put",
    "Add",
]
