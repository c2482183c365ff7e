"""Only what templates cannot foresee goes through black; what comes out is what black would leave."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mscomm_gen import pipeline
from mscomm_gen.emit.formatting import fitted, formatted

LONG = "a_name_of_a_length_that_people_do_write_when_they_want_it_to_say_everything_there_is"


@pytest.mark.parametrize(
    "source",
    [
        f"from .{LONG} import {LONG}\n",
        f"{LONG}: int = call({LONG})\n",
        f"class {LONG.title()}({LONG}):\n    pass\n",
    ],
)
def test_code_that_is_too_long_is_laid_out_by_black(source: str) -> None:
    assert fitted(source) == formatted(source) != source


@pytest.mark.parametrize(
    "source",
    [
        f"x = 1  \n# {LONG} {LONG}\n",
        f'x = 1  \n"""{LONG}\n{LONG} {LONG}\n"""\n',
        f'x = 1  \ny = [\n    "{LONG} {LONG}",\n]\n',
        f'x = 1  \ny = {{\n    "{LONG}": "{LONG}",\n}}\n',
        f'x = 1  \ny = f(\n    name="{LONG} {LONG}",\n)\n',
    ],
    ids=["comment", "docstring", "member", "pair", "argument"],
)
def test_a_text_that_nobody_can_break_costs_no_formatting(source: str) -> None:
    assert (
        fitted(source) == source
    ), "the blanks after `x = 1` show that black did not run"


def test_a_build_with_names_of_usual_length_does_not_load_black(
    tmp_path: Path,
) -> None:
    contract = Path(__file__).parents[3] / "examples" / "shop" / "contract.yaml"
    program = (
        "import sys\nfrom pathlib import Path\nfrom mscomm_gen import pipeline\n"
        f"found = pipeline.load(Path({str(contract)!r}))\n"
        "pipeline.render(found.contract, found.lock)\n"
        "sys.exit('black' in sys.modules)\n"
    )
    paths = {"PYTHONPATH": ":".join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=paths, timeout=120
    )
    assert done.returncode == 0


@settings(max_examples=5, deadline=None)
@given(st.integers(40, 120), st.integers(40, 120), st.integers(40, 120))
def test_names_of_any_length_give_what_black_leaves_alone(
    service: int, operation: int, other: int
) -> None:
    text = _contract("s" * service, "o" * operation, "n" * other)
    files = _rendered(text)
    mode = black.Mode()
    for path, data in files.items():
        if path.endswith(".py") and "/_runtime/" not in path:
            source = data.decode()
            assert black.format_str(source, mode=mode) == source, path


def _rendered(text: str) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contract.yaml"
        path.write_text(text, encoding="utf-8")
        found = pipeline.load(path)
        return pipeline.render(found.contract, found.lock)


def _contract(service: str, operation: str, other: str) -> str:
    return f"""\
mscomm: 1
name: long
version: 1.0.0
services:
  {service}:
    operations:
      {operation}:
        http: "POST /x"
        grpc: true
        request: {other.title()}
        response: {other.title()}
        idempotency: keyed
        errors: [E{other}]
  c{service}:
    consumes:
      m{other}: {{}}
      l{other}: {{dedupe: {{mode: lease}}}}
messages:
  m{other}: {{event: {other.title()}, from: {service}, partition_key: {other}, publish: outbox}}
  l{other}: {{event: {other.title()}, from: {service}, publish: direct}}
interactions:
  c{service} on m{other} -> {service}.{operation}: {{because: of a reason}}
types:
  {other.title()}: {{{other}: string}}
"""
