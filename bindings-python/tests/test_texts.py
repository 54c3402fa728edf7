"""The texts: what is said, in four languages, whatever anybody wrote."""

from __future__ import annotations

import copy
import pickle
import threading
from datetime import datetime, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consentry import (
    AgentId,
    InvalidInput,
    InvalidType,
    Keys,
    Language,
    Missing,
    Refused,
    ServiceId,
    SessionId,
    TicketId,
    UserId,
    errors,
)
from consentry.access import Basis, Scope, action
from consentry.errors import CatalogueError
from consentry.journal import Fact, fact
from consentry.notice import says
from consentry.people import Permissions
from consentry.texts import (
    NOTICES,
    SENTENCES,
    Catalogue,
    Codes,
    Family,
    Finding,
    Flaw,
    Lines,
    Word,
)
from test_notices import FRAME, notice_of

CATALOGUE = Catalogue.builtin()
ADA, BEN = UserId.from_name("ada"), UserId.from_name("ben")
GRACE = AgentId.from_name("grace")
TICKET = TicketId.from_name("1")
ENGLISH, GERMAN = Language.ENGLISH, Language.GERMAN
AT = datetime(2026, 11, 22, 3, 38, 31, tzinfo=timezone.utc)


def test_codes_become_sentences() -> None:
    said = CATALOGUE.text(GERMAN, Family.FACT, "ticket.merged", number=7, into_number=3)
    assert said == "Ticket 7 wurde mit Ticket 3 zusammengeführt."
    said = CATALOGUE.text(Language.SPANISH, Family.CONDITION, "ticket.closed")
    assert said == "Este ticket está cerrado. Reábralo para añadir algo."
    assert CATALOGUE.name(Language.SPANISH, Family.STATUS, "on_hold") == "En pausa"
    said = CATALOGUE.text(
        ENGLISH,
        Family.FACT,
        "people.admitted",
        user="Ada",
        permissions=Codes(Family.PERMISSION, ["tickets", "invoices"]),
    )
    assert (
        said
        == "Ada was given access to the account. Permissions: View and open support tickets; View and pay invoices."
    )


def test_whatever_is_asked_there_is_an_answer() -> None:
    assert CATALOGUE.text(GERMAN, Family.FACT, "moon.landed") == "moon.landed"
    assert CATALOGUE.text(GERMAN, Family.FACT, "") == "—"
    assert CATALOGUE.name(GERMAN, Family.SCOPE, "own.thing") == "own.thing"
    assert len(CATALOGUE.text(GERMAN, Family.FACT, "x" * 1_000_000)) <= 400
    assert CATALOGUE.text(ENGLISH, Family.FACT, "ticket.closed", nothing="known") == "Ticket — was closed."
    assert CATALOGUE.text(ENGLISH, Family.FACT, "ticket.closed", number=2**64 - 1) == f"Ticket {2**64 - 1} was closed."


def test_every_code_has_a_sentence_in_every_language() -> None:
    for language in Language:
        for family, sentences in SENTENCES.items():
            for sentence in sentences:
                assert CATALOGUE.name(language, family, sentence.code) != sentence.code, (language, family, sentence)
    assert {sentence.code for sentence in SENTENCES[Family.CONDITION]} == {missing.value for missing in Missing}
    assert {sentence.code for sentence in SENTENCES[Family.PERMISSION]} == {*Permissions.all(), "users"}
    assert len(NOTICES) == 24 and set(SENTENCES) == set(Family)
    (entered,) = (notice for notice in NOTICES if notice.code == "access.entered")
    assert entered.params == ("account", "agent", "basis", "reason", "until", "scopes", "emergency")
    assert CATALOGUE.check() == ()


