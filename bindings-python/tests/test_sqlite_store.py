"""The store of the examples: every law, and what laws can't see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from consentry.testing import StoreLaws
from sqlite_store import SqliteStore


class TestSqliteStore(StoreLaws):
    @pytest.fixture
    def consentry_store_factory(self, tmp_path: Path) -> Callable[[], SqliteStore]:
        return lambda: SqliteStore(tmp_path / "support.db")
