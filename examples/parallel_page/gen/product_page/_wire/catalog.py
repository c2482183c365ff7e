# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of catalog travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from ..models.catalog import GetProductRequest
from .descriptors import SCHEMA

GET_PRODUCT_REQUEST_CODEC = record_codec(
    SCHEMA,
    "product_page.GetProductRequest",
    GetProductRequest,
    Field("sku"),
)
