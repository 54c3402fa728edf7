"""What comes in from callers: each kind of value takes what it may, in one form, and refuses the rest."""

from __future__ import annotations

import copy
import enum
import pickle
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any, NoReturn
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consentry import (
    AccountId,
    BreakGlassId,
    ContactId,
    Language,
    Page,
    RoleId,
    UserId,
    access,
    account,
    people,
    policy,
    store,
)
from consentry._ids import Id
from consentry.contact import Categories
from consentry.errors import InvalidInput, InvalidType
from consentry.people import Permissions
from given import ACCOUNT, ADA, NOON, acknowledged, enter, invitation, refused


def test_a_text_is_copied_out_of_its_subclass() -> None:
    class Text(str):
        def __str__(self) -> NoReturn:
            raise RuntimeError

        def encode(self, encoding: str = "", errors: str = "") -> NoReturn:
            raise RuntimeError

        def __len__(self) -> int:
            return -1

    reason = enter(reason=Text("why")).reason
    assert type(reason) is str and reason == "why"


@pytest.mark.parametrize(
    ("text", "code", "limits"),
    [
        ("", "invalid.empty", {}),
        (" \u200b", "invalid.empty", {}),
        ("a\0", "invalid.character", {"at": 1}),
        ("x" * 2_001, "invalid.too_long", {"bytes": 2_001, "bytes_max": 2_000}),
        ("ü" * 1_001, "invalid.too_long", {"bytes": 2_002, "bytes_max": 2_000}),
        ("x" * (1 << 22), "invalid.too_long", {"bytes": 1 << 22, "bytes_max": 1 << 20}),
        ("\ud800", "invalid.surrogate", {}),
        ("x\udfff", "invalid.surrogate", {}),
    ],
    ids=lambda it: ascii(it)[:12],
)
def test_a_text_has_its_limits(text: str, code: str, limits: dict[str, int]) -> None:
    refusal = refused(code, "reason", enter, reason=text)
    assert refusal.limits == limits
    assert str(refusal).startswith("access.Enter.reason: ")
    assert (len(str(refusal)) < 200 and text[:50] not in str(refusal)) or not text.strip()


@given(st.text(alphabet=st.characters(codec=None), max_size=50))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    try:
        assert enter(reason=text).reason == text
    except InvalidInput as refusal:
        assert refusal.field == "reason"


def test_a_secret_is_not_shown() -> None:
    proof = access.proof.Code(code="1234 5678", given_by=ADA)
    assert proof.code == "1234 5678"
    assert "1234" not in repr(proof) + repr(enter(proof=proof)) + proof.to_json()
    assert pickle.loads(pickle.dumps(proof)) == proof
    refusal = refused("invalid.not_a_code", "code", access.proof.Code, code="1234567X", given_by=ADA)
    assert "1234" not in str(refusal)


def test_bytes_have_their_length() -> None:
    class Bytes(bytes):
        pass

    made = invitation(Bytes(range(32)))
    assert type(made.token_hash) is bytes and made.to_dict()["token_hash"] == list(range(32))
    assert people.Invitation.from_json(made.to_json()) == made
    others: tuple[Any, ...] = (b"", bytes(31), bytes(33), bytearray(32), "x" * 32, [0] * 32)
    for other in others:
        refused("invalid.type", "token_hash", invitation, other)
    others = ([0] * 31, [256] * 32, [-1] * 32, ["0"] * 32, "x" * 32)
    for other in others:
        with pytest.raises(InvalidInput) as caught:
            people.Invitation.from_dict({**made.to_dict(), "token_hash": other})
        assert caught.value.field.startswith("token_hash")


def test_a_tuple_has_its_length() -> None:
    def query(after: Any) -> store.query.BreakGlasses:
        return store.query.BreakGlasses(after=after, rows=1)

    pair = (BreakGlassId.from_name("b"), ACCOUNT)
    assert query(list(pair)).after == pair == store.query.BreakGlasses.from_json(query(pair).to_json()).after
    for other in ((), pair[:1], (*pair, ACCOUNT), "ab"):
        refused("invalid.type", "after" + "[2]" * (len(other) == 3), query, other)
    refused("invalid.type", "after[0]", query, pair[::-1])


