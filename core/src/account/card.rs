use super::Account;
use crate::language::Language;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::record::Key;
use crate::staff;
use crate::text::AccountName;
use crate::{AccountId, Agent, Moment, Refusal, Timestamp};
use serde::{Deserialize, Serialize};

/// What an agent needs to know of an account to answer it: what it is called, its language, and whether it is new. For
/// agents at work; a queue names accounts by their ids alone.
///
/// No address, no owner: whom a customer's mail goes to is the customer's affair (RULE T11).
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent); [`Missing::Team`](crate::Missing::Team) for an agent in no team. Not
/// found for an account that doesn't exist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The account.
    pub account: AccountId,
}

/// An account as an agent sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountCard {
    /// Its id.
    pub id: AccountId,
    /// What it is called.
    pub name: AccountName,
    /// The language that it is written to in.
    pub language: Language,
    /// Since when it exists.
    pub created_at: Timestamp,
    /// When its onboarding ended (RULE I4).
    pub onboarded_at: Option<Timestamp>,
}

impl Operation for Card {
    const NAME: &'static str = "account.card";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = AccountCard;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        wanted.record(Key::Account(self.account));
    }

    fn decide(&self, by: &Agent, facts: &Facts, _: &Moment) -> Result<Decision<AccountCard>, Refusal> {
        staff::teams(by, facts)?;
        let Account { id, name, language, created_at, onboarded_at, .. } =
            facts.existing::<Account>(Key::Account(self.account))?.value.clone();
        Ok(Decision::new(AccountCard { id, name, language, created_at, onboarded_at }))
    }
}
