"""Runs conformance cases through the emitted runtime: `python -m tests.vectors.drive KIND [asyncio|threads]`.

Reads a case a line (JSON) from standard input and writes its outcome, a line each, in the same order. What a kind
takes and gives is in README.md. A case that cannot be run gives `{"id", "error"}`, and exit code 1 in the end.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from pathlib import Path
from typing import Final, Protocol

ROOT: Final = Path(__file__).resolve().parent.parent.parent

# What can be driven; kinds/<name>.py has the `run` of each.
KINDS: Final = (
    "advisor_cases",
    "breaking_changes",
    "circuit_breaker",
    "grpc_retryability",
    "http_retryability",
    "idempotent_consumer",
    "retry",
    "retry_budget",
)
# Those of them that run the same through either driver of calls; asyncio unless another is named.
DRIVEN: Final = ("circuit_breaker", "retry", "retry_budget")
DRIVERS: Final = ("asyncio", "threads")


class Kind(Protocol):
    """A module of kinds/."""

    def run(self, case: str, /, *driver: str) -> dict[str, object]:
        """Runs one case, given as JSON, and tells its outcome. `driver` is for the kinds of DRIVEN."""
        ...


def load(kind: str) -> Kind:
    """The module that runs a kind of case. Raises KeyError for an unknown one."""
    if kind not in KINDS:
        raise KeyError(kind)
    # From a checkout the runtime stands in templates/; where it is importable already, that one is taken.
    if importlib.util.find_spec("runtime") is None:
        sys.path.insert(0, str(ROOT / "templates"))
    # The generator of this checkout, whichever one is installed.
    sys.path.insert(0, str(ROOT / "generator"))
    module: Kind = importlib.import_module(f"tests.vectors.kinds.{kind}")
    return module


def main(arguments: list[str]) -> int:
    """The command. Exit code 0: every case ran; 1: some did not; 2: bad usage."""
    name, *driver = arguments or [""]
    drivers = {(), *((each,) for each in DRIVERS if name in DRIVEN)}
    if name not in KINDS or tuple(driver) not in drivers:
        print(
            f"usage: python -m tests.vectors.drive {'|'.join(KINDS)} [{'|'.join(DRIVERS)}]; the second for "
            f"{', '.join(DRIVEN)}",
            file=sys.stderr,
        )
        return 2
    kind = load(name)
    failed = False
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            outcome = kind.run(line, *driver)
        except Exception as error:
            failed = True
            outcome = {"id": _id(line), "error": f"{type(error).__name__}: {error}"}
        print(json.dumps(outcome), flush=True)
    return 1 if failed else 0


def _id(line: str) -> object:
    try:
        case = json.loads(line)
    except ValueError:
        return None
    return case.get("id") if isinstance(case, dict) else None


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
