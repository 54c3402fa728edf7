"""What a written consent can be proved with (RULE I5): the digest of the text that was agreed to, or a link to it.

`consentry.access.Evidence` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from .._mixins import TextEvidence
from .._record import Record as _Record


class Text(TextEvidence, _Record):
    """SHA-256 of the text."""

    __slots__ = ("value",)
    _shape = 197
    value: str

    def __init__(
        self,
        *,
        value: str,
    ) -> None:
        self._fill(value)


class Link(_Record):
    """Where it can be read."""

    __slots__ = ("value",)
    _shape = 198
    value: str

    def __init__(
        self,
        *,
        value: str,
    ) -> None:
        self._fill(value)


__all__ = [
    "Text",
    "Link",
]
