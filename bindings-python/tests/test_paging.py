"""Lists row by row."""

from __future__ import annotations

import hashlib

import pytest

from consentry import (
    AccountId,
    AsyncDesk,
    Desk,
    InvalidInput,
    InvalidType,
    Language,
    MemoryStore,
    NotFound,
    Page,
    System,
    User,
    UserId,
    account,
    contact,
    paging,
    people,
    ticket,
)
from consentry.access import evidence

HOST, ADA = System(name="signup"), User(id=UserId.from_name("ada"))
HOUSE = AccountId.from_name("house")


def desk_with(contacts: int) -> Desk:
    desk = Desk(MemoryStore())
    create = account.Create(
        account=HOUSE, name="Bakery", owner=ADA.id, email="ada@example.com", language=Language.ENGLISH
    )
    desk.run(HOST, create)
    for number in range(contacts):
        add = contact.Add(
            account=HOUSE, email=f"c{number}@example.com", name=f"C {number}", language=Language.GERMAN, categories=()
        )
        desk.run(ADA, add)
    return desk


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 200])
def test_every_row_comes_once_whatever_the_pages_size(size: int) -> None:
    desk = desk_with(7)
    found = [row.email for row in paging.rows(desk, ADA, contact.List(account=HOUSE, page=Page(rows=size)))]
    assert sorted(found) == [f"c{number}@example.com" for number in range(7)]


def test_it_goes_on_from_the_page_that_it_is_given() -> None:
    desk = desk_with(5)
    first = desk.run(ADA, contact.List(account=HOUSE, page=Page(rows=2)))
    assert first.next is not None
    rest = list(paging.rows(desk, ADA, contact.List(account=HOUSE, page=Page(rows=2).behind(first.next))))
    assert {row.id for row in rest}.isdisjoint({row.id for row in first.rows})
    assert len(rest) == 3


def test_nothing_is_asked_before_a_row_is_wanted() -> None:
    stranger = User(id=UserId.from_name("eve"))
    rows = paging.rows(desk_with(1), stranger, contact.List(account=HOUSE))
    with pytest.raises(NotFound):
        next(rows)


def test_whoever_loses_the_right_is_refused_at_the_next_page() -> None:
    desk = desk_with(4)
    bob = User(id=UserId.from_name("bob"))
    desk.run(ADA, people.Admit(account=HOUSE, user=bob.id, permissions=["contacts"]))
    rows = paging.rows(desk, bob, contact.List(account=HOUSE, page=Page(rows=2)))
    next(rows)
    next(rows)
    desk.run(ADA, people.Remove(account=HOUSE, user=bob.id))
    with pytest.raises(NotFound):
        next(rows)


async def every(desk: AsyncDesk) -> list[str]:
    return [row.email async for row in paging.rows_of(desk, ADA, contact.List(account=HOUSE, page=Page(rows=3)))]


def test_awaited_it_gives_the_same() -> None:
    import asyncio

    desk = desk_with(7)
    store = desk.store
    assert isinstance(store, MemoryStore)
    found = asyncio.run(every(AsyncDesk(store)))
    assert found == [row.email for row in paging.rows(desk, ADA, contact.List(account=HOUSE))]
    assert len(found) == 7


def test_evidence_of_a_text_keeps_its_digest_only() -> None:
    assert evidence.Text.of("I agree").value == hashlib.sha256(b"I agree").hexdigest()
    with pytest.raises(InvalidInput, match="surrogate"):
        evidence.Text.of("\ud800")
    with pytest.raises(InvalidType):
        evidence.Text.of(5)  # type: ignore[arg-type]


def test_tickets_are_listed_without_saying_which() -> None:
    desk = desk_with(0)
    assert list(paging.rows(desk, ADA, ticket.List(account=HOUSE))) == []
