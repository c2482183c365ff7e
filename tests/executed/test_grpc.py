"""Emitted gRPC clients call emitted gRPC servers over real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from types import ModuleType, SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import grpc
import pytest
from grpc.aio import UnaryUnaryMultiCallable

from tests.executed.emitted import emitted

NOON = "2026-01-01T12:00:00Z"


@pytest.fixture(scope="module")
def till(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("till", tmp_path_factory.mktemp("till")) as package:
        yield package


def of(package: ModuleType, module: str) -> Any:
    """A module of the emitted package; its types are mypy's business elsewhere."""
    import importlib

    return importlib.import_module(f"{package.__name__}.{module}")


class Service:
    """An implementation that does what each test asks of it, and counts."""

    def __init__(self, package: ModuleType) -> None:
        self.models = of(package, "models")
        self.contexts: list[Any] = []
        self.requests: list[Any] = []
        self.remaining: list[float | None] = []
        self.act: Callable[[int], Awaitable[None]] = self._nothing
        self.effects = 0
        self.begun = asyncio.Event()

    async def _nothing(self, call: int) -> None:
        return None

    async def _called(self, request: Any, context: Any) -> None:
        self.requests.append(request)
        self.contexts.append(context)
        self.begun.set()
        self.remaining.append(context.remaining())
        await self.act(len(self.contexts))
        self.effects += 1

    def _receipt(self, cents: int) -> Any:
        return self.models.Receipt.model_validate(
            {"receipt_id": f"r{self.effects}", "cents": cents, "at": NOON}
        )

    async def charge(self, request: Any, context: Any) -> Any:
        await self._called(request, context)
        return self._receipt(request.cents)

    async def look(self, request: Any, context: Any) -> Any:
        await self._called(request, context)
        return self._receipt(1)

    async def forget(self, request: Any, context: Any) -> None:
        await self._called(request, context)

    async def ping(self, context: Any) -> Any:
        await self._called(None, context)
        return self.models.Cash(currency="EUR")


class Setting(SimpleNamespace):
    service: Service
    client: Any
    target: str
    server: Any
    errors: Any


@contextlib.asynccontextmanager
async def running(package: ModuleType, **server_options: Any) -> AsyncIterator[Setting]:
    service = Service(package)
    options = of(package, "_runtime.options")
    server = grpc.aio.server()
    of(package, "till.server").add_to_grpc_server(
        service, server, options=options.ServerOptions(**server_options)
    )
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    target = f"127.0.0.1:{port}"
    clients = of(package, "till.client").AsyncTillClient
    try:
        async with clients.grpc(target) as client:
            yield Setting(
                service=service,
                client=client,
                target=target,
                server=server,
                errors=of(package, "_runtime.errors"),
            )
    finally:
        await server.stop(0)


@pytest.fixture
async def setting(till: ModuleType) -> AsyncIterator[Setting]:
    async with running(till) as made:
        yield made


def charge(setting: Setting, cents: int = 5, order: UUID | None = None) -> Any:
    return setting.service.models.Charge(
        order_id=order or uuid4(),
        cents=cents,
        payment=setting.service.models.Card(number="4711"),
    )


def unavailable(setting: Setting, calls: set[int]) -> Callable[[int], Awaitable[None]]:
    async def act(call: int) -> None:
        if call in calls:
            raise setting.errors.Unavailable("the card network is away")

    return act


async def test_a_call_carries_request_response_key_and_deadline(
    setting: Setting,
) -> None:
    request = charge(setting)
    receipt = await setting.client.charge(request, idempotency_key="k1")
    assert (receipt.receipt_id, receipt.cents) == ("r1", 5)
    assert receipt.at.isoformat() == "2026-01-01T12:00:00+00:00"
    assert setting.service.requests == [request]
    context = setting.service.contexts[0]
    assert context.idempotency_key == "k1"
    assert context.operation.id == "till.charge"
    left = setting.service.remaining[0]
    assert left is not None
    assert 0.2 < left <= 0.5


async def test_an_operation_may_carry_nothing_either_way(setting: Setting) -> None:
    assert (await setting.client.ping()).currency == "EUR"
    assert await setting.client.forget(charge(setting)) is None


async def test_a_declared_error_arrives_with_its_details_and_is_not_repeated(
    setting: Setting, till: ModuleType
) -> None:
    api = of(till, "till.api")
    details = setting.service.models.CardDeclined(reason="expired")

    async def act(call: int) -> None:
        raise api.CardDeclinedError("declined – sorry", details=details)

    setting.service.act = act
    with pytest.raises(api.CardDeclinedError) as caught:
        await setting.client.charge(charge(setting), idempotency_key="k")
    assert caught.value.detail == "declined – sorry"
    assert caught.value.details == details
    assert caught.value.attempts == 1
    assert setting.client._call_charge.caller.breaker.state.value == "closed"