@pytest.mark.parametrize("value", [0, 201, -1, 2**63, 2**64, -(2**63) - 1, 1 << 20_000], ids=hex)
def test_a_number_has_its_limits(value: int) -> None:
    refusal = refused("invalid.count", "rows", Page, rows=value)
    assert (refusal.limits["min"], refusal.limits["max"]) == (1, 200)
    assert len(str(refusal)) < 200


def test_a_number_is_a_plain_int() -> None:
    class Number(int):
        def __index__(self) -> NoReturn:
            raise RuntimeError

        def __rshift__(self, _: object) -> NoReturn:
            raise RuntimeError

    class Rows(enum.IntEnum):
        FEW = 3

    for given_rows in (Number(3), Rows.FEW, 3):
        rows = Page(rows=given_rows).rows
        assert type(rows) is int and rows == 3
    for other in (True, 3.0, "3", None):
        refused("invalid.type", "rows", Page, rows=other)


def test_the_ends_of_a_number_are_kept() -> None:
    for version in (0, 2**63, 2**64 - 1):
        guard = store.Guard(key=store.key.Account(account=ACCOUNT), version=version)
        assert guard.version == version == store.Guard.from_json(guard.to_json()).version
    refused("invalid.count", "version", store.Guard, key=store.key.Account(account=ACCOUNT), version=2**64)


def test_a_bool_is_a_bool() -> None:
    others: tuple[Any, ...] = (0, 1, "", None, [])
    for other in others:
        refused("invalid.type", "private_window", enter, private_window=other)


def test_an_id_is_a_uuid_of_its_own_class() -> None:
    plain = uuid4()
    one = AccountId(plain)
    assert one == plain and hash(one) == hash(plain) and str(one) == str(plain) and one.is_safe is plain.is_safe
    for text in (str(one), one.hex, one.urn, f"{{{one}}}", str(one).upper()):
        assert AccountId(text) == one and type(AccountId(text)) is AccountId
    assert type(enter(account=plain).account) is AccountId
    assert repr(one) == f"AccountId('{one}')"
    for again in (pickle.loads(pickle.dumps(one)), copy.copy(one), copy.deepcopy(one)):
        assert again == one and type(again) is AccountId
    with pytest.raises(TypeError):
        one.int = 3  # type: ignore[misc]


def test_an_id_of_another_class_is_refused() -> None:
    refused("invalid.type", "user", enter, user=ACCOUNT)
    refused("invalid.type", "", UserId, ACCOUNT)
    refused("invalid.type", "user", enter, user=str(ADA))


def test_a_subclass_of_an_id_can_not_lie() -> None:
    class Mine(AccountId):
        @property  # type: ignore[misc]
        def int(self) -> NoReturn:  # type: ignore[override]  # pyright: ignore
            raise RuntimeError

    mine = Mine.__new__(Mine)
    UUID.__dict__["int"].__set__(mine, ACCOUNT.int)
    made = enter(account=mine).account
    assert type(made) is AccountId and made == ACCOUNT


def test_an_id_without_a_number_is_refused() -> None:
    for broken in (UUID.__new__(UUID), AccountId.__new__(AccountId)):
        refused("invalid.type", "account", enter, account=broken)
        for number in (-1, 1 << 128, "x", 1.5, None):
            object.__setattr__(broken, "int", number)
            refused("invalid.type", "account", enter, account=broken)


@pytest.mark.parametrize("text", ["", "x", "0" * 31, "g" * 32, "1" * 33, "-" * 36, "a" * 1_000_000, "\ud800"])
def test_a_text_that_is_no_uuid_is_refused(text: str) -> None:
    code = "invalid.surrogate" if text == "\ud800" else "invalid.not_an_id"
    assert len(str(refused(code, "", AccountId, text))) < 100


def test_only_the_staff_s_realm_is_nil() -> None:
    nil = UUID(int=0)
    assert AccountId(nil) == nil == enter(account=nil).account
    refused("invalid.nil_id", "", UserId, nil)
    refused("invalid.nil_id", "", UserId, str(nil))
    refused("invalid.nil_id", "user", enter, user=nil)


