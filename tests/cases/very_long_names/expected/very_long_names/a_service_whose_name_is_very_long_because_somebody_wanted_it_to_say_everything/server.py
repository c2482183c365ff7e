# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves
a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything:
mounts an implementation of its Protocol onto a server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything import (
    Res,
    ShortRequest,
)
from ..models.shared import Req
from .api import (
    AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
    SHORT_ERRORS,
    AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService,
)
from .policies import (
    AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
    SHORT,
)

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all
# 100: the default, services.a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.short
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService,
    server: Server,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> None:
    """Mounts `service` onto a server of grpc.aio, before it starts.

    Calls inherit the deadline of their caller. A safe operation is cancelled with
    its caller, any other that has begun runs to its end.
    """
    from .._runtime.grpc_endpoint import UnaryMethod
    from .._runtime.grpc_server import add_methods
    from .._wire.a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything import (
        RES_CODEC,
        SHORT_REQUEST_CODEC,
    )
    from .._wire.shared import REQ_CODEC
    from .api import (
        AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
        SHORT_ERRORS,
    )
    from .policies import (
        AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
        SHORT,
    )

    add_methods(
        server,
        "very_long_names.AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything",
        (
            UnaryMethod(
                AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
                name="AnOperationWhoseNameIsVeryLongBecauseSomebodyWantedItToSayAll",
                request=REQ_CODEC,
                response=RES_CODEC,
                answer=service.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all,
                errors=AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
            ),
            UnaryMethod(
                SHORT,
                name="Short",
                request=SHORT_REQUEST_CODEC,
                response=RES_CODEC,
                answer=service.short,
                errors=SHORT_ERRORS,
            ),
        ),
        domain="a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.very_long_names",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves
    a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything,
    for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything",
        endpoints=(
            rest_endpoint(
                AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
                route=RestRoute(
                    method="POST",
                    path="/x",
                    body=True,
                ),
                request=record(Req),
                response=record(Res),
                handler=service.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all,
                errors=AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
            ),
            rest_endpoint(
                SHORT,
                route=RestRoute(
                    method="GET",
                    path="/x/{a}",
                ),
                request=record(ShortRequest),
                response=record(Res),
                handler=service.short,
                errors=SHORT_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
