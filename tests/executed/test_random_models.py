"""Random contracts of types: their models import, are as black leaves them, and carry any fitting JSON."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import black
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from mscomm_gen.contract.types import Named, TypeDefinition
from mscomm_gen.emit.layout import Layout
from mscomm_gen.emit.literals import LINE
from tests.fixtures.emitted_models import contract_of, imported, render
from tests.fixtures.random_types import json_of, types

MODE = black.Mode(line_length=LINE)
# Rendering and importing take their time, and random types are large; both are meant.
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(st.data(), types())
def test_models_of_any_contract_carry_json_unchanged(
    data: st.DataObject, found: tuple[TypeDefinition, ...]
) -> None:
    contract = contract_of(*found, name="chance")
    by_name = contract.type_by_name
    with (
        tempfile.TemporaryDirectory() as folder,
        imported(contract, Path(folder)) as models,
    ):
        for name in models.__all__:
            assert getattr(models, name) is not None
        for definition in found:
            model = getattr(models, Layout(contract).model(definition.name).name)
            adapter: TypeAdapter[object] = TypeAdapter(model)
            given = data.draw(json_of(by_name, Named(definition.name)))
            value = adapter.validate_json(json.dumps(given))
            assert json.loads(adapter.dump_json(value, by_alias=True)) == given
            assert adapter.validate_python(adapter.dump_python(value)) == value


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(types())
def test_models_of_any_contract_are_as_black_leaves_them(
    found: tuple[TypeDefinition, ...],
) -> None:
    for path, text in render(contract_of(*found, name="chance")).items():
        if "/models/" in path:
            assert black.format_str(text, mode=MODE) == text
