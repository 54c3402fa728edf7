"""What an agent enters with.

Whoever gave a code or a consent is named here, because what a decision reads follows from its input alone.

`consentry.access.Proof` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from typing import TYPE_CHECKING

from .._mixins import BreakGlassProof, CodeProof, ConsentProof, DoorProof
from .._record import Record as _Record

if TYPE_CHECKING:
    from .._types import BreakGlassId, ConsentId, UserId


class Door(DoorProof, _Record):
    """The door is open (RULE A1)."""

    __slots__ = ()
    _shape = 199

    def __init__(self) -> None:
        self._fill()


class Code(CodeProof, _Record):
    """The customer read a code to the agent (RULE A3).

    Attributes:
        code: The code. It is read from JSON and never written there: what is stored of an input is its hash, and
            all hashes of eight digits are soon tried (RULE A11).
        given_by: Who gave it.
    """

    __slots__ = ("code", "given_by")
    _shape = 200
    _secrets = frozenset(("code",))
    code: str
    given_by: UserId

    def __init__(
        self,
        *,
        code: str,
        given_by: UserId,
    ) -> None:
        self._fill(code, given_by)


class Consent(ConsentProof, _Record):
    """A written consent (RULE I5).

    Attributes:
        consent: Which.
        given_by: Who gave it.
    """

    __slots__ = ("consent", "given_by")
    _shape = 201
    consent: ConsentId
    given_by: UserId

    def __init__(
        self,
        *,
        consent: ConsentId,
        given_by: UserId,
    ) -> None:
        self._fill(consent, given_by)


class BreakGlass(BreakGlassProof, _Record):
    """An approved emergency (RULE I15).

    Attributes:
        request: Which.
    """

    __slots__ = ("request",)
    _shape = 202
    request: BreakGlassId

    def __init__(
        self,
        *,
        request: BreakGlassId,
    ) -> None:
        self._fill(request)


__all__ = [
    "Door",
    "Code",
    "Consent",
    "BreakGlass",
]
