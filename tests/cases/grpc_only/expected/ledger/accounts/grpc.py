# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls accounts over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .._runtime.wire_form import EMPTY
from .api import BALANCE_ERRORS, PING_ERRORS, TRANSFER_ERRORS
from .policies import (
    BALANCE,
    PING,
    TRANSFER,
    Caller,
    balance_policy,
    ping_policy,
    transfer_policy,
)


class AsyncAccountsGrpcClient:
    """Calls accounts over gRPC; satisfies `AsyncAccounts`. Safe to share between tasks
    of one event loop; close it at the end, or use it with `async with`.

    `target` is a gRPC name, such as `dns:///host:port`. `caller` picks the policies
    that the contract gives to that caller's calls. Without `credentials` the
    connection is not encrypted.
    """

    def __init__(
        self,
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._channel = GrpcChannel(
            target,
            credentials=credentials,
            options=options,
        )
        self._call_transfer = self._channel.unary(
            TRANSFER,
            policy=transfer_policy(caller),
            path="/ledger.Accounts/Transfer",
            request=_wire.TRANSFER_CODEC,
            response=_wire.TRANSFER_CODEC,
            errors=TRANSFER_ERRORS,
            details=(_wire.INSUFFICIENT_FUNDS_CODEC,),
            domain="accounts.ledger",
        )
        self._call_balance = self._channel.unary(
            BALANCE,
            policy=balance_policy(caller),
            path="/ledger.Accounts/Balance",
            request=_wire.ACCOUNT_CODEC,
            response=_wire.BALANCE_CODEC,
            errors=BALANCE_ERRORS,
            domain="accounts.ledger",
        )
        self._call_ping = self._channel.unary(
            PING,
            policy=ping_policy(caller),
            path="/ledger.Accounts/Ping",
            request=EMPTY,
            response=EMPTY,
            errors=PING_ERRORS,
            domain="accounts.ledger",
        )

    async def transfer(
        self,
        request: models.Transfer,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Transfer:
        """Calls transfer.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - InsufficientFundsError
         - AccountNotFoundError
         - CallError: every other failure.
        """
        return await self._call_transfer(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    async def balance(
        self,
        request: models.Account,
        *,
        deadline: float | None = None,
    ) -> models.Balance:
        """Calls balance.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._call_balance(
            request,
            deadline=deadline,
        )

    async def ping(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls ping.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._call_ping(
            None,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Ends what is under way, and the connection."""
        await self._channel.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
