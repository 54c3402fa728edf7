"""Users, who are invited and permitted (RULES C3, C4, C5)."""

from consentry.people import (
    Accept,
    Entrust,
    Invitations,
    Invite,
    Members,
    Membership,
    Permissions,
    Permit,
    Resend,
    whmcs,
)
from consentry.texts import Family

from . import outbox
from .cast import ADA, BEN, EVE, HOUSE
from .stage import Stage
from .table import Table

WIRE = "tickets,invoices,productsso,quotes"
"""Permissions as WHMCS writes them; two of them are no permissions here."""
ADDRESS = "ben@cafe-ada.example"  # Ben's address, which the host has verified
INVITED = Permissions.TICKETS | Permissions.CONTACTS  # what Ben is invited with
GIVEN = Permissions.INVOICES  # what Ada gives him then
TAKEN = Permissions.CONTACTS  # what she takes
WANTED = Permissions.ORDERS  # what Ben would like to give to others, and doesn't hold


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("users-heading")
    if member(stage):
        stage.tell("users-found")
    else:
        _invite(stage)
        delivered = outbox.deliver(stage, "people.invited")
        if delivered.invitation:
            _accept(stage, delivered.invitation)
        else:
            # Another relay was faster, or an earlier run died in between: the next run sends a new link.
            stage.tell("users-no-link")
    before = member(stage)
    if before is None:
        return
    _permit(stage, before)
    if not before.manages_users:
        stage.desk.run(ADA, Entrust(account=HOUSE, user=BEN.id, manages_users=True))
        stage.tell("users-entrusted", right=stage.voice.name(Family.PERMISSION, "users"))
    _check_list(stage)
    _overreach(stage)
    _moved_in(stage)


def member(stage: Stage) -> Membership | None:
    """Ben, if he is a member."""
    members = stage.desk.run(ADA, Members(account=HOUSE)).rows
    return next((member for member in members if member.user == BEN.id), None)


def _invite(stage: Stage) -> None:
    """Ada invites Ben; if she did already and he hasn't come, she sends him a new link."""
    sent = stage.desk.run(ADA, Invitations(account=HOUSE)).rows
    earlier = next((invited for invited in sent if invited.email == ADDRESS), None)
    if earlier:
        stage.desk.run(ADA, Resend(account=HOUSE, invitation=earlier.id))
    else:
        stage.desk.run(ADA, Invite(account=HOUSE, email=ADDRESS, permissions=INVITED))
    stage.tell("users-invited", email=ADDRESS, permissions=_named(stage, INVITED))


def _accept(stage: Stage, token: str) -> None:
    """Ben accepts; somebody else who got hold of the link can't."""
    stage.desk.run(BEN, Accept(token=token, email=ADDRESS))
    stage.tell("users-accepted")
    stage.tell("users-again")
    with stage.refused():
        stage.desk.run(EVE, Accept(token=token, email="eve@elsewhere.example"))


def _permit(stage: Stage, before: Membership) -> None:
    """Ada sets what Ben may do, one permission after the other."""
    given = before.permissions | GIVEN
    if given != before.permissions:
        stage.desk.run(ADA, Permit(account=HOUSE, user=BEN.id, permissions=given))
        stage.tell("users-given", permission=_named(stage, GIVEN))
    if given & TAKEN:
        stage.desk.run(ADA, Permit(account=HOUSE, user=BEN.id, permissions=given - TAKEN))
        stage.tell("users-taken", permission=_named(stage, TAKEN))


def _check_list(stage: Stage) -> None:
    """The eleven permissions, each alone, and the right to manage users, which only the owner gives."""
    members = {one.user: one for one in stage.desk.run(ADA, Members(account=HOUSE)).rows}
    both = members[ADA.id], members[BEN.id]
    stage.tell("users-list")
    table = Table(stage.voice.label("permissions"), "Ada", "Ben")
    for name in Permissions.all():
        table.add(stage.voice.name(Family.PERMISSION, name), *(_box(name in one.permissions) for one in both))
    table.add(stage.voice.name(Family.PERMISSION, "users"), *(_box(one.manages_users) for one in both))
    stage.show(table)


def _box(ticked: bool) -> str:
    return "☑" if ticked else "☐"


def _overreach(stage: Stage) -> None:
    """What Ben doesn't hold he can't grant (RULE C5)."""
    stage.tell("users-wanted", permission=_named(stage, WANTED))
    with stage.refused():
        stage.desk.run(BEN, Invite(account=HOUSE, email="carla@cafe-ada.example", permissions=WANTED))


def _moved_in(stage: Stage) -> None:
    """What another panel's permissions become here."""
    read = whmcs.read_permissions(WIRE)
    stage.tell(
        "users-whmcs", wire=WIRE, permissions=_named(stage, read.value), left=", ".join(map(str, read.left_over))
    )


def _named(stage: Stage, permissions: Permissions) -> str:
    return "; ".join(stage.voice.names(Family.PERMISSION, permissions))
