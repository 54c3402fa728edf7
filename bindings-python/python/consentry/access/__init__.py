"""Access: the one way into an account, what is done inside, and what is owed afterwards (RULES I1 to I20)."""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING, TypeAlias

from .._mixins import CheckMethods, ClaimsMethods, PassMethods, RecordMethods, SessionMethods
from .._names import StrEnum
from .._record import Operation as _Operation, Record as _Record
from .._types import Page
from . import action as action
from . import evidence as evidence
from . import proof as proof

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, timedelta
    from .._types import (
        AccountId,
        Agent,
        AgentId,
        BreakGlassId,
        ConsentId,
        Inside,
        Listed,
        Missing,
        SessionId,
        System,
        TicketId,
        User,
        UserId,
    )
    from .. import people as _people
    from .. import store as _store


class Basis(StrEnum):
    """On the strength of what an agent is inside."""

    DOOR = "door"
    """The door is open (RULE A1)."""
    CODE = "code"
    """The customer read a code to the agent (RULE A3)."""
    CONSENT = "consent"
    """A written consent (RULE I5)."""
    BREAK_GLASS = "break_glass"
    """Two approvers, in an emergency (RULE I15)."""


class BreakGlassStatus(StrEnum):
    """Where a request for emergency entry stands."""

    ASKED = "asked"
    """It waits for its approvers."""
    APPROVED = "approved"
    """Two approvers said yes."""
    DECLINED = "declined"
    """An approver said no."""
    USED = "used"
    """The agent entered with it, once."""


class Denied(StrEnum):
    """Why a session gives no way in."""

    ENDED = "ended"
    """It was ended."""
    EXPIRED = "expired"
    """Its time is over (RULE I11)."""
    IDLE = "idle"
    """Nothing was recorded for too long (RULE I11)."""
    CLOCK = "clock"
    """The clock shows a time before what is known to have happened (RULE A12)."""
    STALE = "stale"
    """What was checked is too old to be relied on."""
    SCOPE = "scope"
    """The scope isn't the session's (RULE I16)."""


class Ending(StrEnum):
    """Why a session ended."""

    LEFT = "left"
    """The agent left (RULE I9)."""
    ENDED_BY_CUSTOMER = "ended_by_customer"
    """The customer ended it (RULE I17)."""
    REVOKED = "revoked"
    """A staff lead revoked it."""
    EXPIRED = "expired"
    """Its time was over (RULE I11)."""
    IDLE = "idle"
    """Nothing was recorded for too long (RULE I11)."""
    CONSENT_WITHDRAWN = "consent_withdrawn"
    """The consent that it stood on was withdrawn (RULE I5)."""
    DOOR_CLOSED = "door_closed"
    """The door that it came through was closed (RULE A3)."""
    USER_CHANGED = "user_changed"
    """The user's credentials were reset, or the user or the one who armed it was removed."""
    ONBOARDED = "onboarded"
    """The account's onboarding ended, on which it stood (RULE I4)."""


class Expiry(StrEnum):
    """What `Expire` did."""

    ENDED = "ended"
    """It ended the session."""
    CLEAN_UP_OVERDUE = "clean_up_overdue"
    """It said that the clean-up is overdue."""
    NOT_DUE = "not_due"
    """Nothing: it is not time, or was done before."""


class Side(StrEnum):
    """What an agent's teams make of them."""

    OUTSIDE = "outside"
    """In no team that may enter."""
    SUPPORT = "support"
    """Support staff."""
    ACCOUNT_MANAGER = "account_manager"
    """An account manager, who needs an onboarding or explicit consent (RULE I4)."""


class Acknowledge(_Operation["User", "Acknowledgement"]):
    """Acknowledges the rules for access, in the edition that the policy asks for (RULE S8). Each member for themself. If they were
    acknowledged already, nothing is done.

    Attributes:
        account: The account.
        edition: The edition that was read.

    Raises:
        `Missing.CURRENT_EDITION` for any other edition, and if the policy asks for none. Not found for an account that the user is no
        member of.
    """

    __slots__ = ("account", "edition")
    _shape = 8
    NAME: ClassVar[str] = "access.acknowledge"
    account: AccountId
    edition: str

    def __init__(
        self,
        *,
        account: AccountId,
        edition: str,
    ) -> None:
        self._fill(account, edition)


class Acknowledgement(_Record):
    """A member's acknowledgement of the rules for access (RULE S8): the newest edition that was acknowledged.

    Attributes:
        account: The account.
        user: Who.
        edition: Which edition.
        acknowledged_at: When.
    """

    __slots__ = ("account", "user", "edition", "acknowledged_at")
    _shape = 9
    account: AccountId
    user: UserId
    edition: str
    acknowledged_at: datetime

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
        edition: str,
        acknowledged_at: datetime,
    ) -> None:
        self._fill(account, user, edition, acknowledged_at)


