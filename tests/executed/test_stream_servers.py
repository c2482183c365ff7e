"""The server's side of streams: plain handlers in threads, callers that go away, limits, and who calls."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from tests.executed.chains import until
from tests.executed.emitted import emitted

from .streaming import CLIENTS, Service, Setting, offers, parts_of, running


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("feed", tmp_path_factory.mktemp("feed")) as package:
        yield parts_of(package)


class Plain:
    """Every method is a plain function: it runs in a thread."""

    def __init__(self, models: Any) -> None:
        self.models = models
        self.threads: list[str] = []
        self.remaining: list[float | None] = []
        self.got: list[int] = []
        self.ended: list[str] = []

    def _began(self, context: Any) -> None:
        self.threads.append(threading.current_thread().name)
        self.remaining.append(context.remaining())

    def watch(self, request: Any, context: Any) -> Iterator[Any]:
        self._began(context)
        how = "left"
        try:
            for number in range(request.count):
                # In the same context at each step, whichever thread takes it.
                assert context.remaining() is not None
                yield self.models.Price(symbol="x", cents=number)
            how = "done"
        finally:
            self.ended.append(how)

    def _sum(self, requests: Any, context: Any) -> Any:
        self._began(context)
        how = "broken"
        try:
            self.got += [request.cents for request in requests]
            how = "done"
        finally:
            self.ended.append(how)
        return self.models.Summary(count=len(self.got), cents=sum(self.got))

    def upload(self, requests: Any, context: Any) -> Any:
        return self._sum(requests, context)

    def take(self, requests: Any, context: Any) -> None:
        self._sum(requests, context)

    def haggle(self, requests: Any, context: Any) -> Iterator[Any]:
        self._began(context)
        how = "left"
        try:
            for request in requests:
                self.got.append(request.cents)
                yield self.models.Price(symbol="x", cents=request.cents + 1)
            how = "done"
        finally:
            self.ended.append(how)

    def ticks(self, context: Any) -> list[Any]:
        return [self.models.Price(symbol="x", cents=7)]

    def look(self, request: Any, context: Any) -> Any:
        return self.models.Price(symbol="x", cents=1)


@pytest.fixture(params=CLIENTS)
async def plain(
    parts: SimpleNamespace, request: pytest.FixtureRequest
) -> AsyncIterator[Setting]:
    async with running(parts, request.param, service=Plain(parts.models)) as made:
        yield made


@pytest.fixture
async def asynchronous(parts: SimpleNamespace) -> AsyncIterator[Setting]:
    async with running(parts, "asyncio") as made:
        yield made


async def cents(stream: Any) -> list[int]:
    return [value.cents async for value in stream]


def watch(setting: Setting, count: int = 3, **named: Any) -> Any:
    request = setting.parts.models.Watch(symbol="x", count=count)
    return setting.client.watch(request, **named)


# Plain handlers


async def test_plain_handlers_stream_from_threads(plain: Setting) -> None:
    assert await cents(watch(plain, 4)) == [0, 1, 2, 3]
    assert await cents(plain.client.ticks()) == [7]
    assert (await plain.client.upload(offers(plain, range(4)))).cents == 6
    plain.service.got.clear()
    assert await plain.client.take(offers(plain, range(2))) is None
    assert await cents(plain.client.haggle(offers(plain, range(3)))) == [1, 2, 3]
    assert plain.service.ended == ["done"] * 4
    assert "MainThread" not in plain.service.threads
    assert all(left is not None for left in plain.service.remaining)


async def test_a_plain_generator_is_closed_when_its_caller_leaves(
    plain: Setting,
) -> None:
    stream = watch(plain, 1_000_000)
    await anext(stream)
    await stream.aclose()
    await until(lambda: plain.service.ended == ["left"])


async def test_a_plain_handler_that_waits_for_requests_hears_of_a_caller_that_goes(
    plain: Setting,
) -> None:
    async def on_the_loop() -> AsyncIterator[Any]:
        for each in offers(plain, range(2)):
            yield each
        await asyncio.sleep(1)

    def in_a_thread() -> Iterator[Any]:
        yield from offers(plain, range(2))
        time.sleep(1)

    asked = on_the_loop if plain.kind == "asyncio" else in_a_thread
    with pytest.raises(plain.parts.errors.DeadlineExceeded):
        await plain.client.upload(asked(), deadline=0.3)
    await until(lambda: plain.service.ended == ["broken"])

    stream = plain.client.haggle(asked())
    assert (await anext(stream)).cents == 1
    assert (await anext(stream)).cents == 2
    await stream.aclose()
    await until(lambda: len(plain.service.ended) == 2)
    assert plain.service.ended[1] == "left"


async def test_what_a_plain_generator_raises_ends_its_stream(
    plain: Setting, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(request: Any, context: Any) -> Iterator[Any]:
        yield plain.parts.models.Price(symbol="x", cents=0)
        raise LookupError("nothing here")

    plain.service.watch = broken
    parts = plain.parts
    # The method was bound when the service was mounted: a new one is needed.
    async with running(parts, plain.kind, service=plain.service) as setting:
        stream = watch(setting)
        assert (await anext(stream)).cents == 0
        with pytest.raises(parts.errors.RemoteError, match="internal error"):
            await anext(stream)
    assert "nothing here" in caplog.text


# Callers that go away


async def test_an_upload_that_is_complete_runs_to_its_end_without_its_caller(
    asynchronous: Setting,
) -> None:
    going_on = asyncio.Event()

    async def act(what: str, _: int) -> None:
        if what == "sum":
            going_on.set()
            await asyncio.sleep(0.3)

    asynchronous.service.act = act
    asked = offers(asynchronous, range(3))
    upload = asyncio.create_task(asynchronous.client.upload(asked))
    await going_on.wait()
    upload.cancel()
    with pytest.raises(asyncio.CancelledError):
        await upload
    await until(lambda: bool(asynchronous.service.ended))
    assert asynchronous.service.ended == ["done"]
    assert asynchronous.service.got == [0, 1, 2]


async def test_an_upload_that_breaks_off_never_looks_complete(
    asynchronous: Setting,
) -> None:
    for number in range(60):
        sent = asyncio.Event()

        async def asked(given: asyncio.Event = sent) -> AsyncIterator[Any]:
            for each in offers(asynchronous, range(2)):
                yield each
            given.set()
            await asyncio.sleep(60)

        upload = asyncio.create_task(asynchronous.client.upload(asked()))
        await sent.wait()
        await asyncio.sleep(0.002 * (number % 3))
        upload.cancel()
        await asyncio.wait({upload})
    await until(
        lambda: len(asynchronous.service.ended) == len(asynchronous.service.contexts)
    )
    assert "done" not in asynchronous.service.ended


async def test_the_requests_of_a_stream_can_be_waited_for_with_a_limit(
    parts: SimpleNamespace,
) -> None:
    """A handler that gives up on a slow caller, and says so."""

    class Impatient(Service):
        async def upload(self, requests: Any, context: Any) -> Any:
            count = 0
            try:
                while True:
                    async with asyncio.timeout(0.2):
                        await anext(requests)
                    count += 1
            except TimeoutError:
                with pytest.raises(parts.runtime.RequestsBroken):
                    await anext(requests)
                return self.models.Summary(count=count, cents=0)

    async with running(parts, "asyncio", service=Impatient(parts.models)) as setting:

        async def asked() -> AsyncIterator[Any]:
            for each in offers(setting, range(2)):
                yield each
            await asyncio.sleep(60)

        assert (await setting.client.upload(asked())).count == 2


async def test_a_server_may_answer_before_it_has_read_everything(
    parts: SimpleNamespace,
) -> None:
    class Content(Service):
        async def upload(self, requests: Any, context: Any) -> Any:
            first = await anext(requests)
            return self.models.Summary(count=1, cents=first.cents)

        async def haggle(self, requests: Any, context: Any) -> AsyncIterator[Any]:
            first = await anext(requests)
            for number in range(3):
                yield self.price(first.cents + number)

    for kind in CLIENTS:
        async with running(parts, kind, service=Content(parts.models)) as setting:
            for _ in range(20):
                many = offers(setting, range(5, 1_000_000))
                assert (await setting.client.upload(many)).cents == 5
                many = offers(setting, range(5, 1_000_000))
                assert await cents(setting.client.haggle(many)) == [5, 6, 7]


# Limits


async def test_a_request_of_a_stream_that_is_too_long_is_refused(
    parts: SimpleNamespace,
) -> None:
    async with running(parts, "asyncio", server_options={"max_body": 1000}) as setting:
        with pytest.raises(parts.errors.RemoteError, match="too long"):
            await setting.client.upload(offers(setting, range(3), size=2000))
        # Each is measured for itself.
        assert (await setting.client.upload(offers(setting, range(9), size=500))).count


async def test_a_response_of_a_stream_that_is_too_long_is_not_read(
    parts: SimpleNamespace,
) -> None:
    for kind in CLIENTS:
        async with running(parts, kind, max_response=1000) as setting:
            request = parts.models.Watch(symbol="x", count=3, size=2000)
            with pytest.raises(parts.errors.CallError):
                await anext(setting.client.watch(request))
            request = parts.models.Watch(symbol="x", count=3, size=500)
            assert len([each async for each in setting.client.watch(request)]) == 3
