"""What happened, as an entry's payload says it. Codes are never renamed and never reused.

Facts name ids and numbers; texts that people wrote stay where they are, but for those why an agent enters, which have
to outlast whatever else is kept (RULES I1, I13). What a fact tells a reader comes from the catalogue of the reader's
language, by its code.

`consentry.journal.Fact` stands for any of these classes.
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
    from .._types import (
        AgentId,
        BreakGlassId,
        ConsentId,
        ContactId,
        InvitationId,
        Missing,
        ReviewId,
        ServiceId,
        SessionId,
        TicketId,
        UserId,
    )
    from .. import access as _access
    from .. import assistance as _assistance
    from .. import contact as _contact
    from .. import journal as _journal
    from .. import people as _people


class AccountCreated(_Record):
    """An account was made.

    Attributes:
        owner: Its owner.
    """

    __slots__ = ("owner",)
    _shape = 203
    CODE: ClassVar[str] = "account.created"
    owner: UserId

    def __init__(
        self,
        *,
        owner: UserId,
    ) -> None:
        self._fill(owner)


class ServiceAdded(_Record):
    """An account got a service.

    Attributes:
        service: The service.
    """

    __slots__ = ("service",)
    _shape = 204
    CODE: ClassVar[str] = "account.service_added"
    service: ServiceId

    def __init__(
        self,
        *,
        service: ServiceId,
    ) -> None:
        self._fill(service)


class MemberAdmitted(_Record):
    """A user became a member.

    Attributes:
        user: The user.
        permissions: What the user may do.
    """

    __slots__ = ("user", "permissions")
    _shape = 205
    CODE: ClassVar[str] = "people.admitted"
    user: UserId
    permissions: _people.Permissions

    def __init__(
        self,
        *,
        user: UserId,
        permissions: _people.Permissions | Iterable[str],
    ) -> None:
        self._fill(user, permissions)


class AgentEnrolled(_Record):
    """An agent was put into the staff's directory.

    Attributes:
        agent: The agent.
    """

    __slots__ = ("agent",)
    _shape = 206
    CODE: ClassVar[str] = "staff.enrolled"
    agent: AgentId

    def __init__(
        self,
        *,
        agent: AgentId,
    ) -> None:
        self._fill(agent)


class AccountAmended(_Record):
    """An account's profile was changed.

    Attributes:
        name: Whether its name is another.
        former_email: Its primary e-mail address until then, if it has another now. Whoever reads mail there is told
            of it, because who takes an account over changes its address first.
        language: Whether its language is another.
    """

    __slots__ = ("name", "former_email", "language")
    _shape = 207
    CODE: ClassVar[str] = "account.amended"
    name: bool
    former_email: str | None
    language: bool

    def __init__(
        self,
        *,
        name: bool,
        former_email: str | None = None,
        language: bool,
    ) -> None:
        self._fill(name, former_email, language)


class AccountOnboarded(_Record):
    """An account's onboarding ended (RULE I4)."""

    __slots__ = ()
    _shape = 208
    CODE: ClassVar[str] = "account.onboarded"

    def __init__(self) -> None:
        self._fill()


class OwnershipOffered(_Record):
    """The owner offered the account to a member (RULE C5).

    Attributes:
        to: To whom.
    """

    __slots__ = ("to",)
    _shape = 209
    CODE: ClassVar[str] = "account.ownership_offered"
    to: UserId

    def __init__(
        self,
        *,
        to: UserId,
    ) -> None:
        self._fill(to)


class OwnershipWithdrawn(_Record):
    """An offer was withdrawn, or declined.

    Attributes:
        to: To whom it had been made.
    """

    __slots__ = ("to",)
    _shape = 210
    CODE: ClassVar[str] = "account.ownership_withdrawn"
    to: UserId

    def __init__(
        self,
        *,
        to: UserId,
    ) -> None:
        self._fill(to)


class OwnershipAccepted(_Record):
    """A member took the account over (RULE C5).

    Attributes:
        from_: The owner until then.
        to: The owner from then on.
    """

    __slots__ = ("from_", "to")
    _shape = 211
    CODE: ClassVar[str] = "account.ownership_accepted"
    from_: UserId
    to: UserId

    def __init__(
        self,
        *,
        from_: UserId,
        to: UserId,
    ) -> None:
        self._fill(from_, to)


