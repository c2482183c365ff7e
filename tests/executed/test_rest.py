"""The emitted REST client calls the emitted REST server over a real socket."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime
import importlib
import json
import socket
import uuid
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import aiohttp
import pytest

from .emitted import emitted
from .serving import Scripted, answer, serving

NOW = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("depot", tmp_path_factory.mktemp("depot")) as package:
        yield package


@pytest.fixture
def parts(depot: ModuleType) -> SimpleNamespace:
    """The modules a test needs, by short names."""

    def part(name: str) -> Any:
        return importlib.import_module(f"{depot.__name__}.{name}")

    return SimpleNamespace(
        errors=part("_runtime.errors"),
        options=part("_runtime.options"),
        models=part("models.orders"),
        api=part("orders.api"),
        rest=part("orders.client").AsyncOrdersClient.rest,
        asgi_app=part("orders.server").asgi_app,
    )


class Service:
    """An implementation of the emitted OrdersService that does what a test says."""

    def __init__(self, parts: SimpleNamespace) -> None:
        self.parts = parts
        self.calls: list[tuple[object, object]] = []
        self.remaining: list[float | None] = []
        self.failures: list[BaseException] = []
        self.begun = asyncio.Event()
        self.gate: asyncio.Event | None = None

    async def _did(self, request: object, context) -> None:
        self.calls.append((request, context))
        self.remaining.append(context.remaining())
        self.begun.set()
        if self.gate is not None:
            await self.gate.wait()
        if self.failures:
            raise self.failures.pop(0)

    def order(self, order_id: uuid.UUID, **more: object):
        models = self.parts.models
        return models.Order(
            order_id=order_id, status=models.Status.OPEN, placed_at=NOW, **more
        )

    async def place_order(self, request, context):
        await self._did(request, context)
        return self.order(request.order_id, lines=[str(len(self.calls))])

    async def get_order(self, request, context):
        await self._did(request, context)
        lines = ["line"] if request.include_lines else None
        return self.order(request.order_id, lines=lines)

    async def find_orders(self, request, context):
        await self._did(request, context)
        asked = {k: str(v) for k, v in request.model_dump(mode="json").items()}
        return self.parts.models.Found(orders=[], asked=asked, tags=request.tags)

    async def note(self, request, context):
        await self._did(request, context)
        return self.parts.models.Note(
            buyer=request.buyer, name=request.name, text=request.text
        )

    async def forget(self, request, context):
        await self._did(request, context)

    async def how_to_pay(self, request, context):
        await self._did(request, context)
        return request.payment

    async def ring(self, context):
        await self._did(None, context)


@pytest.fixture
def service(parts: SimpleNamespace) -> Service:
    return Service(parts)


@pytest.fixture
async def url(parts: SimpleNamespace, service: Service) -> AsyncIterator[str]:
    async with serving(parts.asgi_app(service)) as base:
        yield base


@pytest.fixture
async def orders(parts: SimpleNamespace, url: str) -> AsyncIterator[SimpleNamespace]:
    async with parts.rest(url) as client:
        yield client


def caller_of(client, method: str):
    return getattr(client, f"_{method}")._caller


@dataclasses.dataclass
class Fetched:
    """A response as it came over the wire."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def problem(self) -> dict[str, Any]:
        assert self.headers["Content-Type"] == "application/problem+json"
        found: dict[str, Any] = json.loads(self.text)
        return found


async def fetch(method: str, url: str, **options: Any) -> Fetched:
    """A request from someone who does not use the emitted client."""
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, url, **options) as response,
    ):
        return Fetched(response.status, response.headers, await response.text())


# What goes well


async def test_a_request_and_its_response_travel(orders, parts, service) -> None:
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    order = await orders.place_order(asked, idempotency_key="k")
    assert order == service.order(asked.order_id, lines=["1"])
    request, context = service.calls[0]
    assert request == asked
    assert context.idempotency_key == "k"
    assert context.operation.id == "orders.place_order"


