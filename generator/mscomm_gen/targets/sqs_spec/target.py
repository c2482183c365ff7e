"""Declares the options of SQS, so that contracts that use them can be read, linted and reviewed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...contract.options import BrokerFacts, OptionField, OptionSpec
from ..base import Build

SQS: Final = OptionSpec(
    name="sqs",
    place="message",
    fields=(
        OptionField(
            "queue",
            "text",
            "The queue's name; it ends in .fifo for a FIFO queue.",
            pattern=r"[A-Za-z0-9_-]{1,80}|[A-Za-z0-9_-]{1,75}\.fifo",
        ),
        OptionField(
            "visibility_timeout",
            "duration",
            "How long a received message stays hidden from other receivers.",
            minimum=0,
            maximum=12 * 3600,
        ),
        OptionField(
            "retention",
            "duration",
            "How long the queue keeps what nobody deletes.",
            minimum=60,
            maximum=14 * 86400,
        ),
    ),
    broker=BrokerFacts(
        retention=4 * 86400.0,
        max_message=1024 * 1024,
        ordering="per_key",
        redelivery="after the visibility timeout, unless deleted",
    ),
    supported=False,
)


class SqsSpec:
    """Emits nothing; the pipeline refuses to build what asks for SQS."""

    name = "sqs"
    options: tuple[OptionSpec, ...] = (SQS,)

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields nothing."""
        return ()
