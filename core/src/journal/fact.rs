use crate::people::Permissions;
use crate::{AgentId, ServiceId, TicketId, UserId};
use serde::{Deserialize, Serialize};

/// What happened, as an entry's payload says it. Codes are never renamed and never reused.
///
/// Facts name ids and numbers; texts that people wrote stay where they are. What a fact tells a reader comes from the
/// catalogue of the reader's language, by its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact")]
#[non_exhaustive]
pub enum Fact {
    /// An account was made.
    #[serde(rename = "account.created")]
    AccountCreated {
        /// Its owner.
        owner: UserId,
    },
    /// An account got a service.
    #[serde(rename = "account.service_added")]
    ServiceAdded {
        /// The service.
        service: ServiceId,
    },
    /// A user became a member.
    #[serde(rename = "people.admitted")]
    MemberAdmitted {
        /// The user.
        user: UserId,
        /// What the user may do.
        permissions: Permissions,
    },
    /// An agent was put into the staff's directory.
    #[serde(rename = "staff.enrolled")]
    AgentEnrolled {
        /// The agent.
        agent: AgentId,
    },
    /// A ticket was opened.
    #[serde(rename = "ticket.opened")]
    TicketOpened {
        /// The ticket.
        ticket: TicketId,
        /// Its number in the account.
        number: u64,
        /// What it is about.
        service: ServiceId,
    },
    /// A message was added to a ticket.
    #[serde(rename = "ticket.answered")]
    TicketAnswered {
        /// The ticket.
        ticket: TicketId,
        /// The ticket's number in the account.
        number: u64,
        /// The message's number in the ticket.
        message: u64,
    },
}

impl Fact {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AccountCreated { .. } => "account.created",
            Self::ServiceAdded { .. } => "account.service_added",
            Self::MemberAdmitted { .. } => "people.admitted",
            Self::AgentEnrolled { .. } => "staff.enrolled",
            Self::TicketOpened { .. } => "ticket.opened",
            Self::TicketAnswered { .. } => "ticket.answered",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_form_and_code_agree() {
        let facts = [
            Fact::AccountCreated { owner: UserId::from_name("o") },
            Fact::ServiceAdded { service: ServiceId::from_name("s") },
            Fact::MemberAdmitted { user: UserId::from_name("u"), permissions: Permissions::TICKETS },
            Fact::AgentEnrolled { agent: AgentId::from_name("a") },
            Fact::TicketOpened { ticket: TicketId::from_name("t"), number: 1, service: ServiceId::from_name("s") },
            Fact::TicketAnswered { ticket: TicketId::from_name("t"), number: 1, message: 2 },
        ];
        let stored: Vec<_> = facts.iter().map(|fact| serde_json::to_string(fact).unwrap()).collect();
        for (fact, stored) in facts.iter().zip(&stored) {
            assert!(stored.starts_with(&format!(r#"{{"fact":"{}""#, fact.code())), "{stored}");
            assert_eq!(&serde_json::from_str::<Fact>(stored).unwrap(), fact);
        }
        insta::assert_snapshot!(stored.join("\n"));
    }
}
