"""Staff access: an emergency, with two approvers, and never silent (RULE I15)."""

from consentry.access import Approve, AskBreakGlass, proof
from consentry.assistance import CloseDoor, OpenDoor
from consentry.staff import VerifyMfa

from . import outbox, visit
from .cast import ADA, HEDY, HOUSE, JOAN, KEN, STAFF
from .host import SYSTEM
from .stage import Stage

WANTED = ("settings", "templates")  # what Hedy needs


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("emergency-heading")
    stage.later(10 * 60)
    stage.desk.run(ADA, CloseDoor(account=HOUSE))
    # She signs in anew, with her second factor.
    stage.desk.run(SYSTEM, VerifyMfa(agent=HEDY.id))
    reason = stage.voice.say("text-emergency-reason")
    ask = AskBreakGlass(account=HOUSE, user=ADA.id, scopes=WANTED, reason=reason, link=visit.LINK)
    asked = stage.desk.run(HEDY, ask)
    form = visit.form(WANTED, proof.BreakGlass(request=asked.id), reason)
    approve = Approve(account=HOUSE, request=asked.id)
    stage.tell("emergency-night")
    with stage.refused():
        stage.desk.run(HEDY, approve)
    for lead in (JOAN, KEN):
        stage.later(1)
        stage.desk.run(lead, approve)
        stage.tell("emergency-approved", who=STAFF[lead.id])
        if lead == JOAN:
            stage.tell("emergency-one")
            with stage.refused():
                stage.desk.run(HEDY, form)
    session = visit.enter(stage, HEDY, form)
    stage.tell("emergency-told")
    outbox.deliver(stage)
    stage.later(7)
    visit.leave(stage, session)
    stage.later(10 * 60)
    stage.desk.run(ADA, OpenDoor(account=HOUSE))
    stage.tell("emergency-over")
    outbox.mails(stage)
