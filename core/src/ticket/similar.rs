use super::ranking::{self, Candidate, FREQUENCY_MAX, SIMILAR_MIN};
use super::words::telling_words;
use super::{Match, Matches, Status, Ticket, TicketCounter, View, moving, party};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::query::{Query, Rows};
use crate::record::Key;
use crate::text::{Body, Subject, TeamName};
use crate::{AccountId, Moment, Party, Refusal};
use serde::{Deserialize, Serialize};

/// The account's tickets that are similar to a text, the most similar first, with advice (RULE T6): shown before somebody
/// opens a ticket, so that one topic stays one ticket.
///
/// It looks at what both sides wrote, never at internal notes (RULE T11). Tickets that were merged into others are left
/// out. A user sees the account's tickets, an agent those of the team named.
///
/// # Errors
/// As for [`List`](super::List).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Similar {
    /// The account.
    pub account: AccountId,
    /// The subject that a new ticket would have.
    pub subject: Subject,
    /// What it would say.
    pub body: Body,
    /// For agents: the team whose tickets are compared, one of the agent's own. A user names none.
    pub team: Option<TeamName>,
}

/// A ticket that is similar to a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Similarity {
    /// The ticket.
    pub ticket: View,
    /// How similar it is, in thousandths.
    pub permille: u16,
    /// What to do instead of opening a new one.
    pub advice: Advice,
}

/// What to do with more text on a topic that has a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// [`Answer`](super::Answer) it: it isn't done.
    Answer,
    /// [`Reopen`](super::Reopen) it: it is done, and the policy allows that it is reopened.
    Reopen,
    /// Go on from it with [`Reopen`](super::Reopen): it is done for good, and the text will open a new ticket that is
    /// linked to it.
    Follow,
}

/// How many candidates are ranked.
const CANDIDATES_MAX: u32 = 100;
/// How many tickets are shown.
const SHOWN_MAX: usize = 10;

/// A text that is compared with an account's tickets.
pub(super) struct Comparison<'a> {
    pub(super) account: AccountId,
    pub(super) subject: &'a Subject,
    pub(super) body: &'a Body,
    /// Only with those of this team.
    pub(super) team: Option<&'a TeamName>,
}

impl Comparison<'_> {
    /// A text without words is similar to nothing.
    fn query(&self) -> Option<Query> {
        let words = telling_words(self.subject.as_str(), self.body.as_str());
        let (account, team, each) = (self.account, self.team.cloned(), FREQUENCY_MAX);
        (!words.is_empty()).then_some(Query::Similar { account, words, team, each, rows: CANDIDATES_MAX })
    }

    /// Asks for what [`found`](Self::found) needs.
    pub(super) fn ask(&self, wanted: &mut Wanted) {
        wanted.record(Key::Counter(self.account));
        self.query().into_iter().for_each(|query| wanted.page(query));
    }

    /// The similar tickets, the most similar first, with their score in thousandths. The same on every store, because
    /// stores only give the candidates.
    pub(super) fn found<'f>(&self, facts: &'f Facts) -> Result<Vec<(&'f Ticket, u16)>, Refusal> {
        let Some(query) = self.query() else {
            return Ok(Vec::new());
        };
        let Rows::Similar(matches) = facts.page(&query)? else {
            return Err(Refusal::not_found("ticket"));
        };
        let counter = facts.record::<TicketCounter>(Key::Counter(self.account))?;
        let among = |team: &TeamName| self.team.is_none_or(|only| only == team);
        let tickets = counter.map_or(0, |counter| counter.value.tally.counts(among).total());
        // RULE T11: how common a word is in another team's tickets must not show in a score.
        let seen = self.team.map(|_| frequencies(matches));
        let frequencies = seen.as_deref().unwrap_or(&matches.frequencies);
        let query = ranking::Query { subject: self.subject.as_str(), tickets, frequencies };
        // Where a merged ticket goes on is found by what is said there.
        let candidates = || matches.tickets.iter().filter(|it| it.ticket.status != Status::Merged);
        let candidate = |it: &'f Match| Candidate {
            number: it.ticket.number.get(),
            subject: it.ticket.subject.as_str(),
            matched: it.words,
        };
        let ranked = ranking::rank(&query, candidates().map(candidate), SIMILAR_MIN).into_iter();
        let ticket = |number| candidates().find(|it| it.ticket.number.get() == number).map(|it| &it.ticket);
        Ok(ranked.filter_map(|it| Some((ticket(it.number)?, it.score))).take(SHOWN_MAX).collect())
    }
}

/// How many of these tickets have each word.
fn frequencies(matches: &Matches) -> Vec<u32> {
    let count = |bit: usize| matches.tickets.iter().filter(|it| it.words >> bit & 1 == 1).count();
    (0..matches.frequencies.len().min(64)).map(|bit| u32::try_from(count(bit)).unwrap_or(u32::MAX)).collect()
}

impl Similar {
    fn comparison(&self) -> Comparison<'_> {
        Comparison { account: self.account, subject: &self.subject, body: &self.body, team: self.team.as_ref() }
    }
}

impl Operation for Similar {
    const NAME: &'static str = "ticket.similar";
    const EFFECT: Effect = Effect::Reads;
    type By = Party;
    type Reply = Vec<Similarity>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        party::ask(by, self.account, wanted);
        self.comparison().ask(wanted);
    }

    fn decide(&self, by: &Party, facts: &Facts, at: &Moment) -> Result<Decision<Vec<Similarity>>, Refusal> {
        party::may_see_tickets(by, self.account, facts)?.list(self.team.as_ref())?;
        let similarity = |(ticket, permille): (&Ticket, u16)| {
            let advice = match ticket.status.is_done() {
                false => Advice::Answer,
                true if moving::may_reopen(ticket, at) => Advice::Reopen,
                true => Advice::Follow,
            };
            Similarity { ticket: View::of(ticket, by), permille, advice }
        };
        Ok(Decision::new(self.comparison().found(facts)?.into_iter().map(similarity).collect()))
    }
}
