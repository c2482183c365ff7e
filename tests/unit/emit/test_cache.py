"""What the cache keeps is right or absent, whatever became of its folder."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from mscomm_gen.emit import cache as module
from mscomm_gen.emit.cache import Cache


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "content", "one generator")


def entries(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "content").rglob("*") if path.is_file()]


def test_it_gives_back_what_was_put_for_the_same_content(cache: Cache) -> None:
    assert cache.get("models", "a") is None
    cache.put("models", "a", "text\nöß\n")
    assert cache.get("models", "a") == "text\nöß\n"


def test_content_kind_and_generator_tell_entries_apart(
    cache: Cache, tmp_path: Path
) -> None:
    cache.put("models", "a", "1")
    assert cache.get("models", "b") is None
    assert cache.get("descriptors", "a") is None
    assert Cache(tmp_path / "content", "another").get("models", "a") is None


@pytest.mark.parametrize("keep", [0, 10, 70])
def test_an_entry_that_was_cut_short_is_absent(
    cache: Cache, tmp_path: Path, keep: int
) -> None:
    cache.put("models", "a", "a text of some length")
    (entry,) = entries(tmp_path)
    entry.write_bytes(entry.read_bytes()[:keep])
    assert cache.get("models", "a") is None


def test_the_folder_may_vanish_at_any_time(cache: Cache, tmp_path: Path) -> None:
    cache.put("models", "a", "1")
    shutil.rmtree(tmp_path / "content")
    assert cache.get("models", "a") is None
    cache.put("models", "a", "1")
    assert cache.get("models", "a") == "1"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file where the folder should be")
    cache = Cache(tmp_path / "content", "g")
    cache.put("models", "a", "1")
    assert cache.get("models", "a") is None


def test_the_entries_that_were_not_used_for_longest_are_dropped(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SHARD", 2)
    # One shard for all, so that a few entries fill it.
    monkeypatch.setattr(
        Cache, "_place", lambda _, kind, content: tmp_path / "content" / content
    )
    for content in ("a", "b"):
        cache.put("models", content, content)
        time.sleep(0.01)
    assert cache.get("models", "a") == "a"
    cache.put("models", "c", "c")
    assert [cache.get("models", content) for content in "abc"] == ["a", None, "c"]
