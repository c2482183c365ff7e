# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of pictures travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import ListOf
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import DECIMAL, TIMESTAMP, UUID, EnumKind
from ..models.pictures import (
    AddPictureRequest,
    FindPicturesRequest,
    FindPicturesResponse,
    GetPictureRequest,
    HealthResponse,
    Picture,
    RemovePictureRequest,
    TitleTaken,
)
from .descriptors import SCHEMA

LABEL_CODEC = EnumKind(
    {
        "PORTRAIT": 1,
        "LANDSCAPE": 2,
    },
)
PICTURE_CODEC = record_codec(
    SCHEMA,
    "rest_access.Picture",
    Picture,
    Field("picture_id", UUID),
    Field("tenant"),
    Field("title"),
    Field("width"),
    Field("labels", ListOf(LABEL_CODEC)),
    Field("taken_at", TIMESTAMP, optional=True),
    Field("price", DECIMAL, optional=True),
    Field("note", nullable=True),
    Field("added_by"),
)
TITLE_TAKEN_CODEC = record_codec(
    SCHEMA,
    "rest_access.TitleTaken",
    TitleTaken,
    Field("title"),
)
ADD_PICTURE_REQUEST_CODEC = record_codec(
    SCHEMA,
    "rest_access.AddPictureRequest",
    AddPictureRequest,
    Field("tenant"),
    Field("trace", UUID, optional=True),
    Field("dry_run"),
    Field("labels", ListOf(LABEL_CODEC)),
    Field("title"),
    Field("width"),
    Field("taken_at", TIMESTAMP, optional=True),
    Field("price", DECIMAL, optional=True),
    Field("note", nullable=True),
)
GET_PICTURE_REQUEST_CODEC = record_codec(
    SCHEMA,
    "rest_access.GetPictureRequest",
    GetPictureRequest,
    Field("picture_id", UUID),
    Field("tenant"),
    Field("at_most", optional=True),
)
FIND_PICTURES_REQUEST_CODEC = record_codec(
    SCHEMA,
    "rest_access.FindPicturesRequest",
    FindPicturesRequest,
    Field("tenant"),
    Field("labels", ListOf(LABEL_CODEC)),
    Field("since", TIMESTAMP, optional=True),
    Field("after", optional=True),
    Field("limit"),
)
FIND_PICTURES_RESPONSE_CODEC = record_codec(
    SCHEMA,
    "rest_access.FindPicturesResponse",
    FindPicturesResponse,
    Field("pictures", ListOf(PICTURE_CODEC)),
    Field("next", optional=True),
)
REMOVE_PICTURE_REQUEST_CODEC = record_codec(
    SCHEMA,
    "rest_access.RemovePictureRequest",
    RemovePictureRequest,
    Field("picture_id", UUID),
)
HEALTH_RESPONSE_CODEC = record_codec(
    SCHEMA,
    "rest_access.HealthResponse",
    HealthResponse,
    Field("open"),
)
