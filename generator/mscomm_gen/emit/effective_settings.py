"""How each message travels, with the names that the contract leaves to defaults filled in.

What SQS does where nothing is said is filled in as well; the topics of Kafka are whoever's runs them.
"""

from __future__ import annotations

from typing import Final

from ..contract.contract import Contract
from ..contract.messages import Message
from ..contract.options import OptionScalar
from ..records import dataclass
from .layout import Layout
from .sqs_names import SqsNames

# What carries a message for which the contract names no broker.
DEFAULT_BROKER: Final = "kafka"


@dataclass(frozen=True)
class EffectiveSettings:
    """Of every message of a contract, so that two contracts that mean the same say the same."""

    contract: Contract

    def settings(self, message: Message) -> dict[str, dict[str, OptionScalar]]:
        """What is set for a message on each broker, by key; `address` is the SNS topic or the queue it is sent to."""
        found: dict[str, dict[str, OptionScalar]] = {
            block.name: dict(block.values) for block in message.options if block.carries
        }
        if not found:
            found[DEFAULT_BROKER] = {}
        kafka, sqs = found.get("kafka"), found.get("sqs")
        if kafka is not None:
            kafka.setdefault("topic", Layout(self.contract).topic(message))
        if sqs is not None:
            names = SqsNames(self.contract, message)
            for stated in ("queue", "topic"):
                sqs.pop(stated, None)
            sqs["address"] = names.address
            sqs["fifo"] = names.fifo
            sqs["delay"] = names.delay
            sqs["retention"] = names.retention
            sqs["visibility_timeout"] = names.visibility_timeout
            sqs["max_message_size"] = names.max_message_size
        return found
