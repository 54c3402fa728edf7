use crate::Timestamp;
use crate::contact::Categories;
use crate::names::coded;
use crate::people::{InvitationToken, Permissions};
use crate::text::{AgentName, Body, Subject};
use crate::ticket::TicketNumber;

coded! {
    /// What a notice says: a code and its parameters.
    Says, tag "notice" {
        /// A ticket was opened: its number, for whoever wants to come back to it.
        TicketOpened = "ticket.opened" {
            /// The ticket's number.
            number: TicketNumber,
            /// Its subject.
            subject: Subject,
        }
        /// A ticket was opened that goes on from one that could not be reopened (RULE T7).
        TicketFollowUp = "ticket.follow_up" {
            /// The ticket's number.
            number: TicketNumber,
            /// Its subject.
            subject: Subject,
            /// The old ticket's number.
            old: TicketNumber,
        }
        /// The support answered (RULE T2).
        TicketAnswered = "ticket.answered" {
            /// The ticket's number.
            number: TicketNumber,
            /// Its subject.
            subject: Subject,
            /// Who answered.
            agent: AgentName,
            /// The answer.
            body: Body,
        }
        /// The support holds a ticket for solved.
        TicketSolved = "ticket.solved" {
            /// The ticket's number.
            number: TicketNumber,
            /// Its subject.
            subject: Subject,
        }
        /// The support closed a ticket.
        TicketClosed = "ticket.closed" {
            /// The ticket's number.
            number: TicketNumber,
            /// Its subject.
            subject: Subject,
        }
        /// The support reopened a ticket.
        TicketReopened = "ticket.reopened" {
            /// The ticket's number.
            number: TicketNumber,
            /// Its subject.
            subject: Subject,
        }
        /// A ticket was merged into another (RULE T8).
        TicketMerged = "ticket.merged" {
            /// The ticket's number.
            number: TicketNumber,
            /// Its subject.
            subject: Subject,
            /// The number of the other one, where it goes on.
            into: TicketNumber,
        }
        /// Text that came by e-mail is not considered (RULE T3).
        EmailRefused = "ticket.email_refused" {
            /// The number of the ticket that it was about, if that is known.
            number: Option<u64>,
        }
        /// Somebody is invited (RULE C3).
        Invited = "people.invited" {
            /// What the link carries. A secret.
            token: InvitationToken,
            /// From when on it can't be accepted any more.
            until: Timestamp,
        }
        /// An invitation was accepted.
        InvitationAccepted = "people.invitation_accepted" {
            /// What the new member may do.
            permissions: Permissions,
        }
        /// A member's permissions were changed (RULE C4).
        PermissionsChanged = "people.permissions_changed" {
            /// What the member may do now.
            permissions: Permissions,
        }
        /// A member was removed.
        MemberRemoved = "people.removed" {}
        /// The account's profile was changed; its former primary address is told, too.
        AccountAmended = "account.amended" {}
        /// The account was offered to a member (RULE C5).
        OwnershipOffered = "account.ownership_offered" {}
        /// A member took the account over (RULE C5).
        OwnershipAccepted = "account.ownership_accepted" {}
        /// Somebody was made a contact, and is told what they will be told (RULE C2).
        ContactAdded = "contact.added" {
            /// What they will be told.
            categories: Categories,
        }
    }
}
