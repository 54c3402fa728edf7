"""The outbox. What happened is told from the journal, at least once, by one relay at a time (RULES T2, C7)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby

from consentry import AccountId, ContactId, Language, Relay, RelayId
from consentry.journal import Acknowledge, Entry, Lease, Pending, Undelivered
from consentry.notice import Compose, Notice, Recipient, says
from consentry.texts import Frame

from .cast import HOUSE
from .stage import Stage

# One name for all runs: if a run dies, the next one goes on with its lease.
RELAY = Relay(id=RelayId.from_name("the tour's relay"))
LEASED_FOR = timedelta(seconds=30)
"""How long a lease lasts: if this relay dies, another one goes on after so long."""
ROWS = 200  # how many accounts, entries or contacts are read at once
FRAME = Frame(
    desk_name="Example Hosting",
    panel_link="https://panel.example.com/",
    invitation_link="https://panel.example.com/join#",
)
"""What stands around each notice."""


@dataclass(frozen=True)
class Mail:
    """A notice to somebody, in short."""

    sequence: int
    who: str  # whose mailbox: what stands before the @
    language: Language
    subject: str


@dataclass
class Round:
    """What a round brought."""

    whole: Sequence[str]  # the codes of the notices to be shown whole, once
    mails: list[Mail] = field(default_factory=list[Mail])
    """The notices, in the order of the entries that they tell of."""
    bodies: dict[str, str] = field(default_factory=dict[str, str])  # bodies to be shown, by the notice's code
    invitation: str | None = None  # what the link of an invitation carried
    others: int = 0  # how many notices went to other accounts
    entries: int = 0  # how many entries were acknowledged


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("outbox-heading")
    stage.tell("outbox-how", seconds=LEASED_FOR.seconds)
    deliver(stage, "ticket.answered", "ticket.email_refused")


def mails(stage: Stage, *whole: str) -> None:
    """The mails of a story: what its people find in their mailboxes by now."""
    stage.tell("mails")
    deliver(stage, *whole)


def deliver(stage: Stage, *whole: str) -> Round:
    """Goes round once: composes, prints, and acknowledges what is undelivered. A real relay sends e-mails here."""
    round_ = Round(whole)
    for account in stage.desk.run(RELAY, Pending(now=stage.now, rows=ROWS)):
        _deliver_account(stage, account, round_)
    for body in round_.bodies.values():
        stage.tell("outbox-whole")
        stage.quote(body)
    notices, others = len(round_.mails), round_.others
    stage.tell("outbox-done", notices=notices, entries=round_.entries, others=others)
    return round_


def _deliver_account(stage: Stage, account: AccountId, round_: Round) -> None:
    leased = stage.desk.run(RELAY, Lease(account=account, lasts_for=LEASED_FOR))
    left = leased.size - leased.delivered
    while left > 0:
        entries = stage.desk.run(RELAY, Undelivered(account=account, rows=ROWS))
        if not entries:
            break
        told = len(round_.mails)
        for entry in entries:
            for notice in _composed(stage, entry):
                for to in notice.recipients:
                    _send(stage, notice, to, round_)
        _print(stage, round_.mails[told:])
        # Only now, after delivery: a relay that dies in between leaves them to the next one.
        left = stage.desk.run(RELAY, Acknowledge(account=account, through=entries[-1].sequence))
        round_.entries += len(entries)
        if left > 0:
            # Leasing what one holds renews it.
            stage.desk.run(RELAY, Lease(account=account, lasts_for=LEASED_FOR))


def _composed(stage: Stage, entry: Entry) -> Iterator[Notice]:
    """An entry's notice, once for each page of its recipients."""
    after: ContactId | None = None
    while True:
        composed = stage.desk.run(RELAY, Compose(entry=entry, after=after, rows=ROWS))
        if composed.notice:
            yield composed.notice
        after = composed.next
        if after is None:
            return


def _send(stage: Stage, notice: Notice, to: Recipient, round_: Round) -> None:
    """Where a real relay would send; this one remembers what to print."""
    if notice.account != HOUSE:
        round_.others += 1
        return
    rendered = stage.voice.catalogue.render(notice, to, FRAME)
    body = f"{rendered.subject}\n\n{rendered.plain}"
    if isinstance(notice.says, says.Invited):
        # Whoever reads the link becomes a member: a screen, or a log, is no place for it.
        token = notice.says.token
        body = body.replace(token, f"{token[:11]}…")
        round_.invitation = token
    code = notice.says.CODE
    if code in round_.whole:
        round_.bodies.setdefault(code, body)
    who, _, _ = to.email.partition("@")
    round_.mails.append(Mail(notice.sequence, who, to.language, rendered.subject))


def _print(stage: Stage, mails: Sequence[Mail]) -> None:
    for sequence, group in groupby(mails, key=lambda mail: mail.sequence):
        # Each reads it in their language; here it stands in the one of whoever is told first.
        told = list(group)
        readers = ", ".join(f"{mail.who} {mail.language.value}" for mail in told)
        stage.line(f"✉ {sequence:>3}  {readers:<18}  {told[0].subject}")
