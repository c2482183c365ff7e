# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From a request model to what travels: the URL, the body, the headers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from .errors import GaveUp, InvalidRequest
from .operation import Idempotency, Operation
from .rest_nested import dig, drop
from .rest_path import PathWriter
from .rest_payload import Payload, written
from .rest_route import RestRoute, text_of

if TYPE_CHECKING:
    from pydantic import JsonValue

Q = TypeVar("Q")

LONGEST_KEY = 255

ACCEPT = {"Accept": "application/json, application/problem+json"}
DEADLINE = "X-Request-Deadline-Ms"


class RestWriter(Generic[Q]):
    """Writes the requests of one route, once a call: repeats send the same bytes.

    `fixed` is the path where it is the same for all requests and has no query;
    `has_headers` says whether headers hold fields.
    """

    __slots__ = (
        "_body",
        "_content",
        "_deep",
        "_elsewhere",
        "_headers",
        "_in_body",
        "_in_headers",
        "_in_url",
        "_path",
        "_payload",
        "_unsent",
        "_without",
        "fixed",
        "has_headers",
    )

    def __init__(self, route: RestRoute, payload: Payload[Q]) -> None:
        in_path = [route.keys(name) for name in route.variables]
        in_query = [route.keys(name) for name in route.query + route.lists]
        in_headers = [field for field, _ in route.headers]
        self._payload = payload
        self._path = PathWriter(route)
        self._headers = route.headers
        self.has_headers = bool(route.headers)
        self._in_headers = payload.attributes(in_headers)
        self._in_url = payload.attributes([keys[0] for keys in in_path + in_query])
        self._without = [(name, route.keys(name)) for name in route.without]
        self._unsent = payload.attributes([keys[0] for _, keys in self._without])
        # What the body lacks: whole fields, and what lies in records.
        lacks = in_path + in_query + [keys for _, keys in self._without]
        whole = [keys[0] for keys in lacks if len(keys) == 1]
        self._elsewhere = payload.attributes(whole + in_headers)
        self._deep = [keys for keys in lacks if len(keys) > 1]
        self._body = route.body
        self._content = route.content
        self._in_body = payload.attributes([route.content]) if route.content else set()
        varies = bool(route.variables or in_query or self._without)
        self.fixed = None if varies else self._path.path({})

    def place(self, operation: Operation, request: Q) -> tuple[str, str]:
        """The path and the query, percent-encoded. Raises InvalidRequest for what they
        cannot carry.
        """
        values = self._payload.values(request, self._in_url)
        try:
            if self._without:
                self._refuse(request)
            return self._path.path(values), self._path.query(values)
        except ValueError as error:
            raise invalid(operation, str(error)) from None

    def _refuse(self, request: Q) -> None:
        """Raises ValueError where something is said that does not travel."""
        said = self._payload.values(request, self._unsent, said=True)
        for name, keys in self._without:
            if dig(said, keys) not in (None, [], {}):
                raise ValueError(f"{name} does not travel over HTTP")

    def body(self, request: Q) -> bytes | None:
        """The body; None where nothing is sent. What travels elsewhere is not in it."""
        if not self._body:
            return self._field(request) if self._content else None
        if self._deep:
            kept = self._payload.every - self._elsewhere
            return written(self._less(self._payload.values(request, kept)))
        if self._elsewhere:
            return self._payload.write_without(request, self._elsewhere)
        return self._payload.write(request)

    def _field(self, request: Q) -> bytes | None:
        """The value of the field that is the body; None where it is absent."""
        values = self._payload.values(request, self._in_body)
        value = self._less(values).get(self._content)
        return None if value is None else written(value)

    def _less(self, values: dict[str, JsonValue]) -> dict[str, JsonValue]:
        for keys in self._deep:
            drop(values, keys)
        return values

    def headers(self, operation: Operation, request: Q) -> dict[str, str]:
        """The headers that hold fields of the request. Raises InvalidRequest for what
        they cannot carry.
        """
        values = self._payload.values(request, self._in_headers)
        found: dict[str, str] = {}
        try:
            for field, header in self._headers:
                value = values.get(field)
                if value is not None:
                    found[header] = _header(field, value)
        except ValueError as error:
            raise invalid(operation, str(error)) from None
        return found


def _header(field: str, value: JsonValue) -> str:
    """A value as a header holds it: what a server would not read as it was is refused."""
    text = text_of(value)
    if not (text.isascii() and text.isprintable() and text == text.strip(" ")):
        raise ValueError(
            f"{field} goes into a header, which holds printable ASCII characters with "
            "no space at the ends"
        )
    return text


def call_headers(
    operation: Operation, idempotency_key: str | None, body: bool
) -> dict[str, str]:
    """The headers that are the same on every attempt of a call.

    Raises InvalidRequest for a key that no header can carry, or none where the
    operation needs one.
    """
    headers = {"Content-Type": "application/json"} if body else {}
    if idempotency_key is None:
        if operation.idempotency is Idempotency.KEYED:
            raise invalid(operation, "this operation needs an idempotency key")
        return headers
    if not (
        0 < len(idempotency_key) <= LONGEST_KEY
        and idempotency_key.isascii()
        and idempotency_key.isprintable()
        and idempotency_key.strip() == idempotency_key
    ):
        raise invalid(
            operation,
            f"an idempotency key is 1 to {LONGEST_KEY} printable ASCII characters",
        )
    headers["Idempotency-Key"] = idempotency_key
    return headers


def no_route(operation: Operation, faults: Sequence[InvalidRequest]) -> InvalidRequest:
    """The error for a request that fills none of the routes to an operation."""
    said = dict.fromkeys(fault.message for fault in faults)
    return invalid(operation, "; ".join(said))


def invalid(operation: Operation, message: str) -> InvalidRequest:
    """The error for a request that is not sent."""
    error = InvalidRequest(message)
    error.operation = operation.id
    error.gave_up = GaveUp.NOT_REPEATABLE
    return error
