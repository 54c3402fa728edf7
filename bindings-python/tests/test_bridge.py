"""What comes in from callers: whoever lies is refused by name, and lists and records are what they have to be."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, NoReturn
from uuid import UUID

import pytest

from consentry import (
    AccountId,
    Language,
    Page,
    System,
    access,
    policy,
    store,
    ticket,
)
from consentry.errors import InvalidInput
from consentry.people import Permissions
from given import ACCOUNT, ADA, acknowledged, enter, invitation, refused


class Raises:
    """Raises whatever anybody asks."""

    def __getattribute__(self, name: str) -> NoReturn:
        raise RuntimeError(f"no {name}")

    def __iter__(self) -> NoReturn:
        raise RuntimeError("no items")

    def __len__(self) -> NoReturn:
        raise RuntimeError("no length")


class Pretends:
    """Says that it is of some class."""

    def __init__(self, cls: type) -> None:
        self.cls = cls

    @property  # type: ignore[misc]
    def __class__(self) -> type:  # pyright: ignore
        return self.cls

    def __len__(self) -> int:
        return -1

    def __str__(self) -> str:
        return "settings"

    def __index__(self) -> int:
        return 7


class Meta(type):
    def __getattribute__(cls, name: str) -> Any:
        if name == "__iter__":
            raise RuntimeError("no such thing")
        return super().__getattribute__(name)


class Odd(metaclass=Meta):
    """Not even its class can be asked."""


CLASSES = (str, bytes, int, bool, list, tuple, dict, frozenset, datetime, timedelta, UUID, AccountId, Language)
# Behind a name each, because pytest, too, looks at what it is given.
LIARS: dict[str, Any] = {
    "raises": Raises(),
    **{f"pretends {cls.__name__}": Pretends(cls) for cls in (*CLASSES, access.proof.Door, Permissions)},
    "odd": Odd(),
    "odd class": Odd,
    "object": object(),
    "function": lambda: None,
    "type": type,
    "nan": float("nan"),
    "inf": float("inf"),
    "float": 1.0,
    "complex": 3j,
    "bytes": b"settings",
    "bytearray": bytearray(b"settings"),
    "NotImplemented": NotImplemented,
    "Ellipsis": ...,
}


def one_of_each(value: Any) -> Iterator[tuple[str, Callable[[], object]]]:
    """That value in a field of each shape."""
    yield "private_window", lambda: enter(private_window=value)
    yield "rows", lambda: Page(rows=value)
    yield "session_for", lambda: policy.Access(session_for=value)
    yield "reason", lambda: enter(reason=value)
    yield "account", lambda: enter(account=value)
    yield "acknowledged_at", lambda: acknowledged(value)
    yield "scopes", lambda: enter(scopes=value)
    yield "scopes[0]", lambda: enter(scopes=[value])
    yield "proof", lambda: enter(proof=value)
    yield "code", lambda: access.proof.Code(code=value, given_by=ADA)
    yield "ticket", lambda: enter(ticket=value)
    yield "access", lambda: policy.Policy(access=value)
    yield "door", lambda: policy.Access(door=value)
    yield "permissions", lambda: policy.ScopeRule(scope="x", need=policy.Need.FREE, permissions=value)
    yield "unreviewed_for_days", lambda: policy.Scenario(unreviewed_for_days=value)
    yield "after", lambda: store.query.BreakGlasses(after=value, rows=1)
    yield "token_hash", lambda: invitation(value)


@pytest.mark.parametrize("liar", LIARS)
def test_whoever_lies_is_refused_by_name(liar: str) -> None:
    for field, make in one_of_each(LIARS[liar]):
        with pytest.raises(InvalidInput) as caught:
            make()
        assert caught.value.field == field
        assert len(str(caught.value)) < 300


def test_what_an_object_raises_is_the_cause() -> None:
    class Items:
        def __iter__(self) -> Iterator[str]:
            yield "settings"
            raise LookupError("the host's own")

    refusal = refused("invalid.type", "scopes[1]", enter, scopes=Items())
    assert isinstance(refusal.__cause__, LookupError)
    refusal = refused("invalid.type", "scopes", enter, scopes=Raises())
    assert isinstance(refusal.__cause__, RuntimeError)


def test_what_tells_the_program_to_stop_comes_through() -> None:
    class Stops:
        def __iter__(self) -> NoReturn:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        enter(scopes=Stops())


def test_a_set_comes_from_whatever_can_be_iterated() -> None:
    names = ["settings", "users", "users"]
    each: list[Callable[[list[str]], Any]] = [
        list,
        tuple,
        set,
        frozenset,
        iter,
        deque,
        lambda it: dict.fromkeys(it).keys(),
    ]
    for made in each:
        scopes = enter(scopes=made(names)).scopes
        assert type(scopes) is frozenset and scopes == {"settings", "users"}


def test_a_set_is_written_in_the_core_s_order() -> None:
    scopes = [f"s{n}" for n in range(30)]
    assert enter(scopes=scopes).to_dict()["scopes"] == sorted(scopes)


def test_a_list_without_an_end_is_refused() -> None:
    refusal = refused("invalid.count", "scopes", enter, scopes=itertools.repeat("settings"))
    assert refusal.limits == {"max": 10_000}
    refused("invalid.count", "scopes", enter, scopes=["settings"] * 10_001)
    assert enter(scopes=["settings"] * 10_000).scopes == {"settings"}
    refused("invalid.count", "", Permissions, itertools.repeat("tickets"))


def test_an_operation_is_checked_as_a_whole_when_it_is_made() -> None:
    refusal = refused("invalid.count", "scopes", enter, scopes=[f"s{n}" for n in range(33)])
    assert refusal.limits == {"count": 33, "min": 0, "max": 32}


def test_a_text_is_no_list_of_its_letters() -> None:
    for other in ("settings", b"settings", bytearray(b"x"), memoryview(b"x"), {"settings": 1}, None, 3):
        refused("invalid.type", "scopes", enter, scopes=other)


def test_a_list_may_change_while_it_is_read() -> None:
    names = ["settings"] * 3

    class Growing:
        def __iter__(self) -> Iterator[str]:
            for name in names:
                if len(names) < 6:
                    names.append("users")
                yield name

    assert enter(scopes=Growing()).scopes == {"settings", "users"}


def test_a_mapping_is_copied() -> None:
    days = {"support-lead": 3}
    scenario = policy.Scenario(unreviewed_for_days=days)
    days["support-lead"] = 4
    assert scenario.unreviewed_for_days == {"support-lead": 3}
    assert hash(scenario) == hash(policy.Scenario(unreviewed_for_days={"support-lead": 3}))
    refused("invalid.character", "unreviewed_for_days.Lead", policy.Scenario, unreviewed_for_days={"Lead": 3})
    refused("invalid.count", "unreviewed_for_days.a", policy.Scenario, unreviewed_for_days={"a": -3})
    refused("invalid.type", "unreviewed_for_days.", policy.Scenario, unreviewed_for_days={3: 3})
    refused("invalid.type", "unreviewed_for_days", policy.Scenario, unreviewed_for_days=[("a", 3)])

    class Endless(Mapping[str, int]):
        def __getitem__(self, _: str) -> int:
            return 3

        def __iter__(self) -> Iterator[str]:
            return itertools.repeat("a")

        def __len__(self) -> int:
            return -1

    refused("invalid.count", "unreviewed_for_days", policy.Scenario, unreviewed_for_days=Endless())


def test_a_record_is_of_its_own_class() -> None:
    page = ticket.List(account=ACCOUNT, page=Page(rows=3)).page
    assert page == Page(rows=3)
    refused("invalid.type", "page", ticket.List, account=ACCOUNT, page={"rows": 3})
    refused("invalid.type", "access", policy.Policy, access=policy.Agents())
    others: tuple[Any, ...] = (access.proof.Code, "door", {"door": {}}, access.evidence, System(name="x"))
    for other in others:
        refused("invalid.type", "proof", enter, proof=other)


def test_records_have_no_subclasses() -> None:
    with pytest.raises(TypeError):

        class Mine(access.proof.Door):  # pyright: ignore[reportUnusedClass]
            pass


def test_a_record_that_was_never_filled_is_refused() -> None:
    empty = access.Pass.__new__(access.Pass)
    assert repr(empty).startswith("Pass(session='?'")
    with pytest.raises(InvalidInput) as caught:
        empty.to_dict()
    assert isinstance(caught.value.__cause__, AttributeError)


def test_what_was_set_behind_a_record_s_back_is_refused() -> None:
    page = Page(rows=3)
    for rows in ("x", None, True, 1.5, -1, 2**64):
        object.__setattr__(page, "rows", rows)
        with pytest.raises(InvalidInput) as caught:
            ticket.List(account=ACCOUNT, page=page)
        assert caught.value.field.startswith("page"), caught.value
    rules = policy.Policy()
    object.__setattr__(rules, "access", Page(rows=3))
    refusal = refused("invalid.type", "access", rules.to_toml)
    assert "is not of the class policy.Access" in str(refusal)
    code = access.proof.Code(code="12345678", given_by=ADA)
    object.__setattr__(code, "given_by", ACCOUNT)
    refused("invalid.type", "proof.given_by", enter, proof=code)


def test_a_stranger_has_no_way_into_the_native_part() -> None:
    from consentry import _native
    from consentry._record import Record

    class Stranger(Record):
        __slots__ = ("rows", "after")
        _shape = Page._shape

    class Lost(Record):
        __slots__ = ()
        _shape = "x"  # type: ignore[assignment]  # pyright: ignore

    for cls in (Stranger, Lost):
        empty: Record = object.__new__(cls)
        refused("invalid.type", "", _native.values, empty)
        refused("invalid.type", "", _native.to_dict, empty)
        refused("invalid.type", "", _native.fill, empty, (1, None))
        refused("invalid.type", "", _native.from_dict, cls, {})


def test_records_in_records_end_somewhere() -> None:
    from consentry import Listed

    listed: Listed[Any] = Listed(rows=[])
    object.__setattr__(listed, "rows", (listed,))
    with pytest.raises(InvalidInput) as caught:
        listed.to_dict()
    assert caught.value.code == "invalid.form"
    assert Listed(rows=[Page(rows=3)]).to_dict()["rows"] == [{"rows": 3, "after": None}], "the depth is counted back"
