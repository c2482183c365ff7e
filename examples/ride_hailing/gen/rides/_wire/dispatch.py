# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of dispatch travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import UUID
from ..models.dispatch import OfferAnswer
from .descriptors import SCHEMA

OFFER_ANSWER_CODEC = record_codec(
    SCHEMA,
    "rides.OfferAnswer",
    OfferAnswer,
    Field("offer_id", UUID),
    Field("trip_id", UUID),
    Field("driver_id", UUID),
    Field("taken"),
)
