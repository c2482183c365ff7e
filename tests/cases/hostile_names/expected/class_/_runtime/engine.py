# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What both kinds of consumer share: reading, lanes, waiting, dead letters, stopping.

An engine knows no broker. Messages come in through `submit`; the source of a message
hears `acknowledge` once it needs no further delivery, and not before. It is longer than
most modules because every step here reads or changes the lanes, which no other may.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Collection, Coroutine, Sequence
from hashlib import blake2b
from typing import Generic, TypeVar

from .burial import Burial, undecodable
from .caught import Caught
from .claims import StoreDown
from .consumer_options import ConsumerOptions
from .dead_letters import REDRIVE_HEADER, DeadLetter, DeadLetterQueue
from .decoding import Decoder, Undecodable
from .delivery import Handler
from .handling import HandlerRunner
from .incoming import Incoming, Source
from .lanes import Item, Lane, LaneState
from .reports import Fate, Report
from .subscription import Subscription

M = TypeVar("M")
T = TypeVar("T")


class Engine(ABC, Generic[M, T]):
    """Takes messages from a broker to their effects. `run` it, and `submit` batches.

    All methods belong to one event loop.
    """

    prefetch: int
    """So many unfinished messages are enough to keep the engine busy."""

    def __init__(
        self,
        subscription: Subscription,
        *,
        decode: Decoder[M],
        handler: Handler[M, T],
        options: ConsumerOptions,
    ) -> None:
        if options.adjust is not None:
            subscription = options.adjust(subscription)
        self.subscription = subscription
        self._decode = decode
        self._options = options
        self._sleep = options.sleep
        self._handler = HandlerRunner(
            handler, subscription, options.telemetry, options.clock
        )
        self._lanes: dict[tuple[Source, bytes], Lane[M]] = {}
        self._runnable: deque[Lane[M]] = deque()
        self._wake = asyncio.Event()
        self._open: set[Item[M]] = set()
        self._settled = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._opened = False
        self._failed: asyncio.Future[None] | None = None
        self._dead_letters: DeadLetterQueue | None = None

    @property
    def pending(self) -> int:
        """How many messages are unfinished. May be read from any thread."""
        return len(self._open)

    def standstill(self) -> int | None:
        """Where all that is unfinished waits for a moment in time: how many lanes do.
        None where there is work at hand, or it does not run yet.
        """
        if not self._opened:
            return None
        lanes: set[Lane[M]] = set()
        for item in self._open:
            if item.active or item.lane.state is not LaneState.PARKED:
                return None
            lanes.add(item.lane)
        return len(lanes)

    @property
    def parked(self) -> int:
        """How many of these stand in lanes that wait for a moment in time."""
        lanes = self._lanes.values()
        return sum(len(each.items) for each in lanes if each.state is LaneState.PARKED)

    async def run(self, dead_letters: DeadLetterQueue) -> None:
        """Works until cancelled. Raises what makes going on impossible: MissingTables,
        or an error of the engine itself.
        """
        self._dead_letters = dead_letters
        self._failed = asyncio.get_running_loop().create_future()
        try:
            await self._open_store()
            self._opened = True
            for work in self._workers():
                self._spawn(work)
            await self._failed
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def submit(self, batch: Sequence[Incoming]) -> None:
        """Takes a fetched batch; messages of one source come in its order."""
        per_key = self.subscription.ordering == "per_key"
        for incoming in batch:
            name = None
            if per_key and incoming.key is not None:
                name = (incoming.source, incoming.key)
            known = None if name is None else self._lanes.get(name)
            # Not `Lane[M](name)`: calling an alias costs more than making the lane.
            lane: Lane[M] = Lane(name) if known is None else known
            if known is None and name is not None:
                self._lanes[name] = lane
            item = Item(incoming, lane)
            self._read(item)
            lane.items.append(item)
            self._open.add(item)
            self._arrived(item)

    async def withdraw(self, sources: Collection[Source], limit: float) -> None:
        """Takes back what came from `sources` and has not begun, and lets the rest end
        within `limit` seconds. What is acknowledged until then is to be committed.
        """
        # What comes at most once is acknowledged already, and would be lost.
        kept = self.subscription.delivery == "at_most_once"
        taken = [
            item
            for item in self._open
            if item.incoming.source in sources and not item.active and not kept
        ]
        for item in taken:
            item.dropped = True
            self._open.discard(item)
        await self._give_back(taken)
        end = asyncio.get_running_loop().time() + limit
        while any(item.incoming.source in sources for item in self._open):
            self._settled.clear()
            left = end - asyncio.get_running_loop().time()
            try:
                await asyncio.wait_for(self._settled.wait(), left)
            except TimeoutError:
                return

    # What the two kinds do in their own way

    @abstractmethod
    async def _open_store(self) -> None: ...

    @abstractmethod
    def _workers(self) -> Sequence[Coroutine[None, None, None]]: ...

    @abstractmethod
    def _arrived(self, item: Item[M]) -> None:
        """An item stands in its lane."""

    @abstractmethod
    def _resume(self, lane: Lane[M]) -> None:
        """A lane is IDLE again after it was parked."""

    @abstractmethod
    async def _give_back(self, items: Sequence[Item[M]]) -> None:
        """Undoes the claims of items that never began."""

    @abstractmethod
    async def _free_record(self, item: Item[M]) -> None:
        """Removes the store's record of a dead letter. Raises StoreDown."""

    # Reading

    def _read(self, item: Item[M]) -> None:
        incoming, unwrap = item.incoming, self.subscription.unwrap
        try:
            if unwrap is not None:
                incoming = item.incoming = unwrap(incoming)
            item.message, item.id = self._decode(incoming)
        except Undecodable as fault:
            item.id = incoming.header("ce_id") or ""
            item.burial = undecodable(fault)
            return
        item.payload = payload_digest(incoming.value)
        item.record = item.id
        redrive = incoming.header(REDRIVE_HEADER) if incoming.headers else None
        if redrive:
            item.record = f"{item.id}#{redrive}"

    # Lanes

    def _schedule(self, lane: Lane[M]) -> None:
        if lane.state is LaneState.IDLE and lane.items:
            lane.state = LaneState.QUEUED
            self._runnable.append(lane)
            self._wake.set()

    def _rest(self, lane: Lane[M]) -> None:
        """Ends a lane's turn; an empty one is forgotten."""
        lane.state = LaneState.IDLE
        name = lane.name
        if name is not None and lane.head() is None and self._lanes.get(name) is lane:
            del self._lanes[name]

    def _park(self, lane: Lane[M], seconds: float) -> None:
        lane.state = LaneState.PARKED
        self._spawn(self._unpark(lane, seconds))

    async def _unpark(self, lane: Lane[M], seconds: float) -> None:
        await self._sleep(seconds)
        self._rest(lane)
        self._resume(lane)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None and self._failed is not None and not self._failed.done():
            self._failed.set_exception(error)

    # Ends

    def _finish(self, item: Item[M], fate: Fate, reason: str | None = None) -> None:
        """The item is settled: acknowledged, reported, and out of everyone's way."""
        item.dropped = True
        item.active = False
        if item in self._open:
            self._open.discard(item)
            item.incoming.source.acknowledge(item.incoming.offset)
        self._settled.set()
        self._report(item, fate, reason)

    def _report(self, item: Item[M], fate: Fate, reason: str | None = None) -> None:
        observer = self._options.observer
        if observer is None:
            return
        incoming = item.incoming
        key = incoming.key
        observer(
            Report(
                fate,
                self.subscription.message,
                self.subscription.group,
                item.id or None,
                None if key is None else key.decode("utf-8", "replace"),
                item.deliveries,
                incoming.origin,
                reason,
            )
        )

    async def _bury(self, lane: Lane[M], item: Item[M], burial: Burial) -> None:
        """Sends the head of a BUSY lane to the dead-letter queue; parks the lane if that
        cannot be done now.
        """
        item.active = True
        if not burial.published:
            with Caught() as caught:
                await self._publish(item, burial)
            if caught.error is not None:
                why = f"{type(caught.error).__name__}: {caught.error}"
                self._burial_failed(lane, item, Fate.DEAD_LETTER_DOWN, why)
                return
            burial.published = True
        if burial.free_record:
            try:
                await self._free_record(item)
            except StoreDown as fault:
                self._burial_failed(lane, item, Fate.STORE_DOWN, str(fault))
                return
        detail = f"{burial.reason.value}: {burial.detail}"
        self._finish(item, Fate.DEAD_LETTERED, detail)
        self._rest(lane)
        self._resume(lane)

    def _burial_failed(
        self, lane: Lane[M], item: Item[M], fate: Fate, reason: str
    ) -> None:
        item.active = False
        self._settled.set()
        self._report(item, fate, reason)
        self._park(lane, self.subscription.pause)

    async def _publish(self, item: Item[M], burial: Burial) -> None:
        if self._dead_letters is None:
            raise RuntimeError("the engine is not running")
        dead = DeadLetter(
            item.incoming.original or item.incoming,
            burial.reason,
            burial.detail,
            item.id or None,
            item.deliveries,
        )
        await self._dead_letters.publish(dead, self.subscription)


def payload_digest(value: bytes | None) -> bytes:
    """What tells another payload under a known id."""
    return blake2b(value or b"", digest_size=16).digest()
