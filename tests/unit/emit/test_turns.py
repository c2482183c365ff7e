"""Builds of one folder take turns."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.emit.turns import in_turn

SMALL = Path(__file__).parents[2] / "cases" / "minimal" / "contract.yaml"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="folders cannot be locked there"
)


def test_a_second_build_waits_and_in_the_end_gives_up(tmp_path: Path) -> None:
    both = [tmp_path / "gen", tmp_path / "new" / "gen"]
    with in_turn([tmp_path / "gen"]):
        with pytest.raises(TimeoutError, match="another build"), in_turn(both, 0.1):
            raise AssertionError("both at once")
        with in_turn([tmp_path.parent / "gen"], 0.1):
            pass
    with in_turn([tmp_path / "gen"], 0.0):
        pass


def test_a_build_that_is_killed_holds_nobody_up(tmp_path: Path) -> None:
    code = "import sys, time; from pathlib import Path; from mscomm_gen.emit.turns import in_turn\n"
    code += "with in_turn([Path(sys.argv[1])]): print('in', flush=True); time.sleep(60)"
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "gen")],
        env={"PYTHONPATH": str(Path(pipeline.__file__).parent.parent)},
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"in\n"
        with pytest.raises(TimeoutError), in_turn([tmp_path / "gen"], 0.1):
            pass
        holder.kill()
        holder.wait()
        with in_turn([tmp_path / "gen"], 5.0):
            pass


def test_builds_at_the_same_time_all_succeed(tmp_path: Path) -> None:
    contract = Path(shutil.copy(SMALL, tmp_path / "contract.yaml"))
    done: list[int] = []

    def build() -> None:
        result = pipeline.build(contract, tmp_path / "gen")
        done.append(len(result.changes.wrote))

    threads = [threading.Thread(target=build) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(done)[:3] == [0, 0, 0]
    assert max(done) > 10
    assert {path.name for path in tmp_path.iterdir()} == {
        *("contract.yaml", "contract.lock", "gen")
    }
