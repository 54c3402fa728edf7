-- Accounts, people, tickets and the journal. `account` leads every key, index and unique constraint.
-- Ids are 16 bytes, moments are microseconds since 1970 in UTC, `version` counts the writes of a record.
--
-- Small records are clustered by their key. Rows that are written once and may be large (messages, entries, outcomes)
-- are not: SQLite appends them at the end of their table, where a group commit shares pages, instead of splitting pages
-- in the middle for every account.

CREATE TABLE consentry_account (
    account    BLOB    NOT NULL,
    name       TEXT    NOT NULL,
    owner      BLOB    NOT NULL,
    created_at INTEGER NOT NULL,
    version    INTEGER NOT NULL,
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
    account     BLOB    NOT NULL,
    user        BLOB    NOT NULL,
    permissions INTEGER NOT NULL,
    admitted_at INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    PRIMARY KEY (account, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_agent (
    account     BLOB    NOT NULL,
    agent       BLOB    NOT NULL,
    name        TEXT    NOT NULL,
    active      INTEGER NOT NULL,
    enrolled_at INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    PRIMARY KEY (account, agent)
) STRICT, WITHOUT ROWID;

CREATE TABLE consentry_ticket_counter (
    account   BLOB    NOT NULL,
    last      INTEGER NOT NULL,
    by_status TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    PRIMARY KEY (account)
) STRICT, WITHOUT ROWID;

-- Clustered by number, the order of lists.
CREATE TABLE consentry_ticket (
    account    BLOB    NOT NULL,
    ticket     BLOB    NOT NULL,
    number     INTEGER NOT NULL,
    service    BLOB    NOT NULL,
    opened_by  BLOB    NOT NULL,
    subject    TEXT    NOT NULL,
    status     TEXT    NOT NULL,
    messages   INTEGER NOT NULL,
    opened_at  INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    PRIMARY KEY (account, number),
    UNIQUE (account, ticket)
) STRICT, WITHOUT ROWID;

CREATE INDEX consentry_ticket_by_status ON consentry_ticket (account, status, number);

CREATE TABLE consentry_message (
    account    BLOB    NOT NULL,
    ticket     BLOB    NOT NULL,
    number     INTEGER NOT NULL,
    author     TEXT    NOT NULL,
    written_at INTEGER NOT NULL,
    body       TEXT    NOT NULL,
    PRIMARY KEY (account, ticket, number)
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
