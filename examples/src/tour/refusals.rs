//! Refusals: the answer *no*, with a stable code and everything that is missing.

use crate::failure::Failure;
use crate::host::{House, TourDesk};
use crate::table::ruled;
use consentry::{Agent, AgentId, DeskError, Page, Permissions, Refusal, ServiceId, User, UserId, people, ticket};
use std::io::Write;

/// Tries what the rules forbid, and prints what comes back.
pub(crate) fn print(desk: &TourDesk, house: &House, service: ServiceId, out: &mut impl Write) -> Result<(), Failure> {
    let account = house.account;
    let ben = house.admit(desk, "ben", Permissions::INVOICES)?;
    let eve = User { id: UserId::from_name("eve") };
    let stranger = Agent { id: AgentId::from_name("stranger") };
    let list = ticket::List { account, status: None, page: Page::default() };
    // A bit that no permission has yet: the owner doesn't hold it, so can't grant it.
    let future = Permissions::from_bits_retain(1 << 63);

    let query = ticket::Open { account, service, subject: "A discount".parse()?, body: "How about one?".parse()? };
    let again = people::Admit { account, user: ben.id, permissions: Permissions::INVOICES | future };
    let tried = [
        ("Ben, who may see invoices only, opens a ticket", desk.run(&ben, query).err()),
        ("Ada admits Ben again, with a permission that nobody holds", desk.run(&house.owner, again).err()),
        ("A stranger who is not of the staff reads tickets as an agent", desk.run(&stranger, list.clone()).err()),
        ("Eve, who is no member, reads tickets", desk.run(&eve, list).err()),
    ];

    let mut answers = ruled(["who tries what", "code", "what is missing"]);
    for (what, answer) in tried {
        let (code, missing) = match answer {
            Some(DeskError::Refused(refusal)) => (refusal.code(), conditions(&refusal)),
            Some(error @ DeskError::NotFound(_)) => (error.code(), error.to_string()),
            Some(error) => return Err(error.into()),
            None => ("none", "nothing: it was allowed, and shouldn't have been".to_owned()),
        };
        answers.add_row([what, code, &missing]);
    }
    writeln!(out, "{}", answers.trim_fmt())?;
    writeln!(out, "To Eve the account doesn't exist: a refusal teaches an outsider nothing.")?;
    Ok(())
}

/// The conditions that don't hold, all of them, one a line.
fn conditions(refusal: &Refusal) -> String {
    refusal.conditions().iter().map(|missing| missing.code()).collect::<Vec<_>>().join("\n")
}
