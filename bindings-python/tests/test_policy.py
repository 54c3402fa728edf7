"""The policy: as a document, in force, and compared with another one."""

from __future__ import annotations

import copy
import pickle
import time
from dataclasses import FrozenInstanceError
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consentry import InvalidInput, InvalidType, Missing, Policy, errors, policy
from consentry.access import Basis, Scope, Side
from consentry.errors import PolicyError
from consentry.people import Permissions
from consentry.policy import Becomes, Door, Need, Rules, Scenario, Situation, way

HOUR = timedelta(hours=1)


def with_access(**changes: Any) -> Policy:
    return Policy(access=policy.Access(**changes))


def test_a_document_says_what_differs_from_the_default() -> None:
    assert Policy.from_toml("") == Policy()
    read = Policy.from_toml("[access]\nsession_for_minutes = 45\nidle_for_minutes = 20\n")
    assert (read.access.session_for, read.access.idle_for) == (timedelta(minutes=45), timedelta(minutes=20))
    assert read == with_access(session_for=timedelta(minutes=45), idle_for=timedelta(minutes=20))
    assert Policy.from_toml(read.to_toml()) == read
    assert read.checked() is read


def test_the_policies_of_the_tour_come_back_as_they_went() -> None:
    documents = sorted(Path(__file__).parents[2].glob("examples/**/*.toml"))
    read = [Policy.from_toml(it.read_text()) for it in documents if it.name != "Cargo.toml"]
    assert read
    for one in read:
        assert Policy.from_toml(one.to_toml()) == one
        assert Policy.from_json(one.to_json()) == one


@pytest.mark.parametrize(
    ("document", "line", "column", "key", "problem"),
    [
        ("[access]\nsession_for_minutes = 600\n", 2, 1, "access.session_for_minutes", "is 600, allowed are 1 to 480"),
        ("[access]\nsession_for_minuts = 60\n", 2, 1, "access.session_for_minuts", "unknown field"),
        ("retention_for_days = '90'\n", 1, 22, "retention_for_days", "invalid type"),
        ("x = \n", 1, 5, "", "string values must be quoted"),
        ("[[access.scopes]]\nscope = 'billing'\nneed = 'free'\n", 3, 1, "access.scopes[0].need", "contradicts"),
        ("[[access.scopes]]\nscope = 'Own'\nneed = 'free'\n", 2, 9, "access.scopes[0].scope", "not allowed at byte 0"),
        ("\n\n  é = 1", 3, 3, "", ""),
    ],
)
def test_what_is_wrong_with_a_document_is_told_with_its_place(
    document: str, line: int, column: int, key: str, problem: str
) -> None:
    with pytest.raises(PolicyError) as raised:
        Policy.from_toml(document)
    error = raised.value
    assert (error.line, error.key) == (line, key) or not key
    assert (error.line, error.column) == (line, column)
    assert problem in error.problem
    assert str(error) == f"line {error.line}: {error.key}{': ' if error.key else ''}{error.problem}"
    assert error.code == "policy" and isinstance(error, ValueError)
    again = pickle.loads(pickle.dumps(error))
    assert (again.line, again.column, again.key, again.problem, str(again)) == (
        error.line, error.column, error.key, error.problem, str(error)
    )  # fmt: skip


def test_a_document_that_is_too_long_or_no_text_is_refused() -> None:
    with pytest.raises(PolicyError, match="at most 65536"):
        Policy.from_toml("#" * (Policy.DOCUMENT_BYTES_MAX + 1))
    assert Policy.from_toml("#" * Policy.DOCUMENT_BYTES_MAX) == Policy()
    for document in (b"", None, 7, Path("policy.toml")):
        with pytest.raises(InvalidType) as raised:
            Policy.from_toml(document)  # type: ignore[arg-type]
        assert raised.value.field == "document"
    with pytest.raises(InvalidInput) as surrogate:
        Policy.from_toml("# \ud800")
    assert surrogate.value.code == "invalid.surrogate"
    with pytest.raises(PolicyError):
        Policy.from_toml("[" * 10_000)
    with pytest.raises(PolicyError) as quoted:
        Policy.from_toml(f"{'k' * 60_000} = 1")
    assert len(str(quoted.value)) < 1_000


@given(st.text(max_size=200))
def test_any_text_is_a_policy_or_an_error_with_its_place(text: str) -> None:
    try:
        assert isinstance(Policy.from_toml(text), Policy)
    except PolicyError as error:
        assert error.line >= 1 and error.column >= 1


def test_a_policy_that_breaks_a_limit_decides_nothing() -> None:
    long = with_access(session_for=timedelta(hours=9))
    for asked in (
        long.checked,
        lambda: Rules(long),
        lambda: Policy.diff(Policy(), long),
        lambda: policy.diff(long, Policy()),
    ):
        with pytest.raises(InvalidInput) as raised:
            asked()
        assert raised.value.code == "invalid.count"
        assert raised.value.limits == {"count": 540, "min": 1, "max": 480}
        assert raised.value.field == "policy.access.session_for_minutes"
    contradiction = with_access(notices=policy.Notices(at_start=False, at_end=False))
    with pytest.raises(InvalidInput) as raised:
        contradiction.checked()
    assert raised.value.code == "invalid.contradiction"


