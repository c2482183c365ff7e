# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from pydantic import TypeAdapter

from .._runtime.protobuf_codec import record_codec, union_codec
from .._runtime.protobuf_collections import ListOf
from .._runtime.protobuf_messages import Field, Member
from .._runtime.protobuf_values import FLOAT, TIMESTAMP, UUID
from ..models.shared import Car, Driver, Fare, Place, Position, Route, Van, Vehicle
from .descriptors import SCHEMA

PLACE_CODEC = record_codec(
    SCHEMA,
    "rides.Place",
    Place,
    Field("latitude"),
    Field("longitude"),
)
ROUTE_CODEC = record_codec(
    SCHEMA,
    "rides.Route",
    Route,
    Field("start", PLACE_CODEC),
    Field("destination", PLACE_CODEC),
    Field("stops", ListOf(PLACE_CODEC)),
)
FARE_CODEC = record_codec(
    SCHEMA,
    "rides.Fare",
    Fare,
    Field("minor_units"),
    Field("currency"),
)
CAR_CODEC = record_codec(
    SCHEMA,
    "rides.Car",
    Car,
    Field("model"),
    Field("seats"),
)
VAN_CODEC = record_codec(
    SCHEMA,
    "rides.Van",
    Van,
    Field("model"),
    Field("seats"),
    Field("ramp"),
)
VEHICLE_CODEC = union_codec(
    SCHEMA,
    "rides.Vehicle",
    TypeAdapter[Vehicle](Vehicle),
    "kind",
    Member("car", "Car", Car, CAR_CODEC),
    Member("van", "Van", Van, VAN_CODEC),
)
DRIVER_CODEC = record_codec(
    SCHEMA,
    "rides.Driver",
    Driver,
    Field("driver_id", UUID),
    Field("name"),
    Field("plate"),
    Field("vehicle", VEHICLE_CODEC),
)
POSITION_CODEC = record_codec(
    SCHEMA,
    "rides.Position",
    Position,
    Field("position_id", UUID),
    Field("driver_id", UUID),
    Field("place", PLACE_CODEC),
    Field("heading", FLOAT, optional=True),
    Field("measured_at", TIMESTAMP),
)
