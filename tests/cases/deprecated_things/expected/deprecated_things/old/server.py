# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves old: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.old import GetNewRequest, GetOldRequest, Old
from .api import GET_NEW_ERRORS, GET_OLD_ERRORS, OldService
from .policies import GET_NEW, GET_OLD

# 100: the default, services.old.get_old
# 100: the default, services.old.get_new
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: OldService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves old, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "old",
        endpoints=(
            rest_endpoint(
                GET_OLD,
                route=RestRoute(
                    method="GET",
                    path="/old",
                    query=("id", "mode"),
                ),
                request=record(GetOldRequest),
                response=record(Old),
                handler=service.get_old,
                errors=GET_OLD_ERRORS,
            ),
            rest_endpoint(
                GET_NEW,
                route=RestRoute(
                    method="GET",
                    path="/new",
                    query=("id",),
                ),
                request=record(GetNewRequest),
                response=record(Old),
                handler=service.get_new,
                errors=GET_NEW_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
