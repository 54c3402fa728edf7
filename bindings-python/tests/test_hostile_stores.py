"""Stores that mean harm, or are merely broken: each answer is an error of ours with the store's own exception as its cause."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

import hostile
from breaking import errors_of_all_kinds, exists, stops
from consentry import AccountId, account, errors
from consentry.store import Answers, Outcome, Versioned
from hostile import MAKERS, Told
from support import ACCOUNT, HOST, OWNER, Through, command, create, desk_over, raises

PROFILE = account.Profile(account=ACCOUNT)
METHODS = ("gather", "commit", "outcome")


class TestRaises:
    def test_whatever_gather_raises_is_the_cause_itself(self) -> None:
        for said in errors_of_all_kinds():
            store = Through()
            store.before["gather"] = raises(said)
            with pytest.raises(errors.StoreError) as failed:
                desk_over(store).run(HOST, create())
            assert failed.value.__cause__ is said
            assert len(str(failed.value)) <= 600
            names = [frame.name for frame in traceback.extract_tb(said.__traceback__)]
            assert names == ["gather", "_do", "it"]
            assert store.calls == ["gather"]

    def test_whatever_is_raised_after_a_commit_is_looked_up(self) -> None:
        for said in errors_of_all_kinds():
            store = Through()
            store.after["commit"] = raises(said)
            assert desk_over(store).run(HOST, create()).id == ACCOUNT
            assert store.calls == ["gather", "commit", "outcome"]

    def test_whatever_is_raised_before_a_commit_is_no_no(self) -> None:
        for said in errors_of_all_kinds():
            store = Through()
            store.before["commit"] = raises(said)
            with pytest.raises(errors.CommandPending) as pending:
                desk_over(store).run(HOST, create(), command=command("c"))
            assert pending.value.__cause__ is said
            assert store.calls == ["gather", "commit", "outcome"]
            assert len(str(pending.value)) <= 600
            store.before.clear()
            assert desk_over(store).run(HOST, create(), command=command("c")).id == ACCOUNT

    @pytest.mark.parametrize("method", METHODS)
    def test_what_tells_to_stop_comes_out_as_it_is_and_the_desk_goes_on(self, method: str) -> None:
        for told in stops():
            store = Through()
            desk = desk_over(store, entropy=None)
            if method == "outcome":
                store.after["commit"] = raises(Told())
            store.before[method] = raises(told)
            with pytest.raises(type(told)) as stopped:
                desk.run(HOST, create(), command=command("c"))
            assert stopped.value is told
            store.before.clear()
            store.after.clear()
            # The account's turn was passed on, and what was committed is known.
            assert desk.run(HOST, create(), command=command("c")).id == ACCOUNT

    def test_what_tells_to_stop_after_a_commit_loses_nothing(self) -> None:
        for told in stops():
            store = Through()
            desk = desk_over(store, entropy=None)
            store.after["commit"] = raises(told)
            with pytest.raises(type(told)):
                desk.run(HOST, create(), command=command("c"))
            store.after.clear()
            assert exists(store.inner)
            assert desk.run(HOST, create(), command=command("c")).id == ACCOUNT

    def test_a_signal_is_heard_inside_of_the_store(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        store.after["commit"] = lambda _: signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            desk.run(HOST, create(), command=command("c"))
        store.after.clear()
        assert desk.run(HOST, create(), command=command("c")).id == ACCOUNT

    def test_a_method_that_is_gone_by_then_is_a_failure(self) -> None:
        for method, failure in (("gather", errors.StoreFailed), ("commit", errors.CommandPending)):
            store = Through()
            desk = desk_over(store, entropy=None)
            setattr(store, method, None)
            with pytest.raises(failure) as failed:
                desk.run(HOST, create())
            assert isinstance(failed.value.__cause__, TypeError)
            delattr(store, method)
            assert desk.run(HOST, create(AccountId.from_name("2"))).id == AccountId.from_name("2")

    def test_a_store_that_recurses_without_end_fails(self) -> None:
        store = Through()

        # Without a default: Python 3.13.0 calls a function that has one without counting.
        def deeper() -> None:
            deeper()

        store.before["gather"] = lambda _: deeper()
        with pytest.raises(errors.StoreFailed) as failed:
            desk_over(store).run(HOST, create())
        assert isinstance(failed.value.__cause__, RecursionError)


def changed(answers: Answers, **changes: Any) -> Answers:
    """The same answers with something in their slots that no constructor would take."""
    made = Answers.__new__(Answers)
    for name in Answers.__slots__:
        object.__setattr__(made, name, changes.get(name, getattr(answers, name)))
    return made


def version(number: Any) -> Callable[[Answers], Answers]:
    def spoil(answers: Answers) -> Answers:
        for found in answers.records:
            if found is not None:
                object.__setattr__(found, "version", number)
        return answers

    return spoil


SPOILT: dict[str, Callable[[Answers], Any]] = {
    "records in another order": lambda it: changed(it, records=tuple(reversed(it.records))),
    "a record too few": lambda it: changed(it, records=it.records[:-1]),
    "a record too many": lambda it: changed(it, records=(*it.records, None)),
    "the first record everywhere": lambda it: changed(it, records=(it.records[0],) * len(it.records)),
    "no records": lambda it: changed(it, records=()),
    "records as a list": lambda it: changed(it, records=list(it.records)),
    "records as their number": lambda it: changed(it, records=len(it.records)),
    "records without an end": lambda it: changed(it, records=MAKERS["endless"]()),
    "pages too many": lambda it: changed(it, pages=(*it.pages, ())),
    "pages of nothing": lambda it: changed(it, pages=(None,)),
    "an outcome that is none": lambda it: changed(it, outcome=Outcome),
    "an unfilled outcome": lambda it: changed(it, outcome=Outcome.__new__(Outcome)),
    "an unfilled answer": lambda it: Answers.__new__(Answers),
    "unfilled records": lambda it: changed(it, records=(Versioned.__new__(Versioned),) * len(it.records)),
    "a version of nothing": version(None),
    "version 0": version(0),
    "version -1": version(-1),
    "version 2**64": version(2**64),
    "a version that is a bool": version(True),
    "a version that lies": version(hostile.LyingText("1")),
}


def _records(label: str, answers: Answers) -> Answers:
    return changed(answers, records=MAKERS[label]())


def _instead(label: str, _: Answers) -> Any:
    return MAKERS[label]()


SPOILT.update({f"{label} for records": partial(_records, label) for label in MAKERS})
SPOILT.update({f"{label} instead": partial(_instead, label) for label in MAKERS})


class TestAnswers:
    @pytest.mark.parametrize("how", SPOILT)
    def test_spoilt_answers_are_corrupt_or_refused(self, how: str) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        desk.run(HOST, create())
        store.calls.clear()
        store.after["gather"] = SPOILT[how]
        amend = account.Amend(account=ACCOUNT, name="Taken over")
        with pytest.raises(errors.StoreCorrupt) as corrupt:
            desk.run(OWNER, amend)
        assert len(str(corrupt.value)) <= 700
        # Nothing was decided on it.
        assert store.calls == ["gather"]
        store.after.clear()
        assert desk.run(OWNER, PROFILE).name != "Taken over"

    def test_a_version_is_a_number(self) -> None:
        for wrong in (-1, 2**64, True, "1", None):
            with pytest.raises(errors.InvalidInput) as refused:
                Versioned(version=wrong, value=None)  # type: ignore[arg-type]
            assert refused.value.field == "version"

    def test_records_of_another_account_are_corrupt(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        other = AccountId.from_name("other")
        desk.run(HOST, create())
        desk.run(HOST, create(other))
        kept: list[Answers] = []

        def keep(it: Answers) -> Answers:
            kept.append(it)
            return it

        store.after["gather"] = keep
        desk.run(OWNER, account.Amend(account=other, name="Theirs"))
        store.after["gather"] = lambda _: kept[0]
        with pytest.raises(errors.StoreCorrupt):
            desk.run(OWNER, account.Amend(account=ACCOUNT, name="Mine"))

    @pytest.mark.parametrize("label", MAKERS)
    def test_no_answer_of_commit_or_outcome_is_taken_for_one(self, label: str) -> None:
        store = Through()
        store.after["commit"] = lambda _: MAKERS[label]()
        assert desk_over(store).run(HOST, create()).id == ACCOUNT
        assert store.calls == ["gather", "commit", "outcome"]
        store = Through()
        store.before["commit"] = raises(Told())
        store.after["outcome"] = lambda _: MAKERS[label]()
        with pytest.raises(errors.CommandPending):
            desk_over(store).run(HOST, create())
        assert not exists(store.inner)
