"""The storage contract.

A store keeps Consentry's records over whatever the host has: our SQLite, the host's PostgreSQL, a Python object. It
has three methods and no memory of its own: it never reads a clock, never makes ids, never retries, and never decides
anything. Each clause below is a *law*: a public function in `consentry.testing` (feature `testing`) that every
store must pass, ours and the host's, in every language. There are no optional laws.

The clauses:

    **Records.** A record has a key, led by its account, and a version: 1 when it is created, one more with each write. A
    `Put` names the version that the record must have, 0 for none. What was written is read back equal, to the last code
    point and bit, also after the store is closed and opened. A key of one account never answers for another.

    **Rows.** What is `Add`ed is there once and is never changed: a second row under the same key is a conflict. Pages
    hold what matches, in the query's order, from behind the given position on, and as many rows as were wanted or all
    that there are. A row that is added while somebody pages neither repeats nor hides another. What a page shows of a
    record is the record as it is now. A ticket's messages and its internal notes are two lists, each with numbers of its
    own.

    **Lists.** Filter and team of a list of tickets hold together, and so does the position. Members who were removed,
    contacts that were removed and invitations that aren't open are kept, and in no list; when they are back, they are
    listed again. A contact is listed under categories if it chose any of them, those without a name among them.

    **Words.** A ticket's words are a set: they are added, never taken away, and adding one that is there is no conflict.
    A word is public and internal each for itself. A search finds the tickets that have every word, the internal ones only
    where they are wanted. What is similar shares most words, then is newest; of each word only the newest public ones are
    looked at, in all teams, and only then the team. Stores compare words; they never see the text that a word comes from.

    **Queues.** A ticket stands in a queue while its `waiting_since` is set, and nothing else tells whether it does. Queues
    go over all accounts, as do a user's memberships and the pending journals: these three are the only queries that do.

    **Commit.** A change set is stored as a whole or not at all, at whichever place it fails; its words, too. It conflicts
    if a version, a guard, an added row's key, a ticket's number or its command's id is not as expected; then nothing is
    stored. Of several commits that exclude each other exactly one succeeds. When `commit` answers
    `Committed`, it is durable, and every `gather` that starts later sees it.

    **Gather.** The answers come in the order of what was wanted, from one moment: a change set is seen whole or not at
    all. Gathering changes nothing, and doesn't wait for writers. (A store made of repositories reads an
    account anew while it changes, and answers `Busy` if that never ends; its lists over all
    accounts are each of one moment, and perhaps not of that of the other answers.)

    **Commands.** A committed command's outcome can be looked up by account and id for as long as the store keeps it.
    `Unknown` means that only this lookup can tell. Anything the store can't classify is
    unknown; it never guesses.

    **Journal.** Heads are records, entries are rows: entries can't be changed or overwritten, and their bytes come back
    exactly. Accounts are pending while their head's size is beyond what is delivered and no lease lasts.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import Generic, TYPE_CHECKING, TypeAlias, TypeVar

from .._record import Record as _Record
from ..access import (
    Acknowledgement as _access_Acknowledgement,
    BreakGlass as _access_BreakGlass,
    Session as _access_Session,
)
from ..account import Account as _account_Account, Service as _account_Service
from ..assistance import AgentBudget as _assistance_AgentBudget, AssistanceRequest as _assistance_AssistanceRequest
from ..consent import Consent as _consent_Consent
from ..contact import ContactRecord as _contact_ContactRecord
from ..journal import Entry as _journal_Entry, JournalHead as _journal_JournalHead
from ..people import Invitation as _people_Invitation, Membership as _people_Membership
from ..review import Review as _review_Review, ReviewLine as _review_ReviewLine
from ..staff import AgentRecord as _staff_AgentRecord
from ..ticket import (
    Matches as _ticket_Matches,
    Message as _ticket_Message,
    Ticket as _ticket_Ticket,
    TicketCounter as _ticket_TicketCounter,
    Words as _ticket_Words,
)
from . import change as change
from . import filter as filter
from . import key as key
from . import query as query
from . import queue as queue
from . import rows as rows
from . import sessions as sessions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from .._types import AccountId, CommandId, SessionId

T = TypeVar("T")


class Answers(_Record):
    """A store's answers, in the order of the `Wanted` that they answer.

    Attributes:
        records: One for each wanted key: the record and its version, or nothing.
        pages: One for each wanted query.
        outcome: The wanted command's outcome, if it was committed.
    """

    __slots__ = ("records", "pages", "outcome")
    _shape = 140
    records: tuple[Versioned[Record] | None, ...]
    pages: tuple[Rows, ...]
    outcome: Outcome | None

    def __init__(
        self,
        *,
        records: Iterable[Versioned[Record] | None] = (),
        pages: Iterable[Rows] = (),
        outcome: Outcome | None = None,
    ) -> None:
        self._fill(records, pages, outcome)


class ChangeSet(_Record):
    """Everything that one command writes. A store commits all of it or nothing.

    Attributes:
        account: The account that it belongs to. Every key in it is this account's or the staff's.
        command: The command, which must not have been committed before.
        guards: Records that must not have changed.
        changes: The writes, in order.
    """

    __slots__ = ("account", "command", "guards", "changes")
    _shape = 141
    account: AccountId
    command: Command
    guards: tuple[Guard, ...]
    changes: tuple[Change, ...]

    def __init__(
        self,
        *,
        account: AccountId,
        command: Command,
        guards: Iterable[Guard],
        changes: Iterable[Change],
    ) -> None:
        self._fill(account, command, guards, changes)


class Command(_Record):
    """The command that a change set carries out, as it is remembered with it.

    Attributes:
        id: Its id, unique inside the account.
        at: When it was decided.
        outcome: What it did, for whoever asks again.
    """

    __slots__ = ("id", "at", "outcome")
    _shape = 142
    id: CommandId
    at: datetime
    outcome: Outcome

    def __init__(
        self,
        *,
        id: CommandId,
        at: datetime,
        outcome: Outcome,
    ) -> None:
        self._fill(id, at, outcome)


class Guard(_Record):
    """A record that was read and must not have changed.

    Attributes:
        key: Which record.
        version: The version that it was read at; 0 if there was none.
    """

    __slots__ = ("key", "version")
    _shape = 143
    key: Key
    version: int

    def __init__(
        self,
        *,
        key: Key,
        version: int,
    ) -> None:
        self._fill(key, version)


class Outcome(_Record):
    """What a command did: enough to give the same reply again, and to notice another input.

    Attributes:
        input: SHA-256 of the operation's name, the principal and the input, in hexadecimal.
        reply: The reply, or the refusal that had effects, as JSON.
    """

    __slots__ = ("input", "reply")
    _shape = 144
    input: str
    reply: str

    def __init__(
        self,
        *,
        input: str,
        reply: str,
    ) -> None:
        self._fill(input, reply)


class SessionPlace(_Record):
    """Where a session stands in a list of sessions: by a time, then by account and id.

    Attributes:
        at: The time that the list is in the order of.
        account: The account.
        session: The session.
    """

    __slots__ = ("at", "account", "session")
    _shape = 145
    at: datetime
    account: AccountId
    session: SessionId

    def __init__(
        self,
        *,
        at: datetime,
        account: AccountId,
        session: SessionId,
    ) -> None:
        self._fill(at, account, session)


class Versioned(_Record, Generic[T]):
    """A record as it was read, with the version that it was read at.

    Attributes:
        version: 1 for a new record, one more for each time that it was written.
        value: The record.
    """

    __slots__ = ("version", "value")
    _shape = 146
    version: int
    value: T

    def __init__(
        self,
        *,
        version: int,
        value: T,
    ) -> None:
        self._fill(version, value)


class Wanted(_Record):
    """What an operation wants to know. A store answers it from one snapshot, in this order.

    Attributes:
        account: The account that the operation works in.
        command: The command whose outcome is wanted, if the operation can commit.
        records: Single records, by key; none twice.
        queries: Pages of rows; none twice.
    """

    __slots__ = ("account", "command", "records", "queries")
    _shape = 147
    account: AccountId
    command: CommandId | None
    records: tuple[Key, ...]
    queries: tuple[Query, ...]

    def __init__(
        self,
        *,
        account: AccountId,
        command: CommandId | None = None,
        records: Iterable[Key] = (),
        queries: Iterable[Query] = (),
    ) -> None:
        self._fill(account, command, records, queries)


Addition: TypeAlias = (
    _ticket_Message
    | _journal_Entry
    | _ticket_Words
)
"""A row that is written once."""


Change: TypeAlias = (
    change.Put
    | change.Add
)
"""One write."""


Filter: TypeAlias = (
    filter.All
    | filter.Status
    | filter.Assignee
    | filter.Tag
    | filter.Words
)
"""Which of an account's tickets are wanted."""


