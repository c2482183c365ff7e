"""Contract -> what the template of sqs/ needs besides the message itself: its queues."""

from __future__ import annotations

from ...contract.contract import Contract
from ...contract.messages import Message
from ...contract.services import Consumption, Service
from ...emit import literals
from ...emit.sqs_names import SqsNames
from ...records import dataclass


@dataclass(frozen=True, slots=True)
class QueuesView:
    """A message's queues; each item is the arguments of an SqsQueue."""

    doc: str
    items: tuple[tuple[tuple[str, str], ...], ...]


def queues_view(contract: Contract, message: Message) -> QueuesView:
    """The queues that are ours to describe."""
    found = SqsNames(contract, message)
    items = [_queue(found, each) for _, each in consumptions(contract, message)]
    if not items and found.topic is None:
        items = [(*_place(found.address), *_settings(found))]
    return QueuesView(
        f"What carries {message.name}, for `create_queues`; schemas/sqs/cloudformation.json says the same.",
        tuple(items),
    )


def consumptions(
    contract: Contract, message: Message
) -> list[tuple[Service, Consumption]]:
    """Who of ours consumes a message, in the contract's order."""
    every = contract.listeners.get(message.name, ())
    return [pair for pair in every if not pair[0].external]


def _queue(found: SqsNames, consumption: Consumption) -> tuple[tuple[str, str], ...]:
    count = found.max_receive_count(consumption)
    arguments = [
        *_place(found.queue(consumption)),
        ("dead_letter", literals.string(found.dead_letter(consumption))),
        ("max_receive_count", literals.number(count)),
    ]
    if found.topic is not None:
        arguments.append(("topic", literals.string(found.topic)))
    return (*arguments, *_settings(found))


def _place(name: str) -> tuple[tuple[str, str], ...]:
    return (("name", literals.string(name)),)


def _settings(found: SqsNames) -> tuple[tuple[str, str], ...]:
    return (
        ("delay", literals.number(int(found.delay))),
        ("retention", literals.number(int(found.retention))),
        ("visibility_timeout", literals.number(int(found.visibility_timeout))),
        ("max_message_size", literals.number(found.max_message_size)),
    )
