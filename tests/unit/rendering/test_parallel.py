"""Units on several processors: the same texts in the same order, whatever becomes of the helpers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.contract.watch import Answers
from mscomm_gen.emit.cache import Cache
from mscomm_gen.emit.layout import Layout
from mscomm_gen.rendering import helpers, parallel
from mscomm_gen.rendering.helpers import Helper
from mscomm_gen.rendering.parts import Rendered, Unit, render_unit, units_of
from mscomm_gen.targets import TABLES
from mscomm_gen.targets.base import Build, Part
from mscomm_gen.targets.models import target
from mscomm_gen.targets.models.target import slices
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
    monkeypatch.setattr(parallel, "processors", lambda: 3)
    monkeypatch.setattr(parallel, "_STARTING", 50)
    monkeypatch.setattr(parallel, "_LARGE", 0)


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The units that this process renders, by name."""
    found: list[str] = []

    def rendered(unit: Unit, build: Build, answering: Answers) -> Rendered:
        found.append(unit.name)
        return render_unit(unit, build, answering)

    monkeypatch.setattr(parallel, "render_unit", rendered)
    return found


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every helper fails."""
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", os.fspath(program))


def test_helpers_give_what_one_process_gives(
    work: Work, alone: list[Rendered], own: list[str]
) -> None:
    made = parallel.render_all(*work)
    assert made == alone
    # What was asked on the way is known of the helpers' share too.
    assert [each.asked for each in made] == [each.asked for each in alone]
    assert 0 < len(own) < len(work[0])


@pytest.mark.usefixtures("broken")
def test_the_share_of_a_helper_that_fails_is_rendered_here(
    work: Work, alone: list[Rendered], own: list[str]
) -> None:
    assert parallel.render_all(*work) == alone
    assert len(own) == len(work[0])


def test_little_work_needs_no_helper(
    work: Work, alone: list[Rendered], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_STARTING", 10_000)
    monkeypatch.setattr(parallel, "_helped", None)
    assert parallel.render_all(*work) == alone


@pytest.fixture
def ahead() -> Iterator[Helper]:
    """A helper that was started ahead."""
    helper = helpers.started()
    helpers._ahead.append(helper)
    yield helper
    helpers.dismiss_ahead()


@pytest.fixture
def small(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Work, Cache]:
    """The same work, as small, with a cache."""
    monkeypatch.setattr(parallel, "_LARGE", 10_000)
    units, build, answering = work
    cache = Cache(tmp_path, "")
    return (units, replace(build, cache=cache), answering), cache


def _models(work: Work, cache: Cache) -> list[bool]:
    units, build, _ = work
    owners = [unit.part.name for unit in units if unit.part.kind == "types"]
    return [
        cache.get("models", repr(each)) is not None for each in slices(build, owners)
    ]


@pytest.mark.usefixtures("ahead")
def test_a_small_build_finds_its_models_made_by_the_helper_that_was_started_ahead(
    small: tuple[Work, Cache], alone: list[Rendered], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*arguments: object) -> str:
        raise AssertionError("made here")

    monkeypatch.setattr(target, "module", refused)
    work, cache = small
    assert parallel.render_all(*work) == alone
    assert all(_models(work, cache))
    assert helpers.taken() is None


@pytest.mark.usefixtures("broken", "ahead")
def test_a_small_build_makes_its_models_itself_where_the_helper_fails(
    small: tuple[Work, Cache], alone: list[Rendered]
) -> None:
    work, cache = small
    assert parallel.render_all(*work) == alone
    assert all(_models(work, cache))


def test_a_small_build_without_types_to_make_ends_the_helper(
    small: tuple[Work, Cache], ahead: Helper
) -> None:
    (units, build, answering), _ = small
    services = [unit for unit in units if unit.part.kind == "service"]
    assert len(parallel.render_all(services, build, answering)) == len(services)
    assert helpers.taken() is None
    with pytest.raises(ValueError, match="closed"):
        ahead.answer(b"")


def test_a_small_build_whose_models_are_kept_ends_the_helper(
    small: tuple[Work, Cache], alone: list[Rendered], ahead: Helper
) -> None:
    (units, build, answering), cache = small
    for unit in units:
        if unit.part.kind == "types":
            render_unit(unit, build, answering)
    assert all(_models((units, build, answering), cache))
    assert parallel.render_all(units, build, answering) == alone
    with pytest.raises(ValueError, match="closed"):
        ahead.answer(b"")


@pytest.mark.usefixtures("ahead")
def test_a_large_build_gives_units_to_the_helper_that_was_started_ahead(
    work: Work, alone: list[Rendered], own: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> Helper:
        raise OSError("no more processes")

    monkeypatch.setattr(parallel, "processors", lambda: 2)
    monkeypatch.setattr(parallel, "started", refused)
    assert parallel.render_all(*work) == alone
    assert 0 < len(own) < len(work[0])


def test_a_helper_without_work_ends_well(ahead: Helper) -> None:
    assert ahead.answer(b"") == b""


def test_shares_take_about_as_long_each_a_helpers_start_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    units = [Unit(Part("service", str(number))) for number in range(60)]
    monkeypatch.setattr(parallel, "_STARTING", 100)
    here, there = parallel._shares(units, [10] * 60, 2, loaded=0)
    assert sorted([*here, *there]) == list(range(60))
    assert (len(here), len(there)) == (35, 25)
    here, there = parallel._shares(units, [10] * 60, 2, loaded=100)
    assert (len(here), len(there)) == (30, 30)


def test_models_are_made_where_their_maker_is_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = [Part("types", "a"), Part("service", "b"), Part("types", "c")]
    monkeypatch.setattr(parallel, "_STARTING", 100)
    monkeypatch.setattr(parallel, "_MODELS", 80)
    here, there = parallel._shares([*map(Unit, parts)], [10] * 3, 2, loaded=90)
    assert (here, sorted(there)) == ([1], [0, 2])
