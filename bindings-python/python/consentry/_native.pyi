# The native part. What has a docstring at run time is documented there and in the Python modules that use it.

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from os import PathLike
from pathlib import Path
from types import GenericAlias, TracebackType
from typing import Any, Generic, TypeVar, final

from typing_extensions import Self, disjoint_base

from ._record import Operation
from ._types import AccountId, CommandId, Inside, Missing, Swept, System
from .access import Basis, Claims, Ending, Side
from .contact import Contact
from .desk import Clock, Entropy, KeyRing
from .journal import Fact, Header, JournalHead
from .policy import Differences, Policy, Scenario
from .store import Answers, ChangeSet, Commit, Outcome, Store, Wanted
from .ticket import QueuePlace, Status

_T = TypeVar("_T")
_By = TypeVar("_By")
_Reply = TypeVar("_Reply")
_ReplyOf = TypeVar("_ReplyOf", covariant=True)

def version() -> str: ...

# command.rs

@disjoint_base
class Command:
    def __new__(cls, *args: Any, **kwargs: Any) -> Self: ...
    def _settle(self) -> None: ...

def operations() -> list[tuple[str, bool, str]]: ...

# error.rs

def codes() -> list[tuple[str, str]]: ...

# fill.rs

def fill(this: object, values: tuple[object, ...]) -> None: ...
def fill_flags(this: object, names: Iterable[str]) -> None: ...
def values(this: object) -> tuple[Any, ...]: ...

# ids.rs

def fill_id(this: object, value: object) -> None: ...
def id_from_name(noun: str, name: str) -> bytes: ...

# plain.rs

def to_dict(this: object) -> Any: ...
def from_dict(cls: type[_T], data: object, /) -> _T: ...

# desk.rs

@final
class Desk:
    """Runs operations over a blocking store, from any number of threads.

    Args:
        store: a ``MemoryStore``, a ``SqliteStore``, or any object that has the methods of the ``Store`` protocol.
        clock: a ``SystemClock``, a ``ManualClock``, an object whose ``now()`` gives an aware ``datetime``, or a function that does.
            The machine's clock, if not told.
        entropy: a function that gives 32 bytes that nobody can guess, such as ``secrets.token_bytes``; the operating system's source,
            if not told.
        policy: what the host decides; the defaults are the practice of the rules.
        keys: ``Keys``, or any object that has the methods of the ``KeyRing`` protocol. Without them whatever needs a key is refused.
        attempts_max: how often a command is decided anew, after others have changed the same records, before it is a ``Conflict``.
    """

    def __new__(
        cls,
        store: Store,
        *,
        clock: Clock | Callable[[], datetime] | None = None,
        entropy: Entropy | SeededEntropy | None = None,
        policy: Policy | None = None,
        keys: KeyRing | Keys | None = None,
        attempts_max: int = 32,
    ) -> Desk: ...
    def run(self, by: _By, operation: Operation[_By, _Reply], *, command: CommandId | None = None) -> _Reply:
        """Runs an operation and gives its reply.

        Ctrl-C and other signals are heard where the host's own code runs, and once the run is over; a run over a store of ours, which is
        short, goes on to its end. A thread that a store's method starts and waits for must not run a command of the same account: it
        would wait for this run's turn.

        Args:
            by: who runs it: the principal that the operation names.
            operation: what is to be done.
            command: the command's id, if the host names it. Run again under it, with the same input, the operation has no second
                effect and gives the same reply: for retries, queues and imports.

        Raises:
            InvalidInput: the input contradicts the facts; nothing was done. ``InvalidType`` for another principal than the one that
                the operation names.
            Refused: the rules say no; ``missing`` has all that is missing.
            NotFound: nothing that this principal may know of has that id.
            Conflict: others changed the same records too often; nothing was done.
            CommandReused: the command was run before with another input; nothing was done.
            CommandPending: not known yet whether the command took effect; run the same command again to learn it.
            StoreError: the store failed; nothing was done.
        """
    def sweep(self, by: System, *, most: int = 1_000) -> Swept:
        """Ends the sessions whose time is over, and says whose clean-up is overdue, up to ``most`` of them (RULES I11, I12).

        A host runs it every minute or so, on as many machines as it likes: whatever one has done, others leave alone. A failure of
        one session doesn't stop it; it is counted, and due again the next time.

        Raises:
            ConsentryError: what is due can't be listed; see ``run``. Sessions that it ended before that stay ended.
        """
    def plan(self, by: _By, operation: Operation[_By, _Reply], *, command: CommandId) -> Plan[_Reply]:
        """Decides without committing: for a host that commits the plan's change set together with rows of its own, in a transaction of
        its own. On a conflict, plan again.

        Raises:
            ConsentryError: as ``run``.
        """
    @property
    def policy(self) -> Policy:
        """The policy that it decides under."""
    @property
    def store(self) -> Store:
        """The store."""

