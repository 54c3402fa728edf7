"""How a law gets at a host's store: blocking ones as they are, async ones on an event loop in a thread of its own."""

from __future__ import annotations

import asyncio
import inspect
import sys
import threading
from collections.abc import Awaitable, Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from .. import _native

if TYPE_CHECKING:
    from .._types import AccountId, CommandId
    from ..store import Answers, AsyncStore, ChangeSet, Commit, Outcome, Store, Wanted
    from . import Factory

T = TypeVar("T")

_TURN = 0.0005
"""Seconds that a thread may keep the GIL from another one while a law is tried."""


class Loop:
    """An event loop of asyncio's, in a thread that starts when the first coroutine comes."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None

    def run(self, awaitable: Awaitable[T]) -> T:
        """Awaits it there."""
        if self._thread is None:
            started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()
            self._thread = threading.Thread(
                target=asyncio.run, args=(_stay(started),), name="consentry-loop", daemon=True
            )
            self._thread.start()
            self._loop, self._over = started.result()
        result = asyncio.run_coroutine_threadsafe(_await(awaitable), self._loop)
        try:
            return result.result()
        except BaseException:
            result.cancel()  # Without effect unless it was this thread that was interrupted.
            raise

    def end(self) -> None:
        """Cancels what still runs there, and waits for the thread."""
        if self._thread is not None:
            self._loop.call_soon_threadsafe(self._over.set)
            self._thread.join()


async def _stay(started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]]) -> None:
    over = asyncio.Event()
    started.set_result((asyncio.get_running_loop(), over))
    await over.wait()


async def _await(awaitable: Awaitable[T]) -> T:
    return await awaitable


class Awaited:
    """An async store, for whoever blocks."""

    def __init__(self, store: AsyncStore, loop: Loop) -> None:
        self._store = store
        self._loop = loop

    def gather(self, wanted: Wanted) -> Answers:
        """Awaits the store's."""
        return self._loop.run(self._store.gather(wanted))

    def commit(self, changes: ChangeSet) -> Commit:
        """Awaits the store's."""
        return self._loop.run(self._store.commit(changes))

    def outcome(self, account: AccountId, command: CommandId) -> Outcome | None:
        """Awaits the store's."""
        return self._loop.run(self._store.outcome(account, command))

    def close(self) -> None:
        """Closes the store by its ``aclose`` or ``close``, if it has one."""
        close: Callable[[], Any] | None = getattr(self._store, "aclose", getattr(self._store, "close", None))
        if close is not None:
            self._loop.run(_call(close))


async def _call(function: Callable[[], Any]) -> None:
    result = function()
    if inspect.isawaitable(result):
        await result


@contextmanager
def opening(factory: Factory) -> Generator[Callable[[], Store]]:
    """A function that opens the store for one law, as one that blocks."""
    loop = Loop()

    def open_store() -> Store:
        made: Any = factory()
        store = loop.run(made) if inspect.isawaitable(made) else made
        return Awaited(store, loop) if _native.is_async_store(store) else store

    try:
        with _short_turns:
            yield open_store
    finally:
        loop.end()


class _ShortTurns:
    """Lets threads take turns more often: races show, and who waits for the GIL at each statement doesn't wait long."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._users = 0
        self._before = 0.0

    def __enter__(self) -> None:
        with self._lock:
            self._users += 1
            if self._users == 1:
                self._before = sys.getswitchinterval()
                sys.setswitchinterval(min(self._before, _TURN))

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._users -= 1
            if self._users == 0:
                sys.setswitchinterval(self._before)


_short_turns = _ShortTurns()
