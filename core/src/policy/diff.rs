//! Going through every situation that two policies can tell apart.
//!
//! A policy looks at few things in a situation, and most of them on their own: whether the second factor is fresh has nothing
//! to do with which trainings were done. An agent may enter if nothing is missing, so
//!
//! - of each thing one value is enough for all values that neither policy tells from it;
//! - a value for which both policies refuse, whatever the rest is, makes no difference anywhere and is left out;
//! - what is missing in a whole situation is what is missing in its parts, so the parts are gone through one by one, and
//!   only what they lack is combined.
//!
//! That is exact, and the space stays small. Which conditions hang together is written down in [`ALONE`] and in [`Pair::together`];
//! that the outcome is the one of going through everything, one by one, is tested.

use super::differences::settings;
use super::{Becomes, Change, Differences, Door, Policy, Rules, Scenario, Way};
use crate::Permissions;
use crate::access::{Basis, Lacks, Scope, Side, Situation};
use crate::error::InputError;
use crate::set::{Teams, Trainings};
use crate::text::TeamName;
use std::collections::{BTreeMap, BTreeSet};

/// The conditions that depend on one thing each, and the rest of them on none of these things.
const ALONE: Lacks = Lacks::MFA
    .union(Lacks::TRAININGS)
    .union(Lacks::UNDERTAKING)
    .union(Lacks::PRIVATE_WINDOW)
    .union(Lacks::RESPONSIBLE)
    .union(Lacks::ACKNOWLEDGED);

impl Policy {
    /// What tells two policies apart: exactly the situations in which an agent may enter under one of them only, with an example
    /// each, and the keys that differ.
    ///
    /// # Errors
    /// [`InputError`] if one of them breaks a limit: such a policy decides nothing.
    ///
    /// ```
    /// use consentry::Policy;
    ///
    /// let mut strict = Policy::default();
    /// strict.access.agents.mfa_for_minutes = 60;
    /// let differences = Policy::diff(&Policy::default(), &strict)?;
    /// assert!(differences.to_string().starts_with("refused by door: notifications, settings, users\n"));
    /// # Ok::<(), consentry::InputError>(())
    /// ```
    pub fn diff(before: &Self, after: &Self) -> Result<Differences, InputError> {
        let pair = Pair { before: Rules::new(before.clone())?, after: Rules::new(after.clone())? };
        Ok(Differences { changes: pair.changes(), settings: settings(before, after) })
    }
}

/// What is missing under each of the policies.
type Both = (Lacks, Lacks);
/// How many situations miss the same, and the first of them.
type Cells = BTreeMap<Both, (u64, Scenario)>;

/// Counts a situation.
fn count(cells: &mut Cells, lacks: Both, situations: u64, example: Scenario) {
    match cells.get_mut(&lacks) {
        Some((all, first)) => {
            *all = all.saturating_add(situations);
            if simplicity(&example) < simplicity(first) {
                *first = example;
            }
        }
        None => drop(cells.insert(lacks, (situations, example))),
    }
}

/// Examples are understood best with few teams.
fn simplicity(scenario: &Scenario) -> (usize, &Scenario) {
    (scenario.teams.len(), scenario)
}

/// Whether one of the policies may still allow it.
fn open(lacks: Both) -> bool {
    lacks.0.is_empty() || lacks.1.is_empty()
}

struct Pair {
    before: Rules,
    after: Rules,
}

impl Pair {
    fn policies(&self) -> [&Policy; 2] {
        [self.before.policy(), self.after.policy()]
    }

    /// All changes, in the order of scopes.
    fn changes(&self) -> Vec<Change> {
        let (alone, staff) = (self.alone(), self.staff());
        let mut changes = Vec::new();
        for scope in self.scopes() {
            for (basis, ways) in self.ways() {
                let together = self.together(scope, &staff, &ways);
                changes.extend(
                    Becomes::ALL.iter().filter_map(|becomes| change(*becomes, scope, basis, &together, &alone)),
                );
            }
        }
        // As a reader wants them: what becomes allowed is the surprise.
        changes.sort_by_key(|change| (change.becomes, change.by));
        changes
    }

