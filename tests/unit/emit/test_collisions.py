"""Names that emitted Python could not tell apart are a fault; names that merely look alike are not."""

from __future__ import annotations

import pytest

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.services import ErrorCase, Operation, Service
from mscomm_gen.contract.types import Enumeration, EnumValue, Field, Record, Scalar
from mscomm_gen.emit.collisions import collisions


def fields(*names: str) -> Contract:
    record = Record("T", tuple(Field(name, Scalar("string")) for name in names))
    return Contract("c", "1", types=(record,))


def test_fields_meet_only_if_their_attributes_do() -> None:
    assert not collisions(fields("order_id", "orderId", "OrderId"))
    assert len(collisions(fields("order-id", "order_id", "order.id"))) == 2
    assert len(collisions(fields("class", "class_"))) == 1


def test_enum_values_keep_their_case() -> None:
    values = tuple(EnumValue(name) for name in ("low", "LOW", "Low"))
    assert not collisions(Contract("c", "1", types=(Enumeration("E", values),)))


def test_operations_of_different_services_do_not_meet() -> None:
    services = tuple(
        Service(name, operations=(Operation("get"),)) for name in ("a", "b")
    )
    assert not collisions(Contract("c", "1", services=services))


def test_folders_and_methods_of_our_own_are_taken() -> None:
    services = (Service("shared"), Service("a", operations=(Operation("close"),)))
    found = collisions(Contract("c", "1", services=services))
    assert len(found) == 2
    assert all(diagnostic.hint for diagnostic in found)


@pytest.mark.parametrize(
    ("other", "made"),
    [
        ("async_payments", "AsyncPayments"),
        ("payments_client", "PaymentsClient"),
        ("payments_service", "PaymentsService"),
        ("async_payments_client", "AsyncPaymentsClient"),
    ],
)
def test_a_service_called_as_a_class_of_another_is_a_fault(
    other: str, made: str
) -> None:
    services = [
        Service(name, operations=(Operation("a"),)) for name in ("payments", other)
    ]
    for order in (services, services[::-1]):
        [found] = collisions(Contract("c", "1", services=tuple(order)))
        assert f"{made}` would be made both" in found.message
    # No class is made of a service that nobody calls.
    assert not collisions(Contract("c", "1", services=(services[0], Service(other))))


def test_services_that_merely_look_alike_are_none() -> None:
    alike = ("payments", "payments_grpc", "payments_rest", "client", "asynchronous")
    services = tuple(Service(name, operations=(Operation("a"),)) for name in alike)
    assert not collisions(Contract("c", "1", services=services))


def test_an_error_called_as_its_service_is_a_fault() -> None:
    operation = Operation("a", errors=(ErrorCase("Fatal", 500, "INTERNAL"),))
    [found] = collisions(
        Contract("c", "1", services=(Service("fatal_error", operations=(operation,)),))
    )
    assert "`FatalError` in Python, as a class of its service" in found.message
    assert not collisions(
        Contract("c", "1", services=(Service("fatal", operations=(operation,)),))
    )
