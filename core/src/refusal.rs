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
    /// The clock must not run behind what has happened (RULE A12).
    Clock = "desk.clock",
    /// The agent must be in a team that may enter accounts (RULE I6).
    EnteringTeam = "agent.entering_team",
    /// The agent's second factor must have been verified, not too long ago (RULE I6).
    Mfa = "agent.mfa",
    /// The agent must have done every training that the policy asks for (RULE I6).
    Trainings = "agent.trainings",
    /// The agent must have signed the undertaking that the policy asks for (RULES I6, S9).
    Undertaking = "agent.undertaking",
    /// The agent's ceiling must allow every scope that is asked for (RULE I16).
    Ceiling = "agent.ceiling",
    /// The agent must not have tried too many wrong codes today (RULE A9).
    Budget = "agent.budget",
    /// The agent must be a staff lead.
    Lead = "agent.lead",
    /// Not about oneself: nobody changes what stands about them in the directory.
    OtherAgent = "agent.other",
    /// The agent must have the reviewers' role (RULE I14).
    Reviewer = "agent.reviewer",
    /// The edition must be the one that the policy asks for.
    CurrentEdition = "policy.edition",
    /// The user must be a member of the account (RULE I1).
    Target = "access.target",
    /// The policy must know every scope that is asked for (RULE I16).
    KnownScope = "access.known_scope",
    /// Some things are never delegated (RULE I16).
    DelegableScope = "access.delegable_scope",
    /// The user's own rights must allow every scope that is asked for (RULE I16).
    TargetRights = "access.target_rights",
    /// The door must be open; or there must be a code or a written consent (RULE A3).
    OpenDoor = "access.open_door",
    /// There must be a valid code. Said for whatever is wrong with one (RULE A10).
    Code = "access.code",
    /// The written consent must hold now, for this agent, user and ticket (RULE I5).
    ConsentInForce = "access.consent_in_force",
    /// The emergency must be allowed and approved, for this agent, user and scopes, not too long ago and not used yet; it is not
    /// for account managers (RULES I4, I15).
    ApprovedBreakGlass = "access.approved_break_glass",
    /// An account manager needs an onboarding or explicit consent (RULE I4).
    OnboardingOrConsent = "access.onboarding_or_consent",
    /// The customer must have consented to every scope that needs it (RULE I3).
    Consent = "access.consent",
    /// The agent must attest a private window (RULE I8).
    PrivateWindow = "access.private_window",
    /// A responsible person of the customer must be named, who is a member (RULE S7).
    ResponsiblePerson = "access.responsible_person",
    /// The rules for access must have been acknowledged, in the edition that the policy asks for (RULE S8).
    AcknowledgedRules = "access.acknowledged_rules",
    /// Reviews of the agent's team must not be overdue (RULE I14).
    ReviewsDone = "access.reviews_done",
    /// An account has room for so many live sessions only.
    RoomForSession = "access.room",
    /// The session must be live (RULE I11).
    LiveSession = "session.live",
    /// The session must be for what was done (RULE I16).
    SessionScope = "session.scope",
    /// What was kept must be owed to be deleted (RULE I12).
    CleanUpOwed = "session.clean_up_owed",
    /// The user must be the owner or may manage users: the administrative right (RULE A2).
    Administrator = "permission.administrator",
    /// A request for assistance must stand (RULE A8).
    StandingRequest = "assistance.standing",
    /// Codes must not be locked after too many failures in a row (RULE A9).
    UnlockedCodes = "assistance.unlocked",
    /// Codes must be locked.
    LockedCodes = "assistance.locked",
    /// A consent is given for scopes that the policy knows and delegates (RULES I5, I16).
    ConsentableScope = "consent.scope",
    /// The consent must not be withdrawn or over.
    StandingConsent = "consent.standing",
    /// The policy must allow emergency entry (RULE I15).
    BreakGlassAllowed = "break_glass.allowed",
    /// The request must wait for approval, not too long (RULE I15).
    AskedBreakGlass = "break_glass.asked",
    /// Only a lead who was one before it was asked, who didn't ask and hasn't approved yet, approves (RULE I15).
    Approver = "break_glass.approver",
    /// Nobody reviews their own access (RULE I14).
    OthersAccess = "review.others_access",
    /// A review goes on where the last one ended, over no more days than the policy says, and only over what has ended
    /// (RULE I14).
    ReviewSpan = "review.span",
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
