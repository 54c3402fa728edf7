//! A row of the CSV file: its columns, and what is wrong with it.

use crate::failure::Failure;
use crate::records::Record;
use crate::table::brief;
use consentry::text::{Body, ServiceName, Subject};
use consentry::{CommandId, InputError};
use std::collections::HashMap;
use std::fmt;
use std::path::Path;

/// The service of rows without a queue.
pub(crate) const SERVICE: &str = "General";
/// The columns that are read; all others are ignored.
const KNOWN: [&str; 5] = ["id", "subject", "body", "answer", "queue"];

/// What is wrong with a record: its line, the column, and the problem.
#[derive(Debug)]
pub(crate) struct Flaw {
    pub(crate) line: u64,
    pub(crate) column: &'static str,
    pub(crate) problem: String,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}: {}", self.line, self.column, self.problem)
    }
}

/// Where the known columns stand.
#[derive(Debug)]
pub(crate) struct Columns {
    places: HashMap<&'static str, usize>,
    count: usize,
    /// The columns that are not read.
    pub(crate) ignored: Vec<String>,
}

/// A row that can become a ticket.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) line: u64,
    /// What tells this row from all others: the host's own key, or else the content.
    pub(crate) key: Key,
    pub(crate) service: ServiceName,
    pub(crate) subject: Subject,
    pub(crate) body: Body,
    pub(crate) answer: Option<Body>,
}

/// What tells a row from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// The host's own key.
    Id(CommandId),
    /// The content: rows with equal content are told apart by counting them.
    Content(CommandId),
}

impl Columns {
    /// Finds the columns in the header.
    pub(crate) fn read(header: &Record<'_>, file: &Path) -> Result<Self, Failure> {
        let (mut places, mut ignored) = (HashMap::new(), Vec::new());
        for index in 0..header.len() {
            let name = String::from_utf8_lossy(header.field(index).unwrap_or_default()).trim().to_lowercase();
            match KNOWN.iter().find(|known| **known == name) {
                // A name is the file's, and a terminal obeys control characters.
                None => ignored.push(brief(&name.escape_debug().to_string(), 40)),
                Some(known) if places.insert(*known, index).is_some() => {
                    return Err(Failure::file(file, format!("the header has the column {known} twice")));
                }
                Some(_) => {}
            }
        }
        if !places.contains_key("body") {
            return Err(Failure::file(file, "the header has no column body; is --delimiter right?"));
        }
        Ok(Self { places, count: header.len(), ignored })
    }

    /// Makes a row of a record; everything that is wrong with it is told at once.
    pub(crate) fn row(&self, record: &Record<'_>) -> Result<Row, Vec<Flaw>> {
        let line = record.line;
        if record.len() != self.count {
            let problem = format!("has {} fields, the header has {}", record.len(), self.count);
            return Err(vec![Flaw { line, column: "record", problem }]);
        }
        let mut flaws = Vec::new();
        let [id, subject, body, answer, queue] = KNOWN.map(|column| {
            let bytes = self.places.get(column).and_then(|&index| record.field(index)).unwrap_or_default();
            std::str::from_utf8(bytes).unwrap_or_else(|error| {
                let problem = format!("is not UTF-8 at byte {}", error.valid_up_to());
                flaws.push(Flaw { line, column, problem });
                ""
            })
        });
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let key = match id.trim() {
            "" => Key::Content(CommandId::from_name(&content(&[subject, body, answer, queue]))),
            id => Key::Id(CommandId::from_name(&format!("import id {id}"))),
        };
        let service = if queue.trim().is_empty() { SERVICE } else { queue };
        let service = kept(line, "queue", service.parse(), &mut flaws);
        let answer = (!answer.trim().is_empty()).then(|| kept(line, "answer", answer.parse(), &mut flaws));
        let text = kept(line, "body", body.parse(), &mut flaws);
        let subject = if subject.trim().is_empty() { first_line(body) } else { subject.parse() };
        // Without a body there is no first line either, and one flaw says enough.
        let subject = if text.is_none() { subject.ok() } else { kept(line, "subject", subject, &mut flaws) };
        match (service, subject, text) {
            (Some(service), Some(subject), Some(body)) if flaws.is_empty() => {
                Ok(Row { line, key, service, subject, body, answer: answer.flatten() })
            }
            _ => Err(flaws),
        }
    }
}

fn kept<T>(line: u64, column: &'static str, parsed: Result<T, InputError>, flaws: &mut Vec<Flaw>) -> Option<T> {
    let flaw = |error: InputError| flaws.push(Flaw { line, column, problem: error.problem().to_string() });
    parsed.map_err(flaw).ok()
}

/// The body's first line that can be a subject, cut to the subject's limit.
fn first_line(body: &str) -> Result<Subject, InputError> {
    let mut lines = body.lines().map(|line| {
        // What a body may have and a subject may not: tabs, say.
        let line = line.trim().replace(|c: char| Subject::new(format!("x{c}")).is_err(), " ");
        let ends = line.char_indices().map(|(at, c)| at + c.len_utf8());
        let end = ends.take_while(|&end| end <= Subject::BYTES_MAX).last().unwrap_or(0);
        Subject::new(line.get(..end).unwrap_or_default())
    });
    lines.find(Result::is_ok).unwrap_or_else(|| Subject::new(""))
}

/// The content as one name: each part with its length, so that no two contents run together.
fn content(parts: &[&str]) -> String {
    parts.iter().fold("import row".to_owned(), |name, part| format!("{name} {}:{part}", part.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_subject_is_the_first_line_that_says_something() {
        let subject = |body: &str| first_line(body).map(|subject| subject.to_string());
        assert_eq!(subject("\r\n \u{200b}\n\ta\tb \u{202e}c\nd").unwrap(), "a b  c");
        assert_eq!(subject(&"x".repeat(401)).unwrap().len(), 400);
        // 1 + 3 × 133 = 400 bytes would fit, 2 + 3 × 133 = 401 don't: the cut is before a character, not in it.
        assert_eq!(subject(&format!("x{}", "€".repeat(200))).unwrap().len(), 400);
        assert_eq!(subject(&format!("xx{}", "€".repeat(200))).unwrap().len(), 398);
        assert_eq!(subject("\u{200b}").unwrap_err().code(), "invalid.empty");
    }

    #[test]
    fn contents_do_not_run_together() {
        assert_ne!(content(&["ab", "c"]), content(&["a", "bc"]));
        assert_ne!(content(&["a 1:b", ""]), content(&["a", "b"]));
    }
}
