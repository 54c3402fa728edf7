"""The rest of the core's pure functions: languages, pages, words, ranking, counts, and the limits."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consentry import (
    AgentId,
    InvalidInput,
    InvalidType,
    Language,
    Page,
    ServiceId,
    TicketId,
    UserId,
    _native,
    access,
    assistance,
    journal,
    limits,
    notice,
    ticket,
)
from consentry.ticket import Move, Priority, Status, ranking, words
from support import ACCOUNT, NOON, OWNER

KEY = bytes(range(32))


def test_languages_are_found_by_tags() -> None:
    told = {
        "pt-PT": "pt-BR",
        "PT": "pt-BR",
        "es_AR.UTF-8": "es",
        "de-AT": "de",
        "EN@x": "en",
        "fr": None,
        "deu": None,
        "": None,
    }
    assert {tag: Language.closest(tag) for tag in told} == told
    assert Language.closest("de") is Language.GERMAN
    with pytest.raises(InvalidType):
        Language.closest(None)  # type: ignore[arg-type]


def test_pages_go_on_behind_cursors() -> None:
    page = Page.first(7)
    assert page == Page(rows=7) and page.after is None
    with pytest.raises(InvalidInput):
        Page.first(0)
    with pytest.raises(InvalidInput):
        Page.first(limits.PAGE_ROWS_MAX + 1)
    with pytest.raises(InvalidInput) as raised:
        page.behind("c1")
    assert raised.value.code == "invalid.not_a_cursor"


def test_words_are_folded_and_bounded() -> None:
    assert words.words("Schlüssel") == words.words("SCHLUESSEL") != ()
    assert words.words("facturas") == words.words("factura")
    assert words.query_words("the") == ()
    assert set(words.query_words("xps13")) <= set(words.words("XPS 13 is broken"))
    many = " ".join(f"word{n}x" for n in range(500))
    assert len(words.words_of(None, many)) <= words.WORDS_MAX
    assert len(words.telling_words("subject", many)) <= words.QUERY_WORDS_MAX
    assert words.words_of("Invoice", "printer")[:1] == words.words("Invoice")
    assert len(words.words("one two three four", 2)) == 2 and words.words("one", 0) == ()
    bad: list[Callable[[], object]] = [
        lambda: words.words(7),  # type: ignore[arg-type]
        lambda: words.words("a", -1),
        lambda: words.words_of(None, None),  # type: ignore[arg-type]
    ]
    for asked in bad:
        with pytest.raises(InvalidInput):
            asked()
    with pytest.raises(InvalidInput):
        words.query_words("\ud800")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    said = words.words_of(None, text)
    assert len(set(said)) == len(said) <= words.WORDS_MAX
    assert all(-(2**63) <= word < 2**63 for word in said)


def test_similar_tickets_are_ranked() -> None:
    query = ranking.Query(subject="Printer is on fire", tickets=100, frequencies=(1, 2, 50))
    same = ranking.Candidate(number=1, subject="Printer is on fire", matched=0b111)
    other = ranking.Candidate(number=2, subject="Invoice", matched=0b100)
    ranked = ranking.rank(query, [other, same], least=0)
    assert [it.number for it in ranked] == [1, 2] and ranked[0].score > ranked[1].score
    assert [it.number for it in ranking.rank(query, iter([same, other]))] == [1]
    assert [it.number for it in ranking.rank(query, [same, ranking.Candidate(3, same.subject, same.matched)])] == [3, 1]
    assert ranking.rank(query, []) == ()
    for bad in (
        ranking.Query(subject=7, tickets=1, frequencies=()),  # type: ignore[arg-type]
        ranking.Query(subject="", tickets=-1, frequencies=()),
        ranking.Query(subject="", tickets=1, frequencies=(2**32,)),
    ):
        with pytest.raises(InvalidInput):
            ranking.rank(bad, [])
    with pytest.raises(InvalidInput):
        ranking.rank(query, [ranking.Candidate(number=1, subject="", matched=2**64)])


def test_the_state_machine_of_tickets() -> None:
    assert [move.value for move in Move] == _native.moves()
    assert Status.NEW.after(Move.TAKE_UP) is Status.OPEN
    assert Status.CLOSED.after(Move.REOPEN) is Status.REOPENED
    assert all(Status.MERGED.after(move) is None for move in Move)
    assert [move for move in Move if Status.CLOSED.after(move)] == [Move.REOPEN]
    reached, todo = set[Status](), [Status.NEW]
    while todo:
        status = todo.pop()
        if status not in reached:
            reached.add(status)
            todo.extend(after for move in Move if (after := status.after(move)) is not None)
    assert reached == set(Status)
    waiting = {Status.NEW, Status.OPEN, Status.WAITING_FOR_SUPPORT, Status.REOPENED}
    assert {status for status in Status if status.waits_for_support} == waiting
    assert {status for status in Status if status.is_done} == {Status.SOLVED, Status.CLOSED, Status.MERGED}
    for by in ("banana", 7, None):
        with pytest.raises(InvalidInput) as raised:
            Status.NEW.after(by)  # type: ignore[arg-type]
        assert raised.value.field == "by"


def a_ticket(number: int, team: str, status: Status, **changes: Any) -> ticket.Ticket:
    given: dict[str, Any] = {
        "account": ACCOUNT,
        "id": TicketId.from_name(str(number)),
        "number": number,
        "service": ServiceId.from_name("s"),
        "category": "general",
        "opened_by": UserId.from_name("ada"),
        "subject": "Subject",
        "status": status,
        "status_since": NOON,
        "messages": 1,
        "opened_at": NOON,
        "updated_at": NOON,
        "absorbed": [],
        "team": team,
        "priority": Priority.NORMAL,
        "tags": [],
        "notes": 0,
    }
    return ticket.Ticket(**{**given, **changes})


def test_tickets_are_counted() -> None:
    every = [
        a_ticket(1, "support", Status.NEW),
        a_ticket(2, "support", Status.NEW),
        a_ticket(3, "billing", Status.CLOSED),
    ]
    tally = ticket.recount(every)
    assert tally == {"support": {Status.NEW: 2}, "billing": {Status.CLOSED: 1}}
    both = ticket.include(tally, ticket.recount(iter(every[:1])))
    assert both == {"support": {Status.NEW: 3}, "billing": {Status.CLOSED: 1}} and tally["support"][Status.NEW] == 2
    assert ticket.counts(both) == {Status.NEW: 3, Status.CLOSED: 1}
    assert ticket.counts(both, lambda team: team == "billing") == {Status.CLOSED: 1}
    counter = ticket.TicketCounter(account=ACCOUNT, last=3, tally=tally)
    assert counter.counts() == ticket.counts(tally) and isinstance(next(iter(counter.counts())), Status)


def test_tickets_wait_in_their_place() -> None:
    one = a_ticket(1, "support", Status.NEW, waiting_since=NOON, priority=Priority.URGENT)
    place = ticket.QueuePlace(priority=Priority.URGENT, waiting_since=NOON, account=ACCOUNT, ticket=one.id)
    assert one.place() == place
    assert a_ticket(1, "support", Status.CLOSED).place() is None


def test_a_request_stands_until_its_end() -> None:
    given: dict[str, Any] = {
        "account": ACCOUNT,
        "generation": 1,
        "requested_by": OWNER.id,
        "administered": True,
        "requested_at": NOON,
        "until": NOON + timedelta(hours=8),
        "starts_at": NOON,
        "period_for": timedelta(minutes=30),
        "digits": 8,
        "scopes": [],
        "step": 0,
        "tries": 0,
        "failures": 0,
    }
    standing = assistance.AssistanceRequest(**given, status=assistance.RequestStatus.STANDING)
    assert standing.stands(NOON) and not standing.stands(NOON + timedelta(hours=8))
    assert not standing.stands(datetime(9000, 1, 1, tzinfo=timezone.utc))
    assert not assistance.AssistanceRequest(**given, status=assistance.RequestStatus.WITHDRAWN).stands(NOON)
    with pytest.raises(InvalidInput):
        standing.stands(datetime(2026, 1, 1))


def test_the_limits_are_the_core_s() -> None:
    told = dict(_native.limits())
    assert len(told) == len(_native.limits())
    for name, limit in told.items():
        module, _, constant = name.rpartition(".")
        of = importlib.import_module(f"consentry.{module}" if module else "consentry.limits")
        assert getattr(of, constant) == limit, name
    assert set(limits.__all__) == {name for name in told if "." not in name}
    assert access.SCOPE_BYTES_MAX == limits.SCOPE_BYTES_MAX and access.SCOPES_MAX == limits.SCOPES_MAX
    assert ticket.MESSAGES_MAX == ticket.Ticket.MESSAGES_MAX == limits.MESSAGES_MAX
    assert (
        ticket.ATTACHMENTS_MAX == limits.ATTACHMENTS_MAX and ticket.ATTACHMENT_BYTES_MAX == limits.ATTACHMENT_BYTES_MAX
    )
    assert notice.COMPOSE_ROWS_MAX == limits.COMPOSE_ROWS_MAX
    from consentry import Policy
    from consentry.email import BYTES_MAX

    assert (Policy.CATEGORIES_MAX, Policy.DOCUMENT_BYTES_MAX) == (
        limits.CATEGORIES_MAX,
        limits.POLICY_DOCUMENT_BYTES_MAX,
    )
    assert BYTES_MAX == limits.EMAIL_BYTES_MAX


def test_codes_are_the_core_s() -> None:
    from consentry.texts import NOTICES, SENTENCES, Family

    assert set(journal.CODES) == {sentence.code for sentence in SENTENCES[Family.FACT]}
    assert set(notice.CODES) == {sentence.code for sentence in NOTICES}
    assert AgentId.from_name("a") != UserId.from_name("a")
