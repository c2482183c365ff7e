"""What the emitted models do: JSON in and out, presence, open enums, unions, recursion, hostile names."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from uuid import UUID

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from mscomm_gen.contract.contract import Wire
from mscomm_gen.contract.types import Constraints, Field, ListOf, Record, Scalar
from tests.fixtures.emitted_models import contract_from, contract_of, imported

TYPES = r"""
Everything:
  a_bool: bool
  an_int32: int32
  an_int64: int64
  a_float: float
  a_double: double
  a_decimal: decimal
  a_string: string
  some_bytes: bytes
  a_uuid: uuid
  a_timestamp: timestamp
  a_date: date
  a_duration: duration
  some_json: json
  numbers: list<int32>
  by_name: "map<string, int64>"
  grouped: "map<string, list<duration>>"
  colour: Colour
Presence:
  must: string
  may: string?
  may_list: list<string>?
  may_json: json?
  null: {type: string, nullable: true}
  null_node: {type: Node, nullable: true}
Defaults:
  number: {type: int32, default: 7}
  text: {type: string, default: "say \"hi\" \\ 'there'"}
  flag: {type: bool, default: false}
  ratio: {type: double, default: 0.5}
  colour: {type: Colour, default: GREEN}
  may: {type: string?, default: x}
Limits:
  bounded: {type: int32, min: -5, max: 5}
  least: {type: int64, min: 1}
  share: {type: double, min: 0, max: 1}
  price: {type: decimal, min: 0.01}
  word: {type: string, length: 2..4}
  blob: {type: bytes, length: ..3}
  few: {type: list<string>, length: 1..2}
  code: {type: string, pattern: '^[a-z]+\d*$'}
  ahead: {type: string, pattern: '^(?!x)[a-z]+$'}
  may: {type: string?, length: 2..4}
Node:
  name: string
  children: list<Node>
  parent: Node?
