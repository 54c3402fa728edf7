"""Notices: what people are told, and who they are (RULES T2, T3, C7).

The journal is the outbox. A relay that holds an account's lease takes each undelivered entry and has it *composed*
(`Compose`): the entry says what happened, the account's records say it in full, the contacts say to whom. Nothing
personal is kept a second time, a contact that was removed meanwhile is told nothing more, and an invitation's link
exists only in the composed notice.

A notice is data: a code with parameters and recipients with their languages. The sentences come from a catalogue; the
crate `consentry-texts` has one.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING, TypeAlias

from .._mixins import NoticeMethods
from .._record import Operation as _Operation, Record as _Record
from . import says as says

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from .._types import AccountId, ContactId, Language, Relay
    from .. import contact as _contact
    from .. import journal as _journal


class Compose(_Operation["Relay", "Composed"]):
    """What an undelivered entry tells people, and whom (RULES T2, C7, I10), for the relay that holds the account's lease.

    An entry that tells nobody anything is composed to nothing, also one that a newer version of this library wrote: it
    stops nobody behind it.

    Attributes:
        entry: The entry, as `Undelivered` gave it.
        after: To go on behind this contact, from an earlier answer.
        rows: At most so many contacts at once.

    Raises:
        `Missing.LEASE` if this relay doesn't hold the lease, or holds it no longer; `Missing.KEYS` for an invitation that
        stands, if the host's ring doesn't have its key; not found if the account has no such entry; a number of rows outside of 1 to `ROWS_MAX`.
    """

    __slots__ = ("entry", "after", "rows")
    _shape = 87
    NAME: ClassVar[str] = "notice.compose"
    entry: _journal.Entry
    after: ContactId | None
    rows: int

    def __init__(
        self,
        *,
        entry: _journal.Entry,
        after: ContactId | None = None,
        rows: int,
    ) -> None:
        self._fill(entry, after, rows)


class Composed(_Record):
    """A composed entry.

    Attributes:
        notice: The notice; `None` if the entry tells nobody anything.
        next: From where to go on, if there may be more recipients.
    """

    __slots__ = ("notice", "next")
    _shape = 88
    notice: Notice | None
    next: ContactId | None

    def __init__(
        self,
        *,
        notice: Notice | None = None,
        next: ContactId | None = None,
    ) -> None:
        self._fill(notice, next)


class Notice(NoticeMethods, _Record):
    """Something that people are told.

    Attributes:
        account: The account.
        account_name: What the account is called.
        sequence: The journal entry that it tells of.
        at: When that happened.
        says: What is told.
        category: The category that its recipients chose (RULE C2); `None` if it goes to one person only.
        recipients: Who is told, each once; a page of them.
    """

    __slots__ = ("account", "account_name", "sequence", "at", "says", "category", "recipients")
    _shape = 89
    account: AccountId
    account_name: str
    sequence: int
    at: datetime
    says: Says
    category: _contact.Categories | None
    recipients: tuple[Recipient, ...]

    def __init__(
        self,
        *,
        account: AccountId,
        account_name: str,
        sequence: int,
        at: datetime,
        says: Says,
        category: _contact.Categories | Iterable[str] | None = None,
        recipients: Iterable[Recipient],
    ) -> None:
        self._fill(account, account_name, sequence, at, says, category, recipients)


class Recipient(_Record):
    """Somebody who is told.

    Attributes:
        email: The address.
        name: What the contact is called; `None` for an account's primary address, and for who is no contact.
        language: The language that they are told in (RULE C7).
    """

    __slots__ = ("email", "name", "language")
    _shape = 90
    email: str
    name: str | None
    language: Language

    def __init__(
        self,
        *,
        email: str,
        name: str | None = None,
        language: Language,
    ) -> None:
        self._fill(email, name, language)


Says: TypeAlias = (
    says.TicketOpened
    | says.TicketFollowUp
    | says.TicketAnswered
    | says.TicketSolved
    | says.TicketClosed
    | says.TicketReopened
    | says.TicketMerged
    | says.EmailRefused
    | says.Invited
    | says.InvitationAccepted
    | says.PermissionsChanged
    | says.MemberRemoved
    | says.AccountAmended
    | says.OwnershipOffered
    | says.OwnershipAccepted
    | says.DoorOpened
    | says.DoorClosed
    | says.Entered
    | says.Left
    | says.CodesExhausted
    | says.CodesLocked
    | says.ConsentGiven
    | says.ConsentWithdrawn
    | says.ContactAdded
)
"""What a notice says: a code and its parameters."""

from ._more import *  # noqa: E402, F403
from . import _more  # noqa: E402

__all__ = [
    "Compose",
    "Composed",
    "Notice",
    "Recipient",
    "Says",
    "says",
]
__all__ += _more.__all__
