"""Tickets opened, in memory and on a disk, and listed; over our stores and over stores in Python; waited for and awaited."""

from __future__ import annotations

import asyncio
import importlib.util
import json
from collections.abc import Callable
from typing import Any

from consentry import AccountId, AsyncDesk, CommandId, Desk, MemoryStore, Page, SqliteStore, ticket
from consentry.store import Answers, ChangeSet, Commit, Outcome, Store, Versioned, Wanted, address_of, change

from . import rust
from .bench import REPOSITORY, Bench, Case, Failure, Goal, Other, Turn, looped, timed
from .world import ACCOUNTS, ADA, opening, settled

EXAMPLE = REPOSITORY / "bindings-python" / "examples" / "sqlite_store.py"
ROWS = 200


class Dicts:
    """A store in Python that is nothing but dictionaries. It has no lists: opening tickets asks for none."""

    def __init__(self) -> None:
        self.records: dict[object, Versioned[Any]] = {}
        self.rows: list[object] = []
        self.outcomes: dict[object, Outcome] = {}

    def gather(self, wanted: Wanted) -> Answers:
        if wanted.queries:
            raise NotImplementedError
        records = [self.records.get(address_of(key)) for key in wanted.records]
        outcome = self.outcomes.get((wanted.account, wanted.command))
        return Answers(records=records, pages=[], outcome=outcome)

    def commit(self, changes: ChangeSet) -> Commit:
        puts = [(address_of(it.record), it) for it in changes.changes if isinstance(it, change.Put)]
        read = [*((place, it.was) for place, it in puts), *((address_of(it.key), it.version) for it in changes.guards)]
        if any(version != (self.records[place].version if place in self.records else 0) for place, version in read):
            return Commit.CONFLICT
        self.records.update((place, Versioned(version=it.was + 1, value=it.record)) for place, it in puts)
        self.rows.extend(it.value for it in changes.changes if isinstance(it, change.Add))
        self.outcomes[changes.account, changes.command.id] = changes.command.outcome
        return Commit.COMMITTED

    def outcome(self, account: AccountId, command: CommandId) -> Outcome | None:
        return self.outcomes.get((account, command))


def example(path: str) -> Store:
    """The example store over the standard library's ``sqlite3``."""
    spec = importlib.util.spec_from_file_location("sqlite_store", EXAMPLE)
    if spec is None or spec.loader is None:
        raise Failure(f"{EXAMPLE} can't be imported")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    store: Store = module.SqliteStore(path)
    return store


def file(bench: Bench, name: str) -> str:
    """The path of a file that isn't there, nor what SQLite keeps beside it."""
    path = bench.folder / f"{name}.db"
    for kept in bench.folder.glob(f"{path.name}*"):
        kept.unlink()
    return str(path)


def opened(store: Store) -> Turn:
    """A ticket in each account."""
    desk = Desk(store)
    settled(desk.run)
    return timed(len(ACCOUNTS), lambda: [desk.run(ADA, opening(account)) for account in ACCOUNTS])


def awaited(bench: Bench, store: Store) -> Turn:
    """The same, awaited one after the other on one event loop."""
    settled(Desk(store).run)
    desk, loop = AsyncDesk(store), asyncio.new_event_loop()
    bench.stack.callback(loop.close)
    bench.stack.callback(lambda: loop.run_until_complete(loop.shutdown_default_executor()))

    async def each() -> None:
        for account in ACCOUNTS:
            await desk.run(ADA, opening(account))

    return timed(len(ACCOUNTS), lambda: loop.run_until_complete(each()))


def listed(bench: Bench) -> tuple[Turn, list[Other]]:
    """A page of 200, as time for each of its rows."""
    desk = Desk(MemoryStore())
    settled(desk.run)
    account = ACCOUNTS[0]
    for _ in range(ROWS):
        desk.run(ADA, opening(account))
    page, one = (ticket.List(account=account, page=Page(rows=rows)) for rows in (ROWS, 1))
    reply = desk.run(ADA, page)
    text = reply.to_json()
    if json.loads(text) != reply.to_dict() or len(reply.rows) != ROWS:
        raise Failure("the page isn't what its JSON says")
    others = [
        Other("json.loads of the page", timed(ROWS, lambda: json.loads(text))),
        Other("a page of one", timed(ROWS, lambda: desk.run(ADA, one))),
    ]
    return timed(ROWS, lambda: desk.run(ADA, page)), others


def in_memory(_bench: Bench) -> Turn:
    return opened(MemoryStore())


def in_sqlite(bench: Bench) -> Turn:
    return opened(SqliteStore(file(bench, "ours")))


def made(_bench: Bench) -> tuple[Turn, list[Other]]:
    return looped("opening(it)", ACCOUNTS, 10, opening=opening), []


def case(name: str, said: str, ours: Callable[[Bench], Turn], other: Callable[[Bench], Other]) -> Case:
    """A ticket opened in one way beside another."""
    return Case(f"open.{name}", f"open a ticket, {said}", lambda bench: (ours(bench), [other(bench)]), 300)


def memory(bench: Bench) -> Other:
    return Other("the same over our own store, not awaited", in_memory(bench))


def sqlite(bench: Bench) -> Other:
    return Other("the same over our own store, not awaited", in_sqlite(bench))


CASES = [
    Case("open.made", "make the operation that opens a ticket", made, 300),
    case("memory", "in memory", in_memory, lambda it: rust.beside(it, "open.memory")),
    case("sqlite", "SQLite FULL", in_sqlite, lambda it: rust.beside(it, "open.sqlite.1", Goal(speed=0.8))),
    case("memory.python", "over Python dictionaries", lambda _: opened(Dicts()), memory),
    case(
        "sqlite.python", "over the example store, SQLite FULL", lambda it: opened(example(file(it, "example"))), sqlite
    ),
    case("memory.async", "in memory, awaited", lambda it: awaited(it, MemoryStore()), memory),
    case("sqlite.async", "SQLite FULL, awaited", lambda it: awaited(it, SqliteStore(file(it, "awaited"))), sqlite),
    Case("list.200", "a row of a page of 200 tickets, in memory", listed, 200),
]
