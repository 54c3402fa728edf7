-- Accounts, people, access, tickets and the journal. `account` leads every key, index and unique constraint, but for the few
-- indexes of queries over all accounts. Ids are 16 bytes, moments are microseconds since 1970 in UTC, flags are 0 or 1,
-- `version` counts the writes of a record.
--
-- Small records are clustered by their key. Rows that are written once, or seldom again, and may be large (messages, entries,
-- outcomes, sessions) are not: SQLite appends them at the end of their table, where a group commit shares pages, instead of splitting pages
-- in the middle for every account.

CREATE TABLE consentry_account (
    account      BLOB    NOT NULL,
    name         TEXT    NOT NULL,
    owner        BLOB    NOT NULL,
    email        TEXT    NOT NULL,
    language     TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    onboarded_at INTEGER,
    offered_to   BLOB,
    offered_at   INTEGER,
    door         TEXT    NOT NULL,
    door_since   INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    PRIMARY KEY (account)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_service (
    account    BLOB    NOT NULL,
    service    BLOB    NOT NULL,
    name       TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    PRIMARY KEY (account, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_membership (
    account       BLOB    NOT NULL,
    user          BLOB    NOT NULL,
    permissions   INTEGER NOT NULL,
    manages_users INTEGER NOT NULL,
    admitted_at   INTEGER NOT NULL,
    reset_at      INTEGER,
    removed_at    INTEGER,
    version       INTEGER NOT NULL,
    PRIMARY KEY (account, user)
) STRICT, WITHOUT ROWID;

-- A user's memberships in all accounts.
CREATE INDEX consentry_membership_by_user ON consentry_membership (user, account) WHERE removed_at IS NULL;

CREATE TABLE consentry_invitation (
    account     BLOB    NOT NULL,
    invitation  BLOB    NOT NULL,
    email       TEXT    NOT NULL,
    permissions INTEGER NOT NULL,
    invited_by  BLOB    NOT NULL,
    status      TEXT    NOT NULL,
    generation  INTEGER NOT NULL,
    key_id      TEXT    NOT NULL,
    token_hash  BLOB    NOT NULL,
    sent_at     INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    accepted_by BLOB,
    version     INTEGER NOT NULL,
    PRIMARY KEY (account, invitation)
) STRICT, WITHOUT ROWID;

-- Most invitations are over; lists have the open ones.
CREATE INDEX consentry_invitation_open ON consentry_invitation (account, invitation) WHERE status = 'open';

CREATE TABLE consentry_contact (
    account    BLOB    NOT NULL,
    contact    BLOB    NOT NULL,
    email      TEXT,
    name       TEXT,
    language   TEXT    NOT NULL,
    categories INTEGER NOT NULL,
    added_at   INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    removed_at INTEGER,
    version    INTEGER NOT NULL,
    PRIMARY KEY (account, contact)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_agent (
    account       BLOB    NOT NULL,
    agent         BLOB    NOT NULL,
    name          TEXT    NOT NULL,
    active        INTEGER NOT NULL,
    teams         TEXT    NOT NULL,
    enrolled_at   INTEGER NOT NULL,
    standing      INTEGER NOT NULL,
    lead_since    INTEGER,
    roles         TEXT    NOT NULL,
    ceiling       TEXT    NOT NULL,
    mfa_at        INTEGER,
    trainings     TEXT    NOT NULL,
    undertaking   TEXT,
    undertaken_at INTEGER,
    version       INTEGER NOT NULL,
    PRIMARY KEY (account, agent)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_assistance (
    account            BLOB    NOT NULL,
    generation         INTEGER NOT NULL,
    status             TEXT    NOT NULL,
    requested_by       BLOB    NOT NULL,
    administered       INTEGER NOT NULL,
    requested_at       INTEGER NOT NULL,
    valid_until        INTEGER NOT NULL,
    starts_at          INTEGER NOT NULL,
    period_for_seconds INTEGER NOT NULL,
    digits             INTEGER NOT NULL,
    secret             TEXT,
    ticket             BLOB,
    agent              BLOB,
    scopes             TEXT    NOT NULL,
    evidence           TEXT,
    step               INTEGER NOT NULL,
    tries              INTEGER NOT NULL,
    failures           INTEGER NOT NULL,
    session            BLOB,
    version            INTEGER NOT NULL,
    PRIMARY KEY (account)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_agent_budget (
    account       BLOB    NOT NULL,
    agent         BLOB    NOT NULL,
    counted_from  INTEGER NOT NULL,
    failures      INTEGER NOT NULL,
    failures_ever INTEGER NOT NULL,
    failed_at     INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    PRIMARY KEY (account, agent)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_consent (
    account      BLOB    NOT NULL,
    consent      BLOB    NOT NULL,
    given_by     BLOB    NOT NULL,
    administered INTEGER NOT NULL,
    given_at     INTEGER NOT NULL,
    scopes       TEXT    NOT NULL,
    valid_from   INTEGER NOT NULL,
    valid_until  INTEGER NOT NULL,
    evidence     TEXT    NOT NULL,
    ticket       BLOB,
    agent        BLOB,
    withdrawn_at INTEGER,
    version      INTEGER NOT NULL,
    PRIMARY KEY (account, consent)
) STRICT, WITHOUT ROWID;

CREATE INDEX consentry_consent_in_force ON consentry_consent (account, consent) WHERE withdrawn_at IS NULL;

CREATE TABLE consentry_session (
    account          BLOB    NOT NULL,
    session          BLOB    NOT NULL,
    agent            BLOB    NOT NULL,
    agent_name       TEXT    NOT NULL,
    agent_standing   INTEGER NOT NULL,
    user             BLOB    NOT NULL,
    team             TEXT    NOT NULL,
    basis            TEXT    NOT NULL,
    consent          BLOB,
    break_glass      BLOB,
    armed_by         BLOB,
    written          INTEGER NOT NULL,
    consented        TEXT    NOT NULL,
    onboarding       INTEGER NOT NULL,
    ticket           BLOB,
    responsible      BLOB,
    scopes           TEXT    NOT NULL,
    reason           TEXT    NOT NULL,
    link             TEXT    NOT NULL,
    policy           BLOB    NOT NULL,
    entered_at       INTEGER NOT NULL,
    active_at        INTEGER NOT NULL,
    ends_at          INTEGER NOT NULL,
    idle_for_minutes INTEGER NOT NULL,
    ended_at         INTEGER,
    ending           TEXT,
    actions          INTEGER NOT NULL,
    documents        INTEGER NOT NULL,
    sweep_at         INTEGER,
    clean_up_until   INTEGER,
    cleaned_at       INTEGER,
    version          INTEGER NOT NULL,
    PRIMARY KEY (account, session)
) STRICT;

-- Most sessions are over; what is asked of an account are the live ones, and those of its onboarding that owe something.
CREATE INDEX consentry_session_live ON consentry_session (account, entered_at, session) WHERE ended_at IS NULL;
CREATE INDEX consentry_session_onboarding ON consentry_session (account, entered_at, session)
    WHERE onboarding = 1 AND (ended_at IS NULL OR (documents > 0 AND cleaned_at IS NULL AND clean_up_until IS NULL));

-- Over all accounts: what a sweep must look at, what is owed, and what reviewers look through, which is every session.
CREATE INDEX consentry_session_to_sweep ON consentry_session (sweep_at, account, session) WHERE sweep_at IS NOT NULL;
CREATE INDEX consentry_session_owed ON consentry_session (clean_up_until, account, session)
    WHERE clean_up_until IS NOT NULL;
CREATE INDEX consentry_session_owed_by_agent ON consentry_session (agent, clean_up_until, account, session)
    WHERE clean_up_until IS NOT NULL;
CREATE INDEX consentry_session_entered ON consentry_session (entered_at, account, session);
CREATE INDEX consentry_session_entered_by_agent ON consentry_session (agent, entered_at, account, session);

CREATE TABLE consentry_break_glass (
    account     BLOB    NOT NULL,
    break_glass BLOB    NOT NULL,
    status      TEXT    NOT NULL,
    asked_by    BLOB    NOT NULL,
    user        BLOB    NOT NULL,
    scopes      TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    link        TEXT    NOT NULL,
    asked_at    INTEGER NOT NULL,
    until       INTEGER NOT NULL,
    approvers   TEXT    NOT NULL,
    declined_by BLOB,
    session     BLOB,
    version     INTEGER NOT NULL,
    PRIMARY KEY (account, break_glass)
) STRICT;

-- Over all accounts: what waits for leads.
CREATE INDEX consentry_break_glass_asked ON consentry_break_glass (break_glass, account) WHERE status = 'asked';

CREATE TABLE consentry_acknowledgement (
    account         BLOB    NOT NULL,
    user            BLOB    NOT NULL,
    edition         TEXT    NOT NULL,
    acknowledged_at INTEGER NOT NULL,
    version         INTEGER NOT NULL,
    PRIMARY KEY (account, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_review_line (
    account        BLOB    NOT NULL,
    review_line    BLOB    NOT NULL,
    role           TEXT    NOT NULL,
    started_at     INTEGER NOT NULL,
    reviewed_until INTEGER NOT NULL,
    review         BLOB,
    version        INTEGER NOT NULL,
    PRIMARY KEY (account, review_line)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_review (
    account    BLOB    NOT NULL,
    review     BLOB    NOT NULL,
    role       TEXT    NOT NULL,
    reviewer   BLOB    NOT NULL,
    span_from  INTEGER NOT NULL,
    span_until INTEGER NOT NULL,
    finding    TEXT    NOT NULL,
    signed_at  INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    PRIMARY KEY (account, review)
) STRICT;

CREATE TABLE consentry_ticket_counter (
    account BLOB    NOT NULL,
    last    INTEGER NOT NULL,
    tally   TEXT    NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (account)
) STRICT, WITHOUT ROWID;

-- Clustered by number, the order of lists.
CREATE TABLE consentry_ticket (
    account       BLOB    NOT NULL,
    ticket        BLOB    NOT NULL,
    number        INTEGER NOT NULL,
    service       BLOB    NOT NULL,
    category      TEXT    NOT NULL,
    opened_by     BLOB    NOT NULL,
    subject       TEXT    NOT NULL,
    status        TEXT    NOT NULL,
    status_since  INTEGER NOT NULL,
    messages      INTEGER NOT NULL,
    opened_at     INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    follows       BLOB,
    merged_into   BLOB,
    merged_from   TEXT,
    absorbed      TEXT    NOT NULL,
    rating        INTEGER,
    comment       TEXT,
    team          TEXT    NOT NULL,
    priority      INTEGER NOT NULL,
    assignee      BLOB,
    tags          TEXT    NOT NULL,
    notes         INTEGER NOT NULL,
    waiting_since INTEGER,
    version       INTEGER NOT NULL,
    PRIMARY KEY (account, number),
    UNIQUE (account, ticket)
) STRICT, WITHOUT ROWID;

-- One for each filter of lists: numbers alone, so that filters meet without looking at tickets.
CREATE INDEX consentry_ticket_by_status ON consentry_ticket (account, status, number);
CREATE INDEX consentry_ticket_by_team ON consentry_ticket (account, team, number);
CREATE INDEX consentry_ticket_by_assignee ON consentry_ticket (account, assignee, number) WHERE assignee IS NOT NULL;
-- Few tickets have tags, so those that have any are looked through.
CREATE INDEX consentry_ticket_tagged ON consentry_ticket (account, number, tags) WHERE tags <> '';

-- Queues go over all accounts, in the order of answering.
CREATE INDEX consentry_ticket_queue_of_team ON consentry_ticket (team, priority, waiting_since, account, ticket)
    WHERE waiting_since IS NOT NULL;
CREATE INDEX consentry_ticket_queue_of_assignee ON consentry_ticket (assignee, priority, waiting_since, account, ticket)
    WHERE assignee IS NOT NULL AND waiting_since IS NOT NULL;

-- Which tickets have which words, as hashes. What customers see and what they don't are two lists, so that no search of
-- theirs takes longer for what is internal.
CREATE TABLE consentry_word (
    account  BLOB    NOT NULL,
    word     INTEGER NOT NULL,
    internal INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    PRIMARY KEY (account, word, internal, number)
) STRICT, WITHOUT ROWID;

-- The words of each account's newest messages, 8 bytes each, a message a row: `consentry_word` gets them slice by slice.
-- `place` counts an account's rows without a gap.
CREATE TABLE consentry_words_new (
    account  BLOB    NOT NULL,
    place    INTEGER NOT NULL,
    internal INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    words    BLOB    NOT NULL,
    PRIMARY KEY (account, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_message (
    account     BLOB    NOT NULL,
    ticket      BLOB    NOT NULL,
    internal    INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    author      TEXT    NOT NULL,
    written_at  INTEGER NOT NULL,
    body        TEXT    NOT NULL,
    attachments TEXT,
    PRIMARY KEY (account, ticket, internal, number)
) STRICT;

CREATE TRIGGER consentry_message_is_final BEFORE UPDATE ON consentry_message
BEGIN
    SELECT RAISE(ABORT, 'messages are never changed');
END;

CREATE TABLE consentry_journal (
    account      BLOB    NOT NULL,
    size         INTEGER NOT NULL,
    frontier     BLOB    NOT NULL,
    latest_at    INTEGER NOT NULL,
    delivered    INTEGER NOT NULL,
    leased_to    BLOB,
    leased_until INTEGER,
    version      INTEGER NOT NULL,
    PRIMARY KEY (account)
) STRICT, WITHOUT ROWID;

-- Accounts that have entries to deliver: relays find them without looking at any other.
CREATE INDEX consentry_journal_pending ON consentry_journal (account) WHERE delivered < size;

CREATE TABLE consentry_entry (
    account  BLOB    NOT NULL,
    sequence INTEGER NOT NULL,
    header   TEXT    NOT NULL,
    salt     TEXT,
    payload  TEXT,
    PRIMARY KEY (account, sequence)
) STRICT;

-- Salt and payload may be erased one day; what the tree attests may not.
CREATE TRIGGER consentry_entry_is_final BEFORE UPDATE OF account, sequence, header ON consentry_entry
BEGIN
    SELECT RAISE(ABORT, 'journal entries are never changed');
END;

CREATE TABLE consentry_command (
    account BLOB    NOT NULL,
    command BLOB    NOT NULL,
    at      INTEGER NOT NULL,
    input   TEXT    NOT NULL,
    reply   TEXT    NOT NULL,
    PRIMARY KEY (account, command)
) STRICT;
