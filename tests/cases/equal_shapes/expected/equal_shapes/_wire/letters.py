# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of letters travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import UUID
from ..models.letters import BurnRequest, BurnResponse, SendRequest, SendResponse
from .descriptors import SCHEMA

SEND_REQUEST_CODEC = record_codec(
    SCHEMA,
    "equal_shapes.SendRequest",
    SendRequest,
    Field("id", UUID),
)
SEND_RESPONSE_CODEC = record_codec(
    SCHEMA,
    "equal_shapes.SendResponse",
    SendResponse,
    Field("ok"),
)
BURN_REQUEST_CODEC = record_codec(
    SCHEMA,
    "equal_shapes.BurnRequest",
    BurnRequest,
    Field("id", UUID),
)
BURN_RESPONSE_CODEC = record_codec(
    SCHEMA,
    "equal_shapes.BurnResponse",
    BurnResponse,
    Field("ok"),
)
