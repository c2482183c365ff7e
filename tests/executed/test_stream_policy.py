"""Streams under their policies: repeats, breaker, bulkhead, budget, fallback, telemetry, and what servers refuse."""

from __future__ import annotations

import asyncio
import importlib.util
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import grpc
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.executed.chains import until
from tests.executed.emitted import emitted

from .streaming import (
    CLIENTS,
    Service,
    Setting,
    connected,
    offers,
    parts_of,
    places,
    running,
)

ADAPTER = Path(__file__).parents[2] / "examples" / "telemetry" / "open_telemetry.py"


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("feed", tmp_path_factory.mktemp("feed")) as package:
        yield parts_of(package)


@pytest.fixture(params=CLIENTS)
def kind(request: pytest.FixtureRequest) -> str:
    named: str = request.param
    return named


@pytest.fixture
async def setting(parts: SimpleNamespace, kind: str) -> AsyncIterator[Setting]:
    async with running(parts, kind) as made:
        yield made


def watch(setting: Setting, count: int = 3, **named: Any) -> Any:
    request = setting.parts.models.Watch(symbol="x", count=count)
    return setting.client.watch(request, **named)


def caller(setting: Setting, operation: str) -> Any:
    return getattr(setting.inner, f"_call_{operation}").caller


def failing(setting: Setting, *calls: int) -> Callable[[str, int], Awaitable[None]]:
    """Fails the calls of these numbers, counted from 1, before their first response."""

    async def act(_: str, number: int) -> None:
        if len(setting.service.contexts) in calls and number == 0:
            raise setting.parts.errors.Unavailable("further down")

    return act


async def cents(stream: Any) -> list[int]:
    return [value.cents async for value in stream]


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


# Repeats


async def test_a_stream_is_repeated_before_its_first_response(
    setting: Setting,
) -> None:
    setting.service.act = failing(setting, 1, 2)
    before = caller(setting, "watch").budget.balance
    assert await cents(watch(setting)) == [0, 1, 2]
    assert len(setting.service.contexts) == 3
    # Two repeats at 14, of which the last is given back.
    assert caller(setting, "watch").budget.balance == before - 14


async def test_it_is_not_repeated_more_often_than_the_policy_says(
    setting: Setting,
) -> None:
    setting.service.act = failing(setting, 1, 2, 3)
    with pytest.raises(setting.parts.errors.Unavailable) as caught:
        await cents(watch(setting))
    assert caught.value.attempts == 3
    assert caught.value.repeated
    assert places(setting, "watch") == 0


async def test_streams_either_way_are_repeated_while_only_one_request_was_read(
    setting: Setting,
) -> None:
    setting.service.act = refuse_first = failing(setting, 1)
    read: list[int] = []

    def asked() -> Iterator[Any]:
        for each in offers(setting, range(1)):
            read.append(each.cents)
            yield each

    async def act(what: str, number: int) -> None:
        await refuse_first(what, number - 1)

    setting.service.act = act
    assert await cents(setting.client.haggle(asked())) == [1]
    assert len(setting.service.contexts) == 2
    # The caller's iterator was read once; the server got its request twice.
    assert read == [0]
    assert setting.service.got == [0, 0]


async def test_an_upload_is_not_repeated_once_its_requests_are_read(
    setting: Setting,
) -> None:
    async def act(what: str, number: int) -> None:
        if number == 3:
            raise setting.parts.errors.Unavailable("further down")

    setting.service.act = act
    with pytest.raises(setting.parts.errors.Unavailable) as caught:
        await setting.client.upload(offers(setting, range(5)))
    assert caught.value.attempts == 1
    assert len(setting.service.contexts) == 1


async def test_what_is_not_idempotent_is_not_repeated(setting: Setting) -> None:
    setting.service.act = failing(setting, 1)
    with pytest.raises(setting.parts.errors.Unavailable) as caught:
        await setting.client.take(offers(setting, range(1)))
    assert caught.value.attempts == 1


async def test_an_upload_waits_for_a_server_that_comes_up(
    parts: SimpleNamespace, kind: str
) -> None:
    port = free_port()
    service = Service(parts.models)
    server = grpc.aio.server()
    parts.server.add_to_grpc_server(service, server)
    server.add_insecure_port(f"127.0.0.1:{port}")

    def patient(policy: Any) -> Any:
        backoff = parts.runtime.Backoff(base=1.2, factor=1)
        return parts.runtime.Policy(
            timeout=5, deadline=10, attempts=5, backoff=backoff, breaker=None
        )

    async with connected(parts, kind, f"127.0.0.1:{port}", adjust=patient) as client:
        setting = Setting(parts=parts)
        upload = asyncio.create_task(client.upload(offers(setting, range(4))))
        await asyncio.sleep(0.3)
        await server.start()
        try:
            summary = await upload
        finally:
            await server.stop(0)
    # Nothing of the stream was lost to the attempts that found nobody.
    assert (summary.count, summary.cents) == (4, 6)


