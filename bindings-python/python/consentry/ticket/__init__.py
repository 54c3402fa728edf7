"""Tickets: a number, a subject, a status, and messages from both sides."""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING, TypeAlias

from .._mixins import StatusMethods, TicketCounterMethods, TicketMethods
from .._names import StrEnum
from .._record import Operation as _Operation, Record as _Record
from .._types import Page
from ..ticket.only import All as _ticket_only_All
from . import only as only
from . import reopening as reopening

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from .._types import AccountId, Agent, AgentId, Listed, ServiceId, System, TicketId, User, UserId
    from .. import account as _account


class Advice(StrEnum):
    """What to do with more text on a topic that has a ticket."""

    ANSWER = "answer"
    """`Answer` it: it isn't done."""
    REOPEN = "reopen"
    """`Reopen` it: it is done, and the policy allows that it is reopened."""
    FOLLOW = "follow"
    """Go on from it with `Reopen`: it is done for good, and the text will open a new ticket that is
    linked to it.
    """


class Priority(StrEnum):
    """How much a ticket hurts (RULE T8). The most urgent is answered first."""

    URGENT = "urgent"
    """Before all others."""
    HIGH = "high"
    """Before the ordinary."""
    NORMAL = "normal"
    """As ordinary."""
    LOW = "low"
    """After all others."""


class Status(StatusMethods, StrEnum):
    """Where a ticket stands (RULE T7)."""

    NEW = "new"
    """Opened, and nobody of the support has taken it up."""
    OPEN = "open"
    """An agent has taken it up and not answered yet."""
    WAITING_FOR_CUSTOMER = "waiting_for_customer"
    """The support answered last."""
    WAITING_FOR_SUPPORT = "waiting_for_support"
    """The customer answered last."""
    ON_HOLD = "on_hold"
    """The support waits for something else."""
    SOLVED = "solved"
    """The support holds it for done; an answer of the customer's reopens it."""
    CLOSED = "closed"
    """Done. It takes no answers until it is reopened."""
    REOPENED = "reopened"
    """It was done, and the customer needs more."""
    MERGED = "merged"
    """Merged into another ticket, where it goes on."""


class Answer(_Operation["User | Agent", "Answered"]):
    """Adds a message to a ticket: the support's answer (RULE T2), or the customer's, or more information (RULE T5).

    The turn passes to the other side: after the support's answer the ticket waits for the customer, after the customer's
    for the support. A customer's answer to a solved ticket reopens it, if the policy allows it now (RULE T7); if not,
    `Reopen` opens a new one that follows it.

    Attributes:
        account: The account.
        ticket: The ticket.
        body: The message.
        attachments: What is sent with it (RULE T8).

    Raises:
        `Missing.NOT_CLOSED`, `Missing.NOT_MERGED`, `Missing.REOPENABLE`, `Missing.ROOM_FOR_MESSAGE`;
        `Missing.TICKET_PERMISSION`, `Missing.ACTIVE_AGENT`, `Missing.TEAM`. Not found for a ticket that the account
        doesn't have or that the agent's teams don't see, and for an account that the user is no member of.
    """

    __slots__ = ("account", "ticket", "body", "attachments")
    _shape = 148
    NAME: ClassVar[str] = "ticket.answer"
    account: AccountId
    ticket: TicketId
    body: str
    attachments: tuple[Attachment, ...]

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        body: str,
        attachments: Iterable[Attachment] = (),
    ) -> None:
        self._fill(account, ticket, body, attachments)


class Answered(_Record):
    """What an answer did.

    Attributes:
        message: The message's number in the ticket.
        status: Where the ticket stands now.
    """

    __slots__ = ("message", "status")
    _shape = 149
    message: int
    status: Status

    def __init__(
        self,
        *,
        message: int,
        status: Status,
    ) -> None:
        self._fill(message, status)


class Assign(_Operation["Agent", "View"]):
    """Assigns a ticket to an agent of its team, or to nobody (RULE T8).

    A ticket that is new or reopened is thereby taken up: it is open, which its customer sees. Nothing else of it is the
    customer's to see.

    Attributes:
        account: The account.
        ticket: The ticket.
        assignee: To whom.

    Raises:
        `Missing.ACTIVE_AGENT` and `Missing.TEAM` also about the assignee; `Missing.NOT_MERGED`; `Missing.NOT_CLOSED`, but
        a closed ticket can be taken from its assignee; and as for `History`.
    """

    __slots__ = ("account", "ticket", "assignee")
    _shape = 150
    NAME: ClassVar[str] = "ticket.assign"
    account: AccountId
    ticket: TicketId
    assignee: AgentId | None

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        assignee: AgentId | None = None,
    ) -> None:
        self._fill(account, ticket, assignee)


