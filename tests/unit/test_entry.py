"""What the console script starts before it loads anything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import mscomm_gen

CONTRACT = """\
mscomm: 1
name: tiny
version: 1.0.0
services:
  greeter:
    owner: team
    operations:
      greet: {http: POST /greetings, request: Greeting, response: Greeting, idempotency: idempotent}
types:
  Greeting: {text: string}
"""
BUILD = """
import sys
from mscomm_gen.rendering import helpers
started = []
helpers.start_ahead = lambda: started.append(True)
from mscomm_gen import entry
sys.argv = ["mscomm-gen", "build", "contract.yaml"]
assert entry.main() == 0
sys.stderr.write(str(len(started)))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "contract.yaml").write_text(CONTRACT)
    assert started(tmp_path) == 1
    return tmp_path


def started(folder: Path) -> int:
    """How many helpers a build starts ahead."""
    ended = subprocess.run(
        [sys.executable, "-c", BUILD],
        cwd=folder,
        env={
            **os.environ,
            "XDG_CACHE_HOME": str(folder / "cache"),
            "PYTHONPATH": str(Path(mscomm_gen.__file__).parents[1]),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return int(ended.stderr)


def test_no_helper_is_started_where_only_the_output_is_gone(folder: Path) -> None:
    shutil.rmtree(folder / "gen")
    assert started(folder) == 0
    assert (folder / "gen" / "tiny" / "models" / "greeter.py").exists()


def test_one_is_started_for_an_edit(folder: Path) -> None:
    more = CONTRACT.replace("{text: string}", "{text: string, loud: bool?}")
    (folder / "contract.yaml").write_text(more)
    assert started(folder) == 1


def test_without_a_helper_what_is_not_kept_is_made_all_the_same(folder: Path) -> None:
    shutil.rmtree(folder / "gen")
    shutil.rmtree(folder / "cache" / "mscomm-gen" / "content")
    assert started(folder) == 0
    assert (folder / "gen" / "tiny" / "models" / "greeter.py").exists()
