"""What ids, languages and pages can do.

A comment before a class names the generated classes that have it as a base.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import _native

if TYPE_CHECKING:
    from .._types import AccountId, ContactId, Language, Page, RoleId


# Page
class PageMethods:
    __slots__ = ()

    @staticmethod
    def first(rows: int) -> Page:
        """The first ``rows`` rows, 1 to 200."""
        from .._types import Page

        return Page(rows=rows)

    def behind(self: Any, cursor: str) -> Page:
        """The same number of rows, from behind the cursor on: ``page = page.behind(listed.next)``."""
        from .._types import Page

        return Page(rows=self.rows, after=cursor)


# Language
class LanguageMethods:
    @staticmethod
    def closest(tag: str) -> Language | None:
        """The language that a reader of ``tag`` understands best, by its primary subtag in any case: ``pt-PT`` gives Portuguese,
        ``es_AR.UTF-8`` Spanish.

        ``None`` for every other language; which one to fall back to is the caller's to decide. Three-letter codes, such as ``deu``,
        and lists, such as a browser's ``Accept-Language``, are not tags.
        """
        from .._types import Language

        tag_of = _native.language_closest(tag)
        return None if tag_of is None else Language(tag_of)


# ContactId
class ContactIdMethods:
    __slots__ = ()

    @staticmethod
    def of(account: AccountId, email: str) -> ContactId:
        """The id of the contact with this address in this account. An account has one contact per mailbox, so that nobody is told
        anything twice (RULE C7)."""
        from .._types import ContactId

        return ContactId(_native.contact_id(account, email))


# RoleId
class RoleIdMethods:
    __slots__ = ()

    @staticmethod
    def of(role: str) -> RoleId:
        """The id of the reviewers' role of that name."""
        from .._types import RoleId

        return RoleId(_native.role_id(role))
