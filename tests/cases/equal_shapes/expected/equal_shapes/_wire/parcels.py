# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of parcels travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import UUID
from ..models.parcels import ShipRequest, ShipResponse
from .descriptors import SCHEMA

SHIP_REQUEST_CODEC = record_codec(
    SCHEMA,
    "equal_shapes.ShipRequest",
    ShipRequest,
    Field("id", UUID),
)
SHIP_RESPONSE_CODEC = record_codec(
    SCHEMA,
    "equal_shapes.ShipResponse",
    ShipResponse,
    Field("ok"),
)
