"""Codes for whoever has a request's secret: pure functions, which need no desk (RULE A7)."""

from __future__ import annotations

from .._native import Secret, changes_at, code, read_code, step

__all__ = ["Secret", "changes_at", "code", "read_code", "step"]
