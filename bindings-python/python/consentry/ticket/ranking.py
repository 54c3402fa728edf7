"""How similar a ticket is to what somebody is about to write (RULE T6).

The score has two parts. *Coverage*: how much of what the new text says the ticket says, too, where a word that few tickets have says more.
*Closeness*: how many runs of three letters the two subjects share, which forgives typing errors and differently built words. All arithmetic
is by integers, so that every machine gives the same advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .. import _native

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["FREQUENCY_MAX", "SIMILAR_MIN", "Candidate", "Query", "Similar", "rank"]

FREQUENCY_MAX: Final = 200
"""How many tickets a store counts for a word at most; more tell nothing."""
SIMILAR_MIN: Final = 540
"""The least score that counts as similar, in thousandths."""


@dataclass(frozen=True)
class Query:
    """What is asked for."""

    subject: str
    """The subject of the new ticket."""
    tickets: int
    """How many tickets the account has."""
    frequencies: tuple[int, ...]
    """For each word of the query, in order, how many tickets have it, counted up to 200. What follows the 64th is not looked at."""


@dataclass(frozen=True)
class Candidate:
    """A ticket that has some of the words."""

    number: int
    """The ticket's number in its account; of equal scores the newest comes first."""
    subject: str
    """Its subject."""
    matched: int
    """Which words of the query it has: bit 0 is the first."""


@dataclass(frozen=True)
class Similar:
    """A ticket and its score."""

    number: int
    """The candidate's number."""
    score: int
    """How similar it is, from 0 to 1000."""


def rank(query: Query, candidates: Iterable[Candidate], least: int = SIMILAR_MIN) -> tuple[Similar, ...]:
    """The candidates that score at least ``least``, the best first."""
    each = ((candidate.number, candidate.subject, candidate.matched) for candidate in candidates)
    ranked = _native.rank(query.subject, query.tickets, query.frequencies, each, least)
    return tuple(Similar(number, score) for number, score in ranked)
