"""Which broker carries which message."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.messages import Message
from ...emit.layout import Layout
from .aws import AwsCarrier
from .carrier import Carrier
from .kafka import KafkaCarrier


def carriers(layout: Layout, messages: Iterable[Message]) -> dict[str, Carrier]:
    """The broker of each message, by the message's name. Where other people's brokers carry it, none is known."""
    kafka = KafkaCarrier(layout)
    contract = layout.contract
    return {
        message.name: (
            AwsCarrier(contract, message) if message.travels_on("sqs") else kafka
        )
        for message in messages
    }
