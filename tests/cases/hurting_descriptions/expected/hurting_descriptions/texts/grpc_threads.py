# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls texts over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import PUT_TEXT_ERRORS
from .policies import PUT_TEXT, Caller, put_text_policy


class TextsGrpcClient:
    """Calls texts over gRPC; satisfies `Texts`. Safe to share between threads; close it
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
        self._call_put_text = self._channel.unary(
            PUT_TEXT,
            policy=put_text_policy(caller),
            path="/hurting_descriptions.Texts/PutText",
            request=_wire.TEXT_CODEC,
            response=_wire.TEXT_CODEC,
            errors=PUT_TEXT_ERRORS,
            details=(_wire.TORN_CODEC,),
            domain="texts.hurting_descriptions",
        )

    def put_text(
        self,
        request: models.Text,
        *,
        deadline: float | None = None,
    ) -> models.Text:
        """ends with quotes \"\"\"

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TornError
         - CallError: every other failure.
        """
        return self._call_put_text(
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
