"""Turns between tasks, cancellation, event loops: the desk that is awaited."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import threading
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from awaiting import Broken, Gate, add, async_desk, by_hand, suspend
from consentry import (
    AccountId,
    account,
    contact,
    errors,
)
from support import ACCOUNT, HOST, OWNER, AsyncThrough, Through, command, create, raises

PROFILE = account.Profile(account=ACCOUNT)


def ignore(*_: object) -> None:
    pass


class TestTurns:
    def test_two_tasks_on_one_account_take_turns(self, run: Any) -> None:
        async def main() -> None:
            store, gate = AsyncThrough(), Gate()
            desk = async_desk(store)
            await desk.run(HOST, create())
            store.calls.clear()
            store.waits["gather"] = gate.wait
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(desk.run, OWNER, add("1@example.com"))
                await gate.reached.wait()
                tasks.start_soon(desk.run, OWNER, add("2@example.com"))
                await anyio.wait_all_tasks_blocked()
                # The second one hasn't asked anything yet. Whoever only reads doesn't wait.
                assert store.calls == []
                store.waits.clear()
                await desk.run(OWNER, PROFILE)
                assert store.calls == ["gather"]
                # Another account's turn is free.
                await desk.run(HOST, create(AccountId.from_name("other")))
                gate.opened.set()
            # No conflict: one after the other.
            assert store.calls[3:] == ["gather", "commit"] * 2
            assert len((await desk.run(OWNER, contact.List(account=ACCOUNT))).rows) == 2

        run(main)

    def test_a_hundred_tasks_on_one_account(self, run: Any) -> None:
        async def main() -> None:
            store = AsyncThrough()
            desk = async_desk(store, attempts_max=1)
            store.waits["gather"] = store.waits["commit"] = anyio.lowlevel.checkpoint
            await desk.run(HOST, create())
            async with anyio.create_task_group() as tasks:
                for number in range(100):
                    tasks.start_soon(desk.run, OWNER, add(f"{number}@example.com"))
            assert store.calls.count("commit") == 101

        run(main)

    @pytest.mark.parametrize("method", ["gather", "commit", "outcome"])
    @pytest.mark.parametrize("done", [False, True])
    def test_a_task_can_be_cancelled_in_each_call(self, run: Any, method: str, done: bool) -> None:
        """Whether or not the store has done its part: the turn is free, and the same command, run again, has one effect."""

        async def main() -> None:
            store, gate = AsyncThrough(), Gate()
            desk = async_desk(store)
            await desk.run(HOST, create())
            real: Any = store._await

            async def slowly(called: str, *arguments: Any) -> Any:
                if called == method and not done:
                    await gate.wait()
                answer = await real(called, *arguments)
                if called == method and done:
                    await gate.wait()
                return answer

            setattr(store, "_await", slowly)  # noqa: B010
            if method == "outcome":
                store.after["commit"] = raises(Broken())
            raised: list[BaseException] = []

            async def first() -> None:
                try:
                    await desk.run(OWNER, add("a@example.com"), command=command("c"))
                except BaseException as error:
                    raised.append(error)
                    raise

            second: list[Any] = []

            async def other() -> None:
                second.append(await desk.run(OWNER, account.Amend(account=ACCOUNT, name="Amended")))

            async with anyio.create_task_group() as outer, anyio.create_task_group() as tasks:
                tasks.start_soon(first)
                await gate.reached.wait()
                outer.start_soon(other)
                await anyio.wait_all_tasks_blocked()
                assert second == []
                setattr(store, "_await", real)  # noqa: B010
                store.after.clear()
                tasks.cancel_scope.cancel()
                # The other one has the turn now, and ends.
            assert isinstance(raised[0], anyio.get_cancelled_exc_class())
            assert second[0].name == "Amended"
            # Whatever became of the first one, it is so once.
            made = await desk.run(OWNER, add("a@example.com"), command=command("c"))
            rows = (await desk.run(OWNER, contact.List(account=ACCOUNT))).rows
            assert [row.id for row in rows] == [made]

        run(main)

    def test_a_task_can_be_cancelled_while_it_waits_for_its_turn(self, run: Any) -> None:
        async def main() -> None:
            store, gate = AsyncThrough(), Gate()
            desk = async_desk(store)
            await desk.run(HOST, create())
            store.waits["gather"] = gate.wait
            last: list[Any] = []

            async def third() -> None:
                last.append(await desk.run(OWNER, add("3@example.com")))

            async with anyio.create_task_group() as tasks:
                tasks.start_soon(desk.run, OWNER, add("1@example.com"))
                await gate.reached.wait()
                async with anyio.create_task_group() as cancelled:
                    cancelled.start_soon(desk.run, OWNER, add("2@example.com"))
                    await anyio.wait_all_tasks_blocked()
                    tasks.start_soon(third)
                    await anyio.wait_all_tasks_blocked()
                    cancelled.cancel_scope.cancel()
                assert last == []
                gate.opened.set()
            assert len(last) == 1
            assert len((await desk.run(OWNER, contact.List(account=ACCOUNT))).rows) == 2

        run(main)

    def test_a_store_that_never_answers_can_be_timed_out(self, run: Any) -> None:
        async def main() -> None:
            store = AsyncThrough()
            desk = async_desk(store)
            store.waits["gather"] = anyio.sleep_forever
            for _ in range(3):
                with pytest.raises(TimeoutError), anyio.fail_after(0):
                    await desk.run(HOST, create())
            store.waits.clear()
            assert (await desk.run(HOST, create())).id == ACCOUNT

        run(main)

    def test_one_that_blocks_and_never_answers_lets_its_caller_go(self, run: Any) -> None:
        answer = threading.Event()
        reached = threading.Event()

        async def main() -> None:
            store = Through()
            desk = async_desk(store)

            def wait(_: object) -> None:
                reached.set()
                answer.wait()

            store.before["gather"] = wait
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(desk.run, HOST, create())
                await anyio.to_thread.run_sync(reached.wait)
                tasks.cancel_scope.cancel()
            # The thread has its turn until it is done, and then the command took effect as a whole.
            answer.set()
            store.before.clear()
            with pytest.raises(errors.Refused):
                await desk.run(HOST, create())

        run(main)


class TestNesting:
    def test_a_store_may_run_the_desk_that_it_serves(self, run: Any) -> None:
        async def main() -> None:
            store = AsyncThrough()
            desk = async_desk(store)
            await desk.run(HOST, create())
            depth = 0

            async def inside() -> None:
                nonlocal depth
                depth += 1
                if depth < 4:
                    # It doesn't wait for the turn that this task has itself, at any depth, nor in a task of its own.
                    async with anyio.create_task_group() as tasks:
                        tasks.start_soon(desk.run, OWNER, add(f"{depth}@example.com"))

            store.waits["gather"] = inside
            await desk.run(OWNER, add("0@example.com"))
            store.waits.clear()
            assert len((await desk.run(OWNER, contact.List(account=ACCOUNT))).rows) == 4

        run(main)

    def test_but_not_for_ever(self, run: Any) -> None:
        async def main() -> None:
            store = AsyncThrough()
            desk = async_desk(store)

            async def again() -> None:
                await desk.run(HOST, create())

            store.waits["gather"] = again
            with pytest.raises((errors.StoreError, RecursionError)) as failed:
                await desk.run(HOST, create())
            error: BaseException = failed.value
            while error.__cause__ is not None:
                error = error.__cause__
            assert isinstance(error, RecursionError)
            store.waits.clear()
            assert (await desk.run(HOST, create())).id == ACCOUNT

        run(main)

    def test_after_a_store_ran_it_turns_are_taken_as_before(self, run: Any) -> None:
        async def main() -> None:
            store, gate = AsyncThrough(), Gate()
            desk = async_desk(store, attempts_max=1)
            await desk.run(HOST, create())
            store.waits["gather"] = gate.wait
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(desk.run, OWNER, add("1@example.com"))
                await gate.reached.wait()
                store.waits.clear()
                for number in range(2, 10):
                    tasks.start_soon(desk.run, OWNER, add(f"{number}@example.com"))
                await anyio.wait_all_tasks_blocked()
                gate.opened.set()

        run(main)


class TestLoops:
    def test_two_loops_in_two_threads_take_turns(self) -> None:
        store = AsyncThrough()
        desk = async_desk(store, attempts_max=1)
        by_hand(desk.run(HOST, create()))
        store.waits["gather"] = store.waits["commit"] = anyio.lowlevel.checkpoint
        gate = threading.Barrier(4)
        failed: list[BaseException] = []

        def work(thread: int, backend: str) -> None:
            async def main() -> None:
                gate.wait()
                async with anyio.create_task_group() as tasks:
                    for number in range(25):
                        tasks.start_soon(desk.run, OWNER, add(f"{thread}.{number}@example.com"))

            try:
                anyio.run(main, backend=backend)
            except BaseException as error:
                failed.append(error)

        threads = [threading.Thread(target=work, args=(n, name)) for n, name in enumerate(["asyncio", "trio"] * 2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == []
        assert store.calls.count("commit") == 101

    def test_one_loop_after_another(self, run: Any) -> None:
        desk = async_desk(AsyncThrough())
        run(lambda: desk.run(HOST, create()))
        assert run(lambda: desk.run(OWNER, PROFILE)).id == ACCOUNT

    def test_those_whose_loop_was_closed_hold_nobody_up(self) -> None:
        """They waited for a turn, and nobody will ever go on with them."""
        self.outlive(1)

    def test_however_many_they_are(self) -> None:
        """The turn goes from one to the next, not deeper and deeper."""
        before = threading.stack_size(512 * 1024)
        try:
            with ThreadPoolExecutor(1) as pool:
                pool.submit(self.outlive, 2_000).result()
        finally:
            threading.stack_size(before)

    def outlive(self, dead: int) -> None:
        store = AsyncThrough()
        desk = async_desk(store)
        by_hand(desk.run(HOST, create()))
        opened: list[asyncio.Event] = []

        async def wait() -> None:
            opened.append(asyncio.Event())
            await opened[-1].wait()

        store.waits["gather"] = wait
        alive, closed = asyncio.new_event_loop(), asyncio.new_event_loop()
        closed.set_exception_handler(ignore)
        with contextlib.closing(alive):
            first = alive.create_task(desk.run(OWNER, add("1@example.com")))
            alive.run_until_complete(asyncio.sleep(0))
            waiting = [closed.create_task(desk.run(OWNER, add(f"d{number}@example.com"))) for number in range(dead)]
            closed.run_until_complete(asyncio.sleep(0))
            closed.close()
            store.waits.clear()
            last = alive.create_task(desk.run(OWNER, add("2@example.com")))
            alive.run_until_complete(asyncio.sleep(0))
            alive.call_soon(opened[0].set)
            alive.run_until_complete(asyncio.gather(first, last))
            assert not any(task.done() for task in waiting)
            # Two contacts, and none of the dead.
            assert len(alive.run_until_complete(desk.run(OWNER, contact.List(account=ACCOUNT))).rows) == 2
        for task in waiting:
            # Nothing is left of them but what asyncio says about tasks that never ended.
            vars_of: Any = task
            vars_of._log_destroy_pending = False
            vars_of.get_coro().close()

    def test_a_coroutine_that_is_closed_or_forgotten_gives_its_turn_up(self) -> None:
        store = AsyncThrough()
        desk = async_desk(store)
        by_hand(desk.run(HOST, create()))

        for way in ("close", "forget"):
            for method in ("gather", "commit"):
                store.waits[method] = suspend
                coroutine = desk.run(OWNER, add(f"{way}.{method}@example.com"))
                coroutine.send(None)
                if way == "close":
                    coroutine.close()
                else:
                    del coroutine
                    gc.collect()
                store.waits.clear()
                by_hand(desk.run(OWNER, account.Amend(account=ACCOUNT, name=f"After {way} in {method}")))

    def test_without_an_event_loop_a_turn_cannot_be_waited_for(self) -> None:
        store = AsyncThrough()
        desk = async_desk(store)
        first = desk.run(HOST, create())

        store.waits["gather"] = suspend
        copy_context().run(first.send, None)
        with pytest.raises(RuntimeError, match="no running event loop"):
            by_hand(desk.run(HOST, create()))
        first.close()