def test_names_map_to_the_core_s_ids() -> None:
    assert str(AccountId.from_name("customer:4711")) == "8f409613-8d50-870c-8baa-e54a044a74a5"
    nouns = {cls.NOUN for cls in Id.__subclasses__()}
    assert len(nouns) >= 14
    made = {cls.from_name("a") for cls in Id.__subclasses__()}
    assert len(made) == len(nouns), "nouns collide, or share an id"
    refused("invalid.surrogate", "name", ContactId.from_name, "\ud800")
    refused("invalid.type", "name", RoleId.from_name, 3)


class Zone(tzinfo):
    """A time zone that says whatever it is told to."""

    def __init__(self, says: Any) -> None:
        self.says = says

    def utcoffset(self, _: datetime | None) -> Any:
        if isinstance(self.says, BaseException):
            raise self.says
        return self.says

    def dst(self, _: datetime | None) -> timedelta | None:
        return None

    def tzname(self, _: datetime | None) -> str | None:
        return None


def test_a_moment_comes_out_in_utc() -> None:
    berlin = datetime(2026, 11, 22, 13, tzinfo=ZoneInfo("Europe/Berlin"))
    for at in (NOON, berlin, NOON.astimezone(timezone(timedelta(hours=-9, minutes=-30, microseconds=1)))):
        made = acknowledged(at).acknowledged_at
        assert made == at and made.tzinfo is timezone.utc and type(made) is datetime
    assert acknowledged(NOON).acknowledged_at is NOON


def test_the_hour_that_comes_twice_is_two_hours() -> None:
    twice = [datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=fold) for fold in (0, 1)]
    hours = [acknowledged(at).acknowledged_at.hour for at in twice]
    assert hours == [0, 1]


@given(st.datetimes(timezones=st.timezones() | st.just(timezone.utc)))
def test_moments_are_as_python_has_them(at: datetime) -> None:
    try:
        expected = at.astimezone(timezone.utc)
    except OverflowError:
        refused("invalid.out_of_range", "acknowledged_at", acknowledged, at)
        return
    made = acknowledged(at)
    assert made.acknowledged_at == expected and made.acknowledged_at.tzinfo is timezone.utc
    assert made.to_dict()["acknowledged_at"] == expected.strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")
    assert access.Acknowledgement.from_json(made.to_json()) == made


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (datetime(2026, 11, 22, 12), "invalid.naive"),
        (datetime(2026, 11, 22, tzinfo=Zone(None)), "invalid.naive"),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=1))), "invalid.out_of_range"),
        (datetime.max.replace(tzinfo=timezone(-timedelta(hours=1))), "invalid.out_of_range"),
        (NOON.date(), "invalid.type"),
        (NOON.isoformat(), "invalid.type"),
        (NOON.timestamp(), "invalid.type"),
        (datetime(2026, 11, 22, tzinfo=Zone("no span")), "invalid.type"),
        (datetime(2026, 11, 22, tzinfo=Zone(timedelta(days=2))), "invalid.type"),
    ],
    ids=lambda it: type(it).__name__,
)
def test_what_is_no_moment(at: Any, code: str) -> None:
    refused(code, "acknowledged_at", acknowledged, at)


def test_a_time_zone_that_raises_is_the_cause() -> None:
    at = datetime(2026, 11, 22, tzinfo=Zone(LookupError("no such zone")))
    refusal = refused("invalid.type", "acknowledged_at", acknowledged, at)
    assert isinstance(refusal.__cause__, LookupError)


def test_a_datetime_of_another_library() -> None:
    class Stamp(datetime):
        nanosecond = 0

    at = Stamp(2026, 11, 22, 12, tzinfo=timezone.utc)
    made = acknowledged(at).acknowledged_at
    assert type(made) is datetime and made == NOON
    Stamp.nanosecond = 1
    refused("invalid.too_fine", "acknowledged_at", acknowledged, at)

    class Liar(datetime):
        year = month = 77  # pyright: ignore

    lie = acknowledged(Liar(2026, 1, 1, tzinfo=timezone.utc)).acknowledged_at
    assert type(lie) is datetime and 1 <= lie.month <= 12


