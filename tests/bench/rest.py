"""The emitted REST client against aiohttp by hand: `python -m tests.bench.rest`.

Both post the same JSON to the same server, which is a process of its own, validate the answer with the same model, and
keep a time limit of their own. httpx does the same beside them, where it is installed.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import itertools
import subprocess
import sys
import tempfile
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import aiohttp
from pydantic import BaseModel

from mscomm_gen import pipeline

from .paired import OURS, Plan, measure
from .results import Section, conclude

RAW: Final = "raw aiohttp"

CONTRACT = """
mscomm: 1
name: benched
version: 1.0.0
services:
  orders:
    operations:
      place_order:
        http: POST /orders
        request: PlaceOrder
        response: PlaceOrder
        idempotency: idempotent
        policy: wide
      get_order:
        http: GET /orders/{order_id}
        request: {order_id: uuid, include_lines: {type: bool, default: false}}
        response: PlaceOrder
        idempotency: safe
        policy: wide
policies: {wide: {timeout: 5s, deadline: 9s, attempts: 3, bulkhead: 200}}
types:
  Line: {sku: string, quantity: int32}
  PlaceOrder: {order_id: uuid, lines: list<Line>, email: string}
"""

# Answers every request with its own body, or with a fixed one, as fast as Python can.
SERVER = """
import asyncio

FIXED = b'{"order_id":"6f1b2c1e-0d6b-4b53-9c77-0a3f4f7d9a11","lines":[],"email":"a@b.c"}'


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.kept = b""

    def data_received(self, data):
        self.kept += data
        while True:
            head, end, rest = self.kept.partition(b"\\r\\n\\r\\n")
            if not end:
                return
            length = 0
            at = head.lower().find(b"content-length:")
            if at >= 0:
                length = int(head[at + 15 :].split(b"\\r\\n", 1)[0])
            if len(rest) < length:
                return
            body, self.kept = rest[:length] or FIXED, rest[length:]
            self.transport.write(
                b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\n"
                b"Content-Length: %d\\r\\n\\r\\n%s" % (len(body), body)
            )


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
"""

ORDER_ID: Final = "6f1b2c1e-0d6b-4b53-9c77-0a3f4f7d9a11"
Call = Callable[[], Awaitable[object]]


@contextlib.asynccontextmanager
async def httpx_calls(
    url: str, placed: BaseModel, wanted: Iterator[Any]
) -> AsyncIterator[tuple[Call, Call] | None]:
    """A POST and a GET by httpx; None where it is not installed."""
    try:
        version("httpx")
    except PackageNotFoundError:
        yield None
        return
    httpx: Any = importlib.import_module("httpx")
    model = type(placed)
    limits = httpx.Limits(max_connections=200, max_keepalive_connections=200)
    async with httpx.AsyncClient(timeout=5.0, limits=limits) as client:

        async def post() -> object:
            response = await client.post(
                f"{url}/orders",
                content=placed.model_dump_json(by_alias=True).encode(),
                headers={"Content-Type": "application/json"},
            )
            response.raise_for_status()
            return model.model_validate_json(response.content)

        async def get() -> object:
            asked = next(wanted)
            response = await client.get(
                f"{url}/orders/{asked.order_id}",
                params={"include_lines": str(asked.include_lines).lower()},
            )
            response.raise_for_status()
            return model.model_validate_json(response.content)

        yield post, get


async def bench(url: str) -> list[Section]:
    """Compares a POST with a body, and a GET with a path and a query."""
    models = importlib.import_module("benched.models.orders")
    rest = importlib.import_module("benched.orders.rest")
    model: type[BaseModel] = models.PlaceOrder
    lines = [{"sku": f"sku-{n}", "quantity": n} for n in range(5)]
    placed = model.model_validate(
        {"order_id": ORDER_ID, "lines": lines, "email": "someone@example.org"}
    )
    # Nobody asks for one order again and again, and URLs are cached by their text.
    wanted = itertools.cycle(
        models.GetOrderRequest(order_id=uuid.uuid4(), include_lines=True)
        for _ in range(5000)
    )
    async with (
        rest.AsyncOrdersRestClient(url) as client,
        aiohttp.ClientSession() as session,
        httpx_calls(url, placed, wanted) as httpx,
    ):
        limit = aiohttp.ClientTimeout(total=5)

        async def post_raw() -> object:
            async with session.post(
                f"{url}/orders",
                data=placed.model_dump_json(by_alias=True).encode(),
                headers={"Content-Type": "application/json"},
                timeout=limit,
            ) as response:
                content = await response.read()
                response.raise_for_status()
            return model.model_validate_json(content)

        async def get_raw() -> object:
            asked = next(wanted)
            async with session.get(
                f"{url}/orders/{asked.order_id}",
                params={"include_lines": str(asked.include_lines).lower()},
                timeout=limit,
            ) as response:
                content = await response.read()
                response.raise_for_status()
            return model.model_validate_json(content)

        ours: tuple[Call, Call] = (
            lambda: client.place_order(placed),
            lambda: client.get_order(next(wanted)),
        )
        titles = ("REST from asyncio, POST with a body", "REST from asyncio, GET")
        sections: list[Section] = []
        for at, (title, raw) in enumerate(
            zip(titles, (post_raw, get_raw), strict=True)
        ):
            calls: dict[str, Call] = {OURS: ours[at], RAW: raw}
            figures = await measure(calls, Plan())
            sections.append(figures.section(title, about(), RAW, 1.15, 0.9))
        # Apart from those two, because it would leave them an idle machine in turn.
        if httpx is not None:
            calls = {
                OURS: ours[0],
                RAW: post_raw,
                f"httpx {version('httpx')}": httpx[0],
            }
            figures = await measure(calls, Plan(turns=3, alone=100, rounds=1))
            sections.append(
                replace(
                    figures.section(f"{titles[0]}, beside httpx", "", RAW, 1.15, 0.9),
                    bars=(),
                )
            )
    return sections


def about() -> str:
    """What is compared with what."""
    missing = ""
    try:
        version("httpx")
    except PackageNotFoundError:
        missing = " httpx is not installed here; `make bench-peers` installs it."
    return (
        f"aiohttp {aiohttp.__version__}; the same JSON, model and time limit; the server is another process."
        + missing
    )


@contextlib.contextmanager
def server() -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def main() -> int:
    """Emits the package into a temporary folder and measures it. Exit code 1 if a bar is missed."""
    with tempfile.TemporaryDirectory() as temporary, server() as url:
        contract = Path(temporary) / "contract.yaml"
        contract.write_text(CONTRACT, encoding="utf-8")
        pipeline.build(contract, Path(temporary) / "out")
        sys.path.insert(0, str(Path(temporary) / "out"))
        return conclude("rest", asyncio.run(bench(url)))


if __name__ == "__main__":
    sys.exit(main())
