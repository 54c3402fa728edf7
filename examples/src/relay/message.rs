//! The mail itself: headers, and the text in two forms.
//!
//! `Date` is when the letter was written, as RFC 5322 §3.6.1 has it, and not when the thing happened that it tells of:
//! a mail that seems to be days old is taken for spam. `Auto-Submitted` (RFC 3834) asks other programs not to answer.
//! Whatever people wrote is encoded by `lettre`; a line end in a subject or in a name can't become a header.

use crate::letter::Key;
use crate::session::address;
use consentry::{EmailAddress, Language, Timestamp};
use lettre::Message;
use lettre::address::Envelope;
use lettre::message::header::{self, Header as _, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Mailboxes, MultiPart};
use time::OffsetDateTime;

/// Whom mails come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sender {
    pub(crate) name: Option<String>,
    pub(crate) email: EmailAddress,
}

/// A mail that is to be written.
pub(crate) struct Draft<'a> {
    pub(crate) key: &'a Key,
    pub(crate) sender: &'a Sender,
    pub(crate) to: &'a EmailAddress,
    pub(crate) name: Option<&'a str>,
    pub(crate) language: Language,
    /// Whether it answers a mail, and doesn't come out of the blue.
    pub(crate) is_reply: bool,
    pub(crate) at: Timestamp,
    pub(crate) subject: String,
    pub(crate) plain: String,
    pub(crate) html: String,
}

impl Draft<'_> {
    /// The mail, byte for byte.
    pub(crate) fn write(self) -> Result<Vec<u8>, lettre::error::Error> {
        let (from, to) = (address(&self.sender.email), address(self.to));
        let id = format!("<{}@{}>", self.key, self.sender.email.domain_ascii());
        // By hand, lest it be read out of the headers again.
        let envelope = Envelope::new(Some(from.clone()), vec![to.clone()])?;
        let subject = match words(&self.subject) {
            Some(words) => encoded("Subject", self.subject, words),
            None => HeaderValue::new(HeaderName::new_from_ascii_str("Subject"), self.subject),
        };
        let addressed = match self.name.and_then(words) {
            Some(words) => encoded("To", String::new(), format!("{words}\r\n <{to}>")),
            None => header::To::from(Mailboxes::from(Mailbox::new(self.name.map(str::to_owned), to))).display(),
        };
        let message = Message::builder()
            .envelope(envelope)
            .from(Mailbox::new(self.sender.name.clone(), from))
            .raw_header(addressed)
            .raw_header(subject)
            .date(OffsetDateTime::from(self.at).into())
            .message_id(Some(id))
            .raw_header(plain("Auto-Submitted", if self.is_reply { "auto-replied" } else { "auto-generated" }))
            .raw_header(plain("Content-Language", self.language.tag()))
            .multipart(MultiPart::alternative_plain_html(self.plain, self.html))?;
        Ok(message.formatted())
    }
}

fn plain(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn encoded(name: &'static str, value: String, encoded: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value, encoded)
}

/// A text that looks encoded already, as encoded words that say what it really is (RFC 2047). `lettre` would leave it,
/// so a customer could write `=?utf-8?q?=0a?=`, and the reader's program would see a line end. `None` for any other
/// text.
fn words(text: &str) -> Option<String> {
    /// Encoded, they are the 75 characters that a word may have.
    const BYTES: usize = 21;
    if !text.contains("=?") {
        return None;
    }
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if word.len() + c.len_utf8() > BYTES {
            words.push(std::mem::take(&mut word));
        }
        word.push(c);
    }
    words.push(word);
    let encode = |word: &String| word.bytes().fold(String::new(), |text, byte| format!("{text}={byte:02X}"));
    let words: Vec<_> = words.iter().map(|word| format!("=?utf-8?Q?{}?=", encode(word))).collect();
    Some(words.join("\r\n "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_encoded_is_encoded() {
        assert_eq!(words("a = b?"), None);
        assert_eq!(words("=?").as_deref(), Some("=?utf-8?Q?=3D=3F?="));
        let long = words(&format!("=?{}", "é".repeat(50))).unwrap();
        assert!(long.split("\r\n ").all(|word| word.len() <= 75 && word.is_ascii()), "{long}");
        assert_eq!(long.matches("=C3=A9").count(), 50, "no letter is cut in two");
    }
}
