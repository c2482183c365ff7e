"""Templates of a project in the place of ours: used, formatted, watched, and blamed with file and line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mscomm_gen import freshness, pipeline
from mscomm_gen.diagnostics import ContractFault, Diagnostic
from mscomm_gen.emit.overrides import TEMPLATE_FAULT, UNKNOWN_TEMPLATE
from mscomm_gen.project import BAD_SETTING
from mscomm_gen.rendering import parallel
from mscomm_gen.resources import templates_folder
from tests.cases.outputs import without_omitted

CONTRACT = """\
mscomm: 1
name: hello
services:
  greeter:
    operations:
      greet: {http: POST /greetings, grpc: true, request: {kind: Kind}, idempotency: safe}
types:
  Kind: {enum: [SHORT, LONG]}
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    folder = tmp_path / "system"
    folder.mkdir()
    (folder / "contract.yaml").write_text(CONTRACT)
    return folder / "contract.yaml"


def replace(contract: Path, name: str, text: str) -> Path:
    """Puts a template in the place of ours."""
    (contract.parent / "pyproject.toml").write_text(
        '[tool.mscomm-gen]\ntemplates = "own"\n'
    )
    path = contract.parent / "own" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def build(contract: Path) -> dict[str, str]:
    """The files of the output that differ from those without replaced templates."""
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    loaded = pipeline.load(contract)
    usual = pipeline.render(loaded.contract, loaded.lock)
    return {
        path: (out / path).read_text()
        for path, data in without_omitted(usual).items()
        if (out / path).read_bytes() != data
    }


def faults(contract: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, contract.parent / "gen")
    assert not (contract.parent / "gen").exists()
    return caught.value.diagnostics


def ours(name: str) -> str:
    return (templates_folder() / name).read_text()


def test_a_template_takes_the_place_of_ours_and_black_lays_it_out(
    contract: Path,
) -> None:
    replace(
        contract,
        "package/client.py.j2",
        ours("package/client.py.j2") + "\nOURS = { 'x':1 }\n",
    )
    assert set(found := build(contract)) == {"hello/greeter/client.py"}
    assert found["hello/greeter/client.py"].endswith('\nOURS = {"x": 1}\n')


def test_a_template_may_include_the_one_whose_place_it_takes(contract: Path) -> None:
    replace(
        contract,
        "package/client.py.j2",
        '{% include "ours/package/client.py.j2" %}\n\nOURS: {{ use("typing.Final") }} = 1\n',
    )
    text = build(contract)["hello/greeter/client.py"]
    assert "Final" in text.split("class ")[0]
    assert text.endswith("\n\nOURS: Final = 1\n")


def test_what_includes_a_replaced_template_is_laid_out_too(contract: Path) -> None:
    replace(contract, "server/rest.j2", ours("server/rest.j2") + "\nX = [ 1 ]\n")
    text = build(contract)["hello/greeter/server.py"]
    assert "\nX = [1]\n" in text


def test_a_template_of_the_models_is_replaced_too(contract: Path) -> None:
    replace(
        contract, "models/Enum.jinja2", ours("models/Enum.jinja2") + "    LAST = 'x'\n"
    )
    (found,) = build(contract).values()
    assert '    LAST = "x"\n' in found


def test_a_template_that_is_not_python_is_replaced_as_it_is(contract: Path) -> None:
    text = f"// ours\n{ours('wire/contract.proto.j2')}"
    replace(contract, "wire/contract.proto.j2", text)
    assert build(contract)["schemas/proto/hello.proto"].startswith("// ours\n")


def test_an_unknown_template_is_told_with_the_name_that_was_meant(
    contract: Path,
) -> None:
    path = replace(contract, "package/clients.py.j2", "x")
    (fault,) = faults(contract)
    assert fault.code is UNKNOWN_TEMPLATE
    assert fault.span is not None
    assert fault.span.path == str(path)
    assert fault.hint == "did you mean `package/client.py.j2`?"


@pytest.mark.parametrize("name", ["runtime/retry.py", "init/contract.yaml.j2"])
def test_what_is_no_template_of_a_build_is_not_replaced(
    contract: Path, name: str
) -> None:
    replace(contract, name, "x")
    (fault,) = faults(contract)
    assert fault.code is UNKNOWN_TEMPLATE
    assert "cannot be replaced" in (fault.hint or "")


