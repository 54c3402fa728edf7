"""What a desk needs besides its store: clock, entropy, keys, policy."""

from __future__ import annotations

import pickle
import secrets
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

import consentry
from consentry import (
    AccountId,
    Desk,
    Keys,
    ManualClock,
    MemoryStore,
    OneKey,
    Policy,
    SeededEntropy,
    SystemClock,
    account,
    errors,
    people,
    ticket,
)
from support import ACCOUNT, HOST, NOON, OWNER, create, desk_over, raises


class TestClock:
    def test_a_manual_clock_stands_until_it_is_moved(self) -> None:
        clock = ManualClock(NOON)
        desk = Desk(MemoryStore(), clock=clock)
        assert desk.run(HOST, create(AccountId.from_name("1"))).created_at == NOON
        clock.advance(timedelta(days=1, microseconds=1))
        assert clock.now() == NOON + timedelta(days=1, microseconds=1)
        assert desk.run(HOST, create(AccountId.from_name("2"))).created_at == clock.now()
        clock.advance(-timedelta(days=1, microseconds=1))
        assert clock.now() == NOON
        clock.set(NOON.astimezone(timezone(timedelta(hours=-3))))
        assert clock.now() == NOON

    def test_a_manual_clock_takes_aware_times_in_range_only(self) -> None:
        with pytest.raises(errors.InvalidInput, match="zone") as naive:
            ManualClock(datetime(2026, 11, 22))
        assert naive.value.field == "at"
        clock = ManualClock(NOON)
        for wrong in (datetime(2026, 11, 22), "2026-11-22", None):
            with pytest.raises(errors.InvalidInput):
                clock.set(wrong)  # type: ignore[arg-type]  # pyright: ignore
        for beyond in (timedelta.max, timedelta.min, timedelta(days=3_000_000)):
            with pytest.raises(errors.InvalidInput):
                clock.advance(beyond)
        with pytest.raises(errors.InvalidType):
            clock.advance(5)  # type: ignore[arg-type]  # pyright: ignore
        assert clock.now() == NOON

    def test_a_clock_is_an_object_with_now_or_a_function(self) -> None:
        class Clock:
            def now(self) -> datetime:
                return NOON

        for clock in (Clock(), lambda: NOON, SystemClock(), None):
            made = Desk(MemoryStore(), clock=clock).run(HOST, create())
            assert made.created_at.tzinfo is timezone.utc
            if clock is not None and not isinstance(clock, SystemClock):
                assert made.created_at == NOON

    def test_a_datetime_is_no_clock(self) -> None:
        # It has a method of that name, which gives what is no time for us.
        clock: Any = NOON
        with pytest.raises(errors.ClockFailed):
            Desk(MemoryStore(), clock=clock).run(HOST, create())

    @pytest.mark.parametrize("clock", [1, "now", MemoryStore()])
    def test_what_is_no_clock_is_refused(self, clock: Any) -> None:
        with pytest.raises(errors.InvalidType) as refused:
            Desk(MemoryStore(), clock=clock)
        assert refused.value.field == "clock"

    @pytest.mark.parametrize("time", [None, 1.5, float("nan"), "now", datetime(2026, 1, 1)])
    def test_a_clock_that_gives_no_time_changes_nothing(self, time: Any) -> None:
        store = MemoryStore()
        with pytest.raises(errors.ClockFailed) as failed:
            Desk(store, clock=lambda: time).run(HOST, create())
        assert isinstance(failed.value.__cause__, errors.InvalidInput)
        with pytest.raises(errors.NotFound):
            desk_over(store).run(OWNER, account.Profile(account=ACCOUNT))

    def test_what_a_clock_raises_is_the_cause_and_nothing_is_committed(self) -> None:
        times = iter([NOON])
        said = ZeroDivisionError("no time")

        def clock() -> datetime:
            for time in times:
                return time
            raise said

        store = MemoryStore()
        with pytest.raises(errors.ClockFailed) as failed:
            # The first time names the command, the second one would decide.
            Desk(store, clock=clock).run(HOST, create())
        assert failed.value.__cause__ is said
        assert failed.value.code == "host.clock"
        with pytest.raises(errors.NotFound):
            desk_over(store).run(OWNER, account.Profile(account=ACCOUNT))

    def test_a_clock_that_fails_a_read_gives_no_reply(self) -> None:
        store = MemoryStore()
        desk_over(store).run(HOST, create())
        with pytest.raises(errors.ClockFailed):
            Desk(store, clock=raises(OSError())).run(OWNER, account.Profile(account=ACCOUNT))

    def test_a_clock_that_fails_once_harms_no_later_run(self) -> None:
        broken = [True]

        def clock() -> datetime:
            if broken.pop() if broken else False:
                raise OSError
            return NOON

        desk = Desk(MemoryStore(), clock=clock)
        with pytest.raises(errors.ClockFailed):
            desk.run(HOST, create())
        assert desk.run(HOST, create()).created_at == NOON

    @pytest.mark.parametrize("told", [KeyboardInterrupt(), SystemExit(3), GeneratorExit()])
    def test_what_tells_the_program_to_stop_goes_through(self, told: BaseException) -> None:
        with pytest.raises(type(told)) as stopped:
            Desk(MemoryStore(), clock=raises(told)).run(HOST, create())
        assert stopped.value is told


