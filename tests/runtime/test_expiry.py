"""A message that says when it expires: its handler gets that as its deadline, or never begins."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from runtime.consumer_options import ConsumerOptions
from runtime.dead_letters import REDRIVE_HEADER, Reason
from runtime.deadline import deadline_scope, remaining
from runtime.delivery import Delivery
from runtime.engine import Engine
from runtime.expiry import EXPIRES, expires_at, expires_in
from runtime.inbox_engine import InboxEngine
from runtime.incoming import Incoming
from runtime.lease_engine import LeaseEngine
from runtime.memory_claims import MemoryClaimStore
from runtime.reports import Fate
from runtime.sqlite_inbox import SqliteInbox
from tests.runtime.engines import (
    SUBSCRIPTION,
    FakeSource,
    Ledger,
    decode,
    running,
)

LATE = 3600.0

Handle = Callable[[str, Delivery[object]], None]
Make = Callable[[Handle, ConsumerOptions], Engine[str, Any]]


@pytest.fixture(params=["inbox", "lease"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """Makes an engine of either kind; its handlers are plain functions."""
    path = tmp_path / "inbox.db"
    with closing(sqlite3.connect(path)) as connection:
        SqliteInbox.create_tables(connection)
    with closing(SqliteInbox(path)) as inbox:

        def made(handle: Handle, options: ConsumerOptions) -> Engine[str, Any]:
            if request.param == "inbox":
                return InboxEngine(
                    SUBSCRIPTION,
                    inbox=inbox,
                    decode=decode,
                    handler=handle,
                    options=options,
                )
            return LeaseEngine(
                SUBSCRIPTION,
                store=MemoryClaimStore(),
                decode=decode,
                handler=handle,
                options=options,
            )

        yield made


def expiring(source: FakeSource, text: str, seconds: float) -> Incoming:
    message = source.message(text, key=text)
    said = expires_in(seconds)[EXPIRES]
    message.headers = [*message.headers, (EXPIRES, said.encode())]
    return message


async def test_a_handler_has_as_its_deadline_the_moment_of_expiry(make: Make) -> None:
    ledger, source = Ledger(), FakeSource()
    seen: dict[str, float | None] = {}
    threads: set[str] = set()

    def handle(message: str, delivery: Delivery[object]) -> None:
        seen[message] = remaining()
        threads.add(threading.current_thread().name)

    engine = make(handle, ledger.options)
    # What started the consumer has no say in the messages.
    with deadline_scope(5.0):
        async with running(engine):
            engine.submit([expiring(source, "a", 60.0), source.message("b", key="b")])
            await ledger.wait(Fate.PROCESSED, 2)
    assert seen["b"] is None
    left = seen["a"]
    assert left is not None
    assert 55.0 < left <= 60.0
    assert threading.current_thread().name not in threads


async def test_an_expired_message_is_a_dead_letter_at_once_and_the_rest_goes_on(
    make: Make,
) -> None:
    ledger, source = Ledger(), FakeSource()
    handled: list[str] = []

    def handle(message: str, delivery: Delivery[object]) -> None:
        handled.append(message)

    engine = make(handle, ledger.options)
    async with running(engine) as dead:
        engine.submit([expiring(source, "old", -1.0), source.message("new", key="old")])
        await ledger.wait(Fate.PROCESSED)
        await ledger.wait(Fate.DEAD_LETTERED)
    assert handled == ["new"]
    (letter,) = dead.letters
    assert letter.reason is Reason.EXPIRED
    assert sorted(source.acknowledged) == [0, 1]


async def test_one_that_is_sent_again_on_purpose_is_handled_though_expired(
    make: Make,
) -> None:
    ledger, source = Ledger(), FakeSource()
    handled: list[str] = []

    def handle(message: str, delivery: Delivery[object]) -> None:
        handled.append(message)

    message = expiring(source, "old", -1.0)
    message.headers = [*message.headers, (REDRIVE_HEADER, b"1")]
    engine = make(handle, ledger.options)
    async with running(engine):
        engine.submit([message])
        await ledger.wait(Fate.PROCESSED)
    assert handled == ["old"]


async def test_one_that_expired_while_it_waited_for_a_thread_never_begins(
    make: Make,
) -> None:
    ledger, source = Ledger(), FakeSource()
    handled: list[str] = []

    def handle(message: str, delivery: Delivery[object]) -> None:
        handled.append(message)

    engine = make(handle, ledger.options)
    with ThreadPoolExecutor(1) as single:
        asyncio.get_running_loop().set_default_executor(single)
        free = threading.Event()
        blocked = single.submit(free.wait, 5)
        async with running(engine) as dead:
            engine.submit([expiring(source, "a", 0.1)])
            await asyncio.sleep(0.2)
            free.set()
            await ledger.wait(Fate.DEAD_LETTERED)
        assert blocked.result()
    assert handled == []
    assert [letter.reason for letter in dead.letters] == [Reason.EXPIRED]


async def test_the_clock_that_judges_is_the_one_of_the_options(make: Make) -> None:
    ledger, source = Ledger(), FakeSource()
    options = ConsumerOptions(observer=ledger, clock=lambda: time.time() + LATE)

    def handle(message: str, delivery: Delivery[object]) -> None:
        raise AssertionError("it has expired")

    engine = make(handle, options)
    async with running(engine) as dead:
        engine.submit([expiring(source, "a", LATE / 2)])
        await ledger.wait(Fate.DEAD_LETTERED)
    assert [letter.reason for letter in dead.letters] == [Reason.EXPIRED]


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("2026-01-01T00:00:00Z", 1767225600.0),
        ("2026-01-01T02:00:00+02:00", 1767225600.0),
        ("2026-01-01T00:00:00", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_only_a_moment_with_its_zone_counts(said: str, at: float | None) -> None:
    message = FakeSource().message("a")
    message.headers = [*message.headers, (EXPIRES, said.encode())]
    assert expires_at(message) == at
