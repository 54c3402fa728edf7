"""The stores in memory and in a file, threads, and what is left behind."""

from __future__ import annotations

import contextlib
import copy
import gc
import os
import pickle
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Generator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from consentry import (
    AccountId,
    Desk,
    Language,
    MemoryStore,
    SqliteStore,
    account,
    contact,
    errors,
    people,
)
from support import ACCOUNT, HOST, NOON, OWNER, Through, command, create, desk_over


@contextlib.contextmanager
def holding(path: Path) -> Generator[Callable[[], None]]:
    """Another program that is writing to the file, until it is told to let go."""
    program = """
import sqlite3, sys
holder = sqlite3.connect(sys.argv[1], isolation_level=None)
holder.execute("BEGIN IMMEDIATE")
print(flush=True)
sys.stdin.read()
holder.execute("COMMIT")
"""
    arguments = [sys.executable, "-c", program, str(path)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdin is not None and holder.stdout is not None
        holder.stdout.readline()
        yield holder.stdin.close


class Holding:
    """A clock and a key ring that hold something."""

    def __init__(self, held: object) -> None:
        self.held = held

    def now(self) -> datetime:
        return NOON

    def current(self) -> None:
        return None

    def key(self, id: str) -> None:
        return None


class TestStores:
    def test_a_file_keeps_what_was_committed(self, tmp_path: Path) -> None:
        path = tmp_path / "support.db"
        with SqliteStore(path) as store:
            made = desk_over(store).run(HOST, create())
            states = [store.path == path, store.closed]
        assert [*states, store.closed] == [True, False, True]
        with SqliteStore(str(path)) as store:
            assert desk_over(store).run(OWNER, account.Profile(account=ACCOUNT)) == made

    def test_a_store_that_is_closed_says_so(self, tmp_path: Path) -> None:
        store = SqliteStore(tmp_path / "support.db")
        desk = desk_over(store)
        desk.run(HOST, create())
        store.close()
        store.close()
        with pytest.raises(errors.StoreUnavailable, match="closed"):
            desk.run(OWNER, account.Profile(account=ACCOUNT))
        with pytest.raises(errors.StoreUnavailable):
            desk.run(HOST, create(AccountId.from_name("2")))
        assert repr(store) == f"SqliteStore({str(tmp_path / 'support.db')!r}, closed)"
        # Nobody has the file open: another program may move it away.
        assert not (tmp_path / "support.db-wal").exists()

    def test_a_file_that_is_no_database_is_left_as_it_was(self, tmp_path: Path) -> None:
        path = tmp_path / "letter.txt"
        path.write_text("Dear Ada, " * 200)
        with pytest.raises(errors.StoreForeign) as foreign:
            SqliteStore(path)
        assert foreign.value.code == "store.foreign"
        assert path.read_text() == "Dear Ada, " * 200

    @pytest.mark.parametrize("path", ["", ":memory:", "no/such/folder/support.db", "\0", "a\0b"])
    def test_what_is_no_path_is_refused(self, path: str) -> None:
        with pytest.raises(errors.StoreError):
            SqliteStore(path)

    def test_a_file_that_another_program_holds_is_busy(self, tmp_path: Path) -> None:
        path = tmp_path / "support.db"
        with SqliteStore(path, busy_for=timedelta(0)) as store:
            desk = desk_over(store)
            with holding(path), pytest.raises(errors.StoreBusy) as busy:
                desk.run(HOST, create())
            assert busy.value.code == "store.busy"
            assert desk.run(HOST, create()).id == ACCOUNT

    @pytest.mark.parametrize("path", [None, 5, ["support.db"], object()])
    def test_what_is_no_path_at_all_is_refused(self, path: Any) -> None:
        with pytest.raises(errors.InvalidType) as refused:
            SqliteStore(path)
        assert refused.value.field == "path"

    def test_the_options_are_checked(self, tmp_path: Path) -> None:
        path = tmp_path / "support.db"
        SqliteStore(path, readers_max=1, busy_for=timedelta(milliseconds=1)).close()
        wrong: list[dict[str, Any]] = [{"readers_max": 0}, {"busy_for": 5}, {"busy_for": -timedelta(seconds=1)}]
        for options in wrong:
            with pytest.raises(errors.InvalidInput) as refused:
                SqliteStore(path, **options)
            assert refused.value.field in options

    def test_stores_and_desks_are_neither_pickled_nor_copied(self, tmp_path: Path) -> None:
        with SqliteStore(tmp_path / "support.db") as sqlite:
            for it in (MemoryStore(), sqlite, Desk(MemoryStore())):
                for way in (pickle.dumps, copy.copy, copy.deepcopy):
                    with pytest.raises(TypeError, match="neither pickled nor copied"):
                        way(it)

    def test_they_say_what_they_are(self) -> None:
        assert repr(Desk(MemoryStore())) == "Desk(MemoryStore())"
        store = MemoryStore()
        assert Desk(store).store is store

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="without fork")
    def test_a_fork_does_not_share_a_connection(self, tmp_path: Path) -> None:
        # In a program of its own, because this one has threads.
        program = """
import os, sys
from support import *
from consentry import SqliteStore, errors, account
store = SqliteStore(sys.argv[1])
desk = desk_over(store)
desk.run(HOST, create())
child = os.fork()
if child == 0:
    try:
        desk.run(OWNER, account.Profile(account=ACCOUNT))
    except errors.StoreUnavailable as error:
        assert "fork" in str(error)
        store.close()
        del store, desk
        os._exit(7)
    os._exit(1)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
assert desk.run(OWNER, account.Profile(account=ACCOUNT)).id == ACCOUNT
"""
        arguments = [sys.executable, "-c", program, str(tmp_path / "support.db")]
        subprocess.run(arguments, check=True, cwd=Path(__file__).parent, timeout=60)

    def test_our_stores_are_stores_for_python(self, tmp_path: Path) -> None:
        with SqliteStore(tmp_path / "support.db") as sqlite:
            for inner in (MemoryStore(), sqlite):
                through = Through(inner)
                desk = desk_over(through)
                made = desk.run(HOST, create(), command=command("c"))
                assert through.calls == ["gather", "commit"]
                outcome = inner.outcome(ACCOUNT, command("c"))
                assert outcome is not None
                assert account.Account.from_json(outcome.reply[len('{"Ok":') : -1]) == made
                assert inner.outcome(ACCOUNT, command("d")) is None
                with pytest.raises(errors.InvalidInput):
                    inner.gather(None)  # type: ignore[arg-type]  # pyright: ignore
                with pytest.raises(errors.InvalidInput):
                    inner.outcome(OWNER.id, command("c"))  # type: ignore[arg-type]  # pyright: ignore


