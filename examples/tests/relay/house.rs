//! A desk with an account, and runs of the relay's program on it.

use crate::server::{Mail, Server};
use consentry::contact::Categories;
use consentry::keys::{Key, OneKey};
use consentry::set::Teams;
use consentry::ticket::{Attachments, View};
use consentry::{
    AccountId, Agent, AgentId, Desk, Language, Permissions, ServiceId, Settings, System, TicketId, User, UserId,
    account, contact, people, staff, ticket,
};
use consentry_sqlite::SqliteStore;
use std::error::Error;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// The primary address of the account.
pub(crate) const PRIMARY: &str = "ada@bakery.example";

/// A desk in a folder, with everything that a run of the relay needs.
pub(crate) struct House {
    folder: TempDir,
    pub(crate) account: AccountId,
    pub(crate) owner: User,
    pub(crate) agent: Agent,
    service: ServiceId,
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// Asserts the exit code, and what the round's line says.
    #[track_caller]
    pub(crate) fn says(&self, code: i32, parts: &[&str]) -> &Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        for part in parts {
            assert!(self.out.contains(part), "{part}: {self:#?}");
        }
        self
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl House {
    /// An account without contacts, in English.
    pub(crate) fn new() -> Result<Self, Box<dyn Error>> {
        let folder = TempDir::new()?;
        std::fs::write(folder.path().join("keys"), format!("2026-11 {}\n", "07".repeat(32)))?;
        let house = Self {
            folder,
            account: AccountId::from_name("bakery"),
            owner: User { id: UserId::from_name("ada") },
            agent: Agent { id: AgentId::from_name("grace") },
            service: ServiceId::from_name("web"),
        };
        let (desk, account) = (house.desk()?, house.account);
        let system = System { name: "tests".parse()? };
        let (owner, email) = (house.owner.id, PRIMARY.parse()?);
        let create =
            account::Create { account, name: "Ada's bakery".parse()?, owner, email, language: Language::English };
        desk.run(&system, create)?;
        desk.run(&system, account::AddService { account, service: house.service, name: "Web".parse()? })?;
        let teams = Teams::new(["support".parse()?])?;
        desk.run(&system, staff::Enrol { agent: house.agent.id, name: "Grace".parse()?, teams })?;
        Ok(house)
    }

    /// The desk, as the host's own program has it.
    pub(crate) fn desk(&self) -> Result<Desk<SqliteStore>, Box<dyn Error>> {
        let keys = OneKey { id: "2026-11".parse()?, key: Key::new([7; 32]) };
        Ok(Desk::with(SqliteStore::open(self.path("support.db"))?, Settings::default().keys(keys)))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Adds a contact.
    pub(crate) fn contact(
        &self,
        email: &str,
        name: &str,
        language: Language,
        categories: Categories,
    ) -> Result<(), Box<dyn Error>> {
        let add =
            contact::Add { account: self.account, email: email.parse()?, name: name.parse()?, language, categories };
        self.desk()?.run(&self.owner, add)?;
        Ok(())
    }

    /// Adds contacts who want to hear of tickets, and passes over that they are told that they are contacts now.
    pub(crate) fn contacts(&self, emails: &[&str]) -> Result<(), Box<dyn Error>> {
        for email in emails {
            self.contact(email, "Contact", Language::English, Categories::SUPPORT)?;
        }
        self.quietly()
    }

    /// Sends all there is, to nobody who counts.
    pub(crate) fn quietly(&self) -> Result<(), Box<dyn Error>> {
        let server = Server::start(&[])?;
        let ran = self.relay(server.port, &["--flush"])?;
        assert_eq!(ran.code, Some(0), "{ran:#?}");
        server.stop()?;
        Ok(())
    }

    /// Opens a ticket.
    pub(crate) fn open(&self, subject: &str) -> Result<View, Box<dyn Error>> {
        let open = ticket::Open {
            account: self.account,
            service: self.service,
            subject: subject.parse()?,
            category: "general".parse()?,
            body: "Please help.".parse()?,
            attachments: Attachments::default(),
            acknowledged: true,
        };
        Ok(self.desk()?.run(&self.owner, open)?)
    }

    /// Grace answers a ticket.
    pub(crate) fn answer(&self, ticket: TicketId, body: &str) -> Result<(), Box<dyn Error>> {
        let attachments = Attachments::default();
        let answer = ticket::Answer { account: self.account, ticket, body: body.parse()?, attachments };
        self.desk()?.run(&self.agent, answer)?;
        Ok(())
    }

    /// Invites somebody.
    pub(crate) fn invite(&self, email: &str) -> Result<people::Invited, Box<dyn Error>> {
        let invite = people::Invite { account: self.account, email: email.parse()?, permissions: Permissions::TICKETS };
        Ok(self.desk()?.run(&self.owner, invite)?)
    }

    /// The program, about to do one round with the server on that port, unless the arguments say otherwise.
    pub(crate) fn program(&self, port: u16, arguments: &[&str]) -> Command {
        let smtp = format!("localhost:{port}");
        let usual = [
            ("--file", "support.db"),
            ("--spool", "spool"),
            ("--key-file", "keys"),
            ("--timeout", "1"),
            ("--smtp", &smtp),
            ("--from", "Example Support <support@desk.example>"),
            ("--desk-name", "Example Support"),
            ("--panel-link", "https://panel.desk.example/"),
            ("--tls", "none"),
        ];
        let mut command = Command::new(env!("CARGO_BIN_EXE_relay"));
        for (name, value) in usual.into_iter().filter(|(name, _)| !arguments.contains(name)) {
            command.args([name, value]);
        }
        if !arguments.contains(&"--every") {
            command.arg("--once");
        }
        command.args(arguments).current_dir(self.folder.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// One round.
    pub(crate) fn relay(&self, port: u16, arguments: &[&str]) -> Result<Ran, Box<dyn Error>> {
        Ok(self.program(port, arguments).output()?.into())
    }

    /// A round that goes on while the test does.
    pub(crate) fn start(&self, port: u16, arguments: &[&str]) -> Result<Child, Box<dyn Error>> {
        Ok(self.program(port, arguments).spawn()?)
    }

    /// The names in a folder of the spool.
    pub(crate) fn spooled(&self, folder: &str) -> Result<Vec<String>, Box<dyn Error>> {
        names(&self.path("spool").join(folder))
    }

    /// How many entries of all accounts no relay has acknowledged.
    pub(crate) fn undelivered(&self) -> Result<usize, Box<dyn Error>> {
        use consentry::{Clock as _, Relay, RelayId, SystemClock, journal::Pending};
        // Long after every lease.
        let now = SystemClock.now().saturating_add(time::Duration::days(1));
        let relay = Relay { id: RelayId::from_name("a test") };
        Ok(self.desk()?.run(&relay, Pending { now, after: None, rows: 200 })?.len())
    }
}

fn names(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names: Vec<_> = std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<std::io::Result<_>>()?;
    names.sort();
    Ok(names)
}

/// A port where nobody listens.
pub(crate) fn dead_port() -> Result<u16, Box<dyn Error>> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// To whom mails went, in order of the addresses.
pub(crate) fn recipients(mails: &[Mail]) -> Vec<&str> {
    let mut all: Vec<_> = mails.iter().flat_map(|mail| mail.to.iter().map(String::as_str)).collect();
    all.sort_unstable();
    all
}
