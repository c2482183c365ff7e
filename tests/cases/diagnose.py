"""What a build says about the invalid contracts of this folder: `python -m tests.cases.diagnose` writes it anew.

Read the diff before you commit it.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from mscomm_gen import pipeline
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.diagnostics.render_text import render_text

from .outputs import ROOT

CASES = sorted(path.parent for path in ROOT.glob("tests/cases/*/diagnostics.txt"))


def diagnose(case: Path, out: Path) -> ContractFault | None:
    """The fault that stops the build of a case, told as if the command ran in its folder."""
    with contextlib.chdir(case):
        try:
            proto = Path("contract.proto")
            contract = proto if proto.exists() else Path("contract.yaml")
            pipeline.build(contract, out)
        except ContractFault as fault:
            return fault
    return None


def told(case: Path, fault: ContractFault | None) -> str:
    """The text that a user reads."""
    with contextlib.chdir(case):
        return "" if fault is None else render_text(fault.diagnostics) + "\n"


def main() -> None:
    for case in CASES:
        text = told(case, diagnose(case, case / "expected"))
        (case / "diagnostics.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
