"""The JSON forms and open enums that models stand on."""

from __future__ import annotations

import base64
import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from runtime.model_types import (
    Bytes,
    Int32,
    Int64,
    Int64Text,
    Model,
    OpenEnum,
    bytes_from_text,
    bytes_to_text,
    is_known,
    is_none,
)


class Status(OpenEnum):
    NEW = "NEW"
    None_ = "None"


class Sample(Model):
    status: Status
    ratio: float = 0.0


@given(st.binary())
def test_bytes_come_back_from_either_alphabet_padded_or_not(data: bytes) -> None:
    assert bytes_to_text(data) == base64.b64encode(data).decode()
    assert bytes_from_text(bytes_to_text(data)) == data
    assert bytes_from_text(bytes_to_text(data).rstrip("=")) == data
    assert bytes_from_text(base64.urlsafe_b64encode(data).decode()) == data


@pytest.mark.parametrize("text", ["a", "****", "aGk=!", "aG k=", "ä"])
def test_what_is_no_base64_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Bytes).validate_python(text)


@pytest.mark.parametrize(
    ("adapter", "least", "most"),
    [
        (TypeAdapter[int](Int32), -(2**31), 2**31 - 1),
        (TypeAdapter[int](Int64), -(2**63), 2**63 - 1),
        (TypeAdapter[int](Int64Text), -(2**63), 2**63 - 1),
    ],
)
def test_integers_have_their_width(
    adapter: TypeAdapter[int], least: int, most: int
) -> None:
    assert adapter.validate_python(least) == least
    assert adapter.validate_json(str(most)) == most
    for wrong in (least - 1, most + 1):
        with pytest.raises(ValidationError):
            adapter.validate_python(wrong)


def test_a_wide_integer_may_be_text() -> None:
    adapter: TypeAdapter[int] = TypeAdapter(Int64Text)
    assert adapter.dump_json(7) == b'"7"'
    assert adapter.validate_json('"7"') == 7
    assert adapter.dump_python(7) == 7


def test_an_unknown_enum_value_is_kept() -> None:
    unknown = Status("LATER")
    assert isinstance(unknown, Status)
    assert unknown == "LATER"
    assert str(unknown) == f"{unknown}" == unknown.value == "LATER"
    assert not is_known(unknown)
    assert is_known(Status.NEW)
    assert list(Status) == [Status.NEW, Status.None_]


def test_unknown_enum_values_are_equal_by_their_text() -> None:
    assert Status("LATER") == Status("LATER")
    assert {Status("LATER"): 1}[Status("LATER")] == 1
    assert {"None": 1}[Status("None")] == 1
    assert Status("LATER") != Status.NEW


def test_unknown_enum_values_leave_no_trace_in_the_enum() -> None:
    Status("LATER")
    assert "LATER" not in Status.__members__
    assert "LATER" not in Status._value2member_map_


def test_unknown_enum_values_survive_pickling_and_copying() -> None:
    for value in (Status.NEW, Status("LATER")):
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) == value
        assert type(pickle.loads(pickle.dumps(value))) is Status


@pytest.mark.parametrize("wrong", [1, None, ["NEW"]])
def test_what_is_no_text_is_no_enum_value(wrong: object) -> None:
    with pytest.raises(ValidationError):
        Sample.model_validate({"status": wrong})


def test_infinite_and_undefined_floats_come_back() -> None:
    for number in ("Infinity", "-Infinity", "NaN"):
        sample = Sample(status=Status.NEW, ratio=float(number.lower()))
        text = sample.model_dump_json()
        assert text == f'{{"status":"NEW","ratio":"{number}"}}'
        assert repr(Sample.model_validate_json(text).ratio) == repr(sample.ratio)


def test_only_none_is_none() -> None:
    assert is_none(None)
    assert not any(map(is_none, (0, "", False, [], {})))
