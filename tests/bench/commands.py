"""How mscomm-gen itself and a bare interpreter are run: as a user has them, on this checkout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from .measure import Command
from .results import ROOT

OURS: Final = "mscomm-gen"
PASS: Final = "python -c pass"

# The interpreter itself and not a shim before it, for the base as for ours.
PYTHON: Final = (
    str(Path(sys.executable).resolve())
    if sys.prefix == sys.base_prefix
    else sys.executable
)
_SCRIPT: Final = str(Path(sys.executable).with_name("mscomm-gen"))


def command(code: str = "pass") -> Command:
    """A bare interpreter with a piece of code."""
    return Command([PYTHON, "-c", code], environment={"PYTHONPATH": ""})


def mscomm_gen(cache: Path, *words: str) -> Command:
    """The console script, with a cache folder of its own."""
    environment = {"XDG_CACHE_HOME": str(cache), "PYTHONPATH": _checkout()}
    return Command([_SCRIPT, *words], environment=environment)


def _checkout() -> str:
    """What leads to this checkout where another one is installed; empty where it is this one."""
    installed = Path(sys.executable).parents[1] / "lib"
    for path in installed.glob("python3*/site-packages/*mscomm_gen*.pth"):
        if path.read_text("utf-8").strip() == str(ROOT / "generator"):
            return ""
    return str(ROOT / "generator")
