//! What ends with a user: because they are a member no longer, or because somebody else may have been them.

use super::{Ending, Session, end_all, live, live_query};
use crate::assistance::AssistanceRequest;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Wanted};
use crate::query::Rows;
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, UserId};

/// Asks for what [`user_changed`] needs.
pub(crate) fn ask_user_changed(account: AccountId, wanted: &mut Wanted) {
    live(account, wanted);
    wanted.record(Key::Assistance(account));
}

/// Ends every session as this user, and every one that this user armed; withdraws the user's request for assistance, if it stands.
pub(crate) fn user_changed<T>(
    decision: Decision<T>,
    account: AccountId,
    user: UserId,
    facts: &Facts,
    at: &Moment,
) -> Result<Decision<T>, Refusal> {
    let decision = end_all(decision, account, facts, concerns(user), Ending::UserChanged, at)?;
    let request = facts.record::<AssistanceRequest>(Key::Assistance(account))?;
    let request = request.filter(|read| read.value.requested_by == user && read.value.stands(at.now()));
    Ok(match request {
        Some(read) => {
            let fact = Fact::AssistanceWithdrawn { generation: read.value.generation };
            decision.replace(read, read.value.withdrawn()).fact(fact)
        }
        None => decision,
    })
}

/// How many sessions [`user_changed`] ends.
pub(super) fn concerned(account: AccountId, user: UserId, facts: &Facts) -> Result<u64, Refusal> {
    let Rows::Sessions(rows) = facts.page(&live_query(account))? else { return Ok(0) };
    Ok(rows.iter().filter(|row| concerns(user)(&row.value)).count() as u64)
}

fn concerns(user: UserId) -> impl Fn(&Session) -> bool {
    move |session| session.user == user || session.armed_by == Some(user)
}
