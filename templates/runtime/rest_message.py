"""From a request model to what travels: the URL, the body, the headers."""

from __future__ import annotations

from pydantic import BaseModel, JsonValue

from .errors import GaveUp, InvalidRequest
from .operation import Idempotency, Operation
from .rest_route import RestRoute, attributes, filled_path, query_string

LONGEST_KEY = 255

_ACCEPT = {"Accept": "application/json, application/problem+json"}
_WITH_BODY = {**_ACCEPT, "Content-Type": "application/json"}


class RestWriter:
    """Writes the requests of one operation, once a call: repeats send the same bytes.

    `fixed` is the URL where it is the same for all requests.
    """

    __slots__ = ("_base", "_in_path", "_in_url", "_route", "fixed", "method")

    def __init__(
        self, base: str, route: RestRoute, model: type[BaseModel] | None
    ) -> None:
        in_path = attributes(model, route.variables) if model else set()
        in_query = attributes(model, route.query + route.lists) if model else set()
        self._base = base
        self._route = route
        self._in_path = in_path
        self._in_url = in_path | in_query
        self.fixed = None if self._in_url else f"{base}{route.path}"
        self.method = route.method

    def url(self, operation: Operation, request: BaseModel | None) -> str:
        """The URL, percent-encoded. Raises InvalidRequest for what no URL can carry."""
        if self.fixed is not None or request is None:
            return self.fixed or f"{self._base}{self._route.path}"
        values: dict[str, JsonValue] = request.model_dump(
            mode="json", by_alias=True, include=self._in_url
        )
        try:
            path = filled_path(self._route, values)
            query = query_string(self._route, values)
        except ValueError as error:
            raise invalid(operation, str(error)) from None
        mark = "?" if query else ""
        return f"{self._base}{path}{mark}{query}"

    def body(self, request: BaseModel | None) -> bytes | None:
        """The body; None where nothing is sent. The path's variables are not in it."""
        if request is None or not self._route.body:
            return None
        exclude = self._in_path or None
        return request.model_dump_json(by_alias=True, exclude=exclude).encode()


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