class Invited(_Record):
    """Somebody was invited (RULE C3).

    Attributes:
        invitation: The invitation.
        permissions: What the invited person will be allowed.
    """

    __slots__ = ("invitation", "permissions")
    _shape = 212
    CODE: ClassVar[str] = "people.invited"
    invitation: InvitationId
    permissions: _people.Permissions

    def __init__(
        self,
        *,
        invitation: InvitationId,
        permissions: _people.Permissions | Iterable[str],
    ) -> None:
        self._fill(invitation, permissions)


class InvitationSentAgain(_Record):
    """An invitation was sent again; older links are dead.

    Attributes:
        invitation: The invitation.
        generation: How often it was sent.
    """

    __slots__ = ("invitation", "generation")
    _shape = 213
    CODE: ClassVar[str] = "people.invitation_sent_again"
    invitation: InvitationId
    generation: int

    def __init__(
        self,
        *,
        invitation: InvitationId,
        generation: int,
    ) -> None:
        self._fill(invitation, generation)


class InvitationRevoked(_Record):
    """An invitation was revoked.

    Attributes:
        invitation: The invitation.
    """

    __slots__ = ("invitation",)
    _shape = 214
    CODE: ClassVar[str] = "people.invitation_revoked"
    invitation: InvitationId

    def __init__(
        self,
        *,
        invitation: InvitationId,
    ) -> None:
        self._fill(invitation)


class InvitationAccepted(_Record):
    """An invitation was accepted.

    Attributes:
        invitation: The invitation.
        user: The new member.
        permissions: What the new member may do.
    """

    __slots__ = ("invitation", "user", "permissions")
    _shape = 215
    CODE: ClassVar[str] = "people.invitation_accepted"
    invitation: InvitationId
    user: UserId
    permissions: _people.Permissions

    def __init__(
        self,
        *,
        invitation: InvitationId,
        user: UserId,
        permissions: _people.Permissions | Iterable[str],
    ) -> None:
        self._fill(invitation, user, permissions)


class MemberPermitted(_Record):
    """A member's permissions were changed (RULE C4).

    Attributes:
        user: The member.
        before: What the member could do before.
        permissions: What the member may do now.
    """

    __slots__ = ("user", "before", "permissions")
    _shape = 216
    CODE: ClassVar[str] = "people.permitted"
    user: UserId
    before: _people.Permissions
    permissions: _people.Permissions

    def __init__(
        self,
        *,
        user: UserId,
        before: _people.Permissions | Iterable[str],
        permissions: _people.Permissions | Iterable[str],
    ) -> None:
        self._fill(user, before, permissions)


class MemberEntrusted(_Record):
    """A member was given the right to manage users, or lost it (RULE C3).

    Attributes:
        user: The member.
        manages_users: Whether the member has it now.
    """

    __slots__ = ("user", "manages_users")
    _shape = 217
    CODE: ClassVar[str] = "people.entrusted"
    user: UserId
    manages_users: bool

    def __init__(
        self,
        *,
        user: UserId,
        manages_users: bool,
    ) -> None:
        self._fill(user, manages_users)


class MemberRemoved(_Record):
    """A member was removed.

    Attributes:
        user: The user.
    """

    __slots__ = ("user",)
    _shape = 218
    CODE: ClassVar[str] = "people.removed"
    user: UserId

    def __init__(
        self,
        *,
        user: UserId,
    ) -> None:
        self._fill(user)


class ContactAdded(_Record):
    """A contact was added (RULE C1).

    Attributes:
        contact: The contact.
        categories: What it is told.
    """

    __slots__ = ("contact", "categories")
    _shape = 219
    CODE: ClassVar[str] = "contact.added"
    contact: ContactId
    categories: _contact.Categories

    def __init__(
        self,
        *,
        contact: ContactId,
        categories: _contact.Categories | Iterable[str],
    ) -> None:
        self._fill(contact, categories)


class ContactChanged(_Record):
    """A contact was changed.

    Attributes:
        contact: The contact.
        categories: What it is told from now on.
    """

    __slots__ = ("contact", "categories")
    _shape = 220
    CODE: ClassVar[str] = "contact.changed"
    contact: ContactId
    categories: _contact.Categories

    def __init__(
        self,
        *,
        contact: ContactId,
        categories: _contact.Categories | Iterable[str],
    ) -> None:
        self._fill(contact, categories)


