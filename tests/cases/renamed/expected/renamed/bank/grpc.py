# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls bank over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .api import PAY_ERRORS
from .policies import PAY, Caller, pay_policy


class AsyncBankGrpcClient:
    """Calls bank over gRPC; satisfies `AsyncBank`. Safe to share between tasks of one
    event loop; close it at the end, or use it with `async with`.

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
        self._call_pay = self._channel.unary(
            PAY,
            policy=pay_policy(caller),
            path="/renamed.Bank/Pay",
            request=_wire.PAYMENT_CODEC,
            response=_wire.PAY_RESPONSE_CODEC,
            errors=PAY_ERRORS,
            domain="bank.renamed",
        )

    async def pay(
        self,
        request: models.Payment,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.PayResponse:
        """Calls pay.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._call_pay(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Ends what is under way, and the connection."""
        await self._channel.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
