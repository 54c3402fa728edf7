"""What a host prepares: a desk over its database, a policy, a key, and its own ids mapped to Consentry's.

All commands here have names, so they are idempotent: the first run of the tour makes the account, later runs get the
same replies and change nothing.
"""

import os
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from consentry import (
    AccountId,
    CommandId,
    Desk,
    Keys,
    Language,
    ManualClock,
    Policy,
    SeededEntropy,
    SqliteStore,
    StoreError,
    System,
    account,
    staff,
)
from consentry.journal import JournalHead
from consentry.store import Wanted, key

from .cast import ACCOUNT, ADA, EMAIL, GRACE, HOUSE, SERVICES, TEAMS, service
from .failure import Failure, told

POLICIES = Path(__file__).resolve().parents[3] / "examples" / "policies"  # the stories' policies
SYSTEM = System(name="tour")
"""The program that acts by itself when no person does: it makes accounts, and keeps the staff's directory."""
BEFORE_NOW = timedelta(days=14)
"""How long ago the first run's story begins, so that some more runs end before now, too."""
BEFORE_SEEDED = datetime(2026, 1, 1, tzinfo=timezone.utc)
"""The day before the first story of a run whose chance follows from a seed."""
KEY_BYTES = 32


def policy(document: str) -> Policy:
    """The policy of one of the documents."""
    return Policy.from_toml((POLICIES / document).read_text(encoding="utf-8"))


class Host:
    """What all desks of a run share: the file, the clock and the source of chance."""

    def __init__(self, file: Path, seed: int | None = None) -> None:
        self.file = file
        self.entropy: Callable[[], bytes] = partial(os.urandom, KEY_BYTES) if seed is None else SeededEntropy(seed).seed
        self._store: SqliteStore | None = None
        before = datetime.now(timezone.utc) - BEFORE_NOW if seed is None else BEFORE_SEEDED
        # The story's clock stands still unless the story moves it on, so that half an hour passes at once. The first
        # story began two weeks ago; a later one begins on the day after the newest entry, because an account's time
        # never runs backwards.
        newest = self._newest(HOUSE)
        self.is_new = newest is None  # whether no run has made the account yet
        day = max(before, newest or before, self._newest(AccountId.STAFF) or before) + timedelta(days=1)
        self.clock = ManualClock(day.replace(hour=9, minute=0, second=0, microsecond=0))

    def _newest(self, account: AccountId) -> datetime | None:
        """The time of the newest entry in an account's journal, as the store itself has it: there is no desk yet."""
        with self._opened() as store:
            wanted = Wanted(account=account, records=[key.Journal(account=account)], queries=[])
            (head,) = store.gather(wanted).records
        return head.value.latest_at if head and isinstance(head.value, JournalHead) else None

    def open(self, policy: Policy) -> Desk:
        """Opens the file on the story's clock, under a story's policy, with the host's keys: without them nobody can be
        invited, and there are no codes. If it is open, it is closed before.
        """
        if self._store:
            self._store.close()
        self._store = self._opened()
        keys = Keys("tour.1", self._key())
        return Desk(self._store, clock=self.clock, entropy=self.entropy, policy=policy, keys=keys)

    def _opened(self) -> SqliteStore:
        try:
            return SqliteStore(self.file)
        except StoreError as error:
            raise Failure(f"{self.file}: {told(error)}") from error

    @property
    def key_file(self) -> Path:
        """Where the key is from which the secrets of invitation links follow.

        A real host takes it from wherever its secrets are: whoever has both this file and the database can make valid
        links.
        """
        return Path(f"{self.file}.key")

    def _key(self) -> bytes:
        """The key for the database: made by the first run, for its owner's eyes only; found by the others."""
        try:
            made = os.open(self.key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return self._read_key()
        key = self.entropy()
        with open(made, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        return key

    def _read_key(self) -> bytes:
        if os.name == "posix" and self.key_file.stat().st_mode & 0o077:
            raise Failure(f"{self.key_file}: others can read this key; chmod 600 it")
        key = self.key_file.read_bytes()
        if len(key) != KEY_BYTES:
            raise Failure(f"{self.key_file}: is no key of {KEY_BYTES} bytes")
        return key

    def prepare(self, desk: Desk, language: Language) -> None:
        """The account with its owner and its services, and Grace in the staff's directory: made by the first run."""
        # The language is another one in each run; a command's input must not be.
        if self.is_new:
            create = account.Create(account=HOUSE, name=ACCOUNT, owner=ADA.id, email=EMAIL, language=language)
            desk.run(SYSTEM, create, command=CommandId.from_name("create"))
        enrol = staff.Enrol(agent=GRACE.id, name="Grace", teams=TEAMS)
        desk.run(SYSTEM, enrol, command=CommandId.from_name("grace"))
        for name in SERVICES:
            add = account.AddService(account=HOUSE, service=service(name), name=name)
            desk.run(SYSTEM, add, command=CommandId.from_name(f"service {name}"))
