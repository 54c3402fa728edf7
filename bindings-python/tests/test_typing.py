"""What type checkers say: of the wrong lines in `typing/` an error, of all others nothing."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "typing"
MARK = re.compile(r"# E: ([a-z-]+)$")

Wrong = dict[tuple[str, int], str]


@pytest.fixture(scope="module")
def marked() -> Wrong:
    """Each line that must be wrong, with mypy's name for what is wrong with it."""
    lines = ((path.name, number, line) for path in FOLDER.glob("*.py") for number, line in numbered(path))
    return {(name, number): mark[1] for name, number, line in lines if (mark := MARK.search(line))}


def numbered(path: Path) -> list[tuple[int, str]]:
    return list(enumerate(path.read_text(encoding="utf-8").splitlines(), 1))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The files, away from the package's sources: what is checked is the package that is installed."""
    shutil.copytree(FOLDER, tmp_path / "typing")
    return tmp_path


def said(*command: str, cwd: Path) -> str:
    ended = subprocess.run((sys.executable, "-m", *command), cwd=cwd, capture_output=True, text=True, check=False)
    # 1: something is wrong with what was checked; 2 and more: with the checker.
    assert ended.returncode in (0, 1), ended.stdout + ended.stderr
    return ended.stdout


def test_there_is_something_to_check(marked: Wrong) -> None:
    assert len(marked) > 40
    assert {name for name, _ in marked} == {path.name for path in FOLDER.glob("*.py")}


def test_mypy_finds_what_is_wrong_and_nothing_else(marked: Wrong, copy: Path) -> None:
    settings = "[mypy]\nstrict = True\npython_version = 3.10\ndisable_error_code = empty-body\n"
    (copy / "mypy.ini").write_text(settings, encoding="utf-8")
    lines = said("mypy", "--output=json", "typing", cwd=copy).splitlines()
    found = [json.loads(line) for line in lines if line.startswith("{")]
    errors = {(Path(it["file"]).name, it["line"]): it["code"] for it in found if it["severity"] == "error"}
    assert errors == marked


def test_pyright_finds_what_is_wrong_and_nothing_else(marked: Wrong, copy: Path) -> None:
    settings = {"include": ["typing"], "pythonVersion": "3.10", "reportReturnType": False}
    (copy / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    report = json.loads(said("pyright", "--outputjson", "--pythonpath", sys.executable, cwd=copy))
    found = [it for it in report["generalDiagnostics"] if it["severity"] == "error"]
    errors = {(Path(it["file"]).name, it["range"]["start"]["line"] + 1): it["message"] for it in found}
    assert {place: errors[place] for place in errors.keys() - marked.keys()} == {}
    assert marked.keys() - errors.keys() == set()
