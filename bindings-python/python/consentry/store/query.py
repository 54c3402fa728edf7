"""A list that is wanted, up to `rows` rows of it.

`consentry.store.Query` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from .._types import (
        AccountId,
        AgentId,
        BreakGlassId,
        ConsentId,
        ContactId,
        InvitationId,
        ReviewId,
        ServiceId,
        TicketId,
        UserId,
    )
    from .. import contact as _contact
    from .. import store as _store
    from .. import ticket as _ticket


class Tickets(_Record):
    """An account's tickets, newest number first.

    Attributes:
        account: The account.
        filter: Only these.
        team: Only those of this team.
        before: Only those with a smaller number.
        rows: At most so many.
    """

    __slots__ = ("account", "filter", "team", "before", "rows")
    _shape = 325
    account: AccountId
    filter: _store.Filter
    team: str | None
    before: int | None
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        filter: _store.Filter,
        team: str | None = None,
        before: int | None = None,
        rows: int,
    ) -> None:
        self._fill(account, filter, team, before, rows)


class Similar(_Record):
    """An account's tickets that share words with a text, and how common these words are. Internal notes don't count.

    Attributes:
        account: The account.
        words: The words; at most `Words.MAX`, none twice.
        team: Only tickets of this team.
        each: For each word, only the newest so many tickets that have it are looked at; the team is looked at
            afterwards.
        rows: At most so many tickets.
    """

    __slots__ = ("account", "words", "team", "each", "rows")
    _shape = 326
    account: AccountId
    words: tuple[int, ...]
    team: str | None
    each: int
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        words: Iterable[int],
        team: str | None = None,
        each: int,
        rows: int,
    ) -> None:
        self._fill(account, words, team, each, rows)


class Queue(_Record):
    """Tickets of all accounts whose customers wait for the support, in the order of answering. Only agents can ask it.

    Attributes:
        queue: Whose.
        after: Only those behind this place.
        rows: At most so many.
    """

    __slots__ = ("queue", "after", "rows")
    _shape = 327
    queue: _store.Queue
    after: _ticket.QueuePlace | None
    rows: int

    def __init__(
        self,
        *,
        queue: _store.Queue,
        after: _ticket.QueuePlace | None = None,
        rows: int,
    ) -> None:
        self._fill(queue, after, rows)


class Messages(_Record):
    """A ticket's messages, oldest first.

    Attributes:
        account: The account.
        ticket: The ticket.
        internal: The internal notes instead of the messages.
        after: Only those with a greater number.
        rows: At most so many.
    """

    __slots__ = ("account", "ticket", "internal", "after", "rows")
    _shape = 328
    account: AccountId
    ticket: TicketId
    internal: bool
    after: int
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        internal: bool,
        after: int,
        rows: int,
    ) -> None:
        self._fill(account, ticket, internal, after, rows)


class Services(_Record):
    """An account's services, in the order of their ids.

    Attributes:
        account: The account.
        after: Only those with a greater id.
        rows: At most so many.
    """

    __slots__ = ("account", "after", "rows")
    _shape = 329
    account: AccountId
    after: ServiceId | None
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        after: ServiceId | None = None,
        rows: int,
    ) -> None:
        self._fill(account, after, rows)


class Members(_Record):
    """An account's members, in the order of their ids; not those who were removed.

    Attributes:
        account: The account.
        after: Only those with a greater id.
        rows: At most so many.
    """

    __slots__ = ("account", "after", "rows")
    _shape = 330
    account: AccountId
    after: UserId | None
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        after: UserId | None = None,
        rows: int,
    ) -> None:
        self._fill(account, after, rows)


class Memberships(_Record):
    """A user's memberships in all accounts, in the order of the accounts' ids; not those that ended. Only that user can
    ask it (RULE C6).

    Attributes:
        user: The user.
        after: Only those in accounts with a greater id.
        rows: At most so many.
    """

    __slots__ = ("user", "after", "rows")
    _shape = 331
    user: UserId
    after: AccountId | None
    rows: int

    def __init__(
        self,
        *,
        user: UserId,
        after: AccountId | None = None,
        rows: int,
    ) -> None:
        self._fill(user, after, rows)


class Invitations(_Record):
    """An account's open invitations, in the order of their ids, those that are too old among them.

    Attributes:
        account: The account.
        after: Only those with a greater id.
        rows: At most so many.
    """

    __slots__ = ("account", "after", "rows")
    _shape = 332
    account: AccountId
    after: InvitationId | None
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        after: InvitationId | None = None,
        rows: int,
    ) -> None:
        self._fill(account, after, rows)


class Contacts(_Record):
    """An account's contacts, in the order of their ids; not those that were removed.

    Attributes:
        account: The account.
        categories: Only those that chose at least one of these categories.
        after: Only those with a greater id.
        rows: At most so many.
    """

    __slots__ = ("account", "categories", "after", "rows")
    _shape = 333
    account: AccountId
    categories: _contact.Categories | None
    after: ContactId | None
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        categories: _contact.Categories | Iterable[str] | None = None,
        after: ContactId | None = None,
        rows: int,
    ) -> None:
        self._fill(account, categories, after, rows)


class Sessions(_Record):
    """Sessions, in the order of their places.

    Attributes:
        of: Which.
        after: Only those behind this place.
        rows: At most so many.
    """

    __slots__ = ("of", "after", "rows")
    _shape = 334
    of: _store.Sessions
    after: _store.SessionPlace | None
    rows: int

    def __init__(
        self,
        *,
        of: _store.Sessions,
        after: _store.SessionPlace | None = None,
        rows: int,
    ) -> None:
        self._fill(of, after, rows)


class Consents(_Record):
    """An account's consents that were not withdrawn, in the order of their ids, those that are over among them.

    Attributes:
        account: The account.
        after: Only those with a greater id.
        rows: At most so many.
    """

    __slots__ = ("account", "after", "rows")
    _shape = 335
    account: AccountId
    after: ConsentId | None
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        after: ConsentId | None = None,
        rows: int,
    ) -> None:
        self._fill(account, after, rows)


class BreakGlasses(_Record):
    """Requests for emergency entry that wait for approval, those that are too old among them, in the order of their ids. Over
    all accounts; only leads can ask it.

    Attributes:
        after: Only those with a greater id, or the same and a greater account.
        rows: At most so many.
    """

    __slots__ = ("after", "rows")
    _shape = 336
    after: tuple[BreakGlassId, AccountId] | None
    rows: int

    def __init__(
        self,
        *,
        after: tuple[BreakGlassId, AccountId] | None = None,
        rows: int,
    ) -> None:
        self._fill(after, rows)


class Agents(_Record):
    """Agents in the staff's directory, in the order of their ids.

    Attributes:
        after: Only those with a greater id.
        rows: At most so many.
    """

    __slots__ = ("after", "rows")
    _shape = 337
    after: AgentId | None
    rows: int

    def __init__(
        self,
        *,
        after: AgentId | None = None,
        rows: int,
    ) -> None:
        self._fill(after, rows)


class AgentBudgets(_Record):
    """Agents' budgets of wrong codes, in the order of the agents' ids.

    Attributes:
        after: Only those of agents with a greater id.
        rows: At most so many.
    """

    __slots__ = ("after", "rows")
    _shape = 338
    after: AgentId | None
    rows: int

    def __init__(
        self,
        *,
        after: AgentId | None = None,
        rows: int,
    ) -> None:
        self._fill(after, rows)


class ReviewLines(_Record):
    """How far each role has reviewed, in the order of the roles' ids.

    Attributes:
        rows: At most so many.
    """

    __slots__ = ("rows",)
    _shape = 339
    rows: int

    def __init__(
        self,
        *,
        rows: int,
    ) -> None:
        self._fill(rows)


class Reviews(_Record):
    """Reviews, in the order of their ids.

    Attributes:
        after: Only those with a greater id.
        rows: At most so many.
    """

    __slots__ = ("after", "rows")
    _shape = 340
    after: ReviewId | None
    rows: int

    def __init__(
        self,
        *,
        after: ReviewId | None = None,
        rows: int,
    ) -> None:
        self._fill(after, rows)


class Entries(_Record):
    """An account's journal entries, oldest first.

    Attributes:
        account: The account.
        after: Only those with a greater sequence.
        rows: At most so many.
    """

    __slots__ = ("account", "after", "rows")
    _shape = 341
    account: AccountId
    after: int
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        after: int,
        rows: int,
    ) -> None:
        self._fill(account, after, rows)


class Undelivered(_Record):
    """An account's journal entries that are not acknowledged yet, oldest first: those behind
    `JournalHead.delivered`.

    Attributes:
        account: The account.
        rows: At most so many.
    """

    __slots__ = ("account", "rows")
    _shape = 342
    account: AccountId
    rows: int

    def __init__(
        self,
        *,
        account: AccountId,
        rows: int,
    ) -> None:
        self._fill(account, rows)


class Pending(_Record):
    """Accounts, in the order of their ids, whose journal has entries that are not acknowledged, and no lease that lasts
    beyond `now`. Over all accounts; only relays can ask it.

    Attributes:
        now: The time that leases are measured by.
        after: Only accounts with a greater id.
        rows: At most so many.
    """

    __slots__ = ("now", "after", "rows")
    _shape = 343
    now: datetime
    after: AccountId | None
    rows: int

    def __init__(
        self,
        *,
        now: datetime,
        after: AccountId | None = None,
        rows: int,
    ) -> None:
        self._fill(now, after, rows)


__all__ = [
    "Tickets",
    "Similar",
    "Queue",
    "Messages",
    "Services",
    "Members",
    "Memberships",
    "Invitations",
    "Contacts",
    "Sessions",
    "Consents",
    "BreakGlasses",
    "Agents",
    "AgentBudgets",
    "ReviewLines",
    "Reviews",
    "Entries",
    "Undelivered",
    "Pending",
]