class TestEntropyAndKeys:
    def test_entropy_is_a_function_that_gives_32_bytes(self) -> None:
        assert Desk(MemoryStore(), entropy=secrets.token_bytes).run(HOST, create()).id == ACCOUNT
        seeds = SeededEntropy(7)
        first = seeds.seed()
        assert len(first) == 32
        assert first != seeds.seed()
        assert first == SeededEntropy(7).seed()

    @pytest.mark.parametrize("start", [-1, 2**64, "7", 1.5, None])
    def test_a_seed_starts_at_a_number(self, start: Any) -> None:
        with pytest.raises(errors.InvalidInput) as refused:
            SeededEntropy(start)
        assert refused.value.field == "start"

    @pytest.mark.parametrize("seed", [b"", b"x" * 31, b"x" * 33, "x" * 32, None, 7, bytearray(32)])
    def test_other_bytes_are_no_seed(self, seed: Any) -> None:
        with pytest.raises(errors.NoEntropy) as failed:
            Desk(MemoryStore(), entropy=lambda: seed).run(HOST, create())
        assert isinstance(failed.value.__cause__, errors.InvalidInput)
        assert failed.value.code == "entropy"

    def test_what_entropy_raises_is_the_cause(self) -> None:
        said = OSError("no entropy")
        with pytest.raises(errors.NoEntropy) as failed:
            Desk(MemoryStore(), entropy=raises(said)).run(HOST, create())
        assert failed.value.__cause__ is said
        with pytest.raises(errors.InvalidType) as refused:
            Desk(MemoryStore(), entropy=b"x" * 32)  # type: ignore[arg-type]  # pyright: ignore
        assert refused.value.field == "entropy"

    def test_without_keys_what_needs_one_is_refused(self) -> None:
        invite = people.Invite(account=ACCOUNT, email="bo@example.com", permissions=[])
        store = MemoryStore()
        desk_over(store).run(HOST, create())
        with pytest.raises(errors.Refused) as refused:
            desk_over(store, entropy=None).run(OWNER, invite)
        assert refused.value.missing == ("desk.keys",)
        assert (
            desk_over(store, entropy=None, keys=OneKey("2026-11", b"k" * 32)).run(OWNER, invite).email
            == "bo@example.com"
        )

    def test_keys_are_never_shown_nor_written(self) -> None:
        keys = OneKey("2026-11", b"k" * 32).keeping("2026-05", b"o" * 32)
        assert isinstance(keys, Keys)
        assert keys.id == "2026-11"
        assert repr(keys) == "Keys('2026-11', …)"
        with pytest.raises(TypeError):
            pickle.dumps(keys)
        for name, key, field in (
            ("no id!", b"k" * 32, "id"),
            ("a", b"k" * 31, "key"),
            ("a", "k" * 32, "key"),
            (1, b"k" * 32, "id"),
        ):
            with pytest.raises(errors.InvalidInput) as refused:
                Keys(name, key)  # type: ignore[arg-type]  # pyright: ignore
            assert refused.value.field == field

    def test_a_key_ring_of_the_hosts_is_asked(self) -> None:
        class Ring:
            def __init__(self, answer: Any) -> None:
                self.answer = answer

            def current(self) -> Any:
                if isinstance(self.answer, BaseException):
                    raise self.answer
                return self.answer

            def key(self, id: str) -> Any:
                return self.current()[1]

        invite = people.Invite(account=ACCOUNT, email="bo@example.com", permissions=[])
        store = MemoryStore()
        desk_over(store).run(HOST, create())
        said = OSError("the vault is shut")
        with pytest.raises(errors.KeysFailed) as failed:
            desk_over(store, keys=Ring(said)).run(OWNER, invite)
        assert failed.value.__cause__ is said
        for garbage in (b"k" * 32, ("a",), ("a", b""), 5, ("!", b"k" * 32)):
            with pytest.raises(errors.KeysFailed):
                desk_over(store, keys=Ring(garbage)).run(OWNER, invite)
        with pytest.raises(errors.Refused):
            desk_over(store, keys=Ring(None)).run(OWNER, invite)
        ours = desk_over(MemoryStore(), keys=OneKey("a", b"k" * 32))
        theirs = desk_over(MemoryStore(), keys=Ring(("a", b"k" * 32)))
        for desk in (ours, theirs):
            desk.run(HOST, create())
        assert ours.run(OWNER, invite) == theirs.run(OWNER, invite)
        with pytest.raises(errors.InvalidType):
            desk_over(store, keys=b"k" * 32)


class TestPolicy:
    def test_a_desk_shows_its_policy_and_decides_under_it(self) -> None:
        assert Desk(MemoryStore()).policy == Policy()
        category = consentry.policy.Category(name="ovens", team="first")
        policy = Policy(categories=[category])
        desk = desk_over(MemoryStore(), policy=policy)
        assert desk.policy == policy
        desk.run(HOST, create())
        catalogue = desk.run(OWNER, ticket.Catalogue(account=ACCOUNT))
        assert list(catalogue.categories) == ["ovens"]

    @pytest.mark.parametrize("policy", [{}, "", 1, OWNER])
    def test_what_is_no_policy_is_refused(self, policy: Any) -> None:
        with pytest.raises(errors.InvalidType):
            Desk(MemoryStore(), policy=policy)

    @pytest.mark.parametrize("attempts", [0, -1, 2**40, True, 1.5, "3", None])
    def test_attempts_are_a_number_of_at_least_one(self, attempts: Any) -> None:
        with pytest.raises(errors.InvalidInput) as refused:
            Desk(MemoryStore(), attempts_max=attempts)
        assert refused.value.field == "attempts_max"
