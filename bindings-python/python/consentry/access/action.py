"""Something that was done inside (RULES I12, I20).

`consentry.access.Action` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from .._mixins import ActionMethods, DocumentMethods
from .._record import Record as _Record


class Viewed(ActionMethods, _Record):
    """Something was looked at.

    Attributes:
        what: What, in a few words.
    """

    __slots__ = ("what",)
    _shape = 191
    what: str

    def __init__(
        self,
        *,
        what: str,
    ) -> None:
        self._fill(what)


class Changed(ActionMethods, _Record):
    """Something was changed.

    Attributes:
        what: What, in a few words.
    """

    __slots__ = ("what",)
    _shape = 192
    what: str

    def __init__(
        self,
        *,
        what: str,
    ) -> None:
        self._fill(what)


class Imported(ActionMethods, _Record):
    """Data was imported.

    Attributes:
        what: What, in a few words.
    """

    __slots__ = ("what",)
    _shape = 193
    what: str

    def __init__(
        self,
        *,
        what: str,
    ) -> None:
        self._fill(what)


class Downloaded(DocumentMethods, _Record):
    """A document was downloaded. The agent must delete it afterwards, and say so.

    Attributes:
        document: Its name.
        sha256: SHA-256 of its bytes.
    """

    __slots__ = ("document", "sha256")
    _shape = 194
    document: str
    sha256: str

    def __init__(
        self,
        *,
        document: str,
        sha256: str,
    ) -> None:
        self._fill(document, sha256)


class Shared(DocumentMethods, _Record):
    """The customer shared a document with the agent, who must delete it afterwards, and say so.

    Attributes:
        document: Its name.
        sha256: SHA-256 of its bytes.
    """

    __slots__ = ("document", "sha256")
    _shape = 195
    document: str
    sha256: str

    def __init__(
        self,
        *,
        document: str,
        sha256: str,
    ) -> None:
        self._fill(document, sha256)


class Filmed(DocumentMethods, _Record):
    """The screen was recorded. The agent must delete the recording afterwards, and say so.

    Attributes:
        document: The recording's name.
        sha256: SHA-256 of its bytes.
    """

    __slots__ = ("document", "sha256")
    _shape = 196
    document: str
    sha256: str

    def __init__(
        self,
        *,
        document: str,
        sha256: str,
    ) -> None:
        self._fill(document, sha256)


__all__ = [
    "Viewed",
    "Changed",
    "Imported",
    "Downloaded",
    "Shared",
    "Filmed",
]
