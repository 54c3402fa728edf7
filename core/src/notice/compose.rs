mod access;

use super::audience::{self, Audience};
use super::{Notice, Recipient, Says};
use crate::account::Account;
use crate::contact::{Categories, ContactRecord};
use crate::error::{InputError, Problem};
use crate::journal::{Entry, Fact, JournalHead};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::people::{Invitation, InvitationStatus};
use crate::principal::Actor;
use crate::query::{Query, Rows};
use crate::record::Key;
use crate::staff::AgentRecord;
use crate::ticket::{Message, Ticket, TicketNumber};
use crate::{AccountId, AgentId, ContactId, InvitationId, Missing, Moment, Refusal, Relay, TicketId};
use serde::{Deserialize, Serialize};

/// What an undelivered entry tells people, and whom (RULES T2, C7, I10), for the relay that holds the account's lease.
///
/// An entry that tells nobody anything is composed to nothing, also one that a newer version of this library wrote: it
/// stops nobody behind it.
///
/// # Errors
/// [`Missing::Lease`] if this relay doesn't hold the lease, or holds it no longer; [`Missing::Keys`] for an invitation that
/// stands, if the host's ring doesn't have its key; not found if the account has no such entry; a number of rows outside of 1 to [`ROWS_MAX`](Self::ROWS_MAX).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compose {
    /// The entry, as [`Undelivered`](crate::journal::Undelivered) gave it.
    pub entry: Entry,
    /// To go on behind this contact, from an earlier answer.
    pub after: Option<ContactId>,
    /// At most so many contacts at once.
    pub rows: u32,
}

/// A composed entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Composed {
    /// The notice; `None` if the entry tells nobody anything.
    pub notice: Option<Notice>,
    /// From where to go on, if there may be more recipients.
    pub next: Option<ContactId>,
}

/// What an entry is about, as far as the entry itself tells.
struct Read {
    fact: Fact,
    /// The agent who did it.
    agent: Option<AgentId>,
}

/// The category of whatever is about tickets, and about access.
const SUPPORT: Categories = Categories::SUPPORT;
/// The category of whatever is about people.
const GENERAL: Categories = Categories::GENERAL;

impl Compose {
    /// The most contacts of one answer.
    pub const ROWS_MAX: u32 = 1_000;

    fn read(&self) -> Option<Read> {
        let fact = self.entry.read_fact().ok()?;
        let agent = match self.entry.read_header().ok()?.actor {
            Actor::Agent(agent) => Some(agent),
            _ => None,
        };
        Some(Read { fact, agent })
    }

    /// The entry as the store has it.
    fn stored(&self) -> Query {
        Query::Entries { account: self.entry.account, after: self.entry.sequence.saturating_sub(1), rows: 1 }
    }

    fn message(&self, ticket: TicketId, number: u64) -> Query {
        let (account, after) = (self.entry.account, number.saturating_sub(1));
        Query::Messages { account, ticket, internal: false, after, rows: 1 }
    }

    fn rows(&self) -> u32 {
        self.rows.min(Self::ROWS_MAX)
    }
}

impl Operation for Compose {
    const NAME: &'static str = "notice.compose";
    const EFFECT: Effect = Effect::Reads;
    type By = Relay;
    type Reply = Composed;

    fn account(&self) -> AccountId {
        self.entry.account
    }

    fn gather(&self, _: &Relay, wanted: &mut Wanted) {
        let account = self.entry.account;
        wanted.record(Key::Journal(account));
        wanted.record(Key::Account(account));
        wanted.page(self.stored());
        let Some(Read { fact, agent }) = self.read() else { return };
        match &fact {
            Fact::TicketOpened { ticket, follows, .. } => {
                for it in [Some(*ticket), *follows].into_iter().flatten() {
                    wanted.record(Key::Ticket(account, it));
                }
            }
            Fact::TicketAnswered { ticket, message, .. } => {
                wanted.record(Key::Ticket(account, *ticket));
                wanted.page(self.message(*ticket, *message));
                if let Some(agent) = agent {
                    wanted.record(Key::Agent(agent));
                }
            }
            Fact::TicketSolved { ticket, .. }
            | Fact::TicketClosed { ticket, .. }
            | Fact::TicketReopened { ticket, .. }
            | Fact::TicketMerged { ticket, .. } => wanted.record(Key::Ticket(account, *ticket)),
            Fact::EmailRefused { from, .. } => wanted.record(Key::Contact(account, ContactId::of(account, from))),
            Fact::Invited { invitation, .. } | Fact::InvitationSentAgain { invitation, .. } => {
                wanted.record(Key::Invitation(account, *invitation));
            }
            Fact::ContactAdded { contact, .. } => wanted.record(Key::Contact(account, *contact)),
            other => access::gather(account, other, wanted),
        }
        if let Some(category) = category(&fact) {
            wanted.page(audience::query(account, category, self.after, self.rows()));
        }
    }

