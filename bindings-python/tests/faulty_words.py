"""What is wrong in the statements and in the JSON of faulty stores, in a word."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from uuid import UUID

# A word in a statement: the fault, a law that notices it, what is right, what stands there instead.
WORDS: list[tuple[str, str, str, str]] = [
    # Records.
    ("ForgetsVersions", "a_stale_version_conflicts", "id, version) = (?, ?, ?, ?)", "id) = (?, ?, ?) AND ?"),
    ("AcceptsLater", "a_version_that_is_not_reached_conflicts", "id, version) = (?, ?, ?, ?)", "id) = (?, ?, ?) AND version <= ?"),
    ("OverwritesOnCreate", "creating_what_exists_conflicts", "INSERT INTO record", "INSERT OR REPLACE INTO record"),
    ("CountsFromZero", "a_new_record_has_version_one", "? + 1)", "?)"),
    ("NeverCounts", "each_write_adds_one_to_the_version", "version = version + 1", "version = version"),
    ("SharesRecords", "a_foreign_key_never_answers", "(kind, account, id) = (?, ?, ?)", "kind = ? AND ? <> '' AND id = ?"),
    ("MixesKinds", "a_new_record_has_version_one", "(kind, account, id) = (?, ?, ?)", "? <> '' AND (account, id) = (?, ?)"),
    ("GivesNumbersTwice", "a_ticket_number_is_given_once", "CREATE UNIQUE INDEX", "CREATE INDEX"),
    # Commands.
    ("RepeatsCommands", "a_command_has_one_effect", "INSERT INTO command", "INSERT OR IGNORE INTO command"),
    ("ReplacesOutcomes", "a_reused_command_keeps_its_first_outcome", "INSERT INTO command", "INSERT OR REPLACE INTO command"),
    ("DropsOutcomes", "a_committed_commands_outcome_is_found", "INSERT INTO command VALUES (?, ?, ?)", "SELECT ?, ?, ?"),
    ("SharesOutcomes", "command_ids_are_each_accounts_own", "command WHERE account = ? AND", "command WHERE ? <> '' AND"),
    # Rows.
    ("OverwritesEntries", "an_entry_is_never_overwritten", "INSERT INTO entry", "INSERT OR REPLACE INTO entry"),
    ("SkipsTakenMessages", "a_message_is_never_overwritten", "INSERT INTO message", "INSERT OR IGNORE INTO message"),
    ("MixesNotes", "notes_and_messages_are_numbered_apart", "internal = :internal", "ifnull(:internal, 1)"),
    ("SharesMessages", "foreign_messages_never_answer", "message WHERE account = :account AND", "message WHERE"),
    ("MixesTickets", "messages_belong_to_their_ticket", "AND ticket = :ticket", ""),
    ("RepeatsTheLast", "undelivered_entries_start_behind_the_delivered", "sequence > ifnull", "sequence >= ifnull"),
    ("SharesDelivery", "another_accounts_delivery_is_its_own", "'journal' AND account = :account)", "'journal')"),
    # Pages.
    ("ReversesRows", "tickets_come_newest_first", "ORDER BY number DESC", "ORDER BY number"),
    ("OrdersAsText", "entries_come_oldest_first", "ORDER BY sequence", "ORDER BY cast(sequence AS TEXT)"),
    ("IncludesPositions", "lists_are_paged_by_id", "id > ifnull(:after, '')", "id >= ifnull(:after, '')"),
    ("IgnoresPositions", "entries_behind_a_sequence_are_greater", "sequence > :after", "sequence > 0"),
    ("KnowsNoLimit", "no_rows_wanted_are_none_answered", "LIMIT :rows", ""),
    ("TakesOneMore", "a_page_of_tickets_is_as_long_as_wanted", "LIMIT :rows", "LIMIT :rows + 1"),
    ("CapsPages", "a_page_of_entries_is_as_long_as_wanted", "LIMIT :rows", "LIMIT min(:rows, 200)"),
    ("FiltersAfterwards", "team_and_filter_hold_together", "FROM ticket WHERE", "FROM (SELECT * FROM ticket LIMIT 5) AS ticket WHERE"),
    ("IgnoresTeams", "team_and_filter_hold_together", "AND (:team IS NULL OR team = :team)", ""),
    ("FindsPartsOfTags", "a_tag_is_the_whole_tag", "tag.value = :value", "tag.value LIKE '%' || :value || '%'"),
    ("ListsTheRemoved", "removed_members_are_not_listed", "body ->> 'removed_at' IS NULL", "1"),
    ("ListsTheWithdrawn", "withdrawn_consents_are_not_listed", "body ->> 'withdrawn_at' IS NULL", "1"),
    ("ListsByAccount", "emergencies_come_by_id_then_by_account", "ORDER BY id, account", "ORDER BY account, id"),
    # Words.
    ("RefusesKnownWords", "a_word_that_is_there_is_no_conflict", "INSERT OR IGNORE INTO word", "INSERT INTO word"),
    ("KeepsAWordOnce", "a_word_is_public_and_internal_each_for_itself", "(account, word, internal, number)", "(account, word, number)"),
    ("FindsInternalWords", "internal_words_are_found_only_where_they_are_wanted", "word.internal <= :value ->> 'internal'", "1"),
    ("SharesWords", "foreign_words_never_answer", "word.account = ticket.account AND", ""),
    ("LooksAtNotes", "internal_words_make_nothing_similar", "AND internal = 0", ""),
    # Queues, leases, sessions.
    ("QueuesByTime", "the_most_urgent_are_answered_first_then_who_waits_longest", "priority, waiting_since,", "waiting_since, priority,"),
    ("QueuesAll", "only_those_who_wait_are_in_a_queue", "waiting_since IS NOT NULL AND", ""),
    ("IgnoresLeases", "a_leased_account_is_not_pending", "ifnull(body ->> 'leased_until' <= :now, 1)", "1"),
    ("EndsLeasesLate", "a_lease_ends_at_its_moment", "'leased_until' <= :now", "'leased_until' < :now"),
    ("SkipsTheStaff", "the_staffs_journal_is_pending_like_any", "'') AND ifnull", f"'{UUID(int=0)}') AND ifnull"),
    ("IncludesTheEnd", "a_span_has_its_beginning_and_not_its_end", "entered_at < :value", "entered_at <= :value"),
    ("IgnoresAgents", "sessions_of_one_agent_are_listed_alone", "ifnull(agent = :value ->> 'agent', 1)", "1"),
    ("ListsTheEnded", "a_session_that_changes_changes_its_lists", "account = :value AND live", "account = :value"),
]  # fmt: skip

# What becomes of a record's JSON: the fault, a law that notices it, and what it does.
BODIES: list[tuple[str, str, Callable[[str], str]]] = [
    ("TruncatesTimes", "times_of_records_are_kept_to_the_microsecond", lambda it: re.sub(r"(\.\d{3})\d{3}Z", r"\g<1>000Z", it)),
    ("MasksFlags", "permission_bits_without_a_name_are_kept", lambda it: re.sub(r',?"bit:\d+"', "", it).replace("[,", "[")),
    ("RoundsNumbers", "large_numbers_are_kept_exactly", lambda it: json.dumps(json.loads(it, parse_int=lambda n: int(float(n))))),
    ("NormalisesTexts", "normal_forms_are_kept_apart", lambda it: unicodedata.normalize("NFC", it)),
    ("FoldsCase", "letters_keep_their_case_and_kind", lambda it: re.sub(r'"(body|name)":"[^"]*"', lambda of: of[0].lower(), it)),
    ("TrimsTexts", "blanks_at_the_ends_are_kept", lambda it: re.sub(r'"body":"\s*([^"]*?)\s*"', r'"body":"\1"', it)),
    ("UnifiesLineEnds", "line_ends_are_kept", lambda it: it.replace("\\r\\n", "\\n")),
    ("LosesTails", "the_longest_message_is_kept", lambda it: re.sub(r'("body":"[^"]{255})[^"]*"', r'\1"', it)),
    ("LosesSecrets", "a_request_for_assistance_is_kept", lambda it: re.sub(r'"secret":"[^"]*"', '"secret":null', it)),
    ("EmptyForNone", "an_erased_payload_is_not_an_empty_one", lambda it: it.replace('"payload":null', '"payload":""')),
    ("ReformatsEntries", "an_entry_is_not_reformatted", lambda it: it.replace(" ", "")),
]  # fmt: skip
