"""The same random walk over several stores: every step has the same reply in all of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from awaiting import add
from consentry import (
    AccountId,
    Desk,
    ManualClock,
    MemoryStore,
    SeededEntropy,
    ServiceId,
    SqliteStore,
    TicketId,
    User,
    UserId,
    account,
    contact,
    errors,
    people,
    ticket,
)
from consentry.store import Answers, ChangeSet, Commit, Outcome, Wanted
from support import ACCOUNT, HOST, NOON, OWNER, Through, create

PROFILE = account.Profile(account=ACCOUNT)


class Json(Through):
    """Everything that goes in or out goes through JSON, as to a database far away."""

    def gather(self, wanted: Wanted, /) -> Answers:
        return Answers.from_json(super().gather(Wanted.from_json(wanted.to_json())).to_json())

    def commit(self, changes: ChangeSet, /) -> Commit:
        return super().commit(ChangeSet.from_json(changes.to_json()))

    def outcome(self, account: AccountId, command: Any, /) -> Outcome | None:
        outcome = super().outcome(account, command)
        return None if outcome is None else Outcome.from_json(outcome.to_json())


class Walk:
    """The same random walk over several stores at once: every step has the same reply, or the same error, in all."""

    def __init__(self, seed: int, stores: list[Any]) -> None:
        self.random = random.Random(seed)
        self.clock = ManualClock(NOON)
        self.desks = [Desk(store, clock=self.clock, entropy=SeededEntropy(seed)) for store in stores]
        self.users = [OWNER, User(id=UserId.from_name("bo")), User(id=UserId.from_name("cy"))]
        self.tickets = [TicketId.from_name("none")]
        self.replies = 0

    def each(self, by: Any, operation: Any) -> Any:
        came_to = [outcome_of(desk, by, operation) for desk in self.desks]
        assert all(it == came_to[0] for it in came_to), operation
        self.replies += not isinstance(came_to[0], tuple)
        return came_to[0]

    def step(self) -> None:
        pick = self.random.choice
        user, ticket_id = pick([OWNER, *self.users]), pick(self.tickets)
        steps: list[Callable[[], Any]] = [
            lambda: self.each(OWNER, people_admit(pick(self.users))),
            lambda: self.each(user, people.Members(account=ACCOUNT)),
            lambda: self.each(user, people.Remove(account=ACCOUNT, user=pick(self.users).id)),
            lambda: self.each(user, account.Amend(account=ACCOUNT, name=f"Bakery {self.random.random()}")),
            lambda: self.each(user, PROFILE),
            lambda: self.each(user, add(f"{pick('abc')}@example.com")),
            lambda: self.each(user, contact.List(account=ACCOUNT)),
            lambda: self.open(user),
            lambda: self.open(user),
            lambda: self.each(user, ticket.Answer(account=ACCOUNT, ticket=ticket_id, body="It is cold ñ 🥐 still.")),
            lambda: self.each(user, ticket.Close(account=ACCOUNT, ticket=ticket_id)),
            lambda: self.each(user, ticket.Reopen(account=ACCOUNT, ticket=ticket_id, body="Again.")),
            lambda: self.each(user, ticket.Rate(account=ACCOUNT, ticket=ticket_id, rating=self.random.randint(1, 5))),
            lambda: self.each(user, ticket.List(account=ACCOUNT)),
            lambda: self.each(user, ticket.History(account=ACCOUNT, ticket=ticket_id)),
            lambda: self.each(user, ticket.Search(account=ACCOUNT, text="oven cold")),
        ]
        pick(steps)()

    def open(self, user: User) -> None:
        opened = self.each(
            user,
            ticket.Open(
                account=ACCOUNT,
                service=ServiceId.from_name("web"),
                subject=f"The {self.random.choice(['oven', 'site', 'mail'])} is cold",
                category="general",
                body="Since noon.",
                acknowledged=self.random.random() < 0.7,
            ),
        )
        if isinstance(opened, ticket.View):
            self.tickets.append(opened.id)


def people_admit(user: User) -> people.Admit:
    return people.Admit(account=ACCOUNT, user=user.id, permissions=["contacts", "tickets"])


def outcome_of(desk: Desk, by: Any, operation: Any) -> Any:
    try:
        return desk.run(by, operation)
    except errors.ConsentryError as error:
        return (type(error), str(error), {name: value for name, value in vars(error).items() if name != "__notes__"})


@pytest.mark.parametrize("seed", range(4))
def test_every_store_gives_the_same_replies(seed: int, tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "support.db") as sqlite:
        walk = Walk(seed, [MemoryStore(), sqlite, Json()])
        walk.each(HOST, create())
        walk.each(HOST, account.AddService(account=ACCOUNT, service=ServiceId.from_name("web"), name="Web"))
        for _ in range(100):
            walk.step()
        assert walk.replies > 20
