"""Stores that call back, go away, never answer or stop their event loop."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import asyncio
import gc
import os
import threading
import weakref
from contextlib import suppress
from typing import Any

import anyio
import pytest

from awaiting import add, async_desk
from breaking import errors_of_all_kinds
from consentry import AccountId, AsyncDesk, Desk, MemoryStore, Page, account, contact, errors
from consentry.store import Answers, Wanted
from hostile import MAKERS, Told
from support import ACCOUNT, HOST, OWNER, AsyncThrough, Through, create, desk_over, raises

PROFILE = account.Profile(account=ACCOUNT)
METHODS = ("gather", "commit", "outcome")


class TestCalls:
    def test_a_thread_that_is_joined_inside_runs_the_same_desk(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        desk.run(HOST, create())
        done: list[object] = []

        def inside(_: object) -> None:
            store.before.clear()
            # Of another account, and what reads: neither waits for this account's turn.
            jobs = [
                lambda: done.append(desk.run(HOST, create(AccountId.from_name("other")))),
                lambda: done.append(desk.run(OWNER, PROFILE)),
                lambda: done.append(desk.sweep(HOST)),
            ]
            threads = [threading.Thread(target=job) for job in jobs]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

        store.before["commit"] = inside
        assert desk.run(OWNER, account.Amend(account=ACCOUNT, name="New")).name == "New"
        assert len(done) == 3

    def test_eight_threads_over_a_store_that_does_all_of_it_by_turns(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        desk.run(HOST, create())
        lock, turn = threading.Lock(), [0]

        def maybe(answer: Any) -> Any:
            with lock:
                turn[0] += 1
                now = turn[0]
            if now % 5 == 0:
                raise Told
            if now % 7 == 0:
                gc.collect()
            return None if now % 11 == 0 else answer

        store.after = dict.fromkeys(METHODS, maybe)
        told: list[str] = []
        gate = threading.Barrier(8)

        def work(thread: int) -> None:
            gate.wait()
            for number in range(20):
                try:
                    desk.run(OWNER, add(f"{thread}.{number}@example.com"))
                    told.append("done")
                except errors.StoreError:
                    told.append("failed")
                except errors.CommandPending:
                    told.append("pending")

        threads = [threading.Thread(target=work, args=(thread,)) for thread in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(told) == 160
        store.after.clear()
        rows = len(desk.run(OWNER, contact.List(account=ACCOUNT, page=Page(rows=200))).rows)
        # What was told as done is there; what failed is not; what is pending may be.
        assert told.count("done") <= rows <= told.count("done") + told.count("pending")
        assert told.count("failed") > 0

    def test_the_desk_and_the_store_go_while_eight_threads_are_inside(self) -> None:
        store: Through | None = Through()
        assert store is not None
        gone = weakref.ref(store)
        desks = [desk_over(store, entropy=None)]
        gate, inside = threading.Event(), threading.Semaphore(0)

        def wait(_: object) -> None:
            inside.release()
            gate.wait()

        store.before["gather"] = wait
        done: list[object] = []

        def work(number: int) -> None:
            done.append(desks[0].run(HOST, create(AccountId.from_name(str(number)))))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for _ in threads:
            inside.acquire()
        desks.clear()
        store = None
        gc.collect()
        gate.set()
        for thread in threads:
            thread.join()
        assert len(done) == 8
        del threads
        gc.collect()
        assert gone() is None

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
    @pytest.mark.filterwarnings("ignore::DeprecationWarning")
    def test_a_child_goes_on_alone(self) -> None:
        desk = desk_over(Through(), entropy=None)
        desk.run(HOST, create())
        child = os.fork()
        if child == 0:
            try:
                desk.run(OWNER, account.Amend(account=ACCOUNT, name="Child's"))
                os._exit(0 if desk.run(OWNER, PROFILE).name == "Child's" else 1)
            except BaseException:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert desk.run(OWNER, PROFILE).name == "Ada's bakery"


class Yields:
    """An awaitable that yields what no event loop understands."""

    def __init__(self, what: Any) -> None:
        self.what = what

    def __await__(self) -> Any:
        yield self.what
        return self.what


class TestAsync:
    @pytest.mark.parametrize("label", [label for label in MAKERS if label != "coroutine_function"])
    def test_no_answer_is_taken_for_one(self, label: str) -> None:
        async def main() -> None:
            store = AsyncThrough()
            desk = async_desk(store)
            store.after["gather"] = lambda _: MAKERS[label]()
            with pytest.raises(errors.StoreCorrupt):
                await desk.run(HOST, create())
            store.after = {"commit": lambda _: MAKERS[label]()}
            assert (await desk.run(HOST, create())).id == ACCOUNT

        asyncio.run(main())

    def test_whatever_it_raises_is_the_cause_itself(self) -> None:
        async def main() -> None:
            for said in errors_of_all_kinds():
                store = AsyncThrough()
                desk = async_desk(store)
                store.before["gather"] = raises(said)
                with pytest.raises(errors.StoreError) as failed:
                    await desk.run(HOST, create())
                if isinstance(said, StopIteration | StopAsyncIteration):
                    # Python itself makes something else of what ends an iteration inside of a coroutine.
                    assert failed.value.__cause__ is not None
                    assert failed.value.__cause__.__cause__ is said or failed.value.__cause__ is said
                else:
                    assert failed.value.__cause__ is said
                store.before.clear()
                store.after["commit"] = raises(said)
                assert (await desk.run(HOST, create())).id == ACCOUNT

        asyncio.run(main())

    @pytest.mark.parametrize("what", [None, 5, object, "x", 1.5, ()])
    def test_what_is_no_awaitable_or_yields_garbage_is_a_failure(self, what: Any) -> None:
        class Store(AsyncThrough):
            broken: Any = None

            async def gather(self, wanted: Wanted, /) -> Answers:  # type: ignore[override]
                if self.broken == "garbage":
                    await Yields(what() if isinstance(what, type) else what)
                    raise Told
                return await super().gather(wanted)

        async def main() -> None:
            store = Store()
            desk = async_desk(store)
            store.gather = lambda _: what  # type: ignore[method-assign]
            with pytest.raises(errors.StoreFailed) as failed:
                await desk.run(HOST, create())
            assert isinstance(failed.value.__cause__, TypeError | Told)
            del store.gather
            store.broken = "garbage"
            with pytest.raises(errors.StoreFailed) as failed:
                await desk.run(HOST, create())
            assert isinstance(failed.value.__cause__, RuntimeError | Told)
            store.broken = None
            assert (await desk.run(HOST, create())).id == ACCOUNT

        asyncio.run(main())

    def test_a_store_that_closes_the_loop_fails(self) -> None:
        async def main() -> None:
            store = AsyncThrough()
            store.before["gather"] = lambda _: asyncio.get_running_loop().close()
            with pytest.raises(errors.StoreFailed) as failed:
                await async_desk(store).run(HOST, create())
            assert isinstance(failed.value.__cause__, RuntimeError)

        asyncio.run(main())

    def test_a_store_that_stops_the_loop_is_left_there(self) -> None:
        store = AsyncThrough()
        desk = async_desk(store)
        store.before["gather"] = lambda _: asyncio.get_running_loop().stop()
        loop = asyncio.new_event_loop()
        task = loop.create_task(desk.run(HOST, create()))
        store.waits["commit"] = lambda: asyncio.sleep(0)
        loop.run_forever()
        store.before.clear()
        assert loop.run_until_complete(task).id == ACCOUNT
        loop.close()

    def test_a_store_that_never_answers_is_cancelled_and_its_turn_is_free(self, run: Any) -> None:
        async def main() -> None:
            store = AsyncThrough()
            desk = async_desk(store)
            await desk.run(HOST, create())
            for method in ("gather", "commit"):
                store.waits[method] = anyio.sleep_forever
                reached = len(store.calls)
                async with anyio.create_task_group() as tasks:

                    async def stuck() -> None:
                        await desk.run(OWNER, add("a@example.com"))

                    tasks.start_soon(stuck)
                    while len(store.calls) < reached + (method == "commit"):
                        await anyio.lowlevel.checkpoint()
                    await anyio.lowlevel.checkpoint()
                    tasks.cancel_scope.cancel()
                store.waits.clear()
                assert (await desk.run(OWNER, account.Amend(account=ACCOUNT, name=method))).name == method

        run(main)

    def test_runs_that_nobody_finishes_are_gone(self) -> None:
        store: AsyncThrough | None = AsyncThrough()
        assert store is not None
        gone = weakref.ref(store)
        desk: AsyncDesk | None = async_desk(store)
        assert desk is not None
        store.waits["gather"] = lambda: Yields(None)
        left = [desk.run(HOST, create(AccountId.from_name(str(number)))) for number in range(10)]
        for one in left:
            one.send(None)
        for one in left[:5]:
            one.close()
        for one in left[5:]:
            # Raised where it waits, which is inside of the store's method.
            with pytest.raises(errors.StoreFailed):
                one.throw(Told())
        store = desk = None
        left.clear()
        del one
        gc.collect()
        assert gone() is None


def test_a_store_without_its_methods_is_told_by_name() -> None:
    for label, make in MAKERS.items():
        for kind in (Desk, AsyncDesk):
            with pytest.raises((errors.InvalidType, Told)) as refused:
                kind(make())
            if isinstance(refused.value, errors.InvalidType):
                assert refused.value.field == "store", label


def test_what_a_desk_is_given_besides_is_told_by_name() -> None:
    for name in ("clock", "entropy", "policy", "keys", "attempts_max"):
        for label, make in MAKERS.items():
            try:
                desk = Desk(MemoryStore(), **{name: make()})
            except errors.InvalidInput as refused:
                assert refused.field.split(".")[0] in (name, "") or name == "policy", (name, label)
                continue
            except Told:
                continue
            # It looks like one, and fails when it is asked.
            with suppress(errors.ClockFailed, errors.NoEntropy, errors.KeysFailed):
                desk.run(HOST, create())
