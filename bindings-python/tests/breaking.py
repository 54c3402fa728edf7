"""What stores raise."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import builtins
import sys
from typing import Any

import hostile
from consentry import Desk, account, errors
from hostile import Told
from support import ACCOUNT, OWNER


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
    for kind in vars(builtins).values():
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
        told.append(builtins.BaseExceptionGroup("several", [KeyboardInterrupt()]))
    return told


def exists(store: Any) -> bool:
    try:
        Desk(store).run(OWNER, account.Profile(account=ACCOUNT))
    except errors.NotFound:
        return False
    return True
