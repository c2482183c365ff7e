"""How the advice agrees with experts' labels: `python -m tests.vectors.advice_report [FILE]` prints a table.

FILE is YAML of the form of advisor_cases.yaml, which is what it reads without one. Exit code 1 where fewer than 95 %
of the clear cases get their label.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from .cases import HERE, Case, without_expectations
from .kinds import advisor_cases

BAR: Final = 0.95
DIFFICULTIES: Final = ("clear", "hard", "ambiguous")


@dataclass(frozen=True)
class Judged:
    """A case with what was advised."""

    case: Case
    verdict: str
    confidence: float

    @property
    def exact(self) -> bool:
        return bool(self.verdict == self.case["label"])

    @property
    def accepted(self) -> bool:
        return self.exact or self.verdict in self.case.get("accept_also", ())


def judge(path: Path = HERE / "advisor_cases.yaml") -> list[Judged]:
    """Advises every case of a file; the code that is tried sees the attributes alone."""
    given: list[Case] = yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
    found: list[Judged] = []
    for case in given:
        outcome = advisor_cases.run(json.dumps(without_expectations(case)))
        verdict, confidence = outcome["verdict"], outcome["confidence"]
        assert isinstance(verdict, str)
        assert isinstance(confidence, float)
        found.append(Judged(case, verdict, confidence))
    return found


def table(judged: Sequence[Judged]) -> str:
    """A line for each difficulty, then what was advised otherwise than the label says."""
    lines = [f"{'':<10} {'cases':>6} {'label':>7} {'label or accepted':>18}"]
    for difficulty in DIFFICULTIES:
        part = [each for each in judged if each.case["difficulty"] == difficulty]
        if not part:
            continue
        exact = sum(each.exact for each in part) / len(part)
        accepted = sum(each.accepted for each in part) / len(part)
        lines.append(f"{difficulty:<10} {len(part):>6} {exact:>7.0%} {accepted:>18.0%}")
    others = [each for each in judged if not each.exact]
    if others:
        lines += ["", "advised otherwise:"]
    for each in others:
        also = " (accepted)" if each.accepted else ""
        lines.append(
            f"  {each.case['id']} {each.case['difficulty']:<9} label {each.case['label']}, advice {each.verdict}"
            f"{also}, confidence {each.confidence:.2f}: {each.case['interaction']}"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    judged = judge(Path(arguments[0])) if arguments else judge()
    print(table(judged))
    clear = [each.exact for each in judged if each.case["difficulty"] == "clear"]
    return 0 if sum(clear) >= BAR * len(clear) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
