# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from ..models.shared import Req
from .descriptors import SCHEMA

REQ_CODEC = record_codec(
    SCHEMA,
    "very_long_names.Req",
    Req,
    Field("a"),
)
