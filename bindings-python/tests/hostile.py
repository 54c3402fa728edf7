"""Objects that mean harm."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any
from uuid import UUID

import consentry
from consentry._record import DEFAULT
from consentry.errors import InvalidInput
from samples import MARK


class Told(Exception):
    """What hostile objects raise."""


class _Nothing:
    """No value of any kind."""


NOTHING = _Nothing()


# What lies about itself.


class Raises:
    """Raises whatever is asked of it."""

    def __getattribute__(self, name: str) -> Any:
        raise Told(name)

    def _tell(self, *_: object, **__: object) -> Any:
        raise Told

    __eq__ = __hash__ = __iter__ = __len__ = __index__ = __int__ = __str__ = __repr__ = _tell
    __bool__ = __bytes__ = __float__ = __contains__ = __getitem__ = __call__ = __format__ = _tell


def liar(cls: type[Any]) -> Any:
    """Says that it is of that class."""

    class Liar:
        @property  # type: ignore[misc]
        def __class__(self) -> Any:
            return cls

        def __getattr__(self, name: str) -> Any:
            return self

        def __str__(self) -> str:
            return MARK

    return Liar()


class Garbage:
    """Answers what nobody asked."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> Any:
        return NOTHING

    def __iter__(self) -> Any:
        return 5

    def __len__(self) -> int:
        return -1

    def __index__(self) -> Any:
        return "1"

    def __getattr__(self, name: str) -> Any:
        return object()

    def __str__(self) -> Any:
        return 5


class Calls:
    """Calls back into the library from wherever it is asked something."""

    def _call(self, *_: object) -> Any:
        consentry.AccountId.from_name("x")
        consentry.Page(rows=5).to_dict()
        with suppress(InvalidInput):
            consentry.Page(rows="no")  # type: ignore[arg-type]
        return iter([self])

    __iter__ = __len__ = __index__ = __int__ = __str__ = __bool__ = _call


class LyingText(str):
    """A text whose methods say something else."""

    def _lie(self, *_: object, **__: object) -> Any:
        return MARK

    __str__ = __repr__ = __format__ = encode = strip = lower = startswith = _lie
    __eq__ = __hash__ = __len__ = __iter__ = __getitem__ = __contains__ = Raises._tell


class LyingInt(int):
    """A number whose methods say something else."""

    def _lie(self, *_: object) -> Any:
        return 7

    __int__ = __index__ = _lie
    __eq__ = __lt__ = __gt__ = __le__ = __ge__ = __hash__ = __str__ = __repr__ = Raises._tell
    __bool__ = to_bytes = bit_length = Raises._tell


class LyingMoment(datetime):
    """A moment whose methods say something else."""

    def _lie(self, *_: object) -> Any:
        return MARK

    utcoffset = astimezone = timestamp = isoformat = _lie  # type: ignore[assignment]
    __eq__ = __hash__ = __sub__ = __str__ = __repr__ = __lt__ = Raises._tell

    @property
    def year(self) -> Any:
        return MARK


class Zone(tzinfo):
    """A time zone that answers as it is told."""

    def __init__(self, answer: Callable[[], Any]) -> None:
        self.answer = answer

    def utcoffset(self, _: datetime | None) -> Any:
        return self.answer()

    def dst(self, _: datetime | None) -> Any:
        return self.answer()

    def tzname(self, _: datetime | None) -> str:
        return MARK


class LyingSpan(timedelta):
    """A span whose parts are none."""

    @property
    def days(self) -> Any:
        return MARK

    total_seconds = __eq__ = __hash__ = __str__ = Raises._tell


class LyingUuid(UUID):
    """A UUID whose methods say something else."""

    @property
    def bytes(self) -> Any:
        raise Told

    __str__ = __repr__ = __eq__ = __hash__ = __int__ = Raises._tell


class LyingBytes(bytes):
    """Bytes whose methods say something else."""

    __len__ = __iter__ = __getitem__ = __eq__ = __hash__ = Raises._tell


class LyingList(list[Any]):
    """A list whose methods say something else."""

    def __iter__(self) -> Any:
        return itertools.repeat(MARK)

    def __len__(self) -> int:
        return 0


class LyingDict(dict[Any, Any]):
    """A mapping whose methods say something else."""

    def __iter__(self) -> Any:
        raise Told

    keys = values = items = get = __getitem__ = __len__ = Raises._tell


class Meta(type):
    """The class of a class that raises."""

    def __getattribute__(cls, name: str) -> Any:
        raise Told(name)

    def __instancecheck__(cls, _: object) -> bool:
        return True

    def __subclasscheck__(cls, _: type) -> bool:
        return True


class OfMeta(metaclass=Meta):
    """An object of it."""


class Foreign(str, Enum):
    """A name of another list, that reads the same."""

    DE = "de"
    ONE = "1"


def _raising() -> Iterator[Any]:
    yield "tickets"
    raise Told


def _changing() -> Any:
    class Changing(list[Any]):
        def __iter__(self) -> Any:
            for _ in range(3):
                self.append(NOTHING)
                yield "tickets"
            self.clear()
            yield NOTHING

    return Changing(["tickets"])


@cache
def _deep() -> Any:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    return deep