@final
class Plan(Generic[_ReplyOf]):
    """A decision that is ready to be committed."""

    def __class_getitem__(cls, key: object) -> GenericAlias: ...
    @property
    def changes(self) -> ChangeSet | None:
        """What to commit, all or nothing; ``None`` if nothing is left to do."""
    def committed(self) -> _ReplyOf:
        """The reply, to be told once ``changes`` are committed, and not before.

        Raises:
            Refused: that is what was decided, with effects that had to be committed first.
        """

# async_desk.rs

@final
class AsyncPart:
    def __new__(cls, clock: object, entropy: object, policy: object, keys: object, attempts_max: int) -> AsyncPart: ...
    def run(self, by: object, operation: object, command: object, nested: bool) -> Running: ...
    def plan(self, by: object, operation: object, command: object, nested: bool) -> Running: ...
    def sweep(self, by: object, most: int, nested: bool) -> Running: ...
    @property
    def policy(self) -> Policy: ...

@final
class Running:
    def poll(self) -> tuple[int, Any]: ...
    def answer(self, answer: object) -> None: ...
    def fail(self, error: BaseException) -> None: ...
    def listen(self, listener: Callable[[], object]) -> bool: ...
    def close(self) -> None: ...

# python_store.rs

def is_async_store(store: object) -> bool: ...

# settings.rs

@final
class SystemClock:
    """The machine's clock."""

    def __new__(cls) -> SystemClock: ...
    def now(self) -> datetime:
        """The time now."""

@final
class ManualClock:
    """A clock that stands still until it is told otherwise, for tests and replays."""

    def __new__(cls, at: datetime) -> ManualClock: ...
    def now(self) -> datetime:
        """The time that it shows."""
    def set(self, at: datetime) -> None:
        """Moves the clock, forwards or backwards."""
    def advance(self, span: timedelta) -> None:
        """Moves the clock on by ``span``; a negative span moves it back."""

@final
class SeededEntropy:
    """Entropy that is the same each time, for tests and replays. Never for anything real: whoever knows ``start`` knows every secret."""

    def __new__(cls, start: int) -> SeededEntropy: ...
    def seed(self) -> bytes:
        """The next seed."""

@disjoint_base
class Keys:
    """The host's keys by name, so that they can be changed: new secrets use the current one, old ones the one that they name (RULE A11).

    A key is 32 bytes that nobody can guess. It is wiped from memory when nobody has it any more; never shown, never pickled.
    """

    def __new__(cls, id: str, key: bytes) -> Self: ...
    def keeping(self, id: str, key: bytes) -> Keys:
        """The ring with one more old key. Of several keys under one name the current one, then the first, is the one."""
    @property
    def id(self) -> str:
        """The name of the current key."""

@final
class OneKey(Keys):
    """A ring of one key."""

    def __new__(cls, id: str, key: bytes) -> OneKey: ...

# stores.rs

@final
class MemoryStore:
    """A store in memory: good enough for tests and demonstrations. Nothing outlives the program."""

    def __new__(cls) -> MemoryStore: ...
    def gather(self, wanted: Wanted, /) -> Answers:
        """Reads what is wanted, from one snapshot."""
    def commit(self, changes: ChangeSet, /) -> Commit:
        """Stores a change set, all or nothing."""
    def outcome(self, account: AccountId, command: CommandId, /) -> Outcome | None:
        """What a command did, if it was committed."""

