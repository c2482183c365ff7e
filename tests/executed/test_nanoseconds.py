"""Times keep their nanoseconds over every transport, and what has none stays a plain one."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta, timezone
from types import ModuleType
from typing import Any

import grpc
import pytest

from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS, EmbeddedKafka
from mscomm_gen.brokers.embedded_sqs import CREDENTIALS, REGION, EmbeddedSqs

from .emitted import emitted
from .serving import serving

LIMIT = 20.0
KINDS = ("async-rest", "async-grpc", "thread-rest", "thread-grpc")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("clock", tmp_path_factory.mktemp("clock")) as found:
        yield found


def part(package: ModuleType, name: str) -> Any:
    return importlib.import_module(f"{package.__name__}.{name}")


def times(package: ModuleType) -> dict[str, Any]:
    """Of every kind: with nanoseconds and without, before 1970 and below zero, at the very ends."""
    moment = part(package, "runtime").NanoDatetime
    span = part(package, "runtime").NanoTimedelta
    east = timezone(timedelta(hours=5, minutes=30))
    return {
        "at": moment(2026, 1, 31, 12, 30, 0, 123456, UTC, nanosecond=789),
        "took": -span(seconds=1, nanoseconds=1),
        "seen": moment(1969, 12, 31, 23, 59, 59, 999999, east, nanosecond=999),
        "since": datetime(2026, 1, 31, tzinfo=UTC),
        "lasts": timedelta(seconds=-315_576_000_000),
        "steps": [
            span(nanoseconds=-1),
            timedelta(0),
            span(seconds=315_575_999_999, nanoseconds=999_999_999),
        ],
        "marks": {
            "first": datetime(1, 1, 1, tzinfo=UTC),
            "last": moment(
                *(9999, 12, 31, 23, 59, 59, 999999), tzinfo=UTC, nanosecond=999
            ),
        },
    }


def turn(package: ModuleType) -> Any:
    return part(package, "models").Turn(**times(package))


def same(found: Any, sent: Any) -> None:
    assert found == sent
    for name in ("at", "took", "seen"):
        assert type(getattr(found, name)).__name__.startswith("Nano")
    assert type(found.since) is datetime
    assert type(found.lasts) is timedelta


class Clocks:
    """Answers with what it was asked."""

    def __init__(self, package: ModuleType) -> None:
        self._turn = part(package, "models").Turn
        self.requests: list[Any] = []

    async def turn(self, request: Any, context: Any) -> Any:
        self.requests.append(request)
        return self._turn(**dict(request))


@pytest.mark.parametrize("kind", KINDS)
async def test_calls_carry_them_both_ways(package: ModuleType, kind: str) -> None:
    how, _, transport = kind.partition("-")
    service, server = Clocks(package), part(package, "clocks.server")
    request = part(package, "models").TurnRequest(**times(package))
    async with AsyncExitStack() as stack:
        if transport == "rest":
            place = await stack.enter_async_context(serving(server.asgi_app(service)))
        else:
            running = grpc.aio.server()
            server.add_to_grpc_server(service, running)
            place = f"127.0.0.1:{running.add_insecure_port('127.0.0.1:0')}"
            await running.start()
            stack.push_async_callback(running.stop, 0)
        if how == "async":
            made = getattr(package.AsyncClocksClient, transport)(place)
            client = await stack.enter_async_context(made)
            found = await client.turn(request, deadline=LIMIT)
        else:
            made = getattr(package.ClocksClient, transport)(place)
            client = stack.enter_context(made)
            found = await asyncio.to_thread(client.turn, request, deadline=LIMIT)
    same(found, turn(package))
    same(service.requests[0], request)


def test_defaults_have_nanoseconds_too(package: ModuleType) -> None:
    given = times(package)
    del given["since"], given["lasts"]
    request = part(package, "models").TurnRequest(**given)
    assert request.since.isoformat() == "2026-01-31T12:30:00.000000001+00:00"
    assert request.lasts == part(package, "runtime").NanoTimedelta(
        seconds=-1, nanoseconds=-1
    )


def test_json_has_nine_digits_where_they_are_needed(package: ModuleType) -> None:
    said = turn(package).model_dump(mode="json")
    assert said["at"] == "2026-01-31T12:30:00.123456789Z"
    assert said["took"] == "-1.000000001s"
    assert said["seen"] == "1969-12-31T23:59:59.999999999+05:30"
    assert said["since"] == "2026-01-31T00:00:00Z"
    assert said["lasts"] == "-315576000000s"
    assert said["steps"] == ["-0.000000001s", "0s", "315575999999.999999999s"]
    assert said["marks"]["last"] == "9999-12-31T23:59:59.999999999Z"


class Heard:
    """Waits for what a consumer is given."""

    def __init__(self) -> None:
        self.first: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.key: str | None = None

    async def handle(self, message: Any, delivery: Any) -> None:
        self.key = delivery.key
        self.first.set_result(message)

    async def message(self) -> Any:
        async with asyncio.timeout(LIMIT):
            return await self.first


async def test_kafka_carries_them(package: ModuleType) -> None:
    names, runtime = part(package, "struck"), part(package, "runtime")
    heard = Heard()
    with EmbeddedKafka({"clock.struck.v1": 1, "clock.struck.v1.tower.dlq": 1}) as kafka:
        settings = runtime.KafkaSettings(
            kafka.bootstrap, for_consumers=CONSUMER_SETTINGS
        )
        async with (
            names.tower_consumer(settings, heard.handle),
            runtime.KafkaProducer(settings) as producer,
        ):
            await names.AsyncStruckProducer(producer).send(turn(package))
            same(await heard.message(), turn(package))
    assert heard.key == "2026-01-31T12:30:00.123456789+00:00"


async def test_sqs_carries_them(package: ModuleType) -> None:
    names, runtime = part(package, "wind"), part(package, "runtime")
    heard = Heard()
    with EmbeddedSqs() as server:
        settings = runtime.SqsSettings(
            REGION, server.endpoint, extra=CREDENTIALS, wait=1
        )
        await runtime.create_queues(settings, names.WIND_QUEUES)
        async with (
            names.tower_consumer(settings, heard.handle),
            runtime.SqsProducer(settings) as producer,
        ):
            await names.AsyncWindProducer(producer).send(turn(package))
            same(await heard.message(), turn(package))


async def test_doubles_carry_them(package: ModuleType) -> None:
    runtime, models = part(package, "runtime"), part(package, "models")
    fake = part(package, "clocks.fake").FakeAsyncClocks(Clocks(package))
    request = models.TurnRequest(**times(package))
    same(await fake.turn(request), turn(package))
    heard = Heard()
    async with runtime.InMemoryBroker() as broker:
        part(package, "struck.fake").tower_consumer(broker, heard.handle)
        producer = part(package, "struck.fake").FakeAsyncStruckProducer(broker)
        await producer.send(turn(package))
        await broker.settle()
        same(await heard.message(), turn(package))