class Act(_Record):
    """Who acts (RFC 8693 §4.1). There is no actor of an actor: nobody enters from inside (RULE I17).

    Attributes:
        sub: The agent.
    """

    __slots__ = ("sub",)
    _shape = 10
    sub: AgentId

    def __init__(
        self,
        *,
        sub: AgentId,
    ) -> None:
        self._fill(sub)


class Approve(_Operation["Agent", "BreakGlass"]):
    """Approves a request for emergency entry (RULE I15). With the last approval that the policy asks for, at least the second one,
    the agent who asked can enter with it, once, within as many minutes as a request stands.

    Attributes:
        account: The account.
        request: The request.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone; not found if there is no such request. Then all that apply:
        `Missing.CLOCK`, `Missing.BREAK_GLASS_ALLOWED`, `Missing.ASKED_BREAK_GLASS` if it is declined, approved, used or too
        old, and `Missing.APPROVER` for who asked, who has approved already, and who was no lead before it was asked: five
        minutes before, because clocks differ.
    """

    __slots__ = ("account", "request")
    _shape = 11
    NAME: ClassVar[str] = "access.approve"
    account: AccountId
    request: BreakGlassId

    def __init__(
        self,
        *,
        account: AccountId,
        request: BreakGlassId,
    ) -> None:
        self._fill(account, request)


class AskBreakGlass(_Operation["Agent", "BreakGlass"]):
    """Asks the staff's leads for emergency entry, without the customer's code or consent (RULE I15). It stands for as long as
    the policy says, and the agent who asks is the only one who can use it, as that user and for these scopes, once.

    The customer's journal tells of it at once, whatever becomes of it.

    Attributes:
        account: The account.
        user: As whom to enter.
        scopes: For what.
        reason: Why (RULE I1).
        link: The communication with the customer (RULE I1).

    Raises:
        `Missing.ACTIVE_AGENT`, alone; not found if there is no such account. Then all that apply: `Missing.CLOCK`,
        `Missing.ENTERING_TEAM`, `Missing.BREAK_GLASS_ALLOWED` (never for account managers), `Missing.CEILING`,
        `Missing.TARGET`, `Missing.KNOWN_SCOPE`, `Missing.DELEGABLE_SCOPE`. An input error naming `scopes` if there are none.
    """

    __slots__ = ("account", "user", "scopes", "reason", "link")
    _shape = 12
    NAME: ClassVar[str] = "access.ask_break_glass"
    account: AccountId
    user: UserId
    scopes: frozenset[str]
    reason: str
    link: str

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
        scopes: Iterable[str],
        reason: str,
        link: str,
    ) -> None:
        self._fill(account, user, scopes, reason, link)


class Attest(_Operation["Agent", "Attested"]):
    """Attests that every document that was downloaded or shared in a session is deleted (RULE I12). Only the agent whose session
    it was can say so, after it ended. It counts however late it comes, and before there is a deadline, too.

    Attributes:
        account: The account.
        session: The session.

    Raises:
        `Missing.ACTIVE_AGENT`, alone; `Missing.CLEAN_UP_OWED` while the session is live, if nothing was kept in it, or if
        this was attested before. Not found for somebody else's session.
    """

    __slots__ = ("account", "session")
    _shape = 13
    NAME: ClassVar[str] = "access.attest"
    account: AccountId
    session: SessionId

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
    ) -> None:
        self._fill(account, session)


class Attested(_Record):
    """What was attested.

    Attributes:
        documents: How many documents are deleted.
        cleaned_at: Since when that is attested.
    """

    __slots__ = ("documents", "cleaned_at")
    _shape = 14
    documents: int
    cleaned_at: datetime

    def __init__(
        self,
        *,
        documents: int,
        cleaned_at: datetime,
    ) -> None:
        self._fill(documents, cleaned_at)


