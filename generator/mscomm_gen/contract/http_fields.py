"""Where the fields of a request travel, one binding at a time, down into nested records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Final

from ..records import dataclass
from .contract import Contract
from .fields import field_of, is_flat, record_of
from .http import HttpBinding
from .types import Field, ListOf, Record

Keys = tuple[str, ...]
"""The names that lead from a request to a field."""

_OWN: Final = "leads back to its own type, and a query has an end"
_NULL: Final = "may be null, which no query can say"
_DEEP: Final = "is not a scalar, an enum, a list of them, or a record of such"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A field in the path or in the query. `fields` are those that lead to it, the last one is the field itself."""

    keys: Keys
    fields: tuple[Field, ...]

    @property
    def field(self) -> Field:
        return self.fields[-1]

    @property
    def name(self) -> str:
        """As a query has it: dotted."""
        return ".".join(self.keys)

    @property
    def required(self) -> bool:
        """Whether it is always there."""
        return not any(each.optional or each.nullable for each in self.fields)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A field that the query would have to hold, and cannot. `reason` completes "`a.b` …"."""

    keys: Keys
    field: Field
    reason: str

    @property
    def name(self) -> str:
        return ".".join(self.keys)


@dataclass(slots=True)
class Places:
    """Where the fields of one request travel, by one binding.

    `path` has None for a variable that names no field. `records` are the nested records that are there even if nothing
    of them is said, outermost first.
    """

    path: dict[str, Parameter | None] = field(default_factory=dict)
    query: list[Parameter] = field(default_factory=list)
    misfits: list[Misfit] = field(default_factory=list)
    records: list[Keys] = field(default_factory=list)
    without: list[Keys] = field(default_factory=list)


def find(contract: Contract, record: Record | None, dotted: str) -> Parameter | None:
    """The field that a dotted name leads to. A field whose own name has a dot goes before a nested one."""
    if record is None:
        return None
    whole = field_of(record, dotted)
    if whole is not None:
        return Parameter((dotted,), (whole,))
    at = dotted.find(".")
    while at > 0:
        head = field_of(record, dotted[:at])
        if head is not None:
            inner = find(contract, record_of(contract, head.type), dotted[at + 1 :])
            if inner is not None:
                return Parameter(
                    (head.name, *inner.keys),
                    (head, *inner.fields),
                )
        at = dotted.find(".", at + 1)
    return None


def places(contract: Contract, record: Record | None, binding: HttpBinding) -> Places:
    """Where everything goes."""
    found = Places()
    elsewhere: set[Keys] = set()
    for name in binding.variables:
        parameter = found.path[name] = find(contract, record, name)
        if parameter is not None:
            elsewhere.add(parameter.keys)
    for name in binding.without:
        left_out = find(contract, record, name)
        if left_out is not None:
            found.without.append(left_out.keys)
            elsewhere.add(left_out.keys)
    if record is None:
        return found
    for each in record.fields:
        if binding.place(each.name) != "query":
            continue
        parameter = Parameter((each.name,), (each,))
        above = (record.name,)
        for leaf in _leaves(contract, parameter, elsewhere, above, found.records):
            if isinstance(leaf, Misfit):
                found.misfits.append(leaf)
            else:
                found.query.append(leaf)
    return found


def _leaves(
    contract: Contract,
    parameter: Parameter,
    elsewhere: set[Keys],
    above: tuple[str, ...],
    records: list[Keys],
) -> Iterator[Parameter | Misfit]:
    """What a field of the query is made of; `above` are the records that it lies in."""
    if parameter.keys in elsewhere:
        return
    last = parameter.field
    kind = last.type
    record = record_of(contract, kind)
    if last.nullable:
        yield Misfit(parameter.keys, last, _NULL)
    elif is_flat(contract, kind.item if isinstance(kind, ListOf) else kind):
        yield parameter
    elif record is None:
        yield Misfit(parameter.keys, last, _DEEP)
    elif record.name in above:
        yield Misfit(parameter.keys, last, _OWN)
    else:
        if not last.optional:
            records.append(parameter.keys)
        for each in record.fields:
            inner = Parameter((*parameter.keys, each.name), (*parameter.fields, each))
            yield from _leaves(
                contract, inner, elsewhere, (*above, record.name), records
            )


def uncarried(
    contract: Contract, request: Record | None, binding: HttpBinding
) -> tuple[str, ...]:
    """The fields that a binding has no place for: what to write into its `without`."""
    return tuple(each.name for each in places(contract, request, binding).misfits)
