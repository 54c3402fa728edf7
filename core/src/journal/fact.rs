mod of_access;

use super::Work;
use crate::access::{Action, Basis, Ending, Evidence, Scope, Scopes};
use crate::assistance::Verdict;
use crate::contact::Categories;
use crate::names::coded;
use crate::people::Permissions;
use crate::set::{Roles, Teams};
use crate::text::{AgentName, Edition, Link, Reason, RoleName, TeamName, TrainingName};
use crate::ticket::{Digest, Rating};
use crate::{
    AgentId, BreakGlassId, ConsentId, ContactId, EmailAddress, InvitationId, Missing, ReviewId, ServiceId, SessionId,
    TicketId, Timestamp, UserId,
};

of_access::with_facts_of_access! {
    /// What happened, as an entry's payload says it. Codes are never renamed and never reused.
    ///
    /// Facts name ids and numbers; texts that people wrote stay where they are, but for those why an agent enters, which have
    /// to outlast whatever else is kept (RULES I1, I13). What a fact tells a reader comes from the catalogue of the reader's
    /// language, by its code.
    Fact, tag "fact" {
        /// An account was made.
        AccountCreated = "account.created" {
            /// Its owner.
            owner: UserId,
        }
        /// An account got a service.
        ServiceAdded = "account.service_added" {
            /// The service.
            service: ServiceId,
        }
        /// A user became a member.
        MemberAdmitted = "people.admitted" {
            /// The user.
            user: UserId,
            /// What the user may do.
            permissions: Permissions,
        }
        /// An agent was put into the staff's directory.
        AgentEnrolled = "staff.enrolled" {
            /// The agent.
            agent: AgentId,
        }
        /// An account's profile was changed.
        AccountAmended = "account.amended" {
            /// Whether its name is another.
            name: bool,
            /// Its primary e-mail address until then, if it has another now. Whoever reads mail there is told of it, because
            /// who takes an account over changes its address first.
            former_email: Option<EmailAddress>,
            /// Whether its language is another.
            language: bool,
        }
        /// An account's onboarding ended (RULE I4).
        AccountOnboarded = "account.onboarded" {}
        /// The owner offered the account to a member (RULE C5).
        OwnershipOffered = "account.ownership_offered" {
            /// To whom.
            to: UserId,
        }
        /// An offer was withdrawn, or declined.
        OwnershipWithdrawn = "account.ownership_withdrawn" {
            /// To whom it had been made.
            to: UserId,
        }
        /// A member took the account over (RULE C5).
        OwnershipAccepted = "account.ownership_accepted" {
            /// The owner until then.
            from: UserId,
            /// The owner from then on.
            to: UserId,
        }
        /// Somebody was invited (RULE C3).
        Invited = "people.invited" {
            /// The invitation.
            invitation: InvitationId,
            /// What the invited person will be allowed.
            permissions: Permissions,
        }
        /// An invitation was sent again; older links are dead.
        InvitationSentAgain = "people.invitation_sent_again" {
            /// The invitation.
            invitation: InvitationId,
            /// How often it was sent.
            generation: u64,
        }
        /// An invitation was revoked.
        InvitationRevoked = "people.invitation_revoked" {
            /// The invitation.
            invitation: InvitationId,
        }
        /// An invitation was accepted.
        InvitationAccepted = "people.invitation_accepted" {
            /// The invitation.
            invitation: InvitationId,
            /// The new member.
            user: UserId,
            /// What the new member may do.
            permissions: Permissions,
        }
        /// A member's permissions were changed (RULE C4).
        MemberPermitted = "people.permitted" {
            /// The member.
            user: UserId,
            /// What the member could do before.
            before: Permissions,
            /// What the member may do now.
            permissions: Permissions,
        }
        /// A member was given the right to manage users, or lost it (RULE C3).
        MemberEntrusted = "people.entrusted" {
            /// The member.
            user: UserId,
            /// Whether the member has it now.
            manages_users: bool,
        }
        /// A member was removed.
        MemberRemoved = "people.removed" {
            /// The user.
            user: UserId,
        }
        /// A contact was added (RULE C1).
        ContactAdded = "contact.added" {
            /// The contact.
            contact: ContactId,
            /// What it is told.
            categories: Categories,
        }
        /// A contact was changed.
        ContactChanged = "contact.changed" {
            /// The contact.
            contact: ContactId,
            /// What it is told from now on.
            categories: Categories,
        }
        /// A contact was removed.
        ContactRemoved = "contact.removed" {
            /// The contact.
            contact: ContactId,
        }
        /// An agent may work again (RULE I6).
        AgentActivated = "staff.activated" {
            /// The agent.
            agent: AgentId,
        }
        /// An agent may not work any more (RULE I6).
        AgentDeactivated = "staff.deactivated" {
            /// The agent.
            agent: AgentId,
        }
        /// An agent's teams were set.
        TeamsAssigned = "staff.assigned_teams" {
            /// The agent.
            agent: AgentId,
            /// The teams.
            teams: Teams,
        }
        /// A ticket was opened.
        TicketOpened = "ticket.opened" {
            /// The ticket.
            ticket: TicketId,
            /// Its number in the account.
            number: u64,
            /// What it is about.
            service: ServiceId,
            /// The ticket that it goes on from, if that could not be reopened.
            follows: Option<TicketId>,
        }
        /// A message was added to a ticket.
        TicketAnswered = "ticket.answered" {
            /// The ticket.
            ticket: TicketId,
            /// The ticket's number in the account.
            number: u64,
            /// The message's number in the ticket.
            message: u64,
        }
        /// The support holds a ticket for solved.
        TicketSolved = "ticket.solved" {
            /// The ticket.
            ticket: TicketId,
            /// The ticket's number in the account.
            number: u64,
        }
        /// The support waits for something else.
        TicketHeld = "ticket.held" {
            /// The ticket.
            ticket: TicketId,
            /// The ticket's number in the account.
            number: u64,
        }
        /// What the support waited for is there.
        TicketResumed = "ticket.resumed" {
            /// The ticket.
            ticket: TicketId,
            /// The ticket's number in the account.
            number: u64,
        }
        /// A ticket was closed.
        TicketClosed = "ticket.closed" {
            /// The ticket.
            ticket: TicketId,
            /// The ticket's number in the account.
            number: u64,
        }
        /// A ticket was reopened, with an added text (RULE T5).
        TicketReopened = "ticket.reopened" {
            /// The ticket.
            ticket: TicketId,
            /// The ticket's number in the account.
            number: u64,
            /// The added message's number in the ticket.
            message: u64,
        }
        /// A ticket was merged into another (RULE T8).
        TicketMerged = "ticket.merged" {
            /// The ticket.
            ticket: TicketId,
            /// The ticket's number in the account.
            number: u64,
            /// The other one.
            into: TicketId,
            /// The other one's number in the account.
            into_number: u64,
        }
        /// A merge was undone.
        TicketUnmerged = "ticket.unmerged" {
            /// The ticket.
            ticket: TicketId,
            /// The ticket's number in the account.
            number: u64,
            /// The ticket that it had been merged into.
            from: TicketId,
        }
        /// The customer rated the support's work (RULE T8).
        TicketRated = "ticket.rated" {
            /// The ticket.
            ticket: TicketId,
            /// The ticket's number in the account.
            number: u64,
            /// The rating.
            rating: Rating,
        }
        /// Text came by e-mail and was refused (RULE T3).
        EmailRefused = "ticket.email_refused" {
            /// The sender.
            from: EmailAddress,
            /// The ticket that it was about, if that is known.
            ticket: Option<TicketId>,
            /// That ticket's number.
            number: Option<u64>,
            /// SHA-256 of the e-mail, by which the host finds it again.
            sha256: Digest,
            /// Whether the sender is to be told: not if a machine wrote, or nobody whom the account knows.
            told: bool,
        }
        /// The support worked on a ticket in a way that is its own affair. One code for all such work, so that a customer's
        /// journal doesn't tell a note from a tag (RULE T11); customers don't see the payload.
        TicketWorked = "ticket.worked" {
            /// The ticket.
            ticket: TicketId,
            /// What was done.
            work: Work,
        }
    }
}

