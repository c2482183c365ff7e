# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of fleet travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import TIMESTAMP, UUID
from ..models.fleet import Offer
from .descriptors import SCHEMA
from .shared import FARE_CODEC, PLACE_CODEC

OFFER_CODEC = record_codec(
    SCHEMA,
    "rides.Offer",
    Offer,
    Field("offer_id", UUID),
    Field("trip_id", UUID),
    Field("driver_id", UUID),
    Field("start", PLACE_CODEC),
    Field("fare", FARE_CODEC),
    Field("expires_at", TIMESTAMP),
)
