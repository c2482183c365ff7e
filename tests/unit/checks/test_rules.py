"""Each rule finds what its example shows, and nothing once that is repaired."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import pytest

import mscomm_gen.checks.rules as rules
from mscomm_gen import frontends
from mscomm_gen.advisor import advise
from mscomm_gen.checks import LINT_ONLY, RULES, run
from mscomm_gen.checks.rule import Rule, SourcedRule
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.options import BrokerFacts, OptionSpec
from mscomm_gen.contract.services import Service
from mscomm_gen.diagnostics import Diagnostic, Severity
from mscomm_gen.frontends.yaml.load import load_text
from mscomm_gen.pipeline import option_specs
from tests.unit.targets.samples import shop


def findings(text: str, *options: OptionSpec) -> tuple[Diagnostic, ...]:
    contract = (
        _in_proto(text)
        if text.startswith("syntax = ")
        else load_text(text, "contract.yaml", options=option_specs())
    )
    return run(contract, options, advise(contract, numbers=False))


def _in_proto(text: str) -> Contract:
    """A contract in a .proto file, as if that lay here."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        place = Path("contract.proto")
        place.write_text(text, encoding="utf-8")
        return frontends.load(place, options=option_specs())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.slug)
def test_the_example_of_a_rule_trips_it_alone_and_says_where(rule: Rule) -> None:
    found = findings(rule.example)
    assert [finding.code for finding in found] == [rule.code]
    (finding,) = found
    note = finding.code in LINT_ONLY
    assert finding.severity is (Severity.NOTE if note else Severity.WARNING)
    assert finding.span is not None
    assert finding.hint
    for related in finding.related:
        assert related.span.path == finding.span.path


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.slug)
def test_the_repaired_example_has_no_finding(rule: Rule) -> None:
    assert rule.repaired != rule.example
    assert findings(rule.repaired) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.slug)
def test_a_rule_explains_itself(rule: SourcedRule) -> None:
    assert rule.code.id.startswith("MG5")
    assert rule.why.endswith(".")
    assert rule.fix.endswith(".")
    assert rule.source


def test_codes_and_slugs_are_unique() -> None:
    assert len({rule.code.id for rule in RULES}) == len(RULES)
    assert len({rule.code.slug for rule in RULES}) == len(RULES)


def test_every_file_of_a_rule_is_listed() -> None:
    folder = Path(rules.__path__[0])
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    listed = {type(rule).__module__.rpartition(".")[2] for rule in RULES}
    assert listed == files


def test_the_shop_has_no_finding() -> None:
    assert run(shop(), option_specs(), advise(shop(), numbers=False)) == ()


def test_findings_come_in_the_order_of_the_contract() -> None:
    text = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  a: {database: one}
  b: {database: one, owner: team-b}
  c: {}
"""
    found = findings(text)
    assert [(f.code.slug, f.span.line if f.span else 0) for f in found] == [
        ("service-without-owner", 5),
        ("shared-database", 6),
        ("service-without-owner", 7),
    ]


CHAIN = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  web:
    owner: team-web
    operations:
      buy: {http: POST /buy, request: Charge, idempotency: IDEMPOTENCY, POLICY}
  payments:
    owner: team-payments
    operations:
      charge: {grpc: true, request: Charge, idempotency: keyed, slo: {p99: 100ms}}
interactions:
  web.buy -> payments.charge: {because: it must, INNER}
policies:
  many: {deadline: 9s, attempts: 3}
  once: {deadline: 9s, attempts: 1}
  long: {deadline: 20s, attempts: 2, timeout: 9s}
types:
  Charge: {order_id: uuid}
"""


def chain(idempotency: str, policy: str, inner: str = "") -> list[str]:
    text = CHAIN.replace("IDEMPOTENCY", idempotency)
    text = text.replace(", POLICY", f", policy: {policy}" if policy else "")
    text = text.replace(", INNER", f", policy: {inner}" if inner else "")
    return [finding.code.slug for finding in findings(text)]


def test_callers_that_no_interaction_speaks_of_are_judged_by_what_is_said() -> None:
    assert chain("none", "many") == ["repeats-without-idempotency"]
    assert chain("none", "once") == []
    assert chain("none", "") == []


def test_defaults_of_the_first_caller_are_no_second_layer_but_a_stated_policy_is() -> (
    None
):
    assert chain("keyed", "") == []
    assert chain("keyed", "many") == ["repeats-at-several-layers"]
    assert chain("none", "many", "once") == ["repeats-without-idempotency"]


def test_a_call_longer_than_the_default_of_an_unknown_caller_is_beyond_it() -> None:
    assert chain("keyed", "", "long") == ["deadline-beyond-caller"]
    assert chain("keyed", "once", "long") == ["deadline-beyond-caller"]
    assert chain("keyed", "once", "many") == []


def test_the_default_retention_of_a_broker_counts_where_none_is_stated() -> None:
    text = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders: {owner: team-orders}
  mail:
    owner: team-crm
    consumes:
      order_placed: {dedupe: {window: 10d}}
messages:
  order_placed: {event: OrderPlaced, from: orders}
types:
  OrderPlaced: {order_id: uuid}
"""
    broker = BrokerFacts(7 * 86400.0, 1_000_000, "per_key", "until committed")
    spec = OptionSpec("kafka", "message", (), broker=broker)
    assert findings(text) == ()
    (found,) = findings(text, spec)
    assert "for 10d, but one may come again for 14d" in found.message


def test_a_service_of_others_needs_no_owner_here() -> None:
    bank = Service("bank", external=True)
    assert run(Contract("shop", "1", services=(bank,))) == ()
