"""Which tickets a list has.

`consentry.ticket.Only` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from .._types import AgentId
    from .. import ticket as _ticket


class All(_Record):
    """All."""

    __slots__ = ()
    _shape = 366

    def __init__(self) -> None:
        self._fill()


class Status(_Record):
    """Those with this status."""

    __slots__ = ("value",)
    _shape = 367
    value: _ticket.Status

    def __init__(
        self,
        *,
        value: _ticket.Status,
    ) -> None:
        self._fill(value)


class Assignee(_Record):
    """Those that this agent is to answer; for agents."""

    __slots__ = ("value",)
    _shape = 368
    value: AgentId

    def __init__(
        self,
        *,
        value: AgentId,
    ) -> None:
        self._fill(value)


class Tag(_Record):
    """Those with this tag; for agents."""

    __slots__ = ("value",)
    _shape = 369
    value: str

    def __init__(
        self,
        *,
        value: str,
    ) -> None:
        self._fill(value)


__all__ = [
    "All",
    "Status",
    "Assignee",
    "Tag",
]
