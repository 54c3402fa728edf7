"""Who runs what is a type: a wrong principal is told before anything runs."""

from datetime import datetime, timezone

from consentry import (
    Agent,
    AsyncDesk,
    CommandId,
    Desk,
    Inside,
    Relay,
    System,
    User,
    access,
    account,
    journal,
    staff,
    ticket,
)

NOW = datetime(2026, 11, 22, tzinfo=timezone.utc)


def right(
    desk: Desk, user: User, agent: Agent, system: System, relay: Relay, inside: Inside, open: ticket.Open
) -> None:
    desk.run(user, open)
    desk.run(user, open, command=CommandId.from_name("open:1"))
    desk.run(agent, staff.Me())
    desk.run(agent, staff.List())
    desk.run(system, staff.List())
    desk.run(relay, journal.Pending(now=NOW, rows=10))
    desk.run(inside, access.Check.of(inside))
    desk.sweep(system)


def wrong(desk: Desk, user: User, agent: Agent, system: System, inside: Inside, open: ticket.Open) -> None:
    desk.run(agent, open)  # E: misc
    desk.run(system, open)  # E: misc
    desk.run(user, staff.Me())  # E: misc
    desk.run(user, staff.List())  # E: misc
    desk.run(inside, open)  # E: misc
    desk.run(user, access.Check.of(inside))  # E: misc
    desk.run(user.id, open)  # E: misc
    desk.run(open, user)  # E: arg-type
    desk.run(user, open, CommandId.from_name("open:1"))  # E: call-arg
    desk.run(user, open, command=user.id)  # E: arg-type
    desk.sweep(user)  # E: arg-type
    desk.plan(user, open)  # E: call-arg


def entering(desk: Desk, user: User, inside: Inside, enter: access.Enter) -> None:
    """Nobody enters from inside, nor as a customer."""
    desk.run(inside, enter)  # E: misc
    desk.run(user, enter)  # E: misc


async def awaited(desk: AsyncDesk, user: User, agent: Agent, profile: account.Profile) -> None:
    await desk.run(user, profile)
    await desk.run(agent, profile)  # E: misc
    await desk.sweep(agent)  # E: arg-type
