# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls recommendations over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .api import SUGGEST_ERRORS
from .policies import SUGGEST, Caller, suggest_policy


class AsyncRecommendationsGrpcClient:
    """Calls recommendations over gRPC; satisfies `AsyncRecommendations`. Safe to share
    between tasks of one event loop; close it at the end, or use it with `async
    with`.

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
        self._call_suggest = self._channel.unary(
            SUGGEST,
            policy=suggest_policy(caller),
            path="/product_page.Recommendations/Suggest",
            request=_wire.SUGGEST_REQUEST_CODEC,
            response=_wire.SUGGEST_RESPONSE_CODEC,
            errors=SUGGEST_ERRORS,
            domain="recommendations.product-page",
        )

    async def suggest(
        self,
        request: models.SuggestRequest,
        *,
        deadline: float | None = None,
    ) -> models.SuggestResponse:
        """Products that others looked at next, the best first.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._call_suggest(
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