class ContactRemoved(_Record):
    """A contact was removed.

    Attributes:
        contact: The contact.
    """

    __slots__ = ("contact",)
    _shape = 221
    CODE: ClassVar[str] = "contact.removed"
    contact: ContactId

    def __init__(
        self,
        *,
        contact: ContactId,
    ) -> None:
        self._fill(contact)


class AgentActivated(_Record):
    """An agent may work again (RULE I6).

    Attributes:
        agent: The agent.
    """

    __slots__ = ("agent",)
    _shape = 222
    CODE: ClassVar[str] = "staff.activated"
    agent: AgentId

    def __init__(
        self,
        *,
        agent: AgentId,
    ) -> None:
        self._fill(agent)


class AgentDeactivated(_Record):
    """An agent may not work any more (RULE I6).

    Attributes:
        agent: The agent.
    """

    __slots__ = ("agent",)
    _shape = 223
    CODE: ClassVar[str] = "staff.deactivated"
    agent: AgentId

    def __init__(
        self,
        *,
        agent: AgentId,
    ) -> None:
        self._fill(agent)


class TeamsAssigned(_Record):
    """An agent's teams were set.

    Attributes:
        agent: The agent.
        teams: The teams.
    """

    __slots__ = ("agent", "teams")
    _shape = 224
    CODE: ClassVar[str] = "staff.assigned_teams"
    agent: AgentId
    teams: frozenset[str]

    def __init__(
        self,
        *,
        agent: AgentId,
        teams: Iterable[str],
    ) -> None:
        self._fill(agent, teams)


class TicketOpened(_Record):
    """A ticket was opened.

    Attributes:
        ticket: The ticket.
        number: Its number in the account.
        service: What it is about.
        follows: The ticket that it goes on from, if that could not be reopened.
    """

    __slots__ = ("ticket", "number", "service", "follows")
    _shape = 225
    CODE: ClassVar[str] = "ticket.opened"
    ticket: TicketId
    number: int
    service: ServiceId
    follows: TicketId | None

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
        service: ServiceId,
        follows: TicketId | None = None,
    ) -> None:
        self._fill(ticket, number, service, follows)


class TicketAnswered(_Record):
    """A message was added to a ticket.

    Attributes:
        ticket: The ticket.
        number: The ticket's number in the account.
        message: The message's number in the ticket.
    """

    __slots__ = ("ticket", "number", "message")
    _shape = 226
    CODE: ClassVar[str] = "ticket.answered"
    ticket: TicketId
    number: int
    message: int

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
        message: int,
    ) -> None:
        self._fill(ticket, number, message)


class TicketSolved(_Record):
    """The support holds a ticket for solved.

    Attributes:
        ticket: The ticket.
        number: The ticket's number in the account.
    """

    __slots__ = ("ticket", "number")
    _shape = 227
    CODE: ClassVar[str] = "ticket.solved"
    ticket: TicketId
    number: int

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
    ) -> None:
        self._fill(ticket, number)


class TicketHeld(_Record):
    """The support waits for something else.

    Attributes:
        ticket: The ticket.
        number: The ticket's number in the account.
    """

    __slots__ = ("ticket", "number")
    _shape = 228
    CODE: ClassVar[str] = "ticket.held"
    ticket: TicketId
    number: int

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
    ) -> None:
        self._fill(ticket, number)


class TicketResumed(_Record):
    """What the support waited for is there.

    Attributes:
        ticket: The ticket.
        number: The ticket's number in the account.
    """

    __slots__ = ("ticket", "number")
    _shape = 229
    CODE: ClassVar[str] = "ticket.resumed"
    ticket: TicketId
    number: int

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
    ) -> None:
        self._fill(ticket, number)


class TicketClosed(_Record):
    """A ticket was closed.

    Attributes:
        ticket: The ticket.
        number: The ticket's number in the account.
    """

    __slots__ = ("ticket", "number")
    _shape = 230
    CODE: ClassVar[str] = "ticket.closed"
    ticket: TicketId
    number: int

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
    ) -> None:
        self._fill(ticket, number)


