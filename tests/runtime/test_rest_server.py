"""The REST server as an ASGI application, without a socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import pytest
from pydantic import BaseModel

from runtime.context import CallContext
from runtime.errors import (
    BadResponse,
    BreakerOpen,
    BulkheadFull,
    CallError,
    DeadlineExceeded,
    InvalidRequest,
    Unavailable,
)
from runtime.idempotency import Answer, Claim, Run, StoreUnavailable
from runtime.operation import Idempotency, Operation
from runtime.options import ServerOptions
from runtime.rest_endpoint import RestEndpoint, bare_rest_endpoint, rest_endpoint
from runtime.rest_payload import NOTHING, record
from runtime.rest_route import RestRoute
from runtime.rest_server import RestServer
from runtime.telemetry import Attributes, SpanKind


class Thing(BaseModel):
    name: str
    size: int = 0
    tags: list[str] | None = None


@dataclass
class Got:
    """What an application sent."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def problem(self) -> dict[str, object]:
        assert self.headers["content-type"] == "application/problem+json"
        read = json.loads(self.body)
        assert isinstance(read, dict)
        return read


async def ask(
    app: RestServer,
    method: str,
    path: str,
    *bodies: bytes,
    headers: Mapping[str, str] | None = None,
    query: str = "",
    root: str = "",
    raw: bool = True,
) -> Got:
    scope: dict[str, object] = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "root_path": root,
        "headers": [
            (name.lower().encode(), value.encode())
            for name, value in (headers or {}).items()
        ],
    }
    if raw:
        scope["raw_path"] = path.encode()
    waiting = [
        {"type": "http.request", "body": body, "more_body": n + 1 < len(bodies)}
        for n, body in enumerate(bodies)
    ]
    got = Got()

    async def receive() -> Mapping[str, object]:
        return waiting.pop(0) if waiting else {"type": "http.disconnect"}

    async def send(message: dict[str, object]) -> None:
        if message["type"] == "http.response.start":
            status, pairs = message["status"], message["headers"]
            assert isinstance(status, int)
            assert isinstance(pairs, list)
            got.status = status
            got.headers = {name.decode(): value.decode() for name, value in pairs}
        else:
            body = message["body"]
            assert isinstance(body, bytes)
            got.body += body

    await app(scope, receive, send)
    return got


JSON = {"Content-Type": "application/json"}
OP = Operation("shop", "make", Idempotency.NONE)
KEYED = Operation("shop", "keyed", Idempotency.KEYED)


class Made:
    """A server with a few operations, and what they were asked."""

    def __init__(self, options: ServerOptions | None = None) -> None:
        self.asked: list[Thing | None] = []
        self.failure: Exception | None = None
        self.app = RestServer(
            "shop", self.endpoints(), options=options or ServerOptions()
        )

    async def make(self, request: Thing, context: CallContext) -> Thing:
        self.asked.append(request)
        if self.failure is not None:
            raise self.failure
        return request

    async def ring(self, context: CallContext) -> None:
        self.asked.append(None)

    def endpoints(self) -> Sequence[RestEndpoint]:
        thing = record(Thing)
        routes = (
            (OP, RestRoute(method="POST", path="/things", body=True)),
            (KEYED, RestRoute(method="POST", path="/keyed", body=True)),
            (OP, RestRoute(method="PUT", path="/things/{name}", body=True)),
            (
                OP,
                RestRoute(
                    method="GET",
                    path="/things/{name}",
                    query=("size",),
                    lists=("tags",),
                ),
            ),
        )
        return [
            *(
                rest_endpoint(
                    operation,
                    route=route,
                    request=thing,
                    response=thing,
                    handler=self.make,
                    errors=(),
                )
                for operation, route in routes
            ),
            bare_rest_endpoint(
                OP,
                route=RestRoute(method="POST", path="/bell"),
                response=NOTHING,
                handler=self.ring,
                errors=(),
            ),
        ]


