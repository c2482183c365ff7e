"""A double behaves as the real thing: one suite over gRPC, REST and the double of one implementation."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import partial
from types import ModuleType
from typing import Any
from uuid import uuid4

import grpc
import pytest

from tests.executed.emitted import emitted
from tests.executed.serving import serving

NOON = "2026-01-01T12:00:00Z"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("desk", tmp_path_factory.mktemp("desk")) as package:
        yield package


def of(package: ModuleType, module: str) -> Any:
    """A module of the emitted package; its types are mypy's business elsewhere."""
    return importlib.import_module(f"{package.__name__}.{module}")


class Flag:
    """An event for several event loops: a double for threads has one of its own."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        self._event.set()

    async def wait(self) -> None:
        assert await asyncio.to_thread(self._event.wait, 20)


class Desk:
    """An implementation that does what each test asks of it, and remembers."""

    def __init__(self, package: ModuleType) -> None:
        self.models = of(package, "models")
        self.requests: list[Any] = []
        self.contexts: list[Any] = []
        self.remaining: list[float | None] = []
        self.act: Callable[[], Awaitable[None]] = self._nothing
        self.begun, self.done = Flag(), Flag()
        self.ended = 0

    async def _nothing(self) -> None:
        return None

    async def _called(self, request: Any, context: Any) -> None:
        self.requests.append(request)
        self.contexts.append(context)
        self.remaining.append(context.remaining())
        self.begun.set()
        await self.act()
        self.ended += 1
        self.done.set()

    def ticket(self, seats: int) -> Any:
        return self.models.Ticket.model_validate(
            {"ticket": f"t{self.ended}", "seats": seats, "at": NOON}
        )

    async def book(self, request: Any, context: Any) -> Any:
        await self._called(request, context)
        return self.ticket(request.seats)

    async def look(self, request: Any, context: Any) -> Any:
        await self._called(request, context)
        return self.ticket(1)

    async def pay(self, request: Any, context: Any) -> Any:
        await self._called(request, context)
        return request.payment

    async def ring(self, context: Any) -> None:
        await self._called(None, context)


class Setting:
    """One client of one implementation, with the names that tests need."""

    def __init__(self, package: ModuleType, service: Desk, client: Any) -> None:
        self.service = service
        self.client = client
        self.api = of(package, "desk.api")
        self.models = of(package, "models")
        self.runtime = of(package, "runtime")

    def booking(self, seats: int = 2) -> Any:
        return self.models.Booking(show="Hamlet", seats=seats, names=["Ada"])

    async def book(self, **given: Any) -> Any:
        call = {"idempotency_key": str(uuid4()), **given}
        return await self.client.book(call.pop("request", self.booking()), **call)

    def fails_with(self, error: Exception) -> None:
        async def act() -> None:
            raise error

        self.service.act = act


@contextlib.asynccontextmanager
async def grpc_server(package: ModuleType, service: Desk) -> AsyncIterator[str]:
    server = grpc.aio.server()
    of(package, "desk.server").add_to_grpc_server(service, server)
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    try:
        yield f"127.0.0.1:{port}"
    finally:
        await server.stop(0)


@contextlib.asynccontextmanager
async def over_grpc(package: ModuleType, service: Desk) -> AsyncIterator[Any]:
    async with (
        grpc_server(package, service) as target,
        of(package, "desk").AsyncDeskClient.grpc(target) as client,
    ):
        yield client


@contextlib.asynccontextmanager
async def over_rest(package: ModuleType, service: Desk) -> AsyncIterator[Any]:
    async with (
        serving(of(package, "desk.server").asgi_app(service)) as url,
        of(package, "desk").AsyncDeskClient.rest(url) as client,
    ):
        yield client


@contextlib.asynccontextmanager
async def doubled(package: ModuleType, service: Desk) -> AsyncIterator[Any]:
    async with of(package, "desk").FakeAsyncDesk(service) as client:
        yield client


class InThreads:
    """A client for plain threads, each call of which runs in one."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        return partial(asyncio.to_thread, getattr(self._client, name))


@contextlib.asynccontextmanager
async def over_grpc_in_threads(
    package: ModuleType, service: Desk
) -> AsyncIterator[InThreads]:
    async with grpc_server(package, service) as target:
        client = of(package, "desk").DeskClient.grpc(target)
        try:
            yield InThreads(client)
        finally:
            await asyncio.to_thread(client.close)


