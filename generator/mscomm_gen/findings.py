"""What is said of a contract without building it: the findings of the rules, and the advice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from . import checks
from .advice_memory import verdicts
from .contract.contract import Contract
from .contract.recommendation import Recommendation
from .diagnostics import ContractFault, Diagnostic, Severity
from .finding_waivers import first_expiry, read_finding_waivers, waived
from .levels import with_levels
from .loading import Loaded, load, no_such_service

Today = Callable[[], date]


def utc_today() -> date:
    """The day by the clock, the same all over the world."""
    return datetime.now(UTC).date()


def lint(path: Path, today: Today = utc_today) -> tuple[Diagnostic, ...]:
    """What the checks find in a contract that loads."""
    return findings(load(path), today)


@dataclass(frozen=True)
class Advice:
    """A contract and what is recommended for its interactions, in its order."""

    contract: Contract
    recommendations: tuple[Recommendation, ...]


def advise(path: Path, only: str | None = None) -> Advice:
    """Recommends a pattern for every interaction, or for those that concern one service.

    Raises ContractFault.
    """
    # Loaded here: simulating takes modules that no build needs.
    from .advisor import advise as advice_on

    loaded = load(path)
    if only is not None and only not in loaded.contract.service_by_name:
        raise ContractFault([no_such_service(loaded, only)])
    found = advice_on(loaded.contract, only=only)
    return Advice(loaded.contract, found)


@dataclass(frozen=True)
class Told:
    """Findings, and the last day on which they are the same; None: as long as nothing changes."""

    findings: tuple[Diagnostic, ...]
    until: date | None = None

    @property
    def has_errors(self) -> bool:
        return any(each.severity is Severity.ERROR for each in self.findings)


def findings(loaded: Loaded, today: Today = utc_today) -> tuple[Diagnostic, ...]:
    """What all rules find, ours and other people's, with the advice at hand."""
    return told(loaded, verdicts(loaded.contract), today).findings


def told(loaded: Loaded, advice: tuple[Recommendation, ...], today: Today) -> Told:
    """What all rules find, by their levels, less what is waived, with what is wrong with the waivers.

    Nothing that is emitted depends on it, or on the day. Raises ContractFault for waivers that cannot be read.
    """
    contract = loaded.contract
    waivers = read_finding_waivers(loaded.path, (each.code for each in loaded.rules))
    found = checks.run(contract, loaded.options, advice, rules=loaded.rules)
    weighed = tuple(with_levels(found, loaded.levels))
    if not waivers:
        return Told(weighed)
    now = today()
    return Told(waived(weighed, waivers, contract, now), first_expiry(waivers, now))
