//! Charging, compared with the rules in plain words and plain numbers.

use super::tests::*;
use super::*;
use crate::time::seconds;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What may happen.
#[derive(Clone, Debug)]
enum Event {
    Ask,
    Try { agent: u8, guess: Guess },
    Pass { seconds: i64 },
    Withdraw,
    Unlock,
}

#[derive(Clone, Copy, Debug)]
enum Guess {
    Right,
    Before,
    Wrong,
    ForAnother,
}

fn event() -> impl Strategy<Value = Event> {
    let guess = prop_oneof![
        1 => Just(Guess::Right),
        2 => Just(Guess::Before),
        8 => Just(Guess::Wrong),
        2 => Just(Guess::ForAnother),
    ];
    let seconds = prop_oneof![4 => 0i64..600, 3 => 1_500i64..4_000, 1 => 20_000i64..100_000];
    prop_oneof![
        4 => Just(Event::Ask),
        14 => (0u8..4, guess).prop_map(|(agent, guess)| Event::Try { agent, guess }),
        5 => seconds.prop_map(|seconds| Event::Pass { seconds }),
        1 => Just(Event::Withdraw),
        1 => Just(Event::Unlock),
    ]
}

/// The rules in plain words and plain numbers: what was asked when, what was tried in which half hour, and what became of it.
#[derive(Debug, Default)]
struct Plain {
    asked_at: Option<i64>,
    end: Option<Verdict>,
    tries: BTreeMap<i64, u32>,
    in_a_row: u32,
    days: BTreeMap<u8, (i64, u32)>,
}

impl Plain {
    fn stands(&self, now: i64) -> bool {
        self.end.is_none() && self.asked_at.is_some_and(|asked| now < asked + 8 * 3_600)
    }

    fn half_hour(&self, now: i64) -> i64 {
        (now - self.asked_at.unwrap_or(now)) / 1_800
    }

    fn spent(&self, agent: u8, now: i64) -> u32 {
        self.days.get(&agent).filter(|(from, _)| now - from < 86_400).map_or(0, |(_, spent)| *spent)
    }

    /// What a try comes to, and whether it exhausts the request, and locks.
    fn try_code(&mut self, agent: u8, guess: Guess, now: i64) -> (Result<(), Verdict>, bool, bool) {
        let verdict = if self.in_a_row >= IN_A_ROW {
            Err(Verdict::Locked)
        } else if let Some(end) = self.end {
            Err(end)
        } else if !self.stands(now) {
            Err(Verdict::NoRequest)
        } else {
            match guess {
                Guess::Right => Ok(()),
                Guess::Before => Err(Verdict::OtherStep),
                Guess::Wrong => Err(Verdict::Wrong),
                Guess::ForAnother => Err(Verdict::OtherPurpose),
            }
        };
        if verdict.is_ok() {
            (self.end, self.in_a_row) = (Some(Verdict::Redeemed), 0);
            return (verdict, false, false);
        }
        let spent = self.spent(agent, now);
        let from = if spent == 0 { now } else { self.days[&agent].0 };
        self.days.insert(agent, (from, spent + 1));
        if self.in_a_row >= IN_A_ROW || !self.stands(now) {
            return (verdict, false, false);
        }
        let half_hour = self.half_hour(now);
        let tries = self.tries.entry(half_hour).or_default();
        *tries += 1;
        self.in_a_row += 1;
        let (exhausted, locked) = (*tries >= TRIES, self.in_a_row >= IN_A_ROW);
        if exhausted || locked {
            self.end = Some(Verdict::Exhausted);
        }
        (verdict, exhausted, locked)
    }
}

/// The same with records.
#[derive(Default)]
struct Real {
    request: Option<AssistanceRequest>,
    budgets: BTreeMap<u8, AgentBudget>,
}

impl Real {
    fn try_code(&mut self, agent: u8, guess: Guess, at: &Moment) -> (Result<(), Verdict>, Vec<Fact>) {
        let code = match (&self.request, guess) {
            (Some(request), _) if request.secret.is_none() => "12345678".parse().unwrap(),
            (None, _) => "12345678".parse().unwrap(),
            (Some(request), Guess::Right | Guess::ForAnother) => code_of(request, 0, at),
            (Some(request), Guess::Before) => code_of(request, -1, at),
            (Some(request), Guess::Wrong) => wrong_code(request, at),
        };
        let user = if matches!(guess, Guess::ForAnother) { UserId::from_name("tim") } else { ada().id };
        let attempt = Attempt { user, ..by(&agent.to_string(), &code) };
        let judged = verdict(self.request.as_ref(), &attempt, at).unwrap();
        match judged {
            Ok(()) => {
                self.request = self.request.as_ref().map(|it| redeemed(it, SessionId::from_name("s")));
                (judged, Vec::new())
            }
            Err(verdict) => {
                let charged = charge_for(self.request.as_ref(), self.budgets.get(&agent), &attempt, verdict, at);
                self.request = charged.request.or(self.request.take());
                self.budgets.insert(agent, charged.budget);
                (judged, charged.facts)
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn what_is_charged_is_what_the_rules_say(events in proptest::collection::vec(event(), 1..80)) {
        // RULES A4, A6, A8, A9
        let (mut plain, mut real, mut now) = (Plain::default(), Real::default(), START);
        for event in events {
            let at = moment(seconds(now));
            match event {
                Event::Pass { seconds } => now += seconds,
                Event::Ask if plain.in_a_row >= IN_A_ROW => {}
                Event::Ask => {
                    (plain.asked_at, plain.end, plain.tries) = (Some(now), None, BTreeMap::new());
                    real.request = Some(asked(real.request.as_ref(), &at));
                }
                Event::Withdraw if !plain.stands(now) => {}
                Event::Withdraw => {
                    plain.end = Some(Verdict::NoRequest);
                    real.request = real.request.as_ref().map(AssistanceRequest::withdrawn);
                }
                Event::Unlock if plain.in_a_row < IN_A_ROW => {}
                Event::Unlock => {
                    plain.in_a_row = 0;
                    real.request.as_mut().unwrap().failures = 0;
                }
                Event::Try { agent, guess } => {
                    let (expected, exhausted, locked) = plain.try_code(agent, guess, now);
                    let (judged, facts) = real.try_code(agent, guess, &at);
                    prop_assert_eq!(judged, expected);
                    let codes: Vec<_> = facts.iter().map(Fact::code).collect();
                    let mut said = vec!["assistance.code_refused"; usize::from(expected.is_err())];
                    said.extend(exhausted.then_some("assistance.exhausted"));
                    said.extend(locked.then_some("assistance.locked"));
                    prop_assert_eq!(codes, said);
                }
            }
            let at = moment(seconds(now));
            let Some(request) = &real.request else { continue };
            prop_assert_eq!(request.failures, plain.in_a_row);
            prop_assert_eq!(request.is_locked(&at), plain.in_a_row >= IN_A_ROW);
            prop_assert_eq!(request.stands(at.now()), plain.stands(now));
            // RULES A8, A11: the secret goes with what it was for.
            prop_assert_eq!(request.secret.is_some(), plain.end.is_none());
            let half_hour = plain.half_hour(now);
            let tries = plain.tries.get(&half_hour).copied().unwrap_or(0);
            prop_assert_eq!(request.tries_in(u64::try_from(half_hour).unwrap()), tries);
            prop_assert!(plain.tries.values().all(|tries| *tries <= TRIES) && request.failures <= IN_A_ROW);
            for agent in 0..4 {
                prop_assert_eq!(has_budget(real.budgets.get(&agent), &at), plain.spent(agent, now) < A_DAY);
            }
        }
    }
}
