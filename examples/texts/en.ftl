### The tour's narration in English, and the texts that its people write.

title = CONSENTRY’S TOUR, on the SQLite file { $file }

## 1. The account

account-heading = 1. The account
account-new = When Ada signs up, the host makes the account “{ $account }” for her: { $email } is its primary address, and { $language } the language of what goes there.
account-found = The account “{ $account }” was made by an earlier run and has { $tickets ->
    [one] 1 ticket
   *[other] { $tickets } tickets
}. What was done once is not done again: the host’s commands have names.
account-amended = Ada changes its language from { $before } to { $after }: from now on { $email } is written to in { $after }.
account-services = It has these services: { $services }. Grace answers for the team “support”.
account-key = The secrets of invitation links follow from a key, which lies in { $file }; only its owner can read it. A real host takes the key from wherever its secrets are.

## 2. Contacts

contacts-heading = 2. Contacts
contacts-added = { $count ->
    [one] The account has one contact
   *[other] The account has { $count } contacts
}, who choose which e-mails they get, and in which language:
contacts-slip = Somebody types “{ $email }”. That is refused before any operation is run, with the field and the reason:

## 3. Users

users-heading = 3. Users
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

## 4. The ticket panel

panel-heading = 4. The ticket panel
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
support-queue = Grace gives no. { $number } a high priority. Her team’s queue: the most urgent first, then who waits longest.
support-noted = Grace writes a note and a tag on no. { $number }. What she sees of it, and what Ada sees:
support-messages = Messages
support-notes = Notes
support-merged = Grace reads both and merges no. { $number } into no. { $into }: { $status }.
support-email = Ada thanks by e-mail, too. Text that comes this way is not considered: nothing is added to no. { $number }, the journal says so, and Ada is told where to write.
support-stranger = Eve, whom the account doesn’t know, writes an e-mail as well. That is in the journal, too; she is told nothing.

## 5. The history

history-heading = 5. The history, after the file was closed and opened again
history-total = { $tickets ->
    [one] 1 ticket
   *[other] { $tickets } tickets
}
history-more = … { $messages } messages in all
history-newest = These are the newest { $shown }; `tour history` prints all.
search-word = Who looks for “{ $word }” finds these numbers: Ada { $ada }; Grace { $grace }.
search-note = “{ $word }” stands in a note of Grace’s only. Ada finds: { $ada }; Grace: { $grace }.

## 6. Refusals

refusals-heading = 6. Refusals
refusals-who = Who tries what
refusals-why = What is missing
refusals-contacts = Ben reads the contacts
refusals-self = Ben gives himself all permissions
refusals-admit = Ada admits Ben again, with a permission that nobody holds
refusals-agent = A stranger reads tickets as an agent
refusals-outsider = Eve, who is no member, reads tickets
refusals-outside = To Eve the account doesn’t exist: a refusal teaches an outsider nothing.

## 7. The outbox

outbox-heading = 7. The outbox
outbox-how = The journal is the outbox. A relay leases it for { $seconds } seconds and composes from each entry what people are told:
outbox-whole = One of them, whole:
outbox-done = { $notices ->
    [one] 1 notice went out
   *[other] { $notices } notices went out
}, each once and in its reader’s language. Entries acknowledged: { $entries }; notices for other accounts: { $others }.

## 8. The journal

journal-heading = 8. The journal
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
next-commands = `tour history` prints all tickets; `tour import --help` tells how to bring your own; `--lang es`, `pt`, `de` or `en` chooses the language.

## Names

language-es = Spanish
language-pt-BR = Portuguese
language-de = German
language-en = English
category-general = General questions
category-technical = Technical problems
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
