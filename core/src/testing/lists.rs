//! Lists of records by id: an account's services, members, invitations, contacts and consents, a user's memberships, and
//! those of the staff's realm.

use super::broken::{Broken, same};
use super::each_list::{each, make, numbers};
use super::samples::{self, after_noon};
use super::samples_of_access::consent;
use super::scene::{Scene, consents, contacts, invitations, memberships, services};
use crate::account::Service;
use crate::contact::{Categories, ContactRecord};
use crate::people::{Invitation, InvitationStatus, Membership};
use crate::query::Query;
use crate::record::Record;

pub(super) fn lists_come_in_the_order_of_ids(scene: &Scene<'_>) -> Result<(), Broken> {
    // Orders by signed numbers, by insertion and by text of the lower half differ from the order of the bytes.
    each(scene, |list| {
        make(scene, list, [1 << 63, 2, u64::MAX, 1, i64::MAX.cast_unsigned(), 10, 0x80, 0x7f])?;
        let expected = vec![1, 2, 10, 0x7f, 0x80, i64::MAX.cast_unsigned(), 1 << 63, u64::MAX];
        same(list.noun, &(list.read)(None, 200)?, &expected)
    })
}

pub(super) fn lists_are_paged_by_id(scene: &Scene<'_>) -> Result<(), Broken> {
    each(scene, |list| {
        make(scene, list, [3, 10, 1, 20, 2, 15, 21])?;
        let page = |after, rows| (list.read)(after, rows);
        let what = |what: &str| format!("{}: {what}", list.noun);
        same(what("the first three"), &page(None, 3)?, &vec![1, 2, 3])?;
        same(what("the next three"), &page(Some(3), 3)?, &vec![10, 15, 20])?;
        same(what("the last"), &page(Some(20), 3)?, &vec![21])?;
        same(what("behind the last"), &page(Some(21), 3)?, &Vec::new())?;
        same(what("behind an id that nothing has"), &page(Some(11), 2)?, &vec![15, 20])?;
        // What is added while somebody pages hides and repeats nothing.
        make(scene, list, [4, 14])?;
        same(what("behind the tenth"), &page(Some(10), 9)?, &vec![14, 15, 20, 21])?;
        same(what("no rows"), &page(None, 0)?, &Vec::new())
    })
}

pub(super) fn a_page_of_a_list_is_as_long_as_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    each(scene, |list| {
        make(scene, list, 1..=205)?;
        for rows in [1, 50, 199, 200, 201] {
            let expected: Vec<u64> = (1..=205).take(rows as usize).collect();
            same(format_args!("{rows} {}", list.noun), &(list.read)(None, rows)?, &expected)?;
        }
        Ok(())
    })
}

fn members(scene: &Scene<'_>) -> Result<Vec<Membership>, Broken> {
    memberships(scene.rows(Query::Members { account: scene.id(1), after: None, rows: 3 })?)
}

pub(super) fn removed_members_are_not_listed(scene: &Scene<'_>) -> Result<(), Broken> {
    let of = |account, n| samples::membership(scene.id(account), scene.id(n));
    let removed = |account, n| Membership { removed_at: Some(after_noon(1)), ..of(account, n) };
    for n in 1..=6 {
        scene.create(of(1, n))?;
        scene.create(of(n + 1, 1))?;
    }
    for n in [1, 2, 4] {
        scene.put(removed(1, n), 1)?;
    }
    let of_user = || memberships(scene.rows(Query::Memberships { user: scene.id(1), after: None, rows: 3 })?);
    // Those who are gone take no place in a page.
    same("three members", &members(scene)?, &vec![of(1, 3), of(1, 5), of(1, 6)])?;
    same("three memberships", &of_user()?, &vec![of(2, 1), of(3, 1), of(4, 1)])?;
    scene.put(removed(3, 1), 1)?;
    same("three memberships", &of_user()?, &vec![of(2, 1), of(4, 1), of(5, 1)])?;
    scene.put(of(1, 1), 2)?;
    same("three members", &members(scene)?, &vec![of(1, 1), of(1, 3), of(1, 5)])?;
    same("three memberships", &of_user()?, &vec![of(1, 1), of(2, 1), of(4, 1)])?;
    scene.stored("a removed member", &removed(1, 2).into(), 2)
}

