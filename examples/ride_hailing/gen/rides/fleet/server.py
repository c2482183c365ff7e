# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves fleet: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import FleetService

# 1800: 2 x 9000/s x 0.1 s, services.fleet.report_position
# 100: the default, services.fleet.offer_ride
CONCURRENCY: Final = 1900
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: FleetService,
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
    from .._runtime.wire_form import EMPTY
    from .._wire.fleet import OFFER_CODEC
    from .._wire.shared import POSITION_CODEC
    from .api import OFFER_RIDE_ERRORS, REPORT_POSITION_ERRORS
    from .policies import OFFER_RIDE, REPORT_POSITION

    add_methods(
        server,
        "rides.Fleet",
        (
            UnaryMethod(
                REPORT_POSITION,
                name="ReportPosition",
                request=POSITION_CODEC,
                response=EMPTY,
                answer=service.report_position,
                errors=REPORT_POSITION_ERRORS,
            ),
            UnaryMethod(
                OFFER_RIDE,
                name="OfferRide",
                request=OFFER_CODEC,
                response=EMPTY,
                answer=service.offer_ride,
                errors=OFFER_RIDE_ERRORS,
            ),
        ),
        domain="fleet.rides",
        concurrency=CONCURRENCY,
        options=options,
    )
