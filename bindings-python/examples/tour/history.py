"""The history, every ticket with number, date, subject, status and content (RULE T4), and the search."""

from consentry import Agent, Page, User, ticket
from consentry.actor import read_actor
from consentry.ticket import Status, View

from .cast import ADA, GRACE, HOUSE, TEAMS
from .stage import Stage
from .support import NOTHING, status
from .table import Column, Table, brief, date

SHOWN = 4  # how many tickets of the history the story shows
ROWS = 50  # how many tickets are read at once
BRIEF = 48  # how many characters of a message are shown


def chapter(stage: Stage) -> None:
    """Tells the chapter: the newest tickets, as their account's owner sees them."""
    stage.heading("history-heading")
    counts = stage.desk.run(ADA, ticket.TicketCounts(account=HOUSE))
    total = sum(counts.values())
    standing = [f"{status(stage, one)} {counts[one]}" for one in Status if counts.get(one)]
    stage.write(" · ".join([stage.voice.say("history-total", tickets=total), *standing]))
    listed = stage.desk.run(ADA, ticket.List(account=HOUSE, page=Page(rows=ROWS)))
    table = _table(stage)
    for one in listed.rows[:SHOWN]:
        opened_at = date(one.opened_at)
        table.add(str(one.number), opened_at, one.subject, status(stage, one.status), _content(stage, one))
    stage.show(table)
    if total > SHOWN:
        stage.tell("history-newest", shown=SHOWN)
    _search(stage)


def _table(stage: Stage) -> Table:
    """A table for what rule T4 names."""
    labels = [stage.voice.label(label) for label in ("number", "date", "subject", "status", "content")]
    labels[1] += " (UTC)"
    # A status may stand in several lines, but its longest word is not broken. So may day and minute; the content gets
    # the room.
    word = max(len(word) for one in Status for word in status(stage, one).split(" "))
    columns = (Column(whole=True), Column(most=12), Column(least=16), Column(exactly=word + 2), Column(least=20))
    return Table(*labels, ruled=True, numbered=True, columns=columns)


def _content(stage: Stage, one: View) -> str:
    """The beginning of a ticket's first message."""
    messages = stage.desk.run(ADA, ticket.History(account=HOUSE, ticket=one.id, page=Page(rows=1))).messages
    lines: list[str] = []
    for message in messages.rows:
        side = stage.voice.label("support" if isinstance(read_actor(message.author), Agent) else "customer")
        lines.append(f"{side}: {brief(message.body, BRIEF)}")
    if messages.next:
        lines.append(stage.voice.say("history-more", messages=one.messages))
    return "\n".join(lines)


def _search(stage: Stage) -> None:
    """Both sides find what was said to the customer, and only the support finds its notes (RULES T8, T11)."""
    for message, text in (("search-word", "text-search"), ("search-note", "text-secret")):
        word = stage.voice.say(text)
        ada = _found(stage, ADA, word)
        grace = _found(stage, GRACE, word, team=TEAMS[0])
        stage.tell(message, word=word, ada=ada, grace=grace)


def _found(stage: Stage, by: User | Agent, word: str, team: str | None = None) -> str:
    """The numbers of the tickets that somebody finds."""
    search = ticket.Search(account=HOUSE, text=word, team=team, page=Page(rows=ROWS))
    return ", ".join(str(one.number) for one in stage.desk.run(by, search).rows) or NOTHING
