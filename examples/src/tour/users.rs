//! Chapter three: users, who are invited and permitted (RULES C3, C4, C5).

use crate::cast::{ben, eve};
use crate::failure::Failure;
use crate::host::House;
use crate::outbox;
use crate::stage::{Stage, head, tell};
use crate::table::table;
use consentry::people::whmcs::{self, LeftOver};
use consentry::people::{Accept, Entrust, InvitationToken, Invitations, Invite, Members, Membership, Permit, Resend};
use consentry::{EmailAddress, Page, Permissions};
use consentry_texts::Family;

/// Permissions as WHMCS writes them; two of them are no permissions here.
const WIRE: &str = "tickets,invoices,productsso,quotes";
/// Ben's address, which the host has verified.
const BEN: &str = "ben@cafe-ada.example";
/// What Ben is invited with.
const INVITED: Permissions = Permissions::TICKETS.union(Permissions::CONTACTS);
/// What Ada gives him then, and what she takes.
pub(crate) const GIVEN: Permissions = Permissions::INVOICES;
const TAKEN: Permissions = Permissions::CONTACTS;
/// What Ben would like to give to others, and doesn't hold.
const WANTED: Permissions = Permissions::ORDERS;

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>) -> Result<(), Failure> {
    head!(stage, "users-heading")?;
    if member(stage)?.is_some() {
        tell!(stage, "users-found")?;
    } else {
        invite(stage)?;
        let delivered = outbox::round(stage, &["people.invited"])?;
        match delivered.invitation {
            Some(token) => accept(stage, token)?,
            // Another relay was faster, or an earlier run died in between: the next run sends a new link.
            None => tell!(stage, "users-no-link")?,
        }
    }
    let Some(before) = member(stage)? else { return Ok(()) };
    permit(stage, &before)?;
    if !before.manages_users {
        entrust(stage)?;
    }
    check_list(stage)?;
    overreach(stage)?;
    moved_in(stage)
}

/// Ben, if he is a member.
pub(crate) fn member(stage: &Stage<'_>) -> Result<Option<Membership>, Failure> {
    let House { account, owner, .. } = stage.house;
    let members = stage.desk.run(&owner, Members { account, page: Page::default() })?;
    Ok(members.rows.into_iter().find(|member| member.user == ben().id))
}

/// Ada invites Ben; if she did already and he hasn't come, she sends him a new link.
fn invite(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let email: EmailAddress = BEN.parse()?;
    let sent = stage.desk.run(&owner, Invitations { account, page: Page::default() })?.rows;
    match sent.into_iter().find(|sent| sent.email == email) {
        Some(sent) => stage.desk.run(&owner, Resend { account, invitation: sent.id })?,
        None => stage.desk.run(&owner, Invite { account, email, permissions: INVITED })?,
    };
    let permissions = stage.voice.names(Family::Permission, INVITED.names()).join("; ");
    tell!(stage, "users-invited", email = BEN, permissions = permissions)
}

/// Ben accepts; somebody else who got hold of the link can't.
fn accept(stage: &mut Stage<'_>, token: InvitationToken) -> Result<(), Failure> {
    stage.desk.run(&ben(), Accept { token: token.clone(), email: BEN.parse()? })?;
    tell!(stage, "users-accepted")?;
    tell!(stage, "users-again")?;
    let again = stage.desk.run(&eve(), Accept { token, email: "eve@elsewhere.example".parse()? });
    stage.refused(again)
}

/// Ada sets what Ben may do, one permission after the other.
fn permit(stage: &mut Stage<'_>, before: &Membership) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let user = ben().id;
    let given = before.permissions | GIVEN;
    if given != before.permissions {
        stage.desk.run(&owner, Permit { account, user, permissions: given })?;
        tell!(stage, "users-given", permission = named(stage, GIVEN))?;
    }
    if given.intersects(TAKEN) {
        stage.desk.run(&owner, Permit { account, user, permissions: given - TAKEN })?;
        tell!(stage, "users-taken", permission = named(stage, TAKEN))?;
    }
    Ok(())
}

/// The eleven permissions, each alone, and the right to manage users, which only the owner gives.
fn check_list(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let members = stage.desk.run(&owner, Members { account, page: Page::default() })?.rows;
    let find = |user| members.iter().find(|member| member.user == user);
    let (Some(ada), Some(ben)) = (find(owner.id), find(ben().id)) else { return Ok(()) };
    let box_of = |is_set: bool| (if is_set { "☑" } else { "☐" }).to_owned();
    tell!(stage, "users-list")?;
    let mut list = table([stage.voice.label("permissions"), "Ada".to_owned(), "Ben".to_owned()]);
    for permission in Permissions::all() {
        let boxes = [ada, ben].map(|member| box_of(member.permissions.contains(permission)));
        let [ada, ben] = boxes;
        list.add_row([named(stage, permission), ada, ben]);
    }
    let [ada, ben] = [ada, ben].map(|member| box_of(member.manages_users));
    list.add_row([stage.voice.name(Family::Permission, "users"), ada, ben]);
    stage.table(&list)
}

/// Ada lets Ben manage users.
fn entrust(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    stage.desk.run(&owner, Entrust { account, user: ben().id, manages_users: true })?;
    tell!(stage, "users-entrusted", right = stage.voice.name(Family::Permission, "users"))
}

/// What Ben doesn't hold he can't grant (RULE C5).
fn overreach(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let account = stage.house.account;
    tell!(stage, "users-wanted", permission = named(stage, WANTED))?;
    let email = "carla@cafe-ada.example".parse()?;
    let answer = stage.desk.run(&ben(), Invite { account, email, permissions: WANTED });
    stage.refused(answer)
}

/// What another panel's permissions become here.
fn moved_in(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let read = whmcs::read_permissions(WIRE)?;
    let permissions = stage.voice.names(Family::Permission, read.value.names()).join("; ");
    let left: Vec<_> = read.left_over.iter().map(LeftOver::name).collect();
    tell!(stage, "users-whmcs", wire = WIRE, permissions = permissions, left = left.join(", "))
}

fn named(stage: &Stage<'_>, permission: Permissions) -> String {
    stage.voice.names(Family::Permission, permission.names()).join("; ")
}
