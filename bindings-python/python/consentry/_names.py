"""Closed lists of names: enums whose members are their stable names."""

from __future__ import annotations

import sys
from typing import NoReturn

if sys.version_info >= (3, 11):
    from enum import StrEnum as _StrEnum
else:
    from enum import Enum

    class _StrEnum(str, Enum):
        """A string that is one of a few: what Python has of its own from 3.11 on."""

        __str__ = str.__str__
        __format__ = str.__format__  # type: ignore[assignment]


class StrEnum(_StrEnum):
    """One name of a closed list. It is a ``str``, equal to its own text, the same in JSON and in every language."""

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        # The standard message would echo whatever came, at any length.
        from .errors import InvalidInput, InvalidType

        if isinstance(value, str):
            raise InvalidInput(f"{cls.__name__}: is not a known name", code="invalid.unknown")
        raise InvalidType(f"{cls.__name__}: is not a str")