def test_moments_are_shown_in_utc() -> None:
    said = {
        CATALOGUE.text(ENGLISH, Family.FACT, "break_glass.asked", until=AT),
        CATALOGUE.text(ENGLISH, Family.FACT, "assistance.requested", until=AT),
    }
    assert any("2026-11-22 03:38 UTC" in one for one in said)
    berlin = AT.astimezone(ZoneInfo("Europe/Berlin"))
    assert "2026-11-22 03:38 UTC" in CATALOGUE.text(ENGLISH, Family.FACT, "assistance.requested", until=berlin)
    with pytest.raises(InvalidInput) as raised:
        CATALOGUE.text(ENGLISH, Family.FACT, "assistance.requested", until=datetime(2026, 11, 22))
    assert (raised.value.code, raised.value.field) == ("invalid.naive", "until")


FACTS: list[tuple[Fact, str]] = [
    (fact.MemberRemoved(user=BEN), "The access of Ben to the account was removed."),
    (fact.TicketClosed(ticket=TICKET, number=7), "Ticket 7 was closed."),
    (fact.AccountCreated(owner=ADA), "The account was created. Owner: Ada."),
]


def test_facts_are_told_with_the_names_that_the_host_knows() -> None:
    names = {ADA: "Ada", BEN: "Ben"}
    for one, said in FACTS:
        assert CATALOGUE.fact(ENGLISH, one, names) == said
        assert CATALOGUE.fact(ENGLISH, one, lambda it: names[it] if isinstance(it, UserId) else None) == said
    assert CATALOGUE.fact(ENGLISH, FACTS[0][0]) == "A user\u2019s access to the account was removed."
    assert CATALOGUE.fact(ENGLISH, FACTS[0][0], {}) == CATALOGUE.fact(ENGLISH, FACTS[0][0], lambda _: None)


ENTERED = fact.Entered(
    session=SessionId.from_name("s"),
    agent=GRACE,
    name="Grace",
    user=ADA,
    team="support",
    basis=Basis.CODE,
    armed_by=ADA,
    scopes=["settings"],
    reason="Prices",
    link="https://example.com/1",
    ticket=TICKET,
    ends_at=AT,
)
"""A fact with three names."""


def test_names_are_asked_for_by_ids_of_their_own_kind() -> None:
    asked: list[object] = []

    def called(id: Any) -> Any:
        asked.append(id)
        return {TICKET: 12, GRACE: "Grace", ADA: "Ada"}.get(id)

    said = CATALOGUE.fact(ENGLISH, ENTERED, called)
    assert "Grace" in said and "Ada" in said and "12" in said
    assert {type(one) for one in asked} == {UserId, TicketId}
    service = fact.ServiceAdded(service=ServiceId.from_name("hosting"))
    assert "Hosting" in CATALOGUE.fact(ENGLISH, service, lambda it: "Hosting" if isinstance(it, ServiceId) else None)


class Gone(Exception):
    pass


def test_what_a_host_s_function_raises_comes_out_as_it_is() -> None:
    error = Gone()
    asked = 0

    def called(_: object) -> str:
        nonlocal asked
        asked += 1
        raise error

    with pytest.raises(Gone) as raised:
        CATALOGUE.fact(ENGLISH, ENTERED, called)
    assert raised.value is error and asked == 1
    for stop in (KeyboardInterrupt, SystemExit):
        with pytest.raises(stop):
            CATALOGUE.fact(ENGLISH, ENTERED, lambda _: (_ for _ in ()).throw(stop))  # noqa: B023


@pytest.mark.parametrize("name", [7, b"Ada", ["Ada"], object(), "\ud800"])
def test_a_name_is_a_text(name: Any) -> None:
    with pytest.raises(InvalidInput) as raised:
        CATALOGUE.fact(ENGLISH, FACTS[0][0], lambda _: name)
    assert raised.value.field == "names"


def test_what_is_no_fact_is_refused() -> None:
    for other in (None, "ticket.closed", {"fact": "ticket.closed"}, FRAME):
        with pytest.raises(InvalidType) as raised:
            CATALOGUE.fact(ENGLISH, other)  # type: ignore[arg-type]
        assert raised.value.field == "fact"
    for names in (7, "Ada", [ADA]):
        with pytest.raises(InvalidType) as raised:
            CATALOGUE.fact(ENGLISH, FACTS[0][0], names)  # type: ignore[arg-type]
        assert raised.value.field == "names"


