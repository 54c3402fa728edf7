use super::entering::{self, Entering};
use super::{Enter, Scopes};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Agent, Missing, Moment, Refusal, Timestamp};
use serde::{Deserialize, Serialize};

/// What [`Enter`] would answer, without entering and without spending anything (RULE I18).
///
/// Of a code it says nothing at all: the answer is as if it were the right one, given away for all scopes that are asked for.
/// Otherwise codes could be guessed here without being charged (RULE A9).
///
/// # Errors
/// As [`Enter`], but what is missing is the reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preview {
    /// The entry.
    pub enter: Enter,
}

/// What would come of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Previewed {
    /// Everything that is missing; nothing, if the agent may enter.
    pub missing: Vec<Missing>,
    /// Those of the scopes that are asked for that nothing stands against (RULE I16).
    pub scopes: Scopes,
    /// When the session would end, whatever happens (RULE I11).
    pub ends_at: Timestamp,
}

impl Operation for Preview {
    const NAME: &'static str = "access.preview";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Previewed;

    fn account(&self) -> AccountId {
        self.enter.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        wanted.record(Key::Journal(self.enter.account));
        entering::ask(by, &self.enter, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Previewed>, Refusal> {
        let known = Entering::read(by, &self.enter, facts, at)?;
        let effective = at.rules().effective(&known.situation);
        Ok(Decision::new(Previewed {
            missing: known.lacks(at).missing(),
            scopes: self.enter.scopes.only(|scope| at.rules().has(effective, scope)),
            ends_at: known.ends_at(at),
        }))
    }
}
