"""The tokens of invitations."""

from __future__ import annotations

from typing import NoReturn

from .. import _native
from .._types import AccountId, InvitationId
from . import whmcs

__all__ = ["InvitationToken", "whmcs"]


class InvitationToken:
    """The token in an invitation's link (RULE C3). Whoever has it, and the invited address, becomes a member: a secret.

    As text, which ``reveal`` gives and ``people.Accept`` takes, it is ``ci1`` and 128 lower-case hexadecimal digits. ``repr`` shows no
    secret, it is never pickled, and two are compared in constant time.
    """

    __slots__ = ("_token",)
    _token: _native.InvitationToken

    def __init__(self, text: str) -> None:
        """Reads the text.

        Raises:
            InvalidInput: if it is none.
        """
        object.__setattr__(self, "_token", _native.InvitationToken(text))

    @property
    def account(self) -> AccountId:
        """The account that it opens."""
        return AccountId(self._token.account)

    @property
    def invitation(self) -> InvitationId:
        """The invitation that it belongs to."""
        return InvitationId(self._token.invitation)

    def reveal(self) -> str:
        """The text, secret included, for the one mail that it is written for."""
        return self._token.reveal()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, InvitationToken) and self._token == other._token

    def __hash__(self) -> int:
        return hash((self.account, self.invitation))

    def __repr__(self) -> str:
        return f"InvitationToken({self.account}, {self.invitation}, …)"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete {name!r}")

    def __copy__(self) -> InvitationToken:
        return self

    def __deepcopy__(self, memo: object) -> InvitationToken:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("the token of an invitation is not pickled")
