"""Which of an account's tickets are wanted.

`consentry.store.Filter` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from .._types import AgentId
    from .. import ticket as _ticket


class All(_Record):
    """All of them."""

    __slots__ = ()
    _shape = 303

    def __init__(self) -> None:
        self._fill()


class Status(_Record):
    """Those with this status."""

    __slots__ = ("value",)
    _shape = 304
    value: _ticket.Status

    def __init__(
        self,
        *,
        value: _ticket.Status,
    ) -> None:
        self._fill(value)


class Assignee(_Record):
    """Those that this agent is to answer."""

    __slots__ = ("value",)
    _shape = 305
    value: AgentId

    def __init__(
        self,
        *,
        value: AgentId,
    ) -> None:
        self._fill(value)


class Tag(_Record):
    """Those with this tag."""

    __slots__ = ("value",)
    _shape = 306
    value: str

    def __init__(
        self,
        *,
        value: str,
    ) -> None:
        self._fill(value)


class Words(_Record):
    """Those that have every one of these words.

    Attributes:
        words: The words; at least one, at most `Words.MAX`.
        internal: Whether words of internal notes count, too.
    """

    __slots__ = ("words", "internal")
    _shape = 307
    words: tuple[int, ...]
    internal: bool

    def __init__(
        self,
        *,
        words: Iterable[int],
        internal: bool,
    ) -> None:
        self._fill(words, internal)


__all__ = [
    "All",
    "Status",
    "Assignee",
    "Tag",
    "Words",
]
