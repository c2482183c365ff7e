"""google.api.http against a table of cases: what clients write, servers read, and both refuse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from runtime.operation import Idempotency, Operation
from runtime.rest_exchange import Exchange
from runtime.rest_message import RestWriter
from runtime.rest_nested import dig, put
from runtime.rest_path import PathWriter
from runtime.rest_payload import NOTHING, record
from runtime.rest_request import RequestReader
from runtime.rest_route import RestRoute
from runtime.rest_routing import Found, Router

TABLE: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("transcoding.yaml").read_text("utf-8")
)
OPERATION = Operation("messaging", "get_message", Idempotency.SAFE)


def each(*kinds: str) -> pytest.MarkDecorator:
    cases = [case for kind in kinds for case in TABLE[kind]]
    return pytest.mark.parametrize("case", cases, ids=lambda case: case["says"])


def of(template: str, method: str = "GET") -> RestRoute:
    """A route in which every name with a dot leads into a record."""
    names = RestRoute(method=method, path=template).variables
    nested = tuple(tuple(name.split(".")) for name in names if "." in name)
    return RestRoute(method=method, path=template, nested=nested)


def message(values: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in values.items():
        put(found, name.split("."), value)
    return found


def test_the_table_is_as_large_as_it_says() -> None:
    routes = sum(len(case["paths"]) for case in TABLE["chosen"])
    others = sum(len(cases) for kind, cases in TABLE.items() if kind != "chosen")
    assert (routes, others) >= (30, 90)


@each("both")
def test_clients_write_the_path_that_the_values_stand_for(case: dict[str, Any]) -> None:
    assert (
        PathWriter(of(case["template"])).path(message(case["values"])) == case["path"]
    )


@each("both", "read")
def test_servers_read_the_values_that_the_path_stands_for(case: dict[str, Any]) -> None:
    router = Router([("GET", case["template"], "here")])
    assert router.find("GET", case["path"]) == Found("here", case["values"])


@each("refused")
def test_clients_refuse_what_the_path_cannot_carry(case: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"path|segment"):
        PathWriter(of(case["template"])).path(message(case["values"]))


@each("unmatched")
def test_servers_refuse_what_is_not_like_the_template(case: dict[str, Any]) -> None:
    assert Router([("GET", case["template"], "here")]).find("GET", case["path"]) is None


@each("chosen")
@pytest.mark.parametrize("turned", [False, True])
def test_the_most_fixed_route_answers_in_whatever_order_they_come(
    case: dict[str, Any], turned: bool
) -> None:
    templates = case["routes"][::-1] if turned else case["routes"]
    router = Router([("GET", template, template) for template in templates])
    found = {path: router.find("GET", path) for path in case["paths"]}
    assert {
        path: match.endpoint if isinstance(match, Found) else None
        for path, match in found.items()
    } == case["paths"]


class Deep(BaseModel):
    model_config = ConfigDict(extra="forbid")
    leaf: str | None = None


class Sub(BaseModel):
    model_config = ConfigDict(extra="forbid")
    subfield: str | None = None
    items: list[str] | None = None
    deep: Deep | None = None


class Message(BaseModel):
    model_config = ConfigDict(extra="forbid")
    message_id: str | None = None
    user_id: str | None = None
    revision: int | None = None
    flag: bool | None = None
    share: float | None = None
    tags: list[str] | None = None
    sub: Sub | None = None


def route_of(said: dict[str, Any]) -> RestRoute:
    also = tuple(route_of(further) for further in said.pop("also", ()))
    made: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in said.items()
    }
    plain = RestRoute(**made)
    names = (*plain.variables, *plain.query, *plain.lists)
    nested = tuple(tuple(name.split(".")) for name in names if "." in name)
    return RestRoute(**made, nested=nested, also=also)


@each("requests")
def test_a_request_is_written_and_read_as_the_binding_says(
    case: dict[str, Any],
) -> None:
    route, request = route_of(dict(case["route"])), Message(**case["request"])
    payload = record(Message)
    exchange, path, query = Exchange(OPERATION, route, payload, NOTHING).place(request)
    body, _ = exchange.content(request, None)
    method, _, url = case["sent"].partition(" ")
    assert (exchange.method, f"{path}?{query}" if query else path) == (method, url)
    written = None if body is None else without_nothing(json.loads(body))
    assert written == case.get("body")

    router = Router(
        (each.method, each.path, RequestReader(payload, each)) for each in route.routes
    )
    found = router.find(method, path)
    assert isinstance(found, Found)
    read = found.endpoint.read(found.variables, query, {}, body or b"")
    assert without_nothing(read.model_dump(mode="json")) == case["request"]


def without_nothing(value: Any) -> Any:
    """A JSON value less its nulls and empty lists, which a query cannot tell from nothing."""
    if isinstance(value, dict):
        kept = {key: without_nothing(inner) for key, inner in value.items()}
        return {k: inner for k, inner in kept.items() if inner not in (None, [])}
    return value


def test_a_field_that_does_not_travel_is_refused_where_it_is_said() -> None:
    route = RestRoute(
        method="GET",
        path="/v1/{message_id}",
        without=("tags", "sub.deep"),
        nested=(("sub", "deep"),),
    )
    writer = RestWriter(route, record(Message))
    assert writer.place(OPERATION, Message(message_id="1", tags=[])) == ("/v1/1", "")
    for more in ({"tags": ["a"]}, {"sub": Sub(deep=Deep(leaf="a"))}):
        with pytest.raises(Exception, match="does not travel over HTTP"):
            writer.place(OPERATION, Message(message_id="1", **more))


def test_a_body_cannot_bring_what_stands_elsewhere_or_nowhere() -> None:
    route = RestRoute(
        method="PUT",
        path="/v1/{sub.subfield}",
        nested=(("sub", "subfield"), ("sub", "deep")),
        content="sub",
        without=("sub.deep",),
    )
    body = b'{"subfield": "b", "deep": {"leaf": "c"}, "items": ["d"]}'
    read = RequestReader(record(Message), route).read(
        {"sub.subfield": "a"}, "", {}, body
    )
    assert read.sub == Sub(subfield="a", items=["d"])


def test_values_are_found_and_dropped_only_where_objects_lead_to_them() -> None:
    values: dict[str, Any] = {"a": {"b": 1}, "c": 2}
    assert (dig(values, ("a", "b")), dig(values, ("c", "b"))) == (1, None)
    put(values, ("c", "b"), 3)
    assert values == {"a": {"b": 1}, "c": 2}


def test_a_long_hostile_path_costs_no_more_than_its_length() -> None:
    """Nodes of the tree are visited once at most: nothing to blow up, whatever the routes look like."""
    stars = [
        "/" + "/".join(f"{{x{n}}}" if n % 2 else "a" for n in range(length))
        for length in range(2, 24)
    ]
    router = Router([("GET", path, path) for path in [*stars, "/{y=**}/a/b/c"]])
    path = "/a" * 20_000
    assert router.find("GET", path) is None
    assert isinstance(router.find("GET", f"{path}/b/c"), Found)