class BreakGlass(_Record):
    """A request for emergency entry (RULE I15). Approved by two different leads, neither of them the one who asked, and both
    leads before it was asked; used once.

    Attributes:
        account: The account.
        id: Its id.
        status: Where it stands.
        asked_by: Who asked, and alone can enter with it.
        user: As whom that agent wants to enter.
        scopes: For what.
        reason: Why (RULE I1).
        link: The communication with the customer (RULE I1).
        asked_at: When it was asked.
        until: Until when it can be approved, and once it is approved, be used.
        approvers: Who approved.
        declined_by: Who declined.
        session: The session that it was used for.
    """

    __slots__ = ("account", "id", "status", "asked_by", "user", "scopes", "reason", "link", "asked_at", "until", "approvers", "declined_by", "session")
    _shape = 15
    account: AccountId
    id: BreakGlassId
    status: BreakGlassStatus
    asked_by: AgentId
    user: UserId
    scopes: frozenset[str]
    reason: str
    link: str
    asked_at: datetime
    until: datetime
    approvers: frozenset[AgentId]
    declined_by: AgentId | None
    session: SessionId | None

    def __init__(
        self,
        *,
        account: AccountId,
        id: BreakGlassId,
        status: BreakGlassStatus,
        asked_by: AgentId,
        user: UserId,
        scopes: Iterable[str],
        reason: str,
        link: str,
        asked_at: datetime,
        until: datetime,
        approvers: Iterable[AgentId],
        declined_by: AgentId | None = None,
        session: SessionId | None = None,
    ) -> None:
        self._fill(account, id, status, asked_by, user, scopes, reason, link, asked_at, until, approvers, declined_by, session)


class BreakGlasses(_Operation["Agent", "Listed[BreakGlass]"]):
    """A page of the requests for emergency entry that wait for approval, over all accounts, in the order of asking (RULE I15). For
    the staff's leads. Nothing takes a request out of the list but a decision, so those that nobody decided in time are in it; a
    lead who doesn't want them says from when on.

    Attributes:
        since: Only those that were asked then or later.
        page: Which part.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone; a cursor of
        another query.
    """

    __slots__ = ("since", "page")
    _shape = 16
    NAME: ClassVar[str] = "access.break_glasses"
    since: datetime | None
    page: Page

    def __init__(
        self,
        *,
        since: datetime | None = None,
        page: Page | None = None,
    ) -> None:
        self._fill(since, Page() if page is None else page)


class Check(CheckMethods, _Operation["Inside", "Pass"]):
    """What a session is good for now, with all that it depends on: the agent, the user, who armed it, the door or the consent, and the
    policy (RULES I16, I17). It costs one reading and commits nothing; what it answers is good for as long as the policy says.

    Scopes that are lost for any reason are left out; only when nothing is left, or something stands against all of them, there is no
    pass. A session is over as soon as what it stands on has ended, also if that came back since.

    Attributes:
        account: The account.
        session: The session.

    Raises:
        Not found for any session but the principal's. `Missing.ACTIVE_AGENT`, alone.
        `Missing.LIVE_SESSION`, alone, for a session that is over. Otherwise what of the
        `Lacks` applies.
    """

    __slots__ = ("account", "session")
    _shape = 17
    NAME: ClassVar[str] = "access.check"
    account: AccountId
    session: SessionId

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
    ) -> None:
        self._fill(account, session)


class Claims(ClaimsMethods, _Record):
    """What a token says about an agent inside an account (RULE I19): the claims of RFC 7519, and the actor of RFC 8693.

    A token can't be ended: whoever holds it is believed until `exp`. So it lives no longer than one `Check` may be
    relied on, and another check makes the next one. The subject is the user as whom the agent acts; the agent is the actor, and is
    never left out.

    Attributes:
        iss: Who issued the token; the host says so.
        aud: For whom the token is; the host says so.
        sub: As whom the agent acts.
        act: Who acts (RFC 8693 §4.1).
        scope: What the session is good for: names with single spaces between them (RFC 8693 §4.2).
        exp: In seconds since 1970, from when the token is no good.
        iat: In seconds since 1970, when the session was checked.
        nbf: In seconds since 1970, before when the token is no good.
        jti: The token's own id: the session's, and the microsecond of the check. No two tokens have the same, as
            RFC 7519 wants it.
        sid: The session.
        account: The account.
        armed_by: Who gave the code or the consent.
        consent: The consent that the session stands on.
    """

    __slots__ = ("iss", "aud", "sub", "act", "scope", "exp", "iat", "nbf", "jti", "sid", "account", "armed_by", "consent")
    _shape = 18
    iss: str | None
    aud: str | None
    sub: UserId
    act: Act
    scope: str
    exp: int
    iat: int
    nbf: int | None
    jti: str
    sid: SessionId
    account: AccountId
    armed_by: UserId | None
    consent: ConsentId | None

    def __init__(
        self,
        *,
        iss: str | None = None,
        aud: str | None = None,
        sub: UserId,
        act: Act,
        scope: str,
        exp: int,
        iat: int,
        nbf: int | None = None,
        jti: str,
        sid: SessionId,
        account: AccountId,
        armed_by: UserId | None = None,
        consent: ConsentId | None = None,
    ) -> None:
        self._fill(iss, aud, sub, act, scope, exp, iat, nbf, jti, sid, account, armed_by, consent)


