"""The table, and the lines of JSON."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median

from .bench import Row, spread

NONE = "—"
HEAD = ("name", "operation", "ours", "beside", "theirs", "spread", "ratio", "more", "goal", "met")
RIGHT = {"ours", "theirs", "ratio", "more"}


def line(row: Row) -> str:
    """Everything that the table says, unrounded."""
    said = {
        "name": row.case.name,
        "operation": row.case.operation,
        "unit": row.case.unit,
        "rounds": len(row.ours),
        "ours": median(row.ours),
        "spread_percent": spread(row.ours),
        "beside": row.other and row.other.name,
        "theirs": median(row.theirs) if row.theirs else None,
        "their_spread_percent": spread(row.theirs) if row.theirs else None,
        "ratio": row.ratio,
        "more": row.more,
        "goal": row.goal and str(row.goal),
        "met": row.met,
    }
    return json.dumps(said, ensure_ascii=False)


def table(rows: Sequence[Row]) -> str:
    """All rows, in Markdown. What a case's first row says of it isn't said again."""
    first = [index == 0 or rows[index - 1].case != row.case for index, row in enumerate(rows)]
    lines = [
        HEAD,
        *(cells if new else ("", "", "", *cells[3:]) for cells, new in zip(map(_cells, rows), first, strict=True)),
    ]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    drawn = [" | ".join(map(_aligned, HEAD, cells, widths)) for cells in lines]
    rule = " | ".join("-" * (width - 1) + ("-:"[name in RIGHT]) for name, width in zip(HEAD, widths, strict=True))
    return "\n".join(f"| {line} |" for line in (drawn[0], rule, *drawn[1:]))


def _aligned(name: str, cell: str, width: int) -> str:
    return cell.rjust(width) if name in RIGHT else cell.ljust(width)


def _cells(row: Row) -> tuple[str, ...]:
    theirs, unit = row.theirs, row.case.unit
    return (
        row.case.name,
        row.case.operation,
        value(median(row.ours), unit),
        row.other.name if row.other else NONE,
        value(median(theirs), unit) if theirs else NONE,
        " · ".join(f"{spread(values):.0f} %" for values in (row.ours, theirs) if values),
        NONE if row.ratio is None else digits(row.ratio),
        value(row.more, unit) if row.more is not None and row.more > 0 else NONE,
        str(row.goal or NONE),
        {None: NONE, True: "yes", False: "no"}[row.met],
    )


def value(value: float, unit: str) -> str:
    """A value with its unit and about three digits."""
    seconds = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))
    scales = seconds if unit == "s" else ((1e6, "MB"), (1e3, "kB"))
    scale, name = next((it for it in scales if abs(value) >= it[0] * 0.9995), scales[-1])
    return f"{digits(value / scale)} {name}"


def digits(number: float) -> str:
    """About three digits."""
    places = 2 if abs(number) < 9.995 else 1 if abs(number) < 99.95 else 0
    return f"{number:.{places}f}"


def machine(folder: Path, peers: Sequence[str]) -> str:
    """What the figures are taken with."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("consentry", *peers))
    at = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors; files in {folder}"
    return f"Python {platform.python_version()}; {versions}; {at}"
