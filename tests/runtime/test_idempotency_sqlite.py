"""Idempotency keys in a SQLite file."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from runtime.idempotency import (
    Answer,
    InProgress,
    OtherPayload,
    Replay,
    Run,
    StoreUnavailable,
)
from runtime.idempotency_sqlite import DDL, SqliteIdempotencyStore

OP = "payments.charge"
SQL = Path(__file__).parents[2] / "templates" / "sql" / "idempotency.sql"


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def create_tables(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        SqliteIdempotencyStore.create_tables(connection)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "keys.db"
    create_tables(made)
    return made


@pytest.fixture
async def store(path: Path) -> AsyncIterator[SqliteIdempotencyStore]:
    async with SqliteIdempotencyStore(path) as opened:
        yield opened


def rows(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        counted = connection.execute("SELECT count(*) FROM mscomm_idempotency")
        return int(counted.fetchone()[0])


def test_the_emitted_sql_is_what_the_store_makes() -> None:
    assert SQL.read_text(encoding="utf-8") == DDL


def test_making_the_tables_twice_changes_nothing(path: Path) -> None:
    create_tables(path)


async def test_run_wait_refuse_and_replay(store: SqliteIdempotencyStore) -> None:
    run = await store.claim(OP, "k", b"p")
    assert isinstance(run, Run)
    assert await store.claim(OP, "k", b"p") == InProgress()
    assert await store.claim(OP, "k", b"q") == OtherPayload()
    assert isinstance(await store.claim("payments.refund", "k", b"q"), Run)
    answer = Answer(b'{"a":1}', "OutOfStock")
    assert await store.finish(run, answer)
    assert not await store.finish(run, Answer(b"again"))
    await store.release(run)
    assert await store.claim(OP, "k", b"p") == Replay(answer)
    assert await store.claim(OP, "k", b"q") == OtherPayload()


async def test_an_empty_answer_is_an_answer(store: SqliteIdempotencyStore) -> None:
    run = await store.claim(OP, "k", b"p")
    assert isinstance(run, Run)
    await store.finish(run, Answer(b""))
    assert await store.claim(OP, "k", b"p") == Replay(Answer(b""))


async def test_a_released_key_is_free(store: SqliteIdempotencyStore) -> None:
    run = await store.claim(OP, "k", b"p")
    assert isinstance(run, Run)
    await store.release(run)
    assert isinstance(await store.claim(OP, "k", b"q"), Run)


async def test_a_claim_whose_lease_is_over_is_lost_to_the_next(path: Path) -> None:
    clock = Clock()
    async with SqliteIdempotencyStore(path, lease=60, clock=clock) as store:
        first = await store.claim(OP, "k", b"p")
        assert isinstance(first, Run)
        clock.now += 60
        second = await store.claim(OP, "k", b"p")
        assert isinstance(second, Run)
        assert not await store.finish(first, Answer(b"late"))
        await store.release(first)
        assert await store.finish(second, Answer(b"good"))
        assert await store.claim(OP, "k", b"p") == Replay(Answer(b"good"))


async def test_answers_outlive_the_process_and_are_shared(path: Path) -> None:
    async with (
        SqliteIdempotencyStore(path) as one,
        SqliteIdempotencyStore(path) as other,
    ):
        run = await one.claim(OP, "k", b"p")
        assert isinstance(run, Run)
        assert await other.claim(OP, "k", b"p") == InProgress()
        await one.finish(run, Answer(b"1"))
        assert await other.claim(OP, "k", b"p") == Replay(Answer(b"1"))
    async with SqliteIdempotencyStore(path) as later:
        assert await later.claim(OP, "k", b"p") == Replay(Answer(b"1"))


async def test_a_hundred_at_once_run_once(store: SqliteIdempotencyStore) -> None:
    claims = await asyncio.gather(*(store.claim(OP, "k", b"p") for _ in range(100)))
    assert sum(isinstance(claim, Run) for claim in claims) == 1
    assert claims.count(InProgress()) == 99


async def test_claims_side_by_side_share_commits(path: Path) -> None:
    times: set[float] = set()

    def clock() -> float:
        # Read once a transaction.
        times.add(time.time())
        return max(times)

    async with SqliteIdempotencyStore(path, clock=clock) as store:
        await asyncio.gather(*(store.claim(OP, str(n), b"p") for n in range(200)))
    assert len(times) < 20


async def test_a_claim_cancelled_on_its_way_is_freed(path: Path) -> None:
    async with SqliteIdempotencyStore(path) as store:
        task = asyncio.create_task(store.claim(OP, "k", b"p"))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        async with asyncio.timeout(5):
            while await store.claim(OP, "k", b"p") == InProgress():
                pass


async def test_expired_rows_are_forgotten(path: Path) -> None:
    clock = Clock()
    async with SqliteIdempotencyStore(path, lease=1, clock=clock) as store:
        await asyncio.gather(*(store.claim(OP, str(n), b"p") for n in range(300)))
        clock.now += 2
        for n in range(4):
            await store.claim(OP, f"later{n}", b"p")
    assert rows(path) == 4


async def test_missing_tables_are_a_clear_error(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "empty.db")) as made:
        made.execute("CREATE TABLE other (x)")
    async with SqliteIdempotencyStore(tmp_path / "empty.db") as store:
        with pytest.raises(StoreUnavailable, match=r"schemas/sql/idempotency\.sql"):
            await store.claim(OP, "k", b"p")


async def test_tables_of_another_version_are_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE mscomm_schema SET version = 99")
    connection.commit()
    connection.close()
    async with SqliteIdempotencyStore(path) as store:
        with pytest.raises(StoreUnavailable, match="version 99"):
            await store.claim(OP, "k", b"p")


async def test_a_locked_database_is_unavailable_and_then_works(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with SqliteIdempotencyStore(path, busy=0.05) as store:
        begun = time.monotonic()
        with pytest.raises(StoreUnavailable, match="locked"):
            await store.claim(OP, "k", b"p")
        assert time.monotonic() - begun < 2
        other.execute("ROLLBACK")
        other.close()
        assert isinstance(await store.claim(OP, "k", b"p"), Run)


async def test_a_closed_store_says_so(path: Path) -> None:
    store = SqliteIdempotencyStore(path)
    await store.claim(OP, "k", b"p")
    await store.close()
    with pytest.raises(StoreUnavailable, match="closed"):
        await store.claim(OP, "k", b"p")
