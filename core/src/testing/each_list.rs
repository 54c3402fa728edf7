//! Every list of records that is in the order of ids.

use super::Broken;
use super::samples;
use super::samples_of_access as access;
use super::scene::{
    Scene, agents, budgets, consents, contacts, emergencies, invitations, memberships, reviews, services,
};
use crate::id::Id;
use crate::query::Query;
use crate::record::Record;
use crate::{AccountId, AgentId, BreakGlassId, ConsentId, ContactId, InvitationId, ReviewId, ServiceId, UserId};
use uuid::Uuid;

/// The user whose memberships are listed; no member that a law makes otherwise.
const NOBODY: u64 = 0x7777_7777;

/// One of the lists: how its `n`-th row is made and how a page of it is read, as the rows' `n`s.
pub(super) struct List<'a> {
    pub(super) noun: &'a str,
    make: &'a dyn Fn(u64) -> Result<Record, Broken>,
    pub(super) read: &'a dyn Fn(Option<u64>, u32) -> Result<Vec<u64>, Broken>,
}

/// The numbers of ids in a law's realm.
pub(super) fn numbers<I: Id>(ids: impl Iterator<Item = I>) -> Vec<u64> {
    let lower = |id: I| Uuid::from_bytes(*id.as_bytes()).as_u64_pair().1;
    ids.map(lower).collect()
}

/// Goes through all the lists.
pub(super) fn each(scene: &Scene<'_>, law: impl Fn(&List<'_>) -> Result<(), Broken>) -> Result<(), Broken> {
    of_people(scene, &law)?;
    of_all(scene, &law)
}

fn of_people(scene: &Scene<'_>, law: impl Fn(&List<'_>) -> Result<(), Broken>) -> Result<(), Broken> {
    let (account, user): (AccountId, UserId) = (scene.id(1), scene.id(NOBODY));
    law(&List {
        noun: "services",
        make: &|n| Ok(samples::service(account, scene.id(n))?.into()),
        read: &|behind, rows| {
            let after: Option<ServiceId> = behind.map(|n| scene.id(n));
            let found = services(scene.rows(Query::Services { account, after, rows })?)?;
            Ok(numbers(found.iter().map(|it| it.id)))
        },
    })?;
    law(&List {
        noun: "members",
        make: &|n| Ok(samples::membership(account, scene.id(n)).into()),
        read: &|behind, rows| {
            let after: Option<UserId> = behind.map(|n| scene.id(n));
            let found = memberships(scene.rows(Query::Members { account, after, rows })?)?;
            Ok(numbers(found.iter().map(|it| it.user)))
        },
    })?;
    law(&List {
        noun: "memberships",
        make: &|n| Ok(samples::membership(scene.id(n), user).into()),
        read: &|behind, rows| {
            let after: Option<AccountId> = behind.map(|n| scene.id(n));
            let found = memberships(scene.rows(Query::Memberships { user, after, rows })?)?;
            Ok(numbers(found.iter().map(|it| it.account)))
        },
    })?;
    law(&List {
        noun: "invitations",
        make: &|n| Ok(samples::invitation(account, scene.id(n))?.into()),
        read: &|behind, rows| {
            let after: Option<InvitationId> = behind.map(|n| scene.id(n));
            let found = invitations(scene.rows(Query::Invitations { account, after, rows })?)?;
            Ok(numbers(found.iter().map(|it| it.id)))
        },
    })?;
    law(&List {
        noun: "contacts",
        make: &|n| Ok(samples::contact(account, scene.id(n))?.into()),
        read: &|behind, rows| {
            let after: Option<ContactId> = behind.map(|n| scene.id(n));
            let found = contacts(scene.rows(Query::Contacts { account, categories: None, after, rows })?)?;
            Ok(numbers(found.iter().map(|it| it.id)))
        },
    })?;
    law(&List {
        noun: "consents",
        make: &|n| Ok(access::consent(account, scene.id(n))?.into()),
        read: &|behind, rows| {
            let after: Option<ConsentId> = behind.map(|n| scene.id(n));
            let found = consents(scene.rows(Query::Consents { account, after, rows })?)?;
            Ok(numbers(found.iter().map(|it| it.id)))
        },
    })
}

/// Lists that others fill, too, if they use the same store: a law's own rows stand behind its first id, and what is behind
/// the law's last one is not looked at.
fn of_all(scene: &Scene<'_>, law: impl Fn(&List<'_>) -> Result<(), Broken>) -> Result<(), Broken> {
    fn own<I: Id + Copy>(scene: &Scene<'_>, ids: impl Iterator<Item = I>) -> Vec<u64> {
        numbers(ids.filter(|id| scene.is_own(*id)))
    }
    law(&List {
        noun: "requests for emergency entry",
        // Each in another account, in another order.
        make: &|n| Ok(access::break_glass(scene.id(!n), scene.id(n))?.into()),
        read: &|behind, rows| {
            let n = behind.unwrap_or(0);
            let after: (BreakGlassId, AccountId) = (scene.id(n), scene.id(!n));
            let found = emergencies(scene.rows(Query::BreakGlasses { after: Some(after), rows })?)?;
            Ok(own(scene, found.iter().map(|it| it.id)))
        },
    })?;
    law(&List {
        noun: "agents",
        make: &|n| Ok(samples::agent(scene.id(n))?.into()),
        read: &|behind, rows| {
            let after: Option<AgentId> = Some(scene.id(behind.unwrap_or(0)));
            let found = agents(scene.rows(Query::Agents { after, rows })?)?;
            Ok(own(scene, found.iter().map(|it| it.id)))
        },
    })?;
    law(&List {
        noun: "budgets",
        make: &|n| Ok(access::budget(scene.id(n)).into()),
        read: &|behind, rows| {
            let after: Option<AgentId> = Some(scene.id(behind.unwrap_or(0)));
            let found = budgets(scene.rows(Query::AgentBudgets { after, rows })?)?;
            Ok(own(scene, found.iter().map(|it| it.agent)))
        },
    })?;
    law(&List {
        noun: "reviews",
        make: &|n| Ok(access::review(scene.id(n))?.into()),
        read: &|behind, rows| {
            let after: Option<ReviewId> = Some(scene.id(behind.unwrap_or(0)));
            let found = reviews(scene.rows(Query::Reviews { after, rows })?)?;
            Ok(own(scene, found.iter().map(|it| it.id)))
        },
    })
}

/// Makes rows with these numbers, in this order.
pub(super) fn make(scene: &Scene<'_>, list: &List<'_>, numbers: impl IntoIterator<Item = u64>) -> Result<(), Broken> {
    numbers.into_iter().try_for_each(|n| scene.create((list.make)(n)?))
}
