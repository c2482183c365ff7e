"""The emitted clients for plain threads against their raw libraries: `python -m tests.bench threads`.

REST against a pool of urllib3, gRPC against a raw stub: the same message, codec, time limit and headers, a server in a
process of its own. One thread makes calls of each in turn, then 16 threads share each client. The bars are those of the
asyncio clients.
"""

from __future__ import annotations

import datetime
import importlib
import sys
import tempfile
import uuid
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

from .paired import OURS, Plan, measure_threads
from .results import Section, conclude

PLAN: Final = Plan(at_once=16, each=10)
THREADS: Final = PLAN.at_once


def rest(folder: Path) -> Section:
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

        calls = {OURS: lambda: client.place_order(placed), "raw urllib3": raw}
        figures = measure_threads(calls, PLAN)
        pool.close()
    return figures.section(
        "REST from threads, POST with a body",
        f"urllib3 {version('urllib3')}; the same JSON, model, headers and time limit; the server is another process.",
        "raw urllib3",
        1.15,
        0.9,
    )


def rpc() -> Section:
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
        metadata = (("idempotency-key", "key-1"),)
        figures = measure_threads(
            {
                OURS: lambda: payments.charge(charge, idempotency_key="key-1"),
                "raw stub": lambda: stub(charge, timeout=2.0, metadata=metadata),
            },
            PLAN,
        )
    return figures.section(
        "gRPC from threads",
        f"grpcio {grpc.__version__}; the same message, codec, time limit and metadata; the server is another process.",
        "raw stub",
        1.10,
        0.93,
    )


def main() -> int:
    """Prints the figures. Exit code 1 if a bar is missed."""
    with tempfile.TemporaryDirectory() as temporary:
        return conclude("threads", [rest(Path(temporary)), rpc()])


if __name__ == "__main__":
    sys.exit(main())
