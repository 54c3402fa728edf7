"""What all modules share."""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, Generic, TYPE_CHECKING, TypeAlias, TypeVar

from ._ids import Id
from ._mixins import ContactIdMethods, LanguageMethods, PageMethods, RoleIdMethods
from ._names import StrEnum
from ._record import Record as _Record

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")


class Language(LanguageMethods, StrEnum):
    """The language in which a person is written to (RULE C7), by its tag (BCP 47)."""

    SPANISH = "es"
    PORTUGUESE = "pt-BR"
    GERMAN = "de"
    ENGLISH = "en"


class Missing(StrEnum):
    """A condition that must hold and doesn't, with a stable code."""

    ACTIVE_AGENT = "agent.active"
    """The agent must be in the staff's directory and active (RULE I6)."""
    OWNER = "account.owner"
    """The user must be the account's owner (RULE C5)."""
    NEW_ACCOUNT = "account.new"
    """The account must not exist yet."""
    NEW_MEMBER = "membership.new"
    """The user must not be a member already."""
    NEW_SERVICE = "service.new"
    """The service must not exist yet."""
    NEW_AGENT = "agent.new"
    """The agent must not be in the directory yet."""
    HELD_PERMISSIONS = "permission.held"
    """Nobody grants what they don't hold (RULE C5)."""
    TICKET_PERMISSION = "permission.tickets"
    """The user needs the right to view and open support tickets (RULES T1, C4)."""
    TEAM = "agent.team"
    """The agent must be in a team; whose tickets are whose follows from it (RULE T11)."""
    PROFILE_PERMISSION = "permission.profile"
    """The user needs the right to modify the account's profile (RULE C4)."""
    CONTACTS_PERMISSION = "permission.contacts"
    """The user needs the right to view and manage contacts (RULE C4)."""
    USERS_PERMISSION = "permission.users"
    """The user needs the right to manage users (RULE C3)."""
    NEW_CONTACT = "contact.new"
    """The address must not be another contact's."""
    OPEN_INVITATION = "invitation.open"
    """The invitation must not be accepted or revoked (RULE C5)."""
    UNEXPIRED_INVITATION = "invitation.unexpired"
    """The invitation must not be too old (RULE C5)."""
    INVITED_ADDRESS = "invitation.address"
    """The user's address must be the one that was invited (RULE C5)."""
    OTHER_MEMBER = "member.other"
    """Not about oneself."""
    NOT_OWNER = "member.not_owner"
    """Not about the account's owner (RULE C5)."""
    OFFERED_OWNERSHIP = "ownership.offered"
    """The account must have been offered to the user, not too long ago (RULE C5)."""
    ONBOARDING = "account.onboarding"
    """The account must be in its onboarding (RULE I4)."""
    LEGAL_MOVE = "ticket.move"
    """The ticket's status must allow the move (RULE T7)."""
    NOT_CLOSED = "ticket.closed"
    """A closed ticket takes nothing until it is reopened (RULE T5)."""
    NOT_MERGED = "ticket.merged"
    """The ticket was merged into another, where it goes on (RULE T8)."""
    REOPENABLE = "ticket.reopening"
    """The policy must allow that the ticket is reopened now (RULE T7)."""
    ACKNOWLEDGED_SIMILAR = "ticket.duplicates"
    """There are similar tickets: the user is to answer or reopen one of them, or acknowledge that this is another topic
    (RULE T6).
    """
    RATEABLE = "ticket.rateable"
    """Only what is solved or closed is rated (RULE T8)."""
    MERGE_TARGET = "ticket.merge_target"
    """A ticket is merged into another one that is not done, and has room (RULE T8)."""
    MERGE_SPAN = "ticket.merge_span"
    """A merge can be undone for some time only (RULE T8)."""
    KEYS = "desk.keys"
    """The host must have configured its keys."""
    ROOM_FOR_MESSAGE = "ticket.room"
    """The ticket must have room for one more message."""
    LEASE = "journal.lease"
    """The relay must hold the account's lease."""
    FREE_LEASE = "journal.free_lease"
    """Another relay holds the account's lease."""
    ACKNOWLEDGED_IN_ORDER = "journal.in_order"
    """Only entries that exist and were handed out can be acknowledged."""
    CLOCK = "desk.clock"
    """The clock must not run behind what has happened (RULE A12)."""
    ENTERING_TEAM = "agent.entering_team"
    """The agent must be in a team that may enter accounts (RULE I6)."""
    MFA = "agent.mfa"
    """The agent's second factor must have been verified, not too long ago (RULE I6)."""
    TRAININGS = "agent.trainings"
    """The agent must have done every training that the policy asks for (RULE I6)."""
    UNDERTAKING = "agent.undertaking"
    """The agent must have signed the undertaking that the policy asks for (RULES I6, S9)."""
    CEILING = "agent.ceiling"
    """The agent's ceiling must allow every scope that is asked for (RULE I16)."""
    BUDGET = "agent.budget"
    """The agent must not have tried too many wrong codes today (RULE A9)."""
    LEAD = "agent.lead"
    """The agent must be a staff lead."""
    OTHER_AGENT = "agent.other"
    """Not about oneself: nobody changes what stands about them in the directory."""
    REVIEWER = "agent.reviewer"
    """The agent must have the reviewers' role (RULE I14)."""
    CURRENT_EDITION = "policy.edition"
    """The edition must be the one that the policy asks for."""
    TARGET = "access.target"
    """The user must be a member of the account (RULE I1)."""
    KNOWN_SCOPE = "access.known_scope"
    """The policy must know every scope that is asked for (RULE I16)."""
    DELEGABLE_SCOPE = "access.delegable_scope"
    """Some things are never delegated (RULE I16)."""
    TARGET_RIGHTS = "access.target_rights"
    """The user's own rights must allow every scope that is asked for (RULE I16)."""
    OPEN_DOOR = "access.open_door"
    """The door must be open; or there must be a code or a written consent (RULE A3)."""
    CODE = "access.code"
    """There must be a valid code. Said for whatever is wrong with one (RULE A10)."""
    CONSENT_IN_FORCE = "access.consent_in_force"
    """The written consent must hold now, for this agent, user and ticket (RULE I5)."""
    APPROVED_BREAK_GLASS = "access.approved_break_glass"
    """The emergency must be allowed and approved, for this agent, user and scopes, not too long ago and not used yet; it is not
    for account managers (RULES I4, I15).
    """
    ONBOARDING_OR_CONSENT = "access.onboarding_or_consent"
    """An account manager needs an onboarding or explicit consent (RULE I4)."""
    CONSENT = "access.consent"
    """The customer must have consented to every scope that needs it (RULE I3)."""
    PRIVATE_WINDOW = "access.private_window"
    """The agent must attest a private window (RULE I8)."""
    RESPONSIBLE_PERSON = "access.responsible_person"
    """A responsible person of the customer must be named, who is a member (RULE S7)."""
    ACKNOWLEDGED_RULES = "access.acknowledged_rules"
    """The rules for access must have been acknowledged, in the edition that the policy asks for (RULE S8)."""
    REVIEWS_DONE = "access.reviews_done"
    """Reviews of the agent's team must not be overdue (RULE I14)."""
    ROOM_FOR_SESSION = "access.room"
    """An account has room for so many live sessions only."""
    LIVE_SESSION = "session.live"
    """The session must be live (RULE I11)."""
    SESSION_SCOPE = "session.scope"
    """The session must be for what was done (RULE I16)."""
    CLEAN_UP_OWED = "session.clean_up_owed"
    """What was kept must be owed to be deleted (RULE I12)."""
    ADMINISTRATOR = "permission.administrator"
    """The user must be the owner or may manage users: the administrative right (RULE A2)."""
    STANDING_REQUEST = "assistance.standing"
    """A request for assistance must stand (RULE A8)."""
    UNLOCKED_CODES = "assistance.unlocked"
    """Codes must not be locked after too many failures in a row (RULE A9)."""
    LOCKED_CODES = "assistance.locked"
    """Codes must be locked."""
    CONSENTABLE_SCOPE = "consent.scope"
    """A consent is given for scopes that the policy knows and delegates (RULES I5, I16)."""
    STANDING_CONSENT = "consent.standing"
    """The consent must not be withdrawn or over."""
    BREAK_GLASS_ALLOWED = "break_glass.allowed"
    """The policy must allow emergency entry (RULE I15)."""
    ASKED_BREAK_GLASS = "break_glass.asked"
    """The request must wait for approval, not too long (RULE I15)."""
    APPROVER = "break_glass.approver"
    """Only a lead who was one before it was asked, who didn't ask and hasn't approved yet, approves (RULE I15)."""
    OTHERS_ACCESS = "review.others_access"
    """Nobody reviews their own access (RULE I14)."""
    REVIEW_SPAN = "review.span"
    """A review goes on where the last one ended, over no more days than the policy says, and only over what has ended
    (RULE I14).
    """


