"""Addresses, the ids that follow from them, and the tokens of invitations."""

from __future__ import annotations

import copy
import hashlib
import pickle
from datetime import timedelta
from typing import Any

import pytest

from consentry import (
    AccountId,
    ContactId,
    InvalidInput,
    InvitationId,
    Keys,
    Language,
    MemoryStore,
    OneKey,
    Relay,
    RelayId,
    RoleId,
    contact,
    journal,
    notice,
    people,
)
from consentry.email import EmailAddress
from consentry.people import Invitation, InvitationStatus, InvitationToken
from support import ACCOUNT, HOST, NOON, OWNER, create, desk_over

KEY = bytes(range(32))


def test_addresses_are_kept_as_written_and_compared_by_their_canonical_form() -> None:
    written = EmailAddress('"Ana Maria"@BÜCHER.example')
    assert written == '"Ana Maria"@BÜCHER.example' and isinstance(written, str)
    assert written.canonical() == '"ana maria"@xn--bcher-kva.example'
    assert (written.local, written.domain, written.domain_ascii) == (
        '"Ana Maria"',
        "BÜCHER.example",
        "xn--bcher-kva.example",
    )
    assert not written.needs_smtputf8 and EmailAddress("ünï@example.com").needs_smtputf8
    assert written.redacted() == "A…@BÜCHER.example"
    assert EmailAddress("A.B+c@Example.com").canonical() == "a.b+c@example.com"
    assert written.canonical().canonical() == written.canonical()
    assert pickle.loads(pickle.dumps(written)) == copy.copy(written) == written
    assert repr(EmailAddress("a@b.example")) == "EmailAddress('a@b.example')"
    made = contact.Add(
        account=ACCOUNT, email=EmailAddress("A@b.example"), name="A", language=Language.ENGLISH, categories=[]
    )
    assert made.email == "A@b.example" and type(made.email) is str


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "invalid.empty"),
        ("ada", "invalid.not_an_address"),
        ("ada@localhost", "invalid.not_an_address"),
        ("ada@[192.0.2.1]", "invalid.not_an_address"),
        ("Ada <ada@example.com>", "invalid.not_an_address"),
        ("ada@example.com\r\nBcc: eve@example.com", "invalid.character"),
        ("a\u202eda@example.com", "invalid.character"),
        ("a" * 250 + "@b.example", "invalid.too_long"),
        ("ada@example.com\ud800", "invalid.surrogate"),
        (b"ada@example.com", "invalid.type"),
        (None, "invalid.type"),
    ],
)
def test_what_is_no_address_is_refused(text: Any, code: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        EmailAddress(text)
    assert (raised.value.code, raised.value.field) == (code, "email")


def test_ids_that_follow_from_names() -> None:
    other = AccountId.from_name("customer:2")
    one = ContactId.of(ACCOUNT, "Ada@Example.com")
    assert type(one) is ContactId
    assert one == ContactId.of(ACCOUNT, EmailAddress("ada@example.COM"))
    assert one == ContactId.from_name(f"{ACCOUNT}:ada@example.com") != ContactId.of(other, "ada@example.com")
    assert RoleId.of("support-lead") == RoleId.from_name("support-lead")
    for asked, field in (
        (lambda: ContactId.of(ACCOUNT, "ada"), "email"),
        (lambda: ContactId.of("x", "ada@example.com"), "account"),  # type: ignore[arg-type]
        (lambda: RoleId.of("Support Lead"), "role"),
        (lambda: RoleId.of(7), "role"),  # type: ignore[arg-type]
    ):
        with pytest.raises(InvalidInput) as raised:
            asked()
        assert raised.value.field == field


def invited(keys: Any) -> tuple[Invitation, str]:
    """An invitation as a store has it, and its link's token as a notice has it."""
    store = MemoryStore()
    desk = desk_over(store, keys=keys)
    desk.run(HOST, create())
    told = desk.run(OWNER, people.Invite(account=ACCOUNT, email="ben@example.com", permissions=["tickets"]))
    relay = Relay(id=RelayId.from_name("r"))
    desk.run(relay, journal.Lease(account=ACCOUNT, lasts_for=timedelta(seconds=30)))
    (_, entry) = desk.run(relay, journal.Undelivered(account=ACCOUNT, rows=10))
    composed = desk.run(relay, notice.Compose(entry=entry, after=None, rows=10)).notice
    assert composed is not None and isinstance(composed.says, notice.says.Invited)
    given: dict[str, Any] = {"account": ACCOUNT, "status": InvitationStatus.OPEN, "generation": 1, "key": "k1"}
    token = composed.says.token
    secret = bytes.fromhex(token[-32:])
    of = Invitation(
        id=told.id,
        email=told.email,
        permissions=told.permissions,
        invited_by=told.invited_by,
        sent_at=told.sent_at,
        expires_at=told.expires_at,
        token_hash=hashlib.sha256(b"consentry/invitation-hash/1\0" + secret).digest(),
        **given,
    )
    return of, token


def test_tokens_of_invitations_follow_from_the_host_s_key() -> None:
    of, text = invited(OneKey("k1", KEY))
    token = of.token(OneKey("k1", KEY))
    assert token is not None and token.reveal() == text and token == InvitationToken(text)
    assert (token.account, token.invitation) == (ACCOUNT, of.id)
    assert type(token.invitation) is InvitationId
    assert hash(token) == hash(InvitationToken(text))
    assert of.token(Keys("k2", bytes(32)).keeping("k1", KEY)) == token

    class Ring:
        def current(self) -> None:
            return None

        def key(self, id: str, /) -> bytes | None:
            return KEY if id == "k1" else None

    assert of.token(Ring()) == token
    assert of.token(OneKey("k2", KEY)) is None and of.token(OneKey("k1", bytes(32))) is None
    assert of.__replace__(status=InvitationStatus.REVOKED).token(OneKey("k1", KEY)) is None
    assert of.__replace__(key="k2").token(Ring()) is None


def test_tokens_are_never_shown_nor_pickled() -> None:
    text = "ci1" + "".join(format(n, "02x") for n in range(1, 65))
    token = InvitationToken(text)
    assert text[-32:] not in repr(token) + str(token)
    assert token != InvitationToken(text[:-1] + "f") and token != text
    assert copy.copy(token) is copy.deepcopy(token) is token
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(token)
    with pytest.raises(AttributeError):
        token.anything = 1
    for other in (
        "",
        "ci2" + text[3:],
        text.upper(),
        text[:-1],
        text + "0",
        "ci1" + "0" * 128,
        None,
        text.encode(),
        "\ud800",
    ):
        with pytest.raises(InvalidInput) as raised:
            InvitationToken(other)  # type: ignore[arg-type]
        assert raised.value.field == "token" and len(str(raised.value)) < 100


def test_a_contact_is_nobody_once_it_is_removed() -> None:
    given: dict[str, Any] = {
        "account": ACCOUNT,
        "id": ContactId.of(ACCOUNT, "ada@example.com"),
        "language": Language.ENGLISH,
        "categories": ["support"],
        "added_at": NOON,
        "updated_at": NOON,
    }
    record = contact.ContactRecord(**given, email="ada@example.com", name="Ada")
    assert record.contact() == contact.Contact(**given, email="ada@example.com", name="Ada")
    assert contact.ContactRecord(**given, removed_at=NOON).contact() is None
