"""Operations that complete later, and int64 as text: what a contract says of them reaches code and documents."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from mscomm_gen import pipeline
from mscomm_gen.diagnostics import ContractFault

CONTRACT = """\
mscomm: 1
name: shop
wire: {int64: string}
services:
  orders:
    operations:
      place:
        http: POST /orders
        request: Order
        response: Accepted
        idempotency: keyed
        completes_by: [approved, rejected]
        correlate: order_id
messages:
  approved: {event: Outcome, from: orders}
  rejected: {event: Outcome, from: orders}
types:
  Order:
    cents: {type: int64, min: 0, example: 7}
    many: list<int64>
    small: int32
  Accepted: {order_id: uuid}
  Outcome: {order_id: uuid, cents: int64}
"""
SCRIPT = """
import sys
from shop.models import Order
text = sys.argv[1]
order = Order.model_validate_json(text)
assert order.cents == 2**60 and order.many == [1, -2], order
assert order.model_dump_json(by_alias=True) == text
"""


@pytest.fixture
def contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "contract.yaml"
    path.write_text(CONTRACT)
    return path


def faults(path: Path, text: str) -> list[str]:
    path.write_text(text)
    with pytest.raises(ContractFault) as caught:
        pipeline.load(path)
    return [f"{found.code.slug} {found.message}" for found in caught.value.diagnostics]


def test_both_are_carried_to_models_and_documents(contract: Path) -> None:
    out = contract.parent / "gen"
    pipeline.build(contract, out)
    text = f'{{"cents":"{2**60}","many":["1","-2"],"small":3}}'
    subprocess.run([sys.executable, "-c", SCRIPT, text], cwd=out, check=True)
    document = yaml.safe_load((out / "docs/openapi/orders.yaml").read_text())
    order = document["components"]["schemas"]["Order"]["properties"]
    assert order["cents"]["type"] == "string"
    assert order["many"]["items"]["type"] == "string"
    assert order["small"]["type"] == "integer"
    place = document["paths"]["/orders"]["post"]
    assert place["x-completes-by"] == ["approved", "rejected"]
    assert place["x-correlate"] == "order_id"
    assert "`approved` or `rejected`" in place["description"]
    messages = yaml.safe_load((out / "docs/asyncapi.yaml").read_text())
    outcome = messages["components"]["schemas"]["Outcome"]
    assert '"string"' in json.dumps(outcome["properties"]["cents"]["type"])
    api = (out / "shop/orders/api.py").read_text()
    assert "The outcome follows as `approved` or `rejected`" in " ".join(api.split())
    subprocess.run(
        [sys.executable, "-m", "black", "--check", "--quiet", str(out)], check=True
    )


def test_the_default_is_a_number(contract: Path) -> None:
    contract.write_text(CONTRACT.replace("wire: {int64: string}\n", ""))
    loaded = pipeline.load(contract)
    files = pipeline.render(loaded.contract, loaded.lock)
    document = yaml.safe_load(files["docs/openapi/orders.yaml"])
    order = document["components"]["schemas"]["Order"]["properties"]
    assert order["cents"]["type"] == "integer"


def test_the_outcome_can_be_matched_with_what_was_asked_or_answered(
    contract: Path,
) -> None:
    (found,) = faults(
        contract, CONTRACT.replace("Accepted: {order_id", "Accepted: {ticket")
    )
    assert found.startswith("correlate neither request nor response")
    (found,) = faults(
        contract,
        CONTRACT.replace(
            "Outcome: {order_id: uuid, ", "Other: {order_id: uuid}\n  Outcome: {"
        ).replace("approved: {event: Outcome", "approved: {event: Other"),
    )
    assert found.startswith("correlate `rejected` carries `Outcome`")