class AccountId(Id):
    """A customer's account: the unit of storage, of the journal and of every permission."""

    __slots__ = ()
    NOUN: ClassVar[str] = "account"
    STAFF: ClassVar[AccountId]
    """The staff's realm: agents, their budgets and reviews live under this key instead of a customer's account.
    It is the nil UUID, which no customer's account can have.
    """


AccountId.STAFF = AccountId("00000000-0000-0000-0000-000000000000")


class AgentId(Id):
    """A member of the support staff."""

    __slots__ = ()
    NOUN: ClassVar[str] = "agent"


class BreakGlassId(Id):
    """A request for emergency entry (RULE I15)."""

    __slots__ = ()
    NOUN: ClassVar[str] = "break_glass"


class CommandId(Id):
    """One run of an operation; the key of idempotence: the same command has one effect and one reply."""

    __slots__ = ()
    NOUN: ClassVar[str] = "command"


class ConsentId(Id):
    """A written consent (RULE I5)."""

    __slots__ = ()
    NOUN: ClassVar[str] = "consent"


class ContactId(ContactIdMethods, Id):
    """A contact of an account; follows from its address, see `ContactId.of`."""

    __slots__ = ()
    NOUN: ClassVar[str] = "contact"


class InvitationId(Id):
    """An invitation to become a member of an account (RULE C3)."""

    __slots__ = ()
    NOUN: ClassVar[str] = "invitation"


