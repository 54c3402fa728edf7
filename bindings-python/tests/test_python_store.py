"""Stores that are written in Python: what they are given, what they raise, what they return."""

from __future__ import annotations

import traceback
from contextvars import ContextVar, copy_context
from typing import Any

import pytest

from consentry import (
    AccountId,
    Desk,
    MemoryStore,
    account,
    errors,
)
from consentry.store import Answers, ChangeSet, Commit, NotCommitted, Outcome, Wanted
from support import ACCOUNT, HOST, OWNER, PROFILE, Broken, Through, command, create, desk_over, is_there, raises


class TestReads:
    def test_what_gather_raises_is_the_cause_with_its_traceback(self) -> None:
        store = Through()
        said = Broken("no route to the database")
        store.before["gather"] = raises(said)
        with pytest.raises(errors.StoreFailed) as failed:
            desk_over(store).run(HOST, create())
        assert failed.value.__cause__ is said
        assert failed.value.code == "store.failed"
        names = [frame.name for frame in traceback.extract_tb(said.__traceback__)]
        assert names == ["gather", "_do", "it"]
        # What the host's exception says is not ours to repeat.
        assert str(failed.value) == "the store's gather raised Broken"

    def test_a_store_can_say_the_kind(self) -> None:
        kinds = [
            kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.StoreError)
        ]
        assert len(kinds) == 11
        for kind in kinds:
            store = Through()
            said = kind("the pool is empty")
            store.before["gather"] = raises(said)
            with pytest.raises(errors.StoreError) as failed:
                desk_over(store).run(HOST, create())
            assert failed.value.code == said.code
            assert failed.value.__cause__ is said
            assert str(failed.value) == "the pool is empty"

    @pytest.mark.parametrize(
        "garbage",
        [
            None,
            0,
            "answers",
            {},
            [],
            object(),
            Answers,
            Commit.COMMITTED,
            {"records": [], "pages": [], "outcome": None},
            Answers(records=[], pages=[]),
            Answers(records=[None] * 500, pages=[]),
        ],
    )
    def test_garbage_is_corrupt(self, garbage: Any) -> None:
        store = Through()
        store.after["gather"] = lambda _: garbage
        with pytest.raises(errors.StoreCorrupt) as corrupt:
            desk_over(store).run(HOST, create())
        assert corrupt.value.code == "store.corrupt"
        assert not is_there(store.inner)

    def test_garbage_inside_of_an_answer_is_named_by_its_path(self) -> None:
        store = Through()
        desk_over(store).run(HOST, create())

        def spoil(answers: Answers) -> Answers:
            index = next(
                index
                for index, found in enumerate(answers.records)
                if isinstance(found and found.value, account.Account)
            )
            record = answers.records[index]
            assert record is not None
            object.__setattr__(record.value, "created_at", float("nan"))
            return answers

        store.after["gather"] = spoil
        with pytest.raises(errors.StoreCorrupt, match=r"records\[\d\]\.value\.created_at") as corrupt:
            desk_over(store).run(OWNER, PROFILE)
        assert isinstance(corrupt.value.__cause__, errors.InvalidInput)

    def test_another_accounts_record_is_corrupt(self) -> None:
        store = Through()
        other = AccountId.from_name("other")
        desk_over(store).run(HOST, create())
        desk_over(store, entropy=None).run(HOST, create(other))
        theirs: list[Answers] = []

        def keep(answers: Answers) -> Answers:
            theirs.append(answers)
            return answers

        store.after["gather"] = keep
        desk_over(store).run(OWNER, account.Profile(account=other))
        store.after["gather"] = lambda _: theirs[0]
        with pytest.raises(errors.StoreCorrupt):
            desk_over(store).run(OWNER, PROFILE)


