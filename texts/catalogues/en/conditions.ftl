### Conditions that don't hold: what the person is told who was refused, and what to do.

-ask-permission = Please ask the owner of the account, or whoever manages its users.

condition-account-new = This account already exists. Please use the existing one.
condition-account-onboarding = This is possible only while the account is being set up, and that has been completed.
condition-account-owner = Only the owner of the account may do this. Please ask the owner.
condition-agent-active = Your access as an agent is not active. Please ask the support lead to activate it.
condition-agent-new = This agent is already in the directory. Please use the existing entry.
condition-agent-team = You are not in a team yet. Please ask the support lead to assign you to one.
condition-contact-new = There is already a contact with this e-mail address. Please change that contact instead.
condition-desk-keys = This is not available yet, because no keys have been set up. Please tell whoever operates this support desk.
condition-invitation-address = This invitation was sent to another e-mail address. Please sign in with that address, or ask for an invitation to yours.
condition-invitation-open = This invitation is no longer open: it was accepted or revoked. Please ask for a new one.
condition-invitation-unexpired = This invitation has expired. Please ask for it to be sent again.
condition-journal-free_lease = Another program is delivering this account’s entries at the moment. Please try again later.
condition-journal-in_order = Only entries that exist and were handed out can be acknowledged. Please read the open entries again.
condition-journal-lease = The lease on this account’s entries has run out. Please take a new one before going on.
condition-member-not_owner = This cannot be done to the owner of the account. The ownership has to be handed over first.
condition-member-other = You cannot do this to yourself. Please ask the owner of the account.
condition-membership-new = This user is already a member of the account. Please change the permissions instead.
condition-ownership-offered = The ownership of this account is not offered to you, or the offer is too old. Please ask the owner to offer it again.
condition-permission-contacts = You need the permission “{ permission-contacts }”. { -ask-permission }
condition-permission-held = You can grant only permissions that you hold yourself. Please ask the owner of the account to grant the others.
condition-permission-profile = You need the permission “{ permission-profile }”. { -ask-permission }
condition-permission-tickets = You need the permission “{ permission-tickets }”. { -ask-permission }
condition-permission-users = You need the right “{ permission-users }”. Please ask the owner of the account.
condition-service-new = The account already has this service. Please use the existing one.
condition-ticket-closed = This ticket is closed. Please reopen it to add anything.
condition-ticket-duplicates = There are similar tickets. Please answer or reopen one of them, or confirm that yours is about another topic.
condition-ticket-merge_span = It is too late to undo this merge. Please open a new ticket and mention the number of this one.
condition-ticket-merge_target = The ticket cannot be merged into that one. Please choose another ticket of the same account that is not done yet and has room for the messages.
condition-ticket-merged = This ticket was merged into another one. Please write there.
condition-ticket-move = The ticket’s current status does not allow this. Please look at the ticket again.
condition-ticket-rateable = This ticket cannot be rated yet. Please wait until it is solved or closed.
condition-ticket-reopening = It is too late to reopen this ticket. Please open a new one and mention the number of this one.
condition-ticket-room = This ticket cannot take any more messages. Please open a new one and mention the number of this one.
