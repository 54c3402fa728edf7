"""What the tests of the desk share: one customer, and stores that do as they are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

from consentry import (
    AccountId,
    CommandId,
    Desk,
    Language,
    ManualClock,
    MemoryStore,
    SeededEntropy,
    Store,
    System,
    User,
    UserId,
    account,
    errors,
)
from consentry.store import Answers, ChangeSet, Commit, Outcome, Wanted

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
HOST = System(name="signup")
OWNER = User(id=UserId.from_name("user:ada"))
ACCOUNT = AccountId.from_name("customer:1")
PROFILE = account.Profile(account=ACCOUNT)


class Broken(Exception):
    """What the tests' stores raise."""


def is_there(store: Store) -> bool:
    """Whether the customer was made."""
    try:
        Desk(store).run(OWNER, PROFILE)
    except errors.NotFound:
        return False
    return True


def create(account_id: AccountId = ACCOUNT, name: str = "Ada's bakery") -> account.Create:
    """The operation that makes the customer."""
    return account.Create(
        account=account_id, name=name, owner=OWNER.id, email="ada@example.com", language=Language.ENGLISH
    )


def desk_over(store: Any, **settings: Any) -> Desk:
    """A desk that is the same each time."""
    given: dict[str, Any] = {"clock": ManualClock(NOON), "entropy": SeededEntropy(7), **settings}
    return Desk(store, **given)


def command(name: str) -> CommandId:
    return CommandId.from_name(name)


class Through:
    """A store in Python over another one. What is set in ``before`` and ``after`` runs around the method of that name."""

    def __init__(self, inner: Any = None) -> None:
        self.inner = MemoryStore() if inner is None else inner
        self.before: dict[str, Callable[..., Any]] = {}
        self.after: dict[str, Callable[[Any], Any]] = {}
        self.calls: list[str] = []

    def _do(self, method: str, *arguments: Any) -> Any:
        self.calls.append(method)
        if method in self.before:
            self.before[method](*arguments)
        answer = getattr(self.inner, method)(*arguments)
        return self.after[method](answer) if method in self.after else answer

    def gather(self, wanted: Wanted, /) -> Answers:
        return self._do("gather", wanted)  # type: ignore[no-any-return]

    def commit(self, changes: ChangeSet, /) -> Commit:
        return self._do("commit", changes)  # type: ignore[no-any-return]

    def outcome(self, account: AccountId, command: CommandId, /) -> Outcome | None:
        return self._do("outcome", account, command)  # type: ignore[no-any-return]


class AsyncThrough(Through):
    """The same, awaited. What is set in ``waits`` is awaited before the method of that name."""

    def __init__(self, inner: Any = None) -> None:
        super().__init__(inner)
        self.waits: dict[str, Callable[[], Any]] = {}

    async def _await(self, method: str, *arguments: Any) -> Any:
        if method in self.waits:
            await self.waits[method]()
        return self._do(method, *arguments)

    async def gather(self, wanted: Wanted, /) -> Answers:  # type: ignore[override]
        return await self._await("gather", wanted)  # type: ignore[no-any-return]

    async def commit(self, changes: ChangeSet, /) -> Commit:  # type: ignore[override]
        return await self._await("commit", changes)  # type: ignore[no-any-return]

    async def outcome(self, account: AccountId, command: CommandId, /) -> Outcome | None:  # type: ignore[override]
        return await self._await("outcome", account, command)  # type: ignore[no-any-return]


def raises(error: BaseException) -> Callable[..., Any]:
    """A function that raises it."""

    def it(*_: object) -> None:
        raise error

    return it
