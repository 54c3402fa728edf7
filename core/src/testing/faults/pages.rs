//! Faults of lists: which rows, from where on, how many, in which order.

use super::queries::{
    account_of, is_empty, messages, order_as_text, reverse, rows_of, truncate, with_account, with_rows,
};
use super::store::{Place, place};
use super::{Fault, Faulty};
use crate::change::Addition;
use crate::contact::Categories;
use crate::id::Id;
use crate::journal::JournalHead;
use crate::query::{Filter, Query, Rows};
use crate::record::{Key, Record};
use crate::store::Store;
use crate::{AccountId, Timestamp};
use std::collections::BTreeMap;
use time::Duration;
use uuid::Uuid;

impl<S: Store> Faulty<S> {
    /// What this fault answers to a query; `None` if it answers rightly.
    pub(super) fn faulty_rows(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let asked = asked(fault, query.clone());
        if asked != *query {
            return self.ask(&asked);
        }
        match query {
            Query::Pending { .. } => self.faulty_pending(fault, query),
            Query::Undelivered { .. } => self.faulty_undelivered(fault, query),
            Query::Tickets { .. } => self.faulty_tickets(fault, query),
            Query::Similar { .. } => self.faulty_similar(fault, query),
            Query::Queue { .. } => self.faulty_queue(fault, query),
            Query::Sessions { .. } => self.faulty_sessions(fault, query),
            _ => self.faulty_list(fault, query).or_else(|| self.faulty_access(fault, query)),
        }
        .or_else(|| self.faulty_page(fault, query))
    }

    pub(super) fn ask(&self, query: &Query) -> Option<Rows> {
        self.rows(account_of(query), query.clone())
    }

    fn faulty_page(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let most = rows_of(query);
        let mut rows = self.ask(query)?;
        match fault {
            Fault::ReversesRows => reverse(&mut rows),
            Fault::ShortensPages if most > 1 => truncate(&mut rows, most - 1),
            Fault::OrdersNumbersAsText => {
                rows = self.ask(&with_rows(query.clone(), u32::MAX))?;
                order_as_text(&mut rows);
                truncate(&mut rows, most);
            }
            Fault::OverwritesTakenRows | Fault::ChecksRowsFirst => self.overlay(&mut rows),
            Fault::PagesByOffset => return self.by_offset(query),
            Fault::ListsMessagesOfAllTickets => {
                let Query::Messages { account, internal, after, .. } = *query else {
                    return None;
                };
                let threads = self.memory().threads.clone();
                let own = threads.into_iter().filter(|(owner, _)| *owner == account);
                let pages = own.filter_map(|(_, ticket)| {
                    self.ask(&Query::Messages { account, ticket, internal, after, rows: most })
                });
                rows = Rows::Messages(pages.flat_map(messages).collect());
                truncate(&mut rows, most);
            }
            Fault::ListsAnotherAccount if is_empty(&rows) => {
                let accounts = self.memory().accounts.clone();
                let others = accounts.into_iter().filter_map(|account| self.ask(&with_account(query.clone(), account)));
                rows = others.into_iter().find(|rows| !is_empty(rows))?;
            }
            _ => return None,
        }
        Some(rows)
    }

    /// Puts rows that were written over others in their place.
    fn overlay(&self, rows: &mut Rows) {
        let memory = self.memory();
        match rows {
            Rows::Messages(rows) => {
                for row in rows {
                    if let Some(Addition::Message(over)) = standing(&memory.rows, Addition::Message(row.clone())) {
                        row.clone_from(over);
                    }
                }
            }
            Rows::Entries(rows) => {
                for row in rows {
                    if let Some(Addition::Entry(over)) = standing(&memory.rows, Addition::Entry(row.clone())) {
                        row.clone_from(over);
                    }
                }
            }
            _ => {}
        }
    }

    /// Remembers how many rows were read up to a position, and skips as many when it is asked to go on from there.
    fn by_offset(&self, query: &Query) -> Option<Rows> {
        let Query::Tickets { account, filter, team, before, rows } = query.clone() else {
            return None;
        };
        let offset = before.and_then(|before| self.memory().offsets.get(&(account, before)).copied());
        let Rows::Tickets(all) = self.ask(&Query::Tickets { account, filter, team, before: None, rows: u32::MAX })?
        else {
            return None;
        };
        if before.is_some() && offset.is_none() {
            return None;
        }
        let offset = offset.unwrap_or(0);
        let page: Vec<_> = all.into_iter().skip(offset).take(rows as usize).collect();
        if let Some(last) = page.last() {
            self.memory().offsets.insert((account, last.number.get()), offset + page.len());
        }
        Some(Rows::Tickets(page))
    }

