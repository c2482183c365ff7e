"""How much findings weigh: in a project, in a contract, on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen import cli, freshness, pipeline
from mscomm_gen.diagnostics import ContractFault, Severity

CONTRACT = """\
mscomm: 1
name: hello
services:
  greeter: {operations: {greet: {http: POST /greetings, request: {name: string}, idempotency: safe}}}
"""


@pytest.fixture
def contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "contract.yaml"
    path.write_text(CONTRACT)
    return path


def of_project(contract: Path, said: str) -> None:
    contract.with_name("pyproject.toml").write_text(
        f"[tool.mscomm-gen]\nlevels = {said}\n"
    )


def of_contract(contract: Path, said: str) -> None:
    contract.write_text(CONTRACT + f"standards: {{levels: {said}}}\n")


def severities(contract: Path) -> list[tuple[str, Severity]]:
    return [(each.code.id, each.severity) for each in pipeline.lint(contract)]


@pytest.mark.parametrize("say", [of_project, of_contract])
@pytest.mark.parametrize("rule", ["MG505", "mg505", "service-without-owner"])
def test_a_level_is_said_by_code_or_name_in_either_place(
    contract: Path, say: object, rule: str
) -> None:
    assert severities(contract) == [("MG505", Severity.WARNING)]
    sign = "=" if say is of_project else ":"
    assert callable(say)
    for level in (Severity.NOTE, Severity.WARNING, Severity.ERROR):
        say(contract, f'{{{rule} {sign} "{level.value}"}}')
        assert severities(contract) == [("MG505", level)]
    say(contract, f'{{{rule} {sign} "off"}}')
    assert severities(contract) == []


@pytest.mark.parametrize(
    ("project", "standards", "expected"),
    [
        ("off", "error", [Severity.ERROR]),
        ("error", "off", [Severity.ERROR]),
        ("off", "note", [Severity.NOTE]),
        ("off", "off", []),
    ],
)
def test_of_two_levels_the_stricter_holds(
    contract: Path, project: str, standards: str, expected: list[Severity]
) -> None:
    of_project(contract, f'{{MG505 = "{project}"}}')
    of_contract(contract, f"{{service-without-owner: {standards}}}")
    assert [severity for _, severity in severities(contract)] == expected


@pytest.mark.parametrize(
    ("said", "slug", "hint"),
    [
        ('{service-without-oner = "off"}', "unknown-rule", "service-without-owner"),
        ('{MG505 = "of"}', "bad-setting", "did you mean `off`?"),
        ('{MG505 = "fatal"}', "bad-setting", "`off`, `note`, `warning`, `error`"),
    ],
)
def test_a_wrong_level_of_a_project_is_told_with_its_line(
    contract: Path, said: str, slug: str, hint: str
) -> None:
    of_project(contract, said)
    with pytest.raises(ContractFault) as caught:
        pipeline.lint(contract)
    (fault,) = caught.value.diagnostics
    assert fault.code.slug == slug
    assert hint in (fault.hint or "")
    assert fault.span is not None
    assert fault.span.line == 2


def test_an_error_ends_every_command_with_1_and_the_output_is_written(
    contract: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    of_project(contract, '{MG505 = "error"}')
    assert cli.run(["lint", str(contract)]) == 1
    for _ in range(2):
        # Told by every run: what is not fine is never answered from memory.
        capsys.readouterr()
        assert cli.run(["build", str(contract)]) == 1
        assert "error MG505" in capsys.readouterr().err
        out = str(contract.parent / "gen")
        assert freshness.recorded_files(str(contract), out) is None
    assert (contract.parent / "gen" / "hello" / "__init__.py").exists()
    assert cli.run(["check", str(contract)]) == 1
    of_project(contract, '{MG505 = "warning"}')
    assert cli.run(["check", str(contract)]) == 0


def test_levels_change_no_byte_of_the_output(contract: Path) -> None:
    pipeline.build(contract, contract.parent / "gen")
    of_project(contract, '{MG505 = "error"}')
    assert not pipeline.check(contract, contract.parent / "gen").changes.any
