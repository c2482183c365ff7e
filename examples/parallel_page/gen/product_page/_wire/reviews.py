# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of reviews travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from ..models.reviews import SummarizeRequest
from .descriptors import SCHEMA

SUMMARIZE_REQUEST_CODEC = record_codec(
    SCHEMA,
    "product_page.SummarizeRequest",
    SummarizeRequest,
    Field("sku"),
    Field("most"),
)
