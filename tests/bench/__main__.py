"""Runs the measurements, one after the other, and writes RESULTS.md: `python -m tests.bench [PART …]`.

Where none is named all but `largest`, which takes as long as the others together. `python -m tests.bench report`
writes the document from what was measured last, without measuring anything.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Final

from . import peers, report
from .results import ROOT

# Each is a module of its own, run in a process of its own, so that none warms another's caches.
GROUPS: Final = {
    "build": ("build", "imports", "load"),
    "advice": ("advise", "review"),
    "sync": ("pipeline", "grpc", "rest", "threads", "faults"),
    "async": ("kafka", "sqs"),
}
LARGEST: Final = "largest"
PARTS: Final = (*(part for parts in GROUPS.values() for part in parts), LARGEST)
# What the parts import besides what is installed: this checkout, the runtime where it stands, and an emitted package.
PATH: Final = tuple(
    str(ROOT.joinpath(*place))
    for place in ((), ("generator",), ("templates",), ("examples", "shop", "gen"))
)


def main(arguments: Sequence[str]) -> int:
    """Answers 1 if a part failed or missed its bar, 2 for a part there is not."""
    named = list(arguments)
    if named == ["report"]:
        report.write(PARTS)
        return 0
    wanted: list[str] = []
    for name in named or GROUPS:
        # A group's name means all of the group, also where one part bears it.
        wanted += GROUPS.get(name, (name,))
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        known = ", ".join([*GROUPS, *PARTS, "report"])
        print(f"no such part: {', '.join(unknown)}; there are {known}")
        return 2
    failed = False
    for part in wanted:
        began = time.monotonic()
        print(f"== {part}", flush=True)
        ended = subprocess.run(
            # In the environment with the libraries to compare with, where it is there.
            [peers.python(peers.CALLS) or sys.executable, "-m", f"tests.bench.{part}"],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(PATH)},
            check=False,
        )
        failed = failed or ended.returncode != 0
        print(f"({part}: {time.monotonic() - began:.0f} s)\n", flush=True)
    report.write(PARTS)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
