"""Renders sqs.py of each message on SQS, and the template of its queues and topics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...contract.contract import Contract
from ...contract.options import OptionSpec
from ...diagnostics import ContractFault
from ...emit.drivers import ASYNCIO, THREADS
from ...emit.environment import render_module
from ...emit.message_view import BrokerView, message_view
from ...emit.sqs_names import SqsNames
from ..base import Build
from .cloudformation import template
from .refusals import refusals
from .spec import SQS
from .view import queues_view

SQS_CLIENT: Final = BrokerView(
    "sqs",
    settings="._runtime.sqs_settings.SqsSettings",
    consumer="._runtime.sqs_consumer.SqsConsumer",
)


class SqsTarget:
    """Producers, consumers and queues of every message that SQS carries."""

    name = "sqs"
    options: tuple[OptionSpec, ...] = (SQS,)

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path, text). Raises ContractFault for what SQS cannot do."""
        contract, layout = build.contract, build.layout
        if build.is_about("whole"):
            yield from _whole(contract)
        for message in build.messages:
            if not message.travels_on(self.name):
                continue
            view = message_view(contract, layout, message)
            if not view.names:
                continue
            queues = queues_view(contract, message)
            sqs = SqsNames(contract, message)
            delays = sqs.topic is None and not sqs.fifo
            doc = f"{view.payload.name} over SQS, by {view.places.described}"
            yield layout.path(f"{view.folder}.sqs"), render_module(
                "sqs/sqs.py.j2",
                module=f"{view.folder}.sqs",
                doc=f"{doc}.",
                reserved=frozenset(view.names),
                message=view,
                producer=view.producer,
                driver=ASYNCIO,
                broker=SQS_CLIENT,
                queues=queues,
                delays=delays,
            )
            if view.thread_producer is not None:
                module = f"{view.folder}.sqs{THREADS.suffix}"
                yield layout.path(module), render_module(
                    "sqs/producer.j2",
                    module=module,
                    doc=f"{doc}, for threads.",
                    reserved=frozenset({view.thread_producer}),
                    message=view,
                    producer=view.thread_producer,
                    driver=THREADS,
                    delays=delays,
                )


def _whole(contract: Contract) -> Iterable[tuple[str, str]]:
    found = refusals(contract)
    if found:
        raise ContractFault(found)
    resources = template(contract)
    if resources:
        yield "schemas/sqs/cloudformation.json", resources
