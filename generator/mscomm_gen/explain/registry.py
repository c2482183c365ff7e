"""Every explanation, by its code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from ..checks import RULES
from ..checks.rule import Rule
from ..diagnostics.suggest import closest
from . import meaning, names, output, plugins, project, reading, reviewing, shape
from .model import Explanation

Groups: TypeAlias = tuple[tuple[str, tuple[Explanation, ...]], ...]
"""Explanations by subject."""


def _of_rule(rule: Rule) -> Explanation:
    source = getattr(rule, "source", "")
    return Explanation(
        rule.code,
        rule.why,
        rule.fix,
        rule.example,
        rule.repaired,
        # What only .proto files can leave unsaid is shown in one.
        "proto" if rule.example.startswith("syntax = ") else "contract",
        source=source if isinstance(source, str) else "",
    )


GROUPS: Final[Groups] = (
    ("Reading the file", reading.EXPLANATIONS),
    ("Keys and values", shape.EXPLANATIONS),
    ("Names and references", names.EXPLANATIONS),
    ("What the contract says", meaning.EXPLANATIONS),
    (
        "Advice of the checks",
        tuple(map(_of_rule, sorted(RULES, key=lambda rule: rule.code.id))),
    ),
    ("Lock and output", output.EXPLANATIONS),
    ("Reviewing a change", reviewing.EXPLANATIONS),
    ("Plugins", plugins.EXPLANATIONS),
    ("Settings of a project", project.EXPLANATIONS),
)


def groups(guests: Iterable[Rule] = ()) -> Groups:
    """Ours, and the rules of `guests` behind them."""
    theirs = tuple(map(_of_rule, guests))
    return (*GROUPS, ("Rules of plugins", theirs)) if theirs else GROUPS


def explanations(known: Groups = GROUPS) -> dict[str, Explanation]:
    """All of them, by the code's number, in order."""
    return {each.code.id: each for _, group in known for each in group}


def find(word: str, groups: Groups = GROUPS) -> Explanation | None:
    """By number (`MG201`, in any case) or by name (`unknown-key`)."""
    known = explanations(groups)
    if word.upper() in known:
        return known[word.upper()]
    by_name = {each.code.slug: each for each in known.values()}
    return by_name.get(word.lower())


def suggestion(word: str, groups: Groups = GROUPS) -> str | None:
    """The code that was probably meant."""
    known = explanations(groups)
    near = closest(word.lower(), [each.code.slug for each in known.values()])
    return near or closest(word.upper(), known)
