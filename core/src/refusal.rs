//! Refusals: the answer *no*, with everything that is missing at once.

use crate::error::InputError;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// Why an operation says no. A value, not an error: it can be remembered, and committed with effects of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Refusal {
    /// The input contradicts the facts, for example a cursor of another query.
    Invalid(InputError),
    /// Nothing that this principal may know of has that id. Also said where a *forbidden* would teach an outsider that
    /// something exists (RULE T11).
    NotFound(Cow<'static, str>),
    /// Conditions that don't hold, all of them (RULE I18), in a stable order.
    Missing(Vec<Missing>),
    /// A fact that the operation decides by was not gathered. A defect; it fails closed.
    Defect(Cow<'static, str>),
}

impl Refusal {
    /// Nothing like that, as far as this principal may know.
    pub const fn not_found(noun: &'static str) -> Self {
        Self::NotFound(Cow::Borrowed(noun))
    }

    /// One missing condition.
    pub fn missing(one: Missing) -> Self {
        Self::Missing(vec![one])
    }

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invalid(error) => error.code(),
            Self::NotFound(_) => "not_found",
            Self::Missing(_) => "refused",
            Self::Defect(_) => "defect",
        }
    }

    /// The conditions that don't hold; empty for other refusals.
    pub fn conditions(&self) -> &[Missing] {
        match self {
            Self::Missing(missing) => missing,
            _ => &[],
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(error) => write!(f, "{error}"),
            Self::NotFound(noun) => write!(f, "no such {noun}"),
            Self::Defect(what) => write!(f, "defect: {what}"),
            Self::Missing(missing) => {
                for (index, one) in missing.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{}", one.code())?;
                }
                Ok(())
            }
        }
    }
}

macro_rules! conditions {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// A condition that must hold and doesn't, with a stable code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum Missing {
            $($(#[$doc])* #[serde(rename = $code)] $name,)+
        }

        impl Missing {
            /// Every condition there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

conditions! {
    /// The agent must be in the staff's directory and active (RULE I6).
    ActiveAgent = "agent.active",
    /// The user must be the account's owner (RULE C5).
    Owner = "account.owner",
    /// The account must not exist yet.
    NewAccount = "account.new",
    /// The user must not be a member already.
    NewMember = "membership.new",
    /// The service must not exist yet.
    NewService = "service.new",
    /// The agent must not be in the directory yet.
    NewAgent = "agent.new",
    /// Nobody grants what they don't hold (RULE C5).
    HeldPermissions = "permission.held",
    /// The user needs the right to view and open support tickets (RULES T1, C4).
    TicketPermission = "permission.tickets",
    /// The agent must be in a team; whose tickets are whose follows from it (RULE T11).
    Team = "agent.team",
    /// The user needs the right to modify the account's profile (RULE C4).
    ProfilePermission = "permission.profile",
    /// The user needs the right to view and manage contacts (RULE C4).
    ContactsPermission = "permission.contacts",
    /// The user needs the right to manage users (RULE C3).
    UsersPermission = "permission.users",
    /// The address must not be another contact's.
    NewContact = "contact.new",
    /// The invitation must not be accepted or revoked (RULE C5).
    OpenInvitation = "invitation.open",
    /// The invitation must not be too old (RULE C5).
    UnexpiredInvitation = "invitation.unexpired",
    /// The user's address must be the one that was invited (RULE C5).
    InvitedAddress = "invitation.address",
    /// Not about oneself.
    OtherMember = "member.other",
    /// Not about the account's owner (RULE C5).
    NotOwner = "member.not_owner",
    /// The account must have been offered to the user, not too long ago (RULE C5).
    OfferedOwnership = "ownership.offered",
    /// The account must be in its onboarding (RULE I4).
    Onboarding = "account.onboarding",
    /// The ticket's status must allow the move (RULE T7).
    LegalMove = "ticket.move",
    /// A closed ticket takes nothing until it is reopened (RULE T5).
    NotClosed = "ticket.closed",
    /// The ticket was merged into another, where it goes on (RULE T8).
    NotMerged = "ticket.merged",
    /// The policy must allow that the ticket is reopened now (RULE T7).
    Reopenable = "ticket.reopening",
    /// There are similar tickets: the user is to answer or reopen one of them, or acknowledge that this is another topic
    /// (RULE T6).
    AcknowledgedSimilar = "ticket.duplicates",
    /// Only what is solved or closed is rated (RULE T8).
    Rateable = "ticket.rateable",
    /// A ticket is merged into another one that is not done, and has room (RULE T8).
    MergeTarget = "ticket.merge_target",
    /// A merge can be undone for some time only (RULE T8).
    MergeSpan = "ticket.merge_span",
    /// The host must have configured its keys.
    Keys = "desk.keys",
    /// The ticket must have room for one more message.
    RoomForMessage = "ticket.room",
    /// The relay must hold the account's lease.
    Lease = "journal.lease",
    /// Another relay holds the account's lease.
    FreeLease = "journal.free_lease",
    /// Only entries that exist and were handed out can be acknowledged.
    AcknowledgedInOrder = "journal.in_order",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_stable() {
        let codes: Vec<_> = Missing::ALL.iter().map(|one| one.code()).collect();
        insta::assert_snapshot!(codes.join("\n"));
        for one in Missing::ALL {
            assert_eq!(serde_json::to_value(one).unwrap(), one.code());
        }
    }

    #[test]
    fn a_refusal_lists_everything_at_once() {
        let refusal = Refusal::Missing(vec![Missing::ActiveAgent, Missing::TicketPermission]);
        assert_eq!(refusal.to_string(), "agent.active, permission.tickets");
    }
}
