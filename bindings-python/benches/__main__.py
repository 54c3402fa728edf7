"""Measures Consentry for Python beside its peers and floors, and prints one table."""

from __future__ import annotations

import argparse
import sys
import traceback
from contextlib import ExitStack
from pathlib import Path

from . import codes, decide, inside, package, report, tickets
from .bench import REPOSITORY, Bench, Row, measured

CASES = [*codes.CASES, *decide.CASES, *inside.CASES, *tickets.CASES, *package.CASES]
PEERS = ("pyotp", "mintotp", "otpauth", "cedarpy", "casbin")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benches", description=__doc__)
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object a line and row, instead of the table"
    )
    parser.add_argument("--only", metavar="NAME", default="", help="run only the cases whose name contains this")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: to see that it works, not how fast")
    folder = REPOSITORY / "target" / "benches" / "python"
    parser.add_argument("--folder", type=Path, default=folder, help="where the files are kept; not on a tmpfs")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    print(report.machine(args.folder, PEERS), file=sys.stderr)
    rows: list[Row] = []
    failed = False
    for case in (case for case in CASES if args.only in case.name):
        print(f"measuring {case.name}", file=sys.stderr)
        # A case that can't be run must not cost the others their rows.
        try:
            found = measured(case, Bench(args.quick, args.folder, ExitStack()))
        except Exception:
            traceback.print_exc()
            failed = True
            continue
        rows += found
        if args.json:
            print(*map(report.line, found), sep="\n", flush=True)
    if not args.json:
        print(report.table(rows))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