class TicketReopened(_Record):
    """A ticket was reopened, with an added text (RULE T5).

    Attributes:
        ticket: The ticket.
        number: The ticket's number in the account.
        message: The added message's number in the ticket.
    """

    __slots__ = ("ticket", "number", "message")
    _shape = 231
    CODE: ClassVar[str] = "ticket.reopened"
    ticket: TicketId
    number: int
    message: int

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
        message: int,
    ) -> None:
        self._fill(ticket, number, message)


class TicketMerged(_Record):
    """A ticket was merged into another (RULE T8).

    Attributes:
        ticket: The ticket.
        number: The ticket's number in the account.
        into: The other one.
        into_number: The other one's number in the account.
    """

    __slots__ = ("ticket", "number", "into", "into_number")
    _shape = 232
    CODE: ClassVar[str] = "ticket.merged"
    ticket: TicketId
    number: int
    into: TicketId
    into_number: int

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
        into: TicketId,
        into_number: int,
    ) -> None:
        self._fill(ticket, number, into, into_number)


class TicketUnmerged(_Record):
    """A merge was undone.

    Attributes:
        ticket: The ticket.
        number: The ticket's number in the account.
        from_: The ticket that it had been merged into.
    """

    __slots__ = ("ticket", "number", "from_")
    _shape = 233
    CODE: ClassVar[str] = "ticket.unmerged"
    ticket: TicketId
    number: int
    from_: TicketId

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
        from_: TicketId,
    ) -> None:
        self._fill(ticket, number, from_)


class TicketRated(_Record):
    """The customer rated the support's work (RULE T8).

    Attributes:
        ticket: The ticket.
        number: The ticket's number in the account.
        rating: The rating.
    """

    __slots__ = ("ticket", "number", "rating")
    _shape = 234
    CODE: ClassVar[str] = "ticket.rated"
    ticket: TicketId
    number: int
    rating: int

    def __init__(
        self,
        *,
        ticket: TicketId,
        number: int,
        rating: int,
    ) -> None:
        self._fill(ticket, number, rating)


class EmailRefused(_Record):
    """Text came by e-mail and was refused (RULE T3).

    Attributes:
        from_: The sender.
        ticket: The ticket that it was about, if that is known.
        number: That ticket's number.
        sha256: SHA-256 of the e-mail, by which the host finds it again.
        told: Whether the sender is to be told: not if a machine wrote, or nobody whom the account knows.
    """

    __slots__ = ("from_", "ticket", "number", "sha256", "told")
    _shape = 235
    CODE: ClassVar[str] = "ticket.email_refused"
    from_: str
    ticket: TicketId | None
    number: int | None
    sha256: str
    told: bool

    def __init__(
        self,
        *,
        from_: str,
        ticket: TicketId | None = None,
        number: int | None = None,
        sha256: str,
        told: bool,
    ) -> None:
        self._fill(from_, ticket, number, sha256, told)


class TicketWorked(_Record):
    """The support worked on a ticket in a way that is its own affair. One code for all such work, so that a customer's
    journal doesn't tell a note from a tag (RULE T11); customers don't see the payload.

    Attributes:
        ticket: The ticket.
        work: What was done.
    """

    __slots__ = ("ticket", "work")
    _shape = 236
    CODE: ClassVar[str] = "ticket.worked"
    ticket: TicketId
    work: _journal.Work

    def __init__(
        self,
        *,
        ticket: TicketId,
        work: _journal.Work,
    ) -> None:
        self._fill(ticket, work)


class DoorOpened(_Record):
    """The account's door was opened (RULES A1, A2)."""

    __slots__ = ()
    _shape = 237
    CODE: ClassVar[str] = "access.door_opened"

    def __init__(self) -> None:
        self._fill()


class DoorClosed(_Record):
    """The account's door was closed; whoever came through it is out (RULES A2, A3)."""

    __slots__ = ()
    _shape = 238
    CODE: ClassVar[str] = "access.door_closed"

    def __init__(self) -> None:
        self._fill()


