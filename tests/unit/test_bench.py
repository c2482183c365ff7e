"""What `make bench` writes down: figures, verdicts, curves. What it measures is not tested; it is what it is."""

from __future__ import annotations

import importlib.util
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from tests.bench import report, results
from tests.bench.__main__ import PARTS, main
from tests.bench.plot import drawn
from tests.bench.results import Bar, Curve, Section, conclude, spread, taken

SECTION = Section(
    "Something",
    "Measured so.",
    ("", "s"),
    (("ours", "1.00"), ("theirs", "2.00")),
    (Bar("ours against theirs", 0.5, 0.75), Bar("calls", 0.8, 0.9, least=True)),
    curves=(Curve("ours", ((20, 1.0), (200, 5.0))),),
)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(results, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(report, "PLACE", tmp_path)
    monkeypatch.setattr(report, "ROOT", tmp_path)
    return tmp_path


def test_a_bar_is_held_at_its_limit_on_either_side() -> None:
    assert Bar("", 0.75, 0.75).held
    assert not Bar("", 0.76, 0.75).held
    assert Bar("", 0.9, 0.9, least=True).held
    assert not Bar("", 0.89, 0.9, least=True).held


def test_what_was_measured_once_is_read_again_as_it_was(kept: Path) -> None:
    assert conclude("load", [SECTION]) == 1
    assert taken("load") == [SECTION]
    assert taken("build") is None


def test_the_document_says_which_bars_were_missed_and_what_was_not_measured(
    kept: Path,
) -> None:
    conclude("load", [SECTION])
    report.write(["load", "build"])
    text = (kept / "RESULTS.md").read_text("utf-8")
    assert "1 of 2 held." in text
    assert "| calls               | 0.800 x |  >= 0.9 x | **missed** |" in text
    assert "Not measured: build." in text
    assert "(something.svg)" in text
    ElementTree.fromstring((kept / "something.svg").read_text("utf-8"))


def test_the_reason_for_a_missed_bar_is_said_where_it_is_missed() -> None:
    missed = Bar("a", 2.0, 1.0, why="it costs so much.")
    held = Bar("b", 1.0, 1.0, why="nobody asks.")
    text = Section("t", "", ("",), (), (missed, held)).markdown()
    assert "Missed, a: it costs so much." in text
    assert "nobody asks" not in text


def test_a_spread_is_a_median_with_its_range() -> None:
    assert spread([3.0, 1.0, 2.0]) == "2.00 (1.00 to 3.00)"
    assert spread([2.0]) == "2.00"


def test_every_curve_bears_its_name_in_the_plot() -> None:
    curves = [Curve(f"tool {n}", ((20, n + 1.0), (1000, n + 9.0))) for n in range(4)]
    root = ElementTree.fromstring(drawn("Builds", curves))
    texts = ["".join(node.itertext()) for node in root.iter() if node.text]
    for curve in curves:
        assert any(text.startswith(curve.name) for text in texts)


def test_every_part_has_a_module_and_a_title() -> None:
    for part in PARTS:
        assert importlib.util.find_spec(f"tests.bench.{part}") is not None
        assert part in report.TITLES


def test_a_part_that_there_is_not_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["nonsense"]) == 2
    assert "no such part: nonsense" in capsys.readouterr().out
