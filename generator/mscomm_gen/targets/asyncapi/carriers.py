"""Which broker carries which message."""

from __future__ import annotations

from ...contract.contract import Contract
from ...emit.layout import Layout
from .carrier import Carrier
from .kafka import KafkaCarrier


def carriers(contract: Contract, layout: Layout) -> dict[str, Carrier]:
    """The broker of each message, by the message's name."""
    kafka = KafkaCarrier(layout)
    return {message.name: kafka for message in contract.messages}
