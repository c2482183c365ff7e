# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from pydantic import TypeAdapter

from .._runtime.protobuf_codec import record_codec, union_codec
from .._runtime.protobuf_collections import MapOf
from .._runtime.protobuf_messages import Field, Member
from .._runtime.protobuf_values import DURATION, FLOAT
from ..models.shared import Humidity, Limit, Power, Settings, State, Temperature, Value
from .descriptors import SCHEMA

TEMPERATURE_CODEC = record_codec(
    SCHEMA,
    "telemetry.Temperature",
    Temperature,
    Field("celsius"),
)
HUMIDITY_CODEC = record_codec(
    SCHEMA,
    "telemetry.Humidity",
    Humidity,
    Field("percent", FLOAT),
)
POWER_CODEC = record_codec(
    SCHEMA,
    "telemetry.Power",
    Power,
    Field("milliwatts"),
    Field("since", DURATION),
)
STATE_CODEC = record_codec(
    SCHEMA,
    "telemetry.State",
    State,
    Field("open"),
    Field("flags", optional=True),
)
VALUE_CODEC = union_codec(
    SCHEMA,
    "telemetry.Value",
    TypeAdapter[Value](Value),
    "kind",
    Member("temperature", "Temperature", Temperature, TEMPERATURE_CODEC),
    Member("humidity", "Humidity", Humidity, HUMIDITY_CODEC),
    Member("power", "Power", Power, POWER_CODEC),
    Member("state", "State", State, STATE_CODEC),
)
LIMIT_CODEC = record_codec(
    SCHEMA,
    "telemetry.Limit",
    Limit,
    Field("least", optional=True),
    Field("most", optional=True),
)
SETTINGS_CODEC = record_codec(
    SCHEMA,
    "telemetry.Settings",
    Settings,
    Field("every", DURATION),
    Field("limits", MapOf(LIMIT_CODEC)),
)
