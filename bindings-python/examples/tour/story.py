"""The stories: four published support practices, each under its own policy, told on one account."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import (
    account,
    assistance,
    contacts,
    door,
    emergency,
    history,
    hour,
    inside,
    journal,
    outbox,
    panel,
    readiness,
    refusals,
    review,
    users,
)
from .host import Host
from .stage import Stage
from .table import date
from .voice import Voice

ENTRIES_OF_ONE, ENTRIES_OF_ALL = 24, 12
"""How many of the journal's newest entries are shown, if one story is told, or all."""


@dataclass(frozen=True)
class Story:
    """One of the stories, by the number of its policy in ``examples/policies``."""

    number: str
    document: str
    title: str
    chapters: Sequence[Callable[[Stage], None]]

    def tell(self, stage: Stage) -> None:
        """Tells it, under its policy."""
        stage.reopen(self.document)
        stage.banner(stage.voice.say(self.title, file=self.document))
        for chapter in self.chapters:
            chapter(stage)


ASSISTANCE = "000-assistance-code.toml"
TICKETS = "002-tickets.toml"
ACCESS = "003-impersonation.toml"


def _reopened(stage: Stage) -> None:
    """The file is closed and opened again: all of it is there."""
    stage.reopen(TICKETS)


STORIES = (
    Story("004", "004-contacts.toml", "story-contacts", (contacts.chapter, users.chapter)),
    Story(
        "002", TICKETS, "story-tickets", (panel.chapter, _reopened, history.chapter, refusals.chapter, outbox.chapter)
    ),
    Story("000", ASSISTANCE, "story-assistance", (door.chapter, assistance.chapter)),
    Story(
        "003",
        ACCESS,
        "story-access",
        (readiness.chapter, inside.chapter, hour.chapter, emergency.chapter, review.chapter),
    ),
)
"""In the order in which they are told: who there is, what they write, who is let in."""


def run(file: Path, only: str | None, seed: int | None, voice: Voice) -> None:
    """Tells the stories, or one of them, and goes on with them if the file has them already."""
    host = Host(file, seed)
    # The account is one whose door stands open at first.
    stage = Stage(host, ASSISTANCE, voice)
    host.prepare(stage.desk, voice.language)
    stage.tell("title", file=str(file))
    stage.tell("title-clock", now=date(stage.now))
    account.chapter(stage)
    for story in STORIES:
        if only in (None, story.number):
            story.tell(stage)
    journal.chapter(stage, ENTRIES_OF_ONE if only else ENTRIES_OF_ALL)

    stage.heading("next-heading")
    stage.tell("next-again")
    stage.tell("next-commands")
