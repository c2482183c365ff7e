"""The emitted gRPC client against a raw stub with the same message, codec, deadline and metadata.

A process of its own serves both; single calls are made one of each in turn, then 64 at a time. It measures
the client of examples/shop: run it by `python -m tests.bench grpc`, which puts that on the path.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import statistics
import subprocess
import sys
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator

import grpc
from shop import AsyncPaymentsClient
from shop._wire.payments import CHARGE_CODEC, RECEIPT_CODEC
from shop.models import Charge, Money, Receipt

SINGLE = 1500
ABREAST = 64
ROUNDS = 30
LATENCY_BAR = 1.10
THROUGHPUT_BAR = 0.93

Call = Callable[[], Awaitable[object]]

SERVER = """
import asyncio, sys
import grpc
async def main():
    answer = sys.stdin.buffer.read(int(sys.argv[1]))
    async def charge(request, context):
        return answer
    handler = grpc.unary_unary_rpc_method_handler(charge)
    server = grpc.aio.server()
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler("shop.Payments", {"Charge": handler}),))
    print(server.add_insecure_port("127.0.0.1:0"), flush=True)
    await server.start()
    await server.wait_for_termination()
asyncio.run(main())
"""


@contextlib.contextmanager
def serving(answer: bytes) -> Iterator[str]:
    """A server that answers every charge with the same bytes; its address."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVER, str(len(answer))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(answer)
        process.stdin.close()
        yield f"127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


async def one_by_one(ours: Call, raw: Call) -> tuple[float, float]:
    """Medians of single calls, in seconds, one of each in turn."""
    mine: list[float] = []
    theirs: list[float] = []
    for _ in range(SINGLE):
        for call, taken in ((ours, mine), (raw, theirs)):
            began = time.perf_counter()
            await call()
            taken.append(time.perf_counter() - began)
    return statistics.median(mine), statistics.median(theirs)


async def abreast(ours: Call, raw: Call) -> float:
    """Our calls a second against the raw stub's, 64 at a time: the median over rounds in turn."""
    found: list[float] = []
    for _ in range(ROUNDS):
        took: list[float] = []
        for call in (ours, raw):
            began = time.perf_counter()
            for _ in range(3):
                await asyncio.gather(*(call() for _ in range(ABREAST)))
            took.append(time.perf_counter() - began)
        found.append(took[1] / took[0])
    return statistics.median(found)


async def bench(address: str) -> int:
    amount = Money(minor_units=1999, currency="EUR")
    charge = Charge(order_id=uuid.uuid4(), card="4242", amount=amount)
    async with (
        AsyncPaymentsClient.grpc(address, caller="orders.place_order") as payments,
        grpc.aio.insecure_channel(address) as channel,
    ):
        stub = channel.unary_unary(
            "/shop.Payments/Charge",
            request_serializer=CHARGE_CODEC.encode,
            response_deserializer=RECEIPT_CODEC.decode,
        )

        async def ours() -> object:
            return await payments.charge(charge, idempotency_key="key-1")

        async def raw() -> object:
            return await stub(
                charge, timeout=2.0, metadata=(("idempotency-key", "key-1"),)
            )

        for call in (ours, raw) * 100:
            await call()
        mine, theirs = await one_by_one(ours, raw)
        throughput = await abreast(ours, raw)
    latency = mine / theirs
    print(f"gRPC, grpcio {grpc.__version__}, CPython {sys.version.split()[0]}")
    print(
        f"  p50, one at a time   {mine * 1e6:7.0f} us against {theirs * 1e6:7.0f} us  {latency:.3f} x"
        f"  bar <= {LATENCY_BAR}: {'held' if latency <= LATENCY_BAR else 'MISSED'}"
    )
    print(
        f"  throughput, {ABREAST} at a time  {throughput:.3f} x"
        f"  bar >= {THROUGHPUT_BAR}: {'held' if throughput >= THROUGHPUT_BAR else 'MISSED'}"
    )
    return 0 if latency <= LATENCY_BAR and throughput >= THROUGHPUT_BAR else 1


def main() -> int:
    """Prints the figures. Exit code 1 if a bar is missed."""
    receipt = Receipt(
        receipt_id=uuid.uuid4(),
        order_id=uuid.uuid4(),
        amount=Money(minor_units=1999, currency="EUR"),
        charged_at=datetime.datetime.now(datetime.UTC),
    )
    with serving(RECEIPT_CODEC.encode(receipt)) as address:
        return asyncio.run(bench(address))


if __name__ == "__main__":
    sys.exit(main())
