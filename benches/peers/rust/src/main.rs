//! Rust peers of the benches, and Consentry beside them. Each line that comes in names a contestant; it takes one turn, and
//! the line that goes out says how long each of its operations took. The benches run it (`--peers`).

mod casbin;
mod cedar;
#[path = "../../../src/shared/mod.rs"]
mod shared;
mod totp;

use consentry::access::Situation;
use consentry::assistance::Secret;
use consentry::policy::Rules;
use serde_json::json;
use shared::{codes, situations};
use std::io::BufRead as _;
use std::time::Instant;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Who takes turns.
struct Contestant {
    name: &'static str,
    /// How many operations a turn has.
    operations: u32,
    turn: Box<dyn Fn() -> Result<(), Failure>>,
}

fn main() -> Result<(), Failure> {
    let rules = situations::rules()?;
    check(&rules)?;
    let contestants = contestants(&rules)?;
    // The first line says that all is ready.
    println!("{}", json!({ "contestants": contestants.iter().map(|it| it.name).collect::<Vec<_>>() }));
    for name in std::io::stdin().lock().lines() {
        let name = name?;
        let contestant = contestants.iter().find(|it| it.name == name).ok_or_else(|| format!("who is {name}?"))?;
        let start = Instant::now();
        (contestant.turn)()?;
        let nanoseconds = start.elapsed().as_secs_f64() * 1e9;
        println!("{}", json!({ "ns": nanoseconds / f64::from(contestant.operations) }));
    }
    Ok(())
}

/// Everybody says the same in every situation, or there is nothing to compare.
fn check(rules: &Rules) -> Result<(), Failure> {
    let all = situations::all(rules);
    let (decided, explained) = (cedar::Prepared::enter(rules, &all)?, cedar::Prepared::explain(rules, &all)?);
    let matched = casbin::Prepared::new(&all)?;
    let (mut allowed, mut denied) = (0, 0);
    for (index, it) in all.iter().enumerate() {
        let lacks = rules.lacks(it);
        let mut missing: Vec<_> = lacks.missing().into_iter().map(|one| one.code().to_owned()).collect();
        missing.sort_unstable();
        let ours = rules.may_enter(it);
        let theirs = (decided.may_enter(index)?, explained.missing(index)?, matched.may_enter(index)?);
        if ours != lacks.is_empty() || theirs != (ours, missing.clone(), ours) {
            return Err(format!("ours: {ours}, {missing:?}; cedar and casbin: {theirs:?}; in {it:?}").into());
        }
        *(if lacks.is_empty() { &mut allowed } else { &mut denied }) += 1;
    }
    if allowed < situations::MEASURED || denied < situations::MEASURED {
        return Err(format!("{allowed} allowed and {denied} denied situations are too few").into());
    }
    eprintln!("{allowed} allowed and {denied} denied situations: all say the same");
    Ok(())
}

fn contestants(rules: &Rules) -> Result<Vec<Contestant>, Failure> {
    let denied = situations::some(rules, false);
    let both = [situations::some(rules, true), denied.clone()].concat();
    let (decided, matched) = (cedar::Prepared::enter(rules, &both)?, casbin::Prepared::new(&both)?);
    let explained = cedar::Prepared::explain(rules, &denied)?;
    let (mine, theirs) = (codes::all()?, codes::all()?);
    let (secret, totp) = (Secret::new(codes::SECRET), totp::prepared()?);
    Ok(vec![
        contestant("code.verify.ours", mine.len(), 50, move || right(codes::verify(&secret, &mine)?)),
        contestant("code.verify.totp", theirs.len(), 20, move || right(totp::verify(&totp, &theirs))),
        ours("enter.decide.ours", rules, both.clone(), situations::decide),
        contestant("enter.decide.cedar", both.len(), 1, move || decided.decide()),
        contestant("enter.decide.casbin", both.len(), 2, move || matched.decide()),
        ours("enter.explain.ours", rules, denied.clone(), situations::explain),
        contestant("enter.explain.cedar", denied.len(), 1, move || explained.decide()),
    ])
}

/// A turn goes over the same `operations` so many times: a millisecond or more.
fn contestant(
    name: &'static str,
    operations: usize,
    times: u32,
    turn: impl Fn() -> Result<(), Failure> + 'static,
) -> Contestant {
    let turn = Box::new(move || (0..times).try_for_each(|_| turn()));
    Contestant { name, operations: u32::try_from(operations).unwrap_or(u32::MAX) * times, turn }
}

fn ours(name: &'static str, rules: &Rules, all: Vec<Situation>, decide: fn(&Rules, &[Situation])) -> Contestant {
    let rules = rules.clone();
    contestant(name, all.len(), 400, move || {
        decide(&rules, &all);
        Ok(())
    })
}

fn right(all: bool) -> Result<(), Failure> {
    if all { Ok(()) } else { Err("a right code was refused".into()) }
}
