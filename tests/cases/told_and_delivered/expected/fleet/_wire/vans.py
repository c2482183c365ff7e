# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of vans travel as protobuf: a field of the message, and what it holds,
a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import DATE, UUID
from ..models.vans import RentRequest, RentResponse
from .descriptors import SCHEMA

RENT_REQUEST_CODEC = record_codec(
    SCHEMA,
    "fleet.RentRequest",
    RentRequest,
    Field("van_id", UUID),
    Field("on", DATE),
)
RENT_RESPONSE_CODEC = record_codec(
    SCHEMA,
    "fleet.RentResponse",
    RentResponse,
    Field("cents"),
)
