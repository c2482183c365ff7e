"""Validation of values against the schemas inside a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker
from jsonschema.protocols import Validator

FORMATS = FormatChecker(("uuid", "date-time", "date", "email", "ipv4", "ipv6"))


def errors(document: dict[str, Any], schema: dict[str, Any], value: Any) -> list[str]:
    """What is wrong with a value, by the dialect of the document that the schema stands in."""
    whole = {"allOf": [schema], "components": document["components"]}
    found = validator_of(document)(whole, format_checker=FORMATS).iter_errors(value)
    return [f"{list(error.absolute_path)}: {error.message}" for error in found]


def validator_of(document: dict[str, Any]) -> type[Validator]:
    """The validator for the dialect of JSON Schema that a document is written in."""
    return Draft202012Validator if "openapi" in document else Draft7Validator


def resolve(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """What a node refers to, or the node itself."""
    while "$ref" in node:
        target: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


def nodes(tree: object) -> Iterator[dict[str, Any]]:
    """Every mapping of a document."""
    if isinstance(tree, dict):
        yield tree
        for value in tree.values():
            yield from nodes(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from nodes(value)
