//! The harness: contestants take turns, so that whatever the machine does meanwhile it does to all of them.

use crate::peer::Peers;
use serde_json::json;
use std::io::BufRead as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// How cases are to be run.
pub(crate) struct Bench {
    pub(crate) quick: bool,
    pub(crate) folder: PathBuf,
    /// The peers that are measured beside, if any are.
    pub(crate) peers: Option<Peers>,
    /// Whether another program measures itself beside us, and asks for each round.
    pub(crate) serve: bool,
}

/// When a case's contestants take turns.
pub(crate) enum Rounds {
    /// So often, after some that don't count.
    Counted(u32),
    /// Ours alone, for each line that comes in; the line that goes out says how long an operation took.
    Asked,
}

impl Bench {
    /// `full`, or a tenth of it for a quick run.
    pub(crate) fn rounds(&self, full: u32) -> Rounds {
        match (self.serve, self.quick) {
            (true, _) => Rounds::Asked,
            (false, true) => Rounds::Counted((full / 10).max(3)),
            (false, false) => Rounds::Counted(full),
        }
    }

    /// An empty folder of this name for one case's files.
    pub(crate) fn fresh(&self, name: &str) -> Result<PathBuf, Failure> {
        let folder = self.folder.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        Ok(folder)
    }
}

/// One comparison: one row of the table.
pub(crate) struct Case {
    /// What `--only` selects by.
    pub(crate) name: &'static str,
    /// What is done, for the table.
    pub(crate) operation: &'static str,
    /// What the peer and the floor are, for the legend; empty if there is none.
    pub(crate) peer: &'static str,
    pub(crate) floor: &'static str,
    pub(crate) unit: Unit,
    pub(crate) goal: Goal,
    pub(crate) run: fn(&Bench) -> Result<Ran, Failure>,
}

/// What a case's values are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Seconds for each operation.
    Seconds,
    /// Crates.
    Crates,
}

/// What ours must reach.
#[derive(Clone, Copy)]
pub(crate) enum Goal {
    /// At least so many times the floor's operations in the same time.
    Speed(f64),
    /// At most so many times the floor's time for each operation.
    Time(f64),
    /// At most this value.
    AtMost(f64),
    /// At most this value for 99 of 100 callers.
    MostWait(f64),
    /// At least so many times the peer's operations in the same time.
    Peer(f64),
    /// Nothing: the row is there to be compared with others. Its ratio is one of speed.
    Open,
}

/// What became of a case.
pub(crate) enum Ran {
    Measured(Measured),
    /// Not run, and why.
    Skipped(&'static str),
}

/// One contestant's values, round by round.
#[derive(Default)]
pub(crate) struct Series {
    /// For each round the mean of its operations: what callers as a whole get.
    pub(crate) rounds: Vec<f64>,
    /// For each operation how long its caller waited, if that was taken.
    pub(crate) waits: Vec<f64>,
}

pub(crate) struct Measured {
    pub(crate) ours: Series,
    pub(crate) peer: Option<Series>,
    /// What the peer took when it was last recorded, if it doesn't run beside us.
    pub(crate) recorded: Option<f64>,
    pub(crate) floor: Option<Series>,
}

/// What a contestant did in one round.
pub(crate) struct Sample {
    pub(crate) value: f64,
    pub(crate) waits: Vec<f64>,
}

impl Sample {
    /// Runs a number of operations one after the other.
    pub(crate) fn timed(
        operations: u32,
        mut operation: impl FnMut(u32) -> Result<(), Failure>,
    ) -> Result<Self, Failure> {
        let mut waits = Vec::with_capacity(operations as usize);
        let start = Instant::now();
        let mut last = start;
        for index in 0..operations {
            operation(index)?;
            let now = Instant::now();
            waits.push((now - last).as_secs_f64());
            last = now;
        }
        Ok(Self { value: per_operation(last - start, operations), waits })
    }

    /// Runs a number of operations that are too short to look at the clock in between.
    pub(crate) fn whole(operations: u32, run: impl FnOnce() -> Result<(), Failure>) -> Result<Self, Failure> {
        let start = Instant::now();
        run()?;
        Ok(Self { value: per_operation(start.elapsed(), operations), waits: Vec::new() })
    }
}

pub(crate) fn per_operation(span: Duration, operations: u32) -> f64 {
    span.as_secs_f64() / f64::from(operations.max(1))
}

/// One contestant's turn; it is told which round this is.
pub(crate) type Turn<'a> = Box<dyn FnMut(u32) -> Result<Sample, Failure> + 'a>;

/// Who takes turns.
pub(crate) struct Contestants<'a> {
    ours: Turn<'a>,
    peer: Option<Turn<'a>>,
    recorded: Option<f64>,
    floor: Option<Turn<'a>>,
}

impl<'a> Contestants<'a> {
    pub(crate) fn ours(turn: impl FnMut(u32) -> Result<Sample, Failure> + 'a) -> Self {
        Self { ours: Box::new(turn), peer: None, recorded: None, floor: None }
    }

    pub(crate) fn peer(self, turn: impl FnMut(u32) -> Result<Sample, Failure> + 'a) -> Self {
        Self { peer: Some(Box::new(turn)), ..self }
    }

    /// The peer doesn't take part; this is what it once took.
    pub(crate) fn recorded(self, peer: Option<f64>) -> Self {
        Self { recorded: peer, ..self }
    }

    pub(crate) fn floor(self, turn: impl FnMut(u32) -> Result<Sample, Failure> + 'a) -> Self {
        Self { floor: Some(Box::new(turn)), ..self }
    }

    /// Lets them take turns: two rounds to warm up, then `rounds` that count.
    pub(crate) fn run(mut self, rounds: Rounds) -> Result<Ran, Failure> {
        const WARM_UP: u32 = 2;
        let Rounds::Counted(rounds) = rounds else { return self.serve() };
        let mut measured = Measured {
            ours: Series::default(),
            peer: self.peer.as_ref().map(|_| Series::default()),
            recorded: self.recorded,
            floor: self.floor.as_ref().map(|_| Series::default()),
        };
        for round in 0..rounds + WARM_UP {
            let counts = round >= WARM_UP;
            let mut turns = Vec::new();
            turns.push((&mut self.ours, &mut measured.ours));
            turns.extend(self.peer.as_mut().zip(measured.peer.as_mut()));
            turns.extend(self.floor.as_mut().zip(measured.floor.as_mut()));
            // Nobody always follows the same other: who comes after a burst of writes finds another disk.
            let first = round as usize % turns.len();
            turns.rotate_left(first);
            for (turn, series) in turns {
                let sample = turn(round)?;
                if counts {
                    series.rounds.push(sample.value);
                    series.waits.extend(sample.waits);
                }
            }
        }
        Ok(Ran::Measured(measured))
    }

    fn serve(mut self) -> Result<Ran, Failure> {
        // The first line says that all is ready.
        println!("{}", json!({ "ready": true }));
        for (round, line) in (0..).zip(std::io::stdin().lock().lines()) {
            line?;
            let sample = (self.ours)(round)?;
            println!("{}", json!({ "ns": sample.value * 1e9 }));
        }
        Ok(Ran::Skipped("served"))
    }
}
