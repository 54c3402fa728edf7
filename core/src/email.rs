//! E-mail addresses: checked once, kept as written, compared by their canonical form.

mod punycode;

use crate::error::{InputError, Problem};
use crate::row::{Field, Malformed, Value};
use crate::text::blank;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization as _, is_nfkc};

const FIELD: &str = "email";
/// RFC 5321 §4.5.3.1.1.
const LOCAL_BYTES_MAX: usize = 64;
/// RFC 1035 §2.3.4.
const LABEL_BYTES_MAX: usize = 63;

/// An e-mail address to which mail can be sent: an `addr-spec` of [RFC 5321] and [RFC 6531], kept as written.
///
/// Taken are dot-atoms and quoted local parts, letters of all scripts, and domains in ASCII, as U-labels or as
/// A-labels. Not taken is what has no use in a customer's contact and has broken others: display names, comments and
/// white space around the address; control, invisible, bidirectional, private and replacement characters anywhere, so
/// that an address can't smuggle a header line or hide what it is; address literals (`[192.0.2.1]`) and single-label
/// domains (`localhost`), which would let a customer aim mail at the host's own network; numbers as top-level domain;
/// an empty quoted local part.
///
/// Limits, each in the written *and* in the canonical form: local part 64 bytes, the whole 254, which is the path of
/// RFC 5321 §4.5.3.1.3 without its angle brackets and keeps the domain below the 253 of the DNS; a label 63 as
/// A-label.
///
/// `Eq`, `Ord` and `Hash` compare what was written. Whether two addresses are one mailbox says
/// [`canonical`](Self::canonical). Letters of different scripts that look alike stay different addresses.
///
/// [RFC 5321]: https://www.rfc-editor.org/rfc/rfc5321
/// [RFC 6531]: https://www.rfc-editor.org/rfc/rfc6531
// The crate `email_address` 0.2.9 was tried. It takes `a@b$c.example`, full-width letters, a tab between quotes and an
// invisible Hangul filler, refuses combining marks, emoji and a quoted " <", and its label limit counts UTF-8. Nothing
// of it would have been left over.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(Arc<str>);

impl EmailAddress {
    /// The most bytes of UTF-8.
    pub const BYTES_MAX: usize = 254;

