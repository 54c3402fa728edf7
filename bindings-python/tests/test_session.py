"""Sessions and passes: what a host asks on every request. And the small methods of what access takes and gives."""

from __future__ import annotations

import copy
import gc
import pickle
import threading
import time
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from consentry import (
    AccessDenied,
    AccountId,
    Agent,
    AgentId,
    BreakGlassId,
    ConsentId,
    Inside,
    InvalidInput,
    InvalidType,
    Relay,
    RelayId,
    SessionId,
    System,
    TicketId,
    User,
    UserId,
    access,
    errors,
)
from consentry.access import Basis, Ending, Pass, Scope, Session, action, proof
from consentry.actor import read_actor
from consentry.consent import Consent

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
MINUTE = timedelta(minutes=1)
MICRO = timedelta(microseconds=1)
ACCOUNT = AccountId.from_name("customer:1")
ADA = UserId.from_name("ada")
LINUS = AgentId.from_name("linus")


def session(**changes: Any) -> Session:
    given: dict[str, Any] = {
        "account": ACCOUNT,
        "id": SessionId.from_name("1"),
        "agent": LINUS,
        "agent_name": "Linus",
        "agent_standing": 0,
        "user": ADA,
        "team": "support",
        "basis": Basis.CODE,
        "armed_by": ADA,
        "written": False,
        "consented": (),
        "onboarding": False,
        "scopes": ["settings", "import"],
        "reason": "Prices are wrong",
        "link": "https://support.example.com/1",
        "policy": "0" * 64,
        "entered_at": NOON,
        "active_at": NOON,
        "ends_at": NOON + 60 * MINUTE,
        "idle_for": 30 * MINUTE,
        "actions": 0,
        "documents": 0,
    }
    return Session(**{**given, **changes})


def passed(**changes: Any) -> Pass:
    given: dict[str, Any] = {
        "session": SessionId.from_name("1"),
        "account": ACCOUNT,
        "agent": LINUS,
        "user": ADA,
        "scopes": ["settings", "import"],
        "permissions": ["profile"],
        "entered_at": NOON,
        "ends_at": NOON + 60 * MINUTE,
        "idle_at": NOON + 30 * MINUTE,
        "checked_at": NOON,
        "fresh_until": NOON + MINUTE,
    }
    return Pass(**{**given, **changes})


def denied(it: Session | Pass, scope: str, now: datetime | None = None) -> str | None:
    """The reason, if there is one; whichever way one asks, the answer is the same."""
    try:
        it.check(scope, now)
    except AccessDenied as error:
        assert not it.allows(scope, now)
        assert error.code == f"denied.{error.reason}" in errors.CODES
        assert isinstance(error.reason, access.Denied)
        again = pickle.loads(pickle.dumps(error))
        assert (again.reason, str(again)) == (error.reason, str(error))
        assert str(error)
        return str(error.reason)
    assert it.allows(scope, now)
    return None


def test_a_session_is_good_for_its_scopes_and_its_time() -> None:
    it = session()
    assert denied(it, "settings", NOON) is None
    assert denied(it, Scope.IMPORT, NOON) is None
    assert denied(it, "download", NOON) == "scope"
    assert denied(it, "setting", NOON) == denied(it, "settingss", NOON) == "scope"
    assert denied(it, "settings", NOON + 30 * MINUTE - MICRO) is None
    assert denied(it, "settings", NOON + 30 * MINUTE) == "idle"
    assert denied(it, "settings", NOON + 60 * MINUTE) == "expired"
    # Clocks may differ by five minutes, and no more.
    assert denied(it, "settings", NOON - 5 * MINUTE) is None
    assert denied(it, "settings", NOON - 5 * MINUTE - MICRO) == "clock"
    ended = session(ended_at=NOON, ending=Ending.LEFT)
    assert denied(ended, "settings", NOON) == "ended"
    for at in (NOON, NOON + 30 * MINUTE, NOON - 6 * MINUTE):
        assert it.lasts(at) == it.allows("settings", at)
    with pytest.raises(AccessDenied) as raised:
        ended.check_time(NOON)
    assert raised.value.reason == "ended"
    it.check_time(NOON)
    # Time comes first: whoever is out needn't know what was granted.
    assert denied(it, "download", NOON + 60 * MINUTE) == "expired"


