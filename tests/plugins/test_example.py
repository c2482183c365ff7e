"""examples/plugin, installed as anybody would install it, takes part in every command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "plugin"
CHART = """\
flowchart LR
  halls
  guards
  shop
  halls -->|restock| shop
  halls -.->|something new| guards
"""


def pip(*arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments],
        check=True,
        timeout=300,
        capture_output=True,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plugin, as pip puts it there."""
    folder = tmp_path_factory.mktemp("plugin")
    # A copy: building leaves nothing behind in the checkout.
    source = shutil.copytree(EXAMPLE, folder / "source")
    pip(
        "install", "--quiet", "--no-deps", "--target", str(folder / "site"), str(source)
    )
    return folder / "site"


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLE / "demo" / "contract.yaml", tmp_path))


def run(
    contract: Path, *arguments: str, site: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, with the plugin or without."""
    paths = [ROOT / "generator", *([site] if site else [])]
    return subprocess.run(
        [sys.executable, "-m", "mscomm_gen", *arguments],
        cwd=contract.parent,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(map(str, paths)),
            "XDG_CACHE_HOME": str(contract.parent / "cache"),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def build(contract: Path, site: Path | None) -> subprocess.CompletedProcess[str]:
    done = run(contract, "build", "contract.yaml", site=site)
    assert done.returncode == 0, done.stderr
    return done


def test_its_target_writes_the_chart(contract: Path, site: Path) -> None:
    build(contract, site)
    assert (contract.parent / "gen/docs/flow.mmd").read_text() == CHART


def test_its_rule_finds_and_is_explained(contract: Path, site: Path) -> None:
    done = run(contract, "lint", "contract.yaml", site=site)
    assert "contract.yaml:24:3: warning FLOW-101" in done.stderr, done.stderr
    explained = run(contract, "explain", "flow-unheard-event", site=site)
    assert "published for nothing" in explained.stdout


@pytest.mark.parametrize("key", ["example", "repaired"])
def test_the_example_of_its_rule_shows_it(contract: Path, site: Path, key: str) -> None:
    printed = subprocess.run(
        [
            sys.executable,
            "-c",
            "from mscomm_gen_flow.unheard import UnheardEvent;"
            f"print(UnheardEvent.{key}, end='')",
        ],
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'generator'}{os.pathsep}{site}"},
        capture_output=True,
        text=True,
        check=True,
    )
    contract.write_text(printed.stdout)
    done = run(contract, "lint", "contract.yaml", site=site)
    assert ("FLOW-101" in done.stderr) is (key == "example")


def test_a_service_alone_is_built_with_it_too(contract: Path, site: Path) -> None:
    done = run(
        contract,
        "build",
        "contract.yaml",
        "--service=halls",
        "--out=halls",
        site=site,
    )
    assert done.returncode == 0, done.stderr
    assert (contract.parent / "halls/docs/flow.mmd").exists()


def test_without_it_its_block_is_unknown(contract: Path) -> None:
    done = run(contract, "check", "contract.yaml")
    assert done.returncode == 2
    assert "MG201" in done.stderr


@pytest.mark.parametrize("change", ["goes", "comes", "is edited", "gets a file"])
def test_up_to_date_is_never_said_of_another_set_of_plugins(
    contract: Path, site: Path, tmp_path: Path, change: str
) -> None:
    own = shutil.copytree(site, tmp_path / "site")
    text = contract.read_text().replace(", flow: {hidden: true}", "")
    contract.write_text(text.replace("    flow: {label: something new}\n", ""))
    before = None if change == "comes" else own
    # The first run compiles the plugin, and so touches its folder, which is no change of the plugin.
    build(contract, before)
    assert "up to date" in build(contract, before).stdout
    if change == "is edited":
        chart = own / "mscomm_gen_flow" / "chart.py"
        chart.write_text(chart.read_text().replace("flowchart LR", "flowchart TD"))
    elif change == "gets a file":
        (own / "mscomm_gen_flow" / "more.py").write_text("")
    done = build(contract, None if change == "goes" else own)
    assert "up to date" not in done.stdout
    expected = {
        "goes": "removed     gen/docs/flow.mmd",
        "comes": "wrote       gen/docs/flow.mmd",
        "is edited": "replaced    gen/docs/flow.mmd",
        "gets a file": "left        gen/docs/flow.mmd",
    }
    assert expected[change] in done.stdout
