"""The policy: what a host decides, as one value.

It is set once for a desk (`Desk(policy=…)`) and travels to every decision in its
`Moment`. The defaults are the practice of the rules that name them.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._mixins import AgentsMethods, DifferencesMethods, PolicyMethods, ScenarioMethods, SettingMethods
from .._names import StrEnum
from .._record import DEFAULT, Record as _Record
from . import reopening as reopening
from . import way as way

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import timedelta
    from .._types import Missing
    from .. import access as _access
    from .. import people as _people


class Becomes(StrEnum):
    """What becomes of situations."""

    ALLOWED = "allowed"
    """They were refused, and are allowed now."""
    REFUSED = "refused"
    """They were allowed, and are refused now."""


class Door(StrEnum):
    """An account's door (RULE A1)."""

    OPEN = "open"
    """Support staff may enter without asking, under the policy."""
    CLOSED = "closed"
    """A code is needed each time, or a written consent."""


class Need(StrEnum):
    """What a scope needs (RULES I2, I3, I16)."""

    FREE = "free"
    """Nothing beyond entering."""
    CONSENT = "consent"
    """The customer's explicit, written consent."""
    NEVER = "never"
    """It is never delegated."""


class Start(StrEnum):
    """Where the time steps of codes are counted from (RULE A7)."""

    REQUEST = "request"
    """From the moment of the request: each first code lives its whole period."""
    EPOCH = "epoch"
    """From 1970, as authenticator apps do, which take no other start: a first code may live a moment only."""


class Access(_Record):
    """Who may enter, how, for what, for how long, and what is owed afterwards.

    Attributes:
        door: The door of new accounts (RULE A1).
        session_for: After how many minutes a session ends, 1 to 480 (RULE I11).
        idle_for: After how many minutes without a record it ends, 1 to as many as a session has (RULE I11).
        check_for: For how many seconds the answer of `Check` may be relied on, 1 to 300.
        scopes: The scopes that there are, up to 64, none twice. What is not listed is forbidden (RULE I16).
        agents: What is asked of agents.
        private_window: Whether the agent must attest a private window (RULE I8).
        responsible_person: Whether a responsible person of the customer must be named (RULE S7).
        rules: The edition of the rules that the responsible person, or else the user, must have acknowledged (RULE
            S8), if there are any.
        consent_for: For how many days a written consent may hold at most, 1 to 366 (RULE I5).
        break_glass: Emergencies (RULE I15).
        notices: Whom the customer's notices tell.
        clean_up_for: Within how many hours after the end what was kept must be deleted, and this attested, 1 to 720
            (RULE I12).
    """

    __slots__ = ("door", "session_for", "idle_for", "check_for", "scopes", "agents", "private_window", "responsible_person", "rules", "consent_for", "break_glass", "notices", "clean_up_for")
    _shape = 105
    door: Door
    session_for: timedelta
    idle_for: timedelta
    check_for: timedelta
    scopes: tuple[ScopeRule, ...]
    agents: Agents
    private_window: bool
    responsible_person: bool
    rules: str | None
    consent_for: timedelta
    break_glass: BreakGlassRule
    notices: Notices
    clean_up_for: timedelta

    def __init__(
        self,
        *,
        door: Door = DEFAULT,
        session_for: timedelta = DEFAULT,
        idle_for: timedelta = DEFAULT,
        check_for: timedelta = DEFAULT,
        scopes: Iterable[ScopeRule] = DEFAULT,
        agents: Agents = DEFAULT,
        private_window: bool = DEFAULT,
        responsible_person: bool = DEFAULT,
        rules: str | None = DEFAULT,
        consent_for: timedelta = DEFAULT,
        break_glass: BreakGlassRule = DEFAULT,
        notices: Notices = DEFAULT,
        clean_up_for: timedelta = DEFAULT,
    ) -> None:
        self._fill(door, session_for, idle_for, check_for, scopes, agents, private_window, responsible_person, rules, consent_for, break_glass, notices, clean_up_for)


