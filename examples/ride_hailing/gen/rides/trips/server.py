# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves trips: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.trips import CancelTripRequest, GetTripRequest, RideWish, Trip
from .api import CANCEL_TRIP_ERRORS, GET_TRIP_ERRORS, REQUEST_RIDE_ERRORS, TripsService
from .policies import CANCEL_TRIP, GET_TRIP, REQUEST_RIDE

if TYPE_CHECKING:
    from grpc.aio import Server

# 180: 2 x 150/s x 0.6 s, services.trips.request_ride
# 240: 2 x 200/s x 0.6 s, services.trips.get_trip
# 10: 2 x 3/s x 0.6 s, services.trips.cancel_trip
# 30: 2 x 25/s x 0.6 s, services.trips.end_trip
CONCURRENCY: Final = 460
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: TripsService,
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
    from .._wire.trips import END_TRIP_CODEC, TRIP_CODEC
    from .api import END_TRIP_ERRORS
    from .policies import END_TRIP

    add_methods(
        server,
        "rides.Trips",
        (
            UnaryMethod(
                END_TRIP,
                name="EndTrip",
                request=END_TRIP_CODEC,
                response=TRIP_CODEC,
                answer=service.end_trip,
                errors=END_TRIP_ERRORS,
            ),
        ),
        domain="trips.rides",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: TripsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves trips, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "trips",
        endpoints=(
            rest_endpoint(
                REQUEST_RIDE,
                route=RestRoute(
                    method="POST",
                    path="/trips",
                    body=True,
                ),
                request=record(RideWish),
                response=record(Trip),
                handler=service.request_ride,
                errors=REQUEST_RIDE_ERRORS,
            ),
            rest_endpoint(
                GET_TRIP,
                route=RestRoute(
                    method="GET",
                    path="/trips/{trip_id}",
                ),
                request=record(GetTripRequest),
                response=record(Trip),
                handler=service.get_trip,
                errors=GET_TRIP_ERRORS,
            ),
            rest_endpoint(
                CANCEL_TRIP,
                route=RestRoute(
                    method="POST",
                    path="/trips/{trip_id}/cancel",
                    body=True,
                ),
                request=record(CancelTripRequest),
                response=record(Trip),
                handler=service.cancel_trip,
                errors=CANCEL_TRIP_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
