use super::{BreakGlass, BreakGlassStatus, break_glass};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Agent, BreakGlassId, Lead, Missing, Moment, Refusal, staff};
use serde::{Deserialize, Serialize};

/// Approves a request for emergency entry (RULE I15). With the last approval that the policy asks for, at least the second one,
/// the agent who asked can enter with it, once, within as many minutes as a request stands.
///
/// # Errors
/// [`Missing::ActiveAgent`] or [`Missing::Lead`], alone; not found if there is no such request. Then all that apply:
/// [`Missing::Clock`], [`Missing::BreakGlassAllowed`], [`Missing::AskedBreakGlass`] if it is declined, approved, used or too
/// old, and [`Missing::Approver`] for who asked, who has approved already, and who was no lead before it was asked: five
/// minutes before, because clocks differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approve {
    /// The account.
    pub account: AccountId,
    /// The request.
    pub request: BreakGlassId,
}

impl Operation for Approve {
    const NAME: &'static str = "access.approve";
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
        let lead_since = staff::active(by, facts)?.lead_since;
        let before = facts.existing::<BreakGlass>(Key::BreakGlass(self.account, self.request))?;
        let rule = at.policy().access.break_glass;
        let waits = before.value.status == BreakGlassStatus::Asked && at.now() < before.value.until;
        let approver = lead_since.is_some_and(|since| before.value.can_be_approved_by(by.id, since));
        let lacks = [
            (!at.clock_is_sound(), Missing::Clock),
            (!rule.allowed, Missing::BreakGlassAllowed),
            (!waits, Missing::AskedBreakGlass),
            (!approver, Missing::Approver),
        ];
        let missing: Vec<_> = lacks.into_iter().filter_map(|(lacks, missing)| lacks.then_some(missing)).collect();
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let mut request = before.value.clone();
        request.approvers.insert(by.id).map_err(Refusal::Invalid)?;
        let approvals = request.approvers.len() as u64;
        if approvals >= rule.approvers.into() {
            request = BreakGlass { status: BreakGlassStatus::Approved, until: break_glass::open_until(at), ..request };
        }
        let fact = Fact::BreakGlassApproved { break_glass: self.request, approvals };
        Ok(Decision::new(request.clone()).replace(before, request).fact(fact))
    }
}
