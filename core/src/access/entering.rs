//! What is known when an agent wants to enter, and what of it is missing: the same for entering and for its preview.

use super::{
    Acknowledgement, BreakGlass, BreakGlassStatus, Enter, LIVE_MAX, Lacks, Proof, Session, Situation, live, live_query,
};
use crate::account::Account;
use crate::assistance::{AgentBudget, has_budget};
use crate::consent::Consent;
use crate::error::{InputError, Problem};
use crate::facts::Read;
use crate::id::Id as _;
use crate::operation::{Facts, Wanted};
use crate::people::{Standing, ask_permissions, standing};
use crate::policy::{ReviewRole, Reviews};
use crate::query::{Query, Rows};
use crate::record::{Key, Versioned};
use crate::review::ReviewLine;
use crate::staff::{self, AgentRecord};
use crate::text::TeamName;
use crate::ticket::Ticket;
use crate::{AccountId, Agent, AgentId, Missing, Moment, Refusal, RoleId, Timestamp, UserId};
use time::Duration;

/// Far more than the roles of one policy, because those of earlier ones stay.
const LINES: Query = Query::ReviewLines { rows: 1_024 };

/// Asks for everything that entering depends on, but for the request that a code is judged by.
pub(super) fn ask(by: &Agent, it: &Enter, wanted: &mut Wanted) {
    staff::ask_agent(by, wanted);
    ask_permissions(it.account, it.user, wanted);
    ask_staff(it.user, wanted);
    match it.proof {
        Proof::Door => {}
        Proof::Code { given_by, .. } => {
            ask_permissions(it.account, given_by, wanted);
            wanted.record(Key::AgentBudget(by.id));
        }
        Proof::Consent { consent, given_by } => {
            ask_permissions(it.account, given_by, wanted);
            wanted.record(Key::Consent(it.account, consent));
        }
        Proof::BreakGlass { request } => wanted.record(Key::BreakGlass(it.account, request)),
    }
    if let Some(ticket) = it.ticket {
        wanted.record(Key::Ticket(it.account, ticket));
    }
    let instructed = it.responsible.unwrap_or(it.user);
    ask_permissions(it.account, instructed, wanted);
    wanted.record(Key::Acknowledgement(it.account, instructed));
    live(it.account, wanted);
    wanted.page(LINES);
}

/// Asks for what [`is_staff`] needs.
pub(super) fn ask_staff(user: UserId, wanted: &mut Wanted) {
    wanted.record(Key::Agent(same_person(user)));
}

/// Whether a user is in the staff's directory, under the same id: a host may use one id for one person. Nobody enters as one of
/// the staff, nor as themself (RULE I17).
pub(super) fn is_staff(user: UserId, facts: &Facts) -> Result<bool, Refusal> {
    Ok(facts.record::<AgentRecord>(Key::Agent(same_person(user)))?.is_some())
}

fn same_person(user: UserId) -> AgentId {
    // No user has the nil id, which is all that is refused here.
    AgentId::from_uuid(user.uuid()).unwrap_or_else(|_| AgentId::from_name("nobody"))
}

/// An account that an agent wants to enter, with all that is known about it.
pub(super) struct Entering<'a> {
    pub(super) agent: &'a AgentRecord,
    pub(super) team: Option<TeamName>,
    pub(super) situation: Situation,
    pub(super) giver: Option<Standing>,
    pub(super) emergency: Option<Read<'a, BreakGlass>>,
    pub(super) lines: &'a [Versioned<ReviewLine>],
    pub(super) inside: &'a [Versioned<Session>],
    /// Until when the consent holds.
    consented_until: Option<Timestamp>,
    /// Somebody is named as responsible who is no member.
    stranger: bool,
}