def test_notes_and_hidden_files_are_no_templates(contract: Path) -> None:
    replace(contract, "README.md", "Why we do this.")
    replace(contract, ".git/x", "")
    replace(contract, "package/.keep", "")
    assert build(contract) == {}


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("package/client.py.j2", "x = 1\n{% if %}\n", 2),
        ("package/client.py.j2", "x = 1\n\n{{ nothing.at_all }}\n", 3),
        ("package/client.py.j2", "x\n{{ use(3) }}\n", 2),
        ("package/client.py.j2", '{% include "no/such.j2" %}\n', 1),
        ("server/rest.j2", "x = 1\n{{ 1 // 0 }}\n", 2),
        ("models/Enum.jinja2", "class X:\n    pass\n{{ 1 // 0 }}\n", 3),
        ("models/Enum.jinja2", "\n{% nothing %}\n", 2),
    ],
)
def test_a_fault_of_a_template_has_its_file_and_line(
    contract: Path, name: str, text: str, line: int
) -> None:
    path = replace(contract, name, text)
    (fault,) = faults(contract)
    assert fault.code is TEMPLATE_FAULT
    assert fault.span is not None
    assert (fault.span.path, fault.span.line) == (str(path), line)
    assert fault.hint


def test_a_template_that_writes_no_python_is_a_fault(contract: Path) -> None:
    path = replace(contract, "package/client.py.j2", "class :\n")
    (fault,) = faults(contract)
    assert fault.code is TEMPLATE_FAULT
    assert fault.span is not None
    assert fault.span.path == str(path)
    assert "not Python" in fault.message


def test_a_template_that_is_no_text_is_a_fault(contract: Path) -> None:
    replace(contract, "package/client.py.j2", "").write_bytes(b"\xff")
    (fault,) = faults(contract)
    assert fault.code is TEMPLATE_FAULT


def test_a_folder_that_is_not_there_is_told_where_it_is_named(contract: Path) -> None:
    replace(contract, "x", "")
    shutil.rmtree(contract.parent / "own")
    (fault,) = faults(contract)
    assert fault.code is BAD_SETTING
    assert fault.span is not None
    assert (fault.span.path, fault.span.line) == (
        str(contract.parent / "pyproject.toml"),
        2,
    )


@pytest.mark.parametrize("change", ["edit", "add", "add below", "remove", "setting"])
def test_a_change_of_the_templates_is_seen(contract: Path, change: str) -> None:
    path = replace(contract, "package/client.py.j2", ours("package/client.py.j2"))
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    pipeline.build(contract, out)
    assert freshness.recorded_files(str(contract), str(out))
    if change == "edit":
        path.write_text(path.read_text() + "\nX = 1\n")
    elif change == "add":
        replace(contract, "package/api.py.j2", ours("package/api.py.j2"))
    elif change == "add below":
        replace(contract, "rest/rest.py.j2", ours("rest/rest.py.j2"))
    elif change == "remove":
        path.unlink()
    else:
        (contract.parent / "pyproject.toml").write_text("")
    assert freshness.recorded_files(str(contract), str(out)) is None


def test_templates_are_inputs_and_the_output_may_not_hold_them(contract: Path) -> None:
    replace(contract, "package/client.py.j2", ours("package/client.py.j2"))
    build(contract)
    manifest = (contract.parent / "gen" / ".mscomm-manifest.json").read_text()
    assert "../own/package/client.py.j2" in json.loads(manifest)["inputs"]
    with pytest.raises(ContractFault):
        pipeline.build(contract, contract.parent / "own")


@pytest.mark.parametrize("processors", [1, 2])
def test_what_is_kept_of_the_models_is_of_the_same_templates(
    contract: Path, monkeypatch: pytest.MonkeyPatch, processors: int
) -> None:
    """Models are kept by content, and those of large contracts rendered by other processes."""
    monkeypatch.setattr(parallel, "_STARTING", 0)
    monkeypatch.setattr(parallel, "processors", lambda: processors)
    contract.write_text(
        f"{CONTRACT}  Told: {{text: string}}\n  Heard: {{kind: Kind}}\n"
        "messages: {told: {event: Told, from: greeter}, heard: {event: Heard, from: greeter}}\n"
    )
    pipeline.build(contract, contract.parent / "gen")
    text = ours("models/module.py.j2")
    replace(contract, "models/module.py.j2", f"{text}\nX = [ 1 ]\n")
    for _ in range(2):
        found = build(contract)
        assert len(found) > 2
        assert all(text.endswith("\nX = [1]\n") for text in found.values())
    (contract.parent / "pyproject.toml").unlink()
    assert build(contract) == {}