class RulesAcknowledged(_Record):
    """A user acknowledged the rules for access (RULE S8).

    Attributes:
        edition: Which edition.
    """

    __slots__ = ("edition",)
    _shape = 239
    CODE: ClassVar[str] = "access.rules_acknowledged"
    edition: str

    def __init__(
        self,
        *,
        edition: str,
    ) -> None:
        self._fill(edition)


class AssistanceRequested(_Record):
    """A user asked for assistance: there is a code (RULE A4).

    Attributes:
        generation: How often assistance was requested in this account.
        until: Until when the request stands.
        ticket: Only for this ticket.
        agent: Only for this agent.
        scopes: What the code also consents to (RULE I5).
        evidence: The text that was agreed to with that.
    """

    __slots__ = ("generation", "until", "ticket", "agent", "scopes", "evidence")
    _shape = 240
    CODE: ClassVar[str] = "assistance.requested"
    generation: int
    until: datetime
    ticket: TicketId | None
    agent: AgentId | None
    scopes: frozenset[str]
    evidence: _access.Evidence | None

    def __init__(
        self,
        *,
        generation: int,
        until: datetime,
        ticket: TicketId | None = None,
        agent: AgentId | None = None,
        scopes: Iterable[str],
        evidence: _access.Evidence | None = None,
    ) -> None:
        self._fill(generation, until, ticket, agent, scopes, evidence)


class AssistanceWithdrawn(_Record):
    """A request for assistance was taken back.

    Attributes:
        generation: Which.
    """

    __slots__ = ("generation",)
    _shape = 241
    CODE: ClassVar[str] = "assistance.withdrawn"
    generation: int

    def __init__(
        self,
        *,
        generation: int,
    ) -> None:
        self._fill(generation)


class CodeRefused(_Record):
    """A code was wrong, and the try was charged (RULES A9, A10).

    Attributes:
        agent: Who tried.
        user: As whom they wanted to enter.
        generation: The request's generation at that time; 0 if there never was one.
        verdict: What was wrong with it: told here, and nowhere else.
        tries_left: How many tries that code has left.
        failures: Wrong codes in a row in this account.
    """

    __slots__ = ("agent", "user", "generation", "verdict", "tries_left", "failures")
    _shape = 242
    CODE: ClassVar[str] = "assistance.code_refused"
    agent: AgentId
    user: UserId
    generation: int
    verdict: _assistance.Verdict
    tries_left: int
    failures: int

    def __init__(
        self,
        *,
        agent: AgentId,
        user: UserId,
        generation: int,
        verdict: _assistance.Verdict,
        tries_left: int,
        failures: int,
    ) -> None:
        self._fill(agent, user, generation, verdict, tries_left, failures)


class CodesExhausted(_Record):
    """Too many wrong codes: the request is exhausted (RULE A9).

    Attributes:
        generation: Which.
    """

    __slots__ = ("generation",)
    _shape = 243
    CODE: ClassVar[str] = "assistance.exhausted"
    generation: int

    def __init__(
        self,
        *,
        generation: int,
    ) -> None:
        self._fill(generation)


class CodesLocked(_Record):
    """Too many wrong codes in a row, over all requests: codes are locked (RULE A9).

    Attributes:
        failures: How many.
    """

    __slots__ = ("failures",)
    _shape = 244
    CODE: ClassVar[str] = "assistance.locked"
    failures: int

    def __init__(
        self,
        *,
        failures: int,
    ) -> None:
        self._fill(failures)


class CodesUnlocked(_Record):
    """Codes were unlocked.

    Attributes:
        failures: After how many failures.
    """

    __slots__ = ("failures",)
    _shape = 245
    CODE: ClassVar[str] = "assistance.unlocked"
    failures: int

    def __init__(
        self,
        *,
        failures: int,
    ) -> None:
        self._fill(failures)


