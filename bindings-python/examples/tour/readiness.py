"""Staff access: who may enter at all (RULE I6)."""

from collections.abc import Collection

from consentry import Agent, CommandId, Policy
from consentry.access import Enter, Preview, proof
from consentry.assistance import OpenDoor
from consentry.policy import Need
from consentry.staff import AssignRoles, AssignTeams, Enrol, Me, SetCeiling, Train, Undertake, VerifyMfa

from . import visit
from .cast import ADA, HEDY, HOUSE, JOAN, KEN, LINUS, MIA, STAFF
from .host import SYSTEM
from .stage import Stage
from .table import clock_time

ROLE = "support-lead"  # the reviewers' role that the story is told of
# Ken stands in for Hedy, because nobody reviews what they did themself.
LEADS = ((HEDY, ROLE), (JOAN, "customer-success-lead"), (KEN, ROLE))
WANTED = ("settings", "users")  # what Linus wants to look at at first


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("readiness-heading")
    # An earlier run may have died while it was closed.
    stage.desk.run(ADA, OpenDoor(account=HOUSE))
    agents = stage.policy.access.agents
    for lead, role in LEADS:
        _enrol(stage, lead, agents.teams)
        stage.desk.run(SYSTEM, AssignRoles(agent=lead.id, lead=True, roles=[role]))
        prepare(stage, lead)
    _enrol(stage, MIA, agents.account_managers)
    prepare(stage, MIA)

    _enrol(stage, LINUS, agents.teams)
    stage.tell("readiness-new")
    reason = stage.voice.say("text-prices-reason")
    _preview(stage, visit.form(WANTED, proof.Door(), reason, private_window=False))

    if stage.desk.run(LINUS, Me()).undertaking == agents.undertaking:
        stage.tell("readiness-before")
    else:
        _train(stage)
    stage.desk.run(SYSTEM, VerifyMfa(agent=LINUS.id))
    stage.tell("readiness-again")
    _preview(stage, visit.form(WANTED, proof.Door(), reason))


def _train(stage: Stage) -> None:
    """Hedy records what Linus has learnt, and how far he may go; what he binds himself to, only he can sign."""
    agents = stage.policy.access.agents
    for training in sorted(agents.trainings):
        stage.desk.run(HEDY, Train(agent=LINUS.id, training=training))
    ceiling = _delegable(stage.policy)
    stage.desk.run(HEDY, SetCeiling(agent=LINUS.id, ceiling=ceiling))
    trainings = ", ".join(sorted(agents.trainings))
    stage.tell("readiness-trained", trainings=trainings, scopes=visit.scopes(stage, ceiling))
    if agents.undertaking:
        stage.desk.run(LINUS, Undertake(edition=agents.undertaking))
        stage.tell("readiness-signed", edition=agents.undertaking)


def _preview(stage: Stage, enter: Enter) -> None:
    """What would come of an entry, without entering."""
    stage.screen("Linus", stage.voice.say("readiness-preview", scopes=visit.scopes(stage, enter.scopes)))
    answer = stage.desk.run(LINUS, Preview(enter=enter))
    if not answer.missing:
        stage.screen("Linus", stage.voice.say("readiness-nothing", ends=clock_time(answer.ends_at)))
    for missing in answer.missing:
        stage.missing(missing)


def _enrol(stage: Stage, agent: Agent, teams: Collection[str]) -> None:
    """One of the staff, in these teams; put into the directory by the first run."""
    name = STAFF[agent.id]
    enrol = Enrol(agent=agent.id, name=name, teams=teams)
    stage.desk.run(SYSTEM, enrol, command=CommandId.from_name(f"enrol {name}"))
    stage.desk.run(SYSTEM, AssignTeams(agent=agent.id, teams=teams))


def prepare(stage: Stage, agent: Agent) -> None:
    """Does for one of the staff whatever the story's policy asks of agents, as it was done long ago."""
    agents = stage.policy.access.agents
    for training in sorted(agents.trainings):
        stage.desk.run(SYSTEM, Train(agent=agent.id, training=training))
    stage.desk.run(SYSTEM, SetCeiling(agent=agent.id, ceiling=_delegable(stage.policy)))
    if agents.undertaking:
        stage.desk.run(agent, Undertake(edition=agents.undertaking))
    stage.desk.run(SYSTEM, VerifyMfa(agent=agent.id))


def _delegable(policy: Policy) -> list[str]:
    """The scopes that a policy delegates at all."""
    return [rule.scope for rule in policy.access.scopes if rule.need is not Need.NEVER]
