"""The journal (RULE J1): one append-only sequence of entries per account, written in the same commit as the effects.

It is three things at once: the audit trail, a Merkle tree of RFC 6962 that makes the trail tamper-evident
(RULE J2), and the outbox from which relays deliver.

RFC 6962: https://www.rfc-editor.org/rfc/rfc6962
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING, TypeAlias

from .._mixins import EntryMethods, JournalHeadMethods
from .._record import Operation as _Operation, Record as _Record
from .._types import Page
from . import fact as fact
from . import work as work

if TYPE_CHECKING:
    from datetime import datetime, timedelta
    from .._types import AccountId, CommandId, Listed, Relay, RelayId, User, UserId


class Acknowledge(_Operation["Relay", "int"]):
    """Says that an account's entries up to and including `through` are delivered (RULE J1: the journal is the outbox). When nothing is left, the lease ends.

    A relay that dies between delivering and acknowledging leaves the entries to the next one: delivery is at least once,
    and receivers tell repeats by account and sequence.

    Attributes:
        account: The account.
        through: The last delivered entry's sequence.

    Raises:
        `Missing.LEASE` if another relay took the lease meanwhile; `Missing.ACKNOWLEDGED_IN_ORDER` for entries that don't
        exist or were acknowledged before; not found if the account has no journal.
    """

    __slots__ = ("account", "through")
    _shape = 76
    NAME: ClassVar[str] = "journal.acknowledge"
    account: AccountId
    through: int

    def __init__(
        self,
        *,
        account: AccountId,
        through: int,
    ) -> None:
        self._fill(account, through)


class Entry(EntryMethods, _Record):
    """One journal entry, exactly as it is stored.

    The header is a leaf of the account's tree: it holds no personal data beyond ids, and stays for ever. The payload
    says what happened; the header holds only its salted commitment, so that erasing salt and payload (a person's right,
    or the end of retention, RULE J3) leaves a proof that something stood there and betrays nothing of it.

    Attributes:
        account: The account.
        sequence: Its place in the account's journal, from 1, without gaps.
        header: The `Header` as JSON, byte for byte as it was hashed.
        salt: The commitment's salt, 32 hexadecimal digits; `None` once erased.
        payload: The `Fact` as JSON, byte for byte as it was committed to; `None` once erased.
    """

    __slots__ = ("account", "sequence", "header", "salt", "payload")
    _shape = 77
    account: AccountId
    sequence: int
    header: str
    salt: str | None
    payload: str | None

    def __init__(
        self,
        *,
        account: AccountId,
        sequence: int,
        header: str,
        salt: str | None = None,
        payload: str | None = None,
    ) -> None:
        self._fill(account, sequence, header, salt, payload)


class Header(_Record):
    """What an entry's header says. Its JSON form has these keys in this order.

    Attributes:
        v: The format's version, 1.
        account: The account.
        sequence: The entry's sequence; its leaf's index in the tree is one less.
        at: When it happened.
        actor: Who did it (RULE I20).
        on_behalf_of: On whose behalf, if not their own (RULE I20).
        command: The command that did it.
        policy: The policy that it was decided under, as `Rules.digest`.
        fact: The fact's code.
        payload: The payload's commitment, 64 hexadecimal digits.
    """

    __slots__ = ("v", "account", "sequence", "at", "actor", "on_behalf_of", "command", "policy", "fact", "payload")
    _shape = 78
    v: int
    account: AccountId
    sequence: int
    at: datetime
    actor: str
    on_behalf_of: UserId | None
    command: CommandId
    policy: str
    fact: str
    payload: str

    def __init__(
        self,
        *,
        v: int,
        account: AccountId,
        sequence: int,
        at: datetime,
        actor: str,
        on_behalf_of: UserId | None = None,
        command: CommandId,
        policy: str,
        fact: str,
        payload: str,
    ) -> None:
        self._fill(v, account, sequence, at, actor, on_behalf_of, command, policy, fact, payload)


class JournalHead(JournalHeadMethods, _Record):
    """The head of an account's journal: its tree in compact form, and how far it is delivered.

    Delivery lives here and not in a table of its own because the head is written with every entry anyway: an entry is
    in the outbox the moment that it exists, at no further cost, and which accounts are pending is one comparison.

    Attributes:
        account: The account.
        size: How many entries there are; the newest one's sequence.
        frontier: The tree over all entries' headers.
        latest_at: The newest entry's time. Time never runs backwards in an account (RULE A12).
        delivered: Up to which sequence relays have acknowledged.
        leased_to: The relay that delivers at present.
        leased_until: Until when nobody else delivers.
    """

    __slots__ = ("account", "size", "frontier", "latest_at", "delivered", "leased_to", "leased_until")
    _shape = 79
    account: AccountId
    size: int
    frontier: str
    latest_at: datetime
    delivered: int
    leased_to: RelayId | None
    leased_until: datetime | None

    def __init__(
        self,
        *,
        account: AccountId,
        size: int,
        frontier: str,
        latest_at: datetime,
        delivered: int,
        leased_to: RelayId | None = None,
        leased_until: datetime | None = None,
    ) -> None:
        self._fill(account, size, frontier, latest_at, delivered, leased_to, leased_until)


class Lease(_Operation["Relay", "Leased"]):
    """Leases an account's outbox (RULE J1) to a relay, so that two relays don't both send. Leasing what one holds renews it.

    Attributes:
        account: The account.
        lasts_for: For how many seconds, 1 to `limits.LEASE_SECONDS_MAX`.

    Raises:
        `Missing.FREE_LEASE` while another relay's lease lasts; not found if the account has no journal; a span outside of
        1 to `limits.LEASE_SECONDS_MAX` seconds.
    """

    __slots__ = ("account", "lasts_for")
    _shape = 80
    NAME: ClassVar[str] = "journal.lease"
    account: AccountId
    lasts_for: timedelta

    def __init__(
        self,
        *,
        account: AccountId,
        lasts_for: timedelta,
    ) -> None:
        self._fill(account, lasts_for)


class Leased(_Record):
    """A lease that was given.

    Attributes:
        until: Until when.
        delivered: Up to which sequence entries are acknowledged.
        size: The newest entry's sequence.
    """

    __slots__ = ("until", "delivered", "size")
    _shape = 81
    until: datetime
    delivered: int
    size: int

    def __init__(
        self,
        *,
        until: datetime,
        delivered: int,
        size: int,
    ) -> None:
        self._fill(until, delivered, size)


class Pending(_Operation["Relay", "tuple[AccountId, ...]"]):
    """Which accounts have entries to deliver (RULE J1) that no relay has leased, in the order of their ids.

    A relay starts here, leases an account with `Lease`, reads with
    `Undelivered`, delivers, and says so with `Acknowledge`.

    Attributes:
        now: The time that leases are measured by, as the relay's clock shows it.
        after: Only accounts with a greater id, to go on from an earlier answer.
        rows: At most so many.

    Raises:
        A number of rows outside of 1 to `PAGE_ROWS_MAX`.
    """

    __slots__ = ("now", "after", "rows")
    _shape = 82
    NAME: ClassVar[str] = "journal.pending"
    now: datetime
    after: AccountId | None
    rows: int

    def __init__(
        self,
        *,
        now: datetime,
        after: AccountId | None = None,
        rows: int,
    ) -> None:
        self._fill(now, after, rows)


class Read(_Operation["User", "Listed[Entry]"]):
    """A page of the account's journal (RULE J1), oldest entry first. For the owner.

    Of the support's internal work (`journal.WORKED`) the owner sees when it was done, by whom and that it was done; what it
    was is withheld like an erased payload (RULES T8, T11). The headers are whole, so the tree can be verified.

    Attributes:
        account: The account.
        page: Which part.

    Raises:
        `Missing.OWNER`; a cursor of another query. Not found for somebody who is no member of the account.
    """

    __slots__ = ("account", "page")
    _shape = 83
    NAME: ClassVar[str] = "journal.read"
    account: AccountId
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        page: Page | None = None,
    ) -> None:
        self._fill(account, Page() if page is None else page)


class Summarised(_Record):
    """A journal in short.

    Attributes:
        size: How many entries there are; the newest one's sequence.
        root: The root of the Merkle tree over their headers, 64 hexadecimal digits.
        latest_at: The newest entry's time.
    """

    __slots__ = ("size", "root", "latest_at")
    _shape = 84
    size: int
    root: str
    latest_at: datetime

    def __init__(
        self,
        *,
        size: int,
        root: str,
        latest_at: datetime,
    ) -> None:
        self._fill(size, root, latest_at)


class Summary(_Operation["User", "Summarised"]):
    """How many entries the account's journal has, and the root over all of them. For the owner.

    Two equal roots mean two equal journals (RULE J2): who notes the root today can tell tomorrow whether what stood there
    still stands.

    Attributes:
        account: The account.

    Raises:
        `Missing.OWNER`. Not found for somebody who is no member of the account.
    """

    __slots__ = ("account",)
    _shape = 85
    NAME: ClassVar[str] = "journal.summary"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Undelivered(_Operation["Relay", "tuple[Entry, ...]"]):
    """The oldest entries that are not acknowledged (RULE J1), for the relay that holds the account's lease.

    Attributes:
        account: The account.
        rows: At most so many.

    Raises:
        `Missing.LEASE` if this relay doesn't hold the lease, or holds it no longer; not found if the account has no
        journal; a number of rows outside of 1 to `PAGE_ROWS_MAX`.
    """

    __slots__ = ("account", "rows")
    _shape = 86
    NAME: ClassVar[str] = "journal.undelivered"
    account: AccountId
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        rows: int,
    ) -> None:
        self._fill(account, rows)


Fact: TypeAlias = (
    fact.AccountCreated
    | fact.ServiceAdded
    | fact.MemberAdmitted
    | fact.AgentEnrolled
    | fact.AccountAmended
    | fact.AccountOnboarded
    | fact.OwnershipOffered
    | fact.OwnershipWithdrawn
    | fact.OwnershipAccepted
    | fact.Invited
    | fact.InvitationSentAgain
    | fact.InvitationRevoked
    | fact.InvitationAccepted
    | fact.MemberPermitted
    | fact.MemberEntrusted
    | fact.MemberRemoved
    | fact.ContactAdded
    | fact.ContactChanged
    | fact.ContactRemoved
    | fact.AgentActivated
    | fact.AgentDeactivated
    | fact.TeamsAssigned
    | fact.TicketOpened
    | fact.TicketAnswered
    | fact.TicketSolved
    | fact.TicketHeld
    | fact.TicketResumed
    | fact.TicketClosed
    | fact.TicketReopened
    | fact.TicketMerged
    | fact.TicketUnmerged
    | fact.TicketRated
    | fact.EmailRefused
    | fact.TicketWorked
    | fact.DoorOpened
    | fact.DoorClosed
    | fact.RulesAcknowledged
    | fact.AssistanceRequested
    | fact.AssistanceWithdrawn
    | fact.CodeRefused
    | fact.CodesExhausted
    | fact.CodesLocked
    | fact.CodesUnlocked
    | fact.Entered
    | fact.EntryRefused
    | fact.Recorded
    | fact.SessionEnded
    | fact.UserReset
    | fact.CleanUpDue
    | fact.CleanedUp
    | fact.CleanUpOverdue
    | fact.ConsentGiven
    | fact.ConsentWithdrawn
    | fact.BreakGlassAsked
    | fact.BreakGlassApproved
    | fact.BreakGlassDeclined
    | fact.MfaVerified
    | fact.AgentTrained
    | fact.UndertakingSigned
    | fact.CeilingSet
    | fact.RolesAssigned
    | fact.ReviewSigned
)
"""What happened, as an entry's payload says it. Codes are never renamed and never reused.

Facts name ids and numbers; texts that people wrote stay where they are, but for those why an agent enters, which have
to outlast whatever else is kept (RULES I1, I13). What a fact tells a reader comes from the catalogue of the reader's
language, by its code.
"""


Work: TypeAlias = (
    work.Noted
    | work.Assigned
    | work.Prioritised
    | work.Tagged
    | work.Transferred
)
"""Internal work on a ticket (RULE T8)."""

from ._more import *  # noqa: E402, F403
from . import _more  # noqa: E402

__all__ = [
    "Acknowledge",
    "Entry",
    "Fact",
    "Header",
    "JournalHead",
    "Lease",
    "Leased",
    "Pending",
    "Read",
    "Summarised",
    "Summary",
    "Undelivered",
    "Work",
    "fact",
    "work",
]
__all__ += _more.__all__
