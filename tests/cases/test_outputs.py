"""Every contract of examples/ and tests/cases/ gives the output that is checked in, byte by byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from tests.strict import packages

from .outputs import ROOT, golden_outputs

GOLDEN = [pytest.param(*pair, id=pair[0].parent.name) for pair in golden_outputs()]


@pytest.mark.parametrize(("contract", "out"), GOLDEN)
def test_the_output_that_is_checked_in_is_what_the_contract_gives(
    contract: Path, out: Path
) -> None:
    result = pipeline.check(contract, out)
    assert not result.changes.any, result.changes
    assert result.lock_path is None


@pytest.mark.parametrize(("contract", "out"), GOLDEN)
def test_every_module_of_the_output_imports_without_a_warning(
    contract: Path, out: Path
) -> None:
    for package in packages(out):
        names = [
            ".".join(path.relative_to(out).with_suffix("").parts).removesuffix(
                ".__init__"
            )
            for path in sorted((out / package).rglob("*.py"))
        ]
        script = "import importlib, sys\nfor name in sys.argv[1:]:\n    importlib.import_module(name)"
        subprocess.run(
            [sys.executable, "-W", "error", "-c", script, *names], cwd=out, check=True
        )


@pytest.mark.parametrize(("contract", "out"), GOLDEN)
def test_importing_the_package_loads_no_transport(contract: Path, out: Path) -> None:
    heavy = ["grpc", "google.protobuf", "aiohttp", "confluent_kafka", "pydantic"]
    for package in packages(out):
        script = (
            f"import sys, {package}\n"
            f"loaded = [name for name in {heavy!r} if name in sys.modules]\n"
            "sys.exit(f'loaded: {loaded}' if loaded else 0)"
        )
        subprocess.run([sys.executable, "-c", script], cwd=out, check=True)


def test_the_emitted_code_is_black_stable_and_clean_under_ruff() -> None:
    folders = [str(out) for _, out in golden_outputs()]
    subprocess.run(
        [sys.executable, "-m", "black", "--check", "--quiet", *folders],
        check=True,
        cwd=ROOT,
    )
    subprocess.run(
        [
            sys.executable,
            "-m",
            "ruff",
            "check",
            "--isolated",
            "--extend-select",
            "I",
            *folders,
        ],
        check=True,
        cwd=ROOT,
    )
