"""What Consentry says to people: notices by e-mail, refusals, errors and the lines of the journal, in Spanish, Brazilian Portuguese,
German and English.

Consentry itself speaks in stable codes with parameters. A catalogue turns them into sentences, from Fluent messages
(https://projectfluent.org) that are built in and that a host can override, message by message::

    catalogue = Catalogue.builtin()
    catalogue.text(Language.SPANISH, Family.CONDITION, "ticket.closed")
    catalogue.fact(Language.GERMAN, entry.read_fact(), names={ada: "Ada"})

A subject or a message was written by anybody. None of it can become more than text: subjects stay one line, HTML is escaped, texts
are bounded, and what runs from right to left can't disorder the sentence around it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from . import _native
from ._names import StrEnum
from ._sentences import NOTICES, SENTENCES, Family, Sentence
from ._types import AgentId, Language, ServiceId, TicketId, UserId
from .errors import CatalogueError, InvalidInput, InvalidType, LinkError, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Self

    from .errors import ConsentryError
    from .journal import Fact
    from .notice import Notice, Recipient

__all__ = [
    "LINES_MAX",
    "LINK_BYTES_MAX",
    "NOTICES",
    "SENTENCES",
    "TEXT_MAX",
    "Catalogue",
    "CatalogueError",
    "Codes",
    "Family",
    "Finding",
    "Flaw",
    "Frame",
    "Language",
    "Lines",
    "Link",
    "LinkError",
    "Named",
    "Names",
    "Param",
    "Rendered",
    "Sentence",
    "Word",
]

TEXT_MAX: Final = 400
"""The most bytes of a parameter of one line; what is longer ends with an ellipsis. The longest subject fits."""
LINES_MAX: Final = 65_536
"""The most bytes of ``Lines``. The longest message fits: a message is included whole."""
LINK_BYTES_MAX: Final = 2_048
"""The most bytes of a ``Link``."""


class Link(str):
    """A link that can stand in an e-mail: ``http`` or ``https``, a host, and only characters that an address can have.

    It is a ``str``, checked when it is made.
    """

    __slots__ = ()

    def __new__(cls, link: str) -> Self:
        """Checks a link.

        Raises:
            LinkError: if it is none, or has more than 2,048 bytes.
        """
        _native.texts_check_link(link)
        return super().__new__(cls, link)

    def __repr__(self) -> str:
        return f"Link({str(self)!r})"


@dataclass(frozen=True)
class Lines:
    """A message: several lines, shown as a quotation where it is a paragraph of its own. At most 65,536 bytes are shown."""

    text: str


@dataclass(frozen=True)
class Word:
    """A word that the program chose: catalogues select on it and never show it."""

    word: Literal["yes", "no", "none"]


_CODES_MAX: Final = 10_000
"""The most codes of one list, so that one without an end is refused."""


@dataclass(frozen=True)
class Codes:
    """Codes that the catalogue names, such as permissions."""

    family: Family
    codes: tuple[str, ...]

    def __init__(self, family: Family, codes: Iterable[str]) -> None:
        if isinstance(codes, str):
            raise InvalidType("codes: is one str, not a list of them", field="codes")
        object.__setattr__(self, "family", Family(family))
        few = tuple(islice(codes, _CODES_MAX + 1))
        if len(few) > _CODES_MAX:
            raise InvalidInput(f"codes: has more than {_CODES_MAX} items", code="invalid.count", field="codes")
        object.__setattr__(self, "codes", few)


Param: TypeAlias = str | int | datetime | Lines | Word | Codes | Link
"""What fills a gap of a sentence. That decides how it is shown; none of it can be more than text.

