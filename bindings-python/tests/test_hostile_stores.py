"""Stores that mean harm, or are merely broken: each answer is an error of ours with the store's own exception as its cause."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import subprocess
import sys
import textwrap
import threading
import traceback
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest

import hostile
from awaiting import add, async_desk
from consentry import AccountId, AsyncDesk, Desk, MemoryStore, Page, account, contact, errors
from consentry.store import Answers, Outcome, Versioned, Wanted
from hostile import MAKERS, Told
from support import ACCOUNT, HOST, OWNER, AsyncThrough, Through, command, create, desk_over, raises

PROFILE = account.Profile(account=ACCOUNT)
METHODS = ("gather", "commit", "outcome")


class Mute(Exception):
    """An exception that can't say anything."""

    def __str__(self) -> str:
        raise Told

    __repr__ = __str__


class Chatty(errors.StoreBusy):
    """One of ours that says too much."""

    def __str__(self) -> str:
        return hostile.HUGE


def in_a_circle() -> Exception:
    one, other = Told("one"), Told("other")
    one.__cause__, other.__cause__ = other, one
    return one


def errors_of_all_kinds() -> list[Exception]:
    """One of every exception that Python has built in, and some of our own making."""
    made: list[Exception] = [Mute(), in_a_circle(), Told(hostile.HUGE), Chatty()]
    for kind in vars(__builtins__ if not isinstance(__builtins__, dict) else sys.modules["builtins"]).values():
        if not (isinstance(kind, type) and issubclass(kind, Exception)) or issubclass(kind, Warning):
            continue
        if kind.__name__ == "ExceptionGroup":
            made.append(kind("several", [Told()]))
        elif issubclass(kind, UnicodeDecodeError):
            made.append(kind("utf-8", b"x", 0, 1, "x"))
        elif issubclass(kind, UnicodeEncodeError):
            made.append(kind("utf-8", "x", 0, 1, "x"))
        elif issubclass(kind, UnicodeTranslateError):
            made.append(kind("x", 0, 1, "x"))
        else:
            made.append(kind())
    assert len(made) > 40
    return made


def stops() -> list[BaseException]:
    """What tells a program to stop, and isn't ours."""
    told: list[BaseException] = [KeyboardInterrupt(), SystemExit(3), GeneratorExit(), BaseException("stop")]
    if sys.version_info >= (3, 11):
        told.append(BaseExceptionGroup("several", [KeyboardInterrupt()]))
    return told