async def test_head_is_get_without_a_body() -> None:
    made = Made()
    got = await ask(made.app, "GET", "/things/a")
    head = await ask(made.app, "HEAD", "/things/a")
    assert (head.status, head.headers) == (got.status, got.headers)
    assert (got.body, head.body) == (b'{"name":"a","size":0,"tags":[]}', b"")


async def test_other_methods_are_told_what_there_is() -> None:
    made = Made()
    got = await ask(made.app, "PATCH", "/things/a")
    assert (got.status, got.headers["allow"]) == (405, "GET, HEAD, OPTIONS, PUT")
    got = await ask(made.app, "OPTIONS", "/things/a")
    assert (got.status, got.headers["allow"]) == (204, "GET, HEAD, OPTIONS, PUT")
    assert "content-length" not in got.headers
    assert (await ask(made.app, "OPTIONS", "/nowhere")).status == 404


async def test_nothing_carried_is_a_204() -> None:
    made = Made()
    got = await ask(made.app, "POST", "/bell")
    assert (got.status, got.body, got.headers) == (204, b"", {})


async def test_the_body_may_come_in_parts() -> None:
    made = Made()
    await ask(made.app, "POST", "/things", b'{"na', b'me":', b'"a"}', headers=JSON)
    assert made.asked == [Thing(name="a")]


async def test_a_body_cannot_replace_a_variable_of_the_path() -> None:
    made = Made()
    body = b'{"size": 2, "name": "evil"}'
    await ask(made.app, "PUT", "/things/good", body, headers=JSON)
    assert made.asked == [Thing(name="good", size=2)]


async def test_the_query_is_read_by_its_fields() -> None:
    made = Made()
    await ask(made.app, "GET", "/things/a", query="size=3&tags=x&tags=y%26&other=1")
    assert made.asked == [Thing(name="a", size=3, tags=["x", "y&"])]


@pytest.mark.parametrize(
    ("query", "field"),
    [("size=x", "size"), ("size=1&size=2", "size"), ("size=", "size")],
)
async def test_a_parameter_that_breaks_the_contract_is_named(
    query: str, field: str
) -> None:
    made = Made()
    got = await ask(made.app, "GET", "/things/a", query=query)
    errors = got.problem["errors"]
    assert isinstance(errors, list)
    assert (got.status, errors[0]["field"]) == (400, field)
    assert not made.asked


@pytest.mark.parametrize(
    "body", [b"", b"{", b'{"name": "a",}', b"\xff", b"[1]", b'"a"', b"null"]
)
@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/things"), ("PUT", "/things/a")]
)
async def test_a_body_that_is_no_json_object_is_a_400(
    method: str, path: str, body: bytes
) -> None:
    made = Made()
    got = await ask(made.app, method, path, body, headers=JSON)
    assert got.status == 400
    assert got.problem["type"] == "urn:mscomm:problem:invalid-request"


@pytest.mark.parametrize("path", ["/things/%FF", "/things/a"])
async def test_what_is_not_utf_8_is_a_400(path: str) -> None:
    made = Made()
    got = await ask(made.app, "GET", path, query="size=%FF")
    assert got.status == 400


async def test_a_body_that_is_too_long_is_a_413_however_it_comes() -> None:
    made = Made(ServerOptions(max_body=20))
    long = b'{"name": "aaaaaaaaaaaaaaaaaaaaa"}'
    announced = {**JSON, "Content-Length": str(len(long))}
    for headers in (JSON, announced):
        got = await ask(
            made.app, "POST", "/things", long[:9], long[9:], headers=headers
        )
        assert got.status == 413
    assert not made.asked


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Type": "application/json; charset=utf-8"}, 200),
        ({"Content-Type": "Application/JSON"}, 200),
        ({"Content-Type": "application/vnd.shop+json"}, 200),
        ({"Content-Type": "application/json; charset=latin-1"}, 415),
        ({"Content-Type": "text/plain"}, 415),
        ({}, 415),
        ({**JSON, "Content-Encoding": "gzip"}, 415),
    ],
)
async def test_only_json_is_taken(headers: dict[str, str], status: int) -> None:
    made = Made()
    got = await ask(made.app, "POST", "/things", b'{"name": "a"}', headers=headers)
    assert got.status == status


