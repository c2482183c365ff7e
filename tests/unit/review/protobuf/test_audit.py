"""Nothing that a .proto file can say changes unjudged."""

from __future__ import annotations

import dataclasses

import pytest
from google.protobuf import descriptor_pb2

from mscomm_gen.review.protobuf import schema
from mscomm_gen.review.protobuf.facts import NESTED
from mscomm_gen.review.protobuf.registry import IRRELEVANT, RULES

THINGS = [
    each
    for each in vars(schema).values()
    if isinstance(each, type)
    and dataclasses.is_dataclass(each)
    and each.__module__ == schema.__name__
]
FIELDS = [
    f"{kind.__name__}.{each.name}"
    for kind in THINGS
    for each in dataclasses.fields(kind)
    if each.compare
]
CLAIMS = [claim for rule in RULES for claim in rule.claims]
# Compared part by part: each option, each range.
IN_PARTS = (".options", ".custom", ".reserved", ".reserved_names", ".extendable")
# Options that attributes of the schema stand for, and what no compiler writes into a descriptor.
READ = {"features", "deprecated", "packed", "map_entry", "idempotency_level"}
UNWRITTEN = {"uninterpreted_option"}
# Declarations and checks of extension ranges, which no peer sees; of oneofs only options of others say anything, and
# those are among the message's.
UNSEEN = {"ExtensionRangeOptions", "OneofOptions"}


@pytest.mark.parametrize("field", FIELDS)
def test_every_attribute_is_judged_or_taken_apart(field: str) -> None:
    if field.endswith(IN_PARTS):
        return
    named = [field in CLAIMS, field in IRRELEVANT, field in NESTED]
    # A field is matched by its number; one that is found again by its name has moved.
    assert sum(named) == (2 if field == "Field.number" else 1)


@pytest.mark.parametrize(
    "kind", ["File", "Message", "Field", "Enum", "EnumValue", "Service", "Method"]
)
def test_every_option_of_protobuf_is_judged(kind: str) -> None:
    options = getattr(descriptor_pb2, f"{kind}Options").DESCRIPTOR
    for option in options.fields:
        if option.name not in READ | UNWRITTEN:
            assert f"{kind} options.{option.name}" in CLAIMS, option.name
    assert f"{kind} custom" in CLAIMS


def test_no_kind_of_options_is_forgotten() -> None:
    known = {name for name in vars(descriptor_pb2) if name.endswith("Options")} - UNSEEN
    assert known == {
        f"{kind}Options"
        for kind in (
            *("File", "Message", "Field", "Enum", "EnumValue"),
            *("Service", "Method"),
        )
    }


def test_no_two_rules_answer_for_one_fact() -> None:
    assert len(CLAIMS) == len(set(CLAIMS))
