"""What the consumer of any broker feeds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from .dead_letters import DeadLetterQueue
from .incoming import Incoming, Source
from .subscription import Subscription


class ConsumerEngine(Protocol):
    """Takes messages to their effects; see Engine."""

    subscription: Subscription
    prefetch: int

    @property
    def pending(self) -> int: ...

    @property
    def parked(self) -> int: ...

    async def run(self, dead_letters: DeadLetterQueue) -> None: ...

    def submit(self, batch: Sequence[Incoming]) -> None: ...

    async def withdraw(self, sources: Sequence[Source], limit: float) -> None: ...
