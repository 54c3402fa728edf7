//! The table, and the lines of JSON.

use crate::bench::{Case, Failure, Goal, Measured, Ran, Series, Unit};
use crate::peer;
use crate::stats::{Summary, percentile};
use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Value, json};

const NONE: &str = "—";

/// A case and what became of it.
pub(crate) struct Row<'a> {
    case: &'a Case,
    measured: Option<Measured>,
    skipped: Option<&'static str>,
}

impl<'a> Row<'a> {
    pub(crate) fn new(case: &'a Case, ran: Ran) -> Self {
        match ran {
            Ran::Measured(measured) => Self { case, measured: Some(measured), skipped: None },
            Ran::Skipped(why) => Self { case, measured: None, skipped: Some(why) },
        }
    }

    fn ours(&self) -> Option<&Series> {
        self.measured.as_ref().map(|it| &it.ours)
    }

    fn peer(&self) -> Option<&Series> {
        self.measured.as_ref().and_then(|it| it.peer.as_ref())
    }

    fn floor(&self) -> Option<&Series> {
        self.measured.as_ref().and_then(|it| it.floor.as_ref())
    }

    /// Round by round, then the median: what slows a whole round down slows both sides of its ratio down.
    fn ratio(&self, other: Option<&Series>) -> Option<Summary> {
        let pairs = self.ours()?.rounds.iter().zip(&other?.rounds);
        let ratios: Vec<f64> = match self.case.goal {
            Goal::Speed(_) | Goal::Peer(_) | Goal::Open => pairs.map(|(ours, other)| other / ours).collect(),
            Goal::Time(_) | Goal::AtMost(_) | Goal::MostWait(_) => pairs.map(|(ours, other)| ours / other).collect(),
        };
        Summary::of(&ratios)
    }

    /// What the peer took when it was recorded, if it didn't run beside us.
    fn recorded(&self) -> Option<f64> {
        self.measured.as_ref().and_then(|it| it.recorded)
    }

    /// The ratio that the goal is about: to the peer, or else to the floor. With a recorded peer it is a guess.
    fn shown_ratio(&self) -> String {
        let none = || NONE.to_owned();
        match (self.case.goal, self.recorded()) {
            (Goal::Peer(_), Some(peer)) => {
                let ours = self.ours().and_then(|ours| Summary::of(&ours.rounds));
                ours.map_or_else(none, |ours| format!("≈ {:.0}", peer / ours.median))
            }
            (Goal::Peer(least), None) => {
                let digits = if least < 10.0 { 2 } else { 0 };
                self.ratio(self.peer()).map_or_else(none, |it| format!("{:.digits$}", it.median))
            }
            _ => self.ratio(self.floor()).map_or_else(none, |it| format!("{:.2}", it.median)),
        }
    }

    fn met(&self) -> Option<bool> {
        Some(match self.case.goal {
            Goal::Speed(least) => self.ratio(self.floor())?.median >= least,
            Goal::Time(most) => self.ratio(self.floor())?.median <= most,
            Goal::AtMost(most) => Summary::of(&self.ours()?.rounds)?.median <= most,
            Goal::MostWait(most) => percentile(&self.ours()?.waits, 99)? <= most,
            // A recorded figure is of another hour, if not of another machine: it is no verdict.
            Goal::Peer(least) => self.ratio(self.peer())?.median >= least,
            Goal::Open => return None,
        })
    }

    fn goal(&self) -> String {
        match self.case.goal {
            Goal::Speed(least) => format!("≥ {least} × speed"),
            Goal::Time(most) => format!("≤ {most} × time"),
            Goal::AtMost(most) => format!("≤ {}", value(most, self.case.unit)),
            Goal::MostWait(most) => format!("p99 ≤ {}", value(most, self.case.unit)),
            Goal::Peer(least) => format!("≥ {least} × peer's speed"),
            Goal::Open => NONE.to_owned(),
        }
    }

