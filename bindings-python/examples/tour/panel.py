"""The ticket panel, as the customer uses it (RULES T1, T5, T6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from consentry import Refused, User, ticket
from consentry.limits import TICKETS_MERGED_MAX
from consentry.people import Admit, Permissions
from consentry.ticket import Advice, Answer, Open, Reopen, Similarity, View, reopening

from . import support, users
from .cast import ADA, BEN, HOSTING, HOUSE, service
from .stage import Stage
from .table import Table


@dataclass(frozen=True)
class Form:
    """What stands in the form for a new ticket."""

    by: User
    who: str
    category: str
    subject: str
    query: str


def chapter(stage: Stage) -> None:
    """Tells the chapter."""
    stage.heading("panel-heading")
    # Where the story of contacts and users was not told, Ada admits Ben without further ado.
    if users.member(stage) is None:
        permissions = users.GIVEN | Permissions.TICKETS
        stage.desk.run(ADA, Admit(account=HOUSE, user=BEN.id, permissions=permissions))
    support.leftover(stage)
    _catalogue(stage)
    basket = _basket(stage)
    support.take_up(stage, basket)
    support.answer(stage, basket, stage.voice.say("text-basket-answer"))
    _add(stage, basket)
    _invoice(stage)
    double = _double(stage)
    support.queue(stage, basket)
    support.note(stage, basket)
    support.merge(stage, double, basket)
    _close_and_reopen(stage, basket)
    support.answer(stage, basket, stage.voice.say("text-basket-done"))
    support.solve(stage, basket)
    _rate(stage, basket)
    support.refuse_emails(stage, basket)


def _catalogue(stage: Stage) -> None:
    """What a ticket can be about."""
    choices = stage.desk.run(ADA, ticket.Catalogue(account=HOUSE))
    stage.tell("panel-catalogue")
    table = Table(stage.voice.label("service"), stage.voice.label("category"))
    categories = [stage.voice.say(f"category-{name}") for name in choices.categories]
    table.add("\n".join(service.name for service in choices.services.rows), "\n".join(categories))
    stage.show(table)


def _basket(stage: Stage) -> View:
    """Ada's basket stays empty. If it did so before, there is a ticket about it, and she follows the advice."""
    say = stage.voice.say
    form = Form(ADA, "Ada", "technical", say("text-basket-subject"), say("text-basket-query"))
    stage.tell("panel-form", who=form.who, subject=form.subject)
    try:
        opened = _open(stage, form)
    except Refused as refusal:
        similar = _similar(stage, form, refusal)
    else:
        stage.tell("panel-opened", number=opened.number, status=support.status(stage, opened.status))
        return opened
    # A ticket takes up so many others, and the tour merges one in each run.
    best = next((one for one in similar if len(one.ticket.absorbed) < TICKETS_MERGED_MAX), None)
    if best is None:
        return _insist(stage, form)
    if best.advice is Advice.ANSWER:
        status = stage.desk.run(ADA, Answer(account=HOUSE, ticket=best.ticket.id, body=form.query)).status
    else:
        reopen = Reopen(account=HOUSE, ticket=best.ticket.id, body=form.query)
        match stage.desk.run(ADA, reopen):
            case reopening.FollowedBy(value=follower):
                return follower
            case reopening.Reopened(value=reopened):
                status = reopened.status
    stage.tell("panel-followed", number=best.ticket.number, status=support.status(stage, status))
    return best.ticket


def _add(stage: Stage, basket: View) -> None:
    """Ada adds information (RULE T5)."""
    body = stage.voice.say("text-basket-more")
    now = stage.desk.run(ADA, Answer(account=HOUSE, ticket=basket.id, body=body))
    stage.tell("panel-more", number=basket.number, status=support.status(stage, now.status))


def _invoice(stage: Stage) -> None:
    """Ben asks about an invoice: another one in each run, and so another topic."""
    counts = stage.desk.run(ADA, ticket.TicketCounts(account=HOUSE))
    invoice = f"R-{1001 + sum(counts.values())}"
    subject, query = (stage.voice.say(f"text-invoice-{part}", invoice=invoice) for part in ("subject", "query"))
    form = Form(BEN, "Ben", "billing", subject, query)
    stage.tell("panel-form", who=form.who, subject=form.subject)
    try:
        opened = _open(stage, form)
    except Refused as refusal:
        _similar(stage, form, refusal)
        _insist(stage, form)
    else:
        stage.tell("panel-opened", number=opened.number, status=support.status(stage, opened.status))


def _double(stage: Stage) -> View:
    """Ada writes about the same trouble on another device; she holds it for another topic."""
    say = stage.voice.say
    form = Form(ADA, "Ada", "technical", say("text-double-subject"), say("text-double-query"))
    stage.tell("panel-form", who=form.who, subject=form.subject)
    try:
        return _open(stage, form)
    except Refused as refusal:
        _similar(stage, form, refusal)
        return _insist(stage, form)


def _close_and_reopen(stage: Stage, basket: View) -> None:
    """Ada closes the ticket, can't answer it then, and reopens it with an added text (RULE T5)."""
    support.answer(stage, basket, stage.voice.say("text-basket-fixed"))
    support.solve(stage, basket)
    closed = stage.desk.run(ADA, ticket.Close(account=HOUSE, ticket=basket.id))
    stage.tell("panel-closed", number=basket.number, status=support.status(stage, closed.status))
    body = stage.voice.say("text-basket-added")
    with stage.refused():
        stage.desk.run(ADA, Answer(account=HOUSE, ticket=basket.id, body=body))
    now = stage.desk.run(ADA, Reopen(account=HOUSE, ticket=basket.id, body=body)).value
    stage.tell("panel-reopened", number=now.number, status=support.status(stage, now.status))


def _rate(stage: Stage, basket: View) -> None:
    """Ada rates the support's work (RULE T8)."""
    comment = stage.voice.say("text-basket-comment")
    stage.desk.run(ADA, ticket.Rate(account=HOUSE, ticket=basket.id, rating=5, comment=comment))
    stage.tell("panel-rated", number=basket.number, rating=5, comment=comment)


def _open(stage: Stage, form: Form, *, acknowledged: bool = False) -> View:
    """Sends the form off. ``acknowledged`` says that its writer saw the similar tickets and goes on."""
    return stage.desk.run(
        form.by,
        Open(
            account=HOUSE,
            service=service(HOSTING),
            category=form.category,
            subject=form.subject,
            body=form.query,
            acknowledged=acknowledged,
        ),
    )


def _insist(stage: Stage, form: Form) -> View:
    """Its writer says that it is another topic."""
    opened = _open(stage, form, acknowledged=True)
    stage.tell("panel-acknowledged", who=form.who, number=opened.number)
    return opened


def _similar(stage: Stage, form: Form, refusal: Refused) -> Sequence[Similarity]:
    """One topic, one ticket (RULE T6): why the form was not taken, and which tickets there are, with advice."""
    stage.told_no(refusal)
    similar = stage.desk.run(form.by, ticket.Similar(account=HOUSE, subject=form.subject, body=form.query))
    labels = [stage.voice.label(label) for label in ("number", "subject", "status")]
    table = Table(*labels, stage.voice.say("panel-advice"), numbered=True)
    for one in similar[:3]:
        advice = stage.voice.say(f"advice-{one.advice.value}")
        status = support.status(stage, one.ticket.status)
        table.add(str(one.ticket.number), one.ticket.subject, status, advice)
    stage.show(table)
    return similar
