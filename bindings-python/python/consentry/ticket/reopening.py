"""What became of a ticket that was to be reopened.

`consentry.ticket.Reopening` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from .. import ticket as _ticket


class Reopened(_Record):
    """It is open again."""

    __slots__ = ("value",)
    _shape = 370
    value: _ticket.View

    def __init__(
        self,
        *,
        value: _ticket.View,
    ) -> None:
        self._fill(value)


class FollowedBy(_Record):
    """The policy doesn't allow that any more, and this new ticket goes on from it."""

    __slots__ = ("value",)
    _shape = 371
    value: _ticket.View

    def __init__(
        self,
        *,
        value: _ticket.View,
    ) -> None:
        self._fill(value)


__all__ = [
    "Reopened",
    "FollowedBy",
]