Left: {right: Right?, word: string}
Right: {left: Left?}
Colour: {enum: [RED, GREEN, None, name, 1st]}
Payment: {one_of: [Card, Cash], tag: kind}
Card: {number: {type: string, sensitive: true}}
Cash: {minor_units: int64}
Ways: {one_of: [Card, Cheque], tag: type}
Cheque: {bank: string}
Basket: {payment: Payment, others: list<Payment>, may: Payment?, way: Ways}
Tree: {one_of: [Leaf, Fork], tag: kind}
Leaf: {value: int32}
Fork: {left: Tree, right: Tree}
"""
NAMES = (
    *("Everything", "Presence", "Defaults", "Limits", "Node", "Left", "Basket", "Tree"),
)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with imported(
        contract_from(TYPES, *NAMES), tmp_path_factory.mktemp("models")
    ) as found:
        yield found


def everything(models: ModuleType) -> BaseModel:
    made = models.Everything(
        a_bool=True,
        an_int32=-(2**31),
        an_int64=2**63 - 1,
        a_float=1.5,
        a_double=float("-inf"),
        a_decimal=Decimal("12345678901234567890.10"),
        a_string='☃\x00"',
        some_bytes=b"\xff\xfe\x00",
        a_uuid=UUID("12345678-1234-5678-1234-567812345678"),
        a_timestamp=datetime(2026, 2, 3, 4, 5, 6, 700, tzinfo=UTC),
        a_date=date(2026, 2, 3),
        a_duration=timedelta(days=1, microseconds=1500),
        some_json={"a": [1, None, {"b": "c"}]},
        numbers=[1, 2],
        by_name={"": 1},
        grouped={"g": [timedelta(0)]},
        colour=models.Colour.GREEN,
    )
    assert isinstance(made, BaseModel)
    return made


def test_every_scalar_has_its_json_form(models: ModuleType) -> None:
    assert json.loads(everything(models).model_dump_json()) == {
        "a_bool": True,
        "an_int32": -(2**31),
        "an_int64": 2**63 - 1,
        "a_float": 1.5,
        "a_double": "-Infinity",
        "a_decimal": "12345678901234567890.10",
        "a_string": '☃\x00"',
        "some_bytes": "//4A",
        "a_uuid": "12345678-1234-5678-1234-567812345678",
        "a_timestamp": "2026-02-03T04:05:06.000700Z",
        "a_date": "2026-02-03",
        "a_duration": "86400.001500s",
        "some_json": {"a": [1, None, {"b": "c"}]},
        "numbers": [1, 2],
        "by_name": {"": 1},
        "grouped": {"g": ["0s"]},
        "colour": "GREEN",
    }


def test_every_scalar_comes_back_from_json_as_it_was(models: ModuleType) -> None:
    made = everything(models)
    text = made.model_dump_json()
    assert type(made).model_validate_json(text) == made
    assert type(made).model_validate(made.model_dump(mode="json")) == made
    assert type(made).model_validate(made.model_dump()) == made


def test_a_wide_integer_is_text_where_the_contract_says_so(tmp_path: Path) -> None:
    record = Record(
        "Wide",
        (
            Field("one", Scalar("int64")),
            Field("many", ListOf(Scalar("int64"))),
            Field("small", Scalar("int32")),
            Field(
                "least", Scalar("int64"), constraints=Constraints(minimum=Decimal(5))
            ),
        ),
    )
    contract = contract_of(record, name="wide", wire=Wire(int64="string"))
    with imported(contract, tmp_path) as models:
        made = models.Wide(one=2**62, many=[1], small=3, least=5)
        assert made.one == 2**62
        assert json.loads(made.model_dump_json()) == {
            "one": str(2**62),
            "many": ["1"],
            "small": 3,
            "least": "5",
        }
        assert models.Wide.model_validate_json(made.model_dump_json()) == made
        for wrong in ({"one": 2**63}, {"least": 4}, {"least": str(2**63)}):
            with pytest.raises(ValidationError):
                models.Wide.model_validate(made.model_dump() | wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"an_int32": 2**31},
        {"an_int64": 2**63},
        {"an_int64": -(2**63) - 1},
        {"a_timestamp": "2026-02-03T04:05:06"},
        {"a_duration": "PT1S"},
        {"a_duration": 1},
        {"some_bytes": "***"},
        {"some_bytes": 1},
        {"a_uuid": "x"},
        {"a_decimal": "NaN"},
        {"numbers": [2**31]},
        {"by_name": {"x": 2**63}},
        {"colour": 1},
        {"a_string": None},
    ],
)
def test_what_does_not_fit_is_refused(
    models: ModuleType, wrong: dict[str, object]
) -> None:
    right = everything(models).model_dump(mode="json")
    with pytest.raises(ValidationError):
        models.Everything.model_validate(right | wrong)


def test_an_absent_field_is_none_and_never_written(models: ModuleType) -> None:
    found = models.Presence.model_validate_json(
        '{"must": "x", "null": null, "null_node": null}'
    )
    assert (found.may, found.may_list, found.may_json) == (None, None, None)
    assert found.model_dump_json() == '{"must":"x","null":null,"null_node":null}'
    assert found.model_dump() == {"must": "x", "null": None, "null_node": None}


def test_null_for_a_field_that_may_be_absent_is_accepted_and_not_written(
    models: ModuleType,
) -> None:
    text = '{"must":"x","may":null,"may_list":null,"null":"y","null_node":null}'
    found = models.Presence.model_validate_json(text)
    assert found.may is None
    assert found.model_dump_json() == '{"must":"x","null":"y","null_node":null}'


@pytest.mark.parametrize("missing", ["must", "null", "null_node"])
def test_a_field_that_must_be_there_is_missed(models: ModuleType, missing: str) -> None:
    given = {"must": "x", "null": None, "null_node": None}
    del given[missing]
    with pytest.raises(ValidationError, match=missing):
        models.Presence.model_validate(given)


def test_fields_that_are_not_known_are_ignored(models: ModuleType) -> None:
    found = models.Cash.model_validate_json('{"minor_units": 1, "new": {"a": 1}}')
    assert found == models.Cash(minor_units=1)


def test_defaults_stand_in_for_absent_fields(models: ModuleType) -> None:
    found = models.Defaults.model_validate_json("{}")
    assert found == models.Defaults()
    assert json.loads(found.model_dump_json()) == {
        "number": 7,
        "text": "say \"hi\" \\ 'there'",
        "flag": False,
        "ratio": 0.5,
        "colour": "GREEN",
        "may": "x",
    }
    assert found.colour is models.Colour.GREEN


LIMITS = {
    "bounded": 5,
    "least": 1,
    "share": 0.5,
    "price": "0.01",
    "word": "abcd",
    "blob": "AAAA",
    "few": ["a"],
    "code": "ab12",
    "ahead": "ab",
}


def test_limits_hold_inclusively(models: ModuleType) -> None:
    assert models.Limits.model_validate(LIMITS).may is None
    assert models.Limits.model_validate(LIMITS | {"may": "ab"}).may == "ab"


@pytest.mark.parametrize(
    "wrong",
    [
        {"bounded": 6},
        {"bounded": -6},
        {"least": 0},
        {"least": 2**63},
        {"share": 1.01},
        {"price": "0.009"},
        {"word": "a"},
        {"word": "abcde"},
        {"blob": "AAAAAA=="},
        {"few": []},
        {"few": ["a", "b", "c"]},
        {"code": "AB"},
        {"ahead": "xa"},
        {"may": "a"},
    ],
)
def test_what_is_out_of_its_limits_is_refused(
    models: ModuleType, wrong: dict[str, object]
) -> None:
    with pytest.raises(ValidationError):
        models.Limits.model_validate(LIMITS | wrong)


def test_known_enum_values_are_members(models: ModuleType) -> None:
    colour = models.Colour
    assert [member.value for member in colour] == [
        "RED",
        "GREEN",
        "None",
        "name",
        "1st",
    ]
    assert colour("None") is colour.None_
    assert colour("name") is colour.name_
    assert colour("1st") is colour.n1st


def test_an_unknown_enum_value_is_kept_and_passed_on(models: ModuleType) -> None:
    given = everything(models).model_dump(mode="json") | {"colour": "ULTRAVIOLET"}
    found = models.Everything.model_validate(given)
    assert isinstance(found.colour, models.Colour)
    assert found.colour == "ULTRAVIOLET"
    assert found.model_dump(mode="json") == given
    assert json.loads(found.model_dump_json())["colour"] == "ULTRAVIOLET"
    assert list(models.Colour) == [c for c in models.Colour if c != "ULTRAVIOLET"]


def test_models_and_enum_values_survive_pickling_and_copying(
    models: ModuleType,
) -> None:
    for value in (everything(models), models.Colour.RED, models.Colour("NEW")):
        assert pickle.loads(pickle.dumps(value)) == value
        assert deepcopy(value) == value


def test_a_union_is_told_apart_by_its_tag(models: ModuleType) -> None:
    text = (
        '{"payment":{"kind":"Cash","minor_units":5},"others":[{"kind":"Card","number":"1"}],'
        '"way":{"type":"Cheque","bank":"b"}}'
    )
    found = models.Basket.model_validate_json(text)
    assert found.payment == models.Cash(minor_units=5)
    assert found.others == [models.Card(number="1")]
    assert found.way == models.Cheque(bank="b")
    assert found.may is None
    again = models.Basket.model_validate_json(found.model_dump_json())
    assert again == found
    assert json.loads(found.model_dump_json())["way"] == {"type": "Cheque", "bank": "b"}


def test_a_union_takes_members_that_are_models_already(models: ModuleType) -> None:
    made = models.Basket(
        payment=models.Card(number="1"), others=[], way=models.Card(number="2")
    )
    assert json.loads(made.model_dump_json())["way"]["type"] == "Card"


@pytest.mark.parametrize(
    "payment", [{"minor_units": 5}, {"kind": "Coin"}, {"kind": "Card"}]
)
def test_a_union_refuses_what_no_member_is(
    models: ModuleType, payment: dict[str, object]
) -> None:
    adapter: TypeAdapter[object] = TypeAdapter(models.Payment)
    with pytest.raises(ValidationError):
        adapter.validate_python(payment)


def test_types_may_contain_themselves(models: ModuleType) -> None:
    leaf = models.Node(name="leaf", children=[])
    tree = models.Node(name="root", children=[leaf], parent=leaf)
    assert models.Node.model_validate_json(tree.model_dump_json()) == tree
    pair = models.Left(word="a", right=models.Right(left=models.Left(word="b")))
    assert models.Left.model_validate_json(pair.model_dump_json()) == pair
    assert pair.model_dump_json() == '{"right":{"left":{"word":"b"}},"word":"a"}'


def test_a_union_may_contain_itself(models: ModuleType) -> None:
    adapter: TypeAdapter[object] = TypeAdapter(models.Tree)
    text = (
        b'{"kind":"Fork","left":{"kind":"Leaf","value":1},"right":{"kind":"Fork",'
        b'"left":{"kind":"Leaf","value":2},"right":{"kind":"Leaf","value":3}}}'
    )
    assert adapter.dump_json(adapter.validate_json(text)) == text


def test_what_is_sensitive_is_not_shown(models: ModuleType) -> None:
    card = models.Card(number="4111")
    basket = {"payment": {"kind": "Card", "number": ["4111"]}, "others": 1, "way": 2}
    assert "4111" not in repr(card)
    assert "4111" not in str(models.Basket(payment=card, others=[card], way=card))
    with pytest.raises(ValidationError) as caught:
        models.Basket.model_validate(basket)
    assert "4111" not in str(caught.value)


def test_a_model_can_describe_itself_as_json_schema(models: ModuleType) -> None:
    shown = models.Everything.model_json_schema()["properties"]
    assert shown["a_duration"]["type"] == "string"
    assert shown["some_bytes"]["contentEncoding"] == "base64"


def test_importing_the_package_loads_no_module_of_models(tmp_path: Path) -> None:
    contract = contract_from("A: {x: string}", "A", name="lazy")
    with imported(contract, tmp_path) as models:
        assert "lazy.models.one" not in sys.modules
        assert dir(models) == models.__all__ == ["A"]
        assert models.A(x="1").x == "1"
        assert "lazy.models.one" in sys.modules
        assert models.A is models.A
        with pytest.raises(AttributeError, match="has no attribute 'B'"):
            _ = models.B


def test_types_in_a_circle_may_be_called_as_classes_of_python(tmp_path: Path) -> None:
    # The first class is made before the second is there: its name must not lead to Python's own.
    types = "Warning:\n  cause: Exception?\nException:\n  warnings: list<Warning>\n"
    with imported(contract_from(types, "Warning", name="alike"), tmp_path) as models:
        given: object = {"cause": {"warnings": [{}, {"cause": {"warnings": []}}]}}
        value = models.Warning_.model_validate(given)
        assert json.loads(value.model_dump_json()) == given


def test_a_long_circle_of_types_loads_and_round_trips(tmp_path: Path) -> None:
    length = 120
    types = "\n".join(
        f"T{at}: {{next: list<T{(at + 1) % length}>?, x: int32}}"
        for at in range(length)
    )
    limit = sys.getrecursionlimit()
    with imported(contract_from(types, "T0", name="circle"), tmp_path) as models:
        text = b'{"next":[{"next":[{"x":3}],"x":2}],"x":1}'
        assert models.T0.model_validate_json(text).model_dump_json() == text.decode()
    assert sys.getrecursionlimit() == limit


@pytest.mark.parametrize(
    ("kind", "refused", "taken"),
    [
        ("bool", ["1", "0", '"yes"', '"on"', "null"], ["true", "false"]),
        ("int32", ["true", "false", "1.5", '"x"'], ["7", "-7", "7.0"]),
        ("int64", ["true", "false"], ["7"]),
        ("double", ["true", "false", '"x"'], ["7", "0.5", '"Infinity"']),
        ("float", ["true"], ["1"]),
    ],
)
def test_a_scalar_is_not_taken_for_another(
    tmp_path: Path, kind: str, refused: list[str], taken: list[str]
) -> None:
    contract = contract_from(f"T: {{x: {kind}}}", "T", name=f"scalar_{kind}")
    with imported(contract, tmp_path) as models:
        for text in taken:
            models.T.model_validate_json(f'{{"x":{text}}}')
        for text in refused:
            with pytest.raises(ValidationError):
                models.T.model_validate_json(f'{{"x":{text}}}')
