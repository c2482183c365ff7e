"""JSON Schema of scalars, and of limits on values."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from ..contract.contract import Wire
from ..contract.types import BIG, Constraints
from .yaml_text import Data

Schema = dict[str, Data]

# Either alphabet, padded or not; what is written is padded and of the standard one.
_BASE64: Final = (
    r"^([A-Za-z0-9+/_-]{4})*([A-Za-z0-9+/_-]{2}(==)?|[A-Za-z0-9+/_-]{3}=?)?$"
)
_DECIMAL: Final = r"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,9})?$"
# What emitted code reads: up to protobuf's 315,576,000,000 seconds, digit by digit (google/protobuf/duration.proto).
DURATION: Final = (
    r"^-?([0-9]{1,11}|[12][0-9]{11}|30[0-9]{10}|31[0-4][0-9]{9}|315[0-4][0-9]{8}|3155[0-6][0-9]{7}|31557[0-5][0-9]{6})"
    r"(\.[0-9]{1,9})?s$|^-?315576000000(\.0{1,9})?s$"
)
_WHOLE: Final = r"^-?[0-9]+$"
_NOT_NEGATIVE: Final = r"^[0-9]+$"

_SCALARS: Final[dict[str, Schema]] = {
    "bool": {"type": "boolean"},
    "int32": {"type": "integer", "format": "int32"},
    "int64": {"type": "integer", "format": "int64"},
    "uint32": {"type": "integer", "format": "uint32", "minimum": 0},
    "uint64": {"type": "integer", "format": "uint64", "minimum": 0},
    "float": {"type": "number", "format": "float"},
    "double": {"type": "number", "format": "double"},
    "decimal": {"type": "string", "format": "decimal", "pattern": _DECIMAL},
    "string": {"type": "string"},
    "bytes": {"type": "string", "contentEncoding": "base64", "pattern": _BASE64},
    "uuid": {"type": "string", "format": "uuid"},
    "timestamp": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
    # Not JSON Schema's format `duration`, which is ISO 8601's: this is protobuf's JSON form,
    # "1.500s".
    "duration": {"type": "string", "pattern": DURATION},
    "json": {},
}


def scalar(name: str, constraints: Constraints, wire: Wire) -> Schema:
    """The schema of a scalar within its limits."""
    schema: Schema = {**_SCALARS[name]}
    if name in BIG and wire.int64 == "string":
        schema.pop("minimum", None)
        schema.update(
            type="string", pattern=_WHOLE if name == "int64" else _NOT_NEGATIVE
        )
    # The limits of a number that is written as text are beyond JSON Schema; they are told
    # still.
    prefix = "x-" if schema.get("type") == "string" else ""
    if constraints.minimum is not None:
        schema[f"{prefix}minimum"] = _number(constraints.minimum)
    if constraints.maximum is not None:
        schema[f"{prefix}maximum"] = _number(constraints.maximum)
    if name == "bytes":
        schema |= _base64_bounds(constraints)
    else:
        schema |= bounds(constraints, "Length")
    if constraints.pattern is not None:
        schema["pattern"] = constraints.pattern
    if constraints.format is not None:
        schema["format"] = constraints.format
    if name in ("float", "double"):
        return _with_words(schema, constraints)
    return schema


def _with_words(schema: Schema, constraints: Constraints) -> Schema:
    """Numbers that JSON has no numerals for, written as protobuf's JSON mapping has them; those within the limits."""
    words: list[Data] = []
    if constraints.maximum is None:
        words.append("Infinity")
    if constraints.minimum is None:
        words.append("-Infinity")
    if len(words) == 2:
        words.append("NaN")
    if not words:
        return schema
    return {"anyOf": [schema, {"type": "string", "enum": words}]}


def bounds(constraints: Constraints, what: str) -> Schema:
    """The limits on a length, as `minLength` and `maxLength`; `what` may be Items or Properties."""
    schema: Schema = {}
    if constraints.min_length is not None:
        schema[f"min{what}"] = constraints.min_length
    if constraints.max_length is not None:
        schema[f"max{what}"] = constraints.max_length
    return schema


def _base64_bounds(constraints: Constraints) -> Schema:
    """Limits on bytes, as limits on their text: four characters for every three bytes begun."""

    def encoded(length: int | None) -> int | None:
        return None if length is None else -(-length // 3) * 4

    return bounds(
        Constraints(
            min_length=encoded(constraints.min_length),
            max_length=encoded(constraints.max_length),
        ),
        "Length",
    )


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
