"""The console script: the two cheap questions are answered here, everything else by `cli`."""

from __future__ import annotations

import sys

from .freshness import recorded_files
from .version import __version__


def main() -> int:
    """Runs the command line and returns the exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"mscomm-gen {__version__}\n")
        return 0
    contract = _plain_question(arguments)
    if contract is not None:
        count = recorded_files(*contract)
        if count is not None:
            sys.stdout.write(f"up to date: {count} files\n")
            return 0
    from .cli import run

    return run(arguments)


def _plain_question(arguments: list[str]) -> tuple[str, str | None] | None:
    """The contract and output folder, where nothing but `build` or `check` of one contract is asked."""
    if not arguments or arguments[0] not in ("build", "check"):
        return None
    match arguments[1:]:
        case [contract] if not contract.startswith("-"):
            return contract, None
        case [contract, "--out", out] | [
            "--out",
            out,
            contract,
        ] if not contract.startswith("-"):
            return contract, out
    return None


if __name__ == "__main__":
    sys.exit(main())
