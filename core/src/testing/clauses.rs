//! The contract in prose, every clause of it a law. The list is handed from one macro to the next, so that it can stand in
//! two files: `clauses_of_rows` has what is about lists.

/// Hands the list of all laws, by the module that they are in, to another macro.
#[doc(hidden)]
#[macro_export]
macro_rules! each_law {
    ($then:ident $($with:tt)*) => { $crate::with_laws_of_rows! { $then [$($with)*]
        kinds {
            /// An account comes back as it was written, field by field.
            an_account_is_kept
            /// A membership comes back as it was written, field by field.
            a_membership_is_kept
            /// A service comes back as it was written, field by field.
            a_service_is_kept
            /// An invitation comes back as it was written, field by field.
            an_invitation_is_kept
            /// A contact comes back as it was written, field by field.
            a_contact_is_kept
            /// A ticket counter comes back as it was written, field by field.
            a_ticket_counter_is_kept
            /// A ticket comes back as it was written, field by field.
            a_ticket_is_kept
            /// What a ticket was merged with, follows and was rated comes back as it was written, field by field.
            what_became_of_a_ticket_is_kept
            /// What only the support sees of a ticket comes back as it was written, field by field.
            the_supports_side_of_a_ticket_is_kept
            /// The head of a journal comes back as it was written, field by field.
            a_journal_head_is_kept
            /// An agent comes back as they were written, field by field.
            an_agent_is_kept
            /// A message comes back as it was added, whichever kind of actor wrote it.
            a_message_is_kept
            /// An internal note comes back as it was added.
            an_internal_note_is_kept
            /// A message's attachments come back as they were added, in their order.
            attachments_are_kept
            /// An entry comes back as it was added.
            an_entry_is_kept
            /// A record is replaced as a whole: a field that held a value and holds none now is empty.
            a_record_is_replaced_as_a_whole
            /// A journal's frontier is kept, from no hash at all to 63 of them.
            a_frontier_is_kept_at_every_size
        }
        kinds_of_access {
            /// A request for assistance comes back as it was written, field by field.
            a_request_for_assistance_is_kept
            /// A consent comes back as it was written, field by field, in each form of its evidence.
            a_consent_is_kept
            /// Who is inside, as whom and on what grounds comes back as it was written, field by field.
            a_session_is_kept
            /// How a session went, and what is owed after it, comes back as it was written, field by field.
            how_a_session_went_is_kept
            /// A request for emergency entry comes back as it was written, field by field.
            a_request_for_emergency_entry_is_kept
            /// An acknowledgement of the rules comes back as it was written, field by field.
            an_acknowledgement_is_kept
            /// An agent's budget of wrong codes comes back as it was written, field by field.
            a_budget_is_kept
            /// How far a role has reviewed comes back as it was written, field by field.
            how_far_a_role_reviewed_is_kept
            /// A review comes back as it was written, field by field.
            a_review_is_kept
        }
        versions {
            /// A record that isn't there is an answer, not an error.
            an_absent_record_is_an_answer
            /// A new record has version 1.
            a_new_record_has_version_one
            /// Each write adds one to the record's version.
            each_write_adds_one_to_the_version
            /// Writing what is there already is a write like any other.
            a_write_of_equal_content_is_a_write
            /// A put at the version before the present one conflicts, and changes nothing.
            a_stale_version_conflicts
            /// A put at the first version conflicts once there is a later one.
            the_first_version_is_stale_too
            /// A put at a version that the record has not reached conflicts.
            a_version_that_is_not_reached_conflicts
            /// Creating a record that exists conflicts, and changes nothing.
            creating_what_exists_conflicts
            /// Replacing a record that doesn't exist conflicts, and creates nothing.
            replacing_what_is_absent_conflicts
            /// Writing one record leaves the versions of all others alone.
            versions_are_each_records_own
            /// Records of one kind in one account are told apart by the rest of their keys.
            records_of_one_kind_are_kept_apart
        }
        guards {
            /// A record that was only read and has changed since makes the commit conflict, whatever kind it is.
            a_guard_on_what_was_only_read_holds
            /// A guard with version 0 demands that there is no such record.
            a_guard_on_absence_holds
            /// A guard with a version demands that there is such a record.
            a_guard_on_presence_holds
            /// A guard with a version that the record has not reached conflicts.
            a_guard_on_a_version_to_come_conflicts
            /// Guards that hold don't keep a change set from being stored.
            guards_that_hold_stop_nothing
            /// What is guarded is not written by it: it keeps its version, and what is absent stays so.
            a_guard_changes_nothing
            /// Each of several guards counts, the first like the last.
            every_guard_counts
            /// An account's change set can be guarded by a record of the staff's realm.
            a_guard_reaches_into_the_staffs_realm
            /// A change set can have guards and no changes; then it is its command that is stored.
            guards_alone_make_a_change_set
        }
        commits {
            /// A put at a stale version, at whichever place, stores nothing of its change set.
            a_stale_put_at_any_place_stores_nothing
            /// Creating what exists, at whichever place, stores nothing of the change set.
            creating_what_exists_at_any_place_stores_nothing
            /// A message whose number is taken, at whichever place, stores nothing of the change set.
            a_taken_message_at_any_place_stores_nothing
            /// An entry whose sequence is taken, at whichever place, stores nothing of the change set.
            a_taken_entry_at_any_place_stores_nothing
            /// A ticket whose number is taken, at whichever place, stores nothing of the change set.
            a_taken_ticket_number_at_any_place_stores_nothing
            /// A guard that fails, at whichever place, stores nothing of the change set.
            a_failing_guard_at_any_place_stores_nothing
            /// A command that was committed before stores nothing of its change set.
            a_taken_command_stores_nothing
            /// A change set that adds one row twice conflicts as a whole.
            a_row_twice_in_one_change_set_conflicts
            /// A change set with every kind of change is stored as a whole.
            a_change_set_of_every_kind_is_stored_whole
            /// A change set with the most guards and the most changes is stored as a whole.
            the_largest_change_set_is_stored_whole
            /// A change set with the most changes that fails at the last one stores nothing.
            the_largest_change_set_conflicts_whole
            /// A conflict leaves the store as able as it was: the next commit is stored.
            after_a_conflict_the_next_commit_is_stored
            /// A change set may write into its account and into the staff's realm, both or neither.
            an_account_and_the_staff_are_written_together
            /// An account's change set may write every kind of record of the staff's, and stale ones keep it from being stored.
            an_account_writes_every_kind_of_the_staffs
        }
        commands {
            /// What a committed command did can be looked up by account and id.
            a_committed_commands_outcome_is_found
            /// A command that never came has no outcome.
            a_command_that_never_came_has_no_outcome
            /// A command that conflicted has no outcome.
            a_command_that_conflicted_has_no_outcome
            /// A command that conflicted can be decided anew under its id.
            a_command_that_conflicted_can_be_tried_again
            /// The same command committed twice has one effect, even where nothing else would keep it from a second.
            a_command_has_one_effect
            /// A command's id that is used again with other content keeps its first outcome.
            a_reused_command_keeps_its_first_outcome
            /// The same command id in another account, or in the staff's realm, is another command.
            command_ids_are_each_accounts_own
            /// An outcome comes back to the last byte, whether it is empty, odd or long.
            an_outcome_is_kept_to_the_last_byte
            /// A gather tells the outcome of the command that was wanted, and none if none was wanted.
            a_gather_tells_the_wanted_outcome_only
            /// Whoever lost the answer to a commit learns by lookup whether all or nothing of it is stored.
            unknown_is_resolved_by_lookup
        }
        gathers {
            /// Who wants nothing gets nothing.
            nothing_wanted_is_nothing_answered
            /// Records are answered in the order in which they were wanted.
            records_come_in_the_order_wanted
            /// A record that is absent is answered as absent, at its place.
            absent_records_keep_their_place
            /// Hundreds of records can be gathered at once.
            many_records_are_gathered_at_once
            /// Pages are answered in the order in which they were wanted.
            pages_come_in_the_order_wanted
            /// Gathering changes nothing, however often.
            gathering_changes_nothing
            /// A gather sees what was committed before it: records, rows and outcomes.
            a_gather_sees_what_was_committed_before_it
            /// What one holder of the store commits, every other holder sees at once.
            every_holder_of_the_store_sees_a_commit
        }
        entries {
            /// Entries are listed by sequence, the oldest first, in whichever order they were written.
            entries_come_oldest_first
            /// Entries behind a sequence have a greater one.
            entries_behind_a_sequence_are_greater
            /// A page of entries has as many rows as were wanted, or all that there are, from 1 to 201.
            a_page_of_entries_is_as_long_as_wanted
            /// Entries that are appended while somebody pages neither hide nor repeat another one.
            entries_appended_while_paging_hide_and_repeat_none
            /// An entry is never overwritten, not even by an equal one.
            an_entry_is_never_overwritten
            /// An entry's texts come back byte for byte, also where another form would mean the same.
            an_entry_is_not_reformatted
            /// An erased payload is none; an empty one is something else.
            an_erased_payload_is_not_an_empty_one
            /// An entry of hundreds of kilobytes is kept.
            a_long_entry_is_kept
            /// Undelivered are the entries behind what the head says is delivered.
            undelivered_entries_start_behind_the_delivered
            /// A page of undelivered entries has as many rows as were wanted, or all that there are.
            a_page_of_undelivered_entries_is_as_long_as_wanted
            /// A lease keeps accounts from being pending; it hides no entries.
            a_lease_hides_no_undelivered_entries
            /// An account without a journal has no entries, and nothing to deliver.
            an_account_without_a_journal_has_no_entries
        }
        outbox {
            /// An account whose journal is longer than what is delivered is pending.
            an_account_with_undelivered_entries_is_pending
            /// An account whose entries are all delivered is not pending, until there is one more.
            a_delivered_account_is_not_pending
            /// An account without a journal, or with an empty one, is not pending.
            an_account_without_entries_is_not_pending
            /// An account is not pending while a lease lasts.
            a_leased_account_is_not_pending
            /// A lease lasts to the microsecond before its end.
            a_lease_lasts_to_its_last_microsecond
            /// A lease has ended at the moment of its end, and the account is pending again.
            a_lease_ends_at_its_moment
            /// Leases are compared rightly at the ends of time.
            a_lease_can_last_from_the_first_year_to_the_last
            /// A lease that is given back holds nobody up.
            a_lease_that_is_given_back_is_gone
            /// A relay that is named without a time leases nothing.
            a_holder_without_a_span_leases_nothing
            /// Pending accounts come in the order of their ids' bytes.
            pending_accounts_come_in_the_order_of_their_ids
            /// An id whose first bit is set comes behind one without.
            ids_with_a_high_first_bit_come_last
            /// Pending accounts are paged by id; what isn't pending takes no place in a page.
            pending_accounts_are_paged_by_id
            /// More pending accounts than one page has are all reached.
            more_pending_accounts_than_a_page_are_all_reached
            /// The staff's own journal is delivered like any other; its account is the first of all.
            the_staffs_journal_is_pending_like_any
        }
        isolation {
            /// A key of one account never answers for another.
            a_foreign_key_never_answers
            /// The same users, services and tickets in two accounts are two sets of records.
            the_same_ids_in_two_accounts_are_two_records
            /// A version in one account is none in another, neither for a put nor for a guard.
            a_foreign_version_is_no_version
            /// Another account's tickets are never listed, with whichever filter.
            foreign_tickets_are_never_listed
            /// Another account's messages never answer, even under the same ticket's id.
            foreign_messages_never_answer
            /// Another account's words find nothing, even in a ticket with the same number.
            foreign_words_never_answer
            /// Another account's entries never answer.
            foreign_entries_never_answer
            /// What one account has delivered says nothing about another's entries.
            another_accounts_delivery_is_its_own
            /// A lease of one account keeps no other from being pending.
            another_accounts_lease_is_its_own
            /// Accounts whose ids differ in one bit are apart.
            neighbouring_accounts_are_apart
        }
        texts {
            /// The longest message survives to the last code point, in bytes, in planes and in combining marks.
            the_longest_message_is_kept
            /// The longest subject survives to the last code point.
            the_longest_subject_is_kept
            /// The longest reasons, links and findings survive to the last code point.
            the_longest_reasons_are_kept
            /// Code points beyond the first plane survive.
            code_points_beyond_the_first_plane_are_kept
            /// Text is not normalised: what looks the same stays as different as it was.
            normal_forms_are_kept_apart
            /// Zero-width marks, soft hyphens and noncharacters survive.
            marks_that_show_nothing_are_kept
            /// Right-to-left text survives, with its marks and overrides.
            both_directions_are_kept
            /// Line ends survive as they came, CR LF and LF, also at the end.
            line_ends_are_kept
            /// Blanks at both ends survive.
            blanks_at_the_ends_are_kept
            /// Text that looks like a number, a keyword or a piece of SQL is text.
            text_is_never_taken_for_something_else
            /// Letters keep their case and their kind.
            letters_keep_their_case_and_kind
        }
        extremes {
            /// Times of records are kept to the microsecond, from the year 1 to the year 9999.
            times_of_records_are_kept_to_the_microsecond
            /// Times of messages are kept to the microsecond, from the year 1 to the year 9999.
            times_of_messages_are_kept_to_the_microsecond
            /// Permission bits that this version has no name for are kept.
            permission_bits_without_a_name_are_kept
            /// Bits of categories that this version has no name for are kept.
            category_bits_without_a_name_are_kept
            /// Numbers of up to 63 bits are kept exactly.
            large_numbers_are_kept_exactly
            /// Counts of up to 63 bits are kept exactly.
            large_counts_are_kept_exactly
            /// Sets of as many members as they can have, each as long as it can be, are kept.
            the_largest_sets_are_kept
            /// Rows with numbers of up to 63 bits are paged like any others.
            rows_with_large_numbers_are_paged
            /// A position beyond all numbers is a position: nothing lies behind it, everything before it.
            a_position_beyond_all_numbers_finds_nothing_behind_it
        }
        reopening {
            /// Records of every kind are there after the store is opened again.
            records_outlive_the_store
            /// Versions go on after the store is opened again.
            versions_go_on_after_reopening
            /// Entries are there after the store is opened again, and still can't be overwritten.
            entries_outlive_the_store
            /// Tickets, their lists and their messages are there after the store is opened again.
            tickets_and_messages_outlive_the_store
            /// Words, notes and queues are there after the store is opened again.
            words_and_queues_outlive_the_store
            /// Commands are remembered after the store is opened again, and still have one effect.
            commands_outlive_the_store
            /// What is listed about access is listed after the store is opened again.
            lists_about_access_outlive_the_store
            /// Leases last after the store is opened again.
            leases_outlive_the_store
            /// The very last commit is there after the store is opened again.
            the_last_commit_before_closing_is_kept
            /// What conflicted is not there after the store is opened again.
            a_conflict_leaves_nothing_to_reopen
        }
        races {
            /// Sixteen threads that add one a thousand times each, by compare and swap, lose nothing.
            sixteen_threads_lose_no_increment
            /// Of several creators of one key exactly one succeeds.
            one_of_several_creators_succeeds
            /// Of several writers at one version exactly one succeeds.
            one_of_several_writers_succeeds
            /// Of several that add the same row exactly one succeeds.
            one_of_several_writers_of_a_row_succeeds
            /// Of several runs of one command at once exactly one takes effect.
            one_run_of_a_command_takes_effect
            /// Of several tickets with one number exactly one is stored.
            one_ticket_takes_a_number
            /// Of two commits, each guarded by what the other writes, exactly one succeeds.
            a_guard_and_a_write_exclude_each_other
            /// Sequences stay dense, however many write at once.
            sequences_stay_dense
            /// Commits of different accounts never conflict.
            accounts_do_not_get_in_each_others_way
        }
        snapshots {
            /// Records of one gather are of one moment, while others write.
            records_are_of_one_moment
            /// Records and pages of one gather are of one moment, while others write.
            records_and_pages_are_of_one_moment
            /// A command's outcome and its effect are seen together or not at all.
            outcome_and_effect_are_of_one_moment
            /// What is committed is seen by every gather that starts later, on every thread.
            a_commit_is_seen_by_every_later_gather
            /// Of two gathers, the later one never sees less.
            time_never_runs_backwards_for_a_reader
        }
        desks {
            /// Tickets that are opened at once are numbered densely, and the journal's head attests every entry.
            tickets_opened_at_once_are_numbered_densely
            /// Answers that are given at once are numbered densely, and the ticket counts them all.
            answers_given_at_once_are_numbered_densely
            /// One command that is run by many at once opens one ticket, and all get the same reply.
            one_command_run_at_once_opens_one_ticket
            /// Of several relays that want an account's lease at once exactly one gets it.
            one_of_several_relays_gets_the_lease
        }
    } };
}
