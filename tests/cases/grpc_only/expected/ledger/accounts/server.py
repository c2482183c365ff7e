# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves accounts: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import AccountsService

# 10: 2 x 2/s x 0.08 s, services.accounts.transfer
# 100: the default, services.accounts.balance
# 100: the default, services.accounts.ping
CONCURRENCY: Final = 210
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: AccountsService,
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
    from .._wire.accounts import (
        ACCOUNT_CODEC,
        BALANCE_CODEC,
        INSUFFICIENT_FUNDS_CODEC,
        TRANSFER_CODEC,
    )
    from .api import BALANCE_ERRORS, PING_ERRORS, TRANSFER_ERRORS
    from .policies import BALANCE, PING, TRANSFER

    add_methods(
        server,
        "ledger.Accounts",
        (
            UnaryMethod(
                TRANSFER,
                name="Transfer",
                request=TRANSFER_CODEC,
                response=TRANSFER_CODEC,
                answer=service.transfer,
                errors=TRANSFER_ERRORS,
                details=(INSUFFICIENT_FUNDS_CODEC,),
            ),
            UnaryMethod(
                BALANCE,
                name="Balance",
                request=ACCOUNT_CODEC,
                response=BALANCE_CODEC,
                answer=service.balance,
                errors=BALANCE_ERRORS,
            ),
            UnaryMethod(
                PING,
                name="Ping",
                request=EMPTY,
                response=EMPTY,
                answer=without_request(service.ping),
                errors=PING_ERRORS,
            ),
        ),
        domain="accounts.ledger",
        concurrency=CONCURRENCY,
        options=options,
    )
