"""Where the story is told: the desk, and the page that it is written to."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TextIO

from consentry import ConsentryError
from consentry.texts import Family

from .failure import Allowed
from .host import Host, policy
from .table import Table, clock_time, width, wrapped
from .voice import Voice


class Stage:
    """A desk under a story's policy, and what is told of it."""

    def __init__(self, host: Host, document: str, voice: Voice, out: TextIO = sys.stdout) -> None:
        self.host = host
        self.policy = policy(document)
        self.desk = host.open(self.policy)
        self.voice = voice
        self._out = out
        self._chapters = 0
        self._passed = 0  # how many minutes have passed that nobody has told of

    def reopen(self, document: str) -> None:
        """Closes the file and opens it again, under the policy of this document."""
        self.policy = policy(document)
        self.desk = self.host.open(self.policy)

    # Time.

    @property
    def now(self) -> datetime:
        """The story's time."""
        return self.host.clock.now()

    def pass_by(self, minutes: int) -> None:
        """Moves the story's clock on. ``later`` tells of it."""
        self.host.clock.advance(timedelta(minutes=minutes))
        self._passed += minutes

    def later(self, minutes: int) -> None:
        """Moves the story's clock on, and says how late it is."""
        self.pass_by(minutes)
        passed, self._passed = self._passed, 0
        hours, rest = divmod(passed, 60)
        now = clock_time(self.now)
        said = (
            self.voice.say("later-minutes", minutes=passed, now=now)
            if rest
            else self.voice.say("later-hours", hours=hours, now=now)
        )
        self.write(f"⏱ {said}")

    # The page.

    def banner(self, text: str) -> None:
        """A story's name, in a line of its own."""
        line = f"══ {text} "
        self._print(f"\n{line:═<{width()}}")

    def heading(self, message: str) -> None:
        """A chapter's heading. Chapters are numbered as they are told."""
        self._chapters += 1
        heading = f"{self._chapters}. {self.voice.say(message)}"
        self._print(f"\n{heading}\n{'─' * len(heading)}")

    def tell(self, message: str, **params: str | int) -> None:
        """A paragraph of the tour's own: ``stage.tell("panel-opened", number=7)``."""
        self.write(self.voice.say(message, **params))

    def write(self, text: str) -> None:
        """A paragraph."""
        self._print(wrapped(text, "", width()))

    def aside(self, text: str) -> None:
        """A paragraph that stands back."""
        self._print(wrapped(text, "  ", width()))

    def screen(self, who: str, text: str) -> None:
        """What somebody has on their screen."""
        lines = wrapped(text, "        ┃ ", width())
        self._print(f"  {who:<6}{lines[8:]}")

    def quote(self, text: str) -> None:
        """A text as somebody else wrote it, line by line, without blank ones."""
        for line in text.split("\n"):
            if line.strip():
                self._print(f"  ┆ {line}".rstrip())

    def line(self, text: str) -> None:
        """A line that is cut where the page ends."""
        chars = width() - 2
        shown = text.rstrip() if len(text) <= chars else f"{text[: chars - 1].rstrip()}…"
        self._print(f"  {shown}")

    def show(self, table: Table) -> None:
        """A table."""
        self._print(str(table))

    def _print(self, text: str) -> None:
        print(text, file=self._out)

    # The answer no.

    def missing(self, code: str) -> None:
        """One thing that is missing, with its stable code."""
        self.aside(f"✗ {self.voice.name(Family.CONDITION, code)} [{code}]")

    @contextmanager
    def refused(self) -> Generator[None, None, None]:
        """Expects the answer no, and tells why it was given, each reason with its stable code."""
        try:
            yield
        except ConsentryError as error:
            self.told_no(error)
        else:
            raise Allowed

    def told_no(self, error: ConsentryError) -> None:
        """Tells why the answer was no."""
        for code, sentence in self.voice.reasons(error):
            self.aside(f"✗ {sentence} [{code}]")
