"""Assistance in an account: the door, which stands open unless the customer closes it (RULES A1 to A3, I7, I9, I18)."""

from consentry.access import Enter, Proof, proof
from consentry.assistance import CloseDoor, OpenDoor

from . import readiness, visit
from .cast import ADA, GRACE, HOUSE
from .stage import Stage


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("door-heading")
    readiness.prepare(stage, GRACE)
    # An earlier run may have died while it was closed.
    stage.desk.run(ADA, OpenDoor(account=HOUSE))
    stage.tell("door-open")
    visit.panel(stage)

    stage.tell("door-enters")
    session = visit.enter(stage, GRACE, form(stage, proof.Door()))
    visit.panel(stage)
    stage.later(6)
    visit.leave(stage, session)

    stage.desk.run(ADA, CloseDoor(account=HOUSE))
    stage.tell("door-closed")
    visit.panel(stage)
    # Not even what the policy asks of herself is in order this time: she hears of it in the same answer.
    reason = stage.voice.say("text-assist-reason")
    careless = visit.form(("settings", "import"), proof.Door(), reason, private_window=False)
    stage.tell("door-again", scopes=visit.scopes(stage, careless.scopes))
    with stage.refused():
        stage.desk.run(GRACE, careless)


def form(stage: Stage, proof: Proof) -> Enter:
    """Grace wants to look at something."""
    return visit.form(("settings", "notifications"), proof, stage.voice.say("text-assist-reason"))
