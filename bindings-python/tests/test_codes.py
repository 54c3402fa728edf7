"""Codes: pure functions over a secret, compared with RFC 6238, with another implementation, and with a tool."""

from __future__ import annotations

import base64
import copy
import hashlib
import hmac
import pickle
import random
import re
import shutil
import subprocess
from datetime import datetime, timedelta, timezone
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consentry import InvalidInput, InvalidType, assistance, errors

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
RFC = b"12345678901234567890123456789012"
HALF_MINUTE = timedelta(seconds=30)


def at(seconds: float) -> datetime:
    return EPOCH + timedelta(seconds=seconds)


def by_the_book(secret: bytes, step: int, digits: int) -> str:
    """RFC 4226 and RFC 6238 once more, as their texts have it."""
    mac = hmac.new(secret, step.to_bytes(8, "big"), hashlib.sha256).digest()
    offset = mac[31] & 15
    number = int.from_bytes(mac[offset : offset + 4], "big") & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (59, "46119246"),
        (1_111_111_109, "68084774"),
        (1_111_111_111, "67062674"),
        (1_234_567_890, "91819424"),
        (2_000_000_000, "90698825"),
        (20_000_000_000, "77737706"),
    ],
)
def test_the_vectors_of_rfc_6238_for_sha_256(seconds: int, expected: str) -> None:
    said = assistance.code(RFC, starts_at=EPOCH, period_for=HALF_MINUTE, at=at(seconds))
    assert said == expected
    step = assistance.step(starts_at=EPOCH, period_for=HALF_MINUTE, at=at(seconds))
    secret = assistance.Secret(RFC)
    assert secret.code(step) == expected
    for digits in (6, 7, 8):
        assert secret.code(step, digits) == secret.code(step, digits=digits) == expected[-digits:]
        assert secret.verify(step, expected[-digits:], digits)


@given(
    secret=st.binary(min_size=32, max_size=32),
    start=st.integers(-2_000_000_000, 4_000_000_000),
    passed=st.integers(0, 100_000_000),
    period=st.integers(1, 100_000),
    digits=st.integers(6, 8),
    guess=st.integers(0, 10**8 - 1),
)
def test_codes_are_those_of_the_rfc_and_only_their_own_verifies(
    secret: bytes, start: int, passed: int, period: int, digits: int, guess: int
) -> None:
    expected = by_the_book(secret, passed // period, digits)
    (starts, period_for, now) = (at(start), timedelta(seconds=period), at(start + passed))
    said = assistance.code(secret, starts_at=starts, period_for=period_for, at=now, digits=digits)
    assert said == expected
    step = assistance.step(starts_at=starts, period_for=period_for, at=now)
    assert step == passed // period
    changes = assistance.changes_at(starts_at=starts, period_for=period_for, at=now)
    assert now < changes <= now + period_for
    assert assistance.step(starts_at=starts, period_for=period_for, at=changes) == step + 1
    kept = assistance.Secret(secret)
    assert kept.verify(step, expected, digits)
    other = str(guess % 10**digits).zfill(digits)
    assert kept.verify(step, other, digits) == (other == expected)


@pytest.mark.skipif(shutil.which("oathtool") is None, reason="oathtool is not installed")
def test_codes_are_those_of_oathtool() -> None:
    draw = random.Random(6238)
    for _ in range(48):
        secret, digits = draw.randbytes(32), draw.choice((6, 7, 8))
        start, passed = draw.randrange(2_000_000_000), draw.randrange(100_000_000)
        period = draw.randrange(60, 86_401)
        shown = [f"{moment:%Y-%m-%d %H:%M:%S} UTC" for moment in (at(start), at(start + passed))]
        told = subprocess.run(
            [
                "oathtool",
                "--totp=sha256",
                f"--digits={digits}",
                f"--time-step-size={period}s",
                f"--start-time={shown[0]}",
                f"--now={shown[1]}",
                "--base32",
                base64.b32encode(secret).decode(),
            ],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        said = assistance.code(
            secret, starts_at=at(start), period_for=timedelta(seconds=period), at=at(start + passed), digits=digits
        )
        assert said == told, (secret.hex(), start, passed, period, digits)


def test_a_secret_of_any_length_makes_codes() -> None:
    for secret in (b"", b"Jefe", RFC[:20], RFC * 2, RFC * 5):
        said = assistance.code(secret, starts_at=EPOCH, period_for=HALF_MINUTE, at=at(59))
        assert said == by_the_book(secret, 1, 8)


def test_a_code_lives_its_period_and_then_the_next_one_does() -> None:
    def step(seconds: float) -> int:
        return assistance.step(starts_at=at(1_000), period_for=timedelta(minutes=30), at=at(seconds))

    def changes(seconds: float) -> datetime:
        return assistance.changes_at(starts_at=at(1_000), period_for=timedelta(minutes=30), at=at(seconds))

    assert [step(it) for it in (1_000, 2_799, 2_799.999_999, 2_800)] == [0, 0, 0, 1]
    assert [changes(it) for it in (1_000, 2_799.999_999, 2_800)] == [at(2_800), at(2_800), at(4_600)]
    assert changes(1_000).tzinfo is timezone.utc
    last = datetime.max.replace(tzinfo=timezone.utc)
    first = datetime.min.replace(tzinfo=timezone.utc)
    assert assistance.changes_at(starts_at=first, period_for=timedelta(seconds=2**32 - 1), at=last) == last


def test_moments_of_every_time_zone_are_the_moments_that_they_are() -> None:
    utc = datetime(2026, 10, 25, 0, 30, tzinfo=timezone.utc)
    zones = [ZoneInfo("Europe/Berlin"), ZoneInfo("America/Sao_Paulo"), timezone(timedelta(hours=-9, seconds=17))]
    for start in (utc, utc + timedelta(hours=1)):
        # In Berlin both are half past two, told apart by their fold.
        for moment in (start.astimezone(zone) for zone in zones):
            assert assistance.step(starts_at=EPOCH, period_for=HALF_MINUTE, at=moment) == start.timestamp() // 30


@pytest.mark.parametrize(
    "text", ["12345678", " 1234 5678 ", "1234-5678", "12-34-56-78", "1234\u00a05678", "1234\u20135678", "\n12345678\t"]
)
def test_spaces_and_dashes_only_group_digits(text: str) -> None:
    assert assistance.read_code(text) == "12345678"
    secret = assistance.Secret(RFC)
    code = secret.code(1)
    grouped = text.replace("1234", code[:4]).replace("5678", code[4:])
    if assistance.read_code(grouped) == code:
        assert secret.verify(1, grouped)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "     ",
        "12345",
        "123456789",
        "1234567a",
        "12.345.678",
        "+12345678",
        "".join(chr(0xFF10 + n) for n in range(1, 9)),
        "9" * 1_000_000,
        "\0" * 8,
    ],
)
def test_anything_else_is_no_code_and_no_try_either(text: str) -> None:
    for asked in (lambda: assistance.read_code(text), lambda: assistance.Secret(RFC).verify(1, text)):
        with pytest.raises(InvalidInput) as raised:
            asked()
        assert (raised.value.code, raised.value.field) == ("invalid.not_a_code", "code")
        assert str(raised.value) == "code: is not a code of 6 to 8 digits"


