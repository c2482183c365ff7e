# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of import_ travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import ListOf
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import PLAIN
from ..models.import_ import Exception_, None_
from .descriptors import SCHEMA

NONE_CODEC = record_codec(
    SCHEMA,
    "class_.None_",
    None_,
    Field("from", attribute="from_", key="from"),
    Field("class", attribute="class_", key="class"),
    Field("self"),
    Field("cls"),
    Field("request"),
    Field("deadline"),
)
EXCEPTION_CODEC = record_codec(
    SCHEMA,
    "class_.Exception",
    Exception_,
    Field("args", ListOf(PLAIN)),
)
