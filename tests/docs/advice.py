"""specs/advice.md: `python -m tests.docs.advice` writes its tables of rules anew.

Between `<!-- hard facts -->` or `<!-- signals -->` and `<!-- end -->` stands what the code says of its rules.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Final

from mscomm_gen.advisor import hard
from mscomm_gen.advisor.signals import SIGNALS

PATH: Final = Path(__file__).resolve().parents[2] / "specs" / "advice.md"
FACTS: Final = (
    hard.NOT_NEEDED,
    hard.MANY_LISTEN,
    hard.TOLD_LATER,
    hard.OUTLASTS,
    hard.NEEDED,
)

_MARK = re.compile(r"(<!-- (hard facts|signals) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def hard_facts() -> str:
    """A row for each fact that decides."""
    lines = ["| rule | verdict | looks at | source |", "|---|---|---|---|"]
    lines += [
        f"| {each.rule} {each.name} | {each.verdict} | {_names(each.inputs)} | {each.source} |"
        for each in FACTS
    ]
    return "\n".join(lines)


def signals() -> str:
    """A row for each signal, with what its module and class say of it."""
    lines = [
        "| rule | what speaks | how loudly | looks at | source |",
        "|---|---|---|---|---|",
    ]
    for each in SIGNALS:
        module = inspect.getmodule(type(each))
        what = inspect.getdoc(module) or ""
        how = inspect.getdoc(type(each)) or ""
        weights = ", ".join(
            f"{_words(name)} {value:g}"
            for name, value in vars(module).items()
            if name.isupper() and isinstance(value, float | int)
        )
        lines.append(
            f"| {each.rule} {each.name} | {what.splitlines()[0]} | {how.splitlines()[0]} *{weights}* "
            f"| {_names(each.inputs)} | {each.source} |"
        )
    return "\n".join(lines)


def written_anew(text: str) -> str:
    """The text with both tables made from the code."""
    made = {"hard facts": hard_facts, "signals": signals}
    return _MARK.sub(lambda m: f"{m[1]}\n{made[m[2]]()}\n\n{m[4]}", text)


def _names(inputs: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in inputs)


def _words(name: str) -> str:
    return name.lower().replace("_", " ")


def main() -> None:
    text = PATH.read_text(encoding="utf-8")
    PATH.write_text(written_anew(text), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
