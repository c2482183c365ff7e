"""The code of templates is kept beside the results, and is of no weight for what is rendered."""

from __future__ import annotations

from pathlib import Path
from types import CodeType

import jinja2
import pytest

from mscomm_gen.emit import environment
from mscomm_gen.emit.cache import Cache
from mscomm_gen.emit.compiling import FOLDER, compiling_into

TEMPLATE = "lazy/init.py.j2"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "content", "one generator", "a project's templates")


def compiled(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many templates are compiled when one is asked for in a new environment."""
    made: list[str] = []
    make = jinja2.Environment.compile

    def counted(
        self: jinja2.Environment, source: str, name: str, filename: str
    ) -> CodeType:
        made.append(name)
        return make(self, source, name, filename)

    environment._environment.cache_clear()
    with monkeypatch.context() as patched, compiling_into(cache):
        patched.setattr(jinja2.Environment, "compile", counted)
        environment.environment().get_template(TEMPLATE)
    environment._environment.cache_clear()
    return len(made)


def entries(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / FOLDER).rglob("*") if path.is_file()]


def test_a_template_is_compiled_once(
    cache: Cache, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert compiled(cache, monkeypatch) == 1
    assert compiled(cache, monkeypatch) == 0
    assert len(entries(tmp_path)) == 1
    assert not (tmp_path / "content").exists()


def test_projects_share_it_and_generators_do_not(
    cache: Cache, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert compiled(cache, monkeypatch) == 1
    content = tmp_path / "content"
    assert compiled(Cache(content, "one generator", "another"), monkeypatch) == 0
    assert compiled(Cache(content, "another generator"), monkeypatch) == 1


@pytest.mark.parametrize("damage", [b"", b"no code\n", None])
def test_what_is_damaged_is_compiled_again(
    cache: Cache,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    damage: bytes | None,
) -> None:
    compiled(cache, monkeypatch)
    (entry,) = entries(tmp_path)
    entry.write_bytes(entry.read_bytes()[:-1] if damage is None else damage)
    assert compiled(cache, monkeypatch) == 1
    assert compiled(cache, monkeypatch) == 0


def test_without_a_cache_it_is_kept_nowhere(tmp_path: Path) -> None:
    with compiling_into(None):
        environment._environment.cache_clear()
        environment.environment().get_template(TEMPLATE)
    assert entries(tmp_path) == []