pub(super) fn only_open_invitations_are_listed(scene: &Scene<'_>) -> Result<(), Broken> {
    use InvitationStatus::{Accepted, Open, Revoked};
    let account = scene.id(1);
    let of = |n: u64, status| -> Result<Invitation, Broken> {
        Ok(Invitation { status, ..samples::invitation(account, scene.id(n))? })
    };
    for (n, status) in (1..).zip([Accepted, Open, Revoked, Open, Open, Open]) {
        scene.create(of(n, status)?)?;
    }
    let listed = || invitations(scene.rows(Query::Invitations { account, after: None, rows: 3 })?);
    same("three invitations", &listed()?, &vec![of(2, Open)?, of(4, Open)?, of(5, Open)?])?;
    // Old ones are open until somebody closes them.
    let old = Invitation { expires_at: crate::Timestamp::MIN, ..of(4, Open)? };
    scene.put(old.clone(), 1)?;
    scene.put(of(2, Accepted)?, 1)?;
    same("three invitations", &listed()?, &vec![old, of(5, Open)?, of(6, Open)?])?;
    scene.put(of(5, Revoked)?, 1)?;
    scene.put(of(2, Open)?, 2)?;
    let listed: Vec<_> = listed()?.iter().map(|it| it.id).collect();
    same("those that are open now", &listed, &vec![scene.id(2), scene.id(4), scene.id(6)])
}

/// The contacts with any of these categories.
fn chosen(scene: &Scene<'_>, categories: Option<Categories>) -> Result<Vec<u64>, Broken> {
    let query = Query::Contacts { account: scene.id(1), categories, after: None, rows: 9 };
    Ok(numbers(contacts(scene.rows(query)?)?.iter().map(|it| it.id)))
}

pub(super) fn removed_contacts_are_not_listed(scene: &Scene<'_>) -> Result<(), Broken> {
    let of = |n: u64| samples::contact(scene.id(1), scene.id(n));
    let removed = |n: u64| -> Result<ContactRecord, Broken> {
        Ok(ContactRecord { email: None, name: None, removed_at: Some(after_noon(1)), ..of(n)? })
    };
    for n in 1..=5 {
        scene.create(of(n)?)?;
    }
    scene.put(removed(2)?, 1)?;
    scene.put(removed(4)?, 1)?;
    for categories in [None, Some(Categories::INVOICE)] {
        same("the contacts", &chosen(scene, categories)?, &vec![1, 3, 5])?;
    }
    let query = Query::Contacts { account: scene.id(1), categories: None, after: None, rows: 2 };
    same("two contacts", &contacts(scene.rows(query)?)?, &vec![of(1)?, of(3)?])?;
    scene.put(of(2)?, 2)?;
    same("with one that is back", &chosen(scene, None)?, &vec![1, 2, 3, 5])?;
    scene.stored("a removed contact", &removed(4)?.into(), 2)
}

pub(super) fn contacts_of_any_of_the_categories_are_listed(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULES C2, C6
    let unknown = Categories::from_bits_retain(1 << 31);
    let (invoice, domain, support) = (Categories::INVOICE, Categories::DOMAIN, Categories::SUPPORT);
    let all = [invoice, domain, invoice | domain, Categories::empty(), unknown, unknown | support, Categories::all()];
    for (n, categories) in (1..).zip(all) {
        scene.create(ContactRecord { categories, ..samples::contact(scene.id(1), scene.id(n))? })?;
    }
    let cases: [(Option<Categories>, &[u64]); 8] = [
        (None, &[1, 2, 3, 4, 5, 6, 7]),
        (Some(invoice), &[1, 3, 7]),
        (Some(domain), &[2, 3, 7]),
        (Some(invoice | domain), &[1, 2, 3, 7]),
        (Some(unknown), &[5, 6]),
        (Some(support | unknown), &[5, 6, 7]),
        (Some(Categories::empty()), &[]),
        (Some(Categories::from_bits_retain(1 << 30)), &[]),
    ];
    for (categories, expected) in cases {
        same(format_args!("the contacts of {categories:?}"), &*chosen(scene, categories)?, expected)?;
    }
    let other = ContactRecord { categories: domain, ..samples::contact(scene.id(1), scene.id(1))? };
    scene.put(other, 1)?;
    same("after one chose anew", &chosen(scene, Some(invoice))?, &vec![3, 7])
}

