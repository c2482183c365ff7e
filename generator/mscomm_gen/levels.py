"""How much the findings of each rule weigh: what the contract's standards and the project's settings say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from .contract.standards import LEVELS, Level, LevelName, Standards, strictest
from .diagnostics import Code, ContractFault, Diagnostic, Severity
from .diagnostics.codes.names import UNKNOWN_RULE
from .diagnostics.suggest import did_you_mean
from .project import BAD_SETTING, Project

SETTING: Final = "levels"
_SEVERITIES: Final[dict[LevelName, Severity | None]] = {
    "off": None,
    "note": Severity.NOTE,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}


def levels_of(
    standards: Standards, project: Project, rules: Iterable[Code]
) -> dict[str, LevelName]:
    """The level of each rule that one is said for, by the rule's number; of two the stricter.

    Raises ContractFault for a level of what is no rule, or a word that is no level.
    """
    known = {word: code.id for code in rules for word in (code.id, code.slug)}
    faults: list[Diagnostic] = []
    said: list[Level] = []
    for level in (*standards.levels, *_of_project(project, faults)):
        rule = known.get(level.rule) or known.get(level.rule.upper())
        if rule is None:
            faults.append(_unknown(level, known))
        else:
            said.append(replace(level, rule=rule))
    if faults:
        raise ContractFault(faults)
    return {each.rule: each.level for each in strictest(said)}


def with_levels(
    found: Iterable[Diagnostic], levels: Mapping[str, LevelName]
) -> Iterator[Diagnostic]:
    """The findings as the levels weigh them; those of rules that are off are gone."""
    for each in found:
        level = levels.get(each.code.id)
        severity = each.severity if level is None else _SEVERITIES[level]
        if severity is not None:
            yield replace(each, severity=severity)


def _of_project(project: Project, faults: list[Diagnostic]) -> Iterator[Level]:
    for rule, word in project.table(SETTING).items():
        span = project.span(SETTING, rule)
        for level in LEVELS:
            if level == word:
                yield Level(rule, level, span)
                break
        else:
            faults.append(
                Diagnostic(
                    BAD_SETTING,
                    f"`{word}` is no level",
                    span,
                    did_you_mean(word, LEVELS) or f"write one of {', '.join(LEVELS)}",
                )
            )


def _unknown(level: Level, known: Mapping[str, str]) -> Diagnostic:
    return Diagnostic(
        UNKNOWN_RULE,
        f"no rule is called `{level.rule}`",
        level.span,
        _always(level.rule)
        or did_you_mean(level.rule, known)
        or "`mscomm-gen explain` lists the rules; those of a plugin are there where it is installed",
    )


def _always(word: str) -> str | None:
    """What is said of a code that is ours and no rule's."""
    if re.fullmatch(r"MG[1-46-9][0-9]{2}", word.upper()):
        return "only findings of rules, MG5xx, have levels; everything else is as heavy as it is"
    return None
