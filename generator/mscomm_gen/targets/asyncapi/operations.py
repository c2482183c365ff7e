"""Operations of an AsyncAPI document: who sends, who receives, who gives up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ...contract.contract import Contract
from ...contract.messages import Message
from ...contract.services import Consumption, Service
from ...emit.json_schema import component
from ...emit.prose import duration, paragraphs, readable
from ...emit.yaml_text import Data
from .carrier import Carrier
from .channels import Channels, dead_letter_key

# What a consumer's effects are worth, in the words of the emitted code.
_PROMISES: Final = {
    "inbox": "Exactly one effect in the inbox's database for each message.",
    "lease": "At-least-once effects: one may repeat after a crash between effect and mark.",
    "at_most_once": "At-most-once effects: acknowledged before it is handled, lost if the process dies then.",
    "none": "An effect for each delivery: a message that comes twice has it twice.",
}
_PUBLISHED: Final = {
    "outbox": "Written to an outbox in the transaction of the change it tells of; published after it.",
    "direct": "Published at once; the publisher waits until the broker has confirmed it.",
}


class OperationWriter:
    """Writes the operations of one contract, or of one service of it, who is then not named again."""

    def __init__(
        self,
        contract: Contract,
        carriers: Mapping[str, Carrier],
        channels: Channels,
        service: Service | None,
    ) -> None:
        self._contract = contract
        self._carriers = carriers
        self._channels = channels
        self._service = service

    def all(self) -> dict[str, Data]:
        """All operations, service by service: what it publishes, what it consumes, what it gives up."""
        found: dict[str, Data] = {}
        shown: Iterable[Service] = self._contract.parties.values()
        if self._service is not None:
            shown = (self._service,)
        for service in shown:
            if service.external:
                # What others do is theirs to describe.
                continue
            whose = "" if self._service else f"{component(service.name)}."
            for message in self._contract.messages_of.get(service.name, ()):
                if message.publisher == service.name:
                    key = f"{whose}publish.{component(message.name)}"
                    found[key] = self._publish(service, message)
            for consumption in service.consumes:
                message = self._contract.message_by_name[consumption.message]
                key = f"{whose}on.{component(message.name)}"
                found[key] = self._consume(service, message, consumption)
                key = f"{whose}give_up.{component(message.name)}"
                found[key] = self._give_up(service, message, consumption)
        return found

    def _operation(
        self, action: str, title: str, service: Service, channel: str, message: str
    ) -> dict[str, Data]:
        title = (
            f"{readable(service.name)} {title}"
            if self._service is None
            else title[:1].upper() + title[1:]
        )
        data: dict[str, Data] = {
            "action": action,
            "title": title,
            "channel": {"$ref": f"#/channels/{channel}"},
            "messages": [{"$ref": f"#/channels/{channel}/messages/{message}"}],
        }
        if self._service is None:
            if service.context:
                data["tags"] = [{"name": service.context}]
            data["x-service"] = service.name
            if service.owner:
                data["x-owner"] = service.owner
        return data

    def _publish(self, service: Service, message: Message) -> Data:
        data = self._operation(
            "send",
            f"publishes {message.name}",
            service,
            self._channels.sent(message),
            component(message.name),
        )
        reasons = [
            interaction.because
            for interaction in self._contract.calls_to_message.get(message.name, ())
            if interaction.source.service == service.name and interaction.because
        ]
        data["description"] = paragraphs(_PUBLISHED[message.publish], *reasons)
        # Who listens is the system's to tell, and nothing that a publisher does.
        listening = self._channels.consumers(message) if self._service is None else ()
        consumptions = [consumption for _, consumption in listening]
        bindings = self._carriers[message.name].publish(message, consumptions)
        if bindings:
            data["bindings"] = bindings
        data["x-publish"] = message.publish
        if message.delivery == "at_most_once":
            data["x-delivery"] = message.delivery
        return data

    def _consume(
        self, service: Service, message: Message, consumption: Consumption
    ) -> Data:
        carrier = self._carriers[message.name]
        data = self._operation(
            "receive",
            f"consumes {message.name}",
            service,
            self._channels.received(message, service),
            component(message.name),
        )
        mode = consumption.dedupe.mode if consumption.dedupe else "none"
        if message.delivery == "at_most_once":
            mode = message.delivery
        data["description"] = paragraphs(consumption.description, _PROMISES[mode])
        bindings = carrier.consume(message, consumption)
        if bindings:
            data["bindings"] = bindings
        data["x-consumer-group"] = consumption.group
        data["x-dedupe"] = _dedupe(consumption)
        data["x-max-deliveries"] = consumption.max_deliveries
        data["x-redrive-within"] = duration(consumption.redrive_within)
        data["x-dead-letter"] = carrier.dead_letter(message, consumption)
        return data

    def _give_up(
        self, service: Service, message: Message, consumption: Consumption
    ) -> Data:
        data = self._operation(
            "send",
            f"gives {message.name} up",
            service,
            self._channels.dead(message, service),
            dead_letter_key(message),
        )
        data["description"] = (
            f"After {_failed(consumption.max_deliveries)}; at once where a message cannot be read or comes with the id "
            "of another."
        )
        return data


def _failed(deliveries: int) -> str:
    return "a failed delivery" if deliveries == 1 else f"{deliveries} failed deliveries"


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
