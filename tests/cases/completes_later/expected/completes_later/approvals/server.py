# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves approvals: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.approvals import AskRequest, AskResponse
from .api import ASK_ERRORS, ApprovalsService
from .policies import ASK

# 100: the default, services.approvals.ask
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: ApprovalsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves approvals, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "approvals",
        endpoints=(
            rest_endpoint(
                ASK,
                route=RestRoute(
                    method="POST",
                    path="/approvals",
                    body=True,
                ),
                request=record(AskRequest),
                response=record(AskResponse),
                handler=service.ask,
                errors=ASK_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
