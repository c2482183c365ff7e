# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of entry_posted travel as protobuf: a field of the message, and what
it holds, a line.
"""

from .._runtime.protobuf_collections import MapOf
from .._runtime.protobuf_json import message_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import PLAIN, TIMESTAMP
from ..models.entry_posted import EntryPosted
from .descriptors import SCHEMA

ENTRY_POSTED_CODEC = message_codec(
    SCHEMA,
    "ledger.EntryPosted",
    EntryPosted,
    Field("entry_id"),
    Field("account_id"),
    Field("cents"),
    Field("lines", MapOf(PLAIN)),
    Field("posted_at", TIMESTAMP),
)
