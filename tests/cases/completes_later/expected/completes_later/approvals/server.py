# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves approvals: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from .._runtime.asgi import ASGIApp
from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.approvals import AskRequest, AskResponse
from .api import ASK_ERRORS, ApprovalsService
from .policies import ASK


def asgi_app(
    service: ApprovalsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> ASGIApp:
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
        options=options,
    )
