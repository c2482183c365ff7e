"""Builds every checked-in output anew: `python -m tests.cases.regenerate`. Read the diff before you commit it."""

from __future__ import annotations

import sys

from mscomm_gen import pipeline
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.diagnostics.render_text import render_text

from .outputs import ROOT, golden_outputs


def main() -> int:
    """Answers 1 if a contract does not build."""
    failed = False
    for contract, out in golden_outputs():
        try:
            changes = pipeline.build(contract, out).changes
        except ContractFault as fault:
            print(render_text(fault.diagnostics))
            failed = True
            continue
        count = len(changes.wrote) + len(changes.replaced) + len(changes.removed)
        print(f"{contract.relative_to(ROOT)}: {count} files changed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
