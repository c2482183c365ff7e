"""Random contracts of types: their protobuf compiles, and models survive the way through it."""

from __future__ import annotations

import builtins
import importlib
import json
import sys
import tempfile
from pathlib import Path

import black
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.lock import Lock, assign
from mscomm_gen.contract.services import Operation, Service
from mscomm_gen.contract.types import (
    Enumeration,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    TypeDefinition,
    TypeRef,
)
from mscomm_gen.emit.layout import Layout
from mscomm_gen.emit.literals import LINE
from mscomm_gen.emit.runtime_files import imported_runtime, runtime_files
from mscomm_gen.targets.base import Build
from mscomm_gen.targets.models.target import ModelsTarget
from mscomm_gen.targets.wire.target import WireTarget
from tests.fixtures.random_types import json_of, types

PACKAGE = "chance_wire"
EXPECTED = ("has no protobuf number", "too large for a float")
MODE = black.Mode(line_length=LINE)


def contract_of(found: tuple[TypeDefinition, ...]) -> Contract:
    """A contract with an operation for each type that can travel by itself."""
    operations = tuple(
        Operation(f"take_{number}", grpc=True, request=Named(definition.name))
        for number, definition in enumerate(found)
        if not isinstance(definition, Enumeration)
    )
    return Contract(PACKAGE, "1.0.0", (Service("one", operations),), types=found)


def render(contract: Contract) -> dict[str, str]:
    build = Build(contract, assign(contract, Lock()), Layout(contract))
    files = dict(WireTarget().render(build))
    files |= dict(ModelsTarget().render(build))
    files |= runtime_files(imported_runtime(files), build.layout.package)
    files[f"{PACKAGE}/__init__.py"] = ""
    return files


def holds_float(found: tuple[TypeDefinition, ...]) -> bool:
    """Whether a field keeps fewer digits than Python's numbers have."""

    def is_float(ref: TypeRef) -> bool:
        match ref:
            case ListOf(inner) | MapOf(inner):
                return is_float(inner)
            case _:
                return ref == Scalar("float")

    return any(
        is_float(field.type)
        for definition in found
        if isinstance(definition, Record)
        for field in definition.fields
    )


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(st.data(), types())
def test_models_of_any_contract_survive_the_way_through_protobuf(
    data: st.DataObject, found: tuple[TypeDefinition, ...]
) -> None:
    contract = contract_of(found)
    layout = Layout(contract)
    # pydantic takes a builtin of that name for the type where the type is defined further down.
    assume(
        not any(
            hasattr(builtins, layout.model(each.name).name)
            for each in contract.types
            if each.name in layout.owners
        )
    )
    if not contract.services[0].operations:
        return
    files = render(contract)
    for path, text in files.items():
        if "/_wire/" in path:
            assert black.format_str(text, mode=MODE) == text
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            place = Path(folder, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        sys.path.insert(0, folder)
        importlib.invalidate_caches()
        try:
            errors = importlib.import_module(f"{PACKAGE}._runtime.wire_form")
            for operation in contract.services[0].operations:
                assert isinstance(operation.request, Named)
                name = operation.request.name
                symbol = layout.codec(name)
                module = importlib.import_module(f"{PACKAGE}.{symbol.module}")
                codec = getattr(module, symbol.name)
                said = data.draw(json_of(contract.type_by_name, Named(name)))
                value = codec.from_json(json.dumps(said).encode())
                try:
                    there = codec.encode(value)
                except errors.WireError as error:
                    # A text of an open enum that has no number, a double that is no float.
                    if not str(error).endswith(EXPECTED):
                        raise
                    continue
                back = codec.decode(there)
                assert codec.decode(codec.encode(back)) == back
                if not holds_float(found):
                    assert back == value
        finally:
            sys.path.remove(folder)
            for loaded in [m for m in sys.modules if m.split(".")[0] == PACKAGE]:
                del sys.modules[loaded]
