"""Renders kafka.py and __init__.py of each message."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...contract.contract import Contract
from ...contract.options import OptionSpec
from ...diagnostics import ContractFault, Diagnostic
from ...emit.environment import render_module
from ...emit.imports import Symbol
from ...emit.lazy import lazy_package
from ...emit.output_codes import NOT_EMITTED
from ..base import Build
from .spec import KAFKA
from .view import MessageView, consumers_of, message_view

# What there is a store for, by mode.
STORES: Final = {"inbox": ("sqlite",), "lease": ("memory", "sqlite")}


class KafkaTarget:
    """Producers, outboxes and consumers of every message."""

    name = "kafka"
    options: tuple[OptionSpec, ...] = (KAFKA,)

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path, text). Raises ContractFault for a store that does not exist yet."""
        contract, layout = build.contract, build.layout
        _refuse_stores(contract)
        for message in contract.messages:
            view = message_view(contract, layout, message)
            if not view.names:
                continue
            yield layout.path(f"{view.folder}.kafka"), _module(view)
            yield f"{layout.package}/{view.folder}/__init__.py", _init(view)


def _module(view: MessageView) -> str:
    return render_module(
        "kafka/kafka.py.j2",
        module=f"{view.folder}.kafka",
        doc=f"{view.payload.name} over Kafka, topic {view.topic}.",
        reserved=view.reserved,
        message=view,
    )


def _init(view: MessageView) -> str:
    own = f"{view.folder}.kafka"
    return lazy_package(
        view.folder,
        view.kind_doc,
        [Symbol(own, name, inside=True) for name in view.names],
    )


def _refuse_stores(contract: Contract) -> None:
    found = [
        Diagnostic(
            NOT_EMITTED,
            f"{consumption.group} is to keep its {dedupe.mode} in {dedupe.store}, which no target "
            "emits yet",
            consumption.span,
            hint=f"for now: {' or '.join(STORES[dedupe.mode])}",
        )
        for consumption in consumers_of(contract)
        if (dedupe := consumption.dedupe) is not None
        and dedupe.store not in STORES[dedupe.mode]
    ]
    if found:
        raise ContractFault(found)
