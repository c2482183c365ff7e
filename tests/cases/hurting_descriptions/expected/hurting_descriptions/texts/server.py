# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves texts: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.texts import Text
from .api import PUT_TEXT_ERRORS, TextsService
from .policies import PUT_TEXT

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.texts.put_text
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: TextsService,
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
    from .._wire.texts import TEXT_CODEC, TORN_CODEC
    from .api import PUT_TEXT_ERRORS
    from .policies import PUT_TEXT

    add_methods(
        server,
        "hurting_descriptions.Texts",
        (
            UnaryMethod(
                PUT_TEXT,
                name="PutText",
                request=TEXT_CODEC,
                response=TEXT_CODEC,
                answer=service.put_text,
                errors=PUT_TEXT_ERRORS,
                details=(TORN_CODEC,),
            ),
        ),
        domain="texts.hurting_descriptions",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: TextsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves texts, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "texts",
        endpoints=(
            rest_endpoint(
                PUT_TEXT,
                route=RestRoute(
                    method="POST",
                    path="/texts",
                    body=True,
                ),
                request=record(Text),
                response=record(Text),
                handler=service.put_text,
                errors=PUT_TEXT_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
