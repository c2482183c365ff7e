"""The emitted clients for plain threads against their raw libraries: `python -m tests.bench threads`.

REST against a pool of urllib3, gRPC against a raw stub: the same message, codec, time limit and headers, a server in a
process of its own. One thread makes calls of each in turn, then 16 threads share each client; the figures are medians
over the turns of the ratio within a turn. The bars are those of the asyncio clients.
"""

from __future__ import annotations

import datetime
import importlib
import statistics
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import grpc
import urllib3
from shop import PaymentsClient
from shop._wire.payments import CHARGE_CODEC, RECEIPT_CODEC
from shop.models import Charge, Money, Receipt

from mscomm_gen import pipeline
from tests.bench import grpc as grpc_bench
from tests.bench import rest as rest_bench

TURNS: Final = 11
ALONE: Final = 200
THREADS: Final = 16
EACH: Final = 25

Call = Callable[[], object]


def alone(ours: Call, raw: Call) -> tuple[float, float]:
    """The medians of single calls in seconds, one of each in turn."""
    mine: list[float] = []
    theirs: list[float] = []
    for _ in range(ALONE):
        for call, taken in ((ours, mine), (raw, theirs)):
            begun = time.perf_counter()
            call()
            taken.append(time.perf_counter() - begun)
    return statistics.median(mine), statistics.median(theirs)


def together(call: Call) -> float:
    """Calls a second, by 16 threads."""

    def work() -> None:
        for _ in range(EACH):
            call()

    threads = [threading.Thread(target=work) for _ in range(THREADS)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return THREADS * EACH / (time.perf_counter() - begun)


def compare(title: str, ours: Call, raw: Call, most: float, least: float) -> bool:
    """Prints medians and ratios, ours against raw; whether the bars held."""
    singles: list[tuple[float, float]] = []
    rates: list[tuple[float, float]] = []
    for turn in range(TURNS + 1):
        single = alone(ours, raw)
        rate = (together(ours), together(raw))
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
        f"  (<= {most}: {'held' if p50 <= most else 'MISSED'})\n"
        f"  {THREADS} threads   ours {fast:7.0f} /s  raw {base:7.0f} /s"
        f"  ratio {throughput:.3f}  (>= {least}: {'held' if throughput >= least else 'MISSED'})",
        flush=True,
    )
    return p50 <= most and throughput >= least


def rest(folder: Path) -> bool:
    """A POST with a body, by an emitted client and by urllib3."""
    contract = folder / "contract.yaml"
    contract.write_text(rest_bench.CONTRACT, encoding="utf-8")
    pipeline.build(contract, folder / "out")
    sys.path.insert(0, str(folder / "out"))
    clients: Any = importlib.import_module("benched.orders.rest_threads")
    model: Any = importlib.import_module("benched.models.orders").PlaceOrder
    lines = [{"sku": f"sku-{n}", "quantity": n} for n in range(5)]
    placed = model.model_validate(
        {"order_id": uuid.uuid4(), "lines": lines, "email": "someone@example.org"}
    )
    with rest_bench.server() as url, clients.OrdersRestClient(url) as client:
        address = urllib3.util.parse_url(url)
        pool = urllib3.HTTPConnectionPool(
            address.host or "", address.port, maxsize=THREADS
        )

        def raw() -> object:
            response = pool.request(
                "POST",
                "/orders",
                body=placed.model_dump_json(by_alias=True).encode(),
                headers={
                    "Content-Type": "application/json",
                    "Accept": "application/json",
                },
                retries=False,
                redirect=False,
                timeout=5.0,
            )
            assert response.status == 200
            return model.model_validate_json(response.data)

        held = compare(
            f"REST, urllib3 {version('urllib3')}",
            lambda: client.place_order(placed),
            raw,
            1.15,
            0.9,
        )
        pool.close()
    return held


def rpc() -> bool:
    """A charge, by an emitted client and by a raw stub."""
    amount = Money(minor_units=1999, currency="EUR")
    charge = Charge(order_id=uuid.uuid4(), card="4242", amount=amount)
    receipt = Receipt(
        receipt_id=uuid.uuid4(),
        order_id=charge.order_id,
        amount=amount,
        charged_at=datetime.datetime.now(datetime.UTC),
    )
    with (
        grpc_bench.serving(RECEIPT_CODEC.encode(receipt)) as address,
        PaymentsClient.grpc(address, caller="orders.place_order") as payments,
        grpc.insecure_channel(address) as channel,
    ):
        stub: Any = channel.unary_unary(
            "/shop.Payments/Charge",
            request_serializer=CHARGE_CODEC.encode,
            response_deserializer=RECEIPT_CODEC.decode,
        )
        return compare(
            f"gRPC, grpcio {grpc.__version__}",
            lambda: payments.charge(charge, idempotency_key="key-1"),
            lambda: stub(charge, timeout=2.0, metadata=(("idempotency-key", "key-1"),)),
            1.10,
            0.93,
        )


def main() -> int:
    """Prints the figures. Exit code 1 if a bar is missed."""
    print(f"clients for threads, CPython {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as temporary:
        held = rest(Path(temporary))
    return 0 if rpc() and held else 1


if __name__ == "__main__":
    sys.exit(main())
