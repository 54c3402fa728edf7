"""What an operation answers is known to a type checker."""

from datetime import datetime, timezone

from typing_extensions import assert_never, assert_type

from consentry import (
    AccountId,
    Agent,
    AsyncDesk,
    CommandId,
    Desk,
    Inside,
    Listed,
    Plan,
    Relay,
    System,
    User,
    access,
    account,
    assistance,
    journal,
    people,
    staff,
    ticket,
)
from consentry.store import ChangeSet

NOW = datetime(2026, 11, 22, tzinfo=timezone.utc)


def replies(desk: Desk, user: User, agent: Agent, system: System, relay: Relay, inside: Inside, id: AccountId) -> None:
    assert_type(desk.run(user, account.Profile(account=id)), account.Account)
    assert_type(desk.run(agent, staff.Me()), staff.AgentRecord)
    assert_type(desk.run(system, staff.List()), Listed[staff.AgentRecord])
    assert_type(desk.run(user, access.WhoIsInside(account=id)), tuple[access.Visitor, ...])
    assert_type(desk.run(relay, journal.Pending(now=NOW, rows=10)), tuple[AccountId, ...])
    assert_type(desk.run(inside, access.Check.of(inside)), access.Pass)
    assert_type(desk.run(user, journal.Read(account=id)).rows[0].read_fact(), journal.Fact)
    assert_type(desk.run(user, assistance.Current(account=id)).code, str | None)


def fields(profile: account.Account, opened: ticket.Ticket, session: access.Session) -> None:
    assert_type(profile.id, AccountId)
    assert_type(opened.status, ticket.Status)
    assert_type(session.scopes, frozenset[str])
    assert_type(session.inside(), Inside)
    assert_type(people.Permissions.TICKETS | people.Permissions.PROFILE, people.Permissions)
    assert_type(account.Account.from_dict({}), account.Account)


def plans(desk: Desk, user: User, id: AccountId) -> None:
    plan = desk.plan(user, assistance.CloseDoor(account=id), command=CommandId.from_name("close"))
    assert_type(plan, Plan[assistance.DoorState])
    assert_type(plan.changes, ChangeSet | None)
    assert_type(plan.committed(), assistance.DoorState)


async def awaited(desk: AsyncDesk, user: User, id: AccountId) -> None:
    assert_type(await desk.run(user, account.Profile(account=id)), account.Account)
    str(desk.run(user, account.Profile(account=id)).email)  # E: attr-defined


def told_apart(proof: access.Proof) -> str:
    match proof:
        case access.proof.Door():
            return "door"
        case access.proof.Code(code=code):
            return code
        case access.proof.Consent(consent=consent):
            return str(consent)
        case access.proof.BreakGlass():
            return "break-glass"
        case _:
            assert_never(proof)


def one_forgotten(proof: access.Proof) -> str:
    match proof:
        case access.proof.Door() | access.proof.Code() | access.proof.Consent():
            return "no emergency"
        case _:
            assert_never(proof)  # E: arg-type
