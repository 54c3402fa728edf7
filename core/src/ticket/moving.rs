//! What operations that change a ticket share: the move, the policy about reopening, the counter, the index.

use super::words::words_of;
use super::{Attachments, Message, Move, Status, Ticket, TicketCounter, TicketNumber, View, Words, party};
use crate::change::Addition;
use crate::facts::Read;
use crate::journal::{Fact, Work};
use crate::operation::{Decision, Facts, Wanted};
use crate::policy::Reopening;
use crate::principal::Principal as _;
use crate::record::Key;
use crate::text::{Body, Subject};
use crate::{AccountId, Missing, Moment, Party, Refusal, TicketId};
use time::Duration;

/// Makes a move of the state machine (RULE T7). A refusal says what to do instead.
pub(super) fn step(ticket: &mut Ticket, by: Move, at: &Moment) -> Result<(), Refusal> {
    let status = ticket.status.after(by).ok_or_else(|| Refusal::missing(forbids(ticket.status)))?;
    ticket.stand(status, at.now());
    Ok(())
}

/// What a status lacks that forbids a move.
pub(super) const fn forbids(status: Status) -> Missing {
    match status {
        Status::Closed => Missing::NotClosed,
        Status::Merged => Missing::NotMerged,
        _ => Missing::LegalMove,
    }
}

/// The support's own work goes on after a ticket is closed, but not where it was merged away (RULE T8).
pub(super) fn workable(ticket: &Ticket) -> Result<(), Refusal> {
    if ticket.status == Status::Merged { Err(Refusal::missing(Missing::NotMerged)) } else { Ok(()) }
}

/// Whether the policy allows that a ticket which is done is reopened now (RULE T7).
pub(super) fn may_reopen(ticket: &Ticket, at: &Moment) -> bool {
    match at.policy().reopening {
        Reopening::Always => true,
        Reopening::WithinDays(days) => at.now().since(ticket.status_since) <= Duration::days(days.into()),
        Reopening::Never => false,
    }
}

/// Asks for what [`plainly`] and [`write`] need.
pub(super) fn ask(by: &Party, account: AccountId, ticket: TicketId, wanted: &mut Wanted) {
    party::ask_ticket(by, account, ticket, wanted);
    wanted.record(Key::Counter(account));
}

/// A move that says nothing but itself.
pub(super) fn plainly(
    by: &Party,
    (account, ticket): (AccountId, TicketId),
    (step, fact): (Move, fn(TicketId, u64) -> Fact),
    facts: &Facts,
    at: &Moment,
) -> Result<Decision<View>, Refusal> {
    let read = party::ticket(by, account, ticket, facts)?;
    let mut ticket = read.value.clone();
    self::step(&mut ticket, step, at)?;
    let decision = Decision::new(View::of(&ticket, by)).fact(fact(ticket.id, ticket.number.get()));
    write(decision, read, ticket, account, facts)
}

/// The next message of a ticket, which then has one more.
pub(super) fn message(
    ticket: &mut Ticket,
    by: &Party,
    body: &Body,
    attachments: &Attachments,
    at: &Moment,
) -> Result<Message, Refusal> {
    ticket.messages = room(ticket.messages)?;
    Ok(Message {
        account: ticket.account,
        ticket: ticket.id,
        internal: false,
        number: ticket.messages,
        author: by.actor(),
        written_at: at.now(),
        body: body.clone(),
        attachments: attachments.clone(),
    })
}

/// The number of one more message, or of one more note.
pub(super) fn room(count: u64) -> Result<u64, Refusal> {
    if count < Ticket::MESSAGES_MAX { Ok(count + 1) } else { Err(Refusal::missing(Missing::RoomForMessage)) }
}

/// Writes a changed ticket, and the counter if the ticket now counts elsewhere (RULE T10).
pub(super) fn write<T>(
    decision: Decision<T>,
    read: Read<'_, Ticket>,
    ticket: Ticket,
    account: AccountId,
    facts: &Facts,
) -> Result<Decision<T>, Refusal> {
    let (from, to) = ((&read.value.team, read.value.status), (&ticket.team, ticket.status));
    if from == to {
        return Ok(decision.replace(read, ticket));
    }
    let counts = facts.existing::<TicketCounter>(Key::Counter(account))?;
    let mut counter = counts.value.clone();
    counter.tally.shift(from, to);
    Ok(decision.replace(counts, counter).replace(read, ticket))
}

/// Internal work on a ticket that leaves its team and status alone; nothing at all if nothing changes by it.
pub(super) fn work(read: Read<'_, Ticket>, ticket: Ticket, work: Work, by: &Party) -> Decision<View> {
    let decision = Decision::new(View::of(&ticket, by));
    if ticket == *read.value {
        return decision;
    }
    decision.fact(Fact::TicketWorked { ticket: ticket.id, work }).replace(read, ticket)
}

/// Adds a message, and the words by which it is found; the first message is found by the subject, too.
pub(super) fn add<T>(
    decision: Decision<T>,
    number: TicketNumber,
    subject: Option<&Subject>,
    message: Message,
) -> Decision<T> {
    let words = Words {
        account: message.account,
        number,
        internal: message.internal,
        words: words_of(subject.map(Subject::as_str), message.body.as_str()),
    };
    decision.append(Addition::Message(message)).append(Addition::Words(words))
}
