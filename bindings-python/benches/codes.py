"""Assistance codes to verify."""

from __future__ import annotations

import base64
import hmac
from importlib.metadata import version

import mintotp
import otpauth
import pyotp

from consentry.assistance import Secret

from .bench import Bench, Case, Failure, Goal, Other, Turn, looped

SECRET = b"a secret that everybody can read"
TEXT = base64.b32encode(SECRET).decode()
DIGITS = 8
PERIOD = 30
"""Seconds of a time step: pyotp refuses more than 120, and so our 1,800."""


def by_mintotp(step: int, code: str) -> bool:
    """It has no verification of its own."""
    return hmac.compare_digest(mintotp.hotp(TEXT, step, DIGITS, "sha256"), code)


def by_hand(message: bytes, code: int) -> bool:
    """RFC 4226 §5.3, and a comparison in constant time."""
    tag = hmac.digest(SECRET, message, "sha256")
    at = tag[-1] & 15
    number = (int.from_bytes(tag[at : at + 4], "big") & 0x7FFFFFFF) % 10**DIGITS
    return hmac.compare_digest(number.to_bytes(4, "big"), code.to_bytes(4, "big"))


def prepare(_bench: Bench) -> tuple[Turn, list[Other]]:
    """128 codes, as everybody takes them, with whatever can be made before."""
    secret, their_otpauth = Secret(SECRET), otpauth.TOTP(SECRET, DIGITS, "SHA256", PERIOD)
    their_pyotp = pyotp.TOTP(TEXT, digits=DIGITS, digest="sha256", interval=PERIOD)
    codes = [(step, secret.code(step, DIGITS)) for step in range(1_000_000, 1_000_128)]
    times = [(step * PERIOD, code) for step, code in codes]
    numbers = [(at, int(code)) for at, code in times]
    messages = [(step.to_bytes(8, "big"), int(code)) for step, code in codes]
    for late in (0, 1):
        verdicts = {
            *(secret.verify(step + late, code, DIGITS) for step, code in codes),
            *(by_mintotp(step + late, code) for step, code in codes),
            *(their_pyotp.verify(code, for_time=at + late * PERIOD) for at, code in times),
            *(their_otpauth.verify(code, at + late * PERIOD) for at, code in numbers),
            *(by_hand((step + late).to_bytes(8, "big"), int(code)) for step, code in codes),
        }
        if verdicts != {late == 0}:
            raise Failure("a right code was refused, or a wrong one was not")
    pyotp_turn = looped("verify(code, for_time=at)", times, 1, "at, code", verify=their_pyotp.verify)
    digest = looped("digest(secret, it[0], 'sha256')", messages, 5, secret=SECRET, digest=hmac.digest)
    others = [
        Other(f"pyotp {version('pyotp')}", pyotp_turn, Goal(speed=20)),
        Other(f"mintotp {version('mintotp')}", looped("it(step, code)", codes, 1, "step, code", it=by_mintotp)),
        Other(f"otpauth {version('otpauth')}", looped("it(code, at)", numbers, 2, "at, code", it=their_otpauth.verify)),
        Other("hmac.digest, truncated by hand", looped("it(message, code)", messages, 3, "message, code", it=by_hand)),
        Other("hmac.digest alone", digest, Goal(speed=1)),
    ]
    return looped("secret.verify(step, code, 8)", codes, 20, "step, code", secret=secret), others


CASES = [Case("code.verify", "verify an assistance code as it was typed", prepare, 1_000)]
