"""Packages made from .proto files with options: called over gRPC, published to and consumed from."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import grpc.aio
import pytest
from google.protobuf import json_format
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

from mscomm_gen import frontends, pipeline
from mscomm_gen.contract.reads import UNWATCHED
from mscomm_gen.contract.services import Idempotency
from mscomm_gen.contract.types import Record
from mscomm_gen.frontends.protobuf.compiled import compiled
from mscomm_gen.frontends.protobuf.files import read_files
from tests.cases.outputs import ROOT, rendered
from tests.executed.emitted import emitted

SHOP = ROOT / "examples" / "shop_proto" / "shop.proto"
SHOP_IN_YAML = ROOT / "examples" / "shop" / "contract.yaml"
LEDGER = ROOT / "tests" / "cases" / "proto_ledger" / "contract.proto"

# Calls payments over gRPC, and lets inventory hear of an order, with the shop that is built from the .proto file.
PROGRAM = """\
import asyncio
import uuid
from datetime import UTC, datetime
from pathlib import Path

import grpc.aio
from shop import AsyncPaymentsClient
from shop.models import Charge, Money, OrderLine, OrderPlaced, Receipt
from shop.order_placed import FakeAsyncOrderPlacedProducer
from shop.order_placed.fake import inventory_consumer
from shop.payments.server import add_to_grpc_server
from shop.runtime import InMemoryBroker, SqliteInbox

ORDER = uuid.UUID(int=7)


class Payments:
    async def charge(self, request, context):
        return Receipt(receipt_id=uuid.UUID(int=8), order_id=request.order_id, amount=request.amount, charged_at=NOW)


NOW = datetime(2026, 1, 1, tzinfo=UTC)


async def main():
    server = grpc.aio.server()
    port = server.add_insecure_port("127.0.0.1:0")
    add_to_grpc_server(Payments(), server)
    await server.start()
    async with AsyncPaymentsClient.grpc(f"127.0.0.1:{port}") as payments:
        amount = Money(minor_units=1250, currency="EUR")
        receipt = await payments.charge(Charge(order_id=ORDER, amount=amount, card="c"), idempotency_key="k")
        print("charged", receipt.amount.minor_units, receipt.order_id == ORDER)
    await server.stop(None)

    async def pick(event, delivery):
        print("picked", event.lines[0].quantity, event.order_id == ORDER)

    async with InMemoryBroker() as broker:
        inbox = SqliteInbox(Path("inbox.db"))
        import sqlite3
        with sqlite3.connect("inbox.db") as database:
            SqliteInbox.create_tables(database)
        database.close()
        inventory_consumer(broker, inbox, pick)
        event = OrderPlaced(
            event_id=uuid.UUID(int=9), order_id=ORDER, lines=[OrderLine(sku="tea", quantity=2)],
            total=amount, email="ada@example.org", placed_at=NOW,
        )
        producer = FakeAsyncOrderPlacedProducer(broker)
        await producer.send(event)
        await producer.send(event)
        await broker.settle()
        print("dead letters", len(broker.dead_letters))
        inbox.close()


asyncio.run(main())
"""


def test_the_shop_is_the_same_in_both_forms() -> None:
    options = pipeline.option_specs()
    assert frontends.load(SHOP, options=options) == frontends.load(
        SHOP_IN_YAML, options=options
    )


def test_so_is_every_file_of_its_package() -> None:
    assert rendered(SHOP) == rendered(SHOP_IN_YAML)


def test_the_shop_of_the_proto_file_is_called_and_heard_of(tmp_path: Path) -> None:
    pipeline.build(_copied(SHOP, tmp_path), tmp_path / "gen")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "gen")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "charged 1250 True",
        "picked 2 True",
        "dead letters 0",
    ]


def _copied(path: Path, folder: Path) -> Path:
    place = folder / path.name
    place.write_bytes(path.read_bytes())
    return place


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("ledger", tmp_path_factory.mktemp("ledger"), LEDGER) as package:
        yield package


def test_options_change_no_type_of_protobuf(tmp_path: Path) -> None:
    """Without its options the file gives the same fields, presence and defaults."""
    with_options = frontends.load(LEDGER, options=pipeline.option_specs())
    assert with_options.protobuf is not None
    assert with_options.wire.int64 == "string"
    entry = with_options.type_by_name["Entry"]
    assert isinstance(entry, Record)
    cents = next(each for each in entry.fields if each.name == "cents")
    assert cents.unit == "cents"
    assert cents.default is not None
    assert [group.name for group in entry.at_most_one] == ["why"]
    service, _ = with_options.services
    post, listed = service.operations
    assert post.idempotency is Idempotency.KEYED
    assert post.http is not None
    assert (post.http.path, post.http.status) == (
        "/v1/accounts/{accountId}/entries",
        201,
    )
    assert listed.pages is not None
    assert (listed.pages.cursor, listed.pages.next) == ("pageToken", "nextPageToken")


def _module(package: ModuleType, name: str) -> Any:
    return importlib.import_module(f"{package.__name__}.{name}")


async def test_a_service_with_options_is_called_over_grpc(ledger: ModuleType) -> None:
    models = _module(ledger, "models")

    class Book:
        async def post_entry(self, request: Any, context: Any) -> Any:
            return models.Posted(entry_id=f"{request.account_id}:{request.cents}")

        async def list_entries(self, request: Any, context: Any) -> Any:
            entry = models.Entry(account_id=request.page_token or "first", cents=-5)
            following = "" if request.page_token else "second"
            return models.ListResponse(entries=[entry], next_page_token=following)

    server = grpc.aio.server()
    port = server.add_insecure_port("127.0.0.1:0")
    _module(ledger, "book_service.server").add_to_grpc_server(Book(), server)
    await server.start()
    client = ledger.AsyncBookServiceClient.grpc(f"127.0.0.1:{port}")
    async with client as book:
        posted = await book.post_entry(
            models.Entry(account_id="A-1", cents=-250), idempotency_key="k"
        )
        assert posted.entry_id == "A-1:-250"
        pages = [e async for e in book.list_entries_all(models.ListRequest())]
        assert [entry.account_id for entry in pages] == ["first", "second"]
    await server.stop(None)


async def test_an_event_of_protobuf_is_published_and_consumed_as_its_json(
    ledger: ModuleType,
) -> None:
    models, fakes = _module(ledger, "models"), _module(ledger, "entry_posted.fake")
    runtime = _module(ledger, "runtime")
    heard: list[Any] = []

    async def add_up(event: Any, delivery: Any) -> None:
        heard.append(event)

    event = models.EntryPosted(
        entry_id="e1", account_id="A-1", cents=-250, lines={-3: "x"}
    )
    async with runtime.InMemoryBroker() as broker:
        fakes.balances_consumer(broker, runtime.MemoryClaimStore(), add_up)
        producer = fakes.FakeAsyncEntryPostedProducer(broker)
        await producer.send(event)
        await producer.send(event)
        await broker.settle()
        message, _ = broker.messages("ledger.entries")
        assert broker.dead_letters == []
    assert heard == [event]
    assert message.key == b"A-1"
    pool = DescriptorPool()
    for file in compiled(read_files(LEDGER, UNWATCHED)).set.file:
        pool.Add(file)
    official = GetMessageClass(pool.FindMessageTypeByName("ledger.EntryPosted"))()
    json_format.Parse(message.value, official)
    assert json_format.MessageToDict(official) == {
        "entryId": "e1",
        "accountId": "A-1",
        "cents": "-250",
        "lines": {"-3": "x"},
    }
