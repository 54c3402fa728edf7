//! Attacks on access that must fail on a file too: a restart that revives, an entry that can't be written, a host that retries
//! after a lost answer.

#[cfg(test)]
#[path = "../../../core/tests/ops/access_common.rs"]
#[expect(dead_code, reason = "the town has more than is needed here")]
mod access_common;
#[cfg(test)]
#[path = "../../../core/tests/ops/common.rs"]
#[expect(dead_code, reason = "the town has more than is needed here")]
mod common;
#[cfg(test)]
mod people_common {
    use consentry::keys::{Key, OneKey};

    pub(crate) fn keys() -> OneKey {
        OneKey { id: "first".parse().unwrap(), key: Key::new([7; 32]) }
    }
}

#[cfg(test)]
mod tests {
    use crate::access_common::*;
    use consentry::access::{Basis, Denied, Enter, Scope};
    use consentry::assistance::{AssistanceRequest, Code};
    use consentry::change::{ChangeSet, Outcome};
    use consentry::facts::Answers;
    use consentry::journal::Fact;
    use consentry::operation::Wanted;
    use consentry::record::Key;
    use consentry::time::ManualClock;
    use consentry::{AccountId, CommandId, Commit, Desk, DeskError, Missing, Store, StoreError, StoreErrorKind};
    use consentry_sqlite::{SqliteStore, rusqlite::Connection};
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use time::Duration;

    const FREE: [Scope; 1] = [Scope::SETTINGS];

    type OnFile = World<Arc<SqliteStore>>;

    fn town(file: &Path) -> OnFile {
        let world = access_on(Arc::new(SqliteStore::open(file).unwrap()), policy());
        world.close_door();
        world
    }

    /// Another process, after the first one has gone; the clock of the machine goes on.
    fn restarted(world: OnFile, file: &Path, seed: u64) -> OnFile {
        let clock = Arc::new(ManualClock::new(world.now()));
        drop(world);
        let store = Arc::new(SqliteStore::open(file).unwrap());
        World { desk: Desk::with(store, keyed(settings(&clock, seed)).policy(policy()).unwrap()), clock }
    }

    fn by_adas(code: &Code) -> Enter {
        by_code(code, user("ada"), enter(&FREE))
    }

    fn request(world: &World<impl Store>) -> AssistanceRequest {
        record(world.desk.store(), Key::Assistance(home())).unwrap().1
    }

    fn entered(store: &impl Store) -> usize {
        facts(store, home()).iter().filter(|fact| matches!(fact, Fact::Entered { .. })).count()
    }

