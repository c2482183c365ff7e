"""What fills the path of a route."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from ..fields import is_flat, record_of
from ..http import HttpBinding
from ..http_fields import Parameter, find
from ..services import Operation
from ..types import Record
from .fields import required_flat_fault
from .http_parts import missing
from .source import Source

_Fault = tuple[str, str]


def filled(
    contract: Contract,
    source: Source,
    path: tuple[str, ...],
    at: tuple[str, ...],
    operation: Operation,
    binding: HttpBinding,
) -> Iterator[Diagnostic]:
    """Every variable has a scalar of the request, and of two none is the other."""
    record = record_of(contract, operation.request)
    further = operation.http is not None and bool(operation.http.also)
    seen: dict[tuple[str, ...], str] = {}
    for variable in binding.variables:
        if record is None:
            if not source.whole(*path):
                continue
            head = variable.partition(".")[0]
            fault: _Fault | None = (
                "the operation has no request",
                f"add `request: {{{head}: uuid}}`",
            )
        else:
            fault = _fault(contract, record, variable, further)
        if fault is None and record is not None:
            found = find(contract, record, variable)
            other = None if found is None else seen.get(found.keys)
            if found is not None:
                seen[found.keys] = variable
            if other is not None:
                fault = (f"`{{{other}}}` is the same field", "keep one of the two")
        if fault is not None:
            yield Diagnostic(
                codes.PATH_VARIABLE,
                f"nothing fills `{{{variable}}}` of the path: {fault[0]}",
                source.span(*at, "route") or source.span(*at) or operation.span,
                fault[1],
            )
    if binding.template.unnamed and operation.http is binding:
        yield Diagnostic(
            codes.PATH_VARIABLE,
            "nothing fills `*` of the path: it has no name",
            source.span(*at, "route") or source.span(*at) or operation.span,
            "name a field of the request, `{name}`, or let another route be the first and put this one under `also`",
        )


def _fault(
    contract: Contract, record: Record, variable: str, further: bool
) -> _Fault | None:
    found = find(contract, record, variable)
    if found is None:
        return _unknown(contract, record, variable)
    if len(found.keys) == 1 and not further and contract.protobuf is None:
        return required_flat_fault(contract, record, variable)
    # What lies in a record may always be absent, as most fields of .proto files may, and where there are
    # further routes, a client takes the first one that is filled: what is missing shows when it calls.
    return _not_flat(contract, record, found)


def _not_flat(contract: Contract, record: Record, found: Parameter) -> _Fault | None:
    if found.field.nullable or not is_flat(contract, found.field.type):
        why = "may be null" if found.field.nullable else "is not a scalar"
        return (
            f"`{record.name}.{found.name}` {why}",
            f"give `{found.name}` a type such as `uuid` or `string`",
        )
    return None


def _unknown(contract: Contract, record: Record, variable: str) -> _Fault:
    """Which step of a dotted name leads nowhere."""
    name, dot, rest = variable.partition(".")
    field = next((each for each in record.fields if each.name == name), None)
    inner = None if field is None else record_of(contract, field.type)
    if not dot or field is None:
        return missing(record, name)
    if inner is None:
        return (
            f"`{record.name}.{name}` is not a record, so there is no `{rest}` in it",
            f"write `{{{name}}}`, or give `{name}` the type of a record",
        )
    return _unknown(contract, inner, rest)