def test_wrong_codes_are_no_and_codes_of_other_lengths_too() -> None:
    secret = assistance.Secret(RFC)
    code = secret.code(1)
    assert not secret.verify(2, code)
    assert not secret.verify(1, code[2:]), "the last six digits are another code"
    assert secret.verify(1, code[2:], 6)
    assert not assistance.Secret(bytes(32)).verify(1, code)


def test_what_has_no_code_is_refused() -> None:
    secret = assistance.Secret(RFC)
    for digits in (0, 5, 9, 10, 2**32 - 1):
        for asked in (lambda: secret.code(0, digits), lambda: secret.verify(0, "00000000", digits)):  # noqa: B023
            with pytest.raises(InvalidInput) as raised:
                asked()
            assert (raised.value.code, raised.value.field) == ("invalid.count", "digits")
            assert raised.value.limits == {"count": digits, "min": 6, "max": 8}
    with pytest.raises(InvalidInput) as raised:
        assistance.code(RFC, starts_at=at(1), period_for=HALF_MINUTE, at=EPOCH)
    assert (raised.value.code, raised.value.field) == ("invalid.out_of_range", "at")
    with pytest.raises(InvalidInput) as raised:
        assistance.step(starts_at=EPOCH, period_for=timedelta(0), at=EPOCH)
    assert (raised.value.code, raised.value.field) == ("invalid.count", "period_for")
    for period in (timedelta(seconds=-1), timedelta(microseconds=1), timedelta(days=999_999_999)):
        with pytest.raises(InvalidInput) as raised:
            assistance.changes_at(starts_at=EPOCH, period_for=period, at=EPOCH)
        assert raised.value.field == "period_for"


class Text(str):
    """A text that says something else than it is."""

    def __str__(self) -> str:
        raise AssertionError("nobody asks")

    __len__ = __str__  # type: ignore[assignment]


class Digits(str, Enum):
    CODE = "46119246"


