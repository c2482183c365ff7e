"""Fields: presence, limits, defaults and texts, as arguments of pydantic's `Field`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from ...contract.types import (
    INTEGERS,
    Constraints,
    Field,
    ListOf,
    MapOf,
    Named,
    Scalar,
    TypeRef,
)
from ...emit import literals, names
from ...emit.imports import Symbol
from . import patterns, times
from .forms import FieldForm, Value

DECIMAL = Symbol("decimal", "Decimal")
_TEXT_FORMS = {
    "uuid": Symbol("uuid", "UUID"),
    "date": Symbol("datetime", "date"),
}


def runtime(name: str) -> Symbol:
    """A name of the runtime's model_types."""
    return Symbol("_runtime.model_types", name, inside=True)


Class = Callable[[str], Value]
"""How to name the class of a type, by the type's name."""


def form(field: Field, key: str, of: Class, message: bool = False) -> FieldForm:
    """The form of one field; of a `message`, protobuf decides what JSON lacks and how names look there."""
    attribute = names.attribute_of(field)
    default = _default(field, of)
    arguments: list[tuple[str, Value]] = []
    if field.optional and default is None:
        default = Value("None")
    if isinstance(field.type, ListOf | MapOf) and default is None and field.default:
        empty = "list" if isinstance(field.type, ListOf) else "dict"
        arguments.append(("default_factory", Value(empty)))
    if (json_name(attribute) if message else attribute) != field.name:
        arguments += [
            (argument, Value(literals.string(field.name)))
            for argument in ("validation_alias", "serialization_alias")
        ]
    arguments += limits(field.type, field.constraints)
    if field.optional and not message:
        arguments.append(("exclude_if", Value(symbol=runtime("is_none"))))
    if field.sensitive:
        arguments.append(("repr", Value("False")))
    extra = _schema_extra(field)
    if extra:
        arguments.append(("json_schema_extra", Value(extra)))
    if arguments and default is not None:
        arguments.insert(0, ("default", default))
    return FieldForm(
        key=key,
        attribute=attribute,
        none=field.optional or field.nullable,
        default=default,
        arguments=tuple(arguments),
        doc=_doc(field),
    )


def json_name(attribute: str) -> str:
    """The JSON name that models of messages make of an attribute (runtime/protobuf_models.py)."""
    first, *rest = attribute.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def narrowed(reference: TypeRef, constraints: Constraints) -> str:
    """The integer type whose own limits `constraints` replaces, such as `int32`; else empty.

    Pydantic lets one of two equal limits win, so a type must not bring its own.
    """
    bounded = constraints.minimum is not None or constraints.maximum is not None
    match reference:
        case Scalar(name) if bounded and name in INTEGERS:
            return name
        case _:
            return ""


def limits(reference: TypeRef, constraints: Constraints) -> list[tuple[str, Value]]:
    """The arguments that hold a value within its limits.

    An integer with one limit of its own gets the other from its width, so that one check does both.
    """
    found: list[tuple[str, Value]] = []
    least, most = constraints.minimum, constraints.maximum
    whole = narrowed(reference, constraints)
    if least is not None:
        found.append(("ge", _number(reference, least)))
    elif whole:
        found.append(("ge", Value(symbol=runtime(f"{whole.upper()}_MIN"))))
    if most is not None:
        found.append(("le", _number(reference, most)))
    elif whole:
        found.append(("le", Value(symbol=runtime(f"{whole.upper()}_MAX"))))
    if constraints.min_length is not None:
        found.append(("min_length", Value(str(constraints.min_length))))
    if constraints.max_length is not None:
        found.append(("max_length", Value(str(constraints.max_length))))
    if constraints.pattern is not None:
        found.append(("pattern", Value(patterns.literal(constraints.pattern))))
    return found


def _number(reference: TypeRef, limit: Decimal) -> Value:
    match reference:
        case Scalar("decimal"):
            return Value(f"({_digits(str(limit))})", DECIMAL)
        case Scalar("float" | "double"):
            return Value(literals.number(float(limit)))
        case Scalar("duration"):
            return Value(f"(seconds={limit})", Symbol("datetime", "timedelta"))
        case _:
            return Value(str(int(limit)))


def _digits(text: str) -> str:
    """What a Decimal is made of: an int where that says the same (as linters want it; no int is -0), else text."""
    digits = text.removeprefix("-")
    if digits.isascii() and digits.isdecimal() and (digits == text or int(digits)):
        return str(int(text))
    return literals.string(text)


def _default(field: Field, of: Class) -> Value | None:
    """The default as an expression; a list or a map is made anew for each, and has none."""
    if field.default is None or field.default.value == ():
        return None
    value = field.default.value
    assert not isinstance(value, tuple)
    match field.type:
        case Named(name):
            member = f".{names.enum_member(str(value))}"
            return replace(of(name), text=member)
        case Scalar("float" | "double"):
            return Value(literals.number(float(value)))
        case Scalar("decimal"):
            return Value(f"({_digits(str(value))})", DECIMAL)
        case Scalar("uuid"):
            return Value(f"({literals.string(str(value))})", _TEXT_FORMS["uuid"])
        case Scalar("timestamp"):
            symbol, text = times.default_timestamp(str(value))
            return Value(text, symbol)
        case Scalar("date"):
            text = literals.string(str(value))
            return Value(f".fromisoformat({text})", _TEXT_FORMS["date"])
        case Scalar("duration"):
            symbol, text = times.default_duration(str(value))
            return Value(text, symbol)
        case Scalar("bytes") if value == "":
            return Value('b""')
        case Scalar("bytes"):
            return Value(f"({literals.string(str(value))})", runtime("bytes_from_text"))
        case _:
            return Value(literals.value(value))


def _schema_extra(field: Field) -> str:
    pairs: list[str] = []
    if field.constraints.format is not None:
        pairs.append(f'"format": {literals.string(field.constraints.format)}')
    if field.deprecated:
        pairs.append('"deprecated": True')
    if field.unit is not None:
        pairs.append(f'"x-unit": {literals.string(field.unit)}')
    if field.zone is not None:
        pairs.append(f'"x-zone": {literals.string(field.zone)}')
    return f"{{{', '.join(pairs)}}}" if pairs else ""


def _doc(field: Field) -> str:
    paragraphs = field.description.split("\n\n") if field.description else []
    if field.unit is not None:
        paragraphs.append(f"Unit: {field.unit}.")
    if field.zone is not None:
        paragraphs.append(f"Time zone: {field.zone}.")
    if field.deprecated:
        paragraphs.append("Deprecated.")
    if field.example is not None:
        paragraphs.append(f"Example: {field.example}")
    return literals.docstring(paragraphs, 4) if paragraphs else ""
