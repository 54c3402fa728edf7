"""Records that were made past their constructors: from JSON, from pickles, with something in their slots."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import copy
import pickle
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

import hostile
from consentry import (
    AccountId,
    Desk,
    MemoryStore,
    Page,
    User,
    UserId,
    _native,
    access,
    account,
    errors,
    people,
)
from consentry._record import Operation, Record
from consentry.errors import Defect, InvalidInput, InvalidType
from consentry.people import Permissions
from hostile import MAKERS, Told
from samples import FEWER, MARK, SLOW, classes, echoed, good, is_clean, takes_anything
from support import ACCOUNT, HOST, OWNER, create


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
                if not any(takes_anything(cls, name) for name in cls.__slots__) and not is_clean(made):
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

        def decode(self, *_: object) -> str:
            return MARK

    page = Page(rows=5)
    assert Page.from_json(Text(page.to_json())) == page
    assert Page.from_json(Data(page.to_json().encode())) == page
    wrongs: list[Any] = [None, 5, object(), memoryview(b"{}"), hostile.liar(str)]
    for wrong in wrongs:
        with pytest.raises(InvalidType):
            Page.from_json(wrong)


def test_what_was_put_into_a_record_s_slots_comes_out_nowhere() -> None:
    wrong: list[str] = []
    desk = Desk(MemoryStore())
    tried = 0
    for record in records():
        cls = type(record)
        for name in cls.__slots__:
            if takes_anything(cls, name):
                continue
            for label in FEWER:
                one = cls.__new__(cls)
                for own, value in zip(cls.__slots__, _native.values(record), strict=True):
                    object.__setattr__(one, own, value)
                object.__setattr__(one, name, MAKERS[label]())
                tried += 1
                ways: list[Callable[[], object]] = [one.to_dict, partial(copy.copy, one)]
                if label != "huge_text":
                    ways.append(one.to_json)
                if isinstance(one, Operation):
                    operation: Any = one
                    ways.append(partial(desk.run, OWNER, operation))
                for way in ways:
                    try:
                        way()
                    except errors.ConsentryError as error:
                        if isinstance(error, Defect) or echoed(str(error)):
                            wrong.append(
                                f"{cls.__qualname__}.{name} of {label}: {type(error).__name__}: {error!s:.200}"
                            )
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
            operation: Any = empty
            ways += [partial(desk.run, OWNER, operation), operation._settle]
        for way in ways:
            with pytest.raises(InvalidInput):
                way()
        principal: Any = empty
        with pytest.raises(InvalidInput):
            desk.run(principal, create())


def test_a_pickle_that_was_forged_makes_no_record() -> None:
    from consentry._record import _again

    for cls, values in good().items():
        if not cls.__slots__:
            continue
        spoilt = (hostile.NOTHING, *values[1:])
        with pytest.raises(errors.ConsentryError):
            _again(cls, (*values, 1))
        if not takes_anything(cls, cls.__slots__[0]):
            with pytest.raises(InvalidInput):
                _again(cls, spoilt)
    for thing in (object, int, Record, Operation, User.__class__, hostile.Garbage):
        with pytest.raises((errors.ConsentryError, TypeError, AttributeError)):
            _again(thing, ())  # type: ignore[arg-type]
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
            lambda: _native.fill(Liar(), (None, 5)),
            lambda: _native.values(Liar()),
            lambda: _native.to_dict(Liar()),
            lambda: _native.from_dict(Liar, {}),
        ):
            with pytest.raises(InvalidType):
                call()

        class Lied(_native.Command):
            _shape = shape

        with pytest.raises(InvalidType):
            Desk(MemoryStore()).run(HOST, Lied())  # type: ignore[arg-type]
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
            partial(_permitted, flags),
            partial(people.Invite, account=ACCOUNT, email="bo@example.com", permissions=flags),
        ):
            with pytest.raises(InvalidInput):
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
    operation = people.Invite(account=ACCOUNT, email="bo@example.com", permissions=flags)
    return operation.to_dict()


def test_json_of_a_record_in_itself_ends() -> None:
    from consentry import Listed

    listed: Any = Listed.__new__(Listed)
    for name in Listed.__slots__:
        object.__setattr__(listed, name, None)
    object.__setattr__(listed, Listed.__slots__[0], (listed,))
    with pytest.raises(InvalidInput):
        listed.to_dict()
