"""What the tests of the bridge share: objects that are well, and the refusal of those that are not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

import pytest

from consentry import (
    AccountId,
    InvitationId,
    UserId,
    access,
    errors,
    people,
)
from consentry.errors import InvalidInput, InvalidType

ACCOUNT = AccountId.from_name("customer:1")
ADA = UserId.from_name("user:ada")
NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)


def enter(**changes: Any) -> access.Enter:
    given: dict[str, Any] = {
        "account": ACCOUNT,
        "user": ADA,
        "scopes": ["settings"],
        "reason": "an import fails",
        "link": "https://tickets.example/1",
        "proof": access.proof.Door(),
        "private_window": True,
    }
    return access.Enter(**{**given, **changes})


def acknowledged(at: Any) -> access.Acknowledgement:
    return access.Acknowledgement(account=ACCOUNT, user=ADA, edition="2026-11", acknowledged_at=at)


def invitation(token_hash: Any) -> people.Invitation:
    return people.Invitation(
        account=ACCOUNT,
        id=InvitationId.from_name("i"),
        email="bo@example.com",
        permissions=["tickets"],
        invited_by=ADA,
        status=people.InvitationStatus.OPEN,
        generation=1,
        key="k1",
        token_hash=token_hash,
        sent_at=NOON,
        expires_at=NOON,
    )


def refused(code: str, field: str, make: Callable[..., object], /, *arguments: Any, **named: Any) -> InvalidInput:
    """The refusal, which names the field and is of the right class."""
    with pytest.raises(InvalidInput) as caught:
        make(*arguments, **named)
    assert (caught.value.code, caught.value.field) == (code, field), caught.value
    assert isinstance(caught.value, InvalidType) == (code == "invalid.type")
    assert code in errors.CODES
    return caught.value
