# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What happens to claims besides being made: they are renewed, and in the end marked."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection
from typing import Generic, TypeVar

from .claims import ClaimState, ClaimStore, Held, StoreDown
from .lanes import Item
from .subscription import Subscription

M = TypeVar("M")


def is_granted(item: Item[M]) -> bool:
    """Whether the item's claim is ours."""
    return item.claim is not None and item.claim.state is ClaimState.GRANTED


def held_by(item: Item[M]) -> Held:
    """The claim as the store wants it named."""
    if item.claim is None:
        raise RuntimeError("this message is not claimed")
    return item.record, item.claim.token


class Marks(Generic[M]):
    """Marks what is handled: each time all that has gathered, in one step of the store.

    `marked`, `failed` and `lost` hear what became of each item; what failed is marked
    again after a pause, with the same token.
    """

    def __init__(
        self,
        store: ClaimStore,
        subscription: Subscription,
        *,
        marked: Callable[[Item[M]], None],
        failed: Callable[[Item[M], StoreDown], None],
        lost: Callable[[Item[M]], None],
        sleep: Callable[[float], Awaitable[object]],
    ) -> None:
        self._store = store
        self._subscription = subscription
        self._marked = marked
        self._failed = failed
        self._lost = lost
        self._sleep = sleep
        self._waiting: list[Item[M]] = []
        self._some = asyncio.Event()

    def add(self, item: Item[M]) -> None:
        """The item's handler has succeeded."""
        self._waiting.append(item)
        self._some.set()

    async def run(self) -> None:
        """Marks until cancelled."""
        while True:
            if not self._waiting:
                self._some.clear()
                await self._some.wait()
                continue
            batch, self._waiting = self._waiting, []
            try:
                answers = await self._store.mark(
                    self._subscription.group,
                    [held_by(item) for item in batch],
                    keep=self._subscription.dedupe_window,
                )
            except StoreDown as fault:
                for item in batch:
                    self._failed(item, fault)
                await self._sleep(self._subscription.pause)
                self._waiting = batch + self._waiting
                continue
            for item, marked in zip(batch, answers, strict=True):
                if marked:
                    self._marked(item)
                else:
                    self._lost(item)


async def renew_claims(
    store: ClaimStore, subscription: Subscription, items: Collection[Item[M]]
) -> None:
    """Renews what is claimed among `items`, at half-life, until cancelled."""
    while True:
        await asyncio.sleep(subscription.lease / 2)
        held = [held_by(item) for item in items if is_granted(item)]
        if not held:
            continue
        try:
            await store.renew(subscription.group, held, lease=subscription.lease)
        except StoreDown:
            # The next turn comes; a claim that is lost meanwhile is not marked.
            continue
