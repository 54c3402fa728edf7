"""Assistance: the account's door, and the code that a customer reads to an agent (RULES A1 to A12)."""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING

from .._mixins import AssistanceRequestMethods, RecipeMethods
from .._names import StrEnum
from .._record import Operation as _Operation, Record as _Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, timedelta
    from .._types import AccountId, AgentId, SessionId, TicketId, User, UserId
    from .. import access as _access
    from .. import policy as _policy


class RequestStatus(StrEnum):
    """Where an account's request for assistance stands."""

    STANDING = "standing"
    """It stands: there is a code."""
    WITHDRAWN = "withdrawn"
    """The customer took it back."""
    REDEEMED = "redeemed"
    """An agent entered with its code, once (RULE A6)."""
    EXHAUSTED = "exhausted"
    """Too many wrong codes (RULE A9)."""


class Verdict(StrEnum):
    """What is wrong with a code. For the journal alone: whoever tried it hears one refusal (RULE A10)."""

    WRONG = "wrong"
    """Other digits."""
    OTHER_STEP = "other_step"
    """An earlier or later code of the same request."""
    NO_REQUEST = "no_request"
    """No request stands: it was taken back, is too old, or there never was one."""
    REDEEMED = "redeemed"
    """It was redeemed before."""
    EXHAUSTED = "exhausted"
    """Too many were tried against this request."""
    LOCKED = "locked"
    """Too many were wrong in a row in this account."""
    OTHER_PURPOSE = "other_purpose"
    """The right digits, but given away for another agent, ticket or user."""


class AgentBudget(_Record):
    """How often an agent was wrong about codes, over all accounts (RULE A9). In the staff's realm; charged by the same commit that
    tells the agent no.

    Attributes:
        account: Always `AccountId.STAFF`.
        agent: Who.
        counted_from: Since when wrong codes are counted; a day later they are counted anew.
        failures: How many wrong codes since then.
        failures_ever: How many in all, for reviewers.
        failed_at: When the last one was.
    """

    __slots__ = ("account", "agent", "counted_from", "failures", "failures_ever", "failed_at")
    _shape = 51
    account: AccountId
    agent: AgentId
    counted_from: datetime
    failures: int
    failures_ever: int
    failed_at: datetime

    def __init__(
        self,
        *,
        account: AccountId,
        agent: AgentId,
        counted_from: datetime,
        failures: int,
        failures_ever: int,
        failed_at: datetime,
    ) -> None:
        self._fill(account, agent, counted_from, failures, failures_ever, failed_at)


class AssistanceRequest(AssistanceRequestMethods, _Record):
    """An account's request for assistance, and everything that is counted about its codes: one record, so that whatever two
    do at once, one of them is decided anew (RULES A6, A8, A9).

    Attributes:
        account: The account; it has one request at a time.
        generation: How often assistance was requested here. A code belongs to one generation (RULE A8).
        status: Where it stands.
        requested_by: Who asked. The code covers entering as this user.
        administered: Whether this user had the administrative right when asking (RULE A2). If so the code covers
            entering as others too, while the user has the right; if not it never does, whatever the user is
            entrusted with later.
        requested_at: When.
        until: Until when it stands, if nothing happens.
        starts_at: T0 of RFC 6238, in whole seconds (RULE A7).
        period_for: For how long one code lives.
        digits: How many digits a code has.
        secret: The secret that codes follow from; gone once the request is redeemed, withdrawn or exhausted (RULES
            A8, A11). Of one that grew too old it stays, sealed and good for nothing, until the next request.
        ticket: Only for this ticket.
        agent: Only for this agent.
        scopes: The scopes that need consent and that the customer consents to by giving the code away (RULES I3,
            I5).
        evidence: The text that was agreed to with that; there if there are scopes.
        step: The step of RFC 6238 that `tries` is about.
        tries: How many wrong codes were tried in that step.
        failures: Wrong codes in a row, over all requests of this account (RULE A9).
        session: The session that it was redeemed for.
    """

    __slots__ = ("account", "generation", "status", "requested_by", "administered", "requested_at", "until", "starts_at", "period_for", "digits", "secret", "ticket", "agent", "scopes", "evidence", "step", "tries", "failures", "session")
    _shape = 52
    account: AccountId
    generation: int
    status: RequestStatus
    requested_by: UserId
    administered: bool
    requested_at: datetime
    until: datetime
    starts_at: datetime
    period_for: timedelta
    digits: int
    secret: str | None
    ticket: TicketId | None
    agent: AgentId | None
    scopes: frozenset[str]
    evidence: _access.Evidence | None
    step: int
    tries: int
    failures: int
    session: SessionId | None

    def __init__(
        self,
        *,
        account: AccountId,
        generation: int,
        status: RequestStatus,
        requested_by: UserId,
        administered: bool,
        requested_at: datetime,
        until: datetime,
        starts_at: datetime,
        period_for: timedelta,
        digits: int,
        secret: str | None = None,
        ticket: TicketId | None = None,
        agent: AgentId | None = None,
        scopes: Iterable[str],
        evidence: _access.Evidence | None = None,
        step: int,
        tries: int,
        failures: int,
        session: SessionId | None = None,
    ) -> None:
        self._fill(account, generation, status, requested_by, administered, requested_at, until, starts_at, period_for, digits, secret, ticket, agent, scopes, evidence, step, tries, failures, session)


