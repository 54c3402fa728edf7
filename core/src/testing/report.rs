use super::{Broken, LAWS, Subject};
use std::fmt;

/// One clause of the contract, as a function that tries a store by it.
#[derive(Clone, Copy, Debug)]
pub struct Law {
    /// Its name, the function's.
    pub name: &'static str,
    /// What it demands, in one sentence.
    pub clause: &'static str,
    /// The function.
    pub check: fn(&dyn Subject) -> Result<(), Broken>,
}

/// What came of trying a store by all laws.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The names of the laws that it keeps.
    pub passed: Vec<&'static str>,
    /// The laws that it breaks, and how.
    pub broken: Vec<(&'static Law, Broken)>,
}

impl Report {
    /// Whether the store keeps every law.
    pub const fn is_lawful(&self) -> bool {
        self.broken.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} laws kept, {} broken", self.passed.len(), self.broken.len())?;
        for (law, broken) in &self.broken {
            writeln!(f, "{}: {}\n    {broken}", law.name, law.clause)?;
        }
        Ok(())
    }
}

/// Tries a store by every law, one after the other.
pub fn check(subject: &dyn Subject) -> Report {
    let mut report = Report::default();
    for law in LAWS {
        match (law.check)(subject) {
            Ok(()) => report.passed.push(law.name),
            Err(broken) => report.broken.push((law, broken)),
        }
    }
    report
}
