"""What is written about the advice is what the code says."""

from __future__ import annotations

import re
from pathlib import Path

from mscomm_gen.advisor import advise
from mscomm_gen.advisor.render_text import render_text
from mscomm_gen.pipeline import load
from tests.vectors.advice_report import judge, table

from .advice import PATH, written_anew

ROOT = Path(__file__).resolve().parents[2]


def test_the_tables_of_rules_are_made_from_the_rules() -> None:
    text = PATH.read_text(encoding="utf-8")
    assert written_anew(text) == text


def test_the_agreement_that_is_shown_is_the_one_that_is_measured() -> None:
    text = PATH.read_text(encoding="utf-8")
    (shown,) = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    assert table(judge()).startswith(shown.rstrip("\n"))


def test_the_readme_shows_the_beginning_of_a_real_advice() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(
        r"\$ mscomm-gen advise examples/shop/contract.yaml\n(.*?)\n…\n", text, re.DOTALL
    )
    contract = load(ROOT / "examples" / "shop" / "contract.yaml").contract
    assert render_text(contract, advise(contract)).startswith(shown)
