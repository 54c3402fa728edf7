"""Every operation there is, drawn at random, over our stores and over the example's: the same replies, refusals and journals."""

from __future__ import annotations

import inspect
import random
import typing
from collections import Counter
from collections.abc import Callable, Generator, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import consentry
from consentry import (
    AccountId,
    Agent,
    AgentId,
    ConsentryError,
    Desk,
    Inside,
    Keys,
    ManualClock,
    MemoryStore,
    Operation,
    Page,
    Policy,
    Record,
    Relay,
    RelayId,
    SeededEntropy,
    ServiceId,
    SqliteStore,
    System,
    User,
    UserId,
    access,
    account,
    assistance,
    consent,
    errors,
    journal,
    people,
    staff,
    ticket,
)
from consentry.store import Wanted, key, query
from sqlite_store import SqliteStore as ExamplesStore

NOON = datetime(2026, 11, 20, 12, tzinfo=timezone.utc)
POLICY = """
[[categories]]
name = "general"
team = "support"

[[categories]]
name = "billing"
team = "billing"

[access]
rules = "rules-1"

[access.agents]
teams = ["support", "billing"]
trainings = []

[reviews]
every_days = 1

[[reviews.roles]]
name = "support-lead"
teams = []
"""
HOST = System(name="host")
ACCOUNTS = [AccountId.from_name("customer:1"), AccountId.from_name("customer:2")]
USERS = [UserId.from_name(name) for name in ("ada", "bo", "cy")]
# The owner may do the most.
WHO = [USERS[0], USERS[0], USERS[0], USERS[1], USERS[2]]
AGENTS = [AgentId.from_name(name) for name in ("grace", "hal", "iris")]
SERVICES = [ServiceId.from_name("hosting"), ServiceId.from_name("mail")]
SCOPES = ["settings", "users", "notifications", "import", "download"]
TEXTS = {
    "subject": ["The oven is cold", "The oven is cold again", "Zwei Öfen"],
    "body": ["Since noon.", "The oven is cold since noon, and the dough waits.", "Nothing helps:\r\n¿qué hago?"],
    "text": ["oven", "cold oven", "dough"],
    "name": ["Ada's bakery", "Bo", "José"],
    "email": ["ada@example.com", "bo@example.com", "cy@example.org"],
    "from_": ["ada@example.com", "nobody@example.net"],
    "category": ["general", "billing", "unknown"],
    "team": ["support", "billing"],
    "role": ["support-lead"],
    "edition": ["rules-1"],
    "training": ["onboarding"],
    "reason": ["an import fails"],
    "link": ["https://support.example.com/calls/1"],
    "finding": ["Nothing."],
    "comment": ["Warm again."],
    "sha256": ["5a" * 32],
    "scope": SCOPES,
    "token": ["no token"],
    "code": ["00000000"],
    "what": ["the templates"],
    "document": ["invoice.pdf"],
    "value": ["vip"],
}
LISTS: dict[str, list[Any]] = {
    "scopes": SCOPES,
    "ceiling": SCOPES,
    "teams": ["support", "billing"],
    "roles": ["support-lead"],
    "permissions": list(people.Permissions.BITS),
    "categories": ["support", "invoice", "general"],
    "add": ["vip", "refund"],
    "remove": ["vip"],
    "attachments": [ticket.Attachment(name="log.txt", media_type="text/plain", bytes=7, sha256="a5" * 32)],
}
PRINCIPALS: Mapping[str, Callable[[Walk], Any]] = {
    "User": lambda walk: User(id=walk.pick(WHO)),
    "Agent": lambda walk: Agent(id=walk.pick(AGENTS)),
    "System": lambda walk: HOST,
    "Relay": lambda walk: Relay(id=RelayId.from_name(walk.pick(["one", "one", "two"]))),
    "Inside": lambda walk: walk.make(Inside),
}


