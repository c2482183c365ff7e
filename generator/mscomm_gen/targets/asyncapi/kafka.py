"""Kafka, in the words of AsyncAPI (bindings 0.5.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...contract.messages import Message
from ...contract.services import Consumption
from ...emit.layout import Layout
from ...emit.yaml_text import Data
from .carrier import Bindings

_VERSION: Final = "0.5.0"


class KafkaCarrier:
    """See Carrier. Groups read the topic that is published to."""

    servers = ("kafka",)

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def address(self, message: Message) -> str | None:
        return self._layout.topic(message)

    def channel(self, message: Message) -> Bindings:
        """The topic's settings, as far as the contract states them: others may own the topic."""
        data: dict[str, Data] = {"topic": self._layout.topic(message)}
        block = message.option_block("kafka")
        partitions = block.get("partitions") if block else None
        if partitions is not None:
            data["partitions"] = partitions
        retention = block.get("retention") if block else None
        settings: dict[str, Data] = {}
        cleanup = block.get("cleanup") if block else None
        if cleanup is not None:
            settings["cleanup.policy"] = [cleanup]
        if isinstance(retention, int | float):
            settings["retention.ms"] = round(retention * 1000)
        if settings:
            data["topicConfiguration"] = settings
        return _bound(data)

    def own_address(self, message: Message, consumption: Consumption) -> str | None:
        return None

    def own_channel(self, message: Message, consumption: Consumption) -> Bindings:
        return {}

    def dead_letter(self, message: Message, consumption: Consumption) -> str:
        return self._layout.dead_letter_topic(message, consumption)

    def dead_channel(self, address: str) -> Bindings:
        return _bound({"topic": address})

    def message(self, key: Data) -> Bindings:
        return _bound({"key": key}) if key is not None else {}

    def headers(self, key: Data) -> dict[str, Data]:
        return {}

    def publish(
        self, message: Message, consumptions: Sequence[Consumption]
    ) -> Bindings:
        return {}

    def consume(self, message: Message, consumption: Consumption) -> Bindings:
        group: Data = {"type": "string", "const": consumption.group}
        return _bound({"groupId": group})

    def origin(self, message: Message) -> str:
        return f"{self._layout.topic(message)}/0/42"


def _bound(data: dict[str, Data]) -> Bindings:
    return {"kafka": {**data, "bindingVersion": _VERSION}}
