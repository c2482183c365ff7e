"""A server whose bulkhead is full says no at once, and its callers come back later."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import aiohttp
import grpc
import pytest

from .chains import client, of, served, until
from .emitted import emitted


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("chain", tmp_path_factory.mktemp("chain")) as package:
        yield package


class Leaf:
    """Answers when it is let; `slowly` when `slow_too` is set."""

    def __init__(self, package: ModuleType) -> None:
        self.told = of(package, "models").Told(text="!")
        self.free = asyncio.Event()
        self.requests = 0

    async def answer(self, request: Any, context: Any) -> Any:
        self.requests += 1
        await self.free.wait()
        return self.told

    slowly = answer

    async def bell(self, context: Any) -> None:
        return


def test_the_default_follows_from_the_rates_and_durations_of_the_contract(
    chain: ModuleType,
) -> None:
    server = of(chain, "leaf.server")
    # 2 x 10/s x 0.1 s would be 2, and 10 is the least; the two others say nothing.
    assert server.CONCURRENCY == 10 + 100 + 100
    assert server.asgi_app(Leaf(chain)).admission.limit == 210
    options = of(chain, "_runtime.options").ServerOptions(concurrency=7)
    assert server.asgi_app(Leaf(chain), options=options).admission.limit == 7


async def test_rest_answers_503_with_retry_after_and_the_first_request_is_served(
    chain: ModuleType,
) -> None:
    service = Leaf(chain)
    async with (
        served(chain, "leaf", service, "rest", concurrency=1) as url,
        aiohttp.ClientSession() as http,
    ):
        first = asyncio.create_task(http.post(f"{url}/answer", json={"text": "1"}))
        await until(lambda: service.requests)
        async with http.post(f"{url}/answer", json={"text": "2"}) as refused:
            problem = await refused.json(content_type=None)
            assert refused.status == 503
            assert refused.headers["Retry-After"] in ("1", "2")
            assert "X-Retry-Pushback" not in refused.headers
        assert problem["type"] == "urn:mscomm:problem:unavailable"
        assert problem["title"] == "Too many requests are under way"
        service.free.set()
        async with await first as served_:
            assert served_.status == 200
        async with http.post(f"{url}/answer", json={"text": "3"}) as third:
            assert third.status == 200
    assert service.requests == 2


async def test_grpc_answers_resource_exhausted_with_pushback(chain: ModuleType) -> None:
    service = Leaf(chain)
    models = of(chain, "models")
    codecs = of(chain, "_wire.shared")
    async with (
        served(chain, "leaf", service, "grpc", concurrency=1) as at,
        grpc.aio.insecure_channel(at) as channel,
    ):
        send = channel.unary_unary(
            "/chain.Leaf/Answer",
            request_serializer=codecs.ASK_CODEC.encode,
            response_deserializer=codecs.TOLD_CODEC.decode,
        )
        ask = models.Ask(text="?")
        first = asyncio.ensure_future(send(ask))
        await until(lambda: service.requests)
        waits = []
        for _ in range(5):
            with pytest.raises(grpc.aio.AioRpcError) as caught:
                await send(ask)
            assert caught.value.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
            metadata = dict(caught.value.trailing_metadata() or ())
            waits.append(int(metadata["grpc-retry-pushback-ms"]))
        service.free.set()
        assert (await first).text == "!"
    assert all(500 <= wait <= 1501 for wait in waits)
    # Not all at the same moment.
    assert len(set(waits)) == 5
    assert service.requests == 1


@pytest.mark.parametrize("transport", ["grpc", "rest"])
async def test_an_emitted_client_comes_back_and_is_served(
    chain: ModuleType, transport: str
) -> None:
    service = Leaf(chain)
    ask = of(chain, "models").Ask(text="?")
    async with (
        served(chain, "leaf", service, transport, concurrency=1) as at,
        client(chain, "leaf", transport, at) as leaf,
        client(chain, "leaf", transport, at) as other,
    ):
        first = asyncio.create_task(leaf.slowly(ask))
        await until(lambda: service.requests)
        second = asyncio.create_task(other.answer(ask))
        await asyncio.sleep(0.1)
        service.free.set()
        assert (await first).text == "!"
        assert (await second).text == "!"
    assert service.requests == 2


@pytest.mark.parametrize("transport", ["grpc", "rest"])
async def test_what_may_not_be_repeated_is_refused_as_unavailable(
    chain: ModuleType, transport: str
) -> None:
    service = Leaf(chain)
    ask = of(chain, "models").Ask(text="?")
    errors = of(chain, "_runtime.errors")
    async with (
        served(chain, "leaf", service, transport, concurrency=1) as at,
        client(chain, "leaf", transport, at) as leaf,
    ):
        first = asyncio.create_task(leaf.slowly(ask))
        await until(lambda: service.requests)
        with pytest.raises(errors.Unavailable) as caught:
            await leaf.slowly(ask)
        assert caught.value.attempts == 1
        assert not caught.value.repeated
        service.free.set()
        await first


async def test_work_that_outlives_its_caller_keeps_its_place(chain: ModuleType) -> None:
    service = Leaf(chain)
    ask = of(chain, "models").Ask(text="?")
    errors = of(chain, "_runtime.errors")
    async with (
        served(chain, "leaf", service, "grpc", concurrency=1) as at,
        client(chain, "leaf", "grpc", at) as leaf,
    ):
        with pytest.raises(errors.DeadlineExceeded):
            await leaf.slowly(ask, deadline=0.1)
        assert service.requests == 1
        with pytest.raises(errors.Unavailable, match="too many calls"):
            await leaf.slowly(ask)
        service.free.set()
        await asyncio.sleep(0.05)
        assert (await leaf.slowly(ask)).text == "!"
