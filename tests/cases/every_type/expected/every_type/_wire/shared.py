# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from pydantic import TypeAdapter

from .._runtime.protobuf_codec import record_codec, union_codec
from .._runtime.protobuf_collections import ListOf, MapOf, Wrapped
from .._runtime.protobuf_messages import Field, Member
from .._runtime.protobuf_struct import JSON
from .._runtime.protobuf_values import (
    DATE,
    DECIMAL,
    DURATION,
    FLOAT,
    PLAIN,
    TIMESTAMP,
    UUID,
    EnumKind,
)
from ..models.shared import Card, Cash, Everything, Node, Payment
from .descriptors import SCHEMA

NODE_CODEC = record_codec(
    SCHEMA,
    "every_type.Node",
    Node,
    Field("name"),
    Field("children", ListOf(SCHEMA.later("every_type.Node"))),
    Field("parent", SCHEMA.later("every_type.Node"), optional=True),
)
COLOUR_CODEC = EnumKind(
    {
        "RED": 1,
        "GREEN": 2,
        "BLUE": 3,
    },
)
CARD_CODEC = record_codec(
    SCHEMA,
    "every_type.Card",
    Card,
    Field("number"),
    Field("expires"),
)
CASH_CODEC = record_codec(
    SCHEMA,
    "every_type.Cash",
    Cash,
    Field("minor_units"),
)
PAYMENT_CODEC = union_codec(
    SCHEMA,
    "every_type.Payment",
    TypeAdapter[Payment](Payment),
    "kind",
    Member("card", "Card", Card, CARD_CODEC),
    Member("cash", "Cash", Cash, CASH_CODEC),
)
EVERYTHING_CODEC = record_codec(
    SCHEMA,
    "every_type.Everything",
    Everything,
    Field("a_bool"),
    Field("an_int32"),
    Field("an_int64"),
    Field("a_float", FLOAT),
    Field("a_double"),
    Field("a_decimal", DECIMAL),
    Field("a_string"),
    Field("some_bytes"),
    Field("a_uuid", UUID),
    Field("a_timestamp", TIMESTAMP),
    Field("a_date", DATE),
    Field("a_duration", DURATION),
    Field("some_json", JSON),
    Field("maybe_bool", optional=True),
    Field("maybe_int64", optional=True),
    Field("maybe_string", optional=True),
    Field("maybe_timestamp", TIMESTAMP, optional=True),
    Field("maybe_json", JSON, optional=True),
    Field("nullable_string", nullable=True),
    Field("nullable_node", NODE_CODEC, nullable=True),
    Field("defaulted"),
    Field("defaulted_text"),
    Field("defaulted_colour", COLOUR_CODEC),
    Field("bounded"),
    Field("measured"),
    Field("sized"),
    Field("patterned"),
    Field("numbers", ListOf(PLAIN)),
    Field("maybe_numbers", Wrapped(ListOf(PLAIN)), optional=True),
    Field("few", ListOf(PLAIN)),
    Field("by_name", MapOf(PLAIN)),
    Field("nodes_by_name", MapOf(NODE_CODEC)),
    Field("matrix", ListOf(Wrapped(ListOf(PLAIN)))),
    Field("grouped", MapOf(Wrapped(ListOf(PLAIN)))),
    Field("colour", COLOUR_CODEC),
    Field("colours", ListOf(COLOUR_CODEC)),
    Field("node", NODE_CODEC),
    Field("maybe_node", NODE_CODEC, optional=True),
    Field("payment", PAYMENT_CODEC),
    Field("payments", ListOf(PAYMENT_CODEC)),
    Field("secret"),
    Field("old", optional=True),
)
