"""Every contract of examples/ and tests/cases/ gives the output that is checked in, byte by byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from tests.strict import packages

from .outputs import (
    ROOT,
    assemble,
    golden_outputs,
    partial_outputs,
    rendered,
    without_omitted,
)

GOLDEN = [pytest.param(*pair, id=pair[0].parent.name) for pair in golden_outputs()]
PARTIAL = [pytest.param(*pair, id=pair[0].parent.name) for pair in partial_outputs()]


@pytest.mark.parametrize(("contract", "out"), GOLDEN)
def test_the_output_that_is_checked_in_is_what_the_contract_gives(
    contract: Path, out: Path
) -> None:
    result = pipeline.check(contract, out)
    assert not result.changes.any, result.changes
    assert result.lock_path is None


@pytest.mark.parametrize(("contract", "out"), PARTIAL)
def test_what_is_checked_in_of_a_case_is_what_its_contract_gives(
    contract: Path, out: Path
) -> None:
    written = {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert written == without_omitted(rendered(contract))
    assert not pipeline.load(contract).lock_changes


def test_every_module_of_the_partial_cases_imports_without_a_warning(
    tmp_path: Path,
) -> None:
    assemble(tmp_path)
    modules = [
        ".".join(path.relative_to(tmp_path).with_suffix("").parts)
        for package in packages(tmp_path)
        for path in sorted((tmp_path / package).rglob("*.py"))
        if "_runtime" not in path.parts
    ]
    assert len(modules) > 100
    script = "import importlib, sys\nfor name in sys.argv[1:]:\n    importlib.import_module(name)"
    names = [name.removesuffix(".__init__") for name in modules]
    subprocess.run(
        [sys.executable, "-W", "error", "-c", script, *names], cwd=tmp_path, check=True
    )


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
    folders = [str(out) for _, out in (*golden_outputs(), *partial_outputs())]
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
