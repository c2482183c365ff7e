"""SQS and SNS in the AsyncAPI documents: topics, a queue for each group, and what links them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from mscomm_gen import pipeline
from mscomm_gen.targets.asyncapi.target import AsyncApiTarget
from tests.unit.targets.samples import build_of
from tests.unit.targets.schema_checks import errors, nodes, resolve

ROOT = Path(__file__).parents[4]
OFFICIAL = ROOT / "tests" / "data" / "asyncapi-3.0.0.json.gz"


@pytest.fixture(scope="module")
def documents() -> dict[str, dict[str, Any]]:
    """Every document of the case that has one of everything that SQS knows."""
    loaded = pipeline.load(ROOT / "tests/cases/over_sqs/contract.yaml")
    texts = AsyncApiTarget().render(build_of(loaded.contract))
    return {Path(path).stem: yaml.safe_load(text) for path, text in texts}


@pytest.fixture(scope="module")
def system(documents: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return documents["asyncapi"]


def test_the_documents_are_valid(documents: dict[str, dict[str, Any]]) -> None:
    validator = Draft7Validator(json.loads(gzip.decompress(OFFICIAL.read_bytes())))
    assert list(documents) == ["asyncapi", "orders", "stock", "billing"]
    for document in documents.values():
        assert [error.message for error in validator.iter_errors(document)] == []
        for node in nodes(document):
            assert resolve(document, node)
        for message in document["components"]["messages"].values():
            for example in message.get("examples", ()):
                assert errors(document, message["headers"], example["headers"]) == []


def test_an_event_goes_to_a_topic_and_on_to_a_queue_for_each_group(
    system: dict[str, Any],
) -> None:
    topic = system["channels"]["order_placed"]
    assert topic["address"] == "depot-order-placed.fifo"
    assert topic["servers"] == [{"$ref": "#/servers/sns"}]
    assert topic["bindings"]["sns"] == {
        "name": "depot-order-placed.fifo",
        "ordering": {"type": "FIFO"},
        "bindingVersion": "0.1.0",
    }
    published = system["operations"]["orders.publish.order_placed"]["bindings"]["sns"]
    listening = [each["endpoint"]["name"] for each in published["consumers"]]
    assert listening == ["depot-order-placed-stock.fifo", "billing-orders.fifo"]
    received = [
        resolve(system, system["operations"][key]["channel"])
        for key in ("stock.on.order_placed", "billing.on.order_placed")
    ]
    assert [channel["address"] for channel in received] == listening
    for channel in received:
        assert channel["servers"] == [{"$ref": "#/servers/sqs"}]
        assert channel["bindings"]["sqs"]["queue"]["name"] == channel["address"]


def test_a_command_goes_straight_to_its_queue_with_its_settings(
    system: dict[str, Any],
) -> None:
    queue = system["channels"]["print_label"]
    assert queue["bindings"]["sqs"] == {
        "queue": {
            "name": "labels",
            "fifoQueue": False,
            "deliveryDelay": 5,
            "visibilityTimeout": 120,
            "messageRetentionPeriod": 14 * 86400,
            "redrivePolicy": {
                "deadLetterQueue": {"name": "labels-dlq"},
                "maxReceiveCount": 500,
            },
        },
        "deadLetterQueue": {"name": "labels-dlq", "fifoQueue": False},
        "bindingVersion": "0.2.0",
    }
    for key in ("orders.publish.print_label", "stock.on.print_label"):
        assert resolve(system, system["operations"][key]["channel"]) is queue
    consumer = system["operations"]["stock.on.print_label"]
    assert consumer["bindings"]["sqs"]["queues"] == [
        {"name": "labels", "fifoQueue": False}
    ]


def test_dead_letters_go_to_the_queue_that_the_group_names(
    system: dict[str, Any],
) -> None:
    for service, address in (
        ("stock", "depot-order-placed-stock-dlq.fifo"),
        ("billing", "billing-orders-dead.fifo"),
    ):
        give_up = system["operations"][f"{service}.give_up.order_placed"]
        assert resolve(system, give_up["channel"])["address"] == address


def test_a_publisher_sees_the_topic_and_a_consumer_its_queue(
    documents: dict[str, dict[str, Any]],
) -> None:
    orders, stock = documents["orders"], documents["stock"]
    assert orders["channels"]["order_placed"]["address"] == "depot-order-placed.fifo"
    # Who listens is nothing that a publisher does.
    assert "bindings" not in orders["operations"]["publish.order_placed"]
    addresses = [channel["address"] for channel in stock["channels"].values()]
    assert "depot-order-placed-stock.fifo" in addresses
    assert "depot-order-placed.fifo" not in addresses
    assert set(stock["servers"]) == {"sqs"}
    assert orders["operations"]["publish.order_placed"]["action"] == "send"
    assert stock["operations"]["on.order_placed"]["action"] == "receive"


def test_the_key_is_a_header_where_no_message_group_says_it(
    system: dict[str, Any],
) -> None:
    messages = system["components"]["messages"]
    assert "ce_partitionkey" in messages["price_changed"]["headers"]["properties"]
    assert "ce_partitionkey" not in messages["order_placed"]["headers"]["properties"]


def test_requests_to_aws_are_signed(system: dict[str, Any]) -> None:
    for key in ("sns", "sqs"):
        (scheme,) = system["servers"][key]["security"]
        assert resolve(system, scheme)["scheme"] == "AWS4-HMAC-SHA256"
