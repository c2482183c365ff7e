"""What emitted models write is what the emitted documents say: any value, in both documents."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from types import ModuleType
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mscomm_gen.contract.types import (
    BIG,
    INTEGERS,
    Constraints,
    Enumeration,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    StreamOf,
    TypeRef,
    Union,
)
from mscomm_gen.targets.asyncapi.target import AsyncApiTarget
from mscomm_gen.targets.openapi.target import OpenApiTarget
from tests.fixtures.emitted_models import imported
from tests.unit.targets.samples import build_of, museum
from tests.unit.targets.schema_checks import errors

CONTRACTS = {"number": museum("number"), "string": museum("string")}
NO_LIMITS = Constraints()

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
finite = st.floats(allow_nan=False, allow_infinity=False)
no_numeral = st.sampled_from(["Infinity", "-Infinity", "NaN"])
SIMPLE: dict[str, st.SearchStrategy[Any]] = {
    "bool": st.booleans(),
    "float": finite | no_numeral,
    "double": finite | no_numeral,
    "uuid": st.uuids().map(str),
    "timestamp": st.datetimes(
        timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))])
    ).map(datetime.isoformat),
    "date": st.dates().map(str),
    "duration": st.decimals(-(10**11), 10**11, places=6).map(lambda d: f"{d:f}s"),
    "json": json_values,
    "bytes": st.binary(max_size=9).map(lambda data: base64.b64encode(data).decode()),
}


def values(
    name: str, reference: TypeRef, limits: Constraints = NO_LIMITS
) -> st.SearchStrategy[Any]:
    """JSON values of a type, within its limits; `name` picks the contract."""
    match reference:
        case Scalar("int32" | "int64" | "uint32" | "uint64" as kind):
            least, most = INTEGERS[kind]
            low = least if limits.minimum is None else int(limits.minimum)
            high = most if limits.maximum is None else int(limits.maximum)
            numbers = st.integers(low, high)
            is_text = kind in BIG and name == "string"
            return numbers.map(str) if is_text else numbers
        case Scalar("decimal"):
            decimals = st.decimals(
                allow_nan=False, allow_infinity=False, min_value=limits.minimum
            )
            return decimals.map(str)
        case Scalar("string") if limits.pattern:
            return st.from_regex("^[A-Z]{3}\\Z")
        case Scalar("string") if limits.format == "email":
            return st.just("ada@example.com")
        case Scalar("string"):
            least = limits.min_length or 0
            text = st.characters(exclude_categories=["Cs"])
            return st.text(text, min_size=least, max_size=least + 4)
        case Scalar(kind):
            return SIMPLE[kind]
        case Named(type_name):
            return named(name, type_name)
        case ListOf(item):
            least = limits.min_length or 0
            items = values(name, item)
            return st.lists(items, min_size=least, max_size=least + 1)
        case MapOf(value):
            return st.dictionaries(st.text(max_size=4), values(name, value), max_size=2)
        case StreamOf(item):
            return values(name, item)


def named(name: str, type_name: str) -> st.SearchStrategy[Any]:
    definition = CONTRACTS[name].type_by_name[type_name]
    match definition:
        case Record(fields=fields):
            return record(name, fields)
        case Enumeration(values=known):
            return st.sampled_from([value.name for value in known]) | st.text(
                max_size=4
            )
        case Union(members=members, tag=tag):
            tagged: list[st.SearchStrategy[Any]] = [
                st.builds(dict, named(name, member), **{tag: st.just(member)})
                for member in members
            ]
            return st.one_of(tagged)


def record(name: str, fields: tuple[Field, ...]) -> st.SearchStrategy[Any]:
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for field in fields:
        value = values(name, field.type, field.constraints)
        if field.nullable:
            value = st.none() | value
        is_required = not field.optional and field.default is None
        (required if is_required else optional)[field.name] = value
    return st.fixed_dictionaries(required, optional=optional)


@pytest.fixture(scope="module", params=list(CONTRACTS))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def documents(name: str) -> list[dict[str, Any]]:
    build = build_of(CONTRACTS[name])
    texts = [
        text
        for target in (OpenApiTarget(), AsyncApiTarget())
        for _, text in target.render(build)
    ]
    return [yaml.safe_load(text) for text in texts]


@pytest.fixture(scope="module")
def models(name: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with imported(CONTRACTS[name], tmp_path_factory.mktemp("documents")) as found:
        yield found


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_what_a_model_writes_is_valid_by_the_schemas_of_both_documents(
    name: str, documents: list[dict[str, Any]], models: ModuleType, data: st.DataObject
) -> None:
    value = data.draw(named(name, "Exhibit"))
    model = models.Exhibit.model_validate_json(json.dumps(value))
    written = json.loads(model.model_dump_json(by_alias=True))
    schema = {"$ref": "#/components/schemas/Exhibit"}
    for document in documents:
        assert errors(document, schema, written) == []


@pytest.mark.parametrize("type_name", ["Exhibit", "NoWall", "Loop", "Bell"])
def test_a_model_reads_the_example_of_a_document(
    name: str, documents: list[dict[str, Any]], models: ModuleType, type_name: str
) -> None:
    for document in documents:
        examples = document["components"].get("examples", {})
        if type_name in examples:
            text = json.dumps(examples[type_name]["value"])
            model = getattr(models, type_name).model_validate_json(text)
            assert json.loads(model.model_dump_json(by_alias=True)) == json.loads(text)
