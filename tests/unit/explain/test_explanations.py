"""Every code is explained, by an example that trips it and a repair that does not."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mscomm_gen import cli, pipeline
from mscomm_gen.diagnostics import Code, ContractFault
from mscomm_gen.explain import registry, render
from mscomm_gen.explain.model import Explanation
from tests.docs import rules
from tests.plugins.installing import forget, write_distribution
from tests.unit.diagnostics.test_codes import CODES

ROOT = Path(__file__).resolve().parents[3]
GOOD = ROOT / "tests" / "cases" / "minimal" / "contract.yaml"
ALL = tuple(registry.explanations().values())
RUN = tuple(each for each in ALL if each.sort != "shell")
_MODULE = "\n# acme.py\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good contract, as the examples for a shell suppose, and one for a plugin."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.syspath_prepend(tmp_path / "site")
    here = tmp_path / "here"
    here.mkdir()
    shutil.copy(GOOD, here / "contract.yaml")
    monkeypatch.chdir(here)
    return here


def findings(found: Explanation, text: str) -> list[Code]:
    """What a check of a contract, or of a lock beside the good contract, tells."""
    if found.sort == "plugin":
        entries, _, module = text.partition(_MODULE)
        write_distribution(Path.cwd().parent / "site", "acme", entries, module)
        forget()
    else:
        name = {"lock": "contract.lock", "proto": "contract.proto"}.get(found.sort)
        Path(name or "contract.yaml").write_text(text, encoding="utf-8")
    contract = Path("contract.proto" if found.sort == "proto" else "contract.yaml")
    try:
        pipeline.load(contract)
        pipeline.check(contract, Path("gen"))
    except ContractFault as fault:
        return [each.code for each in fault.diagnostics]
    return [each.code for each in pipeline.lint(contract)]


def test_every_code_is_explained_once() -> None:
    explained = [each.code.id for _, group in registry.GROUPS for each in group]
    assert sorted(explained) == sorted({code.id for code in CODES} | set(explained))
    assert len(explained) == len(set(explained))


@pytest.mark.parametrize("found", RUN, ids=lambda each: each.code.slug)
def test_an_example_trips_its_code_alone(found: Explanation) -> None:
    assert set(findings(found, found.example)) == {found.code}


@pytest.mark.parametrize(
    "found",
    [each for each in RUN if each.repaired],
    ids=lambda each: each.code.slug,
)
def test_a_repaired_example_is_free_of_its_fault(found: Explanation) -> None:
    assert found.repaired is not None
    left = findings(found, found.repaired)
    assert found.code not in left
    assert all(code.id.startswith("MG5") for code in left), left


@pytest.mark.parametrize(
    "found",
    [each for each in ALL if each.sort == "shell"],
    ids=lambda each: each.code.slug,
)
def test_the_lines_for_a_shell_end_with_their_code(
    found: Explanation, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [line.removeprefix("$ ") for line in found.example.splitlines()]
    for line in lines:
        capsys.readouterr()
        if line.startswith("mscomm-gen "):
            cli.run(line.split()[1:])
        else:
            subprocess.run(["sh", "-c", line], check=True, timeout=20)
    said = capsys.readouterr()
    # Annotations for GitHub go to the standard output.
    assert f"{found.code.id} " in said.err + said.out


@pytest.mark.parametrize("found", ALL, ids=lambda each: each.code.slug)
def test_an_explanation_is_made_of_sentences(found: Explanation) -> None:
    for said in (found.why, found.fix):
        assert said[0].isupper() or said[0] in "`."
        assert said.endswith((".", '".'))
    assert found.example.endswith("\n")


def test_rules_md_is_made_from_the_explanations() -> None:
    """`python -m tests.docs.rules` writes it anew."""
    assert rules.PATH.read_text(encoding="utf-8") == render.markdown()


def test_a_code_is_found_by_number_and_by_name() -> None:
    for word in ("MG201", "mg201", "unknown-key"):
        found = registry.find(word)
        assert found is not None
        assert found.code.slug == "unknown-key"
    assert registry.find("MG999") is None


def test_a_misspelt_code_is_guessed() -> None:
    assert registry.suggestion("unknown-kee") == "unknown-key"
    assert registry.suggestion("MG2011") in registry.explanations()
    assert registry.suggestion("?") is None
