"""What goes out: every class of record that crosses the border, as an object, as JSON, and back."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from consentry import (
    AgentId,
    Language,
    MemoryStore,
    OneKey,
    Page,
    ServiceId,
    TicketId,
    UserId,
    _native,
    access,
    account,
    people,
    policy,
    store,
    ticket,
)
from consentry._record import DEFAULT, Operation, Record
from consentry.errors import InvalidInput
from consentry.journal import Entry
from consentry.testing import check_law, laws
from support import ACCOUNT, HOST, OWNER, Through, create, desk_over

Seen = dict[type[Record], set[Record]]

MOST = 25
"""So many of each class are looked at."""


def slots(record: Record) -> tuple[str, ...]:
    """The names of its fields."""
    names: tuple[str, ...] = record.__slots__
    return names


class Watched(Through):
    """Keeps what crosses the border."""

    def __init__(self, seen: Seen, inner: MemoryStore) -> None:
        super().__init__(inner)
        self.seen = seen

    def _do(self, method: str, *arguments: Any) -> Any:
        answer = super()._do(method, *arguments)
        for it in (*arguments, answer):
            self.walk(it)
        return answer

    def walk(self, it: Any) -> None:
        if isinstance(it, Record):
            known = self.seen.setdefault(type(it), set())
            if len(known) < MOST or isinstance(it, Entry):
                known.add(it)
            for name in slots(it):
                self.walk(getattr(it, name))
        elif isinstance(it, tuple | frozenset):
            items: Iterable[Any] = it  # pyright: ignore[reportUnknownVariableType]
            for one in items:  # pyright: ignore[reportUnknownVariableType]
                self.walk(one)


@pytest.fixture(scope="module")
def seen() -> Seen:
    """What the laws of the storage contract send over the border, both ways."""
    seen: Seen = {}
    inner = MemoryStore()
    for law in laws():
        # Those about concurrency send the same again and again.
        if any(word in law.name for word in ("kept", "outlive", "listed", "answer", "stores_nothing")):
            check_law(lambda: Watched(seen, inner), law.name)
    return seen


@pytest.fixture(scope="module")
def story() -> tuple[Seen, list[Record]]:
    """Some operations of one customer's: what crosses the border meanwhile, and the replies."""
    watched = Watched({}, MemoryStore())
    desk = desk_over(watched, keys=OneKey("k1", bytes(range(32))))
    hosting = ServiceId.from_name("hosting")
    opening = ticket.Open(
        account=ACCOUNT,
        service=hosting,
        category="general",
        subject='Größe “ä” \U0001f600 \\ / " </script>',
        body="a\tb\r\nc\u2028",
        attachments=[ticket.Attachment(name="a b.png", media_type="image/png", bytes=3, sha256="0" * 64)],
    )
    desk.run(HOST, create())
    desk.run(HOST, account.AddService(account=ACCOUNT, service=hosting, name="hosting"))
    replies: list[Record] = [
        opened := desk.run(OWNER, opening),
        desk.run(OWNER, ticket.Answer(account=ACCOUNT, ticket=opened.id, body="more")),
        desk.run(OWNER, ticket.Close(account=ACCOUNT, ticket=opened.id)),
        desk.run(OWNER, people.Invite(account=ACCOUNT, email="bo@example.com", permissions=["tickets", "profile"])),
        desk.run(OWNER, account.Amend(account=ACCOUNT, name="Ada's", language=Language.GERMAN)),
    ]
    return watched.seen, replies


def every(seen: Seen) -> list[Record]:
    return [it for each in seen.values() for it in each]


def test_the_laws_send_most_of_it(seen: Seen) -> None:
    assert len(seen) > 80 and len(every(seen)) > 500
    for cls in (store.ChangeSet, store.Wanted, store.Answers, store.Versioned, Entry, ticket.Ticket, access.Session):
        assert seen.get(cls), cls


def test_each_survives_json(seen: Seen) -> None:
    for it in every(seen):
        data = it.to_dict()
        again = type(it).from_dict(data)
        text = it.to_json()
        assert json.loads(text) == data
        if type(it) in (store.Versioned, store.Answers):
            # A generic class alone doesn't tell what it holds.
            assert again.to_dict() == data
            continue
        assert again == it and hash(again) == hash(it) and type(it).from_json(text) == it, it


def test_each_survives_a_pickle_and_a_copy(seen: Seen) -> None:
    for it in every(seen):
        for again in (pickle.loads(pickle.dumps(it)), copy.copy(it), copy.deepcopy(it), it.__replace__()):
            assert again == it and type(again) is type(it)
        assert repr(it).startswith(type(it).__qualname__ + "(")


def test_each_is_what_its_own_constructor_makes(seen: Seen) -> None:
    """What comes from the core is as strictly formed as what a caller makes."""
    for it in every(seen):
        fields = {name: getattr(it, name) for name in slots(it)}
        make: Callable[..., Record] = type(it)
        again = make(**fields)
        for name, value in fields.items():
            assert type(getattr(again, name)) is type(value) and getattr(again, name) == value


