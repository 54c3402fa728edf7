"""A store of one's own: Consentry's records in an SQLite file, by nothing but the standard library.

Copy it as the beginning of a store over the database that you have. What a store must do is told by the text of
``consentry.store``; whether it does, by ``consentry.testing.check_store``: this one passes every law. (If an SQLite file
is all that you want, take ``consentry.SqliteStore``, which is many times faster.)

A record is one row: where it is kept (``address_of`` gives its kind, its account and an id), its version, and itself as
JSON, which lists look into with ``->>``; that needs SQLite 3.38. In JSON, ids and moments compare as they should: an id
is always 36 lower-case characters, a moment always 27 in UTC. What is written only once has tables of its own.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from itertools import islice
from os import PathLike

from consentry import AccountId, CommandId, errors, journal, store, ticket
from consentry.store import Answers, Commit, Outcome, Versioned, Wanted, address_of

SCHEMA = """PRAGMA journal_mode = WAL; BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS record (
    kind TEXT NOT NULL, account TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (kind, account, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS message (
    account TEXT NOT NULL, ticket TEXT NOT NULL, internal INTEGER NOT NULL, number INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (account, ticket, internal, number));
CREATE TABLE IF NOT EXISTS entry (
    account TEXT NOT NULL, sequence INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (account, sequence));
CREATE TABLE IF NOT EXISTS word (
    account TEXT NOT NULL, word INTEGER NOT NULL, internal INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (account, word, internal, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS command (
    account TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (account, id));
CREATE VIEW IF NOT EXISTS ticket AS SELECT account, id, body, body ->> 'number' AS number, body ->> 'team' AS team,
    instr('urgent high normal low', body ->> 'priority') AS priority, body ->> 'waiting_since' AS waiting_since
    FROM record WHERE kind = 'ticket';
CREATE VIEW IF NOT EXISTS session AS SELECT account, id, version, body, body ->> 'agent' AS agent,
    body ->> 'entered_at' AS entered_at, body ->> 'sweep_at' AS sweep_at, body ->> 'clean_up_until' AS clean_up_until,
    body ->> 'ended_at' IS NULL AS live, body ->> 'onboarding' AND (body ->> 'ended_at' IS NULL OR
        body ->> 'documents' > 0 AND body ->> 'cleaned_at' IS NULL AND body ->> 'clean_up_until' IS NULL) AS onboarding
    FROM record WHERE kind = 'session';
-- No two tickets of an account have the same number, which their lists are in the order of.
CREATE UNIQUE INDEX IF NOT EXISTS ticket_number ON record (account, body ->> 'number') WHERE kind = 'ticket';
-- For the lists over all accounts.
CREATE INDEX IF NOT EXISTS record_by_id ON record (kind, id, account);
CREATE INDEX IF NOT EXISTS session_entered ON record (kind, body ->> 'entered_at', account, id);
CREATE INDEX IF NOT EXISTS session_to_sweep ON record (kind, body ->> 'sweep_at', account, id);
CREATE INDEX IF NOT EXISTS ticket_waiting ON record (body ->> 'team', instr('urgent high normal low',
    body ->> 'priority'), body ->> 'waiting_since', account, id) WHERE kind = 'ticket';
CREATE INDEX IF NOT EXISTS journal_pending ON record (account) WHERE body ->> 'delivered' < body ->> 'size';
COMMIT"""

# Where the rows of each list are, by the query's name. What has a colon is the query's field of that name; ``{which}`` is
# what ``WHICH`` has for its filter, its queue or its sort of sessions, whose own value is ``:value``.
OWN, PRESENT = "account = :account AND id > ifnull(:after, '')", "body ->> 'removed_at' IS NULL"
FROM = {
    "tickets": """ticket WHERE account = :account AND number < ifnull(:before, 9223372036854775807)
        AND (:team IS NULL OR team = :team) AND {which} ORDER BY number DESC""",
    "queue": """ticket WHERE {which} AND waiting_since IS NOT NULL AND (:after IS NULL OR (priority, waiting_since,
        account, id) > (instr('urgent high normal low', :after ->> 'priority'), :after ->> 'waiting_since',
        :after ->> 'account', :after ->> 'ticket')) ORDER BY priority, waiting_since, account, id""",
    "messages": """message WHERE account = :account AND ticket = :ticket AND internal = :internal AND number > :after
        ORDER BY number""",
    "services": f"record WHERE kind = 'service' AND {OWN} ORDER BY id",
    "members": f"record WHERE kind = 'membership' AND {OWN} AND {PRESENT} ORDER BY id",
    "memberships": f"""record INDEXED BY record_by_id WHERE kind = 'membership' AND id = :user
        AND account > ifnull(:after, '') AND {PRESENT} ORDER BY account""",
    "invitations": f"record WHERE kind = 'invitation' AND {OWN} AND body ->> 'status' = 'open' ORDER BY id",
    "contacts": f"""record WHERE kind = 'contact' AND {OWN} AND {PRESENT} AND (:categories IS NULL OR EXISTS (
        SELECT 1 FROM json_each(body, '$.categories') JOIN json_each(:categories) USING (value))) ORDER BY id""",
    "sessions": """session WHERE {which} AND (:after IS NULL OR ({at}, account, id) > (:after ->> 'at',
        :after ->> 'account', :after ->> 'session')) ORDER BY {at}, account, id""",
    "consents": f"record WHERE kind = 'consent' AND {OWN} AND body ->> 'withdrawn_at' IS NULL ORDER BY id",
    "break_glasses": """record WHERE kind = 'break_glass' AND body ->> 'status' = 'asked'
        AND (:after IS NULL OR (id, account) > (:after ->> 0, :after ->> 1)) ORDER BY id, account""",
    "agents": "record WHERE kind = 'agent' AND id > ifnull(:after, '') ORDER BY id",
    "agent_budgets": "record WHERE kind = 'agent_budget' AND id > ifnull(:after, '') ORDER BY id",
    "review_lines": "record WHERE kind = 'review_line' ORDER BY id",
    "reviews": "record WHERE kind = 'review' AND id > ifnull(:after, '') ORDER BY id",
    "entries": "entry WHERE account = :account AND sequence > :after ORDER BY sequence",
    "undelivered": """entry WHERE account = :account AND sequence > ifnull((SELECT body ->> 'delivered' FROM record
        WHERE kind = 'journal' AND account = :account), 0) ORDER BY sequence""",
    "pending": """(SELECT account AS body FROM record INDEXED BY journal_pending WHERE kind = 'journal'
        AND body ->> 'delivered' < body ->> 'size' AND account > ifnull(:after, '')
        AND ifnull(body ->> 'leased_until' <= :now, 1)) ORDER BY body""",
}
WHICH = {
    "all": "1",
    "status": "body ->> 'status' = :value",
    "assignee": "body ->> 'assignee' = :value",
    "team": "team = :value",
    "tag": "EXISTS (SELECT 1 FROM json_each(body, '$.tags') AS tag WHERE tag.value = :value)",
    "words": """NOT EXISTS (SELECT 1 FROM json_each(:value, '$.words') AS wanted WHERE NOT EXISTS (
        SELECT 1 FROM word WHERE word.account = ticket.account AND word.word = wanted.value
        AND word.number = ticket.number AND word.internal <= :value ->> 'internal'))""",
    "live": "account = :value AND live",
    "onboarding": "account = :value AND onboarding",
    "sweep": "sweep_at IS NOT NULL",
    "clean_up": "clean_up_until IS NOT NULL AND ifnull(agent = :value ->> 'agent', 1)",
    "entered": """entered_at >= :value ->> 'from' AND entered_at < :value ->> 'until'
        AND ifnull(agent = :value ->> 'agent', 1)""",
}
# What a list of sessions is in the order of. An account's are few; ``+`` keeps SQLite from an index of everybody's.
AT = {"sweep": "sweep_at", "clean_up": "clean_up_until", "entered": "entered_at"}
FAILED = {"BUSY": errors.StoreBusy, "FULL": errors.StoreFull, "READONLY": errors.StoreReadOnly}


class SqliteStore:
    """Keeps everything in one file. Any number of threads and programs may use it; one at a time writes."""

    def __init__(self, path: str | PathLike[str]) -> None:
        self._path = path
        self._idle: list[sqlite3.Connection] = []
        self._writing = threading.Lock()
        with self._connection() as db:
            db.executescript(SCHEMA)

    def gather(self, wanted: Wanted) -> Answers:
        with self._connection() as db:
            db.execute("BEGIN")  # What follows sees the file of one moment.
            records = [self.read(db, key) for key in wanted.records]
            pages = [self.page(db, query) for query in wanted.queries]
            sql = "SELECT body FROM command WHERE account = ? AND id = ?"
            command = db.execute(sql, (str(wanted.account), str(wanted.command))).fetchone()
            db.execute("COMMIT")
        return Answers(records=records, pages=pages, outcome=command and Outcome.from_json(command["body"]))

    def commit(self, changes: store.ChangeSet) -> Commit:
        with self._writing, self._connection() as db:
            try:
                db.execute("PRAGMA synchronous = FULL")  # COMMIT returns when the disk has it.
                db.execute("BEGIN IMMEDIATE")
                if not self.apply(db, changes):
                    db.execute("ROLLBACK")
                    return Commit.CONFLICT
            except sqlite3.Error as error:
                raise store.NotCommitted("the file can't be written") from failure(error)
            db.execute("COMMIT")  # If this fails, only a look can tell what is in the file: ``outcome``.
            return Commit.COMMITTED

    def outcome(self, account: AccountId, command: CommandId) -> Outcome | None:
        return self.gather(Wanted(account=account, command=command, records=(), queries=())).outcome

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()

    @contextmanager
    def _connection(self) -> Generator[sqlite3.Connection]:
        """A connection for one user at a time, who leaves no transaction behind."""
        try:
            db = self._idle.pop()
        except IndexError:
            db = sqlite3.connect(self._path, timeout=5, isolation_level=None, check_same_thread=False)
            db.row_factory = sqlite3.Row
        try:
            yield db
        except BaseException as error:
            db.close()  # With it ends whatever transaction it was in.
            if isinstance(error, sqlite3.Error):
                raise failure(error) from error
            raise
        self._idle.append(db)

    def apply(self, db: sqlite3.Connection, changes: store.ChangeSet) -> bool:
        """Writes a change set in the caller's transaction. ``False`` is a conflict, and the caller must roll back."""
        for guard in changes.guards:
            found = self.read(db, guard.key)
            if guard.version != (found.version if found else 0):
                return False
        try:
            for change in changes.changes:
                if isinstance(change, store.change.Add):
                    self.add(db, change.value)
                elif not self.put(db, change):
                    return False
            command = (str(changes.account), str(changes.command.id), changes.command.outcome.to_json())
            db.execute("INSERT INTO command VALUES (?, ?, ?)", command)
        except sqlite3.IntegrityError:  # A key, a ticket's number or the command's id is taken.
            return False
        return True

    def put(self, db: sqlite3.Connection, put: store.change.Put) -> bool:
        key = address_of(put.record)
        sql = "UPDATE record SET body = ?, version = version + 1 WHERE (kind, account, id, version) = (?, ?, ?, ?)"
        if put.was == 0:
            sql = "INSERT INTO record (body, kind, account, id, version) VALUES (?, ?, ?, ?, ? + 1)"
        row = (put.record.to_json(), key.kind, str(key.account), str(key.id), put.was)
        return db.execute(sql, row).rowcount == 1

    def add(self, db: sqlite3.Connection, it: store.Addition) -> None:
        account = str(it.account)
        if isinstance(it, ticket.Words):
            words = ((account, word, it.internal, it.number) for word in it.words)
            db.executemany("INSERT OR IGNORE INTO word VALUES (?, ?, ?, ?)", words)
        elif isinstance(it, journal.Entry):
            db.execute("INSERT INTO entry VALUES (?, ?, ?)", (account, it.sequence, it.to_json()))
        else:
            message = (account, str(it.ticket), it.internal, it.number, it.to_json())
            db.execute("INSERT INTO message VALUES (?, ?, ?, ?, ?)", message)

    def read(self, db: sqlite3.Connection, of: store.Key) -> Versioned[store.Record] | None:
        key = address_of(of)
        sql = "SELECT version, body FROM record WHERE (kind, account, id) = (?, ?, ?)"
        row = db.execute(sql, (key.kind, str(key.account), str(key.id))).fetchone()
        return Versioned(version=row["version"], value=store.KINDS[key.kind].from_json(row["body"])) if row else None

    def page(self, db: sqlite3.Connection, query: store.Query) -> store.Rows:
        if isinstance(query, store.query.Similar):
            return self.similar(db, query)
        ((name, values),) = query.to_dict().items()
        which = values.get("filter") or values.get("queue") or values.get("of") or "all"
        if not isinstance(which, str):
            ((which, values["value"]),) = which.items()
        texts = {field: json.dumps(it) for field, it in values.items() if isinstance(it, (dict, list))}
        numbers = {field: min(it, 2**63 - 1) for field, it in values.items() if isinstance(it, int)}
        sql = f"SELECT * FROM {FROM[name]} LIMIT :rows".format(which=WHICH[which], at=AT.get(which, "+entered_at"))
        found = db.execute(sql, {**values, **texts, **numbers})
        answer, of, versioned = store.LISTS[type(query)]
        read = AccountId if of is AccountId else of.from_json
        if versioned:
            return answer(value=[Versioned(version=row["version"], value=read(row["body"])) for row in found])
        return answer(value=[read(row["body"]) for row in found])

    def similar(self, db: sqlite3.Connection, query: store.query.Similar) -> ticket.Matches:
        sql = "SELECT number FROM word WHERE account = ? AND word = ? AND internal = 0 ORDER BY number DESC LIMIT ?"
        newest = [db.execute(sql, (str(query.account), word, query.each)).fetchall() for word in query.words]
        shared = Counter[int]()
        for bit, rows in enumerate(newest):
            shared.update({row["number"]: 1 << bit for row in rows})
        best = sorted(shared, key=lambda number: (-shared[number].bit_count(), -number))
        sql = "SELECT body FROM ticket WHERE account = ? AND number = ? AND ifnull(team = ?, 1)"
        found = (db.execute(sql, (str(query.account), number, query.team)).fetchone() for number in best)
        tickets = (ticket.Ticket.from_json(row["body"]) for row in found if row)
        matches = [ticket.Match(ticket=it, words=shared[it.number]) for it in islice(tickets, query.rows)]
        return ticket.Matches(frequencies=map(len, newest), tickets=matches)


def failure(error: sqlite3.Error) -> errors.StoreError:
    """What SQLite's error means. (Python 3.10 doesn't have their names.)"""
    name = getattr(error, "sqlite_errorname", "SQLITE_ERROR").split("_")[1]
    failed = FAILED.get(name, errors.StoreFailed)(f"SQLite: {error}")
    failed.__cause__ = error
    return failed
