from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.version import __version__

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "cases" / "minimal" / "contract.yaml"


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    return Path(shutil.copy(SMALL, tmp_path / "contract.yaml"))


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mscomm_gen", *arguments],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(pipeline.__file__).parent.parent),
            "XDG_CACHE_HOME": str(folder / ".cache"),
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_version(tmp_path: Path) -> None:
    ended = run(tmp_path, "--version")
    assert (ended.returncode, ended.stdout) == (0, f"mscomm-gen {__version__}\n")


def test_build_says_in_a_line_a_file_what_it_did(contract: Path) -> None:
    ended = run(contract.parent, "build", "contract.yaml")
    assert ended.returncode == 0, ended.stderr
    lines = [tuple(line.split()) for line in ended.stdout.splitlines()]
    assert ("wrote", "contract.lock") in lines
    assert ("wrote", "gen/hello/models/greeter.py") in lines
    written = {
        path.relative_to(contract.parent).as_posix()
        for path in (contract.parent / "gen").rglob("*")
    }
    assert {path for word, path in lines if path != "contract.lock"} <= written

    contract.write_text(contract.read_text().replace("text: string", "text: string?"))
    lines = [
        tuple(line.split())
        for line in run(contract.parent, "build", "contract.yaml").stdout.splitlines()
    ]
    assert ("replaced", "gen/hello/models/greeter.py") in lines
    assert ("left", "gen/hello/greeter/api.py") in lines


def test_an_unchanged_build_is_answered_without_loading_anything(
    contract: Path,
) -> None:
    run(contract.parent, "build", "contract.yaml")
    again = run(contract.parent, "build", "contract.yaml")
    assert again.returncode == 0
    assert again.stdout.startswith("up to date: ")
    assert run(contract.parent, "check", "contract.yaml").stdout.startswith(
        "up to date: "
    )


def test_check_answers_1_when_the_output_is_stale_and_prints_the_command_that_mends_it(
    contract: Path,
) -> None:
    assert run(contract.parent, "check", "contract.yaml").returncode == 1
    run(contract.parent, "build", "contract.yaml")
    assert run(contract.parent, "check", "contract.yaml").returncode == 0
    contract.write_text(contract.read_text().replace("text: string", "text: string?"))
    ended = run(contract.parent, "check", "contract.yaml")
    assert ended.returncode == 1
    assert "stale       gen/hello/models/greeter.py" in ended.stdout
    assert "run: mscomm-gen build contract.yaml" in ended.stdout


def test_check_shows_a_short_diff_of_what_is_stale(contract: Path) -> None:
    run(contract.parent, "build", "contract.yaml")
    contract.write_text(contract.read_text().replace("text: string", "text: string?"))
    said = run(contract.parent, "check", "contract.yaml").stdout
    assert "\n-    text: str\n" in said
    assert "\n+    text: str | None = " in said
    assert len(said.splitlines()) < 60


def test_check_names_a_file_edited_by_hand_and_shows_the_edit(contract: Path) -> None:
    run(contract.parent, "build", "contract.yaml")
    api = contract.parent / "gen/hello/greeter/api.py"
    api.write_text(f"{api.read_text()}MINE = 1\n")
    ended = run(contract.parent, "check", "contract.yaml")
    assert ended.returncode == 1
    assert "edited      gen/hello/greeter/api.py" in ended.stdout
    assert "\n-MINE = 1\n" in ended.stdout
    assert run(contract.parent, "build", "contract.yaml").returncode == 2


def test_check_annotates_each_stale_file_for_machines(contract: Path) -> None:
    run(contract.parent, "build", "contract.yaml")
    (contract.parent / "gen/hello/greeter/api.py").unlink()
    ended = run(contract.parent, "check", "contract.yaml", "--format", "json")
    (found,) = [
        each
        for each in json.loads(ended.stdout)["diagnostics"]
        if each["code"] == "MG618"
    ]
    assert ended.returncode == 1
    assert "gen/hello/greeter/api.py" in str(found)
    assert "mscomm-gen build contract.yaml" in found["hint"]


def test_several_contracts_build_in_one_run_and_a_faulty_one_does_not_stop_the_others(
    contract: Path,
) -> None:
    for name in ("one", "two", "three"):
        (contract.parent / name).mkdir()
        shutil.copy(contract, contract.parent / name / "contract.yaml")
    names = [f"{name}/contract.yaml" for name in ("one", "two", "three")]
    (contract.parent / names[1]).write_text("mscomm: 1\nnonsense: 2\n")
    ended = run(contract.parent, "build", *names)
    assert ended.returncode == 2
    assert "two/contract.yaml:2:1: error" in ended.stderr
    assert (contract.parent / "one/gen/hello/greeter/api.py").exists()
    assert not (contract.parent / "two/gen").exists()
    assert (contract.parent / "three/gen/hello/greeter/api.py").exists()
    again = run(contract.parent, "build", names[0], names[2])
    assert again.stdout.count("up to date: ") == 2


