"""Faulty stores: the example's, each with one defect that real stores have had, and a law that notices it."""

from __future__ import annotations

import itertools
import sqlite3
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, cast

from consentry import store
from consentry.store import Answers, ChangeSet, Commit, Key, Record, Versioned, Wanted, address_of
from faulty_words import BODIES, WORDS
from sqlite_store import SqliteStore

Opener: TypeAlias = Callable[[Path], SqliteStore]
S = TypeVar("S", bound=Opener)


@dataclass(frozen=True)
class Fault:
    """A defect, and the name of a law that it breaks."""

    name: str
    law: str
    opener: Opener


FAULTS: list[Fault] = []


def breaks(law: str) -> Callable[[S], S]:
    """Takes a faulty store into the list."""

    def take(faulty: S) -> S:
        FAULTS.append(Fault(getattr(faulty, "__name__", ""), law, faulty))
        return faulty

    return take


class Misled:
    """A connection that is told something else than was meant."""

    def __init__(self, db: sqlite3.Connection, faulty: Faulty) -> None:
        self._db = db
        self._faulty = faulty

    def execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        sql = self._faulty.statement(" ".join(sql.split())).replace("synchronous = FULL", "synchronous = OFF")
        return self._db.execute(sql, self._values(values))

    def executemany(self, sql: str, values: Any) -> sqlite3.Cursor:
        return self._db.executemany(self._faulty.statement(sql), values)

    def executescript(self, sql: str) -> sqlite3.Cursor:
        return self._db.executescript(self._faulty.statement(sql))

    def _values(self, values: Any) -> Any:
        if isinstance(values, dict):
            return cast("dict[str, Any]", values)
        return tuple(self._faulty.body(it) if str(it).startswith("{") else it for it in cast("Sequence[Any]", values))


class Faulty(SqliteStore):
    """A store without a defect, as long as nobody gives it one. It is in no hurry to be durable."""

    def statement(self, sql: str) -> str:
        """A statement as it is executed."""
        return sql

    def body(self, text: str) -> str:
        """A record's JSON as it is written."""
        return text

    @contextmanager
    def _connection(self) -> Generator[sqlite3.Connection]:
        with super()._connection() as db:
            yield cast(sqlite3.Connection, Misled(db, self))


def _of_words(right: str, wrong: str) -> Opener:
    class Misworded(Faulty):
        def statement(self, sql: str) -> str:
            return sql.replace(right, wrong)

    return Misworded


FAULTS.extend(Fault(name, law, _of_words(right, wrong)) for name, law, right, wrong in WORDS)


def _of_bodies(change: Callable[[str], str]) -> Opener:
    class Miswritten(Faulty):
        def body(self, text: str) -> str:
            return change(text)

    return Miswritten


FAULTS.extend(Fault(name, law, _of_bodies(change)) for name, law, change in BODIES)


@breaks("a_guard_on_what_was_only_read_holds")
class IgnoresGuards(Faulty):
    def apply(self, db: sqlite3.Connection, changes: ChangeSet) -> bool:
        return super().apply(
            db, ChangeSet(account=changes.account, command=changes.command, guards=(), changes=changes.changes)
        )


@breaks("every_guard_counts")
class ChecksTheFirstGuard(Faulty):
    def apply(self, db: sqlite3.Connection, changes: ChangeSet) -> bool:
        first = changes.guards[:1]
        return super().apply(
            db, ChangeSet(account=changes.account, command=changes.command, guards=first, changes=changes.changes)
        )


@breaks("a_stale_put_at_any_place_stores_nothing")
class CommitsInParts(Faulty):
    def commit(self, changes: ChangeSet) -> Commit:
        with self._writing, self._connection() as db:
            return Commit.COMMITTED if self.apply(db, changes) else Commit.CONFLICT


@breaks("a_taken_entry_at_any_place_stores_nothing")
class KeepsWhatConflicts(Faulty):
    def statement(self, sql: str) -> str:
        return "COMMIT" if sql == "ROLLBACK" else sql


@breaks("after_a_conflict_the_next_commit_is_stored")
class StumblesAfterConflicts(Faulty):
    def statement(self, sql: str) -> str:
        return "SELECT 1" if sql == "ROLLBACK" else sql


@breaks("a_failing_guard_at_any_place_stores_nothing")
class HidesConflicts(Faulty):
    def commit(self, changes: ChangeSet) -> Commit:
        super().commit(changes)
        return Commit.COMMITTED


@breaks("creating_what_exists_conflicts")
class RaisesConflicts(Faulty):
    def commit(self, changes: ChangeSet) -> Commit:
        if super().commit(changes) is Commit.CONFLICT:
            raise sqlite3.IntegrityError("a key is taken")
        return Commit.COMMITTED


@breaks("a_new_record_has_version_one")
class CommitsThenRaises(Faulty):
    def commit(self, changes: ChangeSet) -> Commit:
        super().commit(changes)
        raise OSError("the connection was lost")


@breaks("guards_alone_make_a_change_set")
class SkipsEmptyCommits(Faulty):
    def commit(self, changes: ChangeSet) -> Commit:
        return super().commit(changes) if changes.changes else Commit.COMMITTED


@breaks("a_new_record_has_version_one")
class AnswersTrue(Faulty):
    def commit(self, changes: ChangeSet) -> Commit:
        return cast(Commit, super().commit(changes) is Commit.COMMITTED)


@breaks("nothing_wanted_is_nothing_answered")
class AnswersNothing(Faulty):
    def gather(self, wanted: Wanted) -> Answers:
        return cast(Answers, None)


