//! Assistance: the account's door, and the code that a customer reads to an agent (RULES A1 to A12).

mod budget;
mod record;

pub use budget::AgentBudget;
pub use record::{AssistanceRequest, RequestStatus, Verdict};
