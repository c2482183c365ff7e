# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of
a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything travel
as protobuf: a field of the message, and what it holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from ..models.a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything import (
    Res,
    ShortRequest,
)
from .descriptors import SCHEMA

RES_CODEC = record_codec(
    SCHEMA,
    "very_long_names.Res",
    Res,
    Field("b"),
)
SHORT_REQUEST_CODEC = record_codec(
    SCHEMA,
    "very_long_names.ShortRequest",
    ShortRequest,
    Field("a"),
)
