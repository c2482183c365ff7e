# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of texts travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from ..models.texts import Text, Torn
from .descriptors import SCHEMA

TEXT_CODEC = record_codec(
    SCHEMA,
    "hurting_descriptions.Text",
    Text,
    Field("long"),
    Field("tabs"),
    Field("quote"),
    Field("yaml"),
    Field("hidden"),
    Field("number"),
)
TORN_CODEC = record_codec(
    SCHEMA,
    "hurting_descriptions.Torn",
    Torn,
    Field("why"),
)
