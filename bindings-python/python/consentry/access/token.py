"""Claims as signed tokens (RULE I19): HS256, and nothing else.

A token can't be ended: whoever holds it is believed until it expires. So it lives no longer than one ``access.Check`` may be relied
on, and another check makes the next one::

    claims = access.Claims.of(inside, desk.run(inside, access.Check.of(inside)))
    text = token.encode(claims, key)
    assert token.decode(text, key) == claims

A host with other keys or algorithms signs ``claims.to_dict()`` with a library of its own, and reads what that has checked with
``access.Claims.from_dict``.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from .. import _native
from ..errors import TokenError

if TYPE_CHECKING:
    from datetime import datetime

    from . import Claims

__all__ = ["BYTES_MAX", "CLOCK_SKEW", "KEY_BYTES_MIN", "TYPE", "TokenError", "decode", "encode"]

BYTES_MAX: Final = 8_192
"""The most bytes of a token."""
KEY_BYTES_MIN: Final = 32
"""The least bytes of a key (RFC 7518 §3.2)."""
TYPE: Final = "consentry+jwt"
"""The type in a token's header. A token that was made for something else is none of these (RFC 8725 §3.11)."""
CLOCK_SKEW: Final = timedelta(minutes=5)
"""By how much the clocks of a host's machines may differ. That a token comes from ahead is forgiven as far as this."""


def encode(claims: Claims, key: bytes) -> str:
    """Signs claims.

    Raises:
        TokenError: ``key`` for a key of less than 32 bytes; ``too_long``.
    """
    return _native.token_encode(claims, key)


def decode(
    token: str,
    key: bytes,
    *,
    iss: str | None = None,
    aud: str | None = None,
    now: datetime | None = None,
) -> Claims:
    """Checks a token and reads its claims. Without ``now`` the machine's clock is asked.

    Nothing of a token is looked at before its signature is right, but for its header, which must be the one that ``encode`` writes:
    what a token says about its algorithm counts for nothing. ``iss`` and ``aud`` must be who issued it and for whom it is; ``None``
    for a token that doesn't say. It is over at ``exp``, without mercy.

    Raises:
        TokenError: with the first reason there is.
    """
    return _native.token_decode(token, key, iss, aud, now)
