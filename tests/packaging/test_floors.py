"""The oldest releases that emitted code may be run with are tested as pyproject.toml has them."""

from __future__ import annotations

import re

from tests import oldest


def test_every_package_of_grpc_and_rest_is_installed_at_its_floor() -> None:
    lowest = oldest.floors()
    assert set(lowest) == {"grpcio", "protobuf", "pydantic", "aiohttp", "urllib3"}
    resolved, alone = oldest.requirements()
    assert {f"{name}=={version}" for name, version in lowest.items()} <= set(resolved)
    assert [each.partition("==")[0] for each in alone] == ["grpcio-tools"]


def test_the_readme_names_the_floors() -> None:
    text = (oldest.ROOT / "README.md").read_text(encoding="utf-8")
    told = dict(
        re.findall(r"(grpcio|protobuf|pydantic|aiohttp|urllib3) (\d+\.\d+)", text)
    )
    assert told == oldest.floors()
