"""Whatever a contract is made of, a change of it is seen: "up to date" is never said wrongly."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from mscomm_gen import freshness, frontends, pipeline
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.options import OptionSpec
from mscomm_gen.contract.reads import Reads
from mscomm_gen.diagnostics import ContractFault

ROOT = """\
mscomm: 1
name: hello
include: [parts/more.yaml]
services:
  greeter:
    operations:
      greet: {http: POST /greetings, request: Greet, idempotency: safe}
"""
MORE = "include: [types.yaml]\n"
TYPES = "types:\n  Greet: {name: string}\n"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    folder = tmp_path / "system"
    (folder / "parts").mkdir(parents=True)
    (folder / "contract.yaml").write_text(ROOT)
    (folder / "parts/more.yaml").write_text(MORE)
    (folder / "parts/types.yaml").write_text(TYPES)
    settle()
    return folder / "contract.yaml"


def settle() -> None:
    time.sleep(freshness._TICK_NS / 1e9 + 0.01)


def built(contract: Path) -> Path:
    """Builds until it is written down: the first build writes the lock a moment before."""
    pipeline.build(contract, contract.parent / "gen")
    settle()
    pipeline.build(contract, contract.parent / "gen")
    assert up_to_date(contract)
    return contract.parent / "gen"


def up_to_date(contract: Path) -> bool:
    return freshness.recorded_files(str(contract), None) is not None


@pytest.mark.parametrize(
    "name", ["contract.yaml", "parts/more.yaml", "parts/types.yaml", "contract.lock"]
)
def test_an_edit_of_any_file_of_the_contract_is_seen(contract: Path, name: str) -> None:
    built(contract)
    path = contract.parent / name
    before = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not up_to_date(contract)


def test_an_included_file_that_goes_is_seen(contract: Path) -> None:
    built(contract)
    (contract.parent / "parts/types.yaml").unlink()
    assert not up_to_date(contract)


def test_an_included_file_that_changes_while_it_is_read_is_not_trusted(
    contract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(contract)
    types = contract.parent / "parts/types.yaml"
    types.write_text(TYPES.replace("name", "word"))
    settle()
    real = frontends.load

    def load_and_edit(
        path: Path, *, options: tuple[OptionSpec, ...], reads: Reads
    ) -> Contract:
        found = real(path, options=options, reads=reads)
        types.write_text(TYPES)
        settle()
        return found

    monkeypatch.setattr(frontends, "load", load_and_edit)
    pipeline.build(contract, contract.parent / "gen")
    assert not up_to_date(contract)


@pytest.mark.parametrize("name", ["contract.yaml", "parts/types.yaml"])
def test_what_a_link_leads_to_is_watched(contract: Path, name: str) -> None:
    path = contract.parent / name
    target = path.rename(path.with_name(f"real-{path.name}"))
    hop = path.with_name(f"hop-{path.name}")
    hop.symlink_to(target.name)
    path.symlink_to(hop.name)
    settle()
    built(contract)
    target.write_text(target.read_text() + "\n")
    assert not up_to_date(contract)
    settle()
    pipeline.build(contract, contract.parent / "gen")
    assert up_to_date(contract)
    copy = path.with_name(f"copy-{path.name}")
    copy.write_bytes(target.read_bytes())
    hop.unlink()
    hop.symlink_to(copy.name)
    assert not up_to_date(contract)


def test_the_manifest_names_every_file_with_the_hash_of_what_was_read(
    contract: Path,
) -> None:
    out = built(contract)
    inputs = json.loads((out / ".mscomm-manifest.json").read_text())["inputs"]
    assert set(inputs) == {
        "../contract.lock",
        "../contract.yaml",
        "../parts/more.yaml",
        "../parts/types.yaml",
    }


def test_the_output_may_not_hold_a_file_of_the_contract(contract: Path) -> None:
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, contract.parent / "parts")
    assert [found.code.slug for found in caught.value.diagnostics] == [
        "contract-inside-output"
    ]
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, contract)
    assert "would replace the contract" in caught.value.diagnostics[0].message
