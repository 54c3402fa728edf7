//! Every kind of record comes back as it was written, field by field.

use super::Broken;
use super::samples::{self, after_noon};
use super::scene::Scene;
use crate::access::{Scope, Scopes};
use crate::account::{Account, Service};
use crate::contact::{Categories, ContactRecord};
use crate::journal::JournalHead;
use crate::language::Language;
use crate::people::{Invitation, InvitationStatus, Membership, Permissions};
use crate::policy::Door;
use crate::principal::Actor;
use crate::record::{Record, Version};
use crate::row::{Field as _, Value};
use crate::set::{Roles, Tags, Teams, TicketIds, Trainings};
use crate::staff::AgentRecord;
use crate::text::FileName;
use crate::ticket::{Attachment, Attachments, Digest, Message, Priority, Rating, Status, Ticket, TicketCounter};

/// Writes one content after the other under one key; each must come back equal. Neighbours in the list differ in one
/// field, so that no field can be forgotten.
pub(super) fn kept(scene: &Scene<'_>, contents: impl IntoIterator<Item = Record>) -> Result<(), Broken> {
    for (version, record) in (1 as Version..).zip(contents) {
        scene.put(record.clone(), version - 1)?;
        scene.stored("the record", &record, version)?;
    }
    Ok(())
}

pub(super) fn an_account_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::account(scene.id(1))?;
    let named = Account { name: "Bruno's garage".parse()?, ..first.clone() };
    let owned = Account { owner: scene.id(7), ..named.clone() };
    let dated = Account { created_at: after_noon(1), ..owned.clone() };
    let addressed = Account { email: "Bruno+Garage@example.org".parse()?, ..dated.clone() };
    let settled = Account { onboarded_at: Some(after_noon(2)), ..addressed.clone() };
    let offered = Account { offered_to: Some(scene.id(8)), ..settled.clone() };
    let since = Account { offered_at: Some(after_noon(3)), ..offered.clone() };
    let withdrawn = Account { onboarded_at: None, offered_to: None, offered_at: None, ..since.clone() };
    let closed = Account { door: Door::Closed, ..withdrawn.clone() };
    let moved = Account { door_since: after_noon(4), ..closed.clone() };
    let open = Account { door: Door::Open, ..moved.clone() };
    let each = Language::ALL.iter().rev().map(|&language| Account { language, ..open.clone() });
    let contents =
        [first, named, owned, dated, addressed, settled, offered, since, withdrawn, closed, moved, open.clone()];
    kept(scene, contents.into_iter().chain(each).map(Record::from))
}

pub(super) fn a_membership_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::membership(scene.id(1), scene.id(1));
    let all = Membership { permissions: Permissions::all(), ..first.clone() };
    let none = Membership { permissions: Permissions::empty(), ..first.clone() };
    let dated = Membership { admitted_at: after_noon(1), ..none.clone() };
    let reset = Membership { reset_at: Some(after_noon(3)), ..dated.clone() };
    let each = Permissions::all().iter().map(|permissions| Membership { permissions, ..dated.clone() });
    let manager = Membership { manages_users: true, ..none.clone() };
    let removed = Membership { removed_at: Some(after_noon(2)), ..manager.clone() };
    let again = Membership { removed_at: None, ..manager.clone() };
    let contents = [first, all, none.clone(), manager, removed, again, reset, none];
    kept(scene, contents.into_iter().chain(each).map(Record::from))
}

pub(super) fn an_invitation_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::invitation(scene.id(1), scene.id(1))?;
    let addressed = Invitation { email: "Grace.H+x@example.org".parse()?, ..first.clone() };
    let allowed = Invitation { permissions: Permissions::all(), ..addressed.clone() };
    let by = Invitation { invited_by: scene.id(7), ..allowed.clone() };
    let again = Invitation { generation: 2, ..by.clone() };
    let keyed = Invitation { key: "second.2026-01".parse()?, ..again.clone() };
    let hashed = Invitation { token_hash: std::array::from_fn(|at| at.to_le_bytes()[0]), ..keyed.clone() };
    let sent = Invitation { sent_at: after_noon(1), ..hashed.clone() };
    let lasting = Invitation { expires_at: after_noon(2), ..sent.clone() };
    let taken = Invitation { accepted_by: Some(scene.id(8)), ..lasting.clone() };
    let each = InvitationStatus::ALL.iter().rev().map(|&status| Invitation { status, ..taken.clone() });
    let free = Invitation { accepted_by: None, ..taken.clone() };
    let contents = [first, addressed, allowed, by, again, keyed, hashed, sent, lasting, taken.clone()];
    kept(scene, contents.into_iter().chain(each).chain([free]).map(Record::from))
}