class Decline(_Operation["Agent", "BreakGlass"]):
    """Declines a request for emergency entry, for good (RULE I15): one lead's no is enough, even after others approved it, until it
    is used. Whoever asked and is a lead may take it back so.

    Attributes:
        account: The account.
        request: The request.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone; `Missing.ASKED_BREAK_GLASS` if it is declined, used or too old. Not
        found if there is no such request.
    """

    __slots__ = ("account", "request")
    _shape = 19
    NAME: ClassVar[str] = "access.decline"
    account: AccountId
    request: BreakGlassId

    def __init__(
        self,
        *,
        account: AccountId,
        request: BreakGlassId,
    ) -> None:
        self._fill(account, request)


class Due(_Operation["System", "Listed[_store.SessionPlace]"]):
    """A page of the sessions that a sweep must look at now, over all accounts, the earliest first (RULE I11): those whose time
    is over, and those whose clean-up is overdue. For the host's own program; what it then runs for each is
    `Expire`. `Desk.sweep` does both.

    Attributes:
        page: Which part.

    Raises:
        A cursor of another query.
    """

    __slots__ = ("page",)
    _shape = 20
    NAME: ClassVar[str] = "access.due"
    page: Page

    def __init__(
        self,
        *,
        page: Page | None = None,
    ) -> None:
        self._fill(Page() if page is None else page)


class Duties(_Operation["Agent", "Listed[Duty]"]):
    """A page of the clean-ups that are owed, over all accounts, the earliest deadline first (RULE I12): the agent's own, or for
    leads and reviewers everybody's. The overdue ones come first, therefore.

    Attributes:
        all: Everybody's instead of the agent's own.
        page: Which part.

    Raises:
        `Missing.ACTIVE_AGENT`, alone; `Missing.REVIEWER` if all are asked for by somebody who is neither a lead nor a
        reviewer; a cursor of another query.
    """

    __slots__ = ("all", "page")
    _shape = 21
    NAME: ClassVar[str] = "access.duties"
    all: bool
    page: Page

    def __init__(
        self,
        *,
        all: bool = False,
        page: Page | None = None,
    ) -> None:
        self._fill(all, Page() if page is None else page)


class Duty(_Record):
    """A clean-up that is owed.

    Attributes:
        account: The account.
        session: The session.
        agent: Whose it was.
        agent_name: What the agent was called then.
        user: As whom the agent was inside.
        entered_at: When the agent entered.
        ended_at: When the session ended.
        documents: How many documents are to be deleted.
        until: Until when.
        overdue: Whether that is over.
    """

    __slots__ = ("account", "session", "agent", "agent_name", "user", "entered_at", "ended_at", "documents", "until", "overdue")
    _shape = 22
    account: AccountId
    session: SessionId
    agent: AgentId
    agent_name: str
    user: UserId
    entered_at: datetime
    ended_at: datetime | None
    documents: int
    until: datetime
    overdue: bool

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
        agent: AgentId,
        agent_name: str,
        user: UserId,
        entered_at: datetime,
        ended_at: datetime | None = None,
        documents: int,
        until: datetime,
        overdue: bool,
    ) -> None:
        self._fill(account, session, agent, agent_name, user, entered_at, ended_at, documents, until, overdue)


class End(_Operation["User", "Ended"]):
    """Ends a session, at any moment: the customer shows the agent out (RULE I17). The next check fails.

    For every member, whoever the agent is inside as: who sees somebody inside need not find an administrator first, and all that it
    costs is that the agent enters anew.

    Attributes:
        account: The account.
        session: The session.

    Raises:
        `Missing.LIVE_SESSION` if it has ended. Not found for a session that the account doesn't have, and
        for an account that the user is no member of.
    """

    __slots__ = ("account", "session")
    _shape = 23
    NAME: ClassVar[str] = "access.end"
    account: AccountId
    session: SessionId

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
    ) -> None:
        self._fill(account, session)


class Ended(_Record):
    """A session that has ended.

    Attributes:
        session: Which.
        ending: Why: not what was asked for, if its time was over before (RULE I11).
        ended_at: When.
        clean_up_until: Until when the agent must attest that what was kept is deleted, if that is owed (RULE I12).
    """

    __slots__ = ("session", "ending", "ended_at", "clean_up_until")
    _shape = 24
    session: SessionId
    ending: Ending
    ended_at: datetime
    clean_up_until: datetime | None

    def __init__(
        self,
        *,
        session: SessionId,
        ending: Ending,
        ended_at: datetime,
        clean_up_until: datetime | None = None,
    ) -> None:
        self._fill(session, ending, ended_at, clean_up_until)


