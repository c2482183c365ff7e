"""What OpenAPI documents say of headers, bodies with a query, pages, statuses and callers."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.cases.outputs import ROOT, rendered
from tests.unit.targets.schema_checks import resolve


@pytest.fixture(scope="module")
def pictures() -> dict[str, Any]:
    files = rendered(ROOT / "tests" / "cases" / "rest_access" / "contract.yaml")
    found: dict[str, Any] = yaml.safe_load(files["docs/openapi/pictures.yaml"])
    return found


def places(document: dict[str, Any], path: str, method: str) -> dict[str, Any]:
    parameters = document["paths"][path][method]["parameters"]
    found = [resolve(document, each) for each in parameters]
    return {each["name"]: (each["in"], each["required"]) for each in found}


def test_fields_stand_in_headers_query_and_body_as_the_contract_places_them(
    pictures: dict[str, Any],
) -> None:
    assert places(pictures, "/pictures", "post") == {
        "X-Tenant": ("header", True),
        "X-Trace": ("header", False),
        "dry_run": ("query", False),
        "labels": ("query", False),
        "Idempotency-Key": ("header", True),
        "X-Request-Deadline-Ms": ("header", False),
    }
    body = pictures["paths"]["/pictures"]["post"]["requestBody"]
    schema = body["content"]["application/json"]["schema"]
    assert list(schema["properties"]) == [
        "title",
        "width",
        "taken_at",
        "price",
        "note",
    ]


def test_success_has_the_status_of_the_contract(pictures: dict[str, Any]) -> None:
    responses = pictures["paths"]["/pictures"]["post"]["responses"]
    assert [each for each in responses if each.startswith("2")] == ["201"]


def test_security_is_stated_once_and_where_an_operation_says_otherwise(
    pictures: dict[str, Any],
) -> None:
    assert pictures["security"] == [{"bearer": []}]
    assert pictures["components"]["securitySchemes"].keys() == {"bearer", "X-Api-Key"}
    key = pictures["components"]["securitySchemes"]["X-Api-Key"]
    assert (key["type"], key["in"], key["name"]) == ("apiKey", "header", "X-Api-Key")
    said = {
        operation["operationId"]: operation.get("security", "as the document")
        for item in pictures["paths"].values()
        for operation in item.values()
    }
    assert said == {
        "add_picture": "as the document",
        "get_picture": "as the document",
        "find_pictures": "as the document",
        "rename_picture": "as the document",
        "remove_picture": [{"X-Api-Key": []}],
        "health": [],
    }


def test_refusals_are_told_of_operations_that_ask_who_calls(
    pictures: dict[str, Any],
) -> None:
    for item in pictures["paths"].values():
        for operation in item.values():
            asks = operation["operationId"] != "health"
            assert ("401" in operation["responses"]) is asks
            assert ("403" in operation["responses"]) is asks
    told = pictures["components"]["responses"]["Unauthenticated"]
    assert "WWW-Authenticate" in told["headers"]


def test_a_page_leads_to_the_next_one(pictures: dict[str, Any]) -> None:
    find = pictures["paths"]["/pictures"]["get"]
    assert find["x-pages"] == {"cursor": "after", "next": "next", "items": "pictures"}
    assert find["responses"]["200"]["links"]["next"]["operationId"] == "find_pictures"
    assert find["responses"]["200"]["links"]["next"]["parameters"] == {
        "query.after": "$response.body#/next"
    }
    assert "page by page" in find["description"]


def test_every_parameter_has_an_example(pictures: dict[str, Any]) -> None:
    for item in pictures["paths"].values():
        for operation in item.values():
            for parameter in operation["parameters"]:
                if "$ref" not in parameter:
                    assert "example" in parameter


def test_a_variable_of_a_path_is_written_in_letters_that_readers_know() -> None:
    files = rendered(ROOT / "tests" / "cases" / "rest_parameters" / "contract.yaml")
    document = yaml.safe_load(files["docs/openapi/archive.yaml"])
    (path,) = [each for each in document["paths"] if "from" in each]
    assert path == "/a-b/c.d/~e/%20/{from}/{gr-f6--df-e}"
    names = [each.get("name") for each in document["paths"][path]["get"]["parameters"]]
    assert names[:2] == ["from", "gr-f6--df-e"]
