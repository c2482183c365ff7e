"""What a review is made of: facts, judgements on them, and the report."""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from typing import Final

from ..diagnostics import Diagnostic, Severity, Span
from ..records import dataclass

UNKNOWN_OTHERS: Final = "unknown others"


class Verdict(Enum):
    """What a change means for peers that are deployed and correct.

    breaking: some of them fails, misreads or loses a guarantee. warning: safe on the wire, but source, behaviour
    or capacity may surprise. safe: none can notice harm. unclassified: no rule knows the change, which counts as
    breaking until one does.
    """

    UNCLASSIFIED = "unclassified"
    BREAKING = "breaking"
    WARNING = "warning"
    SAFE = "safe"

    @property
    def weight(self) -> int:
        """The higher, the worse."""
        return _WEIGHTS[self]


_WEIGHTS: Final = {
    Verdict.UNCLASSIFIED: 3,
    Verdict.BREAKING: 2,
    Verdict.WARNING: 1,
    Verdict.SAFE: 0,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One difference, not judged yet.

    `kind` is `Operation.idempotency` for a changed attribute, `Operation added` and `Operation removed` for things.
    `path` leads to it in the contract. `old` and `new` are the things themselves, None where there is none on that
    side; `before` and `after` the attribute's values. `within` names the owner on the old and the new side: the type
    of a field, the service of an operation.
    """

    kind: str
    path: tuple[str, ...]
    old: object = None
    new: object = None
    before: object = None
    after: object = None
    within: tuple[str, str] = ("", "")
    old_span: Span | None = None
    new_span: Span | None = None

    @property
    def where(self) -> str:
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule says of a fact. `essence` tells this change from another at the same place, line numbers aside."""

    verdict: Verdict
    what: str
    why: str
    how: str = ""
    affected: tuple[str, ...] = ()
    essence: str = ""


@dataclass(frozen=True, slots=True)
class Waived:
    """Who let a change pass, until when (a date, as written), and why."""

    reason: str
    who: str
    expires: str


@dataclass(frozen=True, slots=True)
class Change:
    """A judged fact. `fingerprint` stays the same while the change does, wherever its lines move."""

    rule: str
    verdict: Verdict
    path: str
    what: str
    why: str
    how: str
    affected: tuple[str, ...]
    before: Span | None
    after: Span | None
    fingerprint: str
    waived: Waived | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding of the checks, or advice, that the change introduces; `found` carries its fingerprint."""

    found: Diagnostic
    waived: Waived | None = None

    @property
    def fingerprint(self) -> str:
        return self.found.fingerprint or ""

    @property
    def what(self) -> str:
        """It, for people."""
        return f"{self.found.code} {self.found.message}"


@dataclass(frozen=True, slots=True)
class Report:
    """A whole review: `base` says what was compared with; `advice` is what the change introduces, `path` is the
    contract's own, as it was given.
    """

    name: str
    base: str
    changes: tuple[Change, ...]
    advice: tuple[Finding, ...] = field(default=())
    path: str = "contract.yaml"

    def count(self, verdict: Verdict) -> int:
        """How many changes have a verdict, waived ones aside."""
        return sum(
            each.verdict is verdict and each.waived is None for each in self.changes
        )

    @property
    def new_advice(self) -> tuple[Finding, ...]:
        """The advice that is not waived."""
        return tuple(each for each in self.advice if each.waived is None)

    @property
    def verdict(self) -> Verdict:
        """The worst of what is not waived; a new finding of the checks is a warning."""
        found = [each.verdict for each in self.changes if each.waived is None]
        found += [
            Verdict.WARNING
            for each in self.new_advice
            if each.found.severity is not Severity.NOTE
        ]
        return max(found, key=lambda each: each.weight, default=Verdict.SAFE)
