"""What a server answers means the same to the REST client for asyncio and to the one for threads."""

from __future__ import annotations

import asyncio
import gzip
import importlib
import json
import uuid
from collections.abc import Iterator, Mapping
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from .emitted import emitted
from .serving import Scripted, answer

ORDER_ID = uuid.UUID("6f1b2c1e-0d6b-4b53-9c77-0a3f4f7d9a11")
ORDER = json.dumps(
    {"order_id": str(ORDER_ID), "status": "OPEN", "placed_at": "2026-01-02T03:04:05Z"}
).encode()
CHUNKED = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    + f"{len(ORDER):x}\r\n".encode()
    + ORDER
    + b"\r\n0\r\n\r\n"
)


def problem(status: int, kind: str, **more: Any) -> bytes:
    body = json.dumps({"type": kind, "status": status, **more}).encode()
    return answer(status, body, "application/problem+json")


LONG = 16 * 1024 * 1024 + 1
CUT = answer(200, b'{"order_id":', X_Cut="yes").replace(b"12", b"99", 1)
# Operation, and what the server answers, as often as it is asked.
SCRIPTS: Mapping[str, tuple[str, list[bytes | None]]] = {
    "success": ("get_order", [answer(200, ORDER)]),
    "in chunks": ("get_order", [CHUNKED]),
    "compressed": (
        "get_order",
        [answer(200, gzip.compress(ORDER), Content_Encoding="gzip")],
    ),
    "another success": ("get_order", [answer(206, ORDER)]),
    "unavailable, then success": (
        "place_order",
        [answer(503), None, answer(200, ORDER)],
    ),
    "unavailable": ("get_order", [answer(503)] * 9),
    "unavailable, and not idempotent": ("ring", [answer(503)] * 9),
    "a failure": ("place_order", [answer(500)] * 9),
    "too many requests": ("get_order", [answer(429, Retry_After="0")] * 9),
    "asked to wait for long": ("forget", [answer(503, Retry_After="60")] * 9),
    "nobody should repeat": ("get_order", [answer(503, X_Retry_Pushback="never")] * 9),
    "not found": ("get_order", [answer(404)]),
    "a problem": (
        "get_order",
        [
            problem(
                400,
                "urn:mscomm:problem:invalid-request",
                errors=[{"field": "order_id", "message": "is no uuid"}],
            )
        ],
    ),
    "a declared error": (
        "place_order",
        [
            problem(
                409,
                "urn:mscomm:error:orders:OutOfStock",
                detail="none left",
                details={"sku": "s", "left": 0},
            )
        ],
    ),
    "a declared error without what it must have": (
        "place_order",
        [problem(409, "urn:mscomm:error:orders:OutOfStock", detail="none left")],
    ),
    "a key in use": (
        "place_order",
        [
            problem(409, "urn:mscomm:problem:request-outstanding"),
            answer(200, ORDER),
        ],
    ),
    "late behind": (
        "get_order",
        [problem(504, "urn:mscomm:problem:deadline-exceeded")] * 9,
    ),
    "a redirect, not followed": (
        "get_order",
        [answer(302, Location="http://elsewhere.example/"), answer(200, ORDER)],
    ),
    "a redirect of a body, not followed": (
        "place_order",
        [answer(307, Location="/orders"), answer(200, ORDER)],
    ),
    "not JSON": ("get_order", [answer(200, b"<html>", "text/html")]),
    "not the contract's": ("get_order", [answer(200, b'{"order_id": 7}')]),
    "too long": ("get_order", [answer(200, b"x" * LONG)]),
    "too long when unpacked": (
        "get_order",
        [answer(200, gzip.compress(b"x" * LONG), Content_Encoding="gzip")],
    ),
    "cut in the body": ("get_order", [CUT] * 9),
    "lost": ("get_order", [None] * 9),
    "garbage": ("get_order", [b"SSH-2.0-OpenSSH_9.6\r\n\r\nx-cut: yes"] * 9),
    "no content": ("forget", [answer(204)]),
}
SENT = (b"accept", b"content-length", b"content-type", b"idempotency-key")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("depot", tmp_path_factory.mktemp("depot")) as depot:
        yield SimpleNamespace(
            models=part(depot, "models.orders"),
            client=part(depot, "orders.client"),
            errors=part(depot, "_runtime.errors"),
        )


def part(package: ModuleType, name: str) -> Any:
    return importlib.import_module(f"{package.__name__}.{name}")


def asked(parts: SimpleNamespace, operation: str) -> tuple[list[Any], dict[str, str]]:
    """The arguments of a call."""
    models = parts.models
    match operation:
        case "place_order":
            request = models.PlaceOrder(order_id=ORDER_ID, quantity=2)
            return [request], {"idempotency_key": "a key"}
        case "get_order":
            return [models.GetOrderRequest(order_id=ORDER_ID, include_lines=True)], {}
        case "forget":
            return [models.ForgetRequest(buyer="a/b")], {}
        case _:
            return [], {}


async def fate(
    parts: SimpleNamespace, driver: str, operation: str, answers: list[bytes | None]
) -> tuple[object, ...]:
    """What a call ends in, and what was sent for it."""
    scripted = Scripted(*answers)
    arguments, named = asked(parts, operation)
    result: object = None
    async with scripted.running():
        try:
            if driver == "asyncio":
                async with parts.client.AsyncOrdersClient.rest(scripted.url) as client:
                    result = await getattr(client, operation)(*arguments, **named)
            else:
                with parts.client.OrdersClient.rest(scripted.url) as client:
                    result = await asyncio.to_thread(
                        getattr(client, operation), *arguments, **named
                    )
        except parts.errors.CallError as error:
            said = "" if isinstance(error, parts.errors.Unavailable) else error.message
            result = (
                type(error),
                said,
                error.attempts,
                error.repeated,
                error.gave_up,
                getattr(error, "details", None),
            )
    return result, [essence(request) for request in scripted.requests]


def essence(request: bytes) -> tuple[object, ...]:
    """The part of a request that the contract speaks of."""
    head, _, body = request.partition(b"\r\n\r\n")
    line, *headers = head.split(b"\r\n")
    found = dict(header.split(b": ", 1) for header in headers)
    lower = {name.lower(): value for name, value in found.items()}
    assert 0 < int(lower[b"x-request-deadline-ms"]) <= 10_000
    # What they say of a body that is not there is the libraries' own affair.
    names = SENT if body else SENT[:1]
    return line, {name: lower[name] for name in names if name in lower}, body


@pytest.mark.parametrize("name", SCRIPTS)
async def test_both_drivers_send_the_same_and_take_the_answer_for_the_same(
    parts: SimpleNamespace, name: str
) -> None:
    operation, answers = SCRIPTS[name]
    by_asyncio = await fate(parts, "asyncio", operation, answers)
    by_threads = await fate(parts, "threads", operation, answers)
    assert by_threads == by_asyncio
