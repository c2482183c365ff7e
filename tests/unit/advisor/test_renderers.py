from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mscomm_gen.advisor import advise
from mscomm_gen.advisor.render_json import render_json
from mscomm_gen.advisor.render_markdown import render_markdown
from mscomm_gen.advisor.render_text import render_text
from mscomm_gen.contract.contract import Contract
from mscomm_gen.pipeline import load

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def rides() -> Contract:
    return load(ROOT / "examples" / "ride_hailing" / "contract.yaml").contract


def test_text_says_verdict_reasons_flip_and_numbers_of_every_interaction(
    rides: Contract,
) -> None:
    found = advise(rides)
    text = render_text(rides, found)
    for each in found:
        assert each.interaction.key in text
    for word in ("AD105", "flips to", "p99", "deadline", "outage", "backlog"):
        assert word in text
    assert text.splitlines()[-1].startswith(f"{len(found)} interactions")


def test_text_fits_the_width_and_has_colour_only_where_asked(rides: Contract) -> None:
    found = advise(rides)
    plain = render_text(rides, found, width=72)
    assert max(map(len, plain.splitlines())) <= 72
    assert "\x1b" not in plain
    coloured = render_text(rides, found, colour=True, width=72)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).replace(" ", "") == plain.replace(
        " ", ""
    )


def test_words_of_the_contract_are_never_markup(tmp_path: Path) -> None:
    path = tmp_path / "contract.yaml"
    path.write_text(
        "mscomm: 1\nname: shop\nversion: 1.0.0\n"
        "services:\n  a: {operations: {go: {grpc: true}}}\n  b: {operations: {go: {grpc: true}}}\n"
        'interactions:\n  a.go -> b.go: {because: "[bold]x[/] <b>y</b> | *z*"}\n',
        encoding="utf-8",
    )
    contract = load(path).contract
    found = advise(contract)
    assert "[bold]x[/] <b>y</b> | *z*" in render_text(contract, found)
    assert r"\[bold\]x\[/\] \<b\>y\</b\> \| \*z\*" in render_markdown(contract, found)


def test_json_holds_everything_that_is_known(rides: Contract) -> None:
    found = advise(rides)
    whole = json.loads(render_json(rides, found))
    assert (whole["contract"], whole["version"]) == (rides.name, rides.version)
    first = whole["recommendations"][0]
    assert set(first) == {
        *("interaction", "caller", "target", "declared", "verdict", "differs"),
        *("transport", "completion", "why_transport", "confidence", "reasons"),
        *("flip", "figures", "assumptions", "waived_until"),
    }
    assert first["reasons"][0]["inputs"]["answer"] == "required"
    assert first["figures"]["deadline"]["fits"] is True
    assert set(first["flip"]) == {"input", "now", "then", "verdict"}
    # What never drains has no number that JSON could carry.
    drains = [
        backlog["drain"]
        for each in whole["recommendations"]
        for backlog in each["figures"]["backlogs"]
    ]
    assert None in drains


def test_markdown_has_a_row_and_a_section_for_every_interaction(
    rides: Contract,
) -> None:
    found = advise(rides)
    text = render_markdown(rides, found)
    for each in found:
        assert text.count(f"`{each.interaction.key}`") == 2


def test_without_numbers_the_verdicts_are_the_same(rides: Contract) -> None:
    for quick, whole in zip(advise(rides, numbers=False), advise(rides), strict=True):
        assert quick.figures is None
        assert (quick.verdict, quick.confidence) == (whole.verdict, whole.confidence)
        assert render_text(rides, [quick])
        assert json.loads(render_json(rides, [quick]))
