"""Whatever anybody hands over: an error of ours with the field's name, in little time, and nothing hostile inside of a record."""

from __future__ import annotations

import copy
import inspect
import itertools
import pickle
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

import hostile
from consentry import AccountId, Desk, MemoryStore, Page, TicketId, User, UserId, _native, access, account, errors
from consentry import texts, ticket
from consentry._record import Operation, Record
from consentry.errors import Defect, InvalidInput, InvalidType
from consentry.people import Permissions
from consentry.ticket import ranking
from hostile import MAKERS, MARK, Told, classes, good, is_clean
from support import ACCOUNT, HOST, OWNER, create, desk_over

SLOW = 5.0
"""No call takes longer, in seconds: generous, because the machine may be busy. What has no end takes for ever."""
FEW = (
    "nothing",
    "none",
    "huge_number",
    "nan",
    "huge_text",
    "surrogate",
    "nul",
    "lying_text",
    "lying_int",
    "naive",
    "zone_raises",
    "last",
    "lying_span",
    "lying_uuid",
    "empty_uuid",
    "deep",
    "endless",
    "raising",
    "changing",
    "holds_itself",
    "lying_dict",
    "raises",
    "garbage",
    "calls",
    "of_meta",
    "liar_str",
    "liar_id",
    "unfilled",
)
"""What fields of a kind that was tried already with everything are tried with."""
FEWER = (
    "nothing",
    "huge_number",
    "huge_text",
    "surrogate",
    "lying_text",
    "lying_int",
    "naive",
    "zone_raises",
    "lying_span",
    "empty_uuid",
    "lying_list",
    "lying_dict",
    "garbage",
    "liar_id",
    "unfilled",
)
"""What is tried where each attempt has several steps."""


def makers() -> Iterator[tuple[type[Record], int, str, tuple[str, ...]]]:
    """Every field of every class, and what it is tried with."""
    tried: dict[str, int] = {}
    for cls in classes():
        parameters = inspect.signature(cls.__init__).parameters
        for index, name in enumerate(cls.__slots__):
            hint = str(parameters[name].annotation)
            tried[hint] = tried.get(hint, 0) + 1
            yield cls, index, name, tuple(MAKERS) if tried[hint] <= 4 else FEW


def root(field: str) -> str:
    return field.split(".")[0].split("[")[0]


def echoed(message: str) -> bool:
    """Whether a message repeats more of an input than the beginning of a key."""
    return len(message) > 600 or message.count(MARK) > 20 or not message.isprintable()


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
        assert is_clean(record) or any(hostile.takes_anything(cls, name) for name in cls.__slots__)


def test_every_field_of_every_class_withstands_everything() -> None:
    known = good()
    wrong: list[str] = []
    refused = 0
    for cls, index, name, labels in makers():
        if hostile.takes_anything(cls, name):
            continue
        for label in labels:
            values = list(known[cls])
            values[index] = MAKERS[label]()
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


def records() -> Iterator[Record]:
    """One of each class, if there can be one."""
    for cls, values in good().items():
        record = cls.__new__(cls)
        try:
            record._fill(*values)
        except InvalidInput:
            # The values contradict each other, which only operations are asked about.
            assert issubclass(cls, Operation)
            continue
        yield record


def test_dicts_with_anything_inside_are_no_records() -> None:
    wrong: list[str] = []
    tried, skipped = 0, list[type[Record]]()
    for record in records():
        cls = type(record)
        try:
            data = record.to_dict()
        except InvalidType:
            # What stands where anything may stand fits nowhere else.
            skipped.append(cls)
            continue
        whole = [(label, MAKERS[label]()) for label in (*FEWER, "deep", "endless", "raising")]
        inside: list[tuple[str, Any]] = []
        if isinstance(data, dict):
            fields = next(iter(data.values())) if len(data) == 1 and cls.__slots__ != tuple(data) else data
            if isinstance(fields, dict):
                for key in fields:
                    for label in FEWER:
                        other = {**fields, key: MAKERS[label]()}
                        inside.append((f"{key} of {label}", other if fields is data else {next(iter(data)): other}))
                inside.append(("a field more", {**data, MARK * 1_000: 1}))
                inside.append(("a key that is no text", {**data, 5: 1}))
        for label, what in [*whole, *inside]:
            tried += 1
            try:
                made = cls.from_dict(what)
            except InvalidInput as error:
                if echoed(str(error)):
                    wrong.append(f"{cls.__qualname__}: {label}: {str(error)[:200]}")
            except BaseException as error:
                wrong.append(f"{cls.__qualname__}: {label}: {type(error).__name__}: {error!s:.200}")
            else:
                if not any(hostile.takes_anything(cls, name) for name in cls.__slots__) and not is_clean(made):
                    wrong.append(f"{cls.__qualname__}: {label}: is inside")
    assert wrong == []
    assert tried > 15_000
    assert len(skipped) < 5


