"""What is said of a contract without building it: the findings of the rules, and the advice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from . import checks
from .checks.rule import Rule
from .contract.contract import Contract
from .contract.recommendation import Recommendation
from .diagnostics import ContractFault, Diagnostic
from .loading import Loaded, load, no_such_service


def lint(path: Path) -> tuple[Diagnostic, ...]:
    """What the checks find in a contract that loads."""
    return findings(load(path))


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


def recommended(loaded: Loaded) -> tuple[Recommendation, ...]:
    """The advice on every interaction, without figures."""
    if not loaded.contract.interactions:
        return ()
    from .advisor import advise as advice_on

    return advice_on(loaded.contract, numbers=False)


def findings(
    loaded: Loaded, advice: tuple[Recommendation, ...] | None = None
) -> tuple[Diagnostic, ...]:
    """What all rules find, ours and other people's, with the advice at hand."""
    contract = loaded.contract
    if advice is None:
        advice = recommended(loaded)
    rules: tuple[Rule, ...] = (*checks.RULES, *loaded.extensions.rules)
    return checks.run(contract, loaded.options, advice, rules=rules)
