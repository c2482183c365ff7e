"""Every OpenAPI document that is checked in, read by the tools that other people use."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.unit.targets.schema_checks import errors, nodes, resolve

from .checked_in import documents, write
from .node_tools import run_tool

NAMES = sorted(documents("openapi"))

BROKEN = {
    "broken.yaml": "openapi: 3.1.0\ninfo: {title: A}\npaths: {/a/{b}: {get: {}}}\n"
}


def document(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(documents("openapi")[name])
    return found


def test_there_are_documents_of_examples_and_cases() -> None:
    assert {"shop.orders.yaml", "rest_parameters.archive.yaml"} <= set(NAMES)
    assert len(NAMES) > 20


@pytest.mark.parametrize("name", NAMES)
def test_the_specification_s_own_schema_takes_it(name: str) -> None:
    assert list(OpenAPIV31SpecValidator(document(name)).iter_errors()) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_valid_against_its_schema(name: str) -> None:
    whole = document(name)
    for node in nodes(whole):
        if not isinstance(node.get("schema"), dict):
            continue
        told = [node["example"]] if "example" in node else []
        for example in node.get("examples", {}).values():
            told.append(resolve(whole, example)["value"])
        for value in told:
            assert errors(whole, node["schema"], value) == []


def test_redocly_finds_no_error(tmp_path: Path) -> None:
    names = write(documents("openapi"), tmp_path)
    found = run_tool("redocly", "lint", *names, folder=tmp_path)
    assert found.returncode == 0, found.stdout + found.stderr


def test_redocly_would_find_one(tmp_path: Path) -> None:
    names = write(BROKEN, tmp_path)
    assert run_tool("redocly", "lint", *names, folder=tmp_path).returncode == 1


def spectral(names: list[str], folder: Path) -> tuple[int, str]:
    rules = folder / ".spectral.yaml"
    rules.write_text('extends: ["spectral:oas"]\n', encoding="utf-8")
    found = run_tool(
        "spectral",
        "lint",
        "--fail-severity=error",
        f"--ruleset={rules}",
        *names,
        folder=folder,
    )
    return found.returncode, found.stdout + found.stderr


def test_spectral_finds_no_error(tmp_path: Path) -> None:
    # Spectral 6 decodes `%20` in the keys of paths, and then finds nothing there.
    taken = {
        name: re.sub(r"%[0-9A-Fa-f]{2}", "-", text)
        for name, text in documents("openapi").items()
    }
    code, said = spectral(write(taken, tmp_path), tmp_path)
    assert code == 0, said


def test_spectral_would_find_one(tmp_path: Path) -> None:
    code, _ = spectral(write(BROKEN, tmp_path), tmp_path)
    assert code == 1
