"""The codes of notices."""

from __future__ import annotations

from typing import Final

from .. import _native

__all__ = ["CODES", "COMPOSE_ROWS_MAX"]

CODES: Final[tuple[str, ...]] = tuple(_native.says_codes())
"""The code of everything that a notice can say."""
COMPOSE_ROWS_MAX: Final = 1_000
"""The most contacts of one answer of ``Compose``."""
