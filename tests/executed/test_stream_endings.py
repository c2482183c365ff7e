"""Streams that end before their end: the reader leaves, the server goes, a channel is closed. Nothing is left over."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import threading
import time
from collections.abc import AsyncIterator, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

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
    serving,
)

ENDLESS = 1_000_000


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("feed", tmp_path_factory.mktemp("feed")) as package:
        yield parts_of(package)


@pytest.fixture(params=CLIENTS)
async def setting(
    parts: SimpleNamespace, request: pytest.FixtureRequest
) -> AsyncIterator[Setting]:
    async with running(parts, request.param) as made:
        yield made


@pytest.fixture
async def asynchronous(parts: SimpleNamespace) -> AsyncIterator[Setting]:
    async with running(parts, "asyncio") as made:
        yield made


def watch(setting: Setting, count: int = ENDLESS, **named: Any) -> Any:
    request = setting.parts.models.Watch(symbol="x", count=count)
    return setting.client.watch(request, **named)


async def slowly(_: str, __: int) -> None:
    await asyncio.sleep(0.01)


async def for_ever(_: str, number: int) -> None:
    if number:
        await asyncio.sleep(60)


async def told(setting: Setting, how: tuple[str, ...] = ("left", "cancelled")) -> None:
    """Waits until the server's handler has ended, and looks at how."""
    await until(lambda: bool(setting.service.ended))
    assert setting.service.ended[0] in how


# The reader leaves


async def test_closing_a_stream_tells_the_server(setting: Setting) -> None:
    setting.service.act = slowly
    stream = watch(setting)
    assert (await anext(stream)).cents == 0
    assert places(setting, "watch") == 1
    await stream.aclose()
    assert places(setting, "watch") == 0
    await told(setting)
    assert [value async for value in stream] == []


async def test_breaking_out_of_a_loop_closes_the_stream(
    asynchronous: Setting,
) -> None:
    async for value in watch(asynchronous):
        if value.cents == 2:
            break
    await until(lambda: places(asynchronous, "watch") == 0)
    await told(asynchronous)


def test_breaking_out_of_a_loop_in_a_thread_closes_the_stream(
    parts: SimpleNamespace,
) -> None:
    def leave(client: Any) -> None:
        request = parts.models.Watch(symbol="x", count=ENDLESS)
        for value in client.watch(request):
            if value.cents == 2:
                break

    async def run() -> None:
        async with running(parts, "threads") as setting:
            await asyncio.to_thread(leave, setting.inner)
            await until(lambda: places(setting, "watch") == 0)
            await told(setting)

    asyncio.run(run())


async def test_a_stream_in_a_with_block_ends_with_the_block(
    asynchronous: Setting,
) -> None:
    async with watch(asynchronous) as stream:
        kept = stream
        await anext(stream)
        assert places(asynchronous, "watch") == 1
    assert places(asynchronous, "watch") == 0
    await told(asynchronous)
    assert [value async for value in kept] == []


def test_a_stream_in_a_with_block_of_a_thread_ends_with_the_block(
    parts: SimpleNamespace,
) -> None:
    async def run() -> None:
        async with running(parts, "threads") as setting:

            def read() -> int:
                request = parts.models.Watch(symbol="x", count=ENDLESS)
                with setting.inner.watch(request) as stream:
                    next(stream)
                return places(setting, "watch")

            assert await asyncio.to_thread(read) == 0
            await told(setting)

    asyncio.run(run())


async def test_a_stream_that_nobody_began_to_read_is_no_call(
    setting: Setting,
) -> None:
    stream = watch(setting)
    await stream.aclose()
    assert [value async for value in stream] == []
    assert setting.service.contexts == []


async def test_a_cancelled_reader_ends_the_stream(asynchronous: Setting) -> None:
    asynchronous.service.act = for_ever
    seen: list[int] = []

    async def read() -> None:
        async for value in watch(asynchronous):
            seen.append(value.cents)

    task = asyncio.create_task(read())
    await until(lambda: bool(seen))
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert places(asynchronous, "watch") == 0
    await told(asynchronous, ("cancelled",))


async def test_a_reader_that_is_cancelled_before_the_first_response_ends_the_call(
    asynchronous: Setting,
) -> None:
    async def never(_: str, __: int) -> None:
        await asyncio.sleep(60)

    asynchronous.service.act = never
    reading = asyncio.create_task(anext(watch(asynchronous, deadline=4)))
    await until(lambda: bool(asynchronous.service.contexts))
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert places(asynchronous, "watch") == 0
    await told(asynchronous, ("cancelled",))


async def test_a_cancelled_upload_is_no_shorter_upload(asynchronous: Setting) -> None:
    closed: list[bool] = []

    async def asked() -> AsyncIterator[Any]:
        try:
            for each in offers(asynchronous, range(3)):
                yield each
            await asyncio.sleep(60)
        finally:
            closed.append(True)

    task = asyncio.create_task(asynchronous.client.upload(asked()))
    await until(lambda: len(asynchronous.service.got) == 3)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert closed == [True]
    assert places(asynchronous, "upload") == 0
    await told(asynchronous, ("cancelled", "failed"))


