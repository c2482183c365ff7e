# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import ListOf, MapOf
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import DATE, PLAIN, UUID, EnumKind
from ..models.shared import (
    Availability,
    Picture,
    Price,
    Product,
    ProductNotFound,
    Review,
    ReviewSummary,
)
from .descriptors import SCHEMA

PICTURE_CODEC = record_codec(
    SCHEMA,
    "product_page.Picture",
    Picture,
    Field("url"),
    Field("alternative_text"),
)
PRODUCT_CODEC = record_codec(
    SCHEMA,
    "product_page.Product",
    Product,
    Field("sku"),
    Field("title"),
    Field("text"),
    Field("pictures", ListOf(PICTURE_CODEC)),
    Field("properties", MapOf(PLAIN)),
)
PRICE_CODEC = record_codec(
    SCHEMA,
    "product_page.Price",
    Price,
    Field("minor_units"),
    Field("currency"),
    Field("before", optional=True),
)
STOCK_STATUS_CODEC = EnumKind(
    {
        "IN_STOCK": 1,
        "FEW_LEFT": 2,
        "ON_ORDER": 3,
        "SOLD_OUT": 4,
    },
)
AVAILABILITY_CODEC = record_codec(
    SCHEMA,
    "product_page.Availability",
    Availability,
    Field("status", STOCK_STATUS_CODEC),
    Field("pieces", optional=True),
    Field("arrives_on", DATE, optional=True),
)
REVIEW_CODEC = record_codec(
    SCHEMA,
    "product_page.Review",
    Review,
    Field("review_id", UUID),
    Field("stars"),
    Field("text"),
    Field("written_on", DATE),
)
REVIEW_SUMMARY_CODEC = record_codec(
    SCHEMA,
    "product_page.ReviewSummary",
    ReviewSummary,
    Field("stars"),
    Field("count"),
    Field("most_helpful", ListOf(REVIEW_CODEC)),
)
PRODUCT_NOT_FOUND_CODEC = record_codec(
    SCHEMA,
    "product_page.ProductNotFound",
    ProductNotFound,
    Field("sku"),
)
