"""How mscomm-gen itself and a bare interpreter are run: as a user has them, on this checkout."""

from __future__ import annotations

import compileall
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
    return Command([_SCRIPT, *words], environment=_ours(cache))


def ours_in(cache: Path, code: str) -> Command:
    """A piece of code over our own modules, with the same cache folder."""
    return Command([PYTHON, "-c", code], environment=_ours(cache))


def _ours(cache: Path) -> dict[str, str]:
    return {"XDG_CACHE_HOME": str(cache), "PYTHONPATH": _checkout()}


def compiled() -> None:
    """Compiles the checkout as pip compiles what it installs, the peers too: Python may be told to keep nothing."""
    compileall.compile_dir(ROOT / "generator", quiet=1)


def _checkout() -> str:
    """What leads to this checkout where another one is installed; empty where it is this one."""
    installed = Path(sys.executable).parents[1] / "lib"
    for path in installed.glob("python3*/site-packages/*mscomm_gen*.pth"):
        if path.read_text("utf-8").strip() == str(ROOT / "generator"):
            return ""
    return str(ROOT / "generator")
