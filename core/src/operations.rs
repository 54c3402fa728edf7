//! Every operation there is: the list that bindings, matrices and documentation are checked against.

use crate::operation::{Effect, Operation};
use crate::{access, account, assistance, consent, contact, journal, notice, people, review, staff, ticket};

/// One operation, described.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Described {
    /// Its stable dotted name.
    pub name: &'static str,
    /// Whether it can write.
    pub effect: Effect,
    /// The type of principal that can run it.
    pub by: &'static str,
}

macro_rules! operations {
    ($dollar:tt; $($folder:ident::$operation:ident, by $by:ident;)+) => {
        /// All operations, in the order of the folders.
        pub const OPERATIONS: &[Described] = &[$(
            Described {
                name: <$folder::$operation as Operation>::NAME,
                effect: <$folder::$operation as Operation>::EFFECT,
                by: {
                    // The principal named here must be the one that the operation has.
                    const fn check<O: Operation<By = crate::$by>>() {}
                    check::<$folder::$operation>();
                    stringify!($by)
                },
            },
        )+];

        /// Hands the list of all operations to another macro, which then has nothing to forget:
        /// `every_operation!(check)` is `check! { consentry::account::Create, by System; … }`.
        #[macro_export]
        macro_rules! every_operation {
            ($dollar with:ident) => {
                $dollar with! { $($crate::$folder::$operation, by $by;)+ }
            };
        }
    };
}

operations! { $;
    account::Create, by System;
    account::AddService, by System;
    account::Amend, by User;
    account::Profile, by User;
    account::Card, by Agent;
    account::EndOnboarding, by System;
    account::OfferOwnership, by User;
    account::WithdrawOwnership, by User;
    account::AcceptOwnership, by User;
    people::Admit, by User;
    people::Invite, by User;
    people::Resend, by User;
    people::Revoke, by User;
    people::Accept, by User;
    people::Invitations, by User;
    people::Permit, by User;
    people::Entrust, by User;
    people::Remove, by User;
    people::Members, by User;
    people::Accounts, by User;
    contact::Add, by User;
    contact::Change, by User;
    contact::Remove, by User;
    contact::List, by User;
    assistance::OpenDoor, by User;
    assistance::CloseDoor, by User;
    assistance::Request, by User;
    assistance::Current, by User;
    assistance::Offline, by User;
    assistance::Withdraw, by User;
    assistance::Unlock, by User;
    consent::Give, by User;
    consent::Withdraw, by User;
    consent::List, by Party;
    staff::Enrol, by Lead;
    staff::AssignTeams, by Lead;
    staff::SetActive, by Lead;
    staff::AssignRoles, by Lead;
    staff::SetCeiling, by Lead;
    staff::Train, by Lead;
    staff::VerifyMfa, by System;
    staff::Undertake, by Agent;
    staff::Me, by Agent;
    staff::List, by Lead;
    access::Acknowledge, by User;
    access::Preview, by Agent;
    access::Enter, by Agent;
    access::Check, by Inside;
    access::Record, by Inside;
    access::Leave, by Agent;
    access::End, by User;
    access::Revoke, by Lead;
    access::WhoIsInside, by User;
    access::ReportReset, by System;
    access::AskBreakGlass, by Agent;
    access::Approve, by Agent;
    access::Decline, by Agent;
    access::BreakGlasses, by Agent;
    access::Due, by System;
    access::Expire, by System;
    access::Attest, by Agent;
    access::Duties, by Agent;
    review::Due, by Agent;
    review::Accesses, by Agent;
    review::SignOff, by Agent;
    review::List, by Agent;
    review::Guesses, by Agent;
    ticket::Catalogue, by User;
    ticket::Similar, by Party;
    ticket::Open, by User;
    ticket::Answer, by Party;
    ticket::Reopen, by Party;
    ticket::Close, by Party;
    ticket::Rate, by User;
    ticket::History, by Party;
    ticket::List, by Party;
    ticket::Search, by Party;
    ticket::TicketCounts, by Party;
    ticket::Queue, by Agent;
    ticket::Assigned, by Agent;
    ticket::Solve, by Agent;
    ticket::Hold, by Agent;
    ticket::Resume, by Agent;
    ticket::Merge, by Agent;
    ticket::Unmerge, by Agent;
    ticket::Note, by Agent;
    ticket::Notes, by Agent;
    ticket::Assign, by Agent;
    ticket::Prioritise, by Agent;
    ticket::Tag, by Agent;
    ticket::Transfer, by Agent;
    ticket::RefuseEmail, by System;
    ticket::Recount, by System;
    journal::Read, by User;
    journal::Summary, by User;
    journal::Pending, by Relay;
    journal::Lease, by Relay;
    journal::Undelivered, by Relay;
    journal::Acknowledge, by Relay;
    notice::Compose, by Relay;
}
