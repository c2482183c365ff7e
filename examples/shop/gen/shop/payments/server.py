# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves payments: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import PaymentsService

# 96: 2 x 400/s x 0.12 s, services.payments.charge
CONCURRENCY: Final = 96
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: PaymentsService,
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
    from .._wire.payments import CHARGE_CODEC, RECEIPT_CODEC
    from .api import CHARGE_ERRORS
    from .policies import CHARGE

    add_methods(
        server,
        "shop.Payments",
        (
            UnaryMethod(
                CHARGE,
                name="Charge",
                request=CHARGE_CODEC,
                response=RECEIPT_CODEC,
                answer=service.charge,
                errors=CHARGE_ERRORS,
            ),
        ),
        domain="payments.shop",
        concurrency=CONCURRENCY,
        options=options,
    )