class CloseDoor(_Operation["User", "DoorState"]):
    """Closes the account's door: from now on nobody enters without a code, a written consent or an emergency's approvals (RULE
    A3), and whoever came in through it is out, in the same commit. For whoever has the administrative right (RULE A2). Nothing
    is done if it is closed.

    Attributes:
        account: The account.

    Raises:
        `Missing.ADMINISTRATOR`. Not found for somebody who is no member of the account.
    """

    __slots__ = ("account",)
    _shape = 53
    NAME: ClassVar[str] = "assistance.close_door"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Current(_Operation["User", "Standing"]):
    """The account's standing request: the code, when it changes, and how much time is left (RULE A5).

    Every member sees that a request stands; only who made it sees the code. The journal names that member as the one who gave it
    away, so nobody else can. An administrator who wants to let somebody in asks for a code of their own.

    Attributes:
        account: The account.

    Raises:
        `Missing.STANDING_REQUEST`, `Missing.UNLOCKED_CODES`; `Missing.CLOCK` if the clock runs behind what has happened, because
        what it would show is dead (RULE A12); `Missing.KEYS` if the host no longer has the key. Not found for somebody who is no
        member.
    """

    __slots__ = ("account",)
    _shape = 54
    NAME: ClassVar[str] = "assistance.current"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class DoorState(_Record):
    """An account's door, as it stands.

    Attributes:
        door: Whether it is open (RULE A1).
        since: Since when.
    """

    __slots__ = ("door", "since")
    _shape = 55
    door: _policy.Door
    since: datetime

    def __init__(
        self,
        *,
        door: _policy.Door,
        since: datetime,
    ) -> None:
        self._fill(door, since)


class Offline(_Operation["User", "Recipe"]):
    """What an app needs to show the codes of one's own standing request without asking again: the secret, and how codes follow from
    it (RULE A7). `code` makes them, and so does any RFC 6238 tool that takes a start.

    Only for who made the request. The app must forget the secret when the request is over.

    Attributes:
        account: The account.

    Raises:
        As for `Current`; `Missing.STANDING_REQUEST` also for other members.
    """

    __slots__ = ("account",)
    _shape = 56
    NAME: ClassVar[str] = "assistance.offline"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class OpenDoor(_Operation["User", "DoorState"]):
    """Opens the account's door: from now on support staff may enter without asking, under the policy (RULE A1). For whoever has the
    administrative right (RULE A2). Nothing is done if it is open.

    Attributes:
        account: The account.

    Raises:
        `Missing.ADMINISTRATOR`. Not found for somebody who is no member of the account.
    """

    __slots__ = ("account",)
    _shape = 57
    NAME: ClassVar[str] = "assistance.open_door"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Recipe(RecipeMethods, _Record):
    """How a request's codes follow from its secret (RFC 6238, HMAC-SHA-256).

    Attributes:
        generation: The request.
        secret: The secret of 32 bytes, in base32 without padding (RFC 4648).
        starts_at: T0.
        period_for: X.
        digits: How many digits a code has.
        until: Until when codes are good for anything, if the request is neither redeemed, replaced nor withdrawn
            before.
    """

    __slots__ = ("generation", "secret", "starts_at", "period_for", "digits", "until")
    _shape = 58
    _secrets = frozenset(("secret",))
    generation: int
    secret: str
    starts_at: datetime
    period_for: timedelta
    digits: int
    until: datetime

    def __init__(
        self,
        *,
        generation: int,
        secret: str,
        starts_at: datetime,
        period_for: timedelta,
        digits: int,
        until: datetime,
    ) -> None:
        self._fill(generation, secret, starts_at, period_for, digits, until)


class Request(_Operation["User", "Requested"]):
    """Asks for assistance: from now on the account has a code, which lets one agent in once (RULES A3, A4, A6). Any member may; the
    code, which `Current` shows, covers entering as this member.

    An account has one request at a time. Asking again replaces it: the old code is dead from that commit on (RULE A4), the
    tries begin anew, and the failures in a row don't (RULE A9).

    Whoever names scopes that need consent, with the text that was agreed to or a link to it, consents to them in writing by
    giving the code away (RULES I3, I5).

    Attributes:
        account: The account.
        ticket: Only for work on this ticket (RULE A8).
        agent: Only for this agent (RULE A8).
        scopes: What the code also consents to (RULE I5); mostly nothing.
        evidence: The text that was agreed to with that; there if there are scopes.

    Raises:
        All that apply of `Missing.UNLOCKED_CODES`, `Missing.CONSENTABLE_SCOPE`, `Missing.KEYS`, `Missing.CLOCK`, and
        `Missing.TICKET_PERMISSION` if a ticket is named; scopes without evidence, or evidence without scopes. Not found for a ticket
        that the account doesn't have, and for somebody who is no member.
    """

    __slots__ = ("account", "ticket", "agent", "scopes", "evidence")
    _shape = 59
    NAME: ClassVar[str] = "assistance.request"
    account: AccountId
    ticket: TicketId | None
    agent: AgentId | None
    scopes: frozenset[str]
    evidence: _access.Evidence | None

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId | None = None,
        agent: AgentId | None = None,
        scopes: Iterable[str] = (),
        evidence: _access.Evidence | None = None,
    ) -> None:
        self._fill(account, ticket, agent, scopes, evidence)


