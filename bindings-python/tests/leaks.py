"""A million calls over everything that is called often, and what they leave behind. Run by itself: ``python leaks.py``."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import asyncio
import gc
import json
import os
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from awaiting import async_desk
from consentry import AccountId, Desk, MemoryStore, Page, UserId, _native, access, account, assistance, contact, errors
from consentry.people import Permissions
from samples import good
from support import ACCOUNT, HOST, NOON, OWNER, AsyncThrough, Through, create, desk_over

BYTES_MAX = 500_000
"""What the program's memory may grow by for reasons of its own."""
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0


def resident() -> int:
    """How many bytes of memory this program has; 0 where nobody can tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE
    except OSError:
        return 0


def refused(call: Callable[[], object]) -> Callable[[], None]:
    """Calls it and drops what it raises."""

    def it() -> None:
        try:
            call()
        except errors.ConsentryError:
            return
        raise AssertionError

    return it


def calls() -> dict[str, tuple[int, Callable[[], object]]]:
    """Each call, and how often."""
    session = _good(access.Session)
    checked = NOON + timedelta(minutes=1)
    scope = next(iter(session.scopes))
    secret = assistance.Secret(bytes(32))
    code = secret.code(5)
    made = create()
    data, text = made.to_dict(), made.to_json()
    memory = desk_over(MemoryStore(), entropy=None)
    memory.run(HOST, made)
    python = Through()
    slow = desk_over(python, entropy=None)
    slow.run(HOST, made)
    broken = Through()

    def fails(*_: object) -> None:
        raise ValueError(bytes(1_000))

    broken.before = dict.fromkeys(("gather", "commit", "outcome"), fails)
    failing = desk_over(broken, entropy=None)
    uncertain = Through()
    uncertain.before["commit"] = fails
    pending = desk_over(uncertain, entropy=None)
    awaited = async_desk(AsyncThrough())
    loop = asyncio.new_event_loop()
    profile, rows = account.Profile(account=ACCOUNT), contact.List(account=ACCOUNT)
    name = UserId.from_name("ada")
    dump = {**data, "x": 1}
    elsewhere = account.Profile(account=AccountId.from_name("elsewhere"))

    return {
        "session.allows": (150_000, lambda: session.allows(scope, now=checked)),
        "session.check": (150_000, refused(lambda: session.check("x.never", now=checked))),
        "secret.verify": (350_000, lambda: secret.verify(5, code)),
        "ids": (150_000, lambda: UserId(name)),
        "texts of ids": (50_000, lambda: UserId(str(name))),
        "flags": (30_000, lambda: Permissions(["tickets", "profile"])),
        "records": (40_000, lambda: Page(rows=5)),
        "operations": (15_000, create),
        "refused types": (15_000, refused(lambda: Page(rows="no"))),  # type: ignore[arg-type] # pyright: ignore
        "refused texts": (10_000, refused(lambda: create(name="x" * 2_000))),
        "what is raised": (10_000, refused(lambda: Permissions(_raising()))),
        "to_dict": (5_000, made.to_dict),
        "to_json": (2_500, made.to_json),
        "from_dict": (5_000, lambda: account.Create.from_dict(data)),
        "from_json": (2_500, lambda: account.Create.from_json(text)),
        "from wrong dicts": (5_000, refused(lambda: account.Create.from_dict(dump))),
        "replies": (4_000, lambda: memory.run(OWNER, profile)),
        "pages": (1_000, lambda: memory.run(OWNER, rows)),
        "replies of a store in Python": (2_000, lambda: slow.run(OWNER, profile)),
        "what a store raises": (1_500, refused(lambda: failing.run(OWNER, profile))),
        "what is pending": (500, refused(lambda: pending.run(HOST, made))),
        "what is not found": (1_000, refused(lambda: memory.run(OWNER, elsewhere))),
        "awaited": (500, lambda: loop.run_until_complete(_missing(awaited, profile))),
        "desks": (1_000, lambda: Desk(MemoryStore())),
        "desks in circles": (500, _circle),
        "tampered": (1_000, _tampered),
    }


async def _missing(desk: Any, profile: Any) -> None:
    try:
        await desk.run(OWNER, profile)
    except errors.NotFound:
        return


def _raising() -> Any:
    yield "tickets"
    raise ValueError


def _good(cls: Any) -> Any:
    record = cls.__new__(cls)
    _native.fill(record, good()[cls])
    return record


class _Own(Through):
    desk: Any = None


def _circle() -> None:
    store = _Own()
    store.desk = desk_over(store)


def _tampered() -> None:
    made = create()
    object.__setattr__(made, "name", object())
    try:
        made.to_dict()
    except errors.InvalidInput:
        return
    raise AssertionError


def grows(times: int, call: Callable[[], object]) -> tuple[int, int]:
    """By how many blocks of Python's and bytes of the program's memory grows over so many calls."""
    gc.collect()
    bytes_before, before = resident(), sys.getallocatedblocks()
    for _ in range(times):
        call()
    gc.collect()
    return sys.getallocatedblocks() - before, resident() - bytes_before


def main() -> None:
    total = 0
    leaked: dict[str, dict[str, int]] = {}
    for name, (times, call) in calls().items():
        started = time.perf_counter()
        # What is set up once is set up here.
        for _ in range(min(times, 200)):
            call()
        # The allocators keep memory as they like, but only a leak grows each time.
        for _ in range(3):
            blocks, grown = grows(times, call)
            total += times
            if blocks <= times / 10 + 50 and grown <= max(times * 16, BYTES_MAX):
                break
        else:
            leaked[name] = {"times": times, "blocks": blocks, "bytes": grown}
        if "-v" in sys.argv:
            took = time.perf_counter() - started
            sys.stderr.write(f"{name}: {times} in {took:.2f} s, {blocks} blocks, {grown} bytes\n")
    sys.stdout.write(json.dumps({"calls": total, "leaked": leaked}))


if __name__ == "__main__":
    main()
