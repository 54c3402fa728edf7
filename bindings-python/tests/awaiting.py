"""What the tests of the async desk share."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, TypeVar

import anyio

from consentry import AsyncDesk, Language, ManualClock, contact
from support import ACCOUNT, NOON

T = TypeVar("T")


def async_desk(store: Any, **settings: Any) -> AsyncDesk:
    given: dict[str, Any] = {"clock": ManualClock(NOON), "entropy": None, **settings}
    return AsyncDesk(store, **given)


def by_hand(coroutine: Coroutine[Any, Any, T]) -> T:
    """Drives a coroutine that never has to wait, without any event loop."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
    raise AssertionError("it waits")


def add(email: str) -> contact.Add:
    return contact.Add(account=ACCOUNT, email=email, name="Ada", language=Language.GERMAN, categories=["support"])


class Gate:
    """Holds a store's method until it is opened, and tells that somebody is there."""

    def __init__(self) -> None:
        self.reached = anyio.Event()
        self.opened = anyio.Event()

    async def wait(self) -> None:
        self.reached.set()
        await self.opened.wait()


class Broken(Exception):
    pass


class Suspend:
    """Suspends whoever awaits it, until somebody goes on with the coroutine by hand."""

    def __await__(self) -> Any:
        yield


async def suspend() -> None:
    await Suspend()