def test_a_session_says_when_it_is_over_and_who_is_inside() -> None:
    it = session()
    assert it.idle_at == NOON + 30 * MINUTE
    assert it.over() == (NOON + 30 * MINUTE, Ending.IDLE)
    assert session(active_at=NOON + 40 * MINUTE).over() == (NOON + 60 * MINUTE, Ending.EXPIRED)
    inside = it.inside()
    assert inside == Inside(account=ACCOUNT, session=it.id, agent=LINUS, user=ADA, armed_by=ADA, consent=None)
    assert access.Check.of(inside) == access.Check(account=ACCOUNT, session=it.id)
    done = action.Viewed(what="prices")
    recorded = access.Record.of(inside, scope="settings", action=done)
    assert recorded == access.Record(account=ACCOUNT, session=it.id, scope="settings", action=done)


def test_a_pass_grows_stale() -> None:
    it = passed()
    assert denied(it, "settings", NOON + MINUTE - MICRO) is None
    assert denied(it, "settings", NOON + MINUTE) == "stale"
    assert denied(it, "settings", NOON + 30 * MINUTE) == "idle"
    assert denied(it, "settings", NOON + 60 * MINUTE) == "expired"
    assert denied(it, "settings", NOON - 6 * MINUTE) == "clock"
    assert denied(it, "download", NOON) == "scope"


def test_without_a_time_the_clock_is_asked() -> None:
    now = datetime.now(timezone.utc)
    for it, other in (
        (session(active_at=now, entered_at=now, ends_at=now + MINUTE), session(active_at=now - 31 * MINUTE)),
        (
            passed(checked_at=now, ends_at=now + 60 * MINUTE, idle_at=now + 60 * MINUTE, fresh_until=now + 60 * MINUTE),
            passed(ends_at=now - MICRO),
        ),
    ):
        assert denied(it, "settings") is None
        assert denied(other, "settings") == "expired"
    far = session(active_at=now + 10 * MINUTE, ends_at=now + 60 * MINUTE)
    assert denied(far, "settings") == "clock"


@pytest.mark.parametrize("it", [session(), passed()], ids=["session", "pass"])
@pytest.mark.parametrize(
    ("scope", "code"),
    [
        ("", "invalid.empty"),
        ("Settings", "invalid.character"),
        ("a" * 25, "invalid.too_long"),
        ("x" * 10_000_000, "invalid.too_long"),
        ("settings\0", "invalid.character"),
        ("settings\ud800", "invalid.surrogate"),
        (b"settings", "invalid.type"),
        (None, "invalid.type"),
        (7, "invalid.type"),
        (["settings"], "invalid.type"),
    ],
)
def test_what_is_no_scope_is_an_error_and_never_a_yes_or_a_no(it: Any, scope: Any, code: str) -> None:
    for asked in (it.check, it.allows):
        with pytest.raises(InvalidInput) as raised:
            asked(scope, NOON)
        assert (raised.value.code, raised.value.field) == (code, "scope")
        assert len(str(raised.value)) < 200


@pytest.mark.parametrize("it", [session(), passed()], ids=["session", "pass"])
@pytest.mark.parametrize("now", [datetime(2026, 11, 22, 12), 0, "2026-11-22", float("nan"), timedelta(0)])
def test_what_is_no_moment_is_an_error(it: Any, now: Any) -> None:
    for asked in (it.check, it.allows):
        with pytest.raises(InvalidInput) as raised:
            asked("settings", now)
        assert raised.value.field == "now"
        assert isinstance(raised.value, InvalidType) == (not isinstance(now, datetime))


def test_the_native_part_is_the_record_as_it_was_asked_first() -> None:
    it = session()
    assert it.allows("settings", NOON)
    # What is forced onto the object afterwards widens nothing.
    object.__setattr__(it, "scopes", frozenset({"download"}))
    assert it.allows("settings", NOON) and not it.allows("download", NOON)
    with pytest.raises(AttributeError):
        it.scopes = frozenset()  # type: ignore[misc]


def test_a_part_that_was_never_filled_answers_nothing() -> None:
    for it in (Session.__new__(Session), Pass.__new__(Pass)):
        with pytest.raises((InvalidInput, AttributeError)):
            it.check("settings", NOON)


def test_copies_and_pickles_answer_the_same() -> None:
    for it in (session(), passed()):
        it.check("settings", NOON)
        for other in (
            copy.copy(it),
            copy.deepcopy(it),
            pickle.loads(pickle.dumps(it)),
            type(it).from_json(it.to_json()),
        ):
            assert other == it
            assert other.allows("settings", NOON) and not other.allows("download", NOON)
        replaced = it.__replace__(scopes=["download"])
        assert replaced.allows("download", NOON) and not replaced.allows("settings", NOON)


def test_eight_threads_ask_one_session() -> None:
    it = session()
    answers: list[bool] = []
    barrier = threading.Barrier(8)

    def ask() -> None:
        barrier.wait()
        answers.extend(it.allows("settings", NOON) and not it.allows("download", NOON) for _ in range(200))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [True] * 1_600