class Assigned(_Operation["Agent", "Listed[View]"]):
    """A page of an agent's own queue: the tickets of all accounts that are assigned to the agent and whose customers wait, in
    the order of answering (RULE T8).

    Tickets of a team that the agent has left are not shown (RULE T11), so a page may have fewer rows than it has room for
    though there is a next one.

    Attributes:
        page: Which part.

    Raises:
        `Missing.ACTIVE_AGENT`; `Missing.TEAM` for an agent in no team; a
        cursor of another query.
    """

    __slots__ = ("page",)
    _shape = 151
    NAME: ClassVar[str] = "ticket.assigned"
    page: Page

    def __init__(
        self,
        *,
        page: Page | None = None,
    ) -> None:
        self._fill(Page() if page is None else page)


class Attachment(_Record):
    """A file that was sent with a message (RULE T8): what it is, and the digest by which anybody can tell later that a file
    is the same. The bytes stay with the host.

    Attributes:
        name: Its name, without a path.
        media_type: Its type, as the sender says; a host must not believe it when it serves the file.
        bytes: How many bytes it has.
        sha256: SHA-256 of the bytes.
    """

    __slots__ = ("name", "media_type", "bytes", "sha256")
    _shape = 152
    name: str
    media_type: str
    bytes: int
    sha256: str

    def __init__(
        self,
        *,
        name: str,
        media_type: str,
        bytes: int,
        sha256: str,
    ) -> None:
        self._fill(name, media_type, bytes, sha256)


class Catalogue(_Operation["User", "Choices"]):
    """What a ticket can be about (RULE T1): a page of the account's services, and the desk's categories.

    Attributes:
        account: The account.
        page: Which part of its services.

    Raises:
        As for `List`.
    """

    __slots__ = ("account", "page")
    _shape = 153
    NAME: ClassVar[str] = "ticket.catalogue"
    account: AccountId
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        page: Page | None = None,
    ) -> None:
        self._fill(account, Page() if page is None else page)


class Choices(_Record):
    """What a user can choose from.

    Attributes:
        categories: The categories, in the policy's order. Which team answers which is the support's affair.
        services: The account's services.
    """

    __slots__ = ("categories", "services")
    _shape = 154
    categories: tuple[str, ...]
    services: Listed[_account.Service]

    def __init__(
        self,
        *,
        categories: Iterable[str],
        services: Listed[_account.Service],
    ) -> None:
        self._fill(categories, services)


class Close(_Operation["User | Agent", "View"]):
    """Closes a ticket: it takes no answers until it is reopened (RULE T5). Either side may, whatever was done before.

    Attributes:
        account: The account.
        ticket: The ticket.

    Raises:
        As for `Solve`; and `Missing.TICKET_PERMISSION` for users.
    """

    __slots__ = ("account", "ticket")
    _shape = 155
    NAME: ClassVar[str] = "ticket.close"
    account: AccountId
    ticket: TicketId

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
    ) -> None:
        self._fill(account, ticket)


class EmailRefused(_Record):
    """What becomes of a refused e-mail.

    Attributes:
        told: Whether the sender will be told.
    """

    __slots__ = ("told",)
    _shape = 156
    told: bool

    def __init__(
        self,
        *,
        told: bool,
    ) -> None:
        self._fill(told)


class History(_Operation["User | Agent", "Thread"]):
    """A ticket with a page of its messages, oldest first: number, date, subject, status, content (RULE T4).

    Attributes:
        account: The account.
        ticket: The ticket.
        page: Which part of its messages.

    Raises:
        As for `Answer`; a cursor of another query.
    """

    __slots__ = ("account", "ticket", "page")
    _shape = 157
    NAME: ClassVar[str] = "ticket.history"
    account: AccountId
    ticket: TicketId
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        page: Page | None = None,
    ) -> None:
        self._fill(account, ticket, Page() if page is None else page)


class Hold(_Operation["Agent", "View"]):
    """Puts a ticket on hold: the support waits for something else than the customer (RULE T7).

    Attributes:
        account: The account.
        ticket: The ticket.

    Raises:
        As for `Solve`.
    """

    __slots__ = ("account", "ticket")
    _shape = 158
    NAME: ClassVar[str] = "ticket.hold"
    account: AccountId
    ticket: TicketId

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
    ) -> None:
        self._fill(account, ticket)


class Internal(_Record):
    """What only the support sees of a ticket (RULE T8).

    Attributes:
        team: The team that answers it.
        priority: How urgent it is.
        assignee: The agent who is to answer it.
        tags: The support's tags.
        notes: How many internal notes it has.
        waiting_since: Since when the customer waits for the support.
    """

    __slots__ = ("team", "priority", "assignee", "tags", "notes", "waiting_since")
    _shape = 159
    team: str
    priority: Priority
    assignee: AgentId | None
    tags: frozenset[str]
    notes: int
    waiting_since: datetime | None

    def __init__(
        self,
        *,
        team: str,
        priority: Priority,
        assignee: AgentId | None = None,
        tags: Iterable[str],
        notes: int,
        waiting_since: datetime | None = None,
    ) -> None:
        self._fill(team, priority, assignee, tags, notes, waiting_since)


