"""The journal, checked by whoever reads it: entries, the tree over them, and what was altered."""

from __future__ import annotations

import copy
import hashlib
import pickle
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consentry import (
    AccountId,
    Agent,
    AgentId,
    Desk,
    InvalidInput,
    InvalidType,
    MemoryStore,
    Missing,
    Page,
    Refused,
    Relay,
    RelayId,
    ServiceId,
    System,
    User,
    UserId,
    account,
    errors,
    journal,
    staff,
    ticket,
)
from consentry.actor import read_actor
from consentry.errors import EntryError
from consentry.journal import Entry, JournalAltered, JournalHead, Summarised, Trail, Tree, fact
from support import ACCOUNT, HOST, NOON, OWNER, create, desk_over

GRACE = Agent(id=AgentId.from_name("grace"))


def leaf(data: bytes) -> bytes:
    """RFC 6962 §2.1, as its text has it."""
    return hashlib.sha256(b"\0" + data).digest()


def tree(leaves: list[bytes]) -> bytes:
    """The same for a tree."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + tree(leaves[:half]) + tree(leaves[half:])).digest()


def history() -> Desk:
    """An account with a handful of entries, one of them the support's own affair."""
    desk = desk_over(MemoryStore())
    desk.run(HOST, create())
    service = ServiceId.from_name("hosting")
    desk.run(HOST, account.AddService(account=ACCOUNT, service=service, name="Hosting"))
    desk.run(HOST, staff.Enrol(agent=GRACE.id, name="Grace", teams=["support"]))
    opened = desk.run(
        OWNER,
        ticket.Open(
            account=ACCOUNT, service=service, category="general", subject="The shop is down", body="Since noon."
        ),
    )
    desk.run(GRACE, ticket.Note(account=ACCOUNT, ticket=opened.id, body="Known disk."))
    desk.run(GRACE, ticket.Answer(account=ACCOUNT, ticket=opened.id, body="We are on it."))
    return desk


def entries(desk: Desk, by: User = OWNER, rows: int = 2) -> Iterator[Entry]:
    """The journal, page after page."""
    page = Page.first(rows)
    while True:
        listed = desk.run(by, journal.Read(account=ACCOUNT, page=page))
        yield from listed.rows
        if listed.next is None:
            return
        page = page.behind(listed.next)


DESK = history()
ENTRIES = list(entries(DESK))
HEAD = DESK.run(OWNER, journal.Summary(account=ACCOUNT))


@given(st.lists(st.binary(max_size=40), max_size=40))
def test_the_tree_is_that_of_rfc_6962(data: list[bytes]) -> None:
    leaves = [journal.leaf(it) for it in data]
    assert leaves == [leaf(it) for it in data]
    assert journal.root(leaves) == journal.root(iter(leaves)) == tree(leaves)
    grown = Tree()
    for size, one in enumerate(leaves):
        assert grown.root() == tree(leaves[:size])
        grown.append(one)
    assert (grown.size, grown.root()) == (len(leaves), tree(leaves))
    again = Tree(grown.size, grown.frontier)
    for other in (again, pickle.loads(pickle.dumps(grown))):
        other.append(bytes(32))
        assert other.root() == tree([*leaves, bytes(32)])
    assert grown.size == len(leaves), "the others are trees of their own"


def test_nodes_are_those_of_rfc_6962() -> None:
    left, right = journal.leaf(b"a"), journal.leaf(b"b")
    assert journal.node(left, right) == tree([left, right]) != journal.node(right, left)
    assert journal.root([]).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert repr(Tree()) == f"Tree(size=0, root={journal.root([]).hex()})"


def test_a_whole_journal_is_whole() -> None:
    assert HEAD.size == len(ENTRIES) == 5
    journal.verify(ENTRIES, HEAD)
    journal.verify(entries(DESK), HEAD)
    trail = Trail()
    for entry in ENTRIES:
        trail.add(entry)
    assert (trail.size, trail.root, trail.broken) == (HEAD.size, HEAD.root, ())
    assert journal.root(entry.leaf() for entry in ENTRIES).hex() == HEAD.root
    # What somebody writes meanwhile is behind the head, and left alone.
    early = DESK.run(OWNER, journal.Summary(account=ACCOUNT)).__replace__(
        size=3, root=tree([it.leaf() for it in ENTRIES[:3]]).hex()
    )
    journal.verify(ENTRIES, early)


