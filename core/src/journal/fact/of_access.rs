//! The facts of access: doors, codes, consents, sessions, and what is asked of the staff for them.

/// Hands facts on to [`coded!`](crate::names::coded), with those of access behind them. One list of all facts would be too
/// long to read.
macro_rules! with_facts_of_access {
    ($(#[$doc:meta])* $type:ident, tag $tag:literal { $($others:tt)* }) => { coded! {
        $(#[$doc])*
        $type, tag $tag {
            $($others)*
            /// The account's door was opened (RULES A1, A2).
            DoorOpened = "access.door_opened" {}
            /// The account's door was closed; whoever came through it is out (RULES A2, A3).
            DoorClosed = "access.door_closed" {}
            /// A user acknowledged the rules for access (RULE S8).
            RulesAcknowledged = "access.rules_acknowledged" {
                /// Which edition.
                edition: Edition,
            }
            /// A user asked for assistance: there is a code (RULE A4).
            AssistanceRequested = "assistance.requested" {
                /// How often assistance was requested in this account.
                generation: u64,
                /// Until when the request stands.
                until: Timestamp,
                /// Only for this ticket.
                ticket: Option<TicketId>,
                /// Only for this agent.
                agent: Option<AgentId>,
                /// What the code also consents to (RULE I5).
                scopes: Scopes,
                /// The text that was agreed to with that.
                evidence: Option<Evidence>,
            }
            /// A request for assistance was taken back.
            AssistanceWithdrawn = "assistance.withdrawn" {
                /// Which.
                generation: u64,
            }
            /// A code was wrong, and the try was charged (RULES A9, A10).
            CodeRefused = "assistance.code_refused" {
                /// Who tried.
                agent: AgentId,
                /// As whom they wanted to enter.
                user: UserId,
                /// The request's generation at that time; 0 if there never was one.
                generation: u64,
                /// What was wrong with it: told here, and nowhere else.
                verdict: Verdict,
                /// How many tries that code has left.
                tries_left: u32,
                /// Wrong codes in a row in this account.
                failures: u32,
            }
            /// Too many wrong codes: the request is exhausted (RULE A9).
            CodesExhausted = "assistance.exhausted" {
                /// Which.
                generation: u64,
            }
            /// Too many wrong codes in a row, over all requests: codes are locked (RULE A9).
            CodesLocked = "assistance.locked" {
                /// How many.
                failures: u32,
            }
            /// Codes were unlocked.
            CodesUnlocked = "assistance.unlocked" {
                /// After how many failures.
                failures: u32,
            }
            /// An agent entered the account as one of its users (RULES I1, I13).
            Entered = "access.entered" {
                /// The session.
                session: SessionId,
                /// Who.
                agent: AgentId,
                /// What they were called then.
                name: AgentName,
                /// In which team.
                team: TeamName,
                /// As whom.
                user: UserId,
                /// On the strength of what.
                basis: Basis,
                /// Who gave the code or the consent.
                armed_by: Option<UserId>,
                /// The consent, if it stands on one.
                consent: Option<ConsentId>,
                /// The emergency, if it stands on one.
                break_glass: Option<BreakGlassId>,
                /// The ticket that it serves.
                ticket: Option<TicketId>,
                /// The customer's responsible person (RULE S7).
                responsible: Option<UserId>,
                /// For what.
                scopes: Scopes,
                /// Why.
                reason: Reason,
                /// The communication with the customer.
                link: Link,
                /// When it ends, whatever happens.
                ends_at: Timestamp,
            }
            /// An agent wanted to enter, and was refused (RULE I18).
            EntryRefused = "access.refused" {
                /// Who.
                agent: AgentId,
                /// As whom they wanted to enter.
                user: UserId,
                /// For what.
                scopes: Scopes,
                /// With what.
                basis: Basis,
                /// Everything that was missing.
                missing: Vec<Missing>,
            }
            /// Something was done inside (RULES I12, I20).
            Recorded = "access.recorded" {
                /// In which session.
                session: SessionId,
                /// Under which scope.
                scope: Scope,
                /// What.
                action: Action,
            }
            /// A session ended (RULES I9, I11).
            SessionEnded = "access.ended" {
                /// Which.
                session: SessionId,
                /// Whose.
                agent: AgentId,
                /// As whom.
                user: UserId,
                /// Why it ended.
                ending: Ending,
                /// When; before this entry, if only a sweep noticed it.
                ended_at: Timestamp,
            }
            /// The host reported that a user's credentials were reset; whoever was inside as this user is out.
            UserReset = "access.user_reset" {
                /// The user.
                user: UserId,
            }
            /// What was kept must be deleted, now that the onboarding is over (RULE I12).
            CleanUpDue = "access.clean_up_due" {
                /// In how many sessions something was kept.
                sessions: u64,
                /// Until when.
                until: Timestamp,
            }
            /// The agent attested that everything that was kept is deleted (RULE I12).
            CleanedUp = "access.cleaned_up" {
                /// The session.
                session: SessionId,
                /// How many documents it was.
                documents: u64,
            }
            /// Nobody attested in time that what was kept is deleted (RULE I12).
            CleanUpOverdue = "access.clean_up_overdue" {
                /// The session.
                session: SessionId,
                /// Whose it was.
                agent: AgentId,
            }
            /// A written consent was given (RULE I5).
            ConsentGiven = "consent.given" {
                /// Which.
                consent: ConsentId,
                /// For which scopes.
                scopes: Scopes,
                /// From when on.
                from: Timestamp,
                /// Until when.
                until: Timestamp,
                /// The text, or a link to it.
                evidence: Evidence,
                /// Only for this ticket.
                ticket: Option<TicketId>,
                /// Only for this agent.
                agent: Option<AgentId>,
            }
            /// A consent was withdrawn; whoever was inside on the strength of it is out.
            ConsentWithdrawn = "consent.withdrawn" {
                /// Which.
                consent: ConsentId,
            }
            /// An agent asked for emergency entry (RULE I15).
            BreakGlassAsked = "break_glass.asked" {
                /// Which request.
                break_glass: BreakGlassId,
                /// As whom they want to enter.
                user: UserId,
                /// For what.
                scopes: Scopes,
                /// Why.
                reason: Reason,
                /// The communication with the customer.
                link: Link,
            }
            /// A lead approved an emergency entry (RULE I15).
            BreakGlassApproved = "break_glass.approved" {
                /// Which request.
                break_glass: BreakGlassId,
                /// How many have approved.
                approvals: u64,
            }
            /// A lead declined an emergency entry.
            BreakGlassDeclined = "break_glass.declined" {
                /// Which request.
                break_glass: BreakGlassId,
            }
            /// An agent's second factor was verified (RULE I6).
            MfaVerified = "staff.mfa_verified" {
                /// The agent.
                agent: AgentId,
            }
            /// An agent did a training (RULE I6).
            AgentTrained = "staff.trained" {
                /// The agent.
                agent: AgentId,
                /// Which.
                training: TrainingName,
            }
            /// An agent signed the undertaking (RULES I6, S9).
            UndertakingSigned = "staff.undertaking_signed" {
                /// Which edition.
                edition: Edition,
            }
            /// An agent's ceiling was set (RULE I16).
            CeilingSet = "staff.ceiling_set" {
                /// The agent.
                agent: AgentId,
                /// The scopes until then.
                before: Scopes,
                /// The scopes from then on.
                ceiling: Scopes,
            }
            /// An agent's roles were set.
            RolesAssigned = "staff.roles_assigned" {
                /// The agent.
                agent: AgentId,
                /// Whether they are a lead from then on.
                lead: bool,
                /// The reviewers' roles that they have from then on (RULE I14).
                roles: Roles,
            }
            /// Accesses were reviewed (RULE I14).
            ReviewSigned = "review.signed" {
                /// The review.
                review: ReviewId,
                /// In which role.
                role: RoleName,
                /// The span's beginning.
                from: Timestamp,
                /// The span's end.
                until: Timestamp,
            }
        }
    } };
}
pub(super) use with_facts_of_access;

#[cfg(test)]
pub(super) mod tests {
    use super::super::*;
    use crate::set::Roles;

    fn scopes() -> Scopes {
        Scopes::new([Scope::SETTINGS, Scope::IMPORT]).unwrap()
    }

    fn text() -> Evidence {
        Evidence::Text(Digest::new([7; 32]))
    }

    fn until() -> Timestamp {
        "2026-03-04T05:06:07.000008Z".parse().unwrap()
    }

    /// A sample of each.
    pub(in super::super) fn every() -> Vec<Fact> {
        [of_codes(), of_sessions(), of_consents_and_emergencies(), of_staff()].concat()
    }

    fn of_codes() -> Vec<Fact> {
        let (agent, user, edition) = (AgentId::from_name("a"), UserId::from_name("u"), "2026".parse().unwrap());
        let (generation, ticket) = (3, Some(TicketId::from_name("t")));
        let (scopes, evidence) = (Scopes::default(), None);
        let refused = |verdict| Fact::CodeRefused { agent, user, generation, verdict, tries_left: 4, failures: 1 };
        let mut all = vec![
            Fact::DoorOpened {},
            Fact::DoorClosed {},
            Fact::RulesAcknowledged { edition },
            Fact::AssistanceRequested { generation, until: until(), ticket: None, agent: None, scopes, evidence },
            Fact::AssistanceRequested {
                generation,
                until: until(),
                ticket,
                agent: Some(agent),
                scopes: self::scopes(),
                evidence: Some(text()),
            },
            Fact::AssistanceWithdrawn { generation },
            Fact::CodesExhausted { generation },
            Fact::CodesLocked { failures: 100 },
            Fact::CodesUnlocked { failures: 100 },
        ];
        all.extend(Verdict::ALL.iter().map(|one| refused(*one)));
        all
    }

    fn of_sessions() -> Vec<Fact> {
        let (agent, user, session) = (AgentId::from_name("a"), UserId::from_name("u"), SessionId::from_name("s"));
        let document = || "export.csv".parse().unwrap();
        let (sha256, what) = (Digest::new([7; 32]), || "the price list".parse().unwrap());
        let entered = |basis| Fact::Entered {
            session,
            agent,
            name: "Kim".parse().unwrap(),
            team: "support".parse().unwrap(),
            user,
            basis,
            armed_by: (basis != Basis::Door).then_some(user),
            consent: (basis == Basis::Consent).then(|| ConsentId::from_name("c")),
            break_glass: (basis == Basis::BreakGlass).then(|| BreakGlassId::from_name("b")),
            ticket: Some(TicketId::from_name("t")),
            responsible: None,
            scopes: scopes(),
            reason: "The import fails.".parse().unwrap(),
            link: "https://desk.example.com/tickets/1".parse().unwrap(),
            ends_at: until(),
        };
        let recorded = |action| Fact::Recorded { session, scope: Scope::SETTINGS, action };
        let ended = |ending| Fact::SessionEnded { session, agent, user, ending, ended_at: until() };
        let missing = vec![Missing::Mfa, Missing::OpenDoor];
        let mut all = vec![
            Fact::EntryRefused { agent, user, scopes: scopes(), basis: Basis::Door, missing },
            recorded(Action::Viewed { what: what() }),
            recorded(Action::Changed { what: what() }),
            recorded(Action::Imported { what: what() }),
            recorded(Action::Downloaded { document: document(), sha256 }),
            recorded(Action::Shared { document: document(), sha256 }),
            recorded(Action::Filmed { document: document(), sha256 }),
            Fact::UserReset { user },
            Fact::CleanUpDue { sessions: 2, until: until() },
            Fact::CleanedUp { session, documents: 2 },
            Fact::CleanUpOverdue { session, agent },
        ];
        all.extend(Basis::ALL.iter().map(|one| entered(*one)));
        all.extend(Ending::ALL.iter().map(|one| ended(*one)));
        all
    }

    fn of_consents_and_emergencies() -> Vec<Fact> {
        let (agent, ticket) = (Some(AgentId::from_name("a")), Some(TicketId::from_name("t")));
        let (consent, break_glass) = (ConsentId::from_name("c"), BreakGlassId::from_name("b"));
        let given = |evidence, ticket, agent| {
            let (scopes, from, until) = (scopes(), until(), until());
            Fact::ConsentGiven { consent, scopes, from, until, evidence, ticket, agent }
        };
        let link = "https://desk.example.com/calls/1";
        vec![
            given(text(), None, None),
            given(Evidence::Link(link.parse().unwrap()), ticket, agent),
            Fact::ConsentWithdrawn { consent },
            Fact::BreakGlassAsked {
                break_glass,
                user: UserId::from_name("u"),
                scopes: scopes(),
                reason: "The shop is down and nobody answers.".parse().unwrap(),
                link: link.parse().unwrap(),
            },
            Fact::BreakGlassApproved { break_glass, approvals: 2 },
            Fact::BreakGlassDeclined { break_glass },
        ]
    }

    fn of_staff() -> Vec<Fact> {
        let (agent, edition) = (AgentId::from_name("a"), "2026".parse().unwrap());
        let role = || "support-lead".parse::<RoleName>().unwrap();
        let (review, from, until) = (ReviewId::from_name("r"), until(), until());
        vec![
            Fact::MfaVerified { agent },
            Fact::AgentTrained { agent, training: "privacy".parse().unwrap() },
            Fact::UndertakingSigned { edition },
            Fact::CeilingSet { agent, before: Scopes::default(), ceiling: scopes() },
            Fact::RolesAssigned { agent, lead: true, roles: Roles::new([role()]).unwrap() },
            Fact::ReviewSigned { review, role: role(), from, until },
        ]
    }
}
