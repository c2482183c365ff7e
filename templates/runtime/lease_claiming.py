"""Claims in batches: whatever has gathered while the store was at work."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from .claims import ClaimStore, StoreDown
from .lanes import Item, Lane, LaneState
from .subscription import Subscription

M = TypeVar("M")

CLAIMED_AT_ONCE = 500


class Claiming(Generic[M]):
    """Claims what is added. `schedule` hears of a lane with an answer, `give_back` of
    what nobody wants any more, `down` of what waits because the store does.
    """

    def __init__(
        self,
        store: ClaimStore,
        subscription: Subscription,
        *,
        schedule: Callable[[Lane[M]], None],
        give_back: Callable[[Sequence[Item[M]]], Awaitable[None]],
        down: Callable[[Item[M], StoreDown], None],
        sleep: Callable[[float], Awaitable[object]],
    ) -> None:
        self._store = store
        self._subscription = subscription
        self._schedule = schedule
        self._give_back = give_back
        self._down = down
        self._sleep = sleep
        self._waiting: deque[Item[M]] = deque()
        self._added = asyncio.Event()
        self._under_way = asyncio.Lock()

    def add(self, item: Item[M]) -> None:
        """It is to be claimed."""
        if not item.listed:
            item.listed = True
            self._waiting.append(item)
            self._added.set()

    async def run(self) -> None:
        """Claims until cancelled."""
        while True:
            batch = self._next()
            if not batch:
                self._added.clear()
                await self._added.wait()
                continue
            async with self._under_way:
                fault = await self._claim(batch)
            if fault is not None:
                await self._sleep(self._subscription.pause)
                for item in reversed(batch):
                    item.listed = True
                    self._waiting.appendleft(item)

    async def settled(self) -> None:
        """Returns when the claim that is under way, if any, is answered, and what was
        withdrawn meanwhile is given back.
        """
        async with self._under_way:
            return

    async def _claim(self, batch: Sequence[Item[M]]) -> StoreDown | None:
        try:
            answers = await self._store.claim(
                self._subscription.group,
                [(item.record, item.payload) for item in batch],
                lease=self._subscription.lease,
            )
        except StoreDown as fault:
            for item in batch:
                self._down(item, fault)
            return fault
        unwanted: list[Item[M]] = []
        for item, answer in zip(batch, answers, strict=True):
            item.claim = answer
            item.deliveries = answer.deliveries
            if item.dropped or item.lane.state is LaneState.PARKED:
                unwanted.append(item)
            else:
                self._schedule(item.lane)
        if unwanted:
            await self._give_back(unwanted)
        return None

    def _next(self) -> list[Item[M]]:
        batch: list[Item[M]] = []
        while self._waiting and len(batch) < CLAIMED_AT_ONCE:
            item = self._waiting.popleft()
            item.listed = False
            # What stands in a lane that waits is listed again when the wait is over.
            if not item.dropped and item.lane.state is not LaneState.PARKED:
                batch.append(item)
        return batch
