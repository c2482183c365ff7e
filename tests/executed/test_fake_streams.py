"""Doubles of what streams: for asyncio and for threads, programmed and with an implementation behind them."""

from __future__ import annotations

import asyncio
import importlib
import time
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, closing
from datetime import UTC, datetime
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from tests.executed.chains import until
from tests.executed.emitted import emitted

from .streaming import Service, parts_of


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("feed", tmp_path_factory.mktemp("feed")) as package:
        made = parts_of(package)
        made.fake = fakes(package)
        yield made


def fakes(package: ModuleType) -> Any:
    return importlib.import_module(f"{package.__name__}.feed.fake")


def prices(parts: SimpleNamespace, *cents: int) -> list[Any]:
    return [parts.models.Price(symbol="x", cents=each) for each in cents]


def halted(parts: SimpleNamespace) -> Any:
    since = datetime(2026, 1, 1, tzinfo=UTC)
    return parts.api.HaltedError("no", details=parts.models.Halted(since=since))


def watched(parts: SimpleNamespace, count: int = 3) -> Any:
    return parts.models.Watch(symbol="x", count=count)


async def cents(stream: Any) -> list[int]:
    return [value.cents async for value in stream]


# For asyncio


async def test_a_double_returns_a_stream(parts: SimpleNamespace) -> None:
    feed = parts.fake.FakeAsyncFeed()
    feed.watch.returns(prices(parts, 1, 2))
    assert await cents(feed.watch(watched(parts))) == [1, 2]
    assert await cents(feed.watch(watched(parts), deadline=2)) == [1, 2]
    assert [call.request.count for call in feed.watch.calls] == [3, 3]
    assert [call.deadline for call in feed.watch.calls] == [None, 2]
    # The limit is that of the whole stream, not of its first response.
    assert [call.limit for call in feed.watch.calls] == [5.0, 2.0]


async def test_each_reader_gets_values_of_its_own(parts: SimpleNamespace) -> None:
    feed = parts.fake.FakeAsyncFeed()
    given = prices(parts, 1)
    feed.watch.returns(given)
    (first,) = [value async for value in feed.watch(watched(parts))]
    (second,) = [value async for value in feed.watch(watched(parts))]
    assert first == second == given[0]
    assert len({id(first), id(second), id(given[0])}) == 3


async def test_a_double_raises_at_once_or_in_the_midst(parts: SimpleNamespace) -> None:
    feed = parts.fake.FakeAsyncFeed()
    feed.watch.raises(halted(parts))
    with pytest.raises(parts.api.HaltedError):
        await anext(feed.watch(watched(parts)))
    feed.watch.breaks(prices(parts, 1, 2), halted(parts))
    stream = feed.watch(watched(parts))
    assert [(await anext(stream)).cents for _ in range(2)] == [1, 2]
    with pytest.raises(parts.api.HaltedError) as caught:
        await anext(stream)
    assert caught.value.operation == "feed.watch"
    assert caught.value.details.since.year == 2026
    assert await cents(stream) == []
    feed.watch.breaks([], parts.errors.Unavailable("away"))
    with pytest.raises(parts.errors.Unavailable, match="away"):
        await anext(feed.watch(watched(parts)))


async def test_streams_come_in_turn(parts: SimpleNamespace) -> None:
    feed = parts.fake.FakeAsyncFeed()
    feed.watch.in_turn(prices(parts, 1), halted(parts), prices(parts))
    assert await cents(feed.watch(watched(parts))) == [1]
    with pytest.raises(parts.api.HaltedError):
        await cents(feed.watch(watched(parts)))
    assert await cents(feed.watch(watched(parts))) == []
    with pytest.raises(parts.runtime.NotProgrammed, match="once more"):
        await cents(feed.watch(watched(parts)))


async def test_a_double_does_what_a_generator_says(parts: SimpleNamespace) -> None:
    feed = parts.fake.FakeAsyncFeed()

    async def steps(request: Any) -> AsyncIterator[Any]:
        for each in prices(parts, *range(request.count)):
            await asyncio.sleep(0)
            yield each

    feed.watch.does(steps)
    assert await cents(feed.watch(watched(parts, 2))) == [0, 1]
    feed.watch.does(lambda request: iter(prices(parts, request.count)))
    assert await cents(feed.watch(watched(parts, 2))) == [2]
    feed.ticks.does(lambda: prices(parts, 9))
    assert await cents(feed.ticks()) == [9]


