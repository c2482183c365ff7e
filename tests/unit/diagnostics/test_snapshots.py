"""What the four renderers make of one list of findings, hostile texts among them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from mscomm_gen.diagnostics import Diagnostic
from mscomm_gen.diagnostics.render_github import render_github
from mscomm_gen.diagnostics.render_sarif import render_sarif

from .snapshots import FINDINGS, HERE, RENDERED

ROOT = Path(__file__).resolve().parents[3]
SARIF = Draft4Validator(
    json.loads(gzip.decompress((ROOT / "tests/data/sarif-2.1.0.json.gz").read_bytes()))
)


@pytest.mark.parametrize("name", RENDERED)
def test_a_renderer_says_what_is_checked_in(name: str) -> None:
    """`python -m tests.unit.diagnostics.snapshots` writes it anew."""
    expected = (HERE / name).read_text(encoding="utf-8")
    assert RENDERED[name]() + "\n" == expected


@pytest.mark.parametrize("findings", [FINDINGS, ()], ids=["findings", "none"])
def test_a_sarif_log_is_valid_by_the_official_schema(
    findings: tuple[Diagnostic, ...],
) -> None:
    log = json.loads(render_sarif(findings, version="1.2.3"))
    assert [error.message for error in SARIF.iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) == len(findings)


def test_a_fingerprint_stays_when_lines_move_above_a_finding() -> None:
    log = json.loads(RENDERED["findings.sarif"]())
    prints = [each["partialFingerprints"] for each in log["runs"][0]["results"]]
    assert len({json.dumps(each) for each in prints}) == len(FINDINGS)


def test_no_finding_makes_a_second_workflow_command() -> None:
    lines = render_github(FINDINGS).splitlines()
    assert len(lines) == len(FINDINGS)
    for line in lines:
        command, _, rest = line.removeprefix("::").partition(" ")
        assert command in ("error", "warning", "notice")
        properties, _, message = rest.partition("::")
        assert properties.count("::") == 0
        assert message


def test_nothing_found_is_nothing_said_to_github() -> None:
    assert render_github(()) == ""
