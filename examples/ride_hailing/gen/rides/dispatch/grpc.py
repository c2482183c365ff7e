# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls dispatch over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .._runtime.wire_form import EMPTY
from .api import ANSWER_OFFER_ERRORS
from .policies import ANSWER_OFFER, Caller, answer_offer_policy


class AsyncDispatchGrpcClient:
    """Calls dispatch over gRPC; satisfies `AsyncDispatch`. Safe to share between tasks
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
        self._call_answer_offer = self._channel.unary(
            ANSWER_OFFER,
            policy=answer_offer_policy(caller),
            path="/rides.Dispatch/AnswerOffer",
            request=_wire.OFFER_ANSWER_CODEC,
            response=EMPTY,
            errors=ANSWER_OFFER_ERRORS,
            domain="dispatch.rides",
        )

    async def answer_offer(
        self,
        request: models.OfferAnswer,
        *,
        deadline: float | None = None,
    ) -> None:
        """A driver takes a ride or leaves it to the next one.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OfferGoneError
         - CallError: every other failure.
        """
        return await self._call_answer_offer(
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
