"""Builds of 5,000 operations beside other generators, of which some take minutes: `python -m tests.bench largest`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .build import compare
from .building import LARGEST
from .results import conclude


def main() -> int:
    """Prints the tables. Exit code 1 if a bar is missed."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        sections = [
            *compare(folder, True, [LARGEST]),
            *compare(folder, False, [LARGEST]),
        ]
    return conclude("largest", sections)


if __name__ == "__main__":
    sys.exit(main())
