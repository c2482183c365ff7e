"""protovalidate: what (buf.validate.field) says of values, as checks that emitted models make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from decimal import Decimal
from typing import Final

from google.protobuf.message import Message

from ...contract.types import Check, CheckValue, Moment, Named
from ...records import dataclass
from .bounds import About, bounds, lasting, many, plain, values_of
from .patterns import PatternFault, translated

FIELD: Final = "buf.validate.field"
MESSAGE: Final = "buf.validate.message"
ONEOF: Final = "buf.validate.oneof"
NUMBER: Final = 1159
"""Of all three in descriptor.proto's options."""

_IF_ZERO: Final = (1, 2)
_ALWAYS: Final = 3
FORMATS: Final = {
    **{name: name for name in ("email", "hostname", "ipv4", "ipv6", "uri", "uuid")},
    "uri_ref": "uri-reference",
}
"""Rules for text that JSON Schema has a format for."""
_KNOWN: Final = (
    *("email", "hostname", "ip", "ipv4", "ipv6", "uri", "uri_ref", "address"),
    *("uuid", "tuuid", "ip_with_prefixlen", "ipv4_with_prefixlen"),
    *("ipv6_with_prefixlen", "ip_prefix", "ipv4_prefix", "ipv6_prefix"),
    *("host_and_port", "ulid", "protobuf_fqn", "protobuf_dot_fqn"),
)
_SIZES: Final = {
    "min_len": "min_len",
    "max_len": "max_len",
    "min_items": "min_len",
    "max_items": "max_len",
    "min_pairs": "min_len",
    "max_pairs": "max_len",
    "min_bytes": "min_bytes",
    "max_bytes": "max_bytes",
}
_TEXTS: Final = {
    "prefix": "prefix",
    "suffix": "suffix",
    "contains": "contains",
    "not_contains": "lacks",
}
_NUMBERS: Final = frozenset(
    f"{prefix}{name}"
    for prefix, name in (
        *(("", each) for each in ("float", "double")),
        *((kind, size) for kind in ("int", "uint", "sint") for size in ("32", "64")),
        *((kind, size) for kind in ("fixed", "sfixed") for size in ("32", "64")),
    )
)
# What is said for people alone.
_SAID: Final = frozenset({"example", "strict"})


@dataclass
class Reading:
    """What the rules of one field come to. `left_out` are those that nothing here checks."""

    checks: list[Check] = field(default_factory=list)
    required: bool = False
    left_out: list[str] = field(default_factory=list)


def read(rules: Message, about: About, *, tracked: bool = False) -> Reading:
    """What FieldRules say of a value. Where its presence is `tracked`, only what is absent may count as ignored."""
    found = Reading()
    said = {each.name: value for each, value in rules.ListFields()}
    found.required = bool(said.get("required", False))
    ignore = said.get("ignore", 0)
    if_zero = ignore in _IF_ZERO or said.get("ignore_empty")
    never = ignore == _ALWAYS or bool(said.get("skipped"))
    is_message = isinstance(about.reference, Named) and about.kind != "enum"
    if is_message and (never or (if_zero and not tracked)):
        found.left_out.append("ignore: a message is looked over wherever it stands")
    if never:
        return found
    cel(said, found)
    which = rules.WhichOneof("type")
    if which is not None:
        inner = said[which]
        assert isinstance(inner, Message)
        if which != about.kind:
            found.left_out.append(f"{which}: the field holds no such value")
        else:
            _typed(inner, about, found)
    if if_zero and not tracked:
        found.checks = unless_zero(found.checks, about)
    return found


def unless_zero(checks: list[Check], about: About) -> list[Check]:
    """The checks, which a value that is zero is spared."""
    if not checks:
        return checks
    return [Check("unless_zero", _zeros(about), tuple(checks))]


def nonzero(about: About) -> Check:
    """What refuses a value that is zero."""
    zeros = _zeros(about)
    return Check("none_of", zeros) if zeros else Check("nonzero")


def _zeros(about: About) -> tuple[CheckValue, ...]:
    """What is zero where that is not what Python takes for false."""
    if about.kind == "timestamp":
        return (Moment(Decimal(0)),)
    return (*about.numbers.get(0, ()), "0") if about.kind == "enum" else ()


def cel(said: Mapping[str, object], found: Reading) -> None:
    """Notes the expressions of a message or a field, which nothing here computes."""
    for text in many(said.get("cel_expression")):
        found.left_out.append(f"cel: {text}")
    for rule in many(said.get("cel")):
        told = getattr(rule, "message", "") or getattr(rule, "expression", "")
        name = getattr(rule, "id", "")
        found.left_out.append(f"cel: {name}: {told}" if name else f"cel: {told}")


