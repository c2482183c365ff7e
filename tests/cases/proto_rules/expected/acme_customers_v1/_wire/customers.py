# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of customers travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_collections import ListOf, MapOf
from .._runtime.protobuf_json import message_codec
from .._runtime.protobuf_message_kinds import MessageEnum
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import DURATION, PLAIN, TIMESTAMP
from ..models.customers import Address, Customer, FindRequest, FindResponse
from .descriptors import SCHEMA

LEVEL_CODEC = MessageEnum(
    {
        "LEVEL_UNSPECIFIED": 0,
        "PLAIN": 1,
        "GOLD": 2,
    },
)
ADDRESS_CODEC = message_codec(
    SCHEMA,
    "acme.customers.v1.Address",
    Address,
    Field("street"),
    Field("city"),
    Field("post_box"),
)
CUSTOMER_CODEC = message_codec(
    SCHEMA,
    "acme.customers.v1.Customer",
    Customer,
    Field("email"),
    Field("name"),
    Field("age"),
    Field("credit"),
    Field("level", LEVEL_CODEC),
    Field("tags", ListOf(PLAIN)),
    Field("labels", MapOf(PLAIN)),
    Field("phone"),
    Field("address", ADDRESS_CODEC),
    Field("homepage"),
    Field("nickname"),
    Field("contract_length", DURATION),
    Field("since", TIMESTAMP),
    Field("picture"),
    Field("dozens"),
)
FIND_REQUEST_CODEC = message_codec(
    SCHEMA,
    "acme.customers.v1.FindRequest",
    FindRequest,
    Field("query"),
    Field("limit"),
)
FIND_RESPONSE_CODEC = message_codec(
    SCHEMA,
    "acme.customers.v1.FindResponse",
    FindResponse,
    Field("customers", ListOf(CUSTOMER_CODEC)),
)
