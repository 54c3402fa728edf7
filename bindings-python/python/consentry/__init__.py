"""Customer support that the customer controls.

An agent enters a customer's account only as the customer and the policy allow: with a code that the customer reads out, or a written
consent; with a reason, a second factor, trainings; for an hour; and everything is in a journal that proves itself. Tickets, contacts,
users and permissions belong to it. The host keeps its own database, web server and login.

Every operation is a value; a desk runs it for a principal, over a store::

    from consentry import AccountId, Desk, Language, SqliteStore, System, UserId, account

    desk = Desk(SqliteStore("support.db"))
    made = desk.run(
        System(name="signup"),
        account.Create(
            account=AccountId.from_name("customer:1"),
            name="Ada's bakery",
            owner=UserId.from_name("user:ada"),
            email="ada@example.com",
            language=Language.ENGLISH,
        ),
    )

The operations, and what they answer, are in one module for each concept: ``account``, ``people``, ``contact``, ``ticket``,
``assistance``, ``consent``, ``access``, ``review``, ``staff``, ``journal``, ``notice``. ``policy`` is what the host decides, ``store``
what a store of the host's own is asked, ``errors`` all exceptions, ``texts`` what people are told.

Everything here can be used from many threads at the same time; ``AsyncDesk`` is awaited, from asyncio or trio. Work is done without
the GIL. CPython without a GIL is not supported: there is no wheel for it, and the import is refused where the GIL is off.
"""

import sys

from . import _native

if not getattr(sys, "_is_gil_enabled", lambda: True)():
    raise ImportError("consentry needs the GIL, which is switched off (PYTHON_GIL=0 or -X gil=0)", name="consentry")

from . import (
    access,
    account,
    assistance,
    consent,
    contact,
    desk,
    email,
    errors,
    journal,
    limits,
    notice,
    paging,
    people,
    policy,
    review,
    staff,
    store,
    texts,
    ticket,
)
from ._native import MemoryStore, SqliteStore
from ._record import Operation, Record
from ._types import (
    AccountId,
    Agent,
    AgentId,
    BreakGlassId,
    CommandId,
    ConsentId,
    ContactId,
    Inside,
    InvitationId,
    Language,
    Lead,
    Listed,
    Missing,
    Page,
    Party,
    Relay,
    RelayId,
    ReviewId,
    RoleId,
    ServiceId,
    SessionId,
    Swept,
    System,
    TicketId,
    User,
    UserId,
)
from .actor import read_actor
from .desk import (
    AsyncDesk,
    Clock,
    Desk,
    Entropy,
    KeyRing,
    Keys,
    ManualClock,
    OneKey,
    Plan,
    SeededEntropy,
    SystemClock,
)
from .email import EmailAddress
from .errors import (
    AccessDenied,
    CommandPending,
    CommandReused,
    Conflict,
    ConsentryError,
    Defect,
    InvalidInput,
    InvalidType,
    NotFound,
    Refused,
    StoreError,
)
from .policy import Policy
from .store import AsyncStore, Store

__version__: str = _native.version()

__all__ = [
    "AccessDenied",
    "AccountId",
    "Agent",
    "AgentId",
    "AsyncDesk",
    "AsyncStore",
    "BreakGlassId",
    "Clock",
    "CommandId",
    "CommandPending",
    "CommandReused",
    "Conflict",
    "ConsentId",
    "ConsentryError",
    "ContactId",
    "Defect",
    "Desk",
    "EmailAddress",
    "Entropy",
    "Inside",
    "InvalidInput",
    "InvalidType",
    "InvitationId",
    "KeyRing",
    "Keys",
    "Language",
    "Lead",
    "Listed",
    "ManualClock",
    "MemoryStore",
    "Missing",
    "NotFound",
    "OneKey",
    "Operation",
    "Page",
    "Party",
    "Plan",
    "Policy",
    "Record",
    "Refused",
    "Relay",
    "RelayId",
    "ReviewId",
    "RoleId",
    "SeededEntropy",
    "ServiceId",
    "SessionId",
    "SqliteStore",
    "Store",
    "StoreError",
    "Swept",
    "System",
    "SystemClock",
    "TicketId",
    "User",
    "UserId",
    "__version__",
    "access",
    "account",
    "assistance",
    "consent",
    "contact",
    "desk",
    "email",
    "errors",
    "journal",
    "limits",
    "notice",
    "paging",
    "people",
    "policy",
    "read_actor",
    "review",
    "staff",
    "store",
    "texts",
    "ticket",
]