def test_the_host_s_own_words_come_first() -> None:
    own = CATALOGUE.with_texts(GERMAN, "status-on_hold = Pausiert\n")
    assert own.name(GERMAN, Family.STATUS, "on_hold") == "Pausiert"
    assert CATALOGUE.name(GERMAN, Family.STATUS, "on_hold") != "Pausiert", "catalogues don't change"
    assert own.name(GERMAN, Family.STATUS, "open") == CATALOGUE.name(GERMAN, Family.STATUS, "open")
    both = own.with_texts(ENGLISH, "scope-own = My own thing\n").with_texts(GERMAN, "status-on_hold = Wartet\n")
    assert both.name(GERMAN, Family.STATUS, "on_hold") == "Wartet"
    assert both.name(GERMAN, Family.SCOPE, "own") == "My own thing", "English stands in"
    for again in (copy.deepcopy(both), pickle.loads(pickle.dumps(both))):
        assert again.name(GERMAN, Family.STATUS, "on_hold") == "Wartet"
        assert again.name(ENGLISH, Family.SCOPE, "own") == "My own thing"


def test_what_would_come_out_wrong_is_found() -> None:
    found = CATALOGUE.with_texts(ENGLISH, "fact-ticket-closed = { $nummer } is done.\nown = x\n").check()
    assert [str(finding) for finding in found] == [
        "en: fact-ticket-closed: uses $nummer, which it never gets",
        "en: fact-ticket-closed: doesn't use $number",
        "en: own: belongs to no code",
    ]
    assert [(finding.flaw, finding.about) for finding in found] == [
        (Flaw.UNKNOWN_PARAM, "nummer"),
        (Flaw.UNUSED_PARAM, "number"),
        (Flaw.UNKNOWN, None),
    ]
    assert type(found[0]) is Finding
    assert found[0].language is ENGLISH and found[0].id == "fact-ticket-closed"


@pytest.mark.parametrize(
    ("source", "line", "key"),
    [
        ("status-open = Offen\nstatus-open = Auf\n", 2, "status-open"),
        ("status-open = { $", 1, "status-open"),
        ("\n\n= x\n", 3, None),
        ("a = { a", 1, "a"),
    ],
)
def test_a_source_that_is_not_fluent_is_refused_with_its_place(source: str, line: int, key: str | None) -> None:
    with pytest.raises(CatalogueError) as raised:
        CATALOGUE.with_texts(GERMAN, source)
    assert (raised.value.language, raised.value.line, raised.value.key) == ("de", line, key)
    assert str(raised.value).startswith(f"de catalogue, line {line}") and raised.value.problem
    again = pickle.loads(pickle.dumps(raised.value))
    assert (again.language, again.line, again.key, str(again)) == ("de", line, key, str(raised.value))


@pytest.mark.parametrize("value", [None, 1.5, float("nan"), True, b"x", ["x"], object(), -1, 2**64])
def test_what_no_sentence_can_show_is_refused(value: Any) -> None:
    with pytest.raises(InvalidInput) as raised:
        CATALOGUE.text(ENGLISH, Family.FACT, "ticket.closed", number=value)
    assert raised.value.field in ("number", "params")
    with pytest.raises(InvalidInput):
        CATALOGUE.notice(ENGLISH, "ticket.closed", FRAME, number=value)


