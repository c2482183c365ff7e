"""What the checks find and the advisor says since a change, and did not before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from ..contract.recommendation import Recommendation
from ..diagnostics import Diagnostic, Severity
from ..records import dataclass
from .codes import ADVICE_CHANGED
from .ends import renamed_key
from .fingerprint import fingerprint
from .model import Finding
from .uses import Pairs

# A number with its unit, but not a digit inside a name: `orders2` and `order-2` are names.
_NUMBER: Final = re.compile(r"(?<![\w.-])\d[\d.,]*\s?(?:%|[a-zA-Z]+\b)?(?:/\w+)?")


@dataclass(frozen=True, slots=True)
class Advised:
    """What is said of one side: findings of the checks, and what is recommended for each interaction."""

    findings: tuple[Diagnostic, ...]
    recommendations: tuple[Recommendation, ...]


def introduced(old: Advised, new: Advised, pairs: Pairs) -> tuple[Finding, ...]:
    """The findings that are new, then the advice that is another. An old finding whose numbers moved, or whose service
    has another name, is an old one.
    """
    found = [*_new(old, new, pairs), *_other_advice(old, new, pairs)]
    return tuple(_finding(each) for each in found)


def _finding(found: Diagnostic) -> Finding:
    known = fingerprint(found.code.id, "", _NUMBER.sub("#", found.message))
    return Finding(replace(found, fingerprint=known))


def _new(old: Advised, new: Advised, pairs: Pairs) -> list[Diagnostic]:
    names = _names(pairs)
    before = Counter((each.code.id, names.now(each.message)) for each in old.findings)
    left: list[Diagnostic] = []
    for each in new.findings:
        exact = (each.code.id, each.message)
        if before[exact]:
            before[exact] -= 1
        else:
            left.append(each)
    alike: Counter[tuple[str, str]] = Counter()
    for (code, message), count in before.items():
        alike[code, _NUMBER.sub("#", message)] += count
    found: list[Diagnostic] = []
    for each in left:
        key = (each.code.id, _NUMBER.sub("#", each.message))
        if alike[key]:
            alike[key] -= 1
        else:
            found.append(each)
    return found


def _other_advice(old: Advised, new: Advised, pairs: Pairs) -> Iterator[Diagnostic]:
    """Interactions for which something else is recommended now. One that is declared against the advice is told by
    the checks.
    """
    before = {
        renamed_key(each.interaction, pairs): each for each in old.recommendations
    }
    for each in new.recommendations:
        was = before.get(each.interaction.key)
        if each.declared == "sync" and each.differs:
            continue
        if was is None:
            if each.declared is None:
                yield _advice(each, f"{each.interaction.key} is not decided yet")
        elif _pattern(was) != _pattern(each):
            yield _advice(
                each, f"{each.interaction.key} was advised to be {_pattern(was)}"
            )


def _advice(found: Recommendation, told: str) -> Diagnostic:
    reason = max(found.reasons, key=lambda r: (r.weight is None, abs(r.weight or 0)))
    declared = "" if found.declared is None else f" (declared {found.declared})"
    return Diagnostic(
        ADVICE_CHANGED,
        f"{told}, and {_pattern(found)} is advised now{declared}: {reason.text}",
        found.interaction.span,
        f"`mscomm-gen advise --only {found.interaction.source.service}` says more",
        Severity.NOTE if found.declared == found.verdict else Severity.WARNING,
    )


def _pattern(found: Recommendation) -> str:
    if found.completion is not None:
        return f"{found.verdict} over {found.transport} and {found.completion}"
    return f"{found.verdict} over {found.transport}"


@dataclass(frozen=True, slots=True)
class _Names:
    """Old names of what is called otherwise now."""

    later: Mapping[str, str]

    def now(self, message: str) -> str:
        """A sentence of the old side with the names that its things have now."""
        if not self.later:
            return message
        wanted = "|".join(
            re.escape(name) for name in sorted(self.later, key=len, reverse=True)
        )
        return re.sub(
            rf"(?<![\w-])(?:{wanted})(?![\w-])",
            lambda found: self.later[found.group()],
            message,
        )


def _names(pairs: Pairs) -> _Names:
    later = {
        old: new
        for each in (pairs.services, pairs.messages, pairs.types)
        for old, new in each.items()
        if old != new
    }
    for (service, operation), (_, new) in pairs.operations.items():
        if operation != new:
            later[f"{service}.{operation}"] = f"{pairs.services[service]}.{new}"
    return _Names(later)
