"""The consumer with a claim store beside its handlers.

Promise: at-least-once effects. An effect is repeated only if a crash (or the loss of
the lease) falls between the effect and its mark. Claims and marks go to the store in
batches: whatever has gathered while the store was at work.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Coroutine, Sequence
from contextlib import suppress
from typing import TypeVar

from .burial import exhausted, handler_failed, other_payload
from .caught import Caught
from .claims import Claim, ClaimState, ClaimStore, StoreDown
from .consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .decoding import Decoder
from .delivery import Handler
from .engine import Engine
from .gate import Gate
from .incoming import Source
from .lanes import Item, Lane, LaneState
from .lease_claiming import CLAIMED_AT_ONCE, Claiming
from .lease_marks import Marks, held_by, is_granted, renew_claims
from .reports import Fate
from .subscription import Subscription

M = TypeVar("M")

# How soon another holder's claim is looked at again, in seconds.
_LOOK = 0.2


class LeaseEngine(Engine[M, None]):
    """Claims in `store`, handles, marks, acknowledges.

    `renew` keeps claims alive while their handlers run; without it a handler that
    outlasts the lease loses it.
    """

    def __init__(
        self,
        subscription: Subscription,
        *,
        store: ClaimStore,
        decode: Decoder[M],
        handler: Handler[M, None],
        options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
        renew: bool = True,
    ) -> None:
        super().__init__(subscription, decode=decode, handler=handler, options=options)
        self._store = store
        self._group = self.subscription.group
        self._renews = renew
        self.prefetch = max(2 * CLAIMED_AT_ONCE, 2 * self.subscription.concurrency)
        self._claiming = Claiming(
            store,
            self.subscription,
            schedule=self._schedule,
            give_back=self._give_back,
            down=lambda item, fault: self._report(item, Fate.STORE_DOWN, str(fault)),
            sleep=options.sleep,
        )
        self._marks = Marks(
            store,
            self.subscription,
            marked=lambda item: self._finish(item, Fate.PROCESSED),
            failed=self._unmarked,
            lost=self._lost,
            sleep=options.sleep,
        )
        self._gate = Gate()

    async def withdraw(self, sources: Collection[Source], limit: float) -> None:
        """See Engine. Claims that are under way for what was taken back are given back,
        or their leases would keep it from others.
        """
        end = asyncio.get_running_loop().time() + limit
        await super().withdraw(sources, limit)
        with suppress(TimeoutError):
            async with asyncio.timeout_at(end):
                await self._claiming.settled()

    async def _open_store(self) -> None:
        await self._store.open()

    def _workers(self) -> Sequence[Coroutine[None, None, None]]:
        renewals = []
        if self._renews:
            renewals = [renew_claims(self._store, self.subscription, self._open)]
        handlers = [self._work() for _ in range(self.subscription.concurrency)]
        return [self._claiming.run(), self._marks.run(), *renewals, *handlers]

    # Claiming

    def _arrived(self, item: Item[M]) -> None:
        if item.lane.state is LaneState.PARKED:
            return
        if item.burial is not None:
            self._schedule(item.lane)
        else:
            self._claiming.add(item)

    def _resume(self, lane: Lane[M]) -> None:
        for item in lane.items:
            if item.claim is None and item.burial is None and not item.dropped:
                self._claiming.add(item)
        self._schedule(lane)

    async def _give_back(self, items: Sequence[Item[M]]) -> None:
        held = [held_by(item) for item in items if is_granted(item)]
        for item in items:
            item.claim = None
        if held:
            # Where the store is down, the leases will end by themselves.
            with suppress(StoreDown):
                await self._store.give_back(self._group, held)

    async def _free_record(self, item: Item[M]) -> None:
        if is_granted(item):
            await self._store.forget(self._group, held_by(item))

    # Handling

    async def _work(self) -> None:
        while True:
            if not self._runnable:
                self._wake.clear()
                await self._wake.wait()
                continue
            lane = self._runnable.popleft()
            lane.state = LaneState.BUSY
            await self._serve(lane)

    async def _serve(self, lane: Lane[M]) -> None:
        while (item := lane.head()) is not None:
            if item.burial is not None:
                self._spawn(self._bury(lane, item, item.burial))
                return
            if item.claim is None:
                break
            wait = await self._step(item, item.claim)
            if wait is not None:
                await self._give_back([i for i in lane.items if not i.dropped])
                self._park(lane, wait)
                return
        self._rest(lane)
        if item is not None and (item.claim is not None or item.burial is not None):
            self._schedule(lane)

    async def _step(self, item: Item[M], claim: Claim) -> float | None:
        """Acts on the answer to a claim; returns a wait, if the lane must."""
        match claim.state:
            case ClaimState.GRANTED:
                return await self._granted(item, claim)
            case ClaimState.DONE:
                self._finish(item, Fate.SKIPPED_DUPLICATE)
            case ClaimState.OTHER_PAYLOAD:
                item.burial = other_payload(item.id)
            case ClaimState.SEEN:
                return await self._seen(item, claim)
            case _:
                item.claim = None
                if not item.told:
                    item.told = True
                    self._report(item, Fate.IN_PROGRESS)
                if claim.state is ClaimState.WAITING:
                    return claim.wait
                return min(claim.wait, _LOOK)
        return None

    async def _seen(self, item: Item[M], claim: Claim) -> float | None:
        if not claim.suspect:
            return await self._claim_alone(item)
        # Its last delivery may have ended the process: nothing runs beside it.
        async with self._gate.alone():
            return await self._claim_alone(item, inside=True)

    async def _claim_alone(
        self, item: Item[M], *, inside: bool = False
    ) -> float | None:
        try:
            answers = await self._store.claim(
                self._group,
                [(item.record, item.payload)],
                lease=self.subscription.lease,
                alone=True,
            )
        except StoreDown as fault:
            item.claim = None
            self._report(item, Fate.STORE_DOWN, str(fault))
            return self.subscription.pause
        claim = answers[0]
        item.claim = claim
        item.deliveries = claim.deliveries
        if item.dropped:
            await self._give_back([item])
            return None
        if claim.state is ClaimState.GRANTED:
            return await self._granted(item, claim, inside=inside)
        return await self._step(item, claim)

    async def _granted(
        self, item: Item[M], claim: Claim, *, inside: bool = False
    ) -> float | None:
        if claim.deliveries > self.subscription.max_deliveries:
            item.burial = exhausted(item.deliveries - 1)
            return None
        if item.message is None:
            raise RuntimeError("an undecoded message cannot be handled")
        item.active = True
        if not inside:
            while self._gate.closed:
                await self._gate.wait()
            self._gate.enter()
        with Caught() as caught:
            await self._handler.run(
                item.message,
                item.incoming,
                message_id=item.id,
                deliveries=claim.deliveries,
                transaction=None,
            )
        if not inside:
            self._gate.leave()
        if caught.error is not None:
            return await self._handler_failed(item, caught.error)
        # Out of the lane, so that the next of this key may run; not settled yet. It is
        # the first, unless one that lost its lease has come back before it.
        item.lane.items.remove(item)
        self._marks.add(item)
        return None

    async def _handler_failed(self, item: Item[M], error: Exception) -> float | None:
        last = item.deliveries >= self.subscription.max_deliveries
        item.burial = handler_failed(error, last=last)
        if item.burial is not None:
            item.active = False
            return None
        wait = self.subscription.backoff.after(item.deliveries)
        held = held_by(item)
        while True:
            try:
                await self._store.postpone(self._group, held, wait=wait)
                break
            except StoreDown as fault:
                self._report(item, Fate.STORE_DOWN, str(fault))
                await self._sleep(self.subscription.pause)
        item.active = False
        item.claim = None
        self._settled.set()
        self._report(item, Fate.RETRY_LATER, f"{type(error).__name__}: {error}")
        return wait

    # Marking

    def _unmarked(self, item: Item[M], fault: StoreDown) -> None:
        self._report(item, Fate.MARK_FAILED, str(fault))

    def _lost(self, item: Item[M]) -> None:
        """Somebody else has the claim: the item stands in its lane again, first, until
        that one is done.
        """
        self._report(item, Fate.LOST_LEASE)
        item.active = False
        item.claim = None
        item.lane.items.appendleft(item)
        self._settled.set()
        self._arrived(item)
