"""What OpenAPI says of templates, bodies, answers and further routes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from mscomm_gen.contract.http import HttpBinding
from mscomm_gen.targets.openapi.places import Paths

CASE = Path(__file__).parents[3] / "cases" / "transcoding"


@pytest.fixture(scope="module")
def library() -> dict[str, Any]:
    path = CASE / "expected" / "docs" / "openapi" / "library.yaml"
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def test_the_document_is_valid(library: dict[str, Any]) -> None:
    assert list(OpenAPIV31SpecValidator(library).iter_errors()) == []


def test_every_route_is_an_operation_of_its_own(library: dict[str, Any]) -> None:
    said = [
        operation["operationId"]
        for item in library["paths"].values()
        for operation in item.values()
    ]
    assert len(said) == len({*said}) == 18
    assert {"get_message", "get_message_2", "get_message_3"} <= {*said}


def test_variables_of_several_segments_are_written_out(library: dict[str, Any]) -> None:
    book = library["paths"]["/v1/shelves/{shelves}/books/{books}"]["patch"]
    inside = [each for each in book["parameters"] if each.get("in") == "path"]
    assert [(each["name"], each["required"]) for each in inside] == [
        ("shelves", True),
        ("books", True),
    ]
    assert "`book.name`" in inside[0]["description"]
    file = library["paths"]["/v1/files/{files}"]["get"]["parameters"]
    assert file[1]["x-multi-segment"] is True


def test_records_in_a_query_are_a_parameter_a_field(library: dict[str, Any]) -> None:
    asked = library["paths"]["/v1/shelves/{shelves}/books"]["get"]["parameters"]
    query = {
        each["name"]: each["required"] for each in asked if each.get("in") == "query"
    }
    assert query == {
        "filter.author": False,
        "filter.tags": False,
        "filter.years.first": False,
        "filter.years.last": False,
        "filter.kind": False,
        # Of an optional record: required only where the record is there.
        "page.size": False,
        "page.token": False,
        "limit": False,
    }  # fmt: skip


def test_a_field_is_the_body_or_the_answer(library: dict[str, Any]) -> None:
    def schema(part: dict[str, Any]) -> Any:
        return part["content"]["application/json"]["schema"]

    create = library["paths"]["/v1/shelves/{shelves}/books"]["post"]
    assert schema(create["requestBody"]) == {"$ref": "#/components/schemas/Book"}
    assert list(create["responses"])[0] == "201"
    books = library["paths"]["/v1/books"]
    assert schema(books["get"]["responses"]["200"])["type"] == "array"
    assert schema(books["delete"]["requestBody"])["type"] == "array"
    assert "requestBody" not in library["paths"]["/v1/say"]["post"]


def test_methods_that_documents_do_not_know_are_marked(library: dict[str, Any]) -> None:
    assert "x-link" in library["paths"]["/v1/messages/{message_id}"]
    assert library["paths"]["/v1/any/{rest}"]["get"]["x-any-method"] is True
    assert (
        "content" not in library["paths"]["/v1/exists/{id}"]["head"]["responses"]["204"]
    )


def test_two_paths_of_one_shape_share_their_names() -> None:
    paths = Paths()
    first = paths.of(HttpBinding("GET", "/a/{x}"), "get")
    second = paths.of(HttpBinding("POST", "/a/{y}"), "post")
    third = paths.of(HttpBinding("GET", "/a/{z=**}"), "get")
    assert [each.text for each in (first, second, third)] == [
        "/a/{x}",
        "/a/{x}",
        "/a/{x_2}",
    ]
    assert second.parameter(HttpBinding("POST", "/a/{y}"), "y") == "x"
