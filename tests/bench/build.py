"""How long the command takes: cold, with nothing changed, and for its version."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from .contracts import contract_text
from .measure import interleaved, table

# The interpreter itself and not a shim before it, for the base as for ours.
PYTHON = (
    str(Path(sys.executable).resolve())
    if sys.prefix == sys.base_prefix
    else sys.executable
)
COMMAND = str(Path(sys.executable).with_name("mscomm-gen"))
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "shop" / "contract.yaml"


def nothing_changed(folder: Path) -> str:
    """An unchanged build of the shop, and `--version`, against a bare interpreter."""
    contract = folder / "contract.yaml"
    shutil.copy(EXAMPLE, contract)
    commands = {
        "python -c pass": [PYTHON, "-c", "pass"],
        "--version": [COMMAND, "--version"],
        "build, nothing changed": [COMMAND, "build", str(contract)],
    }
    bars = {"--version": 3.0, "build, nothing changed": 4.0}
    return table(
        "nothing changed", interleaved(commands, runs=21), "python -c pass", bars
    )


def cold(folder: Path, sizes: tuple[int, ...] = (20, 200)) -> str:
    """A first build, for several sizes of contract."""
    commands = {"python -c pass": [PYTHON, "-c", "pass"]}
    for size in sizes:
        place = folder / str(size)
        place.mkdir()
        (place / "contract.yaml").write_text(contract_text(size))
        commands[f"cold, {size} operations"] = [
            COMMAND,
            "build",
            str(place / "contract.yaml"),
        ]

    def clean(name: str) -> None:
        for size in sizes:
            shutil.rmtree(folder / str(size) / "gen", ignore_errors=True)
        # Cold means that no earlier build has left anything to use again.
        shutil.rmtree(folder / "cache", ignore_errors=True)

    return table(
        "cold build", interleaved(commands, runs=3, before=clean), "python -c pass", {}
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["XDG_CACHE_HOME"] = str(Path(temporary) / "cache")
        print(nothing_changed(Path(temporary)), flush=True)
        print(cold(Path(temporary)), flush=True)


if __name__ == "__main__":
    main()
