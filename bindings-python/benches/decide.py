"""May this agent enter? Over facts that are prepared; and what is missing? The situations are those of the Rust benches."""

from __future__ import annotations

import json
from datetime import timedelta
from importlib.metadata import version
from itertools import combinations
from typing import Any, TypeAlias

import casbin
import cedarpy

from consentry.people import Permissions
from consentry.policy import Access, Agents, Door, Policy, Reviews, Rules, Scenario, Situation, way

from .bench import REPOSITORY, Bench, Case, Failure, Goal, Other, Turn, looped

Facts: TypeAlias = dict[str, Any]

POLICIES = REPOSITORY / "benches" / "peers" / "rust" / "policies"
MEASURED = 128
"""How many allowed situations and how many denied ones are measured."""
LOOKED_AT = "settings", "users", "notifications", "import", "download", "templates"
SCOPES = *LOOKED_AT, "credentials", "mfa", "email", "sub-users", "consent", "billing", "legal"
"""In the policy's order: the bits of the facts' masks."""
SETTINGS, USERS, IMPORT, DOWNLOAD, TEMPLATES, CREDENTIALS, ALL = 1, 2, 8, 16, 32, 64, 8191
NO_PROFILE = ALL & ~(SETTINGS | IMPORT | TEMPLATES)
"""What a user's rights allow who may not modify the profile."""
MASKS = "ceiling", "rights", "wanted", "consented"
OF_AGENT = "active", "trained", "undertaken", "budget_left", "ceiling", "review_overdue", "mfa_minutes"
TEAMS: dict[str, list[str]] = {"support": ["support"], "account_manager": ["success"], "outside": []}
NEVER = 2**31 - 1
"""Minutes since a second factor that was never verified."""

HOLD = (
    *("clock_sound", "active", "trained", "undertaken", "budget_left", "target", "known", "proven"),
    *("private_window", "responsible", "acknowledged", "room"),
)
DONT_HOLD = "onboarding", "written", "review_overdue", "agreed"
BASE = {
    **dict.fromkeys(HOLD, True),
    **dict.fromkeys(DONT_HOLD, False),
    **dict(zip(("ceiling", "rights", "wanted", "mfa_minutes"), (ALL, ALL, SETTINGS | USERS, 30), strict=True)),
    **dict(zip(("side", "door", "basis"), ("support", "open", "door"), strict=True)),
}
CLOSED: Facts = {"door": "closed", "wanted": SETTINGS | IMPORT | DOWNLOAD}
MANAGER: Facts = {"side": "account_manager"}
WAYS: list[Facts] = [
    {},
    {"door": "closed", "basis": "code"},
    {**CLOSED, "agreed": True, "basis": "code", "written": True},
    {**CLOSED, "agreed": True, "basis": "consent"},
    {**CLOSED, "basis": "break_glass"},
    {**MANAGER, "onboarding": True},
    {**MANAGER, **CLOSED, "agreed": True, "basis": "consent"},
    {**MANAGER, **CLOSED, "basis": "code"},
]
"""Ways in, one for each basis and side; two of them need what they don't have."""
TURNS: list[Facts] = [
    *({name: False} for name in (*HOLD, "agreed")),
    *({name: True} for name in DONT_HOLD[:3]),
    *({"basis": basis} for basis in ("door", "code", "consent", "break_glass")),
    *({"mfa_minutes": minutes} for minutes in (NEVER, 720, 721)),
    *({"wanted": wanted} for wanted in (0, SETTINGS | TEMPLATES, SETTINGS | CREDENTIALS)),
    *(MANAGER, {"side": "outside"}, {"door": "closed"}, {"ceiling": ALL & ~SETTINGS}, {"rights": NO_PROFILE}),
]
"""What may be different."""


def situations() -> list[Facts]:
    """Each way in with up to two things different, none twice."""
    turns = [turn for count in range(3) for turn in combinations(TURNS, count)]
    all_facts = (_facts({k: v for it in (BASE, way, *turn) for k, v in it.items()}) for way in WAYS for turn in turns)
    return list({tuple(it.items()): it for it in all_facts}.values())


