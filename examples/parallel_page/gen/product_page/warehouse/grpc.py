# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls warehouse over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GET_AVAILABILITY_ERRORS
from .policies import GET_AVAILABILITY, Caller, get_availability_policy


class AsyncWarehouseGrpcClient:
    """Calls warehouse over gRPC; satisfies `AsyncWarehouse`. Safe to share between
    tasks of one event loop; close it at the end, or use it with `async with`.

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
        self._call_get_availability = self._channel.unary(
            GET_AVAILABILITY,
            policy=get_availability_policy(caller),
            path="/product_page.Warehouse/GetAvailability",
            request=_wire.GET_AVAILABILITY_REQUEST_CODEC,
            response=_wire.AVAILABILITY_CODEC,
            errors=GET_AVAILABILITY_ERRORS,
            domain="warehouse.product-page",
        )

    async def get_availability(
        self,
        request: models.GetAvailabilityRequest,
        *,
        deadline: float | None = None,
    ) -> models.Availability:
        """How many pieces can leave soon, and on which day they would arrive.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._call_get_availability(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Ends what is under way, and the connection."""
        await self._channel.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