def test_a_policy_finds_its_categories_and_teams() -> None:
    one = Policy(
        categories=[policy.Category(name="billing", team="money"), policy.Category(name="tech", team="support")]
    )
    assert one.category("tech") == policy.Category(name="tech", team="support")
    assert one.category("Tech") is None
    agents = policy.Agents(teams=["support", "night"], account_managers=["success"])
    assert [agents.may_enter(team) for team in ("support", "success", "sales")] == [True, True, False]
    assert agents.team(["support", "success", "night"]) == "success", "whoever is in such a team is one (RULE I4)"
    assert agents.team({"support", "night"}) == "night"
    assert agents.team([]) is None
    with pytest.raises(InvalidInput) as raised:
        agents.team("support")
    assert raised.value.field.startswith("teams")


def test_differences_are_told_with_examples_and_keys() -> None:
    strict = with_access(agents=policy.Agents(teams=["support"], mfa_for=HOUR))
    told = Policy.diff(Policy(), strict)
    assert told == policy.diff(Policy(), strict) == Policy().diff(strict)
    assert bool(told) and not Policy.diff(strict, strict)
    assert str(Policy.diff(strict, strict)) == "no difference\n"
    assert str(told).startswith("refused by door: notifications, settings, users\n")
    assert {change.becomes for change in told.changes} == {Becomes.REFUSED}
    assert {change.scope for change in told.changes} >= {"settings", "users"}
    assert all(Missing.MFA in change.because for change in told.changes)
    (setting,) = told.settings
    assert (setting.key, setting.before, setting.after) == ("access.agents.mfa_for_minutes", "720", "60")
    assert str(setting) == "access.agents.mfa_for_minutes: 720 -> 60"
    for change in told.changes:
        # The example is one: allowed before, refused now, and for what is said.
        assert change.example.lacks(Rules()) == ()
        assert set(change.example.lacks(Rules(strict))) <= set(change.because)
        assert change.example.lacks(Rules(strict))
        assert change.example.way.basis == change.by
    assert policy.Differences.from_json(told.to_json()) == told
    wider = Policy.diff(strict, Policy())
    assert {change.becomes for change in wider.changes} == {Becomes.ALLOWED}


def test_only_policies_are_compared() -> None:
    pairs: list[tuple[Any, Any, str]] = [
        (None, Policy(), "before"),
        (Policy(), {}, "after"),
        (Policy(), Policy, "after"),
    ]
    for before, after, field in pairs:
        with pytest.raises(InvalidType) as raised:
            policy.diff(before, after)
        assert raised.value.field == field


def test_scenarios_read_as_sentences() -> None:
    assert str(Scenario()) == (
        "team support; second factor 0 minutes ago; trainings none; wants settings through the door, which is open; "
        "user with all permissions who manages users; private window"
    )
    emergency = Scenario(teams=[], mfa_age=None, way=way.BreakGlass(approvers=2), permissions=["tickets"])
    assert "team none; no second factor" in str(emergency)
    assert "in an emergency that 2 approved; user with permissions tickets" in str(emergency)
    ways = [way.Door(), way.Code(right=True, written=False, consented=False), way.Consent(holds=True, consented=True),
            way.BreakGlass(approvers=1)]  # fmt: skip
    assert [it.basis for it in ways] == [Basis.DOOR, Basis.CODE, Basis.CONSENT, Basis.BREAK_GLASS]
    assert str(ways[2]) == "with a written consent to this scope"


def test_rules_say_all_that_is_missing() -> None:
    rules = Rules()
    assert rules.may_enter(rules.prepare(Scenario()))
    importing = Scenario(scope=Scope.IMPORT)
    assert rules.lacks(rules.prepare(importing)) == importing.lacks(rules) == (Missing.CONSENT,)
    nothing = rules.prepare(
        Scenario(teams=[], mfa_age=None, scope="billing", door=Door.CLOSED, private_window=False),
        active=False,
        target=False,
        clock_sound=False,
        room=False,
        ceiling=[],
    )
    assert rules.lacks(nothing) == (
        Missing.CLOCK,
        Missing.ACTIVE_AGENT,
        Missing.ENTERING_TEAM,
        Missing.MFA,
        Missing.CEILING,
        Missing.TARGET,
        Missing.DELEGABLE_SCOPE,
        Missing.OPEN_DOOR,
        Missing.PRIVATE_WINDOW,
        Missing.ROOM_FOR_SESSION,
    )
    assert not rules.may_enter(nothing)
    unknown = rules.prepare(Scenario(scope="own.thing"))
    assert rules.lacks(unknown) == (Missing.KNOWN_SCOPE,)
    guessing = rules.prepare(Scenario(way=way.Code(right=True, written=False, consented=False)), budget_left=False)
    assert rules.lacks(guessing) == (Missing.BUDGET,)


