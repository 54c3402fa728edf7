"""What records of other concepts can do.

A comment before a class names the generated classes that have it as a base.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, ClassVar

from .. import _native

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta

    from .._types import AccountId, AgentId, RelayId, TicketId
    from ..contact import Contact
    from ..desk import KeyRing, Keys
    from ..journal import Fact, Header, JournalHead
    from ..notice import Recipient
    from ..people import InvitationToken
    from ..ticket import Move, QueuePlace, Status


# assistance.AssistanceRequest
class AssistanceRequestMethods:
    __slots__ = ()

    def stands(self, now: datetime | None = None) -> bool:
        """Whether it stands now, or at another time: nobody redeemed or withdrew it, and it is neither exhausted nor too old
        (RULE A8)."""
        return _native.request_stands(self, now)


# assistance.Recipe
class RecipeMethods:
    __slots__ = ()

    if TYPE_CHECKING:
        secret: str
        starts_at: datetime
        period_for: timedelta
        digits: int

    def code(self, at: datetime) -> str:
        """The code at a time, as the customer reads it to an agent."""
        secret = base64.b32decode(self.secret + "=" * (-len(self.secret) % 8))
        return _native.code(secret, starts_at=self.starts_at, period_for=self.period_for, at=at, digits=self.digits)

    def changes_at(self, at: datetime) -> datetime:
        """When the code of a time gives way to the next one."""
        return _native.changes_at(starts_at=self.starts_at, period_for=self.period_for, at=at)


# consent.Consent
class ConsentMethods:
    __slots__ = ()

    def holds(self, now: datetime | None = None) -> bool:
        """Whether it holds now, or at another time."""
        return _native.consent_holds(self, now)

    def covers(self, agent: AgentId, ticket: TicketId | None = None) -> bool:
        """Whether it holds for this agent and this ticket."""
        return _native.consent_covers(self, agent, ticket)


# contact.ContactRecord
class ContactRecordMethods:
    __slots__ = ()

    def contact(self) -> Contact | None:
        """The contact; ``None`` once it is removed."""
        return _native.contact_of(self)


# journal.Entry
class EntryMethods:
    __slots__ = ()

    def read_header(self) -> Header:
        """The header, read and checked against the entry's place.

        Raises:
            EntryError: for a header of an unknown format, or of another entry.
        """
        return _native.entry_header(self)

    def read_fact(self) -> Fact:
        """What happened, after checking the payload against the header's commitment.

        Raises:
            EntryError: with its ``reason``; ``erased`` for a payload that is gone or withheld.
        """
        return _native.entry_fact(self)

    def leaf(self) -> bytes:
        """The hash of this entry's leaf in the account's tree."""
        return _native.entry_leaf(self)


# journal.JournalHead
class JournalHeadMethods:
    __slots__ = ()

    @staticmethod
    def empty(account: AccountId) -> JournalHead:
        """The head of a journal without entries."""
        return _native.head_empty(account)

    def root(self) -> bytes:
        """The root over all entries: two equal roots mean two equal journals."""
        return _native.head_root(self)

    def is_leased_to_another(self, relay: RelayId, now: datetime | None = None) -> bool:
        """Whether a relay other than ``relay`` holds the lease now, or at another time."""
        return _native.head_is_leased_to_another(self, relay, now)


# notice.Notice
class NoticeMethods:
    __slots__ = ()

    def key(self, recipient: Recipient) -> str:
        """What tells this notice to this recipient from every other: 64 hexadecimal digits, the same each time that the entry is
        composed.

        A relay that may send twice, because it died between sending and acknowledging, makes the message's id of it, and the second
        copy can be told for what it is.
        """
        return _native.notice_key(self, recipient)


# people.Invitation
class InvitationMethods:
    __slots__ = ()

    def token(self, keys: KeyRing | Keys) -> InvitationToken | None:
        """The token for the link, for the relay that writes the mail: it follows from the host's key. ``None`` if the key ring no
        longer has that key, or has another one under its name, and for an invitation that is not open."""
        from ..people import InvitationToken

        token = _native.invitation_token(self, keys)
        return None if token is None else InvitationToken(token.reveal())


# ticket.Ticket
class TicketMethods:
    __slots__ = ()

    MESSAGES_MAX: ClassVar[int] = 10_000
    """The most messages of one ticket, and the most internal notes."""

    def place(self) -> QueuePlace | None:
        """Its place in the order of answering, while the customer waits for the support."""
        return _native.ticket_place(self)


# ticket.TicketCounter
class TicketCounterMethods:
    __slots__ = ()

    def counts(self) -> Mapping[Status, int]:
        """How many tickets have which status, whatever their team."""
        return _native.counter_counts(self)


# ticket.Status
class StatusMethods:
    def after(self, by: Move) -> Status | None:
        """Where a move leads from here; ``None`` if it is illegal (RULE T7)."""
        return _native.status_after(self, by)

    @property
    def waits_for_support(self) -> bool:
        """Whether the customer waits for the support."""
        return _native.status_facts(self)[0]

    @property
    def is_done(self) -> bool:
        """Whether the ticket is done, one way or the other."""
        return _native.status_facts(self)[1]
