//! Faulty stores: each has one defect that real stores have had. A law that no fault breaks proves nothing, and a fault
//! that no law notices is a hole in the contract.

mod answers;
mod commits;
mod lists;
mod pages;
mod planted;
mod queries;
mod races;
mod searches;
mod sessions;
mod sets;
mod store;
mod values;
mod values_of_access;

pub use planted::Planted;
pub use store::Faulty;

macro_rules! faults {
    ($($(#[doc = $bug:literal])+ $name:ident,)+) => {
        /// One defect, named by what the store does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Fault {
            $($(#[doc = $bug])+ $name,)+
        }

        impl Fault {
            /// Every fault there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

faults! {
    // Versions.
    /// `UPDATE … WHERE key = ?` without the version: the last writer wins.
    ForgetsVersions,
    /// `WHERE version <= ?`: a version that is not reached passes.
    AcceptsLaterVersions,
    /// An upsert where an insert was meant: creating what exists replaces it.
    OverwritesOnCreate,
    /// An upsert where an update was meant: replacing what is absent creates it.
    CreatesOnReplace,
    /// An update that changes no column is skipped, as engines do that count *changed* rows.
    SkipsEqualWrites,
    /// Every record is read at version 1.
    ReportsVersionOne,
    /// Writing a child touches its parent, as object mappers offer it: the account's version rises, too.
    TouchesTheAccount,
    /// The versions of another account's records count, too.
    TakesForeignVersions,
    // Guards.
    /// Guards are not looked at.
    DropsGuards,
    /// Only the first guard is looked at.
    ChecksTheFirstGuard,
    /// What is absent can't be locked, so guards with version 0 are skipped.
    SkipsGuardsOnAbsence,
    /// A guard with version 0 fails always: there is no row whose version could be compared.
    FailsGuardsOnAbsence,
    /// A guard asks whether the record is there, not at which version.
    GuardsByPresence,
    /// Guards in the staff's realm, which is in another database, are skipped.
    SkipsGuardsOnStaff,
    /// Locks what is guarded by writing it.
    WritesWhatIsGuarded,
    /// Guards are checked after the changes are written, and without a way back.
    ChecksGuardsLast,
    // Commits.
    /// Autocommit: each change is a transaction of its own.
    SplitsCommits,
    /// Large change sets are written in batches, each a transaction of its own.
    SplitsLargeCommits,
    /// A statement takes 999 parameters; what is beyond is lost.
    LosesTheTailOfLargeCommits,
    /// The staff's records are in another database and committed first.
    CommitsStaffFirst,
    /// What an account's change set has for the staff is left out: it is another realm's.
    LeavesOutTheStaffs,
    /// `INSERT … ON CONFLICT DO NOTHING`: a taken row is left out, the rest is stored.
    SkipsTakenRows,
    /// `INSERT OR REPLACE`: a taken row is overwritten.
    OverwritesTakenRows,
    /// A batch that is a map: a row that comes twice is added once.
    MergesRowsOfOneCommit,
    /// A taken ticket number is left out, the rest is stored.
    SkipsTakenNumbers,
    /// Says that all is stored when nothing is, because nobody counted the rows.
    HidesConflicts,
    /// Says that all is stored and loses every fifth commit.
    DropsCommits,
    /// A conflict leaves the connection in a failed transaction; the next commit fails.
    StumblesAfterConflicts,
    /// A change set without changes is not worth a transaction.
    SkipsEmptyCommits,
    // Commands.
    /// Commands are not remembered.
    ForgetsCommands,
    /// Commands are remembered, but not looked at: the same one has a second effect.
    RepeatsCommands,
    /// A command that conflicted is remembered as if it had been committed.
    RemembersConflicts,
    /// A command's id is unique in the whole store and found from every account.
    SharesCommands,
    /// A reused command conflicts, but its outcome is replaced.
    ReplacesOutcomes,
    /// Outcomes are kept in 255 characters.
    ShortensOutcomes,
    /// A gather tells no outcome; only the lookup does.
    GathersNoOutcome,
    /// A gather tells the account's last outcome, wanted or not.
    GathersAnyOutcome,
    /// Whoever asks for a command gets the account's last one.
    FindsTheLastOutcome,
    /// The outcome is checked and the effect written in two transactions, effect first.
    WritesTheCommandLast,
    /// Outcomes are written to the log by another thread, one commit later.
    OutcomesLag,
    // Gathering.
    /// `WHERE key IN (…)`: records come in the order of their keys.
    SortsRecords,
    /// `WHERE key IN (…)`: what is absent takes no place.
    OmitsAbsentRecords,
    /// An `IN` list takes 100 keys; what is beyond is absent.
    AnswersTheFirstHundred,
    /// Pages come in the reverse of the order wanted.
    ReversesPages,
    /// Reading is noted in the record ("last seen"), which counts as a write.
    WritesOnRead,
    /// A cache that no commit clears: every second time the answer is old.
    AnswersFromACache,
    /// Each holder of the store has a cache that only its own commits clear.
    CachesForEachHolder,
    /// Two replicas, of which one lags behind.
    AnswersFromALaggingReplica,
    /// Each record and page is read in a transaction of its own.
    TearsGathers,
    // Pages.
    /// The order is the wrong way round.
    ReversesRows,
    /// Numbers are ordered as text: 1, 10, 2.
    OrdersNumbersAsText,
    /// A page has one row less than was wanted.
    ShortensPages,
    /// A page has at most 200 rows, of accounts 100, however many were wanted.
    CapsPages,
    /// `LIMIT 0` is taken for no limit.
    TakesNoRowsForAll,
    /// The position is not looked at: every page is the first one.
    IgnoresPositions,
    /// `>=` for `>`: each page starts with the last row of the one before.
    IncludesPositions,
    /// Positions are offsets: what is added meanwhile shifts them.
    PagesByOffset,
    /// A position beyond 2^63 turns negative.
    WrapsPositions,
    /// The status is not looked at.
    IgnoresStatuses,
    /// The status filters what the page already holds.
    FiltersAfterTheLimit,
    /// A search index that is never updated: lists show tickets as they were opened.
    ListsTicketsAsOpened,
    /// The assignee is not looked at.
    IgnoresAssignees,
    /// The tag is not looked at.
    IgnoresTags,
    /// `LIKE '%tag%'`: a part of a tag is found, in either case.
    FindsPartsOfTags,
    /// The team is not looked at.
    IgnoresTeams,
    /// The team filters what the page already holds.
    FiltersTeamsAfterTheLimit,
    // Words.
    /// The words that are looked for are not looked at.
    IgnoresWords,
    /// `OR` for `AND`: one of the words is enough.
    FindsAnyOfTheWords,
    /// Words of internal notes are found by everybody.
    FindsInternalWords,
    /// Words of internal notes are not kept.
    ForgetsInternalWords,
    /// Words of internal notes are kept like any others.
    KeepsInternalWordsAsPublic,
    /// A word is one row with a flag: the last one says whether it is internal.
    KeepsOneRowForAWord,
    /// A plain `INSERT`: a word that is there already is a conflict.
    RefusesKnownWords,
    /// A message's words replace those of the message before.
    KeepsTheLastMessagesWords,
    /// Words are in a search engine of their own, which is written first.
    WritesWordsFirst,
    /// Words are kept in 32 bits.
    ShortensWords,
    /// A search engine takes 32 words; what is beyond is not looked for.
    LooksForTheFirstWords,
    /// Words are looked for in all accounts' tickets with these numbers.
    SharesWords,
    // Similar tickets.
    /// Similar tickets come in the order of their numbers.
    OrdersSimilarByNumber,
    /// Of equally similar tickets the oldest come first.
    OrdersTiesByAge,
    /// All tickets of a word are looked at, however many were wanted.
    LooksAtAllTickets,
    /// Frequencies are counted in the tickets that are answered.
    CountsWhatIsAnswered,
    /// Where nothing is similar, the newest ticket is answered instead.
    AnswersTheNewestInstead,
    // Queues.
    /// The more urgent come no earlier.
    QueuesByTimeAlone,
    /// Of equally urgent ones the last comes first.
    QueuesTheLastFirst,
    /// Places in a queue are compared by time alone, so what waits equally long is skipped at a page's end.
    SkipsEqualPlaces,
    /// A queue that is filled when a ticket is opened, and never emptied.
    QueuesTicketsAsOpened,
    /// A queue has the tickets of one account.
    QueuesOneAccount,
    /// Who waits is told by the status.
    QueuesByStatus,
    // Lists.
    /// Who was removed is listed all the same, as are closed invitations.
    ListsTheRemoved,
    /// Invitations are listed as long as they are not too old.
    HidesOldInvitations,
    /// `AND` for `OR`: a contact must have chosen all of the categories.
    DemandsAllCategories,
    /// Categories are compared by the names that this version knows.
    ComparesKnownCategories,
    /// A list of records from a cache that is filled once.
    ListsRecordsAsCreated,
    // Lists about access.
    /// Sessions that ended are listed as live.
    ListsEndedSessions,
    /// Only live sessions are listed, whatever is owed after their end.
    ForgetsWhatIsOwed,
    /// What is attested is listed as if it were owed.
    ListsWhatIsAttested,
    /// Every session is listed as one of the onboarding.
    ListsAllAsOnboarding,
    /// A sweep gets sessions by their end, not by when it must look at them.
    SweepsByTheEnd,
    /// The agent whose sessions are wanted is not looked at.
    IgnoresAgents,
    /// `BETWEEN`: what begins at a span's end belongs to it.
    IncludesTheSpansEnd,
    /// `>` for `>=`: what begins at a span's beginning doesn't belong to it.
    ExcludesTheSpansBeginning,
    /// Sessions come in the order of their ids.
    OrdersSessionsById,
    /// Places in a list of sessions are compared by time alone.
    SkipsSessionsOfOneMoment,
    /// Sessions are listed without their versions, as if they had never been written again.
    ListsSessionsAtVersionOne,
    /// Lists of sessions over all accounts have those of one account.
    ListsSessionsOfOneAccount,
    /// Consents and requests for emergency entry are listed as long as they are not too old.
    HidesOldConsents,
    /// Requests for emergency entry come in the order of their table's key, account first.
    OrdersEmergenciesByAccount,
    // Notes.
    /// Notes are listed among the messages.
    ListsNotesAsMessages,
    /// Notes and messages share their numbers.
    NumbersNotesWithMessages,
    // The outbox.
    /// Leases are not looked at.
    IgnoresLeases,
    /// Leases are not kept.
    ForgetsLeases,
    /// Leases are compared in whole milliseconds.
    EndsLeasesEarly,
    /// `<=` for `<`: a lease lasts one microsecond too long.
    EndsLeasesLate,
    /// Whoever is named as holder holds the lease, whether it has an end or not.
    LeasesWithoutEnd,
    /// A lease of one account blocks all.
    SharesLeases,
    /// What is delivered is delivered again.
    IgnoresDelivery,
    /// What one account has delivered counts for all.
    SharesDelivery,
    /// `>=` for `>`: the last delivered entry is delivered again.
    RepeatsTheLastDelivered,
    /// Entries under a lease are hidden, also from whoever holds it.
    HidesLeasedEntries,
    /// Every account with a journal is pending.
    AnyJournalIsPending,
    /// An account counts as delivered once something was.
    PendingUntilAnythingIsDelivered,
    /// Pending accounts are cut out of a page of all accounts.
    CountsAccountsThatAreNotPending,
    /// Accounts are asked for from behind the nil id on: the staff's never comes.
    SkipsTheStaff,
    /// Ids are compared as signed numbers, as the JVM's UUIDs are.
    ComparesIdsSigned,
    // Isolation.
    /// A record is looked up without its account.
    AnswersAnotherAccount,
    /// Rows are listed without their account.
    ListsAnotherAccount,
    /// Messages are listed by their account alone.
    ListsMessagesOfAllTickets,
    /// A record is looked up by its account alone, whichever was written last.
    ForgetsHalfTheKey,
    /// Ids are kept as floating-point numbers, so that neighbours are one.
    RoundsIds,
    // Values.
    /// A column was forgotten in the update.
    ForgetsAColumn,
    /// An update leaves columns alone whose new value is none.
    KeepsWhatIsNowNone,
    /// Texts are kept in as many bytes as `TEXT` and `VARCHAR(255)` have in `MySQL`.
    LosesTheTailOfTexts,
    /// Blanks at the ends are trimmed.
    TrimsTexts,
    /// Texts are normalised to composed characters.
    NormalisesTexts,
    /// CR LF becomes LF.
    UnifiesLineEnds,
    /// Code points beyond the first plane don't fit, as in `utf8` of `MySQL`.
    ReplacesAstral,
    /// Marks that show nothing are removed.
    RemovesInvisible,
    /// Text that looks like a number is kept as one.
    GuessesTypes,
    /// Text is kept in lower case.
    FoldsCase,
    /// Entries are kept as JSON documents, not as text.
    ReformatsEntries,
    /// None is kept as an empty text.
    EmptyForNone,
    /// An empty text is kept as none, as in Oracle.
    NoneForEmpty,
    /// An entry's salt is not kept.
    ForgetsSalts,
    /// Sealed secrets are not kept.
    ForgetsSecrets,
    /// Sets are kept in `VARCHAR(255)`, and what is beyond is cut off.
    ShortensSets,
    /// Authors are kept in a column for users.
    TakesAuthorsForUsers,
    /// Attachments are not kept.
    ForgetsAttachments,
    /// Permission bits, and bits of categories, without a name are masked out.
    MasksPermissions,
    /// Times are kept in milliseconds.
    TruncatesTimes,
    /// Times are kept as floating-point seconds.
    RoundsTimes,
    /// Times before 1970 don't exist.
    ClampsTimes,
    /// Numbers are kept as floating-point numbers, as in JSON.
    RoundsNumbers,
    /// A frontier is kept in 1,024 bytes.
    ShortensFrontiers,
    // Races.
    /// Versions are checked in one transaction and written in another.
    ChecksVersionsFirst,
    /// Guards are checked in one transaction, the changes written in another: write skew.
    ChecksGuardsFirst,
    /// Commands are checked in one transaction and remembered in another.
    ChecksCommandsFirst,
    /// Rows are checked in one transaction and written in another, over each other.
    ChecksRowsFirst,
    /// A store that is busy with one commit answers the next with a conflict.
    ConflictsWhenBusy,
    // Reopening.
    /// Nothing outlives the process.
    LosesAllAtReopening,
    /// The last commit was in the engine's cache only.
    LosesTheLastCommitAtReopening,
    /// Rows that are added are not in the backup.
    LosesRowsAtReopening,
    /// Commands were remembered in memory.
    ForgetsCommandsAtReopening,
    /// Records are exported without their versions.
    RestartsVersionsAtReopening,
    /// Leases were kept in memory.
    ForgetsLeasesAtReopening,
    /// The log is replayed without regard to what was rolled back.
    ReplaysConflictsAtReopening,
}
