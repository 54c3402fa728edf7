"""The desk that is awaited, on asyncio and on trio: stores and errors."""

from __future__ import annotations

import asyncio
import gc
import pickle
import sys
import threading
import traceback
import weakref
from contextvars import ContextVar
from datetime import datetime
from pathlib import Path
from typing import Any

import anyio
import pytest

from awaiting import Broken, add, async_desk, by_hand, suspend
from consentry import (
    AsyncDesk,
    MemoryStore,
    SeededEntropy,
    SqliteStore,
    Swept,
    account,
    errors,
)
from consentry.store import Commit, NotCommitted
from support import ACCOUNT, HOST, NOON, OWNER, AsyncThrough, Through, command, create, desk_over, raises

PROFILE = account.Profile(account=ACCOUNT)


class TestStores:
    def test_every_kind_of_store_gives_the_same_replies(self, run: Any, tmp_path: Path) -> None:
        expected = desk_over(MemoryStore()).run(HOST, create())

        async def main() -> None:
            with SqliteStore(tmp_path / "support.db") as sqlite:
                for store in (MemoryStore(), sqlite, Through(), AsyncThrough()):
                    desk = async_desk(store, entropy=SeededEntropy(7))
                    assert await desk.run(HOST, create()) == expected
                    assert await desk.run(OWNER, PROFILE) == expected
                    with pytest.raises(errors.Refused):
                        await async_desk(store).run(HOST, create())
                    with pytest.raises(errors.InvalidType):
                        await desk.run(OWNER, create())  # type: ignore[misc]  # pyright: ignore
                    with pytest.raises(errors.InvalidType):
                        await desk.run(HOST, None)  # type: ignore[arg-type]  # pyright: ignore
                    assert await desk.sweep(HOST) == Swept(ended=0, overdue=0, settled=0, failed=0, more=False)
                    with pytest.raises(errors.InvalidInput):
                        await desk.sweep(HOST, most=0)
                    assert desk.store is store
                    assert desk.policy == desk_over(MemoryStore()).policy
                    assert repr(desk) == f"AsyncDesk({store!r})"
                    with pytest.raises(TypeError):
                        pickle.dumps(desk)

        run(main)

    def test_a_command_has_one_effect_and_one_reply(self, run: Any) -> None:
        async def main() -> None:
            for store in (MemoryStore(), Through(), AsyncThrough()):
                desk = async_desk(store)
                first = await desk.run(HOST, create(), command=command("c"))
                assert await desk.run(HOST, create(), command=command("c")) == first
                amend = account.Amend(account=ACCOUNT, name="B")
                with pytest.raises(errors.CommandReused):
                    await desk.run(OWNER, amend, command=command("c"))
                plan = await desk.plan(OWNER, amend, command=command("d"))
                assert plan.changes is not None
                assert plan.committed().name == "B"
                assert (await desk.run(OWNER, PROFILE)).name == first.name

        run(main)

    def test_a_store_that_blocks_does_so_in_a_thread_and_one_in_memory_at_once(self, run: Any) -> None:
        threads: list[int] = []
        tenant: ContextVar[str] = ContextVar("tenant")
        seen: list[str] = []

        async def main() -> None:
            store = Through()

            def look(_: object) -> None:
                threads.append(threading.get_ident())
                seen.append(tenant.get())

            store.before["gather"] = look
            tenant.set("bakery")
            await async_desk(store).run(HOST, create())

        run(main)
        assert threads and threading.get_ident() not in threads
        assert seen == ["bakery"]
        assert by_hand(async_desk(MemoryStore()).run(HOST, create())).id == ACCOUNT

    def test_over_an_async_store_nothing_but_the_store_is_waited_for(self) -> None:
        assert by_hand(async_desk(AsyncThrough()).run(HOST, create())).id == ACCOUNT

    def test_an_async_store_is_called_in_the_task_of_its_caller(self, run: Any) -> None:
        tenant: ContextVar[str] = ContextVar("tenant")
        seen: list[Any] = []

        async def look() -> None:
            seen.append((tenant.get(), anyio.get_current_task().id, threading.get_ident()))
            tenant.set("changed in the store")

        async def main() -> None:
            store = AsyncThrough()
            store.waits["gather"] = look
            tenant.set("bakery")
            await async_desk(store).run(HOST, create())
            assert seen == [("bakery", anyio.get_current_task().id, threading.get_ident())]
            assert tenant.get() == "changed in the store"

        run(main)

    def test_one_that_blocks_here_and_is_awaited_there_is_refused(self) -> None:
        class Mixed(AsyncThrough):
            def outcome(self, *_: object) -> None:  # type: ignore[override]
                return None

        with pytest.raises(errors.InvalidType, match=r"some methods only: Mixed\.outcome"):
            AsyncDesk(Mixed())  # type: ignore[arg-type]  # pyright: ignore
        with pytest.raises(errors.InvalidType):
            AsyncDesk(None)  # type: ignore[arg-type]  # pyright: ignore