    fn cells(&self) -> [String; 10] {
        let median = |series: Option<&Series>| {
            let summary = series.and_then(|series| Summary::of(&series.rounds));
            summary.map_or_else(|| NONE.to_owned(), |summary| value(summary.median, self.case.unit))
        };
        let spread = |series: Option<&Series>| {
            let summary = series.and_then(|series| Summary::of(&series.rounds));
            summary.map_or_else(|| NONE.to_owned(), |summary| format!("{:.0} %", summary.spread()))
        };
        let waits = self.ours().and_then(|ours| percentile(&ours.waits, 50).zip(percentile(&ours.waits, 99)));
        let waits = waits.map(|(half, most)| [half, most].map(|it| value(it, self.case.unit)).join(" · "));
        let recorded = self.recorded().map(|it| format!("{} *", value(it, self.case.unit)));
        let met = match (self.met(), self.skipped) {
            (Some(true), _) => "yes",
            (Some(false), _) => "no",
            (None, why) => why.unwrap_or(NONE),
        };
        [
            self.case.name.to_owned(),
            self.case.operation.to_owned(),
            median(self.ours()),
            waits.unwrap_or_else(|| NONE.to_owned()),
            recorded.unwrap_or_else(|| median(self.peer())),
            median(self.floor()),
            [self.ours(), self.peer(), self.floor()].map(spread).join(" · "),
            self.shown_ratio(),
            self.goal(),
            met.to_owned(),
        ]
    }

    /// One line: everything that the table says, unrounded, and how long single callers waited.
    pub(crate) fn json(&self) -> Value {
        let ratio = |other: Option<&Series>| {
            let ratio = self.ratio(other);
            ratio.map(|it| json!({ "median": it.median, "low": it.low, "high": it.high }))
        };
        json!({
            "name": self.case.name,
            "operation": self.case.operation,
            "unit": match self.case.unit { Unit::Seconds => "seconds", Unit::Crates => "crates" },
            "ours": self.ours().and_then(series),
            "peer": self.peer().and_then(series),
            "peer_recorded": self.recorded(),
            "floor": self.floor().and_then(series),
            "ratio": ratio(self.floor()),
            "ratio_to_peer": ratio(self.peer()),
            "goal": self.goal(),
            "met": self.met(),
            "skipped": self.skipped,
        })
    }
}

fn series(series: &Series) -> Option<Value> {
    let summary = Summary::of(&series.rounds)?;
    Some(json!({
        "median": summary.median,
        "spread_percent": summary.spread(),
        "rounds": series.rounds.len(),
        "wait_p50": percentile(&series.waits, 50),
        "wait_p99": percentile(&series.waits, 99),
    }))
}

/// A value with its unit and about three digits.
fn value(value: f64, unit: Unit) -> String {
    let (scaled, name) = match unit {
        Unit::Crates => return format!("{value:.0} crates"),
        Unit::Seconds if value < 1e-6 => (value * 1e9, "ns"),
        Unit::Seconds if value < 1e-3 => (value * 1e6, "µs"),
        Unit::Seconds if value < 1.0 => (value * 1e3, "ms"),
        Unit::Seconds => (value, "s"),
    };
    if scaled < 9.995 || (scaled < 99.95 && scaled.fract() != 0.0) {
        let digits = if scaled < 9.995 { 2 } else { 1 };
        format!("{scaled:.digits$} {name}")
    } else {
        format!("{scaled:.0} {name}")
    }
}

/// The table, in Markdown.
pub(crate) fn table(rows: &[Row<'_>]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    table.set_header(["name", "operation", "ours", "p50 · p99", "peer", "floor", "spread", "ratio", "goal", "met"]);
    for row in rows {
        table.add_row(row.cells());
    }
    for index in [2, 3, 4, 5, 7] {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// How to read the table, and who the others are.
pub(crate) fn legend(rows: &[Row<'_>]) -> Result<String, Failure> {
    let mut lines = vec![
        String::new(),
        "Time for each operation, the median over rounds; p50 · p99: how long single callers of ours waited; spread: \
         between the quartiles, of ours · peer · floor; ratio: of ours to the floor, or to the peer where the goal is about \
         the peer, the median of each round's ratio."
            .to_owned(),
    ];
    if rows.iter().any(|row| row.recorded().is_some()) {
        lines.push(format!("* not measured now, but recorded: {}; `--peers` measures it beside", peer::versions()?));
    }
    for row in rows {
        for (who, what) in [("peer", row.case.peer), ("floor", row.case.floor)] {
            if !what.is_empty() {
                lines.push(format!("- {}: the {who} is {what}", row.case.name));
            }
        }
    }
    Ok(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_three_digits_and_a_unit() {
        let shown = |it| value(it, Unit::Seconds);
        assert_eq!(shown(7.123e-6), "7.12 µs");
        assert_eq!(shown(10.84e-9), "10.8 ns");
        assert_eq!(shown(10e-6), "10 µs");
        assert_eq!(shown(23.46e-6), "23.5 µs");
        assert_eq!(shown(0.2345), "234 ms");
        assert_eq!(shown(30.0), "30 s");
        assert_eq!(value(24.0, Unit::Crates), "24 crates");
    }
}
