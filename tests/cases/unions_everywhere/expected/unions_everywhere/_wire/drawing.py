# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of drawing travel as protobuf: a field of the message, and what it
holds, a line.
"""

from pydantic import TypeAdapter

from .._runtime.protobuf_codec import record_codec, union_codec
from .._runtime.protobuf_collections import ListOf, MapOf
from .._runtime.protobuf_messages import Field, Member
from ..models.drawing import (
    Circle,
    Drawn,
    Ellipse,
    Group,
    Picture,
    Round,
    Shape,
    Square,
)
from .descriptors import SCHEMA

CIRCLE_CODEC = record_codec(
    SCHEMA,
    "unions_everywhere.Circle",
    Circle,
    Field("radius"),
)
SQUARE_CODEC = record_codec(
    SCHEMA,
    "unions_everywhere.Square",
    Square,
    Field("side"),
)
GROUP_CODEC = record_codec(
    SCHEMA,
    "unions_everywhere.Group",
    Group,
    Field("shapes", ListOf(SCHEMA.later("unions_everywhere.Shape"))),
    Field("frame", SCHEMA.later("unions_everywhere.Shape"), optional=True),
)
SHAPE_CODEC = union_codec(
    SCHEMA,
    "unions_everywhere.Shape",
    TypeAdapter[Shape](Shape),
    "shape",
    Member("circle", "Circle", Circle, CIRCLE_CODEC),
    Member("square", "Square", Square, SQUARE_CODEC),
    Member("group", "Group", Group, GROUP_CODEC),
)
ELLIPSE_CODEC = record_codec(
    SCHEMA,
    "unions_everywhere.Ellipse",
    Ellipse,
    Field("a"),
    Field("b"),
)
ROUND_CODEC = union_codec(
    SCHEMA,
    "unions_everywhere.Round",
    TypeAdapter[Round](Round),
    "kind",
    Member("circle", "Circle", Circle, CIRCLE_CODEC),
    Member("ellipse", "Ellipse", Ellipse, ELLIPSE_CODEC),
)
PICTURE_CODEC = record_codec(
    SCHEMA,
    "unions_everywhere.Picture",
    Picture,
    Field("shapes", ListOf(SHAPE_CODEC)),
    Field("by_name", MapOf(SHAPE_CODEC)),
    Field("round", ROUND_CODEC, optional=True),
    Field("or_null", ROUND_CODEC, nullable=True),
)
DRAWN_CODEC = record_codec(
    SCHEMA,
    "unions_everywhere.Drawn",
    Drawn,
    Field("picture", PICTURE_CODEC),
    Field("last", SHAPE_CODEC),
)
