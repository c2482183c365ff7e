"""Streams over gRPC on real sockets, from clients of either kind: what goes well, and what goes wrong."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest

from tests.executed.chains import until
from tests.executed.emitted import emitted

from .streaming import CLIENTS, Setting, offers, parts_of, places, running


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


def watch(setting: Setting, count: int = 3, **named: Any) -> Any:
    request = setting.parts.models.Watch(symbol="x", count=count)
    return setting.client.watch(request, **named)


def halted(setting: Setting) -> Exception:
    since = datetime(2026, 1, 1, tzinfo=UTC)
    error: Exception = setting.parts.api.HaltedError(
        "no trade", details=setting.parts.models.Halted(since=since)
    )
    return error


async def read(stream: Any) -> tuple[list[int], Exception | None]:
    """The cents of what came, and what it ended in."""
    found: list[int] = []
    try:
        async for value in stream:
            found.append(value.cents)
    except Exception as error:
        return found, error
    return found, None


# What goes well


async def test_one_request_is_answered_with_a_stream_of_models(
    setting: Setting,
) -> None:
    found = [value async for value in watch(setting)]
    assert [type(value) for value in found] == [setting.parts.models.Price] * 3
    assert [value.cents for value in found] == [0, 1, 2]
    assert setting.service.ended == ["done"]
    assert places(setting, "watch") == 0


async def test_a_stream_of_requests_is_answered_once(setting: Setting) -> None:
    summary = await setting.client.upload(offers(setting, range(5)))
    assert (summary.count, summary.cents) == (5, 10)
    assert setting.service.got == [0, 1, 2, 3, 4]
    assert places(setting, "upload") == 0


async def test_a_stream_of_requests_may_be_answered_with_nothing(
    setting: Setting,
) -> None:
    assert await setting.client.take(offers(setting, range(2))) is None
    assert setting.service.got == [0, 1]


async def test_streams_either_way_go_side_by_side(setting: Setting) -> None:
    seen: list[int] = []
    both: list[Any] = [*offers(setting, range(3))]

    def in_a_thread() -> Iterator[Any]:
        for each in both:
            yield each
            while len(seen) <= each.cents:
                time.sleep(0.005)

    def answered(number: int) -> bool:
        return len(seen) > number

    async def on_the_loop() -> AsyncIterator[Any]:
        for each in both:
            yield each
            # The next one waits for the answer to this one.
            await until(partial(answered, each.cents))

    asked = on_the_loop() if setting.kind == "asyncio" else in_a_thread()
    async for answer in setting.client.haggle(asked):
        seen.append(answer.cents)
    assert seen == [1, 2, 3]
    assert setting.service.got == [0, 1, 2]
    assert places(setting, "haggle") == 0


async def test_a_stream_may_be_empty(setting: Setting) -> None:
    assert await read(watch(setting, 0)) == ([], None)
    assert await read(setting.client.haggle(offers(setting, ()))) == ([], None)
    summary = await setting.client.upload(offers(setting, ()))
    assert summary.count == 0


async def test_a_stream_needs_no_request_and_may_carry_a_union(
    setting: Setting,
) -> None:
    models = setting.parts.models
    found = [value async for value in setting.client.ticks()]
    assert [type(value) for value in found] == [models.Price, models.Summary]


async def test_a_thousand_values_come_in_order(setting: Setting) -> None:
    found, error = await read(watch(setting, 1000))
    assert error is None
    assert found == list(range(1000))


async def test_requests_may_come_from_an_async_generator(
    parts: SimpleNamespace,
) -> None:
    async with running(parts, "asyncio") as setting:

        async def asked() -> AsyncIterator[Any]:
            for each in offers(setting, range(3)):
                await asyncio.sleep(0)
                yield each

        summary = await setting.client.upload(asked())
        assert summary.count == 3


async def test_after_its_end_a_stream_stays_at_its_end(setting: Setting) -> None:
    stream = watch(setting)
    assert len([value async for value in stream]) == 3
    assert [value async for value in stream] == []


# What goes wrong


@pytest.mark.parametrize("after", [0, 2])
async def test_a_declared_error_ends_a_stream_at_any_moment(
    setting: Setting, after: int
) -> None:
    async def act(_: str, number: int) -> None:
        if number == after:
            raise halted(setting)

    setting.service.act = act
    found, error = await read(watch(setting))
    assert found == list(range(after))
    assert isinstance(error, setting.parts.api.HaltedError)
    assert error.detail == "no trade"
    assert error.details.since.year == 2026
    assert (error.operation, error.attempts) == ("feed.watch", 1)
    assert places(setting, "watch") == 0


async def test_a_declared_error_ends_streams_either_way(setting: Setting) -> None:
    async def act(_: str, number: int) -> None:
        if number == 2:
            raise halted(setting)

    setting.service.act = act
    found, error = await read(setting.client.haggle(offers(setting, range(9))))
    assert found == [1]
    assert isinstance(error, setting.parts.api.HaltedError)


async def test_a_declared_error_ends_an_upload_that_is_not_at_its_end(
    setting: Setting,
) -> None:
    async def act(_: str, number: int) -> None:
        if number == 2:
            raise halted(setting)

    setting.service.act = act
    closed = []

    def endless() -> Iterator[Any]:
        try:
            for number in range(1_000_000):
                yield next(offers(setting, [number]))
        finally:
            closed.append(True)

    with pytest.raises(setting.parts.api.HaltedError):
        await setting.client.upload(endless())
    await until(lambda: bool(closed))
    assert setting.service.ended == ["failed"]


async def test_another_failure_in_the_midst_is_not_repeated(setting: Setting) -> None:
    async def act(_: str, number: int) -> None:
        if number == 1:
            raise setting.parts.errors.Unavailable("further down")

    setting.service.act = act
    found, error = await read(watch(setting))
    assert found == [0]
    assert isinstance(error, setting.parts.errors.Unavailable)
    assert error.attempts == 1
    assert len(setting.service.contexts) == 1


async def test_a_value_that_breaks_the_contract_does_not_leave_the_server(
    setting: Setting, caplog: pytest.LogCaptureFixture
) -> None:
    models = setting.parts.models
    wrong = models.Price.model_construct(symbol="x", cents="many")

    def price(cents: int, size: int = 0) -> Any:
        return wrong if cents else models.Price(symbol="x", cents=0)

    setting.service.price = price
    found, error = await read(watch(setting))
    assert found == [0]
    assert isinstance(error, setting.parts.errors.RemoteError)
    assert "feed.watch failed" in caplog.text


async def test_a_request_that_breaks_the_contract_is_not_sent(
    setting: Setting,
) -> None:
    models, errors = setting.parts.models, setting.parts.errors
    wrong = models.Price.model_construct(symbol="x", cents="many")

    def asked() -> Iterator[Any]:
        yield models.Price(symbol="x", cents=1)
        yield wrong

    with pytest.raises(errors.InvalidRequest) as caught:
        await setting.client.upload(asked())
    assert caught.value.operation == "feed.upload"
    _, error = await read(setting.client.haggle(asked()))
    assert isinstance(error, errors.InvalidRequest)
    with pytest.raises(errors.InvalidRequest):
        setting.client.watch(models.Watch.model_construct(symbol=1))


async def test_a_server_looks_over_every_request(setting: Setting) -> None:
    models, errors = setting.parts.models, setting.parts.errors

    def asked() -> Iterator[Any]:
        yield models.Price(symbol="x", cents=1)
        # What an older client would send, that knows of no least value.
        yield models.Price.model_construct(symbol="x", cents=-1, note=None)

    with pytest.raises(errors.InvalidRequest, match="cents"):
        await setting.client.upload(asked())
    found, error = await read(setting.client.haggle(asked()))
    assert found == [2]
    assert isinstance(error, errors.InvalidRequest)
    assert setting.service.got == [1, 1]


async def test_what_the_callers_own_iterator_raises_reaches_the_caller(
    setting: Setting,
) -> None:
    def asked() -> Iterator[Any]:
        yield from offers(setting, range(2))
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        await setting.client.upload(asked())
    _, error = await read(setting.client.haggle(asked()))
    assert isinstance(error, LookupError)
    await until(lambda: len(setting.service.ended) == 2)
    # The server does not take it for the end of the requests.
    assert "done" not in setting.service.ended
    assert places(setting, "upload") == places(setting, "haggle") == 0


# Deadlines


async def test_the_deadline_holds_for_the_whole_stream(setting: Setting) -> None:
    async def act(_: str, number: int) -> None:
        await asyncio.sleep(0.1)

    setting.service.act = act
    begun = time.monotonic()
    found, error = await read(watch(setting, 100, deadline=0.55))
    assert 0.5 < time.monotonic() - begun < 1.5
    assert found == list(range(len(found)))
    assert 3 <= len(found) <= 5
    assert isinstance(error, setting.parts.errors.DeadlineExceeded)
    await until(lambda: setting.service.ended == ["cancelled"])
    assert places(setting, "watch") == 0


async def test_a_handler_inherits_what_the_whole_call_has_left(
    setting: Setting,
) -> None:
    await read(watch(setting, deadline=1.5))
    await setting.client.upload(offers(setting, range(1)))
    left = setting.service.remaining
    # Not the 400 ms of the policy's `timeout`: those are for the first response.
    assert 1.0 < left[0] <= 1.6
    assert 4.0 < left[1] <= 5.1


async def test_the_timeout_of_an_attempt_is_for_the_first_response(
    setting: Setting,
) -> None:
    calls: list[int] = []

    async def act(_: str, number: int) -> None:
        calls.append(number)
        if calls == [0]:
            await asyncio.sleep(30)
        if number == 1:
            # Longer than the timeout, but past the first response.
            await asyncio.sleep(0.6)

    setting.service.act = act
    found, error = await read(watch(setting, 2))
    assert (found, error) == ([0, 1], None)
    assert len(setting.service.contexts) == 2
    assert setting.service.ended == ["cancelled", "done"]


async def test_an_upload_may_take_longer_than_the_timeout_of_an_attempt(
    setting: Setting,
) -> None:
    def slow() -> Iterator[Any]:
        for each in offers(setting, range(2)):
            time.sleep(0.3)
            yield each

    summary = await setting.client.upload(slow())
    assert summary.count == 2


async def test_the_deadline_of_an_upload_is_kept_while_it_waits_for_its_requests(
    parts: SimpleNamespace,
) -> None:
    async with running(parts, "asyncio") as setting:

        async def never() -> AsyncIterator[Any]:
            await asyncio.sleep(30)
            yield next(offers(setting, [1]))

        with pytest.raises(parts.errors.DeadlineExceeded):
            await setting.client.upload(never(), deadline=0.2)
        assert places(setting, "upload") == 0