def test_a_trail_goes_on_behind_a_head() -> None:
    first = Tree()
    for entry in ENTRIES[:3]:
        first.append(entry.leaf())
    empty = JournalHead.empty(ACCOUNT)
    assert (empty.size, empty.root(), empty.frontier) == (0, journal.root([]), "")
    head = empty.__replace__(size=3, frontier=first.frontier)
    assert head.root() == first.root()
    trail = Trail(head)
    for entry in ENTRIES[3:]:
        trail.add(entry)
    trail.check(HEAD)
    whole = empty.__replace__(size=HEAD.size, frontier=trail._tree.frontier)
    trail.check(whole)
    journal.verify(ENTRIES, whole)


def test_headers_and_facts_are_read() -> None:
    header = ENTRIES[0].read_header()
    assert (header.v, header.account, header.sequence, header.at) == (1, ACCOUNT, 1, NOON)
    assert read_actor(header.actor) == HOST
    assert header.fact == "account.created"
    read = ENTRIES[0].read_fact()
    assert read == fact.AccountCreated(owner=OWNER.id) and header.fact == read.CODE
    assert ENTRIES[0].leaf() == leaf(ENTRIES[0].header.encode())
    opened = ENTRIES[2].read_fact()
    assert isinstance(opened, fact.TicketOpened) and opened.number == 1
    assert {entry.read_header().fact for entry in ENTRIES} <= set(journal.CODES)


def test_internal_work_is_withheld_and_proves_itself_all_the_same() -> None:
    withheld = [entry for entry in ENTRIES if entry.payload is None]
    assert [entry.read_header().fact for entry in withheld] == [journal.WORKED]
    with pytest.raises(EntryError) as raised:
        withheld[0].read_fact()
    assert (raised.value.reason, raised.value.code) == ("erased", "entry.erased")


def altered(entry: Entry, **changes: Any) -> str:
    with pytest.raises(EntryError) as raised:
        entry.__replace__(**changes).read_fact()
    return raised.value.reason


def test_every_single_change_to_an_entry_is_found() -> None:
    good = ENTRIES[2]
    assert good.payload is not None and good.salt is not None
    assert altered(good, sequence=9) == "misplaced"
    assert altered(good, account=AccountId.from_name("b")) == "misplaced"
    assert altered(good, payload=good.payload.replace('"number":1', '"number":2')) == "commitment"
    assert altered(good, salt="00" * 16) == "commitment"
    assert altered(good, salt=good.salt.upper()) == "commitment"
    assert altered(good, salt="no digits") == "commitment"
    assert altered(good, payload=None) == "erased"
    assert altered(good, header=good.header.replace('"v":1', '"v":2')) == "header"
    assert altered(good, header="") == "header"
    assert good.__replace__(header=good.header.replace("ticket.opened", "ticket.closed")).leaf() != good.leaf()


def refuses(given: list[Entry], head: Any = HEAD) -> JournalAltered:
    with pytest.raises(JournalAltered) as raised:
        journal.verify(given, head)
    assert isinstance(raised.value, errors.ConsentryError)
    assert raised.value.code in errors.CODES
    return raised.value


def test_an_altered_journal_is_found() -> None:
    payload = ENTRIES[2].payload
    assert payload is not None
    changed = ENTRIES[2].__replace__(payload=payload.replace('"number":1', '"number":2'))
    assert refuses([*ENTRIES[:2], changed, *ENTRIES[3:]]).broken == (3,)
    swapped = refuses([ENTRIES[1], ENTRIES[0], *ENTRIES[2:]])
    assert swapped.broken == (2, 1) and swapped.root != HEAD.root
    short = refuses(ENTRIES[:-1])
    assert (short.size, short.expected, short.broken) == (4, 5, ())
    assert str(short) == "the journal has 4 entries instead of 5"
    assert refuses([*ENTRIES[:2], *ENTRIES[3:]]).broken == (4, 5)
    assert refuses([]).size == 0
    other = refuses(ENTRIES, HEAD.__replace__(root="0" * 64))
    assert (other.root, other.expected_root) == (HEAD.root, "0" * 64)
    assert str(other) == "the journal has another root"
    header = ENTRIES[0].__replace__(header=ENTRIES[0].header.replace("account.created", "account.deleted"))
    assert refuses([header, *ENTRIES[1:]]).root != HEAD.root
    again = pickle.loads(pickle.dumps(other))
    assert (again.root, again.expected_root, again.broken, str(again)) == (HEAD.root, "0" * 64, (), str(other))


def test_what_a_host_s_iterator_raises_comes_out() -> None:
    class Gone(Exception):
        pass

    def pages() -> Iterator[Entry]:
        yield ENTRIES[0]
        raise Gone

    with pytest.raises(Gone):
        journal.verify(pages(), HEAD)

    def leaves() -> Iterator[bytes]:
        yield ENTRIES[0].leaf()
        raise Gone

    with pytest.raises(Gone):
        journal.root(leaves())


