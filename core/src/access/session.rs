use super::{Scope, Scopes};
use crate::digest::Digest;
use crate::names::names;
use crate::principal::Inside;
use crate::row::{row, text_field};
use crate::text::{AgentName, Link, Reason, TeamName};
use crate::{AccountId, AgentId, BreakGlassId, ConsentId, SessionId, TicketId, Timestamp, UserId};
use serde::{Deserialize, Serialize};
use time::Duration;

names! {
    /// On the strength of what an agent is inside.
    Basis in "session.basis" {
        /// The door is open (RULE A1).
        Door = "door",
        /// The customer read a code to the agent (RULE A3).
        Code = "code",
        /// A written consent (RULE I5).
        Consent = "consent",
        /// Two approvers, in an emergency (RULE I15).
        BreakGlass = "break_glass",
    }
}

names! {
    /// Why a session ended.
    Ending in "session.ending" {
        /// The agent left (RULE I9).
        Left = "left",
        /// The customer ended it (RULE I17).
        EndedByCustomer = "ended_by_customer",
        /// A staff lead revoked it.
        Revoked = "revoked",
        /// Its time was over (RULE I11).
        Expired = "expired",
        /// Nothing was recorded for too long (RULE I11).
        Idle = "idle",
        /// The consent that it stood on was withdrawn (RULE I5).
        ConsentWithdrawn = "consent_withdrawn",
        /// The door that it came through was closed (RULE A3).
        DoorClosed = "door_closed",
        /// The user's credentials were reset, or the user or the one who armed it was removed.
        UserChanged = "user_changed",
        /// The account's onboarding ended, on which it stood (RULE I4).
        Onboarded = "onboarded",
    }
}

text_field!(Basis: Self::name, Self::named);
text_field!(Ending: Self::name, Self::named);

/// One agent's stay in an account as one of its users. It belongs to the agent, never to the user (RULE I17).
///
/// Everything in it is a fact: there is no stored *allowed*. What it is good for follows from these facts and a time, in
/// [`check`](Self::check); what it is good for *now*, with all that it depends on, says [`Check`](super::Check).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The account.
    pub account: AccountId,
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub agent: AgentId,
    /// What the agent was called when they entered (RULE I13).
    pub agent_name: AgentName,
    /// The agent's [`AgentRecord::standing`](crate::staff::AgentRecord::standing) when they entered: the session doesn't outlive a
    /// change (RULE I6).
    pub agent_standing: u64,
    /// As whom the agent is inside.
    pub user: UserId,
    /// The team in which the agent entered.
    pub team: TeamName,
    /// On the strength of what.
    pub basis: Basis,
    /// The consent, if it stands on one.
    pub consent: Option<ConsentId>,
    /// The emergency, if it stands on one.
    pub break_glass: Option<BreakGlassId>,
    /// Who gave the code or the consent.
    pub armed_by: Option<UserId>,
    /// Whether the customer agreed in writing to its being entered: by a consent, or by a code that was given away with a text
    /// (RULES I4, I5).
    pub written: bool,
    /// Those of its scopes that the customer consented to (RULE I3).
    pub consented: Scopes,
    /// Whether it stands on the account's being in its onboarding (RULE I4).
    pub onboarding: bool,
    /// The ticket that it serves.
    pub ticket: Option<TicketId>,
    /// The customer's responsible person, where the policy wants one (RULE S7).
    pub responsible: Option<UserId>,
    /// What was asked for and granted.
    pub scopes: Scopes,
    /// Why (RULE I1).
    pub reason: Reason,
    /// The communication with the customer (RULE I1).
    pub link: Link,
    /// The policy that it was decided under, as [`Rules::digest`](crate::policy::Rules::digest).
    pub policy: Digest,
    /// When the agent entered.
    pub entered_at: Timestamp,
    /// When something was last recorded.
    pub active_at: Timestamp,
    /// When it ends, whatever happens; never moved (RULE I11).
    pub ends_at: Timestamp,
    /// After how many minutes without a record it ends (RULE I11).
    pub idle_for_minutes: u32,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// Why it ended.
    pub ending: Option<Ending>,
    /// How many actions were recorded.
    pub actions: u64,
    /// How many of them left documents with the agent (RULE I12).
    pub documents: u64,
    /// When a sweep must look at it next.
    pub sweep_at: Option<Timestamp>,
    /// Until when the agent must attest that nothing was kept (RULE I12); `None` if that is not owed, or not yet, or done.
    pub clean_up_until: Option<Timestamp>,
    /// When that was attested.
    pub cleaned_at: Option<Timestamp>,
}
row!(Session in "session", key 2: account, id as "session", agent, agent_name, agent_standing, user, team, basis, consent, break_glass,
    armed_by, written, consented, onboarding, ticket, responsible, scopes, reason, link, policy, entered_at, active_at, ends_at,
    idle_for_minutes, ended_at, ending, actions, documents, sweep_at, clean_up_until, cleaned_at);

