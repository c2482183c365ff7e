"""Every method of services in .proto files over gRPC and REST: the emitted client and the official one, an emitted
server.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.outputs import ROOT
from tests.fixtures.google_protos import COMMON, NPM, common_proto, npm_proto
from tests.fixtures.proto_echo import call_all, rest_all
from tests.fixtures.proto_packages import emitted_proto

OURS = [
    *sorted((Path(__file__).parent / "protos").glob("*.proto")),
    ROOT / "tests" / "cases" / "proto_orders" / "contract.proto",
]


async def _carries_all(path: Path, folder: Path) -> tuple[int, int]:
    with emitted_proto(path, folder) as package:
        # Without a method there is nothing to call, and no client.
        services = [each for each in package.contract.services if each.operations]
        called = [await call_all(package, service, 11) for service in services]
        routed = [await rest_all(package, service, 12) for service in services]
    return sum(called), sum(routed)


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
async def test_every_method_carries_random_messages(path: Path, tmp_path: Path) -> None:
    called, _ = await _carries_all(path, tmp_path)
    assert called > 0


@pytest.mark.parametrize(("name", "methods", "routes"), COMMON)
async def test_so_does_every_service_of_googleapis_common_protos(
    name: str, methods: int, routes: int, tmp_path: Path
) -> None:
    called, routed = await _carries_all(common_proto(name), tmp_path)
    assert (called >= methods, routed >= routes) == (True, True)


@pytest.mark.parametrize(("name", "methods", "routes"), NPM)
async def test_so_do_services_of_google_proto_files(
    name: str, methods: int, routes: int, tmp_path: Path
) -> None:
    called, routed = await _carries_all(npm_proto(name), tmp_path)
    assert (called >= methods, routed >= routes) == (True, True)
