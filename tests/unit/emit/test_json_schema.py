"""JSON Schema of a contract's types, and the examples made from them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mscomm_gen.contract.contract import Contract, Wire
from mscomm_gen.contract.types import (
    SCALARS,
    Constraints,
    Enumeration,
    EnumValue,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    TypeRef,
    Union,
)
from mscomm_gen.emit.examples import Examples, NoExample
from mscomm_gen.emit.json_schema import (
    ASYNCAPI_3_0,
    OPENAPI_3_1,
    JsonSchemas,
    component,
)
from tests.unit.targets.schema_checks import errors

NAMED = ("R", "E", "U", "M1", "M2")
scalars = st.sampled_from(SCALARS).map(Scalar)
references: st.SearchStrategy[TypeRef] = st.recursive(
    st.one_of(scalars, st.sampled_from(NAMED).map(Named)),
    lambda inner: st.one_of(inner.map(ListOf), inner.map(MapOf)),
    max_leaves=3,
)


@st.composite
def constraints_of(draw: st.DrawFn, reference: TypeRef) -> Constraints:
    match reference:
        case Scalar(
            "int32" | "int64" | "uint32" | "uint64" | "float" | "double" | "decimal"
        ):
            low = draw(st.none() | st.integers(-1000, 1000))
            high = draw(st.none() | st.integers(low or 0, 2000))
            return Constraints(
                None if low is None else Decimal(low),
                None if high is None else Decimal(max(high, low or 0)),
            )
        case Scalar("string" | "bytes") | ListOf() | MapOf():
            least = draw(st.none() | st.integers(0, 8))
            most = draw(st.none() | st.integers(least or 0, 9))
            return Constraints(min_length=least, max_length=most)
        case _:
            return Constraints()


@st.composite
def fields(draw: st.DrawFn) -> tuple[Field, ...]:
    found = []
    for index in range(draw(st.integers(0, 4))):
        reference = draw(references)
        found.append(
            Field(
                f"f{index}",
                reference,
                optional=draw(st.booleans()),
                nullable=draw(st.booleans()),
                constraints=draw(constraints_of(reference)),
            )
        )
    return tuple(found)


@st.composite
def contracts(draw: st.DrawFn) -> Contract:
    return Contract(
        "c",
        "1",
        wire=Wire(draw(st.sampled_from(["number", "string"]))),
        types=(
            Record("R", draw(fields())),
            Enumeration("E", (EnumValue("A"), EnumValue("no"))),
            Union("U", ("M1", "M2"), "kind"),
            Record("M1", draw(fields())),
            Record("M2", draw(fields())),
        ),
    )


@settings(max_examples=300, deadline=None)
@given(contracts())
def test_an_example_that_can_be_made_is_valid_in_both_dialects(
    contract: Contract,
) -> None:
    for dialect, kind in ((OPENAPI_3_1, "openapi"), (ASYNCAPI_3_0, "asyncapi")):
        schemas = JsonSchemas(contract, dialect).components(NAMED)
        document: dict[str, Any] = {kind: "3", "components": {"schemas": schemas}}
        for name in NAMED:
            try:
                example = Examples(contract).value(Named(name))
            except NoExample:
                continue
            schema = {"$ref": f"#/components/schemas/{name}"}
            assert errors(document, schema, example) == []


def schema_of(field: Field, contract: Contract | None = None) -> dict[str, Any]:
    used = contract or Contract("c", "1", types=(_ENUM,))
    return dict(JsonSchemas(used, OPENAPI_3_1).field(field))


_ENUM = Enumeration("E", (EnumValue("A"), EnumValue("B")))
_DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "components": {
        "schemas": JsonSchemas(
            Contract("c", "1", types=(_ENUM,)), OPENAPI_3_1
        ).components(["E"])
    },
}


def test_an_optional_field_is_not_required_and_a_nullable_one_takes_null() -> None:
    schema = JsonSchemas(Contract("c", "1"), OPENAPI_3_1).record(
        (
            Field("maybe", Scalar("string"), optional=True),
            Field("null", Scalar("string"), nullable=True),
        )
    )
    assert schema["required"] == ["null"]
    assert errors(_DOCUMENT, schema, {"null": None}) == []
    assert errors(_DOCUMENT, schema, {"maybe": "x"})


def test_null_for_an_absent_field_is_told_to_who_sends_and_not_to_who_reads() -> None:
    fields = (Field("maybe", Scalar("string"), optional=True),)
    for dialect, takes in ((OPENAPI_3_1, True), (ASYNCAPI_3_0, False)):
        schema = JsonSchemas(Contract("c", "1"), dialect).record(fields)
        assert (errors(_DOCUMENT, schema, {"maybe": None}) == []) is takes


def test_a_parameter_is_never_null() -> None:
    field = Field("maybe", Scalar("string"), optional=True)
    schema = JsonSchemas(Contract("c", "1"), OPENAPI_3_1).field(field, in_json=False)
    assert schema == {"type": "string"}


def test_an_enum_names_its_values_and_takes_those_to_come() -> None:
    schema = schema_of(Field("e", Named("E")))
    assert errors(_DOCUMENT, schema, "A") == []
    assert errors(_DOCUMENT, schema, "LATER") == []
    assert errors(_DOCUMENT, schema, 1)


def test_a_nullable_enum_takes_null() -> None:
    assert (
        errors(_DOCUMENT, schema_of(Field("e", Named("E"), nullable=True)), None) == []
    )


def test_a_number_of_64_bits_is_a_number_or_text_as_the_contract_says() -> None:
    number = schema_of(Field("n", Scalar("int64")))
    text = schema_of(
        Field("n", Scalar("int64"), constraints=Constraints(Decimal(3))),
        Contract("c", "1", wire=Wire("string")),
    )
    assert errors(_DOCUMENT, number, 2**60) == []
    assert errors(_DOCUMENT, text, str(2**60)) == []
    assert errors(_DOCUMENT, text, 5)
    assert text["x-minimum"] == 3


def test_a_duration_has_the_form_of_protobuf_not_of_iso_8601() -> None:
    schema = schema_of(Field("d", Scalar("duration")))
    assert errors(_DOCUMENT, schema, "1.5s") == []
    assert errors(_DOCUMENT, schema, "PT1.5S")


def test_limits_on_bytes_are_limits_on_their_text() -> None:
    field = Field("b", Scalar("bytes"), constraints=Constraints(min_length=4))
    assert schema_of(field)["minLength"] == 8


def test_a_key_under_components_has_only_letters_that_documents_allow() -> None:
    assert component("Order") == "Order"
    assert component("Größe/1") == "Gr-f6--df-e-2f-1"
