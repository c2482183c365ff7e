# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of fares travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import TIMESTAMP, UUID
from ..models.fares import Quote, RedeemQuoteRequest
from .descriptors import SCHEMA
from .shared import FARE_CODEC

QUOTE_CODEC = record_codec(
    SCHEMA,
    "rides.Quote",
    Quote,
    Field("quote_id", UUID),
    Field("fare", FARE_CODEC),
    Field("holds_until", TIMESTAMP),
)
REDEEM_QUOTE_REQUEST_CODEC = record_codec(
    SCHEMA,
    "rides.RedeemQuoteRequest",
    RedeemQuoteRequest,
    Field("quote_id", UUID),
    Field("trip_id", UUID),
)
