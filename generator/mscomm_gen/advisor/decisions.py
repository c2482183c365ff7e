"""What is decided on each interaction, in the words that contract.lock keeps."""

from __future__ import annotations

from collections.abc import Iterable

from ..contract.contract import Contract
from ..contract.decisions import UNDECIDED, Decision, Ground
from ..contract.interactions import Interaction, MessageEnd, OperationEnd, ServiceEnd
from ..contract.messages import DEFAULT_BROKER, Message
from ..contract.recommendation import Recommendation
from .explain import headline, inputs, weight

_BROKERS = {"kafka": "Kafka", "sqs": "SQS"}


def decisions(
    contract: Contract, found: Iterable[Recommendation]
) -> tuple[Decision, ...]:
    """A decision for each recommendation, without a number, in their order."""
    return tuple(
        Decision(
            interaction=each.interaction.key,
            declared=declared(contract, each.interaction),
            advised=headline(each),
            confidence=round(each.confidence * 100),
            because=" ".join(each.interaction.because.split()),
            why=each.why_transport,
            flip=each.flip.text if each.flip is not None else "",
            grounds=tuple(
                Ground(
                    f"{reason.rule} {reason.name}",
                    weight(reason),
                    reason.text,
                    inputs(reason),
                )
                for reason in each.reasons
            ),
        )
        for each in found
    )


def declared(contract: Contract, interaction: Interaction) -> str:
    """The way that the contract chose, as `headline` words what is advised."""
    match interaction.target:
        case ServiceEnd():
            return UNDECIDED
        case MessageEnd(message=name):
            return f"async over {_carriers(contract.message_by_name[name])}"
        case OperationEnd(service=service, operation=name):
            operation = contract.service_by_name[service].operation(name)
            spoken = (("gRPC", operation.grpc), ("REST", operation.http is not None))
            over = " and ".join(word for word, offered in spoken if offered)
            if not operation.completes_by:
                return f"sync over {over}"
            messages = [
                contract.message_by_name[each] for each in operation.completes_by
            ]
            carriers = dict.fromkeys(map(_carriers, messages))
            return (
                f"hybrid: accepted over {over}, answered over {' and '.join(carriers)}"
            )


def _carriers(message: Message) -> str:
    found = [block.name for block in message.options if block.carries]
    return " and ".join(_BROKERS.get(name, name) for name in found or [DEFAULT_BROKER])
