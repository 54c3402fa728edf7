use super::core_build::cargo;
use crate::bench::{Bench, Case, Failure, Goal, Measured, Ran, Series, Unit};
use std::collections::BTreeSet;

pub(crate) const CASE: Case = Case {
    name: "core.crates",
    operation: "crates that the core brings",
    peer: "",
    floor: "",
    unit: Unit::Crates,
    goal: Goal::AtMost(40.0),
    run,
};

fn run(_: &Bench) -> Result<Ran, Failure> {
    let tree = ["tree", "--offline", "-p", "consentry", "-e", "normal", "--prefix", "none", "--no-dedupe"];
    let Ok(output) = cargo().args(tree).output() else {
        return Ok(Ran::Skipped("no cargo"));
    };
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let text = String::from_utf8(output.stdout)?;
    // Name and version; what follows them is a path or a remark.
    let crates: BTreeSet<Vec<&str>> = text
        .lines()
        .map(|line| line.split(' ').take(2).collect())
        .filter(|parts: &Vec<&str>| parts.first().is_some_and(|name| !name.is_empty() && *name != "consentry"))
        .collect();
    let count = f64::from(u32::try_from(crates.len())?);
    let ours = Series { rounds: vec![count], waits: Vec::new() };
    Ok(Ran::Measured(Measured { ours, peer: None, recorded: None, floor: None }))
}
