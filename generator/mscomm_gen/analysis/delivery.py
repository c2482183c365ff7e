"""How long a message may come again: what the broker keeps, and what is redriven on purpose. Seconds."""

from __future__ import annotations

from collections.abc import Mapping

from ..contract.messages import Message
from ..contract.options import BrokerFacts
from ..contract.services import Consumption


def retention(message: Message, brokers: Mapping[str, BrokerFacts]) -> float:
    """How long the message's broker keeps it: what the contract states, else the broker's own default.

    `brokers` holds the facts of each broker by the key of its block. On several brokers the longest counts; 0
    where nothing is known.
    """
    found = [0.0]
    carriers = [block for block in message.options if block.carries]
    for block in carriers:
        stated = block.get("retention")
        if isinstance(stated, int | float):
            found.append(float(stated))
        elif block.name in brokers:
            found.append(brokers[block.name].retention)
    if not carriers:
        found += [facts.retention for facts in brokers.values()]
    return max(found)


def needed_window(
    message: Message, consumption: Consumption, brokers: Mapping[str, BrokerFacts]
) -> float:
    """How long a consumer must remember a message's id to recognise every copy of it."""
    return retention(message, brokers) + consumption.redrive_within
