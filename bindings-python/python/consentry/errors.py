"""Why something was not done: one tree of exceptions, each with the stable ``code`` that it has in every language.

What a host's own store, clock or keys raised is the ``__cause__``. No exception holds a value that somebody wrote, only where it is
wrong. A policy's document and a catalogue, which the host writes itself, are quoted up to a bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from . import _codes, _native

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ._types import AccountId, CommandId, Missing
    from .access import Denied

__all__ = [
    "CODES",
    "AccessDenied",
    "CatalogueError",
    "ClockFailed",
    "CommandPending",
    "CommandReused",
    "Conflict",
    "ConsentryError",
    "Defect",
    "EntryError",
    "InvalidInput",
    "InvalidType",
    "KeysFailed",
    "LinkError",
    "NoEntropy",
    "NotFound",
    "PolicyError",
    "Refused",
    "StoreBusy",
    "StoreCorrupt",
    "StoreError",
    "StoreFailed",
    "StoreForeign",
    "StoreFull",
    "StoreNewer",
    "StorePoisoned",
    "StoreReadOnly",
    "StoreUnavailable",
    "StoreUnsafeEngine",
    "TokenError",
]


class ConsentryError(Exception):
    """Anything that Consentry raises. Two programs that speak of the same thing compare its ``code``, never its text."""

    CODE: ClassVar[str] = "defect"

    code: str
    """The stable dotted code, one of ``CODES``."""

    def __init__(self, message: str = "", *, code: str | None = None) -> None:
        super().__init__(message)
        self.code = self.CODE if code is None else code

    def __reduce__(self) -> tuple[Any, ...]:
        # What a constructor takes by name is in ``__dict__``; the standard way would call it with the message alone.
        return (_again, (type(self), self.args, self.__dict__.copy()))


def _again(cls: type[ConsentryError], args: tuple[Any, ...], attributes: dict[str, Any]) -> ConsentryError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(attributes)
    return error


class InvalidInput(ConsentryError, ValueError):
    """An input that its type doesn't allow. Nothing was done."""

    CODE: ClassVar[str] = "invalid.form"

    field: str
    """The field, as a path in what the caller wrote, such as ``scopes[3]`` or ``proof.code``; empty for the whole."""
    limits: dict[str, int]
    """The numbers in what is wrong, such as ``bytes`` and ``bytes_max``."""

    def __init__(
        self,
        message: str = "",
        *,
        code: str | None = None,
        field: str = "",
        limits: Mapping[str, int] | None = None,
    ) -> None:
        super().__init__(message, code=code)
        self.field = field
        self.limits = dict(limits or {})


class InvalidType(InvalidInput, TypeError):
    """An input of another type. Nothing was done."""

    CODE: ClassVar[str] = "invalid.type"


def must_be(field: str, value: object, kind: type[Any]) -> None:
    """Refuses an argument of another class, whatever it says its class is."""
    if not issubclass(type(value), kind):
        raise InvalidType(f"{field}: is not of the class {kind.__name__}", field=field)


class LinkError(InvalidInput):
    """A text that is no link which can stand in an e-mail."""

    CODE: ClassVar[str] = "invalid.link"

    reason: str
    """``too_long``, ``scheme``, ``host`` or ``character``."""
    problem: str
    """The same, in words."""

    def __init__(self, field: str, reason: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}", field=field)
        self.reason = reason
        self.problem = problem


class Refused(ConsentryError):
    """The rules say no. ``missing`` lists every condition that doesn't hold (RULE I18)."""

    CODE: ClassVar[str] = "refused"

    missing: tuple[Missing, ...]
    """What is missing, in a stable order."""

    def __init__(self, message: str = "", *, code: str | None = None, missing: Sequence[Missing] = ()) -> None:
        super().__init__(message, code=code)
        self.missing = tuple(missing)


class NotFound(ConsentryError, LookupError):
    """Nothing that this principal may know of has that id. Whether there is something else stays untold (RULE T11)."""

    CODE: ClassVar[str] = "not_found"

    noun: str
    """What was looked for, such as ``ticket``."""

    def __init__(self, message: str = "", *, code: str | None = None, noun: str = "") -> None:
        super().__init__(message, code=code)
        self.noun = noun


class Conflict(ConsentryError):
    """Others changed the same records again and again. Nothing was done; the same command may be tried again."""

    CODE: ClassVar[str] = "conflict"

    attempts: int
    """How often the operation was decided."""

    def __init__(self, message: str = "", *, code: str | None = None, attempts: int = 0) -> None:
        super().__init__(message, code=code)
        self.attempts = attempts


class CommandReused(ConsentryError):
    """The command's id was used before with other input. Nothing was done now."""

    CODE: ClassVar[str] = "command.reused"

    command: CommandId
    """The id."""

    def __init__(self, message: str, *, code: str | None = None, command: CommandId) -> None:
        super().__init__(message, code=code)
        self.command = command


