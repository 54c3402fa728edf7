"""What the tour says, in its reader's language.

Sentences of the library (what is missing, what happened, what a permission is called) come from the catalogue of
``consentry.texts``. The tour's own are Fluent files, too: those of the tour in Rust.
"""

from collections.abc import Iterable
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from consentry import ConsentryError, InvalidInput, Language, NotFound, Refused
from consentry.journal import Fact
from consentry.texts import Catalogue, Family

from .cast import called

NARRATION = Path(__file__).resolve().parents[3] / "examples" / "texts"
"""The tour's narration, a file for each language."""


class Voice:
    """A language's texts."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.catalogue = Catalogue()
        # The marks would be in the way of whoever copies a subject from the screen.
        self._narration = FluentBundle([language.value], use_isolating=False)
        source = (NARRATION / f"{language.value}.ftl").read_text(encoding="utf-8")
        self._narration.add_resource(FluentResource(source))

    def say(self, message: str, **params: str | int) -> str:
        """A message of the tour's own."""
        args = {
            name: fluent_number(value, useGrouping=False) if isinstance(value, int) else value
            for name, value in params.items()
        }
        pattern = self._narration.get_message(message).value
        said, errors = self._narration.format_pattern(pattern, args) if pattern else ("", [message])
        return f"⟦{message}⟧" if errors else str(said)

    def label(self, code: str) -> str:
        """A heading or a field's name."""
        return self.name(Family.LABEL, code)

    def name(self, family: Family, code: str) -> str:
        """What a status, a permission or a category of e-mails is called."""
        return self.catalogue.name(self.language, family, code)

    def names(self, family: Family, codes: Iterable[str]) -> list[str]:
        """What several of them are called."""
        return [self.name(family, code) for code in codes]

    def fact(self, fact: Fact) -> str:
        """What a fact says."""
        return self.catalogue.fact(self.language, fact, called)

    def language_name(self, language: Language) -> str:
        """What a language is called. The library's catalogue has no names of languages."""
        return self.say(f"language-{language.value}")

    def reasons(self, error: ConsentryError) -> list[tuple[str, str]]:
        """Why the answer was no: each reason with its stable code. Whatever is no answer is raised again."""
        if not isinstance(error, (Refused, InvalidInput, NotFound)):
            raise error
        codes = [str(code) for code in error.missing] if isinstance(error, Refused) else [error.code]
        return list(zip(codes, self.catalogue.reasons(self.language, error), strict=True))
