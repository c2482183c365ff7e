"""Field and enum names with white space and odd characters, kept exactly from the contract to the wire."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from tests.strict import judge

CONTRACT = """\
mscomm: 1
name: odd
services:
  desk:
    operations:
      file:
        grpc: true
        http: POST /files
        request: Form
        response: Form
        idempotency: idempotent
      find:
        http: GET /files
        request: {"full name": string, "in %?": State?}
        response: Form
        idempotency: safe
    consumes: {filed: {dedupe: {by: "form no."}}}
messages:
  filed: {event: Form, from: desk, partition_key: "full name"}
types:
  Form:
    "full name": string
    "form no.": string
    " lead": string?
    "100%": int32
    _2: map<string, json>
    "größe \\u00a0": {type: State, default: "IN PROGRESS"}
  State: {enum: [NEW, "IN PROGRESS", "50 %"]}
"""

SCRIPT = """
import asyncio, json, sys
from odd.models import Form, State
sent = json.loads(sys.argv[1])
form = Form.model_validate(sent)
assert json.loads(form.model_dump_json(by_alias=True)) == sent
assert form.model_dump(mode="json", by_alias=True) == sent
from odd._wire.shared import FORM_CODEC
assert FORM_CODEC.decode(FORM_CODEC.encode(form)) == form
import odd.desk.rest, odd.desk.grpc, odd.desk.server, odd.filed.kafka
"""


@pytest.fixture
def contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "contract.yaml"
    path.write_text(CONTRACT)
    return path


def test_they_reach_the_wire_as_written_and_come_back(contract: Path) -> None:
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    sent = {
        "full name": "A B",
        "form no.": "7",
        "100%": 3,
        "_2": {"3": [None]},
        "größe \u00a0": "50 %",
    }
    subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(sent)], cwd=out, check=True
    )
    subprocess.run(
        [sys.executable, "-m", "black", "--check", "--quiet", str(out)], check=True
    )
    subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--quiet", "--isolated", str(out)],
        check=True,
    )


def test_their_numbers_last(contract: Path) -> None:
    pipeline.build(contract, contract.parent / "gen")
    lock = contract.with_suffix(".lock").read_text()
    assert "field Form.full%20name 1\n" in lock
    assert "field Form.100%25 4\n" in lock
    again = pipeline.build(contract, contract.parent / "gen", locked=True)
    assert again.lock_path is None
    assert not again.changes.any


# Operations that are called as what their annotations are written with.
HIDING = """\
mscomm: 1
name: odd
services:
  desk:
    operations:
      models: {grpc: true, http: POST /models, request: Form, response: Form, errors: {TooMuch: {type: Limit}}}
      list: {http: POST /lists, request: Limit, response: list<Limit>, errors: {TooMuch: {type: Limit}}}
types:
  Form: {cents: int64}
  Limit: {cents: int64}
"""
MAKES = """
import asyncio, typing
from odd.desk import api, grpc, grpc_threads, rest, rest_threads
from odd.models import Form, Limit

async def main():
    await rest.AsyncDeskRestClient("http://till:1").close()
    await grpc.AsyncDeskGrpcClient("till:1").close()
    rest_threads.DeskRestClient("http://till:1").close()
    grpc_threads.DeskGrpcClient("till:1").close()

asyncio.run(main())
for kind in (api.AsyncDesk, rest.AsyncDeskRestClient, rest_threads.DeskRestClient):
    hints = typing.get_type_hints(kind.models)
    assert (hints["request"], hints["return"]) == (Form, Form)
    assert typing.get_type_hints(kind.list)["return"] == list[Limit]
assert api.TooMuchError.details_type() is Limit
"""


def test_operations_may_be_called_as_what_annotations_are_written_with(
    tmp_path: Path,
) -> None:
    contract = tmp_path / "contract.yaml"
    contract.write_text(HIDING, encoding="utf-8")
    out = tmp_path / "gen"
    pipeline.build(contract, out)
    subprocess.run([sys.executable, "-c", MAKES], cwd=out, check=True)
    assert judge([out]) == 0
