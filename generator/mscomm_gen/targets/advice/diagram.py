"""A system as a Mermaid flowchart: services by bounded context, calls solid, messages dashed.

Mermaid draws some hundred arrows at the most before nobody can follow them. A larger system is drawn by its contexts,
and of one that is too large even so, what has the most to do with each other; the words below say so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal

from ...contract.contract import Contract
from ...contract.decisions import Decision
from ...contract.interactions import MessageEnd, OperationEnd, ServiceEnd
from ...records import dataclass

MOST_NODES: Final = 40
MOST_EDGES: Final = 60
# More names than these on one arrow are counted.
_MOST_NAMES: Final = 3
_DIFFERS: Final = "stroke:#c2410c,stroke-width:3px"
_UNDECIDED: Final = "stroke:#6b7280,stroke-width:2px"
_OTHERS: Final = "others"

Sort = Literal["call", "message", "undecided"]


@dataclass(frozen=True, slots=True)
class Arrow:
    """What one node has to do with another in one way. `advised` is the other pattern that is advised, or empty.

    `otherwise` is how many of its names are advised otherwise, where it stands for many; then it shows no names.
    """

    source: str
    target: str
    sort: Sort
    advised: str
    names: tuple[str, ...]
    otherwise: int | None = None


@dataclass(frozen=True, slots=True)
class Diagram:
    """The text of the flowchart, and what is said below it."""

    text: str
    words: str


def diagram(contract: Contract, holding: Sequence[Decision]) -> Diagram:
    """The flowchart of a contract, with the decisions on its interactions."""
    arrows = list(_joined(_arrows(contract, holding)))
    contexts = {
        service.name: service.context or "" for service in contract.services
    } | {_OTHERS: ""}
    nodes = list(
        dict.fromkeys(n for each in arrows for n in (each.source, each.target))
    )
    said = ""
    grouped = True
    if len(nodes) > MOST_NODES or len(arrows) > MOST_EDGES:
        whole = f"The system has {len(contract.services)} services"
        if any(contexts.values()):
            grouped = False
            said = f" {whole}: drawn are its bounded contexts, and services that belong to none."
            arrows = list(_by_context(arrows, contexts))
        else:
            said = f" {whole}, and no bounded contexts to draw them by."
        arrows, left = _largest(arrows)
        if left:
            said += (
                f" Of {left + len(arrows)} arrows those are drawn that stand for most."
            )
        nodes = list(
            dict.fromkeys(n for each in arrows for n in (each.source, each.target))
        )
    external = {each.name for each in contract.services if each.external} | {_OTHERS}
    ids = {name: f"n{index}" for index, name in enumerate(nodes)}
    lines = ["flowchart LR"]
    lines += _boxes(nodes, ids, contexts if grouped else {}, external)
    lines += _drawn(arrows, ids)
    return Diagram("\n".join(lines), _legend(arrows) + said)


def _arrows(contract: Contract, holding: Iterable[Decision]) -> Iterator[Arrow]:
    advised = {
        each.interaction: each.advised.partition(" ")[0].rstrip(":")
        for each in holding
        if each.differs
    }
    otherwise: dict[str, str] = {}
    for interaction in contract.interactions:
        source, key = interaction.source.service, interaction.key
        match interaction.target:
            case OperationEnd(service=target, operation=name):
                other = advised.get(key, "")
                yield Arrow(source, target, "call", other, (name,))
            case ServiceEnd(service=target):
                yield Arrow(source, target, "undecided", "", ())
            case MessageEnd(message=name):
                if key in advised:
                    otherwise[name] = advised[key]
    for message in contract.messages:
        publisher = message.publisher or _OTHERS
        for service, _ in contract.consumers_by_message.get(message.name, ()):
            other = otherwise.get(message.name, "")
            yield Arrow(publisher, service.name, "message", other, (message.name,))


def _joined(arrows: Iterable[Arrow]) -> Iterator[Arrow]:
    """Arrows that run beside each other, as one."""
    found: dict[tuple[str, str, Sort, str], Arrow] = {}
    for each in arrows:
        key = (each.source, each.target, each.sort, each.advised)
        known = found.get(key)
        names = each.names if known is None else (*known.names, *each.names)
        found[key] = replace(each, names=names)
    return iter(found.values())


def _by_context(arrows: Iterable[Arrow], contexts: dict[str, str]) -> Iterator[Arrow]:
    """Arrows between contexts, one a way; what stays within a context is not drawn."""
    found: dict[tuple[str, str, Sort], Arrow] = {}
    for each in arrows:
        source = contexts[each.source] or each.source
        target = contexts[each.target] or each.target
        if source == target:
            continue
        key = (source, target, each.sort)
        known = found.get(key, Arrow(*key, advised="", names=(), otherwise=0))
        more = len(each.names) if each.advised else 0
        found[key] = replace(
            known,
            names=(*known.names, *(each.names or ("",))),
            otherwise=(known.otherwise or 0) + more,
        )
    return iter(found.values())


def _largest(arrows: list[Arrow]) -> tuple[list[Arrow], int]:
    """What can be drawn, in its order, and how many arrows are left out."""
    weights: Counter[str] = Counter()
    for each in arrows:
        for node in {each.source, each.target}:
            weights[node] += max(1, len(each.names))
    nodes = {name for name, _ in weights.most_common(MOST_NODES)}
    near = [a for a in arrows if a.source in nodes and a.target in nodes]
    # Sorting is stable: of equal ones the first.
    largest = sorted(near, key=lambda each: -len(each.names))
    chosen = set(largest[:MOST_EDGES])
    kept = [each for each in arrows if each in chosen]
    return kept, len(arrows) - len(kept)


def _boxes(
    nodes: Sequence[str],
    ids: dict[str, str],
    contexts: dict[str, str],
    external: set[str],
) -> Iterator[str]:
    """A box for each node, inside that of its context."""
    by_context: dict[str, list[str]] = {}
    for name in nodes:
        by_context.setdefault(contexts.get(name, ""), []).append(name)
    for index, (context, names) in enumerate(by_context.items()):
        margin = "  "
        if context:
            yield f'  subgraph c{index}["{_text(context)}"]'
            margin = "    "
        for name in names:
            label = f'"{_text(name)}"'
            yield f"{margin}{ids[name]}" + (
                f"([{label}])" if name in external else f"[{label}]"
            )
        if context:
            yield "  end"


def _drawn(arrows: Sequence[Arrow], ids: dict[str, str]) -> Iterator[str]:
    shapes: dict[Sort, str] = {"call": "-->", "message": "-.->", "undecided": "--o"}
    styles: dict[str, list[str]] = {}
    for index, each in enumerate(arrows):
        if each.advised or each.otherwise:
            styles.setdefault(_DIFFERS, []).append(str(index))
        elif each.sort == "undecided":
            styles.setdefault(_UNDECIDED, []).append(str(index))
        label = _label(each)
        yield f'  {ids[each.source]} {shapes[each.sort]}|"{label}"| {ids[each.target]}'
    for style, numbers in styles.items():
        yield f"  linkStyle {','.join(numbers)} {style}"


def _label(arrow: Arrow) -> str:
    count = len(arrow.names)
    if arrow.sort == "undecided":
        return f"{count} undecided" if count > 1 else "undecided"
    if count > _MOST_NAMES or arrow.otherwise is not None:
        shown = f"{count} {arrow.sort}{'' if count == 1 else 's'}"
        if arrow.otherwise:
            shown += f"<br/>{arrow.otherwise} advised otherwise"
    else:
        shown = "<br/>".join(_text(name) for name in arrow.names)
    return f"{shown}<br/>{arrow.advised} advised" if arrow.advised else shown


def _legend(arrows: Sequence[Arrow]) -> str:
    said = ["Solid: a call, and the caller waits. Dashed: a message."]
    if any(each.sort == "undecided" for each in arrows):
        said.append("With a round end: not decided yet.")
    if any(each.advised or each.otherwise for each in arrows):
        said.append("Thick and orange: something else is advised.")
    return " ".join(said)


def _text(text: str) -> str:
    """Text between quotes, in which nothing is taken for markup."""
    words = " ".join(text.split())
    return re.sub(r'[#&"<>`\\]', lambda m: f"#{ord(m[0])};", words)
