"""Rules for values as calls in the classes of models."""

from __future__ import annotations

from typing import Final

from ...contract.types import Check, CheckValue, Lasting, Moment, Record
from ...emit import literals, names
from ...emit.calls import Call, Value
from ...emit.imports import Symbol
from . import times

_TEXT: Final = frozenset(
    {
        *("min_len", "max_len", "exact_len", "min_bytes", "max_bytes", "exact_bytes"),
        *("prefix", "suffix", "contains", "lacks", "pattern"),
        *("ip_bytes", "ipv4_bytes", "ipv6_bytes", "uuid_bytes"),
    }
)
_PARTS: Final = frozenset(
    {
        *("near_now", "before_now", "after_now", "any_of_types", "any_but_types"),
        *("masks", "within", "outside_of"),
    }
)
_URIS: Final = frozenset({"uri", "uri_ref"})
_RULES: Final = frozenset(
    {
        *("checked", "one_set", "at_most_one_set", "nonzero", "finite", "defined"),
        *("one_of", "none_of", "above", "at_least", "below", "at_most", "outside"),
        *("each", "keys", "values", "unique", "unless_zero", "unless"),
    }
)
# Called though nothing is to be said.
_CALLED: Final = frozenset({"one_of", "masks"})


def statements(record: Record) -> tuple[tuple[str, Call], ...]:
    """The checks of a record's class, by the name that each has there."""
    found: list[tuple[str, Call]] = []
    attributes = {field.name: names.attribute_of(field) for field in record.fields}
    for field in record.fields:
        if field.checks:
            attribute = attributes[field.name]
            arguments = [literals.string(attribute), *map(_value, field.checks)]
            name = f"_rules_of_{attribute}"
            found.append((name, Call(_symbol("checked"), tuple(arguments))))
    for number, check in enumerate(record.checks, start=1):
        members = tuple(literals.string(attributes[str(name)]) for name in check.values)
        found.append((f"_rule_{number}", Call(_symbol(check.name), members)))
    return tuple(found)


def _symbol(name: str) -> Symbol:
    if name in _RULES:
        module = "rules"
    elif name in _TEXT:
        module = "rules_text"
    elif name in _PARTS:
        module = "rules_parts"
    else:
        module = "rules_uri" if name in _URIS else "rules_formats"
    return Symbol(f"_runtime.{module}", name, inside=True)


def _value(check: Check) -> Value:
    """A check as an argument."""
    inner = tuple(map(_value, check.inner))
    if check.name == "unless_zero" and check.values:
        zeros = Call(_symbol("one_of"), tuple(map(_argument, check.values)))
        return Call(_symbol("unless"), (zeros, *inner))
    if check.values or inner or check.name in _CALLED:
        values = tuple(map(_argument, check.values))
        return Call(_symbol(check.name), (*values, *inner))
    return _symbol(check.name)


def _argument(value: CheckValue) -> Value:
    match value:
        case Lasting(seconds):
            return times.span(seconds)
        case Moment(seconds):
            return times.moment(seconds)
        case bytes():
            return _bytes(value)
        case _:
            return literals.value(value)


def _bytes(data: bytes) -> str:
    """Bytes as black quotes them."""
    text = literals.string(data.decode("latin-1"))
    return "b" + "".join(
        each if each.isascii() else f"\\x{ord(each):02x}" for each in text
    )
