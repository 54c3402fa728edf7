### Names: permissions, e-mail categories, statuses, priorities, and the words of a panel.

## What a user may do in an account

permission-profile = Modify the account’s main profile
permission-contacts = View and manage contacts
permission-products = View products and services
permission-product_passwords = View and modify product passwords
permission-domains = View domains
permission-domain_settings = Manage domain settings
permission-invoices = View and pay invoices
permission-tickets = View and open support tickets
permission-affiliate = View and manage the affiliate account
permission-emails = View e-mails
permission-orders = Place orders, upgrades and cancellations
permission-users = Manage users

## Which e-mails a contact gets

category-general = General (news and password reminders)
category-product = Products (order details and welcome e-mails)
category-domain = Domains (renewals and confirmations of registration)
category-invoice = Invoices (invoices and payment reminders)
category-support = Support (tickets and incident notices)

## Where a ticket stands

status-new = New
status-open = Open
status-waiting_for_customer = Waiting for the customer
status-waiting_for_support = Waiting for support
status-on_hold = On hold
status-solved = Solved
status-closed = Closed
status-reopened = Reopened
status-merged = Merged

## How much a ticket hurts

priority-low = Low
priority-normal = Normal
priority-high = High
priority-urgent = Urgent

## Whether support may enter without asking

door-open = Open
door-closed = Closed

## On the strength of what somebody is inside

basis-door = Open access
basis-code = Code from the customer
basis-consent = Written consent
basis-break_glass = Emergency

## Why a session ended

ending-left = Support signed out
ending-ended_by_customer = The customer ended it
ending-revoked = The support lead ended it
ending-expired = Its time was over
ending-idle = Nothing was done for too long
ending-consent_withdrawn = The consent was withdrawn
ending-door_closed = Support’s access was closed
ending-user_changed = The user’s credentials or access changed
ending-onboarded = The setting up of the account was completed

## What a session is for

scope-settings = View settings, templates and documents
scope-users = View users’ rights and access
scope-notifications = Notifications
scope-import = Import data
scope-download = Download documents
scope-templates = Change templates and documents
scope-credentials = Owner’s credentials
scope-mfa = Second factor
scope-email = Owner’s e-mail address
scope-sub-users = Users of the account
scope-consent = Consents
scope-billing = Billing
scope-legal = Legal acceptance

## What is wrong with a code

verdict-wrong = Wrong digits
verdict-other_step = An earlier or later code
verdict-no_request = No request for assistance was open
verdict-redeemed = Used before
verdict-exhausted = Too many wrong tries for this request
verdict-locked = Codes were locked
verdict-other_purpose = Meant for another agent, ticket or user

## What was done inside

action-viewed = Viewed
action-changed = Changed
action-imported = Imported
action-downloaded = Downloaded
action-shared = Shared with support
action-filmed = Screen recorded

## What kept support out, as the customer reads it

lack-desk-clock = a clock that is right
lack-agent-active = an active agent
lack-agent-entering_team = a team that may enter accounts
lack-agent-mfa = a second factor verified recently
lack-agent-trainings = all trainings
lack-agent-undertaking = a signed undertaking
lack-agent-ceiling = sufficient rights of the agent
lack-agent-budget = tries left for today
lack-access-target = a user of the account
lack-access-known_scope = a known purpose
lack-access-delegable_scope = a purpose that support may act for
lack-access-target_rights = sufficient rights of the user
lack-access-open_door = open access for support
lack-access-code = a valid code
lack-access-consent_in_force = a written consent in force
lack-access-approved_break_glass = an approved emergency
lack-access-onboarding_or_consent = the setting up of the account, or a consent
lack-access-consent = consent to the purpose
lack-access-private_window = a private browser window
lack-access-responsible_person = a responsible person of the customer
lack-access-acknowledged_rules = acknowledged rules for access
lack-access-reviews_done = reviews that are up to date
lack-access-room = room for another session

## Headings and fields of a panel

label-access = Access
label-account = Account
label-agent = Agent
label-answer = Answer
label-author = Author
label-basis = Basis
label-categories = Categories
label-category = Category
label-code = Code
label-consent = Consent
label-consents = Consents
label-contact = Contact
label-contacts = Contacts
label-content = Content
label-customer = Customer
label-date = Date
label-documents = Documents
label-door = Access for support
label-email = E-mail
label-ended_at = Ended on
label-ending = Reason for the end
label-entered_at = Entered on
label-fact = What happened
label-journal = Journal
label-language = Language
label-link = Link
label-name = Name
label-number = Number
label-opened_at = Opened on
label-owner = Owner
label-permissions = Permissions
label-priority = Priority
label-rating = Rating
label-reason = Reason
label-review = Review
label-scopes = Purpose
label-seconds_left = Seconds left
label-service = Service
label-session = Session
label-sessions = Sessions
label-status = Status
label-subject = Subject
label-support = Support
label-tags = Tags
label-team = Team
label-ticket = Ticket
label-tickets = Tickets
label-until = Valid until
label-updated_at = Last change
label-user = User
label-users = Users
