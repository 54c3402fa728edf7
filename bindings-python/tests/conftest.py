"""Event loops of both libraries."""

from __future__ import annotations

import signal
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest

# Who is started in the background ignores interrupts, and would wait for ever for those that some tests send.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(params=["asyncio", "trio"])
def run(request: pytest.FixtureRequest) -> Callable[[Callable[[], Awaitable[Any]]], Any]:
    """Runs a coroutine function on an event loop of either library."""
    return lambda main: anyio.run(main, backend=request.param)
