# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From a request model to what travels: the URL, the body, the headers."""

from __future__ import annotations

from typing import Generic, TypeVar

from .errors import GaveUp, InvalidRequest
from .operation import Idempotency, Operation
from .rest_payload import Payload
from .rest_route import RestRoute, filled_path, query_string

Q = TypeVar("Q")

LONGEST_KEY = 255

_ACCEPT = {"Accept": "application/json, application/problem+json"}
_WITH_BODY = {**_ACCEPT, "Content-Type": "application/json"}


class RestWriter(Generic[Q]):
    """Writes the requests of one operation, once a call: repeats send the same bytes.

    `fixed` is the URL where it is the same for all requests.
    """

    __slots__ = (
        "_base",
        "_in_path",
        "_in_url",
        "_payload",
        "_route",
        "fixed",
        "method",
    )

    def __init__(self, base: str, route: RestRoute, payload: Payload[Q]) -> None:
        in_path = payload.attributes(route.variables)
        self._base = base
        self._route = route
        self._payload = payload
        self._in_path = in_path
        self._in_url = in_path | payload.attributes(route.query + route.lists)
        self.fixed = None if self._in_url else f"{base}{route.path}"
        self.method = route.method

    def url(self, operation: Operation, request: Q) -> str:
        """The URL, percent-encoded. Raises InvalidRequest for what no URL can carry."""
        if self.fixed is not None:
            return self.fixed
        values = self._payload.values(request, self._in_url)
        try:
            path = filled_path(self._route, values)
            query = query_string(self._route, values)
        except ValueError as error:
            raise invalid(operation, str(error)) from None
        mark = "?" if query else ""
        return f"{self._base}{path}{mark}{query}"

    def body(self, request: Q) -> bytes | None:
        """The body; None where nothing is sent. The path's variables are not in it."""
        if not self._route.body:
            return None
        if self._in_path:
            return self._payload.write_without(request, self._in_path)
        return self._payload.write(request)


def call_headers(
    operation: Operation, idempotency_key: str | None, body: bool
) -> dict[str, str]:
    """The headers that are the same on every attempt of a call.

    Raises InvalidRequest for a key that no header can carry, or none where the
    operation needs one.
    """
    headers = dict(_WITH_BODY if body else _ACCEPT)
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


def invalid(operation: Operation, message: str) -> InvalidRequest:
    """The error for a request that is not sent."""
    error = InvalidRequest(message)
    error.operation = operation.id
    error.gave_up = GaveUp.NOT_REPEATABLE
    return error
