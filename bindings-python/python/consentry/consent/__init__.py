"""Written consent (RULE I5): who gave it, when, for which scopes, until when, and the text or a link to it."""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING

from .._mixins import ConsentMethods
from .._record import Operation as _Operation, Record as _Record
from .._types import Page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from .._types import AccountId, Agent, AgentId, ConsentId, Listed, TicketId, User, UserId
    from .. import access as _access


class Consent(ConsentMethods, _Record):
    """A written consent (RULE I5).

    Attributes:
        account: The account.
        id: Its id.
        given_by: Who gave it. It covers entering as this user.
        administered: Whether the giver had the administrative right when giving it (RULE A2). If so it covers
            entering as others too, while the giver has the right; if not it never does, whatever the giver is
            entrusted with later.
        given_at: When.
        scopes: For which scopes.
        from_: From when on it holds.
        until: Until when it holds.
        evidence: The text, or a link to it.
        ticket: Only for this ticket.
        agent: Only for this agent.
        withdrawn_at: When it was withdrawn.
    """

    __slots__ = ("account", "id", "given_by", "administered", "given_at", "scopes", "from_", "until", "evidence", "ticket", "agent", "withdrawn_at")
    _shape = 66
    account: AccountId
    id: ConsentId
    given_by: UserId
    administered: bool
    given_at: datetime
    scopes: frozenset[str]
    from_: datetime
    until: datetime
    evidence: _access.Evidence
    ticket: TicketId | None
    agent: AgentId | None
    withdrawn_at: datetime | None

    def __init__(
        self,
        *,
        account: AccountId,
        id: ConsentId,
        given_by: UserId,
        administered: bool,
        given_at: datetime,
        scopes: Iterable[str],
        from_: datetime,
        until: datetime,
        evidence: _access.Evidence,
        ticket: TicketId | None = None,
        agent: AgentId | None = None,
        withdrawn_at: datetime | None = None,
    ) -> None:
        self._fill(account, id, given_by, administered, given_at, scopes, from_, until, evidence, ticket, agent, withdrawn_at)


class Give(_Operation["User", "Consent"]):
    """Gives a written consent (RULE I5): agents may enter as this member, and do there what needs consent (RULE I3), as long as it
    holds. Any member may; it covers entering as others only if the member has the administrative right, and while they have it.

    Attributes:
        account: The account.
        scopes: For which scopes; at least one, and each one that needs consent.
        from_: From when on it holds. Before it was given it never did, whatever stands here.
        until: Until when it holds: from now on for as many days as the policy says at most.
        evidence: The text, or a link to it.
        ticket: Only for work on this ticket.
        agent: Only for this agent.

    Raises:
        No scopes; an end that isn't behind the beginning, has passed, or lies further ahead than the policy allows. All that apply of
        `Missing.CONSENTABLE_SCOPE`, and `Missing.TICKET_PERMISSION` if a ticket is named. Not found for a ticket that the account
        doesn't have, and for somebody who is no member.
    """

    __slots__ = ("account", "scopes", "from_", "until", "evidence", "ticket", "agent")
    _shape = 67
    NAME: ClassVar[str] = "consent.give"
    account: AccountId
    scopes: frozenset[str]
    from_: datetime
    until: datetime
    evidence: _access.Evidence
    ticket: TicketId | None
    agent: AgentId | None

    def __init__(
        self,
        *,
        account: AccountId,
        scopes: Iterable[str],
        from_: datetime,
        until: datetime,
        evidence: _access.Evidence,
        ticket: TicketId | None = None,
        agent: AgentId | None = None,
    ) -> None:
        self._fill(account, scopes, from_, until, evidence, ticket, agent)


class List(_Operation["User | Agent", "Listed[Consent]"]):
    """A page of the account's written consents that were not withdrawn (RULE I5), in the order of their ids, which is that of
    giving; those that are over among them. For the account's members, and for agents in a team, who must name one to enter with
    it.

    Attributes:
        account: The account.
        page: Which part.

    Raises:
        `Missing.ACTIVE_AGENT`, `Missing.TEAM`; a cursor of another query. Not
        found for an account that there isn't, or that the user is no member of.
    """

    __slots__ = ("account", "page")
    _shape = 68
    NAME: ClassVar[str] = "consent.list"
    account: AccountId
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        page: Page | None = None,
    ) -> None:
        self._fill(account, Page() if page is None else page)


class Withdraw(_Operation["User", "Consent"]):
    """Withdraws a written consent, for good; whoever is inside on the strength of it is out, in the same commit (RULE I5). For who
    gave it, and whoever has the administrative right.

    Attributes:
        account: The account.
        consent: Which.

    Raises:
        `Missing.ADMINISTRATOR` for other members; `Missing.STANDING_CONSENT` if it was withdrawn or is over. Not found for a
        consent that the account doesn't have, and for somebody who is no member.
    """

    __slots__ = ("account", "consent")
    _shape = 69
    NAME: ClassVar[str] = "consent.withdraw"
    account: AccountId
    consent: ConsentId

    def __init__(
        self,
        *,
        account: AccountId,
        consent: ConsentId,
    ) -> None:
        self._fill(account, consent)

__all__ = [
    "Consent",
    "Give",
    "List",
    "Withdraw",
]
