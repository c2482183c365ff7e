"""What `make mutants` tries is there, and what it leaves out has a reason."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from .__main__ import EQUIVALENT, equivalents, tell
from .results import Mutant
from .stage import MODULES, ROOT, TESTS, lay_out

NOTICED = Mutant("budget", "RetryBudget.take", "- a + b", "killed")
MISSED = Mutant("budget", "RetryBudget.take", "- a + c", "survived")
LATE = Mutant("budget", "RetryBudget.take", "- a + d", "not tried")


def test_every_module_and_test_that_is_named_is_laid_out(tmp_path: Path) -> None:
    assert all((ROOT / path).is_file() for path in TESTS)
    lay_out(tmp_path)
    for path in (*(f"src/runtime/{name}.py" for name in MODULES), *TESTS):
        assert (tmp_path / path).is_file()
    settings = tomllib.loads((tmp_path / "pyproject.toml").read_text())
    assert len(settings["tool"]["mutmut"]["only_mutate"]) == len(MODULES)


def test_every_mutant_that_is_left_out_is_listed_once_with_a_reason() -> None:
    listed = tomllib.loads(EQUIVALENT.read_text())["mutant"]
    assert all(each["why"] for each in listed)
    assert len(equivalents()) == len(listed)


@pytest.mark.parametrize(
    ("tried", "enough", "said"),
    [
        ([NOTICED] * 19 + [MISSED], True, "95.0%"),
        ([NOTICED] * 18 + [MISSED], False, "94.7%"),
        ([NOTICED] * 18 + [LATE], False, "94.7%"),
        ([], False, "0.0%"),
    ],
)
def test_nineteen_of_twenty_are_enough(
    tried: list[Mutant],
    enough: bool,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tell(tried, ("budget",)) is enough
    printed = capsys.readouterr().out
    assert printed.endswith(f"{said}\n")
    assert ("survived: RetryBudget.take: - a + c" in printed) is (MISSED in tried)


def test_one_that_cannot_be_told_from_the_original_does_not_count(
    capsys: pytest.CaptureFixture[str],
) -> None:
    function, change = min(equivalents())
    same = Mutant("budget", function, change, "survived")
    assert tell([NOTICED, same], ("budget",))
    assert "1 equivalent" in capsys.readouterr().out
