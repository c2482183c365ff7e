# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls dispatch over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .._runtime.wire_form import EMPTY
from .api import ANSWER_OFFER_ERRORS
from .policies import ANSWER_OFFER, Caller, answer_offer_policy


class DispatchGrpcClient:
    """Calls dispatch over gRPC; satisfies `Dispatch`. Safe to share between threads;
    close it at the end, or use it with `with`. In a forked child calls raise
    ForkedClient: make a client there, in a program started with
    GRPC_ENABLE_FORK_SUPPORT=1.

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
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._channel = ThreadGrpcChannel(
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

    def answer_offer(
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
        return self._call_answer_offer(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Ends what is under way, and the connection."""
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
