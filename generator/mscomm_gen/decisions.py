"""What a build decides on interactions: in the lock for good, or for this one build alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .contract.contract import Contract
from .contract.decisions import NOTHING_DECIDED, Decided, decide
from .contract.lock import Lock
from .contract.recommendation import Recommendation
from .project import Project

SETTING = "decisions"


def decided(
    contract: Contract,
    lock: Lock,
    advice: Iterable[Recommendation],
    project: Project,
) -> tuple[Lock, Decided]:
    """The lock with all that is decided on the interactions of a contract, and what is to be written of it.

    Where the project keeps no decisions the lock stays as it is, there are no records, and what holds has no numbers.
    """
    if not contract.interactions and not lock.decisions:
        return lock, NOTHING_DECIDED
    # Loaded here: it comes with the whole advisor.
    from .advisor.decisions import decisions

    wanted = decisions(contract, advice)
    if not project.flag(SETTING, default=True):
        return lock, Decided(holding=wanted)
    kept = decide(lock.decisions, wanted)
    held = {each.interaction: each for each in kept if each.holds}
    holding = tuple(held[each.interaction] for each in wanted)
    return replace(lock, decisions=kept), Decided(kept, holding)
