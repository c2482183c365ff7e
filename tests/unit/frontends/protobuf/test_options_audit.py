"""options.proto against the keys of the language: each key is an option, or has a reason why it is none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from mscomm_gen import pipeline
from mscomm_gen.frontends.yaml.shape import (
    http,
    interactions,
    messages,
    policies,
    root,
    services,
    standards,
    types,
    uses,
)
from mscomm_gen.frontends.yaml.shape.mapping import Mapping
from mscomm_gen.resources import specs_folder
from tests.fixtures.proto_form.text_format import message

LANGUAGE = root.language(pipeline.option_specs())

# The message of options.proto for each mapping of the language.
MAPPINGS: dict[str, tuple[Mapping, ...]] = {
    "Contract": (LANGUAGE.contract,),
    "Wire": (root.WIRE_BODY,),
    "Used": (uses.USED_BODY,),
    "Standards": (standards.STANDARDS_BODY,),
    "Require": (standards.REQUIRE_BODY,),
    "Transports": (standards.TRANSPORTS_BODY,),
    "Service": (services.SERVICE,),
    "Slo": (services.SLO_BODY,),
    "Consumption": (services.CONSUMPTION,),
    "Dedupe": (services.DEDUPE_BODY,),
    "Operation": (services.OPERATION,),
    "Http": (http.HTTP_BODY, http.FURTHER),
    "Error": (services.ERROR_BODY,),
    "Pages": (http.PAGES,),
    "Interaction": (interactions.INTERACTION,),
    "Policy": (policies.POLICY,),
    "Backoff": (policies.BACKOFF,),
    "Breaker": (policies.BREAKER,),
    "Type": (types.RECORD, types.UNION),
    "Enum": (types.ENUM,),
    "Value": (types.VALUE_BODY,),
    "Field": (types.FIELD_BODY,),
}

# Why a key is no field of its message.
ELSEWHERE = {
    "Contract.include": "imports do it: files of one package are one contract",
    "Contract.services": "services of the file, with `service`",
    "Contract.messages": "`event` and `command` of messages, `message` of files",
    "Contract.interactions": "`interaction` of files",
    "Contract.policies": "`policy` of files",
    "Contract.types": "messages and enums of the file",
    "Service.operations": "methods of the service, with `operation`",
    "Operation.request": "the method says it",
    "Operation.response": "the method says it",
    "Operation.deprecated": "protobuf's own option `deprecated`",
    "Type.fields": "fields of the message",
    "Type.one_of": "the oneof of the message",
    "Type.deprecated": "protobuf's own option `deprecated`",
    "Enum.enum": "values of the enum",
    "Enum.deprecated": "protobuf's own option `deprecated`",
    "Value.deprecated": "protobuf's own option `deprecated`",
    "Field.deprecated": "protobuf's own option `deprecated`",
}
# Why a field of options.proto is no key.
NO_KEY = {
    "Standards.no_context_calls": "`context_calls: none`, a word where a list stands otherwise",
    "Used.name": "the key of the used contract",
    "Service.name": "the key of the service",
    "Service.api_key": "`security: {api_key: …}`, a mapping where a word stands otherwise",
    "Consumption.message": "the key of the consumption",
    "Dedupe.none": "`dedupe: none`, a word where a mapping stands otherwise",
    "Operation.name": "the key of the operation",
    "Operation.api_key": "`security: {api_key: …}`, a mapping where a word stands otherwise",
    "Error.name": "the key of the error",
    "Interaction.sentence": "the key of the interaction",
    "Policy.name": "the key of the policy",
    "Type.name": "the key of the type",
    "Type.wrapper": "protobuf cannot nest lists: the language needs no word for it",
    "Enum.name": "the key of the type",
    "Value.name": "the key of the value",
    "Message.name": "the key of the message",
    "Message.blocks": "the keys of plugins, each a block",
}


@cache
def _fields(name: str) -> frozenset[str]:
    return frozenset(message(name).fields_by_name)


def _pairs() -> Iterator[tuple[str, str]]:
    for name, mappings in MAPPINGS.items():
        for mapping in mappings:
            for key in mapping.keys:
                yield name, key.name
    blocks = [block.key.name for block in LANGUAGE.blocks]
    for key_name in (*(key.name for key in messages.MESSAGE_KEYS), *blocks):
        yield "Message", key_name
    for block in LANGUAGE.blocks:
        for field in block.fields:
            yield block.key.name.title(), field.name


PAIRS = list(dict.fromkeys(_pairs()))


@pytest.mark.parametrize(("name", "key"), PAIRS, ids=lambda part: str(part))
def test_each_key_of_the_language_is_an_option(name: str, key: str) -> None:
    if f"{name}.{key}" in ELSEWHERE:
        assert key not in _fields(name)
    else:
        assert key in _fields(name)


def test_each_option_is_a_key_of_the_language() -> None:
    known = {f"{name}.{key}" for name, key in PAIRS}
    for name in {name for name, _ in PAIRS}:
        for field in _fields(name):
            full = f"{name}.{field}"
            assert (full in known) is not (full in NO_KEY), full


def test_no_reason_is_left_over() -> None:
    known = {f"{name}.{key}" for name, key in PAIRS}
    assert known >= ELSEWHERE.keys()
    for full in NO_KEY:
        name, _, field = full.partition(".")
        assert field in _fields(name), full


def _all(text: str) -> list[tuple[str, str]]:
    """Every field of the file with what stands on the line before it."""
    lines = text.splitlines()
    return [
        (line.strip(), lines[index - 1].strip())
        for index, line in enumerate(lines)
        if line.startswith("  ") and line.rstrip().endswith(";")
    ]


def test_each_option_says_what_it_is_for() -> None:
    text = (specs_folder() / "mscomm/v1/options.proto").read_text(encoding="utf-8")
    plain = {
        # Their message says it, or their name.
        *("Service service", "Operation operation", "Field field", "Enum enum"),
        *("Value value", "string context", "string name", "string value"),
        "repeated BlockValue values",
    }
    found = _all(text)
    assert len(found) > 150
    for line, before in found:
        said = line.removeprefix("optional ").partition(" = ")[0]
        assert before.startswith("//") or said in plain, line


def test_numbers_lie_in_the_range_that_is_left_to_organisations() -> None:
    extensions = message("Contract").file.extensions_by_name.values()
    numbers = {extension.number for extension in extensions}
    assert numbers == {78001, 78002, 78003, 78004}
