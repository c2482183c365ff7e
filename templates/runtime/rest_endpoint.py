"""One operation of a REST server: where it lives, and what answers it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from pydantic import BaseModel

from .context import CallContext
from .errors import DeclaredError
from .operation import Operation
from .rest_request import read_request
from .rest_route import RestRoute

Q = TypeVar("Q", bound=BaseModel)

Work: TypeAlias = Callable[[CallContext], Awaitable[BaseModel | None]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A validated request, and the handler bound to it."""

    request: BaseModel | None
    work: Work


@dataclass(frozen=True, slots=True)
class RestEndpoint:
    """One operation: where it lives, and what answers it."""

    operation: Operation
    route: RestRoute
    errors: tuple[type[DeclaredError], ...]
    prepare: Callable[[Mapping[str, str], str, bytes], Prepared]


def rest_endpoint(
    operation: Operation,
    *,
    route: RestRoute,
    request: type[Q],
    handler: Callable[[Q, CallContext], Awaitable[BaseModel | None]],
    errors: tuple[type[DeclaredError], ...],
) -> RestEndpoint:
    """An operation that takes a request."""

    def prepare(variables: Mapping[str, str], query: str, body: bytes) -> Prepared:
        value = read_request(request, route, variables, query, body)
        return Prepared(value, lambda context: handler(value, context))

    return RestEndpoint(operation, route, errors, prepare)


def bare_rest_endpoint(
    operation: Operation,
    *,
    route: RestRoute,
    handler: Callable[[CallContext], Awaitable[BaseModel | None]],
    errors: tuple[type[DeclaredError], ...],
) -> RestEndpoint:
    """An operation that takes nothing."""
    prepared = Prepared(None, handler)
    return RestEndpoint(operation, route, errors, lambda *_: prepared)
