# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves pictures: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import bare_rest_endpoint, rest_endpoint
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.pictures import (
    AddPictureRequest,
    FindPicturesRequest,
    FindPicturesResponse,
    GetPictureRequest,
    HealthResponse,
    Picture,
    RemovePictureRequest,
    RenamePictureRequest,
)
from .api import (
    ADD_PICTURE_ERRORS,
    FIND_PICTURES_ERRORS,
    GET_PICTURE_ERRORS,
    HEALTH_ERRORS,
    REMOVE_PICTURE_ERRORS,
    RENAME_PICTURE_ERRORS,
    PicturesService,
)
from .policies import (
    ADD_PICTURE,
    FIND_PICTURES,
    GET_PICTURE,
    HEALTH,
    REMOVE_PICTURE,
    RENAME_PICTURE,
)

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.pictures.add_picture
# 100: the default, services.pictures.get_picture
# 100: the default, services.pictures.find_pictures
# 100: the default, services.pictures.rename_picture
# 100: the default, services.pictures.remove_picture
# 100: the default, services.pictures.health
CONCURRENCY: Final = 600
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: PicturesService,
    server: Server,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> None:
    """Mounts `service` onto a server of grpc.aio, before it starts.

    Calls inherit the deadline of their caller. A safe operation is cancelled with
    its caller, any other that has begun runs to its end.
    """
    from .._runtime.grpc_endpoint import UnaryMethod, without_request
    from .._runtime.grpc_server import add_methods
    from .._runtime.wire_form import EMPTY
    from .._wire.pictures import (
        ADD_PICTURE_REQUEST_CODEC,
        FIND_PICTURES_REQUEST_CODEC,
        FIND_PICTURES_RESPONSE_CODEC,
        GET_PICTURE_REQUEST_CODEC,
        HEALTH_RESPONSE_CODEC,
        PICTURE_CODEC,
        REMOVE_PICTURE_REQUEST_CODEC,
        TITLE_TAKEN_CODEC,
    )
    from .api import (
        ADD_PICTURE_ERRORS,
        FIND_PICTURES_ERRORS,
        GET_PICTURE_ERRORS,
        HEALTH_ERRORS,
        REMOVE_PICTURE_ERRORS,
    )
    from .policies import (
        ADD_PICTURE,
        FIND_PICTURES,
        GET_PICTURE,
        HEALTH,
        REMOVE_PICTURE,
    )

    add_methods(
        server,
        "rest_access.Pictures",
        (
            UnaryMethod(
                ADD_PICTURE,
                name="AddPicture",
                request=ADD_PICTURE_REQUEST_CODEC,
                response=PICTURE_CODEC,
                answer=service.add_picture,
                errors=ADD_PICTURE_ERRORS,
                details=(TITLE_TAKEN_CODEC,),
            ),
            UnaryMethod(
                GET_PICTURE,
                name="GetPicture",
                request=GET_PICTURE_REQUEST_CODEC,
                response=PICTURE_CODEC,
                answer=service.get_picture,
                errors=GET_PICTURE_ERRORS,
            ),
            UnaryMethod(
                FIND_PICTURES,
                name="FindPictures",
                request=FIND_PICTURES_REQUEST_CODEC,
                response=FIND_PICTURES_RESPONSE_CODEC,
                answer=service.find_pictures,
                errors=FIND_PICTURES_ERRORS,
            ),
            UnaryMethod(
                REMOVE_PICTURE,
                name="RemovePicture",
                request=REMOVE_PICTURE_REQUEST_CODEC,
                response=EMPTY,
                answer=service.remove_picture,
                errors=REMOVE_PICTURE_ERRORS,
            ),
            UnaryMethod(
                HEALTH,
                name="Health",
                request=EMPTY,
                response=HEALTH_RESPONSE_CODEC,
                answer=without_request(service.health),
                errors=HEALTH_ERRORS,
            ),
        ),
        domain="pictures.rest_access",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: PicturesService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves pictures, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "pictures",
        endpoints=(
            rest_endpoint(
                ADD_PICTURE,
                route=RestRoute(
                    method="POST",
                    path="/pictures",
                    query=("dry_run",),
                    lists=("labels",),
                    headers=(("tenant", "X-Tenant"), ("trace", "X-Trace")),
                    body=True,
                    status=201,
                ),
                request=record(AddPictureRequest),
                response=record(Picture),
                handler=service.add_picture,
                errors=ADD_PICTURE_ERRORS,
            ),
            rest_endpoint(
                GET_PICTURE,
                route=RestRoute(
                    method="GET",
                    path="/pictures/{picture_id}",
                    headers=(("tenant", "X-Tenant"), ("at_most", "X-Max-Width")),
                ),
                request=record(GetPictureRequest),
                response=record(Picture),
                handler=service.get_picture,
                errors=GET_PICTURE_ERRORS,
            ),
            rest_endpoint(
                FIND_PICTURES,
                route=RestRoute(
                    method="GET",
                    path="/pictures",
                    query=("since", "after", "limit"),
                    lists=("labels",),
                    headers=(("tenant", "X-Tenant"),),
                ),
                request=record(FindPicturesRequest),
                response=record(FindPicturesResponse),
                handler=service.find_pictures,
                errors=FIND_PICTURES_ERRORS,
            ),
            rest_endpoint(
                RENAME_PICTURE,
                route=RestRoute(
                    method="PUT",
                    path="/pictures/{picture_id}/title",
                    body=True,
                ),
                request=record(RenamePictureRequest),
                response=record(Picture),
                handler=service.rename_picture,
                errors=RENAME_PICTURE_ERRORS,
            ),
            rest_endpoint(
                REMOVE_PICTURE,
                route=RestRoute(
                    method="DELETE",
                    path="/pictures/{picture_id}",
                ),
                request=record(RemovePictureRequest),
                response=NOTHING,
                handler=service.remove_picture,
                errors=REMOVE_PICTURE_ERRORS,
            ),
            bare_rest_endpoint(
                HEALTH,
                route=RestRoute(
                    method="GET",
                    path="/health",
                ),
                response=record(HealthResponse),
                handler=service.health,
                errors=HEALTH_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