    fn decide(&self, by: &Relay, facts: &Facts, at: &Moment) -> Result<Decision<Composed>, Refusal> {
        if !(1..=Self::ROWS_MAX).contains(&self.rows) {
            let problem = Problem::Count { count: self.rows.into(), min: 1, max: Self::ROWS_MAX.into() };
            return Err(Refusal::Invalid(InputError::new("compose.rows", problem)));
        }
        let head = facts.existing::<JournalHead>(Key::Journal(self.entry.account))?.value;
        head.held_by(by.id, at)?;
        if !matches!(facts.page(&self.stored())?, Rows::Entries(rows) if rows.first() == Some(&self.entry)) {
            return Err(Refusal::not_found("entry"));
        }
        let account = facts.existing::<Account>(Key::Account(self.entry.account));
        let nothing = Ok(Decision::new(Composed { notice: None, next: None }));
        // The staff's realm has a journal and no account; what happens there tells no customer anything.
        let (Ok(account), Some(read)) = (account, self.read()) else { return nothing };
        let Some((says, audience)) = self.says(&read, account.value, facts, at)? else { return nothing };
        self.address(says, audience, account.value, facts).map(Decision::new)
    }
}

/// The category of those who are told, if it is more than one person.
const fn category(fact: &Fact) -> Option<Categories> {
    match fact {
        Fact::TicketOpened { .. }
        | Fact::TicketAnswered { .. }
        | Fact::TicketSolved { .. }
        | Fact::TicketClosed { .. }
        | Fact::TicketReopened { .. }
        | Fact::TicketMerged { .. } => Some(SUPPORT),
        Fact::InvitationAccepted { .. }
        | Fact::MemberPermitted { .. }
        | Fact::MemberRemoved { .. }
        | Fact::AccountAmended { .. }
        | Fact::OwnershipOffered { .. }
        | Fact::OwnershipAccepted { .. } => Some(GENERAL),
        other if access::is_told(other) => Some(SUPPORT),
        _ => None,
    }
}

impl Compose {
    /// What is said to whom, if anything is.
    fn says(
        &self,
        read: &Read,
        account: &Account,
        facts: &Facts,
        at: &Moment,
    ) -> Result<Option<(Says, Audience)>, Refusal> {
        let to_category = |says| category(&read.fact).map(|category| (says, Audience::Choosing(category)));
        Ok(match &read.fact {
            Fact::InvitationAccepted { permissions, .. } => {
                to_category(Says::InvitationAccepted { permissions: *permissions })
            }
            Fact::MemberPermitted { permissions, .. } => {
                to_category(Says::PermissionsChanged { permissions: *permissions })
            }
            Fact::MemberRemoved { .. } => to_category(Says::MemberRemoved {}),
            Fact::OwnershipOffered { .. } => to_category(Says::OwnershipOffered {}),
            Fact::OwnershipAccepted { .. } => to_category(Says::OwnershipAccepted {}),
            Fact::AccountAmended { former_email, .. } => Some(match former_email {
                Some(former) => (Says::AccountAmended {}, Audience::ChoosingAnd(GENERAL, former.clone())),
                None => (Says::AccountAmended {}, Audience::Choosing(GENERAL)),
            }),
            Fact::Invited { invitation, .. } => invited(*invitation, 1, account, facts, at)?,
            Fact::InvitationSentAgain { invitation, generation } => {
                invited(*invitation, *generation, account, facts, at)?
            }
            Fact::EmailRefused { from, number, told: true, .. } => {
                let known = facts.record::<ContactRecord>(Key::Contact(account.id, ContactId::of(account.id, from)))?;
                let known = known.and_then(|contact| audience::recipient(contact.value));
                // Who was removed meanwhile is told nothing more; the primary address need not be a contact.
                let primary = from.canonical() == account.email.canonical();
                let own = || Recipient { email: account.email.clone(), name: None, language: account.language };
                let to = known.or_else(|| primary.then(own));
                to.map(|to| (Says::EmailRefused { number: *number }, Audience::Only(to)))
            }
            Fact::ContactAdded { contact, .. } => {
                let contact = facts.existing::<ContactRecord>(Key::Contact(account.id, *contact))?.value;
                let says = Says::ContactAdded { categories: contact.categories };
                audience::recipient(contact).map(|to| (says, Audience::Only(to)))
            }
            other if access::is_told(other) => access::says(account.id, other, facts, at)?.and_then(to_category),
            _ => self.of_ticket(read, facts)?.and_then(to_category),
        })
    }

