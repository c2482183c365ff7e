"""Units on several processors: the same texts in the same order, whatever becomes of the helpers."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.contract.watch import Answers
from mscomm_gen.emit.layout import Layout
from mscomm_gen.rendering import parallel
from mscomm_gen.rendering.parts import Rendered, Unit, render_unit, units_of
from mscomm_gen.targets import TABLES
from mscomm_gen.targets.base import Build
from mscomm_gen.targets.watched import answers
from tests.bench.contracts import contract_text

Work = tuple[list[Unit], Build, Answers]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Work:
    path = tmp_path_factory.mktemp("parallel") / "contract.yaml"
    path.write_text(contract_text(30))
    loaded = pipeline.load(path)
    build = Build(loaded.contract, loaded.lock, Layout(loaded.contract))
    return units_of(build)[0], build, answers(build, TABLES, {})


@pytest.fixture(scope="module")
def alone(work: Work) -> list[Rendered]:
    units, build, answering = work
    return [render_unit(unit, build, answering) for unit in units]


@pytest.fixture(autouse=True)
def _three_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_processors", lambda: 3)
    monkeypatch.setattr(parallel, "_STARTING", 50)


def test_helpers_give_what_one_process_gives(
    work: Work, alone: list[Rendered], monkeypatch: pytest.MonkeyPatch
) -> None:
    own: list[str] = []

    def rendered(unit: Unit, build: Build, answering: Answers) -> Rendered:
        own.append(unit.name)
        return render_unit(unit, build, answering)

    monkeypatch.setattr(parallel, "render_unit", rendered)
    made = parallel.render_all(*work)
    assert made == alone
    # What was asked on the way is known of the helpers' share too.
    assert [each.asked for each in made] == [each.asked for each in alone]
    assert 0 < len(own) < len(work[0])


def test_the_share_of_a_helper_that_fails_is_rendered_here(
    work: Work,
    alone: list[Rendered],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", os.fspath(broken))
    assert parallel.render_all(*work) == alone


def test_little_work_needs_no_helper(
    work: Work, alone: list[Rendered], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_STARTING", 10_000)
    monkeypatch.setattr(parallel, "_helped", None)
    assert parallel.render_all(*work) == alone


def test_shares_take_about_as_long_each_a_helpers_start_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    costs = [10] * 60
    monkeypatch.setattr(parallel, "_STARTING", 100)
    here, there = parallel._shares(costs, 2)
    assert sorted([*here, *there]) == list(range(60))
    assert (len(here), len(there)) == (35, 25)
