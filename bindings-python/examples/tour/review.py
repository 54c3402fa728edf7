"""Staff access: somebody looks at every access, and never at their own (RULE I14)."""

from datetime import datetime, timedelta

from consentry import Page, Policy
from consentry.access import Basis
from consentry.policy import Becomes
from consentry.review import Accesses, Due, SignOff
from consentry.texts import Family

from .cast import HEDY, KEN
from .host import policy
from .readiness import ROLE
from .stage import Stage
from .table import Table, brief, date

SETTLED = timedelta(minutes=490)
"""How long ago the last access must have been before it is reviewed: nobody can be inside any more."""
SHOWN = 12  # how many accesses are shown
BEFORE, AFTER = "000-assistance-code.toml", "strict.toml"
"""Two policies to be compared."""
KEYS = (
    "access.session_for_minutes",
    "access.agents.mfa_for_minutes",
    "assistance.period_for_seconds",
    "reviews.every_days",
)
"""Some of the keys that differ between them."""


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("review-heading")
    settled = stage.now - SETTLED
    while True:
        line = next((line for line in stage.desk.run(HEDY, Due()) if line.role == ROLE), None)
        if line is None:
            break
        span = line.reviewed_until, min(settled, line.reviewed_until + stage.policy.reviews.every)
        sign = SignOff(role=ROLE, from_=span[0], until=span[1], finding=stage.voice.say("text-finding"))
        is_last = span[1] == settled
        if is_last:
            due, from_ = date(line.due_at), date(line.reviewed_until)
            stage.screen("Hedy", stage.voice.say("review-due", role=ROLE, due=due, **{"from": from_}))
            _accesses(stage, *span)
            stage.tell("review-own")
            with stage.refused():
                stage.desk.run(HEDY, sign)
        # A tour that was left alone for long has older spans to sign, too: they follow one another without a gap.
        stage.desk.run(KEN, sign)
        if is_last:
            stage.tell("review-signed", finding=sign.finding)
            break
    _differences(stage)


def _accesses(stage: Stage, from_: datetime, until: datetime) -> None:
    """The reviewer's list."""
    listed = stage.desk.run(HEDY, Accesses(role=ROLE, from_=from_, until=until, page=Page(rows=SHOWN)))
    table = Table(
        f"{stage.voice.label('date')} (UTC)",
        stage.voice.label("agent"),
        *map(stage.voice.say, ("review-basis", "review-minutes", "review-reason")),
    )
    for access in listed.rows:
        session = access.session
        minutes = (session.ended_at - session.entered_at) // timedelta(minutes=1) if session.ended_at else ""
        basis = stage.voice.name(Family.BASIS, session.basis.value)
        table.add(date(session.entered_at), session.agent_name, basis, str(minutes), brief(session.reason, 40))
    stage.show(table)


def _differences(stage: Stage) -> None:
    """What the strict policy would refuse that the one of the assistance codes allows."""
    told = Policy.diff(policy(BEFORE), policy(AFTER))
    stage.tell("review-differences", strict=AFTER, file=BEFORE)
    table = Table(*map(stage.voice.say, ("review-basis", "review-scopes", "review-situations")))
    for basis in Basis:
        refused = [change for change in told.changes if change.becomes is Becomes.REFUSED and change.by is basis]
        situations = sum(change.situations for change in refused)
        if situations:
            scopes = ", ".join(change.scope for change in refused)
            table.add(stage.voice.name(Family.BASIS, basis.value), scopes, f"{situations:,}")
    stage.show(table)
    for setting in told.settings:
        if setting.key in KEYS:
            stage.aside(f"{setting.key}: {setting.before or ''} → {setting.after or ''}")
