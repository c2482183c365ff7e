# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only orders uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Bool, Int32, Model, OpenEnum, is_none
from .shared import Money, OrderLine


class OrderStatus(OpenEnum):
    PENDING = "PENDING"
    PAID = "PAID"
    REFUSED = "REFUSED"


class PlaceOrder(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    order_id: UUID
    lines: list[OrderLine]
    total: Money
    card: str = Field(min_length=1, max_length=64, repr=False)
    """A token that stands for the card."""

    email: str = Field(repr=False, json_schema_extra={"format": "email"})


class Order(Model):
    order_id: UUID
    status: OrderStatus
    total: Money
    lines: list[OrderLine] | None = Field(default=None, exclude_if=is_none)
    placed_at: Timestamp


class OrderState(Model):
    order_id: UUID
    status: OrderStatus


class OutOfStock(Model):
    sku: str
    left: Int32


class GetOrderRequest(Model):
    order_id: UUID
    include_lines: Bool = False
    """Whether the answer carries the lines."""


class CancelOrderRequest(Model):
    order_id: UUID
    reason: str = Field(min_length=1, max_length=200)
