use super::{BreakGlass, BreakGlassStatus};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Agent, BreakGlassId, Lead, Missing, Moment, Refusal, staff};
use serde::{Deserialize, Serialize};

/// Declines a request for emergency entry, for good (RULE I15): one lead's no is enough, even after others approved it, until it
/// is used. Whoever asked and is a lead may take it back so.
///
/// # Errors
/// [`Missing::ActiveAgent`] or [`Missing::Lead`], alone; [`Missing::AskedBreakGlass`] if it is declined, used or too old. Not
/// found if there is no such request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// The account.
    pub account: AccountId,
    /// The request.
    pub request: BreakGlassId,
}

impl Operation for Decline {
    const NAME: &'static str = "access.decline";
    type By = Agent;
    type Reply = BreakGlass;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        wanted.record(Key::BreakGlass(self.account, self.request));
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<BreakGlass>, Refusal> {
        staff::lead(&Lead::Agent(*by), facts)?;
        let before = facts.existing::<BreakGlass>(Key::BreakGlass(self.account, self.request))?;
        let open = matches!(before.value.status, BreakGlassStatus::Asked | BreakGlassStatus::Approved);
        if !open || at.now() >= before.value.until {
            return Err(Refusal::missing(Missing::AskedBreakGlass));
        }
        let (status, declined_by) = (BreakGlassStatus::Declined, Some(by.id));
        let request = BreakGlass { status, declined_by, ..before.value.clone() };
        let fact = Fact::BreakGlassDeclined { break_glass: self.request };
        Ok(Decision::new(request.clone()).replace(before, request).fact(fact))
    }
}
