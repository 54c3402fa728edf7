"""A record's key: its kind, the account it belongs to, and what tells it from others of its kind.

`consentry.store.Key` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from .._types import (
        AccountId,
        AgentId,
        BreakGlassId,
        ConsentId,
        ContactId,
        InvitationId,
        ReviewId,
        RoleId,
        ServiceId,
        SessionId,
        TicketId,
        UserId,
    )


class Account(_Record):
    """An account."""

    __slots__ = ("account",)
    _shape = 308
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Membership(_Record):
    """A user's membership in an account."""

    __slots__ = ("account", "user")
    _shape = 309
    account: AccountId
    user: UserId

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
    ) -> None:
        self._fill(account, user)


class Service(_Record):
    """A service of an account."""

    __slots__ = ("account", "service")
    _shape = 310
    account: AccountId
    service: ServiceId

    def __init__(
        self,
        *,
        account: AccountId,
        service: ServiceId,
    ) -> None:
        self._fill(account, service)


class Counter(_Record):
    """An account's ticket counter."""

    __slots__ = ("account",)
    _shape = 311
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Ticket(_Record):
    """A ticket."""

    __slots__ = ("account", "ticket")
    _shape = 312
    account: AccountId
    ticket: TicketId

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
    ) -> None:
        self._fill(account, ticket)


class Journal(_Record):
    """The head of an account's journal."""

    __slots__ = ("account",)
    _shape = 313
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Invitation(_Record):
    """An invitation."""

    __slots__ = ("account", "invitation")
    _shape = 314
    account: AccountId
    invitation: InvitationId

    def __init__(
        self,
        *,
        account: AccountId,
        invitation: InvitationId,
    ) -> None:
        self._fill(account, invitation)


class Contact(_Record):
    """A contact."""

    __slots__ = ("account", "contact")
    _shape = 315
    account: AccountId
    contact: ContactId

    def __init__(
        self,
        *,
        account: AccountId,
        contact: ContactId,
    ) -> None:
        self._fill(account, contact)


class Assistance(_Record):
    """An account's request for assistance."""

    __slots__ = ("account",)
    _shape = 316
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Consent(_Record):
    """A written consent."""

    __slots__ = ("account", "consent")
    _shape = 317
    account: AccountId
    consent: ConsentId

    def __init__(
        self,
        *,
        account: AccountId,
        consent: ConsentId,
    ) -> None:
        self._fill(account, consent)


class Session(_Record):
    """A session."""

    __slots__ = ("account", "session")
    _shape = 318
    account: AccountId
    session: SessionId

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
    ) -> None:
        self._fill(account, session)


class BreakGlass(_Record):
    """A request for emergency entry."""

    __slots__ = ("account", "request")
    _shape = 319
    account: AccountId
    request: BreakGlassId

    def __init__(
        self,
        *,
        account: AccountId,
        request: BreakGlassId,
    ) -> None:
        self._fill(account, request)


class Acknowledgement(_Record):
    """A member's acknowledgement of the rules for access."""

    __slots__ = ("account", "user")
    _shape = 320
    account: AccountId
    user: UserId

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
    ) -> None:
        self._fill(account, user)


class AgentBudget(_Record):
    """An agent's budget of wrong codes."""

    __slots__ = ("agent",)
    _shape = 321
    agent: AgentId

    def __init__(
        self,
        *,
        agent: AgentId,
    ) -> None:
        self._fill(agent)


class ReviewLine(_Record):
    """How far a role has reviewed."""

    __slots__ = ("role",)
    _shape = 322
    role: RoleId

    def __init__(
        self,
        *,
        role: RoleId,
    ) -> None:
        self._fill(role)


class Review(_Record):
    """A review."""

    __slots__ = ("review",)
    _shape = 323
    review: ReviewId

    def __init__(
        self,
        *,
        review: ReviewId,
    ) -> None:
        self._fill(review)


class Agent(_Record):
    """An agent in the staff's directory."""

    __slots__ = ("agent",)
    _shape = 324
    agent: AgentId

    def __init__(
        self,
        *,
        agent: AgentId,
    ) -> None:
        self._fill(agent)


__all__ = [
    "Account",
    "Membership",
    "Service",
    "Counter",
    "Ticket",
    "Journal",
    "Invitation",
    "Contact",
    "Assistance",
    "Consent",
    "Session",
    "BreakGlass",
    "Acknowledgement",
    "AgentBudget",
    "ReviewLine",
    "Review",
    "Agent",
]
