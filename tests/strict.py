"""Holds emitted code against `mypy --strict` and pyright: `python -m tests.strict [--partial-cases] FOLDER …`.

With `--partial-cases`, also what the cases give that are not checked in as a whole, put together into one folder.

Each folder holds one or more emitted packages. mypy runs once a folder, because two outputs may hold packages
of one name; pyright takes all folders at once.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.cases.outputs import assemble

ROOT = Path(__file__).resolve().parent.parent


def packages(folder: Path) -> list[str]:
    """The names of the packages that stand in a folder."""
    return sorted(place.parent.name for place in folder.glob("*/__init__.py"))


def mypy(folder: Path) -> str:
    """What mypy has against the packages of a folder; empty text if nothing."""
    wanted = [argument for name in packages(folder) for argument in ("-p", name)]
    ended = subprocess.run(
        [
            *(
                sys.executable,
                "-m",
                "mypy",
                "--strict",
                "--no-error-summary",
                "--config-file=",
            ),
            *("--cache-dir", str(ROOT / ".mypy_cache" / "emitted"), *wanted),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.stdout + ended.stderr if ended.returncode else ""


def pyright(folders: Sequence[Path]) -> str:
    """What pyright has against the packages of some folders; empty text if nothing."""
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary) / "pyrightconfig.json"
        environments = [{"root": str(folder)} for folder in folders]
        project.write_text(
            json.dumps(
                {
                    "include": [
                        str(folder / name)
                        for folder in folders
                        for name in packages(folder)
                    ],
                    "executionEnvironments": environments,
                    "pythonVersion": "3.11",
                }
            )
        )
        ended = subprocess.run(
            [
                sys.executable,
                "-m",
                "pyright",
                "-p",
                str(project),
                "--pythonpath",
                sys.executable,
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    return ended.stdout + ended.stderr if ended.returncode else ""


def main(arguments: Sequence[str]) -> int:
    """Prints what is wrong and answers 1, or 0."""
    with tempfile.TemporaryDirectory() as temporary:
        folders = [
            Path(argument).resolve()
            for argument in arguments
            if argument != "--partial-cases"
        ]
        if "--partial-cases" in arguments:
            assemble(Path(temporary))
            folders.append(Path(temporary))
        return judge(folders)


def judge(folders: Sequence[Path]) -> int:
    """Prints what is wrong with the packages of some folders and answers 1, or 0."""
    found = [f"{folder}\n{text}" for folder in folders if (text := mypy(folder))]
    if text := pyright(folders):
        found.append(text)
    for text in found:
        print(text)
    print(
        f"{len(folders)} folders of emitted code: {'findings above' if found else 'strict-clean'}"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
