"""Models to protobuf and back, held against protobuf's own reading of the same bytes."""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias
from uuid import UUID as Uuid

import pytest
from google.protobuf import json_format
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pydantic import AwareDatetime, BaseModel, ConfigDict, JsonValue, TypeAdapter
from pydantic import Field as ModelField

from mscomm_gen.targets.wire.protoc import descriptor_set
from runtime.protobuf_codec import Codec, record_codec, union_codec
from runtime.protobuf_collections import ListOf, MapOf, Wrapped
from runtime.protobuf_messages import Field, Member
from runtime.protobuf_schema import Schema
from runtime.protobuf_struct import JSON
from runtime.protobuf_values import (
    DATE,
    DECIMAL,
    DURATION,
    FLOAT,
    PLAIN,
    TIMESTAMP,
    UUID,
    EnumKind,
)
from runtime.wire_form import EMPTY, WireError

PROTO = """
syntax = "proto3";
package t;
import "google/protobuf/duration.proto";
import "google/protobuf/struct.proto";
import "google/protobuf/timestamp.proto";
enum Colour { COLOUR_UNSPECIFIED = 0; COLOUR_RED = 1; COLOUR_BLUE = 3; }
message Card { string number = 1; }
message Cash { int64 cents = 1; }
message Pay { oneof case { .t.Card card = 1; .t.Cash cash = 2; } }
message Node { string name = 1; repeated .t.Node children = 2; .t.Node left = 3; }
message All {
  message MaybeList { repeated int32 items = 1; }
  message GridList { repeated double items = 1; }
  message GroupedList { repeated string items = 1; }
  bool flag = 1;
  int32 small = 2;
  int64 big = 3;
  float single = 4;
  double number = 5;
  string text = 6;
  bytes data = 7;
  string id = 8;
  string amount = 9;
  string day = 10;
  .google.protobuf.Timestamp at = 11;
  .google.protobuf.Duration lasts = 12;
  .google.protobuf.Value free = 13;
  .t.Colour colour = 14;
  .t.Pay pay = 15;
  .t.Node node = 16;
  repeated int64 numbers = 17;
  MaybeList maybe = 18;
  repeated GridList grid = 19;
  map<string, int64> counts = 20;
  map<string, .t.Node> nodes = 21;
  map<string, GroupedList> grouped = 22;
  map<string, .google.protobuf.Value> anything = 23;
  repeated .t.Colour colours = 24;
  optional string maybe_text = 25;
  optional .t.Colour maybe_colour = 26;
  optional int64 nullable = 27;
  optional int32 defaulted = 28;
  .google.protobuf.Value maybe_free = 29;
  string class = 30 [json_name = "class"];
  repeated .google.protobuf.Timestamp times = 31;
  repeated .t.Pay pays = 32;
}
"""


class Colour(StrEnum):
    RED = "RED"
    BLUE = "BLUE"

    @classmethod
    def _missing_(cls, value: object) -> Colour | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member


class Card(BaseModel):
    kind: Literal["Card"] = "Card"
    number: str


class Cash(BaseModel):
    kind: Literal["Cash"] = "Cash"
    cents: int


Pay: TypeAlias = Annotated[Card | Cash, ModelField(discriminator="kind")]


class Node(BaseModel):
    name: str
    children: list[Node]
    left: Node | None = None