class List(_Operation["User | Agent", "Listed[View]"]):
    """A page of an account's tickets, newest first, of all or of one status (RULES T4, T10).

    Pages go by number, so a ticket that is opened meanwhile neither repeats nor hides another one.

    Attributes:
        account: The account.
        only: Which of its tickets.
        team: For agents: the team whose tickets are listed, one of the agent's own. A user names none.
        page: Which part.

    Raises:
        `Missing.TICKET_PERMISSION`,
        `Missing.ACTIVE_AGENT`; a cursor of another query. Not found for an account that the
        user is no member of.
    """

    __slots__ = ("account", "only", "team", "page")
    _shape = 160
    NAME: ClassVar[str] = "ticket.list"
    account: AccountId
    only: Only
    team: str | None
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        only: Only | None = None,
        team: str | None = None,
        page: Page | None = None,
    ) -> None:
        self._fill(account, _ticket_only_All() if only is None else only, team, Page() if page is None else page)


class Match(_Record):
    """A ticket that shares words with what was looked for.

    Attributes:
        ticket: The ticket.
        words: Which of the words it has: bit 0 stands for the first one.
    """

    __slots__ = ("ticket", "words")
    _shape = 161
    ticket: Ticket
    words: int

    def __init__(
        self,
        *,
        ticket: Ticket,
        words: int,
    ) -> None:
        self._fill(ticket, words)


class Matches(_Record):
    """Tickets that share words with what was looked for, and how common these words are.

    Attributes:
        frequencies: For each word, how many of the newest tickets have it; at most as many as were looked at for
            each.
        tickets: The tickets: those that share the most words first, then the newest.
    """

    __slots__ = ("frequencies", "tickets")
    _shape = 162
    frequencies: tuple[int, ...]
    tickets: tuple[Match, ...]

    def __init__(
        self,
        *,
        frequencies: Iterable[int],
        tickets: Iterable[Match],
    ) -> None:
        self._fill(frequencies, tickets)


class Merge(_Operation["Agent", "View"]):
    """Merges a ticket into another one of the same account, where it goes on (RULE T8). Both keep their numbers and
    messages, and each names the other.

    No ticket is merged into itself by any number of steps: what others are merged into is itself not merged at that
    moment, so the newest merge never closes a circle.

    Attributes:
        account: The account.
        ticket: The ticket that is merged.
        into: The ticket that it is merged into.

    Raises:
        `Missing.MERGE_TARGET` if the other one is the ticket itself, is done, or has absorbed as many as it can; beside it
        `Missing.LEGAL_MOVE`, `Missing.NOT_CLOSED` or `Missing.NOT_MERGED` if the ticket can't be merged; and as for
        `History`, for both.
    """

    __slots__ = ("account", "ticket", "into")
    _shape = 163
    NAME: ClassVar[str] = "ticket.merge"
    account: AccountId
    ticket: TicketId
    into: TicketId

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        into: TicketId,
    ) -> None:
        self._fill(account, ticket, into)


class Message(_Record):
    """One message of a ticket, or an internal note. Never changed once it is written.

    Attributes:
        account: The account that it belongs to.
        ticket: The ticket that it belongs to.
        internal: Whether it is a note of the support's, which customers never see (RULE T8).
        number: Its number in the ticket: from 1, dense; internal notes have numbers of their own, so that no gap
            betrays them (RULE T11).
        author: Who wrote it.
        written_at: When it was written.
        body: What it says.
        attachments: What was sent with it.
    """

    __slots__ = ("account", "ticket", "internal", "number", "author", "written_at", "body", "attachments")
    _shape = 164
    account: AccountId
    ticket: TicketId
    internal: bool
    number: int
    author: str
    written_at: datetime
    body: str
    attachments: tuple[Attachment, ...]

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        internal: bool,
        number: int,
        author: str,
        written_at: datetime,
        body: str,
        attachments: Iterable[Attachment],
    ) -> None:
        self._fill(account, ticket, internal, number, author, written_at, body, attachments)


class Note(_Operation["Agent", "Noted"]):
    """Writes an internal note on a ticket, which customers never see (RULE T8). A note teaches them nothing: it has a number
    of its own kind, and the ticket's status and dates stay as they are (RULE T11).

    Attributes:
        account: The account.
        ticket: The ticket.
        body: What it says.
        attachments: What is kept with it.

    Raises:
        `Missing.ROOM_FOR_MESSAGE`, `Missing.NOT_MERGED`; and as for
        `History`. A closed ticket takes notes, too.
    """

    __slots__ = ("account", "ticket", "body", "attachments")
    _shape = 165
    NAME: ClassVar[str] = "ticket.note"
    account: AccountId
    ticket: TicketId
    body: str
    attachments: tuple[Attachment, ...]

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        body: str,
        attachments: Iterable[Attachment] = (),
    ) -> None:
        self._fill(account, ticket, body, attachments)


