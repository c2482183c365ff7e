"""The target: a Mermaid chart of the services, their calls and their messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mscomm_gen.plugin import (
    Build,
    Contract,
    Message,
    OperationEnd,
    OptionField,
    OptionSpec,
)

FLOW = OptionSpec(
    name="flow",
    place="message",
    fields=(
        OptionField(
            "label", "text", "What stands on the arrows; else the message's name."
        ),
        OptionField("hidden", "bool", "Whether the chart leaves the message out."),
    ),
)


class FlowTarget:
    """Writes docs/flow.mmd."""

    name = "flow"
    options = (FLOW,)

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path from the output folder, text)."""
        lines = ["flowchart LR"]
        lines += [f"  {service.name}" for service in build.contract.services]
        lines += dict.fromkeys((*calls(build.contract), *messages(build.contract)))
        yield "docs/flow.mmd", "\n".join(lines) + "\n"


def calls(contract: Contract) -> Iterator[str]:
    """An arrow for each operation that a service needs of another."""
    for interaction in contract.interactions:
        target = interaction.target
        if isinstance(target, OperationEnd):
            source = interaction.source.service
            yield f"  {source} -->|{target.operation}| {target.service}"


def messages(contract: Contract) -> Iterator[str]:
    """A dotted arrow for each message and consumer."""
    for message in contract.messages:
        block = message.option_block("flow")
        if block is not None and block.get("hidden"):
            continue
        for service, _ in contract.consumers_by_message.get(message.name, ()):
            publisher = message.publisher or "others"
            yield f"  {publisher} -.->|{label(message)}| {service.name}"


def label(message: Message) -> str:
    """What the contract says stands on the arrow, else the name."""
    block = message.option_block("flow")
    said = block.get("label") if block is not None else None
    return said if isinstance(said, str) else message.name
