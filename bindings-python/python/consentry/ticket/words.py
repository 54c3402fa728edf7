"""The words of a text, as the index for search and for similar tickets knows them (RULES T6, T9).

A word is a number, a hash: the index holds no plain text, and a store needs no knowledge of languages. Accents, case and spelling are
folded, what says nothing is left out, endings are taken off, compounds are cut. What a query's word is made into, a document's word is
made into as well, so that whoever asks for a word of a text finds the text.

A desk does this by itself. Here it is for whoever fills an index anew, or tests a store.
"""

from __future__ import annotations

from typing import Final

from .. import _native

__all__ = ["QUERY_WORDS_MAX", "WORDS_MAX", "query_words", "telling_words", "words", "words_of"]

WORDS_MAX: Final = 48
"""The most words of one message that are indexed."""
QUERY_WORDS_MAX: Final = 24
"""The most words that one query asks for."""


def words(text: str, max: int = WORDS_MAX) -> tuple[int, ...]:
    """The first distinct words of a text, at most ``max``, as the index has them."""
    return tuple(_native.words_in(text, max))


def words_of(subject: str | None, body: str) -> tuple[int, ...]:
    """The words that a message is indexed by: the first distinct ones, the subject's before all."""
    return tuple(_native.words_of(subject, body))


def query_words(text: str, max: int = QUERY_WORDS_MAX) -> tuple[int, ...]:
    """The words that a text search asks for, all of which have to match: at most ``max``, the first distinct ones.

    Empty if the query says nothing, such as ``the``.
    """
    return tuple(_native.query_words(text, max))


def telling_words(subject: str, body: str) -> tuple[int, ...]:
    """The words by which similar tickets are looked for: of the words that the ticket would be indexed by, the 24 that tell most."""
    return tuple(_native.telling_words(subject, body))
