"""Questions about fields that several subjects ask."""

from __future__ import annotations

from ...diagnostics.suggest import did_you_mean
from ..contract import Contract
from ..types import Enumeration, Field, Named, Record, Scalar, TypeRef


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
        return isinstance(contract.type_by_name.get(reference.name), Enumeration)
    return False


def required_flat_fault(
    contract: Contract, record: Record, name: str
) -> tuple[str, str] | None:
    """Why `name` is not a required scalar field of a record, and the way out; None if it is one."""
    field = field_of(record, name)
    if field is None:
        near = did_you_mean(name, [field.name for field in record.fields])
        return (
            f"`{record.name}` has no field `{name}`",
            near or f"add `{name}` to the fields of `{record.name}`",
        )
    if field.optional or field.nullable:
        return (
            f"`{record.name}.{name}` may be absent or null",
            f"make `{name}` a required field",
        )
    if not is_flat(contract, field.type):
        return (
            f"`{record.name}.{name}` is not a scalar",
            f"give `{name}` a type such as `uuid` or `string`",
        )
    return None
