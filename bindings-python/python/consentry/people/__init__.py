"""The customer's users: memberships, permissions, and the invitations by which people become members.

An account has one owner, who holds everything. The owner may give members the right to manage users; these invite,
permit and remove others, but nobody gives or takes what they don't hold themselves (RULE C5), and those who manage
users don't touch each other. Somebody who was removed is nobody here from that commit on: every operation answers
them as it answers a stranger.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING

from .._flags import Flags
from .._mixins import InvitationMethods
from .._names import StrEnum
from .._record import Operation as _Operation, Record as _Record
from .._types import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from .._types import AccountId, InvitationId, Listed, User, UserId


class InvitationStatus(StrEnum):
    """What became of an invitation."""

    OPEN = "open"
    """It can be accepted, unless it is too old."""
    ACCEPTED = "accepted"
    """It was accepted, which it can be once."""
    REVOKED = "revoked"
    """It was revoked."""


class Permissions(Flags):
    """What a user may do in an account: the eleven permissions of RULE C4, each one alone.

    Names are stable; bits that this version doesn't know are kept through every round trip (RULE C6).
    """

    __slots__ = ()
    FIELD: ClassVar[str] = "permission"
    WIDTH: ClassVar[int] = 64
    BITS: ClassVar[Mapping[str, int]] = {
        "profile": 0,
        "contacts": 1,
        "products": 2,
        "product_passwords": 3,
        "domains": 4,
        "domain_settings": 5,
        "invoices": 6,
        "tickets": 7,
        "affiliate": 8,
        "emails": 9,
        "orders": 10,
    }
    PROFILE: ClassVar[Permissions]
    """Modify the account's main profile."""
    CONTACTS: ClassVar[Permissions]
    """View and manage contacts."""
    PRODUCTS: ClassVar[Permissions]
    """View products and services."""
    PRODUCT_PASSWORDS: ClassVar[Permissions]
    """View and modify product passwords."""
    DOMAINS: ClassVar[Permissions]
    """View domains."""
    DOMAIN_SETTINGS: ClassVar[Permissions]
    """Manage domain settings."""
    INVOICES: ClassVar[Permissions]
    """View and pay invoices."""
    TICKETS: ClassVar[Permissions]
    """View and open support tickets."""
    AFFILIATE: ClassVar[Permissions]
    """View and manage the affiliate account."""
    EMAILS: ClassVar[Permissions]
    """View e-mails."""
    ORDERS: ClassVar[Permissions]
    """Place orders, upgrades and cancellations."""


class Accept(_Operation["User", "Membership"]):
    """Accepts an invitation: the user becomes a member, with what was granted and the inviter still holds (RULES C3, C5).

    Once only: two users with one token read the same version of the invitation, and one of them commits.

    To whoever doesn't have the newest link's secret, the invitation doesn't exist, whatever the reason: a wrong or an
    older token, another account's, none that ever was (RULE T11).

    Attributes:
        token: The token from the link.
        email: The user's own address, which the host has verified. Never one that the user merely says.

    Raises:
        Not found, as said. With the right token all that is missing, at once: `Missing.OPEN_INVITATION`, also if the
        inviter has been removed since or may no longer manage users; `Missing.UNEXPIRED_INVITATION`;
        `Missing.INVITED_ADDRESS`, unless the policy lets any address accept; `Missing.NEW_MEMBER`.
    """

    __slots__ = ("token", "email")
    _shape = 91
    _secrets = frozenset(("token",))
    NAME: ClassVar[str] = "people.accept"
    token: str
    email: str

    def __init__(
        self,
        *,
        token: str,
        email: str,
    ) -> None:
        self._fill(token, email)


class Accounts(_Operation["User", "Listed[Membership]"]):
    """A page of the user's own memberships, in all accounts (RULE C6), in the order of the accounts' ids; none that ended.

    Attributes:
        page: Which part.

    Raises:
        A cursor of another query, which includes another user's.
    """

    __slots__ = ("page",)
    _shape = 92
    NAME: ClassVar[str] = "people.accounts"
    page: Page

    def __init__(
        self,
        *,
        page: Page | None = None,
    ) -> None:
        self._fill(Page() if page is None else page)


