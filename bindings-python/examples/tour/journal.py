"""The journal, what happened, who did it, and a tree over all of it that nobody can change unnoticed."""

from collections import deque

from consentry import Agent, Page, System, User
from consentry.actor import read_actor
from consentry.errors import EntryError
from consentry.journal import Entry, Read, Summary, Trail
from consentry.texts import Family

from .cast import ADA, HOUSE, STAFF, person
from .failure import Changed
from .stage import Stage
from .table import Table, date


def chapter(stage: Stage, shown: int) -> None:
    """Tells the chapter: reads the whole journal as the account's owner, prints the newest entries, and computes the
    tree's root anew.
    """
    stage.heading("journal-heading")
    stored = stage.desk.run(ADA, Summary(account=HOUSE))
    trail, entries = _read(stage, stored.size, shown)
    number, day, what = (stage.voice.label(label) for label in ("number", "date", "fact"))
    table = Table(number, f"{day} (UTC)", stage.voice.say("journal-who"), what, numbered=True)
    for entry in entries:
        try:
            header = entry.read_header()
            at, who = date(header.at), _actor(header.actor)
        except EntryError as error:
            at, who = "", str(error)
        table.add(str(entry.sequence), at, who, _sentence(stage, entry))
    stage.tell("journal-entries", entries=trail.size, shown=len(entries))
    stage.show(table)

    stage.tell("journal-root")
    stage.aside(trail.root)
    if trail.root == stored.root and not trail.broken:
        stage.tell("journal-whole")
        return
    stage.tell("journal-changed")
    stage.aside(stored.root)
    stage.tell("journal-broken", entries=len(trail.broken))
    raise Changed


def newest(stage: Stage) -> str:
    """What the account's newest entry says, as Ada reads it."""
    stored = stage.desk.run(ADA, Summary(account=HOUSE))
    _, (entry,) = _read(stage, stored.size, 1)
    return stage.voice.say("journal-says", sentence=_sentence(stage, entry))


def _read(stage: Stage, size: int, shown: int) -> tuple[Trail, deque[Entry]]:
    """Reads the first ``size`` entries, and keeps the newest ``shown``: somebody else may be writing, and the root
    compared is the one of that many.
    """
    trail, entries = Trail(), deque[Entry](maxlen=shown)
    page: Page | None = Page(rows=200)
    while page:
        listed = stage.desk.run(ADA, Read(account=HOUSE, page=page))
        for entry in listed.rows:
            if entry.sequence <= size:
                # The leaf is the header; the payload is checked against the header's commitment.
                trail.add(entry)
                entries.append(entry)
        page = page.behind(listed.next) if listed.next and trail.size < size else None
    return trail, entries


def _sentence(stage: Stage, entry: Entry) -> str:
    """What an entry says, in its reader's language."""
    try:
        return stage.voice.fact(entry.read_fact())
    except EntryError as error:
        if error.reason != "erased":
            return str(error)
        # What the support does among itself is withheld from the customer: that something was done, the header tells.
        return stage.voice.name(Family.FACT, entry.read_header().fact)


def _actor(actor: str) -> str:
    """Who did it. The journal itself holds ids only."""
    match read_actor(actor):
        case User(id=user):
            return person(user)
        case Agent(id=agent):
            return STAFF.get(agent, str(agent))
        case System(name=name):
            return name
        case _:
            return actor
