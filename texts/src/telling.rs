//! From what the core composes to what people read.

use crate::{Catalogue, Family, Frame, Param, Rendered};
use consentry::Timestamp;
use consentry::notice::{Notice, Recipient, Says};

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
            _ => tell(&[]),
        }
    }
}

/// Day and minute, in UTC: `2026-11-22 03:38 UTC`. A form that all four languages read alike.
fn minute(at: Timestamp) -> String {
    let text = at.to_string();
    let (day, time) = text.split_once('T').unwrap_or((&text, ""));
    format!("{day} {} UTC", time.get(..5).unwrap_or(time))
}