class Admit(_Operation["User", "Membership"]):
    """Makes a user a member of an account, with the permissions named. Only the owner may.

    Nobody grants what they don't hold (RULE C5): a permission that this version doesn't know can't be granted, because
    the owner holds the known ones.

    Attributes:
        account: The account.
        user: The new member.
        permissions: What the new member may do.

    Raises:
        `Missing.OWNER`, alone, because a member who may not admit learns nothing of others (RULE T11);
        `Missing.NEW_MEMBER` and `Missing.HELD_PERMISSIONS`, both if both apply. Not found for somebody who is no member
        of the account.
    """

    __slots__ = ("account", "user", "permissions")
    _shape = 93
    NAME: ClassVar[str] = "people.admit"
    account: AccountId
    user: UserId
    permissions: Permissions

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
        permissions: Permissions | Iterable[str],
    ) -> None:
        self._fill(account, user, permissions)


class Entrust(_Operation["User", "Membership"]):
    """Gives a member the right to manage users (RULE C3), or takes it. Only the owner may.

    Open invitations of somebody who loses the right are void for as long as they don't have it. If nothing changes,
    nothing is done.

    Attributes:
        account: The account.
        user: The member.
        manages_users: Whether the member may manage users from now on.

    Raises:
        `Missing.OWNER`, alone (RULE T11); `Missing.OTHER_MEMBER`
        and `Missing.NOT_OWNER` for the owner, who always has it. Not found for somebody who is
        no member, as user and as principal.
    """

    __slots__ = ("account", "user", "manages_users")
    _shape = 94
    NAME: ClassVar[str] = "people.entrust"
    account: AccountId
    user: UserId
    manages_users: bool

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
        manages_users: bool,
    ) -> None:
        self._fill(account, user, manages_users)


class Invitation(InvitationMethods, _Record):
    """An invitation to become a member of an account (RULES C3, C5): single use, bound to an address, with an end. Its
    secret is not kept: it follows from the host's key, and only a hash of it stands here.

    Attributes:
        account: The account.
        id: Its id.
        email: The invited address.
        permissions: What the new member will be allowed, as far as the inviter still holds it then.
        invited_by: Who invited. Whoever sends it again vouches for it from then on.
        status: What became of it.
        generation: How often it was sent; only the newest link works.
        key: The key that its secret follows from.
        token_hash: SHA-256 of the secret.
        sent_at: When it was last sent.
        expires_at: From when on it can't be accepted any more.
        accepted_by: Who accepted it.
    """

    __slots__ = ("account", "id", "email", "permissions", "invited_by", "status", "generation", "key", "token_hash", "sent_at", "expires_at", "accepted_by")
    _shape = 95
    account: AccountId
    id: InvitationId
    email: str
    permissions: Permissions
    invited_by: UserId
    status: InvitationStatus
    generation: int
    key: str
    token_hash: bytes
    sent_at: datetime
    expires_at: datetime
    accepted_by: UserId | None

    def __init__(
        self,
        *,
        account: AccountId,
        id: InvitationId,
        email: str,
        permissions: Permissions | Iterable[str],
        invited_by: UserId,
        status: InvitationStatus,
        generation: int,
        key: str,
        token_hash: bytes,
        sent_at: datetime,
        expires_at: datetime,
        accepted_by: UserId | None = None,
    ) -> None:
        self._fill(account, id, email, permissions, invited_by, status, generation, key, token_hash, sent_at, expires_at, accepted_by)


class Invitations(_Operation["User", "Listed[Invited]"]):
    """A page of the account's open invitations, oldest first; those that are too old say so. For the owner and those who
    may manage users.

    Attributes:
        account: The account.
        page: Which part.

    Raises:
        `Missing.USERS_PERMISSION`; a cursor of another query. Not found for somebody who
        is no member of the account.
    """

    __slots__ = ("account", "page")
    _shape = 96
    NAME: ClassVar[str] = "people.invitations"
    account: AccountId
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        page: Page | None = None,
    ) -> None:
        self._fill(account, Page() if page is None else page)


