"""Desks, and what they need besides a store."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

from ._async import AsyncDesk
from ._native import Desk, Keys, ManualClock, OneKey, Plan, SeededEntropy, SystemClock

if TYPE_CHECKING:
    from datetime import datetime

Entropy: TypeAlias = Callable[[], bytes]
"""Gives 32 fresh bytes that nobody can guess, such as ``secrets.token_bytes``. If it raises, the operation is not run: the caller gets
``NoEntropy``, with what was raised as its cause."""


class Clock(Protocol):
    """Where the time comes from; a desk asks it in each run. If it raises, nothing is done: the caller gets ``ClockFailed``, with what
    was raised as its cause."""

    def now(self) -> datetime:
        """The time now, as an aware ``datetime``."""
        ...


class KeyRing(Protocol):
    """The host's keys by name, if they are kept elsewhere than in ``Keys``. If it raises, nothing is done: the caller gets
    ``KeysFailed``, with what was raised as its cause."""

    def current(self) -> tuple[str, bytes] | None:
        """The name of the key for new secrets, and the key: 32 bytes."""
        ...

    def key(self, id: str, /) -> bytes | None:
        """The key of that name, if the ring still has it."""
        ...


__all__ = [
    "AsyncDesk",
    "Clock",
    "Desk",
    "Entropy",
    "KeyRing",
    "Keys",
    "ManualClock",
    "OneKey",
    "Plan",
    "SeededEntropy",
    "SystemClock",
]
