from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mscomm_gen import freshness


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def recorded(tmp_path: Path) -> tuple[Path, Path]:
    """A contract and an output folder with one file, written down as up to date."""
    contract, out = tmp_path / "contract.yaml", tmp_path / "gen"
    contract.write_text("mscomm: 1\n")
    _age(contract)
    out.mkdir()
    (out / "one.py").write_text("1\n")
    write_down(contract, out)
    assert freshness.recorded_files(str(contract), None) == 1
    return contract, out


def _age(path: Path) -> None:
    # The change time cannot be set, so the clock must move past the tick that is not trusted.
    time.sleep(freshness._TICK_NS / 1e9 + 0.01)


def write_down(contract: Path, out: Path) -> None:
    watched = {
        str(contract): freshness.facts(str(contract)),
        str(contract.with_suffix(".lock")): "absent",
    }
    freshness.record(str(contract), str(out), watched, [str(out / "one.py")])


def test_nothing_written_down_is_a_doubt(tmp_path: Path) -> None:
    assert freshness.recorded_files(str(tmp_path / "contract.yaml"), None) is None


def test_inputs_are_the_same_whatever_became_of_the_output(
    recorded: tuple[Path, Path],
) -> None:
    contract, out = recorded
    (out / "one.py").unlink()
    assert freshness.recorded_files(str(contract), None) is None
    assert freshness.same_inputs(str(contract), None)


def test_inputs_that_were_touched_or_never_known_are_not_the_same(
    recorded: tuple[Path, Path], tmp_path: Path
) -> None:
    contract, _ = recorded
    assert not freshness.same_inputs(str(contract), None, "one_service")
    assert not freshness.same_inputs(str(tmp_path / "other.yaml"), None)
    contract.with_suffix(".lock").write_text("")
    assert not freshness.same_inputs(str(contract), None)


@pytest.mark.parametrize("name", ["contract.yaml", "gen/one.py"])
def test_a_touched_file_is_a_doubt(recorded: tuple[Path, Path], name: str) -> None:
    (recorded[0].parent / name).touch()
    assert freshness.recorded_files(str(recorded[0]), None) is None


@pytest.mark.parametrize("name", ["contract.yaml", "gen/one.py"])
def test_an_edit_that_keeps_size_and_modification_time_is_a_doubt(
    recorded: tuple[Path, Path], name: str
) -> None:
    path = recorded[0].parent / name
    before = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert freshness.recorded_files(str(recorded[0]), None) is None


def test_a_deleted_output_file_is_a_doubt(recorded: tuple[Path, Path]) -> None:
    (recorded[1] / "one.py").unlink()
    assert freshness.recorded_files(str(recorded[0]), None) is None


def test_a_file_that_appears_where_none_was_is_a_doubt(
    recorded: tuple[Path, Path],
) -> None:
    recorded[0].with_suffix(".lock").write_text("")
    assert freshness.recorded_files(str(recorded[0]), None) is None


def test_another_version_of_ours_is_a_doubt(
    recorded: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "__version__", "0.0.0")
    assert freshness.recorded_files(str(recorded[0]), None) is None


def test_another_interpreter_is_a_doubt(
    recorded: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "another")
    assert freshness.recorded_files(str(recorded[0]), None) is None


def test_another_output_folder_is_a_doubt(recorded: tuple[Path, Path]) -> None:
    assert freshness.recorded_files(str(recorded[0]), str(recorded[1])) == 1
    assert (
        freshness.recorded_files(str(recorded[0]), str(recorded[1] / "other")) is None
    )


@pytest.mark.parametrize("cut", range(0, 400, 7))
def test_a_state_file_that_was_cut_short_is_a_doubt(
    recorded: tuple[Path, Path], cut: int
) -> None:
    (state,) = (recorded[0].parent / "cache").rglob("*.state")
    data = state.read_bytes()
    state.write_bytes(data[: max(0, len(data) - 1 - cut)])
    assert freshness.recorded_files(str(recorded[0]), None) is None


def test_a_state_file_of_garbage_is_a_doubt(recorded: tuple[Path, Path]) -> None:
    (state,) = (recorded[0].parent / "cache").rglob("*.state")
    state.write_bytes(b"\xff\x00" * 100)
    assert freshness.recorded_files(str(recorded[0]), None) is None


@pytest.fixture
def young(tmp_path: Path) -> tuple[Path, Path]:
    """A contract written this moment, and its output."""
    contract, out = tmp_path / "contract.yaml", tmp_path / "gen"
    out.mkdir()
    (out / "one.py").write_text("1\n")
    contract.write_text("mscomm: 1\n")
    return contract, out


def test_an_input_changed_a_moment_ago_is_trusted_once_its_tick_is_over(
    young: tuple[Path, Path],
) -> None:
    write_down(*young)
    assert freshness.recorded_files(str(young[0]), None) == 1


def test_an_input_that_changes_again_within_its_tick_is_not_written_down(
    young: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(seconds: float) -> None:
        real(seconds)
        young[0].write_text("mscomm: 2\n")

    real = time.sleep
    monkeypatch.setattr(time, "sleep", change)
    write_down(*young)
    assert freshness.recorded_files(str(young[0]), None) is None


def test_an_input_that_changed_while_it_was_read_is_not_written_down(
    recorded: tuple[Path, Path],
) -> None:
    contract, out = recorded
    before = freshness.facts(str(contract))
    contract.write_text("mscomm: 1\nname: x\n")
    _age(contract)
    freshness.record(str(contract), str(out), {str(contract): before}, [])
    assert freshness.recorded_files(str(contract), None) is None


def test_a_cache_folder_that_cannot_be_written_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    write_down(tmp_path / "contract.yaml", tmp_path)
    assert freshness.recorded_files(str(tmp_path / "contract.yaml"), None) is None


def test_long_paths_have_a_state_file_too(tmp_path: Path) -> None:
    contract = tmp_path.joinpath(*["a-long-name" * 9] * 8, "contract.yaml")
    contract.parent.mkdir(parents=True)
    contract.write_text("")
    _age(contract)
    freshness.record(
        str(contract),
        str(contract.parent / "gen"),
        {str(contract): freshness.facts(str(contract))},
        [],
    )
    assert freshness.recorded_files(str(contract), None) == 0


def test_the_quick_answers_import_nothing_heavy() -> None:
    script = (
        "import sys; sys.argv = ['mscomm-gen', '--version']\n"
        "from mscomm_gen.entry import main; main()\n"
        "heavy = {'typer', 'jinja2', 'pydantic', 'yaml', 'grpc', 'json', 'hashlib', 'pathlib', 're',"
        " 'importlib.metadata', 'inspect', 'ctypes'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    subprocess.run(
        [sys.executable, "-S", "-c", script], check=True, env=_generator_on_path()
    )


def _generator_on_path() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(freshness.__file__).parent.parent)}
