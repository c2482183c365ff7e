"""A process that serves and consumes: how it starts, turns ready, drains, fails and ends.

Real processes, real signals.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import json
import signal
import sqlite3
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from mscomm_gen.brokers.embedded_kafka import EmbeddedKafka

from .chains import client, of, until
from .emitted import emitted
from .programs import LIMIT, check, program

SOLD = "SELECT count(*) FROM sales"
DONE = "SELECT count(*) FROM mscomm_claims WHERE state = 'done'"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("emitted")


@pytest.fixture(scope="module")
def warehouse(folder: Path) -> Iterator[ModuleType]:
    with emitted("warehouse", folder) as package:
        yield package


@pytest.fixture(scope="module")
def chain(folder: Path) -> Iterator[ModuleType]:
    with emitted("chain", folder) as package:
        yield package


def get(url: str) -> tuple[int, Any]:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def make_tables(path: Path) -> None:
    runtime: Any = importlib.import_module("warehouse.runtime")
    for name, store in (
        ("stock", "SqliteInbox"),
        ("tills", "SqliteOutbox"),
        ("mail", "SqliteClaimStore"),
    ):
        with contextlib.closing(sqlite3.connect(path / f"{name}.db")) as connection:
            getattr(runtime, store).create_tables(connection)
    with contextlib.closing(sqlite3.connect(path / "stock.db")) as connection:
        connection.execute("CREATE TABLE sales (id TEXT, item TEXT)")
        connection.commit()


def rows(path: Path, statement: str, name: str = "stock") -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(path / f"{name}.db")) as connection:
        return connection.execute(statement).fetchall()


async def test_sigterm_in_the_middle_of_work_loses_nothing_and_ends_with_zero(
    folder: Path, warehouse: ModuleType, chain: ModuleType, tmp_path: Path
) -> None:
    make_tables(tmp_path)
    runtime: Any = importlib.import_module("warehouse.runtime")
    names: Any = importlib.import_module("warehouse.item_sold")
    models: Any = importlib.import_module("warehouse.models")
    sales = [models.ItemSold(sale_id=uuid.uuid4(), item=i, count=1) for i in "abcabc"]
    with EmbeddedKafka() as broker:
        # Through the outbox, which the program's relay publishes.
        outbox = runtime.SqliteOutbox(tmp_path / "tills.db")
        with contextlib.closing(sqlite3.connect(tmp_path / "tills.db")) as connection:
            for sold in sales:
                with connection:
                    names.ItemSoldOutbox(outbox).add(connection, sold)
        outbox.close()
        with program("everything", folder, tmp_path, broker.bootstrap) as running:
            _, grpc_port, http_port = await asyncio.to_thread(running.until, "ports")
            _, port = await asyncio.to_thread(running.until, "health")
            health = f"http://127.0.0.1:{port}"
            await asyncio.to_thread(running.until, "ready")
            assert await asyncio.to_thread(get, f"{health}/healthz") == (
                200,
                {"alive": True},
            )
            status, said = await asyncio.to_thread(get, f"{health}/readyz")
            assert (status, said["ready"]) == (200, True)
            assert set(said["parts"].values()) == {True}
            assert len(said["parts"]) == 5
            beside = f"http://127.0.0.1:{http_port}/readyz"
            assert (await asyncio.to_thread(get, beside))[0] == 200
            assert await check(grpc_port) == "SERVING"
            async with (
                client(chain, "leaf", "grpc", f"127.0.0.1:{grpc_port}") as over_grpc,
                client(chain, "leaf", "rest", f"http://127.0.0.1:{http_port}") as over,
            ):
                ask = of(chain, "models").Ask
                calls = [
                    asyncio.create_task(over_grpc.answer(ask(text="grpc"))),
                    asyncio.create_task(over.answer(ask(text="rest"))),
                ]
                for name in ("begun grpc", "begun rest"):
                    while name not in running.lines:
                        await asyncio.to_thread(running.until, "begun")
                while not any(
                    line.startswith("begun") and len(line) > 30
                    for line in running.lines
                ):
                    await asyncio.to_thread(running.until, "begun")
                running.process.send_signal(signal.SIGTERM)
                # It answers to the end, that it takes no more.
                await asyncio.sleep(0.05)
                status, said = await asyncio.to_thread(get, f"{health}/readyz")
                assert (status, said["ready"]) == (503, False)
                told = await asyncio.gather(*calls)
            assert [one.text for one in told] == ["grpc", "rest"]
            code, errors = await asyncio.to_thread(running.end)
            assert (code, errors) == (0, "")
            assert running.lines[-2:] == ["closed", "exit"]
            handled = {
                line.removeprefix("ended ")
                for line in running.lines
                if line.startswith("ended ")
            }
        # What has ended is committed with its effect, what has not is there for the next process.
        done = {name for (name,) in rows(tmp_path, "SELECT id FROM sales")}
        assert done <= handled
        with program("everything", folder, tmp_path, broker.bootstrap) as again:
            await asyncio.to_thread(again.until, "ready")
            every = [(len(sales),)]
            await until(lambda: rows(tmp_path, SOLD) == every, LIMIT)
            await until(lambda: rows(tmp_path, DONE, "mail") == every, LIMIT)
            again.process.send_signal(signal.SIGTERM)
            code, errors = await asyncio.to_thread(again.end)
            assert (code, errors) == (0, "")
    wanted = sorted(str(sold.sale_id) for sold in sales)
    assert sorted(name for (name,) in rows(tmp_path, "SELECT id FROM sales")) == wanted
    mailed = {
        line.removeprefix("mailed ")
        for line in (*running.lines, *again.lines)
        if line.startswith("mailed ")
    }
    assert sorted(mailed) == wanted


async def test_a_part_that_fails_ends_the_process_with_its_reason_and_one(
    folder: Path, warehouse: ModuleType, chain: ModuleType, tmp_path: Path
) -> None:
    with program("missing_tables", folder, tmp_path) as running:
        code, errors = await asyncio.to_thread(running.end)
    assert code == 1
    assert "drained" in running.lines
    assert "stop other" in running.lines
    last = errors.strip().splitlines()[-1]
    assert last.startswith(
        "warehouse.item-sold.v1 for stock failed: MissingTables: there is no database"
    )


async def test_what_does_not_drain_in_time_is_named_and_does_not_keep_the_process(
    folder: Path, warehouse: ModuleType, chain: ModuleType, tmp_path: Path
) -> None:
    with program("stubborn", folder, tmp_path) as running:
        await asyncio.to_thread(running.until, "staying")
        begun = time.monotonic()
        running.process.send_signal(signal.SIGINT)
        code, errors = await asyncio.to_thread(running.end)
    assert code == 1
    assert "stubborn did not end within 0.3 s" in errors
    assert time.monotonic() - begun < 15


async def test_a_second_signal_ends_it_at_once(
    folder: Path, warehouse: ModuleType, chain: ModuleType, tmp_path: Path
) -> None:
    with program("stubborn", folder, tmp_path) as running:
        await asyncio.to_thread(running.until, "staying")
        running.process.send_signal(signal.SIGTERM)
        await asyncio.to_thread(running.until, "stop stubborn")
        running.process.send_signal(signal.SIGTERM)
        code, errors = await asyncio.to_thread(running.end)
    assert code == 128 + signal.SIGTERM
    assert errors.strip().splitlines()[-1] == "ended by a second SIGTERM"


@pytest.mark.parametrize("scenario", ["waiting", "windows"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_the_parts_and_the_last_ones_last(
    folder: Path,
    warehouse: ModuleType,
    chain: ModuleType,
    tmp_path: Path,
    scenario: str,
    number: signal.Signals,
) -> None:
    with program(scenario, folder, tmp_path) as running:
        await asyncio.to_thread(running.until, "ready")
        running.process.send_signal(number)
        code, errors = await asyncio.to_thread(running.end)
    assert (code, errors) == (0, "")
    assert running.lines[-3:] == ["stop first", "stop last", "exit"]
