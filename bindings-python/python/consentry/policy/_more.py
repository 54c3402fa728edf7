"""A policy in force, and what tells two policies apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _native
from .._native import Rules, Situation

if TYPE_CHECKING:
    from . import Differences, Policy

__all__ = ["Rules", "Situation", "diff"]


def diff(before: Policy, after: Policy) -> Differences:
    """What tells two policies apart: exactly the situations in which an agent may enter under one of them only, with an example each,
    and the keys that differ. ``print`` tells it for a terminal.

    Raises:
        InvalidInput: if one of them breaks a limit: such a policy decides nothing.
    """
    return _native.policy_diff(before, after)
