# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of uploads, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.authentication import Authenticate
from .._runtime.fake_async import AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.uploads import FinishUploadRequest, StartUpload, Upload
from .api import FINISH_UPLOAD_ERRORS, START_UPLOAD_ERRORS, UploadsService
from .policies import (
    FINISH_UPLOAD,
    START_UPLOAD,
    finish_upload_policy,
    start_upload_policy,
)


class FakeAsyncUploads:
    """A double of uploads, for unit tests; satisfies `AsyncUploads`.

    Say what operations answer, run the code under test, look at the calls:

        uploads = FakeAsyncUploads()
        uploads.start_upload.returns(Upload(...))
        ...
        uploads.start_upload.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncUploads(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call. `authenticate` looks at them as on a
    server.
    """

    def __init__(
        self,
        service: UploadsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        authenticate: Authenticate | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncUploads",
            headers,
            authenticate,
        )
        self.start_upload = AsyncKeyedFake(
            self._double,
            START_UPLOAD,
            policy=start_upload_policy(None),
            request=record(StartUpload),
            response=record(Upload),
            errors=START_UPLOAD_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/uploads",
                body=True,
                status=201,
            ),
        )
        """Says where the file is to be put, in parts."""
        self.finish_upload = AsyncFake(
            self._double,
            FINISH_UPLOAD,
            policy=finish_upload_policy(None),
            request=record(FinishUploadRequest),
            response=record(Upload),
            errors=FINISH_UPLOAD_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/uploads/{upload_id}/finish",
                body=True,
            ),
        )
        """All parts are there. The answer says that the film is in the queue; whether
        it can be played is told by `media_published` or `media_rejected`, minutes or
        hours later.
        """
        if service is not None:
            self.start_upload.served_by(service.start_upload)
            self.finish_upload.served_by(service.finish_upload)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeUploads:
    """A double of uploads for plain threads, for unit tests; satisfies `Uploads`.

    Say what operations answer, run the code under test, look at the calls:

        uploads = FakeUploads()
        uploads.start_upload.returns(Upload(...))
        ...
        uploads.start_upload.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeUploads(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call. `authenticate` looks at them as on a server.
    """

    def __init__(
        self,
        service: UploadsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        authenticate: Authenticate | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeUploads",
            headers,
            authenticate,
        )
        self.start_upload = ThreadKeyedFake(
            self._double,
            START_UPLOAD,
            policy=start_upload_policy(None),
            request=record(StartUpload),
            response=record(Upload),
            errors=START_UPLOAD_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/uploads",
                body=True,
                status=201,
            ),
        )
        """Says where the file is to be put, in parts."""
        self.finish_upload = ThreadFake(
            self._double,
            FINISH_UPLOAD,
            policy=finish_upload_policy(None),
            request=record(FinishUploadRequest),
            response=record(Upload),
            errors=FINISH_UPLOAD_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/uploads/{upload_id}/finish",
                body=True,
            ),
        )
        """All parts are there. The answer says that the film is in the queue; whether
        it can be played is told by `media_published` or `media_rejected`, minutes or
        hours later.
        """
        if service is not None:
            self.start_upload.served_by(service.start_upload)
            self.finish_upload.served_by(service.finish_upload)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
