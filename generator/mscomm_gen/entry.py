"""The console script: the two cheap questions are answered here, everything else by `cli`."""

from __future__ import annotations

import os
import sys

from .freshness import recorded_files, same_inputs
from .version import __version__

_Asked = tuple[list[str], str | None, str | None, list[str]]


def main() -> int:
    """Runs the command line and returns the exit code."""
    _open_what_is_closed()
    # What is cut off while it is written here is the report of a fault.
    code = 2
    try:
        arguments = sys.argv[1:]
        asked = _plain_question(arguments)
        known = _known(arguments, asked)
        if known is not None:
            code = 0
            sys.stdout.write(known)
        elif asked is not None:
            code = _worked(arguments[0], asked)
        else:
            from .cli import run

            code = run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads the output has seen enough, as `head` has.
        _write_no_more()
    except OSError as fault:
        # What builds and reviews meet on the disk is a diagnostic of theirs; this is the report's own file.
        code = 2
        _write_no_more()
        sys.stderr.write(f"mscomm-gen: the output cannot be written: {fault}\n")
    except KeyboardInterrupt:
        code = _interrupted()
    return code


def _known(arguments: list[str], asked: _Asked | None) -> str | None:
    """The answer to what can be said without doing anything; None where something is to be done."""
    if arguments == ["--version"]:
        return f"mscomm-gen {__version__}\n"
    if asked is None:
        return None
    contracts, out, service, _ = asked
    counts = [recorded_files(each, out, service) for each in contracts]
    if None in counts:
        return None
    return "".join(f"up to date: {count} files\n" for count in counts)


def _open_what_is_closed() -> None:
    """Gives the process the outputs that it was started without (`>&-`): what is written there is nobody's."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))


def _write_no_more() -> None:
    """What is left to write at the end of the process goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _interrupted() -> int:
    """Ends the process as Ctrl-C ends others, so that a loop in a shell ends too."""
    import signal

    if sys.platform != "win32":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    return 130


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
