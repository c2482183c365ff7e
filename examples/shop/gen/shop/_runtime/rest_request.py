# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From a path, a query, headers and a body to the request model, with every fault by its
field.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Generic, TypeVar
from urllib.parse import parse_qs

from pydantic import JsonValue, ValidationError
from pydantic_core import from_json

from .problems import Fault
from .rest_nested import drop, fill, put
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


class RequestReader(Generic[Q]):
    """Reads the requests of one route. Where a field stands decides where it is read: a
    body cannot replace a variable of the path, nor a header that was not sent. What is
    not in the contract is ignored.
    """

    __slots__ = (
        "_asks",
        "_flags",
        "_headers",
        "_lists",
        "_names",
        "_not_in_body",
        "_once",
        "_path",
        "_payload",
        "_plain",
        "_route",
    )

    def __init__(self, payload: Payload[Q], route: RestRoute) -> None:
        self._payload = payload
        self._route = route
        self._path = {name: route.keys(name) for name in route.variables}
        self._once = [(name, route.keys(name)) for name in route.query]
        self._lists = [(name, route.keys(name)) for name in route.lists]
        self._headers = [(name, header.lower()) for name, header in route.headers]
        self._asks = bool(self._once or self._lists)
        self._not_in_body = [
            route.keys(name) for name in (*route.query, *route.lists, *route.without)
        ] + [(name,) for name, _ in route.headers]
        self._flags = frozenset(route.flags)
        self._plain = not (
            self._path or self._asks or self._headers or route.content or route.without
        )

    def read(
        self,
        variables: Mapping[str, str],
        query: str,
        headers: Mapping[str, str],
        body: bytes,
    ) -> Q:
        """The validated request. Raises MalformedRequest and RejectedRequest.

        Names of `headers` are in lower case.
        """
        route = self._route
        if self._plain:
            return _validated(self._payload, body if route.body else b"{}")
        values: dict[str, JsonValue] = {}
        if route.body:
            values.update(_members(body))
        elif route.content and body:
            values[route.content] = _json(body)
        if values:
            for keys in self._not_in_body:
                drop(values, keys)
        if self._asks:
            given = _given(query, route.spelled)
            self._take_once(given, values)
            for name, keys in self._lists:
                if name in given:
                    put(values, keys, [self._read(name, each) for each in given[name]])
        for name, header in self._headers:
            said = headers.get(header)
            if said is not None:
                values[name] = self._read(name, said)
        for name, said in variables.items():
            put(values, self._path[name], self._read(name, said))
        for keys in route.records:
            fill(values, keys, {})
        for _, keys in self._lists:
            # No item and no list look the same in a query.
            fill(values, keys, [])
        # Texts of paths, queries and headers are read as JSON strings are, which pydantic takes
        # for numbers, booleans, times and all the rest.
        return _validated(self._payload, json.dumps(values).encode())

    def _take_once(
        self, given: Mapping[str, list[str]], values: dict[str, JsonValue]
    ) -> None:
        twice = [name for name, _ in self._once if len(given.get(name, ())) > 1]
        if twice:
            message = "should be given once"
            raise RejectedRequest(tuple(Fault(name, message) for name in twice))
        for name, keys in self._once:
            if name in given:
                put(values, keys, self._read(name, given[name][0]))

    def _read(self, name: str, text: str) -> JsonValue:
        if name in self._flags and text in ("true", "false"):
            return text == "true"
        return text


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


def _json(body: bytes) -> JsonValue:
    try:
        content: JsonValue = from_json(body)
    except ValueError as error:
        raise MalformedRequest(f"Invalid JSON: {error}") from None
    return content


def _members(body: bytes) -> dict[str, JsonValue]:
    content = _json(body)
    if not isinstance(content, dict):
        raise RejectedRequest((Fault("", "Input should be an object"),))
    return content


def _given(query: str, spelled: tuple[tuple[str, str], ...]) -> dict[str, list[str]]:
    """The texts of the query, by the names that the route has for them."""
    try:
        given = parse_qs(query, keep_blank_values=True, errors="strict")
    except ValueError:
        raise MalformedRequest("the query is not UTF-8, or too long") from None
    for other, name in spelled:
        if other in given:
            given.setdefault(name, []).extend(given.pop(other))
    return given
