//! A frame and parameters for every notice.

use consentry_texts::codes::Sentence;
use consentry_texts::{Family, Frame, Link, LinkError, Param};

pub(crate) fn frame() -> Result<Frame, LinkError> {
    let panel_link = "https://panel.example.com/tickets?a=1&b=2".parse()?;
    let invitation_link = "https://panel.example.com/join#".parse()?;
    Ok(Frame { desk_name: "Example Hosting".to_owned(), panel_link, invitation_link })
}

/// What the texts of a notice are, whatever its parameters are called.
pub(crate) struct Texts<'a> {
    pub(crate) line: &'a str,
    pub(crate) body: &'a str,
    pub(crate) link: &'a Link,
}

/// Every parameter of a sentence, or only what it can't do without.
pub(crate) fn params<'a>(sentence: &Sentence, texts: &Texts<'a>, full: bool) -> Vec<(&'static str, Param<'a>)> {
    let names = sentence.params().filter(|name| full || !sentence.takes.contains(name));
    let param = |name| match name {
        "number" => Param::Number(1212),
        "old" | "into" => Param::Number(7),
        "body" | "reason" => Param::Lines(texts.body),
        "until" | "ended_at" => Param::Moment("2026-11-29 10:00 UTC"),
        "entered_at" => Param::Moment("2026-11-29 09:18 UTC"),
        "minutes" => Param::Number(42),
        "actions" => Param::Number(3),
        "documents" => Param::Number(1),
        "failures" => Param::Number(100),
        "basis" => Param::Codes(Family::Basis, &["break_glass"]),
        "ending" => Param::Codes(Family::Ending, &["left"]),
        "emergency" => Param::Word("yes"),
        "scopes" => Param::Codes(Family::Scope, if full { &["download", "settings"] } else { &[] }),
        "link" => Param::Link(texts.link),
        "permissions" => Param::Codes(Family::Permission, if full { &["invoices", "tickets"] } else { &[] }),
        "categories" => Param::Codes(Family::Category, if full { &["general", "support"] } else { &[] }),
        _ => Param::Text(texts.line),
    };
    names.map(|name| (name, param(name))).collect()
}
