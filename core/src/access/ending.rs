//! How sessions end, whoever ends them.

use super::{Ending, Session};
use crate::facts::Read;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Wanted};
use crate::query::{Query, Rows, Sessions};
use crate::record::Versioned;
use crate::{AccountId, Missing, Moment, Refusal, SessionId, Timestamp};
use serde::{Deserialize, Serialize};
use time::Duration;

/// The most live sessions of an account. All of them can be ended by one commit.
pub(crate) const LIVE_MAX: u32 = 32;

/// The account's live sessions. What a command reads of them stays true until it commits: whoever enters meanwhile writes
/// the head of the account's journal, and so does the command.
pub(crate) const fn live_query(account: AccountId) -> Query {
    Query::Sessions { of: Sessions::Live(account), after: None, rows: LIVE_MAX + 1 }
}

/// Asks for what [`live`] gives.
pub(crate) fn live(account: AccountId, wanted: &mut Wanted) {
    wanted.page(live_query(account));
}

/// A session that has ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Which.
    pub session: SessionId,
    /// Why: not what was asked for, if its time was over before (RULE I11).
    pub ending: Ending,
    /// When.
    pub ended_at: Timestamp,
    /// Until when the agent must attest that what was kept is deleted, if that is owed (RULE I12).
    pub clean_up_until: Option<Timestamp>,
}

/// Ends a session for this reason, or for the one that was earlier. An end is final.
pub(super) fn end_one(session: Read<'_, Session>, ending: Ending, at: &Moment) -> Result<Decision<Ended>, Refusal> {
    if session.value.ended_at.is_some() {
        return Err(Refusal::missing(Missing::LiveSession));
    }
    let ended = session.value.ended(at.now(), ending, clean_up_for(at));
    let reply = Ended {
        session: ended.id,
        ending: ended.ending.unwrap_or(ending),
        ended_at: ended.ended_at.unwrap_or(at.now()),
        clean_up_until: ended.clean_up_until,
    };
    let fact = fact(&ended, ending, at);
    Ok(Decision::new(reply).replace(session, ended).fact(fact))
}

/// Ends a session, and says so.
pub(crate) fn end<T>(decision: Decision<T>, session: Read<'_, Session>, ending: Ending, at: &Moment) -> Decision<T> {
    let ended = session.value.ended(at.now(), ending, clean_up_for(at));
    let fact = fact(&ended, ending, at);
    decision.replace(session, ended).fact(fact)
}

/// What is said of a session that has just been ended.
fn fact(ended: &Session, ending: Ending, at: &Moment) -> Fact {
    Fact::SessionEnded {
        session: ended.id,
        agent: ended.agent,
        user: ended.user,
        ending: ended.ending.unwrap_or(ending),
        ended_at: ended.ended_at.unwrap_or(at.now()),
    }
}

/// Ends a session that stands on its account's onboarding, because that ends now, and gives a deadline for what was kept in it,
/// now or before (RULE I12).
pub(crate) fn onboard<T>(decision: Decision<T>, session: Read<'_, Session>, at: &Moment) -> Decision<T> {
    let (live, clean_up_for) = (session.value.ended_at.is_none(), clean_up_for(at));
    let ended =
        if live { session.value.ended(at.now(), Ending::Onboarded, clean_up_for) } else { session.value.clone() };
    let decision = if live { decision.fact(fact(&ended, Ending::Onboarded, at)) } else { decision };
    let until = (ended.documents > 0).then(|| at.now().saturating_add(clean_up_for));
    decision.replace(session, Session { sweep_at: until, clean_up_until: until, ..ended })
}

/// How long after a session's end what was kept must be gone (RULE I12).
pub(crate) fn clean_up_for(at: &Moment) -> Duration {
    Duration::hours(at.policy().access.clean_up_for_hours.into())
}

/// Ends those of the account's live sessions that a test picks, and says so of each. They must have been asked for with
/// [`live`].
pub(crate) fn end_all<T>(
    decision: Decision<T>,
    account: AccountId,
    facts: &Facts,
    picked: impl Fn(&Session) -> bool,
    ending: Ending,
    at: &Moment,
) -> Result<Decision<T>, Refusal> {
    let Rows::Sessions(rows) = facts.page(&live_query(account))? else {
        return Err(Refusal::not_found("session"));
    };
    let picked = rows.iter().filter(|row| picked(&row.value));
    Ok(picked.fold(decision, |decision, Versioned { version, value }| {
        end(decision, Read { version: *version, value }, ending, at)
    }))
}
