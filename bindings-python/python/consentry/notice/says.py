"""What a notice says: a code and its parameters.

`consentry.notice.Says` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from .. import access as _access
    from .. import contact as _contact
    from .. import people as _people


class TicketOpened(_Record):
    """A ticket was opened: its number, for whoever wants to come back to it.

    Attributes:
        number: The ticket's number.
        subject: Its subject.
    """

    __slots__ = ("number", "subject")
    _shape = 270
    CODE: ClassVar[str] = "ticket.opened"
    number: int
    subject: str

    def __init__(
        self,
        *,
        number: int,
        subject: str,
    ) -> None:
        self._fill(number, subject)


class TicketFollowUp(_Record):
    """A ticket was opened that goes on from one that could not be reopened (RULE T7).

    Attributes:
        number: The ticket's number.
        subject: Its subject.
        old: The old ticket's number.
    """

    __slots__ = ("number", "subject", "old")
    _shape = 271
    CODE: ClassVar[str] = "ticket.follow_up"
    number: int
    subject: str
    old: int

    def __init__(
        self,
        *,
        number: int,
        subject: str,
        old: int,
    ) -> None:
        self._fill(number, subject, old)


class TicketAnswered(_Record):
    """The support answered (RULE T2).

    Attributes:
        number: The ticket's number.
        subject: Its subject.
        agent: Who answered.
        body: The answer.
    """

    __slots__ = ("number", "subject", "agent", "body")
    _shape = 272
    CODE: ClassVar[str] = "ticket.answered"
    number: int
    subject: str
    agent: str
    body: str

    def __init__(
        self,
        *,
        number: int,
        subject: str,
        agent: str,
        body: str,
    ) -> None:
        self._fill(number, subject, agent, body)


class TicketSolved(_Record):
    """The support holds a ticket for solved.

    Attributes:
        number: The ticket's number.
        subject: Its subject.
    """

    __slots__ = ("number", "subject")
    _shape = 273
    CODE: ClassVar[str] = "ticket.solved"
    number: int
    subject: str

    def __init__(
        self,
        *,
        number: int,
        subject: str,
    ) -> None:
        self._fill(number, subject)


class TicketClosed(_Record):
    """The support closed a ticket.

    Attributes:
        number: The ticket's number.
        subject: Its subject.
    """

    __slots__ = ("number", "subject")
    _shape = 274
    CODE: ClassVar[str] = "ticket.closed"
    number: int
    subject: str

    def __init__(
        self,
        *,
        number: int,
        subject: str,
    ) -> None:
        self._fill(number, subject)


class TicketReopened(_Record):
    """The support reopened a ticket.

    Attributes:
        number: The ticket's number.
        subject: Its subject.
    """

    __slots__ = ("number", "subject")
    _shape = 275
    CODE: ClassVar[str] = "ticket.reopened"
    number: int
    subject: str

    def __init__(
        self,
        *,
        number: int,
        subject: str,
    ) -> None:
        self._fill(number, subject)


class TicketMerged(_Record):
    """A ticket was merged into another (RULE T8).

    Attributes:
        number: The ticket's number.
        subject: Its subject.
        into: The number of the other one, where it goes on.
    """

    __slots__ = ("number", "subject", "into")
    _shape = 276
    CODE: ClassVar[str] = "ticket.merged"
    number: int
    subject: str
    into: int

    def __init__(
        self,
        *,
        number: int,
        subject: str,
        into: int,
    ) -> None:
        self._fill(number, subject, into)


class EmailRefused(_Record):
    """Text that came by e-mail is not considered (RULE T3).

    Attributes:
        number: The number of the ticket that it was about, if that is known.
    """

    __slots__ = ("number",)
    _shape = 277
    CODE: ClassVar[str] = "ticket.email_refused"
    number: int | None

    def __init__(
        self,
        *,
        number: int | None = None,
    ) -> None:
        self._fill(number)


class Invited(_Record):
    """Somebody is invited (RULE C3).

    Attributes:
        token: What the link carries. A secret.
        until: From when on it can't be accepted any more.
    """

    __slots__ = ("token", "until")
    _shape = 278
    _secrets = frozenset(("token",))
    CODE: ClassVar[str] = "people.invited"
    token: str
    until: datetime

    def __init__(
        self,
        *,
        token: str,
        until: datetime,
    ) -> None:
        self._fill(token, until)


class InvitationAccepted(_Record):
    """An invitation was accepted.

    Attributes:
        permissions: What the new member may do.
    """

    __slots__ = ("permissions",)
    _shape = 279
    CODE: ClassVar[str] = "people.invitation_accepted"
    permissions: _people.Permissions

    def __init__(
        self,
        *,
        permissions: _people.Permissions | Iterable[str],
    ) -> None:
        self._fill(permissions)


class PermissionsChanged(_Record):
    """A member's permissions were changed (RULE C4).

    Attributes:
        permissions: What the member may do now.
    """

    __slots__ = ("permissions",)
    _shape = 280
    CODE: ClassVar[str] = "people.permissions_changed"
    permissions: _people.Permissions

    def __init__(
        self,
        *,
        permissions: _people.Permissions | Iterable[str],
    ) -> None:
        self._fill(permissions)


class MemberRemoved(_Record):
    """A member was removed."""

    __slots__ = ()
    _shape = 281
    CODE: ClassVar[str] = "people.removed"

    def __init__(self) -> None:
        self._fill()


class AccountAmended(_Record):
    """The account's profile was changed; its former primary address is told, too."""

    __slots__ = ()
    _shape = 282
    CODE: ClassVar[str] = "account.amended"

    def __init__(self) -> None:
        self._fill()