    /// Checks and wraps an address.
    ///
    /// # Errors
    /// [`InputError`] naming `email`: [`Problem::TooLong`] before anything is parsed, [`Problem::Empty`],
    /// [`Problem::Character`] for one that no address may have, [`Problem::NotAnAddress`] for all else.
    pub fn new(text: impl Into<Arc<str>>) -> Result<Self, InputError> {
        let text = text.into();
        canonical(&text)?;
        Ok(Self(text))
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two spellings of one mailbox are equal (RULE C7: each once); itself an address.
    ///
    /// The domain is lower-case, NFC and in A-labels. The local part is NFC, loses quotes and escapes that it doesn't
    /// need, and its ASCII letters are lower-case: RFC 5321 §2.4 leaves case to the receiving host, but says that
    /// exploiting it is discouraged, and no provider in use gives `Ana@` and `ana@` to different people, while people
    /// type both. Letters outside of ASCII keep their case, because lower-casing them depends on the language. Dots and
    /// `+tags` are kept: what they mean is for the receiving host alone to say.
    pub fn canonical(&self) -> String {
        // It was built once, so it can be built again; the fallback is never reached.
        canonical(&self.0).unwrap_or_else(|_| self.0.to_string())
    }

    /// The part before the last `@`, as written, with its quotes.
    pub fn local(&self) -> &str {
        self.0.rsplit_once('@').map_or(&self.0, |(local, _)| local)
    }

    /// The part after the last `@`, as written.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The domain as SMTP and DNS take it: lower-case and in A-labels.
    pub fn domain_ascii(&self) -> String {
        domain(self.domain()).unwrap_or_default()
    }

    /// Whether sending needs the extension SMTPUTF8 (RFC 6531), because the local part isn't ASCII. The domain never
    /// needs it: [`domain_ascii`](Self::domain_ascii).
    pub fn needs_smtputf8(&self) -> bool {
        !self.local().is_ascii()
    }

    /// A form for logs, which tells a reader who knows the address that it is meant, and gives it to nobody else:
    /// `a…@example.com`.
    pub fn redacted(&self) -> String {
        let first = self.local().chars().find(|c| !matches!(c, '"' | '\\'));
        format!("{}…@{}", first.map(String::from).unwrap_or_default(), self.domain())
    }
}

/// Whether a text is, at a glance, an address in its own canonical form, as almost all are: lower-case ASCII without quotes.
/// A store reads a thousand of them for one notice.
fn is_plain(text: &str) -> bool {
    let dotted = |part: &str, of: fn(&u8) -> bool| {
        part.split('.')
            .all(|piece| !piece.is_empty() && piece.len() <= LABEL_BYTES_MAX && piece.as_bytes().iter().all(of))
    };
    text.split_once('@').is_some_and(|(local, domain)| {
        let dashes = domain.split('.').any(|label| label.starts_with('-') || label.ends_with('-'));
        let top = domain.rsplit_once('.').map_or("", |(_, top)| top);
        text.len() <= EmailAddress::BYTES_MAX
            && local.len() <= LOCAL_BYTES_MAX
            && dotted(local, |b| lower(*b) || b"+-_".contains(b))
            && dotted(domain, |b| lower(*b) || *b == b'-')
            && !dashes
            && top.bytes().any(|b| !b.is_ascii_digit())
    })
}

const fn lower(b: u8) -> bool {
    b.is_ascii_lowercase() || b.is_ascii_digit()
}

/// Checks an address and gives its canonical form. Linear in 254 bytes at most.
fn canonical(text: &str) -> Result<String, InputError> {
    if is_plain(text) {
        return Ok(text.to_owned());
    }
    parsed(text)
}

/// As [`canonical`], for whatever is not plain.
fn parsed(text: &str) -> Result<String, InputError> {
    let wrong = |problem| InputError::new(FIELD, problem);
    let too_long = |text: &str| text.len() > EmailAddress::BYTES_MAX;
    if too_long(text) {
        return Err(wrong(Problem::TooLong { bytes: text.len(), bytes_max: EmailAddress::BYTES_MAX }));
    }
    if text.chars().all(blank) {
        return Err(wrong(Problem::Empty));
    }
    if let Some((at, _)) = text.char_indices().find(|&(_, c)| forbidden(c)) {
        return Err(wrong(Problem::Character { at }));
    }
    // A domain never has an "@"; a quoted local part may.
    let parts = text.rsplit_once('@').and_then(|(before, after)| Some((local(before)?, domain(after)?)));
    let (local, domain) = parts.ok_or_else(|| wrong(Problem::NotAnAddress))?;
    let canonical = format!("{local}@{domain}");
    if too_long(&canonical) {
        return Err(wrong(Problem::TooLong { bytes: canonical.len(), bytes_max: EmailAddress::BYTES_MAX }));
    }
    Ok(canonical)
}

/// Characters that no part of an address may have, quoted or not: they show nothing, or not what they are.
fn forbidden(c: char) -> bool {
    // A failed decoding leaves U+FFFD; its neighbours are annotations and the place of an object.
    let special = matches!(c, '\u{fff9}'..='\u{fffd}' | '\u{1d159}');
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    // A space is the grammar's: it may stand between quotes.
    c != ' ' && (special || private || noncharacter || c.is_control() || blank(c))
}

/// The canonical local part, if the text is one.
fn local(text: &str) -> Option<String> {
    let content = match text.strip_prefix('"') {
        Some(quoted) => unquoted(quoted.strip_suffix('"')?)?,
        None => dot_atom(text).then(|| text.to_owned())?,
    };
    // Normal form first: it makes ";" of a Greek question mark and "K" of a Kelvin sign. And last: lower-casing makes
    // pairs that compose, such as "j" and a caron.
    let content: String = content.nfc().collect::<String>().to_ascii_lowercase().nfc().collect();
    let canonical = if dot_atom(&content) {
        content
    } else {
        format!("\"{}\"", content.replace('\\', "\\\\").replace('"', "\\\""))
    };
    (text.len() <= LOCAL_BYTES_MAX && canonical.len() <= LOCAL_BYTES_MAX).then_some(canonical)
}

/// RFC 5321 `Dot-string` with RFC 6531's letters. A mark that would attach to what stands before the atom is refused.
fn dot_atom(text: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c) || !c.is_ascii();
    text.split('.').all(|atom| !atom.is_empty() && !atom.starts_with(is_combining_mark) && atom.chars().all(letter))
}