    fn head(&self, account: AccountId) -> Option<JournalHead> {
        match self.read(Key::Journal(account))?.value {
            Record::Journal(head) => Some(head),
            _ => None,
        }
    }

    fn faulty_undelivered(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let Query::Undelivered { account, rows } = *query else {
            return None;
        };
        let own = self.head(account)?;
        let after = match fault {
            Fault::IgnoresDelivery => 0,
            Fault::RepeatsTheLastDelivered => own.delivered.saturating_sub(1),
            Fault::SharesDelivery => {
                let last = self.memory().last_head?;
                self.head(last)?.delivered
            }
            Fault::HidesLeasedEntries if own.leased_to.is_some() => return Some(Rows::Entries(Vec::new())),
            _ => return None,
        };
        self.ask(&Query::Entries { account, after, rows })
    }

    fn faulty_pending(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let Query::Pending { now, after, rows } = *query else {
            return None;
        };
        let heads = self.memory().heads.clone();
        let heads = heads.into_iter().filter(|account| after < Some(*account)).filter_map(|account| self.head(account));
        let leased = |head: &JournalHead| head.leased_until.is_some_and(|until| now < until);
        let accounts = match fault {
            Fault::AnyJournalIsPending => heads.map(|head| head.account).take(rows as usize).collect(),
            Fault::PendingUntilAnythingIsDelivered => {
                let untouched = heads.filter(|head| head.delivered == 0 && head.size > 0 && !leased(head));
                untouched.map(|head| head.account).take(rows as usize).collect()
            }
            Fault::CountsAccountsThatAreNotPending => {
                let page = heads.take(rows as usize).filter(|head| head.delivered < head.size && !leased(head));
                page.map(|head| head.account).collect()
            }
            Fault::SharesLeases if heads.into_iter().any(|head| leased(&head)) => Vec::new(),
            Fault::LeasesWithoutEnd => {
                let Rows::Accounts(mut accounts) = self.ask(query)? else {
                    return None;
                };
                accounts.retain(|account| {
                    self.head(*account).is_none_or(|head| head.leased_to.is_none() || head.leased_until.is_some())
                });
                accounts
            }
            Fault::ComparesIdsSigned => {
                let Rows::Accounts(mut accounts) = self.ask(&Query::Pending { now, after: None, rows: u32::MAX })?
                else {
                    return None;
                };
                accounts.sort_by_key(signed);
                accounts.retain(|account| after.is_none_or(|after| signed(account) > signed(&after)));
                accounts.truncate(rows as usize);
                accounts
            }
            _ => return None,
        };
        Some(Rows::Accounts(accounts))
    }
}

fn standing(rows: &BTreeMap<Place, Addition>, addition: Addition) -> Option<&Addition> {
    place(&addition).and_then(|place| rows.get(&place))
}

fn signed(account: &AccountId) -> (i64, i64) {
    let (high, low) = account.uuid().as_u64_pair();
    (high.cast_signed(), low.cast_signed())
}

/// The query that this fault asks instead.
fn asked(fault: Fault, mut query: Query) -> Query {
    let most = rows_of(&query);
    match (fault, &mut query) {
        (Fault::TakesNoRowsForAll, _) if most == 0 => query = with_rows(query, u32::MAX),
        (Fault::CapsPages, Query::Pending { rows, .. }) => *rows = most.min(100),
        (Fault::CapsPages, _) => query = with_rows(query, most.min(200)),
        (_, Query::Tickets { filter, team, .. }) if ignores(fault, filter) || fault == Fault::IgnoresTeams => {
            if fault == Fault::IgnoresTeams { *team = None } else { *filter = Filter::All }
        }
        (Fault::IgnoresTeams, Query::Similar { team, .. }) => *team = None,
        (Fault::FindsInternalWords, Query::Tickets { filter: Filter::Words { internal, .. }, .. }) => *internal = true,
        (Fault::LooksForTheFirstWords, Query::Tickets { filter: Filter::Words { words, .. }, .. }) => {
            words.truncate(32);
        }
        (Fault::LooksAtAllTickets, Query::Similar { each, .. }) => *each = u32::MAX,
        (Fault::ComparesKnownCategories, Query::Contacts { categories: Some(some), .. }) => *some &= Categories::all(),
        (Fault::IgnoresLeases | Fault::ForgetsLeases, Query::Pending { now, .. }) => *now = Timestamp::MAX,
        (Fault::EndsLeasesLate, Query::Pending { now, .. }) => *now = now.saturating_add(Duration::microseconds(-1)),
        (Fault::EndsLeasesEarly, Query::Pending { now, .. }) => {
            let over = now.as_micros().rem_euclid(1_000);
            *now = now.saturating_add(Duration::microseconds((1_000 - over) % 1_000));
        }
        (Fault::SkipsTheStaff, Query::Pending { after, .. }) => *after = after.or(Some(AccountId::STAFF)),
        (Fault::IgnoresPositions | Fault::IncludesPositions | Fault::WrapsPositions, _) => {
            reposition(fault, &mut query);
        }
        _ => {}
    }
    query
}

