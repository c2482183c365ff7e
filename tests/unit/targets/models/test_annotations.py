"""Declarations of fields, over every length that matters, as black leaves them."""

from __future__ import annotations

from collections.abc import Iterator

import black
import pytest

from mscomm_gen.emit.literals import LINE
from mscomm_gen.targets.models.annotations import (
    Annotation,
    Choice,
    Name,
    Subscript,
    alias,
    declaration,
    member_value,
)

MODE = black.Mode(line_length=LINE)
NONE = Name("None")


def of_length(length: int) -> Name:
    """A name of some length."""
    return Name("N" * max(length, 1))


def every_form(length: int) -> Iterator[Annotation]:
    """Each form of annotation, about as long as asked for."""
    yield of_length(length)
    yield Choice((of_length(length - 7), NONE))
    yield Subscript("list", (of_length(length - 6),))
    yield Subscript("dict", (Name("str"), of_length(length - 11)))
    yield Subscript("list", (Subscript("list", (of_length(length - 12),)),))
    yield Choice((Subscript("list", (of_length(length - 13),)), NONE))
    nested = Subscript("dict", (Name("str"), of_length(length - 22)))
    yield Choice((Subscript("list", (nested,)), NONE))
    yield Subscript("Literal", (Name(f'"{"x" * max(length - 11, 1)}"'),))


@pytest.mark.parametrize("name_length", [1, 20, 45])
@pytest.mark.parametrize(
    ("default", "arguments"),
    [
        ("", ()),
        ("False", ()),
        ("Status.PENDING", ()),
        ('"a text of some length"', ()),
        ("", ("repr=False",)),
        ("", ("default=None", "exclude_if=is_none")),
        ("", ('default="x" * 40', "repr=False", "min_length=1", "max_length=100")),
    ],
)
def test_a_declaration_is_as_black_leaves_it(
    name_length: int, default: str, arguments: tuple[str, ...]
) -> None:
    name = "f" * name_length
    lines = ["class A:"]
    for length in range(max(1, 58 - name_length), 100 - name_length):
        for annotation in every_form(length):
            if isinstance(annotation, Name) and length + name_length > LINE - 20:
                continue  # a name that fits no line: black then has no good answer either
            lines.append(
                declaration(name, annotation, default, arguments, lambda: "Field")
            )
    text = "\n".join(lines) + "\n"
    assert black.format_str(text, mode=MODE) == text


def test_the_definition_of_a_union_is_as_black_leaves_it() -> None:
    lines = []
    for length in range(20, 100):
        for count in (2, 3):
            members = Choice(tuple(of_length(length) for _ in range(count)))
            call = Name('Field(discriminator="kind")')
            union = Subscript("Annotated", (members, call))
            lines.append(alias("Payment", "TypeAlias", union))
    text = "\n".join(lines) + "\n"
    assert black.format_str(text, mode=MODE) == text


def test_columns_are_counted_as_black_counts_them() -> None:
    names = [Name("日" * length) for length in range(1, 45)]
    lines = ["class A:"]
    lines += [
        declaration("größe", Subscript("list", (name,)), "", (), lambda: "Field")
        for name in names
    ]
    text = "\n".join(lines) + "\n"
    assert black.format_str(text, mode=MODE) == text


@pytest.mark.parametrize("name_length", [1, 20, 60, 79, 80, 95])
def test_members_of_an_enum_of_any_length_are_as_black_leaves_them(
    name_length: int,
) -> None:
    for length in range(1, 110):
        name, literal = "N" * name_length, f'"{"v" * length}"'
        text = f"class A:\n    {name} = {member_value(name, literal)}\n"
        assert black.format_str(text, mode=MODE) == text
