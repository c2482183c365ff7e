"""Literals and docstrings: they read back as what was meant, and black finds nothing to change."""

from __future__ import annotations

import ast
import inspect
import math

import black
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mscomm_gen.emit import literals

MODE = black.Mode(line_length=literals.LINE)

HOSTILE = [
    'say "hi"',
    "it's",
    "both ' and \"",
    'ends with "',
    '"starts with',
    '"""',
    "'''",
    "ends with backslash \\",
    "\\",
    "*/ {{ x }} {% y %}",
    "tab\there",
    "line\nline\n\nparagraph",
    "nul \x00 bell \x07 escape \x1b",
    "\u2028 \u200b \ufeff",
    "ünïcödé ☃ 日本 😀",
    " ",
    "",
    "\\N{DASH} \\x41 \\u0041",
    "a" * 200,
    "word " * 60,
]


def black_leaves(source: str) -> bool:
    """Whether black would not touch a module."""
    return black.format_str(source, mode=MODE) == source


def docstring_of(source: str) -> str:
    """The docstring of the only class of a module, as `help` shows it."""
    body = ast.parse(source).body[0]
    assert isinstance(body, ast.ClassDef)
    found = ast.get_docstring(body)
    assert found is not None
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reads_back(text: str) -> None:
    written = literals.string(text)
    assert ast.literal_eval(written) == text
    assert "\n" not in written
    assert black_leaves(f"x = {written}\n") or len(written) > literals.LINE


@settings(max_examples=300)
@given(st.text())
def test_any_text_reads_back_and_is_as_black_writes_it(text: str) -> None:
    written = literals.string(text)
    assert ast.literal_eval(written) == text
    assert written.isprintable()
    if len(written) < 60:
        assert black_leaves(f"x = {written}\n")


@given(st.floats() | st.integers())
def test_any_number_reads_back_and_is_as_black_writes_it(number: float | int) -> None:
    written = literals.number(number)
    found = eval(written)  # float("inf") is no literal
    assert type(found) is type(number)
    assert found == number or (math.isnan(found) and math.isnan(number))
    assert black_leaves(f"x = {written}\n")


@pytest.mark.parametrize(
    ("constant", "written"),
    [
        (True, "True"),
        (None, "None"),
        (1, "1"),
        (1.0, "1.0"),
        (1e22, "1e22"),
        (1e-7, "1e-07"),
        ("a", '"a"'),
        ('"', "'\"'"),
    ],
)
def test_a_scalar_is_written_as_black_writes_it(
    constant: bool | int | float | str | None, written: str
) -> None:
    assert literals.value(constant) == written


def class_with(doc: str) -> str:
    return f"class A:\n    {doc}\n\n    x: int\n"


def function_with(doc: str) -> str:
    return f"def f() -> None:\n    {doc}\n    return\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_a_docstring(text: str) -> None:
    doc = literals.docstring(text, 4)
    for source in (class_with(doc), function_with(doc)):
        assert black_leaves(source)
    assert docstring_of(class_with(doc)).split() == (printable(text).split() or ["."])


def printable(text: str) -> str:
    """What a docstring keeps of a text: characters that cannot be shown come as escapes, and read back."""
    return inspect.cleandoc(text.expandtabs(4))


@settings(max_examples=500, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("ab \"'\\\n\t.☃é\x00\u2028{%"), max_size=200)
    | st.text(max_size=120),
    st.sampled_from([0, 4, 8]),
)
@example("a" * 83, 0)
@example(".\n\n", 0)
@example('x" ', 4)
@example("a " * 40 + '"', 4)
@example("\\" * 3, 4)
def test_any_text_makes_a_docstring_that_black_leaves(text: str, indent: int) -> None:
    doc = literals.docstring(text, indent)
    pad = " " * indent
    header = {0: "", 4: "class A:\n", 8: "class A:\n    class B:\n"}[indent]
    source = f"{header}{pad}{doc}\n\n{pad}x: int\n"
    assert black_leaves(source)
    value = ast.literal_eval(doc)
    assert value.split() == (text.split() or ["."])


def test_paragraphs_stay_apart_and_long_lines_are_wrapped() -> None:
    doc = literals.docstring(["word " * 40, "Second."], 4)
    lines = doc.split("\n")
    assert all(len(line) <= literals.LINE for line in lines)
    assert lines[-3:] == ["", "    Second.", '    """']


def test_lines_that_begin_with_a_space_are_kept_as_they_are() -> None:
    doc = literals.docstring("An example:\n    x = 1\n    y = 2\nand on", 0)
    assert doc == '"""An example:\n    x = 1\n    y = 2\nand on\n"""'


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("é", 1), ("日本", 4), ("e\u0301", 1), ("ｆ", 2)]
)
def test_width_counts_columns_as_black_does(text: str, columns: int) -> None:
    assert literals.width(text) == columns


def test_a_tuple_is_written_as_black_leaves_it() -> None:
    long = f"name: {'x' * 60} = "
    written = [
        literals.tuple_after((), long),
        literals.tuple_after(("One",), "short = "),
        literals.tuple_after(("One" * 8,), long),
        literals.tuple_after(("One", "Two"), "short = "),
    ]
    assert written[1] == "short = (One,)"
    for text in written:
        assert black.format_str(f"{text}\n", mode=black.Mode()) == f"{text}\n"
