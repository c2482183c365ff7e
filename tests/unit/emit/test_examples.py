"""Examples for documents, from contracts whose types mention each other without end."""

from __future__ import annotations

import json

import pytest

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.types import (
    Constraints,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    TypeRef,
)
from mscomm_gen.emit.examples import Examples, NoExample


def _contract(*types: Record) -> Contract:
    return Contract(name="c", version="1.0.0", types=types)


def _layers(count: int, *, optional: bool) -> Contract:
    """Records each of which mentions the next one twice."""

    def both(name: str) -> tuple[Field, ...]:
        return (
            Field("left", Named(name), optional=optional),
            Field("right", Named(name), optional=optional),
        )

    made = [Record(f"T{n}", both(f"T{n + 1}")) for n in range(count)]
    return _contract(*made, Record(f"T{count}", (Field("end", Scalar("string")),)))


def test_an_example_of_deep_optional_types_stays_short() -> None:
    example = Examples(_layers(40, optional=True)).value(Named("T0"))
    assert isinstance(example, dict)
    assert 10 < len(json.dumps(example)) < 5_000


def test_there_is_no_example_where_required_fields_alone_would_fill_pages() -> None:
    with pytest.raises(NoExample):
        Examples(_layers(40, optional=False)).value(Named("T0"))


def test_types_that_all_mention_each_other_have_a_short_example() -> None:
    names = [f"T{n}" for n in range(60)]

    def fields(n: int) -> tuple[Field, ...]:
        def other(step: int) -> TypeRef:
            return Named(names[(n + step) % 60])

        return (
            Field("many", ListOf(other(1))),
            Field("by", MapOf(other(3))),
            Field("own", other(7), optional=True),
            Field("text", Scalar("string")),
        )

    contract = _contract(*(Record(name, fields(n)) for n, name in enumerate(names)))
    example = Examples(contract).value(Named("T0"))
    assert isinstance(example, dict)
    assert example["text"] == "text"
    assert len(json.dumps(example)) < 50_000


def test_long_lists_of_long_lists_are_not_written_out() -> None:
    least = Constraints(min_length=150)
    inner = Record("Inner", (Field("many", ListOf(Scalar("bool")), constraints=least),))
    outer = Record("Outer", (Field("many", ListOf(Named("Inner")), constraints=least),))
    examples = Examples(_contract(inner, outer))
    assert examples.value(Named("Inner")) == {"many": [True] * 150}
    with pytest.raises(NoExample):
        examples.value(Named("Outer"))