- ``str``: a name, a subject; one line. Line ends and other controls become spaces; at most 400 bytes are shown.
- ``int``: a number. It selects plural forms.
- ``datetime``: a moment, shown as day and minute in UTC, ``2026-11-22 03:38 UTC``: a form that all four languages read alike.
- ``Lines``, ``Word``, ``Codes`` and ``Link``.
"""

Named: TypeAlias = UserId | AgentId | ServiceId | TicketId
"""What facts name by an id."""

Names: TypeAlias = (
    Mapping[UserId, str]
    | Mapping[AgentId, str]
    | Mapping[Named, str]
    | Mapping[Named, str | int]
    | Callable[[Named], str | int | None]
)
"""What the host calls those whom facts name by their ids: a mapping, or a function that gives ``None`` for whom it doesn't know. A
ticket is called by its number, everybody and everything else by a text. What has no name, sentences leave out."""


@dataclass(frozen=True)
class Frame:
    """What every notice of a desk has around it."""

    desk_name: str
    """Who writes: the name that customers know the support by."""
    panel_link: Link
    """Where the customer panel is."""
    invitation_link: Link
    """Where invitations are accepted: an invitation's token is put behind it. A link that ends with ``#`` keeps the token out of the
    panel's own access log."""

    def __init__(self, *, desk_name: str, panel_link: str, invitation_link: str) -> None:
        """Checks the links.

        Raises:
            LinkError: if one of them is none; ``field`` tells which.
        """
        if not isinstance(desk_name, str):
            raise InvalidType(f"desk_name: is a {type(desk_name).__name__}, wanted is a str", field="desk_name")
        object.__setattr__(self, "desk_name", desk_name)
        for field, link in (("panel_link", panel_link), ("invitation_link", invitation_link)):
            object.__setattr__(self, field, _named_link(field, link))

    def _parts(self) -> tuple[str, str, str]:
        return (self.desk_name, self.panel_link, self.invitation_link)


def _named_link(field: str, link: str) -> Link:
    try:
        return Link(link)
    except LinkError as error:
        raise LinkError(field, error.reason, error.problem) from None


@dataclass(frozen=True)
class Rendered:
    """A notice, ready to be sent."""

    subject: str
    """The subject: one line without controls, whatever the parameters were. Not yet encoded for a mail's header."""
    plain: str
    """The body as plain text: lines end with a line feed; ours have at most 72 characters, those of a quoted message are as they came,
    so the mail needs an encoding that takes long lines, such as quoted-printable."""
    html: str
    """The body as a document of HTML."""


class Flaw(StrEnum):
    """What is wrong with a message of a catalogue."""

    MISSING = "missing"
    """There is none, or a part of it is missing."""
    UNKNOWN = "unknown"
    """No code has this id, and no other message refers to it."""
    UNKNOWN_ATTRIBUTE = "unknown_attribute"
    """It has an attribute that nobody reads."""
    UNKNOWN_PARAM = "unknown_param"
    """It uses a parameter that it never gets."""
    UNUSED_PARAM = "unused_param"
    """It never uses a parameter that it should."""
    UNGUARDED = "unguarded"
    """It shows a parameter that may be absent, or a list that may be empty, without a variant ``[none]``."""
    UNKNOWN_REFERENCE = "unknown_reference"
    """It refers to a message or a term that there isn't."""
    UNKNOWN_FUNCTION = "unknown_function"
    """It calls a function that there isn't."""
    CYCLE = "cycle"
    """It refers to itself, by whatever way."""


@dataclass(frozen=True)
class Finding:
    """Something that ``Catalogue.check`` found. As a ``str`` it is a sentence."""

    language: Language
    """The language."""
    id: str
    """The message's Fluent id; a term's starts with a dash."""
    flaw: Flaw
    """What is wrong with it."""
    about: str | None
    """The attribute, parameter, message or function that it is about."""
    said: str
    """All of it as a sentence, for whoever keeps the catalogue."""

    def __str__(self) -> str:
        return self.said