class Noted(_Record):
    """What a note became.

    Attributes:
        note: Its number among the ticket's notes.
    """

    __slots__ = ("note",)
    _shape = 166
    note: int

    def __init__(
        self,
        *,
        note: int,
    ) -> None:
        self._fill(note)


class Notes(_Operation["Agent", "Listed[Message]"]):
    """A page of a ticket's internal notes, oldest first (RULE T8). For agents.

    Attributes:
        account: The account.
        ticket: The ticket.
        page: Which part of its notes.

    Raises:
        As for `History`.
    """

    __slots__ = ("account", "ticket", "page")
    _shape = 167
    NAME: ClassVar[str] = "ticket.notes"
    account: AccountId
    ticket: TicketId
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        page: Page | None = None,
    ) -> None:
        self._fill(account, ticket, Page() if page is None else page)


class Open(_Operation["User", "View"]):
    """Opens a ticket: at any hour of any day, by a user with the ticket right, about one of the account's services, in one of
    the desk's categories (RULE T1).

    One topic, one ticket (RULE T6): if the account has similar tickets, the user is to answer or reopen one of these;
    `Similar` lists them. Who saw them and goes on says so with `acknowledged`.

    The reply is the ticket, with its number: the account's next one (RULE T10).

    Attributes:
        account: The account.
        service: What it is about.
        subject: The subject, one line.
        category: The category, one of the policy's.
        body: The query, as complete as possible.
        attachments: What is sent with it (RULE T8).
        acknowledged: Whether the user saw that there are similar tickets, and goes on because this is another topic
            (RULE T6).

    Raises:
        `Missing.TICKET_PERMISSION`; `Missing.ACKNOWLEDGED_SIMILAR`; invalid for a category that the desk doesn't have. Not
        found for a service that the account doesn't have, and for an account that the user is no member of.
    """

    __slots__ = ("account", "service", "subject", "category", "body", "attachments", "acknowledged")
    _shape = 168
    NAME: ClassVar[str] = "ticket.open"
    account: AccountId
    service: ServiceId
    subject: str
    category: str
    body: str
    attachments: tuple[Attachment, ...]
    acknowledged: bool

    def __init__(
        self,
        *,
        account: AccountId,
        service: ServiceId,
        subject: str,
        category: str,
        body: str,
        attachments: Iterable[Attachment] = (),
        acknowledged: bool = False,
    ) -> None:
        self._fill(account, service, subject, category, body, attachments, acknowledged)


class Prioritise(_Operation["Agent", "View"]):
    """Says how urgent a ticket is (RULE T8), and so moves it in its team's queue. Customers don't see it.

    Attributes:
        account: The account.
        ticket: The ticket.
        priority: How urgent.

    Raises:
        `Missing.NOT_MERGED`; and as for `History`.
    """

    __slots__ = ("account", "ticket", "priority")
    _shape = 169
    NAME: ClassVar[str] = "ticket.prioritise"
    account: AccountId
    ticket: TicketId
    priority: Priority

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        priority: Priority,
    ) -> None:
        self._fill(account, ticket, priority)


class Queue(_Operation["Agent", "Listed[View]"]):
    """A page of a team's queue: the tickets of all accounts whose customers wait for the team, in the order of answering. The
    most urgent come first, then whose customer waits longest (RULE T8).

    The next ticket to answer is the queue's first, so a page of one row is it.

    Attributes:
        team: The team, one of the agent's own.
        page: Which part.

    Raises:
        `Missing.ACTIVE_AGENT`; `Missing.TEAM` if the agent isn't in the team; a cursor of another query.
    """

    __slots__ = ("team", "page")
    _shape = 170
    NAME: ClassVar[str] = "ticket.queue"
    team: str
    page: Page

    def __init__(
        self,
        *,
        team: str,
        page: Page | None = None,
    ) -> None:
        self._fill(team, Page() if page is None else page)


class QueuePlace(_Record):
    """A ticket's place in a queue: the more urgent first, then who waits longest (RULE T8).

    Attributes:
        priority: How urgent it is.
        waiting_since: Since when the customer waits.
        account: The account; with the ticket it tells equal places apart.
        ticket: The ticket.
    """

    __slots__ = ("priority", "waiting_since", "account", "ticket")
    _shape = 171
    priority: Priority
    waiting_since: datetime
    account: AccountId
    ticket: TicketId

    def __init__(
        self,
        *,
        priority: Priority,
        waiting_since: datetime,
        account: AccountId,
        ticket: TicketId,
    ) -> None:
        self._fill(priority, waiting_since, account, ticket)


