### Facts: what happened, as lines of the customer's journal.

fact-account-created = The account was created. { $owner ->
    [none] { "" }
   *[other] Owner: { $owner }.
}
fact-account-service_added = { $service ->
    [none] A service was added to the account.
   *[other] The service “{ $service }” was added to the account.
}
fact-account-amended = The account’s details were changed. { $name ->
    [yes] The name is new.
   *[none] { "" }
} { $email ->
    [yes] The e-mail address is new.
   *[none] { "" }
} { $language ->
    [yes] The language is new.
   *[none] { "" }
}
fact-account-onboarded = The setting up of the account was completed.
fact-account-ownership_offered = { $to ->
    [none] The ownership of the account was offered to another user.
   *[other] The ownership of the account was offered to { $to }.
}
fact-account-ownership_withdrawn = { $to ->
    [none] The offer of the account’s ownership was withdrawn.
   *[other] The offer of the account’s ownership to { $to } was withdrawn.
}
fact-account-ownership_accepted = { $to ->
    [none] The ownership of the account was handed over to another user.
   *[other] The ownership of the account was handed over to { $to }.
}

fact-people-admitted = { $user ->
    [none] A user was given access to the account.
   *[other] { $user } was given access to the account.
} { $permissions ->
    [none] No permissions were granted.
   *[other] Permissions: { $permissions }.
}
fact-people-invited = { $permissions ->
    [none] A person was invited to the account, without permissions for now.
   *[other] A person was invited to the account. Permissions: { $permissions }.
}
fact-people-invitation_sent_again = An invitation was sent again.
fact-people-invitation_revoked = An invitation was revoked.
fact-people-invitation_accepted = { $user ->
    [none] An invitation was accepted.
   *[other] { $user } accepted an invitation.
} { $permissions ->
    [none] { "" }
   *[other] Permissions: { $permissions }.
}
fact-people-permitted = { $user ->
    [none] The permissions of a user were changed.
   *[other] The permissions of { $user } were changed.
} { $permissions ->
    [none] The user has no permissions now.
   *[other] Permissions now: { $permissions }.
}
fact-people-entrusted = { $manages_users ->
    [yes] The right to manage users was granted.
    [no] The right to manage users was withdrawn.
   *[none] The right to manage users was changed.
} { $user ->
    [none] { "" }
   *[other] User: { $user }.
}
fact-people-removed = { $user ->
    [none] A user’s access to the account was removed.
   *[other] The access of { $user } to the account was removed.
}

fact-contact-added = A contact was added. { $categories ->
    [none] { "" }
   *[other] Categories: { $categories }.
}
fact-contact-changed = A contact was changed. { $categories ->
    [none] { "" }
   *[other] Categories: { $categories }.
}
fact-contact-removed = A contact was removed.

fact-staff-enrolled = { $agent ->
    [none] An agent was added to the support’s directory.
   *[other] { $agent } was added to the support’s directory.
}
fact-staff-activated = { $agent ->
    [none] An agent was activated.
   *[other] { $agent } was activated as an agent.
}
fact-staff-deactivated = { $agent ->
    [none] An agent was deactivated.
   *[other] { $agent } was deactivated as an agent.
}
fact-staff-assigned_teams = { $agent ->
    [none] The teams of an agent were changed.
   *[other] The teams of { $agent } were changed.
} { $teams ->
    [none] { "" }
   *[other] Teams: { $teams }.
}

fact-ticket-opened = { $follows ->
    [none] Ticket { $number } was opened.
   *[other] Ticket { $number } was opened. It goes on from ticket { $follows }.
}
fact-ticket-answered = A message was added to ticket { $number }.
fact-ticket-solved = Ticket { $number } was marked as solved.
fact-ticket-held = Ticket { $number } was put on hold.
fact-ticket-resumed = Work on ticket { $number } was resumed.
fact-ticket-closed = Ticket { $number } was closed.
fact-ticket-reopened = Ticket { $number } was reopened.
fact-ticket-merged = Ticket { $number } was merged into ticket { $into_number }.
fact-ticket-unmerged = The merging of ticket { $number } was undone.
fact-ticket-rated = { $rating ->
    [none] Ticket { $number } was rated.
   *[other] Ticket { $number } was rated. Rating: { $rating }.
}
fact-ticket-email_refused = { $number ->
    [none] An e-mail was received and not considered.
   *[other] An e-mail about ticket { $number } was received and not considered.
} { $from ->
    [none] { "" }
   *[other] Sender: { $from }.
} { $told ->
    [yes] The sender was asked to write in the customer panel.
    [no] The sender was not told.
   *[none] { "" }
}
fact-ticket-worked = { $number ->
    [none] Support worked on a ticket.
   *[other] Support worked on ticket { $number }.
}
