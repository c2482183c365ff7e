"""Builds every checked-in output anew: `python -m tests.cases.regenerate`. Read the diff before you commit it.

With the names of examples or cases behind it, only theirs.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from mscomm_gen import pipeline
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.diagnostics.render_text import render_text

from .outputs import ROOT, golden_outputs, partial_outputs, rendered, without_omitted


def write_partial(contract: Path, out: Path) -> int:
    """Writes what of an output is checked in, and the lock; answers how many files it wrote."""
    loaded = pipeline.load(contract)
    files = without_omitted(rendered(contract))
    shutil.rmtree(out, ignore_errors=True)
    for path, data in files.items():
        place = out / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    if loaded.contract.protobuf is None:
        text = loaded.lock.text()
        loaded.lock_path.write_text(text, encoding="utf-8", newline="\n")
    return len(files)


def main(wanted: Sequence[str] = ()) -> int:
    """Answers 1 if a contract does not build."""
    failed = False
    partial = set(partial_outputs())
    for contract, out in (*golden_outputs(), *sorted(partial)):
        if wanted and contract.parent.name not in wanted:
            continue
        try:
            if (contract, out) in partial:
                said = f"{write_partial(contract, out)} files written"
            else:
                changes = pipeline.build(contract, out).changes
                count = (
                    len(changes.wrote) + len(changes.replaced) + len(changes.removed)
                )
                said = f"{count} files changed"
        except ContractFault as fault:
            print(render_text(fault.diagnostics))
            failed = True
            continue
        print(f"{contract.relative_to(ROOT)}: {said}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
