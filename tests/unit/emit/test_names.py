"""Names: legal Python for any text, the same every time, and as people would write them."""

from __future__ import annotations

import builtins
import keyword
import unicodedata
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from mscomm_gen.contract.words import words
from mscomm_gen.emit import names
from runtime.model_types import Model


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("place_order", ("place", "order")),
        ("PlaceOrder", ("Place", "Order")),
        ("place-order", ("place", "order")),
        ("place.order now", ("place", "order", "now")),
        ("HTTPError", ("HTTP", "Error")),
        ("orderID", ("order", "ID")),
        ("order_v2", ("order", "v2")),
        ("OrderV2Placed", ("Order", "V2", "Placed")),
        ("s3", ("s3",)),
        ("1st", ("1st",)),
        ("größe", ("größe",)),
        ("ÜberGröße", ("Über", "Größe")),
        ("日本", ("日本",)),
        ("__x__", ("x",)),
        ("", ()),
        ("—", ()),
    ],
)
def test_a_name_is_divided_into_words(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "snake", "pascal", "constant", "kebab"),
    [
        ("PlaceOrder", "place_order", "PlaceOrder", "PLACE_ORDER", "place-order"),
        ("order_v2", "order_v2", "OrderV2", "ORDER_V2", "order-v2"),
        ("HTTPError", "http_error", "HTTPError", "HTTP_ERROR", "http-error"),
        ("class", "class_", "Class", "CLASS", "class"),
        ("None", "none", "None_", "NONE", "none"),
        ("1st", "n1st", "N1st", "N1ST", "1st"),
        ("größe", "größe", "Größe", "GRÖSSE", "größe"),
        ("—", "n", "N", "N", ""),
    ],
)
def test_each_kind_of_name_has_its_form(
    text: str, snake: str, pascal: str, constant: str, kebab: str
) -> None:
    assert names.snake(text) == snake
    assert names.pascal(text) == pascal
    assert names.constant(text) == constant
    assert names.kebab(text) == kebab


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("order_id", "order_id"),
        ("orderId", "orderId"),
        ("OrderId", "OrderId"),
        ("from", "from_"),
        ("None", "None_"),
        ("self", "self"),
        ("date", "date"),
        ("schema", "schema_"),
        ("model_config", "model_config_"),
        ("model_year", "model_year"),
        ("str", "str_"),
        ("__x", "x_"),
        ("_", "n_"),
        ("with-dash", "with_dash"),
        ("$ref", "ref"),
        ("1st", "n1st"),
        ("größe", "größe"),
        ("௰", "n"),
    ],
)
def test_an_attribute_keeps_the_json_name_where_python_allows_it(
    text: str, attribute: str
) -> None:
    assert names.attribute(text) == attribute


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("PAID", "PAID"),
        ("None", "None_"),
        ("name", "name_"),
        ("value", "value_"),
        ("mro", "mro_"),
        ("lower", "lower_"),
        ("1st", "n1st"),
        ("_ignore_", "ignore"),
        ("__class__", "class_"),
        ("", "n"),
    ],
)
def test_an_enum_member_avoids_what_enum_and_str_reserve(
    text: str, member: str
) -> None:
    assert names.enum_member(text) == member


def test_every_public_name_of_a_model_is_avoided() -> None:
    every = {*dir(Model), *dir(type(Model))}
    public = [name for name in sorted(every) if not name.startswith("_")]
    assert set(dir(BaseModel)) >= {"model_dump", "copy"}
    assert [name for name in public if names.attribute(name) == name] == []


def test_every_class_of_python_itself_is_avoided_by_models() -> None:
    theirs = [name for name in dir(builtins) if name[0].isupper()]
    assert [name for name in theirs if names.model(name) == name] == []
    assert names.model("order_line") == "OrderLine"


def test_every_public_name_of_an_enum_of_text_is_avoided() -> None:
    class Empty(StrEnum):
        pass

    public = [name for name in {*dir(Empty), *dir(str)} if not name.startswith("_")] + [
        "name",
        "value",
        "mro",
    ]
    assert [name for name in public if names.enum_member(name) == name] == []


@given(st.text())
def test_any_text_gives_a_legal_name_in_the_form_python_compares(text: str) -> None:
    made = [
        make(text)
        for make in (
            names.snake,
            names.pascal,
            names.model,
            names.constant,
            names.attribute,
            names.enum_member,
        )
    ]
    for name in made:
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")
        assert unicodedata.normalize("NFKC", name) == name


@given(st.from_regex(r"[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*", fullmatch=True))
def test_a_name_that_is_snake_case_already_is_kept(text: str) -> None:
    assert names.snake(text).rstrip("_") == text


@given(st.from_regex(r"([A-Z][a-z0-9]+)+", fullmatch=True))
def test_a_name_that_is_pascal_case_already_is_kept(text: str) -> None:
    assert names.pascal(text).rstrip("_") == text


@given(st.text())
def test_names_of_names_are_stable(text: str) -> None:
    for make in (names.snake, names.attribute, names.enum_member):
        once = make(text)
        assert make(once).rstrip("_") == once.rstrip("_")


@pytest.mark.parametrize("text", ["object", "Str", "float"])
def test_a_method_does_not_hide_what_its_class_is_annotated_with(text: str) -> None:
    assert names.method(text) == f"{text.lower()}_"
    assert names.method("place_order") == "place_order"
