"""What is installed is found as importlib.metadata finds it."""

from __future__ import annotations

import importlib.metadata
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from mscomm_gen.installed import may_extend, version_of

GROUP = b"[mscomm_gen."


def install(folder: Path, notes: str, entry_points: str | None) -> None:
    (folder / notes).mkdir(parents=True)
    (folder / notes / "METADATA").write_text("Name: some-tool\nVersion: 1.2.3\n")
    if entry_points is not None:
        (folder / notes / "entry_points.txt").write_text(entry_points)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, the only one on the module path."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    finders = [
        each for each in sys.meta_path if not hasattr(each, "find_distributions")
    ]
    from importlib.machinery import PathFinder

    monkeypatch.setattr(sys, "meta_path", [*finders, PathFinder])
    return tmp_path


@pytest.mark.parametrize(
    "notes", ["some_tool-1.2.3.dist-info", "Some.Tool.egg-info", "x.egg/EGG-INFO"]
)
def test_entry_points_are_found_in_notes_of_every_kind(
    place: Path, monkeypatch: pytest.MonkeyPatch, notes: str
) -> None:
    install(place, notes, "[mscomm_gen.targets]\nmine = some_tool:Mine\n")
    monkeypatch.setattr(sys, "path", [str((place / notes).parent)])
    assert may_extend(GROUP)
    found = importlib.metadata.entry_points(group="mscomm_gen.targets")
    assert [each.name for each in found] == ["mine"]


@pytest.mark.parametrize(
    "entry_points", [None, "", "[console_scripts]\nours = mscomm_gen.entry:main\n"]
)
def test_none_are_where_no_group_is_ours(place: Path, entry_points: str | None) -> None:
    install(place, "some_tool-1.2.3.dist-info", entry_points)
    (place / "broken.dist-info").write_text("a file where a folder should be")
    assert not may_extend(GROUP)


def test_a_folder_that_is_not_there_has_none(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(place / "gone")])
    assert not may_extend(GROUP)


def test_an_archive_on_the_path_leaves_it_open(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(place / "some.zip", "w") as archive:
        archive.writestr("some_tool.py", "")
    monkeypatch.setattr(sys, "path", [str(place / "some.zip")])
    assert may_extend(GROUP)


def test_a_finder_of_others_leaves_it_open(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Finder:
        def find_distributions(
            self, context: object
        ) -> Iterable[importlib.metadata.Distribution]:
            return ()

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder()])
    assert may_extend(GROUP)


@pytest.mark.parametrize("name", ["some-tool", "Some_Tool", "some.tool"])
def test_a_version_is_that_of_the_notes(place: Path, name: str) -> None:
    install(place, "some_tool-1.2.3.dist-info", None)
    assert version_of(name) == "1.2.3" == importlib.metadata.version(name)


def test_a_version_that_no_name_tells_is_looked_up(place: Path) -> None:
    install(place, "some_tool.dist-info", None)
    assert version_of("some-tool") == "1.2.3"
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        version_of("other-tool")


@pytest.mark.parametrize("tool", ["black", "jinja2", "grpcio-tools"])
def test_versions_of_what_we_need_are_those_of_importlib(tool: str) -> None:
    assert version_of(tool) == importlib.metadata.version(tool)
