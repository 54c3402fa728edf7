//! Access: the one way into an account, what is done inside, and what is owed afterwards (RULES I1 to I20).

mod acknowledgement;
mod action;
mod break_glass;
mod ending;
mod evidence;
mod scope;
mod session;
mod situation;

pub use acknowledgement::Acknowledgement;
pub use action::Action;
pub use break_glass::{BreakGlass, BreakGlassStatus};
pub(crate) use ending::{LIVE_MAX, end, end_all, live, live_query};
pub use evidence::Evidence;
pub use scope::{Scope, Scopes};
pub(crate) use session::is_behind;
pub use session::{Basis, CLOCK_SKEW, Denied, Ending, Session};
pub use situation::{Lacks, Side, Situation};
