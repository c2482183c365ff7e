"""The outbox: published after the commit, in order within a key, marked only when confirmed."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from runtime.incoming import RawHeaders
from runtime.sqlite_outbox import DDL, SqliteOutbox
from runtime.sqlite_outbox_relay import SqliteOutboxRelay

ROOT = Path(__file__).resolve().parents[2]


class Broker:
    """Confirms after a while; refuses the values it is told to, so many times."""

    def __init__(self, refuse: dict[bytes, int] | None = None) -> None:
        self.refuse = dict(refuse or {})
        self.confirmed: list[tuple[str, bytes]] = []
        self.delay = 0.001
        self.changed = asyncio.Event()
        self.hold = asyncio.Event()
        self.hold.set()

    async def send(
        self,
        topic: str,
        value: bytes | None,
        *,
        key: bytes | None = None,
        headers: RawHeaders = (),
    ) -> None:
        await asyncio.sleep(self.delay)
        await self.hold.wait()
        assert value is not None
        if self.refuse.get(value, 0) > 0:
            self.refuse[value] -= 1
            raise ConnectionError("no broker")
        self.confirmed.append(((key or b"").decode(), value))
        self.changed.set()

    async def wait(self, count: int) -> None:
        async with asyncio.timeout(10):
            while len(self.confirmed) < count:
                self.changed.clear()
                await self.changed.wait()

    def of(self, key: str) -> list[bytes]:
        return [value for name, value in self.confirmed if name == key]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    connection = sqlite3.connect(tmp_path / "outbox.db")
    SqliteOutbox.create_tables(connection)
    connection.close()
    return tmp_path / "outbox.db"


@pytest.fixture
def outbox(path: Path) -> Iterator[SqliteOutbox]:
    made = SqliteOutbox(path)
    yield made
    made.close()


def add(outbox: SqliteOutbox, path: Path, *rows: tuple[str, str]) -> None:
    connection = sqlite3.connect(path)
    with connection:
        for key, value in rows:
            outbox.add(
                connection,
                topic="things",
                key=key or None,
                value=value.encode(),
                headers={"ce_id": value},
            )
    connection.close()


def pending(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        query = "SELECT count(*) FROM mscomm_outbox WHERE sent IS NULL"
        count: int = connection.execute(query).fetchone()[0]
    finally:
        connection.close()
    return count


async def test_outbox_order_per_key_with_two_relays(path: Path) -> None:
    broker = Broker()
    outboxes = [SqliteOutbox(path) for _ in range(2)]
    relays = [SqliteOutboxRelay(one, broker, poll=0.005) for one in outboxes]
    async with relays[0], relays[1]:
        for number in range(20):
            key = "AB"[number % 2]
            add(outboxes[0], path, (key, f"{key}{number}"), ("", f"none{number}"))
        await broker.wait(40)
    for one in outboxes:
        one.close()
    assert broker.of("A") == [f"A{n}".encode() for n in range(0, 20, 2)]
    assert broker.of("B") == [f"B{n}".encode() for n in range(1, 20, 2)]
    assert set(Counter(broker.confirmed).values()) == {1}
    assert pending(path) == 0


async def test_kafka_producer_delivery_failure_leaves_the_row_pending(
    outbox: SqliteOutbox, path: Path
) -> None:
    broker = Broker({b"a1": 3})
    add(outbox, path, ("a", "a1"), ("a", "a2"), ("b", "b1"), ("b", "b2"))
    async with SqliteOutboxRelay(outbox, broker, poll=0.005, pause=0.02):
        await broker.wait(2)
        await asyncio.sleep(0.01)
        # Its key waits behind it, and no other does.
        assert broker.of("a") == []
        assert broker.of("b") == [b"b1", b"b2"]
        assert pending(path) == 2
        await broker.wait(4)
    assert broker.of("a") == [b"a1", b"a2"]
    assert pending(path) == 0


async def test_a_row_is_marked_only_after_the_confirmation(
    outbox: SqliteOutbox, path: Path
) -> None:
    broker = Broker()
    broker.hold.clear()
    add(outbox, path, ("a", "a1"))
    async with SqliteOutboxRelay(outbox, broker, poll=0.005):
        await asyncio.sleep(0.05)
        assert pending(path) == 1
        broker.hold.set()
        await broker.wait(1)
    assert pending(path) == 0


async def test_a_relay_that_dies_while_sending_sends_again(
    outbox: SqliteOutbox, path: Path
) -> None:
    broker = Broker()
    broker.hold.clear()
    add(outbox, path, ("a", "a1"))
    dying = asyncio.create_task(SqliteOutboxRelay(outbox, broker, lease=0.05).run())
    await asyncio.sleep(0.05)
    dying.cancel()
    await asyncio.wait((dying,))
    broker.hold.set()
    other = SqliteOutbox(path)
    async with SqliteOutboxRelay(other, broker, poll=0.005):
        await broker.wait(1)
    other.close()
    assert pending(path) == 0


async def test_what_was_sent_long_ago_is_forgotten(path: Path) -> None:
    now = 1000.0
    outbox = SqliteOutbox(path, clock=lambda: now)
    broker = Broker()
    add(outbox, path, ("a", "a1"))
    async with SqliteOutboxRelay(outbox, broker, poll=0.005, keep=10.0, lease=50.0):
        await broker.wait(1)
        await asyncio.sleep(0.02)
        now += 11.0
        add(outbox, path, ("a", "a2"))
        await broker.wait(2)
    outbox.close()
    connection = sqlite3.connect(path)
    values = connection.execute("SELECT value FROM mscomm_outbox").fetchall()
    connection.close()
    assert values == [(b"a2",)]


@pytest.mark.parametrize("part", ["outbox"])
def test_the_emitted_tables_are_those_that_are_created(part: str) -> None:
    assert (ROOT / "templates" / "sql" / f"{part}.sql").read_text() == DDL
