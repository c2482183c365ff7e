"""The contract as protobuf: names, numbers, reservations, and what is left out."""

from __future__ import annotations

import pytest

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.lock import Entry, Lock, assign
from mscomm_gen.contract.services import HttpBinding, Operation, Service
from mscomm_gen.contract.types import (
    Enumeration,
    EnumValue,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    TypeDefinition,
    Union,
)
from mscomm_gen.emit.layout import Layout
from mscomm_gen.targets.base import Build
from mscomm_gen.targets.wire.protoc import ProtocRefused, descriptor_set, literal_lines
from mscomm_gen.targets.wire.target import WireTarget

TEXT = Scalar("string")


def contract(*types: TypeDefinition, request: str | None = None) -> Contract:
    wanted = Named(request) if request else None
    service = Service("till", (Operation("take", grpc=True, request=wanted),))
    return Contract("shop", "1.0.0", (service,), types=types)


def render(made: Contract, old: Lock | None = None) -> dict[str, str]:
    lock = assign(made, old or Lock())
    return dict(WireTarget().render(Build(made, lock, Layout(made))))


def proto(made: Contract, old: Lock | None = None) -> list[str]:
    text = render(made, old)["schemas/proto/shop.proto"]
    return [line.strip() for line in text.splitlines()]


def test_a_contract_without_grpc_gets_nothing() -> None:
    service = Service("till", (Operation("take", http=HttpBinding("GET", "/")),))
    assert render(Contract("shop", "1.0.0", (service,))) == {}


def test_only_types_that_grpc_reaches_are_there() -> None:
    made = contract(
        Record("Used", (Field("inner", Named("Inner")),)),
        Record("Inner", ()),
        Record("Unused", ()),
        request="Used",
    )
    lines = proto(made)
    assert "message Inner {" in lines
    assert "message Unused {" not in lines


def test_what_was_removed_stays_reserved_by_number_and_name() -> None:
    old = Lock(
        (
            Entry("field", "Order", "id", 1),
            Entry("field", "Order", "gone", 2),
            Entry("value", "Status", "PAID", 1),
            Entry("value", "Status", "OLD", 4),
        )
    )
    made = contract(
        Record("Order", (Field("id", TEXT), Field("status", Named("Status")))),
        Enumeration("Status", (EnumValue("PAID"),)),
        request="Order",
    )
    lines = proto(made, old)
    assert "reserved 2;" in lines
    assert 'reserved "gone";' in lines
    assert "reserved 4;" in lines
    assert 'reserved "STATUS_OLD";' in lines
    assert ".shop.Status status = 3;" in lines


def test_a_name_that_came_back_under_a_new_number_is_not_reserved() -> None:
    old = Lock((Entry("field", "Order", "id", 1, removed=True),))
    lines = proto(contract(Record("Order", (Field("id", TEXT),)), request="Order"), old)
    assert "reserved 1;" in lines
    assert 'reserved "id";' not in lines
    assert "string id = 2;" in lines


def test_presence_is_tracked_where_absence_means_something() -> None:
    fields = (
        Field("must", TEXT),
        Field("may", TEXT, optional=True),
        Field("null", TEXT, nullable=True),
        Field("many", ListOf(TEXT)),
        Field("maybe_many", ListOf(TEXT), optional=True),
        Field("by_name", MapOf(ListOf(TEXT))),
        Field("at", Scalar("timestamp"), optional=True),
    )
    lines = proto(contract(Record("Order", fields), request="Order"))
    for line in [
        "string must = 1;",
        "optional string may = 2;",
        "optional string null = 3;",
        "repeated string many = 4;",
        '.shop.Order.MaybeManyList maybe_many = 5 [json_name = "maybe_many"];',
        'map<string, .shop.Order.ByNameList> by_name = 6 [json_name = "by_name"];',
        ".google.protobuf.Timestamp at = 7;",
    ]:
        assert line in lines


def test_names_that_protobuf_takes_for_the_same_get_their_number() -> None:
    fields = (
        Field("order_id", TEXT),
        Field("orderId", TEXT),
        Field("SerializeToString", TEXT),
        Field("größe", TEXT),
    )
    lines = proto(contract(Record("Order", fields), request="Order"))
    assert 'string orderId_2 = 2 [json_name = "orderId"];' in lines
    assert 'string SerializeToString_3 = 3 [json_name = "SerializeToString"];' in lines
    assert 'string grU00F6U00DFe = 4 [json_name = "größe"];' in lines


def test_a_service_keeps_its_name_and_the_message_gives_way() -> None:
    lines = proto(contract(Record("Till", ()), request="Till"))
    assert "service Till {" in lines
    assert "message TillMessage {" in lines
    assert "rpc Take(.shop.TillMessage) returns (.google.protobuf.Empty);" in lines


def test_enum_values_that_meet_across_enums_are_told_apart() -> None:
    made = contract(
        Record("R", (Field("a", Named("Order")), Field("b", Named("OrderStatus")))),
        Enumeration("Order", (EnumValue("STATUS_PAID"), EnumValue("UNSPECIFIED"))),
        Enumeration("OrderStatus", (EnumValue("PAID"), EnumValue("paid"))),
        request="R",
    )
    lines = proto(made)
    assert "ORDER_STATUS_PAID = 1;" in lines
    assert "ORDER_UNSPECIFIED = 0;" in lines
    assert "ORDER_UNSPECIFIED_2 = 2;" in lines
    assert "ORDER_STATUS_PAID_1 = 1;" in lines
    assert "ORDER_STATUS_PAID_2 = 2;" in lines


def test_types_that_differ_in_capitals_alone_stay_two() -> None:
    made = contract(
        Record("R", (Field("a", Named("HTTPError")), Field("b", Named("HttpError")))),
        Enumeration("HTTPError", (EnumValue("A"),)),
        Enumeration("HttpError", (EnumValue("A"),)),
        request="R",
    )
    files = render(made)
    lines = files["shop/_wire/till.py"]
    assert "HTTP_ERROR_CODEC = EnumKind" in lines
    assert "HTTP_ERROR_CODEC_ = EnumKind" in lines
    assert 'Field("b", HTTP_ERROR_CODEC_)' in lines


def test_a_union_is_a_oneof_whose_members_never_take_its_name() -> None:
    made = contract(
        Union("Pay", ("Case", "Cash"), "kind"),
        Record("Case", ()),
        Record("Cash", ()),
        request="Pay",
    )
    lines = proto(made)
    assert "oneof case {" in lines
    assert ".shop.Case case_1 = 1;" in lines
    assert ".shop.Cash cash = 2;" in lines


def test_the_same_contract_gives_the_same_bytes() -> None:
    made = contract(Record("Order", (Field("id", Scalar("json")),)), request="Order")
    assert render(made) == render(made)


def test_bytes_are_written_as_literals_that_read_back() -> None:
    data = bytes(range(256)) * 3
    lines = literal_lines(data, 84)
    assert all(len(line) <= 84 for line in lines)
    namespace: dict[str, bytes] = {}
    exec("read = (" + "\n".join(lines) + ")", namespace)
    assert namespace["read"] == data


def test_what_protoc_refuses_is_a_fault_of_ours(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(ProtocRefused, match=r"broken\.proto"):
        descriptor_set("broken.proto", "nonsense")
    assert "broken.proto:1:1" in capfd.readouterr().err