/// Whether this fault takes no notice of such a filter.
const fn ignores(fault: Fault, filter: &Filter) -> bool {
    matches!(
        (fault, filter),
        (Fault::IgnoresStatuses, Filter::Status(_))
            | (Fault::IgnoresAssignees, Filter::Assignee(_))
            | (Fault::IgnoresTags, Filter::Tag(_))
            | (Fault::IgnoresWords, Filter::Words { .. })
    )
}

/// The id right before another one.
fn previous<I: Id>(id: I) -> Option<I> {
    I::from_uuid(Uuid::from_u128(u128::from_be_bytes(*id.as_bytes()).saturating_sub(1))).ok()
}

fn reposition(fault: Fault, query: &mut Query) {
    let wraps = |position: u64| position > i64::MAX.cast_unsigned();
    match (fault, query) {
        (Fault::IgnoresPositions, Query::Tickets { before, .. }) => *before = None,
        (Fault::IgnoresPositions, Query::Messages { after, .. } | Query::Entries { after, .. }) => *after = 0,
        (Fault::IgnoresPositions, Query::Pending { after, .. } | Query::Memberships { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::Queue { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::Services { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::Members { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::Invitations { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::Contacts { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::Sessions { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::Consents { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::BreakGlasses { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::Agents { after, .. } | Query::AgentBudgets { after, .. }) => *after = None,
        (Fault::IgnoresPositions, Query::Reviews { after, .. }) => *after = None,
        (Fault::IncludesPositions, Query::Tickets { before, .. }) => {
            *before = before.map(|before| before.saturating_add(1));
        }
        (Fault::IncludesPositions, Query::Messages { after, .. } | Query::Entries { after, .. }) => {
            *after = after.saturating_sub(1);
        }
        (Fault::IncludesPositions, Query::Pending { after, .. } | Query::Memberships { after, .. }) => {
            *after = after.and_then(previous);
        }
        (Fault::IncludesPositions, Query::Services { after, .. }) => *after = after.and_then(previous),
        (Fault::IncludesPositions, Query::Members { after, .. }) => *after = after.and_then(previous),
        (Fault::IncludesPositions, Query::Invitations { after, .. }) => *after = after.and_then(previous),
        (Fault::IncludesPositions, Query::Contacts { after, .. }) => *after = after.and_then(previous),
        (Fault::IncludesPositions, Query::Consents { after, .. }) => *after = after.and_then(previous),
        (Fault::IncludesPositions, Query::Agents { after, .. } | Query::AgentBudgets { after, .. }) => {
            *after = after.and_then(previous);
        }
        (Fault::IncludesPositions, Query::Reviews { after, .. }) => *after = after.and_then(previous),
        (Fault::IncludesPositions, Query::BreakGlasses { after: Some((request, _)), .. }) => {
            *request = previous(*request).unwrap_or(*request);
        }
        (Fault::IncludesPositions, Query::Sessions { after: Some(place), .. }) => {
            place.session = previous(place.session).unwrap_or(place.session);
        }
        (Fault::IncludesPositions, Query::Queue { after: Some(place), .. }) => {
            place.ticket = previous(place.ticket).unwrap_or(place.ticket);
        }
        (Fault::WrapsPositions, Query::Tickets { before, .. }) if before.is_some_and(wraps) => *before = Some(0),
        (Fault::WrapsPositions, Query::Messages { after, .. } | Query::Entries { after, .. }) if wraps(*after) => {
            *after = 0;
        }
        _ => {}
    }
}
