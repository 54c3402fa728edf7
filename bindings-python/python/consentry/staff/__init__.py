"""The support staff's directory. It lives in a realm of its own, `AccountId.STAFF`.

The host's own program makes the first lead. From then on leads keep the directory, and nobody changes what stands about
themself: not their teams, trainings, ceiling or roles. Two leads who agree can give each other everything; what they do
is in the staff's journal. A lead who is deactivated is nobody, and a new lead once activated again.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING

from .._record import Operation as _Operation, Record as _Record
from .._types import Page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from .._types import AccountId, Agent, AgentId, Listed, System


class AgentRecord(_Record):
    """An agent, as the staff's directory knows them.

    Attributes:
        account: Always `AccountId.STAFF`: the key's first part, as in every table.
        id: Who.
        name: What customers see.
        active: Whether this agent may work at all (RULE I6).
        teams: The teams whose tickets this agent sees and answers.
        enrolled_at: Since when the directory knows them.
        standing: How often their being active and their teams changed; a session doesn't outlive a change (RULE
            I6). No time, because the staff's realm has a clock of its own: its times can't be compared with an
            account's.
        lead_since: Since when they are a staff lead; `None` if they are none.
        roles: The reviewers' roles that they have (RULE I14).
        ceiling: The most that they may do inside an account (RULE I16); nothing, until a lead sets it.
        mfa_at: When the host last verified their second factor (RULE I6).
        trainings: The trainings that they have done (RULE I6).
        undertaking: The edition of the undertaking that they have signed (RULES I6, S9).
        undertaken_at: When they signed it.
    """

    __slots__ = ("account", "id", "name", "active", "teams", "enrolled_at", "standing", "lead_since", "roles", "ceiling", "mfa_at", "trainings", "undertaking", "undertaken_at")
    _shape = 129
    account: AccountId
    id: AgentId
    name: str
    active: bool
    teams: frozenset[str]
    enrolled_at: datetime
    standing: int
    lead_since: datetime | None
    roles: frozenset[str]
    ceiling: frozenset[str]
    mfa_at: datetime | None
    trainings: frozenset[str]
    undertaking: str | None
    undertaken_at: datetime | None

    def __init__(
        self,
        *,
        account: AccountId,
        id: AgentId,
        name: str,
        active: bool,
        teams: Iterable[str],
        enrolled_at: datetime,
        standing: int,
        lead_since: datetime | None = None,
        roles: Iterable[str],
        ceiling: Iterable[str],
        mfa_at: datetime | None = None,
        trainings: Iterable[str],
        undertaking: str | None = None,
        undertaken_at: datetime | None = None,
    ) -> None:
        self._fill(account, id, name, active, teams, enrolled_at, standing, lead_since, roles, ceiling, mfa_at, trainings, undertaking, undertaken_at)


class AssignRoles(_Operation["Agent | System", "AgentRecord"]):
    """Says whether an agent is a lead, and which reviewers' roles they have (RULE I14): these and no others. Nobody says it of
    themself. If nothing changes, nothing is done.

    Attributes:
        agent: The agent.
        lead: Whether the agent is a lead from now on. Who is one already stays one since when they were.
        roles: All the agent's reviewers' roles from now on.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone;
        `Missing.OTHER_AGENT` for oneself. Not found if the agent is not in the directory. An
        input error naming `agent.roles` for a role that the policy doesn't have.
    """

    __slots__ = ("agent", "lead", "roles")
    _shape = 130
    NAME: ClassVar[str] = "staff.assign_roles"
    agent: AgentId
    lead: bool
    roles: frozenset[str]

    def __init__(
        self,
        *,
        agent: AgentId,
        lead: bool,
        roles: Iterable[str],
    ) -> None:
        self._fill(agent, lead, roles)


class AssignTeams(_Operation["Agent | System", "AgentRecord"]):
    """Sets the teams that an agent is in, and by this whose tickets the agent sees and answers (RULE T11). A session doesn't
    outlive a change of teams (RULE I6). If nothing changes, nothing is done.

    Attributes:
        agent: The agent.
        teams: All the agent's teams from now on.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone;
        `Missing.OTHER_AGENT` for oneself. Not found if the agent is not in the directory.
    """

    __slots__ = ("agent", "teams")
    _shape = 131
    NAME: ClassVar[str] = "staff.assign_teams"
    agent: AgentId
    teams: frozenset[str]

    def __init__(
        self,
        *,
        agent: AgentId,
        teams: Iterable[str],
    ) -> None:
        self._fill(agent, teams)


class Enrol(_Operation["Agent | System", "AgentRecord"]):
    """Puts an agent into the staff's directory, active (RULE I6: nobody else may work for customers). A new agent has no
    trainings, no ceiling and no roles, and is no lead.

    Attributes:
        agent: The new agent's id, the host's choice.
        name: What customers see.
        teams: The teams whose tickets the agent sees and answers.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone; `Missing.NEW_AGENT` if the agent is there already.
    """

    __slots__ = ("agent", "name", "teams")
    _shape = 132
    NAME: ClassVar[str] = "staff.enrol"
    agent: AgentId
    name: str
    teams: frozenset[str]

    def __init__(
        self,
        *,
        agent: AgentId,
        name: str,
        teams: Iterable[str] = (),
    ) -> None:
        self._fill(agent, name, teams)


class List(_Operation["Agent | System", "Listed[AgentRecord]"]):
    """A page of the staff's directory, in the order of the agents' ids: who may work, and what stands about them (RULE I6).
    Those who were deactivated are in it.

    Attributes:
        page: Which part.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone; a cursor of
        another query.
    """

    __slots__ = ("page",)
    _shape = 133
    NAME: ClassVar[str] = "staff.list"
    page: Page

    def __init__(
        self,
        *,
        page: Page | None = None,
    ) -> None:
        self._fill(Page() if page is None else page)


class Me(_Operation["Agent", "AgentRecord"]):
    """What the directory says about the agent who asks: what is still missing before they may enter can be told from it
    (RULES I6, S9).

    Raises:
        `Missing.ACTIVE_AGENT`.
    """

    __slots__ = ()
    _shape = 134
    NAME: ClassVar[str] = "staff.me"

    def __init__(self) -> None:
        self._fill()


class SetActive(_Operation["Agent | System", "AgentRecord"]):
    """Says whether an agent may work for customers at all (RULE I6). Whoever leaves the staff stays in the directory,
    because their work names them. If nothing changes, nothing is done.

    No session outlives it, not even if the agent is activated again at once. A lead who comes back is a lead from then on:
    what was asked before, they don't approve (RULE I15).

    Attributes:
        agent: The agent.
        active: Whether the agent may work from now on.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone;
        `Missing.OTHER_AGENT` for oneself. Not found if the agent is not in the directory.
    """

    __slots__ = ("agent", "active")
    _shape = 135
    NAME: ClassVar[str] = "staff.set_active"
    agent: AgentId
    active: bool

    def __init__(
        self,
        *,
        agent: AgentId,
        active: bool,
    ) -> None:
        self._fill(agent, active)


class SetCeiling(_Operation["Agent | System", "AgentRecord"]):
    """Sets the most that an agent may do inside an account (RULE I16): these scopes and no others. Nobody sets their own. What
    it takes away is gone from live sessions, too, at their next check. If nothing changes, nothing is done.

    Attributes:
        agent: The agent.
        ceiling: All the scopes that the agent may have from now on.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone. Then all that
        apply: `Missing.OTHER_AGENT` for oneself,
        `Missing.KNOWN_SCOPE`, `Missing.DELEGABLE_SCOPE`. Not
        found if the agent is not in the directory.
    """

    __slots__ = ("agent", "ceiling")
    _shape = 136
    NAME: ClassVar[str] = "staff.set_ceiling"
    agent: AgentId
    ceiling: frozenset[str]

    def __init__(
        self,
        *,
        agent: AgentId,
        ceiling: Iterable[str],
    ) -> None:
        self._fill(agent, ceiling)


class Train(_Operation["Agent | System", "AgentRecord"]):
    """Records that an agent has done a training (RULE I6). Nobody says it of themself. If it is recorded already, nothing is
    done.

    Attributes:
        agent: The agent.
        training: The training.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.LEAD`, alone;
        `Missing.OTHER_AGENT` for oneself. Not found if the agent is not in the directory. An
        input error naming `agent.trainings` if the agent has 32 of them.
    """

    __slots__ = ("agent", "training")
    _shape = 137
    NAME: ClassVar[str] = "staff.train"
    agent: AgentId
    training: str

    def __init__(
        self,
        *,
        agent: AgentId,
        training: str,
    ) -> None:
        self._fill(agent, training)


class Undertake(_Operation["Agent", "AgentRecord"]):
    """Signs the undertaking: the agent binds themself to confidentiality, professionalism, responsibility and ethics, in the
    edition that the policy asks for (RULES I6, S9). Nobody signs for somebody else. If it is signed already, nothing is done.

    Attributes:
        edition: Which edition the agent has read.

    Raises:
        `Missing.ACTIVE_AGENT`, alone; `Missing.CURRENT_EDITION` for another edition than the policy's.
    """

    __slots__ = ("edition",)
    _shape = 138
    NAME: ClassVar[str] = "staff.undertake"
    edition: str

    def __init__(
        self,
        *,
        edition: str,
    ) -> None:
        self._fill(edition)


class VerifyMfa(_Operation["System", "AgentRecord"]):
    """Records that the host has just verified an agent's second factor (RULE I6). The host's login says so, each time; an agent
    can't say it of themself.

    The time is what the clock shows, even if the staff's journal has an entry of a later time: a clock that was wrong once
    doesn't make anybody's second factor look fresher than it is.

    Attributes:
        agent: The agent.

    Raises:
        `Missing.ACTIVE_AGENT` for an agent who was deactivated. Not found if the agent is not in the directory.
    """

    __slots__ = ("agent",)
    _shape = 139
    NAME: ClassVar[str] = "staff.verify_mfa"
    agent: AgentId

    def __init__(
        self,
        *,
        agent: AgentId,
    ) -> None:
        self._fill(agent)

__all__ = [
    "AgentRecord",
    "AssignRoles",
    "AssignTeams",
    "Enrol",
    "List",
    "Me",
    "SetActive",
    "SetCeiling",
    "Train",
    "Undertake",
    "VerifyMfa",
]
