# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves archive: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import bare_rest_endpoint, rest_endpoint
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.archive import (
    AmendRequest,
    CountResponse,
    OddRequest,
    Page,
    ReadRequest,
    RemoveRequest,
    ReplaceRequest,
    TouchRequest,
)
from .api import (
    AMEND_ERRORS,
    COUNT_ERRORS,
    ODD_ERRORS,
    READ_ERRORS,
    REMOVE_ERRORS,
    REPLACE_ERRORS,
    SHUT_ERRORS,
    TOUCH_ERRORS,
    ArchiveService,
)
from .policies import AMEND, COUNT, ODD, READ, REMOVE, REPLACE, SHUT, TOUCH

# 100: the default, services.archive.read
# 100: the default, services.archive.remove
# 100: the default, services.archive.replace
# 100: the default, services.archive.amend
# 100: the default, services.archive.touch
# 100: the default, services.archive.count
# 100: the default, services.archive.shut
# 100: the default, services.archive.odd
CONCURRENCY: Final = 800
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: ArchiveService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves archive, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "archive",
        endpoints=(
            rest_endpoint(
                READ,
                route=RestRoute(
                    method="GET",
                    path="/{kind}/{year}/{day}/{id}/pages/{page}",
                    query=("with_text", "since", "most", "at_least"),
                    lists=("sizes",),
                ),
                request=record(ReadRequest),
                response=record(Page),
                handler=service.read,
                errors=READ_ERRORS,
            ),
            rest_endpoint(
                REMOVE,
                route=RestRoute(
                    method="DELETE",
                    path="/pages/{id}",
                    query=("reason", "force"),
                ),
                request=record(RemoveRequest),
                response=NOTHING,
                handler=service.remove,
                errors=REMOVE_ERRORS,
            ),
            rest_endpoint(
                REPLACE,
                route=RestRoute(
                    method="PUT",
                    path="/pages/{id}",
                    body=True,
                ),
                request=record(ReplaceRequest),
                response=record(Page),
                handler=service.replace,
                errors=REPLACE_ERRORS,
            ),
            rest_endpoint(
                AMEND,
                route=RestRoute(
                    method="PATCH",
                    path="/pages/{id}/text",
                    body=True,
                ),
                request=record(AmendRequest),
                response=NOTHING,
                handler=service.amend,
                errors=AMEND_ERRORS,
            ),
            rest_endpoint(
                TOUCH,
                route=RestRoute(
                    method="POST",
                    path="/pages/{id}/touch",
                ),
                request=record(TouchRequest),
                response=NOTHING,
                handler=service.touch,
                errors=TOUCH_ERRORS,
            ),
            bare_rest_endpoint(
                COUNT,
                route=RestRoute(
                    method="GET",
                    path="/count",
                ),
                response=record(CountResponse),
                handler=service.count,
                errors=COUNT_ERRORS,
            ),
            bare_rest_endpoint(
                SHUT,
                route=RestRoute(
                    method="POST",
                    path="/",
                ),
                response=NOTHING,
                handler=service.shut,
                errors=SHUT_ERRORS,
            ),
            rest_endpoint(
                ODD,
                route=RestRoute(
                    method="GET",
                    path="/a-b/c.d/~e/%20/{from}/{größe}",
                    query=("with-dash",),
                ),
                request=record(OddRequest),
                response=NOTHING,
                handler=service.odd,
                errors=ODD_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