async def test_path_variables_and_query_parameters_travel(
    orders, parts, service
) -> None:
    wanted = uuid.uuid4()
    get = parts.models.GetOrderRequest
    assert (await orders.get_order(get(order_id=wanted))).lines is None
    order = await orders.get_order(get(order_id=wanted, include_lines=True, at=NOW))
    assert order.lines == ["line"]
    assert order.order_id == wanted
    assert service.calls[1][0].at == NOW


@pytest.mark.parametrize(
    "name",
    ["a/b", "größe ☃", "50%", "a b+c&d=e?f#g", "%2F", "...", ";:@,'()*!~", "\n\x00"],
)
async def test_any_text_but_the_empty_one_can_stand_in_a_path(
    orders, parts, service, name: str
) -> None:
    note = parts.models.NoteRequest(buyer="b", name=name, text="hello")
    assert (await orders.note(note)).name == name


@pytest.mark.parametrize("name", ["", ".", ".."])
async def test_what_a_path_cannot_carry_is_refused_before_it_is_sent(
    orders, parts, service, name: str
) -> None:
    note = parts.models.NoteRequest(buyer="b", name=name, text="hello")
    with pytest.raises(parts.errors.InvalidRequest):
        await orders.note(note)
    assert not service.calls


async def test_every_kind_of_query_parameter_arrives_as_it_was(
    orders, parts, service
) -> None:
    models = parts.models
    asked = models.FindOrdersRequest(
        buyer="a&b=ü ",
        status=models.Status("UNHEARD_OF"),
        tags=["x", "", "y,z"],
        least=-1e-9,
        within=datetime.timedelta(seconds=1.5),
        stamp=b"\x00\xff+/",
        large=2**63 - 1,
    )
    found = await orders.find_orders(asked)
    assert service.calls[0][0] == asked
    assert found.tags == asked.tags


async def test_absent_parameters_are_left_out(orders, parts, service) -> None:
    asked = parts.models.FindOrdersRequest(tags=[])
    await orders.find_orders(asked)
    assert service.calls[0][0] == asked


async def test_a_union_and_nothing_at_all_travel(orders, parts, service) -> None:
    cash = parts.models.Cash(currency="CHF")
    how = parts.models.HowToPayRequest(payment=cash)
    assert await orders.how_to_pay(how) == cash
    assert await orders.forget(parts.models.ForgetRequest(buyer="b")) is None
    assert await orders.ring() is None


async def test_connections_are_used_again(orders, parts, service) -> None:
    for _ in range(5):
        await orders.ring()
    ports = {
        connection.transport.get_extra_info("sockname")
        for pool in orders._transport.session().connector._conns.values()
        for connection, _ in pool
    }
    assert len(ports) == 1


# What goes wrong


async def test_a_declared_error_arrives_as_its_class_with_details(
    orders, parts, service
) -> None:
    details = parts.models.OutOfStock(sku="s", left=3)
    service.failures = [parts.api.OutOfStockError("none left", details=details)]
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    with pytest.raises(parts.api.OutOfStockError) as caught:
        await orders.place_order(asked, idempotency_key="k")
    assert caught.value.detail == "none left"
    assert caught.value.details == details
    assert caught.value.attempts == 1


async def test_declared_errors_do_not_open_the_breaker(orders, parts, service) -> None:
    service.failures = [parts.api.OrderNotFoundError() for _ in range(30)]
    get = parts.models.GetOrderRequest(order_id=uuid.uuid4())
    for _ in range(30):
        with pytest.raises(parts.api.OrderNotFoundError):
            await orders.get_order(get)
    await orders.get_order(get)


async def test_an_undeclared_failure_is_a_500_that_tells_nothing(
    parts, service, url, caplog
) -> None:
    service.failures = [RuntimeError("password is hunter2")]
    response = await fetch("GET", f"{url}/orders/{uuid.uuid4()}")
    assert response.status == 500
    assert "hunter2" not in response.text
    assert "hunter2" in caplog.text


async def test_an_error_declared_elsewhere_is_a_500(parts, service, url) -> None:
    service.failures = [parts.api.ClosedError()]
    response = await fetch("GET", f"{url}/orders/{uuid.uuid4()}")
    assert response.status == 500


