# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls ingest over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .api import REPORT_ERRORS
from .policies import REPORT, Caller, report_policy


class AsyncIngestGrpcClient:
    """Calls ingest over gRPC; satisfies `AsyncIngest`. Safe to share between tasks of
    one event loop; close it at the end, or use it with `async with`.

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
        self._call_report = self._channel.unary(
            REPORT,
            policy=report_policy(caller),
            path="/telemetry.Ingest/Report",
            request=_wire.REPORT_CODEC,
            response=_wire.REPORT_RESPONSE_CODEC,
            errors=REPORT_ERRORS,
            domain="ingest.telemetry",
        )

    async def report(
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
        return await self._call_report(
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
