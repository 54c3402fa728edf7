//! The outbox: what happened is delivered from the journal, at least once, by one relay at a time.

use crate::failure::Failure;
use crate::host::{House, TourDesk};
use crate::table::counted;
use consentry::time::{Clock as _, SystemClock};
use consentry::{AccountId, Relay, RelayId, journal};
use std::io::Write;

/// How long a lease lasts: if this relay dies, another one goes on after so many seconds.
const SECONDS: u32 = 30;
/// How many accounts or entries are read at once.
const ROWS: u32 = 200;

/// Delivers what is undelivered. A real relay sends e-mails and calls webhooks; this one only counts.
pub(crate) fn deliver(desk: &TourDesk, house: &House, out: &mut impl Write) -> Result<(), Failure> {
    let relay = Relay { id: RelayId::from_name(&format!("tour {}", std::process::id())) };
    let pending = desk.run(&relay, journal::Pending { now: SystemClock.now(), after: None, rows: ROWS })?;
    if pending.is_empty() {
        writeln!(out, "Nothing to deliver, or another relay is at it.")?;
        return Ok(());
    }
    for account in pending {
        let name = match account {
            AccountId::STAFF => "The staff's realm".to_owned(),
            account if account == house.account => "Ada's bakery".to_owned(),
            // A relay needs no names, so there is no operation that would tell it one.
            _ => "Another account".to_owned(),
        };
        let leased = desk.run(&relay, journal::Lease { account, seconds: SECONDS })?;
        let waiting = counted(leased.size - leased.delivered, "entry");
        writeln!(out, "{name}: {waiting} to deliver; leased for {SECONDS} seconds")?;

        let (mut delivered, mut left) = (0, leased.size - leased.delivered);
        while left > 0 {
            let entries = desk.run(&relay, journal::Undelivered { account, rows: ROWS })?;
            let Some(last) = entries.last() else { break };
            delivered += entries.len() as u64;
            // Only now, after delivery: a relay that dies in between leaves them to the next one.
            left = desk.run(&relay, journal::Acknowledge { account, through: last.sequence })?;
            if left > 0 {
                // Leasing what one holds renews it.
                desk.run(&relay, journal::Lease { account, seconds: SECONDS })?;
            }
        }
        writeln!(out, "  {} delivered and acknowledged, {left} left", counted(delivered, "entry"))?;
    }
    writeln!(out, "A real relay sends e-mails or calls webhooks; this one only counts.")?;
    Ok(())
}
