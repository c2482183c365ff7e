"""Questions about fields that several subjects ask."""

from __future__ import annotations

from ...diagnostics.suggest import did_you_mean
from ..contract import Contract
from ..fields import field_of, is_flat, record_of
from ..types import Record

__all__ = ["field_of", "is_flat", "record_of", "required_flat_fault"]


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
