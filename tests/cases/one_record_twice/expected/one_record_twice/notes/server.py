# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves notes: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.shared import Note
from .api import PUT_NOTE_ERRORS, NotesService
from .policies import PUT_NOTE

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.notes.put_note
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: NotesService,
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
    from .._wire.shared import NOTE_CODEC
    from .api import PUT_NOTE_ERRORS
    from .policies import PUT_NOTE

    add_methods(
        server,
        "one_record_twice.Notes",
        (
            UnaryMethod(
                PUT_NOTE,
                name="PutNote",
                request=NOTE_CODEC,
                response=NOTE_CODEC,
                answer=service.put_note,
                errors=PUT_NOTE_ERRORS,
            ),
        ),
        domain="notes.one_record_twice",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: NotesService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves notes, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "notes",
        endpoints=(
            rest_endpoint(
                PUT_NOTE,
                route=RestRoute(
                    method="PUT",
                    path="/notes",
                    body=True,
                ),
                request=record(Note),
                response=record(Note),
                handler=service.put_note,
                errors=PUT_NOTE_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