def test_subclasses_are_taken_for_what_they_hold() -> None:
    secret = assistance.Secret(RFC)
    assert secret.verify(1, Text("46119246"))
    assert secret.verify(1, Digits.CODE)


WRONG: list[tuple[str, Any]] = [
    ("secret", "12345678901234567890123456789012"),
    ("secret", bytearray(32)),
    ("secret", memoryview(bytes(32))),
    ("secret", None),
]


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_a_secret_is_bytes(field: str, value: Any) -> None:
    with pytest.raises(InvalidType) as raised:
        assistance.Secret(value)
    assert raised.value.field == field
    with pytest.raises(InvalidType):
        assistance.code(value, starts_at=EPOCH, period_for=HALF_MINUTE, at=EPOCH)


@pytest.mark.parametrize("size", [0, 31, 33, 1_000_000])
def test_a_secret_has_32_bytes(size: int) -> None:
    with pytest.raises(InvalidInput) as raised:
        assistance.Secret(bytes(size))
    assert raised.value.field == "secret"
    assert raised.value.limits == {"count": size, "min": 32, "max": 32}


@pytest.mark.parametrize("step", ["1", 1.0, float("nan"), None, True, -1, 2**64])
def test_a_step_is_a_number_that_fits(step: Any) -> None:
    secret = assistance.Secret(RFC)
    for asked in (lambda: secret.code(step), lambda: secret.verify(step, "12345678")):
        with pytest.raises(InvalidInput) as raised:
            asked()
        assert raised.value.field == "step"
    assert len(secret.code(2**64 - 1)) == 8


@pytest.mark.parametrize("code", [12345678, b"12345678", None, ["1"] * 8, "1234567\ud800"])
def test_a_code_is_a_text(code: Any) -> None:
    with pytest.raises(InvalidInput) as raised:
        assistance.Secret(RFC).verify(1, code)
    assert raised.value.field == "code"
    assert isinstance(raised.value, InvalidType) == (not isinstance(code, str))


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        (datetime(2026, 1, 1), "invalid.naive"),
        ("2026-01-01T00:00:00Z", "invalid.type"),
        (1_700_000_000, "invalid.type"),
        (datetime(2026, 1, 1).date(), "invalid.type"),
        (None, "invalid.type"),
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=1))), "invalid.out_of_range"),
        (datetime.max.replace(tzinfo=timezone(timedelta(hours=-1))), "invalid.out_of_range"),
    ],
)
def test_a_moment_is_aware(moment: Any, code: str) -> None:
    for field in ("starts_at", "at"):
        given: dict[str, Any] = {"starts_at": EPOCH, "at": at(10), field: moment}
        for asked in (assistance.step, assistance.changes_at):
            with pytest.raises(InvalidInput) as raised:
                asked(period_for=HALF_MINUTE, **given)
            assert (raised.value.code, raised.value.field) == (code, field)


class Lying(datetime):
    """A datetime with an arithmetic of its own."""

    def __sub__(self, other: Any) -> Any:
        return timedelta(days=1)

    def __rsub__(self, other: Any) -> Any:
        return timedelta(days=1)


def test_a_moment_that_lies_about_differences_counts_as_what_it_shows() -> None:
    lying = Lying(1970, 1, 1, 0, 0, 59, tzinfo=timezone.utc)
    assert assistance.step(starts_at=EPOCH, period_for=HALF_MINUTE, at=lying) == 1


def test_secrets_are_never_shown_nor_pickled_nor_changed() -> None:
    secret = assistance.Secret(RFC)
    assert repr(secret) == str(secret) == "Secret(…)"
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError, match="not pickled"):
            pickle.dumps(secret, protocol)
    assert copy.copy(secret) is copy.deepcopy(secret) is secret
    assert not [name for name in dir(secret) if not name.startswith("__") and name not in ("code", "verify")]
    with pytest.raises(AttributeError):
        secret.code = None  # type: ignore[assignment, method-assign]
    assert secret != assistance.Secret(RFC), "secrets are compared by nobody"
    with pytest.raises(TypeError):
        type("Other", (assistance.Secret,), {})


def test_a_recipe_makes_the_same_codes() -> None:
    recipe = assistance.Recipe(
        generation=1,
        secret=base64.b32encode(RFC).decode().rstrip("="),
        starts_at=EPOCH,
        period_for=HALF_MINUTE,
        digits=8,
        until=at(3_600),
    )
    assert recipe.code(at(59)) == "46119246"
    assert recipe.changes_at(at(59)) == at(60)
    assert not re.search("GEZDGNBV", repr(recipe)), "a secret stays out of sight"
    with pytest.raises(errors.InvalidInput):
        recipe.code(at(-1))
