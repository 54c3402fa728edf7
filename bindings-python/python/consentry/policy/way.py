"""How an agent comes in.

`consentry.policy.Way` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from .._mixins import WayMethods
from .._record import Record as _Record


class Door(WayMethods, _Record):
    """Through the door."""

    __slots__ = ()
    _shape = 297

    def __init__(self) -> None:
        self._fill()


class Code(WayMethods, _Record):
    """With a code, if it is right.

    Attributes:
        right: It is.
        written: It was given away with a text that was agreed to (RULE I5).
        consented: And for the scope.
    """

    __slots__ = ("right", "written", "consented")
    _shape = 298
    right: bool
    written: bool
    consented: bool

    def __init__(
        self,
        *,
        right: bool,
        written: bool,
        consented: bool,
    ) -> None:
        self._fill(right, written, consented)


class Consent(WayMethods, _Record):
    """With a written consent.

    Attributes:
        holds: It holds, for this agent and user.
        consented: Also for the scope.
    """

    __slots__ = ("holds", "consented")
    _shape = 299
    holds: bool
    consented: bool

    def __init__(
        self,
        *,
        holds: bool,
        consented: bool,
    ) -> None:
        self._fill(holds, consented)


class BreakGlass(WayMethods, _Record):
    """In an emergency.

    Attributes:
        approvers: How many leads approved it.
    """

    __slots__ = ("approvers",)
    _shape = 300
    approvers: int

    def __init__(
        self,
        *,
        approvers: int,
    ) -> None:
        self._fill(approvers)


__all__ = [
    "Door",
    "Code",
    "Consent",
    "BreakGlass",
]
