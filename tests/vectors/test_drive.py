"""The driver as others use it."""

from __future__ import annotations

import json
import subprocess
import sys

from .cases import HERE, ROOT
from .drive import KINDS

Ended = subprocess.CompletedProcess[str]


def drive(*arguments: str, given: str = "") -> Ended:
    return subprocess.run(
        [sys.executable, "-m", "tests.vectors.drive", *arguments],
        input=given,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_every_module_that_runs_a_kind_is_listed() -> None:
    modules = (HERE / "kinds").glob("*.py")
    runnable = {path.stem for path in modules if "\ndef run(" in path.read_text()}
    assert runnable == set(KINDS)


def test_a_case_that_cannot_be_run_is_named_and_the_others_still_run() -> None:
    good = '{"id": "b", "events": [{"op": "success", "call": "c"}]}'
    ended = drive("retry_budget", given='{"id": "a"}\n\nnonsense\n' + good + "\n")
    said = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [outcome["id"] for outcome in said] == ["a", None, "b"]
    assert "error" in said[0]
    assert said[2]["events"] == [{"allowed": None, "balance": 500}]
    assert ended.returncode == 1


def test_an_unknown_kind_is_bad_usage_and_the_kinds_are_told() -> None:
    ended = drive("guesses")
    assert ended.returncode == 2
    assert "circuit_breaker" in ended.stderr


def test_a_driver_is_named_only_for_the_kinds_that_have_two() -> None:
    assert drive("retry", "threads").returncode == 0
    assert drive("retry", "fibres").returncode == 2
    assert drive("http_retryability", "threads").returncode == 2