class Rate(_Operation["User", "View"]):
    """Rates the support's work on a ticket that is solved or closed (RULE T8). A user may change their mind: the last rating
    counts, with its comment or without one.

    Attributes:
        account: The account.
        ticket: The ticket.
        rating: How good it was.
        comment: What there is to say about it.

    Raises:
        `Missing.RATEABLE`; and as for `History`.
    """

    __slots__ = ("account", "ticket", "rating", "comment")
    _shape = 172
    NAME: ClassVar[str] = "ticket.rate"
    account: AccountId
    ticket: TicketId
    rating: int
    comment: str | None

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        rating: int,
        comment: str | None = None,
    ) -> None:
        self._fill(account, ticket, rating, comment)


class Recount(_Operation["System", "Recounted"]):
    """Counts a page of an account's tickets anew, to check its counter (RULE T10). It changes nothing.

    No snapshot spans several pages, so a host adds the pages up (`ticket.include`) as long as
    `entries` stays the same, and starts over when it doesn't: then somebody worked meanwhile. At the
    last page the sum must equal `kept`, and its total must be `last`, because numbers
    have no gaps.

    Attributes:
        account: The account.
        page: Which part of its tickets.

    Raises:
        A cursor of another query.
    """

    __slots__ = ("account", "page")
    _shape = 173
    NAME: ClassVar[str] = "ticket.recount"
    account: AccountId
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        page: Page | None = None,
    ) -> None:
        self._fill(account, Page() if page is None else page)


class Recounted(_Record):
    """A page's tickets, counted, and what the counter says about all.

    Attributes:
        counted: The tickets of this page.
        kept: What the counter says about all tickets.
        last: The last number that the counter gave.
        entries: How many entries the account's journal has. No ticket changes without one more (RULE I20).
        next: Where the next page starts; `None` if this was the last.
    """

    __slots__ = ("counted", "kept", "last", "entries", "next")
    _shape = 174
    counted: Mapping[str, Mapping[Status, int]]
    kept: Mapping[str, Mapping[Status, int]]
    last: int
    entries: int
    next: str | None

    def __init__(
        self,
        *,
        counted: Mapping[str, Mapping[Status, int]],
        kept: Mapping[str, Mapping[Status, int]],
        last: int,
        entries: int,
        next: str | None = None,
    ) -> None:
        self._fill(counted, kept, last, entries, next)


class RefuseEmail(_Operation["System", "EmailRefused"]):
    """Refuses text that came by e-mail: the customer answers in the panel only (RULE T3).

    Nothing is lost silently. Each such e-mail gets an entry, which names its sender and the digest by which the host finds
    it again. The sender is told where to answer if the account knows the address, as its primary one or as a contact's,
    and if no machine wrote: who answers machines builds loops (RFC 3834).

    The ticket is whatever the host made of the e-mail. If the account doesn't have it, the entry names none.

    Attributes:
        account: The account.
        from_: The sender.
        ticket: The ticket that it seems to be about.
        sha256: SHA-256 of the e-mail, which the host keeps.
        automatic: Whether a machine wrote it, as its header fields say.

    Raises:
        Not found for an account that doesn't exist.

        RFC 3834: https://www.rfc-editor.org/rfc/rfc3834
    """

    __slots__ = ("account", "from_", "ticket", "sha256", "automatic")
    _shape = 175
    NAME: ClassVar[str] = "ticket.refuse_email"
    account: AccountId
    from_: str
    ticket: TicketId | None
    sha256: str
    automatic: bool

    def __init__(
        self,
        *,
        account: AccountId,
        from_: str,
        ticket: TicketId | None = None,
        sha256: str,
        automatic: bool,
    ) -> None:
        self._fill(account, from_, ticket, sha256, automatic)


class Reopen(_Operation["User | Agent", "Reopening"]):
    """Reopens a ticket that is solved or closed, with an added text (RULE T5).

    Whether that is still possible is the policy's, counted from when the ticket was solved or closed (RULE T7). If it is
    not, the text opens a new ticket that follows the old one: about the same service, with the same subject and category,
    for the team that answers this category now. Whoever opened the old one counts as having opened the new one, if it is
    the support that goes on.

    Attributes:
        account: The account.
        ticket: The ticket.
        body: Why, or what else there is to say.
        attachments: What is sent with it (RULE T8).

    Raises:
        `Missing.LEGAL_MOVE` for a ticket that isn't done;
        `Missing.NOT_MERGED`; `Missing.ROOM_FOR_MESSAGE`; and as for
        `History`.
    """

    __slots__ = ("account", "ticket", "body", "attachments")
    _shape = 176
    NAME: ClassVar[str] = "ticket.reopen"
    account: AccountId
    ticket: TicketId
    body: str
    attachments: tuple[Attachment, ...]

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        body: str,
        attachments: Iterable[Attachment] = (),
    ) -> None:
        self._fill(account, ticket, body, attachments)