@final
class SqliteStore:
    """A store in one SQLite file: the embedded default.

    It is durable: what was answered as committed survives a power cut. Many threads may use it, and several programs the same file.
    It can be a context manager, which closes it at the end.

    Inside one program only this class may open the file, never Python's ``sqlite3``: two copies of SQLite in one program undo each
    other's locks, and the file may be lost.

    Args:
        path: the file; it is made if there is none.
        readers_max: how many may read at the same time; more wait for one another. Four for each processor, if not told.
        busy_for: how long to wait for another program that holds the file, before the answer is ``StoreBusy``.

    Raises:
        StoreError: and the file is as it was. ``StoreForeign`` for a file that is no database or another program's, ``StoreNewer``
            for one that a later version has written, ``StoreReadOnly``, ``StoreUnavailable``, ``StoreBusy``.
    """

    def __new__(
        cls,
        path: str | PathLike[str],
        *,
        readers_max: int | None = None,
        busy_for: timedelta | None = None,
    ) -> SqliteStore: ...
    @property
    def path(self) -> Path:
        """The file, as an absolute path."""
    @property
    def closed(self) -> bool:
        """Whether it was closed."""
    def close(self) -> None:
        """Closes the file, once those who are reading or writing are done. From then on desks over this store answer
        ``StoreUnavailable``. To close it twice is no error; a store that nobody closes is closed when nobody has it any more.
        """
    def __enter__(self) -> SqliteStore: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None, /
    ) -> None: ...
    def gather(self, wanted: Wanted, /) -> Answers:
        """Reads what is wanted, from one snapshot."""
    def commit(self, changes: ChangeSet, /) -> Commit:
        """Stores a change set, all or nothing."""
    def outcome(self, account: AccountId, command: CommandId, /) -> Outcome | None:
        """What a command did, if it was committed."""

# codes.rs

@final
class Secret:
    """The secret that a request's codes follow from: 32 bytes, prepared so that a code costs next to nothing. Wiped from memory when
    it is no longer used; never shown, never pickled.

    An app that shows codes offline gets the bytes from the recipe that ``assistance.Offline`` answers.
    """

    def __new__(cls, secret: bytes) -> Secret:
        """From 32 bytes that nobody can guess."""

    def code(self, step: int, digits: int = 8) -> str:
        """The digits of a time step's code; see ``step``."""

    def verify(self, step: int, code: str, digits: int = 8) -> bool:
        """Whether this is the code of a time step. In constant time: how much of a guess is right stays untold.

        Spaces and dashes may stand anywhere in the code, because people group digits; anything else is no code, and no try either.
        """

    def __copy__(self) -> Secret: ...
    def __deepcopy__(self, _memo: object) -> Secret: ...

def code(secret: bytes, *, starts_at: datetime, period_for: timedelta, at: datetime, digits: int = 8) -> str:
    """The code for a secret at a time: RFC 6238 with HMAC-SHA-256, time steps of ``period_for``, and ``starts_at`` as T0. Times count in
    whole seconds."""

def step(*, starts_at: datetime, period_for: timedelta, at: datetime) -> int:
    """The time step of RFC 6238 that a time lies in: 0 is the one that begins at ``starts_at``. Times count in whole seconds."""

def changes_at(*, starts_at: datetime, period_for: timedelta, at: datetime) -> datetime:
    """When the code of a time gives way to the next one, or the end of the range of time."""

def read_code(code: str) -> str:
    """The digits of a code as people type it: spaces and dashes are left out, anything else is no code."""

# journal.rs

def leaf(data: bytes) -> bytes:
    """The hash of a leaf: SHA-256 of a zero byte and the leaf's bytes."""

