"""What a YAML contract becomes: every default filled in, every name resolved."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from mscomm_gen.contract.contract import Wire
from mscomm_gen.contract.interactions import (
    ConsumerEnd,
    MessageEnd,
    OperationEnd,
    ServiceEnd,
)
from mscomm_gen.contract.options import Options
from mscomm_gen.contract.policies import Backoff, Breaker
from mscomm_gen.contract.services import (
    Dedupe,
    ErrorCase,
    HttpBinding,
    Idempotency,
    Slo,
)
from mscomm_gen.contract.types import (
    Constant,
    Constraints,
    Enumeration,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    Union,
)
from mscomm_gen.frontends import load
from mscomm_gen.frontends.yaml.load import load_text
from mscomm_gen.pipeline import option_specs

from .reading import OPTIONS, ROOT, read

SHOP = ROOT / "examples" / "shop" / "contract.yaml"
EXAMPLE = ROOT / "tests" / "cases" / "design_example" / "contract.yaml"


def test_the_shop_loads_with_everything_it_says() -> None:
    shop = load(SHOP, options=option_specs())
    assert (shop.name, shop.version, shop.sources) == ("shop", "1.0.0", (str(SHOP),))
    assert [service.name for service in shop.services] == [
        "orders",
        "payments",
        "inventory",
        "notification",
    ]
    place = shop.service_by_name["orders"].operation("place_order")
    assert place.http == HttpBinding("POST", "/orders")
    assert (place.request, place.response) == (Named("PlaceOrder"), Named("Order"))
    assert (place.rate, place.burst, place.policy) == (40.0, 400.0, "entry")
    assert place.idempotency is Idempotency.KEYED
    assert place.slo == Slo(p99=9.0, availability=0.999)
    assert place.errors == (
        ErrorCase("OutOfStock", 409, "FAILED_PRECONDITION", "OutOfStock"),
        ErrorCase("PaymentDeclined", 402, "FAILED_PRECONDITION"),
        ErrorCase("AlreadyRefused", 410, "FAILED_PRECONDITION"),
    )
    get = shop.service_by_name["orders"].operation("get_order")
    assert get.request == Named("GetOrderRequest")
    request = shop.type_by_name["GetOrderRequest"]
    assert isinstance(request, Record)
    assert [(f.name, f.type, f.default) for f in request.fields] == [
        ("order_id", Scalar("uuid"), None),
        ("include_lines", Scalar("bool"), Constant(False)),
    ]
    assert request in shop.types
    placed = shop.message_by_name["order_placed"]
    assert (placed.publisher, placed.partition_key, placed.ordering) == (
        "orders",
        "order_id",
        "per_key",
    )
    assert placed.option_block("kafka") == Options(
        "kafka",
        (("topic", "shop.order-placed.v1"), ("partitions", 4), ("retention", 604800.0)),
    )
    assert [str(i.source) for i in shop.interactions] == [
        *["orders.place_order"] * 3,
        "orders.cancel_order",
        "notification on order_placed",
    ]
    assert shop.interactions[0].target == OperationEnd("payments", "charge")
    assert shop.interactions[0].person_waiting
    assert shop.interactions[1].target == MessageEnd("order_placed")
    assert shop.interactions[1].answer == "none"
    assert shop.policy_by_name["critical"].breaker == Breaker(
        failure_rate=0.5, calls=20, open_for=5.0
    )


def test_the_example_of_the_description_loads() -> None:
    example = load(EXAMPLE, options=option_specs())
    mail = example.message_by_name["send_mail"]
    assert (mail.kind, mail.payload) == ("command", "Mail")
    assert mail.options == (Options("sqs", (("queue", "shop-mail"),)),)
    last = example.interactions[-1]
    assert last.source == ConsumerEnd("inventory", "order_placed")
    assert last.target == ServiceEnd("notification")
    assert example.type_by_name["Payment"] == Union("Payment", ("Card", "Cash"), "kind")
    silent = example.service_by_name["notification"].consumes[0]
    assert silent.group == "notification"
    assert silent.dedupe == Dedupe(None, "inbox", "sqlite", None)
    assert silent.redrive_within == 7 * 86400
    assert silent.max_deliveries == 5
    assert silent.backoff == Backoff(1.0, 2.0, 300.0)
    assert silent.concurrency == 16


def test_plain_text_is_text_whatever_yaml_makes_of_it() -> None:
    contract = read(
        "services:\n  on: {owner: no}\n"
        "types:\n  Switch: {enum: [on, off, yes, no, null, 1.10, 012, ~x]}\n  On: {on: string, 1: int32}\n"
    )
    assert contract.version == "1.10"
    assert contract.services[0].name == "on"
    assert contract.services[0].owner == "no"
    switch = contract.type_by_name["Switch"]
    assert isinstance(switch, Enumeration)
    assert [v.name for v in switch.values] == [
        "on",
        "off",
        "yes",
        "no",
        "null",
        "1.10",
        "012",
        "~x",
    ]


def test_what_a_service_says_holds_for_operations_that_say_nothing() -> None:
    contract = read(
        "services:\n"
        "  a:\n"
        "    slo: {p99: 1s, availability: 99%}\n"
        "    rate: 10/s\n"
        "    burst: 20/s\n"
        "    operations:\n"
        "      silent: {grpc: true}\n"
        "      own: {grpc: true, slo: {p99: 2s}, rate: 30/s}\n"
    )
    silent, own = contract.services[0].operations
    assert (silent.slo, silent.rate, silent.burst) == (Slo(1.0, 0.99), 10.0, 20.0)
    assert (own.slo, own.rate, own.burst) == (Slo(2.0, 0.99), 30.0, 20.0)


@pytest.mark.parametrize(
    ("error", "http", "grpc"),
    [
        ("OrderNotFound", 404, "NOT_FOUND"),
        ("OrderAlreadyExists", 409, "ALREADY_EXISTS"),
        ("VersionConflict", 409, "ALREADY_EXISTS"),
        ("PermissionDenied", 403, "PERMISSION_DENIED"),
        ("CardDeclined", 400, "FAILED_PRECONDITION"),
    ],
)
def test_a_listed_error_takes_its_statuses_from_how_its_name_ends(
    error: str, http: int, grpc: str
) -> None:
    contract = read(
        f"services:\n  a: {{operations: {{b: {{grpc: true, errors: [{error}]}}}}}}\n"
    )
    assert contract.services[0].operations[0].errors == (ErrorCase(error, http, grpc),)


def test_an_error_carries_the_record_of_its_name_or_the_one_it_states() -> None:
    contract = read(
        "services:\n  a:\n    operations:\n      b:\n        grpc: true\n        errors:\n"
        "          Same: {}\n"
        "          Other: {type: Same, http: 422, description: Too much.}\n"
        "types:\n  Same: {left: int32}\n"
    )
    assert contract.services[0].operations[0].errors == (
        ErrorCase("Same", 400, "FAILED_PRECONDITION", "Same"),
        ErrorCase("Other", 422, "FAILED_PRECONDITION", "Same", "Too much."),
    )


def test_dedupe_none_is_said_and_silence_is_safe() -> None:
    contract = read(
        "services:\n  a: {}\n  b: {consumes: {m: {dedupe: none, group: g}}}\n  c: {consumes: {m: }}\n"
        "messages:\n  m: {event: M, from: a}\ntypes:\n  M: {id: uuid}\n"
    )
    assert contract.services[1].consumes[0].dedupe is None
    assert contract.services[2].consumes[0].dedupe == Dedupe()


def test_every_form_of_a_field_is_kept() -> None:
    contract = read(
        "types:\n"
        "  Colour: {enum: {RED: {description: Stop., was: SCARLET}, BLUE: {deprecated: true}}}\n"
        "  All:\n"
        "    description: Everything.\n"
        "    was: Every\n"
        "    deprecated: true\n"
        "    fields:\n"
        "      a: {type: 'int32?', min: -5, max: 5, default: 3, example: 4}\n"
        "      b: {type: string, length: 1..64, pattern: '^a+$', format: email, sensitive: true}\n"
        "      c: {type: Colour, default: BLUE, nullable: true, example: null}\n"
        "      d: {type: list<int64>, length: ..3, example: [1, 2], was: dd, deprecated: true}\n"
        "      e: {type: 'map<string, Colour>', example: {x: RED}, description: By name.}\n"
        "      f: {type: duration, default: 90m}\n"
        "      g: {type: json, example: {a: [1, '1', true, null]}}\n"
        "      h: {type: decimal, default: 19.90}\n"
    )
    everything = contract.type_by_name["All"]
    assert isinstance(everything, Record)
    assert (everything.was, everything.deprecated) == ("Every", True)
    a, b, c, d, e, f, g, h = everything.fields
    assert (a.optional, a.default, a.example) == (True, Constant(3), "4")
    assert a.constraints == Constraints(minimum=Decimal(-5), maximum=Decimal(5))
    assert b.constraints == Constraints(
        min_length=1, max_length=64, pattern="^a+$", format="email"
    )
    assert b.sensitive
    assert (c.nullable, c.default, c.example) == (True, Constant("BLUE"), "null")
    assert d.type == ListOf(Scalar("int64"))
    assert (d.example, d.was, d.deprecated) == ("[1, 2]", "dd", True)
    assert e.type == MapOf(Named("Colour"))
    assert e.example == '{"x": "RED"}'
    assert f.default == Constant("5400s")
    assert g.example == '{"a": [1, "1", true, null]}'
    assert h.default == Constant("19.90")
    colour = contract.type_by_name["Colour"]
    assert isinstance(colour, Enumeration)
    assert (colour.values[0].was, colour.values[1].deprecated) == ("SCARLET", True)


def test_a_record_may_have_fields_called_like_the_keys_of_the_long_form() -> None:
    contract = read(
        "types:\n  T: {description: string, was: int32, deprecated: bool, tag: string}\n"
    )
    record = contract.types[0]
    assert isinstance(record, Record)
    assert [field.name for field in record.fields] == [
        "description",
        "was",
        "deprecated",
        "tag",
    ]


def test_a_window_is_a_time_or_a_number_of_calls() -> None:
    contract = read(
        "policies:\n  a: {breaker: {window: 100 calls}}\n  b: {breaker: {window: 1m}}\n"
    )
    assert contract.policies[0].breaker == Breaker(window_calls=100)
    assert contract.policies[1].breaker == Breaker(window_seconds=60.0)


def test_the_form_of_int64_is_the_contracts_choice() -> None:
    contract = read(
        "wire: {int64: string}\ntypes:\n  T: {a: {type: int64, example: 7}}\n"
    )
    assert contract.wire == Wire("string")
    record = contract.types[0]
    assert isinstance(record, Record)
    assert record.fields[0].example == '"7"'


def test_interactions_with_the_same_ends_are_told_apart_by_a_name() -> None:
    contract = read(
        "services:\n  a: {operations: {b: {grpc: true}}}\n"
        "interactions:\n  a.b -> a.b: {}\n"
        "  a.b -> a.b#again: {calls: 3, share: 5%, together_with: x, needed: optional, consistency: strong}\n"
    )
    again = contract.interactions[1]
    assert again.key == "a.b -> a.b#again"
    assert (again.calls, again.share, again.needed) == (3, 0.05, "optional")
    assert (again.together_with, again.consistency) == ("x", "strong")


def test_an_alias_repeats_what_it_names() -> None:
    contract = read(
        "policies:\n  a: &usual {timeout: 1s, backoff: {base: 1s, factor: 3, cap: 9s}}\n  b: *usual\n"
    )
    assert contract.policies[1].backoff == Backoff(1.0, 3.0, 9.0)


def test_spans_name_the_path_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "some").mkdir()
    text = "mscomm: 1\nname: a\nservices:\n  b: {}\n"
    (tmp_path / "some" / "c.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    span = load(Path("some/c.yaml"), options=()).services[0].span
    assert span is not None
    assert (span.path, span.line, span.column) == (str(Path("some/c.yaml")), 4, 3)


def test_equal_text_gives_an_equal_contract_wherever_it_stands() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    moved = "# moved\n" + text
    assert load_text(text, "a.yaml", options=OPTIONS) == load_text(
        moved, "b.yaml", options=OPTIONS
    )
