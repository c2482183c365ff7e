# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves book_service: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.book_service import Entry, Posted
from .api import POST_ENTRY_ERRORS, BookServiceService
from .policies import POST_ENTRY

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.book_service.post_entry
# 100: the default, services.book_service.list_entries
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: BookServiceService,
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
    from .._wire.book_service import (
        ACCOUNT_CLOSED_CODEC,
        ENTRY_CODEC,
        LIST_REQUEST_CODEC,
        LIST_RESPONSE_CODEC,
        POSTED_CODEC,
    )
    from .api import LIST_ENTRIES_ERRORS, POST_ENTRY_ERRORS
    from .policies import LIST_ENTRIES, POST_ENTRY

    add_methods(
        server,
        "ledger.BookService",
        (
            UnaryMethod(
                POST_ENTRY,
                name="PostEntry",
                request=ENTRY_CODEC,
                response=POSTED_CODEC,
                answer=service.post_entry,
                errors=POST_ENTRY_ERRORS,
                details=(ACCOUNT_CLOSED_CODEC,),
            ),
            UnaryMethod(
                LIST_ENTRIES,
                name="ListEntries",
                request=LIST_REQUEST_CODEC,
                response=LIST_RESPONSE_CODEC,
                answer=service.list_entries,
                errors=LIST_ENTRIES_ERRORS,
            ),
        ),
        domain="book_service.ledger",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: BookServiceService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves book_service, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "book_service",
        endpoints=(
            rest_endpoint(
                POST_ENTRY,
                route=RestRoute(
                    method="POST",
                    path="/v1/accounts/{accountId}/entries",
                    body=True,
                    status=201,
                ),
                request=record(Entry),
                response=record(Posted),
                handler=service.post_entry,
                errors=POST_ENTRY_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