class Agents(AgentsMethods, _Record):
    """What is asked of agents (RULES I4, I6).

    Attributes:
        teams: The teams whose agents may enter. If neither these nor account managers are named, nobody enters.
        account_managers: The teams of account managers, who may enter only during the onboarding or with consent
            (RULE I4). Whoever is in such a team is an account manager, whatever other teams they are in; so none of
            these is among `teams`.
        mfa_for: How many minutes ago an agent's second factor may have been verified at most, 1 to 10,080; 0 asks
            for none.
        trainings: The trainings that they must have done, up to 32.
        undertaking: The edition of the undertaking that they must have signed (RULES I6, S9), if there is one.
    """

    __slots__ = ("teams", "account_managers", "mfa_for", "trainings", "undertaking")
    _shape = 106
    teams: frozenset[str]
    account_managers: frozenset[str]
    mfa_for: timedelta
    trainings: frozenset[str]
    undertaking: str | None

    def __init__(
        self,
        *,
        teams: Iterable[str] = DEFAULT,
        account_managers: Iterable[str] = DEFAULT,
        mfa_for: timedelta = DEFAULT,
        trainings: Iterable[str] = DEFAULT,
        undertaking: str | None = DEFAULT,
    ) -> None:
        self._fill(teams, account_managers, mfa_for, trainings, undertaking)


class Assistance(_Record):
    """How assistance codes work (RULES A4, A7, A9).

    Attributes:
        digits: How many digits a code has, 6 to 8. More can't be told apart evenly by RFC 4226's truncation.
        period_for: For how many seconds a code lives, 60 to 86,400.
        start: Where time steps are counted from.
        request_for: For how many hours a request stands, 1 to 72, if nobody redeems it and the customer doesn't
            take it back; no less than a code lives.
        tries_max: How many wrong codes exhaust a request, 1 to 10, tried against one code; no more than lock the
            account's codes.
        account_failures_max: How many wrong codes in a row lock an account's codes, 5 to 100, over all requests
            (NIST SP 800-63B).
        agent_failures_max: How many wrong codes an agent may try in a day, 1 to 100, over all accounts.
    """

    __slots__ = ("digits", "period_for", "start", "request_for", "tries_max", "account_failures_max", "agent_failures_max")
    _shape = 107
    digits: int
    period_for: timedelta
    start: Start
    request_for: timedelta
    tries_max: int
    account_failures_max: int
    agent_failures_max: int

    def __init__(
        self,
        *,
        digits: int = DEFAULT,
        period_for: timedelta = DEFAULT,
        start: Start = DEFAULT,
        request_for: timedelta = DEFAULT,
        tries_max: int = DEFAULT,
        account_failures_max: int = DEFAULT,
        agent_failures_max: int = DEFAULT,
    ) -> None:
        self._fill(digits, period_for, start, request_for, tries_max, account_failures_max, agent_failures_max)


class BreakGlassRule(_Record):
    """Emergency entry (RULE I15).

    Attributes:
        allowed: Whether there is such a thing.
        approvers: How many different leads must approve, 2 to 5.
        open_for: For how many minutes a request can be approved and used, 1 to 1,440.
    """

    __slots__ = ("allowed", "approvers", "open_for")
    _shape = 108
    allowed: bool
    approvers: int
    open_for: timedelta

    def __init__(
        self,
        *,
        allowed: bool = DEFAULT,
        approvers: int = DEFAULT,
        open_for: timedelta = DEFAULT,
    ) -> None:
        self._fill(allowed, approvers, open_for)


class Category(_Record):
    """A category of tickets (RULE T1).

    Attributes:
        name: Its code.
        team: The team that answers its tickets, and sees them.
    """

    __slots__ = ("name", "team")
    _shape = 109
    name: str
    team: str

    def __init__(
        self,
        *,
        name: str,
        team: str,
    ) -> None:
        self._fill(name, team)


class Change(_Record):
    """Situations in which agents who want this scope, and come in like this, may enter under one of two policies only.

    Attributes:
        becomes: What becomes of them.
        scope: What is wanted.
        by: On the strength of what.
        because: What is missing under the policy that refuses them: each of these in one of them at least.
        situations: How many they are, of all that the two policies can tell apart.
        example: The one of them in which the least is missing.
    """

    __slots__ = ("becomes", "scope", "by", "because", "situations", "example")
    _shape = 110
    becomes: Becomes
    scope: str
    by: _access.Basis
    because: tuple[Missing, ...]
    situations: int
    example: Scenario

    def __init__(
        self,
        *,
        becomes: Becomes,
        scope: str,
        by: _access.Basis,
        because: Iterable[Missing],
        situations: int,
        example: Scenario,
    ) -> None:
        self._fill(becomes, scope, by, because, situations, example)


class Differences(DifferencesMethods, _Record):
    """What tells two policies apart.

    Attributes:
        changes: The situations in which agents may enter under one of them only.
        settings: The keys that differ, in the order of their names; none, if the policies are the same.
    """

    __slots__ = ("changes", "settings")
    _shape = 111
    changes: tuple[Change, ...]
    settings: tuple[Setting, ...]

    def __init__(
        self,
        *,
        changes: Iterable[Change],
        settings: Iterable[Setting],
    ) -> None:
        self._fill(changes, settings)


