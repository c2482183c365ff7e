"""The consumer with an inbox: exactly one effect in its database, whatever happens."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from runtime.claims import MissingTables, StoreDown
from runtime.delivery import Delivery
from runtime.inbox_engine import InboxEngine
from runtime.reports import Fate
from runtime.sqlite_database import TransactionEnded
from runtime.sqlite_inbox import DDL, SqliteInbox
from tests.runtime.engines import (
    SUBSCRIPTION,
    DeadLetters,
    FakeSource,
    Ledger,
    decode,
    running,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database = tmp_path / "inbox.db"
    connection = sqlite3.connect(database)
    SqliteInbox.create_tables(connection)
    connection.execute("CREATE TABLE effects (name TEXT)")
    connection.commit()
    connection.close()
    return database


@pytest.fixture
def inbox(path: Path) -> Iterator[SqliteInbox]:
    made = SqliteInbox(path)
    yield made
    made.close()


def rows(path: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def effects(path: Path) -> list[object]:
    return [name for (name,) in rows(path, "SELECT name FROM effects ORDER BY rowid")]


class Handler:
    """Writes an effect, and then fails as often as it is told to."""

    def __init__(self, fail: dict[str, int] | None = None) -> None:
        self.fail = dict(fail or {})
        self.calls: list[tuple[str, int]] = []

    async def __call__(
        self, message: str, delivery: Delivery[sqlite3.Connection]
    ) -> None:
        self.calls.append((message, delivery.deliveries))
        delivery.transaction.execute("INSERT INTO effects VALUES (?)", (message,))
        if self.fail.get(message, 0) > 0:
            self.fail[message] -= 1
            raise RuntimeError("not yet")


def engine_of(inbox: SqliteInbox, handler: Handler, ledger: Ledger) -> InboxEngine[str]:
    return InboxEngine(
        SUBSCRIPTION,
        inbox=inbox,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )


async def test_a_batch_is_one_transaction_and_duplicates_are_skipped(
    inbox: SqliteInbox, path: Path
) -> None:
    handler, ledger, source = Handler(), Ledger(), FakeSource()
    engine = engine_of(inbox, handler, ledger)
    async with running(engine):
        engine.submit([source.message(t, key=t) for t in ("a", "b", "a", "c")])
        await ledger.wait(Fate.PROCESSED, 3)
        await ledger.wait(Fate.SKIPPED_DUPLICATE)
    assert effects(path) == ["a", "b", "c"]
    assert sorted(source.acknowledged) == [0, 1, 2, 3]
    states = {state for (state,) in rows(path, "SELECT state FROM mscomm_inbox")}
    assert states == {"done"}


async def test_a_failed_handler_leaves_no_trace_and_its_neighbours_stay(
    inbox: SqliteInbox, path: Path
) -> None:
    handler, ledger, source = Handler({"b": 1}), Ledger(), FakeSource()
    engine = engine_of(inbox, handler, ledger)
    async with running(engine):
        engine.submit(
            [
                source.message("a", key="1"),
                source.message("b", key="2"),
                source.message("c", key="2"),
                source.message("d", key="3"),
            ]
        )
        await ledger.wait(Fate.PROCESSED, 4)
    assert sorted(map(str, effects(path))) == ["a", "b", "c", "d"]
    # What stood behind the failed one was not counted for it.
    assert handler.calls == [("a", 1), ("b", 1), ("d", 1), ("b", 2), ("c", 1)]


async def test_a_message_is_given_up_after_max_deliveries_and_can_be_sent_again(
    inbox: SqliteInbox, path: Path
) -> None:
    handler, ledger, source = Handler({"b": 3}), Ledger(), FakeSource()
    engine = engine_of(inbox, handler, ledger)
    async with running(engine) as dead:
        engine.submit([source.message("b"), source.message("c")])
        await ledger.wait(Fate.DEAD_LETTERED)
        await ledger.wait(Fate.PROCESSED)
        assert effects(path) == ["c"]
        engine.submit([source.message("b")])
        await ledger.wait(Fate.PROCESSED, 2)
    assert [(one.id, one.deliveries) for one in dead.letters] == [("b", 3)]


async def test_a_queue_of_dead_letters_that_is_down_stops_its_lane_only(
    inbox: SqliteInbox, path: Path
) -> None:
    handler, ledger, source = Handler({"bad": 9}), Ledger(), FakeSource()
    engine = engine_of(inbox, handler, ledger)
    async with running(engine, DeadLetters(down=2)):
        engine.submit(
            [
                source.message("bad"),
                source.message("after"),
                source.message("free", key="other"),
            ]
        )
        await ledger.wait(Fate.DEAD_LETTERED)
        await ledger.wait(Fate.PROCESSED, 2)
    assert ledger.fates().count(Fate.DEAD_LETTER_DOWN) == 2
    assert effects(path) == ["free", "after"]
    assert source.acknowledged == [2, 0, 1]


class FailingCommit(SqliteInbox):
    """The first commits fail, after undoing what they would have kept."""

    failures = 2

    async def commit(
        self,
        consumer: str,
        *,
        done: Sequence[str],
        keep: float,
        waiting: Sequence[tuple[str, float]],
        unused: Sequence[str],
    ) -> None:
        if self.failures:
            self.failures -= 1
            await self.roll_back()
            raise StoreDown("the disk is full")
        await super().commit(
            consumer, done=done, keep=keep, waiting=waiting, unused=unused
        )


async def test_a_commit_that_fails_undoes_the_effects_and_counts_nothing(
    path: Path,
) -> None:
    handler, ledger, source = Handler(), Ledger(), FakeSource()
    inbox = FailingCommit(path)
    engine = engine_of(inbox, handler, ledger)
    async with running(engine):
        engine.submit([source.message("a"), source.message("b")])
        await ledger.wait(Fate.PROCESSED, 2)
    inbox.close()
    assert ledger.fates("a") == [Fate.ROLLED_BACK, Fate.ROLLED_BACK, Fate.PROCESSED]
    assert effects(path) == ["a", "b"]
    assert {count for _, count in handler.calls} == {1}


async def test_a_handler_that_breaks_a_constraint_is_an_ordinary_failure(
    inbox: SqliteInbox, path: Path
) -> None:
    ledger, source = Ledger(), FakeSource()

    def handler(message: str, delivery: Delivery[sqlite3.Connection]) -> None:
        if message == "bad" and delivery.deliveries < 2:
            delivery.transaction.execute("INSERT INTO nowhere VALUES (1)")
        delivery.transaction.execute("INSERT INTO effects VALUES (?)", (message,))

    engine = InboxEngine(
        SUBSCRIPTION,
        inbox=inbox,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message("bad"), source.message("good", key="other")])
        await ledger.wait(Fate.PROCESSED, 2)
    assert effects(path) == ["good", "bad"]


async def test_a_handler_may_not_end_the_transaction(
    inbox: SqliteInbox, path: Path
) -> None:
    ledger, source = Ledger(), FakeSource()

    async def politely(message: str, delivery: Delivery[sqlite3.Connection]) -> None:
        with delivery.transaction:
            delivery.transaction.execute("INSERT INTO effects VALUES (?)", (message,))
        delivery.transaction.commit()

    engine = InboxEngine(
        replace(SUBSCRIPTION, max_deliveries=1),
        inbox=inbox,
        decode=decode,
        handler=politely,
        options=ledger.options,
    )
    async with running(engine) as dead:
        engine.submit([source.message("a")])
        await ledger.wait(Fate.DEAD_LETTERED)
    assert "the consumer commits this transaction" in dead.letters[0].detail
    assert effects(path) == []

    async def rudely(message: str, delivery: Delivery[sqlite3.Connection]) -> None:
        delivery.transaction.execute("COMMIT")

    rude = InboxEngine(SUBSCRIPTION, inbox=inbox, decode=decode, handler=rudely)
    task = asyncio.create_task(rude.run(DeadLetters()))
    await asyncio.sleep(0)
    rude.submit([source.message("b")])
    with pytest.raises(TransactionEnded, match="neither commit nor roll back"):
        await task


async def test_another_process_that_writes_is_waited_for(path: Path) -> None:
    handler, ledger, source = Handler(), Ledger(), FakeSource()
    inbox = SqliteInbox(path, busy=0.01)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    engine = engine_of(inbox, handler, ledger)
    async with running(engine):
        engine.submit([source.message("a")])
        await asyncio.sleep(0.15)
        assert ledger.reports == []
        other.execute("COMMIT")
        await ledger.wait(Fate.PROCESSED)
    other.close()
    inbox.close()
    assert handler.calls == [("a", 1)]


async def test_two_consumers_of_one_message_give_it_one_effect(path: Path) -> None:
    """As after a rebalance in which the old owner is still at work."""
    handler, ledger = Handler(), Ledger()
    inboxes = [SqliteInbox(path) for _ in range(2)]
    engines = [engine_of(inbox, handler, ledger) for inbox in inboxes]
    async with running(engines[0]), running(engines[1]):
        for engine in engines:
            source = FakeSource()
            engine.submit([source.message(str(n), key=str(n % 3)) for n in range(30)])
        await ledger.wait(Fate.PROCESSED, 30)
        await ledger.wait(Fate.SKIPPED_DUPLICATE, 30)
    for inbox in inboxes:
        inbox.close()
    assert sorted(map(str, effects(path))) == sorted(str(n) for n in range(30))


@pytest.mark.parametrize("how", ["no file", "no tables", "other version"])
async def test_missing_tables_are_a_clear_error(tmp_path: Path, how: str) -> None:
    database = tmp_path / "inbox.db"
    if how != "no file":
        connection = sqlite3.connect(database)
        connection.execute("CREATE TABLE mine (x)")
        if how == "other version":
            connection.commit()
            SqliteInbox.create_tables(connection)
            connection.execute("UPDATE mscomm_schema SET version = 99")
        connection.commit()
        connection.close()
    inbox = SqliteInbox(database)
    with pytest.raises(MissingTables, match=r"schemas/sql/inbox\.sql"):
        await inbox.open()
    inbox.close()
    assert database.exists() is (how != "no file")


async def test_what_is_done_is_forgotten_after_its_window(path: Path) -> None:
    now = 1000.0
    inbox = SqliteInbox(path, clock=lambda: now)
    handler, ledger, source = Handler(), Ledger(), FakeSource()
    engine = InboxEngine(
        replace(SUBSCRIPTION, dedupe_window=60.0, concurrency=500),
        inbox=inbox,
        decode=decode,
        handler=handler,
        options=ledger.options,
    )
    async with running(engine):
        engine.submit([source.message(f"old {n}", key=str(n)) for n in range(1500)])
        await ledger.wait(Fate.PROCESSED, 1500)
        now += 61.0
        engine.submit([source.message(f"new {n}", key=str(n)) for n in range(3000)])
        await ledger.wait(Fate.PROCESSED, 4500)
        engine.submit([source.message("old 1")])
        await ledger.wait(Fate.PROCESSED, 4501)
    inbox.close()
    (left,) = rows(path, "SELECT count(*) FROM mscomm_inbox WHERE until < 1061")
    assert left[0] == 0


def test_the_emitted_tables_are_those_that_are_created() -> None:
    emitted = (ROOT / "templates" / "sql" / "inbox.sql").read_text()
    assert emitted == DDL


PROGRAM = """
import asyncio, os, signal, sqlite3, sys
from tests.runtime.engines import SUBSCRIPTION, DeadLetters, FakeSource, Ledger, decode
from runtime.inbox_engine import InboxEngine
from runtime.reports import Fate
from runtime.sqlite_database import TransactionEnded
from runtime.sqlite_inbox import SqliteInbox

