//! What a host asks on every request allocates nothing (RULE I16), nor does the decision whether an agent may enter.

#[cfg(test)]
mod allocations {
    use allocation_counter::measure;
    use consentry::access::{Basis, Denied, Lacks, Pass, Scope, Scopes, Session, Side, Situation};
    use consentry::policy::{Door, Rules};
    use consentry::{AccountId, AgentId, Digest, Permissions, SessionId, Timestamp, UserId};
    use std::hint::black_box;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(1_700_000_000_000_000 + seconds * 1_000_000).unwrap()
    }

    fn scopes() -> Scopes {
        Scopes::new([Scope::SETTINGS, Scope::USERS, Scope::NOTIFICATIONS, Scope::IMPORT]).unwrap()
    }

    fn session() -> Session {
        Session {
            account: AccountId::from_name("home"),
            id: SessionId::from_name("session"),
            agent: AgentId::from_name("kim"),
            agent_name: "Kim".parse().unwrap(),
            agent_standing: 1,
            user: UserId::from_name("ada"),
            team: "support".parse().unwrap(),
            basis: Basis::Door,
            consent: None,
            break_glass: None,
            armed_by: None,
            written: false,
            consented: Scopes::default(),
            onboarding: false,
            ticket: None,
            responsible: None,
            scopes: scopes(),
            reason: "The shop is down".parse().unwrap(),
            link: "https://support.example.com/calls/1".parse().unwrap(),
            policy: Digest::new([0; 32]),
            entered_at: at(0),
            active_at: at(0),
            ends_at: at(3_600),
            idle_for_minutes: 30,
            ended_at: None,
            ending: None,
            actions: 0,
            documents: 0,
            sweep_at: None,
            clean_up_until: None,
            cleaned_at: None,
        }
    }

    fn pass() -> Pass {
        let Session { account, id, agent, user, scopes, entered_at, ends_at, .. } = session();
        Pass {
            session: id,
            account,
            agent,
            user,
            scopes,
            permissions: Permissions::empty(),
            entered_at,
            ends_at,
            idle_at: at(1_800),
            checked_at: at(0),
            fresh_until: at(60),
        }
    }

    /// How often something allocates.
    fn allocations(job: impl FnOnce()) -> u64 {
        measure(job).count_total
    }

    #[test]
    fn checking_a_session_or_a_pass_allocates_nothing() {
        let (session, pass) = (session(), pass());
        assert_eq!(pass.check(Scope::USERS, at(0)), Ok(()));
        let ended = Session { ended_at: Some(at(1)), ..session.clone() };
        let times = [-301, 0, 59, 60, 1_800, 3_600].map(at);
        let counted = allocations(|| {
            for now in times {
                for scope in [Scope::USERS, Scope::DOWNLOAD] {
                    let _: Result<(), Denied> = black_box(black_box(&session).check(scope, now));
                    let _: Result<(), Denied> = black_box(black_box(&ended).check(scope, now));
                    let _: Result<(), Denied> = black_box(black_box(&pass).check(scope, now));
                }
            }
        });
        assert_eq!(counted, 0);
        assert_ne!(allocations(|| drop(black_box(session.clone()))), 0, "what allocates is counted");
    }

    #[test]
    fn deciding_whether_an_agent_may_enter_allocates_nothing() {
        let rules = Rules::default();
        let (wanted, known) = rules.mask(&scopes());
        let open = Situation {
            clock_sound: true,
            active: true,
            side: Side::Support,
            mfa_minutes: Some(1),
            trained: true,
            undertaken: true,
            budget_left: true,
            ceiling: u64::MAX,
            target: true,
            rights: u64::MAX,
            wanted,
            known,
            door: Door::Open,
            onboarding: false,
            basis: Basis::Code,
            proven: true,
            written: true,
            consented: u64::MAX,
            private_window: true,
            responsible: true,
            acknowledged: true,
            review_overdue: false,
            room: true,
        };
        let shut = Situation { active: false, proven: false, target: false, ..open };
        assert_eq!((rules.lacks(&open), rules.may_enter(&shut)), (Lacks::empty(), false));
        let counted = allocations(|| {
            for situation in [open, shut] {
                black_box(black_box(&rules).lacks(black_box(&situation)));
                black_box(black_box(&rules).may_enter(black_box(&situation)));
                black_box(black_box(&rules).effective(black_box(&situation)));
            }
        });
        assert_eq!(counted, 0);
    }
}
