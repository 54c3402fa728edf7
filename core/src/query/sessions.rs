use crate::access::Session;
use crate::{AccountId, AgentId, SessionId, Timestamp};
use serde::{Deserialize, Serialize};

/// A list of sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sessions {
    /// An account's sessions that nobody ended, in the order of entering.
    Live(AccountId),
    /// An account's sessions that stand on its onboarding and are live, or left documents that have no deadline yet and that nobody
    /// attested to be deleted, in the order of entering.
    Onboarding(AccountId),
    /// Of all accounts: what a sweep must look at, the earliest first. Only the host's programs ask it.
    Sweep,
    /// Of all accounts: whose clean-up is owed, the earliest deadline first. Only agents ask it.
    CleanUp {
        /// Only this agent's.
        agent: Option<AgentId>,
    },
    /// Of all accounts: who entered in a span, in the order of entering. Only reviewers ask it.
    Entered {
        /// Only this agent's.
        agent: Option<AgentId>,
        /// The span's beginning, which belongs to it.
        from: Timestamp,
        /// The span's end, which doesn't.
        until: Timestamp,
    },
}

/// Where a session stands in a list of sessions: by a time, then by account and id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SessionPlace {
    /// The time that the list is in the order of.
    pub at: Timestamp,
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
}

impl Sessions {
    /// The account that the list is of; `None` for those over all accounts.
    pub const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Live(account) | Self::Onboarding(account) => Some(*account),
            Self::Sweep | Self::CleanUp { .. } | Self::Entered { .. } => None,
        }
    }

    /// Where a session stands in this list, if it does.
    pub fn place(&self, it: &Session) -> Option<SessionPlace> {
        let of = |agent: &Option<AgentId>| agent.is_none_or(|agent| agent == it.agent);
        let at = match self {
            Self::Live(account) => (it.account == *account && it.ended_at.is_none()).then_some(it.entered_at),
            Self::Onboarding(account) => {
                let owed = it.documents > 0 && it.cleaned_at.is_none() && it.clean_up_until.is_none();
                let kept = it.ended_at.is_none() || owed;
                (it.account == *account && it.onboarding && kept).then_some(it.entered_at)
            }
            Self::Sweep => it.sweep_at,
            Self::CleanUp { agent } => it.clean_up_until.filter(|_| of(agent)),
            Self::Entered { agent, from, until } => {
                (of(agent) && *from <= it.entered_at && it.entered_at < *until).then_some(it.entered_at)
            }
        }?;
        Some(SessionPlace { at, account: it.account, session: it.id })
    }
}
