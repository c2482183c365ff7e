"""What is written about reviews is what they do."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from mscomm_gen import cli

from . import review

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_review_md_is_made_from_the_rules() -> None:
    """`python -m tests.docs.review` writes it anew."""
    assert review.PATH.read_text(encoding="utf-8") == review.document()


def test_the_readme_shows_what_the_command_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    section = README.split("## Reviewing a change")[1].split("\n## ")[0]
    command, shown = re.findall(r"```console\n\$ (.*?)\n(.*?)```", section, re.DOTALL)[
        0
    ]
    first = re.findall(r"```yaml\n# contract.yaml\n(.*?)```", README, re.DOTALL)[0]
    old, new = re.findall(r"`([^`]+)` into `([^`]+)`", section)[0]
    assert old in first
    (tmp_path / "old.yaml").write_text(first)
    (tmp_path / "contract.yaml").write_text(first.replace(old, new))
    monkeypatch.chdir(tmp_path)
    words = shlex.split(command)
    assert words[0] == "mscomm-gen"
    assert cli.run(words[1:]) == 1
    assert capsys.readouterr().out == shown
