//! What fills the gaps of a sentence.

use crate::codes::Family;
use std::fmt;

/// The most bytes of a [`Param::Text`]; what is longer ends with an ellipsis. Core's longest subject fits.
pub const TEXT_MAX: usize = 400;

/// The most bytes of a [`Param::Lines`]. Core's longest message fits: a message is included whole.
pub const LINES_MAX: usize = 65_536;

/// What a parameter is. That decides how it is shown; none of it can be more than text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Param<'a> {
    /// A name, a subject: one line. Line ends and other controls become spaces; at most [`TEXT_MAX`] bytes.
    Text(&'a str),
    /// A message: several lines, shown as a quotation where it is a paragraph of its own. At most [`LINES_MAX`] bytes.
    Lines(&'a str),
    /// A number. It selects plural forms.
    Number(u64),
    /// A moment, already formatted for its reader.
    Moment(&'a str),
    /// A word that the program chose, such as `yes`: catalogues select on it and never show it.
    Word(&'static str),
    /// Codes that the catalogue names, such as permissions.
    Codes(Family, &'a [&'a str]),
    /// A link.
    Link(&'a Link),
}

/// A link that can stand in an e-mail: `http` or `https`, a host, and only characters that an address can have.
///
/// ```
/// use consentry_texts::Link;
///
/// assert!("https://panel.example.com/tickets?page=1".parse::<Link>().is_ok());
/// assert!("javascript:alert(1)".parse::<Link>().is_err());
/// assert!("https://bank.example@evil.example/".parse::<Link>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link(String);

impl Link {
    /// The most bytes.
    pub const BYTES_MAX: usize = 2048;

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The link with something of ours behind it: letters and digits only.
    pub(crate) fn with(&self, behind: &str) -> Self {
        Self(self.0.chars().chain(behind.chars().filter(char::is_ascii_alphanumeric)).collect())
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl std::str::FromStr for Link {
    type Err = LinkError;

    fn from_str(text: &str) -> Result<Self, LinkError> {
        if text.len() > Self::BYTES_MAX {
            return Err(LinkError::TooLong);
        }
        let (scheme, rest) = text.split_once("://").ok_or(LinkError::Scheme)?;
        if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
            return Err(LinkError::Scheme);
        }
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        // What stands before an `@` looks like the host and isn't.
        if host.is_empty() || host.starts_with(':') || host.contains('@') {
            return Err(LinkError::Host);
        }
        if !rest.bytes().all(may_stand_in_a_link) {
            return Err(LinkError::Character);
        }
        Ok(Self(text.to_owned()))
    }
}

/// The characters of RFC 3986; all others have to be percent-encoded.
const fn may_stand_in_a_link(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'.'
                | b'_'
                | b'~'
                | b':'
                | b'/'
                | b'?'
                | b'#'
                | b'['
                | b']'
                | b'@'
                | b'!'
                | b'$'
                | b'&'
                | b'\''
                | b'('
                | b')'
                | b'*'
                | b'+'
                | b','
                | b';'
                | b'='
                | b'%'
        )
}

/// Why a text is no [`Link`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    /// Longer than [`Link::BYTES_MAX`].
    #[error("has more than {} bytes", Link::BYTES_MAX)]
    TooLong,
    /// Neither `http` nor `https`.
    #[error("starts with neither http:// nor https://")]
    Scheme,
    /// No host, or a user's name before it.
    #[error("has no host, or a name before it")]
    Host,
    /// A character that has to be percent-encoded, or a host that isn't ASCII.
    #[error("has a character that an address can't have")]
    Character,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(text: &str) -> Result<Link, LinkError> {
        text.parse()
    }

    #[test]
    fn links_are_http_or_https() {
        for good in ["https://a.example", "HTTP://a.example:8080/?q=%20#x", "https://[::1]/a;b=(c)"] {
            assert_eq!(link(good).unwrap().as_str(), good);
        }
        for bad in ["", "a.example", "javascript:alert(1)", "data://x", " https://a.example", "ftp://a.example"] {
            assert_eq!(link(bad), Err(LinkError::Scheme), "{bad:?}");
        }
        for bad in ["https://", "https:///x", "https://:80/", "https://bank.example@evil.example"] {
            assert_eq!(link(bad), Err(LinkError::Host), "{bad:?}");
        }
        for bad in
            ["https://a.example/\"onclick", "https://a.example/\r\nBcc:x", "https://a.example/<", "https://ä.example"]
        {
            assert_eq!(link(bad), Err(LinkError::Character), "{bad:?}");
        }
        assert_eq!(link(&format!("https://{}", "a".repeat(2041))), Err(LinkError::TooLong));
        assert!(link(&format!("https://{}", "a".repeat(2040))).is_ok());
    }
}
