"""Records are frozen, take names, and tell ids of one noun from those of another."""

from datetime import datetime, timedelta
from uuid import UUID

from consentry import AccountId, Agent, Language, Page, User, UserId, access, account, assistance, ticket


def right(id: AccountId, user: User, now: datetime, session: access.Session) -> None:
    account.Create(account=id, name="Bakery", owner=user.id, email="ada@bakery.example", language=Language.ENGLISH)
    assistance.Request(account=id, scopes=["settings"])
    assistance.Request(account=id, scopes={"settings"})
    Page(rows=50)
    session.allows("settings", now)
    UserId(UUID(int=1))


def wrong(id: AccountId, user: User, agent: Agent, now: datetime, session: access.Session) -> None:
    account.Create(account=user.id, name="", owner=user.id, email="", language=Language.ENGLISH)  # E: arg-type
    account.Create(account=id, name="", owner=agent.id, email="", language=Language.ENGLISH)  # E: arg-type
    account.Create(account=id, name="", owner=user.id, email="", language="Klingon")  # E: arg-type
    account.Create(account=id, name=None, owner=user.id, email="", language=Language.ENGLISH)  # E: arg-type
    account.Profile(id)  # E: call-arg
    account.Profile()  # E: call-arg
    account.Profile(account=id, page=Page())  # E: call-arg
    User(id="ada")  # E: arg-type
    assistance.Request(account=id, scopes=7)  # E: arg-type
    session.allows("settings", timedelta())  # E: arg-type
    session.allows(7)  # E: arg-type
    UserId(7)  # E: arg-type


def frozen(profile: account.Account, opened: ticket.Ticket) -> None:
    profile.name = "Another"  # E: misc
    opened.status = ticket.Status.SOLVED  # E: misc
    str(profile.nickname)  # E: attr-defined