def test_what_is_effective_is_wanted_allowed_and_consented() -> None:
    rules = Rules()
    wanted = ["settings", "users", "import", "billing", "own.thing"]
    assert rules.effective(rules.prepare(Scenario(), scopes=wanted)) == {"settings", "users"}
    assert rules.effective(rules.prepare(Scenario(), scopes=wanted, ceiling=["settings"])) == {"settings"}
    assert rules.effective(rules.prepare(Scenario(manages_users=False), scopes=wanted)) == {"settings"}
    assert rules.effective(rules.prepare(Scenario(), scopes=wanted, target=False)) == frozenset()
    consented = Scenario(way=way.Code(right=True, written=True, consented=True))
    assert rules.effective(rules.prepare(consented, scopes=wanted)) == {"settings", "users", "import"}
    assert rules.lacks(rules.prepare(consented, scopes=["settings", "own.thing"])) == (Missing.KNOWN_SCOPE,)
    assert rules.rights(Permissions(["profile"]), manages_users=False) >= {"settings", "import", "notifications"}
    assert "settings" not in rules.rights([], manages_users=True)
    assert "users" in rules.rights([], manages_users=True)
    assert rules.side(["support"]) == Side.SUPPORT and rules.side([]) == Side.OUTSIDE
    managed = Rules(with_access(agents=policy.Agents(teams=["support"], account_managers=["success"])))
    assert managed.side(["support", "success"]) == Side.ACCOUNT_MANAGER


def test_prepared_facts_belong_to_their_rules() -> None:
    rules, other = Rules(), Rules(with_access(idle_for=timedelta(minutes=7)))
    assert rules.digest != other.digest and len(rules.digest) == 64
    prepared = rules.prepare(Scenario())
    for asked in (other.may_enter, other.lacks, other.effective):
        with pytest.raises(InvalidInput) as raised:
            asked(prepared)
        assert (raised.value.code, raised.value.field) == ("invalid.contradiction", "situation")
    same = Rules(Policy())
    assert same == rules and hash(same) == hash(rules) and same.may_enter(prepared)
    assert rules != other and rules.policy == Policy() and other.policy.access.idle_for == timedelta(minutes=7)
    assert prepared == rules.prepare(Scenario()) != rules.prepare(Scenario(onboarding=True))
    assert hash(prepared) == hash(rules.prepare(Scenario()))
    assert pickle.loads(pickle.dumps(other)) == copy.deepcopy(other) == other


@pytest.mark.parametrize("given", [None, {}, Scenario(), Scenario, "situation", 7])
def test_decisions_take_prepared_facts_alone(given: Any) -> None:
    rules = Rules()
    for asked in (rules.may_enter, rules.lacks, rules.effective):
        with pytest.raises(InvalidType) as raised:
            asked(given)
        assert raised.value.field == "situation"
    if not isinstance(given, Scenario):
        with pytest.raises(InvalidType) as raised:
            rules.prepare(given)
        assert raised.value.field == "scenario"
    with pytest.raises(TypeError):
        Situation()
    with pytest.raises(InvalidType):
        Rules(Scenario())  # type: ignore[arg-type]


def test_facts_of_other_types_are_named() -> None:
    rules = Rules()
    for field, value in (
        ("scopes", ["Own"]),
        ("ceiling", [1]),
        ("scopes", "settings"),
        ("scopes", [str(n) for n in range(40)]),
    ):
        with pytest.raises(InvalidInput) as raised:
            rules.prepare(Scenario(), **{field: value})  # type: ignore[arg-type]
        assert raised.value.field.startswith(field)
    for flag in ("active", "target", "room", "budget_left", "clock_sound"):
        with pytest.raises(errors.InvalidType) as wrong:
            rules.prepare(Scenario(), **{flag: "no"})  # type: ignore[arg-type]
        assert wrong.value.field == flag
    with pytest.raises(InvalidInput):
        rules.rights(["everything"], manages_users=True)
    with pytest.raises(InvalidInput):
        Scenario(scope="Settings")
    with pytest.raises(FrozenInstanceError):
        Scenario().scope = "users"  # type: ignore[misc]


def test_needs_are_the_policy_s() -> None:
    needs = {rule.scope: rule.need for rule in Policy().access.scopes}
    assert needs["settings"] == Need.FREE and needs["import"] == Need.CONSENT and needs["billing"] == Need.NEVER
    assert set(Scope) == {scope for scope, need in needs.items() if need is not Need.NEVER}


def test_a_decision_costs_next_to_nothing() -> None:
    """Far above what is measured in benches, so that it fails only if facts are read each time."""
    rules = Rules()
    prepared = rules.prepare(Scenario())
    began = time.perf_counter()
    for _ in range(20_000):
        rules.may_enter(prepared)
    assert (time.perf_counter() - began) / 20_000 < 20e-6
