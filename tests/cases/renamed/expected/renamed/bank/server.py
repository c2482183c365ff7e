# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves bank: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import BankService

# 100: the default, services.bank.pay
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: BankService,
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
    from .._wire.bank import PAY_RESPONSE_CODEC, PAYMENT_CODEC
    from .api import PAY_ERRORS
    from .policies import PAY

    add_methods(
        server,
        "renamed.Bank",
        (
            UnaryMethod(
                PAY,
                name="Pay",
                request=PAYMENT_CODEC,
                response=PAY_RESPONSE_CODEC,
                answer=service.pay,
                errors=PAY_ERRORS,
            ),
        ),
        domain="bank.renamed",
        concurrency=CONCURRENCY,
        options=options,
    )
