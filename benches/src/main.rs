//! Every comparison as one table: ours, a peer and a floor, in turn, many rounds. See `README.md`.

mod archive;
mod bench;
mod big;
mod cases;
mod fill;
mod helpdesk;
mod machine;
mod peer;
mod raw;
mod report;
mod shared;
mod stats;
mod support;
mod texts;
mod world;

use bench::{Bench, Case, Failure, Ran};
use clap::Parser as _;
use peer::Peers;
use report::Row;
use std::path::PathBuf;
use std::process::ExitCode;

/// Measures Consentry beside its peers and floors, and prints one table.
#[derive(clap::Parser)]
#[command(version)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
struct Args {
    /// Print one JSON object a line and row, instead of the table
    #[arg(long)]
    json: bool,
    /// Run only the cases whose name contains this
    #[arg(long, value_name = "NAME", default_value = "")]
    only: String,
    /// Fewer rounds and less data: to see that it works, not how fast
    #[arg(long)]
    quick: bool,
    /// Measure nothing, but take a turn of ours in the case that `--only` names whenever a line comes in: for benches in other
    /// languages, which measure themselves beside
    #[arg(long)]
    serve: bool,
    /// Measure the peers beside, which needs Python 3.11, its package index and crates to build the first time; without this,
    /// of those in Python their last recorded figures are shown, and of those in Rust none
    #[arg(long)]
    peers: bool,
    /// Where the files are kept. Not on a tmpfs: nothing is durable there, so nothing costs anything
    #[arg(long, value_name = "DIR", default_value = "target/benches")]
    folder: PathBuf,
}

fn main() -> Result<ExitCode, Failure> {
    let args = Args::parse();
    std::fs::create_dir_all(&args.folder)?;
    let peers = args.peers.then(|| Peers::new(&args.folder, args.quick));
    let bench = Bench { quick: args.quick, folder: args.folder, peers, serve: args.serve };
    if bench.serve {
        let case =
            cases::ALL.iter().find(|case| case.name == args.only).ok_or("--serve needs --only with a case's name")?;
        (case.run)(&bench)?;
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("{}", machine::describe(&bench.folder));
    let chosen: Vec<&Case> = cases::ALL.iter().filter(|case| case.name.contains(&args.only)).collect();
    let mut rows = Vec::new();
    let mut failed = false;
    for case in chosen {
        eprintln!("measuring {}", case.name);
        // A case that can't be run must not cost the others their rows.
        let ran = (case.run)(&bench).unwrap_or_else(|error| {
            eprintln!("{} failed: {error}", case.name);
            failed = true;
            Ran::Skipped("failed")
        });
        let row = Row::new(case, ran);
        if args.json {
            println!("{}", row.json());
        }
        rows.push(row);
    }
    if !args.json {
        println!("{}", report::table(&rows));
        println!("{}", report::legend(&rows)?);
    }
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
