# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves uploads: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.uploads import FinishUploadRequest, StartUpload, Upload
from .api import FINISH_UPLOAD_ERRORS, START_UPLOAD_ERRORS, UploadsService
from .policies import FINISH_UPLOAD, START_UPLOAD

# 30: 2 x 30/s x 0.5 s, services.uploads.start_upload
# 20: 2 x 20/s x 0.5 s, services.uploads.finish_upload
CONCURRENCY: Final = 50
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: UploadsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves uploads, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "uploads",
        endpoints=(
            rest_endpoint(
                START_UPLOAD,
                route=RestRoute(
                    method="POST",
                    path="/uploads",
                    body=True,
                    status=201,
                ),
                request=record(StartUpload),
                response=record(Upload),
                handler=service.start_upload,
                errors=START_UPLOAD_ERRORS,
            ),
            rest_endpoint(
                FINISH_UPLOAD,
                route=RestRoute(
                    method="POST",
                    path="/uploads/{upload_id}/finish",
                    body=True,
                ),
                request=record(FinishUploadRequest),
                response=record(Upload),
                handler=service.finish_upload,
                errors=FINISH_UPLOAD_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