def _facts(it: Facts) -> Facts:
    """Only a code and a consent that holds can consent; a door needs no proof; who is no member has no rights."""
    agreed = it["agreed"] and (it["basis"] == "code" or (it["basis"] == "consent" and it["proven"]))
    proven, rights = it["proven"] or it["basis"] == "door", it["rights"] if it["target"] else 0
    return {**it, "agreed": agreed, "consented": it["wanted"] if agreed else 0, "proven": proven, "rights": rights}


def rules() -> Rules:
    """The default policy, with everything on that it leaves out: each condition can fail."""
    agents = Agents(account_managers={"success"}, trainings={"privacy"}, undertaking="2026-01")
    access = Access(agents=agents, responsible_person=True, rules="2026-01")
    return Rules(Policy(access=access, reviews=Reviews(overdue_blocks=True)))


def prepared(rules: Rules, it: Facts) -> Situation:
    """Ours of the same facts."""
    ways: dict[str, Any] = {
        "door": way.Door(),
        "code": way.Code(right=it["proven"], written=it["written"], consented=it["agreed"]),
        "consent": way.Consent(holds=it["proven"], consented=it["agreed"]),
        "break_glass": way.BreakGlass(approvers=2 if it["proven"] else 0),
    }
    scenario = Scenario(
        teams=TEAMS[it["side"]],
        mfa_age=None if it["mfa_minutes"] == NEVER else timedelta(minutes=it["mfa_minutes"]),
        trainings=["privacy"] if it["trained"] else [],
        undertaking="2026-01" if it["undertaken"] else None,
        unreviewed_for_days={"support-lead": 31} if it["review_overdue"] else {},
        permissions=Permissions.all() - (Permissions.PROFILE if it["rights"] == NO_PROFILE else set()),
        way=ways[it["basis"]],
        door=Door(it["door"]),
        acknowledged="2026-01" if it["acknowledged"] else None,
        **{name: it[name] for name in ("onboarding", "private_window", "responsible")},
    )
    facts = {name: it[name] for name in ("active", "budget_left", "target", "clock_sound", "room")}
    wanted = [*names(it["wanted"]), *([] if it["known"] else ["elsewhere"])]
    return rules.prepare(scenario, scopes=wanted, ceiling=names(it["ceiling"]), **facts)


def names(mask: int) -> list[str]:
    """The scopes of a mask."""
    return [scope for bit, scope in enumerate(SCOPES) if mask >> bit & 1]


def by_hand(it: Facts) -> bool:
    """What somebody writes by hand: stops at the first condition that fails, the cheap ones first."""
    basis, manager, wanted = it["basis"], it["side"] == "account_manager", it["wanted"]
    of_agent = it["active"] and it["side"] != "outside" and it["mfa_minutes"] <= 720 and it["trained"]
    if not (it["clock_sound"] and of_agent and it["undertaken"] and it["target"] and it["known"]):
        return False
    if not (it["private_window"] and it["responsible"] and it["acknowledged"] and it["room"]) or it["review_overdue"]:
        return False
    if not (it["proven"] if basis != "door" else it["door"] == "open") or (basis == "code" and not it["budget_left"]):
        return False
    explicit = basis == "consent" or (basis == "code" and it["written"] and manager)
    if manager and (basis == "break_glass" or not (it["onboarding"] or explicit)):
        return False
    if wanted & ~(it["ceiling"] & it["rights"]) or wanted & 8128:
        return False
    return basis == "break_glass" or not wanted & ~it["consented"] & (ALL if explicit else 56)


