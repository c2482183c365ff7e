"""One service's part of a contract."""

from __future__ import annotations

import pytest

from mscomm_gen.analysis.load import operation_loads
from mscomm_gen.analysis.policies import effective_policy
from mscomm_gen.analysis.service_view import service_view
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.interactions import OperationEnd
from mscomm_gen.frontends.yaml.load import load_text

CONTRACT = """\
mscomm: 1
name: shop
services:
  web:
    operations:
      buy: {http: POST /buy, request: Cart, response: Order, idempotency: keyed, rate: 40/s, burst: 400/s}
  orders:
    operations:
      place:
        http: POST /orders
        request: Cart
        response: Order
        idempotency: keyed
        completes_by: [shipped]
        correlate: order_id
      get: {http: "GET /orders/{order_id}", request: {order_id: uuid}, response: Order, idempotency: safe}
    consumes: {paid: {}}
  payments:
    operations:
      charge: {grpc: true, request: Charge, idempotency: keyed, slo: {p99: 100ms}}
      refund: {grpc: true, request: Refund, idempotency: keyed}
    consumes: {placed: {}}
  shipping:
    consumes: {placed: {}}
messages:
  placed: {event: Placed, from: orders}
  paid: {event: Paid, from: payments}
  shipped: {event: Shipped, from: shipping}
  moved: {event: Moved, from: shipping}
interactions:
  web.buy -> orders.place: {policy: quick}
  orders.place -> payments.charge: {policy: careful, calls: 2}
  orders.place -> placed: {}
  orders.get -> shipping: {}
policies:
  quick: {timeout: 1s}
  careful: {timeout: 2s}
types:
  Cart: {lines: list<Line>}
  Line: {sku: string}
  Order: {order_id: uuid}
  Charge: {cents: int32}
  Refund: {cents: int32}
  Placed: {order_id: uuid}
  Paid: {order_id: uuid}
  Shipped: {order_id: uuid}
  Moved: {to: Place}
  Place: {name: string}
"""


@pytest.fixture(scope="module")
def whole() -> Contract:
    return load_text(CONTRACT, "contract.yaml", options=())


@pytest.fixture(scope="module")
def orders(whole: Contract) -> Contract:
    return service_view(whole, "orders")


def test_its_own_operations_and_consumers_are_whole(orders: Contract) -> None:
    own = orders.service_by_name["orders"]
    assert not own.external
    assert [each.name for each in own.operations] == ["place", "get"]
    assert [each.message for each in own.consumes] == ["paid"]


def test_of_whom_it_calls_it_has_what_it_calls(orders: Contract) -> None:
    payments = orders.service_by_name["payments"]
    assert payments.external
    assert [each.name for each in payments.operations] == ["charge"]
    assert payments.consumes == ()


def test_who_calls_it_is_not_its_business(orders: Contract) -> None:
    assert "web" not in orders.service_by_name
    assert [each.key for each in orders.interactions] == [
        "orders.place -> payments.charge",
        "orders.place -> placed",
        "orders.get -> shipping",
    ]


def test_it_has_the_messages_that_it_sends_hears_or_completes_by(
    orders: Contract,
) -> None:
    assert {each.name: each.external for each in orders.messages} == {
        "placed": False,
        "paid": True,
        "shipped": True,
    }


def test_it_has_the_types_that_these_need(orders: Contract) -> None:
    assert [each.name for each in orders.types] == [
        *("Cart", "Line", "Order", "Charge", "Placed", "Paid", "Shipped"),
        "GetRequest",
    ]


def test_it_has_the_policies_that_its_calls_have_in_the_whole(
    whole: Contract, orders: Contract
) -> None:
    assert [each.name for each in orders.policies] == ["careful"]
    for contract in (whole, orders):
        service = contract.service_by_name["payments"]
        calls = [each for each in contract.interactions if each.policy == "careful"]
        policy = effective_policy(
            contract, service, service.operation("charge"), calls[0]
        )
        assert (policy.timeout, policy.bulkhead, policy.breaker.calls) == (2.0, 160, 20)
    end = OperationEnd("payments", "charge")
    assert operation_loads(whole)[end] == operation_loads(orders)[end]


def test_a_view_of_a_view_is_the_view(orders: Contract) -> None:
    assert service_view(orders, "orders") == orders


def test_a_service_that_nobody_has_is_a_key_error(whole: Contract) -> None:
    with pytest.raises(KeyError):
        service_view(whole, "order")