class Enter(_Operation["Agent", "Session"]):
    """Enters an account as one of its users: the one way to a `Session` (RULES A3, I1 to I6, I8, I15 to I18).

    It needs a reason and a link to the communication with the customer, both mandatory (RULE I1); an agent who fulfils what the
    policy asks of agents; scopes that the policy delegates, within the agent's ceiling and the user's own rights; a proof; and
    the attestations that the policy asks for. Whoever is in the staff's directory is nobody to enter as, and nobody lets themself
    in: their own code and consent are none (RULE I17).

    A refusal lists everything that is missing at once, to an agent at work, and is journalled (RULE I18). A code is judged last:
    where anything else is missing it is neither judged nor charged. A wrong one is charged before the agent hears of it, and
    the answer is `Missing.CODE` alone, whatever was wrong (RULES A9, A10). A right one is consumed by the session that it
    opens (RULE A6).

    Attributes:
        account: The account.
        user: As whom.
        scopes: For what; at least one scope.
        reason: Why (RULE I1).
        link: The communication with the customer (RULE I1).
        proof: With what.
        ticket: The ticket that it serves.
        private_window: The agent attests to work in a private window, so that nothing stays in the browser (RULE
            I8).
        responsible: The customer's responsible person (RULE S7).

    Raises:
        `Missing.ACTIVE_AGENT`, alone, for whoever isn't at work here. Input errors for no scope, and for a code of another length than
        codes have. Not found for an account that
        doesn't exist, unless a code is tried on it, and for a ticket that isn't one of the agent's teams'. Otherwise whatever of
        `Lacks` applies: `Missing.CLOCK`,
        `Missing.ENTERING_TEAM`, `Missing.MFA`, `Missing.TRAININGS`, `Missing.UNDERTAKING`, `Missing.CEILING`,
        `Missing.BUDGET`, `Missing.TARGET`, `Missing.KNOWN_SCOPE`, `Missing.DELEGABLE_SCOPE`, `Missing.TARGET_RIGHTS`,
        `Missing.OPEN_DOOR`, `Missing.CODE`, `Missing.CONSENT_IN_FORCE`, `Missing.APPROVED_BREAK_GLASS`,
        `Missing.ONBOARDING_OR_CONSENT`, `Missing.CONSENT`, `Missing.PRIVATE_WINDOW`, `Missing.RESPONSIBLE_PERSON`,
        `Missing.ACKNOWLEDGED_RULES`, `Missing.REVIEWS_DONE`, `Missing.ROOM_FOR_SESSION`.
    """

    __slots__ = ("account", "user", "scopes", "reason", "link", "proof", "ticket", "private_window", "responsible")
    _shape = 25
    NAME: ClassVar[str] = "access.enter"
    account: AccountId
    user: UserId
    scopes: frozenset[str]
    reason: str
    link: str
    proof: Proof
    ticket: TicketId | None
    private_window: bool
    responsible: UserId | None

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
        scopes: Iterable[str],
        reason: str,
        link: str,
        proof: Proof,
        ticket: TicketId | None = None,
        private_window: bool = False,
        responsible: UserId | None = None,
    ) -> None:
        self._fill(account, user, scopes, reason, link, proof, ticket, private_window, responsible)


class Expire(_Operation["System", "Expiry"]):
    """Ends a session whose time is over (RULE I11), as of when it was over; or says, once, that what was kept in it was not
    attested to be deleted in time (RULE I12). If neither is so, nothing is done: any number of sweeps may run it, any time,
    twice.

    No right waits for a sweep: a session whose time is over gives no way in from then on. What a sweep adds is that
    everybody is told.

    Attributes:
        account: The account.
        session: The session.

    Raises:
        Not found if there is no such session.
    """

    __slots__ = ("account", "session")
    _shape = 26
    NAME: ClassVar[str] = "access.expire"
    account: AccountId
    session: SessionId

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
    ) -> None:
        self._fill(account, session)


class Leave(_Operation["Agent", "Ended"]):
    """Leaves: the agent ends their own session (RULE I9). It gives nothing back and takes nothing else away: the agent was never
    anybody else (RULE I17).

    Whoever may work no longer may still leave. If the session's time was over before, that is what is recorded.

    Attributes:
        account: The account.
        session: The session.

    Raises:
        `Missing.LIVE_SESSION` if it has ended. Not found for anybody else's session.
    """

    __slots__ = ("account", "session")
    _shape = 27
    NAME: ClassVar[str] = "access.leave"
    account: AccountId
    session: SessionId

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
    ) -> None:
        self._fill(account, session)


