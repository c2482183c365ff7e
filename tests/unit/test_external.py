"""Services and messages of others: clients and consumers are emitted, servers and producers are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.diagnostics import ContractFault

CONTRACT = """\
mscomm: 1
name: shop
services:
  orders:
    owner: team-orders
    operations:
      place: {http: POST /orders, request: Order, idempotency: keyed}
    consumes: {parcel_sent: {dedupe: {by: order_id}}}
  carrier:
    external: true
    operations:
      quote: {http: POST /quotes, request: Order, idempotency: safe}
    consumes: {order_placed: {dedupe: none}, pick_up: {}}
messages:
  order_placed: {event: Order, from: orders}
  pick_up: {command: Order, from: orders}
  parcel_sent: {event: Order, from: carrier}
  card_stolen: {event: Order, external: true}
interactions:
  orders.place -> carrier.quote: {}
types:
  Order: {order_id: uuid}
"""


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    path = tmp_path / "contract.yaml"
    path.write_text(CONTRACT)
    return path


@pytest.fixture
def files(contract: Path) -> dict[str, bytes]:
    loaded = pipeline.load(contract)
    return pipeline.render(loaded.contract, loaded.lock)


def slugs(path: Path) -> list[str]:
    with pytest.raises(ContractFault) as caught:
        pipeline.load(path)
    return [found.code.slug for found in caught.value.diagnostics]


def test_a_service_of_others_has_clients_and_no_server(
    files: dict[str, bytes],
) -> None:
    assert "shop/carrier/rest.py" in files
    assert "shop/carrier/server.py" not in files
    assert "docs/openapi/carrier.yaml" not in files
    assert "shop/orders/server.py" in files


def test_what_others_consume_has_a_producer_and_no_consumer(
    files: dict[str, bytes],
) -> None:
    text = files["shop/order_placed/kafka.py"].decode()
    assert "AsyncOrderPlacedProducer" in text
    assert "carrier" not in text


def test_a_message_from_a_service_of_others_has_a_consumer_and_no_producer(
    files: dict[str, bytes],
) -> None:
    text = files["shop/parcel_sent/kafka.py"].decode()
    assert "orders_consumer" in text
    assert "Producer" not in text
    assert "Outbox" not in text


def test_the_document_of_messages_says_only_what_our_services_do(
    files: dict[str, bytes],
) -> None:
    text = files["docs/asyncapi.yaml"].decode()
    assert "orders.publish.order_placed" in text
    assert "orders.on.parcel_sent" in text
    assert "carrier." not in text


def test_the_checks_leave_services_of_others_alone(contract: Path) -> None:
    assert pipeline.lint(contract) == ()


def test_a_message_of_our_own_publisher_is_not_external(contract: Path) -> None:
    contract.write_text(
        CONTRACT.replace(
            "from: orders}\n  pick", "from: orders, external: true}\n  pick"
        )
    )
    assert slugs(contract) == ["conflicting-keys"]


def test_we_cannot_send_what_others_publish(contract: Path) -> None:
    contract.write_text(CONTRACT.replace("-> carrier.quote", "-> parcel_sent"))
    assert slugs(contract) == ["foreign-message"]
