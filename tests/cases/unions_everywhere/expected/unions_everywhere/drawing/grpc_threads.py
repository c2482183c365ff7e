# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls drawing over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import DRAW_ERRORS, MEASURE_ERRORS
from .policies import DRAW, MEASURE, Caller, draw_policy, measure_policy


class DrawingGrpcClient:
    """Calls drawing over gRPC; satisfies `Drawing`. Safe to share between threads;
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
        self._call_draw = self._channel.unary(
            DRAW,
            policy=draw_policy(caller),
            path="/unions_everywhere.Drawing/Draw",
            request=_wire.SHAPE_CODEC,
            response=_wire.DRAWN_CODEC,
            errors=DRAW_ERRORS,
            domain="drawing.unions_everywhere",
        )
        self._call_measure = self._channel.unary(
            MEASURE,
            policy=measure_policy(caller),
            path="/unions_everywhere.Drawing/Measure",
            request=_wire.PICTURE_CODEC,
            response=_wire.SHAPE_CODEC,
            errors=MEASURE_ERRORS,
            domain="drawing.unions_everywhere",
        )

    def draw(
        self,
        request: models.Shape,
        *,
        deadline: float | None = None,
    ) -> models.Drawn:
        """Calls draw.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_draw(
            request,
            deadline=deadline,
        )

    def measure(
        self,
        request: models.Picture,
        *,
        deadline: float | None = None,
    ) -> models.Shape:
        """Calls measure.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_measure(
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