async def test_a_request_that_breaks_the_contract_names_its_fields(
    orders, parts, service, url
) -> None:
    response = await fetch(
        "POST",
        f"{url}/orders",
        json={"quantity": 0, "secret": 7},
        headers={"Idempotency-Key": "k"},
    )
    problem = response.problem
    assert response.status == 400
    assert problem["type"] == "urn:mscomm:problem:invalid-request"
    fields = {fault["field"] for fault in problem["errors"]}
    assert fields == {"order_id", "quantity", "secret"}
    note = parts.models.NoteRequest.model_construct(
        buyer="b", name="n", text="t", stars=2**40
    )
    with pytest.raises(parts.errors.InvalidRequest, match=r"HTTP 400.*stars"):
        await orders.note(note)
    assert not service.calls


async def test_an_unknown_path_is_a_404_problem(parts, url) -> None:
    response = await fetch("GET", f"{url}/nowhere")
    assert (response.status, response.problem["status"]) == (404, 404)


async def test_a_503_is_repeated_with_the_same_key_and_the_same_bytes(parts) -> None:
    order = {
        "order_id": str(uuid.uuid4()),
        "status": "OPEN",
        "placed_at": "2026-01-02T03:04:05Z",
    }
    body = parts.models.Order.model_validate(order).model_dump_json().encode()
    scripted = Scripted(answer(503), None, answer(200, body))
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    async with scripted.running(), parts.rest(scripted.url) as client:
        placed = await client.place_order(asked, idempotency_key="a key")
    assert str(placed.order_id) == order["order_id"]
    assert len(scripted.requests) == 3
    assert all(b"Idempotency-Key: a key\r\n" in sent for sent in scripted.requests)
    bodies = {sent.partition(b"\r\n\r\n")[2] for sent in scripted.requests}
    assert bodies == {asked.model_dump_json(by_alias=True).encode()}


async def test_attempts_are_bounded_and_the_error_says_how_many(parts) -> None:
    scripted = Scripted(*[answer(503)] * 9)
    async with scripted.running(), parts.rest(scripted.url) as client:
        with pytest.raises(parts.errors.Unavailable) as caught:
            await client.get_order(parts.models.GetOrderRequest(order_id=uuid.uuid4()))
    assert len(scripted.requests) == 3
    assert caught.value.attempts == 3
    assert caught.value.repeated


async def test_what_is_neither_idempotent_nor_keyed_is_sent_once(parts) -> None:
    scripted = Scripted(*[answer(503)] * 9)
    async with scripted.running(), parts.rest(scripted.url) as client:
        with pytest.raises(parts.errors.Unavailable):
            await client.ring()
    assert len(scripted.requests) == 1


async def test_a_server_that_repeated_already_is_not_asked_again(
    parts, service, orders
) -> None:
    spent = parts.errors.Unavailable("payments is down")
    spent.repeated = True
    service.failures = [spent]
    with pytest.raises(parts.errors.Unavailable) as caught:
        await orders.get_order(parts.models.GetOrderRequest(order_id=uuid.uuid4()))
    assert caught.value.repeated
    assert caught.value.attempts == 1
    assert len(service.calls) == 1


async def test_retry_after_is_honoured(parts) -> None:
    scripted = Scripted(answer(503, Retry_After="60"), answer(204))
    async with scripted.running(), parts.rest(scripted.url) as client:
        with pytest.raises(parts.errors.Unavailable) as caught:
            await client.forget(parts.models.ForgetRequest(buyer="b"))
    assert caught.value.attempts == 1
    assert len(scripted.requests) == 1


async def test_an_answer_that_is_not_the_contract_s_is_a_bad_response(parts) -> None:
    answers = (
        answer(200, b'{"order_id": 7}'),
        answer(200, b"<html>", "text/html"),
        answer(302, Location="http://elsewhere.example/"),
    )
    scripted = Scripted(*answers)
    get = parts.models.GetOrderRequest(order_id=uuid.uuid4())
    async with scripted.running(), parts.rest(scripted.url) as client:
        for reason in ("order_id", "JSON", "elsewhere"):
            with pytest.raises(parts.errors.BadResponse, match=reason):
                await client.get_order(get)
    assert len(scripted.requests) == 3


