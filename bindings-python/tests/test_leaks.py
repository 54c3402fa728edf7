"""What calls leave behind: nothing. Neither memory, nor references, nor frames, nor circles that nobody frees."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import weakref
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import hostile
from awaiting import async_desk, by_hand, suspend
from consentry import AccountId, AsyncDesk, Desk, MemoryStore, Page, UserId, account, errors
from consentry.people import Permissions
from consentry.texts import Catalogue
from samples import classes, good
from support import ACCOUNT, HOST, NOON, OWNER, AsyncThrough, Through, command, create, desk_over

PROFILE = account.Profile(account=ACCOUNT)


def test_a_million_calls_leave_memory_as_it_was() -> None:
    here = Path(__file__).parent
    path = os.pathsep.join([str(here), *(it for it in sys.path if it)])
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", str(here / "leaks.py")],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    told = json.loads(done.stdout)
    assert told["leaked"] == {}
    assert told["calls"] >= 1_000_000


class Text(str):
    """A text that tells when it is gone."""


class Number(int):
    """A number; whether it is gone, only its references tell."""


class Items(list[Any]):
    """A list that tells when it is gone."""


class Names(dict[Any, Any]):
    """A mapping that tells when it is gone."""


class Raised(Exception):
    """An exception that tells when it is gone."""


class Sentinel:
    """Something that tells when it is gone."""


def _items(value: Any) -> Any:
    yield "tickets"
    yield value


TAKES: dict[str, tuple[Callable[[], Any], Callable[[Any], object]]] = {
    "a text": (lambda: Text("Ada"), lambda it: create(name=it)),
    "a text that is refused": (lambda: Text("\0"), lambda it: create(name=it)),
    "a number": (lambda: Number(5), lambda it: Page(rows=it)),
    "a number that is refused": (lambda: Number(-5), lambda it: Page(rows=it)),
    "a list": (lambda: Items(["tickets"]), lambda it: Permissions(it)),
    "a list that is refused": (lambda: Items([object()]), lambda it: Permissions(it)),
    "something in a generator": (Sentinel, lambda it: Permissions(_items(it))),
    "something": (Sentinel, lambda it: create(name=it)),
    "a mapping": (lambda: Names(create().to_dict()), lambda it: account.Create.from_dict(it)),
    "a mapping that is refused": (lambda: Names(x=1), lambda it: account.Create.from_dict(it)),
    "something in a mapping": (Sentinel, lambda it: account.Create.from_dict({**create().to_dict(), "name": it})),
    "an id": (Sentinel, lambda it: UserId(it)),
    "a time zone": (lambda: hostile.Zone(lambda: None), lambda it: Page(rows=NOON.replace(tzinfo=it))),  # type: ignore[arg-type]
    "a principal": (Sentinel, lambda it: Desk(MemoryStore()).run(it, PROFILE)),
    "an operation": (Sentinel, lambda it: Desk(MemoryStore()).run(HOST, it)),
    "a command": (Sentinel, lambda it: Desk(MemoryStore()).run(HOST, create(), command=it)),
    "a store": (Sentinel, lambda it: Desk(it)),
    "a clock": (Sentinel, lambda it: Desk(MemoryStore(), clock=it)),
    "a policy": (Sentinel, lambda it: Desk(MemoryStore(), policy=it)),
    "keys": (Sentinel, lambda it: Desk(MemoryStore(), keys=it)),
}


@pytest.mark.parametrize("what", TAKES)
def test_what_is_given_is_not_kept(what: str) -> None:
    make, call = TAKES[what]
    given = make()
    gone = None if isinstance(given, int) else weakref.ref(given)
    references = sys.getrefcount(given)
    for _ in range(20):
        with suppress(errors.ConsentryError):
            call(given)
    gc.collect()
    assert sys.getrefcount(given) == references
    del given
    gc.collect()
    assert gone is None or gone() is None


def test_exceptions_keep_no_frames_of_ours_alive() -> None:
    kept = Sentinel()
    gone = weakref.ref(kept)

    def fail(_: Sentinel) -> errors.ConsentryError:
        try:
            Page(rows="no")  # type: ignore[arg-type]
        except errors.ConsentryError as error:
            return error.with_traceback(None)
        raise AssertionError

    error = fail(kept)
    del kept
    # At once, without the collector.
    assert gone() is None
    assert error.__cause__ is None
    assert error.__context__ is None


def test_what_a_store_raised_goes_with_its_error() -> None:
    store = Through()
    desk = desk_over(store, entropy=None)
    for method in ("gather", "commit"):
        raised: Raised | None = Raised()
        gone = weakref.ref(raised)

        def fails(*_: object, raised: Raised | None = raised) -> None:
            assert raised is not None
            raise raised

        store.before = {method: fails}
        with pytest.raises((errors.StoreFailed, errors.CommandPending)):
            desk.run(HOST, create(), command=command(method))
        store.before.clear()
        del fails
        raised = None
        gc.collect()
        assert gone() is None


class Own(Through):
    """A store with a desk of its own."""

    desk: Any = None


def circles() -> dict[str, Callable[[], Any]]:
    """Each makes a circle through a native object, and gives something in it."""

    def store(kind: type[Any]) -> Callable[[], Any]:
        def make() -> Any:
            own = Own() if kind is Desk else type("Own", (AsyncThrough,), {})()
            own.desk = kind(own)
            return own

        return make

    def used() -> Any:
        own = Own()
        own.desk = desk_over(own)
        own.desk.run(HOST, create())
        return own

    def part(name: str) -> Callable[[], Any]:
        def make() -> Any:
            class Part:
                desk: Any = None

                def __call__(self) -> Any:
                    return NOON if name == "clock" else bytes(32)

                def current(self) -> None:
                    return None

                def key(self, _: str) -> None:
                    return None

            it = Part()
            given: dict[str, Any] = {name: it}
            it.desk = Desk(MemoryStore(), **given)
            return it

        return make

    def all_of_them() -> Any:
        class All(Own):
            def __call__(self) -> Any:
                return NOON

            def current(self) -> None:
                return None

            def key(self, _: str) -> None:
                return None

        it = All()
        entropy: Any = lambda it=it: bytes(32)  # noqa: E731
        it.desk = Desk(it, clock=it, keys=it, entropy=entropy)
        return it

    def running() -> Any:
        class Store(AsyncThrough):
            run: Any = None

        it = Store()
        it.run = async_desk(it).run(HOST, create())
        return it

    def waiting() -> Any:
        class Store(AsyncThrough):
            run: Any = None

            def __call__(self) -> Any:
                return NOON

        it = Store()
        it.waits["gather"] = suspend
        it.run = async_desk(it, clock=it).run(HOST, create())
        it.run.send(None)
        return it

    def awaited() -> Any:
        own = type("Own", (AsyncThrough,), {})()
        own.desk = async_desk(own)
        by_hand(own.desk.run(HOST, create()))
        return own

    return {
        "desk": store(Desk),
        "async desk": store(AsyncDesk),
        "desk that ran": used,
        "async desk that ran": awaited,
        "clock": part("clock"),
        "entropy": part("entropy"),
        "keys": part("keys"),
        "all of them": all_of_them,
        "run": running,
        "run that waits": waiting,
    }


@pytest.mark.parametrize("what", circles())
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
def test_the_collector_finds_circles(what: str) -> None:
    gc.collect()
    gc.disable()
    try:
        it = circles()[what]()
        gone = weakref.ref(it)
        gc.collect()
        # Not before its time.
        assert gone() is it
        del it
        gc.collect()
        assert gone() is None
    finally:
        gc.enable()


def test_a_plan_in_a_circle_is_found() -> None:
    store = Own()
    desk = desk_over(store)
    plan: Any = desk.plan(HOST, create(), command=command("c"))
    store.desk = (desk, plan)
    gone = weakref.ref(store)
    del store, desk, plan
    gc.collect()
    assert gone() is None


def test_what_a_catalogue_asks_is_not_kept() -> None:
    class Called:
        def __call__(self, _: object) -> str:
            return "Ada"

    catalogue = Catalogue.builtin()
    called = Called()
    gone = weakref.ref(called)
    fact = good()
    from consentry.journal import fact as facts

    cls = next(cls for cls in classes() if cls.__module__ == facts.__name__)
    made = cls.__new__(cls)
    made._fill(*fact[cls])
    assert catalogue.fact("en", made, names=called)  # type: ignore[arg-type]
    del called
    gc.collect()
    assert gone() is None


def test_threads_that_are_gone_leave_nothing() -> None:
    import threading

    store = Through()
    desk = desk_over(store, entropy=None)
    desk.run(HOST, create())

    def work() -> None:
        desk.run(OWNER, PROFILE)

    def round_of_them() -> None:
        threads = [threading.Thread(target=work) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        store.calls.clear()

    for _ in range(3):
        round_of_them()
    gc.collect()
    before = sys.getallocatedblocks()
    for _ in range(10):
        round_of_them()
    gc.collect()
    assert sys.getallocatedblocks() - before < 400


def test_ids_of_many_names_are_not_kept() -> None:
    before = sys.getallocatedblocks()
    for number in range(20_000):
        AccountId.from_name(f"customer:{number}")
    gc.collect()
    assert sys.getallocatedblocks() - before < 1_000
