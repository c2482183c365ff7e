# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of ingest: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class DeviceUnknownError(DeclaredError):
    """Declared by ingest: HTTP 404, gRPC NOT_FOUND."""

    name = "DeviceUnknown"
    http_status = 404
    grpc_status = "NOT_FOUND"


class ClockWrongError(DeclaredError):
    """The device lives in another century."""

    name = "ClockWrong"
    http_status = 422
    grpc_status = "OUT_OF_RANGE"


REPORT_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    DeviceUnknownError,
    ClockWrongError,
)


class AsyncIngest(Protocol):
    """What callers of ingest see; every client and double has this shape."""

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
        ...


class Ingest(Protocol):
    """What callers of ingest see from plain threads; every client and double has this
    shape.
    """

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
        ...


class IngestService(Protocol):
    """What an implementation of ingest provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def report(
        self,
        request: models.Report,
        context: CallContext,
    ) -> MaybeAwaitable[models.ReportResponse]:
        """Readings of one device, in the order in which they were taken. A device that
        hears no answer sends them again; `reading_id` tells what is known already.
        """
        ...