class All(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    flag: bool = False
    small: int = 0
    big: int = 0
    single: float = 0
    number: float = 0
    text: str = ""
    data: bytes = b""
    id: Uuid = Uuid(int=0)
    amount: Decimal = Decimal(0)
    day: date = date(1970, 1, 1)
    at: AwareDatetime = datetime(1970, 1, 1, tzinfo=UTC)
    lasts: timedelta = timedelta()
    free: JsonValue = None
    colour: Colour = Colour.RED
    pay: Pay = Card(number="")
    node: Node = Node(name="", children=[])
    numbers: list[int] = []
    maybe: list[int] | None = None
    grid: list[list[float]] = []
    counts: dict[str, int] = {}
    nodes: dict[str, Node] = {}
    grouped: dict[str, list[str]] = {}
    anything: dict[str, JsonValue] = {}
    colours: list[Colour] = []
    maybe_text: str | None = None
    maybe_colour: Colour | None = None
    nullable: int | None = None
    defaulted: int = 7
    maybe_free: JsonValue = None
    class_: str = ModelField(default="", alias="class")
    times: list[AwareDatetime] = []
    pays: list[Pay] = []


SCHEMA = Schema(descriptor_set("t.proto", PROTO))
COLOUR = EnumKind({"RED": 1, "BLUE": 3})
CARD_CODEC = record_codec(SCHEMA, "t.Card", Card, Field("number"))
CASH_CODEC = record_codec(SCHEMA, "t.Cash", Cash, Field("cents"))
PAY_CODEC = union_codec(
    SCHEMA,
    "t.Pay",
    TypeAdapter[Card | Cash](Pay),
    "kind",
    Member("card", "Card", Card, CARD_CODEC),
    Member("cash", "Cash", Cash, CASH_CODEC),
)
NODE_CODEC = record_codec(
    SCHEMA,
    "t.Node",
    Node,
    Field("name"),
    Field("children", ListOf(SCHEMA.later("t.Node"))),
    Field("left", SCHEMA.later("t.Node"), optional=True),
)
ALL_CODEC = record_codec(
    SCHEMA,
    "t.All",
    All,
    Field("flag"),
    Field("small"),
    Field("big"),
    Field("single", FLOAT),
    Field("number"),
    Field("text"),
    Field("data"),
    Field("id", UUID),
    Field("amount", DECIMAL),
    Field("day", DATE),
    Field("at", TIMESTAMP),
    Field("lasts", DURATION),
    Field("free", JSON),
    Field("colour", COLOUR),
    Field("pay", PAY_CODEC),
    Field("node", NODE_CODEC),
    Field("numbers", ListOf(PLAIN)),
    Field("maybe", Wrapped(ListOf(PLAIN)), optional=True),
    Field("grid", ListOf(Wrapped(ListOf(PLAIN)))),
    Field("counts", MapOf(PLAIN)),
    Field("nodes", MapOf(NODE_CODEC)),
    Field("grouped", MapOf(Wrapped(ListOf(PLAIN)))),
    Field("anything", MapOf(JSON)),
    Field("colours", ListOf(COLOUR)),
    Field("maybe_text", optional=True),
    Field("maybe_colour", COLOUR, optional=True),
    Field("nullable", nullable=True),
    Field("defaulted"),
    Field("maybe_free", JSON, optional=True),
    Field("class", attribute="class_", key="class"),
    Field("times", ListOf(TIMESTAMP)),
    Field("pays", ListOf(PAY_CODEC)),
)


def message_class(name: str) -> type[Message]:
    return GetMessageClass(SCHEMA.descriptor(name))


# A failing example of so many fields takes minutes to make smaller.
FAST = (Phase.explicit, Phase.generate)

text = st.text(st.characters(codec="utf-8"), max_size=8)
int64 = st.integers(-(2**63), 2**63 - 1)
moments = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-5))]))
json_values: st.SearchStrategy[JsonValue] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | text,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(text, inner, max_size=3),
    max_leaves=6,
)
nodes = st.recursive(
    st.builds(Node, name=text, children=st.just([])),
    lambda inner: st.builds(
        Node,
        name=text,
        children=st.lists(inner, max_size=3),
        left=st.none() | inner,
    ),
    max_leaves=5,
)
colours = st.sampled_from([Colour.RED, Colour.BLUE]) | st.integers(4, 2**31 - 1).map(
    lambda number: Colour(str(number))
)
pays = st.builds(Card, number=text) | st.builds(Cash, cents=int64)
everything = st.builds(
    All,
    flag=st.booleans(),
    small=st.integers(-(2**31), 2**31 - 1),
    big=int64,
    single=st.floats(width=32, allow_nan=False),
    number=st.floats(allow_nan=False),
    text=text,
    data=st.binary(max_size=20),
    id=st.uuids(),
    amount=st.decimals(allow_nan=False, allow_infinity=False),
    day=st.dates(),
    at=moments,
    lasts=st.timedeltas(timedelta(days=-3650000), timedelta(days=3650000)),
    free=json_values,
    colour=colours,
    pay=pays,
    node=nodes,
    numbers=st.lists(int64, max_size=4),
    maybe=st.none() | st.lists(st.integers(-5, 5), max_size=3),
    grid=st.lists(st.lists(st.floats(allow_nan=False), max_size=3), max_size=3),
    counts=st.dictionaries(text, int64, max_size=3),
    nodes=st.dictionaries(text, nodes, max_size=2),
    grouped=st.dictionaries(text, st.lists(text, max_size=2), max_size=2),
    anything=st.dictionaries(text, json_values, max_size=2),
    colours=st.lists(colours, max_size=3),
    maybe_text=st.none() | text,
    maybe_colour=st.none() | colours,
    nullable=st.none() | int64,
    defaulted=st.integers(-5, 5),
    maybe_free=json_values,
    class_=text,
    times=st.lists(moments, max_size=2),
    pays=st.lists(pays, max_size=2),
)


