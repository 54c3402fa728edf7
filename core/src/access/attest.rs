use super::Session;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Agent, Missing, Moment, Refusal, SessionId, Timestamp, staff};
use serde::{Deserialize, Serialize};

/// Attests that every document that was downloaded or shared in a session is deleted (RULE I12). Only the agent whose session
/// it was can say so, after it ended. It counts however late it comes, and before there is a deadline, too.
///
/// # Errors
/// [`Missing::ActiveAgent`], alone; [`Missing::CleanUpOwed`] while the session is live, if nothing was kept in it, or if
/// this was attested before. Not found for somebody else's session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attest {
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
}

/// What was attested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attested {
    /// How many documents are deleted.
    pub documents: u64,
    /// Since when that is attested.
    pub cleaned_at: Timestamp,
}

impl Operation for Attest {
    const NAME: &'static str = "access.attest";
    type By = Agent;
    type Reply = Attested;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        wanted.record(Key::Session(self.account, self.session));
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Attested>, Refusal> {
        staff::active(by, facts)?;
        let session = facts.record::<Session>(Key::Session(self.account, self.session))?;
        let session = session.filter(|read| read.value.agent == by.id).ok_or(Refusal::not_found("session"))?;
        let it = session.value;
        if it.ended_at.is_none() || it.documents == 0 || it.cleaned_at.is_some() {
            return Err(Refusal::missing(Missing::CleanUpOwed));
        }
        let attested = Attested { documents: it.documents, cleaned_at: at.now() };
        let cleaned = Session { cleaned_at: Some(at.now()), clean_up_until: None, sweep_at: None, ..it.clone() };
        let fact = Fact::CleanedUp { session: it.id, documents: it.documents };
        Ok(Decision::new(attested).replace(session, cleaned).fact(fact))
    }
}
