"""Stores that a host writes in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .._names import StrEnum
from ._places import KINDS, LISTS, Address, Listing, address_of

if TYPE_CHECKING:
    from .._types import AccountId, CommandId
    from . import Answers, ChangeSet, Outcome, Wanted


class Commit(StrEnum):
    """What ``commit`` answers. Failures are no answers, but exceptions: see ``Store.commit``."""

    COMMITTED = "committed"
    """All of it is stored, durably, and every later read sees it."""
    CONFLICT = "conflict"
    """A version, an added row or the command's id was not as expected. Nothing is stored."""


class NotCommitted(Exception):
    """Raised in ``commit``: the store failed, and certainly nothing is stored.

    Raise it ``from`` what the engine raised. If that is one of our own ``StoreError``, its kind is kept. The caller of the desk gets
    a ``StoreError`` with this as its cause.
    """


class Store(Protocol):
    """Where records are kept: any object with these three methods. See the module for the contract; ``consentry.testing.check_store``
    tells whether it is kept.

    A desk calls them from whichever thread runs it, from many at the same time, and holds the GIL only while they run. What they raise
    comes back, the same object with its traceback, as the cause of a ``StoreError``; raise one of our own, such as
    ``errors.StoreBusy``, to say the kind. What tells the program to stop (``KeyboardInterrupt``, ``SystemExit``, whatever is no
    ``Exception``) goes through to the caller as it is, and no further call is made; if that was in ``commit``, only the command, run
    again, can tell whether it took effect.

    A store may run the desk that it serves, in the same thread, but not for ever: sixteen runs deep it is a ``RecursionError``.
    """

    def gather(self, wanted: Wanted, /) -> Answers:
        """Reads what is wanted, from one snapshot. An absent record is an answer."""
        ...

    def commit(self, changes: ChangeSet, /) -> Commit:
        """Stores a change set, all or nothing.

        Raises:
            NotCommitted: certainly nothing is stored.
            Exception: anything else means that it isn't known whether all or nothing is stored: the desk calls ``outcome`` to learn
                it, and where that can't tell, either, the caller gets a ``CommandPending``. It is never taken for "no".
        """
        ...

    def outcome(self, account: AccountId, command: CommandId, /) -> Outcome | None:
        """What a command did, if it was committed."""
        ...


class AsyncStore(Protocol):
    """As ``Store``, for engines that are awaited. Only an ``AsyncDesk`` takes one; all three methods are coroutine functions.

    They are awaited in the task of whoever awaits the desk, so that its context variables and its cancellation hold in them. A store
    may run the desk that it serves, in the same task or in tasks that it starts.
    """

    async def gather(self, wanted: Wanted, /) -> Answers:
        """Reads what is wanted, from one snapshot. An absent record is an answer."""
        ...

    async def commit(self, changes: ChangeSet, /) -> Commit:
        """Stores a change set, all or nothing. What it raises means the same as in ``Store.commit``."""
        ...

    async def outcome(self, account: AccountId, command: CommandId, /) -> Outcome | None:
        """What a command did, if it was committed."""
        ...


__all__ = ["KINDS", "LISTS", "Address", "AsyncStore", "Commit", "Listing", "NotCommitted", "Store", "address_of"]
