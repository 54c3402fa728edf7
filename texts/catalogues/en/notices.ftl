### Notices: what a person is told by e-mail. Each has a subject, and its body as the value.
###
### A blank line ends a paragraph. A parameter that is a paragraph of its own shows as what it is: a message as a
### quotation, a list as a list, a link as a link. Every notice can use $desk (the desk's name) and $panel (the link of
### the customer panel).

## Around every notice

frame-greeting = Hello,
frame-no_reply = This e-mail was sent automatically. Text that is sent to us by e-mail is not considered.
frame-closing = Kind regards,

## Paragraphs that several notices share

notice-panel-ticket =
    You can read the ticket in the customer panel and write to us there:

    { $panel }
notice-panel-account =
    You can see the details in the customer panel:

    { $panel }

## Tickets

notice-ticket-opened =
    We have received your request. It has the number { $number } and the subject “{ $subject }”. We will answer as soon as possible.

    { notice-panel-ticket }
    .subject = Ticket { $number } received: { $subject }
notice-ticket-answered =
    { $agent } answered ticket { $number } (“{ $subject }”):

    { $body }

    { notice-panel-ticket }
    .subject = Ticket { $number } answered: { $subject }
notice-ticket-solved =
    Ticket { $number } (“{ $subject }”) has been marked as solved. If you still need help, please write to us in the ticket.

    { notice-panel-ticket }
    .subject = Ticket { $number } solved: { $subject }
notice-ticket-closed =
    Ticket { $number } (“{ $subject }”) has been closed. If you still need help, please reopen it in the customer panel.

    { notice-panel-ticket }
    .subject = Ticket { $number } closed: { $subject }
notice-ticket-reopened =
    Ticket { $number } (“{ $subject }”) has been reopened. We will answer as soon as possible.

    { notice-panel-ticket }
    .subject = Ticket { $number } reopened: { $subject }
notice-ticket-follow_up =
    Ticket { $old } could no longer be reopened. So a new ticket was opened that refers to it. It has the number { $number } and the subject “{ $subject }”.

    { notice-panel-ticket }
    .subject = Ticket { $number } follows ticket { $old }: { $subject }
notice-ticket-merged =
    Ticket { $number } (“{ $subject }”) has been merged into ticket { $into }. All its messages are kept; please write in ticket { $into } from now on.

    { notice-panel-ticket }
    .subject = Ticket { $number } merged into ticket { $into }: { $subject }
notice-ticket-email_refused =
    { $number ->
        [none] Thank you for your e-mail. Unfortunately we cannot consider text that is sent by e-mail, so it has not been added to any ticket.
       *[other] Thank you for your e-mail about ticket { $number }. Unfortunately we cannot consider text that is sent by e-mail, so it has not been added to the ticket.
    }

    So that nothing is lost, please write to us in the customer panel. You can copy the text of your e-mail there:

    { $panel }
    .subject = { $number ->
        [none] Your e-mail was not considered
       *[other] Your e-mail about ticket { $number } was not considered
    }

## People

notice-people-invited =
    { $inviter ->
        [none] You have been invited to use the account “{ $account }” at { $desk }.
       *[other] { $inviter } has invited you to use the account “{ $account }” at { $desk }.
    }

    To accept the invitation, please open this link. It works once, until { $until }:

    { $link }

    If you were not expecting this invitation, you can simply ignore this e-mail.
    .subject = Invitation to the account “{ $account }”
notice-people-invitation_accepted =
    { $permissions ->
        [none] An invitation to the account “{ $account }” has been accepted. The new user has no permissions there at present.
       *[other] An invitation to the account “{ $account }” has been accepted. The new user may:
    }

    { $permissions ->
        [none] { "" }
       *[other] { $permissions }
    }

    { notice-panel-account }
    .subject = Invitation to the account “{ $account }” accepted
notice-people-permissions_changed =
    { $permissions ->
        [none] The permissions of a user of the account “{ $account }” have been changed. The user has no permissions there at present.
       *[other] The permissions of a user of the account “{ $account }” have been changed. The user may now:
    }

    { $permissions ->
        [none] { "" }
       *[other] { $permissions }
    }

    { notice-panel-account }
    .subject = Permissions in the account “{ $account }” changed
notice-people-removed =
    A user’s access to the account “{ $account }” has been removed.

    { notice-panel-account }
    .subject = A user’s access to the account “{ $account }” has been removed

## The account

