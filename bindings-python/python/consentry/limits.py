"""The limits of texts and lists: what a form can tell a person before anything is sent.

Limits count bytes of UTF-8, the one measure that all languages and stores share.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "ACCOUNT_NAME_BYTES_MAX",
    "ACTION_NOTE_BYTES_MAX",
    "AGENT_NAME_BYTES_MAX",
    "APPROVERS_MAX",
    "ATTACHMENTS_MAX",
    "ATTACHMENT_BYTES_MAX",
    "BODY_BYTES_MAX",
    "CATEGORIES_MAX",
    "CATEGORY_NAME_BYTES_MAX",
    "COMMENT_BYTES_MAX",
    "COMPOSE_ROWS_MAX",
    "CONTACT_NAME_BYTES_MAX",
    "EDITION_BYTES_MAX",
    "EMAIL_BYTES_MAX",
    "FILE_NAME_BYTES_MAX",
    "FINDING_BYTES_MAX",
    "KEY_ID_BYTES_MAX",
    "LEASE_SECONDS_MAX",
    "LINK_BYTES_MAX",
    "MEDIA_TYPE_BYTES_MAX",
    "MESSAGES_MAX",
    "NEEDLE_BYTES_MAX",
    "PAGE_ROWS_MAX",
    "POLICY_DOCUMENT_BYTES_MAX",
    "POLICY_SCOPES_MAX",
    "REASON_BYTES_MAX",
    "REVIEW_ROLES_MAX",
    "ROLES_MAX",
    "ROLE_NAME_BYTES_MAX",
    "SCOPES_MAX",
    "SCOPE_BYTES_MAX",
    "SERVICE_NAME_BYTES_MAX",
    "SUBJECT_BYTES_MAX",
    "SYSTEM_NAME_BYTES_MAX",
    "TAGS_MAX",
    "TAG_BYTES_MAX",
    "TEAMS_MAX",
    "TEAM_NAME_BYTES_MAX",
    "TICKETS_MERGED_MAX",
    "TRAININGS_MAX",
    "TRAINING_NAME_BYTES_MAX",
]

ACCOUNT_NAME_BYTES_MAX: Final = 200
"""What an account is called."""
AGENT_NAME_BYTES_MAX: Final = 200
"""What an agent is called; customers see it."""
SERVICE_NAME_BYTES_MAX: Final = 200
"""What a service is called."""
SUBJECT_BYTES_MAX: Final = 400
"""A ticket's subject: one line."""
BODY_BYTES_MAX: Final = 65_536
"""A message of a ticket: several lines."""
COMMENT_BYTES_MAX: Final = 2_000
"""What a customer says about a rating."""
NEEDLE_BYTES_MAX: Final = 400
"""What is looked for in tickets."""
CONTACT_NAME_BYTES_MAX: Final = 200
"""What a contact is called."""
CATEGORY_NAME_BYTES_MAX: Final = 64
"""A category of tickets."""
TEAM_NAME_BYTES_MAX: Final = 64
"""A team of agents."""
TAG_BYTES_MAX: Final = 64
"""A tag of a ticket."""
FILE_NAME_BYTES_MAX: Final = 255
"""The name of an attached file."""
MEDIA_TYPE_BYTES_MAX: Final = 127
"""The type of an attached file."""
REASON_BYTES_MAX: Final = 2_000
"""Why an agent enters."""
LINK_BYTES_MAX: Final = 2_000
"""A link to the communication with the customer, or to a consent's text."""
ACTION_NOTE_BYTES_MAX: Final = 400
"""What was done inside, in a few words."""
TRAINING_NAME_BYTES_MAX: Final = 64
"""A training."""
EDITION_BYTES_MAX: Final = 64
"""The edition of a text that people bind themselves to."""
ROLE_NAME_BYTES_MAX: Final = 64
"""A reviewers' role."""
FINDING_BYTES_MAX: Final = 4_000
"""What a review found."""
KEY_ID_BYTES_MAX: Final = 64
"""The name of a key in the host's ring."""
SYSTEM_NAME_BYTES_MAX: Final = 64
"""The name of a program that acts by itself."""
EMAIL_BYTES_MAX: Final = 254
"""An e-mail address."""
SCOPE_BYTES_MAX: Final = 24
"""The name of a scope."""
POLICY_DOCUMENT_BYTES_MAX: Final = 65_536
"""A policy's document."""

PAGE_ROWS_MAX: Final = 200
"""The rows of a page."""
COMPOSE_ROWS_MAX: Final = 1_000
"""The contacts of one answer of ``notice.Compose``."""
LEASE_SECONDS_MAX: Final = 3_600
"""The seconds of a relay's lease."""
SCOPES_MAX: Final = 32
"""The scopes of a session, a consent or a request."""
POLICY_SCOPES_MAX: Final = 64
"""The scopes of a policy."""
CATEGORIES_MAX: Final = 200
"""The categories of a policy."""
REVIEW_ROLES_MAX: Final = 8
"""The reviewers' roles of a policy."""
TEAMS_MAX: Final = 32
"""The teams of an agent."""
TAGS_MAX: Final = 32
"""The tags of a ticket."""
TRAININGS_MAX: Final = 32
"""The trainings of an agent."""
ROLES_MAX: Final = 8
"""The reviewers' roles of an agent."""
APPROVERS_MAX: Final = 8
"""Who approves an emergency."""
TICKETS_MERGED_MAX: Final = 32
"""The tickets that are merged into one."""
MESSAGES_MAX: Final = 10_000
"""The messages of a ticket, and its internal notes."""
ATTACHMENTS_MAX: Final = 20
"""The attachments of a message."""
ATTACHMENT_BYTES_MAX: Final = 1 << 40
"""The bytes that an attachment can claim: one tebibyte."""
