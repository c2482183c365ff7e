"""The consumer with a claim store: what the table of outcomes promises, over memory and over SQLite."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from dataclasses import replace
from pathlib import Path

import pytest

from runtime.claims import (
    Claim,
    ClaimRequest,
    ClaimState,
    ClaimStore,
    MissingTables,
    StoreDown,
)
from runtime.delivery import Delivery
from runtime.engine import payload_digest
from runtime.lease_engine import LeaseEngine
from runtime.memory_claims import MemoryClaimStore
from runtime.reports import Fate
from runtime.sqlite_claims import DDL, SqliteClaimStore
from tests.runtime.engines import (
    SUBSCRIPTION,
    DeadLetters,
    FakeSource,
    Ledger,
    decode,
    running,
)


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ClaimStore]:
    if request.param == "memory":
        yield MemoryClaimStore(clock=time.time)
        return
    connection = sqlite3.connect(tmp_path / "claims.db")
    SqliteClaimStore.create_tables(connection)
    connection.close()
    made = SqliteClaimStore(tmp_path / "claims.db")
    yield made
    made.close()


class Handler:
    """Fails as often as it is told to."""

    def __init__(self, fail: dict[str, int] | None = None) -> None:
        self.fail = dict(fail or {})
        self.calls: list[tuple[str, int]] = []

    async def __call__(self, message: str, delivery: Delivery[None]) -> None:
        self.calls.append((message, delivery.deliveries))
        if self.fail.get(message, 0) > 0:
            self.fail[message] -= 1
            raise RuntimeError("not yet")


async def test_each_message_is_acknowledged_after_its_mark(store: ClaimStore) -> None:
    handler, ledger, source = Handler(), Ledger(), FakeSource()
    engine = LeaseEngine(
        SUBSCRIPTION,
        store=store,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message(text, key=text) for text in "abc"])
        await ledger.wait(Fate.PROCESSED, 3)
        again = [source.message(text, key=text) for text in "abc"]
        engine.submit(again)
        await ledger.wait(Fate.SKIPPED_DUPLICATE, 3)
    assert sorted(source.acknowledged) == list(range(6))
    assert sorted(handler.calls) == [("a", 1), ("b", 1), ("c", 1)]
    assert engine.pending == 0


async def test_a_duplicate_in_the_same_batch_waits_and_is_skipped(
    store: ClaimStore,
) -> None:
    handler, ledger, source = Handler(), Ledger(), FakeSource()
    engine = LeaseEngine(
        SUBSCRIPTION,
        store=store,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message("a"), source.message("a", key="other")])
        await ledger.wait(Fate.SKIPPED_DUPLICATE)
        await ledger.wait(Fate.PROCESSED)
    assert handler.calls == [("a", 1)]


async def test_a_failed_message_holds_its_key_and_comes_back_counted(
    store: ClaimStore,
) -> None:
    handler, ledger, source = Handler({"b": 2}), Ledger(), FakeSource()
    engine = LeaseEngine(
        SUBSCRIPTION,
        store=store,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message(text) for text in "abc"])
        await ledger.wait(Fate.PROCESSED, 3)
    assert handler.calls == [("a", 1), ("b", 1), ("b", 2), ("b", 3), ("c", 1)]
    assert source.acknowledged == [0, 1, 2]


async def test_a_message_is_given_up_after_max_deliveries_and_can_be_sent_again(
    store: ClaimStore,
) -> None:
    handler, ledger, source = Handler({"b": 3}), Ledger(), FakeSource()
    engine = LeaseEngine(
        SUBSCRIPTION,
        store=store,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine) as dead:
        engine.submit([source.message(text) for text in "bc"])
        await ledger.wait(Fate.DEAD_LETTERED)
        await ledger.wait(Fate.PROCESSED)
        engine.submit([source.message("b")])
        await ledger.wait(Fate.PROCESSED, 2)
    assert [(one.id, one.deliveries) for one in dead.letters] == [("b", 3)]
    assert handler.calls[-1] == ("b", 1)


async def test_another_payload_under_a_known_id_is_dead_lettered(
    store: ClaimStore,
) -> None:
    ledger, source = Ledger(), FakeSource()
    engine = LeaseEngine(
        SUBSCRIPTION,
        store=store,
        decode=decode,
        handler=Handler(),
        options=ledger.options,
    )
    async with running(engine) as dead:
        engine.submit([source.message("a"), source.message("other", name="a")])
        await ledger.wait(Fate.DEAD_LETTERED)
        engine.submit([source.message("a")])
        await ledger.wait(Fate.SKIPPED_DUPLICATE)
    assert [one.reason.value for one in dead.letters] == ["same id, other payload"]
    assert sorted(source.acknowledged) == [0, 1, 2]


async def test_a_queue_of_dead_letters_that_is_down_stops_its_lane_only(
    store: ClaimStore,
) -> None:
    handler, ledger, source = Handler({"bad": 9}), Ledger(), FakeSource()
    engine = LeaseEngine(
        replace(SUBSCRIPTION, max_deliveries=1),
        store=store,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine, DeadLetters(down=2)) as dead:
        engine.submit(
            [
                source.message("bad"),
                source.message("after"),
                source.message("free", key="other"),
            ]
        )
        await ledger.wait(Fate.DEAD_LETTERED)
        await ledger.wait(Fate.PROCESSED, 2)
    fates = ledger.fates()
    assert fates.count(Fate.DEAD_LETTER_DOWN) == 2
    assert ledger.fates("free") == [Fate.PROCESSED]
    assert source.acknowledged.index(0) < source.acknowledged.index(1)
    assert len(dead.letters) == 1


class Failing(MemoryClaimStore):
    """Down for the first claims and marks."""

    def __init__(self, *, claims: int = 0, marks: int = 0) -> None:
        super().__init__()
        self.claims = claims
        self.marks = marks

    async def claim(
        self,
        consumer: str,
        requests: Sequence[ClaimRequest],
        *,
        lease: float,
        alone: bool = False,
    ) -> Sequence[Claim]:
        if self.claims:
            self.claims -= 1
            raise StoreDown("no store")
        return await super().claim(consumer, requests, lease=lease, alone=alone)

    async def mark(
        self, consumer: str, held: Sequence[tuple[str, int]], *, keep: float
    ) -> Sequence[bool]:
        if self.marks:
            self.marks -= 1
            raise StoreDown("no store")
        return await super().mark(consumer, held, keep=keep)


async def test_a_store_that_is_down_means_no_effect_and_no_acknowledgement() -> None:
    handler, ledger, source = Handler(), Ledger(), FakeSource()
    engine = LeaseEngine(
        SUBSCRIPTION,
        store=Failing(claims=2),
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message("a")])
        await ledger.wait(Fate.STORE_DOWN, 2)
        assert handler.calls == []
        assert source.acknowledged == []
        await ledger.wait(Fate.PROCESSED)
    assert handler.calls == [("a", 1)]


async def test_a_mark_that_failed_is_tried_again_without_a_second_effect() -> None:
    handler, ledger, source = Handler(), Ledger(), FakeSource()
    engine = LeaseEngine(
        SUBSCRIPTION,
        store=Failing(marks=2),
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message("a")])
        await ledger.wait(Fate.MARK_FAILED, 2)
        assert source.acknowledged == []
        await ledger.wait(Fate.PROCESSED)
    assert handler.calls == [("a", 1)]


async def test_handlers_run_side_by_side_up_to_the_concurrency() -> None:
    ledger, source = Ledger(), FakeSource()
    inside, most = 0, 0

    async def handler(message: str, delivery: Delivery[None]) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0.01)
        inside -= 1

    engine = LeaseEngine(
        SUBSCRIPTION,
        store=MemoryClaimStore(),
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message(str(n), key=str(n)) for n in range(12)])
        await ledger.wait(Fate.PROCESSED, 12)
    assert most == 4


async def test_what_may_have_killed_its_process_runs_alone(store: ClaimStore) -> None:
    ledger, source = Ledger(), FakeSource()
    beside: list[int] = []
    inside = 0

    async def handler(message: str, delivery: Delivery[None]) -> None:
        nonlocal inside
        inside += 1
        await asyncio.sleep(0.02)
        if message == "deadly":
            beside.append(inside)
        inside -= 1

    # A claim whose holder died, and whose lease is over.
    probe = LeaseEngine(
        SUBSCRIPTION,
        store=store,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    deadly = source.message("deadly")
    await store.open()
    await store.claim("readers", [("deadly", payload_digest(deadly.value))], lease=0.0)
    async with running(probe):
        others = [source.message(str(n), key=str(n)) for n in range(6)]
        probe.submit([*others[:3], deadly, *others[3:]])
        await ledger.wait(Fate.PROCESSED, 7)
    assert beside == [1]
    assert [r.deliveries for r in ledger.reports if r.id == "deadly"] == [2]


async def test_withdrawing_takes_back_what_has_not_begun_and_waits_for_the_rest() -> (
    None
):
    ledger, source = Ledger(), FakeSource()
    store = MemoryClaimStore()
    go, first = asyncio.Event(), asyncio.Event()
    began: list[str] = []

    async def handler(message: str, delivery: Delivery[None]) -> None:
        began.append(message)
        first.set()
        await go.wait()

    engine = LeaseEngine(
        SUBSCRIPTION,
        store=store,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message(text) for text in "abc"])
        await first.wait()
        asyncio.get_running_loop().call_later(0.02, go.set)
        await engine.withdraw([source], 5.0)
        assert source.acknowledged == [0]
        assert engine.pending == 0
        # The next owner need not wait for a lease, and counts from the beginning.
        other = Ledger()
        handler_of_other = Handler()
        next_owner = LeaseEngine(
            SUBSCRIPTION,
            store=store,
            decode=decode,
            handler=handler_of_other,
            options=other.options,
        )
        async with running(next_owner):
            fresh = FakeSource()
            next_owner.submit([fresh.message(text) for text in "bc"])
            await other.wait(Fate.PROCESSED, 2)
    assert handler_of_other.calls == [("b", 1), ("c", 1)]
    assert began == ["a"]


async def test_withdrawing_gives_up_waiting_after_its_limit() -> None:
    source, ledger = FakeSource(), Ledger()

    async def handler(message: str, delivery: Delivery[None]) -> None:
        await asyncio.sleep(30)

    engine = LeaseEngine(
        SUBSCRIPTION,
        store=MemoryClaimStore(),
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message("a")])
        await asyncio.sleep(0.02)
        began = time.monotonic()
        await engine.withdraw([source], 0.05)
        assert time.monotonic() - began < 2
    assert source.acknowledged == []


variable: ContextVar[str] = ContextVar("variable", default="unset")


async def test_a_plain_handler_runs_in_a_thread_with_the_context() -> None:
    ledger, source = Ledger(), FakeSource()
    seen: list[tuple[bool, str]] = []
    here = threading.get_ident()

    def handler(message: str, delivery: Delivery[None]) -> None:
        seen.append((threading.get_ident() == here, variable.get()))

    variable.set("set")
    engine = LeaseEngine(
        SUBSCRIPTION,
        store=MemoryClaimStore(),
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message("a")])
        await ledger.wait(Fate.PROCESSED)
    assert seen == [(False, "set")]


async def test_missing_tables_are_a_clear_error(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "empty.db") as connection:
        connection.execute("CREATE TABLE other (x)")
    connection.close()
    store = SqliteClaimStore(tmp_path / "empty.db")
    engine = LeaseEngine(SUBSCRIPTION, store=store, decode=decode, handler=Handler())
    with pytest.raises(MissingTables, match=r"schemas/sql/claims\.sql"):
        await engine.run(DeadLetters())
    store.close()


async def test_the_lease_is_renewed_while_the_handler_runs(store: ClaimStore) -> None:
    ledger, source = Ledger(), FakeSource()
    runs = 0

    async def handler(message: str, delivery: Delivery[None]) -> None:
        nonlocal runs
        runs += 1
        await asyncio.sleep(0.6)

    def engine() -> LeaseEngine[str]:
        return LeaseEngine(
            replace(SUBSCRIPTION, lease=0.2),
            store=store,
            decode=decode,
            handler=handler,
            options=ledger.options,
        )

    first, second = engine(), engine()
    async with running(first), running(second):
        first.submit([source.message("a")])
        await asyncio.sleep(0.05)
        second.submit([source.message("a")])
        await ledger.wait(Fate.SKIPPED_DUPLICATE)
    assert runs == 1
    assert ledger.fates("a") == [
        Fate.IN_PROGRESS,
        Fate.PROCESSED,
        Fate.SKIPPED_DUPLICATE,
    ]


def test_the_emitted_tables_are_those_that_are_created() -> None:
    root = Path(__file__).resolve().parents[2]
    assert (root / "templates" / "sql" / "claims.sql").read_text() == DDL


class SlowClaims(MemoryClaimStore):
    """Its answers to claims take their time."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()

    async def claim(
        self,
        consumer: str,
        requests: Sequence[ClaimRequest],
        *,
        lease: float,
        alone: bool = False,
    ) -> Sequence[Claim]:
        answers = await super().claim(consumer, requests, lease=lease, alone=alone)
        self.asked.set()
        await asyncio.sleep(0.05)
        return answers


async def test_a_claim_that_was_under_way_when_its_message_was_withdrawn_is_given_back() -> (
    None
):
    handler, ledger, source, store = Handler(), Ledger(), FakeSource(), SlowClaims()
    engine = LeaseEngine(
        SUBSCRIPTION,
        store=store,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    message = source.message("a")
    async with running(engine):
        engine.submit([message])
        await store.asked.wait()
        await engine.withdraw([source], 5.0)
    assert handler.calls == []
    (again,) = await store.claim(
        SUBSCRIPTION.group, [("a", payload_digest(message.value))], lease=5.0
    )
    # As if it had never been delivered: nobody has to wait for a lease to end.
    assert (again.state, again.deliveries) == (ClaimState.GRANTED, 1)
