"""Canonical texts differ just where the values do, positions aside."""

from __future__ import annotations

import copy
import dataclasses
from decimal import Decimal

import pytest

from mscomm_gen.contract.canonical import Digests, NotCanonical, canonical
from mscomm_gen.contract.services import Idempotency, Operation, Slo
from mscomm_gen.contract.types import Constant, Field, Record, Scalar
from mscomm_gen.diagnostics import Span

VALUES = [
    *(None, True, False, 0, 1, 1.0, "1", "", b"", "None", (), (1,), ("1",), ((1,),)),
    *(Decimal("1"), Decimal("1.0"), Idempotency.SAFE, Idempotency.NONE, {}, {"a": 1}),
    *({"a": 1, "b": 2}, {"b": 2, "a": 1}, frozenset({"a"}), [1], Slo(), Slo(p99=1.0)),
    *(Constant(1), Constant(True), Constant(1.0), Constant("1")),
]


def test_no_two_values_share_a_text() -> None:
    assert len({canonical(value) for value in VALUES}) == len(VALUES)
    assert len({Digests().of(value) for value in VALUES}) == len(VALUES)


def test_every_field_of_a_dataclass_counts() -> None:
    operation = Operation("a")
    for field in dataclasses.fields(operation):
        changed = copy.copy(operation)
        object.__setattr__(changed, field.name, "changed")
        assert canonical(changed) != canonical(operation), field.name


def test_positions_do_not_count_wherever_they_are() -> None:
    def record(line: int) -> Record:
        span = Span("contract.yaml", line, 1, line, 2)
        return Record("A", (Field("x", Scalar("string"), span=span),), span=span)

    assert canonical(record(1)) == canonical(record(2))
    assert canonical(record(1)) == canonical(
        Record("A", (Field("x", Scalar("string")),))
    )
    assert Digests().of(record(1)) == Digests().of(record(2))


def test_a_hash_of_many_tells_where_one_ends_and_the_next_begins() -> None:
    digests = Digests()
    assert digests.of(("a", "b")) != digests.of(("a b",))
    assert digests.of((("a",), "b")) != digests.of(("a", ("b",)))


def test_what_has_no_text_is_refused_and_never_left_out() -> None:
    with pytest.raises(NotCanonical):
        canonical((1, object()))
