//! What the program is told, and what follows from it.

use crate::failure::Failure;
use crate::message::Sender;
use crate::press::Press;
use crate::send::Bounds;
use crate::server::{Security, Server};
use clap::{ArgGroup, Parser, ValueEnum};
use consentry::keys::{Key, KeyRing};
use consentry::text::KeyId;
use consentry_texts::{Catalogue, Frame, Link};
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters, TlsParametersBuilder};
use lettre::transport::smtp::extension::ClientId;
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The environment's variable for the password: arguments are seen by everybody on the machine.
const PASSWORD: &str = "CONSENTRY_SMTP_PASSWORD";

/// Sends what Consentry has to tell by e-mail.
///
/// Takes notices out of the journal, writes them as letters into a spool, and hands them to a mail server. It can be
/// killed at any moment.
#[derive(Parser)]
#[command(name = "relay", group = ArgGroup::new("mode").required(true))]
pub(crate) struct Options {
    /// The SQLite file of the desk.
    #[arg(long, value_name = "PATH")]
    pub(crate) file: PathBuf,
    /// The folder for letters that are under way; made if it isn't there. They are secret.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) spool: PathBuf,
    /// The mail server.
    #[arg(long, value_name = "HOST:PORT", value_parser = host_and_port)]
    smtp: (String, u16),
    /// How the line to it is secured.
    #[arg(long, value_enum, default_value_t = Tls::Starttls)]
    tls: Tls,
    /// Whoever vouches for the server, in PEM, instead of those whom this machine trusts.
    #[arg(long, value_name = "FILE")]
    tls_ca: Option<PathBuf>,
    /// Who we are to the mail server; the password is in the environment, in `CONSENTRY_SMTP_PASSWORD`.
    #[arg(long, value_name = "NAME")]
    user: Option<String>,
    /// The name that we greet the mail server by, if this machine has one in the DNS.
    #[arg(long, value_name = "NAME")]
    hello: Option<String>,
    /// Whom the mails come from.
    #[arg(long, value_name = "NAME <ADDRESS>", value_parser = sender)]
    from: Sender,
    /// The name that customers know the support by.
    #[arg(long, value_name = "NAME")]
    desk_name: String,
    /// The customer panel.
    #[arg(long, value_name = "LINK", value_parser = link)]
    panel_link: Link,
    /// Where invitations are accepted: the token is put behind it. Left out, it is the panel's with `#invitation=`, and
    /// a browser sends what comes after `#` to nobody.
    #[arg(long, value_name = "LINK", value_parser = link)]
    invitation_link: Option<Link>,
    /// The keys from which invitations are made: on each line a name, a space, and 64 hexadecimal digits; the first is
    /// the current one.
    #[arg(long, value_name = "FILE")]
    key_file: PathBuf,
    /// Do it once, and end.
    #[arg(long, group = "mode")]
    pub(crate) once: bool,
    /// Do it again and again, with so many seconds in between.
    #[arg(long, group = "mode", value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub(crate) every: Option<u64>,
    /// Try everything in the spool now, whatever failed lately.
    #[arg(long)]
    flush: bool,
    /// How many lines to the mail server there are at most.
    #[arg(long, value_name = "COUNT", default_value_t = 4, value_parser = clap::value_parser!(u8).range(1..=32))]
    lines: u8,
    /// For how many seconds the mail server may think about each step. RFC 5321 would give it minutes.
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=600))]
    timeout: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Tls {
    /// Not at all: for a server on this machine.
    None,
    /// By STARTTLS; a server without it gets nothing.
    Starttls,
    /// From the first byte, usually on port 465.
    Wrapper,
}

impl Options {
    /// The mail server.
    pub(crate) fn server(&self) -> Result<Server, Failure> {
        let (host, port) = self.smtp.clone();
        let credentials = self.credentials(std::env::var(PASSWORD).ok())?;
        let security = match self.tls {
            Tls::None => Security::None,
            Tls::Starttls => Security::StartTls(self.trust(&host)?),
            Tls::Wrapper => Security::Wrapper(self.trust(&host)?),
        };
        let hello = self.hello.clone().map_or(ClientId::Ipv4(Ipv4Addr::LOCALHOST), ClientId::Domain);
        Ok(Server { host, port, security, credentials, hello, timeout: Duration::from_secs(self.timeout) })
    }

    fn credentials(&self, password: Option<String>) -> Result<Option<Credentials>, Failure> {
        let Some(user) = &self.user else { return Ok(None) };
        let is_here = matches!(self.smtp.0.as_str(), "localhost" | "127.0.0.1" | "::1");
        if self.tls == Tls::None && !is_here {
            return Err(Failure::Usage("--user over a line without TLS would give the password away".to_owned()));
        }
        let password = password.ok_or_else(|| Failure::Usage(format!("--user needs a password in {PASSWORD}")))?;
        Ok(Some(Credentials::new(user.clone(), password)))
    }