Key: TypeAlias = (
    key.Account
    | key.Membership
    | key.Service
    | key.Counter
    | key.Ticket
    | key.Journal
    | key.Invitation
    | key.Contact
    | key.Assistance
    | key.Consent
    | key.Session
    | key.BreakGlass
    | key.Acknowledgement
    | key.AgentBudget
    | key.ReviewLine
    | key.Review
    | key.Agent
)
"""A record's key: its kind, the account it belongs to, and what tells it from others of its kind."""


Query: TypeAlias = (
    query.Tickets
    | query.Similar
    | query.Queue
    | query.Messages
    | query.Services
    | query.Members
    | query.Memberships
    | query.Invitations
    | query.Contacts
    | query.Sessions
    | query.Consents
    | query.BreakGlasses
    | query.Agents
    | query.AgentBudgets
    | query.ReviewLines
    | query.Reviews
    | query.Entries
    | query.Undelivered
    | query.Pending
)
"""A list that is wanted, up to `rows` rows of it."""


Queue: TypeAlias = (
    queue.Team
    | queue.Assignee
)
"""A queue of tickets over all accounts, in the order of answering."""


Record: TypeAlias = (
    _account_Account
    | _people_Membership
    | _account_Service
    | _ticket_TicketCounter
    | _ticket_Ticket
    | _journal_JournalHead
    | _people_Invitation
    | _contact_ContactRecord
    | _assistance_AssistanceRequest
    | _consent_Consent
    | _access_Session
    | _access_BreakGlass
    | _access_Acknowledgement
    | _assistance_AgentBudget
    | _review_ReviewLine
    | _review_Review
    | _staff_AgentRecord
)
"""A record of any kind."""


Rows: TypeAlias = (
    rows.Tickets
    | _ticket_Matches
    | rows.Messages
    | rows.Services
    | rows.Memberships
    | rows.Invitations
    | rows.Contacts
    | rows.Sessions
    | rows.Consents
    | rows.BreakGlasses
    | rows.Agents
    | rows.AgentBudgets
    | rows.ReviewLines
    | rows.Reviews
    | rows.Entries
    | rows.Accounts
)
"""A query's answer."""


Sessions: TypeAlias = (
    sessions.Live
    | sessions.Onboarding
    | sessions.Sweep
    | sessions.CleanUp
    | sessions.Entered
)
"""A list of sessions."""

from ._more import *  # noqa: E402, F403
from . import _more  # noqa: E402

__all__ = [
    "Addition",
    "Answers",
    "Change",
    "ChangeSet",
    "Command",
    "Filter",
    "Guard",
    "Key",
    "Outcome",
    "Query",
    "Queue",
    "Record",
    "Rows",
    "SessionPlace",
    "Sessions",
    "Versioned",
    "Wanted",
    "change",
    "filter",
    "key",
    "query",
    "queue",
    "rows",
    "sessions",
]
__all__ += _more.__all__