DEEP = 100_000


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEP,
        "[" * DEEP + "]" * DEEP,
        '{"rows":' * DEEP + "1" + "}" * DEEP,
        '{"rows":' + "9" * 5_000 + "}",
        '{"rows":1e999}',
        '{"rows":NaN}',
        '{"rows":-Infinity}',
        '{"rows":5,"rows":5}',
        '{"rows":5.0}',
        '{"rows":true}',
        '{"rows":"\\ud800"}',
        '{"\\ud800":1}',
        MARK * 1_000_000,
        '"' + MARK * 1_000_000 + '"',
        "",
        b"\xff\xfe\x00",
        b"\xef\xbb\xbf{}",
        b'{"rows":\x80}',
        bytearray(b'{"rows":"x"}'),
    ],
)
def test_text_that_is_no_record_of_json(text: Any) -> None:
    for cls in (Page, account.Create, access.proof.Code):
        with pytest.raises(InvalidInput) as refused:
            cls.from_json(text)
        assert not echoed(str(refused.value))


def test_json_is_read_out_of_its_subclass() -> None:
    class Text(str):
        def startswith(self, *_: object) -> bool:
            raise Told

    class Data(bytes):
        def startswith(self, *_: object) -> bool:
            raise Told

        def decode(self, *_: object) -> str:  # type: ignore[override]
            return MARK

    page = Page(rows=5)
    assert Page.from_json(Text(page.to_json())) == page
    assert Page.from_json(Data(page.to_json().encode())) == page
    for wrong in (None, 5, object(), memoryview(b"{}"), hostile.liar(str)):
        with pytest.raises(InvalidType):
            Page.from_json(wrong)


def test_what_was_put_into_a_record_s_slots_comes_out_nowhere() -> None:
    wrong: list[str] = []
    desk = Desk(MemoryStore())
    tried = 0
    for record in records():
        cls = type(record)
        for name in cls.__slots__:
            if hostile.takes_anything(cls, name):
                continue
            for label in FEWER:
                one = cls.__new__(cls)
                for own, value in zip(cls.__slots__, _native.values(record), strict=True):
                    object.__setattr__(one, own, value)
                object.__setattr__(one, name, MAKERS[label]())
                tried += 1
                ways: list[Callable[[], object]] = [one.to_dict]
                if label != "huge_text":
                    ways.append(one.to_json)
                if isinstance(one, Operation):
                    ways.append(lambda one=one: desk.run(OWNER, one))  # type: ignore[misc]
                ways.append(lambda one=one: copy.copy(one))  # type: ignore[misc]
                for way in ways:
                    try:
                        way()
                    except errors.ConsentryError as error:
                        if isinstance(error, Defect) or echoed(str(error)):
                            wrong.append(f"{cls.__qualname__}.{name} of {label}: {type(error).__name__}: {error!s:.200}")
                    except BaseException as error:
                        wrong.append(f"{cls.__qualname__}.{name} of {label}: {type(error).__name__}: {error!s:.200}")
    assert wrong == []
    assert tried > 10_000


def test_records_without_fields_are_refused_wherever_they_are_used() -> None:
    desk = Desk(MemoryStore())
    for cls in classes():
        if not cls.__slots__:
            continue
        empty = cls.__new__(cls)
        assert "?" in repr(empty)
        ways: list[Callable[[], object]] = [empty.to_dict, empty.to_json]
        if isinstance(empty, Operation):
            ways += [lambda: desk.run(OWNER, empty), lambda: desk.plan(OWNER, empty, command="x"), empty._settle]  # type: ignore # noqa: B023
        for way in ways:
            with pytest.raises(InvalidInput):
                way()
        for principal in (empty,):
            with pytest.raises(InvalidInput):
                desk.run(principal, create())  # type: ignore[misc] # pyright: ignore


