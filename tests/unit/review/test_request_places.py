"""What is known by its place in a path, and what travels as text, is judged by that and not by its name or type."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen import reviewing
from mscomm_gen.review.compare import compare
from mscomm_gen.review.model import Verdict

CONTRACT = """
mscomm: 1
name: shop
services:
  shelves:
    operations:
      find: %s
types:
  Found: {name: string}
  Asked: %s
"""
ROUTE = '{http: "GET /a/%s", request: Asked, response: Found, idempotency: safe}'
BOTH = '{http: "GET /a/%s", grpc: true, request: Asked, response: Found, idempotency: safe}'
POST = '{http: "POST /a/%s", request: Asked, response: Found}'

# route and fields before and after, and the verdict
PAIRS = {
    "a variable has another name": (
        (ROUTE % "{id}", "{id: string}"),
        (ROUTE % "{key}", "{key: string}"),
        "warning",
    ),
    "a variable has another name, by `was:`": (
        (ROUTE % "{id}", "{id: string, q: string?}"),
        (ROUTE % "{key}", "{key: {type: string, was: id}, q: string?}"),
        "warning",
    ),
    "a variable has another name and a narrower type": (
        (ROUTE % "{id}", "{id: string}"),
        (ROUTE % "{key}", "{key: uuid}"),
        "breaking",
    ),
    "a variable has another name, over gRPC as well": (
        (BOTH % "{id}", "{id: string}"),
        (BOTH % "{key}", "{key: string}"),
        "breaking",
    ),
    "a variable has another name where the record lies in itself": (
        (POST % "{id}", "{id: string, more: Asked?}"),
        (POST % "{key}", "{key: {type: string, was: id}, more: Asked?}"),
        "breaking",
    ),
    "two variables change places": (
        (ROUTE % "{id}/{key}", "{id: string, key: string}"),
        (ROUTE % "{key}/{id}", "{id: string, key: string}"),
        "breaking",
    ),
    "a variable becomes another field that there was": (
        (ROUTE % "{id}", "{id: string, key: string?}"),
        (ROUTE % "{key}", "{id: string?, key: string}"),
        "breaking",
    ),
    "a number in a query becomes text": (
        (ROUTE % "b", "{q: int32}"),
        (ROUTE % "b", "{q: string}"),
        "warning",
    ),
    "text in a query becomes a number": (
        (ROUTE % "b", "{q: string}"),
        (ROUTE % "b", "{q: int32}"),
        "breaking",
    ),
    "one in a query becomes a list": (
        (ROUTE % "b", "{q: string?}"),
        (ROUTE % "b", "{q: list<string>}"),
        "warning",
    ),
    "a list in a query becomes one": (
        (ROUTE % "b", "{q: list<string>}"),
        (ROUTE % "b", "{q: string?}"),
        "breaking",
    ),
    "a list is new in a query": (
        (ROUTE % "b", "{q: string?}"),
        (ROUTE % "b", "{q: string?, of: list<string>}"),
        "safe",
    ),
    "a list that must hold something is new in a query": (
        (ROUTE % "b", "{q: string?}"),
        (ROUTE % "b", "{q: string?, of: {type: list<string>, length: 1..}}"),
        "breaking",
    ),
    "a key in a header in other capitals": (
        (ROUTE.replace("{http", "{security: {api_key: X-Key}, http") % "b", "{}"),
        (ROUTE.replace("{http", "{security: {api_key: x-key}, http") % "b", "{}"),
        "safe",
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_a_request_is_judged_by_where_its_fields_stand(
    name: str, tmp_path: Path
) -> None:
    before, after, verdict = PAIRS[name]
    sides = []
    for side, said in (("old", before), ("new", after)):
        path = tmp_path / side / "contract.yaml"
        path.parent.mkdir()
        path.write_text(CONTRACT % said, encoding="utf-8")
        sides.append(reviewing.side(path))
    old, new = sides
    found = max(
        (each.verdict for each in compare(old, new)),
        key=lambda each: each.weight,
        default=Verdict.SAFE,
    )
    assert found.value == verdict
