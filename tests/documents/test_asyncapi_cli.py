"""`@asyncapi/cli validate` accepts every AsyncAPI document that is checked in."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.documents.node_tools import node_tool, quiet_environment, run_tool

ROOT = Path(__file__).resolve().parents[2]
SHOP = ROOT / "examples" / "shop" / "gen" / "docs"
FOLDERS = ("examples/*/gen", "tests/cases/*/expected")
# The documents are written in 3.0, and 3.1 is there.
EXPECTED = "asyncapi-latest-version"


@pytest.mark.parametrize("name", ["asyncapi.yaml", "asyncapi/payments.yaml"])
def test_the_command_finds_nothing_in_the_shop(name: str, tmp_path: Path) -> None:
    done = run_tool(
        "asyncapi",
        "validate",
        str(SHOP / name),
        "--fail-severity=hint",
        f"--suppressWarnings={EXPECTED}",
        folder=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "is valid" in done.stdout


@pytest.mark.parametrize("folder", FOLDERS)
def test_its_parser_finds_nothing_in_any_document_of_ours(
    folder: str, tmp_path: Path
) -> None:
    system = ROOT.glob(f"{folder}/docs/asyncapi.yaml")
    services = ROOT.glob(f"{folder}/docs/asyncapi/*.yaml")
    documents = sorted(map(str, (*system, *services)))
    assert len(documents) > 10
    done = subprocess.run(
        [
            node_tool("node"),
            str(Path(__file__).with_name("asyncapi_parser.cjs")),
            node_tool("asyncapi"),
            *documents,
        ],
        cwd=tmp_path,
        env=quiet_environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert sorted(found) == documents
    assert {
        path: left
        for path, said in found.items()
        if (left := [each for each in said if not each.startswith(EXPECTED)])
    } == {}
