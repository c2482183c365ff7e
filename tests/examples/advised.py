"""What is found in, and advised on, the example contracts: `python -m tests.examples.advised` writes it anew.

Read the difference before it is committed: a verdict that changes is a decision that changes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mscomm_gen import checks, pipeline
from mscomm_gen.advisor import advise, explain

ROOT: Final = Path(__file__).resolve().parents[2]
SNAPSHOTS: Final = Path(__file__).parent / "advice"
EXAMPLES: Final = tuple(
    sorted(path.parent.name for path in (ROOT / "examples").glob("*/contract.yaml"))
)


def told(contract: Path) -> str:
    """The findings, then the advice with its numbers."""
    loaded = pipeline.load(contract).contract
    found = advise(loaded)
    lines = [
        f"{each.code.id} {each.code.slug}: {each.message}"
        for each in checks.run(loaded, pipeline.option_specs(), found)
    ]
    lines += ["", explain.summary(found)] if lines else [explain.summary(found)]
    for each in found:
        rules = ", ".join(reason.rule for reason in each.reasons)
        lines += [
            "",
            each.interaction.key,
            f"  {explain.headline(each)}, {each.confidence:.0%} sure, {explain.agreement(each)}: {rules}",
        ]
        lines += [f"  {label}: {text}" for label, text in explain.rows(each)]
    return "\n".join(lines) + "\n"


def main() -> None:
    for name in EXAMPLES:
        text = told(ROOT / "examples" / name / "contract.yaml")
        (SNAPSHOTS / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
