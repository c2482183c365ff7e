# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From a path, a query, headers and a body to the request model, with every fault by its
field.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeVar
from urllib.parse import parse_qs

from pydantic import JsonValue, ValidationError
from pydantic_core import from_json

from .problems import Fault
from .rest_payload import Payload
from .rest_route import RestRoute

Q = TypeVar("Q")


class MalformedRequest(Exception):
    """The request cannot be read at all: not JSON, not UTF-8."""


class RejectedRequest(Exception):
    """The request can be read, and breaks the contract."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__()
        self.faults = faults


def read_request(
    payload: Payload[Q],
    route: RestRoute,
    variables: Mapping[str, str],
    query: str,
    headers: Mapping[str, str],
    body: bytes,
) -> Q:
    """The validated request. Raises MalformedRequest and RejectedRequest.

    Names of `headers` are in lower case. Where a field stands decides where it is read:
    a body cannot replace a variable of the path, nor a header that was not sent. What is
    not in the contract is ignored.
    """
    if not (variables or route.query or route.lists or route.headers):
        return _validated(payload, body if route.body else b"{}")
    values: dict[str, JsonValue] = {}
    if route.body:
        values.update(_members(body))
        for name in (*route.query, *route.lists, *(name for name, _ in route.headers)):
            values.pop(name, None)
    if route.query or route.lists:
        values.update(_query(route, query))
    for name, header in route.headers:
        said = headers.get(header.lower())
        if said is not None:
            values[name] = said
    values.update(variables)
    # Texts of paths, queries and headers are read as JSON strings are, which pydantic takes for
    # numbers, booleans, times and all the rest.
    return _validated(payload, json.dumps(values).encode())


def _validated(payload: Payload[Q], content: bytes) -> Q:
    try:
        return payload.read(content)
    except ValidationError as error:
        faults = error.errors(
            include_url=False, include_context=False, include_input=False
        )
        if faults[0]["type"] == "json_invalid":
            raise MalformedRequest(faults[0]["msg"]) from None
        raise RejectedRequest(
            tuple(
                Fault(".".join(str(part) for part in fault["loc"]), fault["msg"])
                for fault in faults
            )
        ) from None


def _members(body: bytes) -> dict[str, JsonValue]:
    try:
        content: JsonValue = from_json(body)
    except ValueError as error:
        raise MalformedRequest(f"Invalid JSON: {error}") from None
    if not isinstance(content, dict):
        raise RejectedRequest((Fault("", "Input should be an object"),))
    return content


def _query(route: RestRoute, query: str) -> dict[str, JsonValue]:
    try:
        given = parse_qs(query, keep_blank_values=True, errors="strict")
    except ValueError:
        raise MalformedRequest("the query is not UTF-8, or too long") from None
    twice = [name for name in route.query if len(given.get(name, ())) > 1]
    if twice:
        message = "should be given once"
        raise RejectedRequest(tuple(Fault(name, message) for name in twice))
    values: dict[str, JsonValue] = {
        name: given[name][0] for name in route.query if name in given
    }
    for name in route.lists:
        # No item and no list look the same in a query.
        values[name] = [*given.get(name, ())]
    return values
