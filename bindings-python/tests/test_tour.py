"""The tour in Python tells what the tour in Rust tells, byte for byte: the whole package against the whole library."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import shutil
import sqlite3
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from types import MappingProxyType

import pytest

from consentry import AgentId, Desk, ManualClock, SeededEntropy, SqliteStore, System, staff

BINDINGS = Path(__file__).resolve().parents[1]
REPOSITORY = BINDINGS.parent
PYTHON = (sys.executable, "-m", "examples.tour")


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def rust() -> tuple[str, ...]:
    """The tour in Rust, as it is now."""
    build = (
        "cargo",
        "build",
        "--quiet",
        "--package",
        "consentry-examples",
        "--bin",
        "tour",
        "--message-format",
        "json",
    )
    built = subprocess.run(build, cwd=REPOSITORY, check=True, stdout=subprocess.PIPE, text=True)
    artifacts = (json.loads(line).get("executable") for line in built.stdout.splitlines())
    return (next(filter(None, artifacts)),)


def environment(variables: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """That of the tests, with another locale."""
    kept = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANG")}
    return {**kept, "PYTHONPATH": str(BINDINGS), **variables}


def run(
    tour: tuple[str, ...], folder: Path, *arguments: str, variables: Mapping[str, str] = MappingProxyType({})
) -> Ran:
    """Runs a tour in a folder."""
    folder.mkdir(exist_ok=True)
    ran = subprocess.run([*tour, *arguments], cwd=folder, env=environment(variables), capture_output=True)
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def told(
    tour: tuple[str, ...], folder: Path, *arguments: str, variables: Mapping[str, str] = MappingProxyType({})
) -> list[str]:
    """The lines of a story that was told to its end."""
    ran = run(tour, folder, "--seed", "7", "--file", "tour.db", *arguments, variables=variables)
    assert (ran.code, ran.err) == (0, ""), ran
    return ran.out.splitlines()


@pytest.mark.parametrize("language", ["es", "pt", "de", "en"])
@pytest.mark.parametrize("story", ["004", "002", "000", "003"])
def test_each_story_is_the_one_that_the_tour_in_rust_tells(
    rust: tuple[str, ...], tmp_path: Path, story: str, language: str
) -> None:
    arguments = ("--story", story, "--lang", language)
    python = told(PYTHON, tmp_path / "python", *arguments)
    assert python == told(rust, tmp_path / "rust", *arguments)
    assert any(line.startswith(f"══ {story} · ") for line in python)


@pytest.mark.parametrize("language", ["es", "pt", "de", "en"])
def test_both_tell_the_same_in_one_run_and_go_on_with_it(rust: tuple[str, ...], tmp_path: Path, language: str) -> None:
    for spoken in (language, "es" if language == "en" else "en"):
        python = told(PYTHON, tmp_path / "python", "--lang", spoken)
        assert python == told(rust, tmp_path / "rust", "--lang", spoken)
        assert sum(line.startswith("══ ") for line in python) == 4


def test_both_begin_after_whatever_else_the_staff_has_done(rust: tuple[str, ...], tmp_path: Path) -> None:
    zoe = staff.Enrol(agent=AgentId.from_name("zoe"), name="Zoe", teams=["support"])
    clock = ManualClock(datetime(2026, 3, 1, 23, tzinfo=timezone.utc))
    for name in ("python", "rust"):
        (tmp_path / name).mkdir()
        with SqliteStore(tmp_path / name / "tour.db") as store:
            Desk(store, clock=clock, entropy=SeededEntropy(1)).run(System(name="directory"), zoe)
    python, other = (told(tour, tmp_path / name) for tour, name in ((PYTHON, "python"), (rust, "rust")))
    assert python == other
    assert "2026-03-02 09:00 (UTC)." in python


def test_each_goes_on_where_the_other_one_was(rust: tuple[str, ...], tmp_path: Path) -> None:
    tours = (rust, PYTHON, rust, PYTHON)
    in_turn = [told(tour, tmp_path / "in turn", "--lang", "en") for tour in tours]
    assert in_turn == [told(rust, tmp_path / "alone", "--lang", "en") for _ in tours]


@pytest.mark.parametrize("width", [40, 95, 200])
def test_tables_fit_the_terminal_as_in_rust(rust: tuple[str, ...], tmp_path: Path, width: int) -> None:
    python, other = (shown(tour, tmp_path / name, width) for tour, name in ((PYTHON, "python"), (rust, "rust")))
    assert python == other
    banners = [line for line in python.splitlines() if line.startswith("══ ")]
    assert {len(banner) for banner in banners} == {min(max(width, 72), 110)}


def shown(tour: tuple[str, ...], folder: Path, width: int) -> str:
    """What a terminal of this width shows of a whole tour."""
    folder.mkdir()
    terminal, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    arguments = [*tour, "--seed", "7", "--lang", "de", "--file", "tour.db"]
    with subprocess.Popen(arguments, cwd=folder, env=environment(), stdout=inside, stderr=inside):
        os.close(inside)
        parts: list[bytes] = []
        try:
            while part := os.read(terminal, 65_536):
                parts.append(part)
        except OSError:
            # How Linux tells that nobody writes to a terminal any more.
            pass
    os.close(terminal)
    return b"".join(parts).decode()


def test_without_a_seed_each_story_has_secrets_of_its_own(tmp_path: Path) -> None:
    one, other = (run(PYTHON, tmp_path / name, "--story", "000", "--lang", "en") for name in ("one", "other"))
    keys = [(tmp_path / name / "consentry-tour.db.key").read_bytes() for name in ("one", "other")]
    assert (one.code, other.code) == (0, 0), one.err + other.err
    assert keys[0] != keys[1] and {len(key) for key in keys} == {32}
    codes = [[line for line in ran.out.splitlines() if "changes at" in line] for ran in (one, other)]
    assert [len(lines) for lines in codes] == [3, 3] and not set(codes[0]) & set(codes[1])


def test_both_speak_the_language_of_the_locale(
    rust: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locales: list[tuple[dict[str, str], str]] = [
        ({"LANG": "de_AT.UTF-8"}, "1. Das Konto"),
        ({"LANG": "de_AT.UTF-8", "LC_MESSAGES": "pt_PT", "LC_ALL": ""}, "1. A conta"),
        ({"LANG": "de", "LC_ALL": "fr_FR.UTF-8"}, "1. The account"),
        ({}, "1. The account"),
    ]
    for index, (variables, heading) in enumerate(locales):
        names = ("python", "rust")
        python, other = (
            told(tour, tmp_path / f"{name}{index}", "--story", "004", variables=variables)
            for tour, name in zip((PYTHON, rust), names, strict=True)
        )
        assert python == other
        assert heading in python


def test_what_cant_be_used_is_told_alike(rust: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "open.db.key").write_bytes(bytes(32))
    (tmp_path / "open.db.key").chmod(0o640)
    (tmp_path / "short.db.key").touch(mode=0o600)
    (tmp_path / "no.db").write_text("this is no database, whatever its name says" * 99)
    for file in ("open.db", "short.db", "no.db", "missing/tour.db"):
        python, other = (run(tour, tmp_path, "--file", file) for tour in (PYTHON, rust))
        assert python == other
        assert (python.code, python.out) == (2, ""), python
        assert python.err.startswith(f"error: {file}"), python
    assert run(PYTHON, tmp_path, "--story", "001").code == 2


def test_a_journal_that_was_changed_is_told_alike(rust: tuple[str, ...], tmp_path: Path) -> None:
    told(rust, tmp_path, "--story", "002", "--lang", "en")
    with closing(sqlite3.connect(tmp_path / "tour.db")) as database, database:
        changed = database.execute("UPDATE consentry_entry SET payload = replace(payload, '7', '8') WHERE sequence = 9")
        assert changed.rowcount == 1
    names = ("python", "rust")
    copies = [shutil.copytree(tmp_path, tmp_path.with_name(f"{tmp_path.name}-{name}")) for name in names]
    arguments = ("--seed", "8", "--file", "tour.db", "--story", "004", "--lang", "en")
    python, other = (run(tour, copy, *arguments) for tour, copy in zip((PYTHON, rust), copies, strict=True))
    assert python == other
    assert (python.code, python.err) == (2, "error: somebody changed the journal behind Consentry's back\n")
    assert "THIS JOURNAL WAS CHANGED" in python.out


def test_it_runs_as_a_folder_too(tmp_path: Path) -> None:
    folder = (sys.executable, str(BINDINGS / "examples" / "tour"))
    arguments = ("--story", "004", "--lang", "es")
    assert told(folder, tmp_path / "folder", *arguments) == told(PYTHON, tmp_path / "package", *arguments)


def test_whoever_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    command = [*PYTHON, "--lang", "en", "--file", str(tmp_path / "tour.db")]
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(command, env=environment(), stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (0, b"")
