"""Runs every measurement there is, one after the other: `python -m tests.bench [PART …]`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

# Each is a module of its own, run in a process of its own, so that none warms another's caches.
PARTS: Final = (
    "build",
    "load",
    "advise",
    "review",
    "pipeline",
    "grpc",
    "rest",
    "threads",
    "kafka",
    "sqs",
)
ROOT: Final = Path(__file__).resolve().parents[2]
# What the parts import besides what is installed: the runtime where it stands, and an emitted package.
PATH: Final = (str(ROOT / "templates"), str(ROOT / "examples" / "shop" / "gen"))


def main(arguments: Sequence[str]) -> int:
    """Answers 1 if a part failed or missed its bar, 2 for a part there is not."""
    unknown = [name for name in arguments if name not in PARTS]
    if unknown:
        print(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
        return 2
    failed = False
    for part in arguments or PARTS:
        print(f"== {part}", flush=True)
        ended = subprocess.run(
            [sys.executable, "-m", f"tests.bench.{part}"],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(PATH)},
            check=False,
        )
        failed = failed or ended.returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
