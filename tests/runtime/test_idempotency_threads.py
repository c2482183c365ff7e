"""One store of idempotency keys, shared by servers of several event loops in threads of their own."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from runtime.idempotency import (
    Answer,
    Claim,
    IdempotencyStore,
    InProgress,
    MemoryIdempotencyStore,
    Replay,
    Run,
)
from runtime.idempotency_sqlite import SqliteIdempotencyStore

OP = "payments.charge"
LOOPS = 4
KEYS = 50


@pytest.fixture(params=["memory", "sqlite"])
async def store(
    request: pytest.FixtureRequest, tmp_path: Path
) -> AsyncIterator[IdempotencyStore]:
    if request.param == "memory":
        yield MemoryIdempotencyStore()
        return
    path = tmp_path / "keys.db"
    with closing(sqlite3.connect(path)) as connection:
        SqliteIdempotencyStore.create_tables(connection)
    async with SqliteIdempotencyStore(path) as opened:
        yield opened


async def _served(store: IdempotencyStore, key: str) -> Claim:
    claim = await store.claim(OP, key, b"p")
    if isinstance(claim, Run):
        await asyncio.sleep(0)
        assert await store.finish(claim, Answer(key.encode()))
    return claim


async def _all(store: IdempotencyStore) -> list[Claim]:
    return await asyncio.gather(*(_served(store, str(n)) for n in range(KEYS)))


async def test_each_key_runs_once_in_all_loops_together(
    store: IdempotencyStore,
) -> None:
    def loop() -> list[Claim]:
        return asyncio.run(_all(store))

    with ThreadPoolExecutor(LOOPS) as threads:
        asked = [threads.submit(loop) for _ in range(LOOPS)]
        found = await asyncio.gather(*(asyncio.wrap_future(each) for each in asked))
    for key, claims in enumerate(zip(*found, strict=True)):
        assert sum(isinstance(claim, Run) for claim in claims) == 1
        for claim in claims:
            assert isinstance(claim, Run | InProgress) or claim == Replay(
                Answer(str(key).encode())
            )
    for key in range(KEYS):
        again = await store.claim(OP, str(key), b"p")
        assert again == Replay(Answer(str(key).encode()))


async def test_a_claim_of_a_loop_that_has_gone_is_freed(
    store: IdempotencyStore,
) -> None:
    async def asks_and_goes() -> None:
        task = asyncio.create_task(store.claim(OP, "k", b"p"))
        await asyncio.sleep(0)
        # A store in memory has answered by now: its claim was received.
        if task.done() and isinstance(claim := task.result(), Run):
            await store.release(claim)
        task.cancel()

    await asyncio.to_thread(lambda: asyncio.run(asks_and_goes()))
    async with asyncio.timeout(5):
        while await store.claim(OP, "k", b"p") == InProgress():
            pass
