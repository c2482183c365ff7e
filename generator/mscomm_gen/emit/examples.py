"""Example values for documents: the contract's own where it has them, made ones elsewhere.

A made example is always valid. Where none can be made, such as for a pattern without an example in
the contract, there is none, and then none for what needs that value.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Final

from ..contract.contract import Contract
from ..contract.types import (
    NO_CONSTRAINTS,
    Constraints,
    Enumeration,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    StreamOf,
    TypeRef,
    Union,
)
from .yaml_text import Data

_LONGEST: Final = 200
_FIXED: Final[dict[str, Data]] = {
    "bool": True,
    "bytes": "AAECAw==",
    "uuid": "7d0f3c52-6f0e-4a55-9c4d-2b1e6a1f8a10",
    "timestamp": "2026-01-31T12:30:00Z",
    "date": "2026-01-31",
    "duration": "1.5s",
    "json": {"key": "value"},
}
_FORMATS: Final = {
    "email": "ada@example.com",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
}


class NoExample(Exception):
    """No example can be made for a value."""


class Examples:
    """The examples of one contract."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract

    def value(
        self,
        reference: TypeRef,
        constraints: Constraints = NO_CONSTRAINTS,
        inside: tuple[str, ...] = (),
    ) -> Data:
        """An example of a type; `inside` names the types it stands in. Raises NoExample."""
        match reference:
            case Scalar(name):
                return self._scalar(name, constraints)
            case Named(name):
                return self._named(name, inside)
            case ListOf(item):
                least = constraints.min_length or 0
                return self._many(item, least, constraints.max_length, inside)
            case MapOf(value):
                least = constraints.min_length or 0
                items = self._many(value, least, constraints.max_length, inside)
                return {f"key{n}": item for n, item in enumerate(items, start=1)}
            case StreamOf(item):
                return self.value(item, NO_CONSTRAINTS, inside)

    def field(self, field: Field, inside: tuple[str, ...] = ()) -> Data:
        """An example of a field. Raises NoExample."""
        if field.example is not None:
            told: Data = json.loads(field.example)
            return told
        try:
            return self.value(field.type, field.constraints, inside)
        except NoExample:
            if field.nullable:
                return None
            raise

    def record(
        self, fields: tuple[Field, ...], inside: tuple[str, ...] = ()
    ) -> dict[str, Data]:
        """An example of an object with these fields, less the optional ones that have none."""
        made: dict[str, Data] = {}
        for field in fields:
            try:
                made[field.name] = self.field(field, inside)
            except NoExample:
                if not field.optional and field.default is None:
                    raise
        return made

    def _named(self, name: str, inside: tuple[str, ...]) -> Data:
        if name in inside:
            raise NoExample(name)
        definition = self._contract.type_by_name[name]
        deeper = (*inside, name)
        match definition:
            case Record(fields=fields):
                tags: dict[str, Data] = {
                    union.tag: name
                    for union in self._contract.types
                    if isinstance(union, Union) and name in union.members
                }
                return tags | {
                    key: value
                    for key, value in self.record(fields, deeper).items()
                    if key not in tags
                }
            case Enumeration(values=values):
                return values[0].name
            case Union(members=members):
                for member in members:
                    try:
                        return self._named(member, deeper)
                    except NoExample:
                        continue
                raise NoExample(name)

    def _many(
        self, item: TypeRef, least: int, most: int | None, inside: tuple[str, ...]
    ) -> list[Data]:
        wanted = max(least, 1) if most is None else max(least, min(1, most))
        if least > _LONGEST:
            raise NoExample("too long to be read")
        try:
            return [self.value(item, NO_CONSTRAINTS, inside)] * wanted
        except NoExample:
            if least == 0:
                return []
            raise

    def _scalar(self, name: str, constraints: Constraints) -> Data:
        match name:
            case "int32" | "int64":
                whole = int(_between(constraints, Decimal(1)))
                if not _fits(constraints, Decimal(whole)):
                    raise NoExample("no whole number lies between the limits")
                is_text = name == "int64" and self._contract.wire.int64 == "string"
                return str(whole) if is_text else whole
            case "float" | "double":
                return float(_between(constraints, Decimal("1.5")))
            case "decimal":
                return format(_between(constraints, Decimal("12.50")), "f")
            case "string":
                return _text(constraints)
        if constraints != NO_CONSTRAINTS and name != "bool":
            raise NoExample(f"limits on {name}")
        return _FIXED[name]


def _text(constraints: Constraints) -> str:
    text = _FORMATS.get(constraints.format or "", "")
    if not text:
        if constraints.format:
            raise NoExample(f"format {constraints.format}")
        text = "text"
        if constraints.min_length is not None and constraints.min_length > len(text):
            text = (text * constraints.min_length)[: constraints.min_length]
        if constraints.max_length is not None:
            text = text[: constraints.max_length]
    least = constraints.min_length or 0
    most = _LONGEST if constraints.max_length is None else constraints.max_length
    if not least <= len(text) <= min(most, _LONGEST):
        raise NoExample("length")
    if constraints.pattern is not None and not _matches(constraints.pattern, text):
        raise NoExample(f"pattern {constraints.pattern}")
    return text


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:
        # A pattern of the wider language that readers of the document may know.
        return False


def _between(constraints: Constraints, wish: Decimal) -> Decimal:
    if constraints.minimum is not None:
        wish = max(wish, constraints.minimum)
    if constraints.maximum is not None:
        wish = min(wish, constraints.maximum)
    return wish


def _fits(constraints: Constraints, value: Decimal) -> bool:
    return _between(constraints, value) == value