class TestThreadsAndMemory:
    def test_eight_threads_share_a_desk(self, tmp_path: Path) -> None:
        with SqliteStore(tmp_path / "support.db") as store:
            desk = desk_over(store)
            desk.run(HOST, create())
            gate = threading.Barrier(8)
            made: list[Any] = []

            def work(thread: int) -> None:
                gate.wait()
                for number in range(5):
                    added = contact.Add(
                        account=ACCOUNT,
                        email=f"{thread}.{number}@example.com",
                        name="Ada",
                        language=Language.GERMAN,
                        categories=["support"],
                    )
                    made.append(desk.run(OWNER, added))

            threads = [threading.Thread(target=work, args=(thread,)) for thread in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert len(set(made)) == 40
            listed = desk.run(OWNER, contact.List(account=ACCOUNT))
            assert {row.id for row in listed.rows} <= set(made)

    def test_others_run_while_a_desk_works(self, tmp_path: Path) -> None:
        """The GIL is free while a desk waits for a file that another program holds."""
        path = tmp_path / "support.db"
        with SqliteStore(path, busy_for=timedelta(seconds=30)) as store:
            desk = desk_over(store)
            with holding(path) as let_go:
                worker = threading.Thread(target=desk.run, args=(HOST, create()))
                worker.start()
                # Only if this thread gets the GIL can it ever have the file let go.
                let_go()
            worker.join()
            assert desk.run(OWNER, account.Profile(account=ACCOUNT)).id == ACCOUNT

    def test_a_store_that_keeps_its_desk_is_freed_with_it(self) -> None:
        class Keeping(Through):
            desk: Desk

        store = Keeping()
        store.desk = desk_over(store, clock=Holding(store), keys=Holding(store))
        store.desk.run(HOST, create())
        gone = weakref.ref(store)
        del store
        gc.collect()
        assert gone() is None

    def test_a_million_bytes_of_garbage_leave_nothing_behind(self) -> None:
        desk = desk_over(MemoryStore())
        desk.run(HOST, create())

        def work() -> None:
            for _ in range(300):
                desk.run(OWNER, people.Members(account=ACCOUNT))
                with pytest.raises(errors.Refused):
                    desk.run(HOST, create())
                with pytest.raises(errors.InvalidType):
                    desk.run(OWNER, create())  # type: ignore[misc]  # pyright: ignore

        work()
        gc.collect()
        before = len(gc.get_objects())
        blocks = sys.getallocatedblocks()
        work()
        gc.collect()
        assert len(gc.get_objects()) - before < 50
        assert sys.getallocatedblocks() - blocks < 500
