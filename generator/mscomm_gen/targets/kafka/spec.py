"""The `kafka:` block of a message, and what Kafka is like."""

from __future__ import annotations

from typing import Final

from ...contract.options import BrokerFacts, OptionField, OptionSpec

KAFKA: Final = OptionSpec(
    name="kafka",
    place="message",
    fields=(
        OptionField(
            "topic",
            "text",
            "The topic's name; `<contract>.<message>.v1` in kebab case where it is not said.",
            pattern=r"[A-Za-z0-9._-]{1,249}",
        ),
        OptionField(
            "partitions",
            "int",
            "How many partitions the topic has: the most members of a group that work at once.",
            minimum=1,
            maximum=200_000,
        ),
        OptionField(
            "retention",
            "duration",
            "How long the topic keeps a message.",
            minimum=1,
        ),
        OptionField(
            "cleanup",
            "text",
            "What becomes of old messages: `delete` after the retention, or `compact` to the last one of each key; "
            "delete where it is not said.",
            pattern=r"delete|compact",
        ),
    ),
    broker=BrokerFacts(
        retention=7 * 86400.0,
        max_message=1024 * 1024,
        ordering="per_key",
        redelivery="from the last committed offset, after a crash or a rebalance",
    ),
)
