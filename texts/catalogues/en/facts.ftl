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

fact-access-door_opened = Support’s access was opened: its staff may enter the account without asking.
fact-access-door_closed = Support’s access was closed: its staff may enter the account only with a code or a written consent.
fact-access-rules_acknowledged = The rules for access were acknowledged (edition { $edition }).
fact-access-entered = { $user ->
    [none] { $agent } from support entered the account.
   *[other] { $agent } from support entered the account as { $user }.
} Basis: { $basis }. { $armed_by ->
    [none] { "" }
   *[other] Given by { $armed_by }.
} { $scopes ->
    [none] { "" }
   *[other] Purpose: { $scopes }.
} { $ticket ->
    [none] { "" }
   *[other] Ticket: { $ticket }.
} At the latest until { $until }. Reason: “{ $reason }” Link: { $link }
fact-access-refused = { $agent ->
    [none] An agent wanted to enter the account and was refused.
   *[other] { $agent } from support wanted to enter the account and was refused.
} { $user ->
    [none] { "" }
   *[other] User: { $user }.
} { $scopes ->
    [none] { "" }
   *[other] Purpose: { $scopes }.
} Basis: { $basis }. { $missing ->
    [none] { "" }
   *[other] Missing: { $missing }.
}
fact-access-recorded = Support worked in the account. { $action }: “{ $what }”. Purpose: { $scope }.
fact-access-ended = { $agent ->
    [none] A session of support in the account ended.
   *[other] The session of { $agent } in the account ended.
} { $user ->
    [none] { "" }
   *[other] User: { $user }.
} Time: { $ended_at }. Reason: { $ending }.
fact-access-user_reset = { $user ->
    [none] The credentials of a user were reset.
   *[other] The credentials of { $user } were reset.
} Nobody from support is inside as this user any more.
fact-access-clean_up_due = { $sessions ->
    [one] The setting up of the account was completed. What support kept in { $sessions } session must be deleted by { $until }.
   *[other] The setting up of the account was completed. What support kept in { $sessions } sessions must be deleted by { $until }.
}
fact-access-cleaned_up = { $documents ->
    [one] Support confirmed that what it had kept is deleted: { $documents } document.
   *[other] Support confirmed that what it had kept is deleted: { $documents } documents.
}
fact-access-clean_up_overdue = Support has not confirmed in time that what it had kept is deleted. { $agent ->
    [none] { "" }
   *[other] Agent: { $agent }.
}

fact-assistance-requested = Assistance was requested, and there is a code for it. The request stands until { $until }. { $scopes ->
    [none] { "" }
   *[other] Giving the code away also consents to: { $scopes }.
} { $agent ->
    [none] { "" }
   *[other] Only for { $agent }.
} { $ticket ->
    [none] { "" }
   *[other] Only for ticket { $ticket }.
}
fact-assistance-withdrawn = The request for assistance was withdrawn. Its code is no longer valid.
fact-assistance-code_refused = { $agent ->
    [none] An agent tried a code that was not accepted.
   *[other] { $agent } from support tried a code that was not accepted.
} { $user ->
    [none] { "" }
   *[other] User: { $user }.
} Why: { $verdict }. Tries left: { $tries_left }.
fact-assistance-exhausted = Too many wrong codes were tried. The request for assistance is used up; a new one is needed.
fact-assistance-locked = Codes were locked after too many wrong ones in a row: { $failures }.
fact-assistance-unlocked = Codes were unlocked.

fact-consent-given = A written consent was given, from { $since } until { $until }. { $scopes ->
    [none] { "" }
   *[other] Purpose: { $scopes }.
} { $agent ->
    [none] { "" }
   *[other] Only for { $agent }.
} { $ticket ->
    [none] { "" }
   *[other] Only for ticket { $ticket }.
}
fact-consent-withdrawn = A written consent was withdrawn. Nobody from support is inside because of it any more.

fact-break_glass-asked = Support asked for emergency entry to the account. { $user ->
    [none] { "" }
   *[other] User: { $user }.
} { $scopes ->
    [none] { "" }
   *[other] Purpose: { $scopes }.
} Reason: “{ $reason }” Link: { $link }
fact-break_glass-approved = An emergency entry was approved. Approvals so far: { $approvals }.
fact-break_glass-declined = An emergency entry was declined.

fact-staff-mfa_verified = { $agent ->
    [none] The second factor of an agent was verified.
   *[other] The second factor of { $agent } was verified.
}
fact-staff-trained = { $agent ->
    [none] An agent completed the training “{ $training }”.
   *[other] { $agent } completed the training “{ $training }”.
}
fact-staff-undertaking_signed = An agent signed the undertaking (edition { $edition }).
fact-staff-ceiling_set = { $agent ->
    [none] The most that an agent may do in accounts was changed.
   *[other] The most that { $agent } may do in accounts was changed.
} { $scopes ->
    [none] Now: nothing.
   *[other] Now: { $scopes }.
}
fact-staff-roles_assigned = { $agent ->
    [none] The roles of an agent were changed.
   *[other] The roles of { $agent } were changed.
} { $lead ->
    [yes] Staff lead: yes.
    [no] Staff lead: no.
   *[none] { "" }
} { $roles ->
    [none] { "" }
   *[other] Reviews as: { $roles }.
}

fact-review-signed = The accesses from { $since } until { $until } were reviewed. Role: { $role }.
