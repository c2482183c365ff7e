"""SQS, and SNS where several groups listen, in the words of AsyncAPI (bindings sqs 0.2.0, sns 0.1.0)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from ...contract.contract import Contract
from ...contract.messages import Message
from ...contract.services import Consumption
from ...emit.sqs_names import FIFO, SqsNames
from ...emit.yaml_text import Data
from .carrier import Bindings

_SQS: Final = "0.2.0"
_SNS: Final = "0.1.0"


class AwsCarrier:
    """See Carrier. A message goes to its one queue, or to a topic that hands it on to a queue for each group."""

    def __init__(self, contract: Contract, message: Message) -> None:
        self._contract = contract
        self._names = SqsNames(contract, message)

    @property
    def servers(self) -> tuple[str, ...]:
        return ("sqs",) if self._names.topic is None else ("sns", "sqs")

    def address(self, message: Message) -> str | None:
        return self._names.topic or self._names.address

    def channel(self, message: Message) -> Bindings:
        topic = self._names.topic
        if topic is None:
            readers = self._contract.listeners.get(message.name, ())
            reader = readers[0][1] if readers else None
            return self._queue(self._names.address, reader)
        kind = "FIFO" if topic.endswith(FIFO) else "standard"
        return {
            "sns": {"name": topic, "ordering": {"type": kind}, "bindingVersion": _SNS}
        }

    def own_address(self, message: Message, consumption: Consumption) -> str | None:
        queue = self._names.queue(consumption)
        return None if queue == self.address(message) else queue

    def own_channel(self, message: Message, consumption: Consumption) -> Bindings:
        return self._queue(self._names.queue(consumption), consumption)

    def dead_letter(self, message: Message, consumption: Consumption) -> str:
        return self._names.dead_letter(consumption)

    def dead_channel(self, address: str) -> Bindings:
        return _bound({"queue": _named(address)})

    def message(self, key: Data) -> Bindings:
        return {}

    def headers(self, key: Data) -> dict[str, Data]:
        """The key, where no message group says it (CloudEvents' extension for partitioning)."""
        return {} if key is None or self._names.fifo else {"ce_partitionkey": key}

    def publish(
        self, message: Message, consumptions: Sequence[Consumption]
    ) -> Bindings:
        topic = self._names.topic
        if topic is None or not consumptions:
            return {}
        listening: list[Data] = [
            {
                "protocol": "sqs",
                "endpoint": {"name": self._names.queue(consumption)},
                "rawMessageDelivery": True,
            }
            for consumption in consumptions
        ]
        return {
            "sns": {
                "topic": {"name": topic},
                "consumers": listening,
                "bindingVersion": _SNS,
            }
        }

    def consume(self, message: Message, consumption: Consumption) -> Bindings:
        return _bound({"queues": [_named(self._names.queue(consumption))]})

    def origin(self, message: Message) -> str:
        return f"{self._names.address}/0b8e3f0c-58a5-4d0e-9a3c-5f0d9c1b7a22"

    def _queue(self, address: str, reader: Consumption | None) -> Bindings:
        """A queue with its settings; `reader` is the group that reads it."""
        names = self._names
        queue = _named(address)
        if address.endswith(FIFO):
            queue["deduplicationScope"] = "messageGroup"
            queue["fifoThroughputLimit"] = "perMessageGroupId"
        if names.delay:
            queue["deliveryDelay"] = math.ceil(names.delay)
        queue["visibilityTimeout"] = math.ceil(names.visibility_timeout)
        queue["messageRetentionPeriod"] = math.ceil(names.retention)
        if reader is None:
            return _bound({"queue": queue})
        dead = names.dead_letter(reader)
        queue["redrivePolicy"] = {
            "deadLetterQueue": {"name": dead},
            "maxReceiveCount": names.max_receive_count(reader),
        }
        return _bound({"queue": queue, "deadLetterQueue": _named(dead)})


def _named(queue: str) -> dict[str, Data]:
    return {"name": queue, "fifoQueue": queue.endswith(FIFO)}


def _bound(data: dict[str, Data]) -> Bindings:
    return {"sqs": {**data, "bindingVersion": _SQS}}
