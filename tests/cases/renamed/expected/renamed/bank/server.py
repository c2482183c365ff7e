# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves bank: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import BankService


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
    from .._runtime.grpc_server import UnaryMethod, add_methods
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
        options=options,
    )
