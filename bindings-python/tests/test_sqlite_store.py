"""The store of the examples: every law, and what laws can't see."""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import sqlite_store
from consentry import CommandId, Desk, account, errors
from consentry.store import ChangeSet, Command, Commit, NotCommitted, Outcome, Wanted, change, key
from consentry.testing import StoreLaws
from given import ACCOUNT, NOON
from sqlite_store import SqliteStore
from support import HOST, OWNER, create


class TestSqliteStore(StoreLaws):
    @pytest.fixture
    def consentry_store_factory(self, tmp_path: Path) -> Callable[[], SqliteStore]:
        return lambda: SqliteStore(tmp_path / "support.db")


@pytest.fixture
def store(tmp_path: Path) -> Generator[SqliteStore]:
    with closing(SqliteStore(tmp_path / "support.db")) as store:
        yield store


def adds(name: str, *, was: int = 0) -> ChangeSet:
    """A change set that names the account so."""
    record = account.Account(
        id=ACCOUNT,
        name=name,
        owner=OWNER.id,
        email="ada@example.com",
        language="en",  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        created_at=NOON,
        door="open",  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        door_since=NOON,
    )
    outcome = Outcome(input="00" * 32, reply=name)
    command = Command(id=CommandId.from_name(name), at=NOON, outcome=outcome)
    return ChangeSet(account=ACCOUNT, command=command, guards=(), changes=[change.Put(record=record, was=was)])


def version(store: SqliteStore) -> int:
    (found,) = store.gather(Wanted(account=ACCOUNT, records=[key.Account(account=ACCOUNT)], queries=())).records
    return found.version if found else 0


class Failing:
    """A connection that fails in one statement."""

    def __init__(self, db: sqlite3.Connection, statement: str) -> None:
        self._db = db
        self._statement = statement

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql.startswith(self._statement):
            raise sqlite3.OperationalError("disk I/O error")
        return self._db.execute(sql, *values)

    def close(self) -> None:
        self._db.close()


class TestDurability:
    def test_what_is_committed_is_synced(self, store: SqliteStore) -> None:
        assert store.commit(adds("Ada")) is Commit.COMMITTED
        with store._connection() as db:  # The one that committed.
            assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
            assert db.execute("PRAGMA synchronous").fetchone()[0] == 2

    def test_two_programs_can_use_one_file(self, store: SqliteStore, tmp_path: Path) -> None:
        with closing(SqliteStore(tmp_path / "support.db")) as other:
            Desk(store).run(HOST, create(ACCOUNT))
            assert Desk(other).run(OWNER, account.Profile(account=ACCOUNT)).id == ACCOUNT
            assert other.commit(adds("again", was=1)) is Commit.COMMITTED
            assert version(store) == 2

    def test_what_the_host_does_in_one_transaction_is_stored_together(self, store: SqliteStore) -> None:
        with store._connection() as db:
            db.execute("CREATE TABLE host (name TEXT)")
            for end, expected in (("ROLLBACK", 0), ("COMMIT", 1)):
                db.execute("BEGIN IMMEDIATE")
                db.execute("INSERT INTO host VALUES ('ada')")
                assert store.apply(db, adds("Ada"))
                db.execute(end)
                assert db.execute("SELECT count(*) FROM host").fetchone()[0] == expected
                assert version(store) == expected


class TestFailures:
    def test_a_full_disk_is_told_and_nothing_is_stored(self, store: SqliteStore) -> None:
        with store._connection() as db:
            pages = db.execute("PRAGMA page_count").fetchone()[0]
            db.execute(f"PRAGMA max_page_count = {pages}")
        large = adds("x")
        large = large.__replace__(command=large.command.__replace__(outcome=Outcome(input="", reply="x" * 100_000)))
        with pytest.raises(NotCommitted) as told:
            store.commit(large)
        assert isinstance(told.value.__cause__, errors.StoreError)
        assert isinstance(told.value.__cause__.__cause__, sqlite3.OperationalError)
        if sys.version_info >= (3, 11):
            assert isinstance(told.value.__cause__, errors.StoreFull)
        # The connection was given up, and the limit with it.
        assert version(store) == 0
        assert store.commit(large) is Commit.COMMITTED

    def test_a_file_that_somebody_else_holds(self, store: SqliteStore, tmp_path: Path) -> None:
        with store._connection() as db:
            db.execute("PRAGMA busy_timeout = 0")
        with closing(sqlite3.connect(tmp_path / "support.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(NotCommitted) as told:
                store.commit(adds("Ada"))
            if sys.version_info >= (3, 11):
                assert isinstance(told.value.__cause__, errors.StoreBusy)
            assert version(store) == 0  # Reading doesn't wait for it.

    def test_a_commit_of_which_nobody_knows_is_looked_up(self, store: SqliteStore) -> None:
        store._idle[:] = [Failing(store._idle.pop(), "COMMIT")]  # type: ignore[list-item]  # pyright: ignore
        with pytest.raises(errors.StoreFailed, match="disk I/O error"):
            store.commit(adds("Ada"))
        assert store._idle == []
        assert store.outcome(ACCOUNT, CommandId.from_name("Ada")) is None
        assert store.commit(adds("Ada")) is Commit.COMMITTED

    def test_after_an_exception_of_any_kind_nothing_is_left_in_a_transaction(self, store: SqliteStore) -> None:
        with pytest.raises(AttributeError):
            store.commit(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        with pytest.raises(AttributeError):
            store.gather(Wanted(account=ACCOUNT, records=(), queries=()).account)  # type: ignore[arg-type]  # pyright: ignore
        assert store.commit(adds("Ada")) is Commit.COMMITTED
        assert version(store) == 1

    def test_a_file_that_is_no_database(self, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").write_text("not a database, but long enough to be looked at" * 99)
        with pytest.raises(errors.StoreFailed, match="file is not a database"):
            SqliteStore(tmp_path / "notes.txt")


def lists() -> list[tuple[str, str]]:
    """Every list, with each of its filters."""
    of = {"tickets": ["all", "status", "assignee", "team", "tag", "words"], "queue": ["team"]}
    of["sessions"] = ["live", "onboarding", "sweep", "entered"]
    return [(name, which) for name in sqlite_store.FROM for which in of.get(name, ["all"])]


@pytest.mark.parametrize(("name", "which"), lists())
def test_no_list_is_sought_in_what_is_not_its_own(store: SqliteStore, name: str, which: str) -> None:
    at = sqlite_store.AT.get(which, "+entered_at")
    sql = f"SELECT * FROM {sqlite_store.FROM[name]} LIMIT :rows".format(which=sqlite_store.WHICH[which], at=at)
    with store._connection() as db:
        plan = db.execute(f"EXPLAIN QUERY PLAN {sql}", dict.fromkeys(re.findall(r":(\w+)", sql))).fetchall()
    first = plan[0]["detail"]
    assert first.startswith("SEARCH"), first
    assert not re.fullmatch(r"SEARCH record USING PRIMARY KEY \(kind=\?( AND account>\?)?\)", first), first
    if which not in ("live", "onboarding"):
        assert not [row["detail"] for row in plan if "TEMP B-TREE" in row["detail"]]
