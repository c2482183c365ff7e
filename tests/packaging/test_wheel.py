"""The built wheel, in an environment that holds nothing else, does what the checkout does."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--wheel-dir",
            str(folder),
            str(ROOT),
        ],
        check=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def clean(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The bin folder of an environment with the wheel and what it declares, and nothing else."""
    folder = tmp_path_factory.mktemp("clean") / "venv"
    venv.create(folder, with_pip=True)
    binaries = folder / "bin"
    subprocess.run(
        [str(binaries / "python"), "-m", "pip", "install", "--quiet", str(wheel)],
        check=True,
    )
    yield binaries
    shutil.rmtree(folder)


def test_the_wheel_carries_templates_and_types_and_none_of_the_tests(
    wheel: Path,
) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "mscomm_gen/py.typed" in names
    assert "mscomm_gen/_data/templates/runtime/caller.py" in names
    assert not [
        name for name in names if name.startswith(("tests", "templates", "examples"))
    ]
    assert not [name for name in names if "__pycache__" in name]


def test_the_shop_built_by_the_wheel_is_the_shop_that_is_checked_in(
    clean: Path, tmp_path: Path
) -> None:
    shop = ROOT / "examples" / "shop"
    shutil.copy(shop / "contract.yaml", tmp_path)
    shutil.copy(shop / "contract.lock", tmp_path)
    subprocess.run(
        [str(clean / "mscomm-gen"), "build", "contract.yaml", "--locked"],
        cwd=tmp_path,
        check=True,
    )
    assert _tree(tmp_path / "gen") == _tree(shop / "gen")


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
