"""Permissions and preferences as WHMCS writes them."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consentry import InvalidInput, InvalidType
from consentry.contact import Categories
from consentry.people import Permissions, whmcs
from consentry.people.whmcs import Exported, Imported, Kind, LeftOver

ALL = "profile,contacts,products,manageproducts,domains,managedomains,invoices,tickets,affiliates,emails,orders"
SINGLE, QUOTES = LeftOver(Kind.SINGLE_SIGN_ON, "productsso"), LeftOver(Kind.QUOTES, "quotes")


def unknown(name: str) -> LeftOver:
    return LeftOver(Kind.UNKNOWN, name)


def test_the_thirteen_permissions() -> None:
    assert whmcs.read_permissions(ALL) == Imported(Permissions.all(), ())
    assert whmcs.write_permissions(Permissions.all()) == Exported(ALL, Permissions())
    read = whmcs.read_permissions("tickets,invoices,productsso,quotes")
    assert read == Imported(Permissions(["tickets", "invoices"]), (SINGLE, QUOTES))
    assert [str(left) for left in read.left_over] == ["productsso", "quotes"]
    assert whmcs.write_permissions(["orders", "profile"]).wire == "profile,orders", "in WHMCS's order"
    assert whmcs.write_permissions([]).wire == ""


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("", (), ()),
        (" , ,,", (), ()),
        (" tickets , tickets,\ttickets", ("tickets",), ()),
        ("Profile,ALL,*", (), ("Profile", "ALL", "*")),
        ("nope,nope, nope ,tickets", ("tickets",), ("nope",)),
        ("product_passwords", (), ("product_passwords",)),
    ],
)
def test_nothing_unknown_grants_a_right(text: str, names: tuple[str, ...], left: tuple[str, ...]) -> None:
    assert whmcs.read_permissions(text) == Imported(Permissions(names), tuple(map(unknown, left)))


def test_flags_of_a_newer_version_are_handed_back() -> None:
    newer = Permissions(["tickets", "bit:40"])
    assert whmcs.write_permissions(newer) == Exported("tickets", Permissions(["bit:40"]))
    assert whmcs.write_preferences(["support", "bit:20"]).left_over == Categories(["bit:20"])


def test_preferences_in_all_their_forms() -> None:
    for name in ("general", "generalemails", "email_preferences[general]"):
        for on in ("1", "true"):
            assert whmcs.read_preferences({name: on}).value == Categories.GENERAL
        for off in ("0", "false", ""):
            assert whmcs.read_preferences({name: off}) == Imported(Categories(), ())
    read = whmcs.read_preferences(
        [("support", "1"), ("affiliate", "1"), ("moon", "1"), ("sun", "0"), ("supportemails", "1")]
    )
    assert read == Imported(Categories.SUPPORT, (LeftOver(Kind.AFFILIATE_EMAILS, "affiliate"), unknown("moon")))
    written = whmcs.write_preferences(["support", "invoice"])
    assert written.wire == {
        "email_preferences[general]": "0",
        "email_preferences[product]": "0",
        "email_preferences[domain]": "0",
        "email_preferences[invoice]": "1",
        "email_preferences[support]": "1",
    }
    assert whmcs.read_preferences(written.wire).value == Categories(["support", "invoice"])


@given(st.sets(st.sampled_from(sorted(Permissions.all()))), st.sets(st.sampled_from(sorted(Categories.all()))))
def test_what_is_written_is_read_as_the_same(permissions: set[str], categories: set[str]) -> None:
    assert whmcs.read_permissions(whmcs.write_permissions(permissions).wire) == Imported(Permissions(permissions), ())
    assert whmcs.read_preferences(whmcs.write_preferences(categories).wire) == Imported(Categories(categories), ())


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read = whmcs.read_permissions(text)
    except InvalidInput as error:
        assert error.field == "list" and error.code in ("invalid.character", "invalid.count")
    else:
        assert set(read.value) <= set(Permissions.all())
        assert all(left.name == left.name.strip() and "," not in left.name for left in read.left_over)


def endless() -> Iterator[tuple[str, str]]:
    while True:
        yield ("general", "1")


@pytest.mark.parametrize(
    ("asked", "field", "code"),
    [
        (lambda: whmcs.read_permissions("x" * 4_097), "list", "invalid.too_long"),
        (lambda: whmcs.read_permissions(",".join(f"n{n}" for n in range(65))), "list", "invalid.count"),
        (lambda: whmcs.read_permissions("tick\nets"), "list", "invalid.character"),
        (lambda: whmcs.read_permissions("\ud800"), "list", "invalid.surrogate"),
        (lambda: whmcs.read_preferences({"general": "yes"}), "fields", "invalid.unknown"),
        (lambda: whmcs.read_preferences({"general": "1", "generalemails": "0"}), "fields", "invalid.contradiction"),
        (lambda: whmcs.read_preferences({f"n{n}": "1" for n in range(65)}), "fields", "invalid.count"),
        (lambda: whmcs.read_preferences({"x" * 4_097: "1"}), "fields", "invalid.too_long"),
        (lambda: whmcs.read_preferences({"a\0b": "1"}), "fields", "invalid.character"),
        (lambda: whmcs.read_preferences(endless()), "fields", "invalid.count"),
    ],
)
def test_limits_hold(asked: Any, field: str, code: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        asked()
    assert (raised.value.field, raised.value.code) == (field, code)
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize("given", [None, 7, b"tickets", ["tickets"], float("nan")])
def test_a_list_is_a_text(given: Any) -> None:
    with pytest.raises(InvalidType) as raised:
        whmcs.read_permissions(given)
    assert raised.value.field == "list"


@pytest.mark.parametrize(
    "given", [None, 7, "general", ["general"], [("general", 1)], [("general", "1", "2")], {"general": True}]
)
def test_fields_are_pairs_of_texts(given: Any) -> None:
    with pytest.raises(InvalidType) as raised:
        whmcs.read_preferences(given)
    assert raised.value.field == "fields"


def test_what_is_no_permission_is_not_written() -> None:
    for value in (["nope"], ["users"], "tickets", [7], None):
        with pytest.raises((InvalidInput, TypeError)):
            whmcs.write_permissions(value)  # type: ignore[arg-type]
    with pytest.raises(InvalidInput):
        whmcs.write_preferences(["affiliate"])


def test_results_are_values() -> None:
    read = whmcs.read_permissions("quotes,tickets")
    assert pickle.loads(pickle.dumps(read)) == read and hash(read) == hash(whmcs.read_permissions("quotes, tickets"))
    with pytest.raises(AttributeError):
        read.value = Permissions()  # type: ignore[misc]