@breaks("nothing_wanted_is_nothing_answered")
class AnswersADict(Faulty):
    def gather(self, wanted: Wanted) -> Answers:
        return cast(Answers, super().gather(wanted).to_dict())


@breaks("a_committed_commands_outcome_is_found")
class AnswersAnOutcomesText(Faulty):
    def outcome(self, account: Any, command: Any) -> Any:
        found = super().outcome(account, command)
        return found and found.reply


@breaks("absent_records_keep_their_place")
class LeavesOutTheAbsent(Faulty):
    def gather(self, wanted: Wanted) -> Answers:
        answers = super().gather(wanted)
        return Answers(records=filter(None, answers.records), pages=answers.pages, outcome=answers.outcome)


@breaks("records_come_in_the_order_wanted")
class SortsRecords(Faulty):
    def gather(self, wanted: Wanted) -> Answers:
        answers = super().gather(wanted)
        records = sorted(answers.records, key=lambda it: str(it and address_of(it.value)))
        return Answers(records=records, pages=answers.pages, outcome=answers.outcome)


@breaks("records_of_one_kind_are_kept_apart")
class AnswersAnotherRecord(Faulty):
    def read(self, db: sqlite3.Connection, of: Key) -> Versioned[Record] | None:
        key = address_of(of)
        sql = "SELECT version, body FROM record WHERE kind = ? AND account = ? AND id >= ? ORDER BY id DESC LIMIT 1"
        row = db.execute(sql, (key.kind, str(key.account), str(key.id))).fetchone()
        return Versioned(version=row["version"], value=store.KINDS[key.kind].from_json(row["body"])) if row else None


@breaks("a_gather_tells_the_wanted_outcome_only")
class GathersNoOutcome(Faulty):
    def gather(self, wanted: Wanted) -> Answers:
        answers = super().gather(wanted)
        return Answers(records=answers.records, pages=answers.pages)


@breaks("a_gather_sees_what_was_committed_before_it")
class AnswersFromACache(Faulty):
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.cache: dict[Wanted, Answers] = {}

    def gather(self, wanted: Wanted) -> Answers:
        asked = Wanted(account=wanted.account, records=wanted.records, queries=wanted.queries)
        return self.cache.setdefault(asked, super().gather(wanted))


class Hesitant(Faulty):
    """Lets others commit in between, if there are any. Bounded by turns, not by time."""

    ended = 0

    def hesitate(self) -> None:
        before = self.ended
        for _ in range(200):
            if self.ended == before:
                time.sleep(0)

    def commit(self, changes: ChangeSet) -> Commit:
        answer = super().commit(changes)
        self.ended += 1
        return answer


@breaks("records_are_of_one_moment")
class TearsGathers(Hesitant):
    def read(self, db: sqlite3.Connection, of: Key) -> Versioned[Record] | None:
        self.hesitate()
        return super().read(db, of)

    def gather(self, wanted: Wanted) -> Answers:
        with self._connection() as db:
            records = [self.read(db, key) for key in wanted.records]
            return Answers(records=records, pages=[self.page(db, query) for query in wanted.queries])


@breaks("words_are_stored_with_their_change_set_or_not_at_all")
class WritesWordsFirst(Faulty):
    def commit(self, changes: ChangeSet) -> Commit:
        with self._connection() as db:
            for it in changes.changes:
                if isinstance(it, store.change.Add) and hasattr(it.value, "words"):
                    self.add(db, it.value)
        return super().commit(changes)


@breaks("a_ticket_is_found_by_each_of_its_words")
class ForgetsWords(Faulty):
    def add(self, db: sqlite3.Connection, it: store.Addition) -> None:
        if not hasattr(it, "words"):
            super().add(db, it)


@breaks("one_of_several_writers_succeeds")
class ChecksFirst(Hesitant):
    def put(self, db: sqlite3.Connection, put: store.change.Put) -> bool:
        key = address_of(put.record)
        row = (key.kind, str(key.account), str(key.id), put.was + 1, put.record.to_json())
        return db.execute("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?)", row).rowcount == 1

    def commit(self, changes: ChangeSet) -> Commit:
        with self._connection() as db:
            for it in changes.changes:
                if isinstance(it, store.change.Put):
                    key = address_of(it.record)
                    sql = "SELECT version FROM record WHERE kind = ? AND account = ? AND id = ?"
                    row = db.execute(sql, (key.kind, str(key.account), str(key.id))).fetchone()
                    if it.was != (row["version"] if row else 0):
                        return Commit.CONFLICT
        self.hesitate()
        return super().commit(changes)


@breaks("accounts_do_not_get_in_each_others_way")
class ConflictsWhenBusy(Faulty):
    def commit(self, changes: ChangeSet) -> Commit:
        return Commit.CONFLICT if self._writing.locked() else super().commit(changes)


@breaks("one_of_several_creators_succeeds")
class KeepsToOneThread(Faulty):
    def __init__(self, path: Path) -> None:
        self.own = sqlite3.connect(path, isolation_level=None)
        self.own.row_factory = sqlite3.Row
        super().__init__(path)

    @contextmanager
    def _connection(self) -> Generator[sqlite3.Connection]:
        yield self.own

    def close(self) -> None:
        self.own.close()


_opened = itertools.count()


@breaks("records_outlive_the_store")
class KeepsNothing(Faulty):
    def __init__(self, path: Path) -> None:
        super().__init__(path.with_suffix(f".{next(_opened)}"))


@breaks("commands_outlive_the_store")
class ForgetsCommandsAtReopening(Faulty):
    def statement(self, sql: str) -> str:
        return f"DROP TABLE IF EXISTS command; {sql}" if "CREATE TABLE" in sql else sql
