"""The desk that is awaited, on asyncio or trio."""

from __future__ import annotations

import functools
import sys
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from . import _native

if TYPE_CHECKING:
    from asyncio import Future
    from collections.abc import Callable

    from ._record import Operation
    from ._types import CommandId, Swept, System
    from .desk import Clock, Entropy, KeyRing
    from .policy import Policy
    from .store import AsyncStore, Store

_By = TypeVar("_By")
_Reply = TypeVar("_Reply")

_DONE, _ASKS = 0, 1
"""What a poll came to; anything else is that the run waits for another one."""

_inside: ContextVar[frozenset[int]] = ContextVar("consentry._inside", default=frozenset())
"""The desks in whose stores' methods this task is."""


class AsyncDesk:
    """Runs operations, awaited from asyncio or trio: the same operations, the same steps as ``Desk``.

    Over an ``AsyncStore`` a run happens in the task that awaits it; no thread and no event loop of its own is involved. Over a store
    that blocks, such as ``SqliteStore``, each run happens in a worker thread of the event loop's library, with the caller's context
    variables. Over a ``MemoryStore`` it happens at once.

    A run can be cancelled at any moment. The command either took effect as a whole or not at all; run again under the same ``command``
    it tells which. Over an ``AsyncStore`` a cancelled run ends at once. In a worker thread, which nothing can stop, it goes on to its
    end while the caller is free already.

    One desk can be used from several event loops in several threads.
    """

    __slots__ = ("__weakref__", "_way")

    _way: _AtOnce | _InThread | _Awaited

    def __init__(
        self,
        store: AsyncStore | Store,
        *,
        clock: Clock | Callable[[], Any] | None = None,
        entropy: Entropy | _native.SeededEntropy | None = None,
        policy: Policy | None = None,
        keys: KeyRing | _native.Keys | None = None,
        attempts_max: int = 32,
    ) -> None:
        """A desk; see ``Desk`` for the arguments."""
        if _native.is_async_store(store):
            part = _native.AsyncPart(clock, entropy, policy, keys, attempts_max)
            self._way = _Awaited(store, part)
            return
        desk = _native.Desk(
            store,  # type: ignore[arg-type, unused-ignore]  # pyright: ignore[reportArgumentType]
            clock=clock,
            entropy=entropy,
            policy=policy,
            keys=keys,
            attempts_max=attempts_max,
        )
        self._way = _AtOnce(desk) if isinstance(store, _native.MemoryStore) else _InThread(desk)

    async def run(self, by: _By, operation: Operation[_By, _Reply], *, command: CommandId | None = None) -> _Reply:
        """As ``Desk.run``."""
        return await self._way.run(by, operation, command)  # type: ignore[no-any-return]

    async def sweep(self, by: System, *, most: int = 1_000) -> Swept:
        """As ``Desk.sweep``."""
        return await self._way.sweep(by, most)  # type: ignore[no-any-return]

    async def plan(self, by: _By, operation: Operation[_By, _Reply], *, command: CommandId) -> _native.Plan[_Reply]:
        """As ``Desk.plan``."""
        return await self._way.plan(by, operation, command)  # type: ignore[no-any-return]

    @property
    def policy(self) -> Policy:
        """The policy that it decides under."""
        return self._way.policy

    @property
    def store(self) -> AsyncStore | Store:
        """The store."""
        return self._way.store

    def __repr__(self) -> str:
        return f"AsyncDesk({self.store!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a desk is neither pickled nor copied")


class _AtOnce:
    """Over a store that answers at once."""

    __slots__ = ("_desk",)

    def __init__(self, desk: _native.Desk) -> None:
        self._desk = desk

    @property
    def policy(self) -> Policy:
        return self._desk.policy

    @property
    def store(self) -> Store:
        return self._desk.store

    async def run(self, by: Any, operation: Any, command: Any) -> Any:
        return await self._do(functools.partial(self._desk.run, by, operation, command=command))

    async def sweep(self, by: Any, most: Any) -> Any:
        return await self._do(functools.partial(self._desk.sweep, by, most=most))

    async def plan(self, by: Any, operation: Any, command: Any) -> Any:
        return await self._do(functools.partial(self._desk.plan, by, operation, command=command))

    async def _do(self, call: Callable[[], Any]) -> Any:
        return call()


class _InThread(_AtOnce):
    """Over a store that blocks."""

    __slots__ = ()

    async def _do(self, call: Callable[[], Any]) -> Any:
        if _on_trio():
            import trio

            return await trio.to_thread.run_sync(call, abandon_on_cancel=True)
        import asyncio

        return await asyncio.to_thread(call)


class _Awaited:
    """Over a store that is awaited."""

    __slots__ = ("_part", "store")

    store: Any

    def __init__(self, store: Any, part: _native.AsyncPart) -> None:
        self.store = store
        self._part = part

    @property
    def policy(self) -> Policy:
        return self._part.policy

    async def run(self, by: Any, operation: Any, command: Any) -> Any:
        return await self._drive(self._part.run(by, operation, command, self._is_nested()))

    async def sweep(self, by: Any, most: Any) -> Any:
        return await self._drive(self._part.sweep(by, most, self._is_nested()))

    async def plan(self, by: Any, operation: Any, command: Any) -> Any:
        return await self._drive(self._part.plan(by, operation, command, self._is_nested()))

    def _is_nested(self) -> bool:
        return id(self._part) in _inside.get()

    async def _drive(self, run: _native.Running) -> Any:
        """Does a run's errands until it is done."""
        try:
            while True:
                came_to, what = run.poll()
                if came_to == _DONE:
                    return what
                if came_to == _ASKS:
                    await self._ask(run, *what)
                else:
                    await _wait(run)
        finally:
            # Whatever it was in the middle of, if this task was cancelled: its turn goes to the next.
            run.close()

    async def _ask(self, run: _native.Running, method: str, arguments: tuple[Any, ...]) -> None:
        before = _inside.get()
        _inside.set(before | {id(self._part)})
        try:
            answer = await getattr(self.store, method)(*arguments)
        except Exception as error:
            run.fail(error)
        else:
            run.answer(answer)
        finally:
            # By its value: whoever closes an abandoned coroutine does so in another context.
            _inside.set(before)


def _on_trio() -> bool:
    trio = sys.modules.get("trio")
    return trio is not None and bool(trio.lowlevel.in_trio_task())


async def _wait(run: _native.Running) -> None:
    """Waits until the run can go on, or lets others go first if it can already."""
    if _on_trio():
        import trio

        event = trio.Event()
        if run.listen(functools.partial(trio.lowlevel.current_trio_token().run_sync_soon, event.set)):
            await event.wait()
        else:
            await trio.lowlevel.checkpoint()
        return
    import asyncio

    loop = asyncio.get_running_loop()
    future: Future[None] = loop.create_future()
    if run.listen(lambda: loop.call_soon_threadsafe(_ring, future)):
        await future
    else:
        await asyncio.sleep(0)


def _ring(future: Future[None]) -> None:
    if not future.done():
        future.set_result(None)