async def test_a_connection_cut_in_the_body_is_repeated(parts) -> None:
    cut = answer(200, b'{"order_id":', X_Cut="yes").replace(b"12", b"99", 1)
    scripted = Scripted(cut, cut, cut)
    async with scripted.running(), parts.rest(scripted.url) as client:
        with pytest.raises(parts.errors.Unavailable) as caught:
            await client.get_order(parts.models.GetOrderRequest(order_id=uuid.uuid4()))
    assert caught.value.attempts == 3


async def test_a_lost_connection_is_one_attempt(parts) -> None:
    scripted = Scripted(*[None] * 9)
    async with scripted.running(), parts.rest(scripted.url) as client:
        with pytest.raises(parts.errors.Unavailable) as caught:
            await client.get_order(parts.models.GetOrderRequest(order_id=uuid.uuid4()))
        assert len(scripted.requests) == caught.value.attempts == 3
        with pytest.raises(parts.errors.Unavailable) as caught:
            await client.forget(parts.models.ForgetRequest(buyer="b"))
    assert len(scripted.requests) == 3 + caught.value.attempts
    assert scripted.requests[-1].startswith(b"DELETE /buyers/b ")


async def test_a_refused_connection_is_unavailable(parts) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    async with parts.rest(f"http://127.0.0.1:{port}") as client:
        with pytest.raises(parts.errors.Unavailable) as caught:
            await client.ring()
    # Nothing was sent, so even this may be tried again.
    assert caught.value.attempts == 3


# Keys


async def test_a_repeat_gets_the_stored_answer_and_runs_nothing(
    orders, parts, service, url
) -> None:
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    first = await orders.place_order(asked, idempotency_key="k")
    assert await orders.place_order(asked, idempotency_key="k") == first
    response = await fetch(
        "POST",
        f"{url}/orders",
        data=asked.model_dump_json(),
        headers={"Idempotency-Key": '"k"', "Content-Type": "application/json"},
    )
    assert response.headers["Idempotent-Replayed"] == "true"
    assert parts.models.Order.model_validate_json(response.text) == first
    assert len(service.calls) == 1


async def test_a_declared_error_is_given_again(orders, parts, service) -> None:
    details = parts.models.OutOfStock(sku="s", left=3)
    service.failures = [parts.api.OutOfStockError("none left", details=details)]
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    for _ in range(2):
        with pytest.raises(parts.api.OutOfStockError) as caught:
            await orders.place_order(asked, idempotency_key="k")
        assert caught.value.details == details
    assert len(service.calls) == 1


async def test_an_error_that_passes_is_repeated_and_not_kept(
    orders, parts, service
) -> None:
    service.failures = [parts.api.ClosedError("at lunch")]
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    order = await orders.place_order(asked, idempotency_key="k")
    assert order.lines == ["2"]


async def test_a_failure_frees_the_key(orders, parts, service) -> None:
    service.failures = [RuntimeError("disk"), RuntimeError("disk")]
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    order = await orders.place_order(asked, idempotency_key="k")
    assert order.lines == ["3"]


async def test_a_key_in_use_is_a_conflict_that_the_client_repeats(
    orders, parts, service, url
) -> None:
    service.gate = asyncio.Event()
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    first = asyncio.create_task(orders.place_order(asked, idempotency_key="k"))
    await service.begun.wait()
    response = await fetch(
        "POST",
        f"{url}/orders",
        data=asked.model_dump_json(),
        headers={"Idempotency-Key": "k", "Content-Type": "application/json"},
    )
    assert response.status == 409
    assert response.problem["type"] == "urn:mscomm:problem:request-outstanding"
    with pytest.raises(parts.errors.CallError) as caught:
        await orders.place_order(asked, idempotency_key="k")
    assert caught.value.attempts == 3
    service.gate.set()
    order = await first
    assert await orders.place_order(asked, idempotency_key="k") == order
    assert len(service.calls) == 1