async def test_pushback_of_a_busy_server_is_heeded(
    parts: SimpleNamespace, kind: str
) -> None:
    async with running(parts, kind, server_options={"concurrency": 1}) as setting:
        held = watch(setting, 1000)
        await anext(held)
        # The server asks for half a second and more.
        waiting = asyncio.create_task(
            cents(setting.client.watch(parts.models.Watch(symbol="y", count=1)))
        )
        await asyncio.sleep(0.2)
        assert not waiting.done()
        await held.aclose()
        assert await waiting == [0]


async def test_a_stream_holds_its_place_at_the_server_until_it_ends(
    parts: SimpleNamespace, kind: str
) -> None:
    def once(policy: Any) -> Any:
        return parts.runtime.Policy(timeout=1, deadline=5, attempts=1, breaker=None)

    async with running(
        parts, kind, server_options={"concurrency": 1}, adjust=once
    ) as setting:
        held = watch(setting, 1000)
        await anext(held)
        with pytest.raises(parts.errors.Unavailable, match="too many calls"):
            await setting.client.upload(offers(setting, range(3)))
        with pytest.raises(parts.errors.Unavailable, match="too many calls"):
            await cents(setting.client.haggle(offers(setting, range(3))))
        await held.aclose()
        await until(lambda: bool(setting.service.ended))
        await asyncio.sleep(0.05)
        assert (await setting.client.upload(offers(setting, range(3)))).count == 3


# Bulkhead and breaker


async def test_a_stream_holds_its_place_at_the_bulkhead_until_it_ends(
    setting: Setting,
) -> None:
    held = [watch(setting, 1000) for _ in range(3)]
    for stream in held:
        await anext(stream)
    assert places(setting, "watch") == 3
    with pytest.raises(setting.parts.errors.BulkheadFull) as caught:
        await anext(watch(setting))
    assert caught.value.attempts == 0
    await held[0].aclose()
    assert await cents(watch(setting)) == [0, 1, 2]
    for stream in held:
        await stream.aclose()
    assert places(setting, "watch") == 0


async def test_the_breaker_judges_a_stream_by_its_first_response(
    setting: Setting,
) -> None:
    states = setting.parts.runtime.BreakerState
    breaker = caller(setting, "watch").breaker
    held = watch(setting, 1000)
    await anext(held)
    # A success already, though it goes on.
    for _ in range(3):
        assert await cents(watch(setting, 1)) == [0]
    assert breaker.state is states.CLOSED
    await held.aclose()
    assert breaker.state is states.CLOSED


async def test_streams_that_break_in_the_midst_open_the_breaker(
    setting: Setting,
) -> None:
    async def act(_: str, number: int) -> None:
        if number == 1:
            raise setting.parts.errors.Unavailable("further down")

    setting.service.act = act
    for _ in range(2):
        with pytest.raises(setting.parts.errors.Unavailable):
            await cents(watch(setting))
    with pytest.raises(setting.parts.errors.BreakerOpen) as caught:
        await cents(watch(setting))
    assert caught.value.attempts == 0
    assert len(setting.service.contexts) == 2


async def test_declared_errors_and_readers_that_leave_do_not_open_the_breaker(
    setting: Setting,
) -> None:
    halted = setting.parts.models.Halted(since=datetime(2026, 1, 1, tzinfo=UTC))

    async def act(_: str, number: int) -> None:
        if number == 1:
            raise setting.parts.api.HaltedError("no", details=halted)

    setting.service.act = act
    for _ in range(6):
        with pytest.raises(setting.parts.api.HaltedError):
            await cents(watch(setting))
    for _ in range(6):
        stream = watch(setting)
        await anext(stream)
        await stream.aclose()
    state = caller(setting, "watch").breaker.state
    assert state is setting.parts.runtime.BreakerState.CLOSED


# Fallback, hooks, telemetry


