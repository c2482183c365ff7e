"""The AsyncAPI document: valid by the official schema, and true of the contract."""

from __future__ import annotations

import dataclasses
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from mscomm_gen.analysis.service_view import service_view
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.services import Operation
from mscomm_gen.targets.asyncapi.target import AsyncApiTarget
from runtime.expiry import expires_in
from tests.unit.targets.samples import build_of, museum, shop
from tests.unit.targets.schema_checks import errors, nodes, resolve, validator_of

CONTRACTS = {"museum": museum(), "museum64": museum("string"), "shop": shop()}
OFFICIAL = Path(__file__).parents[3] / "data" / "asyncapi-3.0.0.json.gz"


def texts_of(contract: Contract) -> dict[str, str]:
    return dict(AsyncApiTarget().render(build_of(contract)))


def document_of(contract: Contract, path: str = "docs/asyncapi.yaml") -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(texts_of(contract)[path])
    return found


ALL = [(name, path) for name in CONTRACTS for path in texts_of(CONTRACTS[name])]


@pytest.fixture(scope="module", params=ALL, ids=" ".join)
def document(request: pytest.FixtureRequest) -> dict[str, Any]:
    name, path = request.param
    return document_of(CONTRACTS[name], path)


def of_service(name: str, contract: Contract = CONTRACTS["museum"]) -> dict[str, Any]:
    return document_of(contract, f"docs/asyncapi/{name}.yaml")


@pytest.fixture(scope="module")
def system() -> dict[str, Any]:
    return document_of(CONTRACTS["museum"])


def test_the_document_is_valid_asyncapi(document: dict[str, Any]) -> None:
    schema = json.loads(gzip.decompress(OFFICIAL.read_bytes()))
    found = Draft7Validator(schema).iter_errors(document)
    assert [error.message for error in found] == []


def test_a_contract_without_messages_has_no_document() -> None:
    assert list(AsyncApiTarget().render(build_of(Contract("quiet", "1")))) == []


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    for node in nodes(document):
        if "$ref" in node:
            assert resolve(document, node)
            # A reference stands alone: what stands beside one is ignored by readers.
            assert list(node) == ["$ref"]


def test_every_example_is_valid_against_its_payload_and_headers(
    document: dict[str, Any],
) -> None:
    examples = [
        (message[part], value)
        for message in document["components"]["messages"].values()
        for example in message.get("examples", ())
        for part, value in example.items()
        if part != "name"
    ]
    assert examples
    for schema, value in examples:
        assert errors(document, schema, value) == []


def test_every_schema_is_valid_json_schema(document: dict[str, Any]) -> None:
    for schema in document["components"]["schemas"].values():
        # The discriminator is a name here, which JSON Schema leaves open.
        validator_of(document).check_schema(schema)


def test_only_schemas_in_use_are_listed(document: dict[str, Any]) -> None:
    used = {node["$ref"] for node in nodes(document) if "$ref" in node}
    for name in document["components"]["schemas"]:
        assert f"#/components/schemas/{name}" in used


def test_the_publisher_sends_and_the_consumer_receives(system: dict[str, Any]) -> None:
    actions = {name: op["action"] for name, op in system["operations"].items()}
    assert actions == {
        "halls.publish.exhibit_hung": "send",
        "halls.publish.unheard": "send",
        "guards.on.exhibit_hung": "receive",
        "guards.give_up.exhibit_hung": "send",
        "guards.on.bell_rung": "receive",
        "guards.give_up.bell_rung": "send",
        "notes.on.exhibit_hung": "receive",
        "notes.give_up.exhibit_hung": "send",
    }


def test_an_operation_uses_messages_of_its_own_channel(
    document: dict[str, Any],
) -> None:
    for operation in document["operations"].values():
        for message in operation["messages"]:
            assert message["$ref"].startswith(
                f"{operation['channel']['$ref']}/messages/"
            )


def test_a_topic_has_its_settings_where_the_contract_states_them(
    system: dict[str, Any],
) -> None:
    channels = system["channels"]
    assert channels["exhibit_hung"]["bindings"]["kafka"] == {
        "topic": "museum.exhibit-hung.v1",
        "partitions": 12,
        "topicConfiguration": {"retention.ms": 604800000},
        "bindingVersion": "0.5.0",
    }
    assert list(channels["bell_rung"]["bindings"]["kafka"]) == [
        "topic",
        "bindingVersion",
    ]


def test_each_consumer_has_its_dead_letters_and_says_where(
    system: dict[str, Any],
) -> None:
    for service, address in (
        ("guards", "museum.stuck"),
        ("notes", "museum.exhibit-hung.v1.notes-1.dlq"),
    ):
        consumer = system["operations"][f"{service}.on.exhibit_hung"]
        assert consumer["x-dead-letter"] == address
        give_up = system["operations"][f"{service}.give_up.exhibit_hung"]
        assert resolve(system, give_up["channel"])["address"] == address


def test_consumers_that_share_a_dead_letter_queue_share_its_channel() -> None:
    document = document_of(CONTRACTS["shop"])
    addresses = [channel["address"] for channel in document["channels"].values()]
    assert len(addresses) == len(set(addresses))


