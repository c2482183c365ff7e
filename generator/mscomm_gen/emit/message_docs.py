"""What the docstrings of emitted producers and consumers say: the content, and the promise."""

from __future__ import annotations

from typing import Final

from ..contract.messages import Message
from ..contract.services import Consumption, Service

_AT_MOST_ONCE: Final = (
    "Promise: at-most-once effects. A message is acknowledged before it is handled: one that was handed over when its "
    "process died is lost, and none comes twice."
)
_AWAIT: Final = "Await `run()` of what is returned, until `stop()`."


def producer_doc(message: Message, place: str) -> tuple[str, ...]:
    """The class that publishes at once."""
    return (
        (
            f"Publishes {message.name} to {place}."
            if not message.description
            else message.description
        ),
        _outbox_hint(message),
    )


def _outbox_hint(message: Message) -> str:
    if message.publish == "outbox":
        return (
            "The contract publishes it through an outbox; this class sends at once, apart from any "
            "transaction, for tests and tools."
        )
    return (
        "It is sent at once, apart from any transaction: what happens between the sender's commit and "
        "the broker's confirmation can lose it, or announce what was rolled back."
    )


def outbox_doc(message: Message, place: str) -> tuple[str, ...]:
    """The class that writes into an outbox."""
    return (
        message.description or f"Publishes {message.name} to {place}.",
        "Written in the caller's own transaction and published by a SqliteOutboxRelay once that is "
        "committed: never lost, never sent for what was rolled back, in order within a key. It may be "
        "published twice; consumers skip the second.",
    )


def subscription_doc(
    message: Message, service: Service, consumption: Consumption
) -> str:
    """One line under the constant."""
    return f"How {service.name} consumes {message.name}, as group {consumption.group}."


def consumer_doc(
    message: Message,
    service: Service,
    consumption: Consumption,
    dead_letter: str,
    form: str,
) -> tuple[str, ...]:
    """The function that makes a consumer."""
    count = consumption.max_deliveries
    times = "delivery" if count == 1 else "deliveries"
    paragraphs = [
        f"Consumes {message.name} for {service.name}, in group {consumption.group}.",
    ]
    if consumption.description:
        paragraphs.append(consumption.description)
    if message.delivery == "at_most_once":
        paragraphs.append(_AT_MOST_ONCE)
        paragraphs.append(
            f"What the handler raises, and what cannot be decoded, goes to {dead_letter} with the reason and its own "
            "headers; nothing is tried again."
        )
        paragraphs.append(_AWAIT)
        return tuple(paragraphs)
    paragraphs.append(_promise(form))
    paragraphs.append(
        f"What the handler raises brings the message back after a backoff; {_order(message)} After "
        f"{count} {times} in vain, and at once if it cannot be decoded or its id is known with another "
        f"payload, it goes to {dead_letter} with the reason and its own headers."
    )
    paragraphs.append(_AWAIT)
    return tuple(paragraphs)


def _order(message: Message) -> str:
    if message.ordering == "per_key":
        return "what has the same key waits behind it."
    return "nothing waits behind it."


def _promise(form: str) -> str:
    if form == "inbox":
        return (
            "Promise: exactly one effect in the inbox's database. The handler writes through "
            "`delivery.transaction`, which is committed together with the record of the message; it "
            "neither commits nor rolls back. Whatever it does elsewhere happens at least once: give "
            "`delivery.id` along as the key."
        )
    if form == "lease":
        return (
            "Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is repeated "
            "only if a crash falls between it and its mark. Give `delivery.id` along as the key to "
            "whatever the handler calls."
        )
    return (
        "Promise: at-least-once effects. The contract asks for no dedupe, so every duplicate has its "
        "effect again."
    )
