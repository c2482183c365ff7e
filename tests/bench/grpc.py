"""The emitted gRPC client against a raw stub with the same message, codec, deadline and metadata.

A process of its own serves both; single calls are made one of each in turn, then 64 at a time. It measures
the client of examples/shop: run it by `python -m tests.bench grpc`, which puts that on the path.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import subprocess
import sys
import uuid
from collections.abc import Iterator
from typing import Final

import grpc
from shop import AsyncPaymentsClient
from shop._wire.payments import CHARGE_CODEC, RECEIPT_CODEC
from shop.models import Charge, Money, Receipt

from .paired import OURS, Plan, measure
from .results import Section, conclude

RAW: Final = "raw stub"

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


async def bench(address: str) -> Section:
    """The comparison over one channel each."""
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

        figures = await measure({OURS: ours, RAW: raw}, Plan())
    return figures.section(
        "gRPC from asyncio",
        f"grpcio {grpc.__version__}; the same message, codec, time limit and metadata; the server is another process.",
        RAW,
        1.10,
        0.93,
    )


def main() -> int:
    """Prints the figures. Exit code 1 if a bar is missed."""
    receipt = Receipt(
        receipt_id=uuid.uuid4(),
        order_id=uuid.uuid4(),
        amount=Money(minor_units=1999, currency="EUR"),
        charged_at=datetime.datetime.now(datetime.UTC),
    )
    with serving(RECEIPT_CODEC.encode(receipt)) as address:
        return conclude("grpc", [asyncio.run(bench(address))])


if __name__ == "__main__":
    sys.exit(main())