class RelayId(Id):
    """One program that delivers journal entries."""

    __slots__ = ()
    NOUN: ClassVar[str] = "relay"


class ReviewId(Id):
    """A review of accesses (RULE I14)."""

    __slots__ = ()
    NOUN: ClassVar[str] = "review"


class RoleId(RoleIdMethods, Id):
    """A reviewers' role; follows from its name, see `RoleId.of`."""

    __slots__ = ()
    NOUN: ClassVar[str] = "role"


class ServiceId(Id):
    """A product or service that an account has, which a ticket is about (RULE T1)."""

    __slots__ = ()
    NOUN: ClassVar[str] = "service"


class SessionId(Id):
    """A session: one agent's stay in an account as one of its users (RULE I11)."""

    __slots__ = ()
    NOUN: ClassVar[str] = "session"


class TicketId(Id):
    """A ticket."""

    __slots__ = ()
    NOUN: ClassVar[str] = "ticket"


class UserId(Id):
    """A person on the customer's side; may belong to several accounts (RULE C6)."""

    __slots__ = ()
    NOUN: ClassVar[str] = "user"


class Agent(_Record):
    """An agent of the support staff, whom the host has authenticated.

    Attributes:
        id: Who.
    """

    __slots__ = ("id",)
    _shape = 0
    id: AgentId

    def __init__(
        self,
        *,
        id: AgentId,
    ) -> None:
        self._fill(id)


