"""Importing an emitted package loads no transport, and a client loads its own; models and codecs are loaded when a
client is made, those of its service alone.
"""

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
    "bench.service_3.grpc": ({"grpc"}, {"grpc"}),
    "bench.service_3.grpc_threads": ({"grpc"}, {"grpc"}),
}


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lazy")
    (folder / "contract.yaml").write_text(contract_text(OPERATIONS))
    pipeline.build(folder / "contract.yaml", folder / "gen")
    return folder / "gen"


@pytest.mark.parametrize("module", CLIENTS)
def test_a_module_loads_no_transport_but_its_own(emitted: Path, module: str) -> None:
    may, must = CLIENTS[module]
    found = modules(emitted, f"import {module}")
    assert must <= TRANSPORTS & found <= may


# What a client needs, by the module that it is imported from, and how it is made and closed.
MADE = {
    "rest": "await AsyncService3RestClient('http://till:1').close()",
    "rest_threads": "Service3RestClient('http://till:1').close()",
    "grpc": "await AsyncService3GrpcClient('till:1').close()",
    "grpc_threads": "Service3GrpcClient('till:1').close()",
}
# What of the runtime only options ask for, servers, or failures.
UNASKED = {
    *("authentication", "call_states", "idempotency", "observed", "telemetry"),
    *("grpc_lines", "grpc_making", "grpc_status", "grpc_thread_lines"),
    *("rest_threads_spread", "plain", "model_types"),
}
HINTS = """
import typing
import {module} as found
from bench.service_3.api import AsyncService3, Service3, Service3Service
for kind in [AsyncService3, Service3, Service3Service, *vars(found).values()]:
    if isinstance(kind, type) and kind.__module__.startswith("bench.service_3"):
        for name, method in vars(kind).items():
            if name.startswith("do_"):
                hints = typing.get_type_hints(method)
                assert hints["request"].__name__ == name.replace("do_", "Request"), hints
                assert name.replace("do_", "Response") in repr(hints["return"]), hints
                print(name)
"""
TOGETHER = """
import asyncio, threading
from {module} import *
start = threading.Barrier(8)
failed = []
async def made():
    {made}
def work():
    start.wait(20)
    try:
        asyncio.run(made())
    except BaseException as error:
        failed.append(error)
        raise
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(30)
    assert not thread.is_alive()
assert not failed
"""


def modules(emitted: Path, program: str) -> set[str]:
    """The modules that there are at the end of a program."""
    return set(run(emitted, f"{program}\nimport sys; print(*sys.modules)").split())


def run(emitted: Path, program: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(emitted)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert not ended.returncode, ended.stderr
    return ended.stdout


def client_made(module: str) -> str:
    """A program that makes a client, in an event loop, and closes it."""
    return (
        f"import asyncio\nfrom bench.service_3.{module} import *\n"
        f"async def main():\n    {MADE[module]}\nasyncio.run(main())"
    )


@pytest.mark.parametrize("module", MADE)
def test_importing_a_client_loads_no_model_and_no_codec(
    emitted: Path, module: str
) -> None:
    found = modules(emitted, f"import bench.service_3.{module}")
    below = ("bench.models.", "bench._wire.", "bench._runtime.protobuf_")
    assert not [name for name in found if name.startswith(below)]
    # Nor what pydantic makes models with.
    assert not {"pydantic.main", "pydantic.types", "pydantic.fields"} & found


@pytest.mark.parametrize("module", MADE)
def test_importing_a_client_loads_nothing_of_the_runtime_that_nobody_asked_for(
    emitted: Path, module: str
) -> None:
    found = modules(emitted, f"import bench.service_3.{module}")
    assert not {f"bench._runtime.{name}" for name in UNASKED} & found
    # gRPC finds the addresses itself, and threads have no event loop.
    if module.startswith("grpc"):
        assert "bench._runtime.addresses" not in found
    if module == "rest_threads":
        assert "asyncio" not in found


@pytest.mark.parametrize("module", MADE)
def test_making_a_client_loads_the_models_of_its_own_service_alone(
    emitted: Path, module: str
) -> None:
    found = modules(emitted, client_made(module))
    models = {name for name in found if name.startswith("bench.models.")}
    assert models == {"bench.models.service_3", "bench.models.shared"}
    codecs = {name for name in found if name.startswith("bench._wire.")}
    ours = {f"bench._wire.{name}" for name in ("descriptors", "service_3", "shared")}
    assert codecs == (ours if module.startswith("grpc") else set())


@pytest.mark.parametrize("module", MADE)
def test_the_annotations_of_clients_and_protocols_can_be_read(
    emitted: Path, module: str
) -> None:
    said = run(emitted, HINTS.format(module=f"bench.service_3.{module}"))
    # Ten operations on each of three Protocols, five of them on the client.
    assert len(said.split()) == 35


@pytest.mark.parametrize("module", ["rest_threads", "grpc_threads"])
def test_threads_may_make_their_first_clients_at_once(
    emitted: Path, module: str
) -> None:
    run(
        emitted,
        TOGETHER.format(module=f"bench.service_3.{module}", made=MADE[module]),
    )


def test_a_double_loads_the_models_of_its_own_service_alone(emitted: Path) -> None:
    models = {
        name
        for name in modules(emitted, "import bench.service_3.fake")
        if name.startswith("bench.models.")
    }
    assert models == {"bench.models.service_3", "bench.models.shared"}


def test_the_package_itself_loads_neither_models_nor_pydantic(emitted: Path) -> None:
    found = modules(emitted, "import bench")
    assert "pydantic" not in found
    assert not [name for name in found if name.startswith("bench.")]
