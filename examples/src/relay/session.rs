//! A connection to the mail server, and what became of each letter that was handed to it.
//!
//! The steps of a delivery are driven one by one, because the same answer means different things at different steps.
//! "No" to the sender, or to us, is about *us*: every letter would get it, so none is punished for it. "No" to the
//! recipient is about that recipient alone.

use crate::letter::Letter;
use crate::server::Server;
use consentry::EmailAddress;
use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::SmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{Extension, MailBodyParameter, MailParameter};
use std::error::Error as _;

/// What became of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The server took it, and said so.
    Sent(String),
    /// Not now.
    Later(String),
    /// Never.
    Never(String),
    /// The line broke on this letter. It may lie in the letter, or in the server.
    Broke(String),
    /// The server can't be used; the letter has nothing to do with it.
    Down(String),
}

/// The steps of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Sender,
    Recipient,
    Data,
    /// From here on the server may have the letter, whatever we hear of it.
    Content,
}

/// What went wrong at a step.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    /// 4xx
    Later(String),
    /// 5xx
    Never(u16, String),
    /// The server takes its leave (421), or has gone.
    Gone(String),
    /// No answer in time.
    Silent(String),
    /// The server lacks what this letter needs.
    Unable(&'static str),
}

/// A line to the server, which is connected when it is needed.
pub(crate) struct Line<'a> {
    server: &'a Server,
    connection: Option<SmtpConnection>,
}

impl<'a> Line<'a> {
    pub(crate) fn new(server: &'a Server) -> Self {
        Self { server, connection: None }
    }

    /// Hands a letter over. If the server has gone in the meantime, another connection is tried, once: servers end idle
    /// connections, and those that have carried enough.
    pub(crate) fn deliver(&mut self, letter: &Letter) -> Answer {
        let mut again = true;
        loop {
            let connection = match self.connected() {
                Ok(connection) => connection,
                Err(why) => return Answer::Down(why),
            };
            let (step, trouble) = match hand_over(connection, letter) {
                Ok(answer) => return Answer::Sent(answer),
                Err(trouble) => trouble,
            };
            match trouble {
                // Before the content was sent there is no doubt that the server doesn't have it.
                Trouble::Gone(_) if again && step != Step::Content => {
                    again = false;
                    self.connection = None;
                }
                Trouble::Gone(why) | Trouble::Silent(why) => {
                    self.connection = None;
                    return Answer::Broke(why);
                }
                trouble => {
                    self.reset();
                    return judged(step, trouble);
                }
            }
        }
    }

    fn connected(&mut self) -> Result<&mut SmtpConnection, String> {
        let connection = match self.connection.take().filter(|line| !line.has_broken()) {
            Some(connection) => connection,
            None => self.server.connect().map_err(|error| said(&error))?,
        };
        Ok(self.connection.insert(connection))
    }

    /// Makes the server forget the letter that it didn't take, or leaves it.
    fn reset(&mut self) {
        if let Some(connection) = &mut self.connection
            && connection.command(Rset).is_err()
        {
            self.connection = None;
        }
    }
}

impl Drop for Line<'_> {
    /// Says good-bye, which some servers count on. Whether it is heard doesn't matter.
    fn drop(&mut self) {
        if let Some(connection) = &mut self.connection {
            drop(connection.quit());
        }
    }
}

/// What trouble means for the letter.
fn judged(step: Step, trouble: Trouble) -> Answer {
    match (step, trouble) {
        // "Authentication required", and what else is wrong with us and not with the recipient (RFC 4954 §6).
        (_, Trouble::Never(503 | 530..=538, why)) => Answer::Down(why),
        (Step::Sender, Trouble::Later(why) | Trouble::Never(_, why)) => {
            Answer::Down(format!("refuses our sender: {why}"))
        }
        (_, Trouble::Later(why)) => Answer::Later(why),
        (_, Trouble::Never(_, why)) => Answer::Never(why),
        (_, Trouble::Unable(why)) => Answer::Never(why.to_owned()),
        (_, Trouble::Gone(why) | Trouble::Silent(why)) => Answer::Broke(why),
    }
}

