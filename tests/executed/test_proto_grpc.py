"""Every method of services in .proto files over gRPC: the emitted client and the official one, an emitted server."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixtures.proto_echo import call_all
from tests.fixtures.proto_packages import emitted_proto

PROTOS = Path(__file__).parent / "protos"


@pytest.mark.parametrize(
    "path", sorted(PROTOS.glob("*.proto")), ids=lambda path: path.stem
)
async def test_every_method_carries_random_messages(path: Path, tmp_path: Path) -> None:
    with emitted_proto(path, tmp_path) as package:
        services = package.contract.services
        called = [await call_all(package, service, 11) for service in services]
    assert sum(called) >= len(called) > 0
