//! The clauses about lists; see `clauses`.

/// Adds the laws about lists to the laws that it is given, and hands all on.
#[doc(hidden)]
#[macro_export]
macro_rules! with_laws_of_rows {
    ($then:ident $with:tt $($laws:tt)*) => { $crate::$then! { $with
        $($laws)*
        tickets {
            /// Tickets are listed by number, the newest first, in whichever order they were written.
            tickets_come_newest_first
            /// A list of one status has all tickets with it and no others.
            tickets_of_one_status_are_listed_alone
            /// A status that no ticket has, and an account without tickets, list none.
            a_status_that_no_ticket_has_lists_none
            /// Tickets before a number have a smaller one; the number itself need not exist.
            tickets_before_a_number_are_smaller
            /// Status and position filter together.
            status_and_number_filter_together
            /// A page of tickets has as many rows as were wanted, or all that there are, from 1 to 201.
            a_page_of_tickets_is_as_long_as_wanted
            /// A page of no rows is empty, whatever is listed.
            no_rows_wanted_are_none_answered
            /// Page after page reaches every ticket once, whatever the pages' size.
            paging_reaches_every_ticket_once
            /// Tickets that are opened while somebody pages neither hide nor repeat another one.
            tickets_opened_while_paging_hide_and_repeat_none
            /// A ticket whose status changes leaves one list and enters the other.
            a_ticket_that_changes_its_status_changes_lists
            /// Lists show tickets as they are now, not as they were opened.
            lists_show_tickets_as_they_are_now
            /// A ticket's number belongs to one ticket of its account; another one with it conflicts.
            a_ticket_number_is_given_once
        }
        filters {
            /// A list of one assignee has all of the agent's tickets and no others.
            tickets_of_one_assignee_are_listed_alone
            /// A list of one tag has all tickets with it and no others.
            tickets_of_one_tag_are_listed_alone
            /// A tag is compared as a whole, to the last code point and in its case.
            a_tag_is_the_whole_tag
            /// A list of one team has all of the team's tickets and no others.
            tickets_of_one_team_are_listed_alone
            /// Team and filter hold together, whichever filter it is.
            team_and_filter_hold_together
            /// Every filter is paged by number, with a team and without.
            every_filter_is_paged_by_number
            /// A ticket whose team, assignee or tags change leaves one list and enters the other.
            a_ticket_that_changes_changes_its_lists
        }
        words {
            /// A ticket is found by each of its words, and by no other.
            a_ticket_is_found_by_each_of_its_words
            /// Of several words that are looked for, a ticket must have every one.
            every_word_that_is_looked_for_must_be_there
            /// The words of all of a ticket's messages count together, whenever they were added.
            words_of_several_messages_count_together
            /// Internal words are found only where they are wanted.
            internal_words_are_found_only_where_they_are_wanted
            /// The same word can be public and internal, whichever came first.
            a_word_is_public_and_internal_each_for_itself
            /// A ticket's words are a set: adding what is there is no conflict, and changes nothing.
            a_word_that_is_there_is_no_conflict
            /// Words are stored with their change set, or not at all.
            words_are_stored_with_their_change_set_or_not_at_all
            /// Words are told apart to the last of 64 bits.
            words_are_told_apart_to_the_last_bit
            /// As many words as one message can have are kept, and can be looked for together.
            as_many_words_as_a_message_can_have_are_kept
            /// What is found by its words is shown as it is now.
            what_is_found_is_as_it_is_now
        }
        similar {
            /// Tickets that share more of the words come first, each with the words that it shares.
            tickets_that_share_more_words_come_first
            /// Of tickets that share equally many words, the newest come first.
            of_equally_similar_tickets_the_newest_come_first
            /// For each word, only so many of the newest tickets that have it are looked at.
            only_the_newest_tickets_of_each_word_are_looked_at
            /// There are as many similar tickets as were wanted, or all, from none to 201.
            as_many_similar_tickets_as_wanted_are_answered
            /// Words that no ticket has make none similar, and have the frequency 0.
            words_that_nothing_has_make_nothing_similar
            /// Internal words make no ticket similar, and don't count.
            internal_words_make_nothing_similar
            /// Of similar tickets only those of the wanted team are answered, and these fill the page.
            of_similar_tickets_only_the_teams_are_answered
            /// How common a word is, is counted over all teams, and the newest are chosen before the team.
            frequencies_are_those_of_all_teams
            /// Similar tickets are shown as they are now.
            similar_tickets_are_as_they_are_now
            /// Another account's words make no ticket similar, and don't count.
            another_accounts_words_make_nothing_similar
        }
        queues {
            /// A queue has the most urgent first, and of equally urgent ones who waits longest.
            the_most_urgent_are_answered_first_then_who_waits_longest
            /// Equal places in a queue are ordered by account and ticket.
            equal_places_are_ordered_by_account_and_ticket
            /// A queue has only tickets whose customers wait, whatever their status.
            only_those_who_wait_are_in_a_queue
            /// A queue has the tickets of one team, or of one agent, and no others.
            a_queue_is_one_teams_or_one_agents
            /// A queue goes over all accounts.
            a_queue_goes_over_all_accounts
            /// A ticket that changes leaves one place in the queues and enters the other.
            a_ticket_that_changes_changes_its_place
            /// Queues are paged by place, also by one where nothing stands any more.
            queues_are_paged_by_place
            /// A page of a queue has as many rows as were wanted, or all that there are, from 1 to 201.
            a_page_of_a_queue_is_as_long_as_wanted
        }
        lists {
            /// Lists of records, of people and about access, come in the order of the ids' bytes.
            lists_come_in_the_order_of_ids
            /// Lists of records are paged by id; what is added meanwhile hides none.
            lists_are_paged_by_id
            /// A page of any of these lists has as many rows as were wanted, or all that there are, from 1 to 201.
            a_page_of_a_list_is_as_long_as_wanted
            /// Members who were removed are in no list, and take no place in a page, until they are back.
            removed_members_are_not_listed
            /// Of invitations the open ones are listed, the old among them.
            only_open_invitations_are_listed
            /// Contacts that were removed are not listed until they are back.
            removed_contacts_are_not_listed
            /// A list of categories has the contacts that chose at least one of them, by name or by bit.
            contacts_of_any_of_the_categories_are_listed
            /// Lists show services, members, invitations and contacts as they are now.
            lists_of_records_show_them_as_they_are_now
            /// What is another account's or another user's is never listed.
            what_is_another_accounts_is_never_listed
        }
        lists_of_access {
            /// Consents are listed until they are withdrawn, those among them that are over or don't hold yet.
            withdrawn_consents_are_not_listed
            /// Of requests for emergency entry those that wait are listed, the old among them.
            only_emergencies_that_wait_are_listed
            /// Requests for emergency entry come in the order of their ids, and of equal ids in that of their accounts.
            emergencies_come_by_id_then_by_account
            /// Lists show consents, requests for emergency entry, agents, budgets and reviews as they are now.
            lists_about_access_show_what_is_there_now
            /// How far roles have reviewed is listed by id, with versions.
            roles_are_listed_with_their_versions
        }
        sessions {
            /// Sessions are listed by time, whichever time the list goes by, and of one time by id.
            sessions_come_in_the_order_of_time_then_of_ids
            /// Lists of sessions are one account's, or go over all accounts, by time, account and id.
            lists_of_sessions_go_over_all_accounts
            /// Lists of sessions are paged by place, also by one where nothing stands.
            lists_of_sessions_are_paged_by_place
            /// A page of sessions has as many rows as were wanted, or all that there are, from 1 to 201.
            a_page_of_sessions_is_as_long_as_wanted
            /// Sessions are listed with the versions at which they can be written.
            sessions_are_listed_with_their_versions
            /// A session that ends, owes something or has it attested leaves one list and enters the other.
            a_session_that_changes_changes_its_lists
            /// A sweep gets first what is due first, and agents what they owe first.
            a_sweep_comes_in_the_order_of_what_is_due
            /// Lists of one agent's sessions have all of them and no others.
            sessions_of_one_agent_are_listed_alone
            /// A span has who entered at its beginning, and not who entered at its end.
            a_span_has_its_beginning_and_not_its_end
            /// Spans and places reach from the first year to the last.
            spans_reach_from_the_first_year_to_the_last
        }
        messages {
            /// Messages are listed by number, the oldest first, in whichever order they were written.
            messages_come_oldest_first
            /// Messages behind a number have a greater one.
            messages_behind_a_number_are_greater
            /// A page of messages has as many rows as were wanted, or all that there are, from 1 to 201.
            a_page_of_messages_is_as_long_as_wanted
            /// A ticket's messages are its own.
            messages_belong_to_their_ticket
            /// A message is never overwritten, not even by an equal one.
            a_message_is_never_overwritten
            /// Messages that are added while somebody pages neither hide nor repeat another one.
            messages_added_while_paging_hide_and_repeat_none
            /// A ticket's messages and its internal notes are two lists, each with numbers of its own.
            notes_and_messages_are_numbered_apart
            /// An internal note is never overwritten, not even by an equal one.
            a_note_is_never_overwritten
        }
    } };
}
