"""What every broker's consumer must do, whatever carries the messages: one suite, a subclass per broker.

A subclass gives a `rig`: a topic on a running broker, a way to send to it, and consumers of it. The consumers
keep an inbox; the handler writes a row per effect, so that effects can be counted.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

import pytest

from runtime.claims import Claim, ClaimRequest, ClaimStore, StoreDown
from runtime.consumer_options import ConsumerOptions
from runtime.delivery import Delivery
from runtime.memory_claims import MemoryClaimStore
from runtime.reports import Fate, Report
from runtime.sqlite_inbox import SqliteInbox
from runtime.subscription import RedeliveryBackoff, Subscription
from tests.brokers.note import Note

Handler: TypeAlias = Callable[[Note, Delivery[sqlite3.Connection]], Awaitable[None]]
LeaseHandler: TypeAlias = Callable[[Note, Delivery[None]], Awaitable[None]]
LIMIT = 20.0


@dataclass
class Dead:
    """A dead letter as the broker gives it back."""

    key: bytes | None
    value: bytes | None
    headers: dict[str, str]


@dataclass
class Ledger:
    """Collects reports, and lets a test wait for some."""

    reports: list[Report] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def __call__(self, report: Report) -> None:
        self.reports.append(report)
        self.changed.set()

    def count(self, fate: Fate) -> int:
        return sum(report.fate is fate for report in self.reports)

    async def wait(self, fate: Fate, count: int, limit: float = LIMIT) -> None:
        """Until so many deliveries have had this fate."""
        async with asyncio.timeout(limit):
            while self.count(fate) < count:
                self.changed.clear()
                await self.changed.wait()


class Rig(ABC):
    """One broker with one topic, for one test."""

    group: str

    @abstractmethod
    async def send(
        self,
        key: str | None,
        value: bytes | None,
        headers: Sequence[tuple[str, bytes]] = (),
    ) -> None:
        """Puts a message on the topic."""

    @abstractmethod
    @asynccontextmanager
    def consumer(
        self,
        subscription: Subscription,
        inbox: SqliteInbox,
        handler: Handler,
        options: ConsumerOptions,
    ) -> AsyncIterator[None]:
        """A member of the group while the context lasts."""

    @abstractmethod
    @asynccontextmanager
    def leasing(
        self,
        subscription: Subscription,
        store: ClaimStore,
        handler: LeaseHandler,
        options: ConsumerOptions,
    ) -> AsyncIterator[None]:
        """A member of the group that claims in `store`, while the context lasts."""

    @abstractmethod
    @asynccontextmanager
    def no_dead_letters(self) -> AsyncIterator[None]:
        """The dead-letter queue does not take anything while the context lasts."""

    @abstractmethod
    async def dead(self, count: int) -> list[Dead]:
        """The first `count` dead letters of the group."""

    @abstractmethod
    def subscription(self) -> Subscription:
        """Names the topic, the group and the dead-letter queue."""


class ReachableRig(Rig):
    """That of a broker which other processes can reach."""

    @property
    @abstractmethod
    def reached(self) -> str:
        """Its name and address: `kafka=localhost:9092`."""


class BrokerSuite:
    """The tests. `rig` is the subclass's fixture."""

    async def test_a_duplicate_is_skipped(self, rig: Rig, tmp_path: Path) -> None:
        ledger, seen = Ledger(), Seen()
        async with consuming(rig, tmp_path, seen.note, ledger):
            for number in (1, 1, 2, 1):
                await rig.send("a", note(number))
            await ledger.wait(Fate.SKIPPED_DUPLICATE, 2)
            await ledger.wait(Fate.PROCESSED, 2)
        assert effects(tmp_path) == [1, 2]

    async def test_what_cannot_be_decoded_is_dead_lettered_and_the_rest_goes_on(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        ledger, seen = Ledger(), Seen()
        async with consuming(rig, tmp_path, seen.note, ledger):
            await rig.send("a", b"{broken", [("ce_id", b"e-1"), ("tenant", b"blue")])
            await rig.send("a", note(2))
            await ledger.wait(Fate.PROCESSED, 1)
            (dead,) = await rig.dead(1)
        assert (dead.key, dead.value) == (b"a", b"{broken")
        assert dead.headers["tenant"] == "blue"
        assert dead.headers["ce_id"] == "e-1"
        assert dead.headers["mscomm-dead-letter-reason"] == "undecodable"
        assert dead.headers["mscomm-dead-letter-group"] == rig.group
        assert "broken" not in dead.headers["mscomm-dead-letter-detail"]

    async def test_one_id_with_another_payload_is_dead_lettered_never_skipped(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        ledger, seen = Ledger(), Seen()
        async with consuming(rig, tmp_path, seen.note, ledger):
            await rig.send("a", note(1))
            await rig.send("a", note(1, text="changed"))
            (dead,) = await rig.dead(1)
        assert dead.headers["mscomm-dead-letter-reason"] == "same id, other payload"
        assert effects(tmp_path) == [1]

    async def test_a_failing_message_holds_back_its_own_key_only(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        seen, ledger = Seen(fail={1: 1}), Ledger()
        for number, key in enumerate("AABAB"):
            await rig.send(key, note(number, key=key))
        async with consuming(rig, tmp_path, seen.note, ledger, backoff=0.5):
            await ledger.wait(Fate.PROCESSED, 5)
        assert seen.done == {"A": [0, 1, 3], "B": [2, 4]}
        first_of_a = seen.order.index(1)
        assert seen.order.index(2) < first_of_a
        assert seen.order.index(4) < first_of_a

    async def test_what_always_fails_is_given_up_after_max_deliveries_in_order(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        seen, ledger = Seen(fail={1: 99}), Ledger()
        async with consuming(rig, tmp_path, seen.note, ledger):
            for number in range(4):
                await rig.send("a", note(number))
            await ledger.wait(Fate.DEAD_LETTERED, 1)
            await ledger.wait(Fate.PROCESSED, 3)
            (dead,) = await rig.dead(1)
        assert dead.headers["mscomm-dead-letter-reason"] == "handler failed"
        assert dead.headers["mscomm-dead-letter-deliveries"] == "3"
        assert seen.tries == [0, 1, 1, 1, 2, 3]
        assert effects(tmp_path) == [0, 2, 3]

    async def test_a_redriven_dead_letter_runs_again(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        seen, ledger = Seen(fail={1: 3}), Ledger()
        async with consuming(rig, tmp_path, seen.note, ledger):
            await rig.send("a", note(1))
            (dead,) = await rig.dead(1)
            again = [(name, text.encode()) for name, text in dead.headers.items()]
            await rig.send("a", dead.value, [*again, ("mscomm-redrive", b"r-1")])
            await ledger.wait(Fate.PROCESSED, 1)
            await rig.send("a", dead.value, [*again, ("mscomm-redrive", b"r-1")])
            await ledger.wait(Fate.SKIPPED_DUPLICATE, 1)
        assert effects(tmp_path) == [1]

    async def test_a_second_consumer_goes_on_where_the_first_stopped(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        seen, ledger = Seen(), Ledger()
        async with consuming(rig, tmp_path, seen.note, ledger):
            await rig.send("a", note(1))
            await ledger.wait(Fate.PROCESSED, 1)
        async with consuming(rig, tmp_path, seen.note, ledger):
            await rig.send("a", note(2))
            await ledger.wait(Fate.PROCESSED, 2)
        # Committed on the way out: nothing came twice.
        assert ledger.count(Fate.SKIPPED_DUPLICATE) == 0
        assert effects(tmp_path) == [1, 2]

    async def test_a_member_that_joins_and_one_that_leaves_keep_the_order_of_keys(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        seen, ledger = Seen(pause=0.002), Ledger()
        keys = [f"k{number}" for number in range(8)]
        count = 25
        async with consuming(rig, tmp_path, seen.note, ledger):
            for number in range(count):
                for key in keys:
                    await rig.send(key, note(number, key=key))
                if number == 8:
                    joined = consuming(rig, tmp_path, seen.note, ledger)
                    await joined.__aenter__()
                if number == 17:
                    await joined.__aexit__(None, None, None)
            await ledger.wait(Fate.PROCESSED, count * len(keys))
        assert seen.done == {key: list(range(count)) for key in keys}

    async def test_a_dead_letter_queue_that_is_down_loses_nothing_and_holds_back_one_key(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        ledger, seen = Ledger(), Seen()
        async with consuming(rig, tmp_path, seen.note, ledger):
            async with rig.no_dead_letters():
                await rig.send("a", b"{broken")
                await rig.send("a", note(1))
                await rig.send("b", note(2, key="b"))
                await ledger.wait(Fate.DEAD_LETTER_DOWN, 1)
                await ledger.wait(Fate.PROCESSED, 1)
                assert seen.order == [2]
            await ledger.wait(Fate.DEAD_LETTERED, 1)
            await ledger.wait(Fate.PROCESSED, 2)
            (dead,) = await rig.dead(1)
        assert dead.value == b"{broken"
        assert seen.order == [2, 1]

    async def test_a_consumer_that_stops_lets_its_handler_end_and_leaves_the_rest_to_others(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        ledger, begun = Ledger(), asyncio.Event()
        handled: list[int] = []

        async def slow(note: Note, delivery: Delivery[sqlite3.Connection]) -> None:
            begun.set()
            await asyncio.sleep(0.3)
            handled.append(note.number)

        for number in range(3):
            await rig.send("a", note(number))
        async with consuming(rig, tmp_path, slow, ledger):
            await asyncio.wait_for(begun.wait(), LIMIT)
        first = list(handled)
        assert first
        async with consuming(rig, tmp_path, slow, ledger):
            await ledger.wait(Fate.PROCESSED, 3)
        assert handled == [0, 1, 2]
        assert len(first) < 3
        assert ledger.count(Fate.SKIPPED_DUPLICATE) == 0

    async def test_a_lease_keeps_order_and_skips_duplicates(self, rig: Rig) -> None:
        ledger = Ledger()
        handled: list[int] = []
        failing = {2: 1}

        async def handle(note: Note, delivery: Delivery[None]) -> None:
            if failing.pop(note.number, 0):
                raise RuntimeError("not yet")
            handled.append(note.number)

        async with leasing(rig, MemoryClaimStore(), handle, ledger):
            for number in (1, 2, 3, 2, 4):
                await rig.send("a", note(number))
            await ledger.wait(Fate.SKIPPED_DUPLICATE, 1)
            await ledger.wait(Fate.PROCESSED, 4)
        assert handled == [1, 2, 3, 4]
        assert ledger.count(Fate.RETRY_LATER) == 1

    async def test_while_the_store_is_down_nothing_is_handled_nor_counted(
        self, rig: Rig
    ) -> None:
        ledger, store = Ledger(), FailingStore(down=True)
        deliveries: list[int] = []

        async def handle(note: Note, delivery: Delivery[None]) -> None:
            deliveries.append(delivery.deliveries)

        async with leasing(rig, store, handle, ledger):
            await rig.send("a", note(1))
            await ledger.wait(Fate.STORE_DOWN, 2)
            assert deliveries == []
            store.down = False
            await ledger.wait(Fate.PROCESSED, 1)
        assert deliveries == [1]


class ReachableSuite(BrokerSuite):
    """The tests of brokers that outlive the processes of their consumers."""

    @pytest.mark.parametrize("moment", ["effect", "mark"])
    async def test_one_effect_though_the_process_is_killed_after_the(
        self, moment: str, rig: ReachableRig, tmp_path: Path
    ) -> None:
        open_inbox(tmp_path).close()
        for number in range(4):
            await rig.send("a", note(number))
        killed = Victim(rig, tmp_path, f"{moment}:1")
        assert await killed.end() == -signal.SIGKILL
        assert effects(tmp_path) == ([0] if moment == "effect" else [0, 1])
        ledger, seen = Ledger(), Seen()
        async with consuming(rig, tmp_path, seen.note, ledger):
            await ledger.wait(Fate.PROCESSED, 3 if moment == "effect" else 2)
            if moment == "mark":
                await ledger.wait(Fate.SKIPPED_DUPLICATE, 1)
        assert effects(tmp_path) == [0, 1, 2, 3]
        assert seen.order == ([1, 2, 3] if moment == "effect" else [2, 3])


class FailingStore(MemoryClaimStore):
    """Claims in memory, of a store that is down while `down` is set."""

    def __init__(self, *, down: bool) -> None:
        super().__init__()
        self.down = down

    async def claim(
        self,
        consumer: str,
        requests: Sequence[ClaimRequest],
        *,
        lease: float,
        alone: bool = False,
    ) -> Sequence[Claim]:
        if self.down:
            raise StoreDown("no store")
        return await super().claim(consumer, requests, lease=lease, alone=alone)


class Victim:
    """A consumer with an inbox, in a process that kills itself: see victim.py."""

    def __init__(self, rig: ReachableRig, folder: Path, death: str) -> None:
        subscription = rig.subscription()
        command = [sys.executable, "-m", "tests.brokers.victim", rig.reached]
        command += [subscription.topic, subscription.group, subscription.dead_letter]
        self._process = subprocess.Popen(
            [*command, str(folder), death],
            stdin=subprocess.DEVNULL,
            cwd=Path(__file__).resolve().parents[2],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

    async def end(self) -> int:
        """Its exit code."""
        return await asyncio.to_thread(self._process.wait, LIMIT)


@dataclass
class Seen:
    """A handler that remembers. `fail` says how often a number fails before it succeeds."""

    fail: dict[int, int] = field(default_factory=dict)
    pause: float = 0.0
    tries: list[int] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    done: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    async def note(self, note: Note, delivery: Delivery[sqlite3.Connection]) -> None:
        self.tries.append(note.number)
        await asyncio.sleep(self.pause)
        if self.fail.get(note.number, 0) > 0:
            self.fail[note.number] -= 1
            raise RuntimeError("not yet")
        delivery.transaction.execute("INSERT INTO effects VALUES (?)", (note.number,))
        self.order.append(note.number)
        self.done[note.key].append(note.number)


def note(number: int, *, key: str = "a", text: str = "") -> bytes:
    """A payload; its id is key and number."""
    content = {"id": f"{key}-{number}", "key": key, "number": number, "text": text}
    return json.dumps(content).encode()


@asynccontextmanager
async def consuming(
    rig: Rig,
    folder: Path,
    handler: Handler,
    ledger: Ledger,
    *,
    backoff: float = 0.05,
) -> AsyncIterator[None]:
    """A consumer with an inbox in `folder`."""
    # In a thread: another consumer of this loop may hold the file until the loop goes on.
    inbox = await asyncio.to_thread(open_inbox, folder)
    options = ConsumerOptions(
        observer=ledger,
        adjust=lambda subscription: quick(subscription, backoff),
    )
    try:
        async with rig.consumer(rig.subscription(), inbox, handler, options):
            yield
    finally:
        inbox.close()


@asynccontextmanager
async def leasing(
    rig: Rig, store: ClaimStore, handler: LeaseHandler, ledger: Ledger
) -> AsyncIterator[None]:
    """A consumer that claims in `store`."""
    options = ConsumerOptions(
        observer=ledger, adjust=lambda subscription: quick(subscription, 0.05)
    )
    async with rig.leasing(rig.subscription(), store, handler, options):
        yield


def quick(subscription: Subscription, backoff: float) -> Subscription:
    """Short waits, and three deliveries."""
    return replace(
        subscription,
        max_deliveries=3,
        backoff=RedeliveryBackoff(base=backoff, factor=1.0),
        pause=0.1,
    )


def open_inbox(folder: Path) -> SqliteInbox:
    """An inbox with a table of effects beside it."""
    path = folder / "inbox.db"
    # A consumer may hold the file for as long as a batch takes on a busy machine.
    connection = sqlite3.connect(path, timeout=60)
    SqliteInbox.create_tables(connection)
    connection.execute("CREATE TABLE IF NOT EXISTS effects (number INTEGER)")
    connection.commit()
    connection.close()
    return SqliteInbox(path)


def effects(folder: Path) -> list[int]:
    """The numbers whose effect stands, sorted."""
    connection = sqlite3.connect(folder / "inbox.db")
    try:
        rows = connection.execute("SELECT number FROM effects ORDER BY number")
        return [number for (number,) in rows]
    finally:
        connection.close()
