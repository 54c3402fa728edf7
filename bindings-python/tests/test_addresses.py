"""Where a store of the host's keeps records, and what it answers queries with."""

from __future__ import annotations

import typing
from uuid import UUID

import pytest

from consentry import AccountId, AgentId, ServiceId, account, store
from consentry.store import KINDS, LISTS, Address, address_of, key
from given import ACCOUNT, NOON


def test_every_kind_of_record_has_an_address_by_its_key_and_by_itself() -> None:
    assert len(KINDS) == len(typing.get_args(store.Key))
    assert set(KINDS.values()) == set(typing.get_args(store.Record))
    found = {address_of(of(**{field: of_field(field) for field in of.__slots__})) for of in typing.get_args(store.Key)}
    assert {address.kind for address in found} == set(KINDS)
    assert len(found) == len(KINDS)


def of_field(name: str) -> UUID:
    return AccountId.from_name("customer:1") if name == "account" else UUID(int=7)


def test_an_address_is_three_columns() -> None:
    service = ServiceId.from_name("hosting")
    expected = Address(kind="service", account=ACCOUNT, id=service)
    assert address_of(key.Service(account=ACCOUNT, service=service)) == expected
    assert address_of(account.Service(account=ACCOUNT, id=service, name="Hosting", created_at=NOON)) == expected


def test_what_an_account_has_once_bears_its_id() -> None:
    assert address_of(key.Counter(account=ACCOUNT)) == ("counter", ACCOUNT, ACCOUNT)


def test_what_is_the_staffs_stands_in_their_realm() -> None:
    agent = AgentId.from_name("grace")
    assert address_of(key.Agent(agent=agent)) == ("agent", AccountId.STAFF, agent)
    assert AccountId.STAFF.int == 0


def test_every_query_has_an_answer() -> None:
    assert set(LISTS) == set(typing.get_args(store.Query))
    assert {listing.answer for listing in LISTS.values()} == set(typing.get_args(store.Rows))


@pytest.mark.parametrize("mapping", [KINDS, LISTS])
def test_nobody_changes_them(mapping: dict[object, object]) -> None:
    with pytest.raises(TypeError):
        mapping["other"] = None
