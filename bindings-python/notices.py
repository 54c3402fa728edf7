"""Writes THIRD-PARTY.txt: whose work is compiled into the wheel, under which licence, with the notices that it asks to keep.

Reads the lock file and the sources that cargo has fetched. Run it after a change of dependencies; with --check it only says
whether that was forgotten.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
FILE = HERE / "THIRD-PARTY.txt"
TARGETS = ("x86_64-unknown-linux-gnu", "x86_64-unknown-linux-musl", "aarch64-apple-darwin", "x86_64-pc-windows-msvc")
NAMES = ("license", "licence", "copying", "copyright", "notice", "unlicense")
HEAD = """\
The extension module in this package contains the following work of others, besides Rust's standard library (The Rust Project
contributors, MIT OR Apache-2.0) and SQLite (public domain). Written by notices.py, never by hand.
"""


def cargo(*arguments: str) -> str:
    """What cargo prints."""
    return subprocess.run(
        ("cargo", *arguments, "--locked"), cwd=HERE.parent, check=True, capture_output=True, text=True
    ).stdout


def compiled() -> set[tuple[str, str]]:
    """Name and version of each crate that ends up in the extension, on the platforms that have wheels: neither those of tests nor
    those that run in the compiler only."""
    targets = (part for target in TARGETS for part in ("--target", target))
    only = ("-e", "normal,no-proc-macro", "--prefix", "none", "-f", "{p}")
    lines = cargo("tree", "-p", "consentry-python", *only, *targets).splitlines()
    words = (line.split() for line in lines if line)
    return {(name, version.removeprefix("v")) for name, version, *_ in words if not name.startswith("consentry")}


def notices(package: dict[str, Any]) -> list[str]:
    """The texts that a crate comes with. Of licences to choose from it is MIT, if that is one, and otherwise Apache's."""
    folder = Path(package["manifest_path"]).parent
    paths = sorted(it for it in folder.iterdir() if it.is_file() and it.name.lower().startswith(NAMES))
    if " AND " not in package["license"]:
        chosen = "mit" if "MIT" in package["license"] else "apache"
        paths = [it for it in paths if chosen in it.name.lower()] or paths
    # A crate without a file is told by its authors.
    return [text(it) for it in paths] or ["\n".join(package["authors"]) or "No notice is in this crate."]


def text(path: Path) -> str:
    """A notice without what differs from copy to copy of it."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def written() -> str:
    """The file."""
    wanted = compiled()
    packages = json.loads(cargo("metadata", "--format-version", "1", "--all-features"))["packages"]
    told: dict[str, list[str]] = {}
    for package in sorted(packages, key=lambda it: (it["name"], it["version"])):
        if (package["name"], package["version"]) in wanted:
            for notice in notices(package):
                told.setdefault(notice, []).append(f"{package['name']} {package['version']} ({package['license']})")
    rule = "-" * 80
    return "\n".join([HEAD, *(f"{rule}\n" + "\n".join(its) + f"\n\n{notice}\n" for notice, its in told.items())])


def main() -> None:
    """Writes the file, or checks it."""
    new = written()
    if sys.argv[1:] != ["--check"]:
        FILE.write_text(new, encoding="utf-8")
    elif FILE.read_text(encoding="utf-8") != new:
        sys.exit("THIRD-PARTY.txt is not what notices.py writes: run it")


if __name__ == "__main__":
    main()