class Inside(_Record):
    """An agent inside an account, acting as one of its users. Made from a `Session` alone, and it can't
    run `Enter` or anything of a user's: it doesn't compile (RULES I16, I17).

    A host keeps it beside its own login session. It names what the session depends on, so that one round trip reads it all; it
    gives no right by itself: each run compares it with the stored session.
    """

    __slots__ = ("account", "session", "agent", "user", "armed_by", "consent")
    _shape = 1
    account: AccountId
    session: SessionId
    agent: AgentId
    user: UserId
    armed_by: UserId | None
    consent: ConsentId | None

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
        agent: AgentId,
        user: UserId,
        armed_by: UserId | None = None,
        consent: ConsentId | None = None,
    ) -> None:
        self._fill(account, session, agent, user, armed_by, consent)


class Listed(_Record, Generic[T]):
    """One page of a list, and the way to the next.

    Attributes:
        rows: The rows.
        next: Where the next page starts; `None` if this was the last when it was read.
    """

    __slots__ = ("rows", "next")
    _shape = 2
    rows: tuple[T, ...]
    next: str | None

    def __init__(
        self,
        *,
        rows: Iterable[T],
        next: str | None = None,
    ) -> None:
        self._fill(rows, next)


class Page(PageMethods, _Record):
    """Which part of a list is wanted."""

    __slots__ = ("rows", "after")
    _shape = 3
    rows: int
    after: str | None

    def __init__(
        self,
        *,
        rows: int = 50,
        after: str | None = None,
    ) -> None:
        self._fill(rows, after)


class Relay(_Record):
    """A program that delivers journal entries.

    Attributes:
        id: Which of them.
    """

    __slots__ = ("id",)
    _shape = 4
    id: RelayId

    def __init__(
        self,
        *,
        id: RelayId,
    ) -> None:
        self._fill(id)


class Swept(_Record):
    """What a sweep did.

    Attributes:
        ended: How many sessions it ended.
        overdue: For how many it said that the clean-up is overdue.
        settled: How many it left alone: somebody else had been there.
        failed: How many it could not do anything for, because something failed. They are due again.
        more: Whether there was more to look at than it was to.
    """

    __slots__ = ("ended", "overdue", "settled", "failed", "more")
    _shape = 5
    ended: int
    overdue: int
    settled: int
    failed: int
    more: bool

    def __init__(
        self,
        *,
        ended: int,
        overdue: int,
        settled: int,
        failed: int,
        more: bool,
    ) -> None:
        self._fill(ended, overdue, settled, failed, more)


class System(_Record):
    """The host's own program, acting by itself: provisioning, imports, sweeps. Never made from a request's data.

    Attributes:
        name: The program's name, for the journal.
    """

    __slots__ = ("name",)
    _shape = 6
    name: str

    def __init__(
        self,
        *,
        name: str,
    ) -> None:
        self._fill(name)


class User(_Record):
    """A user of the customer's, whom the host has authenticated.

    Attributes:
        id: Who.
    """

    __slots__ = ("id",)
    _shape = 7
    id: UserId

    def __init__(
        self,
        *,
        id: UserId,
    ) -> None:
        self._fill(id)


Party: TypeAlias = User | Agent
"""Either side of a ticket: the customer's user or the support's agent."""

Lead: TypeAlias = Agent | System
"""Who runs the staff's directory: the host's own program, or an agent whom the directory calls a lead."""

__all__ = [
    "AccountId",
    "Agent",
    "AgentId",
    "BreakGlassId",
    "CommandId",
    "ConsentId",
    "ContactId",
    "Inside",
    "InvitationId",
    "Language",
    "Lead",
    "Listed",
    "Missing",
    "Page",
    "Party",
    "Relay",
    "RelayId",
    "ReviewId",
    "RoleId",
    "ServiceId",
    "SessionId",
    "Swept",
    "System",
    "TicketId",
    "User",
    "UserId",
]
