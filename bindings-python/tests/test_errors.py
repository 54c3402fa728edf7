"""Exceptions: the tree, its codes, and what of the core becomes which."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from consentry import (
    ConsentryError,
    MemoryStore,
    Page,
    _native,
    access,
    account,
    errors,
    ticket,
)
from consentry.errors import InvalidInput, InvalidType
from support import ACCOUNT, HOST, OWNER, command, create, desk_over


def every_error() -> list[errors.ConsentryError]:
    from consentry import CommandId, Missing

    failure = errors.StoreBusy("busy", details="database is locked")
    return [
        errors.InvalidInput("x", code="invalid.count", field="a.b[3]", limits={"min": 1}),
        errors.InvalidType("x", field="a"),
        errors.LinkError("link", "scheme", "starts with neither"),
        errors.Refused("refused: x", missing=[Missing.LEAD]),
        errors.NotFound("no such ticket", noun="ticket"),
        errors.Conflict("x", attempts=3),
        errors.CommandReused("x", command=CommandId.from_name("c")),
        errors.CommandPending("x", account=ACCOUNT, command=CommandId.from_name("c"), failure=failure),
        failure,
        errors.StoreUnavailable("x"),
        errors.ClockFailed("x"),
        errors.KeysFailed("x"),
        errors.NoEntropy("x"),
        errors.AccessDenied("x", reason=access.Denied.IDLE),
        errors.TokenError("x", reason="early"),
        errors.EntryError("x", reason="erased"),
        errors.PolicyError("x", line=1, column=2, key="a", problem="b"),
        errors.CatalogueError("es", 3, "key", "x"),
        errors.Defect("x"),
    ]


@pytest.mark.parametrize("error", every_error(), ids=lambda it: type(it).__name__)
def test_exceptions_survive_a_pickle(error: errors.ConsentryError) -> None:
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error) and str(again) == str(error)
        for name, value in vars(error).items():
            if isinstance(value, errors.ConsentryError):
                assert vars(getattr(again, name)) == vars(value)
            else:
                assert getattr(again, name) == value
    assert error.code in errors.CODES


def test_every_exception_is_in_the_tree() -> None:
    for name in errors.__all__:
        if name != "CODES":
            cls = getattr(errors, name)
            assert issubclass(cls, errors.ConsentryError) and cls.__doc__
    for error in every_error():
        assert vars(type(error)).get("CODE", error.code) == error.code or "." in error.code
    assert issubclass(InvalidInput, ValueError) and issubclass(InvalidType, TypeError)
    assert issubclass(errors.NotFound, LookupError) and not issubclass(errors.NotFound, KeyError)


def test_the_core_s_errors_are_exceptions() -> None:
    desk = desk_over(MemoryStore())
    desk.run(HOST, create())
    amend = account.Amend(account=ACCOUNT, name="Ada's")
    desk.run(OWNER, amend, command=command("amend"))
    cases: list[tuple[Callable[[], object], type[ConsentryError], str]] = [
        (lambda: desk.run(HOST, create()), errors.Refused, "refused"),
        (lambda: desk.run(OWNER, account.Profile(account=type(ACCOUNT).from_name("no"))), errors.NotFound, "not_found"),
        (
            lambda: desk.run(OWNER, amend.__replace__(name="other"), command=command("amend")),
            errors.CommandReused,
            "command.reused",
        ),
        (
            lambda: desk.run(OWNER, ticket.List(account=ACCOUNT, page=Page(rows=1, after="c1" + "00" * 24))),
            errors.InvalidInput,
            "invalid.foreign_cursor",
        ),
    ]
    raised: list[ConsentryError] = []
    for run, cls, code in cases:
        with pytest.raises(ConsentryError) as caught:
            run()
        assert type(caught.value) is cls and caught.value.code == code and code in errors.CODES
        raised.append(caught.value)
    refused, lost, reused, foreign = raised
    assert isinstance(refused, errors.Refused) and [str(it) for it in refused.missing] == ["account.new"]
    assert str(refused) == "refused: account.new"
    assert isinstance(lost, errors.NotFound) and lost.noun == "account" and str(lost) == "no such account"
    assert isinstance(reused, errors.CommandReused) and reused.command == command("amend")
    assert isinstance(foreign, InvalidInput) and foreign.field == "page.after"


def test_codes_are_all_there() -> None:
    assert set(dict(_native.codes())) < set(errors.CODES)
    assert all(meaning and not meaning.endswith(".") for meaning in errors.CODES.values())
