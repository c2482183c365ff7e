# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves transfers: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.transfers import GetTransferRequest, OpenTransfer, Transfer
from .api import GET_TRANSFER_ERRORS, OPEN_TRANSFER_ERRORS, TransfersService
from .policies import GET_TRANSFER, OPEN_TRANSFER

# 480: 2 x 300/s x 0.8 s, services.transfers.open_transfer
# 240: 2 x 150/s x 0.8 s, services.transfers.get_transfer
CONCURRENCY: Final = 720
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: TransfersService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves transfers, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "transfers",
        endpoints=(
            rest_endpoint(
                OPEN_TRANSFER,
                route=RestRoute(
                    method="POST",
                    path="/transfers",
                    body=True,
                ),
                request=record(OpenTransfer),
                response=record(Transfer),
                handler=service.open_transfer,
                errors=OPEN_TRANSFER_ERRORS,
            ),
            rest_endpoint(
                GET_TRANSFER,
                route=RestRoute(
                    method="GET",
                    path="/transfers/{transfer_id}",
                ),
                request=record(GetTransferRequest),
                response=record(Transfer),
                handler=service.get_transfer,
                errors=GET_TRANSFER_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