class Pass(PassMethods, _Record):
    """What a session is good for, as `Check` found it: what a host holds between two checks, and asks on every
    request (RULE I16). It grows stale soon.

    Attributes:
        session: The session.
        account: The account.
        agent: Who is inside.
        user: As whom.
        scopes: What it is good for: ceiling ∩ the user's rights ∩ granted, of now.
        permissions: What the user may do, as far as these scopes go. The agent may do no more inside.
        entered_at: When the agent entered.
        ends_at: When the session ends, whatever happens (RULE I11).
        idle_at: When it ends unless something is recorded.
        checked_at: When this was checked.
        fresh_until: Until when this may be relied on.
    """

    __slots__ = ("session", "account", "agent", "user", "scopes", "permissions", "entered_at", "ends_at", "idle_at", "checked_at", "fresh_until")
    _shape = 28
    session: SessionId
    account: AccountId
    agent: AgentId
    user: UserId
    scopes: frozenset[str]
    permissions: _people.Permissions
    entered_at: datetime
    ends_at: datetime
    idle_at: datetime
    checked_at: datetime
    fresh_until: datetime

    def __init__(
        self,
        *,
        session: SessionId,
        account: AccountId,
        agent: AgentId,
        user: UserId,
        scopes: Iterable[str],
        permissions: _people.Permissions | Iterable[str],
        entered_at: datetime,
        ends_at: datetime,
        idle_at: datetime,
        checked_at: datetime,
        fresh_until: datetime,
    ) -> None:
        self._fill(session, account, agent, user, scopes, permissions, entered_at, ends_at, idle_at, checked_at, fresh_until)


class Preview(_Operation["Agent", "Previewed"]):
    """What `Enter` would answer, without entering and without spending anything (RULE I18).

    Of a code it says nothing at all: the answer is as if it were the right one, given away for all scopes that are asked for.
    Otherwise codes could be guessed here without being charged (RULE A9).

    Attributes:
        enter: The entry.

    Raises:
        As `Enter`, but what is missing is the reply.
    """

    __slots__ = ("enter",)
    _shape = 29
    NAME: ClassVar[str] = "access.preview"
    enter: Enter

    def __init__(
        self,
        *,
        enter: Enter,
    ) -> None:
        self._fill(enter)


class Previewed(_Record):
    """What would come of an entry.

    Attributes:
        missing: Everything that is missing; nothing, if the agent may enter.
        scopes: Those of the scopes that are asked for that nothing stands against (RULE I16).
        ends_at: When the session would end, whatever happens (RULE I11).
    """

    __slots__ = ("missing", "scopes", "ends_at")
    _shape = 30
    missing: tuple[Missing, ...]
    scopes: frozenset[str]
    ends_at: datetime

    def __init__(
        self,
        *,
        missing: Iterable[Missing],
        scopes: Iterable[str],
        ends_at: datetime,
    ) -> None:
        self._fill(missing, scopes, ends_at)


class Record(RecordMethods, _Operation["Inside", "Recorded"]):
    """Records what was done inside, in the journal, as the agent's doing on behalf of the user (RULES I12, I20). A host runs it in
    the request that does it: no entry, no effect.

    It also keeps the session from falling idle, never beyond its end (RULE I11). What is recorded here is judged by all that
    `Check` looks at, as of this commit.

    Attributes:
        account: The account.
        session: The session.
        scope: Under which scope.
        action: What.

    Raises:
        As for `Check`; and `Missing.SESSION_SCOPE` if the session isn't good for this scope now, or the scope not
        for this action.
    """

    __slots__ = ("account", "session", "scope", "action")
    _shape = 31
    NAME: ClassVar[str] = "access.record"
    account: AccountId
    session: SessionId
    scope: str
    action: Action

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
        scope: str,
        action: Action,
    ) -> None:
        self._fill(account, session, scope, action)


class Recorded(_Record):
    """A session after something was recorded.

    Attributes:
        session: The session.
        ends_at: When it ends, whatever happens.
        idle_at: When it ends unless something more is recorded.
        actions: How many actions were recorded.
        documents: How many of them left documents with the agent, which must be deleted (RULE I12).
    """

    __slots__ = ("session", "ends_at", "idle_at", "actions", "documents")
    _shape = 32
    session: SessionId
    ends_at: datetime
    idle_at: datetime
    actions: int
    documents: int

    def __init__(
        self,
        *,
        session: SessionId,
        ends_at: datetime,
        idle_at: datetime,
        actions: int,
        documents: int,
    ) -> None:
        self._fill(session, ends_at, idle_at, actions, documents)