class CommandPending(ConsentryError):
    """The store can't tell yet whether the command took effect. Run the *same* command again to learn it."""

    CODE: ClassVar[str] = "command.pending"

    account: AccountId
    """The account that it belongs to."""
    command: CommandId
    """The command to run again."""
    failure: StoreError
    """Why it is not known."""

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        account: AccountId,
        command: CommandId,
        failure: StoreError,
    ) -> None:
        super().__init__(message, code=code)
        self.account = account
        self.command = command
        self.failure = failure


class StoreError(ConsentryError):
    """The store failed, and nothing was done. A host's own store raises one of these to say what kind of failure it met."""

    CODE: ClassVar[str] = "store.failed"

    details: str | None
    """The engine's own words, if there are any, for the host's log."""

    def __init__(self, message: str = "", *, code: str | None = None, details: str | None = None) -> None:
        super().__init__(message, code=code)
        self.details = details


class StoreUnavailable(StoreError):
    """The store can't be reached or opened."""

    CODE: ClassVar[str] = "store.unavailable"


class StoreBusy(StoreError):
    """Another process holds the store for too long."""

    CODE: ClassVar[str] = "store.busy"


class StoreFull(StoreError):
    """There is no room left."""

    CODE: ClassVar[str] = "store.full"


class StoreReadOnly(StoreError):
    """The store can't be written."""

    CODE: ClassVar[str] = "store.read_only"


class StoreForeign(StoreError):
    """The file is no database, or another program's."""

    CODE: ClassVar[str] = "store.foreign"


class StoreNewer(StoreError):
    """The store's schema is newer than this library."""

    CODE: ClassVar[str] = "store.newer"


class StoreCorrupt(StoreError):
    """The store answered, or holds, something that can't be."""

    CODE: ClassVar[str] = "store.corrupt"


class StorePoisoned(StoreError):
    """An earlier I/O error left the store in doubt; it must be opened anew."""

    CODE: ClassVar[str] = "store.poisoned"


class StoreUnsafeEngine(StoreError):
    """The engine's version is known to lose data."""

    CODE: ClassVar[str] = "store.unsafe_engine"


class StoreFailed(StoreError):
    """The store failed for a reason of its own, such as an exception in a host's store, which is the ``__cause__``."""


class ClockFailed(ConsentryError):
    """The host's clock raised, or gave no time. Nothing was done."""

    CODE: ClassVar[str] = "host.clock"


class KeysFailed(ConsentryError):
    """The host's keys raised, or gave no answer. Nothing was done."""

    CODE: ClassVar[str] = "host.keys"


class NoEntropy(ConsentryError):
    """The source of randomness failed. Nothing was done."""

    CODE: ClassVar[str] = "entropy"


class AccessDenied(ConsentryError):
    """A session gives no way in, or not for this."""

    CODE: ClassVar[str] = "denied"

    reason: Denied
    """Why."""

    def __init__(self, message: str = "", *, reason: Denied) -> None:
        super().__init__(message, code=f"denied.{reason}")
        self.reason = reason


class TokenError(ConsentryError, ValueError):
    """A token is no good, or can't be made (RULE I19)."""

    CODE: ClassVar[str] = "token"

    reason: str
    """``too_long``, ``malformed``, ``header``, ``key``, ``signature``, ``foreign``, ``early`` or ``expired``."""

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message, code=f"token.{reason}")
        self.reason = reason


class EntryError(ConsentryError, ValueError):
    """A journal's entry can't be what it claims to be, or can't be read any more."""

    CODE: ClassVar[str] = "entry"

    reason: str
    """``header``, ``misplaced``, ``commitment``, ``erased`` or ``payload``."""

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message, code=f"entry.{reason}")
        self.reason = reason


class PolicyError(ConsentryError, ValueError):
    """A policy's document is wrong. What it says is quoted up to a bound."""

    CODE: ClassVar[str] = "policy"

    line: int
    """The line, from 1."""
    column: int
    """The column in characters, from 1."""
    key: str
    """The key with all its tables, such as ``access.scopes[2].need``; empty if it is about no key."""
    problem: str
    """What is wrong with it."""

    def __init__(self, message: str, *, line: int, column: int, key: str, problem: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.key = key
        self.problem = problem


class CatalogueError(ConsentryError, ValueError):
    """A catalogue of the host's can't be read."""

    CODE: ClassVar[str] = "catalogue"

    language: str
    """The tag of the language that it was meant for."""
    line: int
    """The line, from 1."""
    key: str | None
    """The message, where the line belongs to one."""
    problem: str
    """What is wrong with it."""

    def __init__(self, language: str, line: int, key: str | None, problem: str) -> None:
        place = f"{language} catalogue, line {line}" + (f", {key}" if key else "")
        super().__init__(f"{place}: {problem}")
        self.language = language
        self.line = line
        self.key = key
        self.problem = problem


class Defect(ConsentryError):
    """Consentry broke its own rules. Never the input's fault; please report it."""

    CODE: ClassVar[str] = "defect"


CODES: dict[str, str] = {**dict(_native.codes()), **_codes.OWN}
"""Every code that an exception can have, with its meaning."""
