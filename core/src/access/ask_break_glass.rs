use super::{BreakGlass, BreakGlassStatus, Scopes, Side, break_glass, entering};
use crate::account::Account;
use crate::error::{InputError, Problem};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::set::Approvers;
use crate::staff::{self, AgentRecord};
use crate::text::{Link, Reason};
use crate::{AccountId, Agent, Missing, Moment, Refusal, UserId, people};
use serde::{Deserialize, Serialize};

/// Asks the staff's leads for emergency entry, without the customer's code or consent (RULE I15). It stands for as long as
/// the policy says, and the agent who asks is the only one who can use it, as that user and for these scopes, once.
///
/// The customer's journal tells of it at once, whatever becomes of it.
///
/// # Errors
/// [`Missing::ActiveAgent`], alone; not found if there is no such account. Then all that apply: [`Missing::Clock`],
/// [`Missing::EnteringTeam`], [`Missing::BreakGlassAllowed`] (never for account managers), [`Missing::Ceiling`],
/// [`Missing::Target`], [`Missing::KnownScope`], [`Missing::DelegableScope`]. An input error naming `scopes` if there are none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskBreakGlass {
    /// The account.
    pub account: AccountId,
    /// As whom to enter.
    pub user: UserId,
    /// For what.
    pub scopes: Scopes,
    /// Why (RULE I1).
    pub reason: Reason,
    /// The communication with the customer (RULE I1).
    pub link: Link,
}

impl AskBreakGlass {
    /// Everything that keeps this agent from asking this.
    fn lacks(&self, agent: &AgentRecord, facts: &Facts, at: &Moment) -> Result<Vec<Missing>, Refusal> {
        let side = at.rules().side(&agent.teams);
        let member = people::standing(self.account, self.user, facts)?.is_some();
        // RULE I17: nobody enters as one of the staff.
        let target = member && !entering::is_staff(self.user, facts)?;
        // RULE I4: an emergency is no way in for account managers.
        let allowed = at.policy().access.break_glass.allowed && side != Side::AccountManager;
        let lacks = [
            (!at.clock_is_sound(), Missing::Clock),
            (side == Side::Outside, Missing::EnteringTeam),
            (!allowed, Missing::BreakGlassAllowed),
            (!self.scopes.is_subset(&agent.ceiling), Missing::Ceiling),
            (!target, Missing::Target),
        ];
        let missing = lacks.into_iter().filter_map(|(lacks, missing)| lacks.then_some(missing));
        Ok(missing.chain(break_glass::undelegable(&self.scopes, at)).collect())
    }
}

impl Operation for AskBreakGlass {
    const NAME: &'static str = "access.ask_break_glass";
    type By = Agent;
    type Reply = BreakGlass;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        people::ask_permissions(self.account, self.user, wanted);
        entering::ask_staff(self.user, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<BreakGlass>, Refusal> {
        let agent = staff::active(by, facts)?;
        facts.existing::<Account>(Key::Account(self.account))?;
        if self.scopes.is_empty() {
            let problem = Problem::Count { count: 0, min: 1, max: Scopes::MAX as u64 };
            return Err(Refusal::Invalid(InputError::new("scopes", problem)));
        }
        let missing = self.lacks(agent, facts, at)?;
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let request = BreakGlass {
            account: self.account,
            id: at.id(0),
            status: BreakGlassStatus::Asked,
            asked_by: by.id,
            user: self.user,
            scopes: self.scopes.clone(),
            reason: self.reason.clone(),
            link: self.link.clone(),
            asked_at: at.now(),
            until: break_glass::open_until(at),
            approvers: Approvers::default(),
            declined_by: None,
            session: None,
        };
        let fact = Fact::BreakGlassAsked {
            break_glass: request.id,
            user: self.user,
            scopes: self.scopes.clone(),
            reason: self.reason.clone(),
            link: self.link.clone(),
        };
        Ok(Decision::new(request.clone()).create(request).fact(fact))
    }
}
