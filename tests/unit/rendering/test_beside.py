"""What a build has done by copies of itself, and what it does where it can have none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.contracts import contract_text
from tests.cases.outputs import ROOT

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
LINUX = pytest.mark.skipif(
    sys.platform != "linux", reason="copies of a process are made on Linux alone"
)

HEAD = """
import os, sys, threading
from pathlib import Path
from mscomm_gen.rendering import helpers
forks = []
fork = os.fork
def counted():
    forks.append(1)
    return fork()
os.fork = counted
helpers.processors = lambda: 2
"""


def run(code: str, *arguments: str, cache: Path | None = None) -> str:
    known = {} if cache is None else {"XDG_CACHE_HOME": str(cache)}
    ended = subprocess.run(
        [sys.executable, "-c", HEAD + code, *arguments],
        env=ENVIRONMENT | known,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@LINUX
def test_a_copy_does_the_work_and_has_ended_when_its_result_is_there() -> None:
    said = run(
        "with helpers.beside(os.getpid) as found:\n"
        "    print(found() != os.getpid(), len(forks), found())\n"
        "try:\n    os.waitpid(-1, 0)\n"
        "except ChildProcessError:\n    print('no child is left')"
    )
    assert said == "True 1 None\nno child is left\n"


@LINUX
def test_work_that_fails_there_is_done_here_by_whoever_asks() -> None:
    said = run(
        "with helpers.beside(lambda: 1 / 0) as found:\n    print(found(), len(forks))"
    )
    assert said == "None 1\n"


@LINUX
def test_a_result_that_nobody_asks_for_leaves_no_process() -> None:
    said = run(
        "import time\n"
        "with helpers.beside(lambda: time.sleep(60)):\n    pass\n"
        "try:\n    os.waitpid(-1, 0)\n"
        "except ChildProcessError:\n    print('no child is left')"
    )
    assert said == "no child is left\n"


@pytest.mark.parametrize(
    ("before", "worth"),
    [
        ("helpers.processors = lambda: 1", True),
        ("pass", False),
        (
            "gone = threading.Event(); threading.Thread(target=gone.wait, daemon=True).start()",
            True,
        ),
    ],
    ids=["one processor", "not worth it", "other threads"],
)
def test_there_is_no_copy_where_it_would_not_help_or_not_be_safe(
    before: str, worth: bool
) -> None:
    said = run(
        f"{before}\n"
        f"with helpers.beside(os.getpid, worth={worth}) as found:\n"
        "    print(found(), len(forks))"
    )
    assert said == "None 0\n"


@LINUX
def test_a_helper_that_was_started_ahead_ends_though_a_copy_of_us_knows_it() -> None:
    said = run(
        "import pickle, time\n"
        "helpers.start_ahead()\n"
        "with helpers.beside(lambda: time.sleep(60)):\n"
        "    print(pickle.loads(helpers.taken().answer(pickle.dumps((sorted, ([2, 1],))))))"
    )
    assert said == "[1, 2]\n"


BUILD = """
from mscomm_gen import pipeline
from mscomm_gen.rendering import output
output._MANY = pipeline._MANY_TYPES = int(sys.argv[1])
contract, out = map(Path, sys.argv[2:])
pipeline.build(contract, out)
print(len(forks))
"""


def files(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


@LINUX
@pytest.mark.parametrize("over", ["rest", "grpc"])
def test_an_edit_that_copies_help_with_is_built_as_without_them(
    tmp_path: Path, over: str
) -> None:
    contract, few, never = tmp_path / "contract.yaml", "1", str(10**9)
    built: dict[str, dict[str, bytes]] = {}
    for limit in (few, never):
        out, cache = tmp_path / limit / "gen", tmp_path / limit / "cache"
        (tmp_path / "contract.lock").unlink(missing_ok=True)
        for edit in ("", "extra"):
            text = contract_text(40, "rest" if over == "rest" else "grpc", edit)
            contract.write_text(text, encoding="utf-8")
            forks = int(run(BUILD, limit, str(contract), str(out), cache=cache))
        # One for the rules, one for what concerns the whole.
        assert forks == (2 if limit == few else 0)
        built[limit] = files(out)
    manifests = [each.pop(".mscomm-manifest.json") for each in built.values()]
    assert built[few] == built[never]
    assert all(manifests)
