"""Whatever anybody hands over: an error of ours with the field's name, in little time, and nothing hostile inside of a record."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import inspect
import itertools
import pickle
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

import hostile
from consentry import (
    AccountId,
    MemoryStore,
    _native,
    access,
    errors,
    texts,
    ticket,
)
from consentry._record import Operation, Record
from consentry.errors import Defect, InvalidInput, InvalidType
from consentry.ticket import ranking
from hostile import MAKERS, Told, liar
from samples import FEW, MARK, SLOW, classes, echoed, good, id_classes, is_clean, root, takes_anything
from support import HOST, create, desk_over


def makers() -> Iterator[tuple[type[Record], int, str, tuple[str, ...]]]:
    """Every field of every class, and what it is tried with."""
    tried: dict[str, int] = {}
    for cls in classes():
        parameters = inspect.signature(cls.__init__).parameters
        for index, name in enumerate(cls.__slots__):
            hint = str(parameters[name].annotation)
            tried[hint] = tried.get(hint, 0) + 1
            yield cls, index, name, tuple(MAKERS) if tried[hint] <= 4 else FEW


PLAIN = (bool, int, str, bytes, datetime, timedelta)


def same_kind(one: type[Any], other: type[Any]) -> bool:
    """Whether both may stand in one field: of the plain types, only the same one does, or nothing."""
    nothing = type(None)
    return one is other or nothing in (one, other) or not (one in PLAIN and other in PLAIN)


def test_good_values_are_known_for_every_field_of_every_class() -> None:
    assert set(good()) == set(classes())
    # So that a walk over nothing doesn't pass for one.
    assert len(classes()) > 300
    assert sum(issubclass(cls, Operation) for cls in classes()) == len(_native.operations())
    for cls, values in good().items():
        record = cls.__new__(cls)
        _native.fill(record, values)
        assert is_clean(record) or any(takes_anything(cls, name) for name in cls.__slots__)


def test_every_field_of_every_class_withstands_everything() -> None:
    known = good()
    wrong: list[str] = []
    refused = 0
    for cls, index, name, labels in makers():
        if takes_anything(cls, name):
            continue
        for label in (*labels, "liar of its class"):
            values = list(known[cls])
            values[index] = MAKERS[label]() if label in MAKERS else liar(type(values[index]))
            record = cls.__new__(cls)
            where = f"{cls.__module__}.{cls.__qualname__}.{name} of {label}"
            before = time.perf_counter()
            try:
                record._fill(*values)
            except InvalidInput as error:
                refused += 1
                said = str(error)
                if root(error.field) != name or echoed(said):
                    wrong.append(f"{where}: {error.field!r}: {said[:200]}")
                if error.code not in errors.CODES:
                    wrong.append(f"{where}: {error.code}")
            except BaseException as error:
                wrong.append(f"{where}: {type(error).__name__}")
            else:
                inside = type(getattr(record, name))
                if not is_clean(record) or not same_kind(inside, type(known[cls][index])):
                    wrong.append(f"{where}: is inside, as {inside.__name__}")
            if time.perf_counter() - before > SLOW:
                wrong.append(f"{where}: is slow")
    assert wrong == []
    assert refused > 20_000


def test_every_constructor_knows_its_arguments() -> None:
    for cls, values in good().items():
        given = dict(zip(cls.__slots__, values, strict=True))
        with pytest.raises(TypeError, match="unexpected keyword"):
            cls(**given, **{MARK: 1})
        if cls.__slots__:
            with pytest.raises(TypeError, match="positional"):
                cls(*values)
        needed = [
            it.name
            for it in list(inspect.signature(cls.__init__).parameters.values())[1:]
            if it.default is inspect.Parameter.empty
        ]
        for name in needed:
            with pytest.raises(TypeError, match="missing"):
                cls(**{key: value for key, value in given.items() if key != name})


def test_too_few_and_too_many_values_are_no_record() -> None:
    for cls, values in good().items():
        for some in ((*values, None), (*values, *values, 1), values[:-1] if values else (None,)):
            with pytest.raises(Defect):
                cls.__new__(cls)._fill(*some)


NATIVE_NOT = {
    # Called by constructors alone, with an object that Python has made.
    "fill",
    "fill_flags",
    "fill_id",
    "values",
    "id_from_name",
    # Called by `pickle` alone.
    "texts_of",
    # Not made by anybody.
    "Plan",
    "Running",
    "Situation",
    # Runs what it is given: a store, tried with everything elsewhere.
    "check_law",
    "is_async_store",
}


def test_no_native_function_does_more_than_refuse() -> None:
    wrong: list[str] = []
    tried = 0
    for name, call in vars(_native).items():
        if name.startswith("_") or name in NATIVE_NOT or not callable(call):
            continue
        try:
            parameters = inspect.signature(call).parameters.values()
        except ValueError:
            continue
        positional = [it for it in parameters if it.kind in (it.POSITIONAL_ONLY, it.POSITIONAL_OR_KEYWORD)]
        named = [it.name for it in parameters if it.kind == it.KEYWORD_ONLY]
        for label, make in MAKERS.items():
            # The leaves of a tree are as many as they are: whoever gives ones without an end waits, and can be interrupted.
            if name == "root" and label.startswith(("endless", "calls")):
                continue
            given, keys = [make() for _ in positional], {key: make() for key in named}
            tried += 1
            before = time.perf_counter()
            try:
                call(*given, **keys)
            except errors.ConsentryError as error:
                if isinstance(error, Defect) or echoed(str(error)):
                    wrong.append(f"{name} of {label}: {error!s:.200}")
            except Told:
                # What a host's own object raises where it is called comes out as it is.
                pass
            except BaseException as error:
                wrong.append(f"{name} of {label}: {type(error).__name__}: {error!s:.200}")
            if time.perf_counter() - before > SLOW:
                wrong.append(f"{name} of {label}: is slow")
    assert wrong == []
    assert tried > 5_000


def test_what_has_no_end_is_not_read_to_it() -> None:
    endless = itertools.repeat
    query = ranking.Query(subject="x", tickets=1, frequencies=endless(1))  # type: ignore[arg-type]
    with pytest.raises(InvalidInput) as refused:
        ranking.rank(query, [])
    assert (refused.value.field, refused.value.code) == ("frequencies", "invalid.count")
    query = ranking.Query(subject="x", tickets=1, frequencies=(1,))
    with pytest.raises(InvalidInput) as refused:
        ranking.rank(query, endless(ranking.Candidate(number=1, subject="x", matched=1)))
    assert refused.value.field == "candidates"
    with pytest.raises(InvalidInput) as refused:
        texts.Codes(texts.Family.PERMISSION, endless("tickets"))
    assert refused.value.field == "codes"
    for vast in (range(2**62), range(2**40)):
        # Whose length alone says how much memory it would take.
        with pytest.raises(InvalidInput):
            access.Enter(**_with(access.Enter, scopes=vast))
        with pytest.raises(InvalidInput):
            _native.whmcs_write_permissions(vast)  # type: ignore[arg-type]


def test_moments_at_the_ends_of_time() -> None:
    for at, hours in ((datetime.min, 14), (datetime.max, -14)):
        beyond = at.replace(tzinfo=timezone(timedelta(hours=hours)))
        with pytest.raises(InvalidInput) as refused:
            ticket.Ticket(**_with(ticket.Ticket, opened_at=beyond))
        assert (refused.value.field, refused.value.code) == ("opened_at", "invalid.out_of_range")
    for at in (datetime.min, datetime.max):
        exact = at.replace(tzinfo=timezone.utc)
        assert ticket.Ticket(**_with(ticket.Ticket, opened_at=exact)).opened_at == exact


def _with(cls: type[Record], **changes: Any) -> dict[str, Any]:
    return {**dict(zip(cls.__slots__, good()[cls], strict=True)), **changes}


def test_ids_of_every_other_class_and_the_nil_one_are_refused() -> None:
    tried = 0
    for cls, values in good().items():
        for index, value in enumerate(values):
            if type(value) not in id_classes() or takes_anything(cls, cls.__slots__[index]):
                continue
            for other in id_classes():
                if other is type(value):
                    continue
                with pytest.raises(InvalidType) as refused:
                    cls.__new__(cls)._fill(*values[:index], other.from_name("x"), *values[index + 1 :])
                assert refused.value.field == cls.__slots__[index]
                tried += 1
            if type(value) is not AccountId:
                with pytest.raises(InvalidInput) as nil:
                    cls.__new__(cls)._fill(*values[:index], UUID(int=0), *values[index + 1 :])
                assert (nil.value.field, nil.value.code) == (cls.__slots__[index], "invalid.nil_id")
    assert tried > 3_000


def test_errors_keep_no_more_of_an_input_than_its_place() -> None:
    with pytest.raises(InvalidInput) as refused:
        create(name=hostile.HUGE)
    assert sys.getsizeof(refused.value.args[0]) < 2_000
    assert len(pickle.dumps(refused.value)) < 4_000
    assert refused.value.__cause__ is None
    assert refused.value.__context__ is None


def test_a_desk_withstands_everything() -> None:
    desk = desk_over(MemoryStore(), entropy=None)
    operation = create()
    for label, make in MAKERS.items():
        for call, field in (
            (lambda: desk.run(make(), operation), "by"),  # noqa: B023
            (lambda: desk.run(HOST, make()), "operation"),  # noqa: B023
            (lambda: desk.run(HOST, operation, command=make()), "command"),  # noqa: B023
            (lambda: desk.sweep(make()), "by"),  # noqa: B023
            (lambda: desk.sweep(HOST, most=make()), "most"),  # noqa: B023
        ):
            if (field, label) in ACCEPTED:
                continue
            with pytest.raises(InvalidInput) as refused:
                call()
            assert root(refused.value.field) == field or field == "by", label
            assert not echoed(str(refused.value))


ACCEPTED = {("command", "none"), ("command", "lying_uuid"), ("most", "number"), ("most", "lying_int")}
