# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import DECIMAL, UUID
from ..models.shared import Quote, TripRequest
from .descriptors import SCHEMA

TRIP_REQUEST_CODEC = record_codec(
    SCHEMA,
    "rides.TripRequest",
    TripRequest,
    Field("rider", UUID),
    Field("from", attribute="from_", key="from"),
    Field("to"),
)
QUOTE_CODEC = record_codec(
    SCHEMA,
    "rides.Quote",
    Quote,
    Field("amount", DECIMAL),
)
