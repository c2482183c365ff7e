from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.emit import publish as module
from mscomm_gen.emit.manifest import Manifest, digest, read_manifest
from mscomm_gen.emit.publish import (
    Changes,
    compare,
    finish_interrupted,
    publish,
    stage_folder,
)

OLD = {"a/one.py": b"1", "a/two.py": b"2", "gone/three.py": b"3"}
NEW = {"a/one.py": b"1", "a/two.py": b"two", "b/four.py": b"4"}


def manifest(files: dict[str, bytes]) -> Manifest:
    return Manifest(
        contract="../contract.yaml",
        generator="test",
        files={path: digest(data) for path, data in files.items()},
    )


def put(out: Path, files: dict[str, bytes]) -> Changes:
    changes = compare(out, files, read_manifest(out))
    publish(out, files, manifest(files), changes)
    return changes


def tree(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def owned(out: Path) -> dict[str, bytes]:
    return {
        path: data for path, data in tree(out).items() if not path.startswith(".mscomm")
    }


@pytest.fixture(params=["exchange", "journal"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of publishing: where the system can exchange two folders, and where it cannot."""
    if request.param == "journal":
        monkeypatch.setattr(module, "exchange", lambda one, other: False)
    return str(request.param)


def test_what_is_done_is_told_by_file(tmp_path: Path, way: str) -> None:
    out = tmp_path / "gen"
    assert put(out, OLD).wrote == ["a/one.py", "a/two.py", "gone/three.py"]
    changes = put(out, NEW)
    assert changes == Changes(
        ["b/four.py"], ["a/two.py"], ["a/one.py"], ["gone/three.py"]
    )
    assert owned(out) == NEW
    assert not (out / "gone").exists()
    assert not stage_folder(out).exists()


def test_unchanged_files_keep_their_modification_time(tmp_path: Path, way: str) -> None:
    out = tmp_path / "gen"
    put(out, OLD)
    os.utime(out / "a/one.py", ns=(1, 1))
    put(out, NEW)
    assert (out / "a/one.py").stat().st_mtime_ns == 1


def test_files_and_folders_that_are_not_ours_stay(tmp_path: Path, way: str) -> None:
    out = tmp_path / "gen"
    put(out, OLD)
    (out / "a/mine.txt").write_text("mine")
    (out / "empty").mkdir()
    (out / "elsewhere").symlink_to(tmp_path)
    put(out, NEW)
    assert (out / "a/mine.txt").read_text() == "mine"
    assert (out / "empty").is_dir()
    assert (out / "elsewhere").is_symlink()


def test_a_file_edited_by_hand_stops_the_publish(tmp_path: Path) -> None:
    out = tmp_path / "gen"
    put(out, OLD)
    (out / "a/two.py").write_text("by hand")
    (out / "gone/three.py").write_text("by hand")
    with pytest.raises(ContractFault) as caught:
        put(out, NEW)
    assert [found.code.slug for found in caught.value.diagnostics] == [
        "edited-by-hand"
    ] * 2


def test_a_file_edited_by_hand_to_what_would_be_written_is_fine(tmp_path: Path) -> None:
    out = tmp_path / "gen"
    put(out, OLD)
    (out / "a/two.py").write_bytes(b"two")
    assert put(out, NEW).replaced == []
    assert owned(out) == NEW


def test_a_file_that_was_deleted_is_written_again(tmp_path: Path) -> None:
    out = tmp_path / "gen"
    put(out, OLD)
    (out / "a/two.py").unlink()
    assert put(out, OLD).wrote == ["a/two.py"]


def test_a_file_that_is_not_ours_is_never_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "gen"
    (out / "a").mkdir(parents=True)
    (out / "a/one.py").write_text("somebody's")
    with pytest.raises(ContractFault) as caught:
        put(out, OLD)
    assert caught.value.diagnostics[0].code.slug == "not-ours"


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    out = tmp_path / "gen"
    out.mkdir()
    (out / "a").symlink_to(elsewhere)
    with pytest.raises(ContractFault) as caught:
        put(out, OLD)
    assert {found.code.slug for found in caught.value.diagnostics} == {"link-in-output"}
    (tmp_path / "link").symlink_to(elsewhere)
    with pytest.raises(ContractFault):
        put(tmp_path / "link", OLD)
    assert list(elsewhere.iterdir()) == []


def test_a_damaged_manifest_is_a_diagnostic(tmp_path: Path) -> None:
    out = tmp_path / "gen"
    put(out, OLD)
    for text in ("", "[]", "{}", '{"format": 2}', "\0", "[" * 100_000):
        (out / ".mscomm-manifest.json").write_text(text)
        with pytest.raises(ContractFault):
            module.read_old_manifest(out)


# Forks one process a step; each kills itself before its n-th step on the disk. A script of its own, because
# forking is safe only in a process without threads.
KILLED = """
import os, signal, sys, shutil
from pathlib import Path
sys.path[:0] = {path!r}
from mscomm_gen.emit import publish as module
from tests.unit.emit.test_publish import NEW, put

def counted(function):
    def call(*arguments, **named):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return function(*arguments, **named)
    return call

root, how, before = Path(sys.argv[1]), sys.argv[2], eval(sys.argv[3])
if how == "journal":
    module.exchange = lambda one, other: False
for step in range(200):
    out = root / str(step) / "gen"
    if before:
        put(out, before)
    child = os.fork()
    if child == 0:
        left = step
        for owner, names in (
            (os, "link replace unlink rmdir symlink mkdir rename"), (shutil, "rmtree"),
            (Path, "write_bytes mkdir open unlink rmdir rename"), (module, "exchange"),
        ):
            for name in names.split():
                setattr(owner, name, counted(getattr(owner, name)))
        put(out, NEW)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    print(step, os.waitstatus_to_exitcode(status), flush=True)
    if os.waitstatus_to_exitcode(status) == 0:
        break
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize("how", ["exchange", "journal"])
@pytest.mark.parametrize("start", ["none", "old"])
def test_a_publish_killed_at_any_step_leaves_the_old_output_or_the_new(
    tmp_path: Path, how: str, start: str
) -> None:
    script = KILLED.format(path=[entry for entry in sys.path if entry])
    before = OLD if start == "old" else {}
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path), how, repr(before)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    exits = {
        int(step): int(code) for step, code in map(str.split, ended.stdout.splitlines())
    }
    assert exits[0] == -signal.SIGKILL
    assert exits[max(exits)] == 0, "the publish never came to its end"
    seen = set()
    for step in exits:
        out = tmp_path / f"{step}" / "gen"
        finish_interrupted(out)
        now = owned(out) if out.exists() else {}
        assert now in (before, NEW), f"a mixture after step {step}"
        seen.add("new" if now == NEW else "old")
        put(out, NEW)
        assert owned(out) == NEW
        assert not stage_folder(out).exists()
    assert seen == {"old", "new"}
    assert len(exits) > 5
