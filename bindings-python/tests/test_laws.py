"""How laws are tried, and what is told of it."""

from __future__ import annotations

import _thread
import asyncio
import inspect
import pickle
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest

from consentry import AccountId, CommandId, MemoryStore, SqliteStore, errors
from consentry.store import Answers, ChangeSet, Commit, Outcome, Wanted
from consentry.testing import Failure, LawBroken, Report, StoreLaws, check_law, check_store, laws

PLAIN = "a_new_record_has_version_one"
REOPENING = "the_last_commit_before_closing_is_kept"
TOGETHER = "one_of_several_creators_succeeds"


class Through:
    """A store in Python over one in memory, which all of one factory share."""

    def __init__(self, inner: MemoryStore) -> None:
        self.inner = inner

    def gather(self, wanted: Wanted) -> Answers:
        return self.inner.gather(wanted)

    def commit(self, changes: ChangeSet) -> Commit:
        return self.inner.commit(changes)

    def outcome(self, account: AccountId, command: CommandId) -> Outcome | None:
        return self.inner.outcome(account, command)


def opener(of: Callable[[MemoryStore], Any] = Through) -> Callable[[], Any]:
    inner = MemoryStore()
    return lambda: of(inner)


class TestList:
    def test_every_law_has_a_name_and_one_sentence(self) -> None:
        names = [law.name for law in laws()]
        assert len(set(names)) == len(names) >= 241
        assert all(law.name.isidentifier() and law.clause.endswith(".") for law in laws())

    def test_each_law_is_a_test(self) -> None:
        tests = dict(inspect.getmembers(StoreLaws, inspect.isfunction))
        assert sorted(tests) == sorted(f"test_{law.name}" for law in laws())
        assert all(tests[f"test_{law.name}"].__doc__ == law.clause for law in laws())

    def test_an_unknown_name_is_told(self) -> None:
        with pytest.raises(LookupError, match="no law has this name: gravity"):
            check_store(opener(), only=["gravity"])
        with pytest.raises(LookupError):
            check_law(opener(), "gravity")


class TestReport:
    def test_our_own_stores_keep_every_law(self) -> None:
        store = MemoryStore()
        report = check_store(lambda: store)
        assert report
        assert report.passed == tuple(law.name for law in laws())
        report.raise_if_failed()

    def test_a_store_that_is_closed_and_opened_again(self, tmp_path: Path) -> None:
        reopening = [law.name for law in laws() if law.name.endswith("outlive_the_store")]
        assert check_store(lambda: SqliteStore(tmp_path / "support.db"), only=reopening)

    def test_only_what_is_named_is_tried_in_that_order(self) -> None:
        assert check_store(opener(), only=[REOPENING, PLAIN]).passed == (REOPENING, PLAIN)
        assert check_store(opener(), only=PLAIN).passed == (PLAIN,)

    def test_a_broken_law_is_told_with_its_clause_and_what_was_seen(self) -> None:
        class Forgets(Through):
            def gather(self, wanted: Wanted) -> Answers:
                return Answers(records=[None] * len(wanted.records), pages=())

        report = check_store(opener(Forgets), only=[PLAIN, REOPENING])
        assert not report
        assert report.passed == ()
        first = report.failed[0]
        assert (first.name, first.law.clause, first.cause) == (PLAIN, "A new record has version 1.", None)
        assert "seen None" in first.message
        assert str(report).startswith(f"0 laws kept, 2 broken\n{PLAIN}: A new record has version 1.\n    ")
        with pytest.raises(LawBroken, match=f"(?s){PLAIN}.*{REOPENING}"):
            report.raise_if_failed()

    def test_it_can_be_sent_elsewhere(self) -> None:
        law = laws()[0]
        report = Report(passed=("a",), failed=(Failure(law, "seen nothing", OSError("gone")),))
        again: Report = pickle.loads(pickle.dumps(report))
        assert again.failed[0].law == law
        assert str(again) == str(report)


