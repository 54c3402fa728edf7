//! From what the journal holds to what its reader reads.

mod access;

use crate::{Catalogue, Family, Language, Param};
use consentry::contact::Categories;
use consentry::journal::Fact;
use consentry::people::Permissions;
use consentry::{AgentId, ServiceId, TicketId, UserId};

/// What the host calls those whom facts name by their ids. What it doesn't know, sentences leave out.
pub trait Names {
    /// A user's name.
    fn user(&self, user: UserId) -> Option<String>;

    /// An agent's name.
    fn agent(&self, agent: AgentId) -> Option<String> {
        let _ = agent;
        None
    }

    /// A service's name.
    fn service(&self, service: ServiceId) -> Option<String> {
        let _ = service;
        None
    }

    /// A ticket's number.
    fn ticket(&self, ticket: TicketId) -> Option<u64> {
        let _ = ticket;
        None
    }
}

/// A host that names nobody.
impl Names for () {
    fn user(&self, _: UserId) -> Option<String> {
        None
    }
}

/// What a parameter is made of, by name.
enum Made {
    Text(Option<String>),
    Lines(String),
    Number(Option<u64>),
    Moment(String),
    Word(&'static str),
    Codes(Family, Vec<String>),
}

impl Catalogue {
    /// A fact as a line of the journal.
    ///
    /// ```
    /// use consentry::UserId;
    /// use consentry::journal::Fact;
    /// use consentry_texts::{Catalogue, Language};
    ///
    /// let fact = Fact::MemberRemoved { user: UserId::from_name("ben") };
    /// assert_eq!(Catalogue::builtin().fact(Language::English, &fact, &()), "A user’s access to the account was removed.");
    /// ```
    pub fn fact(&self, language: Language, fact: &Fact, names: &dyn Names) -> String {
        let made = made(fact, names);
        let codes: Vec<Vec<&str>> = made
            .iter()
            .map(|(_, made)| match made {
                Made::Codes(_, codes) => codes.iter().map(String::as_str).collect(),
                _ => Vec::new(),
            })
            .collect();
        let params = made.iter().zip(&codes).filter_map(|((name, made), codes)| {
            let param = match made {
                Made::Text(text) => Param::Text(text.as_deref()?),
                Made::Lines(text) => Param::Lines(text),
                Made::Moment(text) => Param::Moment(text),
                Made::Number(number) => Param::Number((*number)?),
                Made::Word(word) => Param::Word(word),
                Made::Codes(family, _) => Param::Codes(*family, codes),
            };
            Some((*name, param))
        });
        self.text(language, Family::Fact, fact.code(), &params.collect::<Vec<_>>())
    }
}

/// A fact's parameters, under the names that the catalogues know.
fn made(fact: &Fact, names: &dyn Names) -> Vec<(&'static str, Made)> {
    let user = |name, id: &UserId| (name, Made::Text(names.user(*id)));
    let number = |number: &u64| ("number", Made::Number(Some(*number)));
    match fact {
        Fact::AccountCreated { owner } => vec![user("owner", owner)],
        Fact::ServiceAdded { service } => vec![("service", Made::Text(names.service(*service)))],
        Fact::AccountAmended { name, former_email, language } => {
            let changed = |name, changed| (name, Made::Word(if changed { "yes" } else { "none" }));
            vec![changed("name", *name), changed("email", former_email.is_some()), changed("language", *language)]
        }
        Fact::OwnershipOffered { to } | Fact::OwnershipWithdrawn { to } | Fact::OwnershipAccepted { to, .. } => {
            vec![user("to", to)]
        }
        Fact::MemberAdmitted { user: id, permissions: held }
        | Fact::InvitationAccepted { user: id, permissions: held, .. }
        | Fact::MemberPermitted { user: id, permissions: held, .. } => vec![user("user", id), permissions(*held)],
        Fact::Invited { permissions: held, .. } => vec![permissions(*held)],
        Fact::MemberEntrusted { user: id, manages_users } => {
            vec![user("user", id), yes("manages_users", *manages_users)]
        }
        Fact::MemberRemoved { user: id } => vec![user("user", id)],
        Fact::ContactAdded { categories: chosen, .. } | Fact::ContactChanged { categories: chosen, .. } => {
            vec![categories(*chosen)]
        }
        Fact::AgentEnrolled { agent } | Fact::AgentActivated { agent } | Fact::AgentDeactivated { agent } => {
            vec![("agent", Made::Text(names.agent(*agent)))]
        }
        Fact::TeamsAssigned { agent, teams } => {
            let teams: Vec<String> = teams.iter().map(ToString::to_string).collect();
            vec![("agent", Made::Text(names.agent(*agent))), ("teams", Made::Text(Some(teams.join(", "))))]
        }
        Fact::TicketOpened { number: own, follows, .. } => {
            let old = follows.and_then(|old| names.ticket(old));
            vec![number(own), ("follows", Made::Number(old))]
        }
        Fact::TicketMerged { number: own, into_number, .. } => {
            vec![number(own), ("into_number", Made::Number(Some(*into_number)))]
        }
        Fact::TicketRated { number: own, rating, .. } => {
            vec![number(own), ("rating", Made::Number(Some(rating.get().into())))]
        }
        Fact::EmailRefused { from, number: about, told, .. } => {
            vec![("from", Made::Text(Some(from.to_string()))), ("number", Made::Number(*about)), yes("told", *told)]
        }
        Fact::TicketAnswered { number: own, .. }
        | Fact::TicketSolved { number: own, .. }
        | Fact::TicketHeld { number: own, .. }
        | Fact::TicketResumed { number: own, .. }
        | Fact::TicketClosed { number: own, .. }
        | Fact::TicketReopened { number: own, .. }
        | Fact::TicketUnmerged { number: own, .. } => vec![number(own)],
        Fact::TicketWorked { ticket, .. } => vec![("number", Made::Number(names.ticket(*ticket)))],
        other => access::made(other, names),
    }
}

const fn yes(name: &'static str, it: bool) -> (&'static str, Made) {
    (name, Made::Word(if it { "yes" } else { "no" }))
}

fn permissions(held: Permissions) -> (&'static str, Made) {
    ("permissions", Made::Codes(Family::Permission, held.names().map(Into::into).collect()))
}

fn categories(chosen: Categories) -> (&'static str, Made) {
    ("categories", Made::Codes(Family::Category, chosen.names().map(Into::into).collect()))
}