    /// The scopes that one of the policies knows. One that neither knows is refused by both.
    fn scopes(&self) -> BTreeSet<Scope> {
        self.policies().into_iter().flat_map(|policy| policy.access.scopes.iter().map(|rule| rule.scope)).collect()
    }

    /// One situation for each way in which the policies see this part of it.
    fn distinct<T: Ord>(&self, all: Vec<Scenario>, seen: impl Fn(&Scenario, &Rules) -> T) -> Vec<((T, T), Scenario)> {
        let mut first = BTreeMap::new();
        for scenario in all {
            let key = (seen(&scenario, &self.before), seen(&scenario, &self.after));
            let known = first.entry(key).or_insert_with(|| scenario.clone());
            if scenario < *known {
                *known = scenario;
            }
        }
        first.into_iter().collect()
    }

    /// The parts that stand alone, combined.
    fn alone(&self) -> Cells {
        let mut cells = Cells::from([((Lacks::empty(), Lacks::empty()), (1, Scenario::default()))]);
        for (condition, values, take) in self.parts() {
            let values = self.distinct(values, |scenario, rules| scenario.lacks(rules) & condition);
            let mut next = Cells::new();
            for ((before, after), (situations, example)) in &cells {
                for (value, part) in &values {
                    let lacks = (*before | value.0, *after | value.1);
                    if open(lacks) {
                        let mut example = example.clone();
                        take(&mut example, part);
                        count(&mut next, lacks, *situations, example);
                    }
                }
            }
            cells = next;
        }
        cells
    }

    /// The things that a policy looks at alone: the condition, the values at which it can turn, and how to take the value over.
    fn parts(&self) -> Vec<Part> {
        let each =
            |value: &dyn Fn(&Policy) -> Vec<Scenario>| self.policies().into_iter().flat_map(value).collect::<Vec<_>>();
        let with = |set: &dyn Fn(&mut Scenario)| {
            let mut scenario = Scenario::default();
            set(&mut scenario);
            scenario
        };
        let yes_no = |set: fn(&mut Scenario, bool)| [false, true].map(|value| with(&|it| set(it, value))).to_vec();
        let factor = each(&|policy| {
            let minutes = policy.access.agents.mfa_for_minutes;
            [None, Some(0), Some(minutes), minutes.checked_add(1)].map(|at| with(&|it| it.mfa_minutes = at)).to_vec()
        });
        let [before, after] = self.policies().map(|policy| &policy.access.agents.trainings);
        let all = Trainings::new(before.iter().chain(after.iter()).cloned()).ok();
        let trainings = [Some(Trainings::default()), Some(before.clone()), Some(after.clone()), all];
        let trainings = trainings.into_iter().flatten().map(|done| with(&|it| it.trainings = done.clone())).collect();
        let signed = each(&|policy| {
            let edition = &policy.access.agents.undertaking;
            vec![with(&|it| it.undertaking = None), with(&|it| it.undertaking.clone_from(edition))]
        });
        let known = each(&|policy| {
            let edition = &policy.access.rules;
            vec![with(&|it| it.acknowledged = None), with(&|it| it.acknowledged.clone_from(edition))]
        });
        vec![
            (Lacks::MFA, factor, |it, part| it.mfa_minutes = part.mfa_minutes),
            (Lacks::TRAININGS, trainings, |it, part| it.trainings.clone_from(&part.trainings)),
            (Lacks::UNDERTAKING, signed, |it, part| it.undertaking.clone_from(&part.undertaking)),
            (Lacks::ACKNOWLEDGED, known, |it, part| it.acknowledged.clone_from(&part.acknowledged)),
            (Lacks::PRIVATE_WINDOW, yes_no(|it, yes| it.private_window = yes), |it, part| {
                it.private_window = part.private_window;
            }),
            (Lacks::RESPONSIBLE, yes_no(|it, yes| it.responsible = yes), |it, part| it.responsible = part.responsible),
        ]
    }

