# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves customers: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.customers import Customer, FindRequest, FindResponse
from .api import ENROL_ERRORS, FIND_ERRORS, CustomersService
from .policies import ENROL, FIND

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.customers.enrol
# 100: the default, services.customers.find
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: CustomersService,
    server: Server,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> None:
    """Mounts `service` onto a server of grpc.aio, before it starts.

    Calls inherit the deadline of their caller. A safe operation is cancelled with
    its caller, any other that has begun runs to its end.
    """
    from .._runtime.grpc_endpoint import UnaryMethod
    from .._runtime.grpc_server import add_methods
    from .._wire.customers import (
        CUSTOMER_CODEC,
        FIND_REQUEST_CODEC,
        FIND_RESPONSE_CODEC,
    )
    from .api import ENROL_ERRORS, FIND_ERRORS
    from .policies import ENROL, FIND

    add_methods(
        server,
        "acme.customers.v1.Customers",
        (
            UnaryMethod(
                ENROL,
                name="Enrol",
                request=CUSTOMER_CODEC,
                response=CUSTOMER_CODEC,
                answer=service.enrol,
                errors=ENROL_ERRORS,
            ),
            UnaryMethod(
                FIND,
                name="Find",
                request=FIND_REQUEST_CODEC,
                response=FIND_RESPONSE_CODEC,
                answer=service.find,
                errors=FIND_ERRORS,
            ),
        ),
        domain="customers.acme.customers.v1",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: CustomersService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves customers, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "customers",
        endpoints=(
            rest_endpoint(
                ENROL,
                route=RestRoute(
                    method="POST",
                    path="/v1/customers",
                    body=True,
                ),
                request=record(Customer),
                response=record(Customer),
                handler=service.enrol,
                errors=ENROL_ERRORS,
            ),
            rest_endpoint(
                FIND,
                route=RestRoute(
                    method="GET",
                    path="/v1/customers",
                    query=("query", "limit"),
                ),
                request=record(FindRequest),
                response=record(FindResponse),
                handler=service.find,
                errors=FIND_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
