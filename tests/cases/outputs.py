"""The contracts whose output is checked in, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def golden_outputs() -> Iterator[tuple[Path, Path]]:
    """(contract, output folder): the examples, and the cases that are not about diagnostics."""
    for contract in sorted(ROOT.glob("examples/*/contract.yaml")):
        yield contract, contract.parent / "gen"
    for contract in sorted(ROOT.glob("tests/cases/*/contract.yaml")):
        if not (contract.parent / "diagnostics.txt").exists():
            yield contract, contract.parent / "expected"
