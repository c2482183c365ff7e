"""Channels of an AsyncAPI document: topics, and the dead letters of their consumers."""

from __future__ import annotations

from ...contract.contract import Contract
from ...contract.messages import Message
from ...contract.services import Consumption, Service
from ...emit.json_schema import component
from ...emit.layout import Layout
from ...emit.prose import readable
from ...emit.yaml_text import Data
from .messages import KAFKA_BINDING


def travels_on_kafka(message: Message) -> bool:
    """Whether Kafka carries a message: it is asked to, or nothing else is."""
    return not message.options or message.option_block("kafka") is not None


def dead_letter_key(message: Message) -> str:
    """The key of a message's dead letter, among messages."""
    return f"{component(message.name)}.dead_letter"


class Channels:
    """The channels of one contract and the references into them."""

    def __init__(self, contract: Contract, layout: Layout) -> None:
        self._contract = contract
        self._layout = layout
        self._by_address = self._dead_letter_channels()

    def consumers(self, message: str) -> tuple[tuple[Service, Consumption], ...]:
        """Which of our services consume a message."""
        every = self._contract.consumers_by_message.get(message, ())
        return tuple(pair for pair in every if not pair[0].external)

    def dead_channel(self, message: Message, consumption: Consumption) -> str:
        """The key of the channel that takes a consumer's dead letters."""
        return self._by_address[self._layout.dead_letter_topic(message, consumption)]

    def all(self) -> dict[str, Data]:
        """Every channel: topics in the contract's order, then dead letters."""
        found: dict[str, Data] = {
            m.name: self._topic(m) for m in self._contract.messages
        }
        for address, key in self._by_address.items():
            found[key] = self._dead(address)
        return found

    def _topic(self, message: Message) -> Data:
        on_kafka = travels_on_kafka(message)
        data: dict[str, Data] = {
            "address": self._layout.topic(message) if on_kafka else None,
            "title": readable(message.name),
        }
        if message.description:
            data["description"] = message.description
        key = component(message.name)
        data["messages"] = {key: {"$ref": f"#/components/messages/{key}"}}
        tags = self._context(message)
        if tags:
            data["tags"] = tags
        if on_kafka:
            data["bindings"] = {"kafka": self._kafka(message)}
        data["x-ordering"] = message.ordering
        if message.partition_key:
            data["x-partition-key"] = message.partition_key
        return data

    def _kafka(self, message: Message) -> dict[str, Data]:
        """The topic's settings, as far as the contract states them: others may own the topic."""
        data: dict[str, Data] = {"topic": self._layout.topic(message)}
        block = message.option_block("kafka")
        partitions = block.get("partitions") if block else None
        if partitions is not None:
            data["partitions"] = partitions
        retention = block.get("retention") if block else None
        if isinstance(retention, int | float):
            milliseconds = round(retention * 1000)
            data["topicConfiguration"] = {"retention.ms": milliseconds}
        data["bindingVersion"] = KAFKA_BINDING
        return data

    def _context(self, message: Message) -> list[Data]:
        """The tag of the publisher's bounded context."""
        publisher = self._contract.service_by_name.get(message.publisher or "")
        return [{"name": publisher.context}] if publisher and publisher.context else []

    def _dead_letter_channels(self) -> dict[str, str]:
        """The channel's key for each address; consumers may share one."""
        found: dict[str, str] = {}
        for message in self._contract.messages:
            for service, consumption in self.consumers(message.name):
                address = self._layout.dead_letter_topic(message, consumption)
                key = f"{component(service.name)}.{dead_letter_key(message)}"
                found.setdefault(address, key)
        return found

    def _dead(self, address: str) -> Data:
        messages: dict[str, Data] = {}
        groups: list[str] = []
        tags: dict[str, Data] = {}
        for message in self._contract.messages:
            for service, consumption in self.consumers(message.name):
                if self._layout.dead_letter_topic(message, consumption) == address:
                    key = dead_letter_key(message)
                    messages[key] = {"$ref": f"#/components/messages/{key}"}
                    groups.append(consumption.group)
                    if service.context:
                        tags[service.context] = {"name": service.context}
        data: dict[str, Data] = {
            "address": address,
            "title": "Dead letters",
            "description": f"What {' and '.join(dict.fromkeys(groups))} gave up.",
            "messages": messages,
        }
        if tags:
            data["tags"] = list(tags.values())
        data["bindings"] = {
            "kafka": {"topic": address, "bindingVersion": KAFKA_BINDING}
        }
        return data
