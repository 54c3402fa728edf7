"""Staff access: the account manager, and a session that somebody forgets (RULES I4, I11)."""

from consentry.access import Record, action, proof
from consentry.account import EndOnboarding, Profile

from . import journal, visit
from .cast import ADA, HOUSE, LINUS, MIA
from .host import SYSTEM
from .stage import Stage

SWEPT_MAX = 100  # how many sessions one sweep looks at


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("hour-heading")
    _account_manager(stage)
    _forgotten(stage)


def _account_manager(stage: Stage) -> None:
    """Mia helps while the account is being set up, and not a day longer (RULE I4)."""
    form = visit.form(["settings"], proof.Door(), stage.voice.say("text-setup-reason"))
    if stage.desk.run(ADA, Profile(account=HOUSE)).onboarded_at is None:
        stage.tell("hour-onboarding")
        visit.enter(stage, MIA, form)
        stage.later(20)
        stage.desk.run(SYSTEM, EndOnboarding(account=HOUSE))
        stage.tell("hour-onboarded")
    else:
        stage.tell("hour-onboarded-before")
    with stage.refused():
        stage.desk.run(MIA, form)


def _forgotten(stage: Stage) -> None:
    """Linus forgets to leave. He works on and on, and after an hour it is over all the same (RULE I11)."""
    form = visit.form(["settings"], proof.Door(), stage.voice.say("text-look-reason"))
    stage.tell("hour-forgets")
    inside = visit.enter(stage, LINUS, form).inside()
    viewed = action.Viewed(what=stage.voice.say("text-looked-at"))
    record = Record.of(inside, scope="settings", action=viewed)
    for _ in range(2):
        stage.pass_by(25)
        stage.desk.run(inside, record)
    stage.later(11)
    stage.tell("hour-over")
    with stage.refused():
        stage.desk.run(inside, record)
    swept = stage.desk.sweep(SYSTEM, most=SWEPT_MAX)
    stage.tell("hour-swept", sessions=swept.ended)
    stage.screen("Ada", journal.newest(stage))
