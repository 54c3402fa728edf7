//! Faults of lists: which rows, from where on, how many, in which order.

use super::store::place;
use super::{Fault, Faulty};
use crate::change::Addition;
use crate::id::Id as _;
use crate::journal::JournalHead;
use crate::query::{Query, Rows};
use crate::record::{Key, Record};
use crate::store::Store;
use crate::ticket::Message;
use crate::{AccountId, Timestamp};
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
            _ => None,
        }
        .or_else(|| self.faulty_page(fault, query))
    }

    fn ask(&self, query: &Query) -> Option<Rows> {
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
            Fault::ListsTicketsAsOpened => return self.as_opened(query),
            Fault::FiltersAfterTheLimit => {
                let Query::Tickets { account, status: Some(wanted), before, .. } = *query else {
                    return None;
                };
                rows = self.ask(&Query::Tickets { account, status: None, before, rows: most })?;
                if let Rows::Tickets(rows) = &mut rows {
                    rows.retain(|ticket| ticket.status == wanted);
                }
            }
            Fault::ListsMessagesOfAllTickets => {
                let Query::Messages { account, after, .. } = *query else {
                    return None;
                };
                let threads = self.memory().threads.clone();
                let own = threads.into_iter().filter(|(owner, _)| *owner == account);
                let pages =
                    own.filter_map(|(_, ticket)| self.ask(&Query::Messages { account, ticket, after, rows: most }));
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
                    if let Some(Addition::Message(over)) = memory.rows.get(&place(&Addition::Message(row.clone()))) {
                        row.clone_from(over);
                    }
                }
            }
            Rows::Entries(rows) => {
                for row in rows {
                    if let Some(Addition::Entry(over)) = memory.rows.get(&place(&Addition::Entry(row.clone()))) {
                        row.clone_from(over);
                    }
                }
            }
            Rows::Tickets(_) | Rows::Accounts(_) => {}
        }
    }

    /// Remembers how many rows were read up to a position, and skips as many when it is asked to go on from there.
    fn by_offset(&self, query: &Query) -> Option<Rows> {
        let Query::Tickets { account, status, before, rows } = *query else {
            return None;
        };
        let offset = before.and_then(|before| self.memory().offsets.get(&(account, before)).copied());
        let Rows::Tickets(all) = self.ask(&Query::Tickets { account, status, before: None, rows: u32::MAX })? else {
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

    fn as_opened(&self, query: &Query) -> Option<Rows> {
        let Query::Tickets { account, status, before, rows } = *query else {
            return None;
        };
        let Rows::Tickets(mut all) = self.ask(&Query::Tickets { account, status: None, before, rows: u32::MAX })?
        else {
            return None;
        };
        let memory = self.memory();
        for ticket in &mut all {
            if let Some(opened) = memory.opened.get(&(ticket.account, ticket.id)) {
                ticket.clone_from(opened);
            }
        }
        all.retain(|ticket| status.is_none_or(|status| ticket.status == status));
        all.truncate(rows as usize);
        Some(Rows::Tickets(all))
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
        (Fault::IgnoresStatuses, Query::Tickets { status, .. }) => *status = None,
        (Fault::IgnoresPositions | Fault::IncludesPositions | Fault::WrapsPositions, _) => {
            reposition(fault, &mut query);
        }
        (Fault::IgnoresLeases | Fault::ForgetsLeases, Query::Pending { now, .. }) => *now = Timestamp::MAX,
        (Fault::EndsLeasesLate, Query::Pending { now, .. }) => *now = now.saturating_add(Duration::microseconds(-1)),
        (Fault::EndsLeasesEarly, Query::Pending { now, .. }) => {
            let over = now.as_micros().rem_euclid(1_000);
            *now = now.saturating_add(Duration::microseconds((1_000 - over) % 1_000));
        }
        (Fault::SkipsTheStaff, Query::Pending { after, .. }) => *after = after.or(Some(AccountId::STAFF)),
        _ => {}
    }
    query
}

fn reposition(fault: Fault, query: &mut Query) {
    let wraps = |position: u64| position > i64::MAX.cast_unsigned();
    match (fault, query) {
        (Fault::IgnoresPositions, Query::Tickets { before, .. }) => *before = None,
        (Fault::IgnoresPositions, Query::Messages { after, .. } | Query::Entries { after, .. }) => *after = 0,
        (Fault::IgnoresPositions, Query::Pending { after, .. }) => *after = None,
        (Fault::IncludesPositions, Query::Tickets { before, .. }) => {
            *before = before.map(|before| before.saturating_add(1));
        }
        (Fault::IncludesPositions, Query::Messages { after, .. } | Query::Entries { after, .. }) => {
            *after = after.saturating_sub(1);
        }
        (Fault::IncludesPositions, Query::Pending { after, .. }) => {
            let before = |id: AccountId| Uuid::from_u128(id.uuid().as_u128().saturating_sub(1));
            *after = after.and_then(|after| AccountId::from_uuid(before(after)).ok());
        }
        (Fault::WrapsPositions, Query::Tickets { before, .. }) if before.is_some_and(wraps) => *before = Some(0),
        (Fault::WrapsPositions, Query::Messages { after, .. } | Query::Entries { after, .. }) if wraps(*after) => {
            *after = 0;
        }
        _ => {}
    }
}

const fn account_of(query: &Query) -> AccountId {
    match *query {
        Query::Tickets { account, .. }
        | Query::Messages { account, .. }
        | Query::Entries { account, .. }
        | Query::Undelivered { account, .. } => account,
        Query::Pending { .. } => AccountId::STAFF,
    }
}

const fn rows_of(query: &Query) -> u32 {
    match *query {
        Query::Tickets { rows, .. }
        | Query::Messages { rows, .. }
        | Query::Entries { rows, .. }
        | Query::Undelivered { rows, .. }
        | Query::Pending { rows, .. } => rows,
    }
}

const fn with_rows(mut query: Query, most: u32) -> Query {
    match &mut query {
        Query::Tickets { rows, .. }
        | Query::Messages { rows, .. }
        | Query::Entries { rows, .. }
        | Query::Undelivered { rows, .. }
        | Query::Pending { rows, .. } => *rows = most,
    }
    query
}

const fn with_account(mut query: Query, other: AccountId) -> Query {
    match &mut query {
        Query::Tickets { account, .. }
        | Query::Messages { account, .. }
        | Query::Entries { account, .. }
        | Query::Undelivered { account, .. } => *account = other,
        Query::Pending { .. } => {}
    }
    query
}

const fn is_empty(rows: &Rows) -> bool {
    match rows {
        Rows::Tickets(rows) => rows.is_empty(),
        Rows::Messages(rows) => rows.is_empty(),
        Rows::Entries(rows) => rows.is_empty(),
        Rows::Accounts(rows) => rows.is_empty(),
    }
}

fn truncate(rows: &mut Rows, most: u32) {
    let most = most as usize;
    match rows {
        Rows::Tickets(rows) => rows.truncate(most),
        Rows::Messages(rows) => rows.truncate(most),
        Rows::Entries(rows) => rows.truncate(most),
        Rows::Accounts(rows) => rows.truncate(most),
    }
}

fn messages(rows: Rows) -> Vec<Message> {
    match rows {
        Rows::Messages(rows) => rows,
        _ => Vec::new(),
    }
}

fn reverse(rows: &mut Rows) {
    match rows {
        Rows::Tickets(rows) => rows.reverse(),
        Rows::Messages(rows) => rows.reverse(),
        Rows::Entries(rows) => rows.reverse(),
        Rows::Accounts(rows) => rows.reverse(),
    }
}

fn order_as_text(rows: &mut Rows) {
    match rows {
        Rows::Tickets(rows) => rows.sort_by_key(|row| std::cmp::Reverse(row.number.get().to_string())),
        Rows::Messages(rows) => rows.sort_by_key(|row| row.number.to_string()),
        Rows::Entries(rows) => rows.sort_by_key(|row| row.sequence.to_string()),
        Rows::Accounts(_) => {}
    }
}
