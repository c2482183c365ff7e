"""Advice: synchronous or asynchronous, with reasons and numbers. Pure functions of a contract."""

from __future__ import annotations

from ..analysis.graph import declared_pattern
from ..contract.contract import Contract
from ..contract.interactions import Interaction
from ..contract.recommendation import Figures, Recommendation
from .figures import figures
from .flips import flip
from .hard import decisive
from .knowledge import Knowledge
from .transport import choose
from .verdict import confidence, reasons, verdict

# What each thing that had to be assumed takes from the confidence, and the least that is left.
_PER_ASSUMPTION = 0.02
_LEAST = 0.5


def advise(
    contract: Contract, *, only: str | None = None, numbers: bool = True
) -> tuple[Recommendation, ...]:
    """A recommendation for every interaction, in the contract's order.

    `only` is a service: then for those that start there or go there. Without `numbers` there are no figures, which
    is quicker.
    """
    known = Knowledge(contract)
    return tuple(
        _advise(known, interaction, numbers=numbers)
        for interaction in contract.interactions
        if only is None or only in concerned(contract, interaction)
    )


def concerned(contract: Contract, interaction: Interaction) -> frozenset[str]:
    """The services that an interaction concerns: its caller, and its callee or those that listen."""
    target = interaction.target
    name = getattr(target, "service", None)
    found = {interaction.source.service}
    if isinstance(name, str):
        found.add(name)
    else:
        message = str(target)
        consumers = contract.consumers_by_message.get(message, ())
        found |= {service.name for service, _ in consumers}
    return frozenset(found)


def _advise(
    known: Knowledge, interaction: Interaction, *, numbers: bool
) -> Recommendation:
    facts, assumed = known.facts(interaction)
    advised = verdict(facts)
    declared = declared_pattern(known.contract, interaction)
    choice = choose(known.contract, interaction, advised, facts)
    computed: Figures | None = None
    spoke = reasons(facts)
    if decisive(facts) is not None:
        # A fact decided, and looked at nothing but its inputs.
        looked_at = {name for name, _ in spoke[0].inputs}
        assumed = tuple(each for each in assumed if each.input in looked_at)
    sure = max(_LEAST, confidence(facts) - _PER_ASSUMPTION * len(assumed))
    if numbers:
        computed, more = figures(known, interaction, declared, advised, facts)
        assumed = (*assumed, *more)
    return Recommendation(
        interaction=interaction,
        declared=declared,
        verdict=advised,
        transport=choice.transport,
        completion=choice.completion,
        why_transport=choice.why,
        reasons=spoke,
        confidence=round(sure, 3),
        flip=flip(facts),
        figures=computed,
        assumptions=tuple(dict.fromkeys(str(each) for each in assumed)),
    )
