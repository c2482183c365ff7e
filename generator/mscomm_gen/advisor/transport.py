"""What carries the call or the message, and why that one."""

from __future__ import annotations

from typing import Final

from ..analysis.notation import about, rate, size
from ..contract.contract import Contract
from ..contract.interactions import Interaction, MessageEnd, OperationEnd, ServiceEnd
from ..contract.messages import Message
from ..contract.recommendation import Transport, Verdict
from ..records import dataclass
from .facts import Facts

# A Kafka consumer must ask again within max.poll.interval.ms, five minutes by default; SQS hides one message at a
# time, for up to twelve hours.
LONG_WORK: Final = 300.0
# An SQS FIFO queue takes 3,000 messages a second with batching where high throughput is not turned on.
MANY: Final = 3000.0
# What SQS took for many years, and what many brokers are still set to.
LARGE: Final = 256 * 1024
_CALLS: Final[dict[str, Transport]] = {"grpc": "gRPC", "rest": "REST"}
_BROKERS: Final[dict[str, Transport]] = {"kafka": "Kafka", "sqs": "SQS"}


@dataclass(frozen=True, slots=True)
class Choice:
    """`completion` carries the later answer of a hybrid, or is None."""

    transport: Transport
    completion: Transport | None
    why: str


def choose(
    contract: Contract, interaction: Interaction, verdict: Verdict, facts: Facts
) -> Choice:
    """The transport for a verdict."""
    if verdict == "async":
        carrier, why = _message(contract, interaction, facts)
        return Choice(carrier, None, why)
    call, why = _call(contract, interaction, facts)
    if verdict == "sync":
        return Choice(call, None, why)
    carrier, told = _message(contract, interaction, facts)
    return Choice(call, carrier, f"{why}; the outcome by {carrier}: {told}")


def _call(
    contract: Contract, interaction: Interaction, facts: Facts
) -> tuple[Transport, str]:
    target = interaction.target
    name = target.message if isinstance(target, MessageEnd) else target.service
    service = contract.service_by_name.get(name)
    if facts.streamed:
        return "gRPC", "the answer is a stream"
    if isinstance(target, OperationEnd) and service is not None:
        operation = service.operation(target.operation)
        if operation.http is not None and not operation.grpc:
            return "REST", f"{target} speaks REST only"
        if operation.grpc and operation.http is None:
            return "gRPC", f"{target} speaks gRPC only"
    if service is not None and service.external:
        return "REST", f"{name} belongs to others, and REST asks least of both sides"
    preferred = contract.standards.calls
    if preferred:
        return _CALLS[preferred[0]], "the standards prefer it for calls"
    return (
        "gRPC",
        "inside the system it is typed end to end, and a deadline travels with it",
    )


def _message(
    contract: Contract, interaction: Interaction, facts: Facts
) -> tuple[Transport, str]:
    chosen, why = _broker(contract, interaction, facts)
    if facts.payload is not None and facts.payload > LARGE:
        why += f"; {size(facts.payload)} is much for a message, so send where it lies (claim check)"
    return chosen, why


def _broker(
    contract: Contract, interaction: Interaction, facts: Facts
) -> tuple[Transport, str]:
    chosen, why = _own_broker(contract, interaction, facts)
    allowed: list[Transport] = [
        _BROKERS[name] for name in contract.standards.brokers if name in _BROKERS
    ]
    if allowed and chosen not in allowed and not _carried(contract, interaction):
        return (
            allowed[0],
            "of the brokers that the standards allow it is the preferred one",
        )
    return chosen, why


def _own_broker(
    contract: Contract, interaction: Interaction, facts: Facts
) -> tuple[Transport, str]:
    for message in _carried(contract, interaction):
        blocks = {block.name for block in message.options}
        if "kafka" in blocks:
            return "Kafka", f"{message.name} is on Kafka"
        if "sqs" in blocks:
            return "SQS", f"{message.name} is on SQS"
    used = {
        block.name for message in contract.messages for block in message.options
    } & {"kafka", "sqs"}
    if facts.ordering != "none":
        return (
            "Kafka",
            "order is kept within a partition, without holding up other keys",
        )
    readers = facts.fan_out if facts.answer != "required" else 1
    readers = max(readers, facts.listeners)
    if readers > 1:
        return "Kafka", f"{readers} read the same log, each at its own pace"
    if facts.rate is not None and facts.rate >= MANY:
        return "Kafka", f"{rate(facts.rate)} is what a log is made for"
    if facts.duration >= LONG_WORK:
        return (
            "SQS",
            f"work of {about(facts.duration)} holds up one message there, and a whole partition on Kafka",
        )
    if isinstance(interaction.target, MessageEnd):
        message = contract.message_by_name[interaction.target.message]
        if message.kind == "event" and used != {"sqs"}:
            return (
                "Kafka",
                "an event may get further listeners, who can read from the start",
            )
    if used == {"kafka"}:
        return (
            "Kafka",
            "it is at hand already, and a second broker costs more than it gives",
        )
    return (
        "SQS",
        "one consumer takes one task at a time, and nothing has to be in order",
    )


def _carried(contract: Contract, interaction: Interaction) -> tuple[Message, ...]:
    """The messages that the contract names for an interaction already."""
    match interaction.target:
        case MessageEnd(message=name):
            return (contract.message_by_name[name],)
        case OperationEnd(service=service, operation=name):
            operation = contract.service_by_name[service].operation(name)
            return tuple(contract.message_by_name[e] for e in operation.completes_by)
        case ServiceEnd():
            return ()
