//! Every operation there is: the list that bindings, matrices and documentation are checked against.

use crate::operation::{Effect, Operation};
use crate::{account, journal, people, staff, ticket};

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
    people::Admit, by User;
    staff::Enrol, by System;
    ticket::Open, by User;
    ticket::Answer, by Party;
    ticket::History, by Party;
    ticket::List, by Party;
    ticket::TicketCounts, by Party;
    journal::Read, by User;
    journal::Summary, by User;
    journal::Pending, by Relay;
    journal::Lease, by Relay;
    journal::Undelivered, by Relay;
    journal::Acknowledge, by Relay;
}
