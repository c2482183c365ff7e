"""`mscomm-gen advise` as a person and as a script meet it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline

ROOT = Path(__file__).resolve().parents[2]
UNDECIDED = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders: {operations: {place_order: {http: POST /orders}}}
  mail: {}
interactions:
  orders.place_order -> mail: {answer: none}
"""


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    return Path(
        shutil.copy(ROOT / "examples" / "shop" / "contract.yaml", tmp_path / "c.yaml")
    )


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mscomm_gen", *arguments],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(pipeline.__file__).parent.parent),
            "XDG_CACHE_HOME": str(folder / ".cache"),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_advice_in_a_pipe_is_plain_text_and_nothing_else(contract: Path) -> None:
    ended = run(contract.parent, "advise", "c.yaml")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "\x1b" not in ended.stdout
    assert "orders.place_order -> payments.charge" in ended.stdout
    last = ended.stdout.splitlines()[-1]
    assert re.fullmatch(r"(\d+) interactions: \1 as declared", last)


def test_only_one_service_and_every_format(contract: Path) -> None:
    ended = run(
        contract.parent, "advise", "c.yaml", "--only", "inventory", "--format", "json"
    )
    whole = json.loads(ended.stdout)
    assert [each["interaction"] for each in whole["recommendations"]] == [
        "orders.place_order -> order_placed"
    ]
    ended = run(contract.parent, "advise", "c.yaml", "--format", "markdown")
    assert ended.stdout.startswith("# Advice for shop 1.0.0\n")


def test_an_unknown_service_is_told_with_what_was_meant(contract: Path) -> None:
    ended = run(contract.parent, "advise", "c.yaml", "--only", "order")
    assert ended.returncode == 2
    assert "did you mean `orders`?" in ended.stderr


def test_a_bad_contract_is_a_diagnostic_in_the_format_that_was_asked(
    contract: Path,
) -> None:
    contract.write_text("mscomm: 1\nname: x\nversio: 1\n", encoding="utf-8")
    ended = run(contract.parent, "advise", "c.yaml")
    assert ended.returncode == 2
    assert "did you mean `version`?" in ended.stderr
    ended = run(contract.parent, "advise", "c.yaml", "--format", "json")
    assert ended.returncode == 2
    assert json.loads(ended.stdout)


def test_scaffold_prints_yaml_or_says_that_there_is_nothing_to_add(
    contract: Path,
) -> None:
    ended = run(contract.parent, "advise", "c.yaml", "--scaffold")
    assert (ended.returncode, ended.stdout) == (0, "")
    assert "nothing to add" in ended.stderr
    contract.write_text(UNDECIDED, encoding="utf-8")
    ended = run(contract.parent, "advise", "c.yaml", "--scaffold")
    assert ended.returncode == 0
    assert "orders.place_order -> place_order_mail" in ended.stdout
    ended = run(contract.parent, "advise", "c.yaml", "--scaffold", "--format", "json")
    assert ended.returncode == 2


def test_a_call_against_the_advice_is_a_warning_of_lint_and_build(
    contract: Path,
) -> None:
    text = contract.read_text(encoding="utf-8")
    contract.write_text(
        text.replace("    answer: required\n", "    answer: none\n"), encoding="utf-8"
    )
    for command in ("lint", "build"):
        ended = run(contract.parent, command, "c.yaml")
        assert ended.returncode == 0
        assert "MG519 against-advice" in ended.stderr


def test_help_has_an_example(tmp_path: Path) -> None:
    ended = run(tmp_path, "advise", "--help")
    assert "Example: mscomm-gen advise contract.yaml --only orders" in ended.stdout


def test_no_command_loads_rich_or_the_simulation_before_it_needs_them() -> None:
    code = (
        "import sys, mscomm_gen.cli; "
        "print([m for m in sys.modules if m.partition('.')[0] == 'rich' or 'mscomm_gen.advisor' in m])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ended.stdout.strip() == "[]"
