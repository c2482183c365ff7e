"""Mermaid's own parser takes every diagram that is emitted."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cases.outputs import ROOT
from tests.unit.targets.test_advice import HOSTILE, LARGE, advice_of

from .node_tools import node_module

_SCRIPT = Path(__file__).with_name("mermaid_parse.mjs")


def parsed(folder: Path, *documents: str) -> subprocess.CompletedProcess[str]:
    """What the parser says of the diagrams in these documents; skips where it is not installed."""
    modules = node_module("mermaid").parent
    node_module("jsdom")
    node = shutil.which("node")
    assert node is not None
    files = []
    for number, text in enumerate(documents):
        path = folder / f"{number}.mmd"
        path.write_text(text.split("```mermaid\n")[1].split("```")[0])
        files.append(str(path))
    return subprocess.run(
        [node, str(_SCRIPT), str(modules), *files],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_every_diagram_is_one(tmp_path: Path) -> None:
    documents = [
        path.read_text(encoding="utf-8")
        for path in sorted(ROOT.glob("examples/*/gen/docs/advice.md"))
    ]
    assert len(documents) >= 6
    ended = parsed(tmp_path, *documents, advice_of(HOSTILE), advice_of(LARGE))
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.count("flowchart") == len(documents) + 2


@pytest.mark.parametrize("broken", ["flowchart LR\n  a -->|x b\n", "flow\n"])
def test_what_is_no_diagram_is_told(tmp_path: Path, broken: str) -> None:
    assert parsed(tmp_path, f"```mermaid\n{broken}```").returncode == 1
