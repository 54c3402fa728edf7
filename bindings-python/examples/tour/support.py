"""The ticket panel, from the support's side: what Grace does, and what of it Ada sees (RULES T2, T3, T8, T11)."""

import hashlib

from consentry import Page, System, account, ticket
from consentry.texts import Family
from consentry.ticket import Internal, Priority, Status, View, only

from .cast import ADA, BEN, GRACE, HOUSE, TEAMS
from .failure import Allowed
from .stage import Stage
from .table import Table

SHOWN = 5  # how many rows of the queue are shown
TAG = "shop-7"  # a tag of the support's
NOTHING = "—"  # what stands where somebody sees nothing


def status(stage: Stage, status: Status) -> str:
    """What a status is called."""
    return stage.voice.name(Family.STATUS, status.value)


def leftover(stage: Stage) -> None:
    """Grace answers what Ben asked in an earlier run, and Ben thanks her."""
    new = ticket.List(account=HOUSE, only=only.Status(value=Status.NEW), team="billing", page=Page(rows=SHOWN))
    for asked in stage.desk.run(GRACE, new).rows:
        if asked.opened_by != BEN.id:
            continue
        stage.tell("support-leftover", number=asked.number)
        answer(stage, asked, stage.voice.say("text-invoice-answer"))
        thanks = stage.voice.say("text-thanks")
        stage.desk.run(BEN, ticket.Answer(account=HOUSE, ticket=asked.id, body=thanks))
        stage.tell("support-thanked")
        solve(stage, asked)


def take_up(stage: Stage, basket: View) -> None:
    """Grace takes a ticket up."""
    now = stage.desk.run(GRACE, ticket.Assign(account=HOUSE, ticket=basket.id, assignee=GRACE.id))
    stage.tell("support-taken", number=basket.number, status=status(stage, now.status))


def answer(stage: Stage, asked: View, text: str) -> None:
    """Grace answers; the answer goes to the primary address and to whoever chose the category (RULE T2)."""
    now = stage.desk.run(GRACE, ticket.Answer(account=HOUSE, ticket=asked.id, body=text))
    stage.tell("support-answered", number=asked.number, text=text, status=status(stage, now.status))


def solve(stage: Stage, done: View) -> None:
    """Grace holds a ticket for solved."""
    now = stage.desk.run(GRACE, ticket.Solve(account=HOUSE, ticket=done.id))
    stage.tell("support-solved", number=done.number, status=status(stage, now.status))


def queue(stage: Stage, urgent: View) -> None:
    """The queues of Grace's teams: whose customers wait, the most urgent first (RULE T8)."""
    stage.desk.run(GRACE, ticket.Prioritise(account=HOUSE, ticket=urgent.id, priority=Priority.HIGH))
    stage.tell("support-queue", number=urgent.number)
    labels = ("number", "account", "team", "subject", "status", "priority")
    table = Table(*map(stage.voice.label, labels), numbered=True)
    for team in sorted(TEAMS):
        for waiting in stage.desk.run(GRACE, ticket.Queue(team=team, page=Page(rows=SHOWN))).rows:
            # A queue goes over all accounts, and names them by their ids.
            name = stage.desk.run(GRACE, account.Card(account=waiting.account)).name
            priority, _, _ = _internal(stage, waiting.internal)
            number = str(waiting.number)
            table.add(number, name, team, waiting.subject, status(stage, waiting.status), priority)
    stage.show(table)


def note(stage: Stage, basket: View) -> None:
    """Grace's note and tag, and what each side sees of them (RULES T8, T11)."""
    body = stage.voice.say("text-note")
    stage.desk.run(GRACE, ticket.Note(account=HOUSE, ticket=basket.id, body=body))
    stage.desk.run(GRACE, ticket.Tag(account=HOUSE, ticket=basket.id, add=[TAG]))
    stage.tell("support-noted", number=basket.number)

    history = ticket.History(account=HOUSE, ticket=basket.id, page=Page(rows=1))
    grace = stage.desk.run(GRACE, history).ticket
    ada = stage.desk.run(ADA, history).ticket
    page: Page | None = Page()
    newest = ""
    while page:
        notes = stage.desk.run(GRACE, ticket.Notes(account=HOUSE, ticket=basket.id, page=page))
        newest = "".join(f"{note.number}. {note.body}" for note in notes.rows[-1:]) or newest
        page = page.behind(notes.next) if notes.next else None

    table = Table("", "Grace", "Ada")
    table.add(stage.voice.label("status"), status(stage, grace.status), status(stage, ada.status))
    table.add(stage.voice.say("support-messages"), str(grace.messages), str(ada.messages))
    seen = zip(
        ("priority", "agent", "tags"), _internal(stage, grace.internal), _internal(stage, ada.internal), strict=True
    )
    for label, by_grace, by_ada in seen:
        table.add(stage.voice.label(label), by_grace, by_ada)
    table.add(stage.voice.say("support-notes"), newest, NOTHING)
    stage.show(table)


def _internal(stage: Stage, internal: Internal | None) -> tuple[str, str, str]:
    """Priority, assignee and tags, as somebody sees them."""
    if internal is None:
        return NOTHING, NOTHING, NOTHING
    assignee = "Grace" if internal.assignee == GRACE.id else NOTHING
    return stage.voice.name(Family.PRIORITY, internal.priority.value), assignee, ", ".join(sorted(internal.tags))


def merge(stage: Stage, double: View, into: View) -> None:
    """Two tickets about one topic become one (RULE T8)."""
    merged = stage.desk.run(GRACE, ticket.Merge(account=HOUSE, ticket=double.id, into=into.id))
    stage.tell("support-merged", number=double.number, into=into.number, status=status(stage, merged.status))


def refuse_emails(stage: Stage, basket: View) -> None:
    """Text that comes by e-mail is refused, whoever sent it; who is known is told where to write (RULE T3)."""
    told = _refuse_email(stage, basket, "ada@cafe-ada.example")
    stranger = _refuse_email(stage, basket, "eve@elsewhere.example")
    if not told or stranger:
        raise Allowed
    stage.tell("support-email", number=basket.number)
    stage.tell("support-stranger")


def _refuse_email(stage: Stage, basket: View, sender: str) -> bool:
    mail = f"From: {sender}\r\nMessage-ID: <1@tour.example>\r\n\r\n{stage.voice.say('text-thanks')}\r\n"
    sha256 = hashlib.sha256(mail.encode()).hexdigest()
    refuse = ticket.RefuseEmail(account=HOUSE, from_=sender, ticket=basket.id, sha256=sha256, automatic=False)
    return stage.desk.run(System(name="mail.gate"), refuse).told