class Entered(_Record):
    """An agent entered the account as one of its users (RULES I1, I13).

    Attributes:
        session: The session.
        agent: Who.
        name: What they were called then.
        team: In which team.
        user: As whom.
        basis: On the strength of what.
        armed_by: Who gave the code or the consent.
        consent: The consent, if it stands on one.
        break_glass: The emergency, if it stands on one.
        ticket: The ticket that it serves.
        responsible: The customer's responsible person (RULE S7).
        scopes: For what.
        reason: Why.
        link: The communication with the customer.
        ends_at: When it ends, whatever happens.
    """

    __slots__ = ("session", "agent", "name", "team", "user", "basis", "armed_by", "consent", "break_glass", "ticket", "responsible", "scopes", "reason", "link", "ends_at")
    _shape = 246
    CODE: ClassVar[str] = "access.entered"
    session: SessionId
    agent: AgentId
    name: str
    team: str
    user: UserId
    basis: _access.Basis
    armed_by: UserId | None
    consent: ConsentId | None
    break_glass: BreakGlassId | None
    ticket: TicketId | None
    responsible: UserId | None
    scopes: frozenset[str]
    reason: str
    link: str
    ends_at: datetime

    def __init__(
        self,
        *,
        session: SessionId,
        agent: AgentId,
        name: str,
        team: str,
        user: UserId,
        basis: _access.Basis,
        armed_by: UserId | None = None,
        consent: ConsentId | None = None,
        break_glass: BreakGlassId | None = None,
        ticket: TicketId | None = None,
        responsible: UserId | None = None,
        scopes: Iterable[str],
        reason: str,
        link: str,
        ends_at: datetime,
    ) -> None:
        self._fill(session, agent, name, team, user, basis, armed_by, consent, break_glass, ticket, responsible, scopes, reason, link, ends_at)


class EntryRefused(_Record):
    """An agent wanted to enter, and was refused (RULE I18).

    Attributes:
        agent: Who.
        user: As whom they wanted to enter.
        scopes: For what.
        basis: With what.
        missing: Everything that was missing.
    """

    __slots__ = ("agent", "user", "scopes", "basis", "missing")
    _shape = 247
    CODE: ClassVar[str] = "access.refused"
    agent: AgentId
    user: UserId
    scopes: frozenset[str]
    basis: _access.Basis
    missing: tuple[Missing, ...]

    def __init__(
        self,
        *,
        agent: AgentId,
        user: UserId,
        scopes: Iterable[str],
        basis: _access.Basis,
        missing: Iterable[Missing],
    ) -> None:
        self._fill(agent, user, scopes, basis, missing)


class Recorded(_Record):
    """Something was done inside (RULES I12, I20).

    Attributes:
        session: In which session.
        scope: Under which scope.
        action: What.
    """

    __slots__ = ("session", "scope", "action")
    _shape = 248
    CODE: ClassVar[str] = "access.recorded"
    session: SessionId
    scope: str
    action: _access.Action

    def __init__(
        self,
        *,
        session: SessionId,
        scope: str,
        action: _access.Action,
    ) -> None:
        self._fill(session, scope, action)


class SessionEnded(_Record):
    """A session ended (RULES I9, I11).

    Attributes:
        session: Which.
        agent: Whose.
        user: As whom.
        ending: Why it ended.
        ended_at: When; before this entry, if only a sweep noticed it.
    """

    __slots__ = ("session", "agent", "user", "ending", "ended_at")
    _shape = 249
    CODE: ClassVar[str] = "access.ended"
    session: SessionId
    agent: AgentId
    user: UserId
    ending: _access.Ending
    ended_at: datetime

    def __init__(
        self,
        *,
        session: SessionId,
        agent: AgentId,
        user: UserId,
        ending: _access.Ending,
        ended_at: datetime,
    ) -> None:
        self._fill(session, agent, user, ending, ended_at)


class UserReset(_Record):
    """The host reported that a user's credentials were reset; whoever was inside as this user is out.

    Attributes:
        user: The user.
    """

    __slots__ = ("user",)
    _shape = 250
    CODE: ClassVar[str] = "access.user_reset"
    user: UserId

    def __init__(
        self,
        *,
        user: UserId,
    ) -> None:
        self._fill(user)


class CleanUpDue(_Record):
    """What was kept must be deleted, now that the onboarding is over (RULE I12).

    Attributes:
        sessions: In how many sessions something was kept.
        until: Until when.
    """

    __slots__ = ("sessions", "until")
    _shape = 251
    CODE: ClassVar[str] = "access.clean_up_due"
    sessions: int
    until: datetime

    def __init__(
        self,
        *,
        sessions: int,
        until: datetime,
    ) -> None:
        self._fill(sessions, until)


