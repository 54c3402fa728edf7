"""What is a store is known to a type checker."""

import sqlite3
from datetime import datetime
from pathlib import Path

from consentry import (
    AccountId,
    AsyncDesk,
    AsyncStore,
    CommandId,
    Desk,
    ManualClock,
    MemoryStore,
    OneKey,
    Policy,
    SqliteStore,
    Store,
)
from consentry.store import Answers, ChangeSet, Commit, Outcome, Wanted


class Mine:
    def gather(self, wanted: Wanted, /) -> Answers: ...
    def commit(self, changes: ChangeSet, /) -> Commit: ...
    def outcome(self, account: AccountId, command: CommandId, /) -> Outcome | None: ...


class Awaited:
    async def gather(self, wanted: Wanted, /) -> Answers: ...
    async def commit(self, changes: ChangeSet, /) -> Commit: ...
    async def outcome(self, account: AccountId, command: CommandId, /) -> Outcome | None: ...


class WithoutOutcome:
    def gather(self, wanted: Wanted, /) -> Answers: ...
    def commit(self, changes: ChangeSet, /) -> Commit: ...


class AnswersBool(Mine):
    def commit(self, changes: ChangeSet, /) -> bool: ...  # E: override


class TakesText:
    def gather(self, wanted: str, /) -> Answers: ...
    def commit(self, changes: ChangeSet, /) -> Commit: ...
    def outcome(self, account: AccountId, command: CommandId, /) -> Outcome | None: ...


def right(path: Path, now: datetime, policy: Policy) -> None:
    Desk(MemoryStore())
    Desk(SqliteStore(path))
    Desk(SqliteStore("support.db"), clock=ManualClock(now), policy=policy, keys=OneKey("a", bytes(32)))
    Desk(Mine(), entropy=lambda: bytes(32))
    AsyncDesk(Mine())
    AsyncDesk(Awaited())
    stores: list[Store] = [Mine(), MemoryStore(), SqliteStore(path)]
    awaited: AsyncStore = Awaited()
    AsyncDesk(stores[0])
    AsyncDesk(awaited)


def wrong() -> None:
    Desk(object())  # E: arg-type
    Desk(sqlite3.connect("support.db"))  # E: arg-type
    Desk(Mine)  # E: arg-type
    Desk(WithoutOutcome())  # E: arg-type
    Desk(TakesText())  # E: arg-type
    Desk(Awaited())  # E: arg-type
    AsyncDesk(WithoutOutcome())  # E: arg-type
    Desk()  # E: call-arg
    Desk(MemoryStore(), keys=bytes(32))  # E: arg-type
    Desk(MemoryStore(), clock="noon")  # E: arg-type
    Desk(MemoryStore(), entropy=bytes(32))  # E: arg-type
    Desk(MemoryStore(), policy="policy.toml")  # E: arg-type
    SqliteStore(7)  # E: arg-type
