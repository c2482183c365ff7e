from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.diagnostics import ContractFault

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "cases" / "minimal" / "contract.yaml"
SHOP = ROOT / "examples" / "shop" / "contract.yaml"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    return Path(shutil.copy(SMALL, tmp_path / "contract.yaml"))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def codes(fault: pytest.ExceptionInfo[ContractFault]) -> list[str]:
    return [found.code.slug for found in fault.value.diagnostics]


def test_a_second_build_leaves_every_file(contract: Path) -> None:
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    again = pipeline.build(contract, out)
    assert not again.changes.any
    assert again.lock_path is None
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


def test_check_writes_nothing_and_says_what_build_would_do(contract: Path) -> None:
    out = contract.parent / "gen"
    assert pipeline.check(contract, out).changes.wrote
    assert not out.exists()
    assert not contract.with_suffix(".lock").exists()
    pipeline.build(contract, out)
    assert not pipeline.check(contract, out).changes.any


def test_an_edit_replaces_only_what_depends_on_it(contract: Path) -> None:
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    contract.write_text(contract.read_text().replace("text: string", "text: string?"))
    changes = pipeline.build(contract, out).changes
    assert changes.replaced == [
        "docs/openapi/greeter.yaml",
        "hello/models/greeter.py",
    ]
    assert changes.left


def test_what_the_contract_no_longer_has_is_removed(contract: Path) -> None:
    out = contract.parent / "gen"
    text = contract.read_text()
    contract.write_text(
        text.replace(
            "types:\n",
            "  door:\n    operations:\n"
            "      open: {http: POST /door, request: Greet, idempotency: idempotent}\ntypes:\n",
        )
    )
    pipeline.build(contract, out)
    assert (out / "hello/door/api.py").exists()
    contract.write_text(text)
    assert "hello/door/api.py" in pipeline.build(contract, out).changes.removed
    assert not (out / "hello/door").exists()


def test_locked_refuses_a_lock_that_would_change(contract: Path) -> None:
    out = contract.parent / "gen"
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, out, locked=True)
    assert codes(caught) == ["lock-would-change"]
    assert not out.exists()
    pipeline.build(contract, out)
    pipeline.build(contract, out, locked=True)


def test_a_contract_with_faults_leaves_the_old_output_and_the_lock(
    contract: Path,
) -> None:
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    before, lock = tree(out), contract.with_suffix(".lock").read_bytes()
    contract.write_text(
        contract.read_text().replace("response: Greeting", "response: Greting")
    )
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, out)
    assert codes(caught) == ["unknown-type"]
    assert tree(out) == before
    assert contract.with_suffix(".lock").read_bytes() == lock


def test_a_damaged_lock_is_a_diagnostic_and_is_not_replaced(contract: Path) -> None:
    contract.with_suffix(".lock").write_bytes(b"field Greet.name one\n\xff")
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, contract.parent / "gen")
    assert codes(caught) == ["unreadable-lock"]
    contract.with_suffix(".lock").write_text("field Greet.name one\n")
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, contract.parent / "gen")
    assert codes(caught) == ["damaged-lock"]
    assert contract.with_suffix(".lock").read_text() == "field Greet.name one\n"


@pytest.mark.parametrize("out", [".", ".."])
def test_the_output_may_not_hold_the_contract(
    contract: Path, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(contract.parent)
    with pytest.raises(ContractFault) as caught:
        pipeline.build(Path("contract.yaml"), Path(out))
    assert codes(caught) == ["contract-inside-output"]


def test_a_folder_that_holds_another_contracts_output_is_refused(
    contract: Path,
) -> None:
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    other = Path(shutil.copy(contract, contract.with_name("other.yaml")))
    with pytest.raises(ContractFault) as caught:
        pipeline.build(other, out)
    assert codes(caught) == ["other-contract"]


def test_a_contract_that_was_renamed_takes_its_output_along(contract: Path) -> None:
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    renamed = contract.rename(contract.with_name("hello.yaml"))
    assert not pipeline.build(renamed, out).changes.any


def test_an_output_that_cannot_be_written_is_a_diagnostic(contract: Path) -> None:
    (contract.parent / "file").write_text("")
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, contract.parent / "file" / "gen")
    assert codes(caught) == ["cannot-write"]