class TestCauses:
    def test_what_the_factory_raises(self) -> None:
        raised = OSError("the database is away")

        def factory() -> Any:
            raise raised

        (failure,) = check_store(factory, only=[PLAIN]).failed
        assert failure.cause is raised
        assert failure.message == "the store: expected to open, seen OSError: the database is away"

    def test_a_factory_that_gives_no_store(self) -> None:
        (failure,) = check_store(lambda: "no store", only=[PLAIN]).failed  # type: ignore[arg-type, return-value]
        assert isinstance(failure.cause, errors.InvalidType)
        (failure,) = check_store(object(), only=[PLAIN]).failed  # type: ignore[arg-type]
        assert isinstance(failure.cause, TypeError)

    @pytest.mark.parametrize("method", ["gather", "commit", "outcome"])
    def test_what_a_method_raises(self, method: str) -> None:
        raised = RuntimeError("first")

        def fail(*_: object) -> Any:
            raise raised

        law = "a_committed_commands_outcome_is_found" if method == "outcome" else PLAIN
        broken = opener(lambda inner: type("Fails", (Through,), {method: fail})(inner))
        (failure,) = check_store(broken, only=[law]).failed
        assert failure.cause is raised
        assert raised.__traceback__ is not None
        with pytest.raises(LawBroken) as told:
            check_law(broken, law)
        assert told.value.__cause__ is raised

    def test_of_several_exceptions_the_first(self) -> None:
        class Fails(Through):
            raised: ClassVar[list[Exception]] = []

            def commit(self, changes: ChangeSet) -> Commit:
                self.raised.append(RuntimeError(f"number {len(self.raised)}"))
                raise self.raised[-1]

        (failure,) = check_store(opener(Fails), only=[TOGETHER]).failed
        assert len(Fails.raised) > 1
        assert failure.cause is Fails.raised[0]

    def test_what_closing_raises(self) -> None:
        raised = OSError("still in use")

        class Stays(Through):
            def close(self) -> None:
                raise raised

        (failure,) = check_store(opener(Stays), only=[PLAIN]).failed
        assert failure.cause is raised
        assert failure.message == "the store's close: expected to end, seen OSError: still in use"


class TestStops:
    @pytest.mark.parametrize("told", [KeyboardInterrupt, SystemExit])
    @pytest.mark.parametrize("law", [PLAIN, TOGETHER])
    def test_what_stops_the_program_goes_through(self, told: type[BaseException], law: str) -> None:
        calls = 0

        class Stops(Through):
            def commit(self, changes: ChangeSet) -> Commit:
                nonlocal calls
                calls += 1
                if calls > 3:
                    raise told("enough")
                return super().commit(changes)

        with pytest.raises(told, match="enough"):
            check_store(opener(Stops), only=[law])
        assert calls < 12

    def test_an_interrupt_ends_a_law_of_many_threads(self) -> None:
        class Interrupts(Through):
            calls = 0

            def commit(self, changes: ChangeSet) -> Commit:
                Interrupts.calls += 1
                if Interrupts.calls == 100:
                    _thread.interrupt_main()
                return super().commit(changes)

        with pytest.raises(KeyboardInterrupt):
            check_store(opener(Interrupts), only=["sixteen_threads_lose_no_increment"])
        assert 100 <= Interrupts.calls < 16_000

    def test_an_interrupt_ends_a_law_whose_store_hangs(self) -> None:
        go_on = threading.Event()

        class Hangs(Through):
            def commit(self, changes: ChangeSet) -> Commit:
                if threading.current_thread() is not threading.main_thread():
                    _thread.interrupt_main()
                    go_on.wait()
                return super().commit(changes)

        with pytest.raises(KeyboardInterrupt):
            check_store(opener(Hangs), only=[TOGETHER])
        go_on.set()  # The law goes on where it was left, and ends.
        for thread in threading.enumerate():
            if thread.name == "consentry-law":
                thread.join()


