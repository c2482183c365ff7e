"""Random edits of types: what one side's models refuse or read otherwise, the review had called breaking.

The writer is the model of one side, the reader that of the other, as in an emitted client and server: of a request
the old side writes, of a response the new one, of a message whichever its compatibility says.
"""

from __future__ import annotations

import dataclasses
import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Final, Literal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.http import HttpBinding
from mscomm_gen.contract.lock import Lock, assign
from mscomm_gen.contract.messages import Message
from mscomm_gen.contract.services import Operation, Service
from mscomm_gen.contract.types import (
    Constant,
    Constraints,
    Enumeration,
    EnumValue,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    TypeDefinition,
    TypeRef,
    Union,
)
from mscomm_gen.emit.effective_settings import EffectiveSettings
from mscomm_gen.review.compare import compare
from mscomm_gen.review.model import Verdict
from mscomm_gen.review.side import Side
from tests.fixtures.emitted_models import contract_of, imported
from tests.fixtures.random_types import json_of

from . import TIMES

Types = tuple[TypeDefinition, ...]
Travels = Literal["request", "response", "backward", "forward"]

_SCALARS: Final = (
    *("bool", "int32", "int64", "float", "double", "string", "uuid", "date"),
    *("decimal", "timestamp", "duration", "bytes", "json"),
)
_NAMES: Final = ("a", "b", "c", "d")
_REFERENCES: Final = (
    st.sampled_from(_SCALARS).map(Scalar)
    | st.sampled_from(["Kind", "Inner", "Choice"]).map(Named)
    | st.sampled_from(_SCALARS).map(lambda name: ListOf(Scalar(name)))
    | st.sampled_from(_SCALARS).map(lambda name: MapOf(Scalar(name)))
)
_KINDS: Final = st.lists(
    st.sampled_from(["ONE", "TWO", "SIX"]), min_size=1, unique=True
)


@st.composite
def fields(draw: st.DrawFn, name: str) -> Field:
    reference: TypeRef = draw(_REFERENCES)
    optional = draw(st.booleans())
    default: Constant | None = None
    limits = Constraints()
    if reference == Scalar("int32"):
        default = draw(st.none() | st.integers(-9, 9).map(Constant))
        least = draw(st.none() | st.integers(-99, -10).map(Decimal))
        limits = Constraints(minimum=least)
    elif reference == Scalar("string"):
        limits = Constraints(max_length=draw(st.none() | st.integers(3, 9)))
    return Field(
        name,
        reference,
        optional=optional,
        nullable=not optional and draw(st.booleans()),
        constraints=limits,
        default=default,
    )


@st.composite
def type_sets(draw: st.DrawFn) -> Types:
    """A record, what it may hold, and a union."""
    names = draw(st.lists(st.sampled_from(_NAMES), min_size=1, unique=True))
    values = tuple(EnumValue(name) for name in draw(_KINDS))
    members = draw(st.lists(st.sampled_from(["Card", "Cash"]), min_size=1, unique=True))
    return (
        Record("Outer", tuple(draw(fields(name)) for name in names)),
        Record("Inner", (draw(fields("x").filter(_is_flat)),)),
        Enumeration("Kind", values),
        Record("Card", (Field("number", Scalar("string")),)),
        Record("Cash", (Field("amount", Scalar("int32"), optional=True),)),
        Union("Choice", tuple(members), draw(st.sampled_from(["kind", "sort"]))),
    )


def _is_flat(field: Field) -> bool:
    return field.type != Named("Inner")


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Types, Types]:
    """Two sets of types: the second is the first with one or two of its types taken from a third."""
    old, other = draw(type_sets()), draw(type_sets())
    chosen = draw(st.sets(st.sampled_from([0, 1, 2, 5]), min_size=1, max_size=2))
    new = [other[index] if index in chosen else old[index] for index in range(len(old))]
    if 0 in chosen and draw(st.booleans()):
        new[0] = _one_field(draw, old[0], other[0])
    return old, tuple(new)


def _one_field(draw: st.DrawFn, old: TypeDefinition, other: TypeDefinition) -> Record:
    """The old record with one field of the other's."""
    assert isinstance(old, Record)
    assert isinstance(other, Record)
    change = draw(st.sampled_from(other.fields))
    kept = [change if field.name == change.name else field for field in old.fields]
    if change not in kept:
        kept.append(change)
    return dataclasses.replace(old, fields=tuple(kept))


def side(types: Types, travels: Travels) -> Side:
    """The types in a contract in which the record travels in one way."""
    record = Named("Outer")
    operation = Operation(
        "do",
        http=HttpBinding("POST", "/do"),
        request=record if travels == "request" else None,
        response=record if travels == "response" else None,
    )
    messages: tuple[Message, ...] = ()
    if travels in ("backward", "forward"):
        messages = (Message("done", "event", "Outer", "one", compatibility=travels),)
    services = (Service("one", (operation,)),)
    contract = Contract("shop", "1", services, messages, types=types)
    return Side(contract, assign(contract, Lock()), EffectiveSettings(contract), False)


@contextmanager
def readers(old: Types, new: Types) -> Iterator[tuple[TypeAdapter[object], ...]]:
    """The emitted models of the record on both sides."""
    with ExitStack() as stack:
        found: list[TypeAdapter[object]] = []
        for name, types in (("before", old), ("after", new)):
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            contract = contract_of(*types, name=name)
            models = stack.enter_context(imported(contract, Path(folder)))
            found.append(TypeAdapter(models.Outer))
        yield tuple(found)


def written(adapter: TypeAdapter[object], value: object) -> object | None:
    """What a side puts on the wire for a value; None for one that it refuses itself."""
    try:
        read = adapter.validate_json(json.dumps(value))
    except ValidationError:
        return None
    text = adapter.dump_json(read, by_alias=True, exclude_unset=False)
    found: object = json.loads(text)
    return found


def refused(adapter: TypeAdapter[object], value: object) -> str:
    """Why a side does not read what is on the wire; empty if it does."""
    try:
        adapter.validate_json(json.dumps(value))
    except ValidationError as error:
        return str(error)
    return ""


@settings(
    max_examples=25 * TIMES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(pairs(), st.data())
def test_what_a_reader_refuses_was_called_breaking(
    pair: tuple[Types, Types], data: st.DataObject
) -> None:
    old, new = pair
    ways: tuple[Travels, ...] = ("request", "response", "backward", "forward")
    verdicts = {
        way: {each.verdict for each in compare(side(old, way), side(new, way))}
        for way in ways
    }
    with readers(old, new) as (before, after):
        for way in ways:
            newer_reads = way in ("request", "backward")
            types, writer, reader = (
                (old, before, after) if newer_reads else (new, after, before)
            )
            by_name = {each.name: each for each in types}
            for _ in range(4):
                value = data.draw(json_of(by_name, Named("Outer")))
                sent = written(writer, value)
                if sent is None:
                    continue
                reason = refused(reader, sent)
                if reason:
                    assert Verdict.BREAKING in verdicts[way], (way, sent, reason)


def test_the_trial_sees_what_is_refused() -> None:
    """Else the property above would hold of anything."""
    old = (Record("Outer", (Field("a", Scalar("string")),)),)
    new = (Record("Outer", (Field("a", Scalar("int32")),)),)
    with readers(old, new) as (before, after):
        sent = written(before, {"a": "x"})
        assert sent == {"a": "x"}
        assert refused(after, sent)
        assert not refused(before, sent)
