# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves prices: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.prices import LookRequest, Price
from .api import LOOK_ERRORS, PricesService
from .policies import LOOK

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.prices.watch
# 100: the default, services.prices.load
# 100: the default, services.prices.haggle
# 100: the default, services.prices.discard
# 100: the default, services.prices.heartbeat
# 100: the default, services.prices.look
# 100: the default, services.prices.follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there
CONCURRENCY: Final = 700
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: PricesService,
    server: Server,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> None:
    """Mounts `service` onto a server of grpc.aio, before it starts.

    Calls inherit the deadline of their caller. A safe operation is cancelled with
    its caller, any other that has begun runs to its end. A stream ends with its
    caller, unless all its requests have arrived and there is one answer.
    """
    from .._runtime.grpc_endpoint import UnaryMethod
    from .._runtime.grpc_server import add_methods
    from .._runtime.grpc_stream_endpoint import (
        BothStreamsMethod,
        ClientStreamMethod,
        ServerStreamMethod,
        stream_without_request,
    )
    from .._runtime.wire_form import EMPTY
    from .._wire.prices import (
        BEAT_CODEC,
        FROZEN_CODEC,
        LOADED_CODEC,
        LOOK_REQUEST_CODEC,
        OFFER_CODEC,
        PRICE_CODEC,
        QUESTION_OF_A_VERY_PATIENT_CUSTOMER_WHO_WANTS_TO_KNOW_EVERYTHING_THAT_THERE_IS_CODEC,
        UNLISTED_CODEC,
        WATCH_REQUEST_CODEC,
    )
    from .api import (
        DISCARD_ERRORS,
        FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_ERRORS,
        HAGGLE_ERRORS,
        HEARTBEAT_ERRORS,
        LOAD_ERRORS,
        LOOK_ERRORS,
        WATCH_ERRORS,
    )
    from .policies import (
        DISCARD,
        FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE,
        HAGGLE,
        HEARTBEAT,
        LOAD,
        LOOK,
        WATCH,
    )

    add_methods(
        server,
        "streams.Prices",
        (
            ServerStreamMethod(
                WATCH,
                name="Watch",
                request=WATCH_REQUEST_CODEC,
                response=PRICE_CODEC,
                answer=service.watch,
                errors=WATCH_ERRORS,
                details=(UNLISTED_CODEC,),
            ),
            ClientStreamMethod(
                LOAD,
                name="Load",
                request=PRICE_CODEC,
                response=LOADED_CODEC,
                answer=service.load,
                errors=LOAD_ERRORS,
                details=(FROZEN_CODEC,),
            ),
            BothStreamsMethod(
                HAGGLE,
                name="Haggle",
                request=OFFER_CODEC,
                response=OFFER_CODEC,
                answer=service.haggle,
                errors=HAGGLE_ERRORS,
            ),
            ClientStreamMethod(
                DISCARD,
                name="Discard",
                request=PRICE_CODEC,
                response=EMPTY,
                answer=service.discard,
                errors=DISCARD_ERRORS,
            ),
            ServerStreamMethod(
                HEARTBEAT,
                name="Heartbeat",
                request=EMPTY,
                response=BEAT_CODEC,
                answer=stream_without_request(service.heartbeat),
                errors=HEARTBEAT_ERRORS,
            ),
            UnaryMethod(
                LOOK,
                name="Look",
                request=LOOK_REQUEST_CODEC,
                response=PRICE_CODEC,
                answer=service.look,
                errors=LOOK_ERRORS,
            ),
            BothStreamsMethod(
                FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE,
                name="FollowWhatAVeryPatientCustomerWantsToKnowOfEverythingThatIsThere",
                request=QUESTION_OF_A_VERY_PATIENT_CUSTOMER_WHO_WANTS_TO_KNOW_EVERYTHING_THAT_THERE_IS_CODEC,
                response=QUESTION_OF_A_VERY_PATIENT_CUSTOMER_WHO_WANTS_TO_KNOW_EVERYTHING_THAT_THERE_IS_CODEC,
                answer=service.follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there,
                errors=FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_ERRORS,
            ),
        ),
        domain="prices.streams",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: PricesService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves prices, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "prices",
        endpoints=(
            rest_endpoint(
                LOOK,
                route=RestRoute(
                    method="GET",
                    path="/prices/{article}",
                ),
                request=record(LookRequest),
                response=record(Price),
                handler=service.look,
                errors=LOOK_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
