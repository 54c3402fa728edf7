"""Who did something, as records keep it."""

from __future__ import annotations

from . import _native
from ._types import Agent, AgentId, Relay, RelayId, System, User, UserId

__all__ = ["read_actor"]


def read_actor(actor: str) -> User | Agent | Relay | System:
    """Who did something, read from the text that records have: ``user:``, ``agent:`` or ``relay:`` and an id, or ``system:`` and a name::

        match read_actor(entry.read_header().actor):
            case Agent(id=agent): ...

    Raises:
        InvalidInput: for any other text.
    """
    kind, rest = _native.actor_parts(actor)
    if kind == "user":
        return User(id=UserId(rest))
    if kind == "agent":
        return Agent(id=AgentId(rest))
    if kind == "relay":
        return Relay(id=RelayId(rest))
    return System(name=rest)
