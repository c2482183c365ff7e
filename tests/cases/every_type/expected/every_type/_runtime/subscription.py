# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How one service consumes one message. All durations are seconds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from .incoming import Incoming


@dataclass(frozen=True, slots=True, kw_only=True)
class RedeliveryBackoff:
    """After the n-th failed delivery: min(cap, base * factor ** (n - 1)) seconds."""

    base: float = 1.0
    factor: float = 2.0
    cap: float = 300.0

    def after(self, deliveries: int) -> float:
        """The wait after so many deliveries, the last of which failed."""
        # Exponents beyond this one overflow a float; every sane cap is long reached.
        return min(self.cap, self.base * self.factor ** min(deliveries - 1, 500))


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What the contract says of one consumer, completed by defaults."""

    message: str
    topic: str
    group: str
    dead_letter: str
    """The topic of what is given up."""
    ordering: Literal["per_key", "none"] = "per_key"
    delivery: Literal["at_least_once", "at_most_once"] = "at_least_once"
    """At most once: acknowledged before it is handled."""
    unwrap: Callable[[Incoming], Incoming] | None = None
    """Takes a message out of its envelope. Raises Undecodable."""
    max_deliveries: int = 5
    """So many deliveries may fail; then the message becomes a dead letter."""
    backoff: RedeliveryBackoff = RedeliveryBackoff()
    concurrency: int = 16
    """Lease mode: handlers at once. Inbox mode: messages in one transaction."""
    dedupe_window: float = 14 * 86400.0
    """How long a message that was handled is remembered."""
    lease: float = 60.0
    """Lease mode: how long a claim stands unless its holder renews it."""
    visibility: float = 30.0
    """SQS: how long a message of a consumer that died stays hidden from the others."""
    pause: float = 1.0
    """Between two tries of a store or a dead-letter queue that is down."""
    drain: float = 10.0
    """How long handlers may finish when their partition goes or the consumer stops."""

    def __post_init__(self) -> None:
        if self.max_deliveries < 1 or self.concurrency < 1:
            raise ValueError("max_deliveries and concurrency must be at least 1")
        if self.lease <= 0 or self.dedupe_window <= 0:
            raise ValueError("lease and dedupe_window must be positive")

    def scaled(self, factor: float) -> Subscription:
        """The same with every duration times `factor`, for quick motion."""
        return replace(
            self,
            backoff=replace(
                self.backoff,
                base=self.backoff.base * factor,
                cap=self.backoff.cap * factor,
            ),
            dedupe_window=self.dedupe_window * factor,
            lease=self.lease * factor,
            visibility=self.visibility * factor,
            pause=self.pause * factor,
            drain=self.drain * factor,
        )