impl<'a> Entering<'a> {
    /// What is known. With a code, everything is as if it were right and consented to all: it is judged last.
    ///
    /// # Errors
    /// [`Missing::ActiveAgent`], alone. Input errors; not found, or for a code the uniform refusal, if there is no such account;
    /// not found for a ticket.
    pub(super) fn read(by: &Agent, it: &Enter, facts: &'a Facts, at: &Moment) -> Result<Self, Refusal> {
        let agent = staff::active(by, facts)?;
        if it.scopes.is_empty() {
            return Err(Refusal::Invalid(InputError::new("scopes", Problem::Count { count: 0, min: 1, max: 32 })));
        }
        // RULE A10: what can't be a code here is no try. Before anything else is looked at, so that it tells nothing.
        if matches!(&it.proof, Proof::Code { code, .. } if code.digits() != at.policy().assistance.digits) {
            return Err(Refusal::Invalid(InputError::new("assistance.code", Problem::NotACode)));
        }
        let Some(account) = facts.record::<Account>(Key::Account(it.account))? else {
            // RULE A10
            let guessed = matches!(it.proof, Proof::Code { .. });
            return Err(if guessed { Refusal::missing(Missing::Code) } else { Refusal::not_found("account") });
        };
        if let Some(ticket) = it.ticket {
            // RULE T11: to an agent, a ticket of a team that isn't theirs is none.
            let ticket = facts.record::<Ticket>(Key::Ticket(it.account, ticket))?;
            let seen = ticket.is_some_and(|read| agent.teams.contains(&read.value.team));
            if !seen {
                return Err(Refusal::not_found("ticket"));
            }
        }
        let team = at.policy().access.agents.team(&agent.teams).cloned();
        let (lines, inside) = (lines(facts)?, inside(it.account, facts)?);
        // RULE I17: nobody lets themself in, also where they are a member of the account.
        let giver = it.proof.given_by().filter(|user| same_person(*user) != by.id);
        let mut known = Self {
            agent,
            situation: situation(agent, account.value, it, facts, at)?,
            giver: giver.map_or(Ok(None), |user| standing(it.account, user, facts))?,
            emergency: None,
            lines,
            inside,
            consented_until: None,
            stranger: false,
            team,
        };
        known.prove(by, it, facts, at)?;
        known.instruct(it, facts, at)?;
        // RULE I14: nobody enters a span that is reviewed already, whatever the clock says.
        known.situation.clock_sound &= !lines.iter().any(|line| at.now() < line.value.reviewed_until);
        known.situation.private_window = it.private_window;
        known.situation.review_overdue = known.review_overdue(at);
        known.situation.room = inside.iter().filter(|one| at.now() < one.value.over().0).count() < LIVE_MAX as usize;
        Ok(known)
    }

    /// Everything that is missing.
    pub(super) fn lacks(&self, at: &Moment) -> Lacks {
        let lacks = at.rules().lacks(&self.situation);
        // RULE S7: also where none is asked for, nobody is named who isn't there.
        if self.stranger { lacks | Lacks::RESPONSIBLE } else { lacks }
    }

    /// When a session would end, whatever happens (RULE I11). One that stands on a consent doesn't outlive it.
    pub(super) fn ends_at(&self, at: &Moment) -> Timestamp {
        let ends_at = at.now().after_minutes(at.policy().access.session_for_minutes);
        self.consented_until.map_or(ends_at, |until| until.min(ends_at))
    }

    /// The roles of the policy that have nothing to review yet (RULE I14). What no role has reviewed is theirs, as long as it is
    /// kept; if there never was a role, it begins now.
    pub(super) fn new_lines(&self, at: &Moment) -> Vec<ReviewLine> {
        let kept = at.now().saturating_add(-Duration::days(at.policy().retention_for_days.into()));
        let reviewed = self.lines.iter().map(|line| line.value.reviewed_until).min();
        let now = reviewed.map_or(at.now(), |until| until.clamp(kept.min(at.now()), at.now()));
        let missing = at.policy().reviews.roles.iter().filter(|role| self.line(RoleId::of(&role.name)).is_none());
        let line = |role: &ReviewRole| ReviewLine {
            account: AccountId::STAFF,
            id: RoleId::of(&role.name),
            role: role.name.clone(),
            started_at: now,
            reviewed_until: now,
            review: None,
        };
        missing.map(line).collect()
    }

    fn line(&self, id: RoleId) -> Option<&ReviewLine> {
        self.lines.iter().map(|line| &line.value).find(|line| line.id == id)
    }

    /// Whether a review is overdue that blocks the team (RULE I14).
    fn review_overdue(&self, at: &Moment) -> bool {
        let Reviews { roles, every_days, .. } = &at.policy().reviews;
        roles.iter().any(|role| {
            let blocks = role.teams.is_empty() || self.team.as_ref().is_some_and(|team| role.teams.contains(team));
            let line = self.line(RoleId::of(&role.name));
            blocks && line.is_some_and(|line| at.now() > line.due_at(*every_days))
        })
    }

