//! The mail server: where it is, how the line is secured, and who we are to it.

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use std::time::Duration;

/// How the line is secured.
pub(crate) enum Security {
    /// Not at all: a server on the same machine.
    None,
    /// The server is asked for TLS, and left if it has none.
    StartTls(TlsParameters),
    /// TLS from the first byte.
    Wrapper(TlsParameters),
}

/// A mail server.
pub(crate) struct Server {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) security: Security,
    pub(crate) credentials: Option<Credentials>,
    /// The name by which we greet.
    pub(crate) hello: ClientId,
    /// For how long each step may take.
    pub(crate) timeout: Duration,
}

impl Server {
    /// A connection that is ready for letters.
    pub(crate) fn connect(&self) -> Result<SmtpConnection, Error> {
        let wrapper = match &self.security {
            Security::Wrapper(parameters) => Some(parameters),
            Security::None | Security::StartTls(_) => None,
        };
        let address = (self.host.as_str(), self.port);
        let mut connection = SmtpConnection::connect(address, Some(self.timeout), &self.hello, wrapper, None)?;
        if let Security::StartTls(parameters) = &self.security {
            // A server that doesn't offer it is left before anything is told to it.
            connection.starttls(parameters, &self.hello)?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(&[Mechanism::Plain, Mechanism::Login], credentials)?;
        }
        Ok(connection)
    }
}