    /// What is said about a ticket.
    fn of_ticket(&self, read: &Read, facts: &Facts) -> Result<Option<Says>, Refusal> {
        let ticket = |id: TicketId| facts.existing::<Ticket>(Key::Ticket(self.entry.account, id)).map(|it| it.value);
        let by_support = read.agent.is_some();
        Ok(match &read.fact {
            Fact::TicketOpened { ticket: id, follows, .. } => {
                let Ticket { number, subject, .. } = ticket(*id)?.clone();
                Some(match follows {
                    Some(old) => Says::TicketFollowUp { number, subject, old: ticket(*old)?.number },
                    None => Says::TicketOpened { number, subject },
                })
            }
            // RULE T2: what the support answers is sent; what the customer writes, the customer knows.
            Fact::TicketAnswered { ticket: id, message, .. } => match read.agent {
                Some(agent) => Some(self.answered(ticket(*id)?, *message, agent, facts)?),
                None => None,
            },
            Fact::TicketSolved { ticket: id, .. } if by_support => {
                let Ticket { number, subject, .. } = ticket(*id)?.clone();
                Some(Says::TicketSolved { number, subject })
            }
            Fact::TicketClosed { ticket: id, .. } if by_support => {
                let Ticket { number, subject, .. } = ticket(*id)?.clone();
                Some(Says::TicketClosed { number, subject })
            }
            Fact::TicketReopened { ticket: id, .. } if by_support => {
                let Ticket { number, subject, .. } = ticket(*id)?.clone();
                Some(Says::TicketReopened { number, subject })
            }
            Fact::TicketMerged { ticket: id, into_number, .. } => {
                let Ticket { number, subject, .. } = ticket(*id)?.clone();
                let into = TicketNumber::after(into_number.saturating_sub(1));
                Some(Says::TicketMerged { number, subject, into })
            }
            _ => None,
        })
    }

    fn answered(&self, ticket: &Ticket, message: u64, agent: AgentId, facts: &Facts) -> Result<Says, Refusal> {
        let agent = facts.existing::<AgentRecord>(Key::Agent(agent))?.value.name.clone();
        let body = match facts.page(&self.message(ticket.id, message))? {
            Rows::Messages(rows) => rows.first().filter(|row| row.number == message).map(|row: &Message| &row.body),
            _ => None,
        };
        let body = body.ok_or(Refusal::not_found("message"))?.clone();
        Ok(Says::TicketAnswered { number: ticket.number, subject: ticket.subject.clone(), agent, body })
    }

    fn address(&self, says: Says, audience: Audience, account: &Account, facts: &Facts) -> Result<Composed, Refusal> {
        let choosing = |category, former| {
            let (recipients, next) = audience::page(account, category, former, self.after, self.rows(), facts)?;
            Ok((Some(category), recipients, next))
        };
        let (category, recipients, next) = match audience {
            Audience::Choosing(category) => choosing(category, None)?,
            Audience::ChoosingAnd(category, former) => choosing(category, Some(former))?,
            Audience::Only(recipient) => (None, vec![recipient], None),
        };
        let header = self.entry.read_header().map_err(|_| Refusal::not_found("entry"))?;
        let notice = Notice {
            account: account.id,
            account_name: account.name.clone(),
            sequence: self.entry.sequence,
            at: header.at,
            says,
            category,
            recipients,
        };
        Ok(Composed { notice: Some(notice), next })
    }
}

/// An invitation, to the invited address alone. One that ended, or was sent again since, is not sent any more.
fn invited(
    invitation: InvitationId,
    generation: u64,
    account: &Account,
    facts: &Facts,
    at: &Moment,
) -> Result<Option<(Says, Audience)>, Refusal> {
    let invitation = facts.existing::<Invitation>(Key::Invitation(account.id, invitation))?.value;
    let stands = invitation.status == InvitationStatus::Open && invitation.generation == generation;
    if !stands {
        return Ok(None);
    }
    // A ring that lost the key must not lose the mail as well: the entry stays until somebody looks.
    let token = invitation.token(at.keys()).ok_or(Refusal::missing(Missing::Keys))?;
    let to = Recipient { email: invitation.email.clone(), name: None, language: account.language };
    Ok(Some((Says::Invited { token, until: invitation.expires_at }, Audience::Only(to))))
}