class TestErrors:
    def test_what_gather_raises_is_the_cause_with_its_traceback(self, run: Any) -> None:
        said = Broken()

        async def main() -> None:
            store = AsyncThrough()
            store.before["gather"] = raises(said)
            with pytest.raises(errors.StoreFailed) as failed:
                await async_desk(store).run(HOST, create())
            assert failed.value.__cause__ is said
            names = [frame.name for frame in traceback.extract_tb(said.__traceback__)]
            assert names == ["_ask", "gather", "_await", "_do", "it"]

        run(main)

    def test_what_commit_raises_is_looked_up(self) -> None:
        store = AsyncThrough()
        store.after["commit"] = raises(Broken())
        assert by_hand(async_desk(store).run(HOST, create())).id == ACCOUNT
        assert store.calls == ["gather", "commit", "outcome"]
        store, said = AsyncThrough(), Broken()
        store.before["commit"] = raises(said)
        with pytest.raises(errors.CommandPending) as pending:
            by_hand(async_desk(store).run(HOST, create(), command=command("c")))
        assert pending.value.__cause__ is said
        assert pending.value.command == command("c")
        store.before["commit"] = raises(NotCommitted("full"))
        with pytest.raises(errors.StoreFailed, match="full"):
            by_hand(async_desk(store).run(HOST, create(), command=command("c")))
        store.before.clear()
        assert by_hand(async_desk(store).run(HOST, create(), command=command("c"))).id == ACCOUNT

    @pytest.mark.parametrize("garbage", [None, "", 5, object(), Commit.COMMITTED])
    def test_garbage_is_corrupt(self, garbage: Any) -> None:
        store = AsyncThrough()
        store.after["gather"] = lambda _: garbage
        with pytest.raises(errors.StoreCorrupt):
            by_hand(async_desk(store).run(HOST, create()))

    def test_a_method_that_is_no_coroutine_any_more_is_a_failure(self) -> None:
        store = AsyncThrough()
        desk = async_desk(store)
        store.gather = raises(TypeError())  # type: ignore[method-assign]
        with pytest.raises(errors.StoreFailed) as failed:
            by_hand(desk.run(HOST, create()))
        assert isinstance(failed.value.__cause__, TypeError)
        del store.gather
        store.commit = None  # type: ignore[assignment]
        with pytest.raises(errors.CommandPending):
            by_hand(desk.run(HOST, create()))

    @pytest.mark.parametrize(
        "told", [KeyboardInterrupt(), SystemExit(3), BaseException("stop"), asyncio.CancelledError()]
    )
    @pytest.mark.parametrize("method", ["gather", "commit", "outcome"])
    def test_what_tells_the_program_to_stop_goes_through_as_it_is(self, method: str, told: BaseException) -> None:
        store = AsyncThrough()
        store.before[method] = raises(told)
        if method == "outcome":
            store.after["commit"] = raises(Broken())
        desk = async_desk(store)
        with pytest.raises(type(told)) as stopped:
            by_hand(desk.run(HOST, create(), command=command("c")))
        assert stopped.value is told
        assert store.calls[-1] == method
        store.before.clear()
        store.after.clear()
        # And the turn is free.
        assert by_hand(desk.run(HOST, create(), command=command("c"))).id == ACCOUNT

    def test_clock_entropy_and_keys_fail_as_over_any_store(self) -> None:
        said = OSError()
        store = AsyncThrough()
        with pytest.raises(errors.ClockFailed) as failed:
            by_hand(async_desk(store, clock=raises(said)).run(HOST, create()))
        assert failed.value.__cause__ is said
        assert "commit" not in store.calls
        with pytest.raises(errors.NoEntropy):
            by_hand(async_desk(store, entropy=lambda: b"").run(HOST, create()))
        with pytest.raises(KeyboardInterrupt):
            by_hand(async_desk(store, clock=raises(KeyboardInterrupt())).run(HOST, create()))
        with pytest.raises(errors.InvalidType):
            async_desk(store, keys=5)
        with pytest.raises(errors.InvalidInput):
            async_desk(store, attempts_max=0)

    def test_a_conflict_is_decided_anew_and_others_go_first_in_between(self, run: Any) -> None:
        async def main() -> None:
            store = AsyncThrough()
            desk = async_desk(store)
            await desk.run(HOST, create())
            others = 0

            async def amend() -> None:
                nonlocal others
                if others < 5:
                    others += 1
                    await async_desk(store.inner).run(
                        OWNER, account.Amend(account=ACCOUNT, name=f"In between {others}")
                    )

            store.waits["commit"] = amend
            assert (await desk.run(OWNER, account.Amend(account=ACCOUNT, name="Last"))).name == "Last"
            assert others == 5

        run(main)


