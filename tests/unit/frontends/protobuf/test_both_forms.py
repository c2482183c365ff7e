"""One contract in both forms: what is written in YAML, written as a .proto file with options, is an equal contract."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    FileDescriptorProto,
    ServiceDescriptorProto,
)

from mscomm_gen import frontends, pipeline
from mscomm_gen.contract.reads import UNWATCHED
from mscomm_gen.emit.layout import Layout
from mscomm_gen.frontends.protobuf.compiled import compiled
from mscomm_gen.frontends.protobuf.files import read_files
from mscomm_gen.targets.base import Build
from mscomm_gen.targets.wire.target import proto_text
from tests.cases.outputs import ROOT
from tests.fixtures.proto_form.contract import proto_of

EXAMPLES = sorted(ROOT.glob("examples/*/contract.yaml"))
CASES = sorted(
    each
    for each in ROOT.glob("tests/cases/*/contract.yaml")
    if not (each.parent / "diagnostics.txt").exists()
)
OTHERS = sorted(ROOT.glob("tests/executed/contracts/*.yaml"))
IN_BOTH = [*EXAMPLES, *CASES, *OTHERS]


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _in_proto(path: Path, folder: Path) -> Path:
    place = folder / "contract.proto"
    place.write_text(proto_of(path), encoding="utf-8")
    return place


def test_the_examples_are_there() -> None:
    assert {path.parent.name for path in EXAMPLES} >= {
        *("bank_transfer", "house_style", "iot_ingest", "media_pipeline"),
        *("parallel_page", "ride_hailing", "shop"),
    }


@pytest.mark.parametrize("path", IN_BOTH, ids=_named)
def test_a_contract_is_the_same_in_both_forms(path: Path, tmp_path: Path) -> None:
    written = frontends.load(path, options=pipeline.option_specs())
    place = _in_proto(path, tmp_path)
    read = frontends.load(place, options=pipeline.option_specs())
    assert read == written
    assert read.protobuf is None
    assert read.wire_names is not None


@pytest.mark.parametrize("path", IN_BOTH, ids=_named)
def test_what_is_emitted_travels_as_the_file_says(path: Path, tmp_path: Path) -> None:
    """The .proto file that peers get has the messages of the contract's own one, number by number."""
    place = _in_proto(path, tmp_path)
    loaded = pipeline.load(place)
    emitted = proto_text(Build(loaded.contract, loaded.lock, Layout(loaded.contract)))
    if emitted is None:
        assert not any(o.grpc for s in loaded.contract.services for o in s.operations)
        return
    (tmp_path / "emitted.proto").write_text(emitted, encoding="utf-8")
    own = _compiled(place)
    made = _compiled(tmp_path / "emitted.proto")
    assert made.package == own.package
    known = {message.name: _shape(message, own) for message in own.message_type}
    assert made.service
    for message in made.message_type:
        assert _shape(message, made) == known[message.name]
    methods = {service.name: _methods(service) for service in own.service}
    for service in made.service:
        assert _methods(service).items() <= methods[service.name].items()


def _compiled(path: Path) -> FileDescriptorProto:
    return compiled(read_files(path, UNWATCHED)).root


def _shape(
    message: DescriptorProto, file: FileDescriptorProto
) -> dict[int, tuple[object, ...]]:
    """Each field by its number; of nested messages their shape, as their names do not travel."""
    nested = {
        full: each
        for top in file.message_type
        for full, each in _inside(top, f".{file.package}.{top.name}")
    }

    def shape(one: DescriptorProto) -> dict[int, tuple[object, ...]]:
        return {
            field.number: (
                field.type,
                field.label,
                (
                    str(shape(nested[field.type_name]))
                    if field.type_name in nested
                    else field.type_name
                ),
                field.HasField("oneof_index") and not field.proto3_optional,
            )
            for field in one.field
        }

    return shape(message)


def _inside(
    message: DescriptorProto, full: str
) -> Iterator[tuple[str, DescriptorProto]]:
    for each in message.nested_type:
        yield f"{full}.{each.name}", each
        yield from _inside(each, f"{full}.{each.name}")


def _methods(service: ServiceDescriptorProto) -> dict[str, tuple[object, ...]]:
    return {
        each.name: (
            each.input_type,
            each.output_type,
            each.client_streaming,
            each.server_streaming,
        )
        for each in service.method
    }
