"""Types: records, enums and unions."""

from __future__ import annotations

from ....contract.types import (
    SCALARS,
    Enumeration,
    EnumValue,
    Record,
    TypeDefinition,
    Union,
)
from ....diagnostics import Span
from ....diagnostics.codes import names
from ....diagnostics.codes import shape as codes
from ..shape import types as shape
from ..shape.kinds import Entry
from ..shape.mapping import Row
from .context import Context, without_repeats
from .fields import lower_fields

_KINDS = {"fields": "record", "enum": "enum", "one_of": "union"}


def kind_of_type(form: shape.TypeForm | None) -> str | None:
    """`record`, `enum` or `union`; None if the type is at fault."""
    if form is None:
        return None
    return _KINDS[form.form] if isinstance(form, shape.LongType) else "record"


def lower_types(
    entries: list[Entry[shape.TypeForm]], context: Context
) -> tuple[TypeDefinition, ...]:
    found: list[TypeDefinition] = []
    for entry in entries:
        if entry.name in SCALARS or entry.name in ("list", "map", "stream"):
            context.faults.add(
                names.NAME_TAKEN,
                f"`{entry.name}` is a type of the language",
                entry.key,
                "give the type another name",
            )
        form = entry.value
        if form is None:
            continue
        span = context.span(entry.key)
        if not isinstance(form, shape.LongType):
            found.append(lower_record(entry.name, form, context, span))
        elif form.form == "fields":
            found.append(_long_record(entry.name, form.row, context, span))
        elif form.form == "enum":
            found.append(_enumeration(entry.name, form.row, context, span))
        else:
            found.append(_union(entry.name, form.row, context, span))
    return tuple(found)


def lower_record(
    name: str, fields: list[Entry[shape.FieldForm]], context: Context, span: Span
) -> Record:
    return Record(name, lower_fields(name, fields, context), span=span)


def _long_record(name: str, row: Row, context: Context, span: Span) -> Record:
    return Record(
        name=name,
        fields=lower_fields(name, row.get(shape.RECORD_FIELDS) or [], context),
        description=row.get(shape.DESCRIPTION) or "",
        deprecated=row.get(shape.DEPRECATED) or False,
        was=row.get(shape.TYPE_WAS),
        span=span,
    )


def _enumeration(name: str, row: Row, context: Context, span: Span) -> Enumeration:
    listed = row.get(shape.ENUM_VALUES)
    values: list[EnumValue] = []
    plain = []
    for part in listed or ():
        if isinstance(part, Entry):
            values.append(_enum_value(part, context))
        else:
            plain.append((part.value, part.node))
    for value, node in without_repeats(plain, "the value", context):
        values.append(EnumValue(value, span=context.span(node)))
    if listed is not None and not listed:
        context.faults.add(
            codes.EMPTY_SET,
            f"the enum `{name}` has no values",
            row.at(shape.ENUM_VALUES),
            "list at least one value: `enum: [PENDING]`",
        )
    return Enumeration(
        name=name,
        values=tuple(values),
        description=row.get(shape.DESCRIPTION) or "",
        deprecated=row.get(shape.DEPRECATED) or False,
        was=row.get(shape.TYPE_WAS),
        span=span,
    )


def _enum_value(entry: Entry[Row], context: Context) -> EnumValue:
    span, row = context.span(entry.key), entry.value
    if row is None:
        return EnumValue(entry.name, span=span)
    return EnumValue(
        name=entry.name,
        description=row.get(shape.DESCRIPTION) or "",
        deprecated=row.get(shape.DEPRECATED) or False,
        was=row.get(shape.VALUE_WAS),
        span=span,
    )


def _union(name: str, row: Row, context: Context, span: Span) -> Union:
    listed = row.get(shape.UNION_MEMBERS)
    if listed is not None and not listed:
        context.faults.add(
            codes.EMPTY_SET,
            f"the union `{name}` has no members",
            row.at(shape.UNION_MEMBERS),
            "list at least one record: `one_of: [Card]`",
        )
    items = [(item.value, item.node) for item in listed or ()]
    members = without_repeats(items, "the member", context)
    for member, node in members:
        context.is_record(member, node, "a member of a union")
    return Union(
        name=name,
        members=tuple(member for member, _ in members),
        tag=row.get(shape.UNION_TAG) or "",
        description=row.get(shape.DESCRIPTION) or "",
        deprecated=row.get(shape.DEPRECATED) or False,
        was=row.get(shape.TYPE_WAS),
        span=span,
    )
