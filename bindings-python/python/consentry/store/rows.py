"""A query's answer.

`consentry.store.Rows` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._record import Record as _Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from .._types import AccountId
    from .. import access as _access
    from .. import account as _account
    from .. import assistance as _assistance
    from .. import consent as _consent
    from .. import contact as _contact
    from .. import journal as _journal
    from .. import people as _people
    from .. import review as _review
    from .. import staff as _staff
    from .. import store as _store
    from .. import ticket as _ticket


class Tickets(_Record):
    """Of `query.Tickets` and `query.Queue`."""

    __slots__ = ("value",)
    _shape = 346
    value: tuple[_ticket.Ticket, ...]

    def __init__(
        self,
        *,
        value: Iterable[_ticket.Ticket],
    ) -> None:
        self._fill(value)


class Messages(_Record):
    """Of `query.Messages`."""

    __slots__ = ("value",)
    _shape = 347
    value: tuple[_ticket.Message, ...]

    def __init__(
        self,
        *,
        value: Iterable[_ticket.Message],
    ) -> None:
        self._fill(value)


class Services(_Record):
    """Of `query.Services`."""

    __slots__ = ("value",)
    _shape = 348
    value: tuple[_account.Service, ...]

    def __init__(
        self,
        *,
        value: Iterable[_account.Service],
    ) -> None:
        self._fill(value)


class Memberships(_Record):
    """Of `query.Members` and `query.Memberships`."""

    __slots__ = ("value",)
    _shape = 349
    value: tuple[_people.Membership, ...]

    def __init__(
        self,
        *,
        value: Iterable[_people.Membership],
    ) -> None:
        self._fill(value)


class Invitations(_Record):
    """Of `query.Invitations`."""

    __slots__ = ("value",)
    _shape = 350
    value: tuple[_people.Invitation, ...]

    def __init__(
        self,
        *,
        value: Iterable[_people.Invitation],
    ) -> None:
        self._fill(value)


class Contacts(_Record):
    """Of `query.Contacts`."""

    __slots__ = ("value",)
    _shape = 351
    value: tuple[_contact.ContactRecord, ...]

    def __init__(
        self,
        *,
        value: Iterable[_contact.ContactRecord],
    ) -> None:
        self._fill(value)


class Sessions(_Record):
    """Of `query.Sessions`: with their versions, because some operations end what they find."""

    __slots__ = ("value",)
    _shape = 352
    value: tuple[_store.Versioned[_access.Session], ...]

    def __init__(
        self,
        *,
        value: Iterable[_store.Versioned[_access.Session]],
    ) -> None:
        self._fill(value)


class Consents(_Record):
    """Of `query.Consents`."""

    __slots__ = ("value",)
    _shape = 353
    value: tuple[_consent.Consent, ...]

    def __init__(
        self,
        *,
        value: Iterable[_consent.Consent],
    ) -> None:
        self._fill(value)


class BreakGlasses(_Record):
    """Of `query.BreakGlasses`."""

    __slots__ = ("value",)
    _shape = 354
    value: tuple[_access.BreakGlass, ...]

    def __init__(
        self,
        *,
        value: Iterable[_access.BreakGlass],
    ) -> None:
        self._fill(value)


class Agents(_Record):
    """Of `query.Agents`."""

    __slots__ = ("value",)
    _shape = 355
    value: tuple[_staff.AgentRecord, ...]

    def __init__(
        self,
        *,
        value: Iterable[_staff.AgentRecord],
    ) -> None:
        self._fill(value)


class AgentBudgets(_Record):
    """Of `query.AgentBudgets`."""

    __slots__ = ("value",)
    _shape = 356
    value: tuple[_assistance.AgentBudget, ...]

    def __init__(
        self,
        *,
        value: Iterable[_assistance.AgentBudget],
    ) -> None:
        self._fill(value)


class ReviewLines(_Record):
    """Of `query.ReviewLines`: with their versions, because whoever enters begins those that are missing."""

    __slots__ = ("value",)
    _shape = 357
    value: tuple[_store.Versioned[_review.ReviewLine], ...]

    def __init__(
        self,
        *,
        value: Iterable[_store.Versioned[_review.ReviewLine]],
    ) -> None:
        self._fill(value)


class Reviews(_Record):
    """Of `query.Reviews`."""

    __slots__ = ("value",)
    _shape = 358
    value: tuple[_review.Review, ...]

    def __init__(
        self,
        *,
        value: Iterable[_review.Review],
    ) -> None:
        self._fill(value)


class Entries(_Record):
    """Of `query.Entries` and `query.Undelivered`."""

    __slots__ = ("value",)
    _shape = 359
    value: tuple[_journal.Entry, ...]

    def __init__(
        self,
        *,
        value: Iterable[_journal.Entry],
    ) -> None:
        self._fill(value)


class Accounts(_Record):
    """Of `query.Pending`."""

    __slots__ = ("value",)
    _shape = 360
    value: tuple[AccountId, ...]

    def __init__(
        self,
        *,
        value: Iterable[AccountId],
    ) -> None:
        self._fill(value)


__all__ = [
    "Tickets",
    "Messages",
    "Services",
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
    "Accounts",
]