    /// The ways in, each with what makes a difference. Whoever has no proof is refused by both policies; so is whoever comes
    /// through a closed door, and for others the door makes no difference.
    fn ways(&self) -> [(Basis, Vec<(Way, bool)>); 4] {
        let both = |ways: &[Way]| ways.iter().flat_map(|way| [(*way, false), (*way, true)]).collect();
        let code = |written, consented| Way::Code { right: true, written, consented };
        let consent = |consented| Way::Consent { holds: true, consented };
        let approved: BTreeSet<u32> = self.policies().map(|policy| policy.access.break_glass.approvers).into();
        let approved: Vec<Way> = approved.into_iter().map(|approvers| Way::BreakGlass { approvers }).collect();
        [
            (Basis::Door, both(&[Way::Door])),
            // Scopes are consented to with a text, or not at all.
            (Basis::Code, both(&[code(false, false), code(true, false), code(true, true)])),
            (Basis::Consent, both(&[consent(false), consent(true)])),
            (Basis::BreakGlass, both(&approved)),
        ]
    }

    /// What hangs together: the scope, the user's rights, the way in, the onboarding, and what the agent's teams make of them.
    fn together(&self, scope: Scope, staff: &[(Seen, Scenario)], ways: &[(Way, bool)]) -> Cells {
        let mut cells = Cells::new();
        for user in self.users(scope) {
            let facts = (user.situation(&self.before), user.situation(&self.after));
            for ((before, after), teams) in staff {
                for &(way, onboarding) in ways {
                    let lacks = |rules: &Rules, situation: Situation, &(side, review_overdue): &(Side, bool)| {
                        let situation = Situation { side, onboarding, review_overdue, ..situation };
                        rules.lacks(&way.taken(situation, &rules.policy().access)) - ALONE
                    };
                    let lacks = (lacks(&self.before, facts.0, before), lacks(&self.after, facts.1, after));
                    if open(lacks) {
                        let door = if way == Way::Door { Door::Open } else { Door::Closed };
                        let (teams, days) = (teams.teams.clone(), teams.unreviewed_for_days.clone());
                        let example =
                            Scenario { teams, unreviewed_for_days: days, way, onboarding, door, ..user.clone() };
                        count(&mut cells, lacks, 1, example);
                    }
                }
            }
        }
        cells
    }

    /// Users who want this scope to be used, one for each way in which the policies see their rights.
    fn users(&self, scope: Scope) -> Vec<Scenario> {
        let asked = self.policies().map(|policy| {
            let rule = policy.access.scopes.iter().find(|rule| rule.scope == scope);
            rule.map_or((Permissions::empty(), false), |rule| (rule.permissions, rule.manages_users))
        });
        let [one, other] = asked;
        let users = [(Permissions::empty(), false), one, other, (one.0 | other.0, one.1 || other.1)];
        let users = users.map(|(permissions, manages_users)| Scenario {
            scope,
            permissions,
            manages_users,
            ..Scenario::default()
        });
        let seen = self
            .distinct(users.to_vec(), |user, rules| user.situation(rules).rights & user.situation(rules).wanted != 0);
        // A policy that doesn't know the scope sees no rights either; it refuses for another reason.
        seen.into_iter().map(|(_, user)| user).collect()
    }

    /// Agents, one for each way in which the policies see their teams and the reviews that are due.
    fn staff(&self) -> Vec<(Seen, Scenario)> {
        let mut all = Vec::new();
        for teams in self.teams() {
            let agent = Scenario { teams, ..Scenario::default() };
            all.push(agent.clone());
            for rules in [&self.before, &self.after] {
                for role in &rules.policy().reviews.roles {
                    let days = self.policies().map(|policy| policy.reviews.every_days.saturating_add(1));
                    all.extend(days.map(|days| {
                        let unreviewed_for_days = BTreeMap::from([(role.name.clone(), days)]);
                        Scenario { unreviewed_for_days, ..agent.clone() }
                    }));
                }
            }
        }
        let seen = |agent: &Scenario, rules: &Rules| (rules.side(&agent.teams), blocked(agent, rules));
        let mut staff = self.distinct(all, seen);
        staff.retain(|((before, after), _)| before.0 != Side::Outside || after.0 != Side::Outside);
        staff.retain(|((before, after), _)| !before.1 || !after.1);
        staff
    }

