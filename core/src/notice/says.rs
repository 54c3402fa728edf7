use crate::Timestamp;
use crate::access::{Basis, Ending, Scopes};
use crate::contact::Categories;
use crate::names::coded;
use crate::people::{InvitationToken, Permissions};
use crate::text::{AgentName, Body, Reason, Subject};
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
        /// The account's door was opened: support staff may enter without asking (RULE A1).
        DoorOpened = "access.door_opened" {}
        /// The account's door was closed: a code or a consent is needed (RULE A1).
        DoorClosed = "access.door_closed" {}
        /// Somebody of the support entered the account (RULE I10).
        Entered = "access.entered" {
            /// Who.
            agent: AgentName,
            /// On the strength of what.
            basis: Basis,
            /// For what.
            scopes: Scopes,
            /// Why.
            reason: Reason,
            /// When it ends, whatever happens.
            ends_at: Timestamp,
        }
        /// Somebody of the support left the account, or their time was over (RULE I10).
        Left = "access.ended" {
            /// Who.
            agent: AgentName,
            /// Why they had entered.
            reason: Reason,
            /// When they entered.
            entered_at: Timestamp,
            /// When it ended.
            ended_at: Timestamp,
            /// Why it ended.
            ending: Ending,
            /// How many actions were recorded.
            actions: u64,
            /// How many documents the agent has, and must delete.
            documents: u64,
        }
        /// Too many wrong codes were tried; the request is exhausted (RULE A9).
        CodesExhausted = "assistance.exhausted" {}
        /// Too many wrong codes were tried in a row; codes are locked (RULE A9).
        CodesLocked = "assistance.locked" {
            /// How many.
            failures: u32,
        }
        /// A written consent was given (RULE I5).
        ConsentGiven = "consent.given" {
            /// For which scopes.
            scopes: Scopes,
            /// Until when.
            until: Timestamp,
        }
        /// A consent was withdrawn (RULE I5).
        ConsentWithdrawn = "consent.withdrawn" {}
        /// Somebody was made a contact, and is told what they will be told (RULE C2).
        ContactAdded = "contact.added" {
            /// What they will be told.
            categories: Categories,
        }
    }
}