class Invitations(_Record):
    """How people are invited (RULES C3, C5).

    Attributes:
        open_for: For how many days an invitation can be accepted, 1 to 90.
        bound_to_address: Whether only a user with the invited address can accept.
    """

    __slots__ = ("open_for", "bound_to_address")
    _shape = 112
    open_for: timedelta
    bound_to_address: bool

    def __init__(
        self,
        *,
        open_for: timedelta = DEFAULT,
        bound_to_address: bool = DEFAULT,
    ) -> None:
        self._fill(open_for, bound_to_address)


class Notices(_Record):
    """When the customer is told (RULE I10). An emergency entry is always told at once (RULE I15).

    Attributes:
        at_start: At the start.
        at_end: At the end. At least one of both is on: nobody switches the customer's notices off.
    """

    __slots__ = ("at_start", "at_end")
    _shape = 113
    at_start: bool
    at_end: bool

    def __init__(
        self,
        *,
        at_start: bool = DEFAULT,
        at_end: bool = DEFAULT,
    ) -> None:
        self._fill(at_start, at_end)


class Policy(PolicyMethods, _Record):
    """What a host decides.

    Attributes:
        categories: The desk's categories, one of which each ticket has (RULE T1): 1 to `CATEGORIES_MAX`, no name
            twice.
        reopening: What becomes of tickets that are done when the customer needs more (RULE T7).
        unmerge_for: For how many hours a merge can be undone (RULE T8), up to a year; 0 for never.
        invitations: How people are invited.
        handover_for: For how many days an offer to hand an account over stands (RULE C5), 1 to 365.
        assistance: How assistance codes work.
        access: Who may enter, how, and for what.
        reviews: How accesses are reviewed.
        retention_for: For how many days what happened is kept, 90 to 36,500 (RULES I13, J3).
    """

    __slots__ = ("categories", "reopening", "unmerge_for", "invitations", "handover_for", "assistance", "access", "reviews", "retention_for")
    _shape = 114
    categories: tuple[Category, ...]
    reopening: Reopening
    unmerge_for: timedelta
    invitations: Invitations
    handover_for: timedelta
    assistance: Assistance
    access: Access
    reviews: Reviews
    retention_for: timedelta

    def __init__(
        self,
        *,
        categories: Iterable[Category] = DEFAULT,
        reopening: Reopening = DEFAULT,
        unmerge_for: timedelta = DEFAULT,
        invitations: Invitations = DEFAULT,
        handover_for: timedelta = DEFAULT,
        assistance: Assistance = DEFAULT,
        access: Access = DEFAULT,
        reviews: Reviews = DEFAULT,
        retention_for: timedelta = DEFAULT,
    ) -> None:
        self._fill(categories, reopening, unmerge_for, invitations, handover_for, assistance, access, reviews, retention_for)


class ReviewRole(_Record):
    """A role that reviews.

    Attributes:
        name: Its name.
        teams: The teams that an overdue review of this role blocks, if it does, each one that may enter; all of
            them, if none is named. What is reviewed are all accesses.
    """

    __slots__ = ("name", "teams")
    _shape = 115
    name: str
    teams: frozenset[str]

    def __init__(
        self,
        *,
        name: str,
        teams: Iterable[str] = (),
    ) -> None:
        self._fill(name, teams)


class Reviews(_Record):
    """How accesses are reviewed (RULE I14).

    Attributes:
        roles: The roles that review, up to 8, none twice; each on its own.
        every: How many days a review may cover, and how long after the last one the next is due, 1 to 90.
        overdue_blocks: Whether a team whose review is overdue can't enter until it is done; only where there are
            roles.
    """

    __slots__ = ("roles", "every", "overdue_blocks")
    _shape = 116
    roles: tuple[ReviewRole, ...]
    every: timedelta
    overdue_blocks: bool

    def __init__(
        self,
        *,
        roles: Iterable[ReviewRole] = DEFAULT,
        every: timedelta = DEFAULT,
        overdue_blocks: bool = DEFAULT,
    ) -> None:
        self._fill(roles, every, overdue_blocks)


