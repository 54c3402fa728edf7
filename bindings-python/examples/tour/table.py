"""Tables, dates and numbers for a reader's eyes."""

import os
import sys
import unicodedata
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

WIDTH_MIN = 72  # the narrowest table: below it five columns are no longer columns
WIDTH_MAX = 110  # the widest table: longer lines are hard to read
WIDTH_ELSEWHERE = 80  # the width where no terminal tells one, for example in a file


def width() -> int:
    """How wide the page is."""
    told = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else WIDTH_ELSEWHERE
    return min(max(told, WIDTH_MIN), WIDTH_MAX)


@dataclass(frozen=True)
class Column:
    """How wide a column may be, its two blanks at the sides included."""

    exactly: int | None = None
    least: int | None = None
    most: int | None = None
    whole: bool = False  # whether its lines are never broken


class Table:
    """A table that fits the page: columns share its width, and lines that are too long are broken between words."""

    def __init__(
        self, *header: str, ruled: bool = False, numbered: bool = False, columns: Sequence[Column] = ()
    ) -> None:
        """``ruled``: with rules between its rows. ``numbered``: with its first column set to the right, for numbers."""
        self._header = header
        self._rows: list[tuple[str, ...]] = []
        self._ruled = ruled
        self._numbered = numbered
        self._columns = columns or [Column()] * len(header)

    def add(self, *cells: str) -> None:
        """Adds a row. A cell may have several lines."""
        self._rows.append(cells)

    def __str__(self) -> str:
        widths = self._widths()
        lines = [_rule("┌┬┐", "─", widths), *self._lines(self._header, widths), _rule("╞╪╡", "═", widths)]
        for index, row in enumerate(self._rows):
            if self._ruled and index > 0:
                lines.append(_rule("├┼┤", "─", widths))
            lines.extend(self._lines(row, widths))
        return "\n".join([*lines, _rule("└┴┘", "─", widths)])

    def _lines(self, row: Sequence[str], widths: Sequence[int]) -> list[str]:
        cells = [_broken(cell, width) for cell, width in zip(row, widths, strict=True)]
        lines: list[str] = []
        for line in range(max(len(cell) for cell in cells)):
            parts = [cell[line] if line < len(cell) else "" for cell in cells]
            blanks = [" " * (width - measure(part)) for part, width in zip(parts, widths, strict=True)]
            set_parts = [part + blank for part, blank in zip(parts, blanks, strict=True)]
            if self._numbered:
                set_parts[0] = blanks[0] + parts[0]
            lines.append(f"│ {' │ '.join(set_parts)} │")
        return lines

    def _widths(self) -> list[int]:
        """How wide the columns' contents are.

        Narrow columns get what they need; the others share what is left, and give back what they don't use once their
        lines are broken.
        """
        contents = list(zip(self._header, *self._rows, strict=True))
        longest = [max(1, *(measure(line) for cell in column for line in cell.split("\n"))) for column in contents]
        decided: dict[int, int] = {}
        for index, column in enumerate(self._columns):
            if column.exactly is not None:
                decided[index] = column.exactly - 2
            elif column.whole:
                decided[index] = longest[index]
            elif column.least is not None and longest[index] + 2 <= column.least:
                decided[index] = column.least - 2
        undecided = [index for index in range(len(contents)) if index not in decided]
        # Each column has two blanks and a border, and there is one border more.
        left = width() - 3 * len(contents) - 1 - sum(decided.values())

        def settle(rule: Callable[[int, int], int | None]) -> None:
            """Goes over the undecided columns, with what each would get, until the rule decides none of them."""
            nonlocal left
            before = -1
            while before != len(undecided):
                before = len(undecided)
                for index in tuple(undecided):
                    decision = rule(index, left // len(undecided))
                    if decision is not None:
                        decided[index] = decision
                        undecided.remove(index)
                        left -= decision

        def at_least(index: int, share: int) -> int | None:
            least = self._columns[index].least
            return least - 2 if least is not None and share < least else None

        def fits(index: int, share: int) -> int | None:
            most = self._columns[index].most
            if most is not None and most <= share + 2 and most <= longest[index] + 2:
                return most - 2
            return longest[index] if longest[index] <= share else None

        def fits_broken(index: int, share: int) -> int | None:
            used = max(measure(line) for cell in contents[index] for line in _broken(cell, share))
            return used if share - used >= 3 else None

        for rule in (at_least, fits, fits_broken):
            settle(rule)
        for place, index in enumerate(undecided):
            decided[index] = left // len(undecided) + (place < left % len(undecided))
        return [decided[index] for index in range(len(contents))]


def _rule(marks: str, line: str, widths: Sequence[int]) -> str:
    return marks[0] + marks[1].join(line * (width + 2) for width in widths) + marks[2]


def _broken(cell: str, width: int) -> list[str]:
    """A cell's lines, those that are too long broken."""
    lines: list[str] = []
    for line in cell.split("\n"):
        lines.extend([line] if measure(line) <= width else _break(line, width))
    return lines


def _break(line: str, width: int) -> list[str]:
    """Breaks a line between words, and a word only if it alone is longer than a line.

    A line with room for two more characters or fewer is full: no word begins there.
    """
    words = deque(line.split(" "))
    lines: list[str] = []
    begun = ""
    while words:
        word = words.popleft()
        room = width - measure(begun) - bool(begun)
        if measure(word) <= room:
            begun = f"{begun} {word}" if begun else word
        elif begun and (room <= 2 or measure(word) <= width):
            lines.append(begun)
            begun = ""
            words.appendleft(word)
        else:
            head, tail = _cut(word, room)
            lines.append(f"{begun} {head}" if begun else head)
            begun = ""
            words.appendleft(tail)
    return [*lines, begun] if begun else lines


def _cut(word: str, width: int) -> tuple[str, str]:
    at = max((at for at in range(len(word)) if measure(word[:at]) <= width), default=0)
    at = max(at, 1)
    return word[:at], word[at:]


def measure(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(_measure(char) for char in text)


def _measure(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def wrapped(text: str, indent: str, width: int) -> str:
    """A text in lines of at most ``width`` characters, ``indent`` before each."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = indent
        for word in paragraph.split():
            if line == indent:
                line += word
            elif len(line) + 1 + len(word) > width:
                lines.append(line)
                line = indent + word
            else:
                line += f" {word}"
        lines.append(line)
    return "\n".join(lines)


def date(at: datetime) -> str:
    """Day and minute, in UTC: ``2026-11-22 03:38``."""
    return f"{at:%Y-%m-%d %H:%M}"


def clock_time(at: datetime) -> str:
    """The minute of a day, in UTC: ``03:38``."""
    return f"{at:%H:%M}"


def brief(text: str, chars: int) -> str:
    """A text in one line of at most ``chars`` characters; ``…`` stands for what was cut off."""
    line = " ".join(text.split())
    return line if len(line) <= chars else f"{line[:chars].rstrip()}…"
