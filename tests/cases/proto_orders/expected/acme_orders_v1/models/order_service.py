# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only order_service uses."""

from __future__ import annotations

from pydantic import Field, JsonValue

from .._runtime.model_times import Duration, Timestamp
from .._runtime.model_types import (
    Bool,
    Bytes,
    Double,
    Int32,
    Int64,
    OpenEnum,
    UInt32,
    UInt64,
)
from .._runtime.protobuf_models import MessageModel, at_most_one


class FieldMask(MessageModel):
    """`FieldMask` represents a set of symbolic field paths, for example:"""

    paths: list[str] = Field(default_factory=list)
    """The set of field mask paths."""


class Money(MessageModel):
    """Represents an amount of money with its currency type."""

    currency_code: str = ""
    """The three-letter currency code defined in ISO 4217."""

    units: Int64 = 0
    """The whole units of the amount. For example if `currencyCode` is `"USD"`, then 1
    unit is one US dollar.
    """

    nanos: Int32 = 0
    """Number of nano (10^-9) units of the amount. The value must be between
    -999,999,999 and +999,999,999 inclusive. If `units` is positive, `nanos` must be
    positive or zero. If `units` is zero, `nanos` can be positive, zero, or negative.
    If `units` is negative, `nanos` must be negative or zero. For example $-1.75 is
    represented as `units`=-1 and `nanos`=-750,000,000.
    """


class OrderLine(MessageModel):
    """So many of one thing."""

    sku: str = ""
    count: UInt32 = 0
    price: Money | None = None


class OrderStatus(OpenEnum):
    """Where an order stands."""

    STATUS_UNSPECIFIED = "STATUS_UNSPECIFIED"
    PENDING = "PENDING"
    """Nothing was paid yet."""

    PAID = "PAID"
    LOST = "LOST"
    """Deprecated."""


class Invoice(MessageModel):
    address: str = ""
    due_days: Int64 | None = None


class Order(MessageModel):
    """An order with its lines."""

    name: str = ""
    lines: list[OrderLine] = Field(default_factory=list)
    status: OrderStatus = OrderStatus.STATUS_UNSPECIFIED
    total_cents: UInt64 = 0
    placed_at: Timestamp | None = None
    promised_within: Duration | None = None
    labels: dict[str, str] = Field(default_factory=dict)
    lines_by_position: dict[Int32, OrderLine] = Field(default_factory=dict)
    card_token: str | None = None
    invoice: Invoice | None = None
    note: str | None = None
    extra: dict[str, JsonValue] | None = None
    replaces: Order | None = None
    """The order that this one replaces."""

    signature: Bytes = b""
    discount: Double = Field(default=0.0, json_schema_extra={"deprecated": True})
    """Deprecated."""

    from_: str = ""
    """A word that Python keeps for itself."""

    _one_of_payment = at_most_one("card_token", "invoice")


class PlaceOrderRequest(MessageModel):
    parent: str = ""
    """The shop: `shops/{shop}`."""

    order: Order | None = None


class GetOrderRequest(MessageModel):
    name: str = ""


class UpdateOrderRequest(MessageModel):
    order: Order | None = None
    update_mask: FieldMask | None = None


class ListOrdersRequest(MessageModel):
    parent: str = ""
    page_size: Int32 = 0
    page_token: str = ""
    statuses: list[OrderStatus] = Field(default_factory=list)
    paid: Bool | None = None
    """Only those that were paid, or were not."""

    newest_first: Bool | None = None


class ListOrdersResponse(MessageModel):
    orders: list[Order] = Field(default_factory=list)
    next_page_token: str = ""