pub(super) fn a_contact_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::contact(scene.id(1), scene.id(1))?;
    let addressed = ContactRecord { email: Some("Bookkeeping@example.org".parse()?), ..first.clone() };
    let named = ContactRecord { name: Some("The books".parse()?), ..addressed.clone() };
    let added = ContactRecord { added_at: after_noon(-1), ..named.clone() };
    let updated = ContactRecord { updated_at: after_noon(1), ..added.clone() };
    let removed = ContactRecord { removed_at: Some(after_noon(2)), ..updated.clone() };
    let nameless = ContactRecord { name: None, ..removed.clone() };
    let erased = ContactRecord { email: None, ..nameless.clone() };
    let none = ContactRecord { categories: Categories::empty(), ..updated.clone() };
    let all = ContactRecord { categories: Categories::all(), ..updated.clone() };
    let each = Categories::all().iter().map(|categories| ContactRecord { categories, ..updated.clone() });
    let spoken = Language::ALL.iter().rev().map(|&language| ContactRecord { language, ..updated.clone() });
    let contents = [first, addressed, named, added, updated.clone(), removed, nameless, erased, none, all];
    kept(scene, contents.into_iter().chain(each).chain(spoken).map(Record::from))
}

pub(super) fn a_service_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::service(scene.id(1), scene.id(1))?;
    let named = Service { name: "Domains".parse()?, ..first.clone() };
    let dated = Service { created_at: after_noon(1), ..named.clone() };
    kept(scene, [first, named, dated].map(Record::from))
}

pub(super) fn a_ticket_counter_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let zero = TicketCounter::zero(scene.id(1));
    let risen = TicketCounter { last: 7, ..zero.clone() };
    let counted = TicketCounter { tally: samples::tally(3)?, ..risen.clone() };
    let recounted = TicketCounter { tally: samples::tally(7)?, ..risen.clone() };
    kept(scene, [zero, risen, counted, recounted].map(Record::from))
}

pub(super) fn a_ticket_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::ticket(scene.id(1), scene.id(1), 1)?;
    let about = Ticket { service: scene.id(7), ..first.clone() };
    let by = Ticket { opened_by: scene.id(8), ..about.clone() };
    let named = Ticket { subject: "The oven is hot".parse()?, ..by.clone() };
    let answered = Ticket { messages: 2, ..named.clone() };
    let opened = Ticket { opened_at: after_noon(-1), ..answered.clone() };
    let updated = Ticket { updated_at: after_noon(1), ..opened.clone() };
    let sorted = Ticket { category: "invoices".parse()?, ..updated.clone() };
    let standing = Ticket { status_since: after_noon(2), ..sorted.clone() };
    let each = Status::ALL.iter().rev().map(|&status| Ticket { status, ..standing.clone() });
    let contents = [first, about, by, named, answered, opened, updated, sorted, standing.clone()].into_iter();
    kept(scene, contents.chain(each).map(Record::from))
}

pub(super) fn what_became_of_a_ticket_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULES T7, T8
    let first = samples::ticket(scene.id(1), scene.id(1), 1)?;
    let following = Ticket { follows: Some(scene.id(7)), ..first.clone() };
    let merged = Ticket { merged_into: Some(scene.id(8)), ..following.clone() };
    let many: Vec<_> = (0..TicketIds::MAX as u64).map(|n| scene.id(100 + n)).collect();
    let absorbing = Ticket { absorbed: TicketIds::new([scene.id(9)])?, ..merged.clone() };
    let full = Ticket { absorbed: TicketIds::new(many)?, ..merged.clone() };
    let comment = Ticket { comment: Some("Slow.\r\nBut kind. ".parse()?), ..full.clone() };
    let from = Status::ALL.iter().map(|&status| Ticket { merged_from: Some(status), ..comment.clone() });
    let mut rated = Vec::new();
    for stars in 1..=5 {
        rated.push(Ticket { rating: Some(Rating::new(stars)?), ..comment.clone() });
    }
    let contents = [first.clone(), following, merged, absorbing, full, comment.clone()].into_iter();
    kept(scene, contents.chain(from).chain(rated).chain([first]).map(Record::from))
}

