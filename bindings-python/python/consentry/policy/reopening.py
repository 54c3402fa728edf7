"""When tickets that are done can be reopened (RULE T7).

`consentry.policy.Reopening` stands for any of these classes.
"""

# Written by generate/ from the core's source, never by hand.
# fmt: off
# ruff: noqa: A004, E501, F401, I001, RUF012, RUF100

from __future__ import annotations

from .._record import Record as _Record


class Always(_Record):
    """Always."""

    __slots__ = ()
    _shape = 294

    def __init__(self) -> None:
        self._fill()


class WithinDays(_Record):
    """Within so many days of being done, 1 to 3,650; later a new ticket is opened that follows the old one."""

    __slots__ = ("value",)
    _shape = 295
    value: int

    def __init__(
        self,
        *,
        value: int,
    ) -> None:
        self._fill(value)


class Never(_Record):
    """Never: a new ticket is opened that follows the old one."""

    __slots__ = ()
    _shape = 296

    def __init__(self) -> None:
        self._fill()


__all__ = [
    "Always",
    "WithinDays",
    "Never",
]