class TestCommits:
    def test_not_committed_is_a_no(self) -> None:
        store = Through()
        said = NotCommitted("the disk is full")
        store.before["commit"] = raises(said)
        with pytest.raises(errors.StoreFailed, match="the disk is full") as failed:
            desk_over(store).run(HOST, create())
        assert failed.value.__cause__ is said
        assert store.calls == ["gather", "commit"]
        assert not is_there(store.inner)

    def test_not_committed_has_the_kind_of_its_cause(self) -> None:
        def full(_: object) -> None:
            try:
                raise Broken("no space left on device")
            except Broken as broken:
                raise NotCommitted("no room") from errors.StoreFull(str(broken))

        store = Through()
        store.before["commit"] = full
        with pytest.raises(errors.StoreFull, match="no room") as failed:
            desk_over(store).run(HOST, create())
        assert isinstance(failed.value.__cause__, NotCommitted)
        assert isinstance(failed.value.__cause__.__cause__, errors.StoreFull)

    @pytest.mark.parametrize(
        "error", [Broken("lost"), errors.StoreBusy("busy"), StopIteration(), RecursionError(), MemoryError()]
    )
    def test_any_other_exception_is_looked_up_and_found(self, error: Exception) -> None:
        store = Through()
        store.after["commit"] = raises(error)
        made = desk_over(store).run(HOST, create())
        assert store.calls == ["gather", "commit", "outcome"]
        assert made.id == ACCOUNT
        assert is_there(store.inner)

    def test_any_other_exception_is_looked_up_and_never_taken_for_a_no(self) -> None:
        store = Through()
        said = Broken("lost")
        store.before["commit"] = raises(said)
        with pytest.raises(errors.CommandPending) as pending:
            desk_over(store).run(HOST, create(), command=command("c"))
        assert (pending.value.account, pending.value.command) == (ACCOUNT, command("c"))
        assert pending.value.__cause__ is said
        assert isinstance(pending.value.failure, errors.StoreFailed)
        assert pending.value.failure.__cause__ is said
        assert store.calls == ["gather", "commit", "outcome"]
        # Run again, the same command tells.
        store.before.clear()
        assert desk_over(store).run(HOST, create(), command=command("c")).id == ACCOUNT

    def test_if_the_lookup_fails_too_the_command_is_pending(self) -> None:
        store = Through()
        said = Broken("lost")
        store.after["commit"] = raises(said)
        store.before["outcome"] = raises(Broken("still lost"))
        with pytest.raises(errors.CommandPending) as pending:
            desk_over(store).run(HOST, create(), command=command("c"))
        assert pending.value.__cause__ is said
        store.before.clear()
        store.after.clear()
        assert desk_over(store).run(HOST, create(), command=command("c")).id == ACCOUNT
        assert store.calls[-1] == "gather"

    @pytest.mark.parametrize(
        "garbage", [None, True, False, 0, "committed", "conflict", object(), Commit, [Commit.COMMITTED]]
    )
    def test_garbage_is_no_answer(self, garbage: Any) -> None:
        store = Through()
        store.after["commit"] = lambda _: garbage
        assert desk_over(store).run(HOST, create()).id == ACCOUNT
        assert store.calls == ["gather", "commit", "outcome"]
        store = Through()
        store.before["commit"] = raises(Broken())
        store.after["outcome"] = lambda _: "garbage"
        with pytest.raises(errors.CommandPending):
            desk_over(store).run(HOST, create())

    def test_a_conflict_is_decided_anew_until_it_is_too_much(self) -> None:
        store = Through()
        times = [3]

        def conflict(answer: Commit) -> Commit:
            times[0] -= 1
            return Commit.CONFLICT if times[0] >= 0 else answer

        real, store.inner = store.inner, Gathering(store.inner)
        store.after["commit"] = conflict
        with pytest.raises(errors.Conflict) as conflicted:
            desk_over(store, attempts_max=3).run(HOST, create())
        assert conflicted.value.attempts == 3
        assert store.calls == ["gather", "commit"] * 3
        store.inner = real
        assert desk_over(store, attempts_max=1).run(HOST, create()).id == ACCOUNT

    @pytest.mark.parametrize("told", [KeyboardInterrupt(), SystemExit(3), GeneratorExit(), BaseException("stop")])
    @pytest.mark.parametrize("method", ["gather", "commit", "outcome"])
    def test_what_tells_the_program_to_stop_goes_through_as_it_is(self, method: str, told: BaseException) -> None:
        store = Through()
        if method == "outcome":
            store.after["commit"] = raises(Broken())
        store.before[method] = raises(told)
        with pytest.raises(type(told)) as stopped:
            desk_over(store).run(HOST, create(), command=command("c"))
        assert stopped.value is told
        # And no further call is made.
        assert store.calls[-1] == method
        store.before.clear()
        store.after.clear()
        assert desk_over(store).run(HOST, create(), command=command("c")).id == ACCOUNT

    def test_a_sweep_stops_when_it_is_told_to(self) -> None:
        store = Through()
        told = KeyboardInterrupt()
        store.before["gather"] = raises(told)
        with pytest.raises(KeyboardInterrupt):
            desk_over(store).sweep(HOST)
        assert store.calls == ["gather"]


