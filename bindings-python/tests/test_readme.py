"""The README's lines run, in its order, and print what stands below them."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import metadata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [text for its, text in BLOCK.findall(README) if its == language]


def pairs() -> Iterator[tuple[str, str]]:
    """Each piece of Python with the text that stands directly below it."""
    for one, below in pairwise(BLOCK.finditer(README)):
        if one[1] == "python":
            is_output = below[1] == "text" and not README[one.end() : below.start()].strip()
            yield one[2], below[2] if is_output else ""


def shape(text: str) -> str:
    """A text without what differs from run to run: codes, moments and ids, digit by digit."""
    return re.sub(r"\d", "0", text)


def test_what_stands_there_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "readme"}
    pieces = [*pairs()]
    assert len(pieces) == len(blocks("python"))
    for number, (code, expected) in enumerate(pieces, 1):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            exec(compile(code, f"README.md, piece {number}", "exec"), names)
        assert shape(said.getvalue()) == shape(expected), f"piece {number}"


def test_the_first_code_takes_less_than_ten_lines(tmp_path: Path) -> None:
    first = blocks("python")[0]
    assert len(first.splitlines()) < 10
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = (sys.executable, "-I", "-c", first)
    printed = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout
    assert re.fullmatch(r"\d{8}\n", printed)


def test_the_package_is_described_by_the_readme() -> None:
    told = metadata("consentry")
    assert told.json["description"].strip() == README.strip()  # type: ignore[union-attr]
    assert told["License-Expression"] == "MIT OR Apache-2.0"
    assert set(told.get_all("License-File") or ()) >= {"LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.txt"}
    # Nothing else has to be installed.
    assert told.get_all("Requires-Dist") is None


def test_its_files_are_there() -> None:
    for path in re.findall(r"`((?:examples|tests|benches)/[\w/.-]+)`", README):
        assert (ROOT / path).exists(), path


def test_what_is_shown_of_the_application_stands_in_it() -> None:
    application = (ROOT / "examples/fastapi_app.py").read_text(encoding="utf-8")
    shown = blocks("py")
    assert shown
    assert all(block in application for block in shown)