async def test_streams_either_way_end_with_their_reader(setting: Setting) -> None:
    closed: list[bool] = []

    def asked() -> Iterator[Any]:
        try:
            for number in range(ENDLESS):
                time.sleep(0.002)
                yield next(offers(setting, [number]))
        finally:
            closed.append(True)

    stream = setting.client.haggle(asked())
    assert (await anext(stream)).cents == 1
    await stream.aclose()
    assert places(setting, "haggle") == 0
    await until(lambda: closed == [True])
    await told(setting)


async def test_many_cut_streams_leave_nothing_behind(setting: Setting) -> None:
    setting.service.act = slowly
    for _ in range(30):
        stream = watch(setting)
        await anext(stream)
        await stream.aclose()
        stream = setting.client.haggle(offers(setting, range(100)))
        await anext(stream)
        await stream.aclose()
    del stream
    assert places(setting, "watch") == places(setting, "haggle") == 0
    await until(lambda: len(setting.service.ended) == 60)
    gc.collect()
    await until(lambda: threading.active_count() < 40)
    await until(lambda: len(asyncio.all_tasks()) < 15)


async def test_two_readers_of_one_stream_are_a_mistake(setting: Setting) -> None:
    setting.service.act = for_ever
    stream = watch(setting)
    await anext(stream)
    reading = asyncio.create_task(anext(stream))
    await asyncio.sleep(0.05)
    with pytest.raises(RuntimeError, match=r"another (task|thread) is reading"):
        await anext(stream)
    # Closing is for anyone, and ends what the other one waits for.
    await stream.aclose()
    with pytest.raises(StopAsyncIteration):
        await reading
    assert places(setting, "watch") == 0


async def test_a_stream_can_be_closed_while_it_waits_for_its_first_response(
    setting: Setting,
) -> None:
    async def never(_: str, __: int) -> None:
        await asyncio.sleep(60)

    setting.service.act = never
    stream = watch(setting)
    reading = asyncio.create_task(anext(stream))
    await until(lambda: bool(setting.service.contexts))
    await stream.aclose()
    with pytest.raises(StopAsyncIteration):
        await reading
    assert places(setting, "watch") == 0
    assert len(setting.service.contexts) == 1


# The server goes


async def test_a_server_that_goes_in_the_midst_is_told_of(setting: Setting) -> None:
    errors = setting.parts.errors
    setting.service.act = for_ever
    stream = watch(setting)
    assert (await anext(stream)).cents == 0
    stopping = asyncio.create_task(setting.server.stop(0))
    with pytest.raises((errors.Unavailable, errors.RemoteError)) as caught:
        await anext(stream)
    await stopping
    assert caught.value.attempts == 1
    assert places(setting, "watch") == 0


async def test_a_server_that_goes_during_an_upload_is_told_of(
    setting: Setting,
) -> None:
    def asked() -> Iterator[Any]:
        for number in range(300):
            time.sleep(0.005)
            yield next(offers(setting, [number]))

    upload = asyncio.create_task(setting.client.upload(asked()))
    await until(lambda: len(setting.service.got) > 2)
    await setting.server.stop(0)
    with pytest.raises(setting.parts.errors.CallError):
        await upload
    assert places(setting, "upload") == 0
    # What was sent in part is not sent again.
    assert len(setting.service.contexts) == 1


async def test_a_stopping_server_waits_for_its_streams(setting: Setting) -> None:
    setting.service.act = slowly
    stream = watch(setting, 20)
    await anext(stream)
    stopping = asyncio.create_task(setting.server.stop(5))
    assert len([value async for value in stream]) == 19
    await stopping
    assert setting.service.ended == ["done"]


@pytest.mark.parametrize("kind", CLIENTS)
async def test_closing_the_client_ends_its_streams(
    parts: SimpleNamespace, kind: str
) -> None:
    service = Service(parts.models)
    service.act = for_ever
    async with serving(parts, service) as (_, target):
        async with connected(parts, kind, target) as client:
            request = parts.models.Watch(symbol="x", count=5)
            stream = client.watch(request)
            await anext(stream)
            reading = asyncio.create_task(anext(stream))
            await asyncio.sleep(0.05)
        with pytest.raises(parts.errors.Unavailable, match="client is closed"):
            await reading
        late = client.watch(request)
        with pytest.raises(parts.errors.Unavailable, match="client is closed"):
            await anext(late)
        await until(lambda: service.ended == ["cancelled"])


async def test_a_stream_may_outlive_the_loop_of_its_reader(
    parts: SimpleNamespace,
) -> None:
    kept: list[Any] = []

    async def begin(target: str) -> None:
        async with connected(parts, "asyncio", target) as client:
            stream = client.watch(parts.models.Watch(symbol="x", count=ENDLESS))
            await anext(stream)
            kept.append(stream)

    async with serving(parts, Service(parts.models)) as (_, target):
        await asyncio.to_thread(asyncio.run, begin(target))
        with contextlib.suppress(IndexError):
            kept.pop()
    gc.collect()