fn hand_over(connection: &mut SmtpConnection, letter: &Letter) -> Result<String, (Step, Trouble)> {
    let envelope = &letter.envelope;
    let has = |feature| connection.server_info().supports_feature(feature);
    let needs_utf8 =
        [Some(&envelope.to), envelope.from.as_ref()].into_iter().flatten().any(EmailAddress::needs_smtputf8);
    let mut parameters = Vec::new();
    if needs_utf8 {
        if !has(Extension::SmtpUtfEight) {
            let why = "the server lacks SMTPUTF8 (RFC 6531), without which this address can't be written";
            return Err((Step::Recipient, Trouble::Unable(why)));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if !letter.mail.is_ascii() && has(Extension::EightBitMime) {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let from = envelope.from.as_ref().map(address);
    connection.command(Mail::new(from, parameters)).map_err(|error| (Step::Sender, trouble(&error)))?;
    let to = Rcpt::new(address(&envelope.to), Vec::new());
    connection.command(to).map_err(|error| (Step::Recipient, trouble(&error)))?;
    connection.command(Data).map_err(|error| (Step::Data, trouble(&error)))?;
    let taken = connection.message(&letter.mail).map_err(|error| (Step::Content, trouble(&error)))?;
    Ok(tamed(&format!("{} {}", taken.code(), taken.message().collect::<Vec<_>>().join(" "))))
}

/// An address as SMTP takes it. It was checked when it was made, more strictly than `lettre` would: no control
/// character can be in it, and the domain is in ASCII.
pub(crate) fn address(email: &EmailAddress) -> Address {
    Address::new_dangerous(email.local(), email.domain_ascii())
}

fn trouble(error: &Error) -> Trouble {
    let why = said(error);
    match error.status().map(u16::from) {
        Some(421) => Trouble::Gone(why),
        Some(code) if error.is_transient() => {
            debug_assert!((400..500).contains(&code), "{code}");
            Trouble::Later(why)
        }
        Some(code) => Trouble::Never(code, why),
        None if is_timeout(error) => Trouble::Silent(why),
        None => Trouble::Gone(why),
    }
}

/// Whether it took too long. A read that timed out is "would block" on some systems.
fn is_timeout(error: &Error) -> bool {
    let io = error.source().and_then(|source| source.downcast_ref::<std::io::Error>()).map(std::io::Error::kind);
    matches!(io, Some(std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock))
}

/// What the server said, or what happened to the line, fit to be shown.
pub(crate) fn said(error: &Error) -> String {
    let what = error.source().map(ToString::to_string).unwrap_or_default();
    tamed(&match error.status() {
        Some(code) => format!("{code} {what}"),
        None if is_timeout(error) => "no answer in time".to_owned(),
        None => error.to_string(),
    })
}

/// A foreign text as one short line: a server may say anything, at any length, and a terminal obeys control characters.
fn tamed(text: &str) -> String {
    const CHARS_MAX: usize = 300;
    let shown = |c: char| {
        if c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}') { ' ' } else { c }
    };
    let words = text.chars().take(4 * CHARS_MAX).map(shown).collect::<String>();
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(CHARS_MAX) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_us_is_not_held_against_the_letter() {
        let (later, never) = (Trouble::Later("451 a".to_owned()), |code| Trouble::Never(code, "a".to_owned()));
        assert!(matches!(judged(Step::Sender, later.clone()), Answer::Down(_)));
        assert!(matches!(judged(Step::Sender, never(550)), Answer::Down(_)));
        assert!(matches!(judged(Step::Recipient, never(530)), Answer::Down(_)));
        assert!(matches!(judged(Step::Recipient, later.clone()), Answer::Later(_)));
        assert!(matches!(judged(Step::Recipient, never(550)), Answer::Never(_)));
        assert!(matches!(judged(Step::Content, never(554)), Answer::Never(_)));
        assert!(matches!(judged(Step::Content, later), Answer::Later(_)));
    }

    #[test]
    fn what_a_server_says_is_tamed() {
        assert_eq!(tamed("550 no\r\n\u{1b}[2J  such\u{202e} user\0"), "550 no [2J such user");
        assert_eq!(tamed(&"é".repeat(100_000)).chars().count(), 301);
    }
}
