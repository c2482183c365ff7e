"""Reads contracts from text, with the blocks that tests know."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.options import OptionField, OptionSpec
from mscomm_gen.diagnostics import ContractFault, Diagnostic
from mscomm_gen.frontends.yaml.load import load_text

ROOT: Final = Path(__file__).resolve().parents[4]

OPTIONS: Final = (
    OptionSpec(
        "kafka",
        "message",
        (
            OptionField("topic", "text", "The topic.", pattern="[a-zA-Z0-9._-]{1,249}"),
            OptionField("partitions", "int", "How many.", minimum=1, maximum=10_000),
            OptionField("retention", "duration", "How long."),
            OptionField("compacted", "bool", "Whether it is compacted."),
            OptionField("max_message", "size", "The largest message."),
        ),
    ),
    OptionSpec(
        "sqs", "message", (OptionField("queue", "text", "The queue."),), supported=False
    ),
)

HEAD: Final = "mscomm: 1\nname: shop\nversion: 1.10\n"


def read(text: str) -> Contract:
    """The contract with the usual head and this text."""
    return load_text(HEAD + text, "contract.yaml", options=OPTIONS)


def faults(text: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the head and this text; nothing if it loads."""
    return faults_of(HEAD + text)


def faults_of(text: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a whole contract. Whatever else is raised goes through."""
    try:
        load_text(text, "contract.yaml", options=OPTIONS)
    except ContractFault as fault:
        return fault.diagnostics
    return ()


def slugs(text: str) -> list[str]:
    return [found.code.slug for found in faults(text)]
