"""A queue of tickets over all accounts, in the order of answering.

`consentry.store.Queue` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from .._types import AgentId


class Team(_Record):
    """Of a team."""

    __slots__ = ("value",)
    _shape = 344
    value: str

    def __init__(
        self,
        *,
        value: str,
    ) -> None:
        self._fill(value)


class Assignee(_Record):
    """Of an agent: what is assigned to them."""

    __slots__ = ("value",)
    _shape = 345
    value: AgentId

    def __init__(
        self,
        *,
        value: AgentId,
    ) -> None:
        self._fill(value)


__all__ = [
    "Team",
    "Assignee",
]
