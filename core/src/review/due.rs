use super::{ReviewLine, overseer};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::query::{Query, Rows};
use crate::text::RoleName;
use crate::{AccountId, Agent, Moment, Refusal, ReviewId, RoleId, Timestamp, staff};
use serde::{Deserialize, Serialize};

/// How far each role of the policy has reviewed, and when its next review is due (RULE I14): overdue reviews are visible to
/// leads and to every reviewer. A role that isn't there has nothing to review yet: nobody entered since the policy has it.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Reviewer`](crate::Missing::Reviewer), alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {}

/// Where a role stands with its reviews.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The role.
    pub role: RoleName,
    /// Since when there is something to review.
    pub started_at: Timestamp,
    /// Up to when everything is reviewed: where the next review begins.
    pub reviewed_until: Timestamp,
    /// The newest review.
    pub review: Option<ReviewId>,
    /// When the next one is due.
    pub due_at: Timestamp,
    /// Whether that is over.
    pub overdue: bool,
}

impl Line {
    fn of(line: &ReviewLine, at: &Moment) -> Self {
        let due_at = line.due_at(at.policy().reviews.every_days);
        Self {
            role: line.role.clone(),
            started_at: line.started_at,
            reviewed_until: line.reviewed_until,
            review: line.review,
            due_at,
            overdue: due_at < at.now(),
        }
    }
}

/// All lines: those of the policy's roles, and of roles that it had before.
const LINES: Query = Query::ReviewLines { rows: 1_024 };

impl Operation for Due {
    const NAME: &'static str = "review.due";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Vec<Line>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        wanted.page(LINES);
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Vec<Line>>, Refusal> {
        overseer(by, facts, at)?;
        let Rows::ReviewLines(rows) = facts.page(&LINES)? else {
            return Err(Refusal::not_found("review_line"));
        };
        let line = |id| rows.iter().find(|row| row.value.id == id).map(|row| Line::of(&row.value, at));
        let roles = at.policy().reviews.roles.iter().map(|role| RoleId::of(&role.name));
        Ok(Decision::new(roles.filter_map(line).collect()))
    }
}
