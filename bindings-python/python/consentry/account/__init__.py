"""Accounts, the services they have, and how they go from one owner to the next."""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING

from .._record import Operation as _Operation, Record as _Record

if TYPE_CHECKING:
    from datetime import datetime
    from .._types import AccountId, Agent, Language, ServiceId, System, User, UserId
    from .. import policy as _policy


class AcceptOwnership(_Operation["User", "Account"]):
    """Takes the account over, by the member to whom its owner offered it, as long as the offer is not too old (RULE C5).

    In one commit the member becomes the owner, and the owner until then a member who holds every permission and may
    manage users: an account has exactly one owner at every moment.

    Attributes:
        account: The account.

    Raises:
        `Missing.OFFERED_OWNERSHIP` if it wasn't offered to this member, or too long ago; nobody learns whether it was
        offered to somebody else (RULE T11). Not found for somebody who is no member of the account.
    """

    __slots__ = ("account",)
    _shape = 39
    NAME: ClassVar[str] = "account.accept_ownership"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Account(_Record):
    """A customer's account.

    Attributes:
        id: Its id.
        name: What it is called.
        owner: Its one owner (RULE C5), who holds every permission.
        email: Its primary e-mail address: whatever the category, notices go there (RULES T2, C7).
        language: The language of these notices.
        created_at: Since when it exists.
        onboarded_at: When its onboarding ended; until then account managers may help (RULE I4).
        offered_to: The member who may take the account over, if the owner offers it (RULE C5).
        offered_at: Since when that is offered.
        door: Its door (RULE A1).
        door_since: Since when the door is as it is.
    """

    __slots__ = ("id", "name", "owner", "email", "language", "created_at", "onboarded_at", "offered_to", "offered_at", "door", "door_since")
    _shape = 40
    id: AccountId
    name: str
    owner: UserId
    email: str
    language: Language
    created_at: datetime
    onboarded_at: datetime | None
    offered_to: UserId | None
    offered_at: datetime | None
    door: _policy.Door
    door_since: datetime

    def __init__(
        self,
        *,
        id: AccountId,
        name: str,
        owner: UserId,
        email: str,
        language: Language,
        created_at: datetime,
        onboarded_at: datetime | None = None,
        offered_to: UserId | None = None,
        offered_at: datetime | None = None,
        door: _policy.Door,
        door_since: datetime,
    ) -> None:
        self._fill(id, name, owner, email, language, created_at, onboarded_at, offered_to, offered_at, door, door_since)


class AccountCard(_Record):
    """An account as an agent sees it.

    Attributes:
        id: Its id.
        name: What it is called.
        language: The language that it is written to in.
        created_at: Since when it exists.
        onboarded_at: When its onboarding ended (RULE I4).
    """

    __slots__ = ("id", "name", "language", "created_at", "onboarded_at")
    _shape = 41
    id: AccountId
    name: str
    language: Language
    created_at: datetime
    onboarded_at: datetime | None

    def __init__(
        self,
        *,
        id: AccountId,
        name: str,
        language: Language,
        created_at: datetime,
        onboarded_at: datetime | None = None,
    ) -> None:
        self._fill(id, name, language, created_at, onboarded_at)


class AddService(_Operation["System", "Service"]):
    """Adds a service to an account, so that tickets can be about it (RULE T1).

    Attributes:
        account: The account.
        service: The new service's id, the host's choice.
        name: What it is called.

    Raises:
        Not found if there is no such account; `Missing.NEW_SERVICE` if it has that service already.
    """

    __slots__ = ("account", "service", "name")
    _shape = 42
    NAME: ClassVar[str] = "account.add_service"
    account: AccountId
    service: ServiceId
    name: str

    def __init__(
        self,
        *,
        account: AccountId,
        service: ServiceId,
        name: str,
    ) -> None:
        self._fill(account, service, name)


class Amend(_Operation["User", "Account"]):
    """Changes an account's profile (RULE C4): what is named; the rest stays. If nothing changes, nothing is done.

    The entry of a changed address names the former one, which is to be told: who takes an account over changes its
    address first.

    Attributes:
        account: The account.
        name: What it is called from now on.
        email: Its primary e-mail address from now on (RULE T2).
        language: The language of its notices from now on (RULE C7).

    Raises:
        `Missing.PROFILE_PERMISSION`. Not found for somebody who is no member of the account.
    """

    __slots__ = ("account", "name", "email", "language")
    _shape = 43
    NAME: ClassVar[str] = "account.amend"
    account: AccountId
    name: str | None
    email: str | None
    language: Language | None

    def __init__(
        self,
        *,
        account: AccountId,
        name: str | None = None,
        email: str | None = None,
        language: Language | None = None,
    ) -> None:
        self._fill(account, name, email, language)


