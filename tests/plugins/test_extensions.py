"""Targets and rules of others: in order, told apart from ours, and never a traceback."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path

import pytest

from mscomm_gen import cli, pipeline, plugin
from mscomm_gen.diagnostics import ContractFault, Diagnostic
from mscomm_gen.extensions.codes import (
    BROKEN_PLUGIN,
    MISSING_PLUGIN,
    PLUGIN_CLASH,
    PLUGIN_FAILED,
)
from mscomm_gen.telling import BAD, FINE
from tests.plugins.installing import RULE, TARGET, Install, forget, installer

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = """\
mscomm: 1
name: hello
services:
  greeter:
    operations: {greet: {http: POST /greetings, request: Greet, idempotency: safe}}
    consumes: {greeted: {}}
messages: {greeted: {event: Greet, external: true}}
types: {Greet: {name: string}}
"""
FLOW = {"flow": "acme:Flow"}
LOUD = {"loud": "acme:Loud"}


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    path = tmp_path / "system" / "contract.yaml"
    path.parent.mkdir()
    path.write_text(CONTRACT)
    return path


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    return installer(monkeypatch, tmp_path / "site")


def fault_of(contract: Path) -> Diagnostic:
    # A build lints as well.
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, contract.parent / "gen")
    (fault,) = caught.value.diagnostics
    assert fault.hint
    return fault


def test_a_target_writes_its_files_beside_ours(
    contract: Path, install: Install
) -> None:
    install(TARGET, targets=FLOW)
    out = contract.parent / "gen"
    assert "docs/flow.txt" in pipeline.build(contract, out).changes.wrote
    assert (out / "docs/flow.txt").read_text() == "hello"
    assert (out / "hello/greeter/client.py").exists()
    manifest = json.loads((out / ".mscomm-manifest.json").read_text())
    assert manifest["plugins"] == ["acme-flow 1.0"]


def test_a_rule_finds_and_is_explained(
    contract: Path, install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install(RULE, rules=LOUD)
    assert "ACME-1" in [str(found.code) for found in pipeline.lint(contract)]
    result = pipeline.build(contract, contract.parent / "gen")
    assert "ACME-1" in [str(found.code) for found in result.warnings]
    for word in ("ACME-1", "acme-1", "acme-loud"):
        assert cli.run(["explain", word]) == FINE
        assert "Nobody sleeps." in capsys.readouterr().out
    cli.run(["explain"])
    assert "Rules of plugins\n  ACME-1  acme-loud" in capsys.readouterr().out
    cli.run(["lint", str(contract), "--format", "sarif"])
    assert "Nobody sleeps." in capsys.readouterr().out


def test_an_instance_will_do_as_well_as_a_class(
    contract: Path, install: Install
) -> None:
    install(TARGET + "\nflow = Flow()\n", targets={"flow": "acme:flow"})
    out = contract.parent / "gen"
    assert "docs/flow.txt" in pipeline.build(contract, out).changes.wrote


def test_plugins_come_in_the_order_of_their_names(install: Install) -> None:
    module = TARGET + "\nclass Ash(Flow):\n    name = 'ash'\n"
    install(module, targets={**FLOW, "ash": "acme:Ash"})
    assert [target.name for target in pipeline.extensions().targets] == ["ash", "flow"]


OPTIONS = """\
from mscomm_gen.plugin import OptionField, OptionSpec

class Flow:
    name = "flow"
    options = (OptionSpec("flow", "message", (OptionField("width", "int", "How wide.", minimum=1),)),)

    def render(self, build):
        for message in build.contract.messages:
            block = message.option_block("flow")
            yield "docs/flow.txt", str(block.get("width") if block else None)