async def test_requests_are_noted_as_they_are_read(parts: SimpleNamespace) -> None:
    feed = parts.fake.FakeAsyncFeed()

    async def first_two(requests: Any) -> AsyncIterator[Any]:
        async for request in requests:
            yield request
            if request.cents == 2:
                return

    feed.haggle.does(first_two)
    assert await cents(feed.haggle(prices(parts, 1, 2, 3))) == [1, 2]
    assert [each.cents for each in feed.haggle.calls[0].request] == [1, 2]
    feed.upload.returns(parts.models.Summary(count=0, cents=0))
    assert (await feed.upload(prices(parts, 1))).count == 0
    # What was not read was not read.
    assert feed.upload.calls[0].request == []

    async def count(requests: Any) -> Any:
        return parts.models.Summary(
            count=len([each async for each in requests]), cents=0
        )

    feed.upload.does(count)
    assert (await feed.upload(prices(parts, 1, 2))).count == 2
    feed.take.returns(None)
    assert await feed.take(prices(parts, 1)) is None


async def test_what_breaks_the_contract_is_refused_either_way(
    parts: SimpleNamespace,
) -> None:
    feed = parts.fake.FakeAsyncFeed()
    wrong = parts.models.Price.model_construct(symbol="x", cents=-1)
    with pytest.raises(ValueError, match=r"feed\.watch cannot answer this"):
        feed.watch.returns([wrong])
    with pytest.raises(ValueError, match="does not declare"):
        feed.ticks.raises(halted(parts))
    with pytest.raises(parts.errors.InvalidRequest):
        feed.watch(parts.models.Watch.model_construct(symbol=1, count="x"))
    feed.watch.does(lambda _: [wrong])
    with pytest.raises(parts.errors.BadResponse, match="cents"):
        await cents(feed.watch(watched(parts)))

    async def summed(requests: Any) -> Any:
        total = sum([each.cents async for each in requests])
        return parts.models.Summary(count=1, cents=total)

    feed.upload.does(summed)
    with pytest.raises(parts.errors.InvalidRequest, match="cents"):
        await feed.upload([*prices(parts, 1), wrong])

    def asked() -> Iterator[Any]:
        yield from prices(parts, 1)
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        await feed.upload(asked())


async def test_an_implementation_behind_a_double_streams(
    parts: SimpleNamespace,
) -> None:
    service = Service(parts.models)
    async with parts.fake.FakeAsyncFeed(service, headers={"Tenant": "t"}) as feed:
        assert await cents(feed.watch(watched(parts))) == [0, 1, 2]
        assert (await feed.upload(prices(parts, 1, 2))).cents == 3
        assert await cents(feed.haggle(prices(parts, 1, 2))) == [2, 3]
        assert await feed.take(prices(parts, 1)) is None
        assert len([each async for each in feed.ticks()]) == 2
    assert service.contexts[0].headers == {"tenant": "t"}
    left = service.remaining[0]
    assert left is not None
    assert 4 < left <= 5


async def test_the_deadline_ends_a_stream_of_a_double(parts: SimpleNamespace) -> None:
    service = Service(parts.models)

    async def act(_: str, number: int) -> None:
        if number == 1:
            await asyncio.sleep(60)

    service.act = act
    feed = parts.fake.FakeAsyncFeed(service)
    stream = feed.watch(watched(parts), deadline=0.1)
    assert (await anext(stream)).cents == 0
    with pytest.raises(parts.errors.DeadlineExceeded) as caught:
        await anext(stream)
    assert caught.value.attempts == 1
    assert service.ended == ["cancelled"]
    with parts.runtime.deadline_scope(-1), pytest.raises(parts.errors.DeadlineExceeded):
        await anext(feed.watch(watched(parts)))


