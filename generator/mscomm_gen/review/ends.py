"""The ends of interactions, by the names that they have on the new side."""

from __future__ import annotations

from ..contract.interactions import (
    ConsumerEnd,
    Interaction,
    MessageEnd,
    OperationEnd,
    ServiceEnd,
)
from .uses import Pairs


def renamed_key(interaction: Interaction, pairs: Pairs) -> str:
    """The sentence with the names that its ends have now."""

    def end(
        each: OperationEnd | ConsumerEnd | MessageEnd | ServiceEnd,
    ) -> OperationEnd | ConsumerEnd | MessageEnd | ServiceEnd:
        match each:
            case OperationEnd(service, operation):
                names = (service, operation)
                return OperationEnd(*pairs.operations.get(names, names))
            case ConsumerEnd(service, message):
                return ConsumerEnd(
                    pairs.services.get(service, service),
                    pairs.messages.get(message, message),
                )
            case MessageEnd(message):
                return MessageEnd(pairs.messages.get(message, message))
            case ServiceEnd(service):
                return ServiceEnd(pairs.services.get(service, service))

    suffix = f"#{interaction.name}" if interaction.name else ""
    return f"{end(interaction.source)} -> {end(interaction.target)}{suffix}"
