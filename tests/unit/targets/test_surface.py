"""The public names of the runtime: all there, and none of them loads what it need not."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from mscomm_gen.targets.surface import names

GEN = Path(__file__).resolve().parents[3] / "examples" / "shop" / "gen"
PARTS = {
    name: part
    for name, part in vars(names).items()
    if name.isupper() and isinstance(part, Mapping)
}


@pytest.mark.parametrize("part", PARTS)
def test_every_name_is_in_the_module_that_should_have_it(part: str) -> None:
    for module, exported in PARTS[part].items():
        there = importlib.import_module(f"runtime.{module}")
        for name in exported:
            assert hasattr(there, name), f"{module}.{name}"


def test_no_name_stands_for_two_things() -> None:
    offered = {
        (module, name)
        for part in PARTS.values()
        for module, each in part.items()
        for name in each
    }
    assert len(offered) == len({name for _, name in offered})


def test_the_surface_loads_a_transport_only_when_its_names_are_asked_for() -> None:
    program = """
import sys
import shop.runtime
transports = {"grpc", "aiohttp", "confluent_kafka"}
assert not transports & sys.modules.keys()
shop.runtime.CallError, shop.runtime.ClientOptions, shop.runtime.SqliteInbox
assert not transports & sys.modules.keys()
shop.runtime.KafkaProducer
assert transports & sys.modules.keys() == {"confluent_kafka"}
for name in dir(shop.runtime):
    getattr(shop.runtime, name)
try:
    shop.runtime.NoSuchName
except AttributeError:
    pass
else:
    raise AssertionError
"""
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=GEN, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
