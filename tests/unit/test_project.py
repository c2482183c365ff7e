"""The settings in pyproject.toml: the nearest file counts, and what is wrong in it has a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen import freshness, pipeline, project
from mscomm_gen.contract.reads import Reads
from mscomm_gen.diagnostics import ContractFault, Diagnostic

CONTRACT = """\
mscomm: 1
name: hello
services:
  greeter: {operations: {greet: {http: POST /greetings, request: {name: string}, idempotency: safe}}}
"""


class Looked(Reads):
    def __init__(self) -> None:
        self.places: list[Path] = []

    def before(self, path: str) -> None:
        self.places.append(Path(path))


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    folder = tmp_path / "system" / "contracts"
    folder.mkdir(parents=True)
    (folder / "contract.yaml").write_text(CONTRACT)
    return folder / "contract.yaml"


def faults_of(contract: Path, text: str) -> tuple[Diagnostic, ...]:
    (contract.parent / "pyproject.toml").write_text(text)
    with pytest.raises(ContractFault) as caught:
        project.load(contract)
    return caught.value.diagnostics


def test_the_nearest_file_counts_even_if_it_says_nothing(contract: Path) -> None:
    above = contract.parent.parent / "pyproject.toml"
    above.write_text('[tool.mscomm-gen]\ntemplates = "above"\n')
    found = project.load(contract)
    assert (found.path, found.text("templates")) == (above, "above")
    nearer = contract.parent / "pyproject.toml"
    nearer.write_text("[project]\nname = 'x'\n")
    found = project.load(contract)
    assert (found.path, found.text("templates")) == (nearer, None)


def test_every_place_that_is_looked_at_is_watched(contract: Path) -> None:
    looked = Looked()
    above = contract.parent.parent / "pyproject.toml"
    above.write_text("[project]\n")
    project.load(contract, looked)
    assert looked.places == [contract.parent / "pyproject.toml", above]


def test_a_project_that_appears_is_no_longer_up_to_date(
    contract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(contract.parent / "cache"))
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    pipeline.build(contract, out)
    assert freshness.recorded_files(str(contract), str(out))
    (contract.parent.parent / "pyproject.toml").write_text("[project]\n")
    assert not freshness.recorded_files(str(contract), str(out))


def test_an_unknown_setting_has_its_place_and_the_name_that_was_meant(
    contract: Path,
) -> None:
    text = "[project]\nname = 'x'\n\n[tool.mscomm-gen]\n  template = 'x'  # ours\n"
    (fault,) = faults_of(contract, text)
    assert fault.code is project.UNKNOWN_SETTING
    assert fault.hint == "did you mean `templates`?"
    assert fault.span is not None
    assert (fault.span.line, fault.span.column, fault.span.end_column) == (5, 3, 11)


@pytest.mark.parametrize(
    "text",
    [
        "tool.mscomm-gen.template = 'x'\n",
        "[tool]\nmscomm-gen.template = 'x'\n",
        "[tool.'mscomm-gen']\n\"template\" = 'x'\n",
        "[tool.mscomm-gen.template]\nx = 'y'\n",
    ],
)
def test_every_way_to_write_a_setting_is_found(contract: Path, text: str) -> None:
    (fault,) = faults_of(contract, text)
    assert fault.code is project.UNKNOWN_SETTING
    assert fault.span is not None
    assert not fault.span.is_whole
    line = text.splitlines()[fault.span.line - 1]
    assert "template" in line[fault.span.column - 1 : fault.span.end_column - 1]


def test_a_table_written_inline_is_told_of_where_it_starts(contract: Path) -> None:
    (fault,) = faults_of(contract, "[tool]\nmscomm-gen = {template = 'x'}\n")
    assert fault.code is project.UNKNOWN_SETTING
    assert fault.span is not None
    assert fault.span.is_whole


@pytest.mark.parametrize("value", ["1", "['x']", "{x = 'y'}", "true"])
def test_a_value_of_another_kind_is_refused(contract: Path, value: str) -> None:
    (fault,) = faults_of(contract, f"[tool.mscomm-gen]\ntemplates = {value}\n")
    assert fault.code is project.BAD_SETTING
    assert fault.span is not None
    assert fault.span.line == 2


@pytest.mark.parametrize(
    "text", ["[tool.mscomm-gen\n", "[tool.mscomm-gen]\ntemplates = 'x\n"]
)
def test_a_file_that_is_not_toml_is_a_fault(contract: Path, text: str) -> None:
    (fault,) = faults_of(contract, text)
    assert fault.code is project.UNREADABLE_PROJECT


def test_a_file_that_is_not_text_is_a_fault(contract: Path) -> None:
    (contract.parent / "pyproject.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ContractFault) as caught:
        project.load(contract)
    assert [each.code for each in caught.value.diagnostics] == [
        project.UNREADABLE_PROJECT
    ]


def test_settings_that_are_no_table_are_refused(contract: Path) -> None:
    (fault,) = faults_of(contract, "[tool]\nmscomm-gen = 'x'\n")
    assert fault.code is project.BAD_SETTING