pub(super) fn lists_of_records_show_them_as_they_are_now(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, id) = (scene.id(1), 1);
    let name = "Another".parse()?;
    let service = Service { name, ..samples::service(account, scene.id(id))? };
    let member = Membership { manages_users: true, ..samples::membership(account, scene.id(id)) };
    let invitation = Invitation { generation: 7, ..samples::invitation(account, scene.id(id))? };
    let contact = ContactRecord { name: Some("Another".parse()?), ..samples::contact(account, scene.id(id))? };
    scene.create(samples::service(account, service.id)?)?;
    scene.create(samples::membership(account, member.user))?;
    scene.create(samples::invitation(account, invitation.id)?)?;
    scene.create(samples::contact(account, contact.id)?)?;
    let now = [Record::from(service), member.into(), invitation.into(), contact.into()];
    for record in &now {
        scene.put(record.clone(), 1)?;
    }
    let found = services(scene.rows(Query::Services { account, after: None, rows: 9 })?)?.into_iter().map(Record::from);
    let found = found.chain(members(scene)?.into_iter().map(Record::from));
    let open = invitations(scene.rows(Query::Invitations { account, after: None, rows: 9 })?)?;
    let told = contacts(scene.rows(Query::Contacts { account, categories: None, after: None, rows: 9 })?)?;
    let found = found.chain(open.into_iter().map(Record::from)).chain(told.into_iter().map(Record::from));
    same("what is listed", &found.collect::<Vec<_>>(), &now.to_vec())?;
    let of_user = memberships(scene.rows(Query::Memberships { user: scene.id(id), after: None, rows: 9 })?)?;
    same(
        "the user's memberships",
        &of_user.into_iter().map(Record::from).collect(),
        &now.get(1..2).unwrap_or_default().to_vec(),
    )
}

pub(super) fn what_is_another_accounts_is_never_listed(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE T11
    for account in [1, 2, 3] {
        for n in [account, account + 10] {
            let account = scene.id(account);
            scene.create(samples::service(account, scene.id(n))?)?;
            scene.create(samples::membership(account, scene.id(n)))?;
            scene.create(samples::invitation(account, scene.id(n))?)?;
            scene.create(samples::contact(account, scene.id(n))?)?;
            scene.create(consent(account, scene.id(n))?)?;
        }
    }
    for (account, expected) in [(2, vec![2, 12]), (4, vec![])] {
        let account = scene.id(account);
        let found = services(scene.rows(Query::Services { account, after: None, rows: 9 })?)?;
        same("services", &numbers(found.iter().map(|it| it.id)), &expected)?;
        let found = memberships(scene.rows(Query::Members { account, after: None, rows: 9 })?)?;
        same("members", &numbers(found.iter().map(|it| it.user)), &expected)?;
        let found = invitations(scene.rows(Query::Invitations { account, after: None, rows: 9 })?)?;
        same("invitations", &numbers(found.iter().map(|it| it.id)), &expected)?;
        let found = contacts(scene.rows(Query::Contacts { account, categories: None, after: None, rows: 9 })?)?;
        same("contacts", &numbers(found.iter().map(|it| it.id)), &expected)?;
        let found = consents(scene.rows(Query::Consents { account, after: None, rows: 9 })?)?;
        same("consents", &numbers(found.iter().map(|it| it.id)), &expected)?;
    }
    for (user, expected) in [(2, vec![2]), (12, vec![2]), (4, vec![])] {
        let found = memberships(scene.rows(Query::Memberships { user: scene.id(user), after: None, rows: 9 })?)?;
        same("the accounts that a user is a member of", &numbers(found.iter().map(|it| it.account)), &expected)?;
    }
    Ok(())
}