@contextlib.asynccontextmanager
async def over_rest_in_threads(
    package: ModuleType, service: Desk
) -> AsyncIterator[InThreads]:
    async with serving(of(package, "desk.server").asgi_app(service)) as url:
        client = of(package, "desk").DeskClient.rest(url)
        try:
            yield InThreads(client)
        finally:
            await asyncio.to_thread(client.close)


@contextlib.asynccontextmanager
async def doubled_for_threads(
    package: ModuleType, service: Desk
) -> AsyncIterator[InThreads]:
    double = of(package, "desk").FakeDesk(service)
    try:
        yield InThreads(double)
    finally:
        await asyncio.to_thread(double.close)


KINDS = [
    *(over_grpc, over_rest, doubled),
    *(over_grpc_in_threads, over_rest_in_threads, doubled_for_threads),
]


@pytest.fixture(params=KINDS)
async def setting(
    request: pytest.FixtureRequest, desk: ModuleType
) -> AsyncIterator[Setting]:
    service = Desk(desk)
    async with request.param(desk, service) as client:
        yield Setting(desk, service, client)


async def test_an_answer_arrives_and_the_request_arrived_with_its_key(
    setting: Setting,
) -> None:
    ticket = await setting.book(idempotency_key="k-1")
    assert ticket == setting.service.ticket(2).model_copy(update={"ticket": "t1"})
    assert setting.service.requests == [setting.booking()]
    assert setting.service.contexts[0].idempotency_key == "k-1"
    assert setting.service.contexts[0].operation.id == "desk.book"


async def test_unions_and_operations_that_carry_nothing_work(setting: Setting) -> None:
    cash = setting.models.Cash(currency="EUR")
    request = setting.models.PayRequest(payment=cash)
    assert await setting.client.pay(request) == cash
    assert await setting.client.ring() is None
    assert setting.service.ended == 2


async def test_what_the_handler_does_to_its_request_is_not_seen_by_the_caller(
    setting: Setting,
) -> None:
    request = setting.booking()

    async def act() -> None:
        setting.service.requests[-1].names.append("Mallory")

    setting.service.act = act
    await setting.book(request=request)
    assert request.names == ["Ada"]


@pytest.mark.parametrize("times", [1, 2], ids=["once", "replayed"])
async def test_a_declared_error_arrives_with_its_details(
    setting: Setting, times: int
) -> None:
    details = setting.models.SoldOut(left=1)
    setting.fails_with(setting.api.SoldOutError("one left", details=details))
    for _ in range(times):
        with pytest.raises(setting.api.SoldOutError) as caught:
            await setting.book(idempotency_key="k-1")
        assert (caught.value.detail, caught.value.details) == ("one left", details)
        assert caught.value.operation == "desk.book"
        assert caught.value.attempts == 1
    assert len(setting.service.requests) == 1


async def test_a_declared_error_without_details_arrives(setting: Setting) -> None:
    setting.fails_with(setting.api.ClosedError("for good"))
    with pytest.raises(setting.api.ClosedError, match="for good"):
        await setting.client.look(setting.models.LookRequest(ticket="t1"))


async def test_an_error_that_the_operation_does_not_declare_is_a_remote_error(
    setting: Setting,
) -> None:
    setting.fails_with(setting.api.SoldOutError(details=setting.models.SoldOut(left=0)))
    with pytest.raises(setting.runtime.RemoteError):
        await setting.client.look(setting.models.LookRequest(ticket="t1"))


async def test_any_other_failure_of_the_handler_is_a_remote_error_without_its_text(
    setting: Setting,
) -> None:
    setting.fails_with(KeyError("a secret"))
    with pytest.raises(setting.runtime.RemoteError) as caught:
        await setting.book()
    assert "secret" not in str(caught.value)
    assert caught.value.status


@pytest.mark.parametrize(
    ("raised", "seen"),
    [
        ("Unavailable", "Unavailable"),
        ("BreakerOpen", "Unavailable"),
        ("BulkheadFull", "Unavailable"),
        ("DeadlineExceeded", "DeadlineExceeded"),
        ("RemoteError", "RemoteError"),
        ("InvalidRequest", "RemoteError"),
    ],
)
async def test_a_failed_call_of_the_handler_is_told_as_a_server_tells_it(
    setting: Setting, raised: str, seen: str
) -> None:
    error = getattr(setting.runtime, raised)("downstream")
    error.repeated = True
    setting.fails_with(error)
    with pytest.raises(setting.runtime.CallError) as caught:
        await setting.book()
    assert type(caught.value) is getattr(setting.runtime, seen)
    assert caught.value.repeated is True


