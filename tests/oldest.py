"""Runs tests on the oldest releases of what emitted code needs: `python -m tests.oldest [pytest arguments]`.

The floors are those of pyproject.toml, for gRPC and REST. protoc is the one that is pinned there, since what it writes
is part of what is emitted; all else is the newest. The environment is kept in `.oldest`.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = ROOT / ".oldest"
FILES: Final = (
    "tests/executed/test_proto_messages.py",
    "tests/executed/test_proto_grpc.py",
    "tests/executed/test_proto_rules.py",
    "tests/runtime/test_protobuf_codec.py",
    "tests/runtime/test_model_times.py",
    "tests/executed/test_transcoding.py",
)
_EXTRAS: Final = ("grpc", "rest")
_TESTS: Final = (
    *("pytest", "pytest-asyncio", "hypothesis", "uvicorn", "protovalidate"),
    "trustme",
)
_PARTS: Final = re.compile(r"([A-Za-z0-9._-]+)([=>]=)(.+)")


def floors() -> dict[str, str]:
    """The oldest release of each package that emitted code may be run with, by its name."""
    found: dict[str, str] = {}
    extras = _project()["optional-dependencies"]
    for extra in _EXTRAS:
        for name, sign, version in map(_split, extras[extra]):
            if sign != ">=":
                raise ValueError(f"{name}: a floor is needed")
            found[name] = version
    return found


def requirements() -> tuple[list[str], list[str]]:
    """What is installed: as pip resolves it, and then as it stands."""
    lowest = floors()
    first = [f"{name}=={version}" for name, version in sorted(lowest.items())]
    alone: list[str] = []
    for name, sign, version in map(_split, _project()["dependencies"]):
        if name == "grpcio-tools":
            # It asks for newer releases than code needs that it is not a part of.
            alone.append(f"{name}{sign}{version}")
        elif name not in lowest:
            first.append(f"{name}{sign}{version}")
    return [*first, *_TESTS], alone


def _project() -> dict[str, dict[str, list[str]]]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, list[str]]] = tomllib.loads(text)["project"]
    return found


def _split(requirement: str) -> tuple[str, str, str]:
    match = _PARTS.fullmatch(requirement)
    if match is None:
        raise ValueError(f"{requirement}: one floor or one pin is needed")
    name, sign, version = match.groups()
    return name, sign, version


def installed() -> Path:
    """The interpreter of the environment, made where it is not what is asked for."""
    python = FOLDER / "bin" / "python"
    wanted = repr(requirements())
    stamp = FOLDER / "requirements"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        venv.create(FOLDER, clear=True, with_pip=True)
        resolved, alone = requirements()
        pip = [str(python), "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, *resolved], check=True)
        subprocess.run([*pip, "--no-deps", *alone], check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return python


def main(arguments: list[str]) -> int:
    """The exit code of pytest."""
    python = installed()
    told = ", ".join(f"{name} {version}" for name, version in sorted(floors().items()))
    print(f"on {told}", flush=True)
    command = [str(python), "-m", "pytest", "-q", *(arguments or FILES)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
