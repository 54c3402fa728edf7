//! Faults of lists of tickets, of words, and of what is similar.

use super::queries::{rows_of, truncate, with_rows};
use super::{Fault, Faulty};
use crate::AccountId;
use crate::query::{Filter, Query, Rows, of_team};
use crate::store::Store;
use crate::ticket::{Match, Matches, Ticket, Word};
use std::cmp::Reverse;

impl<S: Store> Faulty<S> {
    /// All tickets that a query admits, whatever its position and length.
    fn tickets(&self, query: &Query) -> Option<Vec<Ticket>> {
        match self.ask(&with_rows(query.clone(), u32::MAX))? {
            Rows::Tickets(tickets) => Some(tickets),
            _ => None,
        }
    }

    pub(super) fn faulty_tickets(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let Query::Tickets { account, filter, team, before, rows } = query else {
            return None;
        };
        let all = || {
            let team = team.clone();
            self.tickets(&Query::Tickets { account: *account, filter: Filter::All, team, before: *before, rows: *rows })
        };
        let mut found = match (fault, filter) {
            (Fault::ListsTicketsAsOpened, Filter::Words { .. }) => self.as_opened(self.tickets(query)?),
            (Fault::ListsTicketsAsOpened, _) => {
                let mut found = self.as_opened(all()?);
                found.retain(|ticket| filter.admits(ticket) && of_team(team.as_ref(), ticket));
                found
            }
            (Fault::FiltersAfterTheLimit, Filter::Status(status)) => {
                let mut found = all()?;
                found.truncate(*rows as usize);
                found.retain(|ticket| ticket.status == *status);
                found
            }
            (Fault::FiltersTeamsAfterTheLimit, _) if team.is_some() => {
                let (account, filter, before, rows) = (*account, filter.clone(), *before, *rows);
                let Rows::Tickets(mut found) =
                    self.ask(&Query::Tickets { account, filter, team: None, before, rows })?
                else {
                    return None;
                };
                found.retain(|ticket| of_team(team.as_ref(), ticket));
                found
            }
            (Fault::FindsPartsOfTags, Filter::Tag(tag)) => {
                let part = tag.as_str().to_lowercase();
                let mut found = all()?;
                found.retain(|ticket| ticket.tags.iter().any(|tag| tag.as_str().to_lowercase().contains(&part)));
                found
            }
            (_, Filter::Words { words, internal }) => {
                let mut found = all()?;
                let stands = |ticket: &Ticket, word: &Word| self.stands(fault, ticket, *word, *internal);
                if fault == Fault::FindsAnyOfTheWords {
                    found.retain(|ticket| words.iter().any(|word| stands(ticket, word) == Some(true)));
                } else {
                    words.iter().find_map(|word| found.first().map(|ticket| stands(ticket, word)))??;
                    found.retain(|ticket| words.iter().all(|word| stands(ticket, word) == Some(true)));
                }
                found
            }
            _ => return None,
        };
        found.truncate(*rows as usize);
        Some(Rows::Tickets(found))
    }

    /// Whether this fault takes a word for one of a ticket's; `None` if it is no fault of words.
    fn stands(&self, fault: Fault, ticket: &Ticket, word: Word, internal: bool) -> Option<bool> {
        let memory = self.memory();
        let number = ticket.number.get();
        let own = |it: &&(AccountId, u64, Word, bool)| (it.0, it.1) == (ticket.account, number);
        let seen = |it: &(AccountId, u64, Word, bool)| internal || !it.3;
        let mut all = memory.words.iter();
        Some(match fault {
            Fault::FindsAnyOfTheWords => all.filter(own).any(|it| it.2 == word && seen(it)),
            Fault::KeepsOneRowForAWord => all.rev().filter(own).find(|it| it.2 == word).is_some_and(seen),
            Fault::KeepsTheLastMessagesWords => {
                let last = memory.last_words.get(&(ticket.account, number, internal));
                last.is_some_and(|words| words.contains(&word))
            }
            Fault::ShortensWords => all.filter(own).any(|it| (it.2.0 ^ word.0).trailing_zeros() >= 32 && seen(it)),
            Fault::SharesWords => all.any(|it| it.1 == number && it.2 == word && seen(it)),
            _ => return None,
        })
    }

    /// The tickets as they were opened.
    fn as_opened(&self, mut tickets: Vec<Ticket>) -> Vec<Ticket> {
        let memory = self.memory();
        for ticket in &mut tickets {
            if let Some(opened) = memory.opened.get(&(ticket.account, ticket.id)) {
                ticket.clone_from(opened);
            }
        }
        tickets
    }

    pub(super) fn faulty_similar(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let Query::Similar { account, words, team, each, rows } = query else {
            return None;
        };
        let Rows::Similar(mut matches) = self.ask(&with_rows(query.clone(), u32::MAX))? else {
            return None;
        };
        match fault {
            Fault::OrdersSimilarByNumber => matches.tickets.sort_by_key(|it| Reverse(it.ticket.number)),
            Fault::OrdersTiesByAge => {
                matches.tickets.sort_by_key(|it| (Reverse(it.words.count_ones()), it.ticket.number));
            }
            Fault::CountsWhatIsAnswered => {
                matches.tickets.truncate(*rows as usize);
                for (bit, count) in (0..64).zip(&mut matches.frequencies) {
                    let answered = matches.tickets.iter().filter(|it| it.words >> bit & 1 == 1).count();
                    *count = u32::try_from(answered).unwrap_or(*each);
                }
            }
            Fault::FiltersTeamsAfterTheLimit if team.is_some() => {
                let (account, words, each, rows) = (*account, words.clone(), *each, *rows);
                let Rows::Similar(all) = self.ask(&Query::Similar { account, words, team: None, each, rows })? else {
                    return None;
                };
                matches = all;
                matches.tickets.retain(|it| of_team(team.as_ref(), &it.ticket));
            }
            Fault::ListsTicketsAsOpened => {
                let memory = self.memory();
                for Match { ticket, .. } in &mut matches.tickets {
                    if let Some(opened) = memory.opened.get(&(ticket.account, ticket.id)) {
                        ticket.clone_from(opened);
                    }
                }
            }
            Fault::AnswersTheNewestInstead if matches.tickets.is_empty() && !words.is_empty() => {
                let (account, team, rows) = (*account, team.clone(), rows_of(query).min(1));
                let newest = self.ask(&Query::Tickets { account, filter: Filter::All, team, before: None, rows })?;
                let Rows::Tickets(newest) = newest else { return None };
                matches.tickets = newest.into_iter().map(|ticket| Match { ticket, words: 1 }).collect();
            }
            _ => return None,
        }
        let mut matches: Rows = Rows::Similar(Matches { ..matches });
        truncate(&mut matches, *rows);
        Some(matches)
    }
}
