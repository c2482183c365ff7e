"""What `--scaffold` prints, merged into the contract, decides what was undecided, and builds."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from mscomm_gen import pipeline
from mscomm_gen.advisor.scaffold import scaffold
from mscomm_gen.contract.interactions import ServiceEnd

UNDECIDED = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Order, rate: 40/s}
  mail: {owner: team-crm, consumes: {order_placed: {dedupe: {by: order_id}}}}
  shipping: {owner: team-shipping}
  far: {external: true}
messages:
  order_placed: {event: Order, from: orders}
  place_order_mail: {event: Order, from: orders}
types:
  Order: {order_id: uuid}
  PlaceOrderShippingRequest: {taken: bool}
interactions:
  orders.place_order -> order_placed: {because: others follow}
"""
CASES = {
    "a call": 'orders.place_order -> shipping: {because: "the fee: is \\"shown\\"", person_waiting: true}',
    "a message": "orders.place_order -> mail: {answer: none, because: the buyer gets a receipt}",
    "an acceptance": "orders.place_order -> shipping: {answer: accepted, person_waiting: true, calls: 2}",
    "a call of others": "orders.place_order -> far: {}",
    "a queue": "orders.place_order -> shipping: {answer: none, work: 1h}",
    "from a handler": "mail on order_placed -> shipping: {answer: accepted}",
    "two at once": "orders.place_order -> shipping: {}\n  orders.place_order -> shipping#again: {answer: none}",
}


def merged(contract: str, lines: str) -> str:
    """The contract with the lines added, and without the interactions that they take the place of."""
    yaml = YAML()
    whole, more = yaml.load(contract), yaml.load(lines)
    for line in lines.splitlines():
        if line.startswith("#   "):
            del whole["interactions"][line.removeprefix("#   ")]

    def add(into: dict[str, object], tree: dict[str, object]) -> None:
        for key, value in tree.items():
            known = into.get(key)
            if isinstance(known, dict) and isinstance(value, dict):
                add(known, value)
            else:
                assert key not in into, key
                into[key] = value

    add(whole, more)
    out = StringIO()
    yaml.dump(whole, out)
    return out.getvalue()


@pytest.mark.parametrize("interaction", CASES.values(), ids=CASES)
def test_the_lines_decide_as_advised_and_build(
    interaction: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "contract.yaml"
    path.write_text(f"{UNDECIDED}  {interaction}\n", encoding="utf-8")
    before = pipeline.advise(path)
    undecided = [each for each in before.recommendations if each.declared is None]
    brokers = {s.name for s in pipeline.option_specs() if s.broker and s.supported}
    lines = scaffold(before.contract, before.recommendations, brokers)
    path.write_text(merged(path.read_text(encoding="utf-8"), lines), encoding="utf-8")
    after = pipeline.advise(path)
    assert not any(
        isinstance(e.target, ServiceEnd) for e in after.contract.interactions
    )
    decided = after.recommendations[-len(undecided) :]
    assert [e.declared for e in decided] == [e.verdict for e in undecided]
    assert not any(each.differs for each in decided)
    assert pipeline.build(path, tmp_path / "gen").changes.wrote


def test_where_everything_is_decided_there_is_nothing_to_add(tmp_path: Path) -> None:
    path = tmp_path / "contract.yaml"
    path.write_text(UNDECIDED, encoding="utf-8")
    found = pipeline.advise(path)
    assert scaffold(found.contract, found.recommendations) == ""
