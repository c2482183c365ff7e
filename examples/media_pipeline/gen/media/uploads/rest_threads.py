# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of uploads, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import FINISH_UPLOAD_ERRORS, START_UPLOAD_ERRORS
from .policies import (
    FINISH_UPLOAD,
    START_UPLOAD,
    Caller,
    finish_upload_policy,
    start_upload_policy,
)


class UploadsRestClient:
    """Calls uploads over REST. Safe to share between threads; close it at the end, or
    use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `Uploads`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._transport = ThreadRestTransport(
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
        return self._start_upload(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

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
        return self._finish_upload(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Closes the connections that nobody uses; calls that are under way go on to
        their end.
        """
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()