notice-account-amended =
    The details of the account “{ $account }” have been changed.

    If you do not know of this change, please tell us in the customer panel:

    { $panel }
    .subject = The details of the account “{ $account }” have been changed
notice-account-ownership_offered =
    The ownership of the account “{ $account }” has been offered to one of its users. The owner holds all permissions, and every account has exactly one.

    It is handed over only if that user accepts in the customer panel. Until then the owner can withdraw the offer there:

    { $panel }
    .subject = The ownership of the account “{ $account }” has been offered to a user
notice-account-ownership_accepted =
    The ownership of the account “{ $account }” has been handed over. The account has a new owner.

    { notice-panel-account }
    .subject = The account “{ $account }” has a new owner

## Access by support

notice-access-door_opened =
    Support’s access to the account “{ $account }” has been opened: the staff of { $desk } may now enter it without asking you.

    You can close it at any time in the customer panel:

    { $panel }
    .subject = Support may enter the account “{ $account }” without asking
notice-access-door_closed =
    Support’s access to the account “{ $account }” has been closed: the staff of { $desk } may now enter it only with a code from you or with your written consent.

    { notice-panel-account }
    .subject = Support may enter the account “{ $account }” only with your permission
notice-access-entered =
    { $emergency ->
        [none] { $agent } from { $desk } has entered the account “{ $account }”. Basis: { $basis }.
       *[yes] This is an emergency entry: { $agent } from { $desk } has entered the account “{ $account }” without asking you first. The support leads have approved it, and it will be reviewed. Basis: { $basis }.
    }

    Reason:

    { $reason }

    { $scopes ->
        [none] { "" }
       *[other] Purpose:
    }

    { $scopes ->
        [none] { "" }
       *[other] { $scopes }
    }

    This session ends at the latest on { $until }. In the customer panel you can see who is inside, and end the session at any moment:

    { $panel }
    .subject = { $emergency ->
        [none] Support has entered the account “{ $account }”
       *[yes] Emergency: support has entered the account “{ $account }”
    }
notice-access-ended =
    { $agent } from { $desk } was in the account “{ $account }” and is no longer there.

    Time: from { $entered_at } until { $ended_at } ({ $minutes ->
        [0] less than a minute
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }). End of the session: { $ending }.

    Reason for the access:

    { $reason }

    { $actions ->
        [0] Nothing was recorded as done.
        [one] { $actions } action was recorded.
       *[other] { $actions } actions were recorded.
    } { $documents ->
        [none] No documents were kept.
        [one] { $documents } document was kept; it must be deleted, and its deletion confirmed.
       *[other] { $documents } documents were kept; they must be deleted, and their deletion confirmed.
    }

    { notice-panel-account }
    .subject = Support was in the account “{ $account }”
notice-assistance-exhausted =
    Too many wrong codes have been tried for the account “{ $account }”. The request for assistance is used up: nobody can enter with its code any more.

    If you still need help, please ask for assistance again. If you have given no code to anybody, please tell us in the customer panel:

    { $panel }
    .subject = Too many wrong codes for the account “{ $account }”
notice-assistance-locked =
    Too many wrong codes in a row have been tried for the account “{ $account }”: { $failures }. Its codes are locked: nobody can enter with a code until the owner of the account, or whoever manages its users, unlocks them.

    If you have given no code to anybody, please tell us in the customer panel:

    { $panel }
    .subject = The codes of the account “{ $account }” are locked
notice-consent-given =
    { $scopes ->
        [none] A written consent has been given to support for the account “{ $account }”. It holds until { $until }.
       *[other] A written consent has been given to support for the account “{ $account }”. It holds until { $until }, for:
    }

    { $scopes ->
        [none] { "" }
       *[other] { $scopes }
    }

    You can withdraw it at any time in the customer panel:

    { $panel }
    .subject = Written consent for the account “{ $account }”
notice-consent-withdrawn =
    A written consent to access by support to the account “{ $account }” has been withdrawn. Sessions that stood on it have ended.

    { notice-panel-account }
    .subject = Consent for the account “{ $account }” withdrawn

## Contacts

notice-contact-added =
    { $categories ->
        [none] This e-mail address has been added as a contact of the account “{ $account }”. No categories of e-mails have been chosen for it yet.
       *[other] This e-mail address has been added as a contact of the account “{ $account }”. You will receive e-mails of these categories:
    }

    { $categories ->
        [none] { "" }
       *[other] { $categories }
    }

    There is nothing you need to do.
    .subject = You are now a contact of the account “{ $account }”
