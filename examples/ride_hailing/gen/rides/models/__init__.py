# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dispatch import OfferAnswer
    from .driver_assigned import DriverAssigned
    from .fare_paid import FarePaid
    from .fares import Quote, QuoteRequest, RedeemQuoteRequest
    from .fleet import Offer
    from .no_driver_found import NoDriverFound
    from .ride_cancelled import RideCancelled
    from .ride_requested import RideRequested
    from .shared import Car, Driver, Fare, Place, Position, Route, Van, Vehicle
    from .trip_ended import TripEnded
    from .trips import (
        CancelTripRequest,
        EndTrip,
        GetTripRequest,
        RideWish,
        Trip,
        TripStatus,
    )

__all__ = [
    "CancelTripRequest",
    "Car",
    "Driver",
    "DriverAssigned",
    "EndTrip",
    "Fare",
    "FarePaid",
    "GetTripRequest",
    "NoDriverFound",
    "Offer",
    "OfferAnswer",
    "Place",
    "Position",
    "Quote",
    "QuoteRequest",
    "RedeemQuoteRequest",
    "RideCancelled",
    "RideRequested",
    "RideWish",
    "Route",
    "Trip",
    "TripEnded",
    "TripStatus",
    "Van",
    "Vehicle",
]

_MODULES = {
    "CancelTripRequest": ".trips",
    "Car": ".shared",
    "Driver": ".shared",
    "DriverAssigned": ".driver_assigned",
    "EndTrip": ".trips",
    "Fare": ".shared",
    "FarePaid": ".fare_paid",
    "GetTripRequest": ".trips",
    "NoDriverFound": ".no_driver_found",
    "Offer": ".fleet",
    "OfferAnswer": ".dispatch",
    "Place": ".shared",
    "Position": ".shared",
    "Quote": ".fares",
    "QuoteRequest": ".fares",
    "RedeemQuoteRequest": ".fares",
    "RideCancelled": ".ride_cancelled",
    "RideRequested": ".ride_requested",
    "RideWish": ".trips",
    "Route": ".shared",
    "Trip": ".trips",
    "TripEnded": ".trip_ended",
    "TripStatus": ".trips",
    "Van": ".shared",
    "Vehicle": ".shared",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