class Resume(_Operation["Agent", "View"]):
    """Takes a ticket off hold: what the support waited for is there, and the customer waits for the support again (RULE T7).

    Attributes:
        account: The account.
        ticket: The ticket.

    Raises:
        As for `Solve`.
    """

    __slots__ = ("account", "ticket")
    _shape = 177
    NAME: ClassVar[str] = "ticket.resume"
    account: AccountId
    ticket: TicketId

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
    ) -> None:
        self._fill(account, ticket)


class Search(_Operation["User | Agent", "Listed[View]"]):
    """A page of an account's tickets that have every word of a text, newest first. The words may stand in the subject and in
    any message; for agents also in internal notes, which users never find (RULES T8, T11).

    Attributes:
        account: The account.
        text: What to look for.
        team: For agents: the team whose tickets are searched, one of the agent's own. A user names none.
        page: Which part.

    Raises:
        Invalid, as empty, for a text without a word that is looked for; and as for `List`.
    """

    __slots__ = ("account", "text", "team", "page")
    _shape = 178
    NAME: ClassVar[str] = "ticket.search"
    account: AccountId
    text: str
    team: str | None
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        text: str,
        team: str | None = None,
        page: Page | None = None,
    ) -> None:
        self._fill(account, text, team, Page() if page is None else page)


class Similar(_Operation["User | Agent", "tuple[Similarity, ...]"]):
    """The account's tickets that are similar to a text, the most similar first, with advice (RULE T6): shown before somebody
    opens a ticket, so that one topic stays one ticket.

    It looks at what both sides wrote, never at internal notes (RULE T11). Tickets that were merged into others are left
    out. A user sees the account's tickets, an agent those of the team named.

    Attributes:
        account: The account.
        subject: The subject that a new ticket would have.
        body: What it would say.
        team: For agents: the team whose tickets are compared, one of the agent's own. A user names none.

    Raises:
        As for `List`.
    """

    __slots__ = ("account", "subject", "body", "team")
    _shape = 179
    NAME: ClassVar[str] = "ticket.similar"
    account: AccountId
    subject: str
    body: str
    team: str | None

    def __init__(
        self,
        *,
        account: AccountId,
        subject: str,
        body: str,
        team: str | None = None,
    ) -> None:
        self._fill(account, subject, body, team)


class Similarity(_Record):
    """A ticket that is similar to a text.

    Attributes:
        ticket: The ticket.
        permille: How similar it is, in thousandths.
        advice: What to do instead of opening a new one.
    """

    __slots__ = ("ticket", "permille", "advice")
    _shape = 180
    ticket: View
    permille: int
    advice: Advice

    def __init__(
        self,
        *,
        ticket: View,
        permille: int,
        advice: Advice,
    ) -> None:
        self._fill(ticket, permille, advice)


class Solve(_Operation["Agent", "View"]):
    """Holds a ticket for solved (RULE T7). If the customer answers nevertheless, that reopens it.

    Attributes:
        account: The account.
        ticket: The ticket.

    Raises:
        `Missing.NOT_CLOSED`, `Missing.NOT_MERGED`,
        `Missing.LEGAL_MOVE` where the status doesn't allow it; and as for
        `History`.
    """

    __slots__ = ("account", "ticket")
    _shape = 181
    NAME: ClassVar[str] = "ticket.solve"
    account: AccountId
    ticket: TicketId

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
    ) -> None:
        self._fill(account, ticket)


class Tag(_Operation["Agent", "View"]):
    """Adds and removes tags of a ticket (RULE T8). Customers don't see them. What is there already is added for nothing, what
    isn't there removed for nothing.

    Attributes:
        account: The account.
        ticket: The ticket.
        add: The tags to add.
        remove: The tags to remove.

    Raises:
        Invalid if a tag is to be added and removed at once, or the ticket would have too many;
        `Missing.NOT_MERGED`; and as for `History`.
    """

    __slots__ = ("account", "ticket", "add", "remove")
    _shape = 182
    NAME: ClassVar[str] = "ticket.tag"
    account: AccountId
    ticket: TicketId
    add: frozenset[str]
    remove: frozenset[str]

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        add: Iterable[str] = (),
        remove: Iterable[str] = (),
    ) -> None:
        self._fill(account, ticket, add, remove)


class Thread(_Record):
    """A ticket with messages.

    Attributes:
        ticket: The ticket.
        messages: Its messages.
    """

    __slots__ = ("ticket", "messages")
    _shape = 183
    ticket: View
    messages: Listed[Message]

    def __init__(
        self,
        *,
        ticket: View,
        messages: Listed[Message],
    ) -> None:
        self._fill(ticket, messages)


