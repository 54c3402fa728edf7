"""A list of sessions.

`consentry.store.Sessions` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from datetime import datetime
    from .._types import AccountId, AgentId


class Live(_Record):
    """An account's sessions that nobody ended, in the order of entering."""

    __slots__ = ("value",)
    _shape = 361
    value: AccountId

    def __init__(
        self,
        *,
        value: AccountId,
    ) -> None:
        self._fill(value)


class Onboarding(_Record):
    """An account's sessions that stand on its onboarding and are live, or left documents that have no deadline yet and that nobody
    attested to be deleted, in the order of entering.
    """

    __slots__ = ("value",)
    _shape = 362
    value: AccountId

    def __init__(
        self,
        *,
        value: AccountId,
    ) -> None:
        self._fill(value)


class Sweep(_Record):
    """Of all accounts: what a sweep must look at, the earliest first. Only the host's programs ask it."""

    __slots__ = ()
    _shape = 363

    def __init__(self) -> None:
        self._fill()


class CleanUp(_Record):
    """Of all accounts: whose clean-up is owed, the earliest deadline first. Only agents ask it.

    Attributes:
        agent: Only this agent's.
    """

    __slots__ = ("agent",)
    _shape = 364
    agent: AgentId | None

    def __init__(
        self,
        *,
        agent: AgentId | None = None,
    ) -> None:
        self._fill(agent)


class Entered(_Record):
    """Of all accounts: who entered in a span, in the order of entering. Only reviewers ask it.

    Attributes:
        agent: Only this agent's.
        from_: The span's beginning, which belongs to it.
        until: The span's end, which doesn't.
    """

    __slots__ = ("agent", "from_", "until")
    _shape = 365
    agent: AgentId | None
    from_: datetime
    until: datetime

    def __init__(
        self,
        *,
        agent: AgentId | None = None,
        from_: datetime,
        until: datetime,
    ) -> None:
        self._fill(agent, from_, until)


__all__ = [
    "Live",
    "Onboarding",
    "Sweep",
    "CleanUp",
    "Entered",
]