class ReportReset(_Operation["System", "ResetReported"]):
    """Reports that a user's credentials were reset, or that somebody may have had them (RULE I17). Every session as this user ends, and
    every one that this user armed; their standing request for assistance is withdrawn, so its code is dead. The consents and invitations that they gave
    before are dead too.

    Run by the host for each account of the user; each report is journalled.

    Attributes:
        account: The account.
        user: The user.

    Raises:
        Not found for a user who is no member.
    """

    __slots__ = ("account", "user")
    _shape = 33
    NAME: ClassVar[str] = "access.report_reset"
    account: AccountId
    user: UserId

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
    ) -> None:
        self._fill(account, user)


class ResetReported(_Record):
    """What a reset brought about.

    Attributes:
        sessions: How many sessions ended.
    """

    __slots__ = ("sessions",)
    _shape = 34
    sessions: int

    def __init__(
        self,
        *,
        sessions: int,
    ) -> None:
        self._fill(sessions)


class Revoke(_Operation["Agent | System", "Ended"]):
    """Revokes a session: a staff lead, or the host's own program, calls an agent back (RULE I17). The next check fails.

    Attributes:
        account: The account.
        session: The session.

    Raises:
        `Missing.ACTIVE_AGENT` and `Missing.LEAD`, alone.
        `Missing.LIVE_SESSION` if it has ended. Not found for a session that the account doesn't have.
    """

    __slots__ = ("account", "session")
    _shape = 35
    NAME: ClassVar[str] = "access.revoke"
    account: AccountId
    session: SessionId

    def __init__(
        self,
        *,
        account: AccountId,
        session: SessionId,
    ) -> None:
        self._fill(account, session)


class Session(SessionMethods, _Record):
    """One agent's stay in an account as one of its users. It belongs to the agent, never to the user (RULE I17).

    Everything in it is a fact: there is no stored *allowed*. What it is good for follows from these facts and a time, in
    `check`; what it is good for *now*, with all that it depends on, says `Check`.

    Attributes:
        account: The account.
        id: Its id.
        agent: Whose it is.
        agent_name: What the agent was called when they entered (RULE I13).
        agent_standing: The agent's `AgentRecord.standing` when they entered: the session doesn't outlive a change
            (RULE I6).
        user: As whom the agent is inside.
        team: The team in which the agent entered.
        basis: On the strength of what.
        consent: The consent, if it stands on one.
        break_glass: The emergency, if it stands on one.
        armed_by: Who gave the code or the consent.
        written: Whether the customer agreed in writing to its being entered: by a consent, or by a code that was
            given away with a text (RULES I4, I5).
        consented: Those of its scopes that the customer consented to (RULE I3).
        onboarding: Whether it stands on the account's being in its onboarding (RULE I4).
        ticket: The ticket that it serves.
        responsible: The customer's responsible person, where the policy wants one (RULE S7).
        scopes: What was asked for and granted.
        reason: Why (RULE I1).
        link: The communication with the customer (RULE I1).
        policy: The policy that it was decided under, as `Rules.digest`.
        entered_at: When the agent entered.
        active_at: When something was last recorded.
        ends_at: When it ends, whatever happens; never moved (RULE I11).
        idle_for: After how many minutes without a record it ends (RULE I11).
        ended_at: When it ended.
        ending: Why it ended.
        actions: How many actions were recorded.
        documents: How many of them left documents with the agent (RULE I12).
        sweep_at: When a sweep must look at it next.
        clean_up_until: Until when the agent must attest that nothing was kept (RULE I12); `None` if that is not
            owed, or not yet, or done.
        cleaned_at: When that was attested.
    """

    __slots__ = ("account", "id", "agent", "agent_name", "agent_standing", "user", "team", "basis", "consent", "break_glass", "armed_by", "written", "consented", "onboarding", "ticket", "responsible", "scopes", "reason", "link", "policy", "entered_at", "active_at", "ends_at", "idle_for", "ended_at", "ending", "actions", "documents", "sweep_at", "clean_up_until", "cleaned_at")
    _shape = 36
    account: AccountId
    id: SessionId
    agent: AgentId
    agent_name: str
    agent_standing: int
    user: UserId
    team: str
    basis: Basis
    consent: ConsentId | None
    break_glass: BreakGlassId | None
    armed_by: UserId | None
    written: bool
    consented: frozenset[str]
    onboarding: bool
    ticket: TicketId | None
    responsible: UserId | None
    scopes: frozenset[str]
    reason: str
    link: str
    policy: str
    entered_at: datetime
    active_at: datetime
    ends_at: datetime
    idle_for: timedelta
    ended_at: datetime | None
    ending: Ending | None
    actions: int
    documents: int
    sweep_at: datetime | None
    clean_up_until: datetime | None
    cleaned_at: datetime | None

    def __init__(
        self,
        *,
        account: AccountId,
        id: SessionId,
        agent: AgentId,
        agent_name: str,
        agent_standing: int,
        user: UserId,
        team: str,
        basis: Basis,
        consent: ConsentId | None = None,
        break_glass: BreakGlassId | None = None,
        armed_by: UserId | None = None,
        written: bool,
        consented: Iterable[str],
        onboarding: bool,
        ticket: TicketId | None = None,
        responsible: UserId | None = None,
        scopes: Iterable[str],
        reason: str,
        link: str,
        policy: str,
        entered_at: datetime,
        active_at: datetime,
        ends_at: datetime,
        idle_for: timedelta,
        ended_at: datetime | None = None,
        ending: Ending | None = None,
        actions: int,
        documents: int,
        sweep_at: datetime | None = None,
        clean_up_until: datetime | None = None,
        cleaned_at: datetime | None = None,
    ) -> None:
        self._fill(account, id, agent, agent_name, agent_standing, user, team, basis, consent, break_glass, armed_by, written, consented, onboarding, ticket, responsible, scopes, reason, link, policy, entered_at, active_at, ends_at, idle_for, ended_at, ending, actions, documents, sweep_at, clean_up_until, cleaned_at)


