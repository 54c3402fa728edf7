"""How a store that is written in Python is called: again, from many threads, and by nobody any more."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from typing import Any

import pytest

from awaiting import add
from consentry import (
    AccountId,
    account,
    contact,
    errors,
)
from consentry.store import ChangeSet, Wanted
from support import ACCOUNT, HOST, OWNER, Broken, Through, create, desk_over, is_there, raises


class TestCalls:
    def test_a_store_may_run_the_desk_that_it_serves(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)

        def inside(_: Wanted) -> None:
            store.before.clear()
            desk.run(HOST, create(AccountId.from_name("other")))
            # Of the same account, too: it doesn't wait for the turn that this thread has itself.
            desk.run(HOST, create())

        store.before["gather"] = inside
        with pytest.raises(errors.Refused) as refused:
            desk.run(HOST, create())
        assert refused.value.missing == ("account.new",)
        assert is_there(store.inner)

    def test_between_gather_and_commit_too(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        desk.run(HOST, create())

        def amend(_: ChangeSet) -> None:
            store.before.clear()
            desk.run(OWNER, account.Amend(account=ACCOUNT, name="In between"))

        store.before["commit"] = amend
        # It conflicts, gathers again, and is decided on what was written in between.
        assert desk.run(OWNER, account.Amend(account=ACCOUNT, name="Last")).name == "Last"
        assert store.calls[2:].count("commit") == 3

    def test_but_not_for_ever(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        depth = [0]

        def again(_: Wanted) -> None:
            depth[0] += 1
            desk.run(HOST, create())

        store.before["gather"] = again
        with pytest.raises(errors.StoreFailed) as failed:
            desk.run(HOST, create())
        causes: list[BaseException] = [failed.value]
        while causes[-1].__cause__ is not None:
            causes.append(causes[-1].__cause__)
        assert isinstance(causes[-1], RecursionError)
        assert depth[0] == 16
        # The desk is as good as before.
        store.before.clear()
        assert desk.run(HOST, create()).id == ACCOUNT

    def test_eight_threads_call_it(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        desk.run(HOST, create())
        gate = threading.Barrier(8)
        done: list[Any] = []

        def work(thread: int) -> None:
            gate.wait()
            for number in range(5):
                done.append(desk.run(OWNER, add(f"{thread}.{number}@example.com")))
                done.append(desk.run(HOST, create(AccountId.from_name(f"{thread}.{number}"))))

        threads = [threading.Thread(target=work, args=(thread,)) for thread in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(done) == 80
        assert len(desk.run(OWNER, contact.List(account=ACCOUNT)).rows) == 40

    def test_a_store_outlives_a_call_of_its_own(self) -> None:
        class Last(Through):
            pass

        store: Last | None = Last()
        assert store is not None
        inner, gone = store.inner, weakref.ref(store)
        holder = [desk_over(store)]

        def let_go(_: Wanted) -> None:
            nonlocal store
            store = None
            # Nobody has the desk any more but the run that is under way.
            holder.clear()
            gc.collect()

        store.before["gather"] = let_go
        assert holder[0].run(HOST, create()).id == ACCOUNT
        assert is_there(inner)
        gc.collect()
        assert gone() is None

    def test_exceptions_leave_nothing_behind(self) -> None:
        store = Through()
        desk = desk_over(store)

        def work() -> None:
            for _ in range(100):
                store.before["gather"] = raises(Broken())
                with pytest.raises(errors.StoreFailed):
                    desk.run(HOST, create())
                store.before["gather"] = raises(KeyboardInterrupt())
                with pytest.raises(KeyboardInterrupt):
                    desk.run(HOST, create())
                store.before.clear()
                store.before["commit"] = raises(Broken())
                with pytest.raises(errors.CommandPending):
                    desk.run(HOST, create())
                store.before.clear()
                store.after["gather"] = lambda _: object()
                with pytest.raises(errors.StoreCorrupt):
                    desk.run(HOST, create())
                store.after.clear()
                store.calls.clear()

        work()
        gc.collect()
        objects, blocks = len(gc.get_objects()), sys.getallocatedblocks()
        work()
        gc.collect()
        assert len(gc.get_objects()) - objects < 50
        assert sys.getallocatedblocks() - blocks < 500
