"""What a host asks on every request: whether a session, or a pass, is good for a scope."""

from __future__ import annotations

from functools import partial
from zoneinfo import ZoneInfo

from consentry import Desk, MemoryStore

from .bench import Bench, Case, Failure, Goal, Other, Turn, looped
from .world import POLICY, entered, settled


class Empty:
    """A method with the same arguments that does nothing."""

    __slots__ = ()

    def check(self, scope: str, now: object = None) -> None:
        """Nothing."""


def prepare(which: int, time: str, _bench: Bench) -> tuple[Turn, list[Other]]:
    """The last scope of three, of sessions (0) or passes (1), with or without a time."""
    desk = Desk(MemoryStore(), policy=POLICY)
    settled(desk.run)
    pairs = [(pair[which], pair[1].checked_at) for pair in entered(desk)]
    granted = sum(it.allows("users", now) + it.allows("users") + it.allows("import", now) for it, now in pairs)
    if granted != 2 * len(pairs):
        raise Failure("the sessions aren't good for what they should be")
    asked = [(it, now.astimezone(ZoneInfo("Europe/Berlin")) if time == "local" else now) for it, now in pairs]
    empty, builtin = Empty(), frozenset({"users"})
    # What a subtraction of a time elsewhere takes alone, in CPython's own zoneinfo, is more than that.
    goal = None if time == "local" else Goal(more=150e-9)
    call = "check('users', now)" if time else "check('users')"
    others = [
        Other("an empty method in Python", looped(f"empty.{call}", asked, 50, "it, now", empty=empty), goal),
        Other("a built-in method", looped("names.__contains__('users')", asked, 50, "it, now", names=builtin)),
    ]
    return looped(f"it.{call}", asked, 50, "it, now"), others


CASES = [
    Case(f"{name}{dot}{time}", f"whether a {noun} is good for a scope {at}", partial(prepare, which, time), 1_000)
    for which, name, noun in ((0, "session.check", "session"), (1, "pass.check", "pass"))
    for dot, time, at in (
        ("", "", "now"),
        (".", "utc", "at a time in UTC"),
        (".", "local", "at a time in Berlin"),
    )
]
