"""Reviews: the named roles look at who was inside, regularly, and sign that they did (RULE I14).

Each role reviews for itself, and everything: its spans follow one another without a gap and without an overlap, from the
first entry on. Whoever has fallen behind catches up with several reviews, none longer than the policy allows.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import ClassVar, TYPE_CHECKING

from .._record import Operation as _Operation, Record as _Record
from .._types import Page

if TYPE_CHECKING:
    from datetime import datetime
    from .._types import AccountId, Agent, AgentId, Listed, ReviewId, RoleId
    from .. import access as _access
    from .. import assistance as _assistance


class Access(_Record):
    """An access, as a reviewer sees it.

    Attributes:
        session: The session, ended if its time is over by now, whether or not a sweep has been there.
        clean_up_overdue: Whether it is not attested, and should be, that what was kept is deleted (RULE I12).
    """

    __slots__ = ("session", "clean_up_overdue")
    _shape = 120
    session: _access.Session
    clean_up_overdue: bool

    def __init__(
        self,
        *,
        session: _access.Session,
        clean_up_overdue: bool,
    ) -> None:
        self._fill(session, clean_up_overdue)


class Accesses(_Operation["Agent", "Listed[Access]"]):
    """A page of the accesses of a span, over all accounts, in the order of entering: what a reviewer looks at before they sign
    (RULE I14). Who, when, as whom, on the strength of what, why and for what; what was done and kept is counted. Emergency
    entries are among them (RULE I15).

    Attributes:
        role: In which of the agent's roles.
        from_: The span's beginning, which belongs to it.
        until: The span's end, which doesn't.
        page: Which part.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.REVIEWER`, alone; a cursor
        of another query.
    """

    __slots__ = ("role", "from_", "until", "page")
    _shape = 121
    NAME: ClassVar[str] = "review.accesses"
    role: str
    from_: datetime
    until: datetime
    page: Page

    def __init__(
        self,
        *,
        role: str,
        from_: datetime,
        until: datetime,
        page: Page | None = None,
    ) -> None:
        self._fill(role, from_, until, Page() if page is None else page)


class Due(_Operation["Agent", "tuple[Line, ...]"]):
    """How far each role of the policy has reviewed, and when its next review is due (RULE I14): overdue reviews are visible to
    leads and to every reviewer. A role that isn't there has nothing to review yet: nobody entered since the policy has it.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.REVIEWER`, alone.
    """

    __slots__ = ()
    _shape = 122
    NAME: ClassVar[str] = "review.due"

    def __init__(self) -> None:
        self._fill()


class Guesses(_Operation["Agent", "Listed[_assistance.AgentBudget]"]):
    """A page of the agents who were ever wrong about a code, in the order of their ids: how often today, how often in all, and when
    last (RULE A9: reviewers are told). For leads and reviewers.

    Attributes:
        page: Which part.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.REVIEWER`, alone; a cursor
        of another query.
    """

    __slots__ = ("page",)
    _shape = 123
    NAME: ClassVar[str] = "review.guesses"
    page: Page

    def __init__(
        self,
        *,
        page: Page | None = None,
    ) -> None:
        self._fill(Page() if page is None else page)


class Line(_Record):
    """Where a role stands with its reviews.

    Attributes:
        role: The role.
        started_at: Since when there is something to review.
        reviewed_until: Up to when everything is reviewed: where the next review begins.
        review: The newest review.
        due_at: When the next one is due.
        overdue: Whether that is over.
    """

    __slots__ = ("role", "started_at", "reviewed_until", "review", "due_at", "overdue")
    _shape = 124
    role: str
    started_at: datetime
    reviewed_until: datetime
    review: ReviewId | None
    due_at: datetime
    overdue: bool

    def __init__(
        self,
        *,
        role: str,
        started_at: datetime,
        reviewed_until: datetime,
        review: ReviewId | None = None,
        due_at: datetime,
        overdue: bool,
    ) -> None:
        self._fill(role, started_at, reviewed_until, review, due_at, overdue)


class List(_Operation["Agent", "Listed[Review]"]):
    """A page of the reviews that were signed, of all roles, in the order of signing: who, which span, what was found (RULE I14).
    For leads and reviewers.

    Attributes:
        page: Which part.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.REVIEWER`, alone; a cursor
        of another query.
    """

    __slots__ = ("page",)
    _shape = 125
    NAME: ClassVar[str] = "review.list"
    page: Page

    def __init__(
        self,
        *,
        page: Page | None = None,
    ) -> None:
        self._fill(Page() if page is None else page)


class Review(_Record):
    """A review: somebody with the role looked at every access of a span, and says what they found.

    Attributes:
        account: Always `AccountId.STAFF`.
        id: Its id.
        role: In which role.
        reviewer: Who. Nobody reviews their own access.
        from_: The span's beginning, which belongs to it.
        until: The span's end, which doesn't.
        finding: What was found.
        signed_at: When it was signed.
    """

    __slots__ = ("account", "id", "role", "reviewer", "from_", "until", "finding", "signed_at")
    _shape = 126
    account: AccountId
    id: ReviewId
    role: str
    reviewer: AgentId
    from_: datetime
    until: datetime
    finding: str
    signed_at: datetime

    def __init__(
        self,
        *,
        account: AccountId,
        id: ReviewId,
        role: str,
        reviewer: AgentId,
        from_: datetime,
        until: datetime,
        finding: str,
        signed_at: datetime,
    ) -> None:
        self._fill(account, id, role, reviewer, from_, until, finding, signed_at)


class ReviewLine(_Record):
    """How far a role has reviewed. Spans follow one another without a gap.

    Attributes:
        account: Always `AccountId.STAFF`.
        id: Follows from the role's name.
        role: The role.
        started_at: Since when there is something to review: the first entry under a policy with this role.
        reviewed_until: Up to when everything is reviewed.
        review: The newest review.
    """

    __slots__ = ("account", "id", "role", "started_at", "reviewed_until", "review")
    _shape = 127
    account: AccountId
    id: RoleId
    role: str
    started_at: datetime
    reviewed_until: datetime
    review: ReviewId | None

    def __init__(
        self,
        *,
        account: AccountId,
        id: RoleId,
        role: str,
        started_at: datetime,
        reviewed_until: datetime,
        review: ReviewId | None = None,
    ) -> None:
        self._fill(account, id, role, started_at, reviewed_until, review)


class SignOff(_Operation["Agent", "Review"]):
    """Signs that every access of a span was looked at, and what was found (RULE I14).

    A role's reviews follow one another without a gap: a span begins where the last one ended. It covers no more days than the
    policy says, and nothing of the last 490 minutes: whoever entered before that is out by now, because no policy lets a
    session last longer than eight hours, and no entry of the span can still be on its way. Nobody signs for a span in which
    they entered themself: somebody else with the role does.

    Attributes:
        role: In which of the agent's roles.
        from_: The span's beginning, which belongs to it: where the role's last review ended.
        until: The span's end, which doesn't.
        finding: What was found.

    Raises:
        `Missing.ACTIVE_AGENT` or `Missing.REVIEWER`, alone; not found if the role has nothing to review yet. Then all that
        apply: `Missing.CLOCK`, `Missing.REVIEW_SPAN`, `Missing.OTHERS_ACCESS`.
    """

    __slots__ = ("role", "from_", "until", "finding")
    _shape = 128
    NAME: ClassVar[str] = "review.sign_off"
    role: str
    from_: datetime
    until: datetime
    finding: str

    def __init__(
        self,
        *,
        role: str,
        from_: datetime,
        until: datetime,
        finding: str,
    ) -> None:
        self._fill(role, from_, until, finding)

__all__ = [
    "Access",
    "Accesses",
    "Due",
    "Guesses",
    "Line",
    "List",
    "Review",
    "ReviewLine",
    "SignOff",
]