class Scenario(ScenarioMethods, _Record):
    """A situation in which an agent wants to enter, said without a policy: what one policy allows in it another may refuse.

    What no policy decides is as it must be: the agent is at work and within their ceiling and budget, the user is a member, the
    clock is right, the account has room.

    Attributes:
        teams: The agent's teams.
        mfa_age: How many minutes ago the agent's second factor was verified; `None` for never.
        trainings: The trainings that the agent has done.
        undertaking: The edition of the undertaking that the agent has signed.
        unreviewed_for_days: For how many days which role hasn't reviewed; whoever isn't listed has just done so.
        scope: What the agent wants. Of several scopes each must be allowed, so one is enough to tell policies
            apart.
        permissions: What the user is permitted.
        manages_users: Whether the user is one who may manage users.
        door: The account's door.
        onboarding: Whether the account is in its onboarding.
        way: How the agent comes in.
        private_window: The agent attests a private window.
        responsible: A responsible person of the customer is named.
        acknowledged: The edition of the rules that this person, or else the user, has acknowledged.
    """

    __slots__ = ("teams", "mfa_age", "trainings", "undertaking", "unreviewed_for_days", "scope", "permissions", "manages_users", "door", "onboarding", "way", "private_window", "responsible", "acknowledged")
    _shape = 117
    teams: frozenset[str]
    mfa_age: timedelta | None
    trainings: frozenset[str]
    undertaking: str | None
    unreviewed_for_days: Mapping[str, int]
    scope: str
    permissions: _people.Permissions
    manages_users: bool
    door: Door
    onboarding: bool
    way: Way
    private_window: bool
    responsible: bool
    acknowledged: str | None

    def __init__(
        self,
        *,
        teams: Iterable[str] = DEFAULT,
        mfa_age: timedelta | None = DEFAULT,
        trainings: Iterable[str] = DEFAULT,
        undertaking: str | None = DEFAULT,
        unreviewed_for_days: Mapping[str, int] = DEFAULT,
        scope: str = DEFAULT,
        permissions: _people.Permissions | Iterable[str] = DEFAULT,
        manages_users: bool = DEFAULT,
        door: Door = DEFAULT,
        onboarding: bool = DEFAULT,
        way: Way = DEFAULT,
        private_window: bool = DEFAULT,
        responsible: bool = DEFAULT,
        acknowledged: str | None = DEFAULT,
    ) -> None:
        self._fill(teams, mfa_age, trainings, undertaking, unreviewed_for_days, scope, permissions, manages_users, door, onboarding, way, private_window, responsible, acknowledged)


class ScopeRule(_Record):
    """A scope, and what it needs.

    Attributes:
        scope: Its name.
        need: What it needs.
        permissions: What the user must be permitted for it: nobody inside can do what the user couldn't (RULE I16).
        manages_users: Whether the user must be one who may manage users.
    """

    __slots__ = ("scope", "need", "permissions", "manages_users")
    _shape = 118
    scope: str
    need: Need
    permissions: _people.Permissions
    manages_users: bool

    def __init__(
        self,
        *,
        scope: str,
        need: Need,
        permissions: _people.Permissions | Iterable[str] = (),
        manages_users: bool = False,
    ) -> None:
        self._fill(scope, need, permissions, manages_users)


class Setting(SettingMethods, _Record):
    """A key that differs.

    Attributes:
        key: The key with all its tables, such as `access.scopes.import.need`: what has a name stands under its
            name.
        before: What it was; `None` if it wasn't there.
        after: What it is; `None` if it isn't there.
    """

    __slots__ = ("key", "before", "after")
    _shape = 119
    key: str
    before: str | None
    after: str | None

    def __init__(
        self,
        *,
        key: str,
        before: str | None = None,
        after: str | None = None,
    ) -> None:
        self._fill(key, before, after)


Reopening: TypeAlias = (
    reopening.Always
    | reopening.WithinDays
    | reopening.Never
)
"""When tickets that are done can be reopened (RULE T7)."""


Way: TypeAlias = (
    way.Door
    | way.Code
    | way.Consent
    | way.BreakGlass
)
"""How an agent comes in."""

from ._more import *  # noqa: E402, F403
from . import _more  # noqa: E402

__all__ = [
    "Access",
    "Agents",
    "Assistance",
    "Becomes",
    "BreakGlassRule",
    "Category",
    "Change",
    "Differences",
    "Door",
    "Invitations",
    "Need",
    "Notices",
    "Policy",
    "Reopening",
    "ReviewRole",
    "Reviews",
    "Scenario",
    "ScopeRule",
    "Setting",
    "Start",
    "Way",
    "reopening",
    "way",
]
__all__ += _more.__all__
