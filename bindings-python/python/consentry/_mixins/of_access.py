"""What sessions, claims, proofs and actions can do.

A comment before a class names the generated classes that have it as a base.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from .. import _native

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Self

    from .._types import BreakGlassId, ConsentId, Inside, UserId
    from ..access import Action, Basis, Check, Claims, Pass, Record


# access.Session
class SessionMethods(_native.SessionPart):
    __slots__ = ()


# access.Pass
class PassMethods(_native.PassPart):
    __slots__ = ()


# access.evidence.Text
class TextEvidence:
    __slots__ = ()

    @classmethod
    def of(cls, text: str) -> Self:
        """Of that text: what was signed or said, as the customer has it. Only its SHA-256 is kept."""
        from hashlib import sha256

        made: Any = cls
        try:
            return cast("Self", made(value=sha256(text.encode()).hexdigest()))
        except (AttributeError, TypeError, UnicodeEncodeError):
            # Whatever it is, it is no text of Unicode: the field itself says so.
            return cast("Self", made(value=text))


# access.Check
class CheckMethods:
    __slots__ = ()

    @staticmethod
    def of(inside: Inside) -> Check:
        """Of that principal's session."""
        from .._types import Inside
        from ..access import Check
        from ..errors import must_be

        must_be("inside", inside, Inside)
        return Check(account=inside.account, session=inside.session)


# access.Record
class RecordMethods:
    __slots__ = ()

    @staticmethod
    def of(inside: Inside, *, scope: str, action: Action) -> Record:
        """Of that principal's session."""
        from .._types import Inside
        from ..access import Record
        from ..errors import must_be

        must_be("inside", inside, Inside)
        return Record(account=inside.account, session=inside.session, scope=scope, action=action)


def _known(data: Any, names: Iterable[str]) -> Any:
    """What of a dict has one of these names."""
    if type(data) is not dict:
        return data
    given = cast("dict[str, Any]", data)
    return {name: given[name] for name in names if name in given}


# access.Claims
class ClaimsMethods:
    __slots__ = ()

    @staticmethod
    def of(inside: Inside, pass_: Pass, *, iss: str | None = None, aud: str | None = None) -> Claims:
        """The claims of an agent inside, as far as the last check goes. They end with the first of what a check is good for, the
        session's end, and its idle end; a broken second is left out.

        Raises:
            InvalidInput: if the pass is another session's.
        """
        return _native.claims_of(inside, pass_, iss, aud)

    def inside(self) -> Inside:
        """Who acts inside, for ``access.Check`` and ``access.Record``. It gives no right by itself: each run compares it with the
        stored session."""
        return _native.claims_inside(self)

    @property
    def scopes(self: Any) -> frozenset[str]:
        """What the session is good for, as a set."""
        return frozenset(self.scope.split())

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Reads the claims of a token. What else it claims is ignored, as RFC 7519 §4 wants it.

        Raises:
            InvalidInput: whatever is wrong first, with its path in ``field``.
        """
        claims: Self = _native.from_dict(cls, _known(data, cls.__annotations__))
        return claims


class _Proof:
    """What tells proofs apart, for all of them."""

    __slots__ = ()

    _basis: ClassVar[str]

    @property
    def basis(self) -> Basis:
        """On the strength of what a session stands that was entered with it."""
        from ..access import Basis

        return Basis(self._basis)


# access.proof.Door
class DoorProof(_Proof):
    __slots__ = ()
    _basis: ClassVar[str] = "door"

    given_by: ClassVar[UserId | None] = None
    consent: ClassVar[ConsentId | None] = None
    break_glass: ClassVar[BreakGlassId | None] = None


# access.proof.Code
class CodeProof(_Proof):
    __slots__ = ()
    _basis: ClassVar[str] = "code"

    consent: ClassVar[ConsentId | None] = None
    break_glass: ClassVar[BreakGlassId | None] = None


# access.proof.Consent
class ConsentProof(_Proof):
    __slots__ = ()
    _basis: ClassVar[str] = "consent"

    break_glass: ClassVar[BreakGlassId | None] = None


# access.proof.BreakGlass
class BreakGlassProof(_Proof):
    __slots__ = ()
    _basis: ClassVar[str] = "break_glass"

    given_by: ClassVar[UserId | None] = None
    consent: ClassVar[ConsentId | None] = None

    @property
    def break_glass(self: Any) -> BreakGlassId:
        """The emergency."""
        request: BreakGlassId = self.request
        return request


# access.action.Viewed, access.action.Changed, access.action.Imported
class ActionMethods:
    __slots__ = ()

    @property
    def leaves_documents(self) -> bool:
        """Whether it leaves something with the agent that must be deleted afterwards (RULE I12)."""
        return _native.action_leaves_documents(self)

    @property
    def needs(self) -> str | None:
        """The scope without which it can't have been done, whatever the agent says; ``None`` if any may be named."""
        return _native.action_needs(self)


# access.action.Downloaded, access.action.Shared, access.action.Filmed
class DocumentMethods(ActionMethods):
    __slots__ = ()
