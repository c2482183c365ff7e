# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of order_service travel as protobuf: a field of the message, and what
it holds, a line.
"""

from .._runtime.protobuf_collections import ListOf, MapOf
from .._runtime.protobuf_json import message_codec
from .._runtime.protobuf_message_kinds import STRUCT, Boxed, MessageEnum
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import DURATION, FLOAT, PLAIN, TIMESTAMP
from ..models.order_service import (
    FieldMask,
    GetOrderRequest,
    Invoice,
    ListOrdersRequest,
    ListOrdersResponse,
    Money,
    Order,
    OrderLine,
    PlaceOrderRequest,
    UpdateOrderRequest,
)
from .descriptors import SCHEMA

FIELD_MASK_CODEC = message_codec(
    SCHEMA,
    "google.protobuf.FieldMask",
    FieldMask,
    Field("paths", ListOf(PLAIN)),
)
MONEY_CODEC = message_codec(
    SCHEMA,
    "google.type.Money",
    Money,
    Field("currency_code"),
    Field("units"),
    Field("nanos"),
)
ORDER_LINE_CODEC = message_codec(
    SCHEMA,
    "acme.orders.v1.Order.Line",
    OrderLine,
    Field("sku"),
    Field("count"),
    Field("price", MONEY_CODEC),
)
ORDER_STATUS_CODEC = MessageEnum(
    {
        "STATUS_UNSPECIFIED": 0,
        "PENDING": 1,
        "PAID": 2,
        "LOST": -1,
    },
)
INVOICE_CODEC = message_codec(
    SCHEMA,
    "acme.orders.v1.Invoice",
    Invoice,
    Field("address"),
    Field("due_days", Boxed()),
)
ORDER_CODEC = message_codec(
    SCHEMA,
    "acme.orders.v1.Order",
    Order,
    Field("name"),
    Field("lines", ListOf(ORDER_LINE_CODEC)),
    Field("status", ORDER_STATUS_CODEC),
    Field("total_cents"),
    Field("placed_at", TIMESTAMP),
    Field("promised_within", DURATION),
    Field("labels", MapOf(PLAIN)),
    Field("lines_by_position", MapOf(ORDER_LINE_CODEC)),
    Field("card_token"),
    Field("invoice", INVOICE_CODEC),
    Field("note"),
    Field("extra", STRUCT),
    Field("replaces", SCHEMA.later("acme.orders.v1.Order")),
    Field("signature"),
    Field("discount", FLOAT),
    Field("from", attribute="from_"),
)
PLACE_ORDER_REQUEST_CODEC = message_codec(
    SCHEMA,
    "acme.orders.v1.PlaceOrderRequest",
    PlaceOrderRequest,
    Field("parent"),
    Field("order", ORDER_CODEC),
)
GET_ORDER_REQUEST_CODEC = message_codec(
    SCHEMA,
    "acme.orders.v1.GetOrderRequest",
    GetOrderRequest,
    Field("name"),
)
UPDATE_ORDER_REQUEST_CODEC = message_codec(
    SCHEMA,
    "acme.orders.v1.UpdateOrderRequest",
    UpdateOrderRequest,
    Field("order", ORDER_CODEC),
    Field("update_mask", FIELD_MASK_CODEC),
)
LIST_ORDERS_REQUEST_CODEC = message_codec(
    SCHEMA,
    "acme.orders.v1.ListOrdersRequest",
    ListOrdersRequest,
    Field("parent"),
    Field("page_size"),
    Field("page_token"),
    Field("statuses", ListOf(ORDER_STATUS_CODEC)),
    Field("paid", Boxed()),
    Field("newest_first"),
)
LIST_ORDERS_RESPONSE_CODEC = message_codec(
    SCHEMA,
    "acme.orders.v1.ListOrdersResponse",
    ListOrdersResponse,
    Field("orders", ListOf(ORDER_CODEC)),
    Field("next_page_token"),
)