class Gathering:
    """Answers reads, and lets commits go nowhere."""

    def __init__(self, inner: MemoryStore) -> None:
        self.gather = inner.gather
        self.outcome = inner.outcome

    def commit(self, changes: ChangeSet) -> Commit:
        return Commit.COMMITTED


class TestProtocol:
    @pytest.mark.parametrize("method", ["gather", "commit", "outcome"])
    def test_what_lacks_a_method_is_no_store(self, method: str) -> None:
        store = Through()
        setattr(store, method, None)
        with pytest.raises(errors.InvalidType, match=f"Through has no method {method}") as refused:
            Desk(store)
        assert refused.value.field == "store"

    @pytest.mark.parametrize("store", [None, "support.db", 5, object(), MemoryStore, {}])
    def test_what_is_no_store_is_refused(self, store: Any) -> None:
        with pytest.raises((errors.InvalidType, errors.StoreError, TypeError)):
            Desk(store).run(HOST, create())

    def test_an_async_store_needs_an_async_desk(self) -> None:
        class Awaited:
            async def gather(self, wanted: Wanted) -> Answers:
                raise AssertionError

            async def commit(self, changes: ChangeSet) -> Commit:
                raise AssertionError

            async def outcome(self, account: AccountId, command: object) -> Outcome | None:
                raise AssertionError

        with pytest.raises(errors.InvalidType, match="needs an AsyncDesk"):
            Desk(Awaited())  # type: ignore[arg-type]  # pyright: ignore

    def test_a_method_that_raises_when_it_is_looked_up_raises_then(self) -> None:
        class Shy(Through):
            @property
            def gather(self) -> Any:  # pyright: ignore
                raise Broken

        with pytest.raises(Broken):
            desk_over(Shy())

    def test_a_store_has_what_it_needs_from_what_it_is_given(self) -> None:
        seen: list[Any] = []
        store = Through()

        def look(*given: object) -> None:
            seen.extend(given)

        store.before = {"gather": look, "commit": look, "outcome": look}
        store.after["commit"] = raises(Broken())
        desk_over(store).run(HOST, create(), command=command("c"))
        wanted, changes, account_id, command_id = seen
        assert isinstance(wanted, Wanted)
        assert (wanted.account, wanted.command) == (ACCOUNT, command("c"))
        assert isinstance(changes, ChangeSet)
        assert (changes.account, changes.command.id) == (ACCOUNT, command("c"))
        assert (account_id, command_id) == (ACCOUNT, command("c"))
        for it in (wanted, changes):
            assert type(it).from_json(it.to_json()) == it

    def test_context_variables_hold_in_the_store(self) -> None:
        tenant: ContextVar[str] = ContextVar("tenant")
        store = Through()
        seen: list[str] = []

        def look(_: object) -> None:
            seen.append(tenant.get())

        store.before["gather"] = look

        def run() -> None:
            tenant.set("bakery")
            desk_over(store).run(HOST, create())

        copy_context().run(run)
        assert seen == ["bakery"]
