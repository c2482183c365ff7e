"""The console script: the two cheap questions are answered here, everything else by `cli`."""

from __future__ import annotations

import os
import sys

from .freshness import recorded_files
from .version import __version__


def main() -> int:
    """Runs the command line and returns the exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"mscomm-gen {__version__}\n")
        return 0
    asked = _plain_question(arguments)
    if asked is not None:
        counts = [recorded_files(*each) for each in asked]
        if None not in counts:
            for count in counts:
                sys.stdout.write(f"up to date: {count} files\n")
            return 0
    from .cli import run

    # What is cut off while it is written here is the report of a fault.
    code = 2
    try:
        code = run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads the output has seen enough, as `head` has. What is left to write at the end of the
        # process goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _plain_question(
    arguments: list[str],
) -> list[tuple[str, str | None, str | None]] | None:
    """Contract, output folder and service of each, where nothing but `build` or `check` is asked."""
    if not arguments or arguments[0] not in ("build", "check"):
        return None
    # What these two ask for holds where nothing changed.
    flags = ("--locked", "--fail-on-change") if arguments[0] == "build" else ()
    contracts: list[str] = []
    said: dict[str, str] = {}
    rest = arguments[1:]
    while rest:
        word = rest.pop(0)
        if word in ("--out", "--service"):
            if not rest or word in said:
                return None
            said[word] = rest.pop(0)
        elif word.startswith("-"):
            if word not in flags:
                return None
        else:
            contracts.append(word)
    out, service = said.get("--out"), said.get("--service")
    if not contracts or (out is not None and len(contracts) > 1):
        return None
    if service is not None and out is None:
        return None
    return [(contract, out, service) for contract in contracts]


if __name__ == "__main__":
    sys.exit(main())
