# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves trips: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.shared import Quote, TripRequest
from ..models.trips import Trip
from .api import QUOTE_ERRORS, REQUEST_TRIP_ERRORS, TripsService
from .policies import QUOTE, REQUEST_TRIP

# 100: the default, services.trips.request_trip
# 100: the default, services.trips.quote
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


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
                REQUEST_TRIP,
                route=RestRoute(
                    method="POST",
                    path="/trips",
                    body=True,
                ),
                request=record(TripRequest),
                response=record(Trip),
                handler=service.request_trip,
                errors=REQUEST_TRIP_ERRORS,
            ),
            rest_endpoint(
                QUOTE,
                route=RestRoute(
                    method="POST",
                    path="/quotes",
                    body=True,
                ),
                request=record(TripRequest),
                response=record(Quote),
                handler=service.quote,
                errors=QUOTE_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
