"""Internal work on a ticket (RULE T8).

`consentry.journal.Work` stands for any of these classes.
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


class Noted(_Record):
    """An internal note was written.

    Attributes:
        note: Its number among the ticket's notes.
    """

    __slots__ = ("note",)
    _shape = 265
    note: int

    def __init__(
        self,
        *,
        note: int,
    ) -> None:
        self._fill(note)


class Assigned(_Record):
    """The ticket was assigned to an agent, or to nobody.

    Attributes:
        assignee: To whom.
    """

    __slots__ = ("assignee",)
    _shape = 266
    assignee: AgentId | None

    def __init__(
        self,
        *,
        assignee: AgentId | None = None,
    ) -> None:
        self._fill(assignee)


class Prioritised(_Record):
    """It was given a priority.

    Attributes:
        priority: Which.
    """

    __slots__ = ("priority",)
    _shape = 267
    priority: _ticket.Priority

    def __init__(
        self,
        *,
        priority: _ticket.Priority,
    ) -> None:
        self._fill(priority)


class Tagged(_Record):
    """It was tagged.

    Attributes:
        tags: All its tags from then on.
    """

    __slots__ = ("tags",)
    _shape = 268
    tags: frozenset[str]

    def __init__(
        self,
        *,
        tags: Iterable[str],
    ) -> None:
        self._fill(tags)


class Transferred(_Record):
    """It was handed to another team.

    Attributes:
        team: Which.
        category: Its category from then on.
    """

    __slots__ = ("team", "category")
    _shape = 269
    team: str
    category: str

    def __init__(
        self,
        *,
        team: str,
        category: str,
    ) -> None:
        self._fill(team, category)


__all__ = [
    "Noted",
    "Assigned",
    "Prioritised",
    "Tagged",
    "Transferred",
]