async def test_a_failure_on_account_of_a_repeated_call_says_so(
    setting: Setting,
) -> None:
    below = setting.runtime.Unavailable("downstream")
    below.repeated = True

    async def act() -> None:
        raise KeyError from below

    setting.service.act = act
    with pytest.raises(setting.runtime.RemoteError) as caught:
        await setting.book()
    assert caught.value.repeated is True


async def test_a_request_that_breaks_the_contract_is_refused_and_never_handled(
    setting: Setting,
) -> None:
    booking = setting.models.Booking.model_construct(
        show="Hamlet", seats=9, names=["Ada"]
    )
    with pytest.raises(setting.runtime.InvalidRequest, match="seats"):
        await setting.book(request=booking)
    assert setting.service.requests == []


@pytest.mark.parametrize("key", ["", " k", "k" * 256, "ключ", "a\nb"])
async def test_what_is_no_idempotency_key_is_refused(
    setting: Setting, key: str
) -> None:
    with pytest.raises(setting.runtime.InvalidRequest) as caught:
        await setting.book(idempotency_key=key)
    assert caught.value.operation == "desk.book"
    assert setting.service.requests == []


async def test_a_repeat_with_the_same_key_gets_the_same_answer(
    setting: Setting,
) -> None:
    first = await setting.book(idempotency_key="k-1")
    again = await setting.book(idempotency_key="k-1")
    other = await setting.book(idempotency_key="k-2")
    assert again == first != other
    assert setting.service.ended == 2


async def test_a_failure_that_is_no_answer_frees_the_key(setting: Setting) -> None:
    setting.fails_with(setting.runtime.Unavailable())
    with pytest.raises(setting.runtime.Unavailable):
        await setting.book(idempotency_key="k-1")
    setting.service.act = setting.service._nothing
    assert (await setting.book(idempotency_key="k-1")).ticket == "t1"


async def test_a_key_that_comes_with_another_payload_is_refused(
    setting: Setting,
) -> None:
    await setting.book(idempotency_key="k-1")
    with pytest.raises(setting.runtime.InvalidRequest, match="another payload"):
        await setting.book(idempotency_key="k-1", request=setting.booking(3))
    assert setting.service.ended == 1


async def test_a_call_without_time_is_never_sent(setting: Setting) -> None:
    with pytest.raises(setting.runtime.DeadlineExceeded) as caught:
        await setting.book(deadline=0)
    assert caught.value.attempts == 0
    late = pytest.raises(setting.runtime.DeadlineExceeded)
    with setting.runtime.deadline_scope(-1.0), late:
        await setting.book()
    assert setting.service.requests == []


async def test_a_deadline_that_is_no_time_is_a_mistake(setting: Setting) -> None:
    with pytest.raises(ValueError, match="seconds"):
        await setting.book(deadline=float("nan"))


async def test_the_handler_inherits_what_is_left_of_the_deadline(
    setting: Setting,
) -> None:
    await setting.book()
    await setting.book(deadline=1.0)
    with setting.runtime.deadline_scope(0.5):
        await setting.book(deadline=1.0)
    limits = [2.0, 1.0, 0.5]
    for left, limit in zip(setting.service.remaining, limits, strict=True):
        assert left is not None
        # Units on the wire are coarse.
        assert 0.0 < left <= limit + 0.05


async def test_a_handler_that_is_too_slow_is_not_waited_for_and_keeps_its_answer(
    setting: Setting,
) -> None:
    go_on = Flag()

    async def act() -> None:
        await go_on.wait()

    setting.service.act = act
    with pytest.raises(setting.runtime.DeadlineExceeded):
        await setting.book(deadline=0.5, idempotency_key="k-1")
    go_on.set()
    await setting.service.done.wait()
    # The answer is stored a moment after the handler has ended.
    await asyncio.sleep(0.05)
    assert (await setting.book(idempotency_key="k-1")).ticket == "t1"
    assert len(setting.service.requests) == 1


async def test_a_request_whose_key_is_at_work_is_told_to_come_back(
    setting: Setting,
) -> None:
    go_on = Flag()

    async def act() -> None:
        await go_on.wait()

    setting.service.act = act
    first = asyncio.create_task(setting.book(idempotency_key="k-1"))
    await setting.service.begun.wait()
    with pytest.raises(setting.runtime.Unavailable):
        await setting.book(idempotency_key="k-1")
    go_on.set()
    assert (await first).ticket == "t1"
