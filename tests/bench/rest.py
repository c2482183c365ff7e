"""The emitted REST client against aiohttp by hand: `python -m tests.bench.rest`.

Both post the same JSON to the same server, which is a process of its own, validate the
answer with the same model, and keep a time limit of their own. They take turns, so
that a machine that drifts drifts for both; the figure is the median over the turns of
the ratio within a turn.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import itertools
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import aiohttp
from pydantic import BaseModel

from mscomm_gen import pipeline

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

TURNS = 15
ALONE = 200
TOGETHER = 64
ROUNDS = 5

Call = Callable[[], Awaitable[object]]


async def alone(ours: Call, raw: Call) -> tuple[float, float]:
    """The medians of single calls in seconds, one of each in turn."""
    mine: list[float] = []
    theirs: list[float] = []
    for _ in range(ALONE):
        for call, taken in ((ours, mine), (raw, theirs)):
            begun = time.perf_counter()
            await call()
            taken.append(time.perf_counter() - begun)
    return statistics.median(mine), statistics.median(theirs)


async def together(call: Call) -> float:
    """Calls a second, with 64 under way at any time."""

    async def worker() -> None:
        for _ in range(ROUNDS):
            await call()

    begun = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(TOGETHER)))
    return TOGETHER * ROUNDS / (time.perf_counter() - begun)


async def compare(title: str, ours: Call, raw: Call) -> None:
    """Prints medians and ratios, ours against raw."""
    singles: list[tuple[float, float]] = []
    rates: list[tuple[float, float]] = []
    for turn in range(TURNS + 1):
        single = await alone(ours, raw)
        rate = (await together(ours), await together(raw))
        if turn:
            singles.append(single)
            rates.append(rate)
    p50 = statistics.median(mine / theirs for mine, theirs in singles)
    throughput = statistics.median(mine / theirs for mine, theirs in rates)
    mine, theirs = (
        statistics.median(column) * 1e6 for column in zip(*singles, strict=True)
    )
    fast, base = (statistics.median(column) for column in zip(*rates, strict=True))
    print(
        f"{title}\n"
        f"  p50 alone    ours {mine:7.0f} us  raw {theirs:7.0f} us  ratio {p50:.3f}"
        f"  (<= 1.15: {'held' if p50 <= 1.15 else 'MISSED'})\n"
        f"  {TOGETHER} at once   ours {fast:7.0f} /s  raw {base:7.0f} /s"
        f"  ratio {throughput:.3f}  (>= 0.9: {'held' if throughput >= 0.9 else 'MISSED'})",
        flush=True,
    )


async def bench(url: str) -> None:
    """Compares a POST with a body, and a GET with a path and a query."""
    models = importlib.import_module("benched.models.orders")
    rest = importlib.import_module("benched.orders.rest")
    model: type[BaseModel] = models.PlaceOrder
    order_id = "6f1b2c1e-0d6b-4b53-9c77-0a3f4f7d9a11"
    lines = [{"sku": f"sku-{n}", "quantity": n} for n in range(5)]
    placed = model.model_validate(
        {"order_id": order_id, "lines": lines, "email": "someone@example.org"}
    )
    # Nobody asks for one order again and again, and URLs are cached by their text.
    wanted = itertools.cycle(
        models.GetOrderRequest(order_id=uuid.uuid4(), include_lines=True)
        for _ in range(5000)
    )
    async with (
        rest.AsyncOrdersRestClient(url) as client,
        aiohttp.ClientSession() as session,
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

        await compare("POST with a body", lambda: client.place_order(placed), post_raw)
        await compare(
            "GET with path and query", lambda: client.get_order(next(wanted)), get_raw
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


def main() -> None:
    """Emits the package into a temporary folder and measures it."""
    with tempfile.TemporaryDirectory() as temporary, server() as url:
        contract = Path(temporary) / "contract.yaml"
        contract.write_text(CONTRACT, encoding="utf-8")
        pipeline.build(contract, Path(temporary) / "out")
        sys.path.insert(0, str(Path(temporary) / "out"))
        print(f"REST, aiohttp {aiohttp.__version__}, CPython {sys.version.split()[0]}")
        asyncio.run(bench(url))


if __name__ == "__main__":
    main()
