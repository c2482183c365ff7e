"""Whatever protoc takes is built, imported, and carried as the official runtime carries it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from google.protobuf import json_format
from google.protobuf.message_factory import GetMessageClass

from tests.fixtures.proto_echo import call_all
from tests.fixtures.proto_packages import emitted_proto
from tests.fixtures.random_messages import RandomMessages
from tests.fixtures.random_protos import RandomProto


@pytest.mark.parametrize("seed", range(6))
async def test_random_files_carry_random_messages(seed: int, tmp_path: Path) -> None:
    path = tmp_path / f"made-{seed}.proto"
    path.write_text(RandomProto(seed).text(), encoding="utf-8")
    randomly = RandomMessages(seed)
    with emitted_proto(path, tmp_path / "out") as package:
        for name in package.records:
            descriptor = package.descriptor(name)
            official = GetMessageClass(descriptor)
            model, codec = package.model(name), package.codec(name)
            for _ in range(8):
                sent = randomly.message(descriptor)
                value = codec.decode(sent.SerializeToString())
                assert official.FromString(codec.encode(value)) == sent, name
                said = json_format.MessageToDict(sent, descriptor_pool=package.pool)
                assert json.loads(value.model_dump_json()) == said, name
                read = model.model_validate_json(json.dumps(said))
                assert official.FromString(codec.encode(read)) == sent, name
        for service in package.contract.services:
            assert await call_all(package, service, seed) == len(service.operations)
