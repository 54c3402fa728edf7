use crate::row::row;
use crate::{AccountId, AgentId, Timestamp};
use serde::{Deserialize, Serialize};

/// How often an agent was wrong about codes, over all accounts (RULE A9). In the staff's realm; charged by the same commit that
/// tells the agent no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgentBudget {
    /// Always [`AccountId::STAFF`].
    pub account: AccountId,
    /// Who.
    pub agent: AgentId,
    /// Since when wrong codes are counted; a day later they are counted anew.
    pub counted_from: Timestamp,
    /// How many wrong codes since then.
    pub failures: u32,
    /// How many in all, for reviewers.
    pub failures_ever: u64,
    /// When the last one was.
    pub failed_at: Timestamp,
}
row!(AgentBudget in "agent_budget", key 2: account, agent, counted_from, failures, failures_ever, failed_at);
