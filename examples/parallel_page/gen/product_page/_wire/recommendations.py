# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of recommendations travel as protobuf: a field of the message, and
what it holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import ListOf
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import PLAIN, UUID
from ..models.recommendations import SuggestRequest, SuggestResponse
from .descriptors import SCHEMA

SUGGEST_REQUEST_CODEC = record_codec(
    SCHEMA,
    "product_page.SuggestRequest",
    SuggestRequest,
    Field("sku"),
    Field("visitor_id", UUID, optional=True),
)
SUGGEST_RESPONSE_CODEC = record_codec(
    SCHEMA,
    "product_page.SuggestResponse",
    SuggestResponse,
    Field("skus", ListOf(PLAIN)),
)
