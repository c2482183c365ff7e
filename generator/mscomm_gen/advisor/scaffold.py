"""The lines to add to a contract so that an undecided target is decided as advised."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import field

from ..contract.contract import Contract
from ..contract.interactions import (
    ConsumerEnd,
    Interaction,
    OperationEnd,
    ServiceEnd,
)
from ..contract.recommendation import Recommendation
from ..records import dataclass

Tree = dict[str, "Tree | str"]


@dataclass
class Lines:
    """What to add, section by section; `instead_of` are the interactions that it takes the place of."""

    instead_of: list[str] = field(default_factory=list)
    services: Tree = field(default_factory=dict)
    messages: Tree = field(default_factory=dict)
    interactions: Tree = field(default_factory=dict)
    types: Tree = field(default_factory=dict)


def scaffold(
    contract: Contract,
    found: Iterable[Recommendation],
    brokers: Collection[str] = ("kafka",),
) -> str:
    """YAML to merge into the contract; empty where every target is decided. No line break at the end.

    `brokers` are the blocks of messages that can be built.
    """
    names = _Names(contract)
    lines = Lines()
    for each in found:
        if isinstance(each.interaction.target, ServiceEnd):
            _decide(each, each.interaction.target.service, names, lines, brokers)
    if not lines.instead_of:
        return ""
    head = [
        "# Add these lines to the sections of the contract, in place of",
        *(f"#   {sentence}" for sentence in lines.instead_of),
        "# The names are a beginning: choose better ones.",
    ]
    sections: Tree = {
        "services": lines.services,
        "messages": lines.messages,
        "interactions": lines.interactions,
        "types": lines.types,
    }
    return "\n".join([*head, *_written({k: v for k, v in sections.items() if v}, 0)])


def _decide(
    found: Recommendation,
    service: str,
    names: _Names,
    lines: Lines,
    brokers: Collection[str],
) -> None:
    interaction = found.interaction
    lines.instead_of.append(interaction.key)
    stem = names.stem(interaction, service)
    if found.verdict == "async":
        _message(found, stem, service, names, lines, brokers)
        return
    operation = names.operation(service, stem)
    request, response = names.type(stem, "Request"), names.type(stem, "Response")
    binding = (
        f"POST /{operation.replace('_', '-')}" if found.transport == "REST" else None
    )
    said: Tree = {"http": binding} if binding else {"grpc": "true"}
    said |= {"request": request, "response": response, "idempotency": "keyed"}
    key = f"{interaction.source} -> {service}.{operation}"
    kept = _kept(interaction)
    if found.verdict == "hybrid":
        done = names.message(f"{stem}_done")
        event = names.type(stem, "Done")
        said |= {"completes_by": f"[{done}]", "correlate": "task_id"}
        lines.messages[done] = {"event": event, "from": service} | _block(
            found.completion, done, brokers
        )
        _consume(lines, interaction.source.service, done)
        lines.types[event] = {"event_id": "uuid", "task_id": "uuid"}
        kept["answer"] = "accepted"
    lines.types[request] = {"task_id": "uuid"}
    lines.types[response] = {"task_id": "uuid"}
    operations = _inner(_inner(lines.services, service), "operations")
    operations[operation] = said
    lines.interactions[key] = kept


def _message(
    found: Recommendation,
    stem: str,
    service: str,
    names: _Names,
    lines: Lines,
    brokers: Collection[str],
) -> None:
    interaction = found.interaction
    message, payload = names.message(stem), names.type(stem, "")
    lines.messages[message] = {
        "command": payload,
        "from": interaction.source.service,
    } | _block(found.transport, message, brokers)
    _consume(lines, service, message)
    lines.types[payload] = {"event_id": "uuid"}
    kept = _kept(interaction)
    for word in ("answer", "person_waiting"):
        kept.pop(word, None)
    lines.interactions[f"{interaction.source} -> {message}"] = kept


def _block(transport: str | None, message: str, brokers: Collection[str]) -> Tree:
    """The broker's block, where it is not the default one and can be built."""
    if transport == "SQS" and "sqs" in brokers:
        return {"sqs": f"{{queue: {message.replace('_', '-')}}}"}
    return {}


def _consume(lines: Lines, service: str, message: str) -> None:
    consumes = _inner(_inner(lines.services, service), "consumes")
    consumes[message] = "{dedupe: {by: event_id}}"


def _inner(tree: Tree, key: str) -> Tree:
    found = tree.setdefault(key, {})
    if isinstance(found, str):
        raise AssertionError(f"{key} is a value")
    return found


def _kept(interaction: Interaction) -> Tree:
    """What the interaction says already and that still holds."""
    said: Tree = {}
    if interaction.because:
        said["because"] = _quoted(interaction.because)
    if interaction.answer != "required":
        said["answer"] = interaction.answer
    if interaction.person_waiting:
        said["person_waiting"] = "true"
    if interaction.needed != "required":
        said["needed"] = interaction.needed
    if interaction.calls != 1:
        said["calls"] = str(interaction.calls)
    return said


class _Names:
    """Names that the contract does not use yet."""

    def __init__(self, contract: Contract) -> None:
        self._things = {each.name for each in contract.services}
        self._things |= {each.name for each in contract.messages}
        self._types = {each.name for each in contract.types}
        self._operations = {
            (service.name, operation.name)
            for service in contract.services
            for operation in service.operations
        }

    def stem(self, interaction: Interaction, service: str) -> str:
        """`ship_place_order`-like: what the caller does, for whom it asks."""
        match interaction.source:
            case OperationEnd(operation=name) | ConsumerEnd(message=name):
                parts = [name, service, interaction.name or ""]
        return "_".join(part.replace("-", "_") for part in parts if part)

    def operation(self, service: str, stem: str) -> str:
        found = stem
        while (service, found) in self._operations:
            found += "_2"
        self._operations.add((service, found))
        return found

    def message(self, stem: str) -> str:
        found = stem
        while found in self._things:
            found += "_2"
        self._things.add(found)
        return found

    def type(self, stem: str, ending: str) -> str:
        found = "".join(word.capitalize() for word in stem.split("_")) + ending
        while found in self._types:
            found += "2"
        self._types.add(found)
        return found


def _quoted(text: str) -> str:
    """Text as a YAML scalar in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", " ")
    return '"' + " ".join(escaped.split()) + '"'


def _written(tree: Tree, depth: int) -> list[str]:
    lines: list[str] = []
    for key, value in tree.items():
        margin = "  " * depth
        if isinstance(value, str):
            lines.append(f"{margin}{key}: {value}")
        elif not value:
            lines.append(f"{margin}{key}: {{}}")
        else:
            lines.append(f"{margin}{key}:")
            lines += _written(value, depth + 1)
    return lines
