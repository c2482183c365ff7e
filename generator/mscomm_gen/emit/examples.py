"""Example values for documents: the contract's own where it has them, made ones elsewhere.

A made example is always valid. Where none can be made, such as for a pattern without an example in
the contract, there is none, and then none for what needs that value. Types that mention each other
lead to examples without end, or nearly, so what may be left out is left out deep inside, and there
is none where what is required alone would fill pages.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Final

from ..contract.contract import Contract
from ..contract.types import (
    BIG,
    NO_CONSTRAINTS,
    STRING,
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
    named_in,
)
from .message_schemas import message_examples
from .yaml_text import Data

_LONGEST: Final = 200
_DEEP: Final = 4
"""Records inside each other; deeper ones lack what may be left out and holds further records."""
_MOST: Final = 1000
"""Values tried for one example. Past half of them it holds no more records than it must."""
_REFERENCE: Final = "$ref"
"""A field that an example cannot have: tools look for references inside of examples too."""
_FIXED: Final[dict[str, Data]] = {
    "bool": True,
    "bytes": "AAECAw==",
    "uuid": "7d0f3c52-6f0e-4a55-9c4d-2b1e6a1f8a10",
    "timestamp": "2026-01-31T12:30:00Z",
    "date": "2026-01-31",
    "duration": "1.500s",
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
        self, reference: TypeRef, constraints: Constraints = NO_CONSTRAINTS
    ) -> Data:
        """An example of a type. Raises NoExample."""
        return _Making(self._contract).value(reference, constraints, ())

    def field(self, field: Field) -> Data:
        """An example of a field. Raises NoExample."""
        return _Making(self._contract).field(field, ())

    def record(self, fields: tuple[Field, ...]) -> dict[str, Data]:
        """An example of an object with these fields, less the optional ones that have none.

        Raises NoExample.
        """
        return _Making(self._contract).record(fields, ())


class _Making:
    """One example while it is made; `inside` names the types that a value stands in."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._tried = 0

    def value(
        self, reference: TypeRef, constraints: Constraints, inside: tuple[str, ...]
    ) -> Data:
        self._tried += 1
        if self._tried > _MOST:
            raise NoExample("too much to be read")
        match reference:
            case Scalar(name):
                return self._scalar(name, constraints)
            case Named(name):
                return self._named(name, inside)
            case ListOf(item):
                least = constraints.min_length or 0
                return self._many(item, least, constraints.max_length, inside)
            case MapOf(value, key):
                least = constraints.min_length or 0
                items = self._many(value, least, constraints.max_length, inside)
                if key != STRING:
                    # One is enough, and every kind of key can say it.
                    word = "true" if key == Scalar("bool") else "1"
                    return {word: items[0]} if items else {}
                return {f"key{n}": item for n, item in enumerate(items, start=1)}
            case StreamOf(item):
                return self.value(item, NO_CONSTRAINTS, inside)

    def field(self, field: Field, inside: tuple[str, ...]) -> Data:
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
        self, fields: tuple[Field, ...], inside: tuple[str, ...]
    ) -> dict[str, Data]:
        made: dict[str, Data] = {}
        for field in fields:
            dispensable = field.optional and field.example is None
            if dispensable and self._is_enough(field.type, inside):
                continue
            try:
                if field.name == _REFERENCE:
                    raise NoExample("readers of documents would follow it")
                made[field.name] = self.field(field, inside)
            except NoExample:
                if not field.optional and field.default is None:
                    raise
        return made

    def _is_enough(self, reference: TypeRef, inside: tuple[str, ...]) -> bool:
        """Whether what may be left out is better left out, because it holds records."""
        if not named_in(reference):
            return False
        return len(inside) > _DEEP or self._tried > _MOST // 2

    def _named(self, name: str, inside: tuple[str, ...]) -> Data:
        if name in inside:
            raise NoExample(name)
        definition = self._contract.type_by_name[name]
        special = message_examples(self._contract, name)
        if special is not None:
            if not special:
                raise NoExample(name)
            return special[0]
        deeper = (*inside, name)
        match definition:
            case Record():
                unions = self._contract.unions_by_member.get(name, ())
                tags: dict[str, Data] = {union.tag: name for union in unions}
                return tags | {
                    key: value
                    for key, value in self.record(
                        _one_of_each(definition), deeper
                    ).items()
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
        if least == 0 and self._is_enough(item, inside):
            return []
        before = self._tried
        try:
            made = self.value(item, NO_CONSTRAINTS, inside)
            self._tried += (self._tried - before) * (wanted - 1)
            if self._tried > _MOST:
                raise NoExample("too much to be read")
            return [made] * wanted
        except NoExample:
            if least == 0:
                return []
            raise

    def _scalar(self, name: str, constraints: Constraints) -> Data:
        match name:
            case "int32" | "int64" | "uint32" | "uint64":
                whole = int(_between(constraints, Decimal(1)))
                if not _fits(constraints, Decimal(whole)):
                    raise NoExample("no whole number lies between the limits")
                is_text = name in BIG and self._contract.wire.int64 == "string"
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


def _one_of_each(record: Record) -> tuple[Field, ...]:
    """The fields of a record, of those that exclude each other the first."""
    excluded = {name for group in record.at_most_one for name in group.fields[1:]}
    return tuple(field for field in record.fields if field.name not in excluded)


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
