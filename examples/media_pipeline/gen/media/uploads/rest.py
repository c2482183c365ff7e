# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of uploads, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import FINISH_UPLOAD_ERRORS, START_UPLOAD_ERRORS
from .policies import (
    FINISH_UPLOAD,
    START_UPLOAD,
    Caller,
    finish_upload_policy,
    start_upload_policy,
)


class AsyncUploadsRestClient:
    """Calls uploads over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncUploads`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._transport = RestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._start_upload = self._transport.call(
            START_UPLOAD,
            policy=start_upload_policy(caller),
            route=RestRoute(
                method="POST",
                path="/uploads",
                body=True,
                status=201,
            ),
            request=record(models.StartUpload),
            response=record(models.Upload),
            errors=START_UPLOAD_ERRORS,
        )
        self._finish_upload = self._transport.call(
            FINISH_UPLOAD,
            policy=finish_upload_policy(caller),
            route=RestRoute(
                method="POST",
                path="/uploads/{upload_id}/finish",
                body=True,
            ),
            request=record(models.FinishUploadRequest),
            response=record(models.Upload),
            errors=FINISH_UPLOAD_ERRORS,
        )

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
        return await self._start_upload(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

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
        return await self._finish_upload(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
