"""Importing an emitted package loads no transport, and a client loads its own and the models of its service alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from tests.bench.contracts import contract_text

OPERATIONS = 200
TRANSPORTS = {"grpc", "google.protobuf", "aiohttp", "urllib3", "confluent_kafka"}
# What each module may load of those, and what it must.
CLIENTS = {
    "bench": (set(), set()),
    "bench.service_3": (set(), set()),
    "bench.service_3.client": (set(), set()),
    "bench.service_3.fake": (set(), set()),
    "bench.service_3.rest": ({"aiohttp"}, {"aiohttp"}),
    "bench.service_3.rest_threads": ({"urllib3"}, {"urllib3"}),
    "bench.service_3.grpc": ({"grpc", "google.protobuf"}, {"grpc"}),
    "bench.service_3.grpc_threads": ({"grpc", "google.protobuf"}, {"grpc"}),
}


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lazy")
    (folder / "contract.yaml").write_text(contract_text(OPERATIONS))
    pipeline.build(folder / "contract.yaml", folder / "gen")
    return folder / "gen"


def loaded(emitted: Path, module: str) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"],
        env={**os.environ, "PYTHONPATH": str(emitted)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ended.stdout.split())


@pytest.mark.parametrize("module", CLIENTS)
def test_a_module_loads_no_transport_but_its_own(emitted: Path, module: str) -> None:
    may, must = CLIENTS[module]
    found = loaded(emitted, module)
    assert must <= TRANSPORTS & found <= may


@pytest.mark.parametrize("module", CLIENTS)
def test_a_module_loads_the_models_of_its_own_service_alone(
    emitted: Path, module: str
) -> None:
    models = {
        name for name in loaded(emitted, module) if name.startswith("bench.models.")
    }
    assert models <= {"bench.models.service_3", "bench.models.shared"}


def test_the_package_itself_loads_neither_models_nor_pydantic(emitted: Path) -> None:
    found = loaded(emitted, "bench")
    assert "pydantic" not in found
    assert not [name for name in found if name.startswith("bench.")]
