# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Values in nested JSON objects, by the names that lead to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import JsonValue


def dig(values: Mapping[str, JsonValue], keys: Sequence[str]) -> JsonValue:
    """The value that names lead to; None where there is none."""
    found: JsonValue = values.get(keys[0])
    for key in keys[1:]:
        if not isinstance(found, dict):
            return None
        found = found.get(key)
    return found


def put(values: dict[str, JsonValue], keys: Sequence[str], value: JsonValue) -> None:
    """Puts a value where names lead to. Objects on the way are made; where something
    else stands there, it stays: whoever reads it will say what is wrong.
    """
    inner = values
    for key in keys[:-1]:
        child = inner.get(key)
        if child is None:
            child = inner[key] = {}
        if not isinstance(child, dict):
            return
        inner = child
    inner[keys[-1]] = value


def fill(values: dict[str, JsonValue], keys: Sequence[str], value: JsonValue) -> None:
    """Puts a value where none is, if the object that it would lie in is there."""
    inner: JsonValue = values
    for key in keys[:-1]:
        inner = inner.get(key) if isinstance(inner, dict) else None
    if isinstance(inner, dict) and inner.get(keys[-1]) is None:
        inner[keys[-1]] = value


def drop(values: dict[str, JsonValue], keys: Sequence[str]) -> None:
    """Takes away what names lead to, if it is there."""
    inner: JsonValue = values
    for key in keys[:-1]:
        inner = inner.get(key) if isinstance(inner, dict) else None
    if isinstance(inner, dict):
        inner.pop(keys[-1], None)