def test_facts_and_headers_are_the_core_s_json_byte_for_byte(story: tuple[Seen, list[Record]]) -> None:
    facts: set[type] = set()
    for entry in story[0][Entry]:
        assert isinstance(entry, Entry) and entry.payload is not None
        assert entry.read_header().to_json() == entry.header
        fact = entry.read_fact()
        assert fact.to_json() == entry.payload
        assert type(fact).from_json(entry.payload) == fact
        facts.add(type(fact))
    assert len(facts) >= 7


def test_replies_are_the_core_s_json_byte_for_byte(story: tuple[Seen, list[Record]]) -> None:
    seen, replies = story
    told = {it.reply for it in seen[store.Outcome] if isinstance(it, store.Outcome)}
    for reply in replies:
        assert f'{{"Ok":{reply.to_json()}}}' in told


# What a record is


def test_a_record_never_changes() -> None:
    page = Page(rows=3)
    for name in "rows", "other":
        with pytest.raises(FrozenInstanceError):
            setattr(page, name, 4)
        with pytest.raises(FrozenInstanceError):
            delattr(page, name)
    assert page.rows == 3 and not hasattr(page, "__dict__")
    assert page.__replace__(rows=4) == Page(rows=4) != page
    with pytest.raises(InvalidInput):
        page.__replace__(rows=0)
    with pytest.raises(TypeError):
        page.__replace__(other=1)


def test_records_are_equal_by_class_and_values() -> None:
    door = access.proof.Door()
    assert door == access.proof.Door() and hash(door) == hash(access.proof.Door())
    assert store.key.Account(account=ACCOUNT) != store.key.Counter(account=ACCOUNT)
    assert Page(rows=3) != 3 and Page(rows=3) != (3, None)
    assert len({Page(rows=3), Page(rows=3), Page(rows=4)}) == 2
    with pytest.raises(TypeError):
        Page(3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    match Page(rows=3):
        case Page(rows=rows):
            assert rows == 3


def test_an_operation_is_kept_as_it_was_checked() -> None:
    desk = desk_over(MemoryStore())
    made = create()
    object.__setattr__(made, "name", "another name")
    assert desk.run(HOST, made).name == "Ada's bakery"
    for again in (
        pickle.loads(pickle.dumps(create())),
        create().__replace__(),
        account.Create.from_json(create().to_json()),
    ):
        assert desk_over(MemoryStore()).run(HOST, again).name == "Ada's bakery"


def test_every_operation_has_its_class() -> None:
    operations: list[Any] = Operation.__subclasses__()  # pyright: ignore[reportUnknownVariableType]
    names = [cls.NAME for cls in operations]
    assert sorted(names) == sorted(name for name, _, _ in _native.operations())


def test_what_is_left_out_is_as_the_core_has_it() -> None:
    assert policy.Access() == policy.Access.from_dict({}) == policy.Policy().access
    some = policy.Access.from_dict({"private_window": False})
    assert not some.private_window and some.scopes == policy.Access().scopes
    assert policy.Access(door=DEFAULT) == policy.Access()
    assert repr(DEFAULT) == "DEFAULT" and copy.deepcopy(DEFAULT) is DEFAULT is pickle.loads(pickle.dumps(DEFAULT))


# JSON


AGENT = AgentId.from_name("agent:grace")


def entering(**changes: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        "account": str(ACCOUNT),
        "user": str(OWNER.id),
        "scopes": ["settings"],
        "reason": "an import fails",
        "link": "https://tickets.example/1",
        "proof": {"code": {"code": "1234 5678", "given_by": str(OWNER.id)}},
        "ticket": None,
        "private_window": True,
    }
    data.update(changes)
    return {key: value for key, value in data.items() if value != "left out"}


def test_variants_are_written_as_the_core_writes_them() -> None:
    door, code = access.proof.Door(), access.proof.Code(code="12345678", given_by=OWNER.id)
    assert door.to_dict() == "door" and access.proof.Door.from_dict("door") == door
    assert code.to_dict() == {"code": {"given_by": str(OWNER.id)}}, "a secret is left out"
    assert access.Enter.from_dict(entering()).proof == access.proof.Code(code="1234 5678", given_by=OWNER.id)
    filter_ = store.filter.Assignee(value=AGENT)
    assert filter_.to_dict() == {"assignee": str(AGENT)}
    key = store.key.Ticket(account=ACCOUNT, ticket=TicketId.from_name("t"))
    assert key.to_dict() == {"ticket": [str(ACCOUNT), str(TicketId.from_name("t"))]}
    assert store.key.Ticket.from_dict(key.to_dict()) == key
    with pytest.raises(InvalidInput):
        store.key.Counter.from_dict(key.to_dict())


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"reasons": "x"}, "invalid.unknown", "reasons"),
        ({"x" * 10_000: 1}, "invalid.unknown", "x" * 120 + "…"),
        ({"a\nb": 1}, "invalid.unknown", "a�b"),
        ({"account": "left out"}, "invalid.missing", "account"),
        ({"account": "x"}, "invalid.not_an_id", "account"),
        ({"account": ACCOUNT}, "invalid.type", "account"),
        ({"user": "00000000-0000-0000-0000-000000000000"}, "invalid.nil_id", "user"),
        ({"scopes": ["settings", "x" * 70]}, "invalid.too_long", "scopes[1]"),
        ({"scopes": [f"s{n}" for n in range(33)]}, "invalid.count", "scopes"),
        ({"scopes": "settings"}, "invalid.type", "scopes"),
        ({"scopes": [["settings"]]}, "invalid.type", "scopes[0]"),
        ({"private_window": 1}, "invalid.type", "private_window"),
        ({"private_window": "true"}, "invalid.type", "private_window"),
        ({"private_window": None}, "invalid.type", "private_window"),
        ({"reason": float("nan")}, "invalid.type", "reason"),
        ({"proof": "window"}, "invalid.unknown", "proof"),
        ({"proof": "code"}, "invalid.type", "proof"),
        ({"proof": {}}, "invalid.type", "proof"),
        ({"proof": {"door": None, "code": {}}}, "invalid.type", "proof"),
        ({"proof": {"door": {}}}, "invalid.type", "proof.door"),
        ({"proof": {"code": "1234"}}, "invalid.type", "proof.code"),
        ({"proof": {"code": {"code": "1234"}}}, "invalid.not_a_code", "proof.code.code"),
        ({"proof": {"code": {"code": "12345678"}}}, "invalid.missing", "proof.code.given_by"),
        ({"proof": {"code": {"code": "12345678", "given_by": 3}}}, "invalid.type", "proof.code.given_by"),
        ({"proof": access.proof.Door()}, "invalid.type", "proof"),
        ({"ticket": str(ACCOUNT).upper() + "0"}, "invalid.not_an_id", "ticket"),
    ],
)
def test_json_is_refused_by_its_path(changes: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        access.Enter.from_dict(entering(**changes))
    assert (caught.value.code, caught.value.field) == (code, field), caught.value
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("data", [None, 3, "x", [], [("account", 1)], object(), {3: 4}, {"\ud800": 1}])
def test_what_is_no_dict_of_texts_is_refused(data: Any) -> None:
    with pytest.raises(InvalidInput):
        access.Enter.from_dict(data)
    with pytest.raises(InvalidInput):
        access.proof.Code.from_dict(data)


@pytest.mark.parametrize(
    "at",
    [
        "2026-11-22",
        "2026-11-22T12:00:00Z",
        "2026-11-22T12:00:00.000000+00:00",
        "2026-02-30T12:00:00.000000Z",
        "",
        0,
        None,
    ],
)
def test_json_has_moments_in_one_form(at: Any) -> None:
    data = {"account": str(ACCOUNT), "user": str(OWNER.id), "edition": "2026", "acknowledged_at": at}
    with pytest.raises(InvalidInput) as caught:
        access.Acknowledgement.from_dict(data)
    assert caught.value.field == "acknowledged_at"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[" * 100_000,
        '{"rows":1,"rows":2}',
        '{"rows":NaN}',
        '{"rows":1e999}',
        b"\xff",
        '{"rows":' + "9" * 10_000 + "}",
    ],
    ids=lambda it: repr(it)[:12],
)
def test_what_is_no_json_is_refused(text: str | bytes) -> None:
    with pytest.raises(InvalidInput) as caught:
        Page.from_json(text)
    assert len(str(caught.value)) < 100
    assert (caught.value.__cause__ is None and caught.value.__suppress_context__) or caught.value.field == "rows"