async def test_a_declared_error_without_details(
    setting: Setting, till: ModuleType
) -> None:
    api = of(till, "till.api")

    async def act(call: int) -> None:
        raise api.FrozenError("account is frozen")

    setting.service.act = act
    with pytest.raises(api.FrozenError, match="account is frozen"):
        await setting.client.charge(charge(setting), idempotency_key="k")


async def test_unavailable_is_repeated_with_the_same_key(setting: Setting) -> None:
    setting.service.act = unavailable(setting, {1, 2})
    await setting.client.charge(charge(setting), idempotency_key="same")
    keys = [context.idempotency_key for context in setting.service.contexts]
    assert keys == ["same", "same", "same"]
    assert setting.service.requests[0] == setting.service.requests[2]


async def test_attempts_end_with_the_policy(setting: Setting) -> None:
    setting.service.act = unavailable(setting, set(range(10)))
    with pytest.raises(setting.errors.Unavailable) as caught:
        await setting.client.look(setting.service.models.LookRequest(receipt_id="r"))
    assert caught.value.attempts == 3
    assert caught.value.repeated
    assert len(setting.service.contexts) == 3
    assert "card network" not in str(caught.value)


async def test_what_is_not_idempotent_is_never_sent_again(setting: Setting) -> None:
    setting.service.act = unavailable(setting, {1})
    with pytest.raises(setting.errors.Unavailable):
        await setting.client.forget(charge(setting))
    assert len(setting.service.contexts) == 1


async def test_a_failure_that_was_repeated_further_down_is_not_repeated_here(
    setting: Setting,
) -> None:
    async def act(call: int) -> None:
        error = setting.errors.Unavailable("three times")
        error.repeated = True
        raise error

    setting.service.act = act
    with pytest.raises(setting.errors.Unavailable) as caught:
        await setting.client.charge(charge(setting), idempotency_key="k")
    assert len(setting.service.contexts) == 1
    assert caught.value.repeated


async def test_an_attempt_that_takes_too_long_is_given_up_and_repeated(
    setting: Setting,
) -> None:
    async def act(call: int) -> None:
        if call == 1:
            await asyncio.sleep(3)

    setting.service.act = act
    begun = time.monotonic()
    await setting.client.look(setting.service.models.LookRequest(receipt_id="r"))
    assert 0.45 < time.monotonic() - begun < 1.5
    assert len(setting.service.contexts) == 2


async def test_the_deadline_of_a_call_ends_it(setting: Setting) -> None:
    async def act(call: int) -> None:
        await asyncio.sleep(3)

    setting.service.act = act
    begun = time.monotonic()
    with pytest.raises(setting.errors.DeadlineExceeded):
        await setting.client.charge(charge(setting), idempotency_key="k", deadline=0.2)
    assert time.monotonic() - begun < 0.45


async def test_calls_made_while_serving_inherit_the_deadline(
    setting: Setting, till: ModuleType
) -> None:
    async with running(till) as behind:

        async def act(call: int) -> None:
            await behind.client.ping()

        setting.service.act = act
        await setting.client.charge(charge(setting), idempotency_key="k", deadline=0.3)
        left = behind.service.remaining[0]
        assert left is not None
        assert left < 0.3


async def test_a_safe_operation_is_cancelled_with_its_caller(setting: Setting) -> None:
    cancelled = asyncio.Event()

    async def act(call: int) -> None:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    setting.service.act = act
    request = setting.service.models.LookRequest(receipt_id="r")
    task = asyncio.create_task(setting.client.look(request))
    await setting.service.begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.wait_for(cancelled.wait(), 2)
    assert len(setting.service.contexts) == 1
    assert setting.client._call_look.caller.bulkhead.in_use == 0


async def test_an_effect_that_has_begun_is_finished_and_its_answer_replayed(
    setting: Setting,
) -> None:
    async def act(call: int) -> None:
        await asyncio.sleep(0.7)

    setting.service.act = act
    # The first attempt times out while the service works, the second finds it working,
    # the third gets the answer.
    receipt = await setting.client.charge(charge(setting), idempotency_key="k")
    assert receipt.receipt_id == "r1"
    assert setting.service.effects == 1