def exists(store: Any) -> bool:
    try:
        Desk(store).run(OWNER, PROFILE)
    except errors.NotFound:
        return False
    return True


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
        store.after["commit"] = lambda answer: signal.raise_signal(signal.SIGINT) or answer
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
            assert desk.run(HOST, create(AccountId.from_name("2"))).id

    def test_a_store_that_recurses_without_end_fails(self) -> None:
        store = Through()

        def deeper(_: object = None) -> None:
            deeper()

        store.before["gather"] = deeper
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
    **{f"{label} for records": lambda it, label=label: changed(it, records=MAKERS[label]()) for label in MAKERS},
    **{f"{label} instead": lambda _, label=label: MAKERS[label]() for label in MAKERS},
}


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
                Versioned(version=wrong, value=None)  # type: ignore[arg-type,var-annotated] # pyright: ignore
            assert refused.value.field == "version"

    def test_records_of_another_account_are_corrupt(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        other = AccountId.from_name("other")
        desk.run(HOST, create())
        desk.run(HOST, create(other))
        kept: list[Answers] = []
        store.after["gather"] = lambda it: kept.append(it) or it
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


class TestCalls:
    def test_a_thread_that_is_joined_inside_runs_the_same_desk(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        desk.run(HOST, create())
        done: list[object] = []

        def inside(_: object) -> None:
            store.before.clear()
            # Of another account, and what reads: neither waits for this account's turn.
            jobs = [
                lambda: done.append(desk.run(HOST, create(AccountId.from_name("other")))),
                lambda: done.append(desk.run(OWNER, PROFILE)),
                lambda: done.append(desk.sweep(HOST)),
            ]
            threads = [threading.Thread(target=job) for job in jobs]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

        store.before["commit"] = inside
        assert desk.run(OWNER, account.Amend(account=ACCOUNT, name="New")).name == "New"
        assert len(done) == 3

    def test_eight_threads_over_a_store_that_does_all_of_it_by_turns(self) -> None:
        store = Through()
        desk = desk_over(store, entropy=None)
        desk.run(HOST, create())
        lock, turn = threading.Lock(), [0]

        def maybe(answer: Any) -> Any:
            with lock:
                turn[0] += 1
                now = turn[0]
            if now % 5 == 0:
                raise Told
            if now % 7 == 0:
                gc.collect()
            return None if now % 11 == 0 else answer

        store.after = dict.fromkeys(METHODS, maybe)
        told: list[str] = []
        gate = threading.Barrier(8)

        def work(thread: int) -> None:
            gate.wait()
            for number in range(20):
                try:
                    desk.run(OWNER, add(f"{thread}.{number}@example.com"))
                    told.append("done")
                except errors.StoreError:
                    told.append("failed")
                except errors.CommandPending:
                    told.append("pending")

        threads = [threading.Thread(target=work, args=(thread,)) for thread in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(told) == 160
        store.after.clear()
        rows = len(desk.run(OWNER, contact.List(account=ACCOUNT, page=Page(rows=200))).rows)
        # What was told as done is there; what failed is not; what is pending may be.
        assert told.count("done") <= rows <= told.count("done") + told.count("pending")
        assert told.count("failed") > 0

    def test_the_desk_and_the_store_go_while_eight_threads_are_inside(self) -> None:
        store: Through | None = Through()
        assert store is not None
        gone = weakref.ref(store)
        desks = [desk_over(store, entropy=None)]
        gate, inside = threading.Event(), threading.Semaphore(0)

        def wait(_: object) -> None:
            inside.release()
            gate.wait()

        store.before["gather"] = wait
        done: list[object] = []

        def work(number: int) -> None:
            done.append(desks[0].run(HOST, create(AccountId.from_name(str(number)))))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for _ in threads:
            inside.acquire()
        desks.clear()
        store = None
        gc.collect()
        gate.set()
        for thread in threads:
            thread.join()
        assert len(done) == 8
        del threads
        gc.collect()
        assert gone() is None

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
    @pytest.mark.filterwarnings("ignore::DeprecationWarning")
    def test_a_child_goes_on_alone(self) -> None:
        desk = desk_over(Through(), entropy=None)
        desk.run(HOST, create())
        child = os.fork()
        if child == 0:
            try:
                desk.run(OWNER, account.Amend(account=ACCOUNT, name="Child's"))
                os._exit(0 if desk.run(OWNER, PROFILE).name == "Child's" else 1)
            except BaseException:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert desk.run(OWNER, PROFILE).name == "Ada's bakery"


def program(source: str, *, timeout: float = 60) -> str:
    """What another interpreter prints that runs this."""
    here = Path(__file__).parent
    path = os.pathsep.join([str(here), *(it for it in sys.path if it)])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONFAULTHANDLER": "1"}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(source)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    assert "Fatal" not in done.stderr
    return done.stdout


class TestEnds:
    def test_the_interpreter_ends_while_threads_are_inside(self) -> None:
        for _ in range(4):
            assert (
                program("""
                    import threading
                    from consentry import errors
                    from support import *

                    desk = desk_over(Through(), entropy=None)
                    busy = threading.Semaphore(0)

                    def work(thread):
                        number = 0
                        try:
                            while True:
                                desk.run(HOST, create(AccountId.from_name(f"{thread}.{number}")))
                                number += 1
                                busy.release()
                        except errors.StoreUnavailable as ending:
                            assert "shutting down" in str(ending)

                    for thread in range(8):
                        threading.Thread(target=work, args=(thread,), daemon=True).start()
                    for _ in range(40):
                        busy.acquire()
                    print("end")
                """)
                == "end\n"
            )

    def test_those_inside_come_out_first_and_nobody_else_goes_in(self) -> None:
        assert program("""
            import atexit, threading

            def last():
                # Registered before ours, so it is called after ours.
                outside.set()
                thread.join()
                print(*told)
                print("here", desk.run(HOST, create()).name)

            atexit.register(last)
            from consentry import errors
            from support import *

            store, inner = Through(), MemoryStore()
            desk = desk_over(store, entropy=None)
            timed = desk_over(inner, clock=lambda: NOON, entropy=None)
            keyed = desk_over(inner, keys=store, entropy=None) if hasattr(store, "key") else None
            inside, outside = threading.Event(), threading.Event()
            told = []

            def wait(*_):
                inside.set()
                outside.wait()

            store.before["gather"] = wait

            def work():
                for it in (desk, desk, timed):
                    try:
                        told.append(it.run(HOST, create(AccountId.from_name("other"))).name)
                    except errors.ConsentryError as error:
                        told.append(type(error).__name__)
                    store.before.clear()
                    if it is timed:
                        try:
                            Desk(inner).run(OWNER, account.Profile(account=AccountId.from_name("other")))
                            told.append("COMMITTED")
                        except errors.NotFound:
                            told.append("nothing")

            from consentry import account
            thread = threading.Thread(target=work, daemon=True)
            thread.start()
            inside.wait()
        """) == ("StoreUnavailable StoreUnavailable ClockFailed nothing\nhere Ada's bakery\n")

    def test_a_limit_of_recursion_that_is_no_limit(self) -> None:
        assert (
            program("""
                import sys
                sys.setrecursionlimit(10**6)
                from consentry import Listed, errors
                from support import *

                store = Through()
                desk = desk_over(store, entropy=None)
                store.before["gather"] = lambda _: desk.run(HOST, create())
                try:
                    desk.run(HOST, create())
                except errors.StoreFailed:
                    print("failed")
                deep = 5
                for _ in range(100_000):
                    deep = [deep]
                try:
                    account.Amend(account=ACCOUNT, name=deep)
                except errors.InvalidType:
                    print("refused")
                try:
                    Language.from_dict if hasattr(Language, "from_dict") else None
                    account.Amend.from_dict(deep)
                except errors.InvalidType:
                    print("refused")
            """)
            == "failed\nrefused\nrefused\n"
        )


class Yields:
    """An awaitable that yields what no event loop understands."""

    def __init__(self, what: Any) -> None:
        self.what = what

    def __await__(self) -> Any:
        yield self.what
        return self.what


class TestAsync:
    @pytest.mark.parametrize("label", [label for label in MAKERS if label != "coroutine_function"])
    def test_no_answer_is_taken_for_one(self, label: str) -> None:
        async def main() -> None:
            store = AsyncThrough()
            desk = async_desk(store)
            store.after["gather"] = lambda _: MAKERS[label]()
            with pytest.raises(errors.StoreCorrupt):
                await desk.run(HOST, create())
            store.after = {"commit": lambda _: MAKERS[label]()}
            assert (await desk.run(HOST, create())).id == ACCOUNT

        asyncio.run(main())

    def test_whatever_it_raises_is_the_cause_itself(self) -> None:
        async def main() -> None:
            for said in errors_of_all_kinds():
                store = AsyncThrough()
                desk = async_desk(store)
                store.before["gather"] = raises(said)
                with pytest.raises(errors.StoreError) as failed:
                    await desk.run(HOST, create())
                if isinstance(said, StopIteration | StopAsyncIteration):
                    # Python itself makes something else of what ends an iteration inside of a coroutine.
                    assert failed.value.__cause__ is not None
                    assert failed.value.__cause__.__cause__ is said or failed.value.__cause__ is said
                else:
                    assert failed.value.__cause__ is said
                store.before.clear()
                store.after["commit"] = raises(said)
                assert (await desk.run(HOST, create())).id == ACCOUNT

        asyncio.run(main())

    @pytest.mark.parametrize("what", [None, 5, object, "x", 1.5, ()])
    def test_what_is_no_awaitable_or_yields_garbage_is_a_failure(self, what: Any) -> None:
        class Store(AsyncThrough):
            broken: Any = None

            async def gather(self, wanted: Wanted, /) -> Answers:
                if self.broken == "garbage":
                    await Yields(what() if isinstance(what, type) else what)
                    raise Told
                return await super().gather(wanted)

        async def main() -> None:
            store = Store()
            desk = async_desk(store)
            store.gather = lambda _: what  # type: ignore # pyright: ignore
            with pytest.raises(errors.StoreFailed) as failed:
                await desk.run(HOST, create())
            assert isinstance(failed.value.__cause__, TypeError | Told)
            del store.gather  # pyright: ignore
            store.broken = "garbage"
            with pytest.raises(errors.StoreFailed) as failed:
                await desk.run(HOST, create())
            assert isinstance(failed.value.__cause__, RuntimeError | Told)
            store.broken = None
            assert (await desk.run(HOST, create())).id == ACCOUNT

        asyncio.run(main())

    def test_a_store_that_closes_the_loop_fails(self) -> None:
        async def main() -> None:
            store = AsyncThrough()
            store.before["gather"] = lambda _: asyncio.get_running_loop().close()
            with pytest.raises(errors.StoreFailed) as failed:
                await async_desk(store).run(HOST, create())
            assert isinstance(failed.value.__cause__, RuntimeError)

        asyncio.run(main())

    def test_a_store_that_stops_the_loop_is_left_there(self) -> None:
        store = AsyncThrough()
        desk = async_desk(store)
        store.before["gather"] = lambda _: asyncio.get_running_loop().stop()
        loop = asyncio.new_event_loop()
        task = loop.create_task(desk.run(HOST, create()))
        store.waits["commit"] = lambda: asyncio.sleep(0)
        loop.run_forever()
        store.before.clear()
        assert loop.run_until_complete(task).id == ACCOUNT
        loop.close()

    def test_a_store_that_never_answers_is_cancelled_and_its_turn_is_free(self, run: Any) -> None:
        async def main() -> None:
            store = AsyncThrough()
            desk = async_desk(store)
            await desk.run(HOST, create())
            for method in ("gather", "commit"):
                store.waits[method] = anyio.sleep_forever
                reached = len(store.calls)
                async with anyio.create_task_group() as tasks:

                    async def stuck() -> None:
                        await desk.run(OWNER, add("a@example.com"))

                    tasks.start_soon(stuck)
                    while len(store.calls) < reached + (method == "commit"):
                        await anyio.lowlevel.checkpoint()
                    await anyio.lowlevel.checkpoint()
                    tasks.cancel_scope.cancel()
                store.waits.clear()
                assert (await desk.run(OWNER, account.Amend(account=ACCOUNT, name=method))).name == method

        run(main)

    def test_runs_that_nobody_finishes_are_gone(self) -> None:
        store: AsyncThrough | None = AsyncThrough()
        assert store is not None
        gone = weakref.ref(store)
        desk: AsyncDesk | None = async_desk(store)
        assert desk is not None
        store.waits["gather"] = lambda: Yields(None)
        left = [desk.run(HOST, create(AccountId.from_name(str(number)))) for number in range(10)]
        for one in left:
            one.send(None)
        for one in left[:5]:
            one.close()
        for one in left[5:]:
            # Raised where it waits, which is inside of the store's method.
            with pytest.raises(errors.StoreFailed):
                one.throw(Told())
        store = desk = None
        left.clear()
        del one
        gc.collect()
        assert gone() is None


def test_a_store_without_its_methods_is_told_by_name() -> None:
    for label, make in MAKERS.items():
        for kind in (Desk, AsyncDesk):
            with pytest.raises((errors.InvalidType, Told)) as refused:
                kind(make())
            if not isinstance(refused.value, Told):
                assert refused.value.field == "store", label


def test_what_a_desk_is_given_besides_is_told_by_name() -> None:
    for name in ("clock", "entropy", "policy", "keys", "attempts_max"):
        for label, make in MAKERS.items():
            try:
                desk = Desk(MemoryStore(), **{name: make()})
            except errors.InvalidInput as refused:
                assert refused.field.split(".")[0] in (name, "") or name == "policy", (name, label)
                continue
            except Told:
                continue
            # It looks like one, and fails when it is asked.
            try:
                desk.run(HOST, create())
            except (errors.ClockFailed, errors.NoEntropy, errors.KeysFailed):
                pass
