"""``python -m examples.tour``: tells the stories, each under its own policy; run again, goes on where they were."""

import argparse
import os
import runpy
import sys
from pathlib import Path

if not __package__:
    # Run as a folder, it is made the package that it is.
    sys.path[0] = str(Path(__file__).resolve().parents[2])
    runpy.run_module("examples.tour", run_name="__main__")
    sys.exit()

from consentry import ConsentryError, Language

from . import story
from .failure import Failure, told
from .voice import Voice


def _language(tag: str) -> Language:
    language = Language.closest(tag)
    if language is None:
        raise argparse.ArgumentTypeError("es, pt, de or en")
    return language


def _locale() -> Language:
    """The language of the reader's locale: of the first variable that is set, in the order of POSIX; else English."""
    tags = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    tag = next(filter(None, tags), "")
    return Language.closest(tag) or Language.ENGLISH


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tour", description="The tour of Consentry, on a real SQLite file.")
    parser.add_argument(
        "--story",
        choices=[one.number for one in story.STORIES],
        help="one story alone: 004 contacts and users, 002 tickets, 000 assistance codes, 003 staff access",
    )
    parser.add_argument(
        "--file",
        type=Path,
        default=Path("consentry-tour.db"),
        help="the SQLite file; made if it isn't there (%(default)s)",
    )
    parser.add_argument(
        "--lang", type=_language, help="the story's language: es, pt, de or en; if not given, that of the locale"
    )
    parser.add_argument(
        "--seed",
        type=int,
        help="tell the same story in each run, so that two can be compared: whatever is drawn, the key of a new file "
        "too, follows from this number, and the first story begins on 2 January 2026",
    )
    return parser.parse_args()


def main() -> int:
    """Runs the program. Its exit code is 0, or 2 if something can't be used or a journal was changed."""
    arguments = _arguments()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        story.run(arguments.file, arguments.story, arguments.seed, Voice(arguments.lang or _locale()))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads our output has seen enough, as in `tour | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except ConsentryError as error:
        return _failed(told(error))
    except (Failure, OSError) as error:
        return _failed(str(error))
    return 0


def _failed(why: str) -> int:
    print(f"error: {why}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
