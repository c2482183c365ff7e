# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of registry travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import MapOf
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import PLAIN, UUID
from ..models.registry import Device, GetDeviceRequest
from .descriptors import SCHEMA
from .shared import SETTINGS_CODEC

DEVICE_CODEC = record_codec(
    SCHEMA,
    "telemetry.Device",
    Device,
    Field("device_id"),
    Field("owner_id", UUID),
    Field("model"),
    Field("settings", SETTINGS_CODEC),
    Field("labels", MapOf(PLAIN)),
)
GET_DEVICE_REQUEST_CODEC = record_codec(
    SCHEMA,
    "telemetry.GetDeviceRequest",
    GetDeviceRequest,
    Field("device_id"),
)
