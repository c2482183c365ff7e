"""The numbers beside a recommendation."""

from __future__ import annotations

from ..analysis.assumptions import WORK, Assumed
from ..analysis.backlog import backlog, capacity
from ..analysis.deadlines import fit
from ..analysis.load import interaction_load
from ..analysis.notation import about
from ..contract.interactions import (
    ConsumerEnd,
    Interaction,
    MessageEnd,
    ServiceEnd,
)
from ..contract.recommendation import Backlog, Figures, Standing, Verdict
from .facts import Facts
from .knowledge import Knowledge


def figures(
    known: Knowledge,
    interaction: Interaction,
    declared: Verdict | None,
    verdict: Verdict,
    facts: Facts,
) -> tuple[Figures, tuple[Assumed, ...]]:
    """All that can be computed for an interaction, and what had to be assumed for it."""
    assumed: list[Assumed] = []
    now = _standing(known, interaction, None) if declared is not None else None
    same = declared == verdict
    then = now if same and now else _standing(known, interaction, verdict)
    hop = known.hops.get(interaction.key)
    load = interaction_load(interaction, known.loads)
    backlogs: tuple[Backlog, ...] = ()
    if verdict != "sync" or declared == "async":
        backlogs = _backlogs(known, interaction, facts, assumed)
    if hop is None:
        return Figures(now, then, backlogs=backlogs), tuple(assumed)
    target = known.loads.get(hop.target)
    usual = load.rate if target is None or target.rate is None else target.rate
    return (
        Figures(
            now,
            then,
            deadline=fit(hop, known.patience),
            attempts=known.amplification.of(interaction),
            outage=known.amplification.outage(interaction, usual),
            backlogs=backlogs,
        ),
        tuple(assumed),
    )


def _standing(
    known: Knowledge, interaction: Interaction, pattern: Verdict | None
) -> Standing:
    """How the caller stands, with the interaction as it is or of another pattern."""
    node = interaction.source
    if pattern is None:
        p99 = known.latencies.p99(node)
        available = known.availabilities.of(node)
    else:
        changed: dict[str, Verdict] = {interaction.key: pattern}
        p99 = known.latencies.changed(node, changed)
        available = known.availabilities.changed(node, changed)
    return Standing(p99, None if isinstance(node, ConsumerEnd) else available)


def _backlogs(
    known: Knowledge,
    interaction: Interaction,
    facts: Facts,
    assumed: list[Assumed],
) -> tuple[Backlog, ...]:
    """What a burst leaves at each consumer; nothing where no rate is declared."""
    target = interaction.target
    if isinstance(target, MessageEnd):
        return _declared_backlogs(known, target, assumed)
    if facts.rate is None:
        return ()
    name = target.service if isinstance(target, ServiceEnd) else str(target)
    work = facts.duration / interaction.calls
    # Sixteen handlers side by side are a consumer's default.
    return (backlog(name, facts.rate, facts.burst, 16 / work),)


def _declared_backlogs(
    known: Knowledge, target: MessageEnd, assumed: list[Assumed]
) -> tuple[Backlog, ...]:
    load = known.loads.get(target)
    if load is None or load.rate is None:
        return ()
    found: list[Backlog] = []
    consumers = known.contract.consumers_by_message.get(target.message, ())
    for service, consumption in consumers:
        end = ConsumerEnd(service.name, consumption.message)
        if consumption.work is None:
            assumed.append(Assumed(str(end), "work", about(WORK)))
        # What a handler calls is part of its time.
        alone = not known.graph.calls.get(end) and consumption.work
        able = capacity(consumption, alone or known.usual.median(end))
        found.append(backlog(service.name, load.rate, load.burst, able))
    return tuple(found)
