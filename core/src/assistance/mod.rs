//! Assistance: the account's door, and the code that a customer reads to an agent (RULES A1 to A12).

mod budget;
mod close_door;
mod code;
mod current;
mod door;
mod offline;
mod open_door;
mod record;
mod redeem;
mod request;
mod seal;
mod secret;
mod secret_text;
mod unlock;
mod withdraw;

pub use budget::AgentBudget;
pub use close_door::CloseDoor;
pub use code::{Code, changes_at, code, step};
pub use current::{Current, Standing};
pub use door::DoorState;
pub use offline::{Offline, Recipe};
pub use open_door::OpenDoor;
pub use record::{AssistanceRequest, RequestStatus, Verdict};
pub(crate) use redeem::{Attempt, charge, has_budget, redeemed, verdict};
pub use request::{Request, Requested};
pub use secret::Secret;
pub use secret_text::SecretText;
pub use unlock::{Unlock, Unlocked};
pub use withdraw::{Withdraw, Withdrawn};
