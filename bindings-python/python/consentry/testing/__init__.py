"""The laws of the storage contract, for stores that a host writes in Python.

The contract is the text of ``consentry.store``; each clause of it is a *law*. There are no optional laws: a store that breaks one loses
or leaks something of somebody's. One line tries a store by all of them::

    from consentry.testing import check_store

    report = check_store(lambda: MyStore("postgresql:///test"))
    assert report, report

With pytest, each law is a test of its own, so that ``-k`` selects it by its name::

    import pytest
    from consentry.testing import StoreLaws

    class TestMyStore(StoreLaws):
        @pytest.fixture
        def consentry_store_factory(self, tmp_path):
            return lambda: MyStore(tmp_path / "support.db")

A *factory* is a function without arguments that opens the store. Each law calls it when it begins, and some call it again: every call of
one law must open the same content, as if the host's program had been started again. What has been opened before is closed before that, by
its method ``close`` if it has one, and so it is when the law ends. A law makes accounts of its own, so laws may share a database, and the
database may hold other things; they leave behind what they wrote.

Laws read no clock and don't sleep; those about concurrency count rounds, not time. A law calls the store from the thread that asked for
the check, and from threads of its own, which are Python's: ``threading.local`` works, and so do debuggers and coverage. An async store is
awaited on an event loop of asyncio's, which one law has for itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from .. import _native
from ..desk import ManualClock, SeededEntropy

if TYPE_CHECKING:
    from ..store import AsyncStore, Store

__all__ = [
    "Factory",
    "Failure",
    "Law",
    "LawBroken",
    "ManualClock",
    "Report",
    "SeededEntropy",
    "StoreLaws",
    "check_law",
    "check_store",
    "laws",
]

Factory: TypeAlias = "Callable[[], Store | AsyncStore | Awaitable[Store | AsyncStore]]"
"""Opens a store, or a coroutine function that does, for async stores."""


class LawBroken(AssertionError):
    """A store breaks at least one law. What the store raised is the cause."""


@dataclass(frozen=True)
class Law:
    """One clause of the contract."""

    name: str
    """Its name, the same in all languages."""
    clause: str
    """What it demands, in one sentence."""


@dataclass(frozen=True)
class Failure:
    """How a store broke a law."""

    law: Law
    """The law."""
    message: str
    """What was looked at, what the law demands, and what the store did. Values are shown as the core shows them."""
    cause: BaseException | None
    """What the store, or the factory, raised first, if it did."""

    @property
    def name(self) -> str:
        """The law's name."""
        return self.law.name

    def __str__(self) -> str:
        return f"{self.law.name}: {self.law.clause}\n    {self.message}"


@dataclass(frozen=True)
class Report:
    """What came of trying a store. It is true if no law was broken."""

    passed: tuple[str, ...]
    """The names of the laws that it keeps."""
    failed: tuple[Failure, ...]
    """How it broke the others."""

    def __bool__(self) -> bool:
        return not self.failed

    def __str__(self) -> str:
        told = f"{len(self.passed)} laws kept, {len(self.failed)} broken"
        return "\n".join((told, *map(str, self.failed)))

    def raise_if_failed(self) -> None:
        """Does nothing if no law was broken.

        Raises:
            LawBroken: with this report as its text.
        """
        if self.failed:
            causes = (failure.cause for failure in self.failed if failure.cause is not None)
            raise LawBroken(str(self)) from next(causes, None)


_LAWS = {name: Law(name, clause) for name, clause in _native.laws()}


def laws() -> tuple[Law, ...]:
    """Every law there is, in the order of the contract."""
    return tuple(_LAWS.values())


def _try(factory: Factory, law: Law) -> Failure | None:
    from ._opening import opening  # Pytest imports this module everywhere, and few need an event loop for it.

    with opening(factory) as open_store:
        broken = _native.check_law(law.name, open_store)
    return broken and Failure(law, *broken)


def check_law(factory: Factory, name: str) -> None:
    """Tries a store by one law.

    Raises:
        LawBroken: if the store breaks it.
        LookupError: if there is no law of that name.
    """
    __tracebackhide__ = True  # What a reader wants to see is the store's own traceback, not how it was called.
    failure = _try(factory, _named(name))
    if failure:
        raise LawBroken(str(failure)) from failure.cause


def check_store(factory: Factory, *, only: Iterable[str] | None = None) -> Report:
    """Tries a store by all laws, one after the other.

    Args:
        factory: opens the store; see the module.
        only: the names of laws, to try no others.

    Raises:
        LookupError: if there is no law of one of these names.
    """
    chosen = laws() if only is None else tuple(map(_named, (only,) if isinstance(only, str) else only))
    tried = [(law, _try(factory, law)) for law in chosen]
    return Report(
        passed=tuple(law.name for law, failure in tried if failure is None),
        failed=tuple(failure for _, failure in tried if failure is not None),
    )


def _named(name: str) -> Law:
    try:
        return _LAWS[name]
    except KeyError:
        raise LookupError(f"no law has this name: {name}") from None


class StoreLaws:
    """A test of each law, named as the law, for classes of tests in pytest.

    A subclass whose name begins with ``Test`` gets them all. They ask for the fixture ``consentry_store_factory``, which gives a
    factory; it stands in the class, in its module or in ``conftest.py``. Each test has the marker ``consentry_law``.
    """


def _test_of(law: Law) -> Callable[[StoreLaws, Factory], None]:
    def test(self: StoreLaws, consentry_store_factory: Factory) -> None:
        check_law(consentry_store_factory, law.name)

    test.__name__ = f"test_{law.name}"
    test.__qualname__ = f"StoreLaws.{test.__name__}"
    test.__doc__ = law.clause
    test.consentry_law = law.name  # type: ignore[attr-defined]
    return test


for _law in _LAWS.values():
    setattr(StoreLaws, f"test_{_law.name}", _test_of(_law))
