//! Accounts, the services they have, and how they go from one owner to the next.

mod accept_ownership;
mod add_service;
mod amend;
mod card;
mod create;
mod end_onboarding;
mod offer_ownership;
mod profile;
mod withdraw_ownership;

pub use accept_ownership::AcceptOwnership;
pub use add_service::AddService;
pub use amend::Amend;
pub use card::{AccountCard, Card};
pub use create::Create;
pub use end_onboarding::EndOnboarding;
pub use offer_ownership::OfferOwnership;
pub use profile::Profile;
pub use withdraw_ownership::WithdrawOwnership;

use crate::email::EmailAddress;
use crate::language::Language;
use crate::policy::Door;
use crate::row::row;
use crate::text::{AccountName, ServiceName};
use crate::{AccountId, ServiceId, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// A customer's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// What it is called.
    pub name: AccountName,
    /// Its one owner (RULE C5), who holds every permission.
    pub owner: UserId,
    /// Its primary e-mail address: whatever the category, notices go there (RULES T2, C7).
    pub email: EmailAddress,
    /// The language of these notices.
    pub language: Language,
    /// Since when it exists.
    pub created_at: Timestamp,
    /// When its onboarding ended; until then account managers may help (RULE I4).
    pub onboarded_at: Option<Timestamp>,
    /// The member who may take the account over, if the owner offers it (RULE C5).
    pub offered_to: Option<UserId>,
    /// Since when that is offered.
    pub offered_at: Option<Timestamp>,
    /// Its door (RULE A1).
    pub door: Door,
    /// Since when the door is as it is.
    pub door_since: Timestamp,
}
row!(Account in "account", key 1: id as "account", name, owner, email, language, created_at, onboarded_at, offered_to,
    offered_at, door, door_since);

impl Account {
    /// The account without an offer to hand it over.
    pub(crate) fn without_offer(self) -> Self {
        Self { offered_to: None, offered_at: None, ..self }
    }

    /// The account as this member may see it: an offer is between the owner and the member it was made to (RULE T11).
    fn seen_by(self, user: UserId) -> Self {
        if self.owner == user || self.offered_to == Some(user) { self } else { self.without_offer() }
    }
}

/// A product or service that an account has; a ticket is about one (RULE T1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// The account that has it.
    pub account: AccountId,
    /// Its id.
    pub id: ServiceId,
    /// What it is called.
    pub name: ServiceName,
    /// Since when the account has it.
    pub created_at: Timestamp,
}
row!(Service in "service", key 2: account, id as "service", name, created_at);
