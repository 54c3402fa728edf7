//! Accounts and the services they have.

mod add_service;
mod create;

pub use add_service::AddService;
pub use create::Create;

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
    /// Since when it exists.
    pub created_at: Timestamp,
}
row!(Account in "account", key 1: id as "account", name, owner, created_at);

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
