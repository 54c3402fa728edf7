//! Nobody is told of what is imported: tickets that were answered years ago would fill the customer's mailbox.
//!
//! The import does what a relay does, and tells nobody: it holds the account's lease while it writes, so that no relay
//! takes up what is half there, and acknowledges everything at the end. If it is killed, the lease ends by itself; the next
//! run takes it again.

use crate::failure::Failure;
use crate::host::TourDesk;
use consentry::journal::{Acknowledge, Lease, Leased};
use consentry::{AccountId, Relay, RelayId};
use std::time::{Duration, Instant};

/// How long a lease lasts.
const SECONDS: u32 = 120;
/// How often it is renewed.
const RENEWED: Duration = Duration::from_secs(20);

/// The account's outbox, held.
pub(crate) struct Quiet<'a> {
    desk: &'a TourDesk,
    account: AccountId,
    relay: Relay,
    renewed: Instant,
}

impl<'a> Quiet<'a> {
    /// Holds the account's outbox.
    pub(crate) fn begin(desk: &'a TourDesk, account: AccountId) -> Result<Self, Failure> {
        let relay = Relay { id: RelayId::from_name("the tour's import") };
        let quiet = Self { desk, account, relay, renewed: Instant::now() };
        quiet.lease(SECONDS)?;
        Ok(quiet)
    }

    fn lease(&self, seconds: u32) -> Result<Leased, Failure> {
        let lease = Lease { account: self.account, seconds };
        let busy = "a relay is at this account's notices; stop it, or try again in a minute";
        self.desk.run(&self.relay, lease).map_err(|error| Failure::from(error).advise(busy))
    }

    /// Goes on holding it.
    pub(crate) fn hold(&mut self) -> Result<(), Failure> {
        if self.renewed.elapsed() >= RENEWED {
            self.lease(SECONDS)?;
            self.renewed = Instant::now();
        }
        Ok(())
    }

    /// Acknowledges what was written, told to nobody, and lets the lease go.
    pub(crate) fn end(self) -> Result<(), Failure> {
        let Leased { delivered, size, .. } = self.lease(1)?;
        if delivered < size {
            self.desk.run(&self.relay, Acknowledge { account: self.account, through: size })?;
        }
        Ok(())
    }
}