class Requested(_Record):
    """What a request made. Not the code: that is shown by `Current`, and no reply that is kept has it.

    Attributes:
        generation: How often assistance was requested in this account.
        changes_at: When the first code gives way to the next.
        until: Until when the request stands.
    """

    __slots__ = ("generation", "changes_at", "until")
    _shape = 60
    generation: int
    changes_at: datetime
    until: datetime

    def __init__(
        self,
        *,
        generation: int,
        changes_at: datetime,
        until: datetime,
    ) -> None:
        self._fill(generation, changes_at, until)


class Standing(_Record):
    """A standing request, as a member sees it.

    Attributes:
        generation: How often assistance was requested in this account.
        requested_by: Who asked.
        requested_at: When.
        until: Until when the request stands.
        code: The code, for who asked; `None` for the other members.
        changes_at: When that code is dead.
        left: How many seconds that are from now, begun ones counted.
        ticket: Only for this ticket.
        agent: Only for this agent.
        scopes: What the code also consents to (RULE I5).
        link: For who asked, and only if codes are counted from 1970 (RULE A7): an `otpauth:` address that
            authenticator apps take.
    """

    __slots__ = ("generation", "requested_by", "requested_at", "until", "code", "changes_at", "left", "ticket", "agent", "scopes", "link")
    _shape = 61
    _secrets = frozenset(("code", "link",))
    generation: int
    requested_by: UserId
    requested_at: datetime
    until: datetime
    code: str | None
    changes_at: datetime
    left: timedelta
    ticket: TicketId | None
    agent: AgentId | None
    scopes: frozenset[str]
    link: str | None

    def __init__(
        self,
        *,
        generation: int,
        requested_by: UserId,
        requested_at: datetime,
        until: datetime,
        code: str | None = None,
        changes_at: datetime,
        left: timedelta,
        ticket: TicketId | None = None,
        agent: AgentId | None = None,
        scopes: Iterable[str],
        link: str | None = None,
    ) -> None:
        self._fill(generation, requested_by, requested_at, until, code, changes_at, left, ticket, agent, scopes, link)


class Unlock(_Operation["User", "Unlocked"]):
    """Unlocks the account's codes after too many wrong ones in a row (RULE A9). The failures are counted from none again; the request
    that they were tried against stays exhausted. For whoever has the administrative right, who should first ask support who
    guesses there.

    Attributes:
        account: The account.

    Raises:
        `Missing.ADMINISTRATOR`, alone; `Missing.LOCKED_CODES`. Not found for somebody who is no member.
    """

    __slots__ = ("account",)
    _shape = 62
    NAME: ClassVar[str] = "assistance.unlock"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Unlocked(_Record):
    """Codes that were unlocked.

    Attributes:
        failures: After how many wrong codes in a row.
    """

    __slots__ = ("failures",)
    _shape = 63
    failures: int

    def __init__(
        self,
        *,
        failures: int,
    ) -> None:
        self._fill(failures)


class Withdraw(_Operation["User", "Withdrawn"]):
    """Takes the account's request for assistance back: its code is dead from that commit on (RULE A8). For who made it, and whoever
    has the administrative right.

    Attributes:
        account: The account.

    Raises:
        `Missing.STANDING_REQUEST`; `Missing.ADMINISTRATOR` for other members. Not found for somebody who is no member.
    """

    __slots__ = ("account",)
    _shape = 64
    NAME: ClassVar[str] = "assistance.withdraw"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Withdrawn(_Record):
    """A request that was taken back.

    Attributes:
        generation: Which.
    """

    __slots__ = ("generation",)
    _shape = 65
    generation: int

    def __init__(
        self,
        *,
        generation: int,
    ) -> None:
        self._fill(generation)

from ._more import *  # noqa: E402, F403
from . import _more  # noqa: E402

__all__ = [
    "AgentBudget",
    "AssistanceRequest",
    "CloseDoor",
    "Current",
    "DoorState",
    "Offline",
    "OpenDoor",
    "Recipe",
    "Request",
    "RequestStatus",
    "Requested",
    "Standing",
    "Unlock",
    "Unlocked",
    "Verdict",
    "Withdraw",
    "Withdrawn",
]
__all__ += _more.__all__
