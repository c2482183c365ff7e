# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import TIMESTAMP, UUID
from ..models.shared import Note
from .descriptors import SCHEMA

NOTE_CODEC = record_codec(
    SCHEMA,
    "one_record_twice.Note",
    Note,
    Field("note_id", UUID),
    Field("text"),
    Field("at", TIMESTAMP),
    Field("size"),
)