impl Fact {
    /// The code of the internal work that customers see nothing of but that it was done.
    pub const WORKED: &'static str = "ticket.worked";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::set::Tags;
    use crate::ticket::Priority;
    use std::collections::BTreeSet;

    fn every() -> Vec<Fact> {
        [others(), of_access::tests::every()].concat()
    }

    fn others() -> Vec<Fact> {
        let (ticket, number, user) = (TicketId::from_name("t"), 1, UserId::from_name("u"));
        let (invitation, contact) = (InvitationId::from_name("i"), ContactId::from_name("c"));
        let (permissions, categories) = (Permissions::TICKETS, Categories::SUPPORT);
        let agent = AgentId::from_name("a");
        let worked = |work| Fact::TicketWorked { ticket, work };
        vec![
            Fact::AccountCreated { owner: user },
            Fact::ServiceAdded { service: ServiceId::from_name("s") },
            Fact::AccountAmended { name: true, former_email: None, language: true },
            Fact::AccountAmended { name: false, former_email: "ada@example.com".parse().ok(), language: false },
            Fact::AccountOnboarded {},
            Fact::OwnershipOffered { to: user },
            Fact::OwnershipWithdrawn { to: user },
            Fact::OwnershipAccepted { from: user, to: UserId::from_name("v") },
            Fact::MemberAdmitted { user, permissions },
            Fact::Invited { invitation, permissions },
            Fact::InvitationSentAgain { invitation, generation: 2 },
            Fact::InvitationRevoked { invitation },
            Fact::InvitationAccepted { invitation, user, permissions },
            Fact::MemberPermitted { user, before: Permissions::empty(), permissions },
            Fact::MemberEntrusted { user, manages_users: true },
            Fact::MemberRemoved { user },
            Fact::ContactAdded { contact, categories },
            Fact::ContactChanged { contact, categories },
            Fact::ContactRemoved { contact },
            Fact::AgentEnrolled { agent },
            Fact::AgentActivated { agent },
            Fact::AgentDeactivated { agent },
            Fact::TeamsAssigned { agent, teams: Teams::new(["support".parse().unwrap()]).unwrap() },
            Fact::TicketOpened { ticket, number, service: ServiceId::from_name("s"), follows: None },
            Fact::TicketAnswered { ticket, number, message: 2 },
            Fact::TicketSolved { ticket, number },
            Fact::TicketHeld { ticket, number },
            Fact::TicketResumed { ticket, number },
            Fact::TicketClosed { ticket, number },
            Fact::TicketReopened { ticket, number, message: 3 },
            Fact::TicketMerged { ticket, number, into: TicketId::from_name("o"), into_number: 2 },
            Fact::TicketUnmerged { ticket, number, from: TicketId::from_name("o") },
            Fact::TicketRated { ticket, number, rating: Rating::new(5).unwrap() },
            Fact::EmailRefused {
                from: "ada@example.com".parse().unwrap(),
                ticket: Some(ticket),
                number: Some(1),
                sha256: Digest::new([7; 32]),
                told: true,
            },
            worked(Work::Noted { note: 1 }),
            worked(Work::Assigned { assignee: Some(agent) }),
            worked(Work::Prioritised { priority: Priority::Urgent }),
            worked(Work::Tagged { tags: Tags::new(["vip".parse().unwrap()]).unwrap() }),
            worked(Work::Transferred { team: "billing".parse().unwrap(), category: "invoice".parse().unwrap() }),
        ]
    }

    #[test]
    fn stored_form_and_code_agree() {
        let facts = every();
        let stored: Vec<_> = facts.iter().map(|fact| serde_json::to_string(fact).unwrap()).collect();
        for (fact, stored) in facts.iter().zip(&stored) {
            assert!(stored.starts_with(&format!(r#"{{"fact":"{}""#, fact.code())), "{stored}");
            assert_eq!(&serde_json::from_str::<Fact>(stored).unwrap(), fact);
        }
        insta::assert_snapshot!(stored.join("\n"));
        let codes: BTreeSet<_> = facts.iter().map(Fact::code).collect();
        assert_eq!(codes, Fact::CODES.iter().copied().collect(), "every fact has its sample");
    }
}
