"""Operations of an AsyncAPI document: who sends, who receives, who gives up."""

from __future__ import annotations

from typing import Final

from ...contract.contract import Contract
from ...contract.interactions import MessageEnd
from ...contract.messages import Message
from ...contract.services import Consumption, Service
from ...emit.json_schema import component
from ...emit.layout import Layout
from ...emit.prose import duration, paragraphs, readable
from ...emit.yaml_text import Data
from .channels import Channels, dead_letter_key, travels_on_kafka
from .messages import KAFKA_BINDING

# What a consumer's effects are worth, in the words of the emitted code.
_PROMISES: Final = {
    "inbox": "Exactly one effect in the inbox's database for each message.",
    "lease": "At-least-once effects: one may repeat after a crash between effect and mark.",
    "none": "An effect for each delivery: a message that comes twice has it twice.",
}
_PUBLISHED: Final = {
    "outbox": "Written to an outbox in the transaction of the change it tells of; published after it.",
    "direct": "Published at once; the publisher waits until the broker has confirmed it.",
}


def operations(
    contract: Contract, layout: Layout, channels: Channels
) -> dict[str, Data]:
    """All operations, service by service: what it publishes, what it consumes, what it gives up."""
    found: dict[str, Data] = {}
    for service in contract.services:
        if service.external:
            # What others do is theirs to describe.
            continue
        whose = component(service.name)
        for message in contract.messages:
            if message.publisher == service.name:
                key = f"{whose}.publish.{component(message.name)}"
                found[key] = _publish(contract, service, message)
        for consumption in service.consumes:
            message = contract.message_by_name[consumption.message]
            key = f"{whose}.on.{component(message.name)}"
            found[key] = _consume(service, message, consumption, layout)
            key = f"{whose}.give_up.{component(message.name)}"
            found[key] = _give_up(service, message, consumption, channels)
    return found


def _operation(
    action: str, title: str, service: Service, channel: str, message: str
) -> dict[str, Data]:
    data: dict[str, Data] = {
        "action": action,
        "title": title,
        "channel": {"$ref": f"#/channels/{channel}"},
        "messages": [{"$ref": f"#/channels/{channel}/messages/{message}"}],
    }
    if service.context:
        data["tags"] = [{"name": service.context}]
    data["x-service"] = service.name
    if service.owner:
        data["x-owner"] = service.owner
    return data


def _publish(contract: Contract, service: Service, message: Message) -> Data:
    title = f"{readable(service.name)} publishes {message.name}"
    key = component(message.name)
    data = _operation("send", title, service, key, key)
    reasons = [
        interaction.because
        for interaction in contract.interactions
        if interaction.target == MessageEnd(message.name)
        and interaction.source.service == service.name
        and interaction.because
    ]
    data["description"] = paragraphs(_PUBLISHED[message.publish], *reasons)
    data["x-publish"] = message.publish
    return data


def _consume(
    service: Service, message: Message, consumption: Consumption, layout: Layout
) -> Data:
    title = f"{readable(service.name)} consumes {message.name}"
    key = component(message.name)
    data = _operation("receive", title, service, key, key)
    mode = consumption.dedupe.mode if consumption.dedupe else "none"
    data["description"] = paragraphs(consumption.description, _PROMISES[mode])
    if travels_on_kafka(message):
        group: Data = {"type": "string", "const": consumption.group}
        data["bindings"] = {
            "kafka": {"groupId": group, "bindingVersion": KAFKA_BINDING}
        }
    data["x-consumer-group"] = consumption.group
    data["x-dedupe"] = _dedupe(consumption)
    data["x-max-deliveries"] = consumption.max_deliveries
    data["x-redrive-within"] = duration(consumption.redrive_within)
    data["x-dead-letter"] = layout.dead_letter_topic(message, consumption)
    return data


def _give_up(
    service: Service, message: Message, consumption: Consumption, channels: Channels
) -> Data:
    title = f"{readable(service.name)} gives {message.name} up"
    channel = channels.dead_channel(message, consumption)
    data = _operation("send", title, service, channel, dead_letter_key(message))
    data["description"] = (
        f"After {consumption.max_deliveries} failed deliveries; at once where a message cannot be read or "
        "comes with the id of another."
    )
    return data


def _dedupe(consumption: Consumption) -> Data:
    """How duplicates are told. A window that the contract leaves open depends on the broker."""
    dedupe = consumption.dedupe
    if dedupe is None:
        return "none"
    data: dict[str, Data] = {
        "by": dedupe.by or "ce_id",
        "mode": dedupe.mode,
        "in": dedupe.store,
    }
    if dedupe.window is not None:
        data["window"] = duration(dedupe.window)
    return data
