"""What is emitted from .proto files says, in bytes and in JSON, what the official runtime says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from google.protobuf import json_format
from google.protobuf.message_factory import GetMessageClass

from tests.fixtures.proto_packages import ProtoPackage, emitted_proto
from tests.fixtures.random_messages import RandomMessages

PROTOS = Path(__file__).parent / "protos"
FILES = sorted(PROTOS.glob("*.proto"))


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def package(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ProtoPackage]:
    with emitted_proto(request.param, tmp_path_factory.mktemp("out")) as found:
        yield found


def test_bytes_and_json_are_those_of_the_official_runtime(
    package: ProtoPackage,
) -> None:
    randomly = RandomMessages(7)
    for name in package.records:
        descriptor = package.descriptor(name)
        official = GetMessageClass(descriptor)
        model, codec = package.model(name), package.codec(name)
        for _ in range(25):
            sent = randomly.message(descriptor)
            value = codec.decode(sent.SerializeToString())
            assert official.FromString(codec.encode(value)) == sent, name
            said = json_format.MessageToDict(sent, descriptor_pool=package.pool)
            assert json.loads(value.model_dump_json()) == said, name
            assert value.model_dump(mode="json") == said, name
            read = model.model_validate_json(json.dumps(said))
            assert official.FromString(codec.encode(read)) == sent, name
            assert model.model_validate(value.model_dump()) == value, name
