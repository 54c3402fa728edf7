"""The end of the interpreter, with threads inside of stores; and limits that are none."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

from consentry import account
from support import ACCOUNT

PROFILE = account.Profile(account=ACCOUNT)
METHODS = ("gather", "commit", "outcome")


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
