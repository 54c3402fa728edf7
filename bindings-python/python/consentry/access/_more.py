"""Scopes, and what else belongs to access."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from .. import _native
from .._names import StrEnum
from . import token

__all__ = ["CLOCK_SKEW", "NEVER", "SCOPES_MAX", "SCOPE_BYTES_MAX", "Scope", "is_never", "token"]


class Scope(StrEnum):
    """The scopes of the default policy (RULES I2, I3).

    A scope is the name of one thing that can be done in an account: 1 to 24 lower-case ASCII letters, digits, dots and dashes. The
    policy lists those that a desk knows, a host's own among them; what it doesn't list is forbidden (RULE I16). Where a scope is
    taken, so is its ``str``.
    """

    SETTINGS = "settings"
    """Looking at settings, templates and documents among them."""
    USERS = "users"
    """Looking at users' rights and access."""
    NOTIFICATIONS = "notifications"
    """Notifications."""
    IMPORT = "import"
    """Importing data."""
    DOWNLOAD = "download"
    """Downloading documents."""
    TEMPLATES = "templates"
    """Changing templates and documents."""


NEVER: Final = frozenset({"credentials", "mfa", "email", "sub-users", "consent", "billing", "legal"})
"""The scopes that can never be delegated, whatever a policy says (RULE I16): owners' credentials, MFA, e-mail, sub-users, consent,
billing, legal acceptance."""

SCOPE_BYTES_MAX: Final = 24
"""The most bytes of a scope's name."""
SCOPES_MAX: Final = 32
"""The most scopes of a session, a consent or a request."""
CLOCK_SKEW: Final = timedelta(minutes=5)
"""By how much the clocks of a host's machines may differ. Beyond it, a clock that is behind gives no way in (RULE A12)."""


def is_never(scope: str) -> bool:
    """Whether a scope can never be delegated (RULE I16)."""
    return _native.scope_is_never(scope)