@pytest.mark.skipif(
    sys.platform != "linux", reason="needs a file system that is read-only for root too"
)
def test_a_read_only_output_is_a_diagnostic(contract: Path) -> None:
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, Path("/proc/mscomm/gen"))
    assert codes(caught) == ["cannot-write"]


def test_the_same_contract_gives_the_same_bytes_in_any_folder_and_with_any_hash_seed(
    tmp_path: Path,
) -> None:
    results = []
    for seed, name in (("1", "a"), ("77", "b/deeper")):
        folder = tmp_path / name
        folder.mkdir(parents=True)
        shutil.copy(SHOP, folder / "contract.yaml")
        subprocess.run(
            [sys.executable, "-m", "mscomm_gen", "build", "contract.yaml"],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": _generator()},
            check=True,
            capture_output=True,
        )
        results.append(tree(folder))
    assert results[0] == results[1]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize(
    "moment", ["load", "render", "compare", "write_lock", "publish", "record"]
)
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_build_killed_at_any_stage_leaves_the_old_output_or_the_new(
    contract: Path, moment: str, when: str
) -> None:
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    old = tree(out)
    contract.write_text(
        contract.read_text().replace("text: string", "text: string, more: int32")
    )
    script = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom mscomm_gen import pipeline\n"
        "name, when = sys.argv[2:4]\nreal = getattr(pipeline, name)\n"
        "def killed(*arguments, **named):\n"
        "    if when == 'after': real(*arguments, **named)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "setattr(pipeline, name, killed)\n"
        "pipeline.build(Path(sys.argv[1]), Path(sys.argv[1]).parent / 'gen')\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(contract), moment, when],
        check=False,
        env={**os.environ, "PYTHONPATH": _generator()},
    )
    assert ended.returncode == -signal.SIGKILL
    left = tree(out)
    pipeline.build(contract, out)
    assert left in (old, tree(out))
    assert tree(out) != old


def _generator() -> str:
    return str(Path(pipeline.__file__).parent.parent)


def test_what_the_cache_gives_is_what_a_build_without_it_gives(
    contract: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    out = contract.parent / "gen"
    text = contract.read_text()
    for edit in ("text: string?", "text: string", "text: int32", "text: string?"):
        contract.write_text(text.replace("text: string", edit))
        pipeline.build(contract, out)
        loaded = pipeline.load(contract)
        fresh = pipeline.render(loaded.contract, loaded.lock)
        assert {path: (out / path).read_bytes() for path in fresh} == fresh


def test_two_builds_at_once_both_finish_and_leave_one_whole_output(
    contract: Path, tmp_path: Path
) -> None:
    other = contract.with_name("other.yaml")
    other.write_text(contract.read_text().replace("text: string", "text: string?"))
    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "PYTHONPATH": str(Path(pipeline.__file__).parent.parent),
    }
    for _ in range(2):
        running = []
        for source in (contract, other):
            folder = tmp_path / source.stem
            folder.mkdir(exist_ok=True)
            shutil.copy(source, folder / "contract.yaml")
            for out in ("gen", "gen", "elsewhere"):
                words = [
                    "build",
                    str(folder / "contract.yaml"),
                    "--out",
                    str(folder / out),
                ]
                running.append(
                    subprocess.Popen(
                        [sys.executable, "-m", "mscomm_gen", *words],
                        env=environment,
                        stdout=subprocess.DEVNULL,
                    )
                )
        assert [each.wait(timeout=120) for each in running] == [0] * len(running)
    for source in (contract, other):
        loaded = pipeline.load(source)
        fresh = pipeline.render(loaded.contract, loaded.lock)
        for out in ("gen", "elsewhere"):
            folder = tmp_path / source.stem / out
            assert {path: (folder / path).read_bytes() for path in fresh} == fresh
