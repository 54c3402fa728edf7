"""The desk: operations, replies, errors, commands, and the package itself."""

from __future__ import annotations

import ast
import copy
import importlib
import inspect
import pickle
import pkgutil
import subprocess
import sys
import uuid
from datetime import timezone
from pathlib import Path
from typing import Any

import pytest

import consentry
from consentry import (
    AccountId,
    Agent,
    AgentId,
    Desk,
    Keys,
    ManualClock,
    MemoryStore,
    Operation,
    Relay,
    RelayId,
    SqliteStore,
    Swept,
    User,
    UserId,
    _native,
    account,
    errors,
    people,
    staff,
)
from support import ACCOUNT, HOST, NOON, OWNER, command, create, desk_over


def operations() -> list[type[Operation[Any, Any]]]:
    for module in pkgutil.walk_packages(consentry.__path__, "consentry."):
        importlib.import_module(module.name)
    found: list[type[Operation[Any, Any]]] = []
    waiting: list[type[Any]] = [Operation]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("consentry."):
                found.append(kind)
    return found


class TestOperations:
    def test_every_operation_of_the_core_is_a_class_of_the_package_and_no_class_is_more(self) -> None:
        core = {name for name, _, _ in _native.operations()}
        assert len(core) >= 100
        ours = [kind.NAME for kind in operations()]
        assert sorted(ours) == sorted(core)

    def test_each_names_the_principal_that_the_core_names(self) -> None:
        named = {"Party": "User | Agent", "Lead": "Agent | System"}
        core = {name: named.get(by, by) for name, _, by in _native.operations()}
        for kind in operations():
            bases: tuple[Any, ...] = vars(kind)["__orig_bases__"]
            base = next(base for base in bases if getattr(base, "__origin__", None) is Operation)
            by = base.__args__[0]
            assert getattr(by, "__forward_arg__", by) == core[kind.NAME], kind

    def test_each_is_in_the_module_that_its_name_says(self) -> None:
        for kind in operations():
            assert kind.__module__ == "consentry." + kind.NAME.split(".")[0]
            assert getattr(importlib.import_module(kind.__module__), kind.__name__) is kind

    def test_what_changes_a_field_later_does_not_reach_the_run(self) -> None:
        operation = create()
        object.__setattr__(operation, "name", "Eve's bakery")
        assert desk_over(MemoryStore()).run(HOST, operation).name == "Ada's bakery"

    def test_it_runs_after_it_was_pickled_and_copied(self) -> None:
        made = desk_over(MemoryStore()).run(HOST, create())
        for again in (pickle.loads(pickle.dumps(create())), copy.copy(create()), copy.deepcopy(create())):
            assert desk_over(MemoryStore()).run(HOST, again) == made

    def test_one_that_was_never_filled_is_refused(self) -> None:
        empty: Any = account.Create.__new__(account.Create)
        with pytest.raises(errors.ConsentryError):
            desk_over(MemoryStore()).run(HOST, empty)


class TestRun:
    def test_a_reply_is_a_record(self) -> None:
        desk = desk_over(MemoryStore())
        made = desk.run(HOST, create())
        assert isinstance(made, account.Account)
        assert (made.id, made.name, made.owner, made.created_at) == (ACCOUNT, "Ada's bakery", OWNER.id, NOON)
        assert made.created_at.tzinfo is timezone.utc
        members = desk.run(OWNER, people.Members(account=ACCOUNT))
        assert [member.user for member in members.rows] == [OWNER.id]

    def test_a_refusal_says_what_is_missing(self) -> None:
        desk = desk_over(MemoryStore())
        desk.run(HOST, create())
        with pytest.raises(errors.Refused) as refused:
            desk.run(HOST, create())
        assert refused.value.missing == ("account.new",)
        assert refused.value.code == "refused"

    def test_what_a_stranger_asks_for_is_not_found(self) -> None:
        desk = desk_over(MemoryStore())
        desk.run(HOST, create())
        for stranger in (User(id=UserId.from_name("eve")), OWNER):
            with pytest.raises(errors.NotFound) as found:
                desk.run(stranger, people.Members(account=AccountId.from_name("another")))
            assert isinstance(found.value, LookupError)
            assert found.value.noun

    def test_another_principal_is_refused_by_name(self) -> None:
        desk = desk_over(MemoryStore())
        with pytest.raises(errors.InvalidType, match=r"account\.create is run by System, not by User") as refused:
            desk.run(OWNER, create())  # type: ignore[misc]  # pyright: ignore
        assert refused.value.field == "by"
        assert isinstance(refused.value, TypeError)
        with pytest.raises(errors.InvalidType, match="run by Agent or System, not by Relay"):
            desk.run(Relay(id=RelayId.from_name("r")), staff.List())  # type: ignore[misc]  # pyright: ignore

    @pytest.mark.parametrize("by", [None, "ada", OWNER.id, object(), type(OWNER), create(), ["x"] * 1000])
    def test_what_is_no_principal_is_refused(self, by: Any) -> None:
        with pytest.raises(errors.InvalidType) as refused:
            desk_over(MemoryStore()).run(by, create())
        assert refused.value.field == "by"
        assert len(str(refused.value)) < 200

    @pytest.mark.parametrize("operation", [None, "account.create", account.Create, OWNER, object(), 1.5])
    def test_what_is_no_operation_is_refused(self, operation: Any) -> None:
        with pytest.raises(errors.InvalidType) as refused:
            desk_over(MemoryStore()).run(HOST, operation)
        assert refused.value.field == "operation"

    def test_an_object_that_lies_about_its_type_is_refused(self) -> None:
        class Liar:
            id = OWNER.id

            __class__: Any = property(lambda _: User)

        assert isinstance(Liar(), User)
        desk = desk_over(MemoryStore())
        desk.run(HOST, create())
        with pytest.raises(errors.InvalidType):
            desk.run(Liar(), people.Members(account=ACCOUNT))  # type: ignore[misc]  # pyright: ignore

    def test_either_side_runs_what_either_side_may(self) -> None:
        desk = desk_over(MemoryStore())
        agent = AgentId.from_name("bo")
        desk.run(HOST, staff.Enrol(agent=agent, name="Bo", teams=["first"]))
        with pytest.raises(errors.Refused):
            desk.run(Agent(id=agent), staff.List())
        assert desk.run(HOST, staff.List()).rows[0].id == agent

    def test_the_same_seed_and_time_give_the_same_replies(self) -> None:
        assert desk_over(MemoryStore()).run(HOST, create()) == desk_over(MemoryStore()).run(HOST, create())


