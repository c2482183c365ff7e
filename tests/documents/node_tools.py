"""Finds the command-line tools that npm installs, and runs them.

A tool is looked for in `$NODE_TOOLS/node_modules/.bin`, then in `.node/node_modules/.bin` of the checkout, where
`make node-tools` puts them, then on the PATH. A test that needs one that is nowhere is skipped, by its name.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_MODULES = tuple(
    Path(folder) / "node_modules"
    for folder in (os.environ.get("NODE_TOOLS", ""), _ROOT / ".node")
    if folder
)
_FOLDERS = tuple(str(folder / ".bin") for folder in _MODULES)


def node_tool(name: str) -> str:
    """The path of a tool; skips the test where it is not installed."""
    for folder in _FOLDERS:
        found = shutil.which(name, path=folder)
        if found is not None:
            return found
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed: `make node-tools` installs it")
    return found


def node_module(name: str) -> Path:
    """The folder of a package without a command of its own; skips the test where it is not installed."""
    for folder in _MODULES:
        if (folder / name).is_dir():
            return folder / name
    pytest.skip(f"{name} is not installed: `make node-tools` installs it")


def run_tool(
    name: str, *arguments: str, folder: Path, seconds: float = 120.0
) -> subprocess.CompletedProcess[str]:
    """Runs a tool in a folder until it ends; what it writes is caught."""
    return subprocess.run(
        [node_tool(name), *arguments],
        cwd=folder,
        env=quiet_environment(folder),
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )


def quiet_environment(home: Path) -> dict[str, str]:
    """The environment of a tool: nothing is reported to its makers, no setting of the user's is read."""
    return {
        **os.environ,
        "HOME": str(home),
        "NO_COLOR": "1",
        "CI": "true",
        "REDOCLY_TELEMETRY": "off",
        "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
        "SCARF_ANALYTICS": "false",
        "DO_NOT_TRACK": "1",
    }