class Ticket(TicketMethods, _Record):
    """A ticket, without its messages, as it is stored. What a reply shows of it is a `View`.

    Attributes:
        account: The account that it belongs to.
        id: Its id.
        number: Its number in the account.
        service: What it is about.
        category: Its category (RULE T1), of the policy's at the time.
        opened_by: Who opened it.
        subject: Its subject.
        status: Where it stands.
        status_since: Since when it stands there: the one time that a status has, so that none can contradict it
            (RULE T7).
        messages: How many messages it has, internal notes not counted.
        opened_at: When it was opened.
        updated_at: When it last changed to the customer's eyes: internal work leaves it alone (RULE T11).
        follows: The ticket that this one goes on from, which could not be reopened (RULE T7).
        merged_into: The ticket that this one was merged into (RULE T8): set while the status is `Status.MERGED`.
        merged_from: Where it stood before it was merged.
        absorbed: The tickets that were merged into this one.
        rating: How the customer rates the support's work on it (RULE T8).
        comment: What the customer says to the rating.
        team: The team that answers it, and sees it. From here on nothing is the customer's to see (RULES T8, T11).
        priority: How urgent it is.
        assignee: The agent who is to answer it.
        tags: The support's tags.
        notes: How many internal notes it has.
        waiting_since: Since when the customer waits for the support; set while the status is one in which that is
            so.
    """

    __slots__ = ("account", "id", "number", "service", "category", "opened_by", "subject", "status", "status_since", "messages", "opened_at", "updated_at", "follows", "merged_into", "merged_from", "absorbed", "rating", "comment", "team", "priority", "assignee", "tags", "notes", "waiting_since")
    _shape = 184
    account: AccountId
    id: TicketId
    number: int
    service: ServiceId
    category: str
    opened_by: UserId
    subject: str
    status: Status
    status_since: datetime
    messages: int
    opened_at: datetime
    updated_at: datetime
    follows: TicketId | None
    merged_into: TicketId | None
    merged_from: Status | None
    absorbed: frozenset[TicketId]
    rating: int | None
    comment: str | None
    team: str
    priority: Priority
    assignee: AgentId | None
    tags: frozenset[str]
    notes: int
    waiting_since: datetime | None

    def __init__(
        self,
        *,
        account: AccountId,
        id: TicketId,
        number: int,
        service: ServiceId,
        category: str,
        opened_by: UserId,
        subject: str,
        status: Status,
        status_since: datetime,
        messages: int,
        opened_at: datetime,
        updated_at: datetime,
        follows: TicketId | None = None,
        merged_into: TicketId | None = None,
        merged_from: Status | None = None,
        absorbed: Iterable[TicketId],
        rating: int | None = None,
        comment: str | None = None,
        team: str,
        priority: Priority,
        assignee: AgentId | None = None,
        tags: Iterable[str],
        notes: int,
        waiting_since: datetime | None = None,
    ) -> None:
        self._fill(account, id, number, service, category, opened_by, subject, status, status_since, messages, opened_at, updated_at, follows, merged_into, merged_from, absorbed, rating, comment, team, priority, assignee, tags, notes, waiting_since)


class TicketCounter(TicketCounterMethods, _Record):
    """An account's ticket counter: the last number given, and how many tickets have which team and status (RULE T10).

    Attributes:
        account: The account.
        last: The last number given; 0 before the first ticket.
        tally: How many tickets have which status, for each team.
    """

    __slots__ = ("account", "last", "tally")
    _shape = 185
    account: AccountId
    last: int
    tally: Mapping[str, Mapping[Status, int]]

    def __init__(
        self,
        *,
        account: AccountId,
        last: int,
        tally: Mapping[str, Mapping[Status, int]],
    ) -> None:
        self._fill(account, last, tally)


class TicketCounts(_Operation["User | Agent", "Mapping[Status, int]"]):
    """How many tickets an account has, by status; for an agent, of the teams that the agent is in (RULE T11). O(1), however many there are (RULE T10).

    Attributes:
        account: The account.

    Raises:
        As for `List`.
    """

    __slots__ = ("account",)
    _shape = 186
    NAME: ClassVar[str] = "ticket.counts"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Transfer(_Operation["Agent", "View"]):
    """Puts a ticket into another category, and so hands it to the team that answers this one (RULE T8).

    Whoever isn't in that team doesn't see the ticket from then on; the reply is the last they see of it. With the team the
    assignee goes, too: whom the ticket falls to is the new team's to say. The category is the customer's to see.

    Attributes:
        account: The account.
        ticket: The ticket.
        category: The category, one of the policy's.

    Raises:
        Invalid for a category that the desk doesn't have; `Missing.NOT_MERGED`; and as for
        `History`.
    """

    __slots__ = ("account", "ticket", "category")
    _shape = 187
    NAME: ClassVar[str] = "ticket.transfer"
    account: AccountId
    ticket: TicketId
    category: str

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        category: str,
    ) -> None:
        self._fill(account, ticket, category)


