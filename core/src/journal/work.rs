use crate::AgentId;
use crate::set::Tags;
use crate::text::{CategoryName, TeamName};
use crate::ticket::Priority;
use serde::{Deserialize, Serialize};

/// Internal work on a ticket (RULE T8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Work {
    /// An internal note was written.
    Noted {
        /// Its number among the ticket's notes.
        note: u64,
    },
    /// The ticket was assigned to an agent, or to nobody.
    Assigned {
        /// To whom.
        assignee: Option<AgentId>,
    },
    /// It was given a priority.
    Prioritised {
        /// Which.
        priority: Priority,
    },
    /// It was tagged.
    Tagged {
        /// All its tags from then on.
        tags: Tags,
    },
    /// It was handed to another team.
    Transferred {
        /// Which.
        team: TeamName,
        /// Its category from then on.
        category: CategoryName,
    },
}