async def test_the_same_key_gets_the_same_answer_without_a_second_effect(
    setting: Setting, till: ModuleType
) -> None:
    request = charge(setting)
    first = await setting.client.charge(request, idempotency_key="k")
    assert await setting.client.charge(request, idempotency_key="k") == first
    assert setting.service.effects == 1
    api = of(till, "till.api")

    async def act(call: int) -> None:
        raise api.FrozenError("frozen")

    setting.service.act = act
    for _ in range(2):
        with pytest.raises(api.FrozenError, match="frozen"):
            await setting.client.charge(request, idempotency_key="k2")
    assert len(setting.service.contexts) == 2


async def test_a_key_with_another_payload_is_refused(setting: Setting) -> None:
    await setting.client.charge(charge(setting), idempotency_key="k")
    with pytest.raises(setting.errors.InvalidRequest, match="another payload"):
        await setting.client.charge(charge(setting), idempotency_key="k")


@pytest.mark.parametrize("key", ["", "x" * 256, "naïve", "two\nlines", " padded"])
async def test_a_key_that_metadata_cannot_carry_is_refused_unsent(
    setting: Setting, key: str
) -> None:
    with pytest.raises(setting.errors.InvalidRequest, match="idempotency key"):
        await setting.client.charge(charge(setting), idempotency_key=key)
    assert setting.service.contexts == []


async def test_an_undeclared_exception_says_nothing_to_the_caller(
    setting: Setting, caplog: pytest.LogCaptureFixture
) -> None:
    async def act(call: int) -> None:
        raise RuntimeError("password=hunter2")

    setting.service.act = act
    with pytest.raises(setting.errors.RemoteError) as caught:
        await setting.client.charge(charge(setting), idempotency_key="k")
    assert caught.value.status == "INTERNAL"
    assert "hunter2" not in str(caught.value)
    assert "hunter2" in caplog.text
    setting.service.act = setting.service._nothing
    await setting.client.charge(charge(setting), idempotency_key="k")


async def raw(setting: Setting, data: bytes, **metadata: str) -> grpc.aio.AioRpcError:
    """What the server says to bytes that no client of ours would send."""
    async with grpc.aio.insecure_channel(setting.target) as channel:
        named = tuple(
            (name.replace("_", "-"), value) for name, value in metadata.items()
        )
        send: UnaryUnaryMultiCallable[bytes, bytes]
        send = channel.unary_unary("/till.Till/Charge")
        call = send(data, metadata=named, timeout=2)
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await call
        return caught.value


async def test_a_request_that_is_not_valid_is_refused_with_its_fields(
    setting: Setting,
) -> None:
    refused = await raw(setting, b"", idempotency_key="k")
    assert refused.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert "order_id" in (refused.details() or "")
    damaged = await raw(setting, b"\xff\xff", idempotency_key="k")
    assert damaged.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert setting.service.contexts == []


async def test_a_keyed_operation_wants_its_key(
    setting: Setting, till: ModuleType
) -> None:
    codec = of(till, "_wire.till").CHARGE_CODEC
    refused = await raw(setting, codec.encode(charge(setting)))
    assert refused.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert "idempotency-key" in (refused.details() or "")


async def test_a_request_that_is_too_long_is_refused(till: ModuleType) -> None:
    async with running(till, max_body=100) as setting:
        refused = await raw(setting, b"x" * 101, idempotency_key="k")
        assert refused.code() is grpc.StatusCode.RESOURCE_EXHAUSTED


async def test_work_that_is_too_late_is_not_begun(
    setting: Setting, till: ModuleType
) -> None:
    deadline = of(till, "_runtime.deadline")
    with deadline.deadline_scope(-1), pytest.raises(setting.errors.DeadlineExceeded):
        await setting.client.charge(charge(setting), idempotency_key="k")
    assert setting.service.contexts == []


async def test_nobody_at_the_other_end_is_unavailable(till: ModuleType) -> None:
    errors = of(till, "_runtime.errors")
    models = of(till, "models")
    clients = of(till, "till.client").AsyncTillClient
    async with clients.grpc("127.0.0.1:1") as client:
        with pytest.raises(errors.Unavailable) as caught:
            await client.look(models.LookRequest(receipt_id="r"))
    assert caught.value.attempts == 3


async def test_a_closed_client_says_so_and_repeats_nothing(setting: Setting) -> None:
    async def act(call: int) -> None:
        await asyncio.sleep(5)

    setting.service.act = act
    request = setting.service.models.LookRequest(receipt_id="r")
    task = asyncio.create_task(setting.client.look(request))
    await setting.service.begun.wait()
    await setting.client.close()
    with pytest.raises(setting.errors.Unavailable, match="closed"):
        await task
    with pytest.raises(setting.errors.Unavailable, match="closed"):
        await setting.client.look(request)