class Card(_Operation["Agent", "AccountCard"]):
    """What an agent needs to know of an account to answer it: what it is called, its language, and whether it is new. For
    agents at work; a queue names accounts by their ids alone.

    No address, no owner: whom a customer's mail goes to is the customer's affair (RULE T11).

    Attributes:
        account: The account.

    Raises:
        `Missing.ACTIVE_AGENT`; `Missing.TEAM` for an agent in no team. Not
        found for an account that doesn't exist.
    """

    __slots__ = ("account",)
    _shape = 44
    NAME: ClassVar[str] = "account.card"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Create(_Operation["System", "Account"]):
    """Makes an account with its owner, who holds every permission (RULE C5).

    Run by the host when a customer signs up. The account's id is the host's choice: a UUID, or one mapped from a key of
    its own with `AccountId.from_name`.

    Attributes:
        account: The new account's id.
        name: What it is called.
        owner: Its owner.
        email: Its primary e-mail address (RULE T2).
        language: The language of the notices that go there (RULE C7).

    Raises:
        `Missing.NEW_ACCOUNT` if the account exists.
    """

    __slots__ = ("account", "name", "owner", "email", "language")
    _shape = 45
    NAME: ClassVar[str] = "account.create"
    account: AccountId
    name: str
    owner: UserId
    email: str
    language: Language

    def __init__(
        self,
        *,
        account: AccountId,
        name: str,
        owner: UserId,
        email: str,
        language: Language,
    ) -> None:
        self._fill(account, name, owner, email, language)


class EndOnboarding(_Operation["System", "Account"]):
    """Ends an account's onboarding, for good: from now on account managers need consent like everybody else (RULE I4).

    Whoever is inside because of the onboarding is out, by the same commit. What was downloaded or shared meanwhile is to be
    deleted from now on, in as many hours as the policy says, and this attested by each agent (RULE I12). One commit gives a
    deadline to 500 sessions; if there are more that owe it, run it again.

    Attributes:
        account: The account.

    Raises:
        `Missing.ONBOARDING` if it has ended before, and nothing is left without a deadline. Not found if there is no such account.
    """

    __slots__ = ("account",)
    _shape = 46
    NAME: ClassVar[str] = "account.end_onboarding"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class OfferOwnership(_Operation["User", "Account"]):
    """Offers the account to a member (RULE C5). Only the owner may, and stays the owner until the member accepts, which
    the member can for as long as the policy says. An offer takes the place of an earlier one.

    Attributes:
        account: The account.
        to: To whom.

    Raises:
        `Missing.OWNER`, alone (RULE T11); `Missing.OTHER_MEMBER` for oneself. Not found for somebody who is no member,
        as user and as principal.
    """

    __slots__ = ("account", "to")
    _shape = 47
    NAME: ClassVar[str] = "account.offer_ownership"
    account: AccountId
    to: UserId

    def __init__(
        self,
        *,
        account: AccountId,
        to: UserId,
    ) -> None:
        self._fill(account, to)


class Profile(_Operation["User", "Account"]):
    """The account as its members see it. For every member.

    An offer to hand it over (RULE C5) is shown to the owner and to the member it was made to, also once it is too old to be
    accepted; nobody else learns of it.

    Attributes:
        account: The account.

    Raises:
        Not found for somebody who is no member of the account.
    """

    __slots__ = ("account",)
    _shape = 48
    NAME: ClassVar[str] = "account.profile"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)


class Service(_Record):
    """A product or service that an account has; a ticket is about one (RULE T1).

    Attributes:
        account: The account that has it.
        id: Its id.
        name: What it is called.
        created_at: Since when the account has it.
    """

    __slots__ = ("account", "id", "name", "created_at")
    _shape = 49
    account: AccountId
    id: ServiceId
    name: str
    created_at: datetime

    def __init__(
        self,
        *,
        account: AccountId,
        id: ServiceId,
        name: str,
        created_at: datetime,
    ) -> None:
        self._fill(account, id, name, created_at)


class WithdrawOwnership(_Operation["User", "Account"]):
    """Withdraws the offer to hand the account over (RULE C5), if the owner runs it; declines it, if the member does to
    whom it was made. Also an offer that is too old, so that no later policy makes it young again.

    Attributes:
        account: The account.

    Raises:
        `Missing.OFFERED_OWNERSHIP` if there is no offer, and for every other member, whether there is one or not (RULE
        T11). Not found for somebody who is no member of the account.
    """

    __slots__ = ("account",)
    _shape = 50
    NAME: ClassVar[str] = "account.withdraw_ownership"
    account: AccountId

    def __init__(
        self,
        *,
        account: AccountId,
    ) -> None:
        self._fill(account)

__all__ = [
    "AcceptOwnership",
    "Account",
    "AccountCard",
    "AddService",
    "Amend",
    "Card",
    "Create",
    "EndOnboarding",
    "OfferOwnership",
    "Profile",
    "Service",
    "WithdrawOwnership",
]