async def test_it_may_be_mounted_below_a_path_and_without_a_raw_path() -> None:
    made = Made()
    await ask(made.app, "GET", "/api/things/a", root="/api")
    await ask(made.app, "GET", "/things/a b", raw=False)
    assert [thing.name for thing in made.asked if thing] == ["a", "a b"]


async def test_a_client_that_goes_away_early_starts_nothing() -> None:
    made = Made()
    got = await ask(made.app, "POST", "/things", headers=JSON)
    assert (got.status, made.asked) == (0, [])


async def test_a_client_that_goes_away_late_is_no_error() -> None:
    made = Made()

    async def receive() -> Mapping[str, object]:
        return {"type": "http.request"}

    async def send(message: dict[str, object]) -> None:
        raise BrokenPipeError

    scope = {"type": "http", "method": "POST", "path": "/bell", "headers": []}
    await made.app(scope, receive, send)
    assert made.asked == [None]


@pytest.mark.parametrize("text", ["", "soon", "1.5", "9" * 400])
async def test_a_deadline_that_is_no_number_is_a_400(text: str) -> None:
    got = await ask(
        Made().app, "POST", "/bell", headers={"X-Request-Deadline-Ms": text}
    )
    assert got.status == 400


@pytest.mark.parametrize(
    ("error", "status", "headers"),
    [
        (Unavailable(), 503, {}),
        (BulkheadFull(), 503, {}),
        (BreakerOpen(retry_after=2.1), 503, {"retry-after": "3"}),
        (BreakerOpen(), 503, {"retry-after": "1"}),
        (DeadlineExceeded(), 504, {}),
        (BadResponse(), 500, {}),
        (InvalidRequest(), 500, {}),
        (RuntimeError(), 500, {}),
    ],
)
async def test_what_went_wrong_downstream_has_its_status(
    error: Exception, status: int, headers: dict[str, str]
) -> None:
    made = Made()
    made.failure = error
    got = await ask(made.app, "POST", "/things", b'{"name": "a"}', headers=JSON)
    assert got.status == status
    assert {**got.headers, **headers} == got.headers
    assert "x-retry-pushback" not in got.headers
    if isinstance(error, CallError):
        error.repeated = True
        got = await ask(made.app, "POST", "/things", b'{"name": "a"}', headers=JSON)
        assert got.headers["x-retry-pushback"] == "never"


class BrokenStore:
    """A store that cannot say whether a key is free."""

    async def claim(self, operation: str, key: str, payload: bytes) -> Claim:
        raise StoreUnavailable("the disk is gone")

    async def finish(self, run: Run, answer: Answer) -> bool:
        raise StoreUnavailable

    async def release(self, run: Run) -> None:
        raise StoreUnavailable


async def test_without_its_store_a_keyed_operation_runs_nothing() -> None:
    made = Made(ServerOptions(idempotency=BrokenStore()))
    headers = {**JSON, "Idempotency-Key": "k"}
    got = await ask(made.app, "POST", "/keyed", b'{"name": "a"}', headers=headers)
    assert (got.status, made.asked) == (503, [])
    assert b"disk" not in got.body


async def test_a_key_that_is_too_long_is_refused() -> None:
    made = Made()
    headers = {**JSON, "Idempotency-Key": "k" * 256}
    got = await ask(made.app, "POST", "/keyed", b'{"name": "a"}', headers=headers)
    assert (got.status, made.asked) == (400, [])


