"""The console script: the two cheap questions are answered here, everything else by `cli`."""

from __future__ import annotations

import os
import sys

from .freshness import recorded_files, same_inputs
from .version import __version__

_Asked = tuple[list[str], str | None, str | None, list[str]]


def main() -> int:
    """Runs the command line and returns the exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"mscomm-gen {__version__}\n")
        return 0
    asked = _plain_question(arguments)
    if asked is not None:
        contracts, out, service, _ = asked
        counts = [recorded_files(each, out, service) for each in contracts]
        if None not in counts:
            for count in counts:
                sys.stdout.write(f"up to date: {count} files\n")
            return 0
    # What is cut off while it is written here is the report of a fault.
    code = 2
    try:
        if asked is None:
            from .cli import run

            code = run(arguments)
        else:
            code = _worked(arguments[0], asked)
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads the output has seen enough, as `head` has. What is left to write at the end of the
        # process goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _worked(command: str, asked: _Asked) -> int:
    """Does what a plain question asks for. Answers the exit code."""
    import gc

    from .rendering import helpers

    # A build only ever builds up: looking for garbage is a fifth of the time, and finds none.
    gc.disable()
    contracts, out, service, _ = asked
    if not all(same_inputs(each, out, service) for each in contracts):
        # Else what it would make is kept, but for the output.
        helpers.start_ahead()
    try:
        from .builds import asked as worked

        return worked(command, *asked)
    finally:
        helpers.dismiss_ahead()
        # The interpreter looks for garbage once more when it ends. What there is goes with the process.
        gc.freeze()


def _plain_question(arguments: list[str]) -> _Asked | None:
    """Contracts, output folder, service and flags, where nothing but `build` or `check` is asked."""
    if not arguments or arguments[0] not in ("build", "check"):
        return None
    # What these two ask for holds where nothing changed.
    flags = ("--locked", "--fail-on-change") if arguments[0] == "build" else ()
    given: list[str] = []
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
            given.append(word)
        else:
            contracts.append(word)
    out, service = said.get("--out"), said.get("--service")
    if not contracts or (out is not None and len(contracts) > 1):
        return None
    if service is not None and out is None:
        return None
    return contracts, out, service, given


if __name__ == "__main__":
    sys.exit(main())
