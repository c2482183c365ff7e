# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves core: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import CoreService

# 72: 2 x 900/s x 0.04 s, services.core.ask
# 100: the default, services.core.tell
# 10: 2 x 0.1/s x 3 s, services.core.slow
CONCURRENCY: Final = 182
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: CoreService,
    server: Server,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> None:
    """Mounts `service` onto a server of grpc.aio, before it starts.

    Calls inherit the deadline of their caller. A safe operation is cancelled with
    its caller, any other that has begun runs to its end.
    """
    from .._runtime.grpc_endpoint import UnaryMethod, without_request
    from .._runtime.grpc_server import add_methods
    from .._runtime.wire_form import EMPTY
    from .api import ASK_ERRORS, SLOW_ERRORS, TELL_ERRORS
    from .policies import ASK, SLOW, TELL

    add_methods(
        server,
        "many_policies.Core",
        (
            UnaryMethod(
                ASK,
                name="Ask",
                request=EMPTY,
                response=EMPTY,
                answer=without_request(service.ask),
                errors=ASK_ERRORS,
            ),
            UnaryMethod(
                TELL,
                name="Tell",
                request=EMPTY,
                response=EMPTY,
                answer=without_request(service.tell),
                errors=TELL_ERRORS,
            ),
            UnaryMethod(
                SLOW,
                name="Slow",
                request=EMPTY,
                response=EMPTY,
                answer=without_request(service.slow),
                errors=SLOW_ERRORS,
            ),
        ),
        domain="core.many_policies",
        concurrency=CONCURRENCY,
        options=options,
    )
