"""The accounts that cases work in, and the texts that they write: those of the Rust benches."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from consentry import (
    AccountId,
    Agent,
    AgentId,
    Desk,
    Language,
    ServiceId,
    System,
    User,
    UserId,
    access,
    account,
    policy,
    staff,
    ticket,
)
from consentry.access import proof

ACCOUNTS = [AccountId.from_name(f"customer:{number}") for number in range(64)]
ADA = User(id=UserId.from_name("user:ada"))
GRACE = Agent(id=AgentId.from_name("agent:grace"))
HOST = System(name="signup")
SERVICE = ServiceId.from_name("service:shop")
SUBJECT = "The invoice of last month shows the wrong VAT number"
BODY = """Good morning,

our invoice of last month still shows the VAT number of our former \
company. We changed it in the profile two weeks ago, and the order confirmation has the new one. Could you please \
issue the invoice anew and tell us whether earlier ones are affected, too?

Kind regards
Ada"""
SCOPES = ("settings", "users", "notifications")
POLICY = policy.Policy(access=policy.Access(check_for=timedelta(minutes=5)))
"""A pass is good for as long as it can be, so that it lasts for a case."""


def opening(account: AccountId) -> ticket.Open:
    """The operation as a host makes it from what its user typed: checking the texts is part of it."""
    return ticket.Open(
        account=account, service=SERVICE, subject=SUBJECT, category="general", body=BODY, acknowledged=True
    )


def settled(run: Callable[[Any, Any], Any]) -> None:
    """Makes the accounts, each with a service and a first ticket."""
    for number in ACCOUNTS:
        name, email = "Ada's bakery", "ada@bakery.example"
        run(HOST, account.Create(account=number, name=name, owner=ADA.id, email=email, language=Language.ENGLISH))
        run(HOST, account.AddService(account=number, service=SERVICE, name="Web shop"))
        run(ADA, opening(number))


def entered(desk: Desk) -> list[tuple[access.Session, access.Pass]]:
    """Sessions of an agent's, one in each account, each with its pass."""
    desk.run(HOST, staff.Enrol(agent=GRACE.id, name="Grace", teams={"support"}))
    desk.run(HOST, staff.SetCeiling(agent=GRACE.id, ceiling=SCOPES))
    desk.run(HOST, staff.VerifyMfa(agent=GRACE.id))
    both = []
    for number in ACCOUNTS:
        enter = access.Enter(
            account=number,
            user=ADA.id,
            scopes=SCOPES,
            reason="The customer's templates print the wrong VAT number",
            link="https://support.example/tickets/4711",
            proof=proof.Door(),
            private_window=True,
        )
        session = desk.run(GRACE, enter)
        both.append((session, desk.run(session.inside(), access.Check(account=number, session=session.id))))
    return both