def node(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node: SHA-256 of a one byte and both children."""

def root(leaves: Iterable[bytes]) -> bytes:
    """The root of the tree over these leaves' hashes; SHA-256 of nothing if there are none."""

@final
class Tree:
    """A tree that grows (RFC 6962 §2.1), in its compact form: the roots of its perfect subtrees, which is all that it takes to append
    a leaf and to compute the root.

    Without arguments an empty one. With the size and the frontier of a journal's head it goes on from there.
    """

    def __new__(cls, size: int = 0, frontier: str = "") -> Tree: ...
    def append(self, leaf: bytes) -> None:
        """Appends a leaf's hash."""

    @property
    def size(self) -> int:
        """How many leaves it has."""

    def root(self) -> bytes:
        """Its root; SHA-256 of nothing for an empty tree."""

    @property
    def frontier(self) -> str:
        """The roots of its perfect subtrees, the largest first, as hexadecimal digits: the form that a journal's head has."""

def entry_header(of: object) -> Header: ...
def entry_fact(of: object) -> Fact: ...
def entry_leaf(of: object) -> bytes: ...
def head_empty(account: object) -> JournalHead: ...
def head_root(head: object) -> bytes: ...
def head_is_leased_to_another(head: object, relay: object, now: object) -> bool: ...

# limits.rs

def limits() -> list[tuple[str, int]]: ...

# methods.rs

def action_leaves_documents(action: object) -> bool: ...
def action_needs(action: object) -> str | None: ...
def request_stands(request: object, now: object) -> bool: ...
def consent_holds(consent: object, now: object) -> bool: ...
def consent_covers(consent: object, agent: object, ticket: object) -> bool: ...
def contact_of(record: object) -> Contact | None: ...
def notice_key(notice: object, recipient: object) -> str: ...
def ticket_place(ticket: object) -> QueuePlace | None: ...
def counter_counts(counter: object) -> dict[Status, int]: ...
def status_after(status: object, by: object) -> Status | None: ...
def status_facts(status: object) -> tuple[bool, bool]: ...
def moves() -> list[str]: ...
def language_closest(tag: object) -> str | None: ...
def actor_parts(actor: object) -> tuple[str, str]: ...
def fact_codes() -> list[str]: ...
def says_codes() -> list[str]: ...

# people.rs

def email_check(text: object) -> None: ...
def email_canonical(text: object) -> str: ...
def email_parts(text: object) -> tuple[str, str]: ...
def email_domain_ascii(text: object) -> str: ...
def email_needs_smtputf8(text: object) -> bool: ...
def email_redacted(text: object) -> str: ...
def contact_id(account: object, email: object) -> str: ...
def role_id(role: object) -> str: ...
def invitation_token(invitation: object, keys: object) -> InvitationToken | None: ...

@final
class InvitationToken:
    def __new__(cls, text: object) -> InvitationToken: ...
    @property
    def account(self) -> str: ...
    @property
    def invitation(self) -> str: ...
    def reveal(self) -> str: ...

# policy.rs

def policy_from_toml(document: object) -> Policy: ...
def policy_to_toml(policy: object) -> str: ...
def policy_check(policy: object) -> None: ...
def policy_diff(before: object, after: object) -> Differences: ...
def policy_differences_text(differences: object) -> str: ...
def policy_setting_text(setting: object) -> str: ...
def policy_scenario_text(scenario: object) -> str: ...
def policy_way_text(way: object) -> str: ...
def policy_way_basis(way: object) -> Basis: ...
def policy_team(agents: object, teams: object) -> str | None: ...
def scope_is_never(scope: object) -> bool: ...

@final
class Rules:
    """A policy in force: checked, digested, and prepared for deciding.

    A desk has one of its own. Here is one for whoever wants to know what a policy says without a desk: a test, a tool, a page that shows
    what an agent lacks. It never changes, and can be shared between threads.
    """

    def __new__(cls, policy: Policy | None = None) -> Rules:
        """Puts a policy in force; the default one, if none is given."""

    @property
    def policy(self) -> Policy:
        """The policy."""

    @property
    def digest(self) -> str:
        """SHA-256 of the policy's JSON, in hexadecimal digits: what each entry records of the policy that it was decided under."""

    def prepare(
        self,
        scenario: Scenario,
        *,
        scopes: Iterable[str] | None = None,
        ceiling: Iterable[str] | None = None,
        active: bool = True,
        budget_left: bool = True,
        target: bool = True,
        clock_sound: bool = True,
        room: bool = True,
    ) -> Situation:
        """The facts of a scenario under this policy, prepared: deciding over them costs next to nothing.

        What no policy decides is as it must be, unless it is said here: that the agent is active, within their ceiling and budget, the
        user a member, the clock sound, and that the account has room. With ``scopes`` the agent wants all of these instead of the
        scenario's one.
        """

    def may_enter(self, situation: Situation) -> bool:
        """Whether an agent may enter in this situation."""

    def lacks(self, situation: Situation) -> tuple[Missing, ...]:
        """Everything that keeps an agent out in this situation, in a stable order; nothing, if the agent may enter."""

    def effective(self, situation: Situation) -> frozenset[str]:
        """The scopes that are good for something in this situation: what is wanted, within the agent's ceiling and the user's rights,
        without those that the policy doesn't know or delegate, or that lack consent."""

    def rights(self, permissions: Iterable[str], manages_users: bool) -> frozenset[str]:
        """The scopes that a user's own rights allow."""

    def side(self, teams: Iterable[str]) -> Side:
        """What an agent in these teams is to this policy."""

@final
class Situation:
    """The facts that decide whether an agent may enter, prepared for one ``Rules``."""

# ranking.rs

def words_in(text: object, max: object = None) -> list[int]: ...
def words_of(subject: object, body: object) -> list[int]: ...
def query_words(text: object, max: object = None) -> list[int]: ...
def telling_words(subject: object, body: object) -> list[int]: ...
def rank(
    subject: object, tickets: object, frequencies: object, candidates: object, least: object
) -> list[tuple[int, int]]: ...

# session.rs

@disjoint_base
class SessionPart:
    """The native part of a session: the record as it was when something was asked of it first."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Self: ...
    def check(self, scope: str, now: datetime | None = None) -> None:
        """Refuses, unless the session, as it stands in this record, is good for a scope now, or at another time.

        The record says nothing about what happened since it was read: a host that holds it longer than a moment uses ``Pass.check``,
        which grows stale. Without a time the machine's clock is asked. Nor does anything sign a record: one that came back from
        a client says whatever the client wrote.

        Raises:
            AccessDenied: with the first reason there is.
        """

    def allows(self, scope: str, now: datetime | None = None) -> bool:
        """Whether the session, as it stands in this record, is good for a scope now, or at another time; see ``check``."""

    def check_time(self, now: datetime | None = None) -> None:
        """Refuses, unless the session lasts now, or at another time.

        Raises:
            AccessDenied: never for a scope.
        """

    def lasts(self, now: datetime | None = None) -> bool:
        """Whether the session lasts now, or at another time."""

    @property
    def idle_at(self) -> datetime:
        """When it ends unless something is recorded."""

    def over(self) -> tuple[datetime, Ending]:
        """When it is over by time alone, and why."""

    def inside(self) -> Inside:
        """Who acts inside, for ``access.Check`` and ``access.Record``."""

@disjoint_base
class PassPart:
    """The native part of a pass: the record as it was when something was asked of it first."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Self: ...
    def check(self, scope: str, now: datetime | None = None) -> None:
        """Refuses, unless the session is good for a scope now, or at another time, as far as the last check can tell. Without a time the
        machine's clock is asked. Nothing signs a pass: a host keeps it where no client can write.

        Raises:
            AccessDenied: with the first reason there is.
        """

    def allows(self, scope: str, now: datetime | None = None) -> bool:
        """Whether the session is good for a scope now, or at another time, as far as the last check can tell; see ``check``."""

# texts.rs

@final
class Texts:
    def __new__(cls) -> Texts: ...
    def with_texts(self, language: object, source: object) -> Texts: ...
    def text(self, language: object, family: object, code: object, given: list[tuple[str, str, object]]) -> str: ...
    def notice(
        self,
        language: object,
        code: object,
        given: list[tuple[str, str, object]],
        around: tuple[object, object, object],
    ) -> tuple[str, str, str]: ...
    def fact(self, language: object, fact: object, called: object) -> str: ...
    def render(self, notice: object, to: object, around: tuple[object, object, object]) -> tuple[str, str, str]: ...
    def check(self) -> list[tuple[str, str, str, str | None, str]]: ...

def texts_of(laid: list[tuple[str, str]]) -> Texts: ...
def texts_codes() -> list[tuple[str, list[tuple[str, list[list[str]]]]]]: ...
def texts_check_link(link: object) -> None: ...

# tokens.rs

def claims_of(inside: object, pass_: object, iss: object, aud: object) -> Claims: ...
def claims_inside(claims: object) -> Inside: ...
def token_encode(claims: object, key: object) -> str: ...
def token_decode(token: object, key: object, iss: object, aud: object, now: object) -> Claims: ...

# whmcs.rs

def whmcs_read_permissions(list: object) -> tuple[list[str], list[tuple[str, str]]]: ...
def whmcs_write_permissions(names: list[str]) -> tuple[str, list[str]]: ...
def whmcs_read_preferences(fields: object) -> tuple[list[str], list[tuple[str, str]]]: ...
def whmcs_write_preferences(names: list[str]) -> tuple[list[tuple[str, str]], list[str]]: ...

# laws.rs

def laws() -> list[tuple[str, str]]: ...
def check_law(name: str, open: Callable[[], Store]) -> tuple[str, BaseException | None] | None: ...
