"""The `sqs:` block of a message, and what SQS is like.

Limits are those of the SQS and SNS developer guides ("Amazon SQS message quotas", `CreateQueue`, `PublishBatch`):
a message of SQS has at most 1 MiB, one of an SNS topic 256 KiB unless the topic allows more.
"""

from __future__ import annotations

from typing import Final

from ...contract.options import BrokerFacts, OptionField, OptionSpec

SQS: Final = OptionSpec(
    name="sqs",
    place="message",
    fields=(
        OptionField(
            "queue",
            "text",
            "The queue of a command, or of an event that one group alone consumes; `<contract>-<message>` in kebab "
            "case where a command does not say. It ends in .fifo for a FIFO queue.",
            pattern=r"[A-Za-z0-9_-]{1,80}|[A-Za-z0-9_-]{1,75}\.fifo",
        ),
        OptionField(
            "topic",
            "text",
            "The SNS topic of an event, which feeds a queue of each group; `<contract>-<message>` in kebab case where "
            "it is not said. It ends in .fifo for a FIFO topic.",
            pattern=r"[A-Za-z0-9_-]{1,256}|[A-Za-z0-9_-]{1,251}\.fifo",
        ),
        OptionField(
            "fifo",
            "bool",
            "Whether the order of each key is kept; what `ordering: per_key` needs, and its default.",
        ),
        OptionField(
            "delay",
            "duration",
            "How long a new message stays hidden: DelaySeconds, in whole seconds, 15m at most.",
            minimum=0,
            maximum=900,
        ),
        OptionField(
            "retention",
            "duration",
            "How long a queue keeps what nobody deletes: MessageRetentionPeriod, from 60s to 14d; 4d where it is not "
            "said.",
            minimum=60,
            maximum=14 * 86400,
        ),
        OptionField(
            "visibility_timeout",
            "duration",
            "How long a message of a consumer that died stays hidden from the others; a living one extends it. 30s "
            "where it is not said.",
            minimum=1,
            maximum=12 * 3600,
        ),
        OptionField(
            "max_receive_count",
            "int",
            "After how many receives SQS itself moves a message to the dead letters, whoever received it and why; "
            "well above `max_deliveries`, and 20 times as much, at least 100, where it is not said.",
            minimum=1,
            maximum=1000,
        ),
        OptionField(
            "max_message_size",
            "size",
            "The most bytes of one message, attributes counted: 1MiB for a queue, 256KiB for a topic, where it is not "
            "said.",
            minimum=1024,
            maximum=1024 * 1024,
        ),
    ),
    broker=BrokerFacts(
        retention=4 * 86400.0,
        max_message=1024 * 1024,
        ordering="per_key",
        redelivery="after the visibility timeout, unless deleted",
    ),
)