class Catalogue:
    """The texts of all languages. It never changes, and can be shared between threads.

    Whatever it is asked for, it answers with a text, and never with an empty one: first the host's message of the language, then ours,
    then the host's English one, then ours, and then the code itself. A message that can't be formatted counts as missing.
    """

    __slots__ = ("_texts",)
    _texts: _native.Texts

    def __init__(self) -> None:
        """The texts of this package, without any of the host's."""
        self._texts = _native.Texts()

    @classmethod
    def builtin(cls) -> Catalogue:
        """The texts of this package."""
        return cls()

    def with_texts(self, language: Language, source: str) -> Catalogue:
        """A catalogue with messages of the host's over those of a language: the same id replaces ours. A notice that has only a value
        or only a subject keeps the other one of ours.

        What the messages say isn't looked at here; see ``check``.

        Raises:
            CatalogueError: naming line and message, if the source is not Fluent or has a message twice.
        """
        return self._of(self._texts.with_texts(language, source))

    @classmethod
    def _of(cls, texts: _native.Texts) -> Catalogue:
        catalogue = cls.__new__(cls)
        catalogue._texts = texts
        return catalogue

    def text(self, language: Language, family: Family, code: str, /, **params: Param) -> str:
        """What a code says in a language, in one line of plain text. Parameters that its sentence doesn't know are ignored::

        catalogue.text(Language.GERMAN, Family.FACT, "ticket.merged", number=7, into_number=3)
        """
        return self._texts.text(language, family, code, _params(params))

    def name(self, language: Language, family: Family, code: str) -> str:
        """What a name is called in a language: a permission, a category, a status, a priority, a label."""
        return self._texts.text(language, family, code, [])

    def fact(self, language: Language, fact: Fact, names: Names | None = None) -> str:
        """A fact as a line of the journal. What ``names`` raises comes out as it is."""
        return self._texts.fact(language, fact, _called(names))

    def notice(self, language: Language, code: str, frame: Frame, /, **params: Param) -> Rendered:
        """A notice in its reader's language.

        Parameters that the notice doesn't know are ignored; ``desk`` and ``panel`` always come from the frame.
        """
        return Rendered(*self._texts.notice(language, code, _params(params), _framed(frame)))

    def render(self, notice: Notice, to: Recipient, frame: Frame) -> Rendered:
        """A composed notice as this recipient reads it."""
        return Rendered(*self._texts.render(notice, to, _framed(frame)))

    def reasons(self, language: Language, error: ConsentryError) -> tuple[str, ...]:
        """Why the answer was no, in sentences for the person who asked: one for each condition of a refusal, one for any other
        error."""
        if isinstance(error, Refused):
            return tuple(self.name(language, Family.CONDITION, code) for code in error.missing)
        limits = error.limits if isinstance(error, InvalidInput) else {}
        known = {name: limit for name, limit in limits.items() if limit >= 0}
        return (self.text(language, Family.ERROR, error.code, **known),)

    def check(self) -> tuple[Finding, ...]:
        """Looks at every message of every language, ours and the host's: whether every code has one, and whether each uses the
        parameters that it gets, and no others. A host calls it in a test of its own."""
        each = self._texts.check()
        return tuple(Finding(Language(tag), key, Flaw(flaw), about, said) for tag, key, flaw, about, said in each)

    def __reduce__(self) -> tuple[Callable[[_native.Texts], Catalogue], tuple[_native.Texts]]:
        return (type(self)._of, (self._texts,))


def _framed(frame: Frame) -> tuple[str, str, str]:
    if not isinstance(frame, Frame):
        raise InvalidType(f"frame: is a {type(frame).__name__}, wanted is a Frame", field="frame")
    return frame._parts()


def _called(names: Names | None) -> Callable[[Named], object] | None:
    if names is None or callable(names):
        return names
    get: Callable[[Named], object] | None = getattr(names, "get", None)
    if get is None:
        raise InvalidType(f"names: is a {type(names).__name__}, wanted is a mapping or a function", field="names")
    return get


def _params(params: Mapping[str, Param]) -> list[tuple[str, str, object]]:
    return [(name, *_param(name, value)) for name, value in params.items()]


def _param(name: str, value: Param) -> tuple[str, object]:
    if isinstance(value, Link):
        return ("link", str(value))
    if isinstance(value, str):
        return ("text", value)
    if isinstance(value, int) and not isinstance(value, bool):
        return ("number", value)
    if isinstance(value, datetime):
        return ("moment", _minute(name, value))
    if isinstance(value, Lines):
        return ("lines", value.text)
    if isinstance(value, Word):
        return ("word", value.word)
    if isinstance(value, Codes):
        return ("codes", (value.family, list(value.codes)))
    raise InvalidType(f"{name}: is a {type(value).__name__}, which no sentence can show", field=name)


def _minute(name: str, at: datetime) -> str:
    if at.utcoffset() is None:
        raise InvalidInput(f"{name}: is naive: a datetime needs a time zone", code="invalid.naive", field=name)
    at = at.astimezone(timezone.utc)
    return f"{at.year:04}-{at.month:02}-{at.day:02} {at.hour:02}:{at.minute:02} UTC"