/// What stands between the quotes of an RFC 5321 `Quoted-string`, without its escapes, if it is well-formed.
fn unquoted(quoted: &str) -> Option<String> {
    let mut content = String::with_capacity(quoted.len());
    let mut chars = quoted.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return None,
            // Only ASCII is ever escaped.
            '\\' => content.push(chars.next().filter(char::is_ascii)?),
            c => content.push(c),
        }
    }
    let nothing = content.chars().all(blank) || content.starts_with(is_combining_mark);
    (!nothing).then_some(content)
}

/// The canonical domain, if the text is one: at least two labels, the last of them not a number.
fn domain(text: &str) -> Option<String> {
    let labels: Vec<_> = text.split('.').map(label).collect::<Option<_>>()?;
    let top = labels.last()?;
    (labels.len() > 1 && !top.bytes().all(|b| b.is_ascii_digit())).then(|| labels.join("."))
}

/// The canonical label: letters, digits and inner dashes in ASCII, lower-case, at most 63 of them.
fn label(text: &str) -> Option<String> {
    // Letter by letter as UTS 46 does it: for a whole word, the last sigma would come out differently.
    let lower = |text: &str| text.nfc().flat_map(char::to_lowercase).nfc().collect::<String>();
    let folded = lower(text);
    let ascii = if folded.is_ascii() { folded.clone() } else { format!("xn--{}", punycode::encode(&folded)?) };
    let fits = (1..=LABEL_BYTES_MAX).contains(&ascii.len());
    let dashes = folded.starts_with('-') || folded.ends_with('-');
    (fits && !dashes && letters(&folded)).then_some(ascii)
}

/// Whether a lower-case label has only what a name may have. An A-label passes as the ASCII that it is.
///
/// The tables of IDNA (RFC 5892) are approximated by properties: letters, digits and marks that neither case folding
/// nor compatibility normalisation would change. That keeps out full-width, mathematical and circled letters, other
/// dots, and symbols; whoever has such a domain writes its A-label.
fn letters(label: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if label.is_ascii() {
        return label.chars().all(plain);
    }
    // RFC 5891 §4.2.3: a U-label neither looks like an A-label nor begins with a mark.
    let prefixed = label.chars().skip(2).take(2).eq("--".chars());
    let stable = is_nfkc(label) && label.chars().flat_map(char::to_lowercase).eq(label.chars());
    // RFC 5893 §2, for the scripts written from right to left: none is mixed with letters of the other direction,
    // because the name would be shown in an order that isn't its own.
    let one_way = !label.contains(leftward)
        || label.starts_with(leftward)
            && label.chars().all(|c| leftward(c) || is_combining_mark(c) || !c.is_alphabetic());
    // RFC 5892 appendix A.3: Catalan's middle dot stands between two l.
    let undotted = label.replace("l·l·l", "").replace("l·l", "");
    let letter = |c: char| plain(c) || !c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c));
    let only_letters = undotted.chars().all(letter) && !label.starts_with(is_combining_mark);
    only_letters && stable && one_way && !prefixed && !label.nfd().any(foldable)
}

/// Iota below, old Cyrillic and Cherokee are lower-case in themselves, but case folding makes other letters of them.
fn foldable(c: char) -> bool {
    matches!(c, '\u{345}' | '\u{13a0}'..='\u{13ff}' | '\u{1c80}'..='\u{1c8f}' | '\u{ab70}'..='\u{abbf}')
}

/// The blocks that Unicode sets aside for scripts written from right to left.
fn leftward(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}')
        || matches!(c, '\u{1e800}'..='\u{1efff}')
}

impl FromStr for EmailAddress {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        // Checked before it is copied.
        if !is_plain(text) {
            parsed(text)?;
        }
        Ok(Self(text.into()))
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl AsRef<str> for EmailAddress {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Serialize for EmailAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for EmailAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl Field for EmailAddress {
    fn write(&self) -> Value<'_> {
        Value::text(&self.0)
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Text(text) => text.parse().map_err(|_| Malformed),
            _ => Err(Malformed),
        }
    }
}

#[cfg(test)]
mod tests;
