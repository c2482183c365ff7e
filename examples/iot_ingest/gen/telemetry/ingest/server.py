# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves ingest: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import IngestService

# 7200: 2 x 60000/s x 0.06 s, services.ingest.report
CONCURRENCY: Final = 7200
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: IngestService,
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
    from .._wire.ingest import REPORT_CODEC, REPORT_RESPONSE_CODEC
    from .api import REPORT_ERRORS
    from .policies import REPORT

    add_methods(
        server,
        "telemetry.Ingest",
        (
            UnaryMethod(
                REPORT,
                name="Report",
                request=REPORT_CODEC,
                response=REPORT_RESPONSE_CODEC,
                answer=service.report,
                errors=REPORT_ERRORS,
            ),
        ),
        domain="ingest.telemetry",
        concurrency=CONCURRENCY,
        options=options,
    )
