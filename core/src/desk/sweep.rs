//! The sweep: what is over by time is ended, and said (RULES I11, I12).

use super::{AsyncDesk, Desk};
use crate::access::{Due, Expire, Expiry};
use crate::error::DeskError;
use crate::page::{Cursor, PAGE_ROWS_MAX, Page};
use crate::query::SessionPlace;
use crate::store::{AsyncStore, Store};
use crate::{Listed, System};
use serde::{Deserialize, Serialize};

/// What a sweep did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swept {
    /// How many sessions it ended.
    pub ended: u64,
    /// For how many it said that the clean-up is overdue.
    pub overdue: u64,
    /// How many it left alone: somebody else had been there.
    pub settled: u64,
    /// How many it could not do anything for, because something failed. They are due again.
    pub failed: u64,
    /// Whether there was more to look at than it was to.
    pub more: bool,
}

/// A sweep on its way.
struct Sweep {
    swept: Swept,
    left: u32,
    after: Option<Cursor>,
}

impl Sweep {
    fn of(most: u32) -> Self {
        Self { swept: Swept::default(), left: most.max(1), after: None }
    }

    /// The next page to look at.
    fn page(&self) -> Result<Due, DeskError> {
        let page = Page::first(self.left.clamp(1, PAGE_ROWS_MAX))?;
        Ok(Due { page: self.after.map_or(page.clone(), |cursor| page.after(cursor)) })
    }

    fn count(&mut self, outcome: Result<Expiry, DeskError>) {
        // One that fails must not keep the others waiting, this time or the next.
        self.left = self.left.saturating_sub(u32::from(outcome.is_ok()));
        let count = match outcome {
            Ok(Expiry::Ended) => &mut self.swept.ended,
            Ok(Expiry::CleanUpOverdue) => &mut self.swept.overdue,
            Ok(Expiry::NotDue) => &mut self.swept.settled,
            Err(_) => &mut self.swept.failed,
        };
        *count += 1;
    }

    /// Whether it goes on behind this page.
    fn goes_on(&mut self, page: &Listed<SessionPlace>) -> bool {
        self.after = page.next;
        self.swept.more = page.next.is_some();
        self.swept.more && self.left > 0
    }
}

const fn expire(place: &SessionPlace) -> Expire {
    Expire { account: place.account, session: place.session }
}

impl<S: Store> Desk<S> {
    /// Ends the sessions whose time is over, and says whose clean-up is overdue, up to `most` of them, at least one (RULES I11,
    /// I12). A host runs it every minute or so, on as many machines as it likes: whatever one has done, others leave alone.
    ///
    /// A failure of one doesn't stop it; it is counted, and due again the next time.
    ///
    /// # Errors
    /// [`DeskError`] if what is due can't be listed.
    pub fn sweep(&self, by: &System, most: u32) -> Result<Swept, DeskError> {
        let mut sweep = Sweep::of(most);
        loop {
            let due = self.run(by, sweep.page()?)?;
            for place in &due.rows {
                sweep.count(self.run(by, expire(place)));
            }
            if !sweep.goes_on(&due) {
                return Ok(sweep.swept);
            }
        }
    }
}

impl<S: AsyncStore> AsyncDesk<S> {
    /// As [`Desk::sweep`].
    ///
    /// # Errors
    /// [`DeskError`] if what is due can't be listed.
    pub async fn sweep(&self, by: &System, most: u32) -> Result<Swept, DeskError> {
        let mut sweep = Sweep::of(most);
        loop {
            let due = self.run(by, sweep.page()?).await?;
            for place in &due.rows {
                sweep.count(self.run(by, expire(place)).await);
            }
            if !sweep.goes_on(&due) {
                return Ok(sweep.swept);
            }
        }
    }
}