def test_spans_are_whole_units_under_the_core_s_names() -> None:
    data = policy.Access().to_dict()
    assert data["session_for_minutes"] == 60 and "session_for" not in data
    for wrong in (-1, 1.5, "60", True, 2**32):
        with pytest.raises(InvalidInput) as caught:
            policy.Access.from_dict({"session_for_minutes": wrong})
        assert caught.value.field == "session_for_minutes"


def test_claims_leave_out_what_the_core_leaves_out(seen: Seen) -> None:
    session = next(iter(seen[access.Session]))
    data = {
        "sub": str(UserId.from_name("u")),
        "act": {"sub": str(AGENT)},
        "scope": "settings users",
        "exp": 3,
        "iat": -2,
    }
    data |= {"jti": "x", "sid": str(session.id), "account": str(ACCOUNT)}  # type: ignore[attr-defined]
    claims = access.Claims.from_dict(data)
    assert claims.iss is None and claims.to_dict() == data
    assert access.Claims.from_dict({**data, "iss": "https://desk.example"}).to_dict()["iss"] == "https://desk.example"


def test_no_memory_is_lost() -> None:
    """Good and bad input, again and again, leaves nothing behind."""

    def once() -> None:
        operation = access.Enter.from_dict(entering())
        assert access.Enter(**{name: getattr(operation, name) for name in slots(operation)}) == operation
        pickle.loads(pickle.dumps(operation)).to_json()
        for changes in ({"scopes": ["x" * 70]}, {"proof": {"code": {"code": "1"}}}, {"account": "x"}):
            with pytest.raises(InvalidInput):
                access.Enter.from_dict(entering(**changes))

    def used() -> int:
        for _ in range(300):
            once()
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        used()
        before = used()
        assert used() - before < 20_000
    finally:
        tracemalloc.stop()
