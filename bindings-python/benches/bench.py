"""The harness: contestants take turns, so that whatever the machine does meanwhile it does to all of them."""

from __future__ import annotations

import gc
import timeit
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import cycle
from operator import sub, truediv
from pathlib import Path
from statistics import median, quantiles
from typing import Any, TypeAlias

Turn: TypeAlias = Callable[[], float]
"""One contestant's turn: seconds for an operation, or bytes where those count."""

REPOSITORY = Path(__file__).resolve().parents[2]
WARM_UP = 2
"""Rounds that don't count."""


class Failure(Exception):
    """There is nothing to compare: somebody answers something else, or doesn't answer."""


@dataclass(frozen=True)
class Goal:
    """What ours must reach: so many times the other's speed, or at most so many seconds more, or in all."""

    speed: float = 0.0
    more: float = 0.0
    at_most: float = 0.0

    def __str__(self) -> str:
        if self.speed:
            return f"≥ {self.speed:g} × speed"
        return f"≤ {self.more * 1e9:.0f} ns more" if self.more else f"≤ {self.at_most * 1e9:.0f} ns"


@dataclass(frozen=True)
class Other:
    """Somebody to be compared with."""

    name: str
    turn: Turn
    goal: Goal | None = None


@dataclass
class Bench:
    """How cases are to be run."""

    quick: bool
    folder: Path
    stack: ExitStack = field(default_factory=ExitStack)
    """What is closed when a case is over."""


@dataclass(frozen=True)
class Case:
    """One comparison: ours, and those beside it."""

    name: str
    operation: str
    prepare: Callable[[Bench], tuple[Turn, list[Other]]]
    rounds: int
    goal: Goal | None = None
    unit: str = "s"


@dataclass(frozen=True)
class Row:
    """What became of ours beside one other, or alone."""

    case: Case
    ours: Sequence[float]
    other: Other | None = None
    theirs: Sequence[float] = ()

    @property
    def goal(self) -> Goal | None:
        """The goal is about the other, if there is one."""
        return self.other.goal if self.other else self.case.goal

    @property
    def ratio(self) -> float | None:
        """How many times as fast as the other ours is: of each round, then the median."""
        return median(map(truediv, self.theirs, self.ours)) if self.theirs else None

    @property
    def more(self) -> float | None:
        """How much more than the other's ours is: of each round, then the median."""
        return median(map(sub, self.ours, self.theirs)) if self.theirs else None

    @property
    def met(self) -> bool | None:
        """Whether the goal was reached, if there is one."""
        if self.goal is None:
            return None
        if self.goal.speed:
            return (self.ratio or 0) >= self.goal.speed
        return (self.more or 0) <= self.goal.more if self.goal.more else median(self.ours) <= self.goal.at_most


def measured(case: Case, bench: Bench) -> list[Row]:
    """Lets a case's contestants take turns."""
    with bench.stack:
        ours, others = case.prepare(bench)
        turns = [ours, *(other.turn for other in others)]
        rounds: list[list[float]] = [[] for _ in turns]
        # What the preparation leaves behind is nobody's to look through.
        gc.collect()
        gc.freeze()
        for number in range((max(case.rounds // 10, 3) if bench.quick else case.rounds) + WARM_UP):
            # Nobody always follows the same other: who comes after a burst of writes finds another disk.
            for place in range(len(turns)):
                index = (number + place) % len(turns)
                rounds[index].append(turns[index]())
        gc.unfreeze()
    counted = [values[WARM_UP:] for values in rounds]
    alone = [Row(case, counted[0])] if case.goal or not others else []
    return alone + [Row(case, counted[0], *pair) for pair in zip(others, counted[1:], strict=True)]


def looped(statement: str, inputs: Sequence[Any], times: int, of: str = "it", parts: int = 1, **names: object) -> Turn:
    """A statement for each of the prepared inputs, so many times: what it takes to get at them counts for everybody.

    A turn of a slow contestant's takes one of several parts of the inputs, so that it is as likely as a fast one's to be
    interrupted. The collector is off meanwhile, as ``timeit`` has it.
    """
    code = f"for {of} in inputs: {statement}"
    each = [inputs[part::parts] for part in range(parts)]
    timers = cycle([(timeit.Timer(code, globals={**names, "inputs": part}), len(part)) for part in each])

    def turn() -> float:
        timer, count = next(timers)
        return timer.timeit(times) / (times * count)

    return turn


def timed(operations: int, run: Callable[[], object]) -> Turn:
    """Something that does so many operations, with the collector on."""

    def turn() -> float:
        began = timeit.default_timer()
        run()
        return (timeit.default_timer() - began) / operations

    return turn


def spread(values: Sequence[float]) -> float:
    """The distance between the quartiles, in percent of the median."""
    low, middle, high = quantiles(values, n=4)
    return (high - low) / middle * 100 if middle else 0.0