    fn trust(&self, host: &str) -> Result<TlsParameters, Failure> {
        let mut builder = TlsParametersBuilder::new(host.to_owned());
        if let Some(path) = &self.tls_ca {
            let pem = fs::read(path).map_err(|error| Failure::file(path, error))?;
            let certificate = Certificate::from_pem(&pem).map_err(|error| Failure::file(path, error))?;
            builder = builder.certificate_store(CertificateStore::None).add_root_certificate(certificate);
        }
        builder.build().map_err(|error| Failure::Usage(format!("TLS: {error}")))
    }

    /// What makes the letters.
    pub(crate) fn press(&self) -> Result<Press, Failure> {
        let panel_link = self.panel_link.clone();
        let invitation_link = match &self.invitation_link {
            Some(link) => link.clone(),
            None => link(&format!("{panel_link}#invitation=")).map_err(Failure::Usage)?,
        };
        let frame = Frame { desk_name: self.desk_name.clone(), panel_link, invitation_link };
        Ok(Press { catalogue: Catalogue::builtin(), frame, sender: self.from.clone() })
    }

    /// The host's keys.
    pub(crate) fn keys(&self) -> Result<Keys, Failure> {
        let text = fs::read_to_string(&self.key_file).map_err(|error| Failure::file(&self.key_file, error))?;
        Keys::read(&text, &self.key_file)
    }

    /// How a round is bounded.
    pub(crate) fn bounds(&self) -> Bounds {
        Bounds { lines: self.lines.into(), round: Duration::from_secs(300), flush: self.flush }
    }
}

/// The host's keys, the current one first.
pub(crate) struct Keys(Vec<(KeyId, Key)>);

impl Keys {
    fn read(text: &str, path: &Path) -> Result<Self, Failure> {
        let mut keys = Vec::new();
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            // What the line says is a secret, also when it is wrong.
            let key = key(line).ok_or_else(|| {
                Failure::file(path, format!("line {number} is not a name, a space, and 64 hexadecimal digits"))
            })?;
            keys.push(key);
        }
        if keys.is_empty() { Err(Failure::file(path, "has no key")) } else { Ok(Self(keys)) }
    }
}

fn key(line: &str) -> Option<(KeyId, Key)> {
    let (id, digits) = line.trim().split_once(' ')?;
    let mut bytes = [0; 32];
    hex::decode_to_slice(digits.trim(), &mut bytes).ok()?;
    Some((id.parse().ok()?, Key::new(bytes)))
}

impl KeyRing for Keys {
    fn current(&self) -> Option<(KeyId, Key)> {
        self.0.first().cloned()
    }

    fn key(&self, id: &KeyId) -> Option<Key> {
        self.0.iter().find(|(other, _)| other == id).map(|(_, key)| key.clone())
    }
}

fn host_and_port(text: &str) -> Result<(String, u16), String> {
    let (host, port) = text.rsplit_once(':').ok_or("is not HOST:PORT")?;
    // An IPv6 address stands in brackets, because it has colons of its own.
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    let port = port.parse().ok().filter(|port| *port > 0).ok_or("has no port from 1 to 65535")?;
    if host.is_empty() { Err("has no host".to_owned()) } else { Ok((host.to_owned(), port)) }
}

fn sender(text: &str) -> Result<Sender, String> {
    let mailbox: Mailbox = text.parse().map_err(|_| "is not NAME <ADDRESS>")?;
    let email = mailbox.email.to_string().parse().map_err(|error| format!("{error}"))?;
    Ok(Sender { name: mailbox.name, email })
}

fn link(text: &str) -> Result<Link, String> {
    text.parse().map_err(|error| format!("{error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_named_with_their_port() {
        assert_eq!(host_and_port("mail.example:587"), Ok(("mail.example".to_owned(), 587)));
        assert_eq!(host_and_port("[::1]:25"), Ok(("::1".to_owned(), 25)));
        for bad in ["", "mail.example", ":25", "mail.example:0", "mail.example:smtp"] {
            assert!(host_and_port(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn keys_are_read_and_never_shown() {
        let (one, two) = ("07".repeat(32), "08".repeat(32));
        let keys = Keys::read(&format!("2026-11 {one}\n\n2026-10 {two}\n"), Path::new("keys")).unwrap();
        assert_eq!(keys.current().unwrap().0.as_str(), "2026-11");
        assert!(keys.key(&"2026-10".parse().unwrap()).is_some());
        assert!(keys.key(&"2026-09".parse().unwrap()).is_none());
        for bad in ["", "2026-11", &one, &format!("2026-11 {one}0"), &format!("A B {one}")] {
            let failure = Keys::read(bad, Path::new("keys")).err().unwrap().to_string();
            assert!(!failure.contains("0707"), "{failure}");
        }
    }

    #[test]
    fn senders_are_checked() {
        let named = sender("Example Support <support@example.com>").unwrap();
        assert_eq!((named.name.as_deref(), named.email.as_str()), (Some("Example Support"), "support@example.com"));
        for bad in ["", "Support", "a@localhost", "a@b.example\r\nBcc: c@d.example"] {
            assert!(sender(bad).is_err(), "{bad:?}");
        }
    }
}