def _itself(of: Any) -> Any:
    if isinstance(of, dict):
        of["self"] = of
    else:
        of.append(of)
    return of


HUGE = MARK * (10_000_000 // len(MARK))
WIDE = "\U0001f600" * 2_500_000

Maker = Callable[[], Any]

MAKERS: dict[str, Maker] = {
    "nothing": lambda: NOTHING,
    "none": lambda: None,
    "class": lambda: object,
    "ellipsis": lambda: ...,
    "not_implemented": lambda: NotImplemented,
    "default": lambda: DEFAULT,
    "true": lambda: True,
    "minus": lambda: -1,
    "number": lambda: 5,
    "huge_number": lambda: 10**1000,
    "huge_minus": lambda: -(10**1000),
    "two_to_the_64": lambda: 2**64,
    "fraction": lambda: 1.5,
    "nan": lambda: float("nan"),
    "inf": lambda: float("-inf"),
    "decimal": lambda: Decimal("NaN"),
    "ratio": lambda: Fraction(1, 3),
    "complex": lambda: 1j,
    "bytes": lambda: MARK.encode(),
    "bytearray": lambda: bytearray(32),
    "memory": lambda: memoryview(bytes(32)),
    "lying_bytes": lambda: LyingBytes(b"x" * 32),
    "empty_text": lambda: "",
    "text": lambda: MARK,
    "huge_text": lambda: HUGE,
    "wide_text": lambda: WIDE,
    "surrogate": lambda: MARK + "\ud800",
    "nul": lambda: MARK + "\0",
    "control": lambda: MARK + "\x1b[31m\r\n\u202e\u2028",
    "lying_text": lambda: LyingText(MARK + "\x07"),
    "foreign_name": lambda: Foreign.DE,
    "naive": lambda: datetime(2026, 11, 22, 12),
    "date": lambda: date(2026, 11, 22),
    "time": lambda: time(12),
    "first": lambda: datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
    "last": lambda: datetime.max.replace(tzinfo=timezone(timedelta(hours=-14))),
    "zone_raises": lambda: datetime(2026, 1, 1, tzinfo=Zone(lambda: [][0])),
    "zone_none": lambda: datetime(2026, 1, 1, tzinfo=Zone(lambda: None)),
    "zone_garbage": lambda: datetime(2026, 1, 1, tzinfo=Zone(lambda: MARK)),
    "zone_25_h": lambda: datetime(2026, 1, 1, tzinfo=Zone(lambda: timedelta(hours=25))),
    "zone_minus_25_h": lambda: datetime(2026, 1, 1, tzinfo=Zone(lambda: timedelta(hours=-25))),
    "zone_lies": lambda: datetime(2026, 1, 1, tzinfo=Zone(lambda: LyingSpan(hours=1))),
    "lying_moment": lambda: LyingMoment(2026, 1, 1, tzinfo=timezone.utc),
    "negative_span": lambda: timedelta(microseconds=-1),
    "longest_span": lambda: timedelta.max,
    "shortest_span": lambda: timedelta.min,
    "fine_span": lambda: timedelta(microseconds=1),
    "lying_span": lambda: LyingSpan(hours=1),
    "nil": lambda: UUID(int=0),
    "lying_uuid": lambda: LyingUuid(int=5),
    "empty_uuid": lambda: UUID.__new__(UUID),
    "list": lambda: [NOTHING],
    "lists": lambda: [["tickets"]],
    "tuple": lambda: (None,),
    "pair": lambda: (NOTHING, NOTHING),
    "set": lambda: {NOTHING},
    "dict": lambda: {MARK: MARK},
    "dict_of_numbers": lambda: {1: 2, None: 3},
    "dict_of_surrogates": lambda: {"\ud800": 1},
    "dict_of_huge_keys": lambda: {HUGE: 1},
    "lying_list": lambda: LyingList(["tickets"]),
    "lying_dict": lambda: LyingDict(a=1),
    "changing": _changing,
    "deep": _deep,
    "holds_itself": lambda: _itself([]),
    "dict_holds_itself": lambda: _itself({}),
    "endless": lambda: itertools.repeat("tickets"),
    "endless_nothing": lambda: itertools.repeat(NOTHING),
    "endless_names": lambda: (f"a{number}" for number in itertools.count()),
    "raising": _raising,
    "range": lambda: range(2**62),
    "exhausted": lambda: iter(()),
    "coroutine_function": lambda: Raises._tell,
    "raises": Raises,
    "garbage": Garbage,
    "calls": Calls,
    "of_meta": OfMeta,
    "lying_int": lambda: LyingInt(3),
    "liar_str": lambda: liar(str),
    "liar_int": lambda: liar(int),
    "liar_moment": lambda: liar(datetime),
    "liar_span": lambda: liar(timedelta),
    "liar_dict": lambda: liar(dict),
    "liar_list": lambda: liar(list),
    "liar_uuid": lambda: liar(UUID),
    "liar_id": lambda: liar(consentry.AccountId),
    "liar_page": lambda: liar(consentry.Page),
    "unfilled": lambda: consentry.Page.__new__(consentry.Page),
    "unfilled_id": lambda: consentry.UserId.__new__(consentry.UserId),
    "exception": lambda: Told(MARK),
    "module": lambda: consentry,
}
"""Makes each hostile object anew: some are used up."""
