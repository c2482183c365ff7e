# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls ingest over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import REPORT_ERRORS
from .policies import REPORT, Caller, report_policy


class IngestGrpcClient:
    """Calls ingest over gRPC; satisfies `Ingest`. Safe to share between threads; close
    it at the end, or use it with `with`. In a forked child calls raise ForkedClient:
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
        self._call_report = self._channel.unary(
            REPORT,
            policy=report_policy(caller),
            path="/telemetry.Ingest/Report",
            request=_wire.REPORT_CODEC,
            response=_wire.REPORT_RESPONSE_CODEC,
            errors=REPORT_ERRORS,
            domain="ingest.telemetry",
        )

    def report(
        self,
        request: models.Report,
        *,
        deadline: float | None = None,
    ) -> models.ReportResponse:
        """Readings of one device, in the order in which they were taken. A device that
        hears no answer sends them again; `reading_id` tells what is known already.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - DeviceUnknownError
         - ClockWrongError
         - CallError: every other failure.
        """
        return self._call_report(
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
