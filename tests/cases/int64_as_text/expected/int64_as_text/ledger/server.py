# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves ledger: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.ledger import Sum, SumRequest
from .api import SUM_ERRORS, LedgerService
from .policies import SUM

# 100: the default, services.ledger.sum
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: LedgerService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves ledger, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "ledger",
        endpoints=(
            rest_endpoint(
                SUM,
                route=RestRoute(
                    method="GET",
                    path="/sums/{account}",
                    query=("since",),
                    lists=("of",),
                ),
                request=record(SumRequest),
                response=record(Sum),
                handler=service.sum,
                errors=SUM_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