    /// Looks at what the agent enters with.
    fn prove(&mut self, by: &Agent, it: &Enter, facts: &'a Facts, at: &Moment) -> Result<(), Refusal> {
        let (rules, situation) = (at.rules(), &mut self.situation);
        match it.proof {
            Proof::Door => (situation.written, situation.consented) = (false, 0),
            Proof::Code { .. } => {
                let budget = facts.record::<AgentBudget>(Key::AgentBudget(by.id))?;
                situation.budget_left = has_budget(budget.map(|read| read.value), at);
            }
            Proof::Consent { consent, given_by } => {
                let consent = facts.record::<Consent>(Key::Consent(it.account, consent))?.map(|read| read.value);
                let consent = consent.filter(|consent| {
                    let armed = |giver: &Standing| {
                        giver.since <= consent.given_at && arms(giver, given_by, consent.administered, it.user)
                    };
                    consent.given_by == given_by
                        && consent.holds(at.now())
                        && consent.covers(by.id, it.ticket)
                        && self.giver.as_ref().is_some_and(armed)
                });
                situation.proven = consent.is_some();
                situation.written = consent.is_some();
                situation.consented = consent.map_or(0, |consent| rules.mask(&consent.scopes).0);
                self.consented_until = consent.map(|consent| consent.until);
            }
            Proof::BreakGlass { request } => {
                let approvers = at.policy().access.break_glass.approvers as usize;
                let read = facts.record::<BreakGlass>(Key::BreakGlass(it.account, request))?;
                let read = read.filter(|Read { value: request, .. }| {
                    request.status == BreakGlassStatus::Approved
                        && request.approvers.len() >= approvers
                        && (request.asked_by, request.user) == (by.id, it.user)
                        && it.scopes.is_subset(&request.scopes)
                        // Approvers approved a reason, not a person.
                        && (&it.reason, &it.link) == (&request.reason, &request.link)
                        && at.now() < request.until
                });
                (situation.proven, situation.written, situation.consented) = (read.is_some(), false, 0);
                self.emergency = read;
            }
        }
        Ok(())
    }

    /// Looks at who is responsible on the customer's side, and whether they know the rules (RULES S7, S8).
    fn instruct(&mut self, it: &Enter, facts: &Facts, at: &Moment) -> Result<(), Refusal> {
        let instructed = it.responsible.unwrap_or(it.user);
        let there = standing(it.account, instructed, facts)?.is_some();
        let known = facts.record::<Acknowledgement>(Key::Acknowledgement(it.account, instructed))?;
        self.stranger = it.responsible.is_some() && !there;
        self.situation.responsible = it.responsible.is_some() && there;
        self.situation.acknowledged =
            there && known.is_some_and(|known| Some(&known.value.edition) == at.policy().access.rules.as_ref());
        Ok(())
    }
}

/// Whether somebody who gave a code or a consent may decide about entering as this user: as themself any member, as others whoever
/// `administered` the account when giving it, and has the administrative right now (RULE A2).
pub(super) fn arms(giver: &Standing, given_by: UserId, administered: bool, user: UserId) -> bool {
    given_by == user || administered && giver.manages_users
}

fn situation(
    agent: &AgentRecord,
    account: &Account,
    it: &Enter,
    facts: &Facts,
    at: &Moment,
) -> Result<Situation, Refusal> {
    let target = standing(it.account, it.user, facts)?;
    // RULE I17
    let target = if is_staff(it.user, facts)? { None } else { target };
    Ok(Situation::now(agent, account, target, &it.scopes, it.proof.basis(), at))
}

fn inside(account: AccountId, facts: &Facts) -> Result<&[Versioned<Session>], Refusal> {
    match facts.page(&live_query(account))? {
        Rows::Sessions(rows) => Ok(rows),
        _ => Ok(&[]),
    }
}

fn lines(facts: &Facts) -> Result<&[Versioned<ReviewLine>], Refusal> {
    match facts.page(&LINES)? {
        Rows::ReviewLines(rows) => Ok(rows),
        _ => Ok(&[]),
    }
}