async def test_headers_of_the_hook_travel_with_every_attempt(
    setting: Setting, till: ModuleType
) -> None:
    asked: list[str] = []

    async def headers(operation: Any) -> dict[str, str]:
        asked.append(operation.id)
        return {"Authorization": f"Bearer {len(asked)}"}

    options = of(till, "_runtime.options").ClientOptions(headers=headers)
    setting.service.act = unavailable(setting, {1})
    clients = of(till, "till.client").AsyncTillClient
    async with clients.grpc(setting.target, options=options) as client:
        await client.charge(charge(setting), idempotency_key="k")
    tokens = [context.headers["authorization"] for context in setting.service.contexts]
    assert tokens == ["Bearer 1", "Bearer 2"]


async def test_an_answer_that_breaks_the_contract_is_a_bad_response(
    setting: Setting, till: ModuleType
) -> None:
    async def nonsense(request: bytes, context: Any) -> bytes:
        return b"\xff\xff"

    server = grpc.aio.server()
    handler: grpc.RpcMethodHandler[bytes, bytes]
    handler = grpc.unary_unary_rpc_method_handler(nonsense)
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler("till.Till", {"Look": handler}),)
    )
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    clients = of(till, "till.client").AsyncTillClient
    async with clients.grpc(f"127.0.0.1:{port}") as client:
        request = setting.service.models.LookRequest(receipt_id="r")
        with pytest.raises(setting.errors.BadResponse):
            await client.look(request)
        other = setting.service.models.Charge(
            order_id=uuid4(), cents=1, payment=setting.service.models.Cash(currency="x")
        )
        with pytest.raises(setting.errors.RemoteError) as caught:
            await client.charge(other, idempotency_key="k")
        assert caught.value.status == "UNIMPLEMENTED"
    await server.stop(0)


async def test_pushback_is_waited_for_exactly(till: ModuleType) -> None:
    errors = of(till, "_runtime.errors")
    models = of(till, "models")
    calls: list[float] = []

    async def busy(request: bytes, context: Any) -> bytes:
        calls.append(time.monotonic())
        pushback = (("grpc-retry-pushback-ms", "250"),) if len(calls) == 1 else ()
        await context.abort(grpc.StatusCode.UNAVAILABLE, "busy", pushback)
        raise AssertionError("abort raises")

    server = grpc.aio.server()
    handler: grpc.RpcMethodHandler[bytes, bytes]
    handler = grpc.unary_unary_rpc_method_handler(busy)
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler("till.Till", {"Look": handler}),)
    )
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    clients = of(till, "till.client").AsyncTillClient
    async with clients.grpc(f"127.0.0.1:{port}") as client:
        with pytest.raises(errors.Unavailable):
            await client.look(models.LookRequest(receipt_id="r"))
    await server.stop(0)
    assert len(calls) == 3
    assert 0.25 <= calls[1] - calls[0] < 0.6
    assert calls[2] - calls[1] < 0.2


class Recorder:
    """Telemetry that keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []

    def span(
        self, name: str, kind: str, attributes: Any, headers: Any = None
    ) -> contextlib.AbstractContextManager[None]:
        @contextlib.contextmanager
        def span() -> Iterator[None]:
            try:
                yield
            except Exception as error:
                self.told.append((f"{kind} {name}", type(error).__name__))
                raise
            self.told.append((f"{kind} {name}", None))

        return span()

    def count(self, name: str, attributes: Any) -> None:
        self.told.append((name, None))

    def measure(self, name: str, value: float, attributes: Any) -> None:
        self.told.append((name, attributes["rpc.grpc.status_code"]))


async def test_traces_and_metrics_learn_of_every_call_and_fail_for_the_servers_faults(
    till: ModuleType,
) -> None:
    telemetry = Recorder()
    async with running(till, telemetry=telemetry) as setting:
        await setting.client.charge(charge(setting), idempotency_key="k")
        with pytest.raises(setting.errors.InvalidRequest):
            await setting.client.charge(charge(setting), idempotency_key="k")

        async def act(call: int) -> None:
            raise RuntimeError("broken")

        setting.service.act = act
        with pytest.raises(setting.errors.RemoteError):
            await setting.client.charge(charge(setting), idempotency_key="other")
    duration = "rpc.server.call.duration"
    assert telemetry.told == [
        ("server till.charge", None),
        (duration, 0),
        ("server till.charge", None),
        (duration, 3),
        ("server till.charge", "RuntimeError"),
        (duration, 13),
    ]
