# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How to reach Kafka."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Setting: TypeAlias = str | int | float | bool


@dataclass(frozen=True, slots=True)
class KafkaSettings:
    """`bootstrap` is `host:port,host:port`; `extra` holds further settings of
    librdkafka (security, timeouts) by their own names, `for_producers` and
    `for_consumers` those of one kind. They win over our defaults, except where these
    keep a promise: offsets are committed by us alone.
    """

    bootstrap: str
    extra: Mapping[str, Setting] = field(default_factory=dict)
    for_producers: Mapping[str, Setting] = field(default_factory=dict)
    for_consumers: Mapping[str, Setting] = field(default_factory=dict)

    def producer(self) -> dict[str, Setting]:
        """For a producer: idempotent, confirmed by all replicas in sync."""
        return {
            "linger.ms": 5,
            "delivery.timeout.ms": 30_000,
            **self.extra,
            **self.for_producers,
            "bootstrap.servers": self.bootstrap,
            "enable.idempotence": True,
            "acks": "all",
        }

    def consumer(self, group: str) -> dict[str, Setting]:
        """For a consumer of `group`: from the beginning, cooperative rebalances."""
        return {
            "auto.offset.reset": "earliest",
            "queued.max.messages.kbytes": 32_768,
            "fetch.wait.max.ms": 100,
            **self.extra,
            **self.for_consumers,
            "bootstrap.servers": self.bootstrap,
            "group.id": group,
            "partition.assignment.strategy": "cooperative-sticky",
            "enable.auto.commit": False,
            "enable.auto.offset.store": False,
        }
