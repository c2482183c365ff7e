# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves catalogue: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.catalogue import (
    GetMediaRequest,
    ListMediaRequest,
    ListMediaResponse,
    Media,
)
from .api import GET_MEDIA_ERRORS, LIST_MEDIA_ERRORS, CatalogueService
from .policies import GET_MEDIA, LIST_MEDIA

# 1200: 2 x 4000/s x 0.15 s, services.catalogue.get_media
# 18: 2 x 60/s x 0.15 s, services.catalogue.list_media
CONCURRENCY: Final = 1218
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: CatalogueService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves catalogue, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "catalogue",
        endpoints=(
            rest_endpoint(
                GET_MEDIA,
                route=RestRoute(
                    method="GET",
                    path="/media/{media_id}",
                ),
                request=record(GetMediaRequest),
                response=record(Media),
                handler=service.get_media,
                errors=GET_MEDIA_ERRORS,
            ),
            rest_endpoint(
                LIST_MEDIA,
                route=RestRoute(
                    method="GET",
                    path="/media",
                    query=("owner_id", "after", "most"),
                    lists=("status",),
                    headers=(("language", "Accept-Language"),),
                ),
                request=record(ListMediaRequest),
                response=record(ListMediaResponse),
                handler=service.list_media,
                errors=LIST_MEDIA_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
