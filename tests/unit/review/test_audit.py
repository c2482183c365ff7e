"""Nothing that a contract can say changes unjudged: every field is named by a rule, or listed with a reason."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import types
import typing

import pytest

import mscomm_gen.contract
from mscomm_gen import pipeline
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.http import HeaderField, HttpBinding, Pages, Security
from mscomm_gen.contract.interactions import (
    ConsumerEnd,
    MessageEnd,
    OperationEnd,
    ServiceEnd,
)
from mscomm_gen.contract.lock import Entry
from mscomm_gen.contract.options import Options
from mscomm_gen.contract.policies import Backoff, Breaker
from mscomm_gen.contract.protobuf import LeftOut, ProtobufForm
from mscomm_gen.contract.services import Dedupe, Slo
from mscomm_gen.contract.standards import Level, Standards
from mscomm_gen.contract.types import (
    AtMostOne,
    Check,
    Constant,
    Constraints,
    Lasting,
    ListOf,
    MapOf,
    Moment,
    Named,
    Scalar,
    StreamOf,
)
from mscomm_gen.contract.wire_names import WireNames
from mscomm_gen.diagnostics import Span
from mscomm_gen.review import beside_protobuf, two_views
from mscomm_gen.review.facts import NESTED
from mscomm_gen.review.protobuf.registry import RULES as PROTOBUF_RULES
from mscomm_gen.review.registry import IRRELEVANT, RULES

CLAIMS = [claim for rule in RULES for claim in rule.claims]

# Values without a name of their own: they are compared whole, as the attribute that holds them.
VALUES = (
    *(Backoff, Breaker, Dedupe, Slo, HttpBinding, Constant, Constraints, Span, Entry),
    *(HeaderField, Pages, Security, AtMostOne, ProtobufForm, Level, Standards),
    *(Scalar, Named, ListOf, MapOf, StreamOf, Check, Lasting, Moment, LeftOut),
    WireNames,
    *(OperationEnd, ConsumerEnd, MessageEnd, ServiceEnd),
)
# By what things are told apart: a change of it is one that came and one that went.
IDENTITY = {
    *("ErrorCase.name", "Policy.name", "Consumption.message", "Options.name"),
    *("Interaction.source", "Interaction.target"),
    # Follows from the name of the block.
    "Options.carries",
}
# Compared key by key.
IN_PARTS = {"Options.values"}


def _namespace() -> dict[str, object]:
    """Every name of the contract's modules, for annotations that only type checkers import."""
    found: dict[str, object] = {}
    for module in pkgutil.iter_modules(
        mscomm_gen.contract.__path__, "mscomm_gen.contract."
    ):
        found |= vars(importlib.import_module(module.name))
    return found


def _classes(annotation: object) -> list[type]:
    """The dataclasses that an annotation mentions."""
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation):
        return [annotation]
    return [each for part in typing.get_args(annotation) for each in _classes(part)]


def things() -> list[type]:
    """The classes of all that has a name in a contract, by walking the fields of Contract."""
    names = _namespace()
    found: dict[type, None] = {}
    waiting: list[type] = [Contract]
    while waiting:
        kind = waiting.pop()
        if kind in found or kind in VALUES or kind.__name__ == "Wire":
            continue
        found[kind] = None
        for annotation in typing.get_type_hints(kind, names).values():
            waiting += _classes(annotation)
    return list(found)


FIELDS = [
    f"{kind.__name__}.{each.name}"
    for kind in things()
    for each in dataclasses.fields(kind)
    if each.compare
]


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_of_the_contract_is_judged_or_listed_with_a_reason(
    field: str,
) -> None:
    named = [
        field in CLAIMS,
        field in IRRELEVANT,
        field in NESTED,
        field in IDENTITY,
        field in IN_PARTS,
    ]
    # A type's name and the name of an error are both an identity and, by `was:`, an attribute.
    assert sum(named) == 1, f"{field}: say in a rule, or in IRRELEVANT, what it means"


@pytest.mark.parametrize("kind", [each.__name__ for each in things()])
def test_coming_and_going_is_judged_for_everything_that_has_a_name(kind: str) -> None:
    if kind == "Contract":
        return
    assert f"{kind} added" in CLAIMS
    assert f"{kind} removed" in CLAIMS


@pytest.mark.parametrize(
    "key",
    [
        f"Options.{field.name}"
        for spec in pipeline.option_specs()
        for field in spec.fields
    ],
)
def test_every_option_of_a_broker_is_judged(key: str) -> None:
    assert key in CLAIMS


def test_what_two_forms_cannot_have_in_common_is_compared_in_another_way() -> None:
    apart = {
        "sources": "where it was read from",
        "used_numbers": "numbers of contract.lock, compared as such",
        "protobuf": "names and numbers of .proto files, which are compared as schemas",
        "wire_names": "paths of gRPC (Operation.grpc_path), and numbers, compared as those of a lock",
    }
    assert {
        each.name for each in dataclasses.fields(Contract) if not each.compare
    } == set(apart)


def test_what_protobuf_sees_itself_is_told_by_rules_that_there_are() -> None:
    assert set(CLAIMS) >= beside_protobuf.SEEN
    known = {rule.id for rule in RULES} | {rule.id for rule in PROTOBUF_RULES}
    assert set(two_views.TOPICS) <= known


def test_no_two_rules_answer_for_one_fact() -> None:
    assert len(CLAIMS) == len(set(CLAIMS))
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_nothing_is_listed_that_a_contract_cannot_say() -> None:
    known = {*FIELDS, "Union.members"}
    assert set(IRRELEVANT) <= known
    assert known >= NESTED
    # No attributes: they are compared where the two sides have two forms.
    named = ("Field.json_name", "EnumValue.json_name", "Operation.grpc_path")
    special = ("Options.", "Member", "Type.kind", "Lock.", *named)
    attributes = {
        claim
        for claim in CLAIMS
        if "." in claim and not claim.startswith(special) and " " not in claim
    }
    assert attributes <= known


def test_every_reason_is_a_sentence() -> None:
    for reason in IRRELEVANT.values():
        assert len(reason.split()) > 3


def test_every_rule_says_when_it_is_what() -> None:
    for rule in RULES:
        assert rule.looks_at
        assert rule.breaking or rule.warning or rule.safe, rule.id


def test_the_walk_finds_what_contracts_are_made_of() -> None:
    names = {each.__name__ for each in things()}
    assert {"Service", "Operation", "Field", "EnumValue", "Options"} <= names
    assert not any(isinstance(each, types.GenericAlias) for each in things())
    assert Options in things()
