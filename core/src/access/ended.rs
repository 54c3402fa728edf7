use super::{Ending, Session, clean_up_for, end};
use crate::facts::Read;
use crate::operation::Decision;
use crate::{Missing, Moment, Refusal, SessionId, Timestamp};
use serde::{Deserialize, Serialize};

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
    Ok(end(Decision::new(reply), session, ending, at))
}
