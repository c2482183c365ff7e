"""Every explanation, by its code."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..checks import RULES
from ..diagnostics.suggest import closest
from . import meaning, names, output, reading, reviewing, shape
from .model import Explanation

GROUPS: Final[tuple[tuple[str, tuple[Explanation, ...]], ...]] = (
    ("Reading the file", reading.EXPLANATIONS),
    ("Keys and values", shape.EXPLANATIONS),
    ("Names and references", names.EXPLANATIONS),
    ("What the contract says", meaning.EXPLANATIONS),
    (
        "Advice of the checks",
        tuple(
            Explanation(rule.code, rule.why, rule.fix, rule.example, rule.repaired)
            for rule in sorted(RULES, key=lambda rule: rule.code.id)
        ),
    ),
    ("Lock and output", output.EXPLANATIONS),
    ("Reviewing a change", reviewing.EXPLANATIONS),
)


@cache
def explanations() -> dict[str, Explanation]:
    """All of them, by the code's number, in order."""
    return {each.code.id: each for _, group in GROUPS for each in group}


def find(word: str) -> Explanation | None:
    """By number (`MG201`, in any case) or by name (`unknown-key`)."""
    known = explanations()
    if word.upper() in known:
        return known[word.upper()]
    by_name = {each.code.slug: each for each in known.values()}
    return by_name.get(word.lower())


def suggestion(word: str) -> str | None:
    """The code that was probably meant."""
    known = explanations()
    near = closest(word.lower(), [each.code.slug for each in known.values()])
    return near or closest(word.upper(), known)
