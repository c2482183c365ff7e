# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of trips travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import DURATION, TIMESTAMP, UUID, EnumKind
from ..models.trips import EndTrip, Trip
from .descriptors import SCHEMA
from .shared import DRIVER_CODEC, FARE_CODEC, PLACE_CODEC, ROUTE_CODEC

TRIP_STATUS_CODEC = EnumKind(
    {
        "SEARCHING": 1,
        "DRIVER_ON_THE_WAY": 2,
        "RIDING": 3,
        "ENDED": 4,
        "PAID": 5,
        "CANCELLED": 6,
        "NOT_SERVED": 7,
    },
)
TRIP_CODEC = record_codec(
    SCHEMA,
    "rides.Trip",
    Trip,
    Field("trip_id", UUID),
    Field("status", TRIP_STATUS_CODEC),
    Field("route", ROUTE_CODEC),
    Field("driver", DRIVER_CODEC, optional=True),
    Field("fare", FARE_CODEC),
    Field("requested_at", TIMESTAMP),
)
END_TRIP_CODEC = record_codec(
    SCHEMA,
    "rides.EndTrip",
    EndTrip,
    Field("trip_id", UUID),
    Field("at", PLACE_CODEC),
    Field("metres"),
    Field("took", DURATION),
)
