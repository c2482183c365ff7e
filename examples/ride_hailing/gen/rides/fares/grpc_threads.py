# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls fares over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import REDEEM_QUOTE_ERRORS
from .policies import REDEEM_QUOTE, Caller, redeem_quote_policy


class FaresGrpcClient:
    """Calls fares over gRPC; satisfies `Fares`. Safe to share between threads; close it
    at the end, or use it with `with`. In a forked child calls raise ForkedClient:
    make a client there, in a program started with GRPC_ENABLE_FORK_SUPPORT=1.

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
        self._call_redeem_quote = self._channel.unary(
            REDEEM_QUOTE,
            policy=redeem_quote_policy(caller),
            path="/rides.Fares/RedeemQuote",
            request=_wire.REDEEM_QUOTE_REQUEST_CODEC,
            response=_wire.QUOTE_CODEC,
            errors=REDEEM_QUOTE_ERRORS,
            domain="fares.rides",
        )

    def redeem_quote(
        self,
        request: models.RedeemQuoteRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """Says whether a quote still holds, and binds it to a ride. Binding it twice
        changes nothing.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - QuoteExpiredError
         - CallError: every other failure.
        """
        return self._call_redeem_quote(
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
