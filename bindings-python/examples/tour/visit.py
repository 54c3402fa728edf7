"""A visit: what an agent fills in to enter, and what each side sees of it."""

from collections.abc import Iterable
from datetime import datetime

from consentry import Agent, TicketId, account
from consentry.access import Enter, Leave, Proof, Session, WhoIsInside
from consentry.texts import Family

from .cast import ADA, HOUSE, person
from .stage import Stage
from .table import clock_time, date

LINK = "https://support.example.com/calls/1"  # where support keeps its conversations with customers


def form(
    scopes: Iterable[str],
    proof: Proof,
    reason: str,
    *,
    ticket: TicketId | None = None,
    link: str = LINK,
    private_window: bool = True,
) -> Enter:
    """What an agent fills in: as Ada, for these scopes, with this proof, for this reason (RULES I1, I8)."""
    return Enter(
        account=HOUSE,
        user=ADA.id,
        scopes=scopes,
        reason=reason,
        link=link,
        proof=proof,
        ticket=ticket,
        private_window=private_window,
    )


def enter(stage: Stage, agent: Agent, form: Enter) -> Session:
    """An agent enters: what they see then."""
    session = stage.desk.run(agent, form)
    ends = clock_time(session.ends_at)
    said = stage.voice.say("visit-inside", user=person(session.user), scopes=scopes(stage, session.scopes), ends=ends)
    stage.screen(session.agent_name, said)
    return session


def leave(stage: Stage, session: Session) -> None:
    """An agent leaves when they have seen enough (RULE I9)."""
    stage.desk.run(Agent(id=session.agent), Leave(account=session.account, session=session.id))
    stage.tell("visit-left", who=session.agent_name)


def panel(stage: Stage) -> None:
    """What Ada's panel says about the door, and who is inside: she can go on working (RULE I7)."""
    door = stage.desk.run(ADA, account.Profile(account=HOUSE)).door
    shown = stage.voice.say("visit-door", door=stage.voice.name(Family.DOOR, door.value))
    visitors = stage.desk.run(ADA, WhoIsInside(account=HOUSE))
    if not visitors:
        shown += f" {stage.voice.say('visit-nobody')}"
    stage.screen("Ada", shown)
    for visitor in visitors:
        said = stage.voice.say(
            "visit-banner",
            who=visitor.name,
            user=person(visitor.user),
            since=clock_time(visitor.entered_at),
            scopes=scopes(stage, visitor.scopes),
        )
        stage.screen("Ada", said)


def scopes(stage: Stage, scopes: Iterable[str]) -> str:
    """What scopes are called."""
    return "; ".join(stage.voice.names(Family.SCOPE, sorted(scopes)))


def until(stage: Stage, at: datetime) -> str:
    """Day and minute of the story, or the minute alone if it is today's."""
    return clock_time(at) if at.date() == stage.now.date() else date(at)
