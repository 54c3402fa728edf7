### The tour's narration in English, and the texts that its people write.

title = CONSENTRY’S TOUR, on the SQLite file { $file }
title-clock = The tour has a clock of its own, so that half an hour passes at once. It shows { $now } (UTC).

## The account

account-heading = The account
account-new = When Ada signs up, the host makes the account “{ $account }” for her: { $email } is its primary address, and { $language } the language of what goes there.
account-found = The account “{ $account }” was made by an earlier run and has { $tickets ->
    [one] 1 ticket
   *[other] { $tickets } tickets
}. What was done once is not done again: the host’s commands have names.
account-amended = Ada changes its language from { $before } to { $after }: from now on { $email } is written to in { $after }.
account-services = It has these services: { $services }. Grace answers for the teams “support”, “sales” and “billing”.
account-key = The secrets of invitation links follow from a key, which lies in { $file }; only its owner can read it. A real host takes the key from wherever its secrets are.

## Contacts

contacts-heading = Contacts
contacts-added = { $count ->
    [one] The account has one contact
   *[other] The account has { $count } contacts
}, who choose which e-mails they get, and in which language:
contacts-slip = Somebody types “{ $email }”. That is refused before any operation is run, with the field and the reason:

## Users

users-heading = Users
users-invited = Ada invites { $email }, with these permissions: { $permissions }. The link’s secret is kept nowhere; the relay makes it when it writes the e-mail.
users-no-link = No link went out in this round: another relay is at it. The next run sends a new one.
users-accepted = Ben opens the link, signs in as a user of his own (the host keeps his password), and accepts.
users-again = Eve got hold of the e-mail and tries the same link:
users-found = Ben is a member; he accepted in an earlier run.
users-given = Ada gives Ben one permission more: { $permission }.
users-taken = Ada takes one from him: { $permission }.
users-entrusted = Ada gives Ben the right “{ $right }”. Only the owner can.
users-list = Who may do what, each permission alone:
users-wanted = Ben invites somebody with “{ $permission }”, which he doesn’t hold himself:
users-whmcs = Ada comes from a panel that kept permissions as “{ $wire }”. Consentry reads it as: { $permissions }. What it has no permission for is told, and never dropped silently: { $left }.

## The ticket panel

panel-heading = The ticket panel
panel-catalogue = What a ticket can be about:
panel-form = { $who } fills in the form: “{ $subject }”.
panel-opened = It becomes ticket no. { $number }: { $status }.
panel-advice = Advice
panel-acknowledged = { $who } says that it is another topic, and goes on: ticket no. { $number }.
panel-followed = Ada follows the advice and adds her text to no. { $number }: { $status }.
panel-more = Ada adds information to no. { $number }: { $status }.
panel-closed = Ada closes no. { $number }: { $status }. Then something else occurs to her, and she answers:
panel-reopened = So she reopens no. { $number } with an added text: { $status }.
panel-rated = Ada rates the work on no. { $number }: { $rating } of 5. “{ $comment }”
support-leftover = Grace begins with no. { $number }, which an earlier run left without an answer.
support-thanked = Ben thanks her.
support-taken = Grace takes up no. { $number }: { $status }.
support-answered = Grace answers no. { $number }: “{ $text }” Now: { $status }.
support-solved = Grace holds no. { $number } for done: { $status }.
support-queue = Grace gives no. { $number } a high priority. Her teams’ queues: the most urgent first, then who waits longest.
support-noted = Grace writes a note and a tag on no. { $number }. What she sees of it, and what Ada sees:
support-messages = Messages
support-notes = Notes
support-merged = Grace reads both and merges no. { $number } into no. { $into }: { $status }.
support-email = Ada thanks by e-mail, too. Text that comes this way is not considered: nothing is added to no. { $number }, the journal says so, and Ada is told where to write.
support-stranger = Eve, whom the account doesn’t know, writes an e-mail as well. That is in the journal, too; she is told nothing.

## The history

history-heading = The history, after the file was closed and opened again
history-total = { $tickets ->
    [one] 1 ticket
   *[other] { $tickets } tickets
}
history-more = … { $messages } messages in all
history-newest = These are the newest { $shown }; `tour history` prints all.
search-word = Who looks for “{ $word }” finds these numbers: Ada { $ada }; Grace { $grace }.
search-note = “{ $word }” stands in a note of Grace’s only. Ada finds: { $ada }; Grace: { $grace }.

