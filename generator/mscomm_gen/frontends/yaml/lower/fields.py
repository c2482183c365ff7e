"""Fields of records, in the short form (`name: T`) and in the long one."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import Final

from ....contract.types import (
    INTEGERS,
    NO_CONSTRAINTS,
    Constraints,
    Field,
    ListOf,
    MapOf,
    Scalar,
    TypeRef,
)
from ....diagnostics.codes import shape as codes
from ..notations import TypeExpression
from ..shape import types as shape
from ..shape.kinds import Entry
from ..shape.mapping import Key, Row
from .context import Context, PendingValue

_NUMBERS: Final = ("int32", "int64", "uint32", "uint64", "float", "double", "decimal")
_UNKNOWN: Final = Scalar("json")


def lower_fields(
    owner: str, entries: list[Entry[shape.FieldForm]], context: Context
) -> tuple[Field, ...]:
    return tuple(
        _field(owner, index, entry, context) for index, entry in enumerate(entries)
    )


def _field(
    owner: str, index: int, entry: Entry[shape.FieldForm], context: Context
) -> Field:
    form = entry.value
    if isinstance(form, Row):
        return _long(owner, index, entry, form, context)
    span = context.span(entry.key)
    if form is None:
        return Field(entry.name, _UNKNOWN, span=span)
    context.check_types(form.type, entry.node)
    return Field(entry.name, form.type, optional=form.optional, span=span)


def _long(
    owner: str, index: int, entry: Entry[shape.FieldForm], row: Row, context: Context
) -> Field:
    said = row.get(shape.FIELD_TYPE) or TypeExpression(_UNKNOWN)
    known = shape.FIELD_TYPE in row
    context.check_types(said.type, row.at(shape.FIELD_TYPE))
    if shape.FIELD_DEFAULT in row or shape.FIELD_EXAMPLE in row:
        context.pending.append(
            PendingValue(
                owner, index, row.get(shape.FIELD_DEFAULT), row.get(shape.FIELD_EXAMPLE)
            )
        )
    return Field(
        name=entry.name,
        type=said.type,
        optional=said.optional,
        nullable=row.get(shape.FIELD_NULLABLE) or False,
        constraints=_constraints(row, said.type if known else None, context),
        description=row.get(shape.DESCRIPTION) or "",
        deprecated=row.get(shape.DEPRECATED) or False,
        sensitive=row.get(shape.FIELD_SENSITIVE) or False,
        was=row.get(shape.FIELD_WAS),
        span=context.span(entry.key),
    )


_FITS: Final[tuple[tuple[Key[object], str], ...]] = (
    (shape.FIELD_MIN, "numbers"),
    (shape.FIELD_MAX, "numbers"),
    (shape.FIELD_LENGTH, "string, bytes, lists and maps"),
    (shape.FIELD_PATTERN, "string"),
    (shape.FIELD_FORMAT, "string"),
)


def _constraints(row: Row, reference: TypeRef | None, context: Context) -> Constraints:
    if not any(key in row for key, _ in _FITS):
        return NO_CONSTRAINTS
    if reference is not None:
        for key, wanted in _FITS:
            if key in row and not _fits(key.name, reference):
                context.faults.add(
                    codes.CONSTRAINT_MISFIT,
                    f"`{key.name}` is for {wanted}",
                    row.key_at(key),
                    "take it out, or change the type of the field",
                )
    least, most = row.get(shape.FIELD_LENGTH) or (None, None)
    minimum, maximum = row.get(shape.FIELD_MIN), row.get(shape.FIELD_MAX)
    if minimum is not None and maximum is not None and minimum > maximum:
        context.faults.add(
            codes.CONSTRAINT_MISFIT,
            f"no value is from {minimum} to {maximum}",
            row.at(shape.FIELD_MAX),
            "exchange `min` and `max`",
        )
    if isinstance(reference, Scalar) and reference.name in INTEGERS:
        lowest, highest = INTEGERS[reference.name]
        for limit, key in ((minimum, shape.FIELD_MIN), (maximum, shape.FIELD_MAX)):
            if limit is not None and not lowest <= limit <= highest:
                context.faults.add(
                    codes.CONSTRAINT_MISFIT,
                    f"{limit} is out of the range of {reference.name}",
                    row.at(key),
                    f"{reference.name} holds {lowest} to {highest}: take `{key.name}` out, or change the type",
                )
            elif limit is not None and limit != limit.to_integral_value():
                context.faults.add(
                    codes.CONSTRAINT_MISFIT,
                    f"`{key.name}` of whole numbers is a whole number",
                    row.at(key),
                    "write the next whole number",
                )
    pattern = row.get(shape.FIELD_PATTERN)
    if pattern is not None:
        reason = _pattern_fault(pattern)
        if reason is not None:
            context.faults.add(
                codes.BAD_VALUE,
                f"this is not a regular expression: {reason}",
                row.at(shape.FIELD_PATTERN),
                "put it in single quotes, in which a backslash is a backslash",
            )
    return Constraints(
        minimum, maximum, least, most, pattern, row.get(shape.FIELD_FORMAT)
    )


def _fits(key: str, reference: TypeRef) -> bool:
    if key == "length":
        return isinstance(reference, ListOf | MapOf) or reference in (
            Scalar("string"),
            Scalar("bytes"),
        )
    if not isinstance(reference, Scalar):
        return False
    return (
        reference.name in _NUMBERS
        if key in ("min", "max")
        else reference.name == "string"
    )


@lru_cache(maxsize=1024)
def _pattern_fault(pattern: str) -> str | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return str(error)
    return None
