"""Assistance in an account: the code that Ada reads to Grace (RULES A4 to A7, A9, A10)."""

from datetime import datetime

from consentry.access import proof
from consentry.assistance import Current, Offline, OpenDoor, Request, Withdraw

from . import door, journal, outbox, visit
from .cast import ADA, GRACE, HOUSE
from .failure import Allowed
from .stage import Stage
from .table import clock_time


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("code-heading")
    stage.desk.run(ADA, Request(account=HOUSE))
    stage.tell("code-asked")
    code = _shown(stage)
    _tool(stage)

    stage.tell("code-misheard")
    _refused(stage, _misheard(code))
    stage.later(9)
    stage.tell("code-right")
    session = visit.enter(stage, GRACE, door.form(stage, proof.Code(code=code, given_by=ADA.id)))
    visit.panel(stage)
    visit.leave(stage, session)
    stage.tell("code-again")
    _refused(stage, code)

    stage.desk.run(ADA, Request(account=HOUSE))
    stage.tell("code-anew")
    earlier = _shown(stage)
    stage.later(31)
    _shown(stage)
    stage.tell("code-earlier")
    _refused(stage, earlier)

    stage.desk.run(ADA, Withdraw(account=HOUSE))
    stage.desk.run(ADA, OpenDoor(account=HOUSE))
    stage.tell("code-end")
    outbox.mails(stage, "access.entered")


def _shown(stage: Stage) -> str:
    """What Ada's panel shows her: the code, when it changes, and how much time is left (RULE A5)."""
    standing = stage.desk.run(ADA, Current(account=HOUSE))
    if standing.code is None:
        raise Allowed
    minutes, seconds = divmod(int(standing.left.total_seconds()), 60)
    said = stage.voice.say(
        "code-shown",
        code=f"{standing.code[:4]} {standing.code[4:]}",
        changes=clock_time(standing.changes_at),
        left=f"{minutes}:{seconds:02}",
        until=clock_time(standing.until),
    )
    stage.screen("Ada", said)
    return standing.code


def _tool(stage: Stage) -> None:
    """The command with which anybody who has the request's secret computes the same code (RULE A7)."""
    recipe = stage.desk.run(ADA, Offline(account=HOUSE))
    period = int(recipe.period_for.total_seconds())
    stage.tell("code-tool")
    stage.quote(
        f"$ oathtool --totp=sha256 --digits={recipe.digits} --time-step-size={period}s \\\n"
        f'    --start-time="{_second(recipe.starts_at)} UTC" --now="{_second(stage.now)} UTC" \\\n'
        "    --base32 …"
    )


def _second(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}"


def _refused(stage: Stage, code: str) -> None:
    """Grace enters a code that is no good: what she hears, and what Ada's journal says (RULE A10)."""
    with stage.refused():
        stage.desk.run(GRACE, door.form(stage, proof.Code(code=code, given_by=ADA.id)))
    stage.screen("Ada", journal.newest(stage))


def _misheard(code: str) -> str:
    """A code with another last digit."""
    return f"{code[:-1]}{(int(code[-1]) + 1) % 10}"