class CleanedUp(_Record):
    """The agent attested that everything that was kept is deleted (RULE I12).

    Attributes:
        session: The session.
        documents: How many documents it was.
    """

    __slots__ = ("session", "documents")
    _shape = 252
    CODE: ClassVar[str] = "access.cleaned_up"
    session: SessionId
    documents: int

    def __init__(
        self,
        *,
        session: SessionId,
        documents: int,
    ) -> None:
        self._fill(session, documents)


class CleanUpOverdue(_Record):
    """Nobody attested in time that what was kept is deleted (RULE I12).

    Attributes:
        session: The session.
        agent: Whose it was.
    """

    __slots__ = ("session", "agent")
    _shape = 253
    CODE: ClassVar[str] = "access.clean_up_overdue"
    session: SessionId
    agent: AgentId

    def __init__(
        self,
        *,
        session: SessionId,
        agent: AgentId,
    ) -> None:
        self._fill(session, agent)


class ConsentGiven(_Record):
    """A written consent was given (RULE I5).

    Attributes:
        consent: Which.
        scopes: For which scopes.
        from_: From when on.
        until: Until when.
        evidence: The text, or a link to it.
        ticket: Only for this ticket.
        agent: Only for this agent.
    """

    __slots__ = ("consent", "scopes", "from_", "until", "evidence", "ticket", "agent")
    _shape = 254
    CODE: ClassVar[str] = "consent.given"
    consent: ConsentId
    scopes: frozenset[str]
    from_: datetime
    until: datetime
    evidence: _access.Evidence
    ticket: TicketId | None
    agent: AgentId | None

    def __init__(
        self,
        *,
        consent: ConsentId,
        scopes: Iterable[str],
        from_: datetime,
        until: datetime,
        evidence: _access.Evidence,
        ticket: TicketId | None = None,
        agent: AgentId | None = None,
    ) -> None:
        self._fill(consent, scopes, from_, until, evidence, ticket, agent)


class ConsentWithdrawn(_Record):
    """A consent was withdrawn; whoever was inside on the strength of it is out.

    Attributes:
        consent: Which.
    """

    __slots__ = ("consent",)
    _shape = 255
    CODE: ClassVar[str] = "consent.withdrawn"
    consent: ConsentId

    def __init__(
        self,
        *,
        consent: ConsentId,
    ) -> None:
        self._fill(consent)


class BreakGlassAsked(_Record):
    """An agent asked for emergency entry (RULE I15).

    Attributes:
        break_glass: Which request.
        user: As whom they want to enter.
        scopes: For what.
        reason: Why.
        link: The communication with the customer.
    """

    __slots__ = ("break_glass", "user", "scopes", "reason", "link")
    _shape = 256
    CODE: ClassVar[str] = "break_glass.asked"
    break_glass: BreakGlassId
    user: UserId
    scopes: frozenset[str]
    reason: str
    link: str

    def __init__(
        self,
        *,
        break_glass: BreakGlassId,
        user: UserId,
        scopes: Iterable[str],
        reason: str,
        link: str,
    ) -> None:
        self._fill(break_glass, user, scopes, reason, link)


class BreakGlassApproved(_Record):
    """A lead approved an emergency entry (RULE I15).

    Attributes:
        break_glass: Which request.
        approvals: How many have approved.
    """

    __slots__ = ("break_glass", "approvals")
    _shape = 257
    CODE: ClassVar[str] = "break_glass.approved"
    break_glass: BreakGlassId
    approvals: int

    def __init__(
        self,
        *,
        break_glass: BreakGlassId,
        approvals: int,
    ) -> None:
        self._fill(break_glass, approvals)


class BreakGlassDeclined(_Record):
    """A lead declined an emergency entry.

    Attributes:
        break_glass: Which request.
    """

    __slots__ = ("break_glass",)
    _shape = 258
    CODE: ClassVar[str] = "break_glass.declined"
    break_glass: BreakGlassId

    def __init__(
        self,
        *,
        break_glass: BreakGlassId,
    ) -> None:
        self._fill(break_glass)


class MfaVerified(_Record):
    """An agent's second factor was verified (RULE I6).

    Attributes:
        agent: The agent.
    """

    __slots__ = ("agent",)
    _shape = 259
    CODE: ClassVar[str] = "staff.mfa_verified"
    agent: AgentId

    def __init__(
        self,
        *,
        agent: AgentId,
    ) -> None:
        self._fill(agent)