@settings(max_examples=40, deadline=None, phases=FAST)
@given(everything)
def test_every_value_comes_back_as_it_was(value: All) -> None:
    assert ALL_CODEC.decode(ALL_CODEC.encode(value)) == value


@settings(max_examples=20, deadline=None, phases=FAST)
@given(everything)
def test_protobuf_reads_the_same_values_out_of_the_bytes(value: All) -> None:
    read = message_class("t.All").FromString(ALL_CODEC.encode(value))
    # protobuf's JSON refuses infinity inside a Value only, and our strategy makes none there.
    said = json_format.MessageToDict(read, preserving_proto_field_name=True)
    assert int(said.get("big", "0")) == value.big
    assert said.get("text", "") == value.text
    assert said["id"] == str(value.id)
    assert Decimal(said["amount"]) == value.amount
    assert said["day"] == value.day.isoformat()
    assert [int(number) for number in said.get("numbers", [])] == value.numbers
    assert said.get("flag", False) == value.flag
    assert ("maybe_text" in said) == (value.maybe_text is not None)
    assert ("maybe" in said) == (value.maybe is not None)
    assert said.get("free") == value.free
    assert said.get("anything", {}) == value.anything
    assert ("nullable" in said) == (value.nullable is not None)
    assert set(said["pay"]) == {"card" if isinstance(value.pay, Card) else "cash"}


@settings(max_examples=20, deadline=None, phases=FAST)
@given(everything)
def test_what_protobuf_wrote_is_read(value: All) -> None:
    made = message_class("t.All")()
    there = message_class("t.All").FromString(ALL_CODEC.encode(value))
    json_format.Parse(json_format.MessageToJson(there), made)
    assert ALL_CODEC.decode(made.SerializeToString()) == value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (
            datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC),
            "2026-01-02T03:04:05.678901Z",
        ),
        (datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00Z"),
        (
            datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
            "1969-12-31T23:59:59.999999Z",
        ),
        (
            datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=1))),
            "2025-12-31T23:00:00Z",
        ),
    ],
)
def test_a_timestamp_is_what_protobuf_shows(value: datetime, shown: str) -> None:
    data = ALL_CODEC.encode(All(at=value))
    read = message_class("t.All").FromString(data)
    assert json_format.MessageToDict(read)["at"] == shown
    assert ALL_CODEC.decode(data).at == value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (timedelta(seconds=1.5), "1.500s"),
        (timedelta(seconds=-1.5), "-1.500s"),
        (timedelta(microseconds=-1), "-0.000001s"),
        (timedelta(days=3650000), "315360000000s"),
    ],
)
def test_a_duration_is_what_protobuf_shows(value: timedelta, shown: str) -> None:
    data = ALL_CODEC.encode(All(lasts=value))
    read = message_class("t.All").FromString(data)
    assert json_format.MessageToDict(read)["lasts"] == shown
    assert ALL_CODEC.decode(data).lasts == value


def test_an_unknown_enum_number_is_kept_and_passed_on() -> None:
    data = message_class("t.All").FromString(ALL_CODEC.encode(All()))
    json_format.ParseDict({"colour": 42, "colours": [42, 0, 1]}, data)
    value = ALL_CODEC.decode(data.SerializeToString())
    assert value.colour.value == "42"
    assert [colour.value for colour in value.colours] == ["42", "0", "RED"]
    again = message_class("t.All").FromString(ALL_CODEC.encode(value))
    assert again == data


def test_an_enum_text_without_a_number_is_refused() -> None:
    with pytest.raises(WireError, match="no protobuf number"):
        ALL_CODEC.encode(All(colour=Colour("PURPLE")))
    with pytest.raises(WireError):
        ALL_CODEC.encode(All(colour=Colour("042")))


def test_an_absent_field_with_a_default_gets_the_default_not_zero() -> None:
    data = message_class("t.All").FromString(ALL_CODEC.encode(All()))
    data.ClearField("defaulted")
    data.ClearField("colour")
    value = ALL_CODEC.decode(data.SerializeToString())
    assert value.defaulted == 7
    assert value.colour is Colour.RED
    assert ALL_CODEC.decode(ALL_CODEC.encode(All(defaulted=0))).defaulted == 0


def test_an_absent_message_is_a_missing_field() -> None:
    class Strict(BaseModel):
        node: Node

    codec = record_codec(SCHEMA, "t.All", Strict, Field("node", NODE_CODEC))
    with pytest.raises(WireError, match="node: Field required"):
        codec.decode(b"")


def test_an_empty_list_and_an_absent_one_differ() -> None:
    assert ALL_CODEC.decode(ALL_CODEC.encode(All(maybe=[]))).maybe == []
    assert ALL_CODEC.decode(ALL_CODEC.encode(All(maybe=None))).maybe is None


