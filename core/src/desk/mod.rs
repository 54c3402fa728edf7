//! Desks: they run operations. Gather, decide, commit; on a conflict gather again.
//!
//! [`Desk`] blocks, [`AsyncDesk`] awaits; both drive the same [`Run`], which does everything that is not I/O.

mod blocking;
mod nonblocking;
mod run;
mod settings;
mod sweep;
mod turns;

pub use blocking::Desk;
pub use nonblocking::AsyncDesk;
pub use run::{Plan, Run, Step};
pub use settings::{Pause, Settings, Unpaused};
pub use sweep::Swept;
