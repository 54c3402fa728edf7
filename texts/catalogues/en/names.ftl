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

## Headings and fields of a panel

label-account = Account
label-agent = Agent
label-answer = Answer
label-author = Author
label-categories = Categories
label-category = Category
label-contact = Contact
label-contacts = Contacts
label-content = Content
label-customer = Customer
label-date = Date
label-email = E-mail
label-fact = What happened
label-journal = Journal
label-language = Language
label-name = Name
label-number = Number
label-opened_at = Opened on
label-owner = Owner
label-permissions = Permissions
label-priority = Priority
label-rating = Rating
label-service = Service
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
