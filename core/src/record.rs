//! Versioned records: what a store keeps under a key.

use crate::access::{Acknowledgement, BreakGlass, Session};
use crate::account::{Account, Service};
use crate::assistance::{AgentBudget, AssistanceRequest};
use crate::consent::Consent;
use crate::contact::ContactRecord;
use crate::journal::JournalHead;
use crate::people::{Invitation, Membership};
use crate::review::{Review, ReviewLine};
use crate::row::Row;
use crate::staff::AgentRecord;
use crate::ticket::{Ticket, TicketCounter};
use crate::{
    AccountId, AgentId, BreakGlassId, ConsentId, ContactId, InvitationId, ReviewId, RoleId, ServiceId, SessionId,
    TicketId, UserId,
};
use serde::{Deserialize, Serialize};

/// How often a record has been written; 0 means that there is no record.
pub type Version = u64;

/// A record as it was read, with the version that it was read at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versioned<T> {
    /// 1 for a new record, one more for each time that it was written.
    pub version: Version,
    /// The record.
    pub value: T,
}

/// A type of record.
pub trait Stored: Row + Clone + Sized {
    /// The key that this record is kept under.
    fn key(&self) -> Key;

    /// The record, if it is one of this type.
    fn of(record: &Record) -> Option<&Self>;
}

macro_rules! records {
    ($($(#[$doc:meta])* $kind:ident($type:ty), key($($part:ident: $id:ty),+), in $account:expr, of $this:ident => $key:expr;)+) => {
        /// A record's key: its kind, the account it belongs to, and what tells it from others of its kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Key {
            $($(#[$doc])* $kind($($id),+),)+
        }

        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Record {
            $($(#[$doc])* $kind($type),)+
        }

        impl Key {
            /// The account that the record belongs to; it leads every key.
            #[expect(unused_variables, reason = "not every kind's account is part of its key")]
            pub const fn account(&self) -> AccountId {
                match *self {
                    $(Self::$kind($($part),+) => $account,)+
                }
            }

            /// The noun of this kind of record, for errors.
            pub const fn noun(&self) -> &'static str {
                match self {
                    $(Self::$kind(..) => <$type as Row>::TABLE,)+
                }
            }
        }

        impl Record {
            /// The key that this record is kept under.
            pub fn key(&self) -> Key {
                match self {
                    $(Self::$kind(record) => record.key(),)+
                }
            }
        }

        $(
            impl Stored for $type {
                fn key(&self) -> Key {
                    let $this = self;
                    $key
                }

                fn of(record: &Record) -> Option<&Self> {
                    match record {
                        Record::$kind(record) => Some(record),
                        _ => None,
                    }
                }
            }

            impl From<$type> for Record {
                fn from(record: $type) -> Self {
                    Self::$kind(record)
                }
            }
        )+
    };
}

records! {
    /// An account.
    Account(Account), key(account: AccountId), in account, of it => Key::Account(it.id);
    /// A user's membership in an account.
    Membership(Membership), key(account: AccountId, user: UserId), in account, of it => Key::Membership(it.account, it.user);
    /// A service of an account.
    Service(Service), key(account: AccountId, service: ServiceId), in account, of it => Key::Service(it.account, it.id);
    /// An account's ticket counter.
    Counter(TicketCounter), key(account: AccountId), in account, of it => Key::Counter(it.account);
    /// A ticket.
    Ticket(Ticket), key(account: AccountId, ticket: TicketId), in account, of it => Key::Ticket(it.account, it.id);
    /// The head of an account's journal.
    Journal(JournalHead), key(account: AccountId), in account, of it => Key::Journal(it.account);
    /// An invitation.
    Invitation(Invitation), key(account: AccountId, invitation: InvitationId), in account, of it => Key::Invitation(it.account, it.id);
    /// A contact.
    Contact(ContactRecord), key(account: AccountId, contact: ContactId), in account, of it => Key::Contact(it.account, it.id);
    /// An account's request for assistance.
    Assistance(AssistanceRequest), key(account: AccountId), in account, of it => Key::Assistance(it.account);
    /// A written consent.
    Consent(Consent), key(account: AccountId, consent: ConsentId), in account, of it => Key::Consent(it.account, it.id);
    /// A session.
    Session(Session), key(account: AccountId, session: SessionId), in account, of it => Key::Session(it.account, it.id);
    /// A request for emergency entry.
    BreakGlass(BreakGlass), key(account: AccountId, request: BreakGlassId), in account, of it => Key::BreakGlass(it.account, it.id);
    /// A member's acknowledgement of the rules for access.
    Acknowledgement(Acknowledgement), key(account: AccountId, user: UserId), in account, of it => Key::Acknowledgement(it.account, it.user);
    /// An agent's budget of wrong codes.
    AgentBudget(AgentBudget), key(agent: AgentId), in AccountId::STAFF, of it => Key::AgentBudget(it.agent);
    /// How far a role has reviewed.
    ReviewLine(ReviewLine), key(role: RoleId), in AccountId::STAFF, of it => Key::ReviewLine(it.id);
    /// A review.
    Review(Review), key(review: ReviewId), in AccountId::STAFF, of it => Key::Review(it.id);
    /// An agent in the staff's directory.
    Agent(AgentRecord), key(agent: AgentId), in AccountId::STAFF, of it => Key::Agent(it.id);
}
