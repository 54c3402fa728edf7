use super::{Review, ReviewLine, reviewer};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::query::{Query, Rows, Sessions};
use crate::record::Key;
use crate::text::{Finding, RoleName};
use crate::{AccountId, Agent, Missing, Moment, Refusal, RoleId, Timestamp, staff};
use serde::{Deserialize, Serialize};
use time::Duration;

/// Signs that every access of a span was looked at, and what was found (RULE I14).
///
/// A role's reviews follow one another without a gap: a span begins where the last one ended. It covers no more days than the
/// policy says, and nothing of the last 490 minutes: whoever entered before that is out by now, because no policy lets a
/// session last longer than eight hours, and no entry of the span can still be on its way. Nobody signs for a span in which
/// they entered themself: somebody else with the role does.
///
/// # Errors
/// [`Missing::ActiveAgent`] or [`Missing::Reviewer`], alone; not found if the role has nothing to review yet. Then all that
/// apply: [`Missing::Clock`], [`Missing::ReviewSpan`], [`Missing::OthersAccess`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// In which of the agent's roles.
    pub role: RoleName,
    /// The span's beginning, which belongs to it: where the role's last review ended.
    pub from: Timestamp,
    /// The span's end, which doesn't.
    pub until: Timestamp,
    /// What was found.
    pub finding: Finding,
}

/// How long ago a span must have ended: the longest session of any policy, clocks that differ, and a commit that takes long.
const SETTLED_FOR: Duration = Duration::minutes(480 + 10);

impl SignOff {
    /// The reviewer's own accesses in the span.
    const fn own(&self, by: &Agent) -> Query {
        let of = Sessions::Entered { agent: Some(by.id), from: self.from, until: self.until };
        Query::Sessions { of, after: None, rows: 1 }
    }

    /// Whether the span is the one that the role has to review next.
    fn goes_on(&self, line: &ReviewLine, at: &Moment) -> bool {
        let longest = Duration::days(at.policy().reviews.every_days.into());
        // What the clock shows, not the journal's time: an entry that was once written at a false future time must not let
        // anybody sign for what is yet to come.
        let settled = self.until <= at.clock().saturating_add(-SETTLED_FOR);
        self.from == line.reviewed_until && self.from < self.until && self.until.since(self.from) <= longest && settled
    }
}

impl Operation for SignOff {
    const NAME: &'static str = "review.sign_off";
    type By = Agent;
    type Reply = Review;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        wanted.record(Key::ReviewLine(RoleId::of(&self.role)));
        wanted.page(self.own(by));
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Review>, Refusal> {
        reviewer(by, &self.role, facts, at)?;
        let before = facts.existing::<ReviewLine>(Key::ReviewLine(RoleId::of(&self.role)))?;
        let Rows::Sessions(own) = facts.page(&self.own(by))? else {
            return Err(Refusal::not_found("session"));
        };
        let lacks = [
            (!at.clock_is_sound(), Missing::Clock),
            (!self.goes_on(before.value, at), Missing::ReviewSpan),
            (!own.is_empty(), Missing::OthersAccess),
        ];
        let missing: Vec<_> = lacks.into_iter().filter_map(|(lacks, missing)| lacks.then_some(missing)).collect();
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let review = Review {
            account: AccountId::STAFF,
            id: at.id(0),
            role: self.role.clone(),
            reviewer: by.id,
            from: self.from,
            until: self.until,
            finding: self.finding.clone(),
            signed_at: at.now(),
        };
        let line = ReviewLine { reviewed_until: self.until, review: Some(review.id), ..before.value.clone() };
        let fact =
            Fact::ReviewSigned { review: review.id, role: self.role.clone(), from: self.from, until: self.until };
        Ok(Decision::new(review.clone()).create(review).replace(before, line).fact(fact))
    }
}
