"""The interactions of a contract as tables: how they are declared, what is advised, and where the record lies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...contract.contract import Contract
from ...contract.decisions import UNDECIDED, Decided, Decision, Ground
from ...emit.markdown import code, plain, record_name
from ...records import dataclass

# That the answer is needed decides nothing where the signals speak against waiting for it.
_NEEDED: Final = "AD105"


@dataclass(frozen=True, slots=True)
class Section:
    """A table under a heading."""

    title: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdviceView:
    """Everything is Markdown already. `otherwise` is what differs from the advice, or is not decided."""

    title: str
    summary: str
    only: str
    otherwise: tuple[str, ...]
    services: tuple[Section, ...]
    records: bool


def advice_view(contract: Contract, decided: Decided) -> AdviceView:
    """The interactions by the service that begins them, in the contract's order."""
    by_service: dict[str, list[Decision]] = {}
    held = {each.interaction: each for each in decided.holding}
    for interaction in contract.interactions:
        decision = held.get(interaction.key)
        if decision is not None:
            by_service.setdefault(interaction.source.service, []).append(decision)
    return AdviceView(
        title=plain(contract.name),
        summary=_summary(decided.holding),
        only=next(iter(by_service)),
        otherwise=tuple(
            _otherwise(each)
            for each in decided.holding
            if each.differs or each.pattern == UNDECIDED
        ),
        services=tuple(
            Section(code(name), tuple(_row(each) for each in decisions))
            for name, decisions in by_service.items()
        ),
        records=bool(decided.recorded),
    )


def _summary(found: Iterable[Decision]) -> str:
    decisions = tuple(found)
    undecided = sum(each.pattern == UNDECIDED for each in decisions)
    otherwise = sum(each.differs for each in decisions)
    parts = (
        (len(decisions) - undecided - otherwise, "as advised"),
        (otherwise, "otherwise"),
        (undecided, "not decided yet"),
    )
    noun = "interaction" if len(decisions) == 1 else "interactions"
    counted = ", ".join(f"{number} {word}" for number, word in parts if number)
    return f"{len(decisions)} {noun}: {counted}."


def _otherwise(decision: Decision) -> str:
    return (
        f"{code(decision.interaction)}: declared {decision.declared}, advised **{decision.advised}** "
        f"({decision.confidence} % sure), because {plain(_reason(decision).text)}."
    )


def _reason(decision: Decision) -> Ground:
    """What spoke loudest: the fact that decided, else the heaviest signal."""
    for each in decision.grounds:
        if not each.weight and not each.rule.startswith(_NEEDED):
            return each
    return max(decision.grounds, key=lambda each: _number(each.weight))


def _number(weight: str) -> float:
    return float(weight) if weight else 0.0


def _row(decision: Decision) -> str:
    record = (
        f"[{decision.number}](decisions/{record_name(decision)})"
        if decision.number
        else ""
    )
    mark = "**" if decision.differs else ""
    cells = (
        code(decision.interaction),
        decision.declared,
        f"{mark}{decision.advised}{mark}",
        f"{decision.confidence} %",
        record,
    )
    return f"| {' | '.join(cells)} |"
