"""Every code that the catalogues have a text for, with the parameters that its sentence takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from . import _native
from ._names import StrEnum

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NOTICES", "SENTENCES", "Family", "Sentence"]


class Family(StrEnum):
    """What a code is about. The same code may stand for a fact and for a condition; its family tells them apart."""

    CONDITION = "condition"
    """A condition that doesn't hold, as the person is told who was refused."""
    ERROR = "error"
    """An error."""
    FACT = "fact"
    """What happened, as a line of the customer's journal."""
    PERMISSION = "permission"
    """What a user may do in an account."""
    CATEGORY = "category"
    """Which e-mails a contact gets."""
    STATUS = "status"
    """Where a ticket stands."""
    PRIORITY = "priority"
    """How much a ticket hurts."""
    DOOR = "door"
    """Whether support may enter an account without asking."""
    BASIS = "basis"
    """On the strength of what somebody of the support is inside."""
    ENDING = "ending"
    """Why a session ended."""
    SCOPE = "scope"
    """What a session is for. Scopes of the host's own are shown as their names, unless the host gives them words."""
    VERDICT = "verdict"
    """What is wrong with a code."""
    ACTION = "action"
    """What was done inside."""
    LACK = "lack"
    """What kept somebody of the support out, as the customer reads it: a few words for a condition."""
    LABEL = "label"
    """A heading or a field of a panel."""


@dataclass(frozen=True)
class Sentence:
    """A code and the names of its parameters."""

    code: str
    """The stable dotted code."""
    needs: tuple[str, ...]
    """What the sentence needs: it reads ``—`` where one is missing."""
    lists: tuple[str, ...]
    """The lists that it needs. Catalogues select on them; an empty list is the string ``none``."""
    takes: tuple[str, ...]
    """What the sentence takes if it is there. Catalogues select on it; absent, it is the string ``none``."""

    @property
    def params(self) -> tuple[str, ...]:
        """Every parameter that the sentence knows."""
        return self.needs + self.lists + self.takes


def _sentences() -> dict[str, tuple[Sentence, ...]]:
    each = _native.texts_codes()
    return {family: tuple(Sentence(code, *map(tuple, params)) for code, params in codes) for family, codes in each}


_SENTENCES = _sentences()
NOTICES: Final = _SENTENCES["notice"]
"""The notices: what a person is told by e-mail."""
SENTENCES: Final[Mapping[Family, tuple[Sentence, ...]]] = {family: _SENTENCES[family] for family in Family}
"""Every code that the catalogues have a text for, with the parameters that its sentence takes."""
