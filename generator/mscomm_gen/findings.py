"""What is said of a contract without building it: the findings of the rules, and the advice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from . import checks
from .advice_memory import verdicts
from .checks.rules.against_advice import AgainstAdvice
from .contract.contract import Contract
from .contract.recommendation import Recommendation
from .diagnostics import Code, ContractFault, Diagnostic, Severity
from .finding_waivers import (
    first_expiry,
    read_finding_waivers,
    waived,
    waived_until,
)
from .levels import with_levels
from .loading import Loaded, load, no_such_service
from .records import dataclass

Today = Callable[[], date]


def utc_today() -> date:
    """The day by the clock, the same all over the world."""
    return datetime.now(UTC).date()


def lint(path: Path, today: Today = utc_today) -> tuple[Diagnostic, ...]:
    """What the checks find in a contract that loads."""
    return judged(path, today).findings


def judged(path: Path, today: Today = utc_today) -> Told:
    """What the checks find in a contract that loads, and how much of it is waived."""
    loaded = load(path)
    return told(loaded, recommended(loaded), today)


@dataclass(frozen=True)
class Advice:
    """A contract and what is recommended for its interactions, in its order.

    `waived` has the last day of the waivers of what is declared against it, by the interaction's key.
    """

    contract: Contract
    recommendations: tuple[Recommendation, ...]
    waived: Mapping[str, str]


def advise(path: Path, only: str | None = None, today: Today = utc_today) -> Advice:
    """Recommends a pattern for every interaction, or for those that concern one service.

    Raises ContractFault.
    """
    # Loaded here: simulating takes modules that no build needs.
    from .advisor import advise as advice_on

    loaded = load(path)
    if only is not None and only not in loaded.contract.service_by_name:
        raise ContractFault([no_such_service(loaded, only)])
    found = advice_on(loaded.contract, only=only)
    waivers = read_finding_waivers(loaded.path, (each.code for each in loaded.rules))
    until = waived_until(waivers, AgainstAdvice.code, today()) if waivers else {}
    return Advice(loaded.contract, found, until)


@dataclass(frozen=True)
class Told:
    """Findings, and the last day on which they are the same; None: as long as nothing changes.

    `waived` is how many more there are, which waivers let pass.
    """

    findings: tuple[Diagnostic, ...]
    until: date | None = None
    waived: int = 0

    @property
    def has_errors(self) -> bool:
        return any(each.severity is Severity.ERROR for each in self.findings)


def recommended(loaded: Loaded) -> tuple[Recommendation, ...]:
    """The advice on every interaction, without figures."""
    return verdicts(loaded.contract)


def findings(
    loaded: Loaded,
    advice: tuple[Recommendation, ...] | None = None,
    today: Today = utc_today,
) -> tuple[Diagnostic, ...]:
    """What all rules find, ours and other people's, with the advice at hand."""
    if advice is None:
        advice = recommended(loaded)
    return told(loaded, advice, today).findings


def told(
    loaded: Loaded,
    advice: tuple[Recommendation, ...],
    today: Today,
    *,
    building: bool = False,
) -> Told:
    """What all rules find, by their levels, less what is waived, with what is wrong with the waivers.

    Nothing that is emitted depends on it, or on the day. `building` leaves out what only a lint tells. Raises
    ContractFault for waivers that cannot be read.
    """
    contract = loaded.contract
    waivers = read_finding_waivers(loaded.path, (each.code for each in loaded.rules))
    unasked = checks.LINT_ONLY if building else frozenset[Code]()
    rules = [each for each in loaded.rules if each.code not in unasked]
    found = checks.run(contract, loaded.options, advice, rules=rules)
    weighed = tuple(with_levels(found, loaded.levels))
    if not waivers:
        return Told(weighed)
    now = today()
    left, passed = waived(weighed, waivers, contract, now)
    return Told(left, first_expiry(waivers, now), passed)
