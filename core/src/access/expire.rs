use super::{Session, end};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, SessionId, System};
use serde::{Deserialize, Serialize};

/// Ends a session whose time is over (RULE I11), as of when it was over; or says, once, that what was kept in it was not
/// attested to be deleted in time (RULE I12). If neither is so, nothing is done: any number of sweeps may run it, any time,
/// twice.
///
/// No right waits for a sweep: a session whose time is over gives no way in from then on. What a sweep adds is that
/// everybody is told.
///
/// # Errors
/// Not found if there is no such session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expire {
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
}

/// What [`Expire`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Expiry {
    /// It ended the session.
    Ended,
    /// It said that the clean-up is overdue.
    CleanUpOverdue,
    /// Nothing: it is not time, or was done before.
    NotDue,
}

impl Operation for Expire {
    const NAME: &'static str = "access.expire";
    type By = System;
    type Reply = Expiry;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        wanted.record(Key::Session(self.account, self.session));
    }

    fn decide(&self, _: &System, facts: &Facts, at: &Moment) -> Result<Decision<Expiry>, Refusal> {
        let session = facts.existing::<Session>(Key::Session(self.account, self.session))?;
        let it = session.value;
        if it.ended_at.is_none() {
            let (over_at, ending) = it.over();
            let over = over_at <= at.now();
            return Ok(if over {
                end(Decision::new(Expiry::Ended), session, ending, at)
            } else {
                Decision::new(Expiry::NotDue)
            });
        }
        // The deadline stays, so that the duty stays in the lists; only the sweep is through with it.
        let overdue = it.sweep_at.is_some() && it.clean_up_until.is_some_and(|until| until <= at.now());
        if !overdue {
            return Ok(Decision::new(Expiry::NotDue));
        }
        let fact = Fact::CleanUpOverdue { session: it.id, agent: it.agent };
        let swept = Session { sweep_at: None, ..it.clone() };
        Ok(Decision::new(Expiry::CleanUpOverdue).replace(session, swept).fact(fact))
    }
}
