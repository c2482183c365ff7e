"""Consumers that die, stall and get things twice: each delivery goes to a worker of its own, with the real
engine and the real store over one SQLite file, on a clock that jumps.
"""

from __future__ import annotations

import asyncio
import sqlite3
import tempfile
from collections import Counter
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel

from runtime.consumer_options import ConsumerOptions
from runtime.dead_letters import DeadLetter, Reason
from runtime.decoding import Undecodable
from runtime.delivery import Delivery
from runtime.engine import Engine
from runtime.inbox_engine import InboxEngine
from runtime.incoming import Incoming
from runtime.lease_engine import LeaseEngine
from runtime.reports import Fate, Report
from runtime.sqlite_claims import SqliteClaimStore
from runtime.sqlite_inbox import SqliteInbox
from runtime.subscription import RedeliveryBackoff, Subscription

from .failing_stores import Crash, FailingInbox, FailingStore, Faults
from .virtual_loop import VirtualLoop

# What is never to be forgotten.
_FOREVER: Final = 1e9
_ACTIONS: Final = {
    Fate.PROCESSED: "processed",
    Fate.SKIPPED_DUPLICATE: "skip_duplicate",
    Fate.DEAD_LETTERED: "dead_letter",
    Fate.RETRY_LATER: "retry_later",
    Fate.IN_PROGRESS: "defer_in_progress",
    Fate.STORE_DOWN: "nack_store_down",
    Fate.MARK_FAILED: "mark_failed_no_ack",
    Fate.LOST_LEASE: "lost_lease_no_ack",
    Fate.ROLLED_BACK: "rolled_back",
    Fate.DEAD_LETTER_DOWN: "nack_dead_letter_down",
}


class Config(BaseModel):
    """Times in milliseconds; no `dedupe_ttl_ms` means forever."""

    lease_ms: float = 30_000
    dedupe_ttl_ms: float | None = None
    max_attempts: int = 3


class Handed(BaseModel):
    """One delivery, and what goes wrong with it."""

    t_ms: float
    id: str
    dur_ms: float = 10
    crash: str | None = None
    outcome: Literal["ok", "error", "poison"] = "ok"
    store: Literal["up", "down"] = "up"
    store_at_mark: Literal["up", "down"] = "up"
    hash: str = ""
    heartbeat: bool = False


class Case(BaseModel):
    """Deliveries of one run."""

    id: str
    mode: Literal["lease", "inbox_tx"]
    config: Config = Config()
    deliveries: list[Handed]


def run(case: str) -> dict[str, object]:
    """Plays the deliveries of a case."""
    played = Case.model_validate_json(case)
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=VirtualLoop) as runner,
    ):
        return runner.run(_World(played, Path(folder) / "world.db").play())


class _World:
    """What outlives the workers: the database, the dead letters, the broker's count of acknowledgements."""

    def __init__(self, case: Case, path: Path) -> None:
        self.case = case
        self.path = path
        self.effects: Counter[str] = Counter()
        self.dead: list[str] = []
        self.acks = 0
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE effects (id TEXT)")
        SqliteInbox.create_tables(connection)
        SqliteClaimStore.create_tables(connection)
        connection.close()

    async def play(self) -> dict[str, object]:
        loop = asyncio.get_running_loop()
        tasks: list[asyncio.Task[dict[str, object]]] = []
        for handed in self.case.deliveries:
            await asyncio.sleep(max(0.0, handed.t_ms / 1000 - loop.time()))
            tasks.append(asyncio.create_task(_Worker(self, handed).work()))
        outcomes = [await task for task in tasks]
        return {
            "id": self.case.id,
            "deliveries": outcomes,
            "effects": self._effects(),
            "acks": self.acks,
            "dlq": self.dead,
            "final_state": self._states(),
        }

    def _effects(self) -> dict[str, int]:
        found = Counter(self.effects)
        for (name,) in self._rows("SELECT id FROM effects"):
            found[name] += 1
        return dict(found)

    def _states(self) -> dict[str, str]:
        """A claim whose delivery failed, or that was only counted, is free."""
        table = "mscomm_claims" if self.case.mode == "lease" else "mscomm_inbox"
        rows = self._rows(f"SELECT id, state FROM {table}")
        return {name: state for name, state in rows if state in ("done", "in_progress")}

    def _rows(self, statement: str) -> list[tuple[str, ...]]:
        connection = sqlite3.connect(self.path)
        try:
            return connection.execute(statement).fetchall()
        finally:
            connection.close()


