# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only orders uses."""

from uuid import UUID

from pydantic import ConfigDict

from .._runtime.model_types import Model, OpenEnum
from .shared import Money, OrderLine, Payment


class OrderStatus(OpenEnum):
    PENDING = "PENDING"
    PAID = "PAID"
    SHIPPED = "SHIPPED"


class Order(Model):
    order_id: UUID
    status: OrderStatus
    total: Money


class PlaceOrder(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    order_id: UUID
    lines: list[OrderLine]
    payment: Payment


class GetOrderRequest(Model):
    order_id: UUID
