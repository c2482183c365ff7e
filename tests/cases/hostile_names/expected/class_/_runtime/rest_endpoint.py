# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""One operation of a REST server: where it lives, and what answers it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from .context import CallContext
from .deadline import refuse_late
from .errors import DeclaredError
from .maybe_awaitable import MaybeAwaitable
from .operation import Operation
from .plain import on_loop
from .rest_payload import Payload
from .rest_request import RequestReader
from .rest_route import RestRoute

Q = TypeVar("Q")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A validated request, with what answers it.

    `payload` writes the request as JSON, for what tells one request from another.
    `answer` gives the response as JSON, empty where nothing is carried.
    """

    payload: Callable[[], bytes]
    answer: Callable[[CallContext], Awaitable[bytes]]


Prepare = Callable[[Mapping[str, str], str, Mapping[str, str], bytes], Prepared]
"""Takes the path's variables, the query, the headers and the body. Raises
MalformedRequest and RejectedRequest.
"""


@dataclass(frozen=True, slots=True)
class RestEndpoint:
    """One operation, with its routes and what prepares the requests of each."""

    operation: Operation
    routes: tuple[tuple[RestRoute, Prepare], ...]
    errors: tuple[type[DeclaredError], ...]


def rest_endpoint(
    operation: Operation,
    *,
    route: RestRoute,
    request: Payload[Q],
    response: Payload[R],
    handler: Callable[[Q, CallContext], MaybeAwaitable[R]],
    errors: tuple[type[DeclaredError], ...],
) -> RestEndpoint:
    """An operation that takes a request. A plain handler runs in a thread."""
    handle = on_loop(handler, refuse_late=refuse_late)

    def by(route: RestRoute) -> Prepare:
        reader = RequestReader(request, route)

        def prepare(
            variables: Mapping[str, str],
            query: str,
            headers: Mapping[str, str],
            body: bytes,
        ) -> Prepared:
            value = reader.read(variables, query, headers, body)

            async def answer(context: CallContext) -> bytes:
                return response.write(await handle(value, context))

            return Prepared(lambda: request.write(value), answer)

        return prepare

    routes = tuple((each, by(each)) for each in route.routes)
    return RestEndpoint(operation, routes, errors)


def bare_rest_endpoint(
    operation: Operation,
    *,
    route: RestRoute,
    response: Payload[R],
    handler: Callable[[CallContext], MaybeAwaitable[R]],
    errors: tuple[type[DeclaredError], ...],
) -> RestEndpoint:
    """An operation that takes nothing. A plain handler runs in a thread."""
    handle = on_loop(handler, refuse_late=refuse_late)

    async def answer(context: CallContext) -> bytes:
        return response.write(await handle(context))

    prepared = Prepared(bytes, answer)
    routes = tuple((each, lambda *_: prepared) for each in route.routes)
    return RestEndpoint(operation, routes, errors)
