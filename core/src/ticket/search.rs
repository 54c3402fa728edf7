use super::words::{QUERY_WORDS_MAX, query_words};
use super::{Ticket, View, Word, party};
use crate::error::{InputError, Problem};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Filter, Query, Rows};
use crate::text::{Needle, TeamName};
use crate::{AccountId, Moment, Party, Refusal};
use serde::{Deserialize, Serialize};

/// A page of an account's tickets that have every word of a text, newest first. The words may stand in the subject and in
/// any message; for agents also in internal notes, which users never find (RULES T8, T11).
///
/// # Errors
/// Invalid, as empty, for a text without a word that is looked for; and as for [`List`](super::List).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// The account.
    pub account: AccountId,
    /// What to look for.
    pub text: Needle,
    /// For agents: the team whose tickets are searched, one of the agent's own. A user names none.
    pub team: Option<TeamName>,
    /// Which part.
    pub page: Page,
}

impl Search {
    fn scope(&self) -> Scope {
        let team = self.team.as_ref().map_or("", TeamName::as_str);
        let parts = [Self::NAME, self.text.as_str(), team].map(str::as_bytes);
        Scope::new(&[self.account.uuid().as_bytes().as_slice()].into_iter().chain(parts).collect::<Vec<_>>())
    }

    fn words(&self) -> Result<Vec<Word>, InputError> {
        let words = query_words(self.text.as_str(), QUERY_WORDS_MAX);
        if words.is_empty() { Err(InputError::new("ticket.search", Problem::Empty)) } else { Ok(words) }
    }

    fn query(&self, by: &Party) -> Result<Query, InputError> {
        // RULE T11: decided by who asks, never by what is asked.
        let internal = matches!(by, Party::Agent(_));
        let filter = Filter::Words { words: self.words()?, internal };
        let before = self.page.position(|| self.scope())?;
        let (account, team, rows) = (self.account, self.team.clone(), self.page.rows() + 1);
        Ok(Query::Tickets { account, filter, team, before, rows })
    }
}

impl Operation for Search {
    const NAME: &'static str = "ticket.search";
    const EFFECT: Effect = Effect::Reads;
    type By = Party;
    type Reply = Listed<View>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        party::ask(by, self.account, wanted);
        if let Ok(query) = self.query(by) {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Party, facts: &Facts, _: &Moment) -> Result<Decision<Listed<View>>, Refusal> {
        party::may_see_tickets(by, self.account, facts)?.list(self.team.as_ref())?;
        let query = self.query(by).map_err(Refusal::Invalid)?;
        let Rows::Tickets(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("ticket"));
        };
        let shown = |ticket: &Ticket| View::of(ticket, by);
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), |ticket| ticket.number.get(), shown)))
    }
}