def test_several_contracts_cannot_share_an_output_folder(contract: Path) -> None:
    ended = run(contract.parent, "build", "a.yaml", "b.yaml", "--out", "gen")
    assert ended.returncode == 2
    assert "--out" in ended.stderr


def test_fail_on_change_is_exit_1_until_nothing_changes(contract: Path) -> None:
    words = ("build", "contract.yaml", "--fail-on-change")
    assert run(contract.parent, *words).returncode == 1
    assert (contract.parent / "gen/hello/greeter/api.py").exists()
    assert run(contract.parent, *words).returncode == 0


def test_a_bad_contract_is_exit_2_with_every_fault_and_nothing_written(
    contract: Path,
) -> None:
    text = contract.read_text().replace("Greeting, idem", "Greting, idem")
    contract.write_text(text.replace("text: string", "text: strin"))
    ended = run(contract.parent, "build", "contract.yaml")
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.count("error") >= 2
    assert "did you mean" in ended.stderr
    assert sorted(path.name for path in contract.parent.iterdir()) == ["contract.yaml"]


@pytest.mark.parametrize("command", ["build", "check", "lint"])
def test_diagnostics_as_json_are_json(contract: Path, command: str) -> None:
    contract.write_text("mscomm: 1\nnonsense: 2\n")
    ended = run(contract.parent, command, "contract.yaml", "--format", "json")
    assert ended.returncode == 2
    assert json.loads(ended.stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["bild", "contract.yaml"],
        ["build", "contract.yaml", "--nonsense"],
        ["build", "--out"],
    ],
)
def test_bad_usage_is_exit_2_without_a_traceback(
    contract: Path, arguments: list[str]
) -> None:
    ended = run(contract.parent, *arguments)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert ended.stderr


def test_a_missing_contract_is_exit_2(tmp_path: Path) -> None:
    ended = run(tmp_path, "build", "nowhere.yaml")
    assert ended.returncode == 2
    assert "MG101" in ended.stderr


def test_every_command_has_an_example_in_its_help(tmp_path: Path) -> None:
    for command in ("build", "check", "lint"):
        assert (
            f"mscomm-gen {command} contract.yaml"
            in run(tmp_path, command, "--help").stdout
        )


def test_lint_of_a_contract_without_faults_says_so(contract: Path) -> None:
    ended = run(contract.parent, "lint", "contract.yaml")
    assert ended.returncode == 0


def test_a_reader_that_goes_away_is_no_error(contract: Path) -> None:
    command = f"{sys.executable} -m mscomm_gen build contract.yaml | head -1"
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=contract.parent,
        env={**os.environ, "PYTHONPATH": str(Path(pipeline.__file__).parent.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in ended.stderr


def test_a_report_that_nobody_reads_changes_no_exit_code(contract: Path) -> None:
    contract.write_text("mscomm: 2\n", encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "mscomm_gen"),
            *("lint", "contract.yaml", "--format", "json"),
        ],
        cwd=contract.parent,
        env={**os.environ, "PYTHONPATH": str(Path(pipeline.__file__).parent.parent)},
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert "BrokenPipe" not in ended.stderr
    assert ended.returncode == 2


def test_explain_prints_what_a_code_means(tmp_path: Path) -> None:
    ended = run(tmp_path, "explain", "mg201")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("MG201 unknown-key: ")
    assert "attemps: 1" in ended.stdout
    assert "Fix: " in ended.stdout


def test_explain_alone_lists_every_code(tmp_path: Path) -> None:
    ended = run(tmp_path, "explain")
    assert ended.returncode == 0, ended.stderr
    assert "  MG101  missing-file " in ended.stdout
    assert "  MG617  damaged-manifest " in ended.stdout


def test_explain_guesses_what_a_misspelt_code_was_meant_to_be(tmp_path: Path) -> None:
    ended = run(tmp_path, "explain", "unknown-keys")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "did you mean `unknown-key`?" in ended.stderr


@pytest.mark.parametrize("command", ["build", "check", "lint"])
def test_a_bad_contract_is_told_in_the_format_that_is_asked_for(
    contract: Path, command: str
) -> None:
    contract.write_text(contract.read_text().replace("idempotency", "idempotence"))
    place = contract.name

    ended = run(contract.parent, command, place, "--format", "sarif")
    assert ended.returncode == 2
    (log,) = json.loads(ended.stdout)["runs"]
    assert [each["ruleId"] for each in log["results"]] == ["MG201"]
    assert (
        "nobody keeps" in log["tool"]["driver"]["rules"][0]["fullDescription"]["text"]
    )

    ended = run(contract.parent, command, place, "--format=github")
    assert ended.returncode == 2
    assert ended.stdout.startswith("::error file=contract.yaml,line=")
    assert ended.stdout.count("\n") == 1


def test_warnings_become_annotations_beside_what_was_done(contract: Path) -> None:
    ended = run(contract.parent, "build", contract.name, "--format", "github")
    assert ended.returncode == 0
    lines = ended.stdout.splitlines()
    assert [line for line in lines if line.startswith("::warning ")]
    assert [line for line in lines if line.startswith("wrote ")]
