"""What belongs to tickets beside their operations: moves, counts, attachments' limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._names import StrEnum
from . import ranking, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from . import Status, Ticket

__all__ = [
    "ATTACHMENTS_MAX",
    "ATTACHMENT_BYTES_MAX",
    "MESSAGES_MAX",
    "Move",
    "counts",
    "include",
    "ranking",
    "recount",
    "words",
]

ATTACHMENTS_MAX: Final = 20
"""The most attachments of one message."""
ATTACHMENT_BYTES_MAX: Final = 1 << 40
"""The most bytes that an attachment can claim: one tebibyte."""
MESSAGES_MAX: Final = 10_000
"""The most messages of one ticket, and the most internal notes."""


class Move(StrEnum):
    """What can happen to a ticket (RULE T7)."""

    CUSTOMER_ANSWERS = "customer_answers"
    """The customer answers, or adds information."""
    SUPPORT_ANSWERS = "support_answers"
    """The support answers."""
    TAKE_UP = "take_up"
    """An agent takes it up."""
    HOLD = "hold"
    """The support waits for something else."""
    RESUME = "resume"
    """What the support waited for is there."""
    SOLVE = "solve"
    """The support holds it for done."""
    CLOSE = "close"
    """It is closed."""
    REOPEN = "reopen"
    """It is reopened."""
    MERGE = "merge"
    """It is merged into another ticket."""


def recount(tickets: Iterable[Ticket]) -> dict[str, dict[Status, int]]:
    """Counts tickets by team and status, as the account's counter ought to (RULE T10)."""
    tally: dict[str, dict[Status, int]] = {}
    for ticket in tickets:
        statuses = tally.setdefault(ticket.team, {})
        statuses[ticket.status] = statuses.get(ticket.status, 0) + 1
    return tally


def include(
    tally: Mapping[str, Mapping[Status, int]], other: Mapping[str, Mapping[Status, int]]
) -> dict[str, dict[Status, int]]:
    """Two tallies added up, such as those of two pages of ``Recount``."""
    sums = {team: dict(statuses) for team, statuses in tally.items()}
    for team, statuses in other.items():
        into = sums.setdefault(team, {})
        for status, count in statuses.items():
            into[status] = into.get(status, 0) + count
    return sums


def counts(tally: Mapping[str, Mapping[Status, int]], seen: Callable[[str], bool] | None = None) -> dict[Status, int]:
    """How many tickets have which status, over the teams that ``seen`` accepts; over all without it."""
    sums: dict[Status, int] = {}
    for team, statuses in tally.items():
        if seen is None or seen(team):
            for status, count in statuses.items():
                sums[status] = sums.get(status, 0) + count
    return sums