def _typed(rules: Message, about: About, found: Reading) -> None:
    said: dict[str, object] = {}
    for each, value in rules.ListFields():
        if each.is_extension:
            found.left_out.append(f"predefined rule {each.full_name}")
        elif each.name not in _SAID:
            said[each.name] = value
    if "strict" in rules.DESCRIPTOR.fields_by_name:
        said = _header(said, rules)
    if about.kind in _NUMBERS or about.kind in ("duration", "timestamp"):
        found.checks += bounds(said, about)
    for name, value in said.items():
        made = _check(name, value, about, found)
        if made is not None:
            found.checks.append(made)


def _header(said: dict[str, object], rules: Message) -> dict[str, object]:
    """The rules for text with the one for headers under a name of its own."""
    known = said.pop("well_known_regex", 0)
    strict = getattr(rules, "strict", False) or not rules.HasField("strict")
    if known in (1, 2):
        said["header_name" if known == 1 else "header_value"] = strict
    return said


def _check(name: str, value: object, about: About, found: Reading) -> Check | None:
    if name in _SIZES and isinstance(value, int):
        return Check(_SIZES[name], (value,))
    if name in ("len", "len_bytes") and isinstance(value, int):
        return Check("exact_len" if name == "len" else "exact_bytes", (value,))
    if name in _TEXTS:
        return Check(_TEXTS[name], (plain(value),))
    if name in ("header_name", "header_value"):
        return Check(name, (bool(value),))
    if name in _KNOWN:
        return (
            Check(name if about.kind == "string" else f"{name}_bytes")
            if value
            else None
        )
    special = _SPECIAL.get(name)
    if special is not None:
        return special(value, about, found)
    found.left_out.append(f"{about.kind}.{name}")
    return None


def _pattern(value: object, about: About, found: Reading) -> Check | None:
    try:
        return Check("pattern", (translated(str(value)),))
    except PatternFault as fault:
        found.left_out.append(f"pattern `{value}`: {fault}")
        return None


def _const(value: object, about: About, found: Reading) -> Check | None:
    if about.kind == "field_mask":
        paths = tuple(str(each) for each in getattr(value, "paths", ()))
        return Check("masks", paths)
    return Check("one_of", tuple(values_of([value], about)))


def _in(value: object, about: About, found: Reading) -> Check | None:
    return Check(_LISTS[about.kind][0], tuple(values_of(value, about)))


def _not_in(value: object, about: About, found: Reading) -> Check | None:
    return Check(_LISTS[about.kind][1], tuple(values_of(value, about)))


class _Lists(dict[str, tuple[str, str]]):
    """What `in` and `not_in` are for each kind."""

    def __missing__(self, kind: str) -> tuple[str, str]:
        return ("one_of", "none_of")


_LISTS: Final = _Lists(
    any=("any_of_types", "any_but_types"), field_mask=("within", "outside_of")
)


def _flag(name: str) -> Callable[[object, About, Reading], Check | None]:
    return lambda value, about, found: Check(name) if value else None


def _items(value: object, about: About, found: Reading) -> Check | None:
    return _inner("each", "items", value, about.item, found)


def _keys(value: object, about: About, found: Reading) -> Check | None:
    return _inner("keys", "keys", value, about.key, found)


def _map_values(value: object, about: About, found: Reading) -> Check | None:
    return _inner("values", "values", value, about.item, found)


def _inner(
    name: str, what: str, rules: object, about: About | None, found: Reading
) -> Check | None:
    if not isinstance(rules, Message) or about is None:
        return None
    inner = read(rules, about)
    found.left_out += [f"{what}: {each}" for each in inner.left_out]
    return Check(name, inner=tuple(inner.checks)) if inner.checks else None


def _within_now(value: object, about: About, found: Reading) -> Check:
    return Check("near_now", (lasting(value),))


_SPECIAL: Final[Mapping[str, Callable[[object, About, Reading], Check | None]]] = {
    "pattern": _pattern,
    "const": _const,
    "in": _in,
    "not_in": _not_in,
    "finite": _flag("finite"),
    "unique": _flag("unique"),
    "defined_only": _flag("defined"),
    "lt_now": _flag("before_now"),
    "gt_now": _flag("after_now"),
    "within": _within_now,
    "items": _items,
    "keys": _keys,
    "values": _map_values,
}