async def test_start_and_stop_of_the_server_are_answered() -> None:
    waiting = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
    sent: list[object] = []

    async def receive() -> Mapping[str, object]:
        return waiting.pop(0)

    async def send(message: dict[str, object]) -> None:
        sent.append(message["type"])

    await Made().app({"type": "lifespan"}, receive, send)
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


async def test_web_sockets_are_closed_and_the_unknown_is_refused() -> None:
    sent: list[object] = []

    async def receive() -> Mapping[str, object]:
        return {"type": "websocket.connect"}

    async def send(message: dict[str, object]) -> None:
        sent.append(message["type"])

    await Made().app({"type": "websocket"}, receive, send)
    assert sent == ["websocket.close"]
    with pytest.raises(ValueError, match="smoke"):
        await Made().app({"type": "smoke"}, receive, send)


class Recorded:
    """Telemetry that keeps what it is told; a span of itself."""

    def __init__(self) -> None:
        self.spans: list[tuple[str, str]] = []
        self.errors: list[BaseException | None] = []
        self.measured: list[Attributes] = []

    def span(
        self,
        name: str,
        kind: SpanKind,
        attributes: Attributes,
        headers: Mapping[str, str] | None = None,
    ) -> Recorded:
        self.spans.append((name, (headers or {}).get("traceparent", "")))
        return self

    def count(self, name: str, attributes: Attributes) -> None: ...

    def measure(self, name: str, value: float, attributes: Attributes) -> None:
        self.measured.append(attributes)

    def headers(self) -> Mapping[str, str]:
        return {}

    def event(self, name: str, attributes: Attributes) -> None: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> object:
        self.errors.append(error)
        return None


async def test_telemetry_learns_of_every_call_and_of_the_server_s_own_faults() -> None:
    told = Recorded()
    made = Made(ServerOptions(telemetry=told))
    headers = {**JSON, "traceparent": "00-1-2-01"}
    await ask(made.app, "POST", "/things", b'{"name": "a"}', headers=headers)
    await ask(made.app, "POST", "/things", b"{}", headers=headers)
    made.failure = RuntimeError("disk")
    await ask(made.app, "POST", "/things", b'{"name": "a"}', headers=headers)
    assert told.spans == [("shop.make", "00-1-2-01")] * 3
    assert told.errors == [None, None, made.failure]
    statuses = [measured["http.response.status_code"] for measured in told.measured]
    assert statuses == [200, 400, 500]


async def test_a_cancelled_request_is_not_swallowed() -> None:
    made = Made()
    made.failure = None

    async def receive() -> Mapping[str, object]:
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: dict[str, object]) -> None:
        raise AssertionError

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/things",
        "headers": [(b"content-type", b"application/json")],
    }
    task = asyncio.create_task(made.app(scope, receive, send))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_the_server_shuts_down_when_the_last_request_has_come_to_its_end() -> (
    None
):
    made, free = Made(), asyncio.Event()

    async def slow(request: Thing, context: CallContext) -> Thing:
        await free.wait()
        return request

    made.app = RestServer(
        "shop",
        [
            rest_endpoint(
                OP,
                route=RestRoute(method="POST", path="/things", body=True),
                request=record(Thing),
                response=record(Thing),
                handler=slow,
                errors=(),
            )
        ],
        options=ServerOptions(),
    )
    told: list[object] = []
    events: asyncio.Queue[Mapping[str, object]] = asyncio.Queue()

    async def send(message: dict[str, object]) -> None:
        told.append(message["type"])

    life = asyncio.create_task(made.app({"type": "lifespan"}, events.get, send))
    await events.put({"type": "lifespan.startup"})
    request = asyncio.create_task(
        ask(made.app, "POST", "/things", b'{"name": "a"}', headers=JSON)
    )
    await asyncio.sleep(0.01)
    await events.put({"type": "lifespan.shutdown"})
    await asyncio.sleep(0.01)
    assert told == ["lifespan.startup.complete"]
    free.set()
    assert (await request).status == 200
    await life
    assert told[1:] == ["lifespan.shutdown.complete"]
