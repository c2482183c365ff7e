"""YAML that every reader reads the same: PyYAML stands for version 1.1, ruamel.yaml for 1.2."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from mscomm_gen.emit.yaml_text import Data, document

AWKWARD = [
    "no",
    "on",
    "y",
    "N",
    "True",
    "null",
    "~",
    "=",
    "<<",
    "<<:",
    "1.10",
    "1.0",
    "0x1",
    "0o17",
    "017",
    "1_000",
    "1e3",
    "1e+3",
    ".5",
    ".inf",
    "-.INF",
    ".nan",
    "+",
    "-",
    "-1",
    "2026-01-01",
    "2026-01-01T00:00:00Z",
    "12:30",
    "12:30:45",
    "190:20:30",
    "#",
    "a#b",
    "-",
    "?",
    ":",
    "::",
    "a:",
    "a:b",
    ":a",
    "!",
    "!!str",
    "&",
    "*",
    "@",
    "`",
    "%",
    "|",
    ">",
    "{",
    "}",
    "[",
    "]",
    ",",
    "'",
    '"',
    "---",
    "...",
    "\\",
    "urn:x:y",
    "/orders/{order_id}",
    "$ref",
    "#/components/schemas/A",
    "0b1",
    "0.",
    "_1",
    "1,000",
    "é",
    "日本語",
    "🙂",
]
SPACED = [
    "",
    " ",
    "a b",
    " a",
    "a ",
    "a: b",
    "a #b",
    "a:",
    "- a",
    "? a",
    "a\tb",
    "a\rb",
    "\n",
    "a\n",
    "a\n\n",
    "\na",
    "a\nb",
    "a\n b\n",
    " a\nb",
    "a\n\nb",
    "a \nb",
    "# a\nb",
    "---\na",
    "%YAML 1.1\nb",
    "a\x85b",
    "a\u2028b\u2029c",
    "\ufeffa",
    "a\u00a0",
    "\u00a0a",
    "\x00\x07\x1b\x7f\x9f",
    "\ufffe",
    "x" * 3000,
]


def read_1_1(text: str) -> object:
    return yaml.load(text, Loader=yaml.SafeLoader)


def read_1_1_c(text: str) -> object:
    return yaml.load(text, Loader=yaml.CSafeLoader)


def read_1_2(text: str) -> object:
    return YAML(typ="safe", pure=True).load(text)


READERS = (read_1_1, read_1_1_c, read_1_2)

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(),
    st.sampled_from(AWKWARD),
    st.text(alphabet=" \n\t#:-'\"ab0", max_size=12),
    st.from_regex(r"[-+0-9._:eExobn~ TZ]{1,12}", fullmatch=True),
)
trees: st.SearchStrategy[Data] = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(st.text(max_size=20), st.sampled_from(AWKWARD)),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.text(max_size=8), trees, max_size=4))
def test_readers_of_both_versions_read_back_the_data(data: Mapping[str, Data]) -> None:
    text = document(data, head="made by a test")
    for read in READERS:
        assert (read(text) or {}) == data


@pytest.mark.parametrize("word", [*AWKWARD, *SPACED])
def test_a_text_stays_that_text_as_key_as_value_and_in_a_list(word: str) -> None:
    data: Mapping[str, Data] = {
        word: word,
        "list": [word, [word]],
        "map": {"inner": {word: [word]}},
    }
    for read in READERS:
        assert read(document(data)) == data


def test_texts_that_cannot_be_mistaken_stand_bare() -> None:
    data = {
        "/orders/{order_id}": "urn:mscomm:error:orders:OutOfStock",
        "description": "Places an order, while the shopper waits; it's quick (mostly).",
        "address": "shop.order-placed.v1",
        "naïve": "日本語",
    }
    assert '"' not in document(data)


def test_what_either_version_takes_for_something_else_is_quoted() -> None:
    words = ["no", "On", "1.10", "0x1", "2026-01-01", "~", "=", "1_000", "12:30"]
    for word in words:
        assert document({"a": word}) == f'a: "{word}"\n'


def test_lines_are_never_folded_and_equal_values_share_no_anchor() -> None:
    long = "word " * 100 + "end"
    shared = {"a": [1, 2]}
    text = document({"one": shared, "two": shared, "long": long})
    assert f"long: {long}\n" in text
    assert "&" not in text
    assert "*" not in text


def test_the_order_of_keys_is_kept_and_the_head_is_a_comment() -> None:
    text = document({"b": 1, "a": {}, "c": []}, head="first\n\nsecond")
    assert text == "# first\n#\n# second\nb: 1\na: {}\nc: []\n"


def test_a_text_of_several_lines_is_a_block() -> None:
    text = document({"a": "one\n\n  two: 2\n", "b": ["x\ny"]})
    assert text == "a: |\n  one\n\n    two: 2\nb:\n  - |-\n    x\n    y\n"


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no place in a JSON document"):
        document({"a": float("inf")})
