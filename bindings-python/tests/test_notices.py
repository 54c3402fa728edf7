"""Notices as people get them: composed, rendered, with links that can stand in an e-mail."""

from __future__ import annotations

import copy
import pickle
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from consentry import (
    AccountId,
    AgentId,
    InvalidType,
    Language,
    TicketId,
    UserId,
    people,
)
from consentry.access import Basis, Ending
from consentry.contact import Categories
from consentry.errors import LinkError
from consentry.notice import Notice, Recipient, says
from consentry.texts import (
    Catalogue,
    Frame,
    Lines,
    Link,
    Rendered,
)

CATALOGUE = Catalogue.builtin()
ADA, BEN = UserId.from_name("ada"), UserId.from_name("ben")
GRACE = AgentId.from_name("grace")
TICKET = TicketId.from_name("1")
FRAME = Frame(
    desk_name="Example Hosting",
    panel_link="https://panel.example.com/",
    invitation_link="https://panel.example.com/join#",
)
ENGLISH, GERMAN = Language.ENGLISH, Language.GERMAN
AT = datetime(2026, 11, 22, 3, 38, 31, tzinfo=timezone.utc)


def test_notices_are_a_subject_a_text_and_a_document() -> None:
    notice = CATALOGUE.notice(
        Language.PORTUGUESE,
        "ticket.answered",
        FRAME,
        number=12,
        subject="A loja <b>caiu</b>\r\nBcc: eve@example.com",
        agent="Tom",
        body=Lines("Resolvido.\nO disco estava cheio."),
    )
    assert notice.subject == "Chamado 12 respondido: A loja <b>caiu</b> Bcc: eve@example.com"
    assert "\n    Resolvido.\n    O disco estava cheio.\n" in notice.plain
    assert "A loja &lt;b&gt;caiu&lt;/b&gt;" in notice.html
    assert type(notice) is Rendered
    assert "Example Hosting" in notice.plain
    unknown = CATALOGUE.notice(ENGLISH, "moon.landed", FRAME)
    assert unknown.subject == "moon.landed"


def notice_of(what: Any, **changes: Any) -> tuple[Notice, Recipient]:
    to = Recipient(email="ada@example.com", language=ENGLISH)
    given: dict[str, Any] = {
        "account": AccountId.from_name("customer:1"),
        "account_name": "Ada & Co <bakery>",
        "sequence": 7,
        "at": AT,
        "says": what,
        "category": Categories.SUPPORT,
        "recipients": [to],
    }
    return Notice(**{**given, **changes}), to


def test_composed_notices_are_rendered() -> None:
    notice, to = notice_of(
        says.Entered(agent="Grace", basis=Basis.BREAK_GLASS, scopes=["settings"], reason="Fire", ends_at=AT)
    )
    rendered = CATALOGUE.render(notice, to, FRAME)
    assert "Grace" in rendered.plain and "2026-11-22 03:38 UTC" in rendered.plain
    assert "&lt;bakery&gt;" in rendered.html and "<bakery>" not in rendered.html
    german = CATALOGUE.render(notice, to.__replace__(language=GERMAN), FRAME)
    assert german.subject != rendered.subject
    left, to = notice_of(
        says.Left(
            agent="Grace", reason="Fire", entered_at=AT, ended_at=AT + timedelta(minutes=3), ending=Ending.LEFT, actions=2,
            documents=0,
        )
    )  # fmt: skip
    assert "3 minutes" in CATALOGUE.render(left, to, FRAME).plain


def test_an_invitation_s_link_is_put_behind_the_frame_s() -> None:
    token = "ci1" + "".join(format(n, "02x") for n in range(1, 65))
    notice, to = notice_of(says.Invited(token=token, until=AT), category=None)
    rendered = CATALOGUE.render(notice, to, FRAME)
    assert f"https://panel.example.com/join#{token}" in rendered.plain
    assert token not in repr(notice) + str(notice.to_dict()), "a secret stays out of sight"
    assert people.InvitationToken(token).reveal() == token


def test_a_notice_s_key_is_the_recipient_s_own() -> None:
    notice, to = notice_of(says.DoorOpened())
    other = to.__replace__(email="ben@example.com")
    assert notice.key(to) == notice.key(to.__replace__(email="ADA@Example.com")) != notice.key(other)
    assert notice.__replace__(sequence=8).key(to) != notice.key(to)
    assert len(notice.key(to)) == 64
    with pytest.raises(InvalidType) as raised:
        notice.key("ada@example.com")  # type: ignore[arg-type]
    assert raised.value.field == "recipient"


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("javascript:alert(1)", "scheme"),
        ("panel.example.com", "scheme"),
        ("https://", "host"),
        ("https://bank.example@evil.example/", "host"),
        ("https://example.com/a b", "character"),
        ("https://exämple.com/", "character"),
        ("https://example.com/\n", "character"),
        ("https://example.com/" + "a" * 2_048, "too_long"),
    ],
)
def test_links_are_addresses_of_the_web(link: str, reason: str) -> None:
    with pytest.raises(LinkError) as raised:
        Link(link)
    assert (raised.value.reason, raised.value.field, raised.value.code) == (reason, "link", "invalid.link")
    for field in ("panel_link", "invitation_link"):
        given: dict[str, Any] = {
            "desk_name": "D",
            "panel_link": "https://p.example",
            "invitation_link": "https://p.example",
        }
        with pytest.raises(LinkError) as raised:
            Frame(**{**given, field: link})
        assert raised.value.field == field
        assert pickle.loads(pickle.dumps(raised.value)).reason == reason


def test_links_are_texts() -> None:
    link = Link("https://panel.example.com/tickets?page=1")
    assert isinstance(link, str)
    assert link == "https://panel.example.com/tickets?page=1"
    assert pickle.loads(pickle.dumps(link)) == copy.copy(link) == link
    assert repr(link) == "Link('https://panel.example.com/tickets?page=1')"
    for other in (None, 7, b"https://example.com"):
        with pytest.raises(InvalidType):
            Link(other)  # type: ignore[arg-type]
    assert pickle.loads(pickle.dumps(FRAME)) == FRAME
    with pytest.raises(InvalidType) as raised:
        Frame(desk_name=7, panel_link=link, invitation_link=link)  # type: ignore[arg-type]
    assert raised.value.field == "desk_name"