class Peers:
    """The others' policies, and their requests, prepared: contexts as text, because cedarpy takes no others without writing them."""

    def __init__(self) -> None:
        texts = ((POLICIES / f"{name}.cedar").read_text(encoding="utf-8") for name in ("enter", "explain"))
        self.enter, self.explain = map(cedarpy.PolicySet.from_str, texts)
        self.casbin = casbin.Enforcer(str(POLICIES / "enter.conf"))

    def for_casbin(self, it: Facts) -> list[Any]:
        """The attributes in the order in which the model names them."""
        return [it[token.removeprefix("r_")] for token in self.casbin.model["r"]["r"].tokens]

    def for_cedar(self, it: Facts) -> tuple[dict[str, Any], cedarpy.Entities]:
        """The request and its entities: teams are entities, and scopes sets of texts."""
        said = {k: names(v) if k in MASKS else v for k, v in it.items() if v != NEVER}
        all_entities = [
            ("Agent", "grace", OF_AGENT, TEAMS[it["side"]]),
            ("Account", "bakery", ("door", "onboarding", "room"), []),
            *(("Team", name, (), []) for name in ("support", "success")),
        ]
        entities = [
            {
                "uid": {"type": kind, "id": name},
                "attrs": {key: said[key] for key in attributes if key in said},
                "parents": [{"type": "Team", "id": team} for team in teams],
            }
            for kind, name, attributes, teams in all_entities
        ]
        request = {"principal": 'Agent::"grace"', "action": 'Action::"enter"', "resource": 'Account::"bakery"'}
        return {**request, "context": json.dumps(said)}, cedarpy.Entities.from_json_str(json.dumps(entities))

    def answers(self, it: Facts) -> tuple[list[bool], list[str]]:
        """Everybody's verdicts, and what Cedar says is missing."""
        request, entities = self.for_cedar(it)
        enter, explain = (cedarpy.is_authorized(request, policies, entities) for policies in (self.enter, self.explain))
        if enter.diagnostics.errors or explain.diagnostics.errors:
            raise Failure(f"Cedar leaves a condition out in {it}")
        missing = [] if explain.allowed else sorted(explain.diagnostics.id_annotations_by_reason.values())
        return [enter.allowed, explain.allowed, self.casbin.enforce(*self.for_casbin(it)), by_hand(it)], missing


def agreed(rules: Rules, peers: Peers, bench: Bench) -> dict[bool, list[Facts]]:
    """So many situations in which an agent may enter, or not. Everybody says the same in all, or there is nothing to compare."""
    found: dict[bool, list[Facts]] = {True: [], False: []}
    for it in situations()[:: 7 if bench.quick else 1]:
        ours = prepared(rules, it)
        may, missing = rules.may_enter(ours), sorted(rules.lacks(ours))
        if peers.answers(it) != ([may] * 4, missing) or may != (not missing):
            raise Failure(f"ours: {may}, {missing}; the others: {peers.answers(it)}; in {it}")
        found[may].append(it)
    some = {may: those[:: max(len(those) // MEASURED, 1)][:MEASURED] for may, those in found.items()}
    if min(map(len, some.values())) < (MEASURED // 4 if bench.quick else MEASURED):
        raise Failure("the situations are too few")
    return some


def decide(bench: Bench) -> tuple[Turn, list[Other]]:
    """Half of the situations are allowed."""
    force, peers = rules(), Peers()
    some = agreed(force, peers, bench)
    both = some[True] + some[False]
    ask = "is_authorized(request, policies, entities).allowed"
    asked: dict[str, Any] = {"is_authorized": cedarpy.is_authorized, "policies": peers.enter}
    cedar = looped(ask, [peers.for_cedar(it) for it in both], 1, "request, entities", 16, **asked)
    matched = looped("enforce(*it)", [peers.for_casbin(it) for it in both], 1, parts=32, enforce=peers.casbin.enforce)
    ours = looped("rules.may_enter(it)", [prepared(force, it) for it in both], 40, rules=force)
    return ours, [
        Other(f"cedarpy {version('cedarpy')}", cedar, Goal(speed=200)),
        Other(f"pycasbin {version('casbin')}", matched),
        Other("a function by hand", looped("by_hand(it)", both, 10, by_hand=by_hand)),
    ]


def explain(bench: Bench) -> tuple[Turn, list[Other]]:
    """Only situations that are denied."""
    force, peers = rules(), Peers()
    denied = agreed(force, peers, bench)[False]
    ask = "is_authorized(request, policies, entities).diagnostics.id_annotations_by_reason"
    asked: dict[str, Any] = {"is_authorized": cedarpy.is_authorized, "policies": peers.explain}
    cedar = looped(ask, [peers.for_cedar(it) for it in denied], 1, "request, entities", 16, **asked)
    ours = looped("rules.lacks(it)", [prepared(force, it) for it in denied], 20, rules=force)
    return ours, [Other(f"cedarpy {version('cedarpy')}", cedar)]


CASES = [
    Case("enter.decide", "whether an agent may enter, over prepared facts", decide, 200, Goal(at_most=500e-9)),
    Case("enter.explain", "everything that is missing, for who may not", explain, 200),
]