class Invite(_Operation["User", "Invited"]):
    """Invites somebody, by e-mail, to become a member with these permissions (RULE C3). For the owner and those who may
    manage users.

    The invitation stands for as long as the policy says, seven days by default. The link's token is in no record, reply
    or entry: a relay that sees the entry makes it with `Invitation.token` and mails it to the invited address. An
    address may be invited more than once.

    Nobody grants what they don't hold (RULE C5), neither now nor when the invitation is accepted: then the new member
    gets what the inviter still holds. If the inviter is removed, or may no longer manage users, the invitation is void.

    Attributes:
        account: The account.
        email: The invited address.
        permissions: What the new member may do.

    Raises:
        `Missing.USERS_PERMISSION`, alone (RULE T11); `Missing.HELD_PERMISSIONS`, also for a permission that this
        version doesn't know, and `Missing.KEYS` if the host has set no key, both if both apply. Not found for somebody
        who is no member of the account.
    """

    __slots__ = ("account", "email", "permissions")
    _shape = 97
    NAME: ClassVar[str] = "people.invite"
    account: AccountId
    email: str
    permissions: Permissions

    def __init__(
        self,
        *,
        account: AccountId,
        email: str,
        permissions: Permissions | Iterable[str],
    ) -> None:
        self._fill(account, email, permissions)


class Invited(_Record):
    """An invitation as those who manage users see it.

    Attributes:
        id: Its id.
        email: The invited address.
        permissions: What the new member will be allowed, as far as the inviter still holds it then.
        invited_by: Who sent it last.
        status: What became of it.
        sent_at: When it was last sent.
        expires_at: From when on it can't be accepted any more.
        expired: Whether it was too old already when this was told.
    """

    __slots__ = ("id", "email", "permissions", "invited_by", "status", "sent_at", "expires_at", "expired")
    _shape = 98
    id: InvitationId
    email: str
    permissions: Permissions
    invited_by: UserId
    status: InvitationStatus
    sent_at: datetime
    expires_at: datetime
    expired: bool

    def __init__(
        self,
        *,
        id: InvitationId,
        email: str,
        permissions: Permissions | Iterable[str],
        invited_by: UserId,
        status: InvitationStatus,
        sent_at: datetime,
        expires_at: datetime,
        expired: bool,
    ) -> None:
        self._fill(id, email, permissions, invited_by, status, sent_at, expires_at, expired)


class Members(_Operation["User", "Listed[Membership]"]):
    """A page of the account's members with their permissions (RULE C4), in the order of their ids; nobody who was removed.
    For the owner and those who may manage users.

    Attributes:
        account: The account.
        page: Which part.

    Raises:
        `Missing.USERS_PERMISSION`; a cursor of another query. Not found for somebody who
        is no member of the account.
    """

    __slots__ = ("account", "page")
    _shape = 99
    NAME: ClassVar[str] = "people.members"
    account: AccountId
    page: Page

    def __init__(
        self,
        *,
        account: AccountId,
        page: Page | None = None,
    ) -> None:
        self._fill(account, Page() if page is None else page)


class Membership(_Record):
    """A user's membership in an account. One user may have several (RULE C6).

    Attributes:
        account: The account.
        user: The user.
        permissions: What the user may do there. The account's owner holds everything, whatever stands here (RULE
            C5).
        manages_users: Whether the user may invite others and set their permissions (RULE C3). The owner gives this
            right, and always has it.
        admitted_at: Since when.
        reset_at: When the host last reported that the user's credentials were reset (RULE I17).
        removed_at: When the user was removed; from then on they are nobody here.
    """

    __slots__ = ("account", "user", "permissions", "manages_users", "admitted_at", "reset_at", "removed_at")
    _shape = 100
    account: AccountId
    user: UserId
    permissions: Permissions
    manages_users: bool
    admitted_at: datetime
    reset_at: datetime | None
    removed_at: datetime | None

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
        permissions: Permissions | Iterable[str],
        manages_users: bool,
        admitted_at: datetime,
        reset_at: datetime | None = None,
        removed_at: datetime | None = None,
    ) -> None:
        self._fill(account, user, permissions, manages_users, admitted_at, reset_at, removed_at)


