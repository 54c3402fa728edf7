"""Where records are kept: one name and two ids for each, whichever kind it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from uuid import UUID

from .. import access, account, assistance, consent, contact, journal, people, review, staff, ticket
from .._types import AccountId
from ..errors import InvalidType
from . import key as keys
from . import query as queries
from . import rows

if TYPE_CHECKING:
    from . import Key, Record, Rows


class Address(NamedTuple):
    """Where a record is kept, as a store can write it into three columns. No two records have the same one."""

    kind: str
    """The kind of record, a name in ``KINDS``."""
    account: AccountId
    """The account that it belongs to; ``AccountId.STAFF`` for the staff's."""
    id: UUID
    """What tells it from others of its kind in the account: its own id, a member's or an agent's; the account's where there is only
    one."""


# Each kind: its key, its record, and the names of the record's account and id.
_KINDS: tuple[tuple[str, type[Any], type[Any], str, str], ...] = (
    ("account", keys.Account, account.Account, "id", "id"),
    ("membership", keys.Membership, people.Membership, "account", "user"),
    ("service", keys.Service, account.Service, "account", "id"),
    ("counter", keys.Counter, ticket.TicketCounter, "account", "account"),
    ("ticket", keys.Ticket, ticket.Ticket, "account", "id"),
    ("journal", keys.Journal, journal.JournalHead, "account", "account"),
    ("invitation", keys.Invitation, people.Invitation, "account", "id"),
    ("contact", keys.Contact, contact.ContactRecord, "account", "id"),
    ("assistance", keys.Assistance, assistance.AssistanceRequest, "account", "account"),
    ("consent", keys.Consent, consent.Consent, "account", "id"),
    ("session", keys.Session, access.Session, "account", "id"),
    ("break_glass", keys.BreakGlass, access.BreakGlass, "account", "id"),
    ("acknowledgement", keys.Acknowledgement, access.Acknowledgement, "account", "user"),
    ("agent_budget", keys.AgentBudget, assistance.AgentBudget, "account", "agent"),
    ("review_line", keys.ReviewLine, review.ReviewLine, "account", "id"),
    ("review", keys.Review, review.Review, "account", "id"),
    ("agent", keys.Agent, staff.AgentRecord, "account", "id"),
)

KINDS: Mapping[str, type[Record]] = MappingProxyType({kind: record for kind, _, record, _, _ in _KINDS})
"""The class of each kind of record, by the name that ``Address.kind`` has: ``KINDS["ticket"].from_json(text)``."""

_Parts: TypeAlias = "dict[type[Any], tuple[str, Callable[[Any], tuple[AccountId, UUID]]]]"
_RECORDS: _Parts = {record: (kind, attrgetter(of, own)) for kind, _, record, of, own in _KINDS}
# A key's last field tells it from others; its first one is its account, but for the staff's, which have one field and no account.
_KEYS: _Parts = {key: (kind, attrgetter(key.__slots__[0], key.__slots__[-1])) for kind, key, _, _, _ in _KINDS}
_STAFFS = (keys.AgentBudget, keys.ReviewLine, keys.Review, keys.Agent)


def address_of(of: Key | Record) -> Address:
    """Where a record is kept, told by the record itself or by its key: both give the same address."""
    if type(of) not in _RECORDS and type(of) not in _KEYS:
        raise InvalidType("of: is no key and no record", field="of")
    if isinstance(of, _STAFFS):
        return Address(_KEYS[type(of)][0], AccountId.STAFF, _KEYS[type(of)][1](of)[1])
    kind, parts = (_RECORDS if type(of) in _RECORDS else _KEYS)[type(of)]
    return Address(kind, *parts(of))


class Listing(NamedTuple):
    """What a query is answered with."""

    answer: Callable[..., Rows]
    """The class of the answer: ``rows.Services`` for ``query.Services``."""
    row: Any
    """The class of each row: ``Service``."""
    versioned: bool
    """Whether each row stands in a ``Versioned``."""


LISTS: Mapping[type[Any], Listing] = MappingProxyType(
    {
        queries.Tickets: Listing(rows.Tickets, ticket.Ticket, False),
        queries.Similar: Listing(ticket.Matches, ticket.Match, False),
        queries.Queue: Listing(rows.Tickets, ticket.Ticket, False),
        queries.Messages: Listing(rows.Messages, ticket.Message, False),
        queries.Services: Listing(rows.Services, account.Service, False),
        queries.Members: Listing(rows.Memberships, people.Membership, False),
        queries.Memberships: Listing(rows.Memberships, people.Membership, False),
        queries.Invitations: Listing(rows.Invitations, people.Invitation, False),
        queries.Contacts: Listing(rows.Contacts, contact.ContactRecord, False),
        queries.Sessions: Listing(rows.Sessions, access.Session, True),
        queries.Consents: Listing(rows.Consents, consent.Consent, False),
        queries.BreakGlasses: Listing(rows.BreakGlasses, access.BreakGlass, False),
        queries.Agents: Listing(rows.Agents, staff.AgentRecord, False),
        queries.AgentBudgets: Listing(rows.AgentBudgets, assistance.AgentBudget, False),
        queries.ReviewLines: Listing(rows.ReviewLines, review.ReviewLine, True),
        queries.Reviews: Listing(rows.Reviews, review.Review, False),
        queries.Entries: Listing(rows.Entries, journal.Entry, False),
        queries.Undelivered: Listing(rows.Entries, journal.Entry, False),
        queries.Pending: Listing(rows.Accounts, AccountId, False),
    }
)
"""What each query is answered with, by its class."""
