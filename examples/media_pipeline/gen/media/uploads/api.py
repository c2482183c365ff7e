# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of uploads: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class FileTooLargeError(DeclaredError):
    """Declared by uploads: HTTP 413, gRPC OUT_OF_RANGE."""

    name = "FileTooLarge"
    http_status = 413
    grpc_status = "OUT_OF_RANGE"


class QuotaExceededError(DeclaredError):
    """Declared by uploads: HTTP 429, gRPC RESOURCE_EXHAUSTED."""

    name = "QuotaExceeded"
    http_status = 429
    grpc_status = "RESOURCE_EXHAUSTED"


class UploadNotFoundError(DeclaredError):
    """Declared by uploads: HTTP 404, gRPC NOT_FOUND."""

    name = "UploadNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


class PartMissingError(DeclaredError):
    """Declared by uploads: HTTP 409, gRPC FAILED_PRECONDITION."""

    name = "PartMissing"
    http_status = 409
    grpc_status = "FAILED_PRECONDITION"


START_UPLOAD_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    FileTooLargeError,
    QuotaExceededError,
)
FINISH_UPLOAD_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    UploadNotFoundError,
    PartMissingError,
)


class AsyncUploads(Protocol):
    """What callers of uploads see; every client and double has this shape."""

    async def start_upload(
        self,
        request: models.StartUpload,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Upload:
        """Says where the file is to be put, in parts.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - FileTooLargeError
         - QuotaExceededError
         - CallError: every other failure.
        """
        ...

    async def finish_upload(
        self,
        request: models.FinishUploadRequest,
        *,
        deadline: float | None = None,
    ) -> models.Upload:
        """All parts are there. The answer says that the film is in the queue; whether
        it can be played is told by `media_published` or `media_rejected`, minutes or
        hours later.

        Idempotent: repeating it changes nothing more.

        The answer says that it was accepted. The outcome follows as
        `media_published` or `media_rejected`, with the same `media_id`.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - UploadNotFoundError
         - PartMissingError
         - CallError: every other failure.
        """
        ...


class Uploads(Protocol):
    """What callers of uploads see from plain threads; every client and double has this
    shape.
    """

    def start_upload(
        self,
        request: models.StartUpload,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Upload:
        """Says where the file is to be put, in parts.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - FileTooLargeError
         - QuotaExceededError
         - CallError: every other failure.
        """
        ...

    def finish_upload(
        self,
        request: models.FinishUploadRequest,
        *,
        deadline: float | None = None,
    ) -> models.Upload:
        """All parts are there. The answer says that the film is in the queue; whether
        it can be played is told by `media_published` or `media_rejected`, minutes or
        hours later.

        Idempotent: repeating it changes nothing more.

        The answer says that it was accepted. The outcome follows as
        `media_published` or `media_rejected`, with the same `media_id`.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - UploadNotFoundError
         - PartMissingError
         - CallError: every other failure.
        """
        ...


class UploadsService(Protocol):
    """What an implementation of uploads provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def start_upload(
        self,
        request: models.StartUpload,
        context: CallContext,
    ) -> MaybeAwaitable[models.Upload]:
        """Says where the file is to be put, in parts."""
        ...

    def finish_upload(
        self,
        request: models.FinishUploadRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Upload]:
        """All parts are there. The answer says that the film is in the queue; whether
        it can be played is told by `media_published` or `media_rejected`, minutes or
        hours later.
        """
        ...
