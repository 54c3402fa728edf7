//! From what the core composes to what people read.

use crate::{Catalogue, Family, Frame, Param, Rendered};
use consentry::Timestamp;
use consentry::access::{Action, Basis, Scope};
use consentry::notice::{Notice, Recipient, Says};

/// Renders a notice with these parameters.
type Tell<'a> = dyn Fn(&[(&str, Param<'_>)]) -> Rendered + 'a;

impl Catalogue {
    /// A composed notice as this recipient reads it.
    pub fn render(&self, notice: &Notice, to: &Recipient, frame: &Frame) -> Rendered {
        let account = ("account", Param::Text(notice.account_name.as_str()));
        let tell = |params: &[(&str, Param<'_>)]| {
            let params: Vec<_> = [account].iter().chain(params).copied().collect();
            self.notice(to.language, notice.says.code(), &params, frame)
        };
        match &notice.says {
            Says::TicketFollowUp { number, subject, old } => tell(&[
                ("number", Param::Number(number.get())),
                ("subject", Param::Text(subject.as_str())),
                ("old", Param::Number(old.get())),
            ]),
            Says::TicketAnswered { number, subject, agent, body } => tell(&[
                ("number", Param::Number(number.get())),
                ("subject", Param::Text(subject.as_str())),
                ("agent", Param::Text(agent.as_str())),
                ("body", Param::Lines(body.as_str())),
            ]),
            Says::TicketMerged { number, subject, into } => tell(&[
                ("number", Param::Number(number.get())),
                ("subject", Param::Text(subject.as_str())),
                ("into", Param::Number(into.get())),
            ]),
            Says::TicketOpened { number, subject }
            | Says::TicketSolved { number, subject }
            | Says::TicketClosed { number, subject }
            | Says::TicketReopened { number, subject } => {
                tell(&[("number", Param::Number(number.get())), ("subject", Param::Text(subject.as_str()))])
            }
            Says::EmailRefused { number: Some(number) } => tell(&[("number", Param::Number(*number))]),
            Says::Invited { token, until } => {
                let link = frame.invitation_link.with(&token.reveal());
                tell(&[("link", Param::Link(&link)), ("until", Param::Moment(&minute(*until)))])
            }
            Says::InvitationAccepted { permissions } | Says::PermissionsChanged { permissions } => {
                let names: Vec<_> = permissions.names().collect();
                let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
                tell(&[("permissions", Param::Codes(Family::Permission, &names))])
            }
            Says::ContactAdded { categories } => {
                let names: Vec<_> = categories.names().collect();
                let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
                tell(&[("categories", Param::Codes(Family::Category, &names))])
            }
            other => Self::render_access(other, &tell),
        }
    }

    /// What is about access.
    fn render_access(says: &Says, tell: &Tell<'_>) -> Rendered {
        match says {
            Says::Entered { agent, basis, scopes, reason, ends_at } => {
                let emergency = if *basis == Basis::BreakGlass { "yes" } else { "none" };
                let (until, scopes) = (minute(*ends_at), scopes.iter().collect::<Vec<_>>());
                let scopes: Vec<&str> = scopes.iter().map(Scope::as_str).collect();
                tell(&[
                    ("agent", Param::Text(agent.as_str())),
                    ("basis", Param::Codes(Family::Basis, &[basis.name()])),
                    ("emergency", Param::Word(emergency)),
                    ("scopes", Param::Codes(Family::Scope, &scopes)),
                    ("reason", Param::Lines(reason.as_str())),
                    ("until", Param::Moment(&until)),
                ])
            }
            Says::Left { agent, reason, entered_at, ended_at, ending, actions, documents } => {
                let (from, until, ending) = (minute(*entered_at), minute(*ended_at), [ending.name()]);
                let mut params = vec![
                    ("agent", Param::Text(agent.as_str())),
                    ("reason", Param::Lines(reason.as_str())),
                    ("entered_at", Param::Moment(&from)),
                    ("ended_at", Param::Moment(&until)),
                    ("minutes", Param::Number(minutes(*entered_at, *ended_at))),
                    ("ending", Param::Codes(Family::Ending, &ending)),
                    ("actions", Param::Number(*actions)),
                ];
                if *documents > 0 {
                    params.push(("documents", Param::Number(*documents)));
                }
                tell(&params)
            }
            Says::CodesLocked { failures } => tell(&[("failures", Param::Number(u64::from(*failures)))]),
            Says::ConsentGiven { scopes, until } => {
                let (until, scopes) = (minute(*until), scopes.iter().collect::<Vec<_>>());
                let scopes: Vec<&str> = scopes.iter().map(Scope::as_str).collect();
                tell(&[("scopes", Param::Codes(Family::Scope, &scopes)), ("until", Param::Moment(&until))])
            }
            _ => tell(&[]),
        }
    }
}

/// Day and minute, in UTC: `2026-11-22 03:38 UTC`. A form that all four languages read alike.
pub(crate) fn minute(at: Timestamp) -> String {
    let text = at.to_string();
    let (day, time) = text.split_once('T').unwrap_or((&text, ""));
    format!("{day} {} UTC", time.get(..5).unwrap_or(time))
}

/// How many minutes passed: by the whole minutes that both moments are shown with, so that the three agree.
fn minutes(from: Timestamp, until: Timestamp) -> u64 {
    let minute = |at: Timestamp| at.as_micros().div_euclid(60_000_000);
    u64::try_from(minute(until) - minute(from)).unwrap_or(0)
}

/// What was done inside: its code, and to what.
pub(crate) fn told(action: &Action) -> (&'static str, String) {
    match action {
        Action::Viewed { what } => ("viewed", what.to_string()),
        Action::Changed { what } => ("changed", what.to_string()),
        Action::Imported { what } => ("imported", what.to_string()),
        Action::Downloaded { document, .. } => ("downloaded", document.to_string()),
        Action::Shared { document, .. } => ("shared", document.to_string()),
        Action::Filmed { document, .. } => ("filmed", document.to_string()),
        // Of what a newer version may record, its entry says more.
        _ => ("unknown", String::new()),
    }
}