def test_checks_take_no_memory() -> None:
    import tracemalloc

    it, check = session(), session().allows
    it.check("settings", NOON)
    for _ in range(1_000):
        check("settings", NOON)
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for _ in range(20_000):
            check("settings", NOON)
            check("download", NOON)
        assert tracemalloc.get_traced_memory()[0] - before < 20_000
    finally:
        tracemalloc.stop()


def test_a_check_costs_next_to_nothing() -> None:
    """Far above what is measured in benches, so that it fails only if the record is read each time."""
    it = session()
    it.check("settings", NOON)
    began = time.perf_counter()
    for _ in range(20_000):
        it.check("settings", NOON)
    assert (time.perf_counter() - began) / 20_000 < 20e-6


def test_proofs_say_what_they_stand_on() -> None:
    door, code = proof.Door(), proof.Code(code="1234 5678", given_by=ADA)
    written = proof.Consent(consent=ConsentId.from_name("c"), given_by=ADA)
    emergency = proof.BreakGlass(request=BreakGlassId.from_name("b"))
    every: list[access.Proof] = [door, code, written, emergency]
    assert [it.basis for it in every] == [Basis.DOOR, Basis.CODE, Basis.CONSENT, Basis.BREAK_GLASS]
    assert [it.given_by for it in every] == [None, ADA, ADA, None]
    assert [it.consent for it in every] == [None, None, ConsentId.from_name("c"), None]
    assert [it.break_glass for it in every] == [None, None, None, BreakGlassId.from_name("b")]


def test_actions_say_what_they_need_and_leave() -> None:
    digest = "0" * 64
    every: list[tuple[access.Action, str | None, bool]] = [
        (action.Viewed(what="prices"), None, False),
        (action.Changed(what="prices"), None, False),
        (action.Imported(what="prices"), "import", False),
        (action.Downloaded(document="a.csv", sha256=digest), "download", True),
        (action.Shared(document="a.csv", sha256=digest), None, True),
        (action.Filmed(document="a.mp4", sha256=digest), None, True),
    ]
    assert [(it.needs, it.leaves_documents) for it, *_ in every] == [(needs, leaves) for _, needs, leaves in every]


def test_scopes_that_are_never_delegated() -> None:
    assert {"credentials", "mfa", "email", "sub-users", "consent", "billing", "legal"} == access.NEVER
    assert all(access.is_never(scope) for scope in access.NEVER)
    assert not any(access.is_never(scope) for scope in Scope)
    assert not access.is_never("billing.read")
    with pytest.raises(InvalidInput):
        access.is_never("Billing")
    with pytest.raises(InvalidInput):
        Scope("billing")


def test_a_consent_holds_for_a_time_an_agent_and_a_ticket() -> None:
    ticket, other = TicketId.from_name("t"), TicketId.from_name("u")
    given: dict[str, Any] = {
        "account": ACCOUNT,
        "id": ConsentId.from_name("c"),
        "given_by": ADA,
        "administered": True,
        "given_at": NOON,
        "scopes": ["import"],
        "from_": NOON,
        "until": NOON + MINUTE,
        "evidence": access.evidence.Link(value="https://example.com/consent"),
    }
    it = Consent(**given)
    assert [it.holds(NOON + span) for span in (-MICRO, 0 * MICRO, MINUTE - MICRO, MINUTE)] == [False, True, True, False]
    assert not Consent(**given, withdrawn_at=NOON).holds(NOON)
    assert it.covers(LINUS) and it.covers(LINUS, ticket)
    bound = Consent(**given, ticket=ticket, agent=LINUS)
    assert bound.covers(LINUS, ticket)
    assert not bound.covers(LINUS) and not bound.covers(LINUS, other)
    assert not bound.covers(AgentId.from_name("eve"), ticket)
    with pytest.raises(InvalidInput) as raised:
        it.covers(ADA)  # type: ignore[arg-type]
    assert raised.value.field == "agent"


def test_actors_are_read() -> None:
    relay = RelayId.from_name("r")
    assert read_actor(f"user:{ADA}") == User(id=ADA)
    assert read_actor(f"agent:{LINUS}") == Agent(id=LINUS)
    assert read_actor(f"relay:{relay}") == Relay(id=relay)
    assert read_actor("system:nightly.sweep") == System(name="nightly.sweep")
    for text in ("", "user", "user:", "user:ada", "root:1", "system:A B", f"user:{ADA}\n"):
        with pytest.raises(InvalidInput) as raised:
            read_actor(text)
        assert raised.value.field == "actor"
