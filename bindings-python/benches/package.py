"""The package itself: how long its import takes, and how large it is."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import files, version
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from .bench import Bench, Case, Other, Turn

IMPORTED = "import time; began = time.perf_counter(); import {0}; print(time.perf_counter() - began)"


def imported(name: str) -> Turn:
    """The first import in a new process, from files that the machine has in memory."""
    command = [sys.executable, "-c", IMPORTED.format(name)]
    return lambda: float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def size(name: str) -> Turn:
    """What is installed, packed as wheels are."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as wheel:
        for path in (Path(it.locate()) for it in files(name) or () if "__pycache__" not in it.parts):
            wheel.write(path)
    return lambda: float(packed.tell())


def importing(_bench: Bench) -> tuple[Turn, list[Other]]:
    others = ("cedarpy", "casbin", "pyotp")
    return imported("consentry"), [Other(f"{name} {version(name)}", imported(name)) for name in others]


def packed(_bench: Bench) -> tuple[Turn, list[Other]]:
    return size("consentry"), [Other(f"cedarpy {version('cedarpy')}", size("cedarpy"))]


CASES = [
    Case("import", "the first import in a new process", importing, 30),
    Case("wheel", "the size of the wheel", packed, 2, unit="B"),
]
