//! Through desks: what the clauses are for.

use super::broken::{Broken, holds, same};
use super::samples::noon;
use super::scene::{Scene, numbers, sequences, together};
use crate::account::{AddService, Create};
use crate::desk::Unpaused;
use crate::error::DeskError;
use crate::journal::tree::{self, Hash};
use crate::journal::{Entry, JournalHead, Lease};
use crate::moment::SeededEntropy;
use crate::record::{Key, Record};
use crate::store::Store;
use crate::ticket::{Answer, Attachments, Open, View};
use crate::time::ManualClock;
use crate::{AccountId, Desk, Language, Missing, Party, Refusal, Relay, Settings, System, User};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

const THREADS: u64 = 8;

/// A desk over the law's store (laws about concurrency give each thread one [apart](Desk::apart), so that they meet in the
/// store and not before it), with a standing clock and a seed of the law's own.
fn desk(scene: &Scene<'_>) -> Result<Desk<Arc<dyn Store>>, Broken> {
    let settings = Settings::default()
        .clock(ManualClock::new(noon()))
        .entropy(SeededEntropy::new(scene.seed()))
        .pause(Unpaused)
        .attempts_max(2_000);
    Ok(Desk::with(scene.again()?, settings))
}

/// An account with an owner and a service.
fn customer(scene: &Scene<'_>, desk: &Desk<Arc<dyn Store>>) -> Result<(User, Open), Broken> {
    let (account, owner, service) = (scene.id(1), User { id: scene.id(1) }, scene.id(1));
    let host = System { name: "law".parse()? };
    let (name, email) = ("Ada's bakery".parse()?, "ada@example.com".parse()?);
    let create = Create { account, name, owner: owner.id, email, language: Language::English };
    desk.run(&host, create)?;
    desk.run(&host, AddService { account, service, name: "Hosting".parse()? })?;
    let open = Open {
        account,
        service,
        subject: "The oven is cold".parse()?,
        category: "general".parse()?,
        body: "Since noon.".parse()?,
        attachments: Attachments::default(),
        acknowledged: true,
    };
    Ok((owner, open))
}

/// The head of an account's journal and all its entries.
fn journal(scene: &Scene<'_>, account: AccountId) -> Result<(JournalHead, Vec<Entry>), Broken> {
    let Some(Record::Journal(head)) = scene.read(Key::Journal(account))?.map(|read| read.value) else {
        return Err(Broken::new("the journal's head", "to be there", "nothing"));
    };
    let mut entries: Vec<Entry> = Vec::new();
    while (entries.len() as u64) < head.size {
        let page = scene.entries(account, entries.len() as u64, 200)?;
        holds("the journal has as many entries as its head says", !page.is_empty())?;
        entries.extend(page);
    }
    Ok((head, entries))
}

/// RFC 6962 §2.1 word for word: the root over all leaves, from scratch.
fn root(leaves: &[Hash]) -> Hash {
    if let [leaf] = leaves {
        return *leaf;
    }
    match leaves.split_at_checked(leaves.len().next_power_of_two() / 2) {
        Some((left, right)) if !left.is_empty() => tree::node(&root(left), &root(right)),
        _ => Sha256::digest([]).into(),
    }
}

/// Demands that an account's journal is dense and whole, and that its head attests it.
fn attested(scene: &Scene<'_>, account: AccountId, size: u64) -> Result<(), Broken> {
    let (head, entries) = journal(scene, account)?;
    same("the head's size", &head.size, &size)?;
    same("the sequences", &sequences(&entries), &(1..=size).collect())?;
    for entry in &entries {
        entry.read_fact().map_err(|error| Broken::new("an entry", "whole", error))?;
    }
    let leaves: Vec<_> = entries.iter().map(Entry::leaf).collect();
    same("the root over all entries", &hex::encode(root(&leaves)), &hex::encode(head.root()))
}

pub(super) fn tickets_opened_at_once_are_numbered_densely(scene: &mut Scene<'_>) -> Result<(), Broken> {
    // RULES T10, J1, J2
    let desk = desk(scene)?;
    let (owner, open) = customer(scene, &desk)?;
    let each = 6;
    let opened = together(THREADS, |_| {
        let tickets = (0..each).map(|_| desk.apart().run(&owner, open.clone()));
        Ok(tickets.collect::<Result<Vec<View>, DeskError>>()?)
    })?;
    let mut given: Vec<_> = opened.iter().flatten().map(|ticket| ticket.number.get()).collect();
    given.sort_unstable();
    same("the numbers given", &given, &(1..=THREADS * each).collect())?;
    same("the list", &scene.tickets(open.account, None, None, 200)?, &given.iter().rev().copied().collect())?;
    // Creating the account and adding the service are entries, too.
    attested(scene, open.account, 2 + THREADS * each)?;
    drop(desk);
    scene.reopen()?;
    attested(scene, open.account, 2 + THREADS * each)
}

pub(super) fn answers_given_at_once_are_numbered_densely(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE T5
    let desk = desk(scene)?;
    let (owner, open) = customer(scene, &desk)?;
    let ticket = desk.run(&owner, open.clone())?.id;
    let each = 6;
    together(THREADS, |thread| {
        for round in 0..each {
            let body = format!("Thread {thread}, round {round}.").parse()?;
            desk.apart().run(
                &Party::User(owner),
                Answer { account: open.account, ticket, body, attachments: Attachments::default() },
            )?;
        }
        Ok(())
    })?;
    let messages = scene.messages(open.account, ticket, 0, 201)?;
    same("the messages", &numbers(&messages), &(1..=1 + THREADS * each).collect())?;
    let Some(Record::Ticket(ticket)) = scene.read(Key::Ticket(open.account, ticket))?.map(|read| read.value) else {
        return Err(Broken::new("the ticket", "to be there", "nothing"));
    };
    same("how many messages the ticket says it has", &ticket.messages, &(messages.len() as u64))?;
    attested(scene, open.account, 3 + THREADS * each)
}

pub(super) fn one_command_run_at_once_opens_one_ticket(scene: &Scene<'_>) -> Result<(), Broken> {
    let desk = desk(scene)?;
    let (owner, open) = customer(scene, &desk)?;
    for round in 1..=6 {
        let command = scene.id(round);
        let replies = together(THREADS, |_| Ok(desk.apart().run_command(command, &owner, open.clone())?))?;
        let first = replies.first().cloned();
        holds("every run gives the same reply", replies.iter().all(|reply| Some(reply) == first.as_ref()))?;
        same("the tickets", &scene.tickets(open.account, None, None, 9)?, &(1..=round).rev().collect())?;
    }
    attested(scene, open.account, 2 + 6)
}

pub(super) fn one_of_several_relays_gets_the_lease(scene: &Scene<'_>) -> Result<(), Broken> {
    let desk = desk(scene)?;
    let (_, open) = customer(scene, &desk)?;
    let leased = together(THREADS, |thread| {
        let relay = Relay { id: scene.id(1 + thread) };
        match desk.apart().run(&relay, Lease { account: open.account, seconds: 60 }) {
            Ok(_) => Ok(Some(relay.id)),
            Err(DeskError::Refused(Refusal::Missing(missing))) if missing == [Missing::FreeLease] => Ok(None),
            Err(error) => Err(error.into()),
        }
    })?;
    let holders: Vec<_> = leased.into_iter().flatten().collect();
    same("how many relays got the lease", &holders.len(), &1)?;
    let (head, _) = journal(scene, open.account)?;
    same("the holder, as the head names it", &head.leased_to.as_ref(), &holders.first())
}
