"""Every invalid contract is refused with the diagnostics that are checked in, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from .diagnose import CASES, diagnose, told


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_invalid_contract_is_refused_with_the_expected_diagnostics(
    case: Path, tmp_path: Path
) -> None:
    before = sorted(case.iterdir())
    out = tmp_path / "gen"
    fault = diagnose(case, out)
    assert fault is not None
    assert told(case, fault) == (case / "diagnostics.txt").read_text(encoding="utf-8")
    assert not out.exists()
    assert sorted(case.iterdir()) == before
    for found in fault.diagnostics:
        assert found.hint, f"{found.code} names no way out"
        assert found.span is not None, f"{found.code} has no position"
        assert found.span.line >= 1
        assert found.span.column >= 1
