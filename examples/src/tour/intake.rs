//! The intake: rows become tickets.
//!
//! Each row is one command that opens a ticket, and one that answers it. The commands' ids come from the row, so running
//! the import again, after a kill or for the fun of it, does what is missing and nothing else.
//!
//! Rows go in one after the other: all commands of one account extend the same journal, so threads would only wait for
//! each other.

use crate::failure::Failure;
use crate::host::{House, TourDesk};
use crate::row::{Flaw, Key, Row};
use consentry::operation::Operation;
use consentry::text::{CategoryName, ServiceName};
use consentry::ticket::{Answer, Attachments, Open};
use consentry::{CommandId, DeskError, ServiceId, Store as _, System};
use std::collections::HashMap;

/// What was done.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// Records that were read.
    pub(crate) rows: u64,
    /// Tickets that were opened.
    pub(crate) tickets: u64,
    /// Answers that were added.
    pub(crate) answers: u64,
    /// Tickets that earlier runs had opened.
    pub(crate) there: u64,
    /// Records that were refused.
    pub(crate) bad: u64,
}

/// An import under way.
pub(crate) struct Intake<'a> {
    desk: &'a TourDesk,
    house: House,
    system: System,
    category: CategoryName,
    services: HashMap<ServiceName, ServiceId>,
    /// How often each content was seen.
    seen: HashMap<CommandId, u64>,
    pub(crate) tally: Tally,
}

impl<'a> Intake<'a> {
    pub(crate) fn new(desk: &'a TourDesk, house: House, system: System, category: CategoryName) -> Self {
        Self { desk, house, system, category, services: HashMap::new(), seen: HashMap::new(), tally: Tally::default() }
    }

    /// Takes a row in; what is wrong with it comes back. A failure ends the import.
    pub(crate) fn take(&mut self, row: Result<Row, Vec<Flaw>>) -> Result<Vec<Flaw>, Failure> {
        self.tally.rows += 1;
        let flaws = match row {
            Ok(row) => self.write(row)?,
            Err(flaws) => flaws,
        };
        self.tally.bad += u64::from(!flaws.is_empty());
        Ok(flaws)
    }

    fn write(&mut self, row: Row) -> Result<Vec<Flaw>, Failure> {
        let line = row.line;
        match self.ticket(row) {
            Ok(()) => Ok(Vec::new()),
            // Only an id of the host's can come again with other content.
            Err(DeskError::CommandReused { .. }) => {
                Ok(vec![Flaw { line, column: "id", problem: "was imported before with other content".to_owned() }])
            }
            Err(error) => Err(error.into()),
        }
    }

    fn ticket(&mut self, row: Row) -> Result<(), DeskError> {
        let name = self.name(row.key);
        let account = self.house.account;
        let service = self.service(row.service)?;
        let (category, attachments) = (self.category.clone(), Attachments::default());
        // What is moved in was opened long ago: whether it was one topic is not asked again.
        let open =
            Open { account, service, category, subject: row.subject, body: row.body, attachments, acknowledged: true };
        let (ticket, opened) = self.once(&format!("{name} open"), &self.house.owner, open)?;
        // A kill between the two commands leaves a ticket without its answer: the next run adds just that.
        let mut answered = false;
        if let Some(body) = row.answer {
            let answer = Answer { account, ticket: ticket.id, body, attachments: Attachments::default() };
            (_, answered) = self.once(&format!("{name} answer"), &self.house.agent, answer)?;
        }
        self.tally.tickets += u64::from(opened);
        self.tally.there += u64::from(!opened);
        self.tally.answers += u64::from(answered);
        Ok(())
    }

    /// Runs a command of this name, unless an earlier run did; then the reply is the one that it gave. Tells which.
    fn once<O, P>(&self, name: &str, by: &P, operation: O) -> Result<(O::Reply, bool), DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By>,
    {
        let command = CommandId::from_name(name);
        let new = self.desk.store().outcome(operation.account(), command)?.is_none();
        Ok((self.desk.run_command(command, by, operation)?, new))
    }

    /// The name that the row's commands begin with.
    fn name(&mut self, key: Key) -> String {
        match key {
            Key::Id(id) => format!("import {id}"),
            Key::Content(id) => {
                let count = self.seen.entry(id).or_insert(0);
                *count += 1;
                format!("import {id} {count}")
            }
        }
    }

    /// The service of this name; the account gets it on first sight.
    fn service(&mut self, name: ServiceName) -> Result<ServiceId, DeskError> {
        if let Some(&service) = self.services.get(&name) {
            return Ok(service);
        }
        let service = self.house.service(self.desk, &self.system, &name)?;
        self.services.insert(name, service);
        Ok(service)
    }
}
