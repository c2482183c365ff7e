# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves accounts: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.accounts import Balance, GetBalanceRequest
from .api import GET_BALANCE_ERRORS, AccountsService
from .policies import GET_BALANCE

# 96: 2 x 400/s x 0.12 s, services.accounts.get_balance
CONCURRENCY: Final = 96
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: AccountsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves accounts, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "accounts",
        endpoints=(
            rest_endpoint(
                GET_BALANCE,
                route=RestRoute(
                    method="GET",
                    path="/accounts/{iban}/balance",
                ),
                request=record(GetBalanceRequest),
                response=record(Balance),
                handler=service.get_balance,
                errors=GET_BALANCE_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
