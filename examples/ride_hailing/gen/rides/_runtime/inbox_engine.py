# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The consumer whose handlers write in the transaction of the inbox.

Promise: exactly one effect in the inbox's database. Handlers run in turn, a batch in
one transaction, each behind a savepoint of its own. A message that was counted before
and is not done gets a transaction to itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Coroutine, Sequence
from itertools import islice
from typing import TypeVar

from .burial import Burial, exhausted, handler_failed, other_payload
from .caught import Caught
from .claims import Claim, ClaimState, StoreBusy, StoreDown
from .consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .decoding import Decoder
from .delivery import Handler
from .engine import Engine
from .incoming import Source
from .lanes import Item, Lane, LaneState
from .reports import Fate
from .sqlite_database import TransactionEnded, execute_now
from .sqlite_inbox import CountRequest, SqliteInbox
from .subscription import Subscription

M = TypeVar("M")

# When another process keeps the database for itself.
_BUSY_PAUSE = 0.05


class InboxEngine(Engine[M, sqlite3.Connection]):
    """Claims, handles and marks in transactions of `inbox`."""

    def __init__(
        self,
        subscription: Subscription,
        *,
        inbox: SqliteInbox,
        decode: Decoder[M],
        handler: Handler[M, sqlite3.Connection],
        options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
    ) -> None:
        super().__init__(subscription, decode=decode, handler=handler, options=options)
        self._inbox = inbox
        self._group = self.subscription.group
        # One batch runs while the next one is fetched.
        self.prefetch = 2 * self.subscription.concurrency
        # Of the running batch: how long lanes must wait, and what must be alone.
        self._waits: dict[Lane[M], float] = {}
        self._alone: list[Item[M]] = []
        self._hurry = False

    async def withdraw(self, sources: Collection[Source], limit: float) -> None:
        """See Engine. The running batch ends with the handler that runs."""
        self._hurry = True
        try:
            await super().withdraw(sources, limit)
        finally:
            self._hurry = False

    async def _open_store(self) -> None:
        await self._inbox.open()

    def _workers(self) -> Sequence[Coroutine[None, None, None]]:
        return [self._work()]

    def _arrived(self, item: Item[M]) -> None:
        self._schedule(item.lane)

    def _resume(self, lane: Lane[M]) -> None:
        self._schedule(lane)

    async def _give_back(self, items: Sequence[Item[M]]) -> None:
        # What is counted and not begun is uncounted with its batch's transaction.
        return

    async def _free_record(self, item: Item[M]) -> None:
        async with self._inbox.turn:
            await self._inbox.forget(self._group, item.record)

    # Batches

    async def _work(self) -> None:
        while True:
            lanes = self._take_lanes()
            if not lanes:
                self._wake.clear()
                await self._wake.wait()
                continue
            self._waits.clear()
            self._alone.clear()
            async with self._inbox.turn:
                await self._batch(self._pick(lanes))
            for lane in lanes:
                self._after(lane)

    def _take_lanes(self) -> list[Lane[M]]:
        taken: list[Lane[M]] = []
        room = self.subscription.concurrency
        while self._runnable and room > 0:
            lane = self._runnable.popleft()
            lane.state = LaneState.BUSY
            head = lane.head()
            if head is None:
                self._rest(lane)
            elif head.burial is not None:
                self._spawn(self._bury(lane, head, head.burial))
            else:
                taken.append(lane)
                room -= len(lane.items)
        return taken

    def _pick(self, lanes: Sequence[Lane[M]]) -> list[Item[M]]:
        picked: list[Item[M]] = []
        for lane in lanes:
            for item in lane.items:
                if item.burial is not None:
                    break
                if not item.dropped:
                    picked.append(item)
        return list(islice(picked, self.subscription.concurrency))

    def _after(self, lane: Lane[M]) -> None:
        head = lane.head()
        wait = self._waits.get(lane)
        if head is None:
            self._rest(lane)
        elif wait is not None:
            self._park(lane, wait)
        elif head.burial is not None:
            self._spawn(self._bury(lane, head, head.burial))
        else:
            self._rest(lane)
            self._schedule(lane)

    async def _batch(self, items: Sequence[Item[M]]) -> None:
        granted = await self._count(items, alone=False)
        if granted:
            await self._transaction(granted)
        for item in list(self._alone):
            if item.dropped or item.lane in self._waits or item.lane.head() is not item:
                continue
            if await self._count([item], alone=True):
                await self._transaction([item])

    async def _count(self, items: Sequence[Item[M]], *, alone: bool) -> list[Item[M]]:
        """The items that may be handled now; the others are settled or will wait."""
        lanes = {lane: number for number, lane in enumerate(i.lane for i in items)}
        requests = [
            CountRequest(lanes[item.lane], item.record, item.payload, item.counted)
            for item in items
        ]
        try:
            answers = await self._inbox.count(self._group, requests, alone=alone)
        except StoreDown as fault:
            self._store_failed(items, fault)
            return []
        return [
            item
            for item, answer in zip(items, answers, strict=True)
            if self._granted(item, answer)
        ]

    def _granted(self, item: Item[M], answer: Claim) -> bool:
        if answer.state is not ClaimState.HELD_BACK:
            item.deliveries = answer.deliveries
        match answer.state:
            case ClaimState.GRANTED:
                if answer.deliveries <= self.subscription.max_deliveries:
                    return True
                item.burial = exhausted(item.deliveries - 1)
            case ClaimState.DONE:
                self._finish(item, Fate.SKIPPED_DUPLICATE)
            case ClaimState.OTHER_PAYLOAD:
                item.burial = other_payload(item.id)
            case ClaimState.WAITING:
                self._waits[item.lane] = answer.wait
                self._report(item, Fate.IN_PROGRESS, "its backoff is not over")
            case ClaimState.SEEN:
                self._alone.append(item)
            case _:
                pass
        return False

    # One transaction

    async def _transaction(self, items: Sequence[Item[M]]) -> None:
        succeeded: list[Item[M]] = []
        failed: list[tuple[Item[M], Exception, Burial | None]] = []
        unused: list[Item[M]] = []
        skipped: list[Item[M]] = []
        limit = self.subscription.max_deliveries
        try:
            ids = [item.record for item in items]
            done = await self._inbox.begin(self._group, ids)
            broken: set[Lane[M]] = set()
            for item in items:
                if item.dropped or self._hurry or item.lane in broken:
                    unused.append(item)
                elif item.record in done:
                    skipped.append(item)
                else:
                    error = await self._handle(item)
                    if error is None:
                        succeeded.append(item)
                    else:
                        burial = handler_failed(error, last=item.deliveries >= limit)
                        failed.append((item, error, burial))
                        broken.add(item.lane)
            await self._inbox.commit(
                self._group,
                done=[item.record for item in succeeded],
                keep=self.subscription.dedupe_window,
                waiting=[
                    (item.record, self.subscription.backoff.after(item.deliveries))
                    for item, _, burial in failed
                    if burial is None
                ],
                unused=[item.record for item in unused],
            )
        except StoreDown as fault:
            await self._uncount(items)
            self._store_failed(items, fault)
            return
        except BaseException:
            await self._inbox.roll_back()
            raise
        for item in succeeded:
            self._finish(item, Fate.PROCESSED)
        for item in skipped:
            self._finish(item, Fate.SKIPPED_DUPLICATE)
        for item in unused:
            item.counted = False
        for item, error, burial in failed:
            item.active = False
            item.counted = False
            item.burial = burial
            if burial is None:
                wait = self.subscription.backoff.after(item.deliveries)
                self._waits[item.lane] = wait
                self._report(item, Fate.RETRY_LATER, f"{type(error).__name__}: {error}")
        self._settled.set()

    async def _uncount(self, items: Sequence[Item[M]]) -> None:
        """A failure of the store is no delivery."""
        try:
            await self._inbox.uncount(self._group, [item.record for item in items])
        except StoreDown:
            # The counts stand: the next try of this process does not raise them again.
            for item in items:
                item.counted = True

    async def _handle(self, item: Item[M]) -> Exception | None:
        """Runs the handler behind a savepoint; returns what it raised, its writes undone.

        Raises StoreDown where SQLite has ended the transaction, and TransactionEnded
        where the handler has.
        """
        connection = self._inbox.transaction
        if item.message is None:
            raise RuntimeError("an undecoded message cannot be handled")
        item.active = True
        execute_now(connection, "SAVEPOINT mscomm")
        with Caught() as caught:
            await self._handler.run(
                item.message,
                item.incoming,
                message_id=item.id,
                deliveries=item.deliveries,
                transaction=connection,
            )
        failure = caught.error
        if not connection.in_transaction:
            if isinstance(failure, sqlite3.Error):
                raise StoreDown(f"the transaction was undone: {failure}") from failure
            raise TransactionEnded(
                f"the handler of {self.subscription.message!r} ended the transaction of "
                "its inbox; it must neither commit nor roll back"
            ) from failure
        if failure is not None:
            execute_now(connection, "ROLLBACK TO mscomm")
        execute_now(connection, "RELEASE mscomm")
        return failure

    def _store_failed(self, items: Sequence[Item[M]], fault: StoreDown) -> None:
        """Every lane waits; nothing was kept of what `items` did."""
        busy = isinstance(fault, StoreBusy)
        for item in items:
            ran, item.active = item.active, False
            self._waits[item.lane] = _BUSY_PAUSE if busy else self.subscription.pause
            if ran:
                self._report(item, Fate.ROLLED_BACK, str(fault))
            elif not busy:
                self._report(item, Fate.STORE_DOWN, str(fault))
        self._settled.set()
