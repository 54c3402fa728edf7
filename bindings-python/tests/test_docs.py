"""The documentation comes from Rust; what it names is there in Python."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import consentry

NAMED = re.compile(r"`+([A-Za-z_]\w*(?:\.\w+)+)(?:\(\))?`+")
# The most words of one search: Python doesn't say how many.
UNTOLD = {"Words.MAX"}


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(consentry.__path__, "consentry."):
        if "._" not in found.name and found.name != "consentry.testing.plugin":
            yield importlib.import_module(found.name)


def is_there(name: str, places: list[object]) -> bool:
    for place in places:
        found: object = place
        for part in name.split("."):
            found = getattr(found, part, None)
        if found is not None:
            return True
    return False


def test_variants_and_members_are_named_as_they_are() -> None:
    several, named, lost = [*modules()], 0, set[str]()
    for module in several:
        for owner in (
            module,
            *(it for it in vars(module).values() if getattr(it, "__module__", "") == module.__name__),
        ):
            for name in NAMED.findall(owner.__doc__ or ""):
                kind = name.split(".")[0]
                if kind[0].isupper() and name not in UNTOLD:
                    named += 1
                    if not is_there(name, [owner, module, consentry, *several]):
                        lost.add(f"{module.__name__}: {name}")
    assert named > 200
    assert not lost


def test_what_a_module_has_is_there_without_an_import_of_its_own() -> None:
    # But for what only tests need.
    for module in modules():
        if not module.__name__.startswith("consentry.testing"):
            assert is_there(module.__name__.removeprefix("consentry."), [consentry])