    #[test]
    fn a_restart_revives_nothing() {
        // RULES A6, A9, A12, I11, I17
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("support.db");
        let world = town(&file);
        let code = world.code("ada");
        let ended = world.enter("kim", by_adas(&code)).unwrap();
        world.end("ada", ended.id).unwrap();
        let consent = world.consent("ada", &[Scope::IMPORT]);
        let consented = world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).unwrap();
        world.withdraw("ada", consent.id);
        let emergency = world.break_glass("kim", &enter(&FREE));
        let live = world.enter("kim", by_break_glass(&emergency, enter(&FREE))).unwrap();
        let world = restarted(world, &file, 300);
        assert_eq!(live.basis, Basis::BreakGlass);
        assert!(world.check(&live).is_ok(), "what was live still is, to its own end");
        for session in [&ended, &consented] {
            assert_eq!(missing(world.check(session)), [Missing::LiveSession]);
            assert_eq!(world.session(session).check(Scope::SETTINGS, world.now()), Err(Denied::Ended));
        }
        assert_eq!(missing(world.enter("kim", by_adas(&code))), [Missing::Code]);
        let again = by_consent(&consent, enter(&[Scope::IMPORT]));
        assert_eq!(missing(world.enter("kim", again)), [Missing::ConsentInForce, Missing::Consent]);
        let again = by_break_glass(&emergency, enter(&FREE));
        assert_eq!(missing(world.enter("kim", again)), [Missing::ApprovedBreakGlass]);
        // Tries are counted across restarts, the agent's too.
        let mut world = world;
        let code = world.code("ada");
        for tries in 1..=5 {
            assert_eq!(missing(world.enter("kim", by_adas(&wrong(&code)))), [Missing::Code]);
            assert_eq!(request(&world).tries, tries);
            world = restarted(world, &file, 400 + u64::from(tries));
        }
        assert_eq!(missing(world.enter("kim", by_adas(&code))), [Missing::Code]);
        // Nor does a machine that comes back with yesterday's clock know less.
        world.clock.advance(Duration::hours(-24));
        let world = restarted(world, &file, 500);
        world.open_door();
        assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::Clock]);
        assert_eq!(missing(world.check(&live)), [Missing::Clock]);
        world.clock.advance(Duration::hours(25));
        assert_eq!(missing(world.check(&live)), [Missing::LiveSession]);
    }

    #[test]
    fn no_entry_no_access() {
        // RULE I20: the journal's table takes nothing; a code is neither spent nor judged by it.
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("support.db");
        let world = town(&file);
        let code = world.code("ada");
        let consent = world.consent("ada", &[Scope::IMPORT]);
        let session = world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).unwrap();
        let size = world.size();
        let other = Connection::open(&file).unwrap();
        other
            .execute_batch(
                "CREATE TRIGGER mute BEFORE INSERT ON consentry_entry BEGIN SELECT RAISE(ABORT, 'not today'); END",
            )
            .unwrap();
        let failed = |result: Result<(), DeskError>| match result {
            Err(DeskError::Store(error)) => assert_eq!(error.kind(), StoreErrorKind::Failed),
            other => panic!("{other:?}"),
        };
        failed(world.enter("kim", by_adas(&code)).map(drop));
        failed(world.enter("kim", by_adas(&wrong(&code))).map(drop));
        failed(world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).map(drop));
        failed(world.enter("kim", enter(&FREE)).map(drop));
        failed(world.record(&session, Scope::IMPORT, viewed()).map(drop));
        assert_eq!(world.who_is_inside("ada"), [session.id]);
        assert_eq!((world.size(), request(&world).tries, world.session(&session).actions), (size, 0, 0));
        other.execute_batch("DROP TRIGGER mute").unwrap();
        assert!(world.enter("kim", by_adas(&code)).is_ok());
    }

    /// A file behind a wire that loses answers.
    struct Wire {
        file: SqliteStore,
        cut: AtomicBool,
    }

    impl Store for Wire {
        fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
            self.file.gather(wanted)
        }

        fn commit(&self, changes: &ChangeSet) -> Commit {
            let commit = self.file.commit(changes);
            if self.cut.load(Ordering::SeqCst) { Commit::Unknown(lost()) } else { commit }
        }

        fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
            if self.cut.load(Ordering::SeqCst) { Err(lost()) } else { self.file.outcome(account, command) }
        }
    }

    fn lost() -> StoreError {
        StoreError::new(StoreErrorKind::Failed, "the wire is cut")
    }

    #[test]
    fn a_host_that_retries_after_a_lost_answer_has_one_session() {
        // RULES A6, I20
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("support.db");
        let wire = Wire { file: SqliteStore::open(&file).unwrap(), cut: AtomicBool::new(false) };
        let world = access_on(Arc::new(wire), policy());
        world.close_door();
        let code = world.code("ada");
        let cut = |cut| world.desk.store().cut.store(cut, Ordering::SeqCst);
        cut(true);
        let id = command("enter");
        let pending = world.desk.run_command(id, &kim(), by_adas(&code));
        assert!(matches!(pending, Err(DeskError::Pending { .. })), "{pending:?}");
        cut(false);
        let session = world.desk.run_command(id, &kim(), by_adas(&code)).unwrap();
        assert_eq!(world.desk.run_command(id, &kim(), by_adas(&code)).unwrap(), session);
        assert_eq!((world.who_is_inside("ada"), entered(world.desk.store())), (vec![session.id], 1));
        assert_eq!((request(&world).session, request(&world).failures), (Some(session.id), 0));
        assert!(world.check(&session).is_ok());
        // As a new command it is a new try, with a code that is spent.
        assert_eq!(missing(world.enter("kim", by_adas(&code))), [Missing::Code]);
    }
}
