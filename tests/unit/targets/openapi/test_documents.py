"""OpenAPI documents: valid by the specification's own schema, and true of the contract."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from mscomm_gen.targets.openapi.target import OpenApiTarget
from tests.unit.targets.samples import build_of, museum, shop
from tests.unit.targets.schema_checks import errors, nodes, resolve, validator_of

CONTRACTS = {"museum": museum(), "museum64": museum("string"), "shop": shop()}


def documents(name: str) -> dict[str, dict[str, Any]]:
    rendered = OpenApiTarget().render(build_of(CONTRACTS[name]))
    return {path: yaml.safe_load(text) for path, text in rendered}


@pytest.fixture(scope="module", params=list(CONTRACTS))
def document(request: pytest.FixtureRequest) -> dict[str, Any]:
    (found,) = documents(request.param).values()
    return found


@pytest.fixture(scope="module")
def halls() -> dict[str, Any]:
    return documents("museum")["docs/openapi/halls.yaml"]


def test_only_services_that_answer_over_http_have_a_document() -> None:
    assert list(documents("shop")) == ["docs/openapi/orders.yaml"]


def test_a_document_is_valid_openapi(document: dict[str, Any]) -> None:
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_everything_under_components_is_referred_to(document: dict[str, Any]) -> None:
    used = {node["$ref"] for node in nodes(document) if "$ref" in node}
    held = {
        f"#/components/{kind}/{name}"
        for kind, members in document["components"].items()
        for name in members
    }
    assert held == used


def test_every_example_is_valid_against_its_schema(document: dict[str, Any]) -> None:
    seen = 0
    for node in nodes(document):
        media = [value for value in node.values() if isinstance(value, dict)]
        for content in (m for m in media if "schema" in m and "in" not in m):
            told = [content["example"]] if "example" in content else []
            for example in content.get("examples", {}).values():
                told.append(resolve(document, example)["value"])
            for value in told:
                assert errors(document, content["schema"], value) == []
                seen += 1
    assert seen > 5


def test_every_schema_is_valid_json_schema(document: dict[str, Any]) -> None:
    for schema in document["components"]["schemas"].values():
        validator_of(document).check_schema(schema)


def test_the_examples_of_fields_are_valid(document: dict[str, Any]) -> None:
    for schema in nodes(document["components"]["schemas"]):
        if isinstance(schema.get("examples"), list):
            for value in schema["examples"]:
                assert errors(document, schema, value) == []


def test_the_rest_of_a_request_is_query_for_get_and_body_otherwise(
    halls: dict[str, Any],
) -> None:
    find = halls["paths"]["/halls/{hall}/exhibits"]["get"]
    places = {
        p["name"]: (p["in"], p["required"]) for p in find["parameters"] if "name" in p
    }
    assert places == {
        "hall": ("path", True),
        "limit": ("query", False),
        "kinds": ("query", False),
        "since": ("query", True),
        "old": ("query", False),
    }
    assert "requestBody" not in find
    move = halls["paths"]["/halls/{hall}/exhibits/{exhibit_id}"]["put"]
    body = move["requestBody"]["content"]["application/json"]["schema"]
    assert list(body["properties"]) == ["reason", "to"]
    assert body["required"] == ["reason"]


def test_an_answer_has_200_with_a_body_and_204_without(halls: dict[str, Any]) -> None:
    paths = halls["paths"]
    assert "200" in paths["/exhibits"]["post"]["responses"]
    burn = paths["/exhibits/{exhibit_id}"]["delete"]["responses"]
    assert "content" not in burn["204"]
    assert "200" not in burn


def test_a_key_is_required_of_keyed_operations_only(halls: dict[str, Any]) -> None:
    for path in halls["paths"].values():
        for operation in path.values():
            parameters = [resolve(halls, p) for p in operation["parameters"]]
            keys = [p for p in parameters if p["name"] == "Idempotency-Key"]
            keyed = operation["x-idempotency"] == "keyed"
            assert [p["required"] for p in keys] == ([True] if keyed else [])
            assert "X-Request-Deadline-Ms" in [p["name"] for p in parameters]


def test_a_declared_error_is_told_by_its_urn_and_carries_its_record(
    halls: dict[str, Any],
) -> None:
    hang = halls["paths"]["/exhibits"]["post"]["responses"]["409"]
    schema = hang["content"]["application/problem+json"]["schema"]
    urns = [
        resolve(halls, entry)["properties"]["type"].get("const")
        for entry in schema["anyOf"]
    ]
    assert urns == [
        "urn:mscomm:error:halls:NoWall",
        "urn:mscomm:error:halls:TooHeavy",
        None,
    ]
    wall = resolve(halls, schema["anyOf"][0])
    assert resolve(halls, wall["properties"]["details"])["required"] == ["hall", "left"]


def test_two_errors_of_one_name_that_differ_get_a_schema_each(
    halls: dict[str, Any],
) -> None:
    assert {"HangNoWallProblem", "MoveNoWallProblem"} <= set(
        halls["components"]["schemas"]
    )


def test_what_the_contract_deprecates_is_marked(halls: dict[str, Any]) -> None:
    move = halls["paths"]["/halls/{hall}/exhibits/{exhibit_id}"]["put"]
    assert move["deprecated"] is True
    find = halls["paths"]["/halls/{hall}/exhibits"]["get"]
    assert [p.get("deprecated", False) for p in find["parameters"]].count(True) == 1


def test_a_document_says_nothing_that_depends_on_the_generator(
    document: dict[str, Any],
) -> None:
    assert document["servers"] == [
        {"url": "/", "description": "Where this document is served from."}
    ]
    (name,) = document["tags"]
    assert name["name"] in document["info"]["title"]


def test_the_policy_is_told_where_the_contract_speaks_of_it(
    halls: dict[str, Any],
) -> None:
    hang = halls["paths"]["/exhibits"]["post"]
    assert hang["x-policy"] == {"timeout": "800ms", "deadline": "1650ms", "attempts": 2}
    assert "x-policy" not in halls["paths"]["/bell"]["post"]
