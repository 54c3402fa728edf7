"""Refusals, the answer *no*, with a stable code and a sentence for everything that is missing."""

from consentry import Agent, AgentId, contact, people, ticket
from consentry.people import Permissions

from .cast import ADA, BEN, EVE, HOUSE, TEAMS
from .stage import Stage

STRANGER = Agent(id=AgentId.from_name("stranger"))
FUTURE = Permissions(["bit:63"])
"""A permission that doesn't exist yet: the owner doesn't hold it, so can't grant it."""


def chapter(stage: Stage) -> None:
    """Tells the chapter: tries what the rules forbid, and prints what comes back."""
    stage.heading("refusals-heading")
    stage.tell("refusals-contacts")
    with stage.refused():
        stage.desk.run(BEN, contact.List(account=HOUSE))
    stage.tell("refusals-self")
    with stage.refused():
        stage.desk.run(BEN, people.Permit(account=HOUSE, user=BEN.id, permissions=Permissions.all()))
    # Everything that is missing, at once (RULE I18).
    stage.tell("refusals-admit")
    with stage.refused():
        wanted = Permissions.INVOICES | FUTURE
        stage.desk.run(ADA, people.Admit(account=HOUSE, user=BEN.id, permissions=wanted))
    stage.tell("refusals-agent")
    with stage.refused():
        stage.desk.run(STRANGER, ticket.List(account=HOUSE, team=TEAMS[0]))
    stage.tell("refusals-outsider")
    with stage.refused():
        stage.desk.run(EVE, ticket.List(account=HOUSE))
    stage.tell("refusals-outside")