class Unmerge(_Operation["Agent", "View"]):
    """Undoes a merge, as long as the policy allows (RULE T8): the ticket stands again where it stood. If its customer waited
    for the support then, they count as having waited since the merge.

    Attributes:
        account: The account.
        ticket: The ticket that was merged.
        from_: The ticket that it was merged into.

    Raises:
        `Missing.LEGAL_MOVE` if the ticket isn't merged; `Missing.MERGE_TARGET` if it was merged into another one than the
        one named; `Missing.MERGE_SPAN`; and as for `History`, for both.
    """

    __slots__ = ("account", "ticket", "from_")
    _shape = 188
    NAME: ClassVar[str] = "ticket.unmerge"
    account: AccountId
    ticket: TicketId
    from_: TicketId

    def __init__(
        self,
        *,
        account: AccountId,
        ticket: TicketId,
        from_: TicketId,
    ) -> None:
        self._fill(account, ticket, from_)


class View(_Record):
    """A ticket as a reply shows it: to the customer's users what is theirs, to agents also the support's own (RULE T11).

    Attributes:
        account: The account that it belongs to.
        id: Its id.
        number: Its number in the account.
        service: What it is about.
        category: Its category.
        opened_by: Who opened it.
        subject: Its subject.
        status: Where it stands.
        status_since: Since when it stands there.
        messages: How many messages it has.
        opened_at: When it was opened.
        updated_at: When it last changed.
        follows: The ticket that this one goes on from.
        merged_into: The ticket that this one was merged into, where it goes on.
        absorbed: The tickets that were merged into this one.
        rating: The customer's rating.
        comment: What the customer says to the rating.
        internal: What only the support sees; `None` for the customer's users.
    """

    __slots__ = ("account", "id", "number", "service", "category", "opened_by", "subject", "status", "status_since", "messages", "opened_at", "updated_at", "follows", "merged_into", "absorbed", "rating", "comment", "internal")
    _shape = 189
    account: AccountId
    id: TicketId
    number: int
    service: ServiceId
    category: str
    opened_by: UserId
    subject: str
    status: Status
    status_since: datetime
    messages: int
    opened_at: datetime
    updated_at: datetime
    follows: TicketId | None
    merged_into: TicketId | None
    absorbed: frozenset[TicketId]
    rating: int | None
    comment: str | None
    internal: Internal | None

    def __init__(
        self,
        *,
        account: AccountId,
        id: TicketId,
        number: int,
        service: ServiceId,
        category: str,
        opened_by: UserId,
        subject: str,
        status: Status,
        status_since: datetime,
        messages: int,
        opened_at: datetime,
        updated_at: datetime,
        follows: TicketId | None = None,
        merged_into: TicketId | None = None,
        absorbed: Iterable[TicketId],
        rating: int | None = None,
        comment: str | None = None,
        internal: Internal | None = None,
    ) -> None:
        self._fill(account, id, number, service, category, opened_by, subject, status, status_since, messages, opened_at, updated_at, follows, merged_into, absorbed, rating, comment, internal)


class Words(_Record):
    """The words of one message, for search and for finding similar tickets.

    Attributes:
        account: The account.
        number: The number of the ticket that they stand in.
        internal: Whether they come from an internal note, which customers can't find (RULES T8, T11).
        words: The words; a ticket's words are a set, so that what is there already is no conflict.
    """

    __slots__ = ("account", "number", "internal", "words")
    _shape = 190
    account: AccountId
    number: int
    internal: bool
    words: tuple[int, ...]

    def __init__(
        self,
        *,
        account: AccountId,
        number: int,
        internal: bool,
        words: Iterable[int],
    ) -> None:
        self._fill(account, number, internal, words)


Only: TypeAlias = (
    only.All
    | only.Status
    | only.Assignee
    | only.Tag
)
"""Which tickets a list has."""


Reopening: TypeAlias = (
    reopening.Reopened
    | reopening.FollowedBy
)
"""What became of a ticket that was to be reopened."""

from ._more import *  # noqa: E402, F403
from . import _more  # noqa: E402

__all__ = [
    "Advice",
    "Answer",
    "Answered",
    "Assign",
    "Assigned",
    "Attachment",
    "Catalogue",
    "Choices",
    "Close",
    "EmailRefused",
    "History",
    "Hold",
    "Internal",
    "List",
    "Match",
    "Matches",
    "Merge",
    "Message",
    "Note",
    "Noted",
    "Notes",
    "Only",
    "Open",
    "Prioritise",
    "Priority",
    "Queue",
    "QueuePlace",
    "Rate",
    "Recount",
    "Recounted",
    "RefuseEmail",
    "Reopen",
    "Reopening",
    "Resume",
    "Search",
    "Similar",
    "Similarity",
    "Solve",
    "Status",
    "Tag",
    "Thread",
    "Ticket",
    "TicketCounter",
    "TicketCounts",
    "Transfer",
    "Unmerge",
    "View",
    "Words",
    "only",
    "reopening",
]
__all__ += _more.__all__