async def test_a_fallback_answers_a_stream_that_could_not_begin(
    parts: SimpleNamespace, kind: str
) -> None:
    asked: list[Any] = []

    def fallback(operation: Any, request: Any, error: Exception) -> Any:
        asked.append((operation.name, request, type(error).__name__))
        price = parts.models.Price(symbol="old", cents=1)
        return (
            [price, price]
            if operation.name != "upload"
            else parts.models.Summary(count=0, cents=0)
        )

    async with connected(
        parts, kind, f"127.0.0.1:{free_port()}", fallback=fallback
    ) as client:
        request = parts.models.Watch(symbol="x")
        assert await cents(client.watch(request)) == [1, 1]
        setting = Setting(parts=parts)
        requests = list(offers(setting, range(2)))
        assert await cents(client.haggle(requests)) == [1, 1]
        assert (await client.upload(requests)).count == 0
    assert asked == [
        ("watch", request, "Unavailable"),
        ("haggle", requests, "Unavailable"),
        ("upload", requests, "Unavailable"),
    ]


async def test_a_fallback_is_not_asked_once_a_stream_has_begun(
    parts: SimpleNamespace, kind: str
) -> None:
    def fallback(*_: Any) -> Any:
        raise AssertionError("asked")

    async with running(parts, kind, fallback=fallback) as setting:

        async def act(_: str, number: int) -> None:
            if number == 1:
                raise parts.errors.Unavailable("further down")

        setting.service.act = act
        with pytest.raises(parts.errors.Unavailable):
            await cents(watch(setting))


async def test_what_a_fallback_gives_is_looked_over(
    parts: SimpleNamespace, kind: str
) -> None:
    async with connected(
        parts,
        kind,
        f"127.0.0.1:{free_port()}",
        fallback=lambda *_: [parts.models.Summary(count=0, cents=0)],
    ) as client:
        with pytest.raises(parts.runtime.WrongFallback, match=r"feed\.watch"):
            await cents(client.watch(parts.models.Watch(symbol="x")))


async def test_headers_travel_with_every_attempt_of_a_stream(
    parts: SimpleNamespace, kind: str
) -> None:
    count = 0

    def headers(_: Any) -> dict[str, str]:
        nonlocal count
        count += 1
        return {"Tenant": f"t{count}"}

    async with running(parts, kind, headers=headers) as setting:
        setting.service.act = failing(setting, 1)
        await cents(watch(setting))
        await setting.client.upload(offers(setting, range(1)))
        seen = [context.headers["tenant"] for context in setting.service.contexts]
        assert seen == ["t1", "t2", "t3"]


async def test_spans_last_as_long_as_the_stream(
    parts: SimpleNamespace, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracers, spans = TracerProvider(), InMemorySpanExporter()
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    monkeypatch.setattr(trace, "get_tracer", tracers.get_tracer)
    spec = importlib.util.spec_from_file_location("open_telemetry", ADAPTER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    telemetry = module.OpenTelemetry()

    def ended(name: str, kind: trace.SpanKind) -> list[Any]:
        return [
            span
            for span in spans.get_finished_spans()
            if span.kind is kind and span.name == name
        ]

    async with running(
        parts, kind, telemetry=telemetry, server_options={"telemetry": telemetry}
    ) as setting:
        setting.service.act = failing(setting, 1)
        stream = watch(setting, 2)
        await anext(stream)
        assert ended("feed.watch", trace.SpanKind.INTERNAL) == []
        with tracers.get_tracer("test").start_as_current_span("meanwhile"):
            pass
        assert await cents(stream) == [1]
        await until(lambda: len(ended("feed.watch", trace.SpanKind.SERVER)) == 2)
    [call] = ended("feed.watch", trace.SpanKind.INTERNAL)
    attempts = ended("feed.watch", trace.SpanKind.CLIENT)
    assert [span.attributes["mscomm.attempt"] for span in attempts] == [1, 2]
    assert [span.status.is_ok for span in attempts] == [False, True]
    assert {span.parent.span_id for span in attempts} == {call.context.span_id}
    assert [event.name for event in call.events] == ["retry"]
    served = ended("feed.watch", trace.SpanKind.SERVER)
    assert {span.parent.span_id for span in served} == {
        span.context.span_id for span in attempts
    }
    # What the reader does between two values is none of the stream's work.
    [meanwhile] = ended("meanwhile", trace.SpanKind.INTERNAL)
    assert meanwhile.parent is None
    tracers.shutdown()


async def test_states_are_those_of_streams_as_well(
    parts: SimpleNamespace, kind: str
) -> None:
    states = parts.runtime.CallStates()
    async with running(parts, kind, states=states) as setting:
        stream = watch(setting, 1000)
        await anext(stream)
        (state,) = states["feed.watch"]
        assert state.bulkhead.in_use == 1
        await stream.aclose()
        assert state.bulkhead.in_use == 0
        state.breaker.force_open()
        with pytest.raises(parts.errors.BreakerOpen):
            await anext(watch(setting))