async def test_a_key_with_another_payload_is_refused(orders, parts, service) -> None:
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    await orders.place_order(asked, idempotency_key="k")
    other = asked.model_copy(update={"quantity": 3})
    with pytest.raises(parts.errors.InvalidRequest, match="another payload"):
        await orders.place_order(other, idempotency_key="k")
    assert len(service.calls) == 1


async def test_a_keyed_operation_without_a_key_is_refused(parts, url) -> None:
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    response = await fetch(
        "POST",
        f"{url}/orders",
        data=asked.model_dump_json(),
        headers={"Content-Type": "application/json"},
    )
    assert response.status == 400


@pytest.mark.parametrize("key", ["", "a\r\nX-Evil: 1", "schlüssel", " k", "k" * 256])
async def test_a_key_that_no_header_carries_is_refused_before_it_is_sent(
    orders, parts, service, key: str
) -> None:
    asked = parts.models.PlaceOrder(order_id=uuid.uuid4(), quantity=2)
    with pytest.raises(parts.errors.InvalidRequest):
        await orders.place_order(asked, idempotency_key=key)
    assert not service.calls


# Time


async def test_the_deadline_is_inherited(orders, parts, service) -> None:
    get = parts.models.GetOrderRequest(order_id=uuid.uuid4())
    await orders.get_order(get)
    await orders.get_order(get, deadline=0.2)
    assert 0.8 < service.remaining[0] <= 1.0
    assert 0.1 < service.remaining[1] <= 0.2


async def test_a_passed_deadline_is_refused_before_any_work(
    parts, service, url
) -> None:
    for late in ("0", "-5"):
        headers = {"X-Request-Deadline-Ms": late}
        response = await fetch("GET", f"{url}/orders/{uuid.uuid4()}", headers=headers)
        assert response.status == 504
    assert not service.calls


async def test_a_slow_server_is_cut_off_by_the_deadline(orders, parts, service) -> None:
    service.gate = asyncio.Event()
    loop = asyncio.get_running_loop()
    begun = loop.time()
    with pytest.raises(parts.errors.DeadlineExceeded):
        await orders.get_order(
            parts.models.GetOrderRequest(order_id=uuid.uuid4()), deadline=0.1
        )
    assert loop.time() - begun < 1
    service.gate.set()


async def test_a_cancelled_call_gives_its_permits_back(orders, parts, service) -> None:
    service.gate = asyncio.Event()
    get = parts.models.GetOrderRequest(order_id=uuid.uuid4())
    task = asyncio.create_task(orders.get_order(get))
    await service.begun.wait()
    caller = caller_of(orders, "get_order")
    assert caller.bulkhead.in_use == 1
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert caller.bulkhead.in_use == 0
    assert len(service.calls) == 1
    service.gate.set()
    await orders.get_order(get)


async def test_the_header_hook_is_asked_for_every_attempt(parts) -> None:
    asked = 0

    async def token(operation) -> dict[str, str]:
        nonlocal asked
        asked += 1
        return {"Authorization": f"Bearer {operation.name}-{asked}"}

    scripted = Scripted(answer(503), answer(204))
    options = parts.options.ClientOptions(headers=token)
    async with scripted.running(), parts.rest(scripted.url, options=options) as client:
        await client.forget(parts.models.ForgetRequest(buyer="b"))
    assert b"Authorization: Bearer forget-1" in scripted.requests[0]
    assert b"Authorization: Bearer forget-2" in scripted.requests[1]


async def test_a_closed_client_says_so(parts, url) -> None:
    client = parts.rest(url)
    await client.ring()
    await client.close()
    with pytest.raises(RuntimeError, match="closed"):
        await client.ring()


def test_a_base_url_that_is_none_is_refused(parts, tmp_path: Path) -> None:
    for wrong in ("localhost:80", "ftp://x", "http://x/?a=b", ""):
        with pytest.raises(ValueError, match="base"):
            parts.rest(wrong)