class Visitor(_Record):
    """An agent who is inside.

    Attributes:
        session: The session, for `End`.
        agent: Who.
        name: What they are called.
        user: As whom.
        scopes: For what.
        entered_at: Since when.
        ends_at: Until when, whatever happens.
        idle_at: Until when, unless they do something.
    """

    __slots__ = ("session", "agent", "name", "user", "scopes", "entered_at", "ends_at", "idle_at")
    _shape = 37
    session: SessionId
    agent: AgentId
    name: str
    user: UserId
    scopes: frozenset[str]
    entered_at: datetime
    ends_at: datetime
    idle_at: datetime

    def __init__(
        self,
        *,
        session: SessionId,
        agent: AgentId,
        name: str,
        user: UserId,
        scopes: Iterable[str],
        entered_at: datetime,
        ends_at: datetime,
        idle_at: datetime,
    ) -> None:
        self._fill(session, agent, name, user, scopes, entered_at, ends_at, idle_at)


class WhoIsInside(_Operation["User", "tuple[Visitor, ...]"]):
    """Who is inside now, in the order of entering: for the banner that every member sees, while working on (RULE I7).

    Attributes:
        account: The account.

    Raises:
        Not found for an account that the user is no member of.
    """

    __slots__ = ("account",)
    _shape = 38
    NAME: ClassVar[str] = "access.who_is_inside"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


Action: TypeAlias = (
    action.Viewed
    | action.Changed
    | action.Imported
    | action.Downloaded
    | action.Shared
    | action.Filmed
)
"""Something that was done inside (RULES I12, I20)."""


Evidence: TypeAlias = (
    evidence.Text
    | evidence.Link
)
"""What a written consent can be proved with (RULE I5): the digest of the text that was agreed to, or a link to it."""


Proof: TypeAlias = (
    proof.Door
    | proof.Code
    | proof.Consent
    | proof.BreakGlass
)
"""What an agent enters with.

Whoever gave a code or a consent is named here, because what a decision reads follows from its input alone.
"""

from ._more import *  # noqa: E402, F403
from . import _more  # noqa: E402

__all__ = [
    "Acknowledge",
    "Acknowledgement",
    "Act",
    "Action",
    "Approve",
    "AskBreakGlass",
    "Attest",
    "Attested",
    "Basis",
    "BreakGlass",
    "BreakGlassStatus",
    "BreakGlasses",
    "Check",
    "Claims",
    "Decline",
    "Denied",
    "Due",
    "Duties",
    "Duty",
    "End",
    "Ended",
    "Ending",
    "Enter",
    "Evidence",
    "Expire",
    "Expiry",
    "Leave",
    "Pass",
    "Preview",
    "Previewed",
    "Proof",
    "Record",
    "Recorded",
    "ReportReset",
    "ResetReported",
    "Revoke",
    "Session",
    "Side",
    "Visitor",
    "WhoIsInside",
    "action",
    "evidence",
    "proof",
]
__all__ += _more.__all__