async def test_the_other_side_hears_of_a_reader_that_leaves_a_double(
    parts: SimpleNamespace,
) -> None:
    service = Service(parts.models)
    feed = parts.fake.FakeAsyncFeed(service)
    async with aclosing(feed.watch(watched(parts, 100))) as stream:
        await anext(stream)
    assert service.ended == ["left"]
    async with feed.haggle(prices(parts, 1, 2, 3)) as stream:
        await anext(stream)
    assert service.ended == ["left", "left"]
    # The deadline of the call is none of its reader's.
    assert parts.runtime.remaining() is None


async def test_what_an_implementation_raises_is_seen_as_from_a_server(
    parts: SimpleNamespace,
) -> None:
    service = Service(parts.models)

    async def act(_: str, number: int) -> None:
        if number == 1:
            raise LookupError("secret")

    service.act = act
    feed = parts.fake.FakeAsyncFeed(service)
    stream = feed.watch(watched(parts))
    await anext(stream)
    with pytest.raises(parts.errors.RemoteError) as caught:
        await anext(stream)
    assert "secret" not in str(caught.value)


# For threads


def test_a_double_for_threads_answers_in_the_thread_that_reads(
    parts: SimpleNamespace,
) -> None:
    with warnings.catch_warnings():
        # No loop is begun that somebody would have to end.
        warnings.simplefilter("error")
        feed = parts.fake.FakeFeed()
        feed.watch.returns(prices(parts, 1, 2))
        assert [each.cents for each in feed.watch(watched(parts))] == [1, 2]
        feed.watch.breaks(prices(parts, 1), halted(parts))
        stream = feed.watch(watched(parts))
        assert next(stream).cents == 1
        with pytest.raises(parts.api.HaltedError):
            next(stream)
        assert list(stream) == []

        def doubled(requests: Iterator[Any]) -> Iterator[Any]:
            for request in requests:
                yield from prices(parts, 2 * request.cents)

        feed.haggle.does(doubled)
        assert [each.cents for each in feed.haggle(prices(parts, 1, 2))] == [2, 4]
        assert [each.cents for each in feed.haggle.calls[0].request] == [1, 2]
        with feed.haggle(prices(parts, 1, 2)) as stream:
            next(stream)
        assert [each.cents for each in feed.haggle.calls[1].request] == [1]
        feed.upload.does(
            lambda requests: parts.models.Summary(count=len(list(requests)), cents=0)
        )
        assert feed.upload(prices(parts, 1, 2, 3)).count == 3
        feed.take.returns(None)
        assert feed.take(prices(parts, 1)) is None
        feed.ticks.does(lambda: prices(parts, 9))
        assert [each.cents for each in feed.ticks()] == [9]
        with pytest.raises(parts.errors.InvalidRequest):
            feed.upload([parts.models.Price.model_construct(symbol="x", cents=-1)])
        del feed


def test_an_implementation_behind_a_double_for_threads_streams(
    parts: SimpleNamespace,
) -> None:
    service = Service(parts.models)
    with parts.fake.FakeFeed(service) as feed:
        assert [each.cents for each in feed.watch(watched(parts))] == [0, 1, 2]
        assert feed.upload(iter(prices(parts, 1, 2))).cents == 3
        assert [each.cents for each in feed.haggle(prices(parts, 1, 2))] == [2, 3]
        with closing(feed.watch(watched(parts, 100))) as stream:
            next(stream)
        assert service.ended[-1] == "left"

        async def act(_: str, number: int) -> None:
            await asyncio.sleep(60)

        service.act = act
        begun = time.monotonic()
        with pytest.raises(parts.errors.DeadlineExceeded):
            next(feed.watch(watched(parts), deadline=0.2))
        assert time.monotonic() - begun < 2


async def test_a_caller_in_a_thread_may_wait_for_answers_between_its_requests(
    parts: SimpleNamespace,
) -> None:
    service = Service(parts.models)
    seen: list[int] = []

    def asked() -> Iterator[Any]:
        for each in prices(parts, 1, 2):
            yield each
            while len(seen) < each.cents:
                time.sleep(0.005)

    def talk() -> None:
        with parts.fake.FakeFeed(service) as feed:
            for answer in feed.haggle(asked()):
                seen.append(answer.cents)

    await asyncio.to_thread(talk)
    assert seen == [2, 3]
    await until(lambda: service.ended == ["done"])
