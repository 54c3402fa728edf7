"""The Rust benches: a process that takes a turn for each line that it is sent, over the same disk."""

from __future__ import annotations

import json
import subprocess
from typing import IO

from .bench import REPOSITORY, Bench, Failure, Goal, Other

CARGO = ["cargo", "run", "--release", "--locked", "--quiet", "-p", "consentry-benches", "--", "--serve", "--only"]


def beside(bench: Bench, case: str, goal: Goal | None = None) -> Other:
    """Ours in a case of the Rust benches, which are built if need be."""
    command = [*CARGO, case, "--folder", str(bench.folder / "rust")]
    child = subprocess.Popen(command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    asks, answers = child.stdin, child.stdout
    if asks is None or answers is None:
        raise Failure("no pipe to the Rust benches")
    bench.stack.callback(child.wait)
    # The end of its questions is the end of it.
    bench.stack.callback(asks.close)
    _answer(answers)

    def turn() -> float:
        print(file=asks, flush=True)
        return _answer(answers)["ns"] / 1e9

    return Other("the Rust desk", turn, goal)


def _answer(answers: IO[str]) -> dict[str, float]:
    line = answers.readline()
    if not line:
        raise Failure("the Rust benches gave up; they said why above")
    said: dict[str, float] = json.loads(line)
    return said
