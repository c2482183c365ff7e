# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of tables travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import ListOf, MapOf, Wrapped
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_struct import JSON
from .._runtime.protobuf_values import DECIMAL, PLAIN, UUID, EnumKind
from ..models.tables import Cell, Cube, Table
from .descriptors import SCHEMA

TABLE_CODEC = record_codec(
    SCHEMA,
    "nested_containers.Table",
    Table,
    Field("rows", ListOf(Wrapped(ListOf(PLAIN)))),
    Field("totals", MapOf(Wrapped(ListOf(PLAIN)))),
    Field("index", ListOf(Wrapped(MapOf(PLAIN)))),
)
CELL_CODEC = record_codec(
    SCHEMA,
    "nested_containers.Cell",
    Cell,
    Field("value", DECIMAL, optional=True),
)
KIND_CODEC = EnumKind(
    {
        "PLAIN": 1,
        "BOLD": 2,
    },
)
CUBE_CODEC = record_codec(
    SCHEMA,
    "nested_containers.Cube",
    Cube,
    Field("cells", ListOf(Wrapped(ListOf(Wrapped(ListOf(PLAIN)))))),
    Field("named", MapOf(Wrapped(MapOf(CELL_CODEC)))),
    Field("deep", MapOf(Wrapped(ListOf(Wrapped(MapOf(Wrapped(ListOf(CELL_CODEC)))))))),
    Field("maybe", Wrapped(ListOf(Wrapped(ListOf(UUID)))), optional=True),
    Field("any", ListOf(JSON)),
    Field("kinds", ListOf(Wrapped(ListOf(KIND_CODEC)))),
)