def test_headers_are_cloudevents_with_the_type_of_the_message(
    system: dict[str, Any],
) -> None:
    headers = system["components"]["messages"]["exhibit_hung"]["headers"]
    sent = {
        "ce_specversion": "1.0",
        "ce_id": "1",
        "ce_source": "/halls",
        "ce_type": "museum.exhibit_hung",
        "ce_time": "2026-01-31T12:30:00Z",
        "content-type": "application/json",
    }
    assert errors(system, headers, sent) == []
    assert errors(system, headers, sent | dict(expires_in(5))) == []
    assert errors(system, headers, sent | {"ce_type": "museum.other"})
    del sent["ce_id"]
    assert errors(system, headers, sent)


def test_the_key_is_bound_to_the_partition_key(system: dict[str, Any]) -> None:
    message = system["components"]["messages"]["exhibit_hung"]
    assert message["bindings"]["kafka"]["key"]["format"] == "uuid"
    assert "bindings" not in system["components"]["messages"]["bell_rung"]


def test_contexts_are_tags(system: dict[str, Any]) -> None:
    assert [tag["name"] for tag in system["info"]["tags"]] == ["showing", "guarding"]
    assert system["operations"]["guards.on.bell_rung"]["tags"] == [{"name": "guarding"}]


def test_a_service_has_a_document_where_it_sends_or_receives() -> None:
    assert list(texts_of(CONTRACTS["museum"])) == [
        "docs/asyncapi.yaml",
        "docs/asyncapi/halls.yaml",
        "docs/asyncapi/guards.yaml",
        "docs/asyncapi/notes.yaml",
    ]


def test_a_service_sees_send_and_receive_from_its_own_side() -> None:
    assert {
        service: {
            name: (operation["action"], operation["channel"]["$ref"].split("/")[-1])
            for name, operation in of_service(service)["operations"].items()
        }
        for service in ("halls", "notes")
    } == {
        "halls": {
            "publish.exhibit_hung": ("send", "exhibit_hung"),
            "publish.unheard": ("send", "unheard"),
        },
        "notes": {
            "on.exhibit_hung": ("receive", "exhibit_hung"),
            "give_up.exhibit_hung": ("send", "notes.exhibit_hung.dead_letter"),
        },
    }


def test_a_service_is_told_of_nothing_that_is_not_its_own(
    system: dict[str, Any],
) -> None:
    for service in ("halls", "guards", "notes"):
        seen = of_service(service)
        used = {op["channel"]["$ref"] for op in seen["operations"].values()}
        assert {f"#/channels/{key}" for key in seen["channels"]} == used
        mentioned = {
            message["$ref"].split("/")[-1]
            for channel in seen["channels"].values()
            for message in channel["messages"].values()
        }
        assert set(seen["components"]["messages"]) == mentioned
        for key, channel in seen["channels"].items():
            addresses = [each["address"] for each in system["channels"].values()]
            assert channel["address"] in addresses, key


def test_a_service_is_the_same_seen_alone(system: dict[str, Any]) -> None:
    museum = CONTRACTS["museum"]
    for service in ("halls", "guards", "notes"):
        alone = texts_of(service_view(museum, service))
        path = f"docs/asyncapi/{service}.yaml"
        assert list(alone) == ["docs/asyncapi.yaml", path]
        assert alone[path] == texts_of(museum)[path]
        for name, operation in yaml.safe_load(alone["docs/asyncapi.yaml"])[
            "operations"
        ].items():
            assert operation["action"] == system["operations"][name]["action"]


def test_a_broker_is_a_server_whose_address_is_left_open(
    document: dict[str, Any],
) -> None:
    for channel in document["channels"].values():
        (reference,) = channel["servers"]
        server = resolve(document, reference)
        assert list(channel["bindings"]) == [server["protocol"]]
        for name, variable in server["variables"].items():
            assert f"{{{name}}}" in server["host"]
            assert variable["default"]


def test_a_message_that_completes_a_call_says_which_by_its_correlation_id() -> None:
    museum = CONTRACTS["museum"]
    halls = museum.services[0]
    order = Operation(
        "order", grpc=True, completes_by=("exhibit_hung",), correlate="exhibit_id"
    )
    services = (
        dataclasses.replace(halls, operations=(*halls.operations, order)),
        *museum.services[1:],
    )
    messages = document_of(dataclasses.replace(museum, services=services))[
        "components"
    ]["messages"]
    assert messages["exhibit_hung"]["correlationId"] == {
        "description": "Tells which call of halls.order it completes.",
        "location": "$message.payload#/exhibit_id",
    }
    assert "correlationId" not in messages["unheard"]


@pytest.mark.parametrize("name", list(CONTRACTS))
def test_readers_of_yaml_1_1_and_1_2_read_the_same(name: str) -> None:
    for path, text in texts_of(CONTRACTS[name]).items():
        newer = YAML(typ="safe", pure=True).load(io.StringIO(text))
        assert yaml.safe_load(text) == newer, path