def test_a_span_is_whole_units() -> None:
    assert policy.Access(session_for=timedelta(hours=1)).session_for == timedelta(minutes=60)
    refused("invalid.too_fine", "session_for", policy.Access, session_for=timedelta(seconds=61))
    refused("invalid.too_fine", "session_for", policy.Access, session_for=timedelta(minutes=1, microseconds=1))
    refused("invalid.count", "session_for", policy.Access, session_for=timedelta(minutes=-1))
    refused("invalid.too_fine", "session_for", policy.Access, session_for=timedelta.max)
    refused("invalid.count", "session_for", policy.Access, session_for=timedelta(days=999_999_999))
    refused("invalid.type", "session_for", policy.Access, session_for=60)

    class Span(timedelta):
        pass

    assert type(policy.Access(session_for=Span(hours=1)).session_for) is timedelta


def test_a_name_is_a_member_or_its_text() -> None:
    def create(language: Any) -> account.Create:
        return account.Create(account=ACCOUNT, name="x", owner=ADA, email="ada@example.com", language=language)

    class Tongue(enum.Enum):
        ES = "es"

    class Text(str):
        pass

    class Other(str, enum.Enum):
        ES = "es"

    for language in (Language.SPANISH, "es", Text("es")):
        assert create(language).language is Language.SPANISH
    for other in "ES", "", "x" * 1_000_000:
        assert len(str(refused("invalid.unknown", "language", create, other))) < 100
    others: tuple[Any, ...] = (Tongue.ES, Other.ES, policy.Door.OPEN, 1, b"es", None, "\ud800")
    for other in others:
        refused("invalid.type", "language", create, other)
    with pytest.raises(InvalidInput) as caught:
        Language("x" * 1_000_000)
    assert len(str(caught.value)) < 100 and caught.value.code == "invalid.unknown"
    with pytest.raises(InvalidType):
        Language(3)


def test_flags_are_a_set_of_their_names() -> None:
    some = Permissions(["tickets", "profile"])
    number: Any = 3
    assert some == {"tickets", "profile"} and "tickets" in some and "contacts" not in some and number not in some
    assert list(some) == sorted(some, key=list(Permissions.BITS).index) and len(some) == 2
    assert Permissions.TICKETS | Permissions.PROFILE == some == Permissions.TICKETS | {"profile"}
    assert some - {"tickets"} == Permissions.PROFILE == some & {"profile", "nothing"}
    assert some ^ Permissions.TICKETS == {"profile"} and some > Permissions.TICKETS and not Permissions()
    assert type(some | {"contacts"}) is Permissions and some.isdisjoint(["contacts"])
    assert hash(some) == hash(frozenset(some)) and len({some, Permissions(some)}) == 1
    assert pickle.loads(pickle.dumps(some)) == some == copy.deepcopy(some) and eval(repr(some)) == some
    assert Permissions.all() >= some and type(Permissions.all()) is Permissions
    with pytest.raises(AttributeError):
        some._bits = 3
    with pytest.raises(AttributeError):
        del some._bits


def test_flags_keep_what_they_do_not_know() -> None:
    some = Permissions(["tickets", "bit:40"])
    assert list(some) == ["tickets", "bit:40"] and "bit:40" in some
    rule = policy.ScopeRule(scope="x", need=policy.Need.FREE, permissions=some)
    assert rule.to_dict()["permissions"] == ["tickets", "bit:40"]
    assert policy.ScopeRule.from_dict(rule.to_dict()) == rule
    assert policy.Scenario(permissions=some).permissions == some
    for unknown in ("bit:64", "bit:-1", "bit:", "bit:x", "nothing", "", "TICKETS "):
        refused("invalid.unknown", "[0]", Permissions, [unknown])
    refused("invalid.unknown", "[0]", Categories, ["bit:32"])


def test_flags_take_names_and_nothing_else() -> None:
    def rule(permissions: Any) -> policy.ScopeRule:
        return policy.ScopeRule(scope="x", need=policy.Need.FREE, permissions=permissions)

    for given_names in (["tickets"], {"tickets"}, iter(["tickets"]), Permissions.TICKETS, (x for x in ["tickets"])):
        assert rule(given_names).permissions == Permissions.TICKETS
    for other in ("tickets", b"tickets", {"tickets": 1}, 1, Categories.GENERAL, Categories()):
        refused("invalid.type", "permissions", rule, other)
    refused("invalid.type", "permissions[1]", rule, ["tickets", 3])