## Refusals

refusals-heading = Refusals
refusals-contacts = Ben reads the contacts:
refusals-self = Ben gives himself all permissions:
refusals-admit = Ada admits Ben again, with a permission that nobody holds:
refusals-agent = A stranger reads tickets as an agent:
refusals-outsider = Eve, who is no member, reads tickets:
refusals-outside = To Eve the account doesn’t exist: a refusal teaches an outsider nothing.

## The outbox

outbox-heading = The outbox
outbox-how = The journal is the outbox. A relay leases it for { $seconds } seconds and composes from each entry what people are told:
outbox-whole = One of them, whole:
outbox-done = { $notices ->
    [one] 1 notice went out
   *[other] { $notices } notices went out
}, each once and in its reader’s language. Entries acknowledged: { $entries }; notices for other accounts: { $others }.

## Time, and the mails of a story

later-minutes = { $minutes ->
    [one] A minute later
   *[other] { $minutes } minutes later
}: { $now }.
later-hours = { $hours ->
    [one] An hour later
   *[other] { $hours } hours later
}: { $now }.
mails = The mails of this story:

## Contacts and users, support by tickets

story-contacts = 004 · Contacts and users, under { $file }
story-tickets = 002 · Support by tickets, under { $file }

## Assistance in an account

story-assistance = 000 · Assistance in an account, under { $file }
door-heading = The door
door-open = An account has a door. It stands open by default, so that help comes fast and nobody has to share a password. What Ada’s panel shows:
door-enters = Grace enters without asking, with a reason and a link to the conversation. What she sees, and what Ada sees at once:
door-closed = Ada wants to be asked, and closes the door.
door-again = Grace, in a hurry, wants in again without a private window, for “{ $scopes }”. She hears everything that is missing at once:
visit-inside = Inside as { $user }, for: { $scopes }. At { $ends } it is over, whatever happens.
visit-door = Support’s access: { $door }.
visit-nobody = Nobody is inside.
visit-banner = { $who } is inside as { $user } since { $since }, for: { $scopes }. [End the session]
visit-left = { $who } is done and leaves.
code-heading = The code
code-asked = Ada asks for assistance, and reads the code to Grace on the telephone:
code-shown = { $code } · changes at { $changes }, in { $left } · request until { $until }
code-tool = The code is RFC 6238. Whoever has the request’s secret, and only Ada’s app gets it, computes the same one:
code-misheard = Grace mishears a digit. She hears a no, and Ada’s journal says why:
code-right = Ada says it again. The right code lets Grace in:
code-again = It was good for once. Grace tries it again:
code-anew = Ada asks anew, and is called away before anybody uses the code:
code-earlier = Half an hour is over, and her panel shows another code. Grace tries the one that she wrote down:
code-end = Ada takes the request back, and opens the door again.
journal-says = Journal: { $sentence }

## Staff access

