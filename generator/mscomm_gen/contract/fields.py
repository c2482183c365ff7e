"""Questions about the fields of records."""

from __future__ import annotations

from .contract import Contract
from .types import Enumeration, Field, Named, Record, Scalar, TypeRef


def record_of(contract: Contract, reference: TypeRef | None) -> Record | None:
    """The record that a reference names, if it names one."""
    if not isinstance(reference, Named):
        return None
    definition = contract.type_by_name.get(reference.name)
    return definition if isinstance(definition, Record) else None


def field_of(record: Record, name: str) -> Field | None:
    for field in record.fields:
        if field.name == name:
            return field
    return None


def is_flat(contract: Contract, reference: TypeRef) -> bool:
    """True for what fits into one piece of text: a scalar apart from json, or an enum."""
    if isinstance(reference, Scalar):
        return reference.name != "json"
    if isinstance(reference, Named):
        form = contract.protobuf
        if form is not None and form.is_text(reference.name):
            return True
        return isinstance(contract.type_by_name.get(reference.name), Enumeration)
    return False


def may_be_absent(field: Field) -> bool:
    """True if a record without the field can be read."""
    return field.optional or field.default is not None
