# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of trees travel as protobuf: a field of the message, and what it
holds, a line.
"""

from pydantic import TypeAdapter

from .._runtime.protobuf_codec import record_codec, union_codec
from .._runtime.protobuf_collections import ListOf, MapOf
from .._runtime.protobuf_messages import Field, Member
from ..models.trees import A, B, C, Expression, Forest, Number, Sum, Tree
from .descriptors import SCHEMA

TREE_CODEC = record_codec(
    SCHEMA,
    "recursive_types.Tree",
    Tree,
    Field("value"),
    Field("left", SCHEMA.later("recursive_types.Tree"), optional=True),
    Field("right", SCHEMA.later("recursive_types.Tree"), optional=True),
)
C_CODEC = record_codec(
    SCHEMA,
    "recursive_types.C",
    C,
    Field("a", SCHEMA.later("recursive_types.A")),
    Field("tree", TREE_CODEC, optional=True),
)
B_CODEC = record_codec(
    SCHEMA,
    "recursive_types.B",
    B,
    Field("c", ListOf(C_CODEC)),
)
A_CODEC = record_codec(
    SCHEMA,
    "recursive_types.A",
    A,
    Field("b", B_CODEC, optional=True),
)
NUMBER_CODEC = record_codec(
    SCHEMA,
    "recursive_types.Number",
    Number,
    Field("value"),
)
SUM_CODEC = record_codec(
    SCHEMA,
    "recursive_types.Sum",
    Sum,
    Field("terms", ListOf(SCHEMA.later("recursive_types.Expression"))),
    Field("of", SCHEMA.later("recursive_types.Expression"), optional=True),
)
EXPRESSION_CODEC = union_codec(
    SCHEMA,
    "recursive_types.Expression",
    TypeAdapter[Expression](Expression),
    "op",
    Member("number", "Number", Number, NUMBER_CODEC),
    Member("sum", "Sum", Sum, SUM_CODEC),
)
FOREST_CODEC = record_codec(
    SCHEMA,
    "recursive_types.Forest",
    Forest,
    Field("a", A_CODEC),
    Field("trees", ListOf(TREE_CODEC)),
    Field("by_name", MapOf(SCHEMA.later("recursive_types.Forest"))),
    Field("expression", EXPRESSION_CODEC),
)