def operations() -> list[tuple[type[Operation[Any, Any]], list[str]]]:
    """Every operation, with the names of those who run it."""
    found: list[tuple[type[Operation[Any, Any]], list[str]]] = []
    waiting: list[type[Operation[Any, Any]]] = [Operation]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            for base in vars(kind).get("__orig_bases__", ()):
                if "NAME" in vars(kind) and typing.get_origin(base) is Operation:
                    by = typing.get_args(base)[0]
                    found.append((kind, getattr(by, "__forward_arg__", by).split(" | ")))
    return sorted(found, key=lambda it: it[0].NAME)


class Walk:
    """One random walk: each step is run over every store, and all must agree."""

    def __init__(self, seed: int, stores: list[Any]) -> None:
        self.chance = random.Random(seed)
        self.clock = ManualClock(NOON)
        settings: dict[str, Any] = {
            "clock": self.clock,
            "policy": Policy.from_toml(POLICY),
            "keys": Keys("k1", bytes(32)),
        }
        self.stores = stores
        self.desks = [Desk(store, entropy=SeededEntropy(seed), **settings) for store in stores]
        self.seen: dict[str, list[Any]] = {}
        self.did: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()

    def pick(self, several: list[Any]) -> Any:
        return self.chance.choice(several)

    def run(self, by: Any, operation: Operation[Any, Any]) -> Any:
        results = [self._run(desk, by, operation) for desk in self.desks]
        assert all(result == results[0] for result in results), (by, operation, results)
        reply, error = results[0]
        (self.did if error is None else self.missed)[operation.NAME] += 1
        self._note(reply)
        return reply

    def _run(self, desk: Desk, by: Any, operation: Operation[Any, Any]) -> tuple[Any, Any]:
        try:
            return desk.run(by, operation), None
        except ConsentryError as error:
            return None, (type(error), error.args, vars(error))

    def _note(self, reply: Any) -> None:
        """Remembers ids and codes for later steps."""
        if isinstance(reply, UUID):
            known = self.seen.setdefault(type(reply).__name__, [])
            if reply not in known:
                known.append(reply)
        elif isinstance(reply, tuple):
            self._note_all(typing.cast("Any", reply))
        elif isinstance(reply, Record):
            for field in type(reply).__slots__:
                value = getattr(reply, field)
                if field in ("code", "next") and isinstance(value, str):
                    self.seen.setdefault(field, []).append(value)
                elif isinstance(reply, journal.Entry):
                    self.seen.setdefault("entries", []).append(reply)
                    break
                else:
                    self._note(value)

    def _note_all(self, several: tuple[Any, ...]) -> None:
        for one in several:
            self._note(one)

    def draw(self, form: str, name: str) -> Any:
        """A value for a parameter with that annotation."""
        if form.endswith(" | None"):
            return None if self.chance.random() < 0.8 else self.draw(form.removesuffix(" | None"), name)
        plain: dict[str, Callable[[], Any]] = {
            "AccountId": lambda: ACCOUNTS[0] if self.chance.random() < 0.95 else ACCOUNTS[1],
            "UserId": lambda: self.pick(USERS),
            "AgentId": lambda: self.pick(AGENTS),
            "ServiceId": lambda: self.pick(SERVICES),
            "bool": lambda: self.chance.random() < 0.9,
            "int": lambda: self.chance.randint(1, 5),
            "datetime": lambda: self.clock.now() + timedelta(hours=self.pick([-30, -2, 0, 2, 30])),
            "timedelta": lambda: timedelta(minutes=self.pick([1, 5])),
            "Page": lambda: Page(
                rows=self.chance.randint(1, 4), after=self.pick([None, *self.seen.get("next", [])[-9:]])
            ),
            "Language": lambda: self.pick(list(consentry.Language)),
            "Priority": lambda: self.pick(list(ticket.Priority)),
            "_ticket.Status": lambda: self.pick(list(ticket.Status)),
            "Proof": lambda: self.one_of(access.Proof),
            "_access.Evidence": lambda: self.one_of(access.Evidence),
            "Action": lambda: self.one_of(access.Action),
            "Only": lambda: self.one_of(ticket.Only),
            "Enter": lambda: self.make(access.Enter),
            "_journal.Entry": lambda: self.pick(self.seen["entries"]),
            "str": lambda: self.pick(self.seen.get(name, TEXTS[name])[-4:]),
        }
        if form in plain:
            return plain[form]()
        if form.startswith("Iterable[") or "| Iterable[" in form:
            several = LISTS[name]
            return (
                several
                if self.chance.random() < 0.3
                else self.chance.sample(several, self.chance.randint(0, 2) % (len(several) + 1))
            )
        assert form.endswith("Id"), f"{name}: {form}"
        made: type[Any] = getattr(consentry, form)
        return self.pick(self.seen.get(form, [made.from_name("nothing")])[-4:])

    def make(self, kind: type[Any]) -> Any:
        parameters = list(inspect.signature(kind.__init__).parameters.values())[1:]
        return kind(**{it.name: self.draw(it.annotation, it.name) for it in parameters})

    def one_of(self, union: Any) -> Any:
        made = self.make(self.pick(list(typing.get_args(union))))
        # Whoever writes evidence down as a text keeps its digest.
        return access.evidence.Text(value="5a" * 32) if isinstance(made, access.evidence.Text) else made

    def begin(self) -> None:
        """Two customers, and agents who may do almost everything."""
        for one, owner in zip(ACCOUNTS, USERS[:2], strict=True):
            self.run(
                HOST,
                account.Create(
                    account=one, name="Ada", owner=owner, email="ada@example.com", language=consentry.Language.ENGLISH
                ),
            )
            for service in SERVICES:
                self.run(HOST, account.AddService(account=one, service=service, name="Hosting"))
        everything = people.Permissions.all()
        for user in USERS[1:]:
            self.run(User(id=USERS[0]), people.Admit(account=ACCOUNTS[0], user=user, permissions=everything))
            self.run(User(id=user), access.Acknowledge(account=ACCOUNTS[0], edition="rules-1"))
        for agent in AGENTS:
            self.run(HOST, staff.Enrol(agent=agent, name="Grace", teams=["support", "billing"]))
            self.run(HOST, staff.AssignRoles(agent=agent, lead=True, roles=["support-lead"]))
            self.run(HOST, staff.SetCeiling(agent=agent, ceiling=SCOPES))
            self.run(HOST, staff.VerifyMfa(agent=agent))
        relay = Relay(id=RelayId.from_name("one"))
        self.run(relay, journal.Lease(account=ACCOUNTS[0], lasts_for=timedelta(minutes=1)))
        self.run(relay, journal.Undelivered(account=ACCOUNTS[0], rows=9))

    def live(self) -> None:
        """What chance alone would seldom do: a ticket's life, and each way in."""
        owner, agent = User(id=USERS[0]), Agent(id=AGENTS[0])
        why: dict[str, Any] = {"user": USERS[1], "reason": "an import", "link": "https://example.com/1"}
        inside: dict[str, Any] = {"account": ACCOUNTS[0], "private_window": True, "responsible": USERS[1], **why}
        own: dict[str, Any] = {"account": ACCOUNTS[0]}
        for who in AGENTS:
            self.run(HOST, staff.SetActive(agent=who, active=True))
            self.run(HOST, staff.VerifyMfa(agent=who))
            self.run(HOST, staff.AssignTeams(agent=who, teams=["support", "billing"]))
            self.run(HOST, staff.SetCeiling(agent=who, ceiling=SCOPES))
        self.run(owner, people.Permit(**own, user=USERS[1], permissions=people.Permissions.all()))
        self.run(owner, people.Entrust(**own, user=USERS[1], manages_users=True))
        self.run(owner, assistance.OpenDoor(**own))
        self.run(owner, assistance.Request(**own))
        standing = self.run(owner, assistance.Current(**own))
        until = self.clock.now() + timedelta(hours=3)
        evidence = access.evidence.Link(value="https://example.com/mail")
        given = self.run(
            owner, consent.Give(**own, scopes=["download"], from_=self.clock.now(), until=until, evidence=evidence)
        )
        asked = self.run(agent, access.AskBreakGlass(scopes=["settings"], **own, **why))
        proofs: list[tuple[Any, list[str]]] = [(access.proof.Door(), ["settings"])]
        if standing:
            proofs.append((access.proof.Code(code=standing.code, given_by=USERS[0]), ["settings", "users"]))
        if given:
            proofs.append((access.proof.Consent(consent=given.id, given_by=USERS[0]), ["download"]))
        if asked:
            for who in AGENTS[1:]:
                self.run(Agent(id=who), access.Approve(**own, request=asked.id))
            proofs.append((access.proof.BreakGlass(request=asked.id), ["settings"]))
        for proof, scopes in self.chance.sample(proofs, len(proofs)):
            session = self.run(agent, access.Enter(proof=proof, scopes=scopes, **inside))
            if session:
                names = ("account", "agent", "user", "armed_by", "consent")
                guest = Inside(session=session.id, **{name: getattr(session, name) for name in names})
                self.run(guest, access.Check(**own, session=session.id))
                looked = access.action.Viewed(what="the settings")
                action = self.one_of(access.Action) if scopes == ["download"] else looked
                self.run(guest, access.Record(**own, session=session.id, scope=scopes[0], action=action))
                end = self.pick([access.Leave, access.End, access.Revoke, access.Expire])
                by = {access.Leave: agent, access.End: owner, access.Revoke: agent, access.Expire: HOST}[end]
                self.clock.advance(timedelta(minutes=self.pick([1, 61])))
                self.run(by, end(**own, session=session.id))
                self.run(agent, access.Attest(**own, session=session.id))

    def step(self, kind: type[Operation[Any, Any]], by: list[str]) -> None:
        """Something that anybody asks for, well or not."""
        if self.chance.random() < 0.1:
            self.clock.advance(timedelta(minutes=self.pick([1, 10, 40])))
        principal = PRINCIPALS[self.pick(by)](self)
        try:
            operation = self.make(kind)
        except errors.InvalidInput:
            return  # Such as a change of nothing: no desk sees it.
        self.run(principal, operation)

    def agree(self) -> None:
        """All stores hold the same, to the last byte of the journals, and attest it by the same roots."""
        for one in (*ACCOUNTS, AccountId.STAFF):
            rows = 1_000
            asked: list[consentry.store.Query] = [
                query.Entries(account=one, after=0, rows=rows),
                query.Tickets(account=one, filter=consentry.store.filter.All(), rows=rows),
                query.Members(account=one, rows=rows),
                query.Contacts(account=one, rows=rows),
                query.Invitations(account=one, rows=rows),
                query.Consents(account=one, rows=rows),
                query.Sessions(of=consentry.store.sessions.Live(value=one), rows=rows),
                query.Sessions(of=consentry.store.sessions.Sweep(), rows=rows),
                query.Agents(rows=rows),
                query.Pending(now=self.clock.now(), rows=rows),
            ]
            keys: list[consentry.store.Key] = [
                key.Account(account=one),
                key.Counter(account=one),
                key.Journal(account=one),
                key.Assistance(account=one),
            ]
            wanted = Wanted(account=one, records=keys, queries=asked)
            first, *others = (store.gather(wanted) for store in self.stores)
            assert all(other == first for other in others)
            head = first.records[2]
            assert head is not None and isinstance(head.value, journal.JournalHead)
            assert isinstance(first.pages[0], consentry.store.rows.Entries)
            assert journal.root(entry.leaf() for entry in first.pages[0].value) == head.value.root()


@pytest.fixture
def stores(tmp_path: Path) -> Generator[list[Any]]:
    several: list[Any] = [MemoryStore(), SqliteStore(tmp_path / "ours.db"), ExamplesStore(tmp_path / "examples.db")]
    yield several
    several[1].close()
    several[2].close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_store_gives_the_same(seed: int, stores: list[Any]) -> None:
    walk = Walk(seed, stores)
    walk.begin()
    known = operations()
    for _ in range(6):
        walk.live()
        walk.chance.shuffle(known)
        for kind, by in known:
            walk.step(kind, by)
    walk.agree()
    # Most of what was asked for was done, too: stores that agree on refusals alone agree on little.
    assert len(walk.did) > 80, sorted({kind.NAME for kind, _ in known} - walk.did.keys())
    assert {"access.enter", "access.record", "access.attest", "ticket.search", "journal.undelivered"} <= walk.did.keys()
    assert min(walk.did.total(), walk.missed.total()) > 200
