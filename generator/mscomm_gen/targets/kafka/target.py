"""Renders kafka.py of each message on Kafka."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...contract.contract import Contract
from ...contract.options import OptionSpec
from ...diagnostics import ContractFault, Diagnostic
from ...emit.drivers import ASYNCIO, THREADS
from ...emit.environment import render_module
from ...emit.message_view import BrokerView, MessageView, consumers_of, message_view
from ...emit.output_codes import NOT_EMITTED
from ..base import Build
from .spec import KAFKA

# What there is a store for, by mode.
STORES: Final = {"inbox": ("sqlite",), "lease": ("memory", "sqlite")}

KAFKA_CLIENT: Final = BrokerView(
    "kafka",
    settings="._runtime.kafka_settings.KafkaSettings",
    consumer="._runtime.kafka_consumer.KafkaConsumer",
)


class KafkaTarget:
    """Producers and consumers of every message that Kafka carries."""

    name = "kafka"
    options: tuple[OptionSpec, ...] = (KAFKA,)

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path, text). Raises ContractFault for a store that does not exist yet."""
        contract, layout = build.contract, build.layout
        if build.is_about("whole"):
            _refuse_stores(contract)
        for message in build.messages:
            view = message_view(contract, layout, message)
            if not message.travels_on(self.name):
                continue
            if view.names:
                yield layout.path(f"{view.folder}.kafka"), _module(view)
            if view.thread_producer is not None:
                yield (
                    layout.path(f"{view.folder}.kafka{THREADS.suffix}"),
                    _for_threads(view, view.thread_producer),
                )


def _module(view: MessageView) -> str:
    return render_module(
        "kafka/kafka.py.j2",
        module=f"{view.folder}.kafka",
        doc=f"{view.payload.name} over Kafka, topic {view.places.address}.",
        reserved=frozenset(view.names),
        message=view,
        producer=view.producer,
        driver=ASYNCIO,
        broker=KAFKA_CLIENT,
    )


def _for_threads(view: MessageView, producer: str) -> str:
    return render_module(
        "kafka/producer.j2",
        module=f"{view.folder}.kafka{THREADS.suffix}",
        doc=f"{view.payload.name} over Kafka, topic {view.places.address}, for threads.",
        reserved=frozenset({producer}),
        message=view,
        producer=producer,
        driver=THREADS,
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
