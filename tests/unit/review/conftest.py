"""What several tests of reviews start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from .repository import CONTRACT, Repository


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with a contract on main, and a branch for a change."""
    monkeypatch.setenv("HOME", str(tmp_path))
    repository = Repository.made(tmp_path / "shop")
    repository.write("contract.yaml", CONTRACT)
    repository.commit("begin")
    repository.git("switch", "-q", "-c", "topic")
    return repository