@pytest.mark.parametrize("data", ["text", None, 7, bytearray(32), memoryview(bytes(32)), ["a"]])
def test_leaves_are_bytes(data: Any) -> None:
    asked: list[tuple[str, Any]] = [
        ("data", lambda: journal.leaf(data)),
        ("left", lambda: journal.node(data, bytes(32))),
        ("right", lambda: journal.node(bytes(32), data)),
        ("leaf", lambda: Tree().append(data)),
        ("leaves", lambda: journal.root([bytes(32), data])),
    ]
    for field, ask in asked:
        with pytest.raises(InvalidType) as raised:
            ask()
        assert raised.value.field == field


@pytest.mark.parametrize("size", [0, 31, 33, 1_000_000])
def test_hashes_have_32_bytes(size: int) -> None:
    for ask in (
        lambda: Tree().append(bytes(size)),
        lambda: journal.root([bytes(size)]),
        lambda: journal.node(bytes(32), bytes(size)),
    ):
        with pytest.raises(InvalidInput) as raised:
            ask()
        assert raised.value.limits == {"count": size, "min": 32, "max": 32}
    for leaves in (None, 7, "leaves"):
        with pytest.raises(InvalidType):
            journal.root(leaves)  # type: ignore[arg-type]


def test_a_tree_has_the_frontier_that_its_size_needs() -> None:
    for size, frontier in ((1, ""), (0, "00" * 32), (2, "00" * 64), (3, "00" * 32), (-1, ""), (2**64, "")):
        with pytest.raises(InvalidInput) as raised:
            Tree(size, frontier)
        assert raised.value.field in ("size", "frontier")
    for frontier in ("zz", "00" * 33, "0", "\ud800", "00" * 32 * 65):
        with pytest.raises(InvalidInput) as raised:
            Tree(1, frontier)
        assert raised.value.field == "frontier"
    full = Tree(2**64 - 1, "00" * 32 * 64)
    with pytest.raises(InvalidInput):
        full.append(bytes(32))
    assert full.size == 2**64 - 1


def test_a_tree_can_grow_from_many_threads() -> None:
    grown = Tree()
    barrier = threading.Barrier(4)

    def grow() -> None:
        barrier.wait()
        for _ in range(250):
            grown.append(bytes(32))

    threads = [threading.Thread(target=grow) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (grown.size, grown.root()) == (1_000, tree([bytes(32)] * 1_000))


def test_only_heads_are_compared_with() -> None:
    for head in (None, ENTRIES[0], object()):
        with pytest.raises((InvalidType, AttributeError)):
            journal.verify(ENTRIES, head)  # type: ignore[arg-type]
    with pytest.raises((InvalidType, AttributeError)):
        journal.verify([HEAD], HEAD)  # type: ignore[list-item]


def test_a_head_says_who_delivers() -> None:
    one, other = RelayId.from_name("one"), RelayId.from_name("other")
    head = JournalHead.empty(ACCOUNT).__replace__(leased_to=one, leased_until=NOON)
    before = NOON - timedelta(microseconds=1)
    assert head.is_leased_to_another(other, before) and not head.is_leased_to_another(other, NOON)
    assert not head.is_leased_to_another(one, before)
    assert not head.is_leased_to_another(other), "that time is over"
    assert not JournalHead.empty(ACCOUNT).is_leased_to_another(one, before)
    with pytest.raises(InvalidInput) as raised:
        head.is_leased_to_another(ACCOUNT, before)  # type: ignore[arg-type]
    assert raised.value.field == "relay"
    with pytest.raises(InvalidInput):
        head.is_leased_to_another(other, datetime(2026, 1, 1))


def test_only_the_owner_reads_it() -> None:
    with pytest.raises(errors.NotFound):
        list(entries(DESK, User(id=UserId.from_name("eve"))))
    relay = Relay(id=RelayId.from_name("r"))
    with pytest.raises(Refused) as raised:
        DESK.run(relay, journal.Undelivered(account=ACCOUNT, rows=1))
    assert raised.value.missing == (Missing.LEASE,)


def test_entries_keep_their_bytes() -> None:
    for entry in ENTRIES:
        for other in (copy.deepcopy(entry), pickle.loads(pickle.dumps(entry)), Entry.from_json(entry.to_json())):
            assert other == entry and other.leaf() == entry.leaf()
    assert Summarised.from_json(HEAD.to_json()) == HEAD
    assert timezone.utc is HEAD.latest_at.tzinfo
    assert System(name="signup") == HOST