    /// Sets of teams: for each set there could be, one in which both policies see the same, and as few teams as that takes.
    fn teams(&self) -> Vec<Teams> {
        let agents = self.policies().map(|policy| &policy.access.agents);
        let named = agents.into_iter().flat_map(|agents| agents.teams.iter().chain(agents.account_managers.iter()));
        let named: BTreeSet<&TeamName> = named.collect();
        let mut sets: BTreeMap<[Standing; 2], Vec<&TeamName>> = BTreeMap::from([(Default::default(), Vec::new())]);
        for team in named {
            let with: Vec<_> = sets.iter().map(|(standing, set)| (self.joined(*standing, team), set.clone())).collect();
            for (standing, mut set) in with {
                set.push(team);
                let known = sets.entry(standing).or_insert_with(|| set.clone());
                if (set.len(), &set) < (known.len(), &*known) {
                    *known = set;
                }
            }
        }
        // An agent can be in 32 teams, and four are enough for whatever two policies can see.
        sets.into_values().filter_map(|set| Teams::new(set.into_iter().cloned()).ok()).collect()
    }

    /// What two policies see when an agent's teams, so far, get one more, later in the order of names.
    fn joined(&self, mut standing: [Standing; 2], team: &TeamName) -> [Standing; 2] {
        for (policy, standing) in self.policies().into_iter().zip(&mut standing) {
            let roles = policy.reviews.roles.iter().enumerate();
            let blocking = roles.filter(|(_, role)| policy.reviews.overdue_blocks && role.teams.contains(team));
            let blocking = blocking.fold(0u8, |bits, (index, _)| bits | 1 << (index % 8));
            if policy.access.agents.teams.contains(team) {
                standing.support.get_or_insert(blocking);
            } else if policy.access.agents.account_managers.contains(team) {
                standing.managers.get_or_insert(blocking);
            }
        }
        standing
    }
}

/// A condition, the values at which it can turn, and how to take a value over.
type Part = (Lacks, Vec<Scenario>, fn(&mut Scenario, &Scenario));
/// What the policies see in an agent: the side, and whether a review blocks the way.
type Seen = ((Side, bool), (Side, bool));

/// What a policy sees in an agent's teams: the first of the support's and the first of the account managers', as the roles whose
/// overdue reviews block it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    support: Option<u8>,
    managers: Option<u8>,
}

fn blocked(agent: &Scenario, rules: &Rules) -> bool {
    rules.policy().reviews.overdue_blocks && agent.review_overdue(rules)
}

/// The situations of this scope and basis that become this, if there are any.
fn change(becomes: Becomes, scope: Scope, by: Basis, together: &Cells, alone: &Cells) -> Option<Change> {
    let (mut situations, mut because, mut best) = (0u64, Lacks::empty(), None);
    for (one, (count, example)) in together {
        for (other, (times, rest)) in alone {
            let (before, after) = (one.0 | other.0, one.1 | other.1);
            let (allows, refuses) = if becomes == Becomes::Allowed { (after, before) } else { (before, after) };
            if !allows.is_empty() || refuses.is_empty() {
                continue;
            }
            situations = situations.saturating_add(count.saturating_mul(*times));
            because |= refuses;
            let rank = (refuses.bits().count_ones(), simplicity(example), rest);
            if best.is_none_or(|best| rank < best) {
                best = Some(rank);
            }
        }
    }
    let (_, (_, example), rest) = best?;
    let Scenario { mfa_minutes, private_window, responsible, .. } = *rest;
    let example = Scenario {
        mfa_minutes,
        private_window,
        responsible,
        trainings: rest.trainings.clone(),
        undertaking: rest.undertaking.clone(),
        acknowledged: rest.acknowledged.clone(),
        ..example.clone()
    };
    Some(Change { becomes, scope, by, because: because.missing(), situations, example })
}
