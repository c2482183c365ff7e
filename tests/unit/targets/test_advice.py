"""docs/advice.md: the picture of a system, and its interactions in tables."""

from __future__ import annotations

import re

from mscomm_gen import pipeline
from mscomm_gen.contract.lock import Lock
from mscomm_gen.decisions import decided
from mscomm_gen.emit.layout import Layout
from mscomm_gen.frontends.yaml.load import load_text
from mscomm_gen.project import NO_PROJECT
from mscomm_gen.targets.advice.diagram import MOST_EDGES, MOST_NODES
from mscomm_gen.targets.advice.target import AdviceTarget
from mscomm_gen.targets.base import Build

SMALL = """\
mscomm: 1
name: shop
services:
  orders:
    context: ordering
    operations:
      place: {http: POST /orders, request: Order}
  payments:
    context: paying
    operations:
      charge: {grpc: true, request: Order}
      refund: {grpc: true, request: Order}
  mail: {external: true, consumes: {placed: {}}}
  search: {}
messages:
  placed: {event: Order, from: orders}
interactions:
  orders.place -> payments.charge: {because: it must}
  orders.place -> payments.refund: {answer: none}
  orders.place -> placed: {because: it may}
  orders.place -> search: {because: it is found}
types:
  Order: {id: uuid}
"""
HOSTILE = SMALL.replace(
    "context: ordering", "context: 'a \"b\" <c> & #d; `e` [f] {g} | end'"
)


def large(services: int, contexts: int) -> str:
    """A system in which every service calls the three next to it."""
    lines = ["mscomm: 1", "name: large", "services:"]
    for number in range(services):
        context = f"context: part {number % contexts}, " if contexts else ""
        lines.append(
            f"  s{number}: {{{context}operations: {{ask: {{grpc: true, request: Ask}}}}}}"
        )
    lines.append("interactions:")
    for number in range(services):
        lines += [
            f"  s{number}.ask -> s{(number + step) % services}.ask: "
            f"{{answer: {'none' if step == 2 else 'required'}}}"
            for step in (1, 2, 5)
        ]
    lines += ["types:", "  Ask: {id: uuid}"]
    return "\n".join(lines) + "\n"


LARGE = large(60, 6)


def advice_of(text: str) -> str:
    """The document of a contract."""
    contract = load_text(text, "contract.yaml", options=pipeline.option_specs())
    advice = pipeline.verdicts(contract)
    lock, made = decided(contract, Lock(), advice, NO_PROJECT)
    build = Build(contract, lock, Layout(contract), decided=made)
    return dict(AdviceTarget().render(build))["docs/advice.md"]


def arrows(document: str) -> list[str]:
    return [line for line in document.splitlines() if '|"' in line]


def test_calls_are_solid_messages_dashed_and_what_differs_is_marked() -> None:
    document = advice_of(SMALL)
    assert arrows(document) == [
        '  n0 -->|"charge"| n1',
        '  n0 -->|"refund<br/>async advised"| n1',
        '  n0 --o|"undecided"| n2',
        '  n0 -.->|"placed"| n3',
    ]
    assert "  linkStyle 1 stroke:#c2410c,stroke-width:3px\n" in document
    assert '  subgraph c0["ordering"]\n    n0["orders"]\n  end\n' in document
    assert '  n3(["mail"])\n' in document
    for said in ("Solid: a call", "Thick and orange", "With a round end"):
        assert said in document


def test_the_tables_say_what_is_otherwise_and_link_the_records() -> None:
    document = advice_of(SMALL)
    assert "4 interactions: 2 as advised, 1 otherwise, 1 not decided yet." in document
    otherwise = document.split("## Otherwise than advised")[1].split("##")[0]
    assert "`orders.place -> payments.refund`: declared sync over gRPC" in otherwise
    assert "because the caller goes on without an answer" in otherwise
    assert "[2](decisions/0002-orders-place-payments-refund.md)" in document


def test_a_system_as_advised_says_no_word_of_differences() -> None:
    document = advice_of(SMALL.replace("answer: none", "answer: required"))
    for said in ("orange", "payments.refund`: declared"):
        assert said not in document


def test_a_large_system_is_drawn_by_its_contexts() -> None:
    document = advice_of(LARGE)
    assert "drawn are its bounded contexts" in document
    assert 'n0["part 0"]' in document
    assert '-->|"10 calls"|' in document
    assert '-->|"10 calls<br/>10 advised otherwise"|' in document
    assert len(re.findall(r"^\| ", document, re.MULTILINE)) == 180 + 60


def test_a_system_too_large_for_any_picture_is_drawn_in_part_and_says_so() -> None:
    for text in (large(90, 0), large(150, 75)):
        document = advice_of(text)
        assert len(arrows(document)) <= MOST_EDGES
        boxes = re.findall(r"^ +n\d+[\[(]", document, re.MULTILINE)
        assert len(boxes) <= MOST_NODES
        assert "those are drawn that stand for most" in document


def test_what_is_drawn_does_not_depend_on_what_is_not_in_the_picture() -> None:
    assert advice_of(SMALL) == advice_of(SMALL.replace("{id: uuid}", "{key: uuid}"))