class _Worker:
    """A process that gets one message, and is stopped as soon as the message's fate is known."""

    def __init__(self, world: _World, handed: Handed) -> None:
        self.name = "vectors/0"
        self._world = world
        self._handed = handed
        self._acked = False
        self._buried = False
        self._fate: asyncio.Future[Report] = asyncio.get_running_loop().create_future()
        self._faults = Faults(
            crash=handed.crash,
            claim_down=handed.store == "down",
            mark_down=handed.store_at_mark == "down",
        )

    async def work(self) -> dict[str, object]:
        store = self._store()
        engine = self._engine(store)
        running = asyncio.create_task(engine.run(self))
        # The engine must have opened its store, as a consumer has before it fetches.
        await asyncio.sleep(0)
        engine.submit([self._incoming()])
        await asyncio.wait((running, self._fate), return_when=asyncio.FIRST_COMPLETED)
        crashed = running.done()
        running.cancel()
        await asyncio.wait((running,))
        store.close()
        if crashed:
            error = running.exception()
            if not isinstance(error, Crash):
                raise error or RuntimeError("the engine ended by itself")
            return {"action": "crash", "acked": self._acked}
        report = self._fate.result()
        action = _ACTIONS[report.fate]
        mismatch = (report.reason or "").startswith(Reason.OTHER_PAYLOAD.value)
        if report.fate is Fate.DEAD_LETTERED and mismatch:
            action = "payload_mismatch_to_dlq"
        return {"action": action, "acked": self._acked}

    # The broker's side

    def acknowledge(self, offset: int) -> None:
        if self._fate.done():
            # Its step is over; what the engine goes on to do is another delivery's.
            return
        crash = self._handed.crash
        if crash == "after_dlq_before_ack" and self._buried:
            raise Crash(crash)
        if crash == "after_mark_before_ack" and not self._buried:
            raise Crash(crash)
        self._acked = True
        self._world.acks += 1
        if crash == "after_ack":
            raise Crash(crash)

    async def publish(self, dead: DeadLetter, subscription: Subscription) -> None:
        self._buried = True
        self._world.dead.append(dead.id or "")

    # The consumer's side

    def _store(self) -> FailingInbox | FailingStore:
        clock = asyncio.get_running_loop().time
        if self._world.case.mode == "inbox_tx":
            return FailingInbox(self._world.path, clock, self._faults)
        return FailingStore(self._world.path, clock, self._faults)

    def _engine(
        self, store: FailingInbox | FailingStore
    ) -> Engine[str, sqlite3.Connection] | Engine[str, None]:
        config = self._world.case.config
        ttl = config.dedupe_ttl_ms
        subscription = Subscription(
            message="vectors",
            topic="vectors",
            group="vectors",
            dead_letter="vectors.dlq",
            max_deliveries=config.max_attempts,
            # The broker of a case says itself when it delivers again.
            backoff=RedeliveryBackoff(base=0.0),
            dedupe_window=_FOREVER if ttl is None else ttl / 1000,
            lease=config.lease_ms / 1000,
        )
        options = ConsumerOptions(observer=self._observe)
        if isinstance(store, FailingInbox):
            return InboxEngine(
                subscription,
                inbox=store,
                decode=self._decode,
                handler=self._write,
                options=options,
            )
        return LeaseEngine(
            subscription,
            store=store,
            decode=self._decode,
            handler=self._tell,
            options=options,
            renew=self._handed.heartbeat,
        )

    def _incoming(self) -> Incoming:
        handed = self._handed
        value = f"{handed.id}:{handed.hash}".encode()
        return Incoming(self, 0, b"key", value, [("ce_id", handed.id.encode())])

    def _decode(self, incoming: Incoming) -> tuple[str, str]:
        if self._handed.outcome == "poison":
            raise Undecodable("poison")
        return self._handed.id, self._handed.id

    def _observe(self, report: Report) -> None:
        if not self._fate.done():
            self._fate.set_result(report)

    async def _write(
        self, message: str, delivery: Delivery[sqlite3.Connection]
    ) -> None:
        """A handler whose effect is in the transaction."""
        await self._think()
        delivery.transaction.execute("INSERT INTO effects VALUES (?)", (message,))
        if self._handed.crash in ("mid_effect", "after_effect_before_mark"):
            raise Crash(self._handed.crash)

    async def _tell(self, message: str, delivery: Delivery[None]) -> None:
        """A handler whose effect is somewhere else."""
        await self._think()
        if self._handed.crash == "mid_effect":
            raise Crash(self._handed.crash)
        self._world.effects[message] += 1
        if self._handed.crash == "after_effect_before_mark":
            raise Crash(self._handed.crash)

    async def _think(self) -> None:
        await asyncio.sleep(self._handed.dur_ms / 1000)
        if self._handed.outcome == "error":
            raise RuntimeError("the handler failed")