class TestThreads:
    def test_laws_call_from_pythons_own_threads_each_of_which_stays(self) -> None:
        local = threading.local()
        seen: set[threading.Thread] = set()
        made = 0

        class Notes(Through):
            def commit(self, changes: ChangeSet) -> Commit:
                nonlocal made
                thread = threading.current_thread()
                assert not type(thread).__name__.startswith("_Dummy")
                if not hasattr(local, "mark"):
                    made += 1
                    local.mark = thread
                assert local.mark is thread
                seen.add(thread)
                return super().commit(changes)

        before = threading.active_count()
        assert check_store(opener(Notes), only=[TOGETHER])
        assert 4 <= len(seen) == made < 120  # 60 rounds of 4 threads, served by fewer
        assert threading.active_count() == before

    def test_a_law_of_one_thread_calls_from_the_callers(self) -> None:
        class Notes(Through):
            def gather(self, wanted: Wanted) -> Answers:
                assert threading.get_ident() == caller
                return super().gather(wanted)

            def commit(self, changes: ChangeSet) -> Commit:
                assert threading.get_ident() == caller
                return super().commit(changes)

        caller = threading.get_ident()
        assert check_store(opener(Notes), only=[PLAIN, REOPENING])

    def test_threads_take_short_turns_only_meanwhile(self) -> None:
        seen: list[float] = []

        class Notes(Through):
            def commit(self, changes: ChangeSet) -> Commit:
                seen.append(sys.getswitchinterval())
                return super().commit(changes)

        before = sys.getswitchinterval()
        assert check_store(opener(Notes), only=[PLAIN])
        assert max(seen) < before == sys.getswitchinterval()


class TestOpening:
    def test_the_store_is_closed_before_it_is_opened_again_and_at_the_end(self) -> None:
        told: list[str] = []

        class Notes(Through):
            def __init__(self, inner: MemoryStore) -> None:
                told.append("open")
                super().__init__(inner)

            def close(self) -> None:
                told.append("close")

        assert check_store(opener(Notes), only=[PLAIN, REOPENING, TOGETHER])
        # Each law opens the store; one opens it again five times.
        assert told == ["open", "close"] * (1 + 6 + 1)


class Awaited:
    """An async store over one in memory."""

    def __init__(self, inner: MemoryStore) -> None:
        self.inner = inner
        self.loop = asyncio.get_running_loop()

    async def _turn(self) -> None:
        assert asyncio.get_running_loop() is self.loop
        await asyncio.sleep(0)

    async def gather(self, wanted: Wanted) -> Answers:
        await self._turn()
        return self.inner.gather(wanted)

    async def commit(self, changes: ChangeSet) -> Commit:
        await self._turn()
        return self.inner.commit(changes)

    async def outcome(self, account: AccountId, command: CommandId) -> Outcome | None:
        await self._turn()
        return self.inner.outcome(account, command)


class TestAsync:
    LAWS = (PLAIN, REOPENING, TOGETHER, "commands_outlive_the_store", "a_committed_commands_outcome_is_found")

    def test_an_async_store_is_awaited_on_a_loop_of_its_own(self) -> None:
        closed: list[str] = []

        class Closes(Awaited):
            async def aclose(self) -> None:
                await self._turn()
                closed.append("aclose")

        inner = MemoryStore()

        async def factory() -> Closes:
            return Closes(inner)

        assert check_store(factory, only=self.LAWS)
        assert len(closed) >= len(self.LAWS)
        assert not [thread for thread in threading.enumerate() if thread.name.startswith("consentry")]

    def test_what_it_raises_is_the_cause(self) -> None:
        raised = OSError("gone")

        class Fails(Awaited):
            async def commit(self, changes: ChangeSet) -> Commit:
                raise raised

        async def factory() -> Fails:
            return Fails(MemoryStore())

        (failure,) = check_store(factory, only=[PLAIN]).failed
        assert failure.cause is raised

    def test_what_still_runs_is_cancelled_at_the_end(self) -> None:
        ended: list[str] = []

        class Busy(Awaited):
            def __init__(self, inner: MemoryStore) -> None:
                super().__init__(inner)
                self.task = self.loop.create_task(self.forever())

            async def forever(self) -> None:
                try:
                    await asyncio.Event().wait()
                finally:
                    ended.append("cancelled")

        async def factory() -> Busy:
            return Busy(MemoryStore())

        assert check_store(factory, only=[PLAIN])
        assert ended == ["cancelled"]