class OwnershipOffered(_Record):
    """The account was offered to a member (RULE C5)."""

    __slots__ = ()
    _shape = 283
    CODE: ClassVar[str] = "account.ownership_offered"

    def __init__(self) -> None:
        self._fill()


class OwnershipAccepted(_Record):
    """A member took the account over (RULE C5)."""

    __slots__ = ()
    _shape = 284
    CODE: ClassVar[str] = "account.ownership_accepted"

    def __init__(self) -> None:
        self._fill()


class DoorOpened(_Record):
    """The account's door was opened: support staff may enter without asking (RULE A1)."""

    __slots__ = ()
    _shape = 285
    CODE: ClassVar[str] = "access.door_opened"

    def __init__(self) -> None:
        self._fill()


class DoorClosed(_Record):
    """The account's door was closed: a code or a consent is needed (RULE A1)."""

    __slots__ = ()
    _shape = 286
    CODE: ClassVar[str] = "access.door_closed"

    def __init__(self) -> None:
        self._fill()


class Entered(_Record):
    """Somebody of the support entered the account (RULE I10).

    Attributes:
        agent: Who.
        basis: On the strength of what.
        scopes: For what.
        reason: Why.
        ends_at: When it ends, whatever happens.
    """

    __slots__ = ("agent", "basis", "scopes", "reason", "ends_at")
    _shape = 287
    CODE: ClassVar[str] = "access.entered"
    agent: str
    basis: _access.Basis
    scopes: frozenset[str]
    reason: str
    ends_at: datetime

    def __init__(
        self,
        *,
        agent: str,
        basis: _access.Basis,
        scopes: Iterable[str],
        reason: str,
        ends_at: datetime,
    ) -> None:
        self._fill(agent, basis, scopes, reason, ends_at)


class Left(_Record):
    """Somebody of the support left the account, or their time was over (RULE I10).

    Attributes:
        agent: Who.
        reason: Why they had entered.
        entered_at: When they entered.
        ended_at: When it ended.
        ending: Why it ended.
        actions: How many actions were recorded.
        documents: How many documents the agent has, and must delete.
    """

    __slots__ = ("agent", "reason", "entered_at", "ended_at", "ending", "actions", "documents")
    _shape = 288
    CODE: ClassVar[str] = "access.ended"
    agent: str
    reason: str
    entered_at: datetime
    ended_at: datetime
    ending: _access.Ending
    actions: int
    documents: int

    def __init__(
        self,
        *,
        agent: str,
        reason: str,
        entered_at: datetime,
        ended_at: datetime,
        ending: _access.Ending,
        actions: int,
        documents: int,
    ) -> None:
        self._fill(agent, reason, entered_at, ended_at, ending, actions, documents)


class CodesExhausted(_Record):
    """Too many wrong codes were tried; the request is exhausted (RULE A9)."""

    __slots__ = ()
    _shape = 289
    CODE: ClassVar[str] = "assistance.exhausted"

    def __init__(self) -> None:
        self._fill()


class CodesLocked(_Record):
    """Too many wrong codes were tried in a row; codes are locked (RULE A9).

    Attributes:
        failures: How many.
    """

    __slots__ = ("failures",)
    _shape = 290
    CODE: ClassVar[str] = "assistance.locked"
    failures: int

    def __init__(
        self,
        *,
        failures: int,
    ) -> None:
        self._fill(failures)


class ConsentGiven(_Record):
    """A written consent was given (RULE I5).

    Attributes:
        scopes: For which scopes.
        until: Until when.
    """

    __slots__ = ("scopes", "until")
    _shape = 291
    CODE: ClassVar[str] = "consent.given"
    scopes: frozenset[str]
    until: datetime

    def __init__(
        self,
        *,
        scopes: Iterable[str],
        until: datetime,
    ) -> None:
        self._fill(scopes, until)


class ConsentWithdrawn(_Record):
    """A consent was withdrawn (RULE I5)."""

    __slots__ = ()
    _shape = 292
    CODE: ClassVar[str] = "consent.withdrawn"

    def __init__(self) -> None:
        self._fill()


class ContactAdded(_Record):
    """Somebody was made a contact, and is told what they will be told (RULE C2).

    Attributes:
        categories: What they will be told.
    """

    __slots__ = ("categories",)
    _shape = 293
    CODE: ClassVar[str] = "contact.added"
    categories: _contact.Categories

    def __init__(
        self,
        *,
        categories: _contact.Categories | Iterable[str],
    ) -> None:
        self._fill(categories)


__all__ = [
    "TicketOpened",
    "TicketFollowUp",
    "TicketAnswered",
    "TicketSolved",
    "TicketClosed",
    "TicketReopened",
    "TicketMerged",
    "EmailRefused",
    "Invited",
    "InvitationAccepted",
    "PermissionsChanged",
    "MemberRemoved",
    "AccountAmended",
    "OwnershipOffered",
    "OwnershipAccepted",
    "DoorOpened",
    "DoorClosed",
    "Entered",
    "Left",
    "CodesExhausted",
    "CodesLocked",
    "ConsentGiven",
    "ConsentWithdrawn",
    "ContactAdded",
]
