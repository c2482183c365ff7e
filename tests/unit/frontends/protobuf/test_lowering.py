"""What .proto files say, as a contract."""

from __future__ import annotations

from pathlib import Path

from mscomm_gen import frontends
from mscomm_gen.contract.contract import Contract, Wire
from mscomm_gen.contract.services import Idempotency
from mscomm_gen.contract.types import (
    AtMostOne,
    Constant,
    Enumeration,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    StreamOf,
)
from mscomm_gen.frontends.protobuf import naming
from tests.cases.outputs import ROOT

CASE = ROOT / "tests" / "cases" / "proto_orders" / "contract.proto"


def _load(folder: Path, text: str) -> Contract:
    place = folder / "shop.proto"
    place.write_text(text, encoding="utf-8")
    return frontends.load(place, options=())


def _record(contract: Contract, name: str) -> Record:
    found = contract.type_by_name[name]
    assert isinstance(found, Record)
    return found


def _fields(record: Record) -> dict[str, Field]:
    return {field.attribute or field.name: field for field in record.fields}


def test_a_package_names_the_contract_and_its_version() -> None:
    contract = frontends.load(CASE, options=())
    assert (contract.name, contract.version) == ("acme.orders.v1", "v1")
    assert contract.description == "The orders of a shop."
    assert contract.wire == Wire(int64="string")
    assert contract.protobuf is not None
    assert contract.protobuf.types["OrderLine"] == "acme.orders.v1.Order.Line"
    assert contract.protobuf.types["Money"] == "google.type.Money"


def test_without_a_package_the_file_names_the_contract(tmp_path: Path) -> None:
    contract = _load(tmp_path, 'syntax = "proto3";\nmessage Order {}\n')
    assert (contract.name, contract.version) == ("shop", "0.1.0")


def test_methods_become_operations_with_their_promises_and_routes() -> None:
    contract = frontends.load(CASE, options=())
    (service,) = contract.services
    assert service.name == "order_service"
    assert [each.name for each in service.operations] == [
        *("place_order", "get_order", "update_order", "list_orders", "cancel_order")
    ]
    get = service.operation("get_order")
    assert get.idempotency is Idempotency.SAFE
    assert get.description == "Finds an order by its name."
    assert get.span is not None
    assert (get.span.line, get.span.column) == (26, 7)
    assert get.http is not None
    assert [route.route for route in get.http.routes] == [
        "GET /v1/{name=shops/*/orders/*}",
        "GET /v1/orders/{name}",
    ]
    listing = service.operation("list_orders").http
    assert listing is not None
    assert (listing.body, listing.response) == (None, "orders")
    update = service.operation("update_order")
    assert update.idempotency is Idempotency.IDEMPOTENT
    assert update.http is not None
    assert (update.http.body, update.http.variables) == ("order", ("order.name",))
    cancel = service.operation("cancel_order")
    assert cancel.deprecated
    assert cancel.response is None


def test_fields_have_the_types_and_the_presence_that_protobuf_gives_them() -> None:
    order = _record(frontends.load(CASE, options=()), "Order")
    fields = _fields(order)
    assert fields["total_cents"] == Field(
        "totalCents", Scalar("uint64"), default=Constant(0), attribute="total_cents"
    )
    assert fields["lines"].type == ListOf(Named("OrderLine"))
    assert fields["lines"].default == Constant(())
    assert fields["lines_by_position"].type == MapOf(
        Named("OrderLine"), Scalar("int32")
    )
    assert fields["status"].default == Constant("STATUS_UNSPECIFIED")
    assert fields["placed_at"].type == Scalar("timestamp")
    assert fields["placed_at"].optional
    assert fields["extra"].type == MapOf(Scalar("json"))
    assert fields["note"].optional
    assert fields["note"].default is None
    assert fields["discount"].deprecated
    assert fields["replaces"].type == Named("Order")
    assert order.at_most_one == (AtMostOne("payment", ("cardToken", "invoice")),)
    assert order.description == "An order with its lines."


def test_enums_keep_names_and_tell_numbers_beside() -> None:
    contract = frontends.load(CASE, options=())
    status = contract.type_by_name["OrderStatus"]
    assert isinstance(status, Enumeration)
    assert [each.name for each in status.values][-1] == "LOST"
    assert status.values[-1].deprecated
    assert contract.protobuf is not None
    assert contract.protobuf.numbers["OrderStatus", "LOST"] == -1


def test_streams_are_streams_and_lose_their_route_with_a_word(tmp_path: Path) -> None:
    contract = _load(
        tmp_path,
        'syntax = "proto3";\npackage shop;\nimport "google/api/annotations.proto";\n'
        "message A { string a = 1; }\n"
        "service S { rpc Watch(A) returns (stream A) {\n"
        '  option (google.api.http) = { get: "/v1/{a}" }; } }\n',
    )
    watch = contract.services[0].operations[0]
    assert watch.response == StreamOf(Named("A"))
    assert watch.http is None
    assert "REST carries no stream" in watch.description


def test_comments_lose_marks_and_keep_lists(tmp_path: Path) -> None:
    contract = _load(
        tmp_path,
        'syntax = "proto3";\n// Like [B][shop.B]:\n//\n// * one\n// * two\n'
        "message A { string a = 1; // behind\n}\nservice S { rpc Do(A) returns (A); }\n",
    )
    record = _record(contract, "A")
    assert record.description == "Like B:\n\n  * one\n  * two"
    assert record.fields[0].description == "behind"


def test_types_of_one_short_name_get_more_of_their_path() -> None:
    names = naming.TypeNames()
    assert names.take("acme.v1.Date", "acme.v1") == "Date"
    assert names.take("acme.v1.Order.Date", "acme.v1") == "OrderDate"
    assert names.take("google.type.Date", "google.type") == "TypeDate"
    assert names.take("other.type.Date", "other.type") == "OtherTypeDate"
    assert names.take("acme.v1.OrderDate", "acme.v1") == "V1OrderDate"
    assert names.take("google.protobuf.Any", "google.protobuf") == "AnyMessage"


def test_names_that_code_cannot_tell_apart_get_their_numbers() -> None:
    fields = [("from", "from", 1), ("from_", "from_", 2), ("_from", "From", 3)]
    assert naming.attributes(fields) == ["from", "from_2", "from_3"]
    assert naming.method_names(["Close", "GetIt", "get_it", "GetIT"]) == [
        "close_method",
        "get_it",
        "get_it_2",
        "get_it_3",
    ]
    assert naming.service_names(["Models", "Orders", "AsyncOrders", "orders"]) == [
        "models_service",
        "orders",
        "async_orders_2",
        # Its clients would be called like those of the one before.
        "orders_3",
    ]


def test_a_field_is_not_called_in_code_like_the_json_of_another() -> None:
    fields = [("a", "b", 1), ("b", "c", 2)]
    assert naming.attributes(fields) == ["a", "b_2"]