/// Why a session gives no way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Denied {
    /// It was ended.
    #[error("the session was ended")]
    Ended,
    /// Its time is over (RULE I11).
    #[error("the session's time is over")]
    Expired,
    /// Nothing was recorded for too long (RULE I11).
    #[error("nothing was recorded for too long")]
    Idle,
    /// The clock shows a time before what is known to have happened (RULE A12).
    #[error("the clock runs behind what has happened")]
    Clock,
    /// What was checked is too old to be relied on.
    #[error("the last check is too old")]
    Stale,
    /// The scope isn't the session's (RULE I16).
    #[error("the scope is not granted")]
    Scope,
}

/// By how much the clocks of a host's machines may differ. Beyond it, a clock that is behind gives no way in (RULE A12).
pub const CLOCK_SKEW: Duration = Duration::minutes(5);

/// Whether a clock that shows `now` runs behind what happened at `known` (RULE A12).
#[inline]
pub(crate) const fn is_behind(now: Timestamp, known: Timestamp) -> bool {
    now.as_micros().saturating_add(CLOCK_SKEW.whole_seconds() * 1_000_000) < known.as_micros()
}

impl Session {
    /// Whether the session, as it stands in this record, is good for `scope` at `now`. Pure, and allocates nothing.
    ///
    /// The record says nothing about what happened since it was read: a host that holds it longer than a moment uses
    /// [`Pass::check`](super::Pass::check), which grows stale.
    ///
    /// # Errors
    /// [`Denied`], with the first reason there is.
    ///
    /// ```
    /// # use consentry::access::{Denied, Scope, Session};
    /// # fn host(session: &Session, now: consentry::Timestamp) -> Result<(), Denied> {
    /// session.check(Scope::SETTINGS, now)?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn check(&self, scope: Scope, now: Timestamp) -> Result<(), Denied> {
        self.check_time(now)?;
        if self.scopes.contains(scope) { Ok(()) } else { Err(Denied::Scope) }
    }

    /// Whether the session lasts at `now`.
    ///
    /// # Errors
    /// [`Denied`], never for a scope.
    #[inline]
    pub fn check_time(&self, now: Timestamp) -> Result<(), Denied> {
        if self.ended_at.is_some() {
            Err(Denied::Ended)
        } else if is_behind(now, self.active_at) {
            Err(Denied::Clock)
        } else if now >= self.ends_at {
            Err(Denied::Expired)
        } else if now >= self.idle_at() {
            Err(Denied::Idle)
        } else {
            Ok(())
        }
    }

    /// When it ends unless something is recorded.
    #[inline]
    pub fn idle_at(&self) -> Timestamp {
        self.active_at.after_minutes(self.idle_for_minutes)
    }

    /// When it is over by time alone, and why.
    pub fn over(&self) -> (Timestamp, Ending) {
        let idle = self.idle_at();
        if idle < self.ends_at { (idle, Ending::Idle) } else { (self.ends_at, Ending::Expired) }
    }

    /// Who acts inside, for [`Record`](super::Record).
    pub const fn inside(&self) -> Inside {
        Inside::of(self)
    }

    /// The session after its end at `now` for this reason, or before, if its time was over by then. From then on nothing about
    /// its time changes. What was kept must be gone within `clean_up_for` (RULE I12).
    pub(crate) fn ended(&self, now: Timestamp, ending: Ending, clean_up_for: Duration) -> Self {
        let (over_at, over) = self.over();
        let (ended_at, ending) = if over_at <= now { (over_at, over) } else { (now, ending) };
        let owed = self.documents > 0 && !self.onboarding;
        let until = owed.then(|| ended_at.saturating_add(clean_up_for));
        Self { ended_at: Some(ended_at), ending: Some(ending), sweep_at: until, clean_up_until: until, ..self.clone() }
    }
}
