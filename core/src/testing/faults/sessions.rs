//! Faults of lists of sessions, and of other lists that are about access.

use super::queries::{rows_of, truncate, with_rows};
use super::{Fault, Faulty};
use crate::access::Session;
use crate::query::{Query, Rows, SessionPlace, Sessions};
use crate::record::{Key, Stored as _, Versioned};
use crate::store::Store;
use time::Duration;

impl<S: Store> Faulty<S> {
    /// Faults of lists of sessions.
    pub(super) fn faulty_sessions(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let Query::Sessions { of, after, rows } = query else {
            return None;
        };
        let mut all = self.listed(fault, of)?;
        let by_id = |it: &SessionPlace| (it.account, it.session);
        match fault {
            Fault::OrdersSessionsById => {
                all.sort_by_key(|(place, _)| by_id(place));
                all.retain(|(place, _)| after.is_none_or(|after| by_id(place) > by_id(&after)));
            }
            Fault::SkipsSessionsOfOneMoment => all.retain(|(place, _)| after.is_none_or(|after| place.at > after.at)),
            _ => all.retain(|(place, _)| *after < Some(*place)),
        }
        let found = all.into_iter().take(*rows as usize).map(|(_, session)| session);
        let version = |it: &Session| match fault {
            Fault::ListsSessionsAtVersionOne => 1,
            _ => self.version(Key::Session(it.account, it.id)),
        };
        Some(Rows::Sessions(found.map(|value| Versioned { version: version(&value), value }).collect()))
    }

    /// The sessions that this fault takes for those of a list, in their order.
    fn listed(&self, fault: Fault, of: &Sessions) -> Option<Vec<(SessionPlace, Session)>> {
        let later = |at: crate::Timestamp| at.saturating_add(Duration::microseconds(1));
        let place = |it: &Session| match (fault, *of) {
            (Fault::OrdersSessionsById | Fault::SkipsSessionsOfOneMoment | Fault::ListsSessionsAtVersionOne, of) => {
                Some(of.place(it))
            }
            (Fault::ListsEndedSessions, Sessions::Live(_)) => Some(of.place(&Session { ended_at: None, ..it.clone() })),
            (Fault::ForgetsWhatIsOwed, Sessions::Onboarding(_) | Sessions::Sweep) => {
                Some(of.place(it).filter(|_| it.ended_at.is_none()))
            }
            (Fault::ListsWhatIsAttested, Sessions::Onboarding(_)) => {
                Some(of.place(&Session { cleaned_at: None, ..it.clone() }))
            }
            (Fault::ListsAllAsOnboarding, Sessions::Onboarding(_)) => {
                Some(of.place(&Session { onboarding: true, ..it.clone() }))
            }
            (Fault::SweepsByTheEnd, Sessions::Sweep) => {
                Some(of.place(&Session { sweep_at: it.sweep_at.map(|_| it.ends_at), ..it.clone() }))
            }
            (Fault::IgnoresAgents, Sessions::CleanUp { .. }) => Some(Sessions::CleanUp { agent: None }.place(it)),
            (Fault::IgnoresAgents, Sessions::Entered { from, until, .. }) => {
                Some(Sessions::Entered { agent: None, from, until }.place(it))
            }
            (Fault::IncludesTheSpansEnd, Sessions::Entered { agent, from, until }) => {
                Some(Sessions::Entered { agent, from, until: later(until) }.place(it))
            }
            (Fault::ExcludesTheSpansBeginning, Sessions::Entered { agent, from, until }) => {
                Some(Sessions::Entered { agent, from: later(from), until }.place(it))
            }
            (
                Fault::ListsSessionsOfOneAccount,
                Sessions::Sweep | Sessions::CleanUp { .. } | Sessions::Entered { .. },
            ) => Some(of.place(it)),
            _ => None,
        };
        let memory = self.memory();
        let mut all = Vec::new();
        for session in memory.latest_records.values().filter_map(Session::of) {
            if let Some(place) = place(session)? {
                all.push((place, session.clone()));
            }
        }
        all.sort_by_key(|(place, _)| *place);
        if let (Fault::ListsSessionsOfOneAccount, Some(first)) = (fault, all.first().map(|(place, _)| place.account)) {
            all.retain(|(place, _)| place.account == first);
        }
        Some(all)
    }

    /// Faults of consents and of requests for emergency entry.
    pub(super) fn faulty_access(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let mut rows = match (fault, query) {
            (Fault::HidesOldConsents, Query::Consents { .. } | Query::BreakGlasses { .. }) => {
                let mut rows = self.ask(&with_rows(query.clone(), u32::MAX))?;
                match &mut rows {
                    Rows::Consents(rows) => rows.retain(|it| it.given_at < it.until),
                    Rows::BreakGlasses(rows) => rows.retain(|it| it.asked_at < it.until),
                    _ => {}
                }
                rows
            }
            (Fault::OrdersEmergenciesByAccount, Query::BreakGlasses { after, .. }) => {
                let Rows::BreakGlasses(mut all) = self.ask(&Query::BreakGlasses { after: None, rows: u32::MAX })?
                else {
                    return None;
                };
                all.sort_by_key(|it| (it.account, it.id));
                all.retain(|it| after.is_none_or(|(id, account)| (it.account, it.id) > (account, id)));
                Rows::BreakGlasses(all)
            }
            _ => return None,
        };
        truncate(&mut rows, rows_of(query));
        Some(rows)
    }
}
