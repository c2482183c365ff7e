# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves desk: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.desk import Item
from .api import GIVE_ERRORS, TAKE_ERRORS, DeskService
from .policies import GIVE, TAKE

# 100: the default, services.desk.take
# 100: the default, services.desk.give
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: DeskService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves desk, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "desk",
        endpoints=(
            rest_endpoint(
                TAKE,
                route=RestRoute(
                    method="POST",
                    path="/items",
                    body=True,
                ),
                request=record(Item),
                response=NOTHING,
                handler=service.take,
                errors=TAKE_ERRORS,
            ),
            rest_endpoint(
                GIVE,
                route=RestRoute(
                    method="POST",
                    path="/gifts",
                    body=True,
                ),
                request=record(Item),
                response=NOTHING,
                handler=service.give,
                errors=GIVE_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
