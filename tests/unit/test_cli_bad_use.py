"""Whatever the command is given, it answers with words and an exit code, and never with a traceback."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from mscomm_gen import cli, pipeline

SMALL = Path(__file__).resolve().parents[1] / "cases" / "minimal" / "contract.yaml"
COMMAND = f"{sys.executable} -m mscomm_gen"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(SMALL, tmp_path / "contract.yaml")
    (tmp_path / "file").write_text("mine\n")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "a b").mkdir()
    (tmp_path / "empty.proto").write_text('syntax = "proto3";\npackage a;\n')
    return tmp_path


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One cache for all: only the first build renders anything."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("PYTHONPATH", str(Path(pipeline.__file__).parent.parent))
        yield


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", line.replace("mscomm-gen", COMMAND)],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("build loop.yaml", "MG103"),
        ("check loop.yaml", "MG103"),
        ("lint loop.yaml", "MG103"),
        ("advise loop.yaml", "MG103"),
        ("review contract.yaml loop.yaml", "MG103"),
        ("review --against HEAD loop.yaml", "MG701"),
        ("build loop/contract.yaml", "and loop is none"),
        ("build contract.yaml --out loop", "and loop is none"),
        ("build contract.yaml --out file", "and file is none"),
        ("build contract.yaml --out file/gen", "and file is none"),
        ("check contract.yaml --out file", "and file is none"),
        ("build file", "contracts are files that end in one of .yaml"),
        ("build empty.proto", "MG109"),
        ("init first.proto", "the first contract is written in YAML"),
    ],
)
def test_what_cannot_be_done_is_told_as_such(
    folder: Path,
    line: str,
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder)
    assert cli.run(line.split()) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("output", [">&-", ">&- 2>&-"])
def test_outputs_that_are_closed_change_nothing(folder: Path, output: str) -> None:
    for line in ("build", "check", "lint"):
        ended = shell(folder, f"mscomm-gen {line} contract.yaml {output}")
        assert "Traceback" not in ended.stderr
        assert ended.returncode == 0, ended.stderr
    assert (folder / "gen/hello/__init__.py").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("line", ["--version", "build contract.yaml", "explain"])
def test_an_output_that_takes_nothing_is_told(folder: Path, line: str) -> None:
    shell(folder, "mscomm-gen build contract.yaml")
    ended = shell(folder, f"mscomm-gen {line} >/dev/full")
    assert ended.stderr.startswith("mscomm-gen: the output cannot be written: ")
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == 1


def test_a_reader_that_is_gone_is_no_fault_where_nothing_changed(folder: Path) -> None:
    shell(folder, "mscomm-gen build contract.yaml")
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [sys.executable, "-u", "-m", "mscomm_gen", "check", "contract.yaml"],
        cwd=folder,
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert ended.stderr == ""
    assert ended.returncode == 0


def test_the_contract_of_another_is_named_by_its_shortest_path(folder: Path) -> None:
    shutil.copy(SMALL, folder / "other.yaml")
    ended = shell(folder, "mscomm-gen build contract.yaml other.yaml")
    assert "this folder holds the output of contract.yaml" in ended.stderr
    assert ended.returncode == 2


def test_names_with_spaces_are_quoted_where_they_are_to_be_typed(folder: Path) -> None:
    ended = shell(folder, "mscomm-gen init 'a b/c d.yaml'")
    assert "  mscomm-gen build 'a b/c d.yaml'  " in ended.stdout
    line = (folder / "a b/c d.yaml").read_text().splitlines()[1]
    assert line.startswith("# `mscomm-gen build 'c d.yaml'` makes")
    ended = shell(folder, "mscomm-gen init 'a b/c d.yaml'")
    assert "`mscomm-gen build 'a b/c d.yaml'`" in ended.stderr
    shell(folder, "mscomm-gen build 'a b/c d.yaml'; rm -r 'a b/gen'")
    ended = shell(folder, "mscomm-gen check 'a b/c d.yaml'")
    assert "run: mscomm-gen build 'a b/c d.yaml'\n" in ended.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
@pytest.mark.parametrize("line", ["build shop.yaml", "review shop.yaml shop.yaml"])
def test_ctrl_c_ends_the_command_in_silence_and_leaves_no_half_output(
    folder: Path, line: str
) -> None:
    shutil.copy(
        SMALL.parents[3] / "examples" / "shop" / "contract.yaml", folder / "shop.yaml"
    )
    before = sorted(path.name for path in folder.iterdir())
    program = (
        "import sys; from mscomm_gen.entry import main; print('on', flush=True); "
        f"sys.argv = ['mscomm-gen', *{line.split()}]; sys.exit(main())"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "on\n"
        # A build is over in a second, and the sooner the more is still to come.
        time.sleep(0.05)
        # As a terminal does it: to everybody who belongs to the command.
        os.killpg(process.pid, signal.SIGINT)
        code = process.wait(20)
        assert process.stderr.read() == ""
    assert code in (-signal.SIGINT, 130)
    left = sorted(path.name for path in folder.iterdir())
    assert left == before
