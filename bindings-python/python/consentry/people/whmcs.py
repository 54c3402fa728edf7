"""Permissions and notices in the form in which WHMCS keeps and sends them, for hosts that come from it or keep it alongside.

A user's permissions are thirteen names with commas between them (``UpdateUserPermissions``, ``CreateClientInvite``), a contact's
e-mail preferences are six switches (``AddContact``, ``UpdateContact``: ``email_preferences[general]``; ``GetContacts``:
``generalemails``). Two of the thirteen and one of the six have no counterpart here. They and unknown names are handed back by name:
nothing is dropped silently, and nothing unknown ever grants a right.

These are pure functions: none of them talks to a WHMCS.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from .. import _native
from .._names import StrEnum
from ..contact import Categories
from . import Permissions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "BYTES_MAX",
    "NAMES_MAX",
    "Exported",
    "Imported",
    "Kind",
    "LeftOver",
    "read_permissions",
    "read_preferences",
    "write_permissions",
    "write_preferences",
]

T = TypeVar("T")
Wire = TypeVar("Wire")

BYTES_MAX: Final = 4_096
"""The most bytes of a list of permissions, or of all names and values of preferences."""
NAMES_MAX: Final = 64
"""The most names in a list, or fields of preferences."""


class Kind(StrEnum):
    """What is left over."""

    SINGLE_SIGN_ON = "single_sign_on"
    """The permission ``productsso``: sign in to a service without its password."""
    QUOTES = "quotes"
    """The permission ``quotes``: view and accept quotes."""
    AFFILIATE_EMAILS = "affiliate_emails"
    """The preference ``affiliate``: notices about the affiliate account."""
    UNKNOWN = "unknown"
    """A name that WHMCS's reference doesn't have either."""


@dataclass(frozen=True)
class LeftOver:
    """Something that a WHMCS grants or sends and Consentry doesn't have."""

    kind: Kind
    """What it is."""
    name: str
    """The name in the form of WHMCS; it may be any text if it is unknown."""

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Imported(Generic[T]):
    """What was read, and what of it Consentry has no place for."""

    value: T
    """What was understood."""
    left_over: tuple[LeftOver, ...]
    """What wasn't, each once, in the order of the input. Writing ``value`` back to WHMCS without it takes it away there."""


@dataclass(frozen=True)
class Exported(Generic[Wire, T]):
    """What to send, and what of the value WHMCS has no name for."""

    wire: Wire
    """The form that WHMCS reads."""
    left_over: T
    """The flags that it can't express, such as those of a newer version of Consentry."""


def _left(all: list[tuple[str, str]]) -> tuple[LeftOver, ...]:
    return tuple(LeftOver(Kind(kind), name) for kind, name in all)


def read_permissions(list: str) -> Imported[Permissions]:
    """Reads a comma-separated list of permissions, such as ``products,manageproducts,tickets``.

    Repetition, empty names, and white space around names mean nothing; empty text is no permission. Names are matched exactly, so
    ``Profile`` or ``ALL`` is unknown and grants nothing. What an owner may do isn't in such a list.

    Raises:
        InvalidInput: if there are more than 4,096 bytes or 64 names, or a control character within a name.
    """
    names, left = _native.whmcs_read_permissions(list)
    return Imported(Permissions(names), _left(left))


def write_permissions(permissions: Iterable[str]) -> Exported[str, Permissions]:
    """Writes permissions as a comma-separated list in WHMCS's order.

    No permission gives empty text, which ``CreateClientInvite`` refuses.
    """
    wire, left = _native.whmcs_write_permissions([str(name) for name in Permissions(permissions)])
    return Exported(wire, Permissions(left))


def read_preferences(fields: Mapping[str, str] | Iterable[tuple[str, str]]) -> Imported[Categories]:
    """Reads e-mail preferences from their fields and values: ``email_preferences[general]`` as it is sent, ``generalemails`` as it is
    answered, or the bare key ``general``.

    On is ``1`` or ``true``, off is ``0``, ``false`` or empty, as WHMCS writes them. A preference that isn't given is off; what is off
    is never left over. A field that repeats must agree with itself.

    Raises:
        InvalidInput: if there are more than 64 fields or 4,096 bytes in all, a control character in a name, a value that is neither
        on nor
            off, or two values for one preference.
    """
    items = getattr(fields, "items", None)
    names, left = _native.whmcs_read_preferences(items() if callable(items) else fields)
    return Imported(Categories(names), _left(left))


def write_preferences(categories: Iterable[str]) -> Exported[dict[str, str], Categories]:
    """Writes all five categories as fields for ``AddContact`` or ``UpdateContact``, ``1`` or ``0``.

    Never ``false``, which is a true text in PHP. The preference ``affiliate`` is not written, so that an update leaves it as it is.
    """
    wire, left = _native.whmcs_write_preferences([str(name) for name in Categories(categories)])
    return Exported(dict(wire), Categories(left))