class TestCommands:
    def test_a_command_has_one_effect_and_one_reply(self) -> None:
        desk = desk_over(MemoryStore())
        first = desk.run(HOST, create(), command=command("c"))
        assert desk.run(HOST, create(), command=command("c")) == first
        with pytest.raises(errors.CommandReused) as reused:
            desk.run(OWNER, account.Amend(account=ACCOUNT, name="Another"), command=command("c"))
        assert reused.value.command == command("c")
        assert desk.run(HOST, create(), command=uuid.UUID(str(command("c")))) == first  # type: ignore[arg-type]  # pyright: ignore

    @pytest.mark.parametrize("wrong", ["c", 1, b"c", UserId.from_name("c"), "0" * 1_000_000])
    def test_another_id_is_no_command(self, wrong: Any) -> None:
        with pytest.raises(errors.InvalidInput) as refused:
            desk_over(MemoryStore()).run(HOST, create(), command=wrong)
        assert refused.value.field == "command"
        assert len(str(refused.value)) < 200

    def test_a_plan_is_committed_by_whoever_made_it(self) -> None:
        store = MemoryStore()
        desk = desk_over(store)
        plan = desk.plan(HOST, create(), command=command("c"))
        assert plan.changes is not None
        with pytest.raises(errors.NotFound):
            desk.run(OWNER, account.Profile(account=ACCOUNT))
        assert store.commit(plan.changes) is consentry.store.Commit.COMMITTED
        assert desk.run(OWNER, account.Profile(account=ACCOUNT)) == plan.committed()
        assert store.commit(plan.changes) is consentry.store.Commit.CONFLICT
        again = desk.plan(HOST, create(), command=command("c"))
        assert again.changes is None
        assert again.committed() == plan.committed()

    def test_a_plan_that_refuses_says_so(self) -> None:
        desk = desk_over(MemoryStore())
        desk.run(HOST, create())
        with pytest.raises(errors.Refused):
            desk.plan(HOST, create(), command=command("c"))

    def test_a_sweep_over_nothing(self) -> None:
        swept = desk_over(MemoryStore()).sweep(HOST)
        assert swept == Swept(ended=0, overdue=0, settled=0, failed=0, more=False)
        with pytest.raises(errors.InvalidType):
            desk_over(MemoryStore()).sweep(OWNER)  # type: ignore[arg-type]  # pyright: ignore
        with pytest.raises(errors.InvalidInput) as refused:
            desk_over(MemoryStore()).sweep(HOST, most=0)
        assert refused.value.field == "most"


class TestPackage:
    def test_it_names_what_it_has(self) -> None:
        for name in consentry.__all__:
            assert hasattr(consentry, name), name
        from consentry import _types

        assert set(_types.__all__) <= set(consentry.__all__)
        assert consentry.__version__ == _native.version()

    def test_what_is_public_is_documented(self) -> None:
        for kind in (Desk, MemoryStore, SqliteStore, ManualClock, Keys, consentry.AsyncDesk, consentry.Plan):
            assert inspect.getdoc(kind), kind
            for name, member in inspect.getmembers(kind):
                if not name.startswith("_"):
                    assert inspect.getdoc(member), f"{kind}.{name}"

    def test_signatures_can_be_read(self) -> None:
        assert str(inspect.signature(Desk.run)) == "(self, /, by, operation, *, command=None)"
        assert "attempts_max=32" in str(inspect.signature(Desk))

    def test_the_stub_documents_what_the_native_part_does(self) -> None:
        """For whoever reads it in an editor, where nothing native can be looked into."""
        path = Path(consentry.__file__).with_name("_native.pyi")
        stub = {node.name: node for node in ast.parse(path.read_text()).body if isinstance(node, ast.ClassDef)}
        here: list[str] = consentry.__all__
        public = [name for name in here if getattr(getattr(consentry, name), "__module__", "") == "consentry"]
        assert {"Desk", "SqliteStore", "ManualClock"} <= set(public)
        for name in public:
            kind: Any = getattr(consentry, name)
            assert ast.get_docstring(stub[name]) == inspect.getdoc(kind), name
            methods = {node.name: node for node in stub[name].body if isinstance(node, ast.FunctionDef)}
            members: list[str] = dir(kind)
            for member in members:
                if not member.startswith("_") and member in vars(kind):
                    assert ast.get_docstring(methods[member]) == inspect.getdoc(getattr(kind, member)), member

    def test_without_the_gil_it_is_refused(self) -> None:
        program = "import sys; sys._is_gil_enabled = lambda: False; import consentry"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
        assert done.returncode == 1
        assert "ImportError: consentry needs the GIL" in done.stderr