story-access = 003 · Staff access, under { $file }
readiness-heading = Who may enter
readiness-new = Before Linus enters, he asks what he lacks; nothing comes of asking. He isn’t in a private window yet:
readiness-preview = May I enter for: { $scopes }?
readiness-nothing = Nothing is missing. It would be over at { $ends }.
readiness-trained = Hedy, a lead, records his trainings ({ $trainings }) and sets his ceiling: { $scopes }.
readiness-signed = Linus signs the undertaking “{ $edition }”; nobody can sign it for him.
readiness-before = Trained and bound he is, since an earlier run.
readiness-again = The host verifies his second factor, he opens a private window, and asks again:
inside-heading = Inside, by consent
inside-wants = Ada writes in ticket no. { $number } that her prices are wrong. To mend them, Linus needs: { $scopes }. Looking is free, the rest isn’t:
inside-consent = Ada consents in writing: “{ $text }” What she agreed to:
inside-consented = { $scopes }. Only { $who }, only for ticket no. { $number }, until { $until }.
inside-enters = With that, Linus gets in, and Ada goes on working:
inside-checks = On each of his requests the host asks what the session allows:
inside-asked = Linus asks for
inside-answer = Answer
inside-yes = ✓ yes
inside-no = ✗ no: not granted
inside-downloads = He downloads { $document }. The host records it, with its digest { $digest }, in the same commit.
inside-ended = Ada has seen enough and shows him out. His next request:
inside-duty = To be deleted: { $documents ->
    [one] 1 document
   *[other] { $documents } documents
}, until { $until }.
inside-attested = Linus deletes it, attests that, and holds the ticket for done. Until then it was on the leads’ list.
hour-heading = The account manager, and the hour
hour-onboarding = Mia, an account manager, helps while the account is being set up:
hour-onboarded = The host ends the onboarding, and Mia is out in the same moment. She tries again:
hour-onboarded-before = The onboarding ended in an earlier run. Mia, an account manager, wants in:
hour-forgets = Linus looks after the prices once more. He is busy, so the session never falls idle:
hour-over = After an hour it is over all the same, before anybody has tidied up:
hour-swept = { $sessions ->
    [one] The sweep ends it
   *[other] The sweep ends { $sessions } sessions
}, as of the minute when its time was over.
emergency-heading = An emergency
emergency-night = At night Ada’s door is closed and her telephone is off, and her shop gives everything away. Hedy asks for an emergency entry. She is a lead, but can’t approve it herself:
emergency-approved = { $who } approves.
emergency-one = One approval is not enough:
emergency-told = Of an emergency Ada is told at once, whatever the policy says:
emergency-over = In the morning Ada reads how long it was and why, and opens the door again.
review-heading = The review
review-due = Role { $role }: reviewed up to { $from }, next review due by { $due }.
review-basis = Way in
review-minutes = Min.
review-reason = Why
review-own = Hedy was inside herself, and nobody signs for their own access:
review-signed = Ken has the same role, and signs: “{ $finding }”
review-differences = And what if { $strict } were in force instead of { $file }? Going through all situations, Consentry finds what would be refused then, and which keys make the difference, for example:
review-scopes = For what
review-situations = Situations

## The journal

journal-heading = The journal
journal-who = Who
journal-entries = { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
}, as Ada reads them; the newest { $shown }:
journal-root = The root of the tree over all of them, computed from what was just read:
journal-whole = It is the root that the store keeps, and each entry holds what its header says.
journal-changed = THIS JOURNAL WAS CHANGED. The root that the store keeps:
journal-broken = Entries that don’t hold what their header says: { $entries }

## What to do next

next-heading = Next
next-again = Run it again: Grace answers Ben’s invoice, and Ada, whose basket is empty once more, is led to the ticket that she has.
next-commands = `tour --story 000` tells one story (000, 002, 003 or 004); `tour history` prints all tickets; `tour import --help` tells how to bring your own; `--lang es`, `pt`, `de` or `en` chooses the language.

## Names

language-es = Spanish
language-pt-BR = Portuguese
language-de = German
language-en = English
category-technical = Technical problems
category-sales = Orders and prices
category-billing = Billing
advice-answer = Answer it
advice-reopen = Reopen it
advice-follow = Go on from it

## What Ada, Ben and Grace write

text-basket-subject = The basket stays empty
text-basket-query = I put two loaves of bread into the basket, and the shop still shows an empty basket. I tried it twice this morning.
text-basket-answer = Thank you, we can see it too. Which browser do you use?
text-basket-more = Firefox, on the computer in the café.
text-basket-fixed = It was an old file in the browser’s memory. Please load the page again.
text-basket-added = With rolls it works, with bread it doesn’t.
text-basket-done = Bread was marked as sold out. Now it works with everything.
text-basket-comment = Quick and friendly.
text-double-subject = The basket stays empty on the telephone
text-double-query = I put two loaves of bread into the basket on the telephone, and the shop shows an empty basket.
text-invoice-subject = Invoice { $invoice }
text-invoice-query = When is invoice { $invoice } due? I can’t find the date of payment.
text-invoice-answer = In 14 days. You find the date at the bottom of the page.
text-thanks = Thank you!
text-note = Known error of shop version 7; Linus knows it.
text-search = basket
text-secret = Linus
text-assist-reason = Ada asks why her opening hours don’t show.
text-prices-subject = The prices are wrong
text-prices-query = Since the last import bread costs as much as cake. Could you import the list again?
text-prices-reason = The price list was imported wrongly.
text-consent = Linus may import my price list anew, and download it for that.
text-setup-reason = Setting up the account together.
text-look-reason = Looking whether the new prices show.
text-looked-at = the price list
text-emergency-reason = The shop sells everything for 0.00.
text-finding = Each access has its reason.