pub(super) fn the_supports_side_of_a_ticket_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE T8
    let first = samples::ticket(scene.id(1), scene.id(1), 1)?;
    let moved = Ticket { team: "billing.second-line".parse()?, ..first.clone() };
    let assigned = Ticket { assignee: Some(scene.id(7)), ..moved.clone() };
    let tagged = Ticket { tags: Tags::new(["vip".parse()?])?, ..assigned.clone() };
    let odd = ["VIP", "größe", "a,b;c", "'", "%_", "\u{1f9ff}", "0", "null"];
    let odd = odd.into_iter().map(str::parse).collect::<Result<Vec<_>, _>>()?;
    let oddly = Ticket { tags: Tags::new(odd)?, ..tagged.clone() };
    let noted = Ticket { notes: 3, ..oddly.clone() };
    let waiting = Ticket { waiting_since: Some(after_noon(1)), ..noted.clone() };
    let each = Priority::ALL.iter().map(|&priority| Ticket { priority, ..waiting.clone() });
    let contents = [first.clone(), moved, assigned, tagged, oddly, noted, waiting.clone()].into_iter();
    kept(scene, contents.chain(each).chain([first]).map(Record::from))
}

pub(super) fn a_journal_head_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = JournalHead::empty(scene.id(1));
    let grown = JournalHead { size: 3, ..first.clone() };
    let mut hashed = grown.clone();
    hashed.frontier.append(0, [0xa5; 32]);
    hashed.frontier.append(2, [0; 32]);
    let dated = JournalHead { latest_at: after_noon(1), ..hashed.clone() };
    let delivered = JournalHead { delivered: 2, ..dated.clone() };
    let held = JournalHead { leased_to: Some(scene.id(1)), ..delivered.clone() };
    let leased = JournalHead { leased_until: Some(after_noon(2)), ..held.clone() };
    let renewed = JournalHead { leased_to: Some(scene.id(2)), ..leased.clone() };
    kept(scene, [first, grown, hashed, dated, delivered, held, leased, renewed].map(Record::from))
}

pub(super) fn an_agent_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::agent(scene.id(1))?;
    let named = AgentRecord { name: "Edsger".parse()?, ..first.clone() };
    let inactive = AgentRecord { active: false, ..named.clone() };
    let dated = AgentRecord { enrolled_at: after_noon(1), ..inactive.clone() };
    let teams = |names: &[&str]| -> Result<Teams, Broken> {
        Ok(Teams::new(names.iter().map(|name| name.parse()).collect::<Result<Vec<_>, _>>()?)?)
    };
    let alone = AgentRecord { teams: teams(&[])?, ..dated.clone() };
    let wanted = AgentRecord { teams: teams(&["billing", "billing.second-line", "support"])?, ..dated.clone() };
    let standing = AgentRecord { standing: 2, ..wanted.clone() };
    let lead = AgentRecord { lead_since: Some(after_noon(3)), ..standing.clone() };
    let roles = Roles::new(["customer-success-lead".parse()?, "support-lead".parse()?])?;
    let reviewer = AgentRecord { roles, ..lead.clone() };
    let bounded = AgentRecord { ceiling: Scopes::new([Scope::SETTINGS, Scope::IMPORT])?, ..reviewer.clone() };
    let verified = AgentRecord { mfa_at: Some(after_noon(4)), ..bounded.clone() };
    let trained =
        AgentRecord { trainings: Trainings::new(["privacy".parse()?, "tools.2".parse()?])?, ..verified.clone() };
    let bound = AgentRecord { undertaking: Some("2026-01".parse()?), ..trained.clone() };
    let signed = AgentRecord { undertaken_at: Some(after_noon(5)), ..bound.clone() };
    let before = [first.clone(), named, inactive, dated, alone, wanted, standing, lead];
    let contents = before.into_iter().chain([reviewer, bounded, verified, trained, bound, signed, first]);
    kept(scene, contents.map(Record::from))
}

