"""Slices on several processors: the same texts in the same order, whatever becomes of the helpers."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.emit.layout import Layout
from mscomm_gen.targets.models import parallel
from mscomm_gen.targets.models.forms import Slice
from mscomm_gen.targets.models.schema import slices
from mscomm_gen.targets.models.target import module
from tests.bench.contracts import contract_text


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[Slice]:
    path = tmp_path_factory.mktemp("parallel") / "contract.yaml"
    path.write_text(contract_text(30))
    return slices(Layout(pipeline.load(path).contract))


@pytest.fixture(autouse=True)
def _three_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_processors", lambda: 3)
    monkeypatch.setattr(parallel, "_FORMS_A_HELPER", 10)


def test_helpers_give_what_one_process_gives(parts: list[Slice]) -> None:
    own: list[str] = []

    def render(part: Slice) -> str:
        own.append(part.module)
        return module(part)

    assert parallel.render_all(parts, render) == [module(part) for part in parts]
    assert 0 < len(own) < len(parts)


def test_the_share_of_a_helper_that_fails_is_rendered_here(
    parts: list[Slice], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", os.fspath(broken))
    assert parallel.render_all(parts, lambda part: part.module) == [
        part.module for part in parts
    ]


def test_a_small_contract_needs_no_helper(
    parts: list[Slice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_FORMS_A_HELPER", 10_000)
    monkeypatch.setattr(parallel, "_helped", None)
    assert len(parallel.render_all(parts, module)) == len(parts)


def test_shares_hold_about_as_many_classes_each(parts: list[Slice]) -> None:
    shares = parallel._shares(parts, 2)
    loads = [sum(len(parts[index].forms) for index in share) for share in shares]
    assert sorted(index for share in shares for index in share) == list(
        range(len(parts))
    )
    assert max(loads) - min(loads) <= max(len(part.forms) for part in parts)
