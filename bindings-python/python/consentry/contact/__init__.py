"""Contacts: who is told what (RULES C1, C2, C7)."""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING

from .._flags import Flags
from .._mixins import ContactRecordMethods
from .._record import Operation as _Operation, Record as _Record
from .._types import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from .._types import AccountId, ContactId, Language, Listed, User


class Categories(Flags):
    """Which notices a contact gets: the five categories of RULE C2, each one alone.

    Names are stable; bits that this version doesn't know are kept through every round trip (RULE C6).
    """

    __slots__ = ()
    FIELD: ClassVar[str] = "category"
    WIDTH: ClassVar[int] = 32
    BITS: ClassVar[Mapping[str, int]] = {
        "general": 0,
        "product": 1,
        "domain": 2,
        "invoice": 3,
        "support": 4,
    }
    GENERAL: ClassVar[Categories]
    """News, and reminders of passwords."""
    PRODUCT: ClassVar[Categories]
    """Orders, and the welcome to a product."""
    DOMAIN: ClassVar[Categories]
    """Renewals and registrations of domains."""
    INVOICE: ClassVar[Categories]
    """Invoices, and reminders to pay them."""
    SUPPORT: ClassVar[Categories]
    """What happens to the account's tickets and incidents."""


class Add(_Operation["User", "ContactId"]):
    """Adds a contact to an account (RULE C1: any number), with the categories of notices that it gets (RULE C2).

    An account has one contact per mailbox, however the address is spelt, so that nobody is told anything twice (RULE
    C7). One that was removed can be added again.

    Attributes:
        account: The account.
        email: The address.
        name: What the contact is called.
        language: The language of its notices (RULE C7).
        categories: Which notices it gets.

    Raises:
        `Missing.CONTACTS_PERMISSION`, alone (RULE T11); `Missing.NEW_CONTACT`. Not found for somebody who is no member
        of the account.
    """

    __slots__ = ("account", "email", "name", "language", "categories")
    _shape = 70
    NAME: ClassVar[str] = "contact.add"
    account: AccountId
    email: str
    name: str
    language: Language
    categories: Categories

    def __init__(
        self,
        *,
        account: AccountId,
        email: str,
        name: str,
        language: Language,
        categories: Categories | Iterable[str],
    ) -> None:
        self._fill(account, email, name, language, categories)


class Change(_Operation["User", "ContactId"]):
    """Changes a contact: what is named; the rest stays. If nothing changes, nothing is done.

    The address is what a contact is: for another address, remove the contact and add one.

    Attributes:
        account: The account.
        contact: The contact.
        name: What it is called from now on.
        language: The language of its notices from now on (RULE C7).
        categories: Which notices it gets from now on (RULE C2).

    Raises:
        `Missing.CONTACTS_PERMISSION`. Not found for a contact that the account
        doesn't have, and for somebody who is no member of the account.
    """

    __slots__ = ("account", "contact", "name", "language", "categories")
    _shape = 71
    NAME: ClassVar[str] = "contact.change"
    account: AccountId
    contact: ContactId
    name: str | None
    language: Language | None
    categories: Categories | None

    def __init__(
        self,
        *,
        account: AccountId,
        contact: ContactId,
        name: str | None = None,
        language: Language | None = None,
        categories: Categories | Iterable[str] | None = None,
    ) -> None:
        self._fill(account, contact, name, language, categories)


class Contact(_Record):
    """A contact of an account.

    Attributes:
        account: The account.
        id: Its id.
        email: The address.
        name: What it is called.
        language: The language of its notices (RULE C7).
        categories: Which notices it gets (RULE C2).
        added_at: Since when it is a contact.
        updated_at: When it last changed.
    """

    __slots__ = ("account", "id", "email", "name", "language", "categories", "added_at", "updated_at")
    _shape = 72
    account: AccountId
    id: ContactId
    email: str
    name: str
    language: Language
    categories: Categories
    added_at: datetime
    updated_at: datetime

    def __init__(
        self,
        *,
        account: AccountId,
        id: ContactId,
        email: str,
        name: str,
        language: Language,
        categories: Categories | Iterable[str],
        added_at: datetime,
        updated_at: datetime,
    ) -> None:
        self._fill(account, id, email, name, language, categories, added_at, updated_at)


class ContactRecord(ContactRecordMethods, _Record):
    """A contact of an account, as it is stored.

    Attributes:
        account: The account.
        id: Its id, which follows from the address: an account has one contact per mailbox.
        email: The address; `None` once the contact is removed, because then nothing personal is kept.
        name: What the contact is called; `None` once removed.
        language: The language of its notices (RULE C7).
        categories: Which notices it gets (RULE C2).
        added_at: Since when it is a contact.
        updated_at: When it last changed.
        removed_at: When it was removed.
    """

    __slots__ = ("account", "id", "email", "name", "language", "categories", "added_at", "updated_at", "removed_at")
    _shape = 73
    account: AccountId
    id: ContactId
    email: str | None
    name: str | None
    language: Language
    categories: Categories
    added_at: datetime
    updated_at: datetime
    removed_at: datetime | None

    def __init__(
        self,
        *,
        account: AccountId,
        id: ContactId,
        email: str | None = None,
        name: str | None = None,
        language: Language,
        categories: Categories | Iterable[str],
        added_at: datetime,
        updated_at: datetime,
        removed_at: datetime | None = None,
    ) -> None:
        self._fill(account, id, email, name, language, categories, added_at, updated_at, removed_at)


class List(_Operation["User", "Listed[Contact]"]):
    """A page of an account's contacts (RULE C1), in the order of their ids; none that was removed.

    Attributes:
        account: The account.
        page: Which part.

    Raises:
        `Missing.CONTACTS_PERMISSION`; a cursor of another query. Not found for
        somebody who is no member of the account.
    """

    __slots__ = ("account", "page")
    _shape = 74
    NAME: ClassVar[str] = "contact.list"
    account: AccountId
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        page: Page | None = None,
    ) -> None:
        self._fill(account, Page() if page is None else page)


class Remove(_Operation["User", "ContactId"]):
    """Removes a contact (RULE C1). Its address and its name are erased, here and now: what is left is an id, which names nobody, and
    when it came and went.

    Attributes:
        account: The account.
        contact: The contact.

    Raises:
        `Missing.CONTACTS_PERMISSION`. Not found for a contact that the account
        doesn't have, and for somebody who is no member of the account.
    """

    __slots__ = ("account", "contact")
    _shape = 75
    NAME: ClassVar[str] = "contact.remove"
    account: AccountId
    contact: ContactId

    def __init__(
        self,
        *,
        account: AccountId,
        contact: ContactId,
    ) -> None:
        self._fill(account, contact)

__all__ = [
    "Add",
    "Categories",
    "Change",
    "Contact",
    "ContactRecord",
    "List",
    "Remove",
]