def test_numbers_keep_every_bit() -> None:
    value = All(
        big=-(2**63),
        number=0.1 + 0.2,
        single=1.0000001192092896,
        amount=Decimal("1E+3"),
        data=bytes(range(256)),
    )
    again = ALL_CODEC.decode(ALL_CODEC.encode(value))
    assert (again.big, again.number, again.single) == (
        value.big,
        value.number,
        value.single,
    )
    assert again.amount.as_tuple() == value.amount.as_tuple()
    assert again.data == value.data
    infinite = ALL_CODEC.decode(
        ALL_CODEC.encode(All(number=math.inf, single=-math.inf))
    )
    assert (infinite.number, infinite.single) == (math.inf, -math.inf)


@pytest.mark.parametrize(
    "value",
    [
        All(single=1e300),
        All(free=2**60 + 1),
        All(free=math.inf),
        All.model_construct(**{**dict(All()), "big": 2**63}),
        All.model_construct(**{**dict(All()), "text": "\ud800"}),
        All.model_construct(**{**dict(All()), "text": None}),
        All.model_construct(**{**dict(All()), "at": datetime(2026, 1, 1)}),
        All.model_construct(**{**dict(All()), "numbers": "no list"}),
        All.model_construct(**{**dict(All()), "pay": Node(name="", children=[])}),
    ],
)
def test_a_value_without_a_form_is_refused_whatever_it_is(value: All) -> None:
    with pytest.raises(WireError):
        ALL_CODEC.encode(value)


def test_damaged_bytes_are_refused() -> None:
    with pytest.raises(WireError, match="the bytes are not this message"):
        ALL_CODEC.decode(b"\x32\x20ab")
    with pytest.raises(WireError):
        ALL_CODEC.decode(b"\xff" * 8)


def test_validation_speaks_of_fields_and_never_of_values() -> None:
    data = message_class("t.All").FromString(ALL_CODEC.encode(All()))
    json_format.ParseDict({"id": "secret-secret"}, data)
    with pytest.raises(WireError) as caught:
        ALL_CODEC.decode(data.SerializeToString())
    assert "id: " in str(caught.value)
    assert "secret-secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("field", "value"), [("amount", "12,5"), ("day", "2026-13-01")]
)
def test_a_text_that_is_no_decimal_or_date_is_refused(field: str, value: str) -> None:
    data = message_class("t.All").FromString(ALL_CODEC.encode(All()))
    json_format.ParseDict({field: value}, data)
    with pytest.raises(WireError):
        ALL_CODEC.decode(data.SerializeToString())


def test_a_member_that_is_not_known_here_is_refused() -> None:
    with pytest.raises(WireError, match="no member of the union"):
        PAY_CODEC.decode(b"\x1a\x00")


def test_a_union_and_its_members_travel_by_themselves() -> None:
    assert PAY_CODEC.decode(PAY_CODEC.encode(Cash(cents=5))) == Cash(cents=5)
    assert CASH_CODEC.decode(CASH_CODEC.encode(Cash(cents=5))) == Cash(cents=5)


def test_unknown_fields_are_ignored() -> None:
    assert CASH_CODEC.decode(b"\x08\x05\x92\x03\x01a") == Cash(cents=5)


def test_a_model_that_holds_itself_is_refused_not_a_crash() -> None:
    node = Node(name="n", children=[])
    node.children.append(node)
    with pytest.raises(WireError):
        NODE_CODEC.encode(node)


def test_nothing_travels_as_no_bytes() -> None:
    assert EMPTY.encode(None) == b""
    assert EMPTY.decode(b"\x08\x01") is None
    assert EMPTY.from_json(b"") is None


def test_two_schemas_may_hold_the_same_names() -> None:
    other = Schema(descriptor_set("t.proto", PROTO))
    codec: Codec[Card] = record_codec(other, "t.Card", Card, Field("number"))
    assert codec.decode(CARD_CODEC.encode(Card(number="1"))) == Card(number="1")


def test_the_process_wide_pool_is_left_alone() -> None:
    ALL_CODEC.encode(All())
    with pytest.raises(KeyError):
        DescriptorPool().FindMessageTypeByName("t.All")
    from google.protobuf import descriptor_pool

    with pytest.raises(KeyError):
        descriptor_pool.Default().FindMessageTypeByName("t.All")


def test_json_of_a_value_gives_the_same_model() -> None:
    value = Node(name="a", children=[Node(name="b", children=[])])
    assert NODE_CODEC.from_json(json.dumps(value.model_dump()).encode()) == value