class Permit(_Operation["User", "Membership"]):
    """Sets what a member may do (RULE C4): the permissions named and no others. For the owner and those who may manage
    users.

    Nobody gives or takes what they don't hold (RULE C5): it is what changes that must be held. Permissions that this
    version doesn't know stay as they are, named or not, and can't be given (RULE C6). If nothing changes, nothing is
    done.

    Attributes:
        account: The account.
        user: The member.
        permissions: What the member may do from now on.

    Raises:
        `Missing.USERS_PERMISSION`, alone (RULE T11). Then all that apply: `Missing.OTHER_MEMBER` for one's own
        permissions, `Missing.NOT_OWNER` for the owner's, `Missing.OWNER` for those of somebody else who may manage
        users, `Missing.HELD_PERMISSIONS`. Not found for somebody who is no member, as user and as principal.
    """

    __slots__ = ("account", "user", "permissions")
    _shape = 101
    NAME: ClassVar[str] = "people.permit"
    account: AccountId
    user: UserId
    permissions: Permissions

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
        permissions: Permissions | Iterable[str],
    ) -> None:
        self._fill(account, user, permissions)


class Remove(_Operation["User", "Membership"]):
    """Removes a member. The owner removes anybody else; who may manage users removes members who may not, and who hold
    nothing beyond what they hold themselves (RULE C5); everybody but the owner may leave.

    From this commit on the user is nobody in this account: every operation answers them as a stranger. What depended on
    the membership ends with it: an offer of the account to them and their standing request for assistance are withdrawn
    here; agents who are inside as them, or because of them, are out (RULE I17); and invitations that they sent are void,
    which `Accept` checks, also if they come back. They can be admitted or invited again.

    Attributes:
        account: The account.
        user: The member.

    Raises:
        `Missing.USERS_PERMISSION`, alone (RULE T11), for who wants to remove others and may not manage users. Then all
        that apply: `Missing.NOT_OWNER`; `Missing.OWNER` for a member who may manage users;
        `Missing.HELD_PERMISSIONS`. Not found for somebody who is no member, as user and as principal.
    """

    __slots__ = ("account", "user")
    _shape = 102
    NAME: ClassVar[str] = "people.remove"
    account: AccountId
    user: UserId

    def __init__(
        self,
        *,
        account: AccountId,
        user: UserId,
    ) -> None:
        self._fill(account, user)


class Resend(_Operation["User", "Invited"]):
    """Sends an open invitation again, also one that is too old: with a new token and a new span. Links that were sent
    before are dead (RULE C5). For the owner and those who may manage users.

    Whoever sends it vouches for it: they are the inviter from then on, and must hold what it grants. So an invitation
    whose inviter was removed lives on if somebody else stands for it.

    Attributes:
        account: The account.
        invitation: The invitation.

    Raises:
        `Missing.USERS_PERMISSION`, alone (RULE T11); `Missing.OPEN_INVITATION`, `Missing.HELD_PERMISSIONS` and
        `Missing.KEYS`, all that apply. Not found for an invitation that the account doesn't have, and for somebody who
        is no member of the account.
    """

    __slots__ = ("account", "invitation")
    _shape = 103
    NAME: ClassVar[str] = "people.resend"
    account: AccountId
    invitation: InvitationId

    def __init__(
        self,
        *,
        account: AccountId,
        invitation: InvitationId,
    ) -> None:
        self._fill(account, invitation)


class Revoke(_Operation["User", "Invited"]):
    """Revokes an open invitation, also one that is too old: its links are dead for good (RULE C5). For the owner and those
    who may manage users, whoever sent it.

    Attributes:
        account: The account.
        invitation: The invitation.

    Raises:
        `Missing.USERS_PERMISSION`, alone (RULE T11); `Missing.OPEN_INVITATION` if it was accepted or revoked before.
        Not found for an invitation that the account doesn't have, and for somebody who is no member of the account.
    """

    __slots__ = ("account", "invitation")
    _shape = 104
    NAME: ClassVar[str] = "people.revoke"
    account: AccountId
    invitation: InvitationId

    def __init__(
        self,
        *,
        account: AccountId,
        invitation: InvitationId,
    ) -> None:
        self._fill(account, invitation)

from ._more import *  # noqa: E402, F403
from . import _more  # noqa: E402

__all__ = [
    "Accept",
    "Accounts",
    "Admit",
    "Entrust",
    "Invitation",
    "InvitationStatus",
    "Invitations",
    "Invite",
    "Invited",
    "Members",
    "Membership",
    "Permissions",
    "Permit",
    "Remove",
    "Resend",
    "Revoke",
]
__all__ += _more.__all__
