# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves words: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.words import Wort
from .api import TRANSLATE_ERRORS, WordsService
from .policies import TRANSLATE

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.words.translate
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: WordsService,
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
    from .._wire.words import WORT_CODEC
    from .api import TRANSLATE_ERRORS
    from .policies import TRANSLATE

    add_methods(
        server,
        "unicode_everywhere.Words",
        (
            UnaryMethod(
                TRANSLATE,
                name="Translate",
                request=WORT_CODEC,
                response=WORT_CODEC,
                answer=service.translate,
                errors=TRANSLATE_ERRORS,
            ),
        ),
        domain="words.unicode_everywhere",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: WordsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves words, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "words",
        endpoints=(
            rest_endpoint(
                TRANSLATE,
                route=RestRoute(
                    method="POST",
                    path="/translations",
                    body=True,
                ),
                request=record(Wort),
                response=record(Wort),
                handler=service.translate,
                errors=TRANSLATE_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
