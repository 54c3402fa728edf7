"""Claims (RFC 8693) and the tokens that are signed of them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consentry import AccountId, AgentId, ConsentId, Inside, InvalidInput, InvalidType, SessionId, UserId
from consentry.access import Claims, Pass, token
from consentry.access.token import TokenError

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
SECOND = timedelta(seconds=1)
KEY = bytes(range(32))
INSIDE = Inside(
    account=AccountId.from_name("customer:1"),
    session=SessionId.from_name("s"),
    agent=AgentId.from_name("linus"),
    user=UserId.from_name("ada"),
    armed_by=UserId.from_name("ada"),
    consent=ConsentId.from_name("c"),
)


def checked(**changes: Any) -> Pass:
    told: dict[str, Any] = {
        "session": INSIDE.session,
        "account": INSIDE.account,
        "agent": INSIDE.agent,
        "user": INSIDE.user,
        "scopes": ["settings", "import"],
        "permissions": ["profile"],
        "entered_at": NOON,
        "ends_at": NOON + 3600 * SECOND,
        "idle_at": NOON + 1800 * SECOND,
        "checked_at": NOON,
        "fresh_until": NOON + 60 * SECOND,
    }
    return Pass(**{**told, **changes})


CLAIMS = Claims.of(INSIDE, checked())


def part(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed(head: bytes, body: bytes, key: bytes = KEY) -> str:
    """A token as RFC 7515 makes it, with whatever in it."""
    message = f"{part(head)}.{part(body)}"
    return f"{message}.{part(hmac.new(key, message.encode(), hashlib.sha256).digest())}"


HEAD = b'{"typ":"consentry+jwt","alg":"HS256"}'
BODY = CLAIMS.to_json().encode()


def refused(text: Any, key: bytes = KEY, now: datetime = NOON, **expected: Any) -> str:
    with pytest.raises(TokenError) as raised:
        token.decode(text, key, now=now, **expected)
    assert raised.value.code == f"token.{raised.value.reason}"
    return raised.value.reason


def test_claims_name_the_agent_as_the_actor_and_end_with_what_they_stand_on() -> None:
    assert CLAIMS.to_dict() == {
        "sub": str(INSIDE.user),
        "act": {"sub": str(INSIDE.agent)},
        "scope": "import settings",
        "exp": int(NOON.timestamp()) + 60,
        "iat": int(NOON.timestamp()),
        "jti": f"{INSIDE.session}.{int(NOON.timestamp())}000000",
        "sid": str(INSIDE.session),
        "account": str(INSIDE.account),
        "armed_by": str(INSIDE.user),
        "consent": str(INSIDE.consent),
    }
    assert CLAIMS.inside() == INSIDE
    assert CLAIMS.scopes == {"settings", "import"}
    assert Claims.from_dict(CLAIMS.to_dict()) == CLAIMS
    assert Claims.from_dict({**CLAIMS.to_dict(), "iss": None, "azp": "panel", "x" * 10_000: []}) == CLAIMS
    assert Claims.from_json(CLAIMS.to_json()) == CLAIMS
    for first in ("fresh_until", "ends_at", "idle_at"):
        early = Claims.of(INSIDE, checked(**{first: NOON + 7 * SECOND + timedelta(microseconds=999_999)}))
        assert early.exp == int(NOON.timestamp()) + 7, "a broken second is left out"
    named = Claims.of(INSIDE, checked(), iss="https://host.example", aud="panel")
    assert (named.iss, named.aud) == ("https://host.example", "panel")
    assert Claims.of(INSIDE, checked(scopes=[])).scopes == frozenset()


def test_claims_are_of_one_session() -> None:
    others = {
        "session": SessionId.from_name("o"),
        "account": AccountId.from_name("o"),
        "agent": AgentId.from_name("o"),
        "user": UserId.from_name("o"),
    }
    for field, other in others.items():
        with pytest.raises(InvalidInput) as raised:
            Claims.of(INSIDE, checked(**{field: other}))
        assert (raised.value.code, raised.value.field) == ("invalid.contradiction", "pass_")
    for inside, pass_, field in ((checked(), checked(), "inside"), (INSIDE, INSIDE, "pass_"), (None, None, "inside")):
        with pytest.raises(InvalidType) as raised:
            Claims.of(inside, pass_)  # type: ignore[arg-type]
        assert raised.value.field == field


def test_tokens_come_back_as_they_went() -> None:
    text = token.encode(CLAIMS, KEY)
    assert token.decode(text, KEY, now=NOON) == CLAIMS
    assert text == signed(HEAD, BODY), "anybody's HS256"
    assert len(text) <= token.BYTES_MAX
    assert json.loads(base64.urlsafe_b64decode(text.split(".")[0] + "==")) == {"typ": token.TYPE, "alg": "HS256"}
    named = Claims.of(INSIDE, checked(), iss="i", aud="a")
    text = token.encode(named, KEY)
    assert token.decode(text, KEY, iss="i", aud="a", now=NOON) == named
    others: list[dict[str, Any]] = [{}, {"iss": "i"}, {"aud": "a"}, {"iss": "a", "aud": "i"}, {"iss": "i", "aud": "a2"}]
    for expected in others:
        assert refused(text, **expected) == "foreign"
    assert refused(token.encode(CLAIMS, KEY), iss="i") == "foreign"


def test_a_token_is_over_at_its_end_and_may_come_from_a_little_ahead() -> None:
    text = token.encode(CLAIMS, KEY)
    assert token.decode(text, KEY, now=NOON + 60 * SECOND - timedelta(microseconds=1)) == CLAIMS
    assert refused(text, now=NOON + 60 * SECOND) == "expired"
    assert token.decode(text, KEY, now=NOON - token.CLOCK_SKEW) == CLAIMS
    assert refused(text, now=NOON - token.CLOCK_SKEW - SECOND) == "early"
    late = token.encode(CLAIMS.__replace__(nbf=CLAIMS.iat + 30), KEY)
    assert refused(late, now=NOON - token.CLOCK_SKEW) == "early"


def test_without_a_time_the_clock_is_asked() -> None:
    now = datetime.now(timezone.utc)
    fresh = Claims.of(
        INSIDE,
        checked(
            checked_at=now, fresh_until=now + 300 * SECOND, ends_at=now + 3600 * SECOND, idle_at=now + 3600 * SECOND
        ),
    )
    assert token.decode(token.encode(fresh, KEY), KEY) == fresh
    with pytest.raises(TokenError) as raised:
        token.decode(token.encode(CLAIMS.__replace__(iat=0, exp=1), KEY), KEY)
    assert raised.value.reason == "expired"


def test_other_claims_of_a_token_are_ignored() -> None:
    more = json.dumps({**CLAIMS.to_dict(), "azp": "panel"}).encode()
    assert token.decode(signed(HEAD, more), KEY, now=NOON) == CLAIMS


def test_what_was_altered_or_signed_by_others_is_refused() -> None:
    text = token.encode(CLAIMS, KEY)
    head, body, signature = text.split(".")
    assert refused(text, bytes(32)) == "signature"
    wider = part(BODY.replace(b"import settings", b"billing"))
    assert refused(f"{head}.{wider}.{signature}") == "signature"
    assert refused(f"{head}.{body}.{part(bytes(32))}") == "signature"
    assert refused(f"{head}.{body}.") == "signature"
    assert refused(f"{head}.{body}.{signature}=") == "malformed"
    none = b'{"typ":"consentry+jwt","alg":"none"}'
    for other in (none, b'{"alg":"HS256","typ":"JWT"}', b'{"typ":"consentry+jwt","alg":"HS256","kid":"1"}', b"{}"):
        assert refused(signed(other, BODY)) == "header"
    assert refused(f"{part(none)}.{body}.") == "header"
    for bad in ("", ".", "..", "a.b", "a.b.c.d", text + "\n", "é" * 10):
        assert refused(bad) in ("malformed", "header", "signature")
    assert refused(text + "A" * token.BYTES_MAX) == "too_long"


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"{}", b"[]", b'"a"', b"\xff", BODY[:-1], BODY + b" {}", BODY.replace(b'"exp":', b'"exp":1.5,"e":'),
     BODY.replace(b'"act":{"sub"', b'"act":{"act":{},"sub"'), b"[" * 6_000],
    ids=range(11),
)  # fmt: skip
def test_what_is_signed_and_no_claims_is_malformed(body: bytes) -> None:
    assert refused(signed(HEAD, body)) == "malformed"


@given(st.text(max_size=300))
def test_any_text_is_a_token_or_an_error(text: str) -> None:
    assert refused(text) in ("malformed", "header", "signature")


@given(st.integers(0, 600), st.integers(0, 7))
def test_no_bit_can_be_turned(at: int, bit: int) -> None:
    data = bytearray(token.encode(CLAIMS, KEY).encode())
    at %= len(data)
    data[at] ^= 1 << bit
    text = data.decode("latin-1")
    try:
        # The last digit of a base64 part has bits that stand for nothing; those must not be taken either.
        assert token.decode(text, KEY, now=NOON) is None
    except TokenError as error:
        assert error.reason in ("malformed", "header", "signature")


def test_keys_are_long_enough_bytes() -> None:
    for size in (0, 1, 31):
        with pytest.raises(TokenError) as raised:
            token.encode(CLAIMS, bytes(size))
        assert raised.value.reason == "key"
        assert refused(token.encode(CLAIMS, KEY), bytes(size)) == "key"
    for size in (token.KEY_BYTES_MIN, 64, 65, 10_000):
        key = bytes(size)
        assert token.decode(token.encode(CLAIMS, key), key, now=NOON) == CLAIMS
    others: list[Any] = ["a" * 32, None, bytearray(32)]
    for other in others:
        with pytest.raises(InvalidType) as wrong:
            token.encode(CLAIMS, other)
        assert wrong.value.field == "key"


def test_arguments_of_other_types_are_named() -> None:
    text = token.encode(CLAIMS, KEY)
    asked: list[tuple[str, Any]] = [
        ("claims", lambda: token.encode(CLAIMS.to_dict(), KEY)),
        ("token", lambda: token.decode(text.encode(), KEY)),  # type: ignore[arg-type]
        ("token", lambda: token.decode(None, KEY)),  # type: ignore[arg-type]
        ("token", lambda: token.decode("\ud800", KEY)),
        ("iss", lambda: token.decode(text, KEY, iss=1)),  # type: ignore[arg-type]
        ("aud", lambda: token.decode(text, KEY, aud=b"")),  # type: ignore[arg-type]
        ("now", lambda: token.decode(text, KEY, now=NOON.replace(tzinfo=None))),
        ("iss", lambda: Claims.of(INSIDE, checked(), iss=1)),  # type: ignore[arg-type]
    ]
    for field, ask in asked:
        with pytest.raises(InvalidInput) as raised:
            ask()
        assert raised.value.field == field


def test_claims_that_are_too_long_are_not_signed() -> None:
    with pytest.raises(TokenError) as raised:
        token.encode(CLAIMS.__replace__(iss="x" * token.BYTES_MAX), KEY)
    assert raised.value.reason == "too_long"
