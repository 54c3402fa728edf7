use crate::bench::{Bench, Case, Failure, Goal, Measured, Ran, Series, Unit};
use std::process::Command;
use std::time::Instant;

pub(crate) const CASE: Case = Case {
    name: "core.build",
    operation: "cold release build of the core, two jobs",
    peer: "",
    floor: "",
    unit: Unit::Seconds,
    goal: Goal::AtMost(30.0),
    run,
};

fn run(bench: &Bench) -> Result<Ran, Failure> {
    if bench.quick {
        return Ok(Ran::Skipped("quick"));
    }
    let mut rounds = Vec::new();
    for _ in 0..3 {
        let folder = bench.fresh("core.build")?.canonicalize()?;
        let build =
            ["build", "--release", "--offline", "--quiet", "-p", "consentry", "--no-default-features", "-j", "2"];
        let start = Instant::now();
        let Ok(output) = cargo().args(build).arg("--target-dir").arg(&folder).output() else {
            return Ok(Ran::Skipped("no cargo"));
        };
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        rounds.push(start.elapsed().as_secs_f64());
    }
    bench.fresh("core.build")?;
    Ok(Ran::Measured(Measured { ours: Series { rounds, waits: Vec::new() }, peer: None, recorded: None, floor: None }))
}

/// Cargo in this workspace: where `cargo run` says that it is, or in the current folder.
pub(super) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    if let Some(folder) = std::env::var_os("CARGO_MANIFEST_DIR") {
        command.current_dir(folder);
    }
    command
}