pub(super) fn a_message_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket) = (scene.id(1), scene.id(1));
    let authors = [
        Actor::User(scene.id(7)),
        Actor::Agent(scene.id(7)),
        Actor::Relay(scene.id(7)),
        Actor::System("nightly.sweep".parse()?),
    ];
    for (number, author) in (1..).zip(authors) {
        let written_at = after_noon(i64::try_from(number).unwrap_or_default());
        let message = Message { author, written_at, ..samples::message(account, ticket, number)? };
        scene.commits("an added message", &scene.draft(account).message(message.clone()))?;
        super::broken::same("the message", &scene.messages(account, ticket, number - 1, 1)?, &vec![message])?;
    }
    Ok(())
}

pub(super) fn an_internal_note_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket) = (scene.id(1), scene.id(1));
    let note = samples::note(account, ticket, 1)?;
    scene.commits("a note", &scene.draft(account).message(note.clone()))?;
    super::broken::same("the note", &scene.notes(account, ticket, 0, 1)?, &vec![note])
}

pub(super) fn attachments_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE T8
    let (account, ticket) = (scene.id(1), scene.id(1));
    let attachment = |name: &str, bytes: u64| -> Result<Attachment, Broken> {
        let sha256 = Digest::new([bytes.to_le_bytes()[0]; 32]);
        Ok(Attachment { name: name.parse()?, media_type: "text/x-log+json".parse()?, bytes, sha256 })
    };
    let odd = ["\"quoted\" \u{1f9ff}.txt", "e\u{301}.log", "'; DROP TABLE x; --"].into_iter().zip(1..);
    let odd = odd.map(|(name, bytes)| attachment(name, bytes)).collect::<Result<Vec<_>, _>>()?;
    let largest = attachment(&"x".repeat(FileName::BYTES_MAX), Attachments::BYTES_MAX)?;
    let lists = [vec![], vec![attachment("log.txt", 0)?], odd, vec![largest; Attachments::MAX]];
    for (number, list) in (1..).zip(lists) {
        let message = Message { attachments: Attachments::new(list)?, ..samples::message(account, ticket, number)? };
        scene.commits("a message", &scene.draft(account).message(message.clone()))?;
        super::broken::same("the message", &scene.messages(account, ticket, number - 1, 1)?, &vec![message])?;
    }
    Ok(())
}

pub(super) fn an_entry_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = scene.id(1);
    for sequence in 1..=3 {
        let entry = samples::entry(account, sequence);
        scene.commits("an added entry", &scene.draft(account).entry(entry.clone()))?;
        super::broken::same("the entry", &scene.entries(account, sequence - 1, 1)?, &vec![entry])?;
    }
    Ok(())
}

pub(super) fn a_record_is_replaced_as_a_whole(scene: &Scene<'_>) -> Result<(), Broken> {
    let free = JournalHead { size: 3, ..JournalHead::empty(scene.id(1)) };
    let leased = JournalHead { leased_to: Some(scene.id(1)), leased_until: Some(after_noon(0)), ..free.clone() };
    kept(scene, [leased, free].map(Record::from))?;
    let contact = samples::contact(scene.id(1), scene.id(1))?;
    let erased = ContactRecord { email: None, name: None, ..contact.clone() };
    kept(scene, [contact, erased].map(Record::from))
}

pub(super) fn a_frontier_is_kept_at_every_size(scene: &Scene<'_>) -> Result<(), Broken> {
    let sizes = [0, 1, 2, 31, 62, 63];
    let heads = sizes.map(|size| {
        let bytes: Vec<u8> = (0..32 * size).map(|at: u32| at.to_le_bytes()[0] ^ at.to_le_bytes()[1]).collect();
        let frontier = crate::journal::tree::Frontier::read(Value::bytes(&bytes));
        let frontier = frontier.map_err(|error| Broken::new("the law's own frontier", "a valid one", error))?;
        Ok(Record::from(JournalHead { frontier, ..JournalHead::empty(scene.id(1)) }))
    });
    kept(scene, heads.into_iter().collect::<Result<Vec<_>, Broken>>()?)
}