def test_arguments_of_other_types_are_named() -> None:
    asked: list[tuple[str, Any]] = [
        ("language", lambda: CATALOGUE.text("xx", Family.FACT, "a")),  # type: ignore[arg-type]
        ("language", lambda: CATALOGUE.name(None, Family.FACT, "a")),  # type: ignore[arg-type]
        ("family", lambda: CATALOGUE.name(ENGLISH, "moon", "a")),  # type: ignore[arg-type]
        ("code", lambda: CATALOGUE.name(ENGLISH, Family.FACT, 7)),  # type: ignore[arg-type]
        ("code", lambda: CATALOGUE.notice(ENGLISH, None, FRAME)),  # type: ignore[arg-type]
        ("frame", lambda: CATALOGUE.notice(ENGLISH, "a", None)),  # type: ignore[arg-type]
        ("source", lambda: CATALOGUE.with_texts(ENGLISH, b"")),  # type: ignore[arg-type]
        ("source", lambda: CATALOGUE.with_texts(ENGLISH, "\ud800")),
        ("notice", lambda: CATALOGUE.render(None, notice_of(says.DoorOpened())[1], FRAME)),  # type: ignore[arg-type]
        ("to", lambda: CATALOGUE.render(notice_of(says.DoorOpened())[0], None, FRAME)),  # type: ignore[arg-type]
        ("codes", lambda: Codes(Family.SCOPE, "import")),
        ("params", lambda: CATALOGUE.text(ENGLISH, Family.FACT, "a", x=Word("perhaps"))),  # type: ignore[arg-type]
        ("params", lambda: CATALOGUE.text(ENGLISH, Family.FACT, "a", x="\ud800")),
        ("params", lambda: CATALOGUE.text(ENGLISH, Family.FACT, "a", x=Lines(7))),  # type: ignore[arg-type]
        ("params", lambda: CATALOGUE.text(ENGLISH, Family.FACT, "a", x=Codes(Family.SCOPE, [7]))),  # type: ignore[list-item]
    ]
    for field, ask in asked:
        with pytest.raises(InvalidInput) as raised:
            ask()
        assert raised.value.field == field, ask
    with pytest.raises(InvalidInput):
        Codes("moon", [])  # type: ignore[arg-type]


@given(st.text(), st.text(), st.sampled_from(list(Language)))
def test_nothing_that_anybody_writes_breaks_out(subject: str, body: str, language: Language) -> None:
    subject, body = (text.encode("utf-8", "ignore").decode() for text in (subject, body))
    notice = CATALOGUE.notice(
        language, "ticket.answered", FRAME, number=1, subject=subject, agent=subject, body=Lines(body)
    )
    assert notice.subject and len(notice.subject.splitlines()) == 1
    assert all(c.isprintable() or c in "\u00ad\u200b" or ord(c) > 127 for c in notice.subject)
    assert notice.html.count("<html") == notice.html.count("<body") == 1
    assert "<script" not in notice.html.lower()
    said = CATALOGUE.text(
        language, Family.FACT, "access.recorded", what=subject, action=Codes(Family.ACTION, ["viewed"])
    )
    assert said and "\n" not in said


def test_reasons_are_told_in_sentences() -> None:
    refused = Refused("refused", missing=[Missing.NOT_CLOSED, Missing.CONSENT])
    first, second = CATALOGUE.reasons(ENGLISH, refused)
    assert first == CATALOGUE.name(ENGLISH, Family.CONDITION, "ticket.closed") and second != first
    with pytest.raises(InvalidInput) as raised:
        notice_of(says.DoorOpened(), account_name="x" * 201)
    (said,) = CATALOGUE.reasons(ENGLISH, raised.value)
    assert "201" in said and "200" in said
    (said,) = CATALOGUE.reasons(GERMAN, errors.NotFound("no such ticket", noun="ticket"))
    assert said == CATALOGUE.name(GERMAN, Family.ERROR, "not_found")
    (said,) = CATALOGUE.reasons(GERMAN, errors.Defect("x"))
    assert said == CATALOGUE.name(GERMAN, Family.ERROR, "defect")


def test_a_catalogue_is_shared_by_threads() -> None:
    said: list[str] = []

    def say() -> None:
        said.extend(CATALOGUE.fact(language, FACTS[0][0], {BEN: "Ben"}) for language in Language for _ in range(50))

    threads = [threading.Thread(target=say) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(said) == 800 and len(set(said)) == 4


def test_actions_are_told() -> None:
    told = fact.Recorded(
        session=SessionId.from_name("s"), scope=Scope.SETTINGS, action=action.Viewed(what="the prices")
    )
    assert "the prices" in CATALOGUE.fact(ENGLISH, told)


def test_keys_are_not_texts() -> None:
    with pytest.raises(InvalidType):
        CATALOGUE.text(ENGLISH, Family.FACT, "a", x=Keys("k", bytes(32)))  # type: ignore[arg-type]