class TestMemory:
    def test_a_store_that_keeps_its_desk_is_freed_with_it(self) -> None:
        class Keeping(AsyncThrough):
            desk: AsyncDesk

        store = Keeping()
        store.desk = async_desk(store, clock=lambda: NOON)
        by_hand(store.desk.run(HOST, create()))
        gone = weakref.ref(store)
        del store
        gc.collect()
        assert gone() is None

    def test_a_run_that_is_under_way_and_forgotten_is_freed_with_all_it_holds(self) -> None:
        class Clock:
            run: Any

            def now(self) -> datetime:
                return NOON

        clock, store = Clock(), AsyncThrough()
        store.waits["gather"] = suspend
        clock.run = async_desk(store, clock=clock).run(HOST, create())
        clock.run.send(None)
        gone = weakref.ref(clock)
        del clock
        gc.collect()
        assert gone() is None

    def test_runs_leave_nothing_behind(self) -> None:
        store = AsyncThrough()
        desk = async_desk(store)
        by_hand(desk.run(HOST, create()))

        def work() -> None:
            for _ in range(100):
                by_hand(desk.run(OWNER, PROFILE))
                store.before["gather"] = raises(Broken())
                with pytest.raises(errors.StoreFailed):
                    by_hand(desk.run(OWNER, PROFILE))
                store.before["gather"] = raises(KeyboardInterrupt())
                with pytest.raises(KeyboardInterrupt):
                    by_hand(desk.run(OWNER, PROFILE))
                store.before.clear()
                store.before["commit"] = raises(Broken())
                with pytest.raises(errors.CommandPending):
                    by_hand(desk.run(OWNER, add("a@example.com")))
                store.before.clear()
                store.calls.clear()

        work()
        gc.collect()
        objects, blocks = len(gc.get_objects()), sys.getallocatedblocks()
        work()
        gc.collect()
        assert len(gc.get_objects()) - objects < 50
        assert sys.getallocatedblocks() - blocks < 500
