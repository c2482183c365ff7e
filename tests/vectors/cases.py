"""The conformance cases of this folder, what the driver makes of them, and what is right."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent.parent

# JSON of many shapes; the kinds give it types.
Case: TypeAlias = dict[str, Any]

# What a case says about its right answer, and is not shown to the code that is tried.
HIDDEN: Final = frozenset(
    {
        "why",
        "note",
        "label",
        "rationale",
        "source",
        "difficulty",
        "accept_also",
        "verdict",
        "oracle",
        "interaction",
    }
)


def cases(name: str, key: str = "cases") -> list[Case]:
    """The cases of `<name>.json`."""
    found: list[Case] = json.loads((HERE / f"{name}.json").read_text())[key]
    return found


def cases_of_yaml(name: str) -> list[Case]:
    """The cases of `<name>.yaml`."""
    found: list[Case] = yaml.safe_load((HERE / f"{name}.yaml").read_text())["cases"]
    return found


def without_expectations(value: object) -> object:
    """A case as the driver gets it."""
    if isinstance(value, dict):
        return {
            key: without_expectations(inner)
            for key, inner in value.items()
            if key not in HIDDEN and key != "expect" and not key.startswith("expect_")
        }
    if isinstance(value, list):
        return [without_expectations(inner) for inner in value]
    return value


def drive(kind: str, given: Sequence[Case], *driver: str) -> dict[str, Case]:
    """What the driver says of cases, by their id; a process of its own, as others run it."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.vectors.drive", kind, *driver],
        input="".join(json.dumps(without_expectations(case)) + "\n" for case in given),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    said = [json.loads(line) for line in ended.stdout.splitlines()]
    return {outcome["id"]: outcome for outcome in said}