def test_a_pickle_that_was_forged_makes_no_record() -> None:
    from consentry._record import _again

    for cls, values in good().items():
        if not cls.__slots__:
            continue
        spoilt = (hostile.NOTHING, *values[1:])
        with pytest.raises(errors.ConsentryError):
            _again(cls, (*values, 1))
        if not hostile.takes_anything(cls, cls.__slots__[0]):
            with pytest.raises(InvalidInput):
                _again(cls, spoilt)
    for thing in (object, int, Record, Operation, User.__class__, hostile.Garbage):
        with pytest.raises((errors.ConsentryError, TypeError, AttributeError)):
            _again(thing, ())  # type: ignore[arg-type] # pyright: ignore
    # Whoever forges the state of an id or of flags gets an error, too.
    good_pickle = pickle.dumps(AccountId.from_name("x"))
    with pytest.raises(InvalidInput):
        pickle.loads(good_pickle.replace(str(AccountId.from_name("x")).encode(), b"g" * 36))
    flags = pickle.dumps(Permissions(["tickets"]))
    with pytest.raises(InvalidInput):
        pickle.loads(flags.replace(b"tickets", b"tickexs"))


def test_a_class_that_says_it_is_another_is_none() -> None:
    for shape in (Page._shape, account.Create._shape, -1, 10**9, None, "1", True):

        class Liar:
            __slots__ = Page.__slots__
            _shape = shape

        for call in (
            lambda: _native.fill(Liar(), (None, 5)),  # noqa: B023
            lambda: _native.values(Liar()),  # noqa: B023
            lambda: _native.to_dict(Liar()),  # noqa: B023
            lambda: _native.from_dict(Liar, {}),  # noqa: B023
        ):
            with pytest.raises(InvalidType):
                call()

        class Lied(_native.Command):
            _shape = shape

        with pytest.raises(InvalidType):
            Desk(MemoryStore()).run(HOST, Lied())  # type: ignore[arg-type,var-annotated] # pyright: ignore
        with pytest.raises(InvalidType):
            Lied()._settle()


def test_a_shape_that_was_changed_changes_nothing() -> None:
    page = Page(rows=5)
    before, Page._shape = Page._shape, account.Create._shape
    try:
        for call in (page.to_dict, lambda: Page(rows=5), lambda: Page.from_dict({}), lambda: hash(page)):
            with pytest.raises(InvalidType):
                call()
    finally:
        Page._shape = before
    assert page.to_dict() == Page(rows=5).to_dict()


def test_flags_and_ids_that_were_tampered_with() -> None:
    for bits in (-1, 1 << 64, 1 << 10_000_000, "x", None, 1.5):
        flags = Permissions(["tickets"])
        object.__setattr__(flags, "_bits", bits)
        before = time.perf_counter()
        for call in (
            lambda: account.Amend(account=ACCOUNT, name=flags),  # type: ignore[arg-type] # noqa: B023 # pyright: ignore
            lambda: Permissions(flags).__class__(["tickets"], *[]) and _permitted(flags),  # noqa: B023
        ):
            with pytest.raises((InvalidInput, OverflowError, TypeError)):
                call()
        assert time.perf_counter() - before < SLOW
    for number in (-1, 1 << 128, 10**1000, "x", None, 1.5):
        user = UserId.from_name("x")
        object.__setattr__(user, "int", number)
        with pytest.raises(InvalidInput) as refused:
            User(id=user)
        assert refused.value.field == "id"


def _permitted(flags: Permissions) -> object:
    """The record of a member with these permissions, as JSON: reads the flags out again."""
    from consentry import people

    operation = people.Invite(account=ACCOUNT, email="bo@example.com", permissions=flags)
    return operation.to_dict()


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
    query = ranking.Query(subject="x", tickets=1, frequencies=endless(1))  # type: ignore[arg-type] # pyright: ignore
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
            _native.whmcs_write_permissions(vast)  # type: ignore[arg-type] # pyright: ignore


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
            if type(value) not in hostile.id_classes() or hostile.takes_anything(cls, cls.__slots__[index]):
                continue
            for other in hostile.id_classes():
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


def test_json_of_a_record_in_itself_ends() -> None:
    from consentry import Listed

    listed: Any = Listed.__new__(Listed)
    for name in Listed.__slots__:
        object.__setattr__(listed, name, None)
    object.__setattr__(listed, Listed.__slots__[0], (listed,))
    with pytest.raises(InvalidInput):
        listed.to_dict()
