//! The parameters of what the journal says about access.

use super::{Made, Names, yes};
use crate::Family;
use crate::telling::{minute, told};
use consentry::access::Scopes;
use consentry::journal::Fact;
use consentry::{AgentId, TicketId, Timestamp, UserId};

type Named = (&'static str, Made);

/// A fact's parameters, under the names that the catalogues know.
pub(super) fn made(fact: &Fact, names: &dyn Names) -> Vec<Named> {
    match fact {
        Fact::AssistanceRequested { until, ticket: about, agent: only, scopes: given, .. } => {
            vec![moment("until", *until), scopes(given), maybe_agent(*only, names), ticket(*about, names)]
        }
        Fact::CodeRefused { agent: by, user: target, verdict, tries_left, .. } => vec![
            agent(*by, names),
            user("user", *target, names),
            code("verdict", Family::Verdict, verdict.name()),
            number("tries_left", u64::from(*tries_left)),
        ],
        Fact::CodesLocked { failures } => vec![number("failures", u64::from(*failures))],
        Fact::RulesAcknowledged { edition } | Fact::UndertakingSigned { edition } => vec![text("edition", edition)],
        Fact::ConsentGiven { scopes: given, from, until, ticket: about, agent: only, .. } => vec![
            moment("since", *from),
            moment("until", *until),
            scopes(given),
            maybe_agent(*only, names),
            ticket(*about, names),
        ],
        Fact::BreakGlassAsked { user: target, scopes: wanted, reason, link, .. } => {
            vec![user("user", *target, names), scopes(wanted), lines("reason", reason), lines("link", link)]
        }
        Fact::BreakGlassApproved { approvals, .. } => vec![number("approvals", *approvals)],
        other => of_session(other, names).or_else(|| of_staff(other, names)).unwrap_or_default(),
    }
}

/// What is said of a session.
fn of_session(fact: &Fact, names: &dyn Names) -> Option<Vec<Named>> {
    Some(match fact {
        Fact::Entered {
            name,
            user: target,
            basis,
            armed_by,
            ticket: about,
            scopes: granted,
            reason,
            link,
            ends_at,
            ..
        } => {
            vec![
                text("agent", name),
                user("user", *target, names),
                code("basis", Family::Basis, basis.name()),
                ("armed_by", Made::Text(armed_by.and_then(|id| names.user(id)))),
                ticket(*about, names),
                scopes(granted),
                lines("reason", reason),
                lines("link", link),
                moment("until", *ends_at),
            ]
        }
        Fact::EntryRefused { agent: by, user: target, scopes: wanted, basis, missing } => {
            let missing = missing.iter().map(|one| one.code().to_owned()).collect();
            vec![
                agent(*by, names),
                user("user", *target, names),
                scopes(wanted),
                code("basis", Family::Basis, basis.name()),
                ("missing", Made::Codes(Family::Lack, missing)),
            ]
        }
        Fact::Recorded { scope, action, .. } => {
            let (done, what) = told(action);
            let scope = code("scope", Family::Scope, scope.as_str());
            vec![code("action", Family::Action, done), text("what", &what), scope]
        }
        Fact::SessionEnded { agent: by, user: target, ending, ended_at, .. } => vec![
            agent(*by, names),
            user("user", *target, names),
            code("ending", Family::Ending, ending.name()),
            moment("ended_at", *ended_at),
        ],
        Fact::UserReset { user: target } => vec![user("user", *target, names)],
        Fact::CleanUpDue { sessions, until } => vec![number("sessions", *sessions), moment("until", *until)],
        Fact::CleanedUp { documents, .. } => vec![number("documents", *documents)],
        Fact::CleanUpOverdue { agent: by, .. } => vec![agent(*by, names)],
        _ => return None,
    })
}

/// What is said of the staff.
fn of_staff(fact: &Fact, names: &dyn Names) -> Option<Vec<Named>> {
    Some(match fact {
        Fact::MfaVerified { agent: whose } => vec![agent(*whose, names)],
        Fact::AgentTrained { agent: whose, training } => vec![agent(*whose, names), text("training", training)],
        Fact::CeilingSet { agent: whose, ceiling, .. } => vec![agent(*whose, names), scopes(ceiling)],
        Fact::RolesAssigned { agent: whose, lead, roles } => {
            let roles: Vec<String> = roles.iter().map(ToString::to_string).collect();
            let roles = Some(roles.join(", ")).filter(|roles| !roles.is_empty());
            vec![agent(*whose, names), yes("lead", *lead), ("roles", Made::Text(roles))]
        }
        Fact::ReviewSigned { role, from, until, .. } => {
            vec![text("role", role), moment("since", *from), moment("until", *until)]
        }
        _ => return None,
    })
}

fn agent(id: AgentId, names: &dyn Names) -> Named {
    maybe_agent(Some(id), names)
}

fn maybe_agent(id: Option<AgentId>, names: &dyn Names) -> Named {
    ("agent", Made::Text(id.and_then(|id| names.agent(id))))
}

fn user(name: &'static str, id: UserId, names: &dyn Names) -> Named {
    (name, Made::Text(names.user(id)))
}

fn ticket(id: Option<TicketId>, names: &dyn Names) -> Named {
    ("ticket", Made::Number(id.and_then(|id| names.ticket(id))))
}

fn scopes(scopes: &Scopes) -> Named {
    ("scopes", Made::Codes(Family::Scope, scopes.iter().map(|scope| scope.as_str().to_owned()).collect()))
}

fn text(name: &'static str, text: &dyn std::fmt::Display) -> Named {
    (name, Made::Text(Some(text.to_string())))
}

/// A text that may be too long for a name. It is shown whole.
fn lines(name: &'static str, text: &dyn std::fmt::Display) -> Named {
    (name, Made::Lines(text.to_string()))
}

const fn number(name: &'static str, number: u64) -> Named {
    (name, Made::Number(Some(number)))
}

fn moment(name: &'static str, at: Timestamp) -> Named {
    (name, Made::Moment(minute(at)))
}

fn code(name: &'static str, family: Family, code: &str) -> Named {
    (name, Made::Codes(family, vec![code.to_owned()]))
}