"""


def test_a_block_of_others_is_read_and_leaves_the_broker_as_it_is(
    contract: Path, install: Install
) -> None:
    install(OPTIONS, targets=FLOW)
    contract.write_text(
        CONTRACT.replace("external: true", "external: true, flow: {width: 3}")
    )
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    assert (out / "docs/flow.txt").read_text() == "3"
    assert (out / "hello/greeted/kafka.py").exists()


@pytest.mark.parametrize(
    ("block", "code"),
    [("{width: 0}", "MG204"), ("{with: 3}", "MG201"), ("[3]", "MG202")],
)
def test_a_block_of_others_is_checked_like_ours(
    contract: Path, install: Install, block: str, code: str
) -> None:
    install(OPTIONS, targets=FLOW)
    contract.write_text(
        CONTRACT.replace("external: true", f"external: true, flow: {block}")
    )
    fault = fault_of(contract)
    assert fault.code.id == code
    assert fault.span is not None
    assert fault.span.line == 7


def test_a_block_of_a_target_that_is_not_installed_is_an_unknown_key(
    contract: Path,
) -> None:
    contract.write_text(CONTRACT.replace("external: true", "external: true, flow: {}"))
    assert fault_of(contract).code.id == "MG201"


def _target(body: str = "return []", head: str = "") -> str:
    return f"{head}\nclass Flow:\n    name = 'flow'\n    options = ()\n\n    def render(self, build):\n        {body}\n"


@pytest.mark.parametrize(
    ("module", "value", "said"),
    [
        ("import no_such_module\n", "acme:Flow", "No module named 'no_such_module'"),
        ("x = 1\n", "acme:Flow", "Flow"),
        ("def\n", "acme:Flow", "SyntaxError"),
        ("1 / 0\n", "acme:Flow", "ZeroDivisionError: division by zero"),
        ("raise SystemExit('no')\n", "acme:Flow", "SystemExit: no"),
        ("", "no_such:Flow", "No module named 'no_such'"),
        (
            "class Flow:\n    def __init__(self, x):\n        pass\n",
            "acme:Flow",
            "TypeError",
        ),
        ("class Flow:\n    name = 'flow'\n    options = ()\n", "acme:Flow", "`render`"),
        ("Flow = 3\n", "acme:Flow", "no target"),
        (_target().replace("'flow'", "'fluss'"), "acme:Flow", "'fluss'"),
        (_target().replace("options = ()", "options = []"), "acme:Flow", "OptionSpec"),
        (OPTIONS.replace('"int"', '"integer"'), "acme:Flow", "'integer'"),
        (OPTIONS.replace("minimum=1", "pattern='('"), "acme:Flow", "pattern"),
        (OPTIONS.replace('"message"', '"service"'), "acme:Flow", "'service'"),
    ],
)
def test_a_target_that_cannot_be_used_is_told_with_its_distribution(
    contract: Path, install: Install, module: str, value: str, said: str
) -> None:
    install(module, targets={"flow": value})
    fault = fault_of(contract)
    assert fault.code is BROKEN_PLUGIN
    assert fault.message.startswith("the target `flow` of acme-flow: ")
    assert said in fault.message


def test_what_a_module_raises_is_told_with_its_line(
    contract: Path, install: Install
) -> None:
    folder = install("x = 1\n\ny = x / 0\n", targets=FLOW)
    fault = fault_of(contract)
    assert fault.span is not None
    assert (fault.span.path, fault.span.line) == (str(folder / "acme.py"), 3)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"ACME-1"', '"MG501"', "'MG501'"),
        ('"ACME-1"', '"MG-1"', "'MG-1'"),
        ('"ACME-1"', '"acme"', "'acme'"),
        ('"acme-loud"', '"loud"', "'loud'"),
        ('why = "Nobody sleeps."', 'why = ""', "`why`"),
        ("fix = ", "fixed = ", "`fix`"),
        ("def check", "def cheque", "`check`"),
        ("code = Code(", "codes = (", "`code`"),
    ],
)
def test_a_rule_that_cannot_be_used_is_told_with_its_distribution(
    contract: Path, install: Install, old: str, new: str, said: str
) -> None:
    assert old in RULE
    install(RULE.replace(old, new), rules=LOUD)
    fault = fault_of(contract)
    assert fault.code is BROKEN_PLUGIN
    assert fault.message.startswith("the rule `loud` of acme-flow: ")
    assert said in fault.message


@pytest.mark.parametrize(
    ("name", "module", "said"),
    [
        (
            "kafka",
            _target().replace("'flow'", "'kafka'"),
            "`kafka` is a target of mscomm-gen",
        ),
        (
            "flow",
            OPTIONS.replace('Spec("flow"', 'Spec("sqs"'),
            "`sqs` is a key of messages of mscomm-gen",
        ),
        ("flow", OPTIONS.replace('Spec("flow"', 'Spec("event"'), "`event` is a key"),
        (
            "flow",
            _target("yield 'hello/__init__.py', ''"),
            "mscomm-gen writes hello/__init__.py",
        ),
        ("flow", _target("yield 'hello', ''"), "mscomm-gen writes hello/"),
        (
            "flow",
            _target("yield 'hello/__init__.py/x', ''"),
            "mscomm-gen writes hello/__init__.py",
        ),
    ],
)
def test_a_name_of_ours_is_not_taken(
    contract: Path, install: Install, name: str, module: str, said: str
) -> None:
    install(module, targets={name: "acme:Flow"})
    fault = fault_of(contract)
    assert fault.code is PLUGIN_CLASH
    assert said in fault.message


def test_two_plugins_of_one_name_are_told_both(
    contract: Path, install: Install
) -> None:
    install(TARGET, targets=FLOW)
    install(TARGET, name="best-flow", targets=FLOW)
    fault = fault_of(contract)
    assert fault.code is PLUGIN_CLASH
    assert "best-flow" in fault.message
    assert "acme-flow" in fault.message


def test_two_rules_of_one_code_are_a_clash(contract: Path, install: Install) -> None:
    install(RULE, rules={**LOUD, "noisy": "acme:Loud"})
    with pytest.raises(ContractFault) as caught:
        pipeline.lint(contract)
    assert {fault.code for fault in caught.value.diagnostics} == {PLUGIN_CLASH}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("return build.nothing", "AttributeError"),
        ("yield 'docs/x', str(1 // 0)", "ZeroDivisionError"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("return None", "TypeError"),
        ("yield 'docs/x'", "not a path with a text"),
        ("yield 'docs/x', b''", "not a path with a text"),
        ("yield '../x', ''", "'../x' is no path"),
        ("yield '/x', ''", "'/x' is no path"),
        ("yield 'a//b', ''", "'a//b' is no path"),
        ("yield 'a/./b', ''", "is no path"),
        ("yield '', ''", "'' is no path"),
        ("yield r'a\\b', ''", "is no path"),
        ("yield 'c:x', ''", "is no path"),
        ("yield '.mscomm-manifest.json', ''", "not for targets"),
        ("yield 'x', '\\ud800'", "cannot be written"),
        ("yield 'x', ''; yield 'x', ''", "twice"),
    ],
)
def test_a_target_that_fails_is_told_and_nothing_is_written(
    contract: Path, install: Install, body: str, said: str
) -> None:
    install(_target(body), targets=FLOW)
    fault = fault_of(contract)
    assert fault.code is PLUGIN_FAILED
    assert said in fault.message
    assert not (contract.parent / "gen").exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("subject.contract", "subject.contracts", "AttributeError"),
        (
            "yield warning(self.code, ",
            "yield (self.code, ",
            "not a diagnostic of ACME-1",
        ),
        (
            "yield warning(self.code, ",
            "yield warning(Code('MG501', 'x', 'y'), ",
            "not a diagnostic",
        ),
    ],
)
def test_a_rule_that_fails_is_told(
    contract: Path, install: Install, old: str, new: str, said: str
) -> None:
    assert old in RULE
    install(RULE.replace(old, new), rules=LOUD)
    fault = fault_of(contract)
    assert fault.code is PLUGIN_FAILED
    assert said in fault.message


def test_the_fault_of_one_plugin_can_be_explained_while_it_is_there(
    contract: Path, install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install("1 / 0\n", targets=FLOW)
    assert cli.run(["build", str(contract)]) == BAD
    assert "MG621" in capsys.readouterr().err
    assert cli.run(["explain", "MG621"]) == FINE


def test_output_of_a_plugin_that_is_gone_is_told_and_removed(
    contract: Path, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = install(TARGET, targets=FLOW)
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder.parent / "cache"))
    forget()
    checked = pipeline.check(contract, out)
    assert checked.changes.removed == ["docs/flow.txt"]
    assert [each.code for each in checked.warnings if each.code is MISSING_PLUGIN]
    pipeline.build(contract, out)
    assert not (out / "docs/flow.txt").exists()
    after = pipeline.check(contract, out)
    assert not [each.code for each in after.warnings if each.code is MISSING_PLUGIN]


def test_the_stable_surface_is_what_it_says() -> None:
    named = importlib.import_module("mscomm_gen.plugin").__all__
    assert sorted(named) == sorted(
        name for name in vars(plugin) if not name.startswith("_")
    )


def test_the_document_for_makers_of_plugins_names_the_whole_surface() -> None:
    rows = [
        line
        for line in (ROOT / "specs/plugins.md").read_text().splitlines()
        if line.startswith("| ")
    ]
    named = re.findall(r"`(\w+)`", "\n".join(rows))
    assert sorted(named) == sorted(plugin.__all__)