async def handler(message, delivery):
    delivery.transaction.execute("INSERT INTO effects VALUES (?)", (message,))
    if message == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)

async def main():
    ledger, source, dead = Ledger(), FakeSource(), DeadLetters()
    inbox = SqliteInbox(sys.argv[1])
    engine = InboxEngine(
        SUBSCRIPTION, inbox=inbox, decode=decode, handler=handler, options=ledger.options
    )
    task = asyncio.create_task(engine.run(dead))
    await asyncio.sleep(0)
    engine.submit([source.message(str(n), key=str(n)) for n in range(4)])
    while engine.pending:
        await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait((task,))
    inbox.close()
    print([one.id for one in dead.letters])

asyncio.run(main())
"""


def run_program(path: Path, deadly: str) -> subprocess.CompletedProcess[str]:
    roots = [str(ROOT), str(ROOT / "templates"), *sys.path]
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), deadly],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(roots)},
        check=False,
    )


def test_a_process_killed_between_effect_and_commit_leaves_no_effect(
    path: Path,
) -> None:
    assert run_program(path, "2").returncode == -9
    assert effects(path) == []
    assert run_program(path, "none").returncode == 0
    assert sorted(map(str, effects(path))) == ["0", "1", "2", "3"]


def test_a_message_that_kills_its_process_is_given_up_and_takes_no_neighbour_along(
    path: Path,
) -> None:
    kills = 0
    while (ended := run_program(path, "2")).returncode == -9:
        kills += 1
        assert kills < 10
    assert ended.returncode == 0, ended.stderr
    assert kills == SUBSCRIPTION.max_deliveries
    assert ended.stdout.strip() == "['2']"
    assert sorted(map(str, effects(path))) == ["0", "1", "3"]