class AgentTrained(_Record):
    """An agent did a training (RULE I6).

    Attributes:
        agent: The agent.
        training: Which.
    """

    __slots__ = ("agent", "training")
    _shape = 260
    CODE: ClassVar[str] = "staff.trained"
    agent: AgentId
    training: str

    def __init__(
        self,
        *,
        agent: AgentId,
        training: str,
    ) -> None:
        self._fill(agent, training)


class UndertakingSigned(_Record):
    """An agent signed the undertaking (RULES I6, S9).

    Attributes:
        edition: Which edition.
    """

    __slots__ = ("edition",)
    _shape = 261
    CODE: ClassVar[str] = "staff.undertaking_signed"
    edition: str

    def __init__(
        self,
        *,
        edition: str,
    ) -> None:
        self._fill(edition)


class CeilingSet(_Record):
    """An agent's ceiling was set (RULE I16).

    Attributes:
        agent: The agent.
        before: The scopes until then.
        ceiling: The scopes from then on.
    """

    __slots__ = ("agent", "before", "ceiling")
    _shape = 262
    CODE: ClassVar[str] = "staff.ceiling_set"
    agent: AgentId
    before: frozenset[str]
    ceiling: frozenset[str]

    def __init__(
        self,
        *,
        agent: AgentId,
        before: Iterable[str],
        ceiling: Iterable[str],
    ) -> None:
        self._fill(agent, before, ceiling)


class RolesAssigned(_Record):
    """An agent's roles were set.

    Attributes:
        agent: The agent.
        lead: Whether they are a lead from then on.
        roles: The reviewers' roles that they have from then on (RULE I14).
    """

    __slots__ = ("agent", "lead", "roles")
    _shape = 263
    CODE: ClassVar[str] = "staff.roles_assigned"
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


class ReviewSigned(_Record):
    """Accesses were reviewed (RULE I14).

    Attributes:
        review: The review.
        role: In which role.
        from_: The span's beginning.
        until: The span's end.
    """

    __slots__ = ("review", "role", "from_", "until")
    _shape = 264
    CODE: ClassVar[str] = "review.signed"
    review: ReviewId
    role: str
    from_: datetime
    until: datetime

    def __init__(
        self,
        *,
        review: ReviewId,
        role: str,
        from_: datetime,
        until: datetime,
    ) -> None:
        self._fill(review, role, from_, until)


__all__ = [
    "AccountCreated",
    "ServiceAdded",
    "MemberAdmitted",
    "AgentEnrolled",
    "AccountAmended",
    "AccountOnboarded",
    "OwnershipOffered",
    "OwnershipWithdrawn",
    "OwnershipAccepted",
    "Invited",
    "InvitationSentAgain",
    "InvitationRevoked",
    "InvitationAccepted",
    "MemberPermitted",
    "MemberEntrusted",
    "MemberRemoved",
    "ContactAdded",
    "ContactChanged",
    "ContactRemoved",
    "AgentActivated",
    "AgentDeactivated",
    "TeamsAssigned",
    "TicketOpened",
    "TicketAnswered",
    "TicketSolved",
    "TicketHeld",
    "TicketResumed",
    "TicketClosed",
    "TicketReopened",
    "TicketMerged",
    "TicketUnmerged",
    "TicketRated",
    "EmailRefused",
    "TicketWorked",
    "DoorOpened",
    "DoorClosed",
    "RulesAcknowledged",
    "AssistanceRequested",
    "AssistanceWithdrawn",
    "CodeRefused",
    "CodesExhausted",
    "CodesLocked",
    "CodesUnlocked",
    "Entered",
    "EntryRefused",
    "Recorded",
    "SessionEnded",
    "UserReset",
    "CleanUpDue",
    "CleanedUp",
    "CleanUpOverdue",
    "ConsentGiven",
    "ConsentWithdrawn",
    "BreakGlassAsked",
    "BreakGlassApproved",
    "BreakGlassDeclined",
    "MfaVerified",
    "AgentTrained",
    "UndertakingSigned",
    "CeilingSet",
    "RolesAssigned",
    "ReviewSigned",
]
