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
        count = recorded_files(*asked)
        if count is not None:
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
) -> tuple[str, str | None, str | None] | None:
    """The contract, output folder and service, where nothing but `build` or `check` of one contract is asked."""
    if not arguments or arguments[0] not in ("build", "check"):
        return None
    said: dict[str, str] = {}
    rest = arguments[1:]
    while rest:
        word = rest.pop(0)
        if word in ("--out", "--service"):
            if not rest:
                return None
            key, word = word, rest.pop(0)
        elif word.startswith("-"):
            return None
        else:
            key = "contract"
        if key in said:
            return None
        said[key] = word
    contract, out, service = (said.get(k) for k in ("contract", "--out", "--service"))
    if contract is None or (service is not None and out is None):
        return None
    return contract, out, service


if __name__ == "__main__":
    sys.exit(main())
