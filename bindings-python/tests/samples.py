"""Good values for every field of every record, found by trying, and how what came in is looked at."""

# Types are broken here on purpose.
# pyright: basic, reportArgumentType=false, reportAssignmentType=false, reportAttributeAccessIssue=false
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportCallIssue=false

from __future__ import annotations

import importlib
import inspect
import itertools
import pkgutil
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import Any, Generic
from uuid import UUID

import consentry
from consentry import _native
from consentry._flags import Flags
from consentry._ids import Id
from consentry._names import StrEnum
from consentry._record import Operation, Record
from consentry.errors import InvalidInput

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
MARK = "HOSTILE"
"""Stands in every hostile text, so that it is seen where it comes out."""
_NOTHING = object()


def _modules() -> Iterator[Any]:
    yield consentry
    for found in pkgutil.walk_packages(consentry.__path__, "consentry."):
        # The plugin is for pytest alone.
        if not found.name.endswith((".plugin", "._native")):
            yield importlib.import_module(found.name)


def _below(cls: type[Any]) -> Iterator[type[Any]]:
    for sub in cls.__subclasses__():
        yield sub
        yield from _below(sub)


@cache
def classes() -> tuple[type[Record], ...]:
    """Every class of records and operations that the package has."""
    assert list(_modules())
    found = {cls for cls in _below(Record) if "_shape" in vars(cls)}
    return tuple(sorted(found, key=lambda cls: cls._shape))


@cache
def _named(kind: type[Any]) -> tuple[type[Any], ...]:
    assert list(_modules())
    return tuple(sorted(set(_below(kind)), key=lambda cls: (cls.__module__, cls.__name__)))


def id_classes() -> tuple[type[Id], ...]:
    """Every class of ids."""
    return _named(Id)


def takes_anything(cls: type[Record], name: str) -> bool:
    """Whether nothing tells what a field holds: the parameter of a generic class."""
    hint = inspect.signature(cls.__init__).parameters[name].annotation
    return not issubclass(cls, Operation) and Generic in cls.__mro__ and hint in ("T", "Iterable[T]")


def complaint(cls: type[Record], values: tuple[Any, ...]) -> InvalidInput | None:
    """What the native part says of these values."""
    try:
        _native.fill(cls.__new__(cls), values)
    except InvalidInput as error:
        return error
    return None


def _texts() -> list[Any]:
    names = [member for cls in _named(StrEnum) for member in cls.__members__.values()]
    code = "123456"
    links = ["https://example.com/x", "hosting", "ada@example.com", "de", "0" * 64, "0" * 32, "image/png", "a.b", "a-b"]
    actors = [f"user:{UUID(int=1)}", "system:signup", "1-" + "0" * 64, "QUFB", "k1", "x", code, ""]
    return [*links, *actors, "ci1" + "5" * 128, *names]


def _plain() -> list[Any]:
    spans = [timedelta(0), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(days=30)]
    ids = [cls.from_name("good") for cls in id_classes()]
    flags = [cls.all() for cls in _named(Flags)]
    data = [bytes(size) for size in (16, 32)]
    return [*_texts(), None, True, 1, 0, 6, 60, 1_000, NOON, *spans, *ids, *flags, *data, [], {}, ()]


def _lists(pool: list[Any]) -> list[Any]:
    return [[one] for one in pool if one is not None]


@cache
def good() -> dict[type[Record], tuple[Any, ...]]:
    """Good values for the fields of every class: the first ones that its constructor has nothing against."""
    pool, made = _plain(), dict[type[Record], tuple[Any, ...]]()
    for _ in range(12):
        before = len(made)
        for cls in classes():
            if cls in made:
                continue
            values = _values(cls, pool)
            if values is not None:
                made[cls] = values
                record = cls.__new__(cls)
                _native.fill(record, values)
                pool.append(record)
        if len(made) == before:
            break
    return made


def _values(cls: type[Record], pool: list[Any]) -> tuple[Any, ...] | None:
    values: list[Any] = [_NOTHING] * len(cls.__slots__)
    parameters = inspect.signature(cls.__init__).parameters
    for index, name in enumerate(cls.__slots__):
        hint = str(parameters[name].annotation)
        likely = [one for one in pool if type(one).__name__ in hint]
        if "Iterable" in hint:
            likely = [*_lists(likely), []]
        others = (pool, _lists(pool), [(one, two) for one in pool[-40:] for two in pool[-40:]])
        for candidate in itertools.chain(likely, *others):
            values[index] = candidate
            said = complaint(cls, tuple(values))
            if said is None or _root(said.field) != name:
                break
        else:
            return None
    return tuple(values) if complaint(cls, tuple(values)) is None else None


def _root(field: str) -> str:
    return field.split(".")[0].split("[")[0]


def is_clean(value: Any) -> bool:
    """Whether a value is made of nothing but plain objects of Python's and of ours: nothing hostile came in."""
    if value is None or type(value) in (bool, int, str, bytes, timedelta):
        return True
    if type(value) is datetime:
        return value.tzinfo is timezone.utc
    if type(value) in (tuple, frozenset):
        return all(map(is_clean, value))
    if type(value) is dict:
        return all(is_clean(key) and is_clean(one) for key, one in value.items())
    if type(value) in classes():
        return all(map(is_clean, _native.values(value)))
    return type(value) in (*id_classes(), *_named(StrEnum), *_named(Flags))


def root(field: str) -> str:
    return field.split(".")[0].split("[")[0]


def echoed(message: str) -> bool:
    """Whether a message repeats more of an input than the beginning of a key."""
    return len(message) > 600 or message.count(MARK) > 20 or not message.isprintable()


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
